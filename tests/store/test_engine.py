"""The writer: what a promise of ``write`` is worth."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Awaitable
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.errors import KeyProblem, StoreError, StoreInUse, StoreTooNew
from bot.store import Keyring, Store, Tx, cases, seen
from bot.store import engine as engine_module
from tests.store.samples import NOW, PROVIDER, make_case

ROOT = Path(__file__).resolve().parents[2]


def count_seen(tx: Tx) -> int:
    return int(tx.conn.execute("SELECT COUNT(*) FROM seen").fetchone()[0])


def run_child(code: str, *paths: Path) -> str:
    """Run Python code in a process of its own; what it printed."""
    command = [sys.executable, "-c", code, *map(str, paths)]
    return subprocess.run(
        command, stdout=subprocess.PIPE, cwd=ROOT, text=True, check=True, timeout=60
    ).stdout


def run_until_killed(code: str, *paths: Path) -> set[str]:
    """Run code that prints without end, kill it after a hundred lines; the whole lines."""
    command = [sys.executable, "-c", code, *map(str, paths)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, text=True) as child:
        assert child.stdout is not None
        lines = [child.stdout.readline().strip() for _ in range(100)]
        child.send_signal(signal.SIGKILL)
        return {*lines, *child.stdout.read().split("\n")[:-1]}


async def test_500_concurrent_transactions_number_their_cases_without_a_gap(store: Store) -> None:
    def count_then_write(tx: Tx) -> tuple[int, int]:
        number = cases.next_number(tx, PROVIDER)
        before = cases.strikes(tx, PROVIDER, "u1", NOW - timedelta(days=90))
        cases.add(tx, make_case(number))
        return number, before

    results = await asyncio.gather(*(store.write(count_then_write) for _ in range(500)))
    assert sorted(number for number, _ in results) == list(range(1, 501))
    assert sorted(before for _, before in results) == list(range(500))


async def test_a_function_that_fails_undoes_only_its_own_writes(store: Store) -> None:
    def write(key: str) -> Awaitable[bool]:
        def work(tx: Tx) -> bool:
            fresh = seen.mark(tx, PROVIDER, "discord", key, NOW)
            if key == "e3":
                raise ValueError("this one changed its mind")
            return fresh

        return store.write(work)

    outcomes = await asyncio.gather(*(write(f"e{n}") for n in range(6)), return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [bool, bool, bool, ValueError, bool, bool]
    assert await store.read(count_seen) == 5


async def test_what_waits_together_is_committed_together(store: Store) -> None:
    keys = iter(range(1000))

    def note(tx: Tx) -> None:
        seen.mark(tx, PROVIDER, "discord", str(next(keys)), NOW)

    def version(tx: Tx) -> int:
        return int(tx.conn.execute("PRAGMA data_version").fetchone()[0])

    before = await store.read(version)
    await asyncio.gather(*(store.write(note) for _ in range(engine_module.MAX_BATCH)))
    assert await store.read(version) == before + 1


async def test_a_caller_who_gave_up_waiting_changes_nothing(store: Store) -> None:
    waiting = asyncio.ensure_future(
        store.write(lambda tx: seen.mark(tx, PROVIDER, "discord", "e1", NOW))
    )
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert await store.write(count_seen) == 0


async def test_reading_sees_what_was_committed_and_cannot_write(store: Store) -> None:
    await store.write(lambda tx: seen.mark(tx, PROVIDER, "discord", "e1", NOW))
    assert await store.read(count_seen) == 1
    with pytest.raises(StoreError):
        await store.read(lambda tx: seen.mark(tx, PROVIDER, "discord", "e2", NOW))


async def test_a_function_may_not_end_the_transaction_it_was_given(store: Store) -> None:
    with pytest.raises(StoreError, match="ended the transaction"):
        await store.write(lambda tx: tx.conn.execute("ROLLBACK"))
    assert await store.write(count_seen) == 0


async def test_closing_finishes_what_waits_and_refuses_more(tmp_path: Path) -> None:
    ring = Keyring.ephemeral()
    store = await Store.open(tmp_path / "s.sqlite3", ring)
    writes = [
        asyncio.ensure_future(
            store.write(lambda tx, n=n: seen.mark(tx, PROVIDER, "discord", f"e{n}", NOW))  # type: ignore[misc]
        )
        for n in range(200)
    ]
    await asyncio.sleep(0)
    await store.close()
    await store.close()
    assert all(await asyncio.gather(*writes))
    with pytest.raises(StoreError, match="closed"):
        await store.write(count_seen)
    again = await Store.open(tmp_path / "s.sqlite3", ring)
    assert await again.read(count_seen) == 200
    await again.close()


async def test_a_second_opener_is_refused_and_told_which_process_has_the_store(
    store: Store, keyring: Keyring
) -> None:
    with pytest.raises(StoreInUse, match=rf"process {os.getpid()} "):
        await Store.open(store.path, keyring)


async def test_a_reader_may_look_while_the_store_is_at_work(store: Store, keyring: Keyring) -> None:
    looking = await Store.open(store.path, keyring, read_only=True)
    await store.write(lambda tx: seen.mark(tx, PROVIDER, "discord", "e1", NOW))
    assert await looking.read(count_seen) == 1
    with pytest.raises(StoreError, match="reading only"):
        await looking.write(count_seen)
    await looking.close()


async def test_a_store_of_a_newer_steward_is_refused(tmp_path: Path) -> None:
    ring = Keyring.ephemeral()
    path = tmp_path / "s.sqlite3"
    await (await Store.open(path, ring)).close()
    with sqlite3.connect(path) as conn:
        conn.execute("UPDATE alembic_version SET version_num = '9999'")
    conn.close()
    with pytest.raises(StoreTooNew, match="9999"):
        await Store.open(path, ring)


async def test_another_key_is_refused_and_the_remedy_named(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite3"
    first = Keyring.ephemeral()
    await (await Store.open(path, first)).close()
    with pytest.raises(KeyProblem, match=f"{first.current.id}.*What still can be done"):
        await Store.open(path, Keyring.ephemeral())
    await (await Store.open(path, first)).close()


async def test_a_missing_store_is_not_made_where_creating_was_not_asked(tmp_path: Path) -> None:
    path = tmp_path / "none.sqlite3"
    with pytest.raises(StoreError, match="no store at"):
        await Store.open(path, Keyring.ephemeral(), create=False)
    assert not path.exists()


@pytest.mark.parametrize("content", [b"not a database at all" * 100, b"SQLite format 3\0" * 64])
async def test_a_file_that_is_no_store_is_refused_in_plain_words(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "s.sqlite3"
    path.write_bytes(content)
    with pytest.raises(StoreError, match=r"s\.sqlite3 cannot be read as a store"):
        await Store.open(path, Keyring.ephemeral())
    assert path.read_bytes() == content


async def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite3"
    with sqlite3.connect(path) as conn:
        conn.execute("CREATE TABLE birds (name TEXT)")
    conn.close()
    with pytest.raises(StoreError, match="not one of Steward's"):
        await Store.open(path, Keyring.ephemeral())


CHILD = """
import asyncio, sys
from bot.store import Keyring, Store, seen
from tests.store.samples import NOW, PROVIDER

