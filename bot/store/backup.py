"""Copies of a store, taken while it works, and putting one back.

A copy stays sealed: it is worth nothing without its key, which is kept apart from it. Restoring
brings back whoever was erased after the copy was made: run retention and repeat later erasures.
"""

from __future__ import annotations

import asyncio
import os
import sqlite3
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.domain.errors import StoreError
from bot.store import migrate
from bot.store.engine import Store
from bot.store.faults import in_plain_words
from bot.store.lock import StoreLock

_LOG_FILES = ("-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Restored:
    """``held`` rows of the outbox wait for somebody to release them; ``kept``: the store that was
    there before, moved aside; delete it once the new one is seen to be right."""

    held: int
    kept: Path | None


async def backup(store: Store, target: Path | str) -> Path:
    """Write a consistent copy while the store works; StoreError if the file exists already."""
    return await asyncio.to_thread(_copy, store.path, Path(target), False)


def restore(
    source: Path | str, target: Path | str, now: datetime, *, overwrite: bool = False
) -> Restored:
    """Put a copy in a store's place; nothing the copy still had to send goes out by itself.

    StoreError if a store is there and ``overwrite`` was not said, or if the copy is damaged;
    StoreInUse while a process works on the target.
    """
    place = Path(target)
    migrate_from = migrate.check_known(source)
    if migrate_from is None:
        raise StoreError(f"there is no copy of a store at {source}")
    if place.exists() and not overwrite:
        raise StoreError(f"{place} exists and is not overwritten unless you say so")
    lock = StoreLock.take(place)
    try:
        fresh = place.with_name(place.name + ".restoring")
        fresh.unlink(missing_ok=True)
        _copy(Path(source), fresh, True)
        held = _hold_all(fresh)
        kept = _move_aside(place, now) if place.exists() else None
        _drop_log_files(place)
        fresh.rename(place)
    finally:
        lock.free()
    return Restored(held, kept)


def _copy(source: Path, target: Path, replace: bool) -> Path:
    """Copy by way of a partial file, check it, sync it, then give it its name."""
    if target.exists() and not replace:
        raise StoreError(f"{target} exists already and is not overwritten")
    partial = target.with_name(target.name + ".partial")
    with in_plain_words(target):
        try:
            partial.unlink(missing_ok=True)
            os.close(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            _vacuum_into(source, partial)
            _check(partial)
            _sync(partial)
            partial.rename(target)
        except OSError as error:
            raise StoreError(f"{target} cannot be written: {error.strerror}") from error
        finally:
            partial.unlink(missing_ok=True)
    return target


def _vacuum_into(source: Path, target: Path) -> None:
    """One snapshot of the source without its free pages; writers are not stopped."""
    conn = sqlite3.connect(source, isolation_level=None)
    try:
        conn.execute("PRAGMA busy_timeout = 10000")
        conn.execute("VACUUM INTO ?", (str(target),))
    finally:
        conn.close()


def _check(path: Path) -> None:
    conn = sqlite3.connect(path)
    try:
        found = conn.execute("PRAGMA quick_check").fetchone()[0]
    finally:
        conn.close()
    if found != "ok":
        raise StoreError(f"the copy is damaged: {found}")


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _hold_all(path: Path) -> int:
    """Everything unsettled in a copy is older than the copy: it must not go out twice."""
    conn = sqlite3.connect(path)
    try:
        held = conn.execute(
            "UPDATE outbox SET state = 'held', leased_by = NULL, leased_until = NULL"
            " WHERE state IN ('pending', 'leased')"
        ).rowcount
        conn.commit()
    finally:
        conn.close()
    return held


def _move_aside(place: Path, now: datetime) -> Path:
    """Rename a store together with its log files, without which it would lose its last writes."""
    kept = place.with_name(f"{place.name}.before-{now:%Y%m%dT%H%M%SZ}")
    for suffix in _LOG_FILES:
        log = Path(f"{place}{suffix}")
        if log.exists():
            log.rename(f"{kept}{suffix}")
    return place.rename(kept)


def _drop_log_files(place: Path) -> None:
    """A log left by another store would be replayed over this one and ruin it."""
    for suffix in _LOG_FILES:
        Path(f"{place}{suffix}").unlink(missing_ok=True)
