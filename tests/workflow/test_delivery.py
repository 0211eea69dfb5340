"""What truly happened on the platform is recorded, and what did not happen is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.cases import OutboxKind, OutboxState, RequestState
from bot.domain.events import Event
from bot.domain.steps import Desk
from bot.store import members, outbox
from bot.store.outbox import Row
from bot.workflow.delivery import Delivery, Retry
from bot.workflow.ledger import Emission
from bot.workflow.ports import Declined, Done, Later, Outcome, Unsupported
from tests.workflow.support import (
    LEAD,
    MANAGER,
    MODERATOR,
    PLATFORM,
    PROVIDER,
    ScriptedPlatform,
    World,
    always_done,
    at,
    clock,
    decided,
    deleted,
    posted,
    reported,
    said,
    sent_to,
    world,
)

BUSY = Later("the platform is busy")
RETRY = Retry(first=timedelta(seconds=2), cap=timedelta(seconds=10), attempts=4)


def only(
    kind: OutboxKind, outcome: Outcome, recipient: str | None = None
) -> Callable[[Row], Outcome]:
    """Answers so to rows of a kind (to somebody), and does the rest."""

    def answer(row: Row) -> Outcome:
        hit = row.kind is kind and recipient in (None, row.recipient)
        return outcome if hit else Done(row.dedupe)

    return answer


async def _until_refused(here: World) -> None:
    """A learner lets a demanded removal pass and the message stands."""
    await here.play(posted("m1", "[threat]"), clock(80))


@pytest.mark.parametrize("attempt", range(1, 16))
def test_the_pause_doubles_up_to_the_cap(attempt: int) -> None:
    longest = min(timedelta(seconds=2 * 2**attempt), timedelta(minutes=30))
    assert Retry().wait(attempt, 0.0) == longest / 2
    assert longest / 2 <= Retry().wait(attempt, 0.999) < longest


@given(st.integers(0, 10_000), st.floats(0, 1, exclude_max=True))
def test_no_pause_is_longer_than_the_cap_nor_shorter_than_half_the_first(
    attempt: int, chance: float
) -> None:
    retry = Retry()
    assert retry.first / 2 <= retry.wait(attempt, chance) <= retry.cap


async def test_a_row_that_must_wait_is_tried_again_later_and_later(tmp_path: Path) -> None:
    answers = iter([BUSY, BUSY, BUSY])

    def busy_first(row: Row) -> Outcome:
        return next(answers, Done(row.dedupe))

    async with world(tmp_path, answer=busy_first, retry=RETRY) as here:
        await here.door.receive(PROVIDER, posted("m1", "[threat 0.6]"))
        due = []
        for second in range(20):
            now = at(0) + timedelta(seconds=second)
            before = len(here.platform.rows)
            await here.delivery.drain(now)
            due += [second] * (len(here.platform.rows) - before)
        assert due == [0, 2, 6, 11]
        (row,) = await here.rows("m1")
        assert (row.state, row.attempts) == (OutboxState.DONE, 4)


async def test_the_platforms_own_pause_goes_before_ours(tmp_path: Path) -> None:
    answer = only(OutboxKind.CARD, Later("slow down", timedelta(minutes=7)))
    async with world(tmp_path, answer=answer) as here:
        await here.play(posted("m1", "[threat 0.6]"))
        (row,) = await here.rows("m1")
        assert (row.state, row.due_at) == (OutboxState.PENDING, at(7 / 60))
        assert row.why == "slow down"


async def _drain_for(here: World, hours: float) -> list[str]:
    """Drain until nothing waits any more, or the hours are over; what it led to."""
    emitted: list[Emission] = []
    now = at(0)
    while now <= at(hours):
        emitted += await here.delivery.drain(now)
        following = await here.read(outbox.next_due)
        if following is None:
            break
        now = max(following, now + timedelta(seconds=1))
    return [f"{e.action}:{e.step}->{e.to}" for e in emitted]


@pytest.mark.parametrize(
    ("text", "kind", "recipient", "told"),
    [
        pytest.param(
            "[threat]",
            OutboxKind.NOTICE,
            "member:u1",
            ["flag:undelivered->moderators"],
            id="a notice: the moderators",
        ),
        pytest.param(
            "[threat]",
            OutboxKind.CARD,
            "moderators",
            ["flag:undelivered->managers"],
            id="a moderators' card: the managers",
        ),
        pytest.param(
            "[disclosure]",
            OutboxKind.NOTICE,
            "member:u1",
            ["disclosure:undelivered->safeguarding_lead"],
            id="a disclosure's notice: the lead and nobody else",
        ),
    ],
)
async def test_giving_up_becomes_a_card(
    tmp_path: Path, text: str, kind: OutboxKind, recipient: str, told: list[str]
) -> None:
    async with world(tmp_path, answer=only(kind, BUSY, recipient), retry=RETRY) as here:
        await here.door.receive(PROVIDER, posted("m1", text))
        assert await _drain_for(here, 1) == told
        states = {row.recipient: row.state for row in await here.rows("m1")}
        assert states[recipient] is OutboxState.GIVEN_UP


@pytest.mark.parametrize(
    ("concerned", "recipient"), [("kim", "safeguarding_lead"), ("lee", "deputy_lead")]
)
async def test_a_card_for_lead_or_deputy_is_tried_for_ever_and_the_operator_hears_of_it(
    tmp_path: Path, concerned: str, recipient: str
) -> None:
    heard: list[tuple[str, str]] = []
    async with world(
        tmp_path,
        answer=only(OutboxKind.CARD, BUSY, recipient),
        retry=RETRY,
        alarm=lambda row, why: heard.append((row.recipient, why)),
        leads=frozenset({"lee"}),
        deputies=frozenset({"dot"}),
    ) as here:
        await here.door.receive(PROVIDER, posted("m1", f"[harassment @{concerned} welfare]"))
        assert await _drain_for(here, 0.1) == []
        assert set(heard) == {(recipient, "the platform is busy")}
        here.platform.answer = always_done
        await here.delivery.drain(at(1))
        rows = await here.read(lambda tx: outbox.to(tx, PROVIDER, recipient))
        assert [row.state for row in rows] == [OutboxState.DONE]


@pytest.mark.parametrize("text", ["[threat 0.6]", "[extremism]"])
async def test_a_managers_card_that_fails_is_for_the_operator(tmp_path: Path, text: str) -> None:
    heard: list[str] = []
    answer = only(OutboxKind.CARD, Declined("no such channel"), Desk.MANAGERS)
    async with world(
        tmp_path, answer=answer, alarm=lambda row, why: heard.append(row.recipient)
    ) as here:
        emitted = await here.play(posted("m1", text), decided("m1", MANAGER, "escalate", 1))
        assert set(heard) == {"managers"}
        assert "flag:undelivered" not in said(emitted)


async def test_a_platform_that_is_not_connected_is_waited_for(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.door.receive(PROVIDER, posted("m1", "[threat 0.6]"))
        nowhere = Delivery(here.store, {}, here.door.tenants)
        assert await nowhere.drain(at(0)) == ()
        (row,) = await here.rows("m1")
        assert row.state is OutboxState.PENDING
        assert "not connected" in row.why


def _breaks_on_cards(row: Row) -> Outcome:
    if row.kind is OutboxKind.CARD:
        raise ZeroDivisionError(row.payload["why"])
    return Done(row.dedupe)


async def test_an_adapter_that_breaks_on_one_row_holds_up_no_other(tmp_path: Path) -> None:
    async with world(tmp_path, answer=_breaks_on_cards, retry=RETRY) as here:
        await here.play(posted("m1", "[threat]"))
        rows = {row.recipient: (row.state, row.why) for row in await here.rows("m1")}
        assert rows == {
            "moderators": (
                OutboxState.PENDING,
                "the platform's adapter failed: ZeroDivisionError",
            ),
            "member:u1": (OutboxState.DONE, ""),
        }


async def test_closed_direct_messages_start_no_clock_and_make_a_card(tmp_path: Path) -> None:
    answer = only(OutboxKind.NOTICE, Declined("takes no direct messages"))
    async with world(tmp_path, answer=answer) as here:
        emitted = await here.play(posted("m1", "[threat]"), clock(500))
        assert said(emitted) == ["flag", "removal_request:demand", "flag:undelivered"]
        assert emitted[-1].needs_human
        case = await here.case("m1")
        assert (case.request, case.reached_at) == (RequestState.ASKED, None)
        assert await here.timers("m1") == ()
        member = await here.read(lambda tx: members.get(tx, PROVIDER, "u1"))
        assert member is not None
        assert member.unreachable_since == at(0)


async def test_a_member_who_is_reached_again_counts_as_reachable(tmp_path: Path) -> None:
    answer = only(OutboxKind.NOTICE, Declined("takes no direct messages"))
    async with world(tmp_path, answer=answer) as here:
        await here.play(posted("m1", "[threat]"))
        here.platform.answer = always_done
        await here.play(posted("m2", "[offensive]", 1))
        member = await here.read(lambda tx: members.get(tx, PROVIDER, "u1"))
        assert member is not None
        assert member.unreachable_since is None


async def test_the_clock_runs_from_when_the_member_was_reached(tmp_path: Path) -> None:
    answer = only(OutboxKind.NOTICE, Later("busy", timedelta(hours=5)))
    async with world(tmp_path, answer=answer) as here:
        await here.play(posted("m1", "[threat]"))
        here.platform.answer = always_done
        await here.delivery.drain(at(5))
        case = await here.case("m1")
        assert (case.reached_at, case.deadline) == (at(5), at(77))
        assert [(t.kind, t.due_at) for t in await here.timers("m1")] == [
            ("reminder", at(41)),
            ("deadline", at(77)),
        ]


@pytest.mark.parametrize("outcome", [Unsupported("no such means"), Declined("not allowed to")])
async def test_a_limit_that_did_not_happen_is_not_told_to_the_member(
    tmp_path: Path, outcome: Outcome
) -> None:
    async with world(tmp_path, answer=only(OutboxKind.LIMIT, outcome)) as here:
        await _until_refused(here)
        emitted = await here.play(decided("m1", MANAGER, "restrict", 81), clock(200))
        assert said(emitted) == ["restrict:restrict", "flag:undelivered"]
        assert emitted[-1].to == Desk.MANAGERS
        assert "restrict" not in here.platform.keys
        dropped = [r for r in await here.rows("m1") if r.payload.get("key") == "restrict"]
        assert [row.state for row in dropped] == [OutboxState.REFUSED]


@pytest.mark.parametrize(
    ("outcome", "in_force"),
    [
        pytest.param(Unsupported("no such means"), 0, id="nobody can"),
        pytest.param(Unsupported("do it by hand", by_hand=True), 1, id="people can"),
        pytest.param(Declined("not allowed to"), 1, id="it can once it may"),
    ],
)
async def test_a_limit_that_no_means_can_put_in_force_stands_on_no_record(
    tmp_path: Path, outcome: Outcome, in_force: int
) -> None:
    async with world(tmp_path, answer=only(OutboxKind.LIMIT, outcome)) as here:
        await _until_refused(here)
        await here.play(decided("m1", MANAGER, "restrict", 81))
        assert len(await here.limits(82)) == in_force


async def test_a_limit_is_put_in_force_before_the_member_is_told(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await _until_refused(here)
        here.platform.rows.clear()
        await here.play(decided("m1", MANAGER, "restrict", 81))
        done = [(row.kind, row.payload.get("key")) for row in here.platform.to("member:u1")]
        assert done == [("limit", None), ("notice", "restrict")]


async def test_a_notice_waits_as_long_as_the_limit_it_tells_of(tmp_path: Path) -> None:
    answer = only(OutboxKind.LIMIT, Later("busy", timedelta(hours=1)))
    async with world(tmp_path, answer=answer) as here:
        await _until_refused(here)
        await here.play(decided("m1", MANAGER, "restrict", 81))
        assert "restrict" not in here.platform.keys
        here.platform.answer = always_done
        await here.delivery.drain(at(82))
        assert here.platform.keys[-1] == "restrict"


async def test_a_lease_that_ran_out_hands_the_row_to_another_worker(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.door.receive(PROVIDER, posted("m1", "[threat 0.6]"))
        (lost,) = await here.store.write(lambda tx: outbox.lease(tx, at(0), "first", 60, 10))
        assert await here.delivery.drain(at(0) + timedelta(seconds=59)) == ()
        assert here.platform.rows == []
        await here.delivery.drain(at(0) + timedelta(seconds=60))
        assert [row.id for row in here.platform.rows] == [lost.id]
        (row,) = await here.rows("m1")
        assert (row.state, row.attempts) == (OutboxState.DONE, 2)


class _Overtaken(ScriptedPlatform):
    """While the first worker performs, its lease runs out and a second worker does the row."""

    def __init__(self, second: Callable[[], Delivery], late: Outcome) -> None:
        super().__init__()
        self._second = second
        self._late = late

    async def perform(self, row: Row) -> Outcome:
        self.rows.append(row)
        await self._second().drain(at(0) + timedelta(minutes=2))
        return self._late


@pytest.mark.parametrize(
    "late", [Done("late"), Declined("closed"), Unsupported("none"), Later("busy")]
)
async def test_what_a_worker_brings_too_late_changes_nothing(tmp_path: Path, late: Outcome) -> None:
    async with world(tmp_path) as here:
        await here.door.receive(PROVIDER, posted("m1", "[threat]"))
        slow = _Overtaken(lambda: here.delivery, late)
        first = Delivery(here.store, {PLATFORM: slow}, here.door.tenants, batch=1)
        assert await first.drain(at(0)) == ()
        assert {row.state for row in await here.rows("m1")} == {OutboxState.DONE}
        case = await here.case("m1")
        assert case.reached_at == at(0) + timedelta(minutes=2)


@pytest.mark.parametrize(
    "undone",
    [
        pytest.param(deleted("m1", 1), id="removed"),
        pytest.param(deleted("m1", 1, by="mo"), id="deleted by somebody else"),
        pytest.param(decided("m1", MODERATOR, "dismiss", 1), id="dismissed"),
    ],
)
async def test_a_request_that_lapsed_before_it_went_out_is_never_sent(
    tmp_path: Path, undone: Event
) -> None:
    answer = only(OutboxKind.NOTICE, Later("busy", timedelta(hours=5)))
    async with world(tmp_path, answer=answer) as here:
        await here.play(posted("m1", "[threat]"))
        here.platform.rows.clear()
        await here.play(undone)
        here.platform.answer = always_done
        await here.delivery.drain(at(10))
        assert "removal_request" not in here.platform.keys
        assert (await here.case("m1")).reached_at is None


async def test_nothing_of_a_disclosure_that_fails_leaves_the_lane(tmp_path: Path) -> None:
    answer = only(OutboxKind.NOTICE, Declined("takes no direct messages"))
    async with world(tmp_path, answer=answer) as here:
        emitted = await here.play(
            posted("m1", "[disclosure]"),
            reported("m1", "[disclosure]", 0.1),
            decided("m1", LEAD, "acknowledge", 0.2),
        )
        desks = {e.to for e in emitted if e.to and ":" not in e.to}
        assert desks == {Desk.SAFEGUARDING_LEAD}
        assert sent_to(emitted, Desk.SAFEGUARDING_LEAD).count("disclosure:undelivered") == 3
