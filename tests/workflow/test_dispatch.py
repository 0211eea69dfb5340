"""Deliveries side by side: in order where it matters, and nothing slow before a disclosure."""

from __future__ import annotations

import asyncio
import random
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.cases import OutboxKind, OutboxState
from bot.domain.steps import Desk
from bot.store import outbox
from bot.store.outbox import Row, Waiting
from bot.workflow.delivery import Delivery
from bot.workflow.dispatch import Dispatch, may_go
from bot.workflow.ports import Later, Outcome
from tests.workflow.support import (
    MANAGER,
    MODERATOR,
    PLATFORM,
    PROVIDER,
    ScriptedPlatform,
    World,
    at,
    clock,
    decided,
    posted,
    world,
)

CARD, NOTICE = OutboxKind.CARD, OutboxKind.NOTICE


def row(
    ident: str,
    to: str,
    case: str | None = None,
    kind: OutboxKind = NOTICE,
    *,
    urgent: bool = False,
) -> Waiting:
    return Waiting(ident, PROVIDER, case, kind, to, urgent)


@pytest.mark.parametrize(
    ("waiting", "going", "chosen"),
    [
        pytest.param([row("1", "a"), row("2", "b")], [], "12", id="different people"),
        pytest.param([row("1", "a"), row("2", "a")], [], "1", id="the same person"),
        pytest.param([row("2", "a")], [row("1", "a")], "", id="the person is being written to"),
        pytest.param([row("1", "a", "x"), row("2", "b", "x")], [], "1", id="the same case"),
        pytest.param([row("1", "a"), row("2", "b")], [row("1", "a")], "2", id="its lease ran out"),
        pytest.param(
            [row("2", "a", "x"), row("3", "b", "x")],
            [row("1", "a")],
            "",
            id="what waits holds up what comes after it",
        ),
        pytest.param(
            [row("2", "lead", "x", CARD, urgent=True)],
            [row("1", "a", "x", urgent=True)],
            "2",
            id="an urgent card waits for no letter of its case",
        ),
        pytest.param(
            [row("2", "lead", "y", CARD, urgent=True)],
            [row("1", "lead", "x", CARD, urgent=True)],
            "",
            id="urgent cards to one desk stay in order",
        ),
    ],
)
def test_who_may_go(waiting: list[Waiting], going: list[Waiting], chosen: str) -> None:
    assert "".join(one.id for one in may_go(waiting, going)) == chosen


def test_some_places_are_kept_for_what_is_urgent() -> None:
    letters = [row(f"l{n}", f"p{n}") for n in range(9)]
    cards = [row(f"c{n}", f"q{n}", kind=CARD) for n in range(9)]
    urgent = [row(f"u{n}", f"d{n}", urgent=True) for n in range(9)]
    assert len(may_go(letters, [], 8, 3)) == 2
    assert [one.id for one in may_go(letters + cards, letters[:2], 8, 3)] == ["c0", "c1", "c2"]
    going = letters[:2] + cards[:3]
    assert [one.id for one in may_go(urgent + cards, going, 8, 3)] == ["u0", "u1", "u2"]
    assert len(may_go(urgent, [], 8, 3)) == 8


@given(
    st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("xyz"), st.booleans()), max_size=30),
    st.integers(3, 7),
    st.randoms(use_true_random=False),
)
def test_every_row_goes_once_and_people_and_cases_keep_their_order(
    rows: list[tuple[str, str, bool]], width: int, chance: random.Random
) -> None:
    all_rows = [
        row(f"{n:02}", to, case, CARD if urgent else NOTICE, urgent=urgent)
        for n, (to, case, urgent) in enumerate(rows)
    ]
    waiting = sorted(all_rows, key=lambda one: (not one.is_urgent, one.id))
    going: list[Waiting] = []
    begun: list[Waiting] = []
    while waiting or going:
        chosen = may_go(waiting, going, width, 1)
        assert len(going) + len(chosen) <= width
        waiting = [one for one in waiting if one not in chosen]
        going += chosen
        begun += chosen
        going.remove(chance.choice(going))
    assert sorted(one.id for one in begun) == [one.id for one in all_rows]
    lines: dict[tuple[str, str | None, bool], list[str]] = defaultdict(list)
    for one in begun:
        lines["to", one.recipient, one.is_urgent].append(one.id)
        if not one.is_urgent:
            lines["case", one.case_id, False].append(one.id)
    assert all(line == sorted(line) for line in lines.values())


