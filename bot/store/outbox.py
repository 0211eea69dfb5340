"""The outbox: everything that delivery shall do, and what came of it.

A row is written in the transaction that decides it; delivery leases rows, performs them and
settles them. ``dedupe`` makes a decision repeated after a crash write nothing twice.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.domain.cases import OutboxKind, OutboxState
from bot.store.ids import new_id
from bot.store.names import listed
from bot.store.times import to_ms, to_time, to_time_or_none
from bot.store.tx import Tx


@dataclass(frozen=True, slots=True)
class Row:
    """One thing to do. ``after`` is the row that must be settled first; ``ref`` what the platform
    calls the result; ``why`` the reason of the last failure; ``attempts`` counts leases."""

    id: str
    provider: str
    case_id: str | None
    kind: OutboxKind
    recipient: str
    platform: str
    place: str | None
    payload: Mapping[str, Any]  # Any: JSON; delivery and the platforms know its shape
    dedupe: str
    state: OutboxState
    due_at: datetime
    attempts: int
    after: str | None
    ref: str | None
    why: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Waiting:
    """As much of a row that is due as its order needs. ``is_urgent``: of a case that moderators
    do not work (a disclosure)."""

    id: str
    provider: str
    case_id: str | None
    kind: OutboxKind
    recipient: str
    is_urgent: bool


def add(
    tx: Tx,
    provider: str,
    *,
    kind: OutboxKind,
    recipient: str,
    platform: str,
    payload: Mapping[str, Any],  # Any: JSON
    dedupe: str,
    now: datetime,
    case_id: str | None = None,
    place: str | None = None,
    due_at: datetime | None = None,
    after: str | None = None,
) -> str | None:
    """Write a row due at ``due_at`` (default: now) and give its id; None if its dedupe exists."""
    row_id = new_id()
    text = json.dumps(payload, ensure_ascii=False)
    written = tx.sql.add_outbox(
        tx.conn,
        provider=provider,
        id=row_id,
        case_id=case_id,
        kind=kind.value,
        recipient=recipient,
        platform=platform,
        place=place,
        payload=tx.seal("outbox", row_id, "payload", text),
        dedupe=dedupe,
        due_at=to_ms(due_at or now),
        after_id=after,
        created_at=to_ms(now),
    )
    return row_id if int(written) == 1 else None


def lease(
    tx: Tx, now: datetime, worker: str, seconds: float, limit: int, down: Collection[str] = ()
) -> tuple[Row, ...]:
    """Take rows that are due, oldest first, for so many seconds; none for a platform ``down``.

    A row whose lease ran out is taken again; a row waits while the one before it is unsettled.
    """
    due = tx.sql.list_outbox_to_lease(tx.conn, now=to_ms(now), limit=limit, down=listed(down))
    return lease_these(tx, [row["id"] for row in due], now, worker, seconds)


def due(tx: Tx, now: datetime, limit: int, down: Collection[str] = ()) -> tuple[Waiting, ...]:
    """What could be leased, urgent rows first, then oldest first; none for a platform ``down``."""
    rows = tx.sql.list_outbox_due(tx.conn, now=to_ms(now), limit=limit, down=listed(down))
    return tuple(
        Waiting(
            row["id"],
            row["provider"],
            row["case_id"],
            OutboxKind(row["kind"]),
            row["recipient"],
            bool(row["is_urgent"]),
        )
        for row in rows
    )


def lease_these(
    tx: Tx, ids: Iterable[str], now: datetime, worker: str, seconds: float
) -> tuple[Row, ...]:
    """Take these rows for so many seconds, in this order."""
    until, taken = to_ms(now + timedelta(seconds=seconds)), []
    for row_id in ids:
        tx.sql.lease_outbox(tx.conn, id=row_id, worker=worker, until=until)
        taken.append(get(tx, row_id))
    return tuple(row for row in taken if row)


def release_leases(tx: Tx) -> int:
    """Let go of every lease, of whomever; how many there were.

    For the start of the one process that has the store: whoever leased them is not there any more.
    """
    return int(tx.sql.release_outbox_leases(tx.conn))


def done(tx: Tx, row_id: str, ref: str | None, now: datetime) -> bool:
    """Settle a row as performed. False, here and below, if it was settled already."""
    return _settle(tx, row_id, OutboxState.DONE, "", now, ref)


def refused(tx: Tx, row_id: str, why: str, now: datetime) -> bool:
    """Settle a row as refused by the platform or the recipient."""
    return _settle(tx, row_id, OutboxState.REFUSED, why, now)


def unsupported(tx: Tx, row_id: str, why: str, now: datetime) -> bool:
    """Settle a row as something the platform cannot do."""
    return _settle(tx, row_id, OutboxState.UNSUPPORTED, why, now)


def give_up(tx: Tx, row_id: str, why: str, now: datetime) -> bool:
    """Settle a row that failed too often."""
    return _settle(tx, row_id, OutboxState.GIVEN_UP, why, now)


def drop_after(tx: Tx, row_id: str, why: str, now: datetime) -> int:
    """Do not send what waited for this row, which did not happen; how many rows there were."""
    return int(tx.sql.drop_outbox_after(tx.conn, id=row_id, why=why, now=to_ms(now)))


def later(tx: Tx, row_id: str, due_at: datetime, why: str) -> bool:
    """Give a leased row back, to be tried again at ``due_at``."""
    moved = tx.sql.postpone_outbox(tx.conn, id=row_id, due_at=to_ms(due_at), why=why)
    return int(moved) == 1


def get(tx: Tx, row_id: str) -> Row | None:
    """The row with this id."""
    row = tx.sql.get_outbox(tx.conn, id=row_id)
    return None if row is None else _to_row(tx, row)


def by_dedupe(tx: Tx, provider: str, dedupe: str) -> Row | None:
    """The row with this dedupe key."""
    row = tx.sql.get_outbox_by_dedupe(tx.conn, provider=provider, dedupe=dedupe)
    return None if row is None else _to_row(tx, row)


def of_case(tx: Tx, provider: str, case_id: str) -> tuple[Row, ...]:
    """The case's rows in the order in which they were written."""
    return _to_rows(tx, tx.sql.list_outbox_of_case(tx.conn, provider=provider, case_id=case_id))


