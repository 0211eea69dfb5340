"""Presses on the wire: whoever presses whatever, nothing happens that may not."""

from __future__ import annotations

import asyncio
from functools import partial
from pathlib import Path

import pytest

from bot.domain.cases import ReviewState
from tests.platforms.discord.college import (
    INSULT,
    College,
    button,
    buttons,
    college,
    shown,
    steward,
)
from tests.simulators.discord.interactions import Invocation
from tests.simulators.discord.simulator import DiscordSimulator


async def test_somebody_without_the_role_is_told_so_and_nothing_changes(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        place.moderators.overwrites.clear()
        await place.sim.post(place.general, place["Kim"], INSULT)
        card = await place.card()
        for what in ("claim", "uphold"):
            answer = await place.sim.press(card, button(card, what), place["Bo"])
            await place.sim.until(partial(_tells, answer, "people of this desk"))
        assert (await bot.cases())[0].review is ReviewState.OPEN


async def test_of_two_moderators_one_wins_and_the_other_is_told(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        await place.sim.post(place.general, place["Kim"], INSULT)
        card = await place.card()
        shown_to_mo = await place.sim.press(card, button(card, "dismiss"), place["Mo"])
        shown_to_mia = await place.sim.press(card, button(card, "uphold"), place["Mia"])
        first = await place.sim.submit_modal(shown_to_mo, {"text": "banter"})
        await bot.until(lambda known: known[0].review is ReviewState.DISMISSED)
        second = await place.sim.submit_modal(shown_to_mia, {"text": "abuse"})
        await place.sim.until(lambda: second.text)
        assert "Done" in first.text
        assert "Not done" in second.text and "dismissed already" in second.text


@pytest.mark.parametrize("pair", [("Mo", "Mia"), ("Mo", "Mo")])
async def test_of_two_presses_at_the_same_moment_one_counts(
    tmp_path: Path, pair: tuple[str, str]
) -> None:
    """Two moderators, or one with a nervous finger: decided once, and told to the member once."""
    async with college(tmp_path) as place, steward(place) as bot:
        sim = place.sim
        await sim.post(place.general, place["Kim"], INSULT)
        card = await place.card()
        await place.letter("Kim")
        uphold = button(card, "uphold")
        boxes = [await sim.press(card, uphold, place[name]) for name in pair]
        sent = await asyncio.gather(*(sim.submit_modal(box, {"text": "abuse"}) for box in boxes))
        await sim.until(lambda: all(one.text for one in sent))
        said = sorted(one.text.partition(":")[0] for one in sent)
        assert said == ["Done", "Not done"]
        await place.letter("Kim", 2)
        await asyncio.sleep(0.3)
        assert len(sim.dms(place["Kim"])) == 2
        assert (await bot.cases())[0].review is ReviewState.UPHELD


async def test_a_claim_by_somebody_else_is_refused_in_private(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        await place.sim.post(place.general, place["Kim"], INSULT)
        card = await place.card()
        claim = button(card, "claim")
        await place.sim.press(card, claim, place["Mo"])
        await place.sim.until(lambda: "Claimed by" in shown(card))
        assert claim not in buttons(card)
        card.components[0]["components"][0]["custom_id"] = claim  # as a slow screen still shows it
        second = await place.sim.press(card, claim, place["Mia"])
        await place.sim.until(lambda: "claimed this case already" in second.text)
        assert second.is_ephemeral or second.followups[-1].is_ephemeral
        assert (await bot.cases())[0].claimed_by == str(place["Mo"].id)


async def test_buttons_of_an_old_card_work_after_a_restart(tmp_path: Path) -> None:
    async with college(tmp_path) as place:
        async with steward(place):
            await place.sim.post(place.general, place["Kim"], INSULT)
            card = await place.card()
        async with steward(place) as bot:
            answer = await place.choose(card, "dismiss", "Mo", "banter")
            assert "Done" in answer.text
            await bot.until(lambda known: known[0].review is ReviewState.DISMISSED)
            await place.sim.until(lambda: "Dismissed by" in shown(card))
            assert len(place.cards()) == 1


async def test_another_servers_case_cannot_be_touched(tmp_path: Path) -> None:
    async with DiscordSimulator() as sim:
        with sim.addresses():
            ours = College(sim, sim.guild("Northgate"), "stanfords", "college", tmp_path)
            theirs = College(sim, sim.guild("Southgate"), "stanfords", "other", tmp_path)
            async with steward(ours, theirs) as bot:
                await sim.post(ours.general, ours["Kim"], INSULT)
                await sim.post(theirs.general, theirs["Kim"], INSULT)
                card, their_card = await ours.card(), await theirs.card()
                name = button(their_card, "claim")
                card.components[0]["components"][0]["custom_id"] = name
                answer = await sim.press(card, name, ours["Mo"])
                await sim.until(lambda: "does not belong to this server" in answer.text)
                assert (await bot.cases("other"))[0].claimed_by is None


async def test_only_the_member_answers_a_notice(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        await place.sim.post(place.general, place["Kim"], INSULT)
        letter, card = await place.letter("Kim"), await place.card()
        forged = button(letter, "wrong")
        card.components[0]["components"][0]["custom_id"] = forged
        box = await place.sim.press(card, forged, place["Mo"])
        sent = await place.sim.submit_modal(box, {"text": "not mine"})
        await place.sim.until(lambda: "somebody else's post" in sent.text)
        assert (await bot.cases())[0].review is ReviewState.OPEN


async def test_a_moderator_who_is_the_author_does_not_decide(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        await place.sim.post(place.general, place["Mo"], INSULT)
        card = await place.card()
        answer = await place.choose(card, "dismiss", "Mo", "it is nothing")
        assert "does not decide about it" in answer.text
        assert (await bot.cases())[0].review is ReviewState.OPEN


def _tells(answer: Invocation, text: str) -> bool:
    return text in answer.text
