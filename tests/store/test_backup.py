"""Backups are whole, and a restored one sends nothing by itself."""

from __future__ import annotations

import asyncio
import shutil
import stat
from pathlib import Path

import pytest

from bot.domain.errors import StoreError, StoreInUse
from bot.store import Keyring, Store, Tx, outbox, seen
from bot.store.backup import backup, restore
from tests.store.samples import NOW, PROVIDER, add_row


def count_seen(tx: Tx) -> int:
    return int(tx.conn.execute("SELECT COUNT(*) FROM seen").fetchone()[0])


def mark(key: str) -> object:
    return lambda tx: seen.mark(tx, PROVIDER, "discord", key, NOW)


async def test_a_backup_taken_while_others_write_is_whole(
    store: Store, keyring: Keyring, tmp_path: Path
) -> None:
    def write_pair(tx: Tx, n: int) -> None:
        seen.mark(tx, PROVIDER, "discord", f"{n}-a", NOW)
        seen.mark(tx, PROVIDER, "discord", f"{n}-b", NOW)

    async def write_many() -> None:
        for n in range(200):
            await store.write(lambda tx, n=n: write_pair(tx, n))  # type: ignore[misc]

    writing = asyncio.create_task(write_many())
    await asyncio.sleep(0.01)
    copy = await backup(store, tmp_path / "copy.sqlite3")
    await writing
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    opened = await Store.open(copy, keyring)
    assert await opened.read(count_seen) % 2 == 0
    await opened.close()
    assert not (tmp_path / "copy.sqlite3.partial").exists()


async def test_a_backup_overwrites_nothing(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "copy.sqlite3"
    target.write_text("something dear")
    with pytest.raises(StoreError, match="not overwritten"):
        await backup(store, target)
    assert target.read_text() == "something dear"


async def test_a_backup_into_a_folder_that_is_not_there_is_refused_plainly(
    store: Store, tmp_path: Path
) -> None:
    with pytest.raises(StoreError, match="cannot be written"):
        await backup(store, tmp_path / "nowhere" / "copy.sqlite3")


async def test_a_restored_store_holds_back_what_it_still_had_to_send(tmp_path: Path) -> None:
    path, copy, ring = tmp_path / "s.sqlite3", tmp_path / "copy.sqlite3", Keyring.ephemeral()
    store = await Store.open(path, ring)
    sent = await store.write(lambda tx: add_row(tx, "sent"))
    await store.write(lambda tx: outbox.lease(tx, NOW, "w", 60, 9))
    await store.write(lambda tx: outbox.done(tx, sent, None, NOW))
    await store.write(lambda tx: add_row(tx, "leased"))
    await store.write(lambda tx: outbox.lease(tx, NOW, "w", 60, 9))
    await store.write(lambda tx: add_row(tx, "pending"))
    await backup(store, copy)
    await store.write(mark("after the backup"))  # type: ignore[arg-type]
    await store.close()

    with pytest.raises(StoreError, match="not overwritten unless"):
        restore(copy, path, NOW)
    report = restore(copy, path, NOW, overwrite=True)
    assert report.held == 2
    store = await Store.open(path, ring)
    assert [row.dedupe for row in await store.read(outbox.held)] == ["leased", "pending"]
    assert await store.read(outbox.next_due) is None
    assert await store.read(count_seen) == 0
    await store.close()
    assert report.kept is not None
    before = await Store.open(report.kept, ring)
    assert await before.read(count_seen) == 1
    await before.close()


async def test_a_store_at_work_is_not_replaced(store: Store, tmp_path: Path) -> None:
    copy = await backup(store, tmp_path / "copy.sqlite3")
    with pytest.raises(StoreInUse):
        restore(copy, store.path, NOW, overwrite=True)


async def test_a_log_left_by_another_store_does_not_spoil_a_restored_one(tmp_path: Path) -> None:
    ring = Keyring.ephemeral()
    store = await Store.open(tmp_path / "s.sqlite3", ring)
    await store.write(mark("kept"))  # type: ignore[arg-type]
    copy = await backup(store, tmp_path / "copy.sqlite3")
    for n in range(50):
        await store.write(mark(f"later {n}"))  # type: ignore[arg-type]
    target = tmp_path / "new.sqlite3"
    shutil.copy(f"{store.path}-wal", f"{target}-wal")
    await store.close()
    assert restore(copy, target, NOW).kept is None
    opened = await Store.open(target, ring)
    assert await opened.read(count_seen) == 1
    await opened.close()


async def test_a_damaged_copy_is_refused_and_the_store_left_as_it_was(tmp_path: Path) -> None:
    ring = Keyring.ephemeral()
    store = await Store.open(tmp_path / "s.sqlite3", ring)
    for n in range(300):
        await store.write(mark(f"{n}"))  # type: ignore[arg-type]
    copy = await backup(store, tmp_path / "copy.sqlite3")
    await store.close()
    content = bytearray(copy.read_bytes())
    content[8192 : len(content) - 4096] = b"\xff" * (len(content) - 12288)
    copy.write_bytes(content)
    with pytest.raises(StoreError):
        restore(copy, store.path, NOW, overwrite=True)
    opened = await Store.open(store.path, ring)
    assert await opened.read(count_seen) == 300
    await opened.close()


def test_a_missing_copy_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no copy of a store"):
        restore(tmp_path / "none", tmp_path / "s.sqlite3", NOW)
