"""What happens in the database's thread: a batch of functions, one commit."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from bot.domain.errors import StoreError
from bot.store.faults import to_store_error
from bot.store.tx import Tx

T = TypeVar("T")
Work = Callable[[Tx], Any]  # Any: each function has its own result


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one function: a result, or the error its caller gets."""

    result: Any = None  # Any: see Work
    error: Exception | None = None


class BatchLost(StoreError):
    """The database rolled the whole batch back, other callers' work included."""


def run_batch(tx: Tx, works: list[Work]) -> list[Outcome]:
    """Run each function in a savepoint and commit once.

    An error undoes and fails its own function alone. If the database itself gives up (disk full,
    disk error), nothing of the batch is kept and every caller gets a StoreError.
    """
    tx.conn.execute("BEGIN IMMEDIATE")
    try:
        outcomes = [_run_one(tx, work) for work in works]
        tx.conn.execute("COMMIT")
    except sqlite3.Error as error:
        raise to_store_error(error) from error
    finally:
        if tx.conn.in_transaction:
            tx.conn.execute("ROLLBACK")
    return outcomes


def run_read(tx: Tx, work: Callable[[Tx], T]) -> T:
    """Run a function on one snapshot."""
    tx.conn.execute("BEGIN")
    try:
        return work(tx)
    finally:
        if tx.conn.in_transaction:
            tx.conn.execute("ROLLBACK")


def _run_one(tx: Tx, work: Work) -> Outcome:
    tx.conn.execute("SAVEPOINT one")
    try:
        outcome = Outcome(result=work(tx))
    except Exception as error:  # noqa: BLE001 - it is handed to its caller
        _check_alive(tx, error)
        tx.conn.execute("ROLLBACK TO one")
        outcome = Outcome(error=error)
    _check_alive(tx, None)
    tx.conn.execute("RELEASE one")
    return outcome


def _check_alive(tx: Tx, error: Exception | None) -> None:
    """A full disk makes SQLite roll back everything by itself; so would a stray COMMIT."""
    if tx.conn.in_transaction:
        return
    if isinstance(error, sqlite3.Error):
        raise to_store_error(error) from error
    raise BatchLost("a function ended the transaction it was given, which none may do")
