"""Who read which content, when, in which role and why."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.domain.people import Actor, Role
from bot.store.ids import new_id
from bot.store.times import to_ms, to_time
from bot.store.tx import Tx


@dataclass(frozen=True, slots=True)
class Access:
    """One reading of one message's content."""

    at: datetime
    actor: str
    role: Role
    platform: str
    message: str
    case_id: str | None
    purpose: str


def add(
    tx: Tx,
    provider: str,
    at: datetime,
    actor: Actor,
    platform: str,
    message: str,
    purpose: str,
    case_id: str | None = None,
) -> None:
    """Write down a reading."""
    tx.sql.add_access(
        tx.conn,
        provider=provider,
        id=new_id(),
        at=to_ms(at),
        actor=actor.id,
        role=actor.role.value,
        platform=platform,
        message=message,
        case_id=case_id,
        purpose=purpose,
    )


def of_message(tx: Tx, provider: str, platform: str, message: str) -> tuple[Access, ...]:
    """Every reading of a message, oldest first."""
    return _to_accesses(
        tx.sql.list_access_of_message(
            tx.conn, provider=provider, platform=platform, message=message
        )
    )


def since(tx: Tx, provider: str, at: datetime) -> tuple[Access, ...]:
    """Every reading at or after a moment, oldest first."""
    return _to_accesses(tx.sql.list_access(tx.conn, provider=provider, since=to_ms(at)))


def count_before(tx: Tx, provider: str, before: datetime) -> int:
    """How many readings are older than a moment."""
    return int(tx.sql.count_access_before(tx.conn, provider=provider, before=to_ms(before)))


def forget_before(tx: Tx, provider: str, before: datetime) -> int:
    """Delete the readings older than a moment; how many there were."""
    return int(tx.sql.forget_access_before(tx.conn, provider=provider, before=to_ms(before)))


def detach(tx: Tx, provider: str, platform: str, message: str) -> int:
    """Keep who read and when, forget which message it was; how many readings that were."""
    return int(
        tx.sql.detach_access_of_message(
            tx.conn, provider=provider, platform=platform, message=message
        )
    )


def _to_accesses(rows: Iterable[sqlite3.Row]) -> tuple[Access, ...]:
    return tuple(
        Access(
            at=to_time(row["at"]),
            actor=row["actor"],
            role=Role(row["role"]),
            platform=row["platform"],
            message=row["message"],
            case_id=row["case_id"],
            purpose=row["purpose"],
        )
        for row in rows
    )
