"""Recorded exclusions and suspensions from a course: a manager's decision, kept as a fact."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.store.ids import new_id
from bot.store.times import to_ms, to_ms_or_none, to_time, to_time_or_none
from bot.store.tx import Tx


@dataclass(frozen=True, slots=True)
class Exclusion:
    """One exclusion; ``until`` None means permanent unless ended."""

    id: str
    provider: str
    member: str
    case_id: str
    decided_by: str
    at: datetime
    until: datetime | None
    reason: str
    ended_at: datetime | None
    ended_by: str | None


def add(
    tx: Tx,
    provider: str,
    member: str,
    case_id: str,
    decided_by: str,
    at: datetime,
    until: datetime | None,
    reason: str,
) -> str:
    """Record an exclusion and give its id."""
    exclusion_id = new_id()
    tx.sql.add_exclusion(
        tx.conn,
        provider=provider,
        id=exclusion_id,
        member=member,
        case_id=case_id,
        decided_by=decided_by,
        at=to_ms(at),
        until=to_ms_or_none(until),
        reason=tx.seal("exclusions", f"{provider}/{exclusion_id}", "reason", reason),
    )
    return exclusion_id


def active(tx: Tx, provider: str, member: str, now: datetime) -> tuple[Exclusion, ...]:
    """The member's exclusions in force at this moment, oldest first."""
    rows = tx.sql.list_active_exclusions(tx.conn, provider=provider, member=member, now=to_ms(now))
    return _to_exclusions(tx, rows)


def of_member(tx: Tx, provider: str, member: str) -> tuple[Exclusion, ...]:
    """Every exclusion a member ever had, oldest first."""
    rows = tx.sql.list_exclusions_of_member(tx.conn, provider=provider, member=member)
    return _to_exclusions(tx, rows)


def of_case(tx: Tx, provider: str, case_id: str) -> tuple[Exclusion, ...]:
    """Every exclusion a case led to, oldest first."""
    rows = tx.sql.list_exclusions_of_case(tx.conn, provider=provider, case_id=case_id)
    return _to_exclusions(tx, rows)


def end(tx: Tx, provider: str, exclusion_id: str, at: datetime, by: str) -> bool:
    """End an exclusion; False if it is unknown or ended already."""
    ended = tx.sql.end_exclusion(
        tx.conn, provider=provider, id=exclusion_id, at=to_ms(at), actor=by
    )
    return int(ended) == 1


def forget(tx: Tx, provider: str, case_id: str) -> int:
    """Delete the case's exclusions; how many there were."""
    return int(tx.sql.forget_exclusions_of_case(tx.conn, provider=provider, case_id=case_id))


def _to_exclusions(tx: Tx, rows: Iterable[sqlite3.Row]) -> tuple[Exclusion, ...]:
    return tuple(_to_exclusion(tx, row) for row in rows)


def _to_exclusion(tx: Tx, row: sqlite3.Row) -> Exclusion:
    key = f"{row['provider']}/{row['id']}"
    return Exclusion(
        id=row["id"],
        provider=row["provider"],
        member=row["member"],
        case_id=row["case_id"],
        decided_by=row["decided_by"],
        at=to_time(row["at"]),
        until=to_time_or_none(row["until"]),
        reason=tx.unseal("exclusions", key, "reason", row["reason"]),
        ended_at=to_time_or_none(row["ended_at"]),
        ended_by=row["ended_by"],
    )