def to(tx: Tx, provider: str, recipient: str) -> tuple[Row, ...]:
    """Everything addressed to a recipient, in the order in which it was written."""
    return _to_rows(tx, tx.sql.list_outbox_to(tx.conn, provider=provider, recipient=recipient))


def withdraw(tx: Tx, provider: str, case_id: str, kind: OutboxKind, recipient: str) -> int:
    """Delete the case's rows to a recipient that have not been leased yet; how many."""
    return int(
        tx.sql.withdraw_outbox_of_case(
            tx.conn, provider=provider, case_id=case_id, kind=kind.value, recipient=recipient
        )
    )


def hold_older_than(tx: Tx, when: datetime) -> int:
    """Hold what was written up to a moment and is unsettled: not sent unless released."""
    return int(tx.sql.hold_outbox(tx.conn, before=to_ms(when)))


def held(tx: Tx) -> tuple[Row, ...]:
    """What is held, oldest first."""
    return _to_rows(tx, tx.sql.list_held_outbox(tx.conn))


def release(tx: Tx, ids: Iterable[str]) -> int:
    """Let held rows go out after all; how many were held."""
    return sum(int(tx.sql.release_outbox(tx.conn, id=row_id)) for row_id in ids)


def pending_count(tx: Tx) -> int:
    """How many rows wait or are being performed."""
    return int(tx.sql.count_pending_outbox(tx.conn))


def count_in(tx: Tx, state: OutboxState) -> int:
    """How many rows are in a state; slow for settled ones, of which there are many."""
    return int(tx.sql.count_outbox_in_state(tx.conn, state=state.value))


def next_due(tx: Tx, down: Collection[str] = ()) -> datetime | None:
    """When the next row can be leased; None if none waits for a platform that is not ``down``."""
    return to_time_or_none(tx.sql.get_next_due_outbox(tx.conn, down=listed(down)))


def forget_of_case(tx: Tx, provider: str, case_id: str) -> int:
    """Delete the case's rows; how many there were."""
    return int(tx.sql.forget_outbox_of_case(tx.conn, provider=provider, case_id=case_id))


def forget(tx: Tx, row_id: str) -> None:
    """Delete one row."""
    tx.sql.forget_outbox(tx.conn, id=row_id)


def count_without_case(tx: Tx, provider: str, before: datetime) -> int:
    """How many rows that belong to no case were settled before a moment."""
    return int(tx.sql.count_outbox_without_case(tx.conn, provider=provider, before=to_ms(before)))


def forget_without_case(tx: Tx, provider: str, before: datetime) -> int:
    """Delete the rows that belong to no case and were settled before a moment; how many."""
    return int(tx.sql.forget_outbox_without_case(tx.conn, provider=provider, before=to_ms(before)))


def _settle(
    tx: Tx, row_id: str, state: OutboxState, why: str, now: datetime, ref: str | None = None
) -> bool:
    settled = tx.sql.settle_outbox(
        tx.conn, id=row_id, state=state.value, ref=ref, why=why, now=to_ms(now)
    )
    return int(settled) == 1


def _to_rows(tx: Tx, rows: Iterable[sqlite3.Row]) -> tuple[Row, ...]:
    return tuple(_to_row(tx, row) for row in rows)


def _to_row(tx: Tx, row: sqlite3.Row) -> Row:
    return Row(
        id=row["id"],
        provider=row["provider"],
        case_id=row["case_id"],
        kind=OutboxKind(row["kind"]),
        recipient=row["recipient"],
        platform=row["platform"],
        place=row["place"],
        payload=json.loads(tx.unseal("outbox", row["id"], "payload", row["payload"])),
        dedupe=row["dedupe"],
        state=OutboxState(row["state"]),
        due_at=to_time(row["due_at"]),
        attempts=row["attempts"],
        after=row["after_id"],
        ref=row["ref"],
        why=row["why"],
        created_at=to_time(row["created_at"]),
    )
