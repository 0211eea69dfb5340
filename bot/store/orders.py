"""Monitoring orders: a manager's time-limited, reasoned leave to watch a place."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from bot.store.ids import new_id
from bot.store.times import to_ms, to_time
from bot.store.tx import Tx


@dataclass(frozen=True, slots=True)
class Order:
    """One order: in force from ``at`` up to, not including, ``until``."""

    id: str
    provider: str
    place: str
    actor: str
    at: datetime
    until: datetime
    reason: str


def add(
    tx: Tx, provider: str, place: str, actor: str, at: datetime, until: datetime, reason: str
) -> str:
    """Record an order and give its id."""
    order_id = new_id()
    tx.sql.add_order(
        tx.conn,
        provider=provider,
        id=order_id,
        place=place,
        actor=actor,
        at=to_ms(at),
        until=to_ms(until),
        reason=tx.seal("orders", f"{provider}/{order_id}", "reason", reason),
    )
    return order_id


def active_for(tx: Tx, provider: str, place: str, at: datetime) -> Order | None:
    """The order in force for a place at a moment; of several the one that ends last."""
    row = tx.sql.get_active_order(tx.conn, provider=provider, place=place, now=to_ms(at))
    return None if row is None else _to_order(tx, row)


def list_all(tx: Tx, provider: str) -> tuple[Order, ...]:
    """Every order ever given, oldest first."""
    return tuple(_to_order(tx, row) for row in tx.sql.list_orders(tx.conn, provider=provider))


def end(tx: Tx, provider: str, place: str, now: datetime) -> int:
    """End the orders in force for a place now; how many there were."""
    return int(tx.sql.end_orders(tx.conn, provider=provider, place=place, now=to_ms(now)))


def _to_order(tx: Tx, row: sqlite3.Row) -> Order:
    key = f"{row['provider']}/{row['id']}"
    return Order(
        id=row["id"],
        provider=row["provider"],
        place=row["place"],
        actor=row["actor"],
        at=to_time(row["at"]),
        until=to_time(row["until"]),
        reason=tx.unseal("orders", key, "reason", row["reason"]),
    )
