"""A message's way on Slack: from the channel to the card, the letter, and what is decided."""

from __future__ import annotations

from pathlib import Path

from bot.domain.cases import RequestState, ReviewState, Standing
from tests.platforms.slack.academy import CLEAN, DESPAIR, INSULT, academy, choices, shown, steward


async def test_an_insult_makes_a_card_and_a_letter(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        place = at.place
        posted = await at.sim.post(place.general, place.kim, INSULT)
        card, letter = await at.card(), await at.letter(place.kim)
        assert "C-00001" in shown(card) and "*you are a pathetic" in shown(card)
        assert f"<@{place.kim.id}>" in shown(card) and posted.ts.replace(".", "") in shown(card)
        assert {"claim", "uphold", "dismiss"} <= set(choices(card))
        assert choices(letter) == ["gone", "wrong", "talk"]
        (case,) = await bot.until(lambda known: known[0].reached_at is not None and known)
        assert case.message == f"{place.general.id}:{posted.ts}" and case.platform == "slack"


async def test_what_breaks_nothing_leaves_no_trace(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        await at.sim.post(at.place.general, at.place.kim, CLEAN)
        await at.sim.until(lambda: bot.slack.heard == 1)
        assert await bot.cases() == () and at.cards() == []


async def test_a_claim_is_drawn_on_the_card_and_a_second_claim_is_refused(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        await at.sim.post(at.place.general, at.place.kim, INSULT)
        card = await at.card()
        await at.press(card, "claim", at.place.mo)
        await bot.until(lambda known: known[0].review is ReviewState.CLAIMED)
        await at.sim.until(lambda: "Claimed by" in shown(card), 5)
        assert f"<@{at.place.mo.id}>" in shown(card)
        if "claim" in choices(card):
            await at.press(card, "claim", at.place.mia)
            await at.told(at.place.mia, "claimed this case already")
        assert (await bot.cases())[0].claimed_by == at.place.mo.id


async def test_a_moderator_gives_a_reason_and_the_case_is_dismissed(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        await at.sim.post(at.place.general, at.place.kim, INSULT)
        await at.choose(await at.card(), "dismiss", at.place.mo, "a joke between friends")
        await bot.until(lambda known: known[0].review is ReviewState.DISMISSED)
        await at.told(at.place.mo, "Done: C-00001")


async def test_whoever_is_not_of_the_desk_changes_nothing(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        at.place.moderators.members[at.place.bo.id] = 0.0
        await at.sim.post(at.place.general, at.place.kim, INSULT)
        card = await at.card()
        for what in ("claim", "uphold"):
            await at.press(card, what, at.place.bo)
            await at.told(at.place.bo, "people of this desk")
        assert at.sim.modal(at.place.bo) is None
        assert (await bot.cases())[0].review is ReviewState.OPEN


async def test_a_removal_in_time_speaks_for_the_member(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        posted = await at.sim.post(at.place.general, at.place.kim, INSULT)
        letter = await at.letter(at.place.kim)
        await at.press(letter, "gone", at.place.kim)
        await at.told(at.place.kim, "I can still see the message")
        await at.sim.delete(posted)
        (case,) = await bot.until(lambda known: known[0].request is RequestState.REMOVED and known)
        assert case.standing is Standing.REMOVED_BY_AUTHOR


async def test_an_appeal_is_written_in_a_box_and_shown_to_managers(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        await at.sim.post(at.place.general, at.place.kim, INSULT)
        letter = await at.letter(at.place.kim)
        await at.choose(letter, "wrong", at.place.kim, "we were quoting a song")
        await bot.until(lambda known: known[0].review is ReviewState.APPEALED)
        await at.told(at.place.kim, "will look again")


async def test_a_disclosure_goes_to_the_lead_alone(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at):
        await at.sim.post(at.place.general, at.place.kim, DESPAIR)
        card = await at.card(at.place.lead_desk)
        letter = await at.letter(at.place.kim)
        assert "C-00001" in shown(card) and f"<@{at.place.sam.id}>" in card.text
        assert at.cards() == [] and "talk" in choices(letter)
        assert "remove" not in shown(letter).lower()


async def test_an_edit_that_mends_it_ends_the_request(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        posted = await at.sim.post(at.place.general, at.place.kim, INSULT)
        await at.letter(at.place.kim)
        await at.sim.edit(posted, CLEAN)
        (case,) = await bot.until(lambda known: known[0].request is RequestState.REMOVED and known)
        assert case.standing is Standing.EDITED


async def test_digs_at_one_person_make_one_card_that_links_them_all(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        place = at.place
        digs = ("use your brain", "late again 🙄", "skill issue", "not you again")
        posted = [
            await at.sim.post(place.general, place.kim, f"<@{place.bo.id}> {dig}")
            for dig in digs[:3]
        ]
        card = await at.card()
        assert "To be read together" in shown(card)
        assert all(f"p{one.ts.replace('.', '')}" in shown(card) for one in posted)
        await at.sim.post(place.general, place.kim, f"<@{place.bo.id}> {digs[3]}")
        await at.sim.until(lambda: bot.slack.heard == 4)
        assert len(await bot.cases()) == 1 and len(at.cards()) == 1
