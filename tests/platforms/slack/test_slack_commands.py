"""``/steward`` on the wire: for everybody, for the desks, for managers, and for nobody else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.domain.cases import ReviewState
from tests.platforms.slack.academy import DESPAIR, INSULT, academy, steward
from tests.platforms.slack.asking import answer, ask, asked_in_box, flagged, send, words_in


async def test_help_shows_everybody_what_is_theirs(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at):
        place = at.place
        learner = await answer(at, place.kim, "help")
        assert "/steward before-posting TEXT" in learner and "case list" not in learner
        moderator = await answer(at, place.mo, "", place.moderators)
        assert "/steward case claim CASE" in moderator and "appeals decide" not in moderator
        manager = await answer(at, place.mara, "help", place.managers)
        assert "/steward restrict CASE [14d] REASON" in manager


async def test_what_is_no_command_is_said_with_what_there_is(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at):
        said = await answer(at, at.place.kim, "policcy <!channel> &amp; *x*")
        assert "no such command" in said and "/steward policy" in said and "<!channel>" not in said
        known = await answer(at, at.place.mo, "case frobnicate")
        assert "/steward case show CASE" in known and "/steward policy" not in known


async def test_the_policy_is_shown_to_the_asker_alone(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at):
        typed = await ask(at, at.place.kim, "policy")
        (shown,) = at.sim.ephemerals(at.place.kim)
        assert typed.replies == [shown] and "What it asks of you" in words_in(shown.blocks)
        assert at.sim.said(at.place.general) == []


async def test_a_draft_gets_advice_and_leaves_no_trace(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        said = await answer(at, at.place.kim, f"before-posting {INSULT}")
        assert "Before you post" in said and "not kept" in said
        again = await asked_in_box(at, at.place.bo, "before-posting", {"text": INSULT})
        assert "Before you post" in again
        assert await bot.cases() == ()


async def test_a_member_reads_their_own_record_and_no_other(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        label = await flagged(at, bot)
        assert label in await answer(at, at.place.kim, "my-record")
        assert label not in await answer(at, at.place.bo, "my-record")


async def test_an_appeal_is_typed_or_asked_for_in_a_box(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        first, second = await flagged(at, bot), await flagged(at, bot, at.place.bo)
        assert "will look again" in await answer(at, at.place.kim, f"appeal {first} a song")
        chosen = {"case": second, "text": "a joke"}
        assert "will look again" in await asked_in_box(at, at.place.bo, "appeal", chosen)
        assert {one.review for one in await bot.cases()} == {ReviewState.APPEALED}
        assert "somebody else's" in await answer(at, at.place.bo, f"appeal {first} not mine")
        assert "No cases" in await answer(at, at.place.tess, "appeal")


async def test_a_moderator_lists_shows_claims_and_notes(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        mo, desk = at.place.mo, at.place.moderators
        label = await flagged(at, bot)
        assert label in await answer(at, mo, "case list", desk)
        card = await answer(at, mo, f"case show {label}", desk)
        assert "pathetic" in card and "Why" in card
        assert "Done" in await answer(at, mo, f"case claim {label}", desk)
        assert (await bot.cases())[0].claimed_by == mo.id
        noted = await asked_in_box(at, mo, "case note", {"case": label, "text": "rang home"})
        assert "Done" in noted
        glance = await answer(at, mo, f"member <@{at.place.kim.id}|kim>", desk)
        assert label in glance and f"<@{at.place.kim.id}>" in glance


async def test_a_long_list_is_turned_page_by_page_in_place(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        for count in range(11):
            await flagged(at, bot, at.sim.person(f"Learner {count}"), f"{INSULT} {count}")
        typed = await ask(at, at.place.mo, "case list", at.place.moderators)
        (shown,) = typed.replies
        assert "C-00011" in words_in(shown.blocks) and "C-00001" not in words_in(shown.blocks)
        await at.sim.press(shown, "steward-turn:case list 2", at.place.mo)
        await at.sim.until(lambda: "C-00001" in words_in(shown.blocks), 5)
        assert at.sim.ephemerals(at.place.mo) == [shown]


@pytest.mark.parametrize(
    "text",
    [
        "case list",
        "case show 1",
        "case claim",
        "case note 1 something",
        "member U0123ABCD",
        "warn 1 enough",
        "appeals list",
        "appeals decide 1 overturn sorry",
        "monitor C0123ABCD 3d noise",
    ],
)
async def test_whoever_holds_no_role_learns_and_changes_nothing(tmp_path: Path, text: str) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        label = await flagged(at, bot)
        said = await answer(at, at.place.bo, text)
        assert "people of this desk" in said and label not in said
        assert at.sim.modal(at.place.bo) is None
        assert (await bot.cases())[0].review is ReviewState.OPEN


async def test_a_role_that_is_lost_before_a_box_is_sent_changes_nothing(tmp_path: Path) -> None:
    async with academy(tmp_path) as at:
        group = at.sim.usergroup("mods", [at.place.tess])
        at.more = {"roles": {"moderator": [group["id"]], "manager": [at.place.mara.id]}}
        async with steward(at) as bot:
            label = await flagged(at, bot)
            await at.sim.command(at.place.tess, "/steward case note", at.place.general)
            view = await at.sim.until(lambda: at.sim.modal(at.place.tess), 8)
            bot.slack.directory._groups.forget("academy")
            group["users"] = []
            said = await send(at, view, {"case": label, "text": "too late"})
            assert "people of this desk" in said


async def test_a_disclosure_is_in_no_list_and_no_answer(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        label = await flagged(at, bot, text=DESPAIR)
        for who in (at.place.mo, at.place.mara):
            assert label not in await answer(at, who, "case list all")
            assert "not on record" in await answer(at, who, f"case show {label}")
            assert "no case about this member" in await answer(
                at, who, f"member <@{at.place.kim.id}>"
            )


async def test_a_manager_blocks_and_lifts_in_words_and_in_boxes(tmp_path: Path) -> None:
    async with academy(tmp_path, "learning-institute") as at, steward(at) as bot:
        mara, kim, course = at.place.mara, at.place.kim, at.place.course
        await at.sim.post(course, kim, INSULT)
        card = await at.card()
        await at.choose(card, "uphold", at.place.mo)
        await bot.until(lambda known: known[0].review is ReviewState.UPHELD)
        assert "Done" in await answer(at, mara, 'block C-1 14d "enough of this"')
        await at.sim.until(lambda: kim.id not in course.members, 8)
        values = {"case": "C-00001", "reason": "a fresh start"}
        assert "Done" in await asked_in_box(at, mara, "lift", values)
        await at.sim.until(lambda: kim.id in course.members, 8)
        refused = await answer(at, at.place.mo, "block C-1 14d why")
        assert "people of this desk" in refused


async def test_an_appeal_is_listed_and_decided(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        label = await flagged(at, bot)
        await answer(at, at.place.kim, f"appeal {label} we quoted *a song* <!here>")
        shown = await answer(at, at.place.mara, "appeals list", at.place.managers)
        assert label in shown and "a song" in shown and "<!here>" not in shown
        values = {"case": label, "outcome": "overturn", "reason": "a quotation"}
        assert "Done" in await asked_in_box(at, at.place.mara, "appeals decide", values)
        assert (await bot.cases())[0].review is ReviewState.OVERTURNED


async def test_a_place_is_watched_by_order(tmp_path: Path) -> None:
    async with academy(tmp_path, "care") as at, steward(at):
        values = {"channel": at.place.private.id, "days": "3", "reason": "complaints"}
        said = await asked_in_box(at, at.place.mara, "monitor", values, at.place.managers)
        assert "watched until" in said


async def test_a_box_with_days_that_make_no_sense_stays_open(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at):
        await at.sim.command(at.place.mara, "/steward monitor", at.place.managers)
        view = await at.sim.until(lambda: at.sim.modal(at.place.mara), 8)
        values = {"channel": at.place.private.id, "days": "99999", "reason": "complaints"}
        await at.sim.submit(view, values)
        assert view.errors == {"days": "Days are a number from 1 to 3660."} and view.is_open


async def test_a_box_that_comes_too_late_is_explained(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at):
        at.sim.trigger_seconds = 0.0
        said = await answer(at, at.place.kim, "before-posting")
        assert "waited too long" in said and "/steward before-posting TEXT" in said


async def test_metadata_that_was_tampered_with_is_taken_for_nothing(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at):
        await at.sim.command(at.place.kim, "/steward before-posting", at.place.general)
        view = await at.sim.until(lambda: at.sim.modal(at.place.kim), 8)
        view.body["private_metadata"] = json.dumps({"given": [1], "channel": {"a": 1}})
        assert "Before you post" in await send(at, view, {"text": "hello"})


async def test_another_workspaces_people_are_not_answered(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        await flagged(at, bot)
        home, at.sim.world.team.id = at.sim.world.team.id, "T0000OTHER"
        try:
            typed = await at.sim.command(at.place.mo, "/steward case list", at.place.moderators)
        finally:
            at.sim.world.team.id = home
        await at.sim.quiet(0.3)
        assert at.sim.modal(at.place.mo) is None
        assert all("C-00001" not in one.text + words_in(one.blocks) for one in typed.replies)
