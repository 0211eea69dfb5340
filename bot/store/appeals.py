"""Appeals: a member asks that somebody else looks again. One open appeal a case."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.domain.people import Role
from bot.store.ids import new_id
from bot.store.times import to_ms, to_time, to_time_or_none
from bot.store.tx import Tx


@dataclass(frozen=True, slots=True)
class Appeal:
    """One appeal. ``outcome`` is ``overturn`` or ``stand``, None while it waits."""

    id: str
    case_id: str
    member: str
    text: str
    opened_at: datetime
    decided_at: datetime | None
    decided_by: str | None
    decided_role: Role | None
    outcome: str | None
    reason: str


def open(tx: Tx, provider: str, case_id: str, member: str, text: str, at: datetime) -> str | None:
    """Open an appeal and give its id; None if one waits already."""
    appeal_id = new_id()
    key = f"{provider}/{appeal_id}"
    written = tx.sql.open_appeal(
        tx.conn,
        provider=provider,
        id=appeal_id,
        case_id=case_id,
        member=member,
        text=tx.seal("appeals", key, "text", text),
        reason=tx.seal("appeals", key, "reason", ""),
        opened_at=to_ms(at),
    )
    return appeal_id if int(written) == 1 else None


def decide(
    tx: Tx,
    provider: str,
    appeal_id: str,
    actor: str,
    role: Role,
    outcome: str,
    reason: str,
    at: datetime,
) -> bool:
    """Write the answer; False if the appeal is unknown or was decided already."""
    written = tx.sql.decide_appeal(
        tx.conn,
        provider=provider,
        id=appeal_id,
        decided_at=to_ms(at),
        decided_by=actor,
        decided_role=role.value,
        outcome=outcome,
        reason=tx.seal("appeals", f"{provider}/{appeal_id}", "reason", reason),
    )
    return int(written) == 1


def of_case(tx: Tx, provider: str, case_id: str) -> tuple[Appeal, ...]:
    """The case's appeals, oldest first."""
    rows = tx.sql.list_appeals_of_case(tx.conn, provider=provider, case_id=case_id)
    return _to_appeals(tx, rows)


def open_ones(tx: Tx, provider: str) -> tuple[Appeal, ...]:
    """Every appeal that waits for an answer, longest waiting first."""
    return _to_appeals(tx, tx.sql.list_open_appeals(tx.conn, provider=provider))


def by(tx: Tx, provider: str, member: str) -> tuple[Appeal, ...]:
    """A member's appeals, oldest first."""
    return _to_appeals(tx, tx.sql.list_appeals_by(tx.conn, provider=provider, member=member))


def forget(tx: Tx, provider: str, case_id: str) -> int:
    """Delete the case's appeals; how many there were."""
    return int(tx.sql.forget_appeals_of_case(tx.conn, provider=provider, case_id=case_id))


def _to_appeals(tx: Tx, rows: Iterable[sqlite3.Row]) -> tuple[Appeal, ...]:
    return tuple(_to_appeal(tx, row) for row in rows)


def _to_appeal(tx: Tx, row: sqlite3.Row) -> Appeal:
    key = f"{row['provider']}/{row['id']}"
    return Appeal(
        id=row["id"],
        case_id=row["case_id"],
        member=row["member"],
        text=tx.unseal("appeals", key, "text", row["text"]),
        opened_at=to_time(row["opened_at"]),
        decided_at=to_time_or_none(row["decided_at"]),
        decided_by=row["decided_by"],
        decided_role=Role(row["decided_role"]) if row["decided_role"] else None,
        outcome=row["outcome"],
        reason=tx.unseal("appeals", key, "reason", row["reason"]),
    )
