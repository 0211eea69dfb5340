"""The request to remove a message, from asking to whatever ends it."""

from __future__ import annotations

from datetime import time
from pathlib import Path

import pytest

from bot.domain.cases import RequestState, ReviewState, Standing
from bot.domain.events import Event
from bot.domain.people import Audience
from bot.domain.steps import ActionKind, Desk
from bot.policy.calendar import Calendar
from tests.workflow.support import (
    MANAGER,
    MODERATOR,
    OTHER_MANAGER,
    World,
    appeal_decided,
    appealed,
    at,
    changed,
    clock,
    decided,
    deleted,
    edited,
    posted,
    reported,
    said,
    sent_to,
    world,
)

ASKED = ["flag", "removal_request:demand"]


async def test_silence_on_a_demand_is_a_reminder_then_a_refusal(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        emitted = await here.play(posted("m1", "[threat]"), clock(500))
        assert said(emitted) == [*ASKED, "reminder", "escalate:refusal"]
        assert [e.at for e in emitted[2:]] == [at(36), at(72)]
        assert emitted[-1].to == Desk.MANAGERS
        case = await here.case("m1")
        assert (case.request, case.refused_at) == (RequestState.REFUSED, at(72))
        assert await here.timers("m1") == ()


async def test_silence_on_an_invitation_is_no_refusal(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        emitted = await here.play(
            posted("m1", "[offensive]", author="s1", audience=Audience.STAFF), clock(500)
        )
        assert said(emitted) == [
            "flag",
            "removal_request:invitation",
            "reminder",
            "escalate:unmet",
        ]
        case = await here.case("m1")
        assert (case.request, case.refused_at) == (RequestState.REMINDED, None)


@pytest.mark.parametrize(
    ("hours", "request_"), [(1, RequestState.REMOVED), (50, RequestState.REMOVED)]
)
async def test_removing_it_in_time_closes_the_case_at_once(
    tmp_path: Path, hours: float, request_: RequestState
) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat]"))
        emitted = await here.play(deleted("m1", hours), clock(500))
        assert said(emitted)[-1] == "close:removed"
        assert "in time" in emitted[-1].why
        case = await here.case("m1")
        assert (case.request, case.standing) == (request_, Standing.REMOVED_BY_AUTHOR)
        assert case.closed_at == at(hours)
        assert case.strike
        assert await here.timers("m1") == ()


async def test_a_closed_case_can_still_be_upheld(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat]"), deleted("m1", 1))
        assert said(await here.play(decided("m1", MODERATOR, "uphold", 2))) == ["decision:uphold"]


async def test_a_late_removal_leaves_the_refusal_on_record(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat]"), clock(80))
        emitted = await here.play(deleted("m1", 81))
        assert said(emitted) == ["decision:removed_late"]
        case = await here.case("m1")
        assert (case.request, case.refused_at) == (RequestState.REFUSED, at(72))
        refused = await here.play(decided("m1", MANAGER, "restrict", 82))
        assert said(refused) == ["refused:restrict"]
        assert "the breach continues" in refused[0].why


async def test_a_further_strike_after_a_refusal_is_continuation(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat]"), clock(80), deleted("m1", 81))
        await here.play(posted("m2", "[offensive]", 82))
        emitted = await here.play(decided("m1", MANAGER, "restrict", 83))
        assert said(emitted) == ["restrict:restrict"]


async def test_a_message_that_somebody_else_deleted_counts_neither_way(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat]"))
        emitted = await here.play(deleted("m1", 1, by="mo"), clock(500))
        assert said(emitted) == ["decision:removed_by_other"]
        assert emitted[0].to == "member:u1"
        case = await here.case("m1")
        assert (case.request, case.standing) == (
            RequestState.WITHDRAWN,
            Standing.REMOVED_BY_OTHER,
        )
        assert case.refused_at is None
        assert await here.timers("m1") == ()


async def test_a_deletion_that_names_the_author_is_the_authors(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat]"), deleted("m1", 1, by="u1"))
        assert (await here.case("m1")).standing is Standing.REMOVED_BY_AUTHOR


async def test_an_edit_to_something_harmless_closes_the_case(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat]"))
        emitted = await here.play(edited("m1", "sorry, all", 1), clock(500))
        assert said(emitted) == ["close:edited"]
        case = await here.case("m1")
        assert (case.request, case.standing) == (RequestState.REMOVED, Standing.EDITED)
        assert case.closed_at == at(1)


async def test_an_edit_that_breaks_the_clause_again_reopens_the_case(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat]"), edited("m1", "sorry", 1))
        emitted = await here.play(edited("m1", "[threat] again", 2))
        assert said(emitted) == ASKED
        case = await here.case("m1")
        assert (case.request, case.standing, case.closed_at) == (
            RequestState.ASKED,
            Standing.STANDS,
            None,
        )
        assert await here.strikes(3) == 1


async def test_an_edit_to_something_worse_reopens_the_case(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[offensive]"), decided("m1", MODERATOR, "dismiss", 1))
        emitted = await here.play(edited("m1", "[threat]", 2))
        assert said(emitted) == ASKED
        case = await here.case("m1")
        assert (case.review, case.clause) == (ReviewState.OPEN, "L-THREAT")
        assert await here.strikes(3) == 1


async def test_an_edit_to_something_milder_changes_nothing(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat]"))
        case = await here.case("m1")
        assert await here.play(edited("m1", "[offensive]", 1)) == []
        assert await here.case("m1") == case


async def test_the_same_words_posted_again_are_the_same_case(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat]"), deleted("m1", 1))
        emitted = await here.play(posted("m2", "[threat]", 2))
        assert said(emitted) == ASKED
        assert await here.cases("m1") == ()
        case = await here.case("m2")
        assert (case.number, case.request) == (1, RequestState.ASKED)
        assert await here.strikes(3) == 1


async def test_a_repost_is_found_by_its_old_message_too(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat]"), deleted("m1", 1), posted("m2", "[threat]", 2))
        emitted = await here.play(decided("m1", MODERATOR, "uphold", 3))
        assert [(e.case, e.message) for e in emitted] == [("C-00001", "m2")]


async def test_a_moderator_may_ask_where_the_machine_did_not(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        assert said(await here.play(posted("m1", "[threat 0.6]"))) == ["flag"]
        emitted = await here.play(decided("m1", MODERATOR, "ask_removal", 1), clock(500))
        assert said(emitted) == ["removal_request:demand", "reminder", "escalate:refusal"]
        assert [e.at for e in emitted[1:]] == [at(37), at(73)]


@pytest.mark.parametrize(
    ("before", "why"),
    [
        pytest.param([posted("m1", "[threat]")], "asked already", id="asked"),
        pytest.param(
            [posted("m1", "[threat 0.6]"), deleted("m1", 0.5)], "does not stand", id="gone"
        ),
        pytest.param(
            [posted("m1", "[public_complaint]")], "points to the right route", id="signpost"
        ),
        pytest.param(
            [posted("m1", "[threat 0.6]"), decided("m1", MODERATOR, "dismiss", 0.5)],
            "dismissed",
            id="dismissed",
        ),
        pytest.param([posted("m1", "[threat]", is_member=False)], "A bot", id="a bot"),
    ],
)
async def test_where_nothing_can_be_asked_the_person_is_told_why(
    tmp_path: Path, before: list[Event], why: str
) -> None:
    async with world(tmp_path) as here:
        await here.play(*before)
        case = await here.case("m1")
        emitted = await here.play(decided("m1", MODERATOR, "ask_removal", 1))
        assert said(emitted) == ["refused:ask_removal"]
        assert why in emitted[0].why
        assert await here.case("m1") == case


async def test_dismissing_takes_the_request_back(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat]"))
        emitted = await here.play(decided("m1", MODERATOR, "dismiss", 1), clock(500))
        assert said(emitted) == ["close:dismiss"]
        assert (await here.case("m1")).request is RequestState.WITHDRAWN
        assert await here.timers("m1") == ()


async def test_quiet_hours_move_the_reminder_and_the_deadline(tmp_path: Path) -> None:
    quiet = Calendar(quiet_from=time(21), quiet_to=time(7))
    async with world(tmp_path, calendar=quiet) as here:
        # Posted on Monday at 23:00: half the time is over at 11:00, all of it at 23:00.
        emitted = await here.play(posted("m1", "[threat]", 14), clock(500))
        assert [(e.action, e.at) for e in emitted[2:]] == [
            (ActionKind.REMINDER, at(50)),
            (ActionKind.ESCALATE, at(94)),
        ]
        assert emitted[1].until == at(94)


async def test_the_pause_while_the_provider_is_closed_is_no_time_to_answer(
    tmp_path: Path,
) -> None:
    first = at(0).date()
    closed = Calendar(closed=((first.replace(day=4), first.replace(day=8)),))
    async with world(tmp_path, calendar=closed) as here:
        emitted = await here.play(posted("m1", "[threat]"), clock(500))
        assert emitted[-1].step == "refusal"
        assert emitted[-1].at == at(24 * 7 - 9)


async def _appealed_at_60(here: World) -> None:
    await here.play(posted("m1", "[threat]"), appealed("m1", 60))


async def test_an_appeal_stops_the_clock(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await _appealed_at_60(here)
        assert await here.play(clock(500)) == []
        assert (await here.case("m1")).suspended_at == at(60)
        assert await here.timers("m1") == ()


@pytest.mark.parametrize(
    ("appealed_at", "left"), [(60, 24), (10, 62)], ids=["at least a day", "what was left"]
)
async def test_a_case_that_stands_gives_back_the_time_that_was_left(
    tmp_path: Path, appealed_at: float, left: float
) -> None:
    async with world(tmp_path) as here:
        await here.play(
            posted("m1", "[threat]"),
            appealed("m1", appealed_at),
            appeal_decided("m1", OTHER_MANAGER, "stand", 200),
        )
        emitted = await here.play(clock(500))
        assert [(e.step, e.at) for e in emitted] == [("refusal", at(200 + left))]


async def test_a_won_appeal_ends_request_and_strike(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await _appealed_at_60(here)
        emitted = await here.play(appeal_decided("m1", OTHER_MANAGER, "overturn", 70), clock(500))
        assert said(emitted) == ["appeal_decided:overturn"]
        case = await here.case("m1")
        assert (case.request, case.review) == (RequestState.WITHDRAWN, ReviewState.OVERTURNED)
        assert not case.strike
        assert await here.strikes(70) == 0


async def test_a_message_removed_while_the_appeal_waits_is_removed_in_time(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await _appealed_at_60(here)
        await here.play(deleted("m1", 90), appeal_decided("m1", OTHER_MANAGER, "stand", 200))
        assert await here.play(clock(500)) == []
        case = await here.case("m1")
        assert (case.request, case.refused_at) == (RequestState.REMOVED, None)


async def test_what_is_asked_while_an_appeal_waits_starts_its_clock_after_it(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        await here.play(
            posted("m1", "[threat]"),
            edited("m1", "hello", 1),
            appealed("m1", 2),
            edited("m1", "[threat]", 3),
        )
        assert await here.timers("m1") == ()
        await here.play(appeal_decided("m1", OTHER_MANAGER, "stand", 100))
        emitted = await here.play(clock(500))
        assert [(e.step, e.at) for e in emitted] == [("refusal", at(173))]


async def _twenty_asked(here: World) -> None:
    await here.play(*(posted(f"m{n}", f"[threat] {n}", n / 60, author=f"u{n}") for n in range(20)))
    assert here.platform.keys == ["removal_request"] * 20


async def test_the_twenty_first_notice_in_an_hour_in_a_place_is_not_sent(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await _twenty_asked(here)
        emitted = await here.play(posted("m20", "[threat] 20", 0.5, author="u20"))
        assert said(emitted) == ["flag"]
        assert "nobody was asked" in emitted[0].why
        assert here.platform.keys.count("removal_request") == 20


async def test_the_cap_holds_for_a_place_and_an_hour(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await _twenty_asked(here)
        elsewhere = await here.play(posted("a", "[threat] a", 0.5, author="a", place="other"))
        assert said(elsewhere) == ASKED
        later = await here.play(posted("b", "[threat] b", 1.1, author="b"))
        assert said(later) == ASKED


async def test_signposts_count_towards_the_cap(tmp_path: Path) -> None:
    pack = changed("stanfords", requests={"notices_per_place_per_hour": 1})
    async with world(tmp_path, pack) as here:
        first = await here.play(posted("m1", "[public_complaint] a"))
        second = await here.play(posted("m2", "[public_complaint] b", 0.1, author="u2"))
        assert said(first) == ["flag", "signpost:complaints"]
        assert said(second) == ["flag"]


async def test_a_person_may_ask_past_the_cap_and_does_not_count_towards_it(
    tmp_path: Path,
) -> None:
    pack = changed("stanfords", requests={"notices_per_place_per_hour": 1})
    async with world(tmp_path, pack) as here:
        await here.play(posted("m1", "[threat 0.6]"), decided("m1", MODERATOR, "ask_removal", 0.1))
        assert said(await here.play(posted("m2", "[threat]", 0.2, author="u2"))) == ASKED
        assert said(await here.play(posted("m3", "[threat]", 0.3, author="u3"))) == ["flag"]
        asked = await here.play(decided("m3", MODERATOR, "ask_removal", 0.4))
        assert sent_to(asked, "member:u3") == ["removal_request:demand"]


async def test_a_bot_is_flagged_and_never_asked(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        emitted = await here.play(posted("m1", "[threat]", is_member=False), clock(500))
        assert said(emitted) == ["flag"]
        assert await here.strikes(1) == 0


async def test_nobody_appeals_for_a_bot(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat]", is_member=False))
        assert said(await here.play(appealed("m1", 1))) == ["refused:appeal"]


async def test_a_report_alone_asks_nobody(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        emitted = await here.play(reported("m1", "hello", 0), clock(500))
        assert said(emitted) == ["flag"]
        assert (await here.case("m1")).request is RequestState.NONE