class SlowPlatform(ScriptedPlatform):
    """Begins at once; what is addressed to a stuck recipient ends only when it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.stuck: dict[str, asyncio.Event] = {}
        self.begun: list[str] = []
        self.at_once = 0

    async def perform(self, row: Row) -> Outcome:
        self.begun.append(row.recipient)
        self.at_once = max(self.at_once, len(self.begun) - len(self.rows))
        if row.recipient in self.stuck:
            await self.stuck[row.recipient].wait()
        else:
            await asyncio.sleep(0)
        return await super().perform(row)


class Office:
    """A provider whose outbox is worked off side by side. Time is virtual."""

    def __init__(self, here: World) -> None:
        self.here = here
        self.platform = SlowPlatform()
        self.now = at(0)
        delivery = Delivery(here.store, {PLATFORM: self.platform}, here.door.tenants)
        self.dispatch = Dispatch(delivery, self.clock)

    def clock(self) -> datetime:
        return self.now

    def done(self, recipient: str) -> int:
        return len(self.platform.to(recipient))

    async def begin_until(self, recipient: str, count: int = 1) -> None:
        """Begin what may go, again and again, until somebody got so much."""
        async with asyncio.timeout(10):
            while self.done(recipient) < count:
                await self.dispatch.begin()
                await asyncio.sleep(0.001)


@asynccontextmanager
async def office(folder: Path) -> AsyncIterator[Office]:
    async with world(folder) as here:
        found = Office(here)
        yield found
        await found.dispatch.stop()


async def test_a_letter_that_hangs_holds_up_no_disclosure_and_no_other_case(
    tmp_path: Path,
) -> None:
    async with office(tmp_path) as place:
        place.platform.stuck["member:u1"] = asyncio.Event()
        for event in (
            posted("m1", "[threat]"),
            posted("m2", "[threat]", author="u2"),
            posted("m3", "[disclosure]", author="u3"),
        ):
            await place.here.door.receive(PROVIDER, event)
        await place.begin_until(Desk.SAFEGUARDING_LEAD)
        await place.begin_until("member:u2")
        assert place.done("member:u1") == 0 and "member:u1" in place.platform.begun
        place.platform.stuck["member:u1"].set()
        await place.dispatch.drain()
        assert place.done("member:u1") == 1
        assert await place.here.read(outbox.pending_count) == 0


async def test_a_disclosure_goes_before_everything_that_waited_longer(tmp_path: Path) -> None:
    async with office(tmp_path) as place:
        for number in range(30):
            await place.here.door.receive(
                PROVIDER, posted(f"m{number}", "[threat]", author=f"u{number}")
            )
        await place.here.door.receive(PROVIDER, posted("late", "[disclosure]", 1, author="late"))
        place.now = at(1)
        await place.dispatch.begin()
        await asyncio.sleep(0)
        assert place.platform.begun[0] == Desk.SAFEGUARDING_LEAD


async def test_many_people_are_written_to_at_once_but_not_too_many(tmp_path: Path) -> None:
    async with office(tmp_path) as place:
        everybody = [f"u{number}" for number in range(20)]
        for name in everybody:
            await place.here.door.receive(PROVIDER, posted(f"m-{name}", "[threat]", author=name))
            place.platform.stuck[f"member:{name}"] = asyncio.Event()
        await place.begin_until(Desk.MODERATORS, 8)
        for letting_go in place.platform.stuck.values():
            letting_go.set()
        await place.dispatch.drain()
        assert 8 <= place.platform.at_once <= 9
        assert all(place.done(f"member:{name}") == 1 for name in everybody)


async def test_a_letter_that_is_to_be_tried_again_is_not_overtaken(tmp_path: Path) -> None:
    async with office(tmp_path) as place:
        told: list[str] = []

        def answer(row: Row) -> Outcome:
            if row.kind is NOTICE and row.attempts == 1 and row.payload["key"] == "removal_request":
                return Later("busy", timedelta(minutes=5))
            told.extend([row.payload["key"]] if row.kind is NOTICE else [])
            return Later("never", timedelta(days=1)) if row.kind is CARD else _done(row)

        place.platform.answer = answer
        await place.here.door.receive(PROVIDER, posted("m1", "[threat]"))
        await place.dispatch.drain()
        await place.here.door.receive(PROVIDER, decided("m1", MODERATOR, "uphold", 0.01))
        place.now = at(0.02)
        await place.dispatch.drain()
        assert told == []
        place.now = at(1)
        await place.dispatch.drain()
        assert told == ["removal_request", "upheld"]


async def test_what_the_store_could_not_record_is_told_and_tried_again(tmp_path: Path) -> None:
    async with office(tmp_path) as place:
        faults: list[Exception] = []
        delivery = _Forgetful(place.here.store, {PLATFORM: place.platform}, place.here.door.tenants)
        place.dispatch = Dispatch(delivery, place.clock, failed=faults.append)
        await place.here.door.receive(PROVIDER, posted("m1", "[threat 0.6]"))
        await place.dispatch.begin()
        async with asyncio.timeout(5):
            while place.dispatch.is_busy:  # noqa: ASYNC110 - no event to await
                await asyncio.sleep(0.001)
        assert [type(fault) for fault in faults] == [OSError]
        place.now = at(0.1)
        await place.dispatch.drain()
        (kept,) = await place.here.rows("m1")
        assert (kept.state, kept.attempts) == (OutboxState.DONE, 2)


async def test_what_is_broken_off_is_begun_again_by_the_next_process(tmp_path: Path) -> None:
    async with office(tmp_path) as place:
        place.platform.stuck[Desk.MODERATORS] = asyncio.Event()
        await place.here.door.receive(PROVIDER, posted("m1", "[threat 0.6]"))
        await place.dispatch.begin()
        await place.dispatch.stop()
        assert not place.dispatch.is_busy
        assert await place.dispatch.begin() == 0
        assert await place.here.store.write(outbox.release_leases) == 1
        place.platform.stuck.clear()
        await place.dispatch.drain()
        assert place.done(Desk.MODERATORS) == 1


async def test_side_by_side_the_same_things_happen_as_one_after_another(tmp_path: Path) -> None:
    story = (
        posted("m1", "[threat]"),
        clock(80),
        decided("m1", MANAGER, "restrict", 81),
        posted("m2", "[disclosure]", 90, author="u2"),
        clock(95),
        clock(200),
    )
    (tmp_path / "one").mkdir()
    (tmp_path / "many").mkdir()
    async with world(tmp_path / "one") as here:
        await here.play(*story)
        alone = [(one.recipient, one.payload.get("key")) for one in here.platform.rows]
    async with office(tmp_path / "many") as place:
        for event in story:
            place.now = event.at
            while await place.here.door.tick(place.now, virtual=True):
                await place.dispatch.drain()
            await place.here.door.receive(PROVIDER, event)
            await place.dispatch.drain()
        beside = [(one.recipient, one.payload.get("key")) for one in place.platform.rows]
    assert sorted(map(str, beside)) == sorted(map(str, alone))
    for person in {to for to, _ in alone}:
        assert [key for to, key in beside if to == person] == [
            key for to, key in alone if to == person
        ]


class _Forgetful(Delivery):
    """Cannot record the first outcome: the disk is full for a moment."""

    was_full = False

    async def deliver(self, row, clock):  # type: ignore[no-untyped-def]
        if not self.was_full:
            self.was_full = True
            raise OSError("disk full")
        return await super().deliver(row, clock)


def _done(row: Row) -> Outcome:
    return ScriptedPlatform().answer(row)
