"""The outbox: nothing twice, nothing out of turn, nothing lost with a worker."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.domain.cases import OutboxKind, OutboxState
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
