"""What is said below a card stays below it, once; it never lands openly where the card is gone."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.platforms.slack.drawing import section
from bot.platforms.slack.faults import FAULTS
from bot.platforms.slack.posting import Posting
from tests.platforms.slack.academy import DESPAIR, Academy, academy, buttons, steward


async def below(at: Academy, card: str, posting: Posting, *, again: bool = False) -> str | None:
    """Answer a card at the moderators' desk, as an act of its own."""
    channel = at.place.moderators.id
    return await posting.answer(at.id, channel, card, "why", [section("why")], "act", again=again)


async def test_an_answer_to_a_card_that_is_gone_does_not_stay_in_the_open(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        assert await below(at, "1700000000.000100", Posting(bot.slack.wire)) is None
        assert at.sim.said(at.place.moderators) == []


async def test_an_answer_that_could_not_be_taken_back_is_taken_back_later(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        posting = Posting(bot.slack.wire)
        at.sim.faults.cut("chat.delete")
        with pytest.raises(FAULTS):
            await below(at, "1700000000.000100", posting)
        assert len(at.sim.said(at.place.moderators)) == 1
        assert await below(at, "1700000000.000100", posting, again=True) is None
        assert at.sim.said(at.place.moderators) == []


async def test_an_answer_below_a_card_is_not_written_again_when_its_own_answer_was_lost(
    tmp_path: Path,
) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        posting, desk = Posting(bot.slack.wire), at.place.moderators
        card = await posting.post(at.id, desk.id, "card", [section("card")], "card", again=False)
        at.sim.faults.cut("chat.postMessage", is_done_first=True)
        with pytest.raises(FAULTS):
            await below(at, card, posting)
        said = await below(at, card, posting, again=True)
        assert [one.ts for one in at.sim.said(desk)] == [card, said]
        assert [one.is_reply for one in at.sim.said(desk)] == [False, True]


async def test_a_card_that_somebody_took_away_is_hung_up_again_when_it_is_brought_up_again(
    tmp_path: Path,
) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        desk = at.place.lead_desk
        await at.sim.post(at.place.general, at.place.kim, DESPAIR)
        gone = await at.card(desk)
        await at.letter(at.place.kim)
        await at.sim.quiet(0.5)
        at.sim.remove_message(gone)
        await bot.pass_time(3)
        card = await at.card(desk)
        await at.sim.quiet(0.5)
        assert card.ts != gone.ts and f"<@{at.place.sam.id}>" in card.text
        assert all(buttons(one) for one in at.sim.said(desk))


async def test_what_is_done_for_the_first_time_is_not_looked_for(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at):
        await at.sim.post(at.place.general, at.place.kim, DESPAIR)
        await at.card(at.place.lead_desk)
        await at.letter(at.place.kim)
        looks = [one.arguments for one in at.sim.requests_to("conversations.history")]
        assert not any("include_all_metadata" in one for one in looks)
