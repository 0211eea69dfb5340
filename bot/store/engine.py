"""The embedded store: SQLite behind one writer.

Functions handed to ``write`` queue up; one writer takes all that wait (at most 64), runs each in
its own savepoint inside one immediate transaction and commits once, then answers every caller. A
hop to the database's thread and a disk sync cost more than the statements, so this is what makes
full durability affordable. A function must do nothing but work with its ``Tx``: no awaiting, no
network.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import aiosqlite

from bot.domain.errors import StoreError
from bot.store import migrate
from bot.store.batch import Outcome, Work, run_batch, run_read
from bot.store.faults import in_plain_words
from bot.store.keys import Keyring
from bot.store.lock import StoreLock
from bot.store.secrets import draw_secrets_of_a_new_store, open_secrets
from bot.store.statements import statements
from bot.store.tx import Tx

T = TypeVar("T")

MAX_BATCH = 64
BUSY_MS = 10_000
_SCRUB = "PRAGMA wal_checkpoint(TRUNCATE)"


@dataclass(slots=True)
class _Waiting:
    """A function in the queue and the caller who waits for it."""

    work: Work
    answer: asyncio.Future[Any]  # Any: each function has its own result


@dataclass(slots=True)
class _Queue:
    """What waits for the writer. ``closed`` refuses more and lets the writer finish."""

    waiting: deque[_Waiting] = field(default_factory=deque)
    wake: asyncio.Event = field(default_factory=asyncio.Event)
    closed: bool = False

    def take(self) -> list[_Waiting]:
        """The next batch, without those whose callers have gone away."""
        batch: list[_Waiting] = []
        while self.waiting and len(batch) < MAX_BATCH:
            one = self.waiting.popleft()
            if not one.answer.cancelled():
                batch.append(one)
        if not self.waiting and not self.closed:
            self.wake.clear()
        return batch


class Store:
    """An open store. Make one with ``Store.open`` and give it back with ``close``."""

    def __init__(
        self,
        path: Path,
        writer: aiosqlite.Connection | None,
        reader: aiosqlite.Connection,
        make_tx: Callable[[sqlite3.Connection], Tx],
        lock: StoreLock | None,
    ) -> None:
        self.path = path
        self._make_tx = make_tx
        self._writer = writer
        self._reader = reader
        self._lock = lock
        self._queue = _Queue()
        self._serving = asyncio.create_task(self._serve(), name="store writer") if writer else None

    @classmethod
    async def open(
        cls,
        path: Path | str,
        keyring: Keyring,
        *,
        create: bool = True,
        durable: bool = True,
        read_only: bool = False,
    ) -> Store:
        """Open a store, creating or migrating it where ``create`` allows.

        ``durable=False`` skips the disk syncs, for stores thrown away afterwards. ``read_only``
        opens beside a running process. Raises StoreInUse (another process has it), StoreTooNew,
        KeyProblem (not its key) or StoreError (folder not writable, disk full, not a store).
        """
        place = Path(path)
        lock = None if read_only else await asyncio.to_thread(StoreLock.take, place)
        opened: list[aiosqlite.Connection] = []
        try:
            with in_plain_words(place):
                may_create = create and not read_only
                await asyncio.to_thread(_prepare, place, keyring, may_create)
                reader = await _connect(place, opened, _read_settings())
                writer = None
                if not read_only:
                    writer = await _connect(place, opened, _write_settings(durable))
                make_tx = await _hop(reader, lambda conn: _tx_maker(conn, keyring))
        except BaseException:
            for connection in opened:
                await connection.close()
            if lock:
                lock.free()
            raise
        return cls(place, writer, reader, make_tx, lock)

    async def write(self, work: Callable[[Tx], T]) -> T:
        """Run ``work`` in a transaction; its result once it is committed to disk.

        What ``work`` raises undoes its own writes only and is raised here. StoreError if the
        disk is full or the store is closed: then nothing was written.
        """
        if self._serving is None:
            raise StoreError(f"{self.path} is open for reading only")
        if self._queue.closed:
            raise StoreError(f"{self.path} is closed")
        one = _Waiting(work, asyncio.get_running_loop().create_future())
        self._queue.waiting.append(one)
        self._queue.wake.set()
        result: T = await one.answer
        return result

    async def read(self, work: Callable[[Tx], T]) -> T:
        """Run ``work`` on a snapshot of what is committed; writing in it fails."""
        if self._queue.closed:
            raise StoreError(f"{self.path} is closed")
        with in_plain_words(self.path):
            return await _hop(self._reader, lambda conn: run_read(self._make_tx(conn), work))

    async def close(self) -> None:
        """Finish what waits, then close. A second call does nothing."""
        if self._queue.closed:
            return
        self._queue.closed = True
        self._queue.wake.set()
        try:
            if self._serving:
                await self._serving
        finally:
            await self._let_go()

    async def _let_go(self) -> None:
        """Close the connections, whose threads would keep the process from ending."""
        await self._reader.close()
        if self._writer:
            await self._writer.close()
        if self._lock:
            self._lock.free()

    async def use_keys(self, keyring: Keyring) -> None:
        """Seal with the ring's current key from the next function on, unseal with all of them."""
        self._make_tx = await _hop(self._reader, lambda conn: _tx_maker(conn, keyring))

    async def scrub(self) -> None:
        """Move everything into the main file and empty the log beside it.

        After an erasure: deleted text is overwritten in the main file, but the write-ahead log
        keeps earlier pages until it is emptied.
        """
        if self._writer is None:
            raise StoreError(f"{self.path} is open for reading only")
        with in_plain_words(self.path):
            await _hop(self._writer, lambda conn: conn.execute(_SCRUB).fetchall())

    async def _serve(self) -> None:
        """The one writer: batch after batch until the queue is closed and empty."""
        while not (self._queue.closed and not self._queue.waiting):
            await self._queue.wake.wait()
            batch = self._queue.take()
            if batch:
                _answer(batch, await self._commit([one.work for one in batch]))

    async def _commit(self, works: list[Work]) -> list[Outcome]:
        assert self._writer is not None
        try:
            return await _hop(self._writer, lambda conn: run_batch(self._make_tx(conn), works))
        except Exception as error:  # noqa: BLE001 - every caller gets it; the writer lives on
            return [Outcome(error=error)] * len(works)


