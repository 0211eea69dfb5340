"""Limits on a member's access, each decided by a person in a case.

Several may hold at once; the effective one is computed from all of them, elsewhere.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.domain.steps import ActionKind
from bot.store.times import to_ms, to_ms_or_none, to_time, to_time_or_none
from bot.store.tx import Tx


@dataclass(frozen=True, slots=True)
class Limit:
    """One limit: ``kind`` is restrict, block or withdraw_access.

    ``place`` None means the whole space; ``until`` None means until somebody lifts it.
    """

    id: str
    provider: str
    case_id: str
    member: str
    kind: ActionKind
    place: str | None
    space: str
    since: datetime
    until: datetime | None
    decided_by: str
    lifted_at: datetime | None = None
    lifted_by: str | None = None
    lifted_why: str = ""


def add(tx: Tx, limit: Limit) -> None:
    """Write a new limit."""
    tx.sql.add_limit(
        tx.conn,
        provider=limit.provider,
        id=limit.id,
        case_id=limit.case_id,
        member=limit.member,
        kind=limit.kind.value,
        place=limit.place,
        space=limit.space,
        since=to_ms(limit.since),
        until=to_ms_or_none(limit.until),
        decided_by=limit.decided_by,
        lifted_at=to_ms_or_none(limit.lifted_at),
        lifted_by=limit.lifted_by,
        lifted_why=_seal_why(tx, limit.provider, limit.id, limit.lifted_why),
    )


def lift(tx: Tx, provider: str, limit_id: str, at: datetime, by: str | None, why: str) -> bool:
    """Lift a limit; ``by`` None: its time was up. False if it is unknown or lifted already."""
    lifted = tx.sql.lift_limit(
        tx.conn,
        provider=provider,
        id=limit_id,
        lifted_at=to_ms(at),
        lifted_by=by,
        lifted_why=_seal_why(tx, provider, limit_id, why),
    )
    return int(lifted) == 1


def get(tx: Tx, provider: str, limit_id: str) -> Limit | None:
    """The limit with this id."""
    row = tx.sql.get_limit(tx.conn, provider=provider, id=limit_id)
    return None if row is None else _to_limit(tx, row)


def of_case(tx: Tx, provider: str, case_id: str) -> tuple[Limit, ...]:
    """Every limit a case ever led to, oldest first."""
    rows = tx.sql.list_limits_of_case(tx.conn, provider=provider, case_id=case_id)
    return _to_limits(tx, rows)


def get_active_of_case(tx: Tx, provider: str, case_id: str) -> tuple[Limit, ...]:
    """The case's limits that nobody has lifted and no timer has ended yet."""
    return tuple(one for one in of_case(tx, provider, case_id) if one.lifted_at is None)


def of_member(tx: Tx, provider: str, member: str) -> tuple[Limit, ...]:
    """Every limit a member ever had, oldest first."""
    rows = tx.sql.list_limits_of_member(tx.conn, provider=provider, member=member)
    return _to_limits(tx, rows)


def active(tx: Tx, provider: str, member: str, now: datetime) -> tuple[Limit, ...]:
    """The member's limits in force at this moment, from all cases, oldest first."""
    rows = tx.sql.list_active_limits(tx.conn, provider=provider, member=member, now=to_ms(now))
    return _to_limits(tx, rows)


def all_active(tx: Tx, provider: str, now: datetime) -> tuple[Limit, ...]:
    """Every limit in force at this moment: what platforms are reconciled with."""
    rows = tx.sql.list_all_active_limits(tx.conn, provider=provider, now=to_ms(now))
    return _to_limits(tx, rows)


def forget(tx: Tx, provider: str, case_id: str) -> int:
    """Delete the case's limits; how many there were."""
    return int(tx.sql.forget_limits_of_case(tx.conn, provider=provider, case_id=case_id))


def _seal_why(tx: Tx, provider: str, limit_id: str, why: str) -> str:
    return tx.seal("limits", f"{provider}/{limit_id}", "lifted_why", why)


def _to_limits(tx: Tx, rows: Iterable[sqlite3.Row]) -> tuple[Limit, ...]:
    return tuple(_to_limit(tx, row) for row in rows)


def _to_limit(tx: Tx, row: sqlite3.Row) -> Limit:
    key = f"{row['provider']}/{row['id']}"
    return Limit(
        id=row["id"],
        provider=row["provider"],
        case_id=row["case_id"],
        member=row["member"],
        kind=ActionKind(row["kind"]),
        place=row["place"],
        space=row["space"],
        since=to_time(row["since"]),
        until=to_time_or_none(row["until"]),
        decided_by=row["decided_by"],
        lifted_at=to_time_or_none(row["lifted_at"]),
        lifted_by=row["lifted_by"],
        lifted_why=tx.unseal("limits", key, "lifted_why", row["lifted_why"]),
    )
