"""The named SQL statements of ``sql/``: one noun a file."""

from __future__ import annotations

import sqlite3
from functools import cache
from pathlib import Path
from typing import Any

import aiosql
from aiosql.adapters.sqlite3 import SQLite3Adapter

_FOLDER = Path(__file__).resolve().parent / "sql"


class _RowAdapter(SQLite3Adapter):
    """aiosql's adapter, taking a single value out of an sqlite3.Row too."""

    def select_value(
        self, conn: sqlite3.Connection, _name: str, sql: str, parameters: Any
    ) -> Any:  # Any: what a statement takes and what a column holds
        row = conn.execute(sql, parameters).fetchone()
        return None if row is None else row[0]


@cache
def statements() -> Any:  # Any: aiosql makes one method per statement at run time
    """The statements as methods: ``statements().add_case(connection, number=1, ...)``."""
    return aiosql.from_path(_FOLDER, _RowAdapter, mandatory_parameters=False)