def _answer(batch: list[_Waiting], outcomes: list[Outcome]) -> None:
    for one, outcome in zip(batch, outcomes, strict=True):
        if one.answer.done():
            continue
        if outcome.error is None:
            one.answer.set_result(outcome.result)
        else:
            one.answer.set_exception(outcome.error)


async def _hop(connection: aiosqlite.Connection, work: Callable[[sqlite3.Connection], T]) -> T:
    """Run a function in the connection's thread.

    With ``_connect`` the one place that touches aiosqlite's private members: its public methods
    cost a hop each.
    """
    run: Any = connection._execute  # Any: aiosqlite leaves it untyped
    result: T = await run(lambda: work(connection._conn))
    return result


def _prepare(path: Path, keyring: Keyring, create: bool) -> None:
    """See to it that the file is a store of ours; draw a new store's secrets."""
    found = migrate.check_known(path)
    if found is None and not create:
        raise StoreError(f"there is no store at {path}")
    if found != migrate.head():
        if not create:
            raise StoreError(f"{path} has schema {found}, not {migrate.head()}: `steward migrate`")
        migrate.upgrade(path)
    if create:
        draw_secrets_of_a_new_store(path, keyring)


async def _connect(
    path: Path, opened: list[aiosqlite.Connection], settings: tuple[str, ...]
) -> aiosqlite.Connection:
    connection = aiosqlite.connect(path, isolation_level=None, cached_statements=512)
    # A store that nobody closed must not keep a failed process from ending. Until aiosqlite 0.21
    # the connection was the thread itself.
    thread: Any = getattr(connection, "_thread", connection)  # Any: private, see above
    thread.daemon = True
    opened.append(await connection)

    def configure(conn: sqlite3.Connection) -> None:
        conn.row_factory = sqlite3.Row
        for setting in settings:
            conn.execute(setting)

    await _hop(connection, configure)
    return connection


def _write_settings(durable: bool) -> tuple[str, ...]:
    return (
        f"PRAGMA busy_timeout = {BUSY_MS}",
        "PRAGMA journal_mode = WAL",
        f"PRAGMA synchronous = {'FULL' if durable else 'OFF'}",
        "PRAGMA foreign_keys = ON",
        "PRAGMA secure_delete = ON",
    )


def _read_settings() -> tuple[str, ...]:
    return (f"PRAGMA busy_timeout = {BUSY_MS}", "PRAGMA query_only = ON")


def _tx_maker(conn: sqlite3.Connection, keyring: Keyring) -> Callable[[sqlite3.Connection], Tx]:
    """Open the store's secrets; KeyProblem if the keys do not fit."""
    named, secrets = statements(), open_secrets(conn, keyring)
    return lambda connection: Tx(connection, named, keyring, secrets)
