"""SQLite's errors in plain words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.domain.errors import StoreError

_WORDS = {
    sqlite3.SQLITE_FULL: "the disk is full: nothing was written; free some space and try again",
    sqlite3.SQLITE_IOERR: "the disk reported an error: nothing was written; check the disk",
    sqlite3.SQLITE_READONLY: "the store cannot be written: check the permissions of its folder",
    sqlite3.SQLITE_CANTOPEN: "the store cannot be opened: check its folder's permissions",
    sqlite3.SQLITE_PERM: "the store cannot be opened: check its file's permissions",
    sqlite3.SQLITE_BUSY: "another process keeps the store locked: stop it and try again",
    sqlite3.SQLITE_CORRUPT: "the store's file is damaged: restore a backup",
    sqlite3.SQLITE_NOTADB: "the file is not a database: restore a backup or name another file",
}


def to_store_error(error: sqlite3.Error, where: Path | None = None) -> StoreError:
    """The StoreError that tells an operator what this means and what to do."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    words = _WORDS.get(code, f"the database refused: {error}")
    return StoreError(f"{where}: {words}" if where else words)


@contextmanager
def in_plain_words(where: Path) -> Iterator[None]:
    """Turn the errors an operator can mend into a StoreError; others pass."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise to_store_error(error, where) from error
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError):
            raise
        raise to_store_error(error, where) from error
