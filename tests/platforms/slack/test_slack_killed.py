"""Steward dies in the middle of something: after the next start it is done, and done once."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.platforms.slack.academy import INSULT, academy, steward

ACTS = ("chat.postMessage", "conversations.open")


@pytest.mark.parametrize("acts", range(4))
@pytest.mark.parametrize("is_answered", [True, False])
async def test_killed_after_so_many_acts_nothing_is_lost_and_nothing_is_twice(
    tmp_path: Path, acts: int, is_answered: bool
) -> None:
    async with academy(tmp_path) as at:
        sim = at.sim
        async with steward(at) as bot:
            if not is_answered:
                sim.faults.cut(ACTS[0], is_done_first=True)
            await sim.post(at.place.general, at.place.kim, INSULT)
            await sim.until(lambda: sum(len(sim.requests_to(one)) for one in ACTS) >= acts)
            await bot.kill()
        async with steward(at) as bot:
            await bot.until(lambda known: known and known[0].reached_at, within=15)
            await sim.until(lambda: at.cards() and sim.dms(at.place.kim), 10)
            await asyncio.sleep(0.3)
            assert len(await bot.cases()) == 1
            assert (len(at.cards()), len(sim.dms(at.place.kim))) == (1, 1)


async def test_buttons_of_an_old_card_work_after_a_restart(tmp_path: Path) -> None:
    async with academy(tmp_path) as at:
        async with steward(at):
            await at.sim.post(at.place.general, at.place.kim, INSULT)
            card = await at.card()
        async with steward(at) as bot:
            await at.press(card, "claim", at.place.mo)
            await bot.until(lambda known: known[0].claimed_by == at.place.mo.id)
