"""Where the store lies."""

from __future__ import annotations

from pathlib import Path

from bot.store.tx import Tx


def file_of(tx: Tx) -> Path:
    """The database's file."""
    rows = tx.conn.execute("PRAGMA database_list").fetchall()
    return Path(next(row["file"] for row in rows if row["name"] == "main"))
