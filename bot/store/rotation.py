"""Changing the key, and giving up one that is lost."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bot.domain.errors import StoreError
from bot.store import audit, migrate
from bot.store.engine import Store
from bot.store.keys import Keyring
from bot.store.lock import StoreLock
from bot.store.sealed import SEALED, SealedTable
from bot.store.secrets import draw_secrets, open_secrets
from bot.store.statements import statements
from bot.store.tx import Tx

BATCH = 500


@dataclass(frozen=True, slots=True)
class Abandoned:
    """What giving a key up cost: texts that nobody can read any more, audit rows unverifiable."""

    texts: int
    audit_rows: int


async def rotate_key_file(store: Store, path: Path | str) -> int:
    """Draw a new key into the key file, re-seal everything, then drop the old keys.

    Run it again after a crash: the file then holds both keys, and another new one is drawn; no
    text is ever without its key. Gives the number of rows re-sealed. Backups made before need
    the old file: keep it with them.
    """
    ring = Keyring.load(path).with_new_key()
    ring.save(path, replace=True)
    rows = await rotate(store, ring)
    ring.only_current().save(path, replace=True)
    return rows


async def rotate(store: Store, keyring: Keyring, batch: int = BATCH) -> int:
    """Re-seal every text with the ring's current key, in batches; how many rows that was.

    The ring must hold the old keys too. Resumable: a second run does only what is left.
    """
    await store.use_keys(keyring)
    rows = 0
    for table in SEALED:
        while moved := await store.write(_reseal(table, keyring.current.id, batch)):
            rows += moved
    return rows


def abandon(path: Path | str, keyring: Keyring) -> Abandoned:
    """Make a store usable whose key is lost: what no key opens is replaced by nothing.

    Numbers, categories, dates, decisions, strikes and limits stay; unsent notices are given up;
    the audit rows so far can no longer be verified. There is no way back: try every copy of the
    key first. Refused while the ring still opens the store.
    """
    lock = StoreLock.take(Path(path))
    try:
        if migrate.check_known(path) != migrate.head():
            raise StoreError(f"{path} is not a store of this Steward's schema")
        conn = sqlite3.connect(path, isolation_level=None)
        try:
            conn.row_factory = sqlite3.Row
            conn.execute("BEGIN IMMEDIATE")
            report = _abandon(conn, keyring)
            conn.execute("COMMIT")
        finally:
            conn.close()
    finally:
        lock.free()
    return report


def _reseal(table: SealedTable, key_id: str, batch: int) -> Callable[[Tx], int]:
    def work(tx: Tx) -> int:
        for rows in table.rows_not_under(tx.conn, key_id, batch):
            for row in rows:
                table.write(tx.conn, row, _sealed_anew(tx, table, row))
            return len(rows)
        return 0

    return work


def _sealed_anew(tx: Tx, table: SealedTable, row: sqlite3.Row) -> dict[str, str]:
    name = table.row_name(row)
    return {
        column: tx.seal(table.name, name, column, tx.unseal(table.name, name, column, row[column]))
        for column in table.columns
    }


def _abandon(conn: sqlite3.Connection, keyring: Keyring) -> Abandoned:
    if _opens(conn, keyring):
        raise StoreError("the key given opens the store: nothing needs to be given up")
    draw_secrets(conn, keyring)
    tx = Tx(conn, statements(), keyring, open_secrets(conn, keyring))
    texts = sum(_empty(tx, table, keyring) for table in SEALED)
    conn.execute(
        "UPDATE outbox SET state = 'given_up', why = 'its key was lost', leased_by = NULL"
        " WHERE state IN ('pending', 'leased', 'held')"
    )
    return Abandoned(texts, audit.give_up_chain(tx))


def _opens(conn: sqlite3.Connection, keyring: Keyring) -> bool:
    try:
        open_secrets(conn, keyring)
    except StoreError:
        return False
    return True


def _empty(tx: Tx, table: SealedTable, keyring: Keyring) -> int:
    """Put nothing in place of every text of the table that the ring does not open."""
    lost = 0
    for rows in table.rows_not_under(tx.conn, keyring.current.id, BATCH):
        for row in rows:
            nothing = {name: _seal_nothing(tx, table, row, name) for name in table.columns}
            table.write(tx.conn, row, nothing)
            lost += len(nothing)
    return lost


def _seal_nothing(tx: Tx, table: SealedTable, row: sqlite3.Row, column: str) -> str:
    return tx.seal(table.name, table.row_name(row), column, table.columns[column])
