"""What happened in a case, in order."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from bot.domain.people import Role
from bot.domain.steps import Choice
from bot.store.ids import new_id
from bot.store.times import to_ms, to_time
from bot.store.tx import Tx

NO_DECISION = (Choice.CLAIM.value, Choice.NOTE.value)
"""Kinds of event that a person causes without deciding anything."""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened. Machine steps have neither actor nor role."""

    id: str
    case_id: str
    at: datetime
    kind: str
    actor: str | None
    role: Role | None
    detail: str


def add(
    tx: Tx,
    provider: str,
    case_id: str,
    at: datetime,
    kind: str,
    actor: str | None = None,
    role: Role | None = None,
    detail: str = "",
) -> None:
    """Write an event; ``detail`` is sealed."""
    event_id = new_id()
    tx.sql.add_event(
        tx.conn,
        provider=provider,
        id=event_id,
        case_id=case_id,
        at=to_ms(at),
        kind=kind,
        actor=actor,
        role=role.value if role else None,
        detail=tx.seal("events", f"{provider}/{event_id}", "detail", detail),
    )


def of_case(tx: Tx, provider: str, case_id: str) -> tuple[Event, ...]:
    """The case's events in the order in which they were written."""
    rows = tx.sql.list_events_of_case(tx.conn, provider=provider, case_id=case_id)
    return tuple(_to_event(tx, row) for row in rows)


def deciders(tx: Tx, provider: str, case_id: str) -> frozenset[str]:
    """Who decided something in the case, in a role; claims and notes decide nothing."""
    rows = tx.sql.list_events_of_case(tx.conn, provider=provider, case_id=case_id)
    return frozenset(
        row["actor"]
        for row in rows
        if row["actor"] and row["role"] and row["kind"] not in NO_DECISION
    )


def reword(tx: Tx, provider: str, event_id: str, detail: str) -> None:
    """Put another detail in an event's place: to forget somebody whom it names."""
    sealed = tx.seal("events", f"{provider}/{event_id}", "detail", detail)
    tx.sql.set_event_detail(tx.conn, provider=provider, id=event_id, detail=sealed)


def count_by(tx: Tx, provider: str, actor: str) -> int:
    """How many decisions somebody took in a role."""
    return int(tx.sql.count_events_by(tx.conn, provider=provider, actor=actor))


def forget(tx: Tx, provider: str, case_id: str) -> int:
    """Delete the case's events; how many there were."""
    return int(tx.sql.forget_events_of_case(tx.conn, provider=provider, case_id=case_id))


def _to_event(tx: Tx, row: sqlite3.Row) -> Event:
    key = f"{row['provider']}/{row['id']}"
    return Event(
        id=row["id"],
        case_id=row["case_id"],
        at=to_time(row["at"]),
        kind=row["kind"],
        actor=row["actor"],
        role=Role(row["role"]) if row["role"] else None,
        detail=tx.unseal("events", key, "detail", row["detail"]),
    )
