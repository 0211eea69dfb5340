"""Whatever comes through the door, in whatever order: what holds all the same."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.cases import (
    REVERSED_STATES,
    RUNNING,
    UPHELD_STATES,
    Case,
    Lane,
    RequestState,
    TimerKind,
)
from bot.domain.events import AppealDecided, ClockTicked, Decided, Event
from bot.domain.people import Audience, Role
from bot.domain.steps import ActionKind, Desk
from bot.policy.lawful import LEADS
from bot.store import Tx, audit, cases, limits, outbox, timers
from bot.workflow.ledger import Emission
from tests.workflow.anything import SEQUENCES, Later, in_time
from tests.workflow.support import (
    MANAGER,
    PROVIDER,
    World,
    clock,
    decided,
    edited,
    ordered,
    posted,
    reported,
    said,
    world,
)

PACKS = ("stanfords", "expanse", "learning-institute", "qtsd", "care")
ONLY_A_PERSON = {
    ActionKind.MEETING,
    ActionKind.WRITTEN_WARNING,
    ActionKind.RESTRICT,
    ActionKind.BLOCK,
    ActionKind.WITHDRAW_ACCESS,
    ActionKind.EXCLUDE,
    ActionKind.REMOVE_CONTENT,
    ActionKind.REFER,
}
DESKS_OUTSIDE_THE_LANE = {Desk.MODERATORS, Desk.MANAGERS, Desk.DIRECTOR}
CLOCKS = {TimerKind.REMINDER, TimerKind.DEADLINE}


def _all_cases(tx: Tx) -> tuple[Case, ...]:
    return cases.search(tx, PROVIDER, limit=1000)


def _picture(tx: Tx) -> dict[str, Any]:
    """Everything a refused choice must leave as it was."""
    known = _all_cases(tx)
    return {
        "cases": {case.id: case for case in known},
        "limits": {case.id: limits.of_case(tx, PROVIDER, case.id) for case in known},
        "timers": {case.id: timers.of_case(tx, PROVIDER, case.id) for case in known},
        "outbox": {case.id: len(outbox.of_case(tx, PROVIDER, case.id)) for case in known},
    }


async def _play(here: World, events: list[Event]) -> None:
    """Play the events one by one and look at the world after each."""
    for event in events:
        await here.play(ClockTicked(event.at))
        before = await here.read(_picture)
        emitted = await here.play(event)
        after = await here.read(_picture)
        _nothing_is_done_without_a_person(event, emitted)
        _nobody_decides_their_own_case(event, emitted, before["cases"])
        if emitted and all(e.action is ActionKind.REFUSED for e in emitted):
            assert after == before
        await here.read(partial(_holds, now=event.at))
    assert (await here.read(audit.verify)).ok
    assert await here.read(outbox.pending_count) == 0


def _nothing_is_done_without_a_person(event: Event, emitted: list[Emission]) -> None:
    sanctions = [e for e in emitted if e.action in ONLY_A_PERSON]
    if not sanctions:
        return
    assert isinstance(event, Decided)
    assert event.actor.id.strip()
    by_the_lead = event.actor.role in LEADS and sanctions[0].action is ActionKind.REFER
    assert event.actor.role is Role.MANAGER or by_the_lead


def _nobody_decides_their_own_case(
    event: Event, emitted: list[Emission], before: dict[str, Case]
) -> None:
    if not isinstance(event, Decided | AppealDecided):
        return
    labels = {case.label: case for case in before.values()}
    for emission in emitted:
        case = labels.get(emission.case or "")
        if case is not None and emission.action is not ActionKind.REFUSED:
            assert event.actor.id not in (case.author, case.subject, case.target)


def _holds(tx: Tx, now: datetime) -> None:
    known = _all_cases(tx)
    lanes = Counter((case.message, case.lane is Lane.SAFEGUARDING) for case in known)
    assert set(lanes.values()) <= {1}
    for case in known:
        _the_lane_is_kept(tx, case)
        _clocks_run_only_for_running_requests(tx, case)
        _a_refusal_was_earned(case)
        _what_was_taken_back_is_over(tx, case)
    for author in {case.author for case in known}:
        since = now - timedelta(days=90)
        counted = cases.strikes(tx, PROVIDER, author, since)
        assert counted == len({c.strike_group for c in known if _counts(c, author, since)})


def _the_lane_is_kept(tx: Tx, case: Case) -> None:
    rows = outbox.of_case(tx, PROVIDER, case.id)
    desks = {row.recipient for row in rows}
    if case.lane is Lane.SAFEGUARDING:
        assert not desks & DESKS_OUTSIDE_THE_LANE
        assert (case.request, case.strike, case.demanded) == (RequestState.NONE, False, False)
        assert not any(row.payload.get("key") in ("removal_request", "reminder") for row in rows)
        assert {t.kind for t in timers.of_case(tx, PROVIDER, case.id)}.isdisjoint(CLOCKS)
    if not case.author_is_member:
        assert f"member:{case.author}" not in desks


def _clocks_run_only_for_running_requests(tx: Tx, case: Case) -> None:
    pending = {timer.kind for timer in timers.of_case(tx, PROVIDER, case.id)}
    if case.request not in RUNNING or case.suspended_at is not None:
        assert not pending & CLOCKS
    if case.acknowledged_at is not None:
        assert not pending & {TimerKind.DEPUTY, TimerKind.EMERGENCY_CONTACTS}


def _a_refusal_was_earned(case: Case) -> None:
    if case.request is RequestState.REFUSED:
        assert case.demanded
        assert case.reached_at is not None
        assert case.refused_at is not None
        assert case.deadline is not None
        assert case.refused_at >= case.deadline


def _what_was_taken_back_is_over(tx: Tx, case: Case) -> None:
    if case.review in REVERSED_STATES:
        assert case.request not in RUNNING
        assert case.refused_at is None
        assert limits.get_active_of_case(tx, PROVIDER, case.id) == ()


def _counts(case: Case, author: str, since: datetime) -> bool:
    return (
        case.author == author
        and case.opened_at > since
        and case.strike
        and not case.shadow
        and case.review not in REVERSED_STATES
        and (not case.by_report or case.review in UPHELD_STATES)
    )


@settings(max_examples=60)
@given(st.sampled_from(PACKS), SEQUENCES)
def test_the_laws_hold_whatever_happens(pack: str, sequence: list[Later]) -> None:
    async def run() -> None:
        with TemporaryDirectory() as folder:
            async with world(Path(folder), pack) as here:
                await _play(here, in_time(sequence))

    asyncio.run(run())


@settings(max_examples=20)
@given(st.sampled_from(PACKS), SEQUENCES)
def test_the_same_events_give_the_same_actions(pack: str, sequence: list[Later]) -> None:
    async def run() -> list[dict[str, Any]]:
        with TemporaryDirectory() as folder:
            async with world(Path(folder), pack) as here:
                return [e.as_line() for e in await here.play(*in_time(sequence))]

    assert asyncio.run(run()) == asyncio.run(run())


async def test_what_the_pack_may_not_watch_leaves_no_trace(tmp_path: Path) -> None:
    async with world(tmp_path, "care") as here:
        assert await here.play(posted("m1", "[threat]")) == []
        assert await here.play(edited("m1", "[threat] more", 1)) == []
        assert await here.read(_all_cases) == ()
        assert await here.read(audit.head) is None


async def test_a_place_is_watched_while_an_order_is_in_force(tmp_path: Path) -> None:
    async with world(tmp_path, "care") as here:
        emitted = await here.play(
            ordered("general", 1, 48),
            posted("m1", "[offensive 0.6] in time", 2, audience=Audience.STAFF),
            posted("m2", "[offensive 0.6] elsewhere", 3, audience=Audience.STAFF, place="p2"),
            posted("m3", "[offensive 0.6] too late", 49, audience=Audience.STAFF),
        )
        assert [(str(e.action), e.message) for e in emitted] == [("order", None), ("flag", "m1")]


async def test_a_report_is_looked_at_where_nothing_else_is(tmp_path: Path) -> None:
    async with world(tmp_path, "care") as here:
        emitted = await here.play(reported("m1", "[threat]", 0))
        assert said(emitted) == ["flag", "escalate:report"]


async def test_a_place_the_provider_does_not_run_is_not_watched(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        assert await here.play(posted("m1", "[threat]", provider_run=False)) == []


@pytest.mark.parametrize("choice", ["nonsense", "", "refer:nobody", "UPHOLD"])
async def test_a_word_that_is_no_choice_is_refused_with_the_list(
    tmp_path: Path, choice: str
) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat]"))
        (refused,) = await here.play(decided("m1", MANAGER, choice, 1))
        assert refused.action is ActionKind.REFUSED
        assert "The choices are: claim, note, uphold" in refused.why


async def test_the_clock_alone_does_nothing(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        assert await here.door.receive(PROVIDER, clock(1)) == ()
