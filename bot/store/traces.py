"""Where an id still stands: the proof, or the honest list, after an erasure.

Every row of a provider is read, sealed columns opened, and searched for the id as a whole word. It
is slow on purpose: it trusts no index and no foreign key.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from bot.store.sealed import SEALED
from bot.store.tx import Tx

TABLES = (
    "access_log",
    "appeals",
    "audit",
    "case_aliases",
    "cases",
    "counters",
    "events",
    "evidence",
    "exclusions",
    "limits",
    "member_links",
    "members",
    "orders",
    "outbox",
    "packs",
    "reports",
    "seen",
    "timers",
    "watermarks",
    "wiring",
)
"""Every table that belongs to providers."""

_SEALED = {table.name: table for table in SEALED}


@dataclass(frozen=True, slots=True)
class Trace:
    """A column in which the id was found, in so many rows."""

    table: str
    column: str
    rows: int


def traces(tx: Tx, provider: str, person: str) -> tuple[Trace, ...]:
    """Every column of the provider's rows that holds the id, alone or inside a text."""
    word = re.compile(rf"(?<![\w-]){re.escape(person)}(?![\w-])")
    found: dict[tuple[str, str], int] = {}
    for table in TABLES:
        query = f"SELECT * FROM {table} WHERE provider = :provider"
        for row in tx.conn.execute(query, {"provider": provider}):
            for column, text in _texts(tx, table, row):
                if word.search(text):
                    found[table, column] = found.get((table, column), 0) + 1
    return tuple(Trace(*place, rows) for place, rows in sorted(found.items()))


def _texts(tx: Tx, table: str, row: sqlite3.Row) -> Iterator[tuple[str, str]]:
    sealed = _SEALED.get(table)
    for column in row.keys():  # noqa: SIM118 - a row iterates over its values
        value = row[column]
        if not isinstance(value, str) or column == "provider":
            continue
        if sealed and column in sealed.columns:
            value = tx.unseal(table, sealed.row_name(row), column, value)
        yield column, value
