"""The behaviours that every pack must show, told as stories."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.cases import RequestState, ReviewState
from bot.domain.categories import Category
from bot.domain.people import Audience
from tests.journeys.story import (
    CLEAN,
    COMPLAINT,
    DESPAIR,
    INSULT,
    LEAD,
    LEAK,
    MANAGER,
    MODERATOR,
    OTHER_MANAGER,
    OTHER_MODERATOR,
    THREAT,
    shape,
    story,
)

WATCHING = ("stanfords", "expanse", "learning-institute", "qtsd")
FIVE = (*WATCHING, "care")
SIGNIFICANT = (
    "meeting",
    "warn",
    "restrict",
    "block",
    "withdraw_access",
    "exclude",
    "lift",
    "remove_content",
    "no_strike",
    "refer:police",
    "refer:hr",
    "refer:awarding_body",
)


@pytest.mark.parametrize("pack", WATCHING)
async def test_a_breach_is_flagged_with_its_clause_and_the_poster_is_asked(
    tmp_path: Path, pack: str
) -> None:
    async with story(tmp_path, pack) as told:
        flag, request, *_ = await told.post("m1", "kim", THREAT)
        clause = told.tenants["college"].current.pack.clause_for(Category.THREAT, Audience.LEARNER)
        assert clause is not None
        assert (flag.action, flag.to, flag.clause) == ("flag", "moderators", clause.id)
        assert (request.action, request.to) == ("removal_request", "member:kim")
        (notice,) = told.notices_to("kim")
        assert clause.cite in notice
        assert "no person has looked yet" in notice


async def test_restriction_follows_refusal_under_stanfords(tmp_path: Path) -> None:
    async with story(tmp_path, "stanfords") as told:
        await told.post("m1", "kim", THREAT)
        await told.decide("m1", MODERATOR, "uphold", 1)
        (early,) = await told.decide("m1", MANAGER, "restrict", 2)
        assert early.action == "refused"
        assert "refused a removal" in early.why
        passed = await told.wait_until(73)
        assert [(e.action, e.to, e.step) for e in passed] == [
            ("reminder", "member:kim", None),
            ("escalate", "managers", "refusal"),
        ]
        (limit,) = await told.decide("m1", MANAGER, "restrict", 74)
        assert (limit.action, limit.to) == ("restrict", "member:kim")
        (lifted,) = await told.wait_until(74 + 24 * 14)
        assert (lifted.action, lifted.at) == ("lift", limit.until)


async def test_restriction_needs_an_upheld_case_under_learning_institute(tmp_path: Path) -> None:
    async with story(tmp_path, "learning-institute") as told:
        await told.post("m1", "kim", THREAT)
        assert shape(await told.decide("m1", MANAGER, "restrict", 1)) == [("refused", None)]
        await told.decide("m1", MODERATOR, "uphold", 2)
        assert shape(await told.decide("m1", MANAGER, "restrict", 3)) == [
            ("restrict", "member:kim")
        ]


async def test_qtsd_brings_a_threat_to_a_director_at_once_and_never_restricts(
    tmp_path: Path,
) -> None:
    async with story(tmp_path, "qtsd") as told:
        opened = await told.post("m1", "kim", THREAT)
        assert ("escalate", "director") in shape(opened)
        await told.decide("m1", MODERATOR, "uphold", 1)
        await told.wait_until(100)
        (refused,) = await told.decide("m1", MANAGER, "restrict", 101)
        assert (refused.action, "does not provide" in refused.why) == ("refused", True)


async def test_expanse_withdraws_access_only_after_a_recorded_exclusion(tmp_path: Path) -> None:
    async with story(tmp_path, "expanse") as told:
        await told.post("m1", "kim", THREAT)
        await told.decide("m1", MODERATOR, "uphold", 1)
        assert shape(await told.decide("m1", MANAGER, "restrict", 2)) == [("refused", None)]
        assert shape(await told.decide("m1", MANAGER, "withdraw_access", 3)) == [("refused", None)]
        assert shape(await told.decide("m1", MANAGER, "exclude", 4)) == [("exclude", "member:kim")]
        assert shape(await told.decide("m1", MANAGER, "withdraw_access", 5)) == [
            ("withdraw_access", "member:kim")
        ]


async def test_care_sees_nothing_until_somebody_reports(tmp_path: Path) -> None:
    async with story(tmp_path, "care") as told:
        assert await told.post("m1", "kim", INSULT, audience=Audience.STAFF) == []
        assert await told.cases() == ()
        reported = await told.report("m1", "lee", 1)
        assert ("flag", "moderators") in shape(reported)
        assert ("escalate", "managers") in shape(reported)


async def test_care_looks_while_a_monitoring_order_is_in_force(tmp_path: Path) -> None:
    async with story(tmp_path, "care") as told:
        assert shape(await told.order(MODERATOR, 0, 48)) == [("refused", None)]
        assert shape(await told.order(MANAGER, 0, 48, reason=" ")) == [("refused", None)]
        assert shape(await told.order(MANAGER, 0, None)) == [("refused", None)]
        assert shape(await told.order(MANAGER, 0, 48)) == [("order", None)]
        seen = await told.post("m1", "kim", INSULT, 1, audience=Audience.STAFF)
        assert ("flag", "moderators") in shape(seen)
        other = await told.post("m2", "kim", THREAT, 2, audience=Audience.STAFF, place="p2")
        late = await told.post("m3", "kim", THREAT, 49, audience=Audience.STAFF)
        assert (other, [e for e in late if e.message == "m3"]) == ([], [])


async def test_learner_and_staff_are_judged_by_their_own_clauses(tmp_path: Path) -> None:
    async with story(tmp_path, "stanfords") as told:
        learner = await told.post("m1", "kim", THREAT)
        staff = await told.post("m2", "pat", THREAT, 1, audience=Audience.STAFF)
        assert learner[0].clause != staff[0].clause
        await told.wait_until(90)
        (refused,) = await told.decide("m2", MANAGER, "restrict", 91)
        assert refused.action == "refused"
        assert "only of learners" in refused.why


@pytest.mark.parametrize("pack", WATCHING)
async def test_a_disclosure_goes_to_the_lead_alone(tmp_path: Path, pack: str) -> None:
    async with story(tmp_path, pack) as told:
        opened = await told.post("m1", "kim", DESPAIR)
        assert shape(opened) == [("disclosure", "safeguarding_lead"), ("support", "member:kim")]
        (denied,) = await told.decide("m1", MODERATOR, "uphold", 0.1)
        assert (denied.action, denied.case, denied.category) == ("refused", None, None)
        assert shape(await told.decide("m1", LEAD, "acknowledge", 0.2)) == [("decision", None)]
        assert shape(await told.decide("m1", LEAD, "refer:agency", 0.3)) == [("refer", "agency")]
        assert await told.wait_until(500) == []
        (notice,) = told.notices_to("kim")
        assert "116 123" in notice
        assert {row.recipient for row in told.performed} == {"safeguarding_lead", "member:kim"}


async def test_where_disclosure_and_breach_meet_the_safeguarding_lane_wins(tmp_path: Path) -> None:
    async with story(tmp_path, "stanfords") as told:
        opened = await told.post("m1", "kim", f"{DESPAIR}. {INSULT}")
        assert shape(opened) == [("disclosure", "safeguarding_lead"), ("support", "member:kim")]


async def test_being_told_to_hurt_oneself_is_a_breach_and_a_concern_for_the_target(
    tmp_path: Path,
) -> None:
    async with story(tmp_path, "stanfords") as told:
        opened = await told.post("m1", "kim", "kill yourself", reply_to_author="lee")
        assert ("flag", "moderators") in shape(opened)
        concern = next(e for e in opened if e.action == "disclosure")
        assert (concern.to, concern.member) == ("safeguarding_lead", "lee")
        assert "support" not in [e.action for e in opened]


async def test_a_complaint_is_shown_the_right_route_and_never_a_strike(tmp_path: Path) -> None:
    async with story(tmp_path, "stanfords") as told:
        first = await told.post("m1", "kim", COMPLAINT)
        assert ("signpost", "member:kim") in shape(first)
        second = await told.post("m2", "kim", "waste of money, this course is a joke", 30)
        assert [(e.to, e.step) for e in second if e.action == "escalate"] == [
            ("managers", "information")
        ]
        await told.wait_until(500)
        assert not any(e.action in ("removal_request", "reminder") for e in told.told)
        assert not any(case.strike for case in await told.cases())


async def test_ones_own_number_is_a_kind_word_and_no_strike(tmp_path: Path) -> None:
    async with story(tmp_path, "stanfords") as told:
        opened = await told.post("m1", "kim", "my number is 07700 900123 if anyone wants a lift")
        assert ("signpost", "member:kim") in shape(opened)
        assert ("removal_request", "member:kim") not in shape(opened)
        assert [case.strike for case in await told.cases()] == [False]


@pytest.mark.parametrize("choice", SIGNIFICANT)
@pytest.mark.parametrize("pack", WATCHING)
async def test_a_moderator_cannot_take_a_managers_step(
    tmp_path: Path, pack: str, choice: str
) -> None:
    async with story(tmp_path, pack) as told:
        await told.post("m1", "kim", THREAT)
        before = await told.cases()
        (refused,) = await told.decide("m1", MODERATOR, choice, 1)
        assert (refused.action, "manager" in refused.why) == ("refused", True)
        assert await told.cases() == before


async def test_nobody_decides_about_themself(tmp_path: Path) -> None:
    async with story(tmp_path, "stanfords") as told:
        await told.post("m1", "mod", THREAT)
        assert shape(await told.decide("m1", MODERATOR, "dismiss", 1)) == [("refused", None)]
        await told.post("m2", "kim", INSULT, 2, reply_to_author="mod")
        assert shape(await told.decide("m2", MODERATOR, "uphold", 3)) == [("refused", None)]
        await told.post("m3", "kim", CLEAN, 4)
        await told.report("m3", "mod", 5)
        assert shape(await told.decide("m3", MODERATOR, "uphold", 6)) == [("refused", None)]
        assert ("close", None) in shape(await told.decide("m3", OTHER_MODERATOR, "dismiss", 7))


async def test_an_appeal_is_decided_by_somebody_else_and_puts_everything_back(
    tmp_path: Path,
) -> None:
    async with story(tmp_path, "learning-institute") as told:
        await told.post("m1", "kim", THREAT)
        await told.decide("m1", MANAGER, "uphold", 1)
        await told.decide("m1", MANAGER, "restrict", 2)
        assert shape(await told.appeal("m1", 3)) == [("appeal_opened", "managers")]
        assert shape(await told.decide_appeal("m1", MANAGER, "overturn", 4)) == [("refused", None)]
        assert shape(await told.decide_appeal("m1", MODERATOR, "overturn", 5)) == [
            ("refused", None)
        ]
        assert shape(await told.decide_appeal("m1", OTHER_MANAGER, "overturn", 6)) == [
            ("appeal_decided", "member:kim"),
            ("lift", "member:kim"),
        ]
        (case,) = await told.cases()
        assert (case.strike, case.request, case.review) == (
            False,
            RequestState.WITHDRAWN,
            ReviewState.OVERTURNED,
        )
        assert await told.wait_until(500) == []


@pytest.mark.parametrize("pack", FIVE)
async def test_a_report_always_makes_a_flag_and_the_reporter_hears_the_outcome(
    tmp_path: Path, pack: str
) -> None:
    async with story(tmp_path, pack) as told:
        assert await told.post("m1", "kim", CLEAN, audience=Audience.STAFF) == []
        assert ("flag", "moderators") in shape(await told.report("m1", "lee", 1))
        assert await told.report("m1", "lee", 2) == []
        assert ("close", "reporter:lee") in shape(await told.decide("m1", MODERATOR, "dismiss", 3))


async def test_telling_the_awarding_body_is_prompted_until_a_manager_recorded_it(
    tmp_path: Path,
) -> None:
    async with story(tmp_path, "stanfords") as told:
        flag, *_ = await told.post("m1", "kim", LEAK)
        assert (flag.action, flag.step) == ("flag", "refer:awarding_body")
        assert [case.owed for case in await told.cases()] == [("refer:awarding_body",)]
        assert shape(await told.decide("m1", MANAGER, "refer:awarding_body", 1)) == [
            ("refer", "awarding_body")
        ]
        assert [case.owed for case in await told.cases()] == [()]
