"""Steward dies in the middle of something: after the next start it is done, and done once."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.domain.cases import RequestState
from tests.platforms.discord.college import INSULT, college, shown, steward

ACTS = ("POST /channels/{channel_id}/messages", "POST /users/@me/channels")


@pytest.mark.parametrize("acts", range(4))
@pytest.mark.parametrize("is_answered", [True, False])
async def test_killed_after_so_many_acts_nothing_is_lost_and_nothing_is_twice(
    tmp_path: Path, acts: int, is_answered: bool
) -> None:
    async with college(tmp_path) as place:
        sim = place.sim
        async with steward(place) as bot:
            if not is_answered:
                sim.faults.http(0, ACTS[0], times=1, is_done_first=True)
            message = await sim.post(place.general, place["Kim"], INSULT)
            await sim.until(lambda: sum(len(sim.requests_to(a)) for a in ACTS) >= acts)
            await bot.kill()
        async with steward(place) as bot:
            await bot.until(lambda known: known)
            await bot.until(lambda known: known[0].reached_at, within=10)
            await sim.until(lambda: place.cards() and sim.dms(place["Kim"]), 10)
            await asyncio.sleep(0.3)
            assert len(await bot.cases()) == 1
            assert (len(place.cards()), len(sim.dms(place["Kim"]))) == (1, 1)
            assert str(message.id) in place.cards()[0].embeds[0]["url"]


async def test_killed_between_a_press_and_its_effect_the_press_can_be_repeated(
    tmp_path: Path,
) -> None:
    async with college(tmp_path, "learning-institute") as place:
        async with steward(place) as bot:
            await place.sim.post(place.general, place["Kim"], INSULT)
            await place.choose(await place.card(), "uphold", "Mo")
            await place.choose(place.cards()[0], "escalate", "Mo")
            card = await place.card(place.managers)
            box = await place.sim.press(card, "steward:college:1:restrict", place["Mara"])
            sent = asyncio.create_task(place.sim.submit_modal(box, {"text": "for a reason"}))
            await asyncio.sleep(0.01)
            await bot.kill()
            await asyncio.wait([sent])
        async with steward(place) as bot:
            await place.choose(card, "restrict", "Mara")
            await place.sim.until(lambda: place["Kim"].id in place.sim.overwrites(place.general))
            await place.choose(card, "lift", "Mara")
            await place.sim.until(
                lambda: place["Kim"].id not in place.sim.overwrites(place.general)
            )


async def test_killed_before_it_knew_of_a_removal_the_card_says_so_afterwards(
    tmp_path: Path,
) -> None:
    async with college(tmp_path) as place:
        async with steward(place) as bot:
            message = await place.sim.post(place.general, place["Kim"], INSULT)
            await bot.until(lambda known: known and known[0].reached_at)
            card = await place.card()
            await bot.kill()
        await place.sim.delete(message)
        async with steward(place) as bot:
            await bot.until(lambda known: known[0].request is RequestState.REMOVED)
            await place.sim.until(lambda: "The author removed the message" in shown(card))
