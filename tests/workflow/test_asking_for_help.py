"""Somebody asks to talk to a person: the lead hears of it, and nothing presses the asker."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.cases import Case, Lane, RequestState, ReviewState
from bot.domain.events import AskedToTalk
from bot.domain.people import Role
from bot.domain.steps import Desk
from bot.store import cases
from bot.workflow.cards import card_of
from bot.workflow.case_list import Viewer, page_of
from bot.workflow.ledger import Ledger
from bot.workflow.my_record import own_cases
from tests.workflow.support import (
    LEAD,
    MODERATOR,
    PLATFORM,
    PROVIDER,
    World,
    at,
    clock,
    decided,
    deleted,
    posted,
    said,
    sent_to,
    world,
)

OUTSIDE = (Desk.MODERATORS, Desk.MANAGERS, Desk.DIRECTOR)


async def test_the_lead_is_told_and_nobody_else(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[harassment]"))
        emitted = await here.play(_asked(1))
        assert said(emitted) == ["disclosure:asked_to_talk"]
        assert [e.to for e in emitted] == [Desk.SAFEGUARDING_LEAD]
        asked = await _the_asking(here)
        heard = [row for row in here.platform.rows if row.case_id == asked.id]
        assert [row.recipient for row in heard] == [Desk.SAFEGUARDING_LEAD]
        assert (asked.lane, asked.strike, asked.request) == (
            Lane.SAFEGUARDING,
            False,
            RequestState.NONE,
        )


async def test_the_moderators_case_says_nothing_of_it(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[harassment]"))
        before = await _moderators_card(here)
        await here.play(_asked(1))
        after = await _moderators_card(here)
        assert after == before
        viewer = Viewer("mo", frozenset({Role.MODERATOR, Role.MANAGER}))
        listed = await here.read(lambda tx: page_of(tx, PROVIDER, viewer).cases)
        assert [case.message for case in listed] == ["m1"]
        own = await here.read(lambda tx: own_cases(Ledger(tx, here.tenant, at(2)), "u1"))
        assert [case.message for case in own] == ["m1"]


async def test_it_is_one_case_a_day_however_often_it_is_pressed(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[harassment]"))
        for hours, new in ((1, 1), (2, 0), (9, 0), (25, 1)):
            emitted = await here.play(_asked(hours))
            assert len([e for e in emitted if e.step == "asked_to_talk"]) == new


async def test_somebody_elses_notice_opens_nothing(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[harassment @u2]"))
        assert await here.play(_asked(1, "u2")) == []
        nowhere = AskedToTalk(PLATFORM, "u1", "northgate:99", at(1))
        assert await here.play(nowhere) == []


async def test_nobody_answers_then_the_deputy_is_asked_then_the_contacts(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[harassment]"))
        emitted = await here.play(_asked(1), clock(10))
        assert sent_to(emitted, Desk.SAFEGUARDING_LEAD) == [
            "disclosure:asked_to_talk",
            "escalate:deputy",
            "escalate:emergency_contacts",
        ]


async def test_the_lead_acknowledges_and_closes_it(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[harassment]"), _asked(1))
        asked = await _the_asking(here)
        emitted = await here.play(
            decided(asked.message, LEAD, "acknowledge", 1.5),
            decided(asked.message, LEAD, "dismiss", 2),
            clock(20),
        )
        assert [e for e in emitted if e.step in ("deputy", "emergency_contacts")] == []
        assert (await _the_asking(here)).review is ReviewState.DISMISSED


async def test_a_moderator_cannot_touch_it(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[harassment]"), _asked(1))
        asked = await _the_asking(here)
        emitted = await here.play(decided(asked.message, MODERATOR, "dismiss", 2))
        assert said(emitted)[-1] == "refused:dismiss"
        assert (await _the_asking(here)).review is ReviewState.OPEN


async def test_nothing_presses_the_member_until_a_day_after_the_lead_answered(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[harassment]"))
        assert (await here.case("m1")).request is RequestState.ASKED
        emitted = await here.play(_asked(30), clock(100))
        assert not {"reminder", "escalate:refusal"} & set(said(emitted))
        asked = await _the_asking(here)
        emitted = await here.play(decided(asked.message, LEAD, "acknowledge", 100), clock(123))
        assert not {"reminder", "escalate:refusal"} & set(said(emitted))
        emitted = await here.play(clock(150))
        assert "escalate:refusal" in said(emitted)


async def test_the_request_stands_and_a_removal_meanwhile_is_in_time(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[harassment]"), _asked(30), clock(80))
        assert (await here.case("m1")).request is RequestState.ASKED
        (closed,) = await here.play(deleted("m1", 81))
        assert "in time" in closed.why
        assert (await here.case("m1")).request is RequestState.REMOVED


@pytest.mark.parametrize("hours", [0, 1])
async def test_others_deadlines_run_on(tmp_path: Path, hours: float) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[harassment]"), posted("m2", "[threat]", author="u2"))
        emitted = await here.play(_asked(hours), clock(100))
        assert {e.message for e in emitted if e.step == "refusal"} == {"m2"}


async def test_a_lead_who_asks_is_put_before_the_deputy(tmp_path: Path) -> None:
    leads, deputies = frozenset({"u1"}), frozenset({"dot"})
    async with world(tmp_path, leads=leads, deputies=deputies) as here:
        await here.play(posted("m1", "[harassment]"), _asked(1))
        asked = await _the_asking(here)
        heard = [row.recipient for row in here.platform.rows if row.case_id == asked.id]
        assert heard == ["deputy_lead"]


def _asked(hours: float, member: str = "u1") -> AskedToTalk:
    """The button below the notice about the first case was pressed."""
    return AskedToTalk(PLATFORM, member, f"{PROVIDER}:1", at(hours))


async def _the_asking(here: World) -> Case:
    found = await here.read(lambda tx: cases.search(tx, PROVIDER, [Lane.SAFEGUARDING]))
    (only,) = found
    return only


async def _moderators_card(here: World) -> object:
    case = await here.case("m1")
    return await here.read(lambda tx: card_of(Ledger(tx, here.tenant, at(1)), case, Role.MODERATOR))
