"""The outbox: nothing twice, nothing out of turn, nothing lost with a worker."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.domain.cases import Lane, OutboxKind, OutboxState
from bot.store import Store, Tx, cases, outbox
from tests.store.samples import DAY, HOUR, NOW, PROVIDER, add_row, make_case


async def lease(store: Store, at: datetime = NOW, worker: str = "w1") -> list[str]:
    rows = await store.write(lambda tx: outbox.lease(tx, at, worker, 60, 10))
    return [row.dedupe for row in rows]


async def test_a_decision_repeated_after_a_crash_is_written_once(store: Store) -> None:
    await store.write(lambda tx: add_row(tx, "a"))
    again = await store.write(
        lambda tx: outbox.add(
            tx,
            PROVIDER,
            kind=OutboxKind.NOTICE,
            recipient="member:u1",
            platform="discord",
            payload={},
            dedupe="a",
            now=NOW,
        )
    )
    assert again is None
    assert await store.read(outbox.pending_count) == 1


async def test_a_row_comes_back_as_it_was_written(store: Store) -> None:
    payload = {"text": "Bitte schau es dir an", "spans": [[1, 2]], "until": None}
    await store.write(lambda tx: cases.add(tx, make_case(1)))
    row_id = await store.write(
        lambda tx: add_row(
            tx, "a", payload=payload, case_id="case-1", place="general", due_at=NOW + HOUR
        )
    )
    row = await store.read(lambda tx: outbox.get(tx, row_id))
    assert row is not None
    assert (row.payload, row.case_id, row.place, row.due_at, row.state, row.created_at) == (
        payload,
        "case-1",
        "general",
        NOW + HOUR,
        OutboxState.PENDING,
        NOW,
    )
    assert await store.read(lambda tx: outbox.of_case(tx, PROVIDER, "case-1")) == (row,)
    assert await store.read(lambda tx: outbox.by_dedupe(tx, PROVIDER, "a")) == row


async def test_only_what_is_due_is_leased_oldest_first(store: Store) -> None:
    def add_some(tx: Tx) -> None:
        add_row(tx, "late", due_at=NOW + HOUR)
        add_row(tx, "second", due_at=NOW - HOUR)
        add_row(tx, "first", due_at=NOW - 2 * HOUR)
        add_row(tx, "third", due_at=NOW - HOUR)

    await store.write(add_some)
    assert await store.read(outbox.next_due) == NOW - 2 * HOUR
    assert await lease(store) == ["first", "second", "third"]
    assert await lease(store) == []
    assert await lease(store, NOW + HOUR) != []


async def test_a_row_waits_until_the_one_before_it_is_settled(store: Store) -> None:
    first = await store.write(lambda tx: add_row(tx, "limit"))
    await store.write(lambda tx: add_row(tx, "notice", after=first))
    assert await lease(store) == ["limit"]
    assert await lease(store) == []
    await store.write(lambda tx: outbox.done(tx, first, "ref-1", NOW))
    assert await lease(store) == ["notice"]


@pytest.mark.parametrize("settle", [outbox.refused, outbox.unsupported, outbox.give_up])
async def test_a_failed_predecessor_does_not_block_what_follows(
    store: Store, settle: object
) -> None:
    first = await store.write(lambda tx: add_row(tx, "limit"))
    await store.write(lambda tx: add_row(tx, "notice", after=first))
    await lease(store)
    assert await store.write(lambda tx: settle(tx, first, "no permission", NOW))  # type: ignore[operator]
    row = await store.read(lambda tx: outbox.get(tx, first))
    assert row is not None
    assert row.why == "no permission"
    assert await lease(store) == ["notice"]


async def test_a_lease_that_ran_out_is_taken_by_another_and_counted(store: Store) -> None:
    row_id = await store.write(lambda tx: add_row(tx, "a"))
    assert await lease(store) == ["a"]
    assert await lease(store, NOW + HOUR, "w2") == ["a"]
    row = await store.read(lambda tx: outbox.get(tx, row_id))
    assert row is not None
    assert row.attempts == 2


async def test_a_row_given_back_is_due_again_later(store: Store) -> None:
    row_id = await store.write(lambda tx: add_row(tx, "a"))
    await lease(store)
    assert await store.write(lambda tx: outbox.later(tx, row_id, NOW + HOUR, "rate limit"))
    assert await lease(store) == []
    assert await store.read(outbox.next_due) == NOW + HOUR
    assert await lease(store, NOW + HOUR) == ["a"]


async def test_a_settled_row_stays_settled(store: Store) -> None:
    row_id = await store.write(lambda tx: add_row(tx, "a"))
    await lease(store)
    assert await store.write(lambda tx: outbox.done(tx, row_id, "ref-1", NOW))
    assert not await store.write(lambda tx: outbox.give_up(tx, row_id, "late", NOW))
    assert not await store.write(lambda tx: outbox.later(tx, row_id, NOW, "late"))
    row = await store.read(lambda tx: outbox.get(tx, row_id))
    assert row is not None
    assert (row.state, row.ref) == (OutboxState.DONE, "ref-1")


async def test_what_is_held_goes_out_only_when_somebody_releases_it(store: Store) -> None:
    old = await store.write(lambda tx: add_row(tx, "old", now=NOW - DAY))
    await store.write(lambda tx: add_row(tx, "after old", after=old))
    await store.write(lambda tx: add_row(tx, "new"))
    assert await store.write(lambda tx: outbox.hold_older_than(tx, NOW - HOUR)) == 1
    assert await lease(store) == ["new"]
    assert [row.id for row in await store.read(outbox.held)] == [old]
    assert await store.write(lambda tx: outbox.release(tx, [old, old])) == 1
    assert await lease(store) == ["old"]


async def test_a_withdrawn_notice_is_gone_unless_it_is_being_sent(store: Store) -> None:
    await store.write(lambda tx: cases.add(tx, make_case(1)))

    def add_two(tx: Tx) -> None:
        for dedupe, due_at in (("now", NOW), ("reminder", NOW + DAY)):
            add_row(
                tx,
                dedupe,
                kind=OutboxKind.NOTICE,
                recipient="member:u1",
                case_id="case-1",
                due_at=due_at,
            )

    await store.write(add_two)
    await lease(store)
    withdrawn = await store.write(
        lambda tx: outbox.withdraw(tx, PROVIDER, "case-1", OutboxKind.NOTICE, "member:u1")
    )
    left = await store.read(lambda tx: outbox.to(tx, PROVIDER, "member:u1"))
    assert (withdrawn, [row.dedupe for row in left]) == (1, ["now"])


async def test_workers_never_lease_the_same_row(store: Store) -> None:
    def add_many(tx: Tx) -> None:
        for number in range(40):
            add_row(tx, f"r{number}")

    await store.write(add_many)
    taken = [name for n in range(5) for name in await lease(store, worker=f"w{n}")]
    assert sorted(taken) == sorted({f"r{number}" for number in range(40)})


async def test_what_is_due_comes_with_what_is_no_moderators_matter_first(store: Store) -> None:
    def add_some(tx: Tx) -> None:
        cases.add(tx, make_case(1))
        cases.add(tx, make_case(2, lane=Lane.SAFEGUARDING))
        add_row(tx, "review", case_id="case-1", due_at=NOW - HOUR)
        add_row(tx, "disclosure", case_id="case-2")
        add_row(tx, "away", platform="slack")
        add_row(tx, "late", due_at=NOW + HOUR)
        add_row(tx, "no case")

    await store.write(add_some)
    rows = await store.read(lambda tx: outbox.due(tx, NOW, 10, {"slack"}))
    assert [(row.case_id, row.is_urgent) for row in rows] == [
        ("case-2", True),
        ("case-1", False),
        (None, False),
    ]


@pytest.mark.parametrize(
    ("kind", "others", "is_held_up"),
    [
        (OutboxKind.NOTICE, {}, True),
        (OutboxKind.LIMIT, {}, True),
        (OutboxKind.CARD, {}, False),
        (OutboxKind.NOTICE, {"recipient": "member:u2"}, False),
        (OutboxKind.NOTICE, {"case_id": "case-2"}, False),
    ],
)
async def test_a_row_to_be_tried_again_goes_before_what_follows_it_in_its_case(
    store: Store, kind: OutboxKind, others: dict[str, str], is_held_up: bool
) -> None:
    def add_both(tx: Tx) -> None:
        cases.add(tx, make_case(1))
        cases.add(tx, make_case(2))
        first = add_row(tx, "first", kind=kind, recipient="member:u1", case_id="case-1")
        outbox.lease_these(tx, [first], NOW, "w1", 60)
        outbox.later(tx, first, NOW + HOUR, "busy")
        add_row(
            tx, "then", **({"kind": kind, "recipient": "member:u1", "case_id": "case-1"} | others)
        )

    await store.write(add_both)
    assert len(await store.read(lambda tx: outbox.due(tx, NOW, 10))) == (not is_held_up)
    assert len(await store.read(lambda tx: outbox.due(tx, NOW + HOUR, 10))) == 2 - is_held_up


async def test_leases_are_let_go_of_and_settled_rows_stay_settled(store: Store) -> None:
    rows = await store.write(lambda tx: [add_row(tx, name) for name in "ab"])
    await store.write(lambda tx: outbox.lease_these(tx, rows, NOW, "died", 60))
    await store.write(lambda tx: outbox.done(tx, rows[0], "ref", NOW))
    assert await store.write(outbox.release_leases) == 1
    assert await lease(store) == ["b"]


@pytest.mark.parametrize("name", ["list_outbox_due", "list_outbox_to_lease", "get_next_due_outbox"])
async def test_what_waits_is_found_without_reading_what_is_settled(store: Store, name: str) -> None:
    """Settled rows pile up by the hundred thousand; the database gives its plan as it is."""

    def plan(tx: Tx) -> str:
        values = {"now": 0, "limit": 1, "down": ""}
        steps = tx.conn.execute(f"EXPLAIN QUERY PLAN {getattr(tx.sql, name).sql}", values)
        return "\n".join(step["detail"] for step in steps)

    steps = await store.read(plan)
    assert "USING INDEX outbox_pending" in steps
    assert "SCAN outbox" not in steps
