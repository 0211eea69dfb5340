"""Which columns are sealed: the one list that key rotation and its tests work from."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SealedTable:
    """A table with sealed columns; its key columns, joined by "/", name the row to the seal.

    ``columns`` maps each sealed column to the text it holds when there is nothing to say.
    """

    name: str
    keys: tuple[str, ...]
    columns: Mapping[str, str]

    def row_name(self, row: sqlite3.Row) -> str:
        """The row as its seals know it."""
        return "/".join(str(row[key]) for key in self.keys)

    def rows_not_under(
        self, conn: sqlite3.Connection, key_id: str, batch: int
    ) -> Iterator[list[sqlite3.Row]]:
        """Batches of the rows in which some column is sealed with another key, by key."""
        keys = ", ".join(self.keys)
        old = " OR ".join(f"substr({name}, 1, :length) <> :prefix" for name in self.columns)
        after = ", ".join(f":after_{key}" for key in self.keys)
        select = f"SELECT {keys}, {', '.join(self.columns)} FROM {self.name} WHERE ({old})"
        start = f"{select} ORDER BY {keys} LIMIT :batch"
        go_on = f"{select} AND ({keys}) > ({after}) ORDER BY {keys} LIMIT :batch"
        values: dict[str, object] = {"prefix": f"{key_id}:", "length": len(key_id) + 1}
        rows = conn.execute(start, values | {"batch": batch}).fetchall()
        while rows:
            yield rows
            last = {f"after_{key}": rows[-1][key] for key in self.keys}
            rows = conn.execute(go_on, values | last | {"batch": batch}).fetchall()

    def write(self, conn: sqlite3.Connection, row: sqlite3.Row, sealed: dict[str, str]) -> None:
        """Put newly sealed texts into a row."""
        changes = ", ".join(f"{name} = :{name}" for name in sealed)
        where = " AND ".join(f"{key} = :key_{key}" for key in self.keys)
        keys = {f"key_{key}": row[key] for key in self.keys}
        conn.execute(f"UPDATE {self.name} SET {changes} WHERE {where}", sealed | keys)


_ID = ("provider", "id")
SEALED = (
    SealedTable("store_secrets", ("id",), {"sealed": ""}),
    SealedTable("cases", _ID, {"why": ""}),
    SealedTable(
        "evidence",
        ("provider", "platform", "message", "digest"),
        {"text": "", "attachments": "[]"},
    ),
    SealedTable("events", _ID, {"detail": ""}),
    SealedTable("reports", _ID, {"note": ""}),
    SealedTable("appeals", _ID, {"text": "", "reason": ""}),
    SealedTable("limits", _ID, {"lifted_why": ""}),
    SealedTable("exclusions", _ID, {"reason": ""}),
    SealedTable("orders", _ID, {"reason": ""}),
    SealedTable("outbox", ("id",), {"payload": "{}"}),
    SealedTable("members", _ID, {"name": ""}),
)
