"""Timers: what falls due on a case. A row stands for as long as its timer is pending."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from bot.domain.cases import TimerKind
from bot.store.ids import new_id
from bot.store.names import listed
from bot.store.times import to_ms, to_time, to_time_or_none
from bot.store.tx import Tx


@dataclass(frozen=True, slots=True)
class Timer:
    """One pending timer; ``ref`` is the limit's id for LIFT, else empty."""

    id: str
    provider: str
    case_id: str
    kind: TimerKind
    due_at: datetime
    ref: str


def set(
    tx: Tx, provider: str, case_id: str, kind: TimerKind, due_at: datetime, ref: str = ""
) -> str:
    """Set a timer in place of the pending one of its kind (and ``ref``); gives its id."""
    timer_id = new_id()
    tx.sql.set_timer(
        tx.conn,
        provider=provider,
        id=timer_id,
        case_id=case_id,
        kind=kind.value,
        due_at=to_ms(due_at),
        ref=ref,
    )
    return timer_id


def cancel(tx: Tx, provider: str, case_id: str, *kinds: TimerKind, ref: str | None = None) -> int:
    """Cancel the case's timers of these kinds, or all where none is named; how many there were.

    With ``ref`` only the timers that refer to it.
    """
    case = {"provider": provider, "case_id": case_id}
    if not kinds and ref is None:
        return int(tx.sql.cancel_timers_of_case(tx.conn, **case))
    gone = 0
    for kind in kinds or tuple(TimerKind):
        if ref is None:
            gone += tx.sql.cancel_timer(tx.conn, **case, kind=kind.value)
        else:
            gone += tx.sql.cancel_timer_of_ref(tx.conn, **case, kind=kind.value, ref=ref)
    return gone


def due(tx: Tx, now: datetime, limit: int = 100, behind: Collection[str] = ()) -> tuple[Timer, ...]:
    """The timers due now, of all providers, in the order in which they fell due.

    At most ``limit``: fire them and ask again until none is left. Those of cases on a platform
    that is ``behind`` are left out.
    """
    rows = tx.sql.list_due_timers(tx.conn, now=to_ms(now), limit=limit, behind=listed(behind))
    return tuple(_to_timer(row) for row in rows)


def of_case(tx: Tx, provider: str, case_id: str) -> tuple[Timer, ...]:
    """The case's pending timers, soonest first."""
    rows = tx.sql.list_timers_of_case(tx.conn, provider=provider, case_id=case_id)
    return tuple(_to_timer(row) for row in rows)


def fire(tx: Tx, timer_id: str) -> bool:
    """Take a timer off; False if it was fired, cancelled or replaced meanwhile."""
    return int(tx.sql.fire_timer(tx.conn, id=timer_id)) == 1


def next_due(tx: Tx, behind: Collection[str] = ()) -> datetime | None:
    """When the next timer falls due, of cases on no platform that is ``behind``; None if none."""
    return to_time_or_none(tx.sql.get_next_due_timer(tx.conn, behind=listed(behind)))


def _to_timer(row: sqlite3.Row) -> Timer:
    columns = dict(row)
    columns["kind"] = TimerKind(columns["kind"])
    columns["due_at"] = to_time(columns["due_at"])
    return Timer(**columns)