async def main() -> None:
    store = await Store.open(sys.argv[1], Keyring.load(sys.argv[2]))
    async def write(n):
        await store.write(lambda tx: seen.mark(tx, PROVIDER, "discord", str(n), NOW))
        print(n, flush=True)
    n = 0
    while True:
        await asyncio.gather(*(write(n + i) for i in range(5)))
        n += 5

asyncio.run(main())
"""


async def test_what_was_promised_survives_a_killed_process(tmp_path: Path) -> None:
    path, key_file = tmp_path / "s.sqlite3", tmp_path / "steward.key"
    ring = Keyring.create(key_file)
    promised = run_until_killed(CHILD, path, key_file)
    store = await Store.open(path, ring)
    kept = await store.read(
        lambda tx: {row[0] for row in tx.conn.execute("SELECT event_key FROM seen")}
    )
    await store.close()
    assert promised <= kept


FORGETFUL = """
import asyncio, sys
from bot.store import Keyring, Store

async def main() -> None:
    store = await Store.open(sys.argv[1], Keyring.ephemeral())
    print("open", flush=True)
    raise SystemExit(0)

asyncio.run(main())
"""


def test_a_process_that_fails_with_its_store_open_still_ends(tmp_path: Path) -> None:
    assert run_child(FORGETFUL, tmp_path / "s.sqlite3") == "open\n"


FULL_DISK = """
import asyncio, resource, signal, sys
from bot.domain.errors import StoreError
from bot.store import Keyring, Store, seen
from tests.store.samples import NOW, PROVIDER

async def main() -> None:
    store = await Store.open(sys.argv[1], Keyring.load(sys.argv[2]))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, resource.RLIM_INFINITY))
    written = 0
    try:
        while True:
            key = f"{written}-" + "x" * 2000
            await store.write(lambda tx: seen.mark(tx, PROVIDER, "discord", key, NOW))
            written += 1
    except StoreError as error:
        print(written, error, sep="|", flush=True)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    await store.write(lambda tx: seen.mark(tx, PROVIDER, "discord", "afterwards", NOW))
    await store.close()

asyncio.run(main())
"""


async def test_a_disk_without_room_loses_nothing_promised_and_is_named(tmp_path: Path) -> None:
    path, key_file = tmp_path / "s.sqlite3", tmp_path / "steward.key"
    ring = Keyring.create(key_file)
    written, words = run_child(FULL_DISK, path, key_file).strip().split("|")
    assert "nothing was written" in words
    store = await Store.open(path, ring)
    assert await store.read(count_seen) == int(written) + 1
    await store.close()


READ_ONLY_FOLDER = """
import asyncio, os, sys
from bot.domain.errors import StoreError
from bot.store import Keyring, Store

async def main() -> None:
    # Load all code first: the interpreter itself may lie where only root can read.
    await (await Store.open(sys.argv[1], Keyring.ephemeral())).close()
    if os.getuid() == 0:
        os.setuid(65534)
    try:
        await Store.open(sys.argv[2], Keyring.ephemeral())
    except StoreError as error:
        print(error)

asyncio.run(main())
"""


def test_a_folder_that_cannot_be_written_is_named_with_the_remedy(tmp_path: Path) -> None:
    # Root may write everywhere: the child gives up its rights, so its way there must be open.
    for folder in (tmp_path, *tmp_path.parents[:2]):
        folder.chmod(0o755)
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o555)
    said = run_child(READ_ONLY_FOLDER, tmp_path / "s.sqlite3", folder / "s.sqlite3")
    assert "cannot be written" in said
    assert "write permission" in said
