"""Every sealed column, through a change of key, a crash in the middle, and the loss of the key."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from bot.domain.cases import OutboxState
from bot.domain.categories import Category
from bot.domain.errors import KeyProblem, StoreError
from bot.domain.messages import Attachment
from bot.domain.people import Role
from bot.domain.steps import ActionKind
from bot.store import (
    Keyring,
    Store,
    Tx,
    appeals,
    audit,
    cases,
    events,
    evidence,
    exclusions,
    limits,
    members,
    orders,
    outbox,
    reports,
)
from bot.store.rotation import abandon, rotate, rotate_key_file
from bot.store.sealed import SEALED
from tests.store.samples import DAY, NOW, PROVIDER, add_row, make_case

PRIVATE = "zyxwv-private-words"


def write_one_of_each(tx: Tx) -> None:
    cases.add(tx, make_case(1, why=PRIVATE))
    files = (Attachment(PRIVATE),)
    evidence.put(tx, PROVIDER, "discord", "m1", PRIVATE, files, tx.blind(PRIVATE), NOW)
    events.add(tx, PROVIDER, "case-1", NOW, "note", "mo", Role.MODERATOR, PRIVATE)
    reports.add(tx, PROVIDER, "case-1", "r1", Category.OFFENSIVE, PRIVATE, NOW)
    appeal = appeals.open(tx, PROVIDER, "case-1", "u1", PRIVATE, NOW)
    assert appeal is not None
    appeals.decide(tx, PROVIDER, appeal, "mara", Role.MANAGER, "stand", PRIVATE, NOW)
    limits.add(
        tx,
        limits.Limit(
            "l1",
            PROVIDER,
            "case-1",
            "u1",
            ActionKind.RESTRICT,
            None,
            "server",
            NOW,
            None,
            "mara",
            lifted_why=PRIVATE,
        ),
    )
    exclusions.add(tx, PROVIDER, "u1", "case-1", "mara", NOW, None, PRIVATE)
    orders.add(tx, PROVIDER, "general", "mara", NOW, NOW + DAY, PRIVATE)
    add_row(tx, "a", payload={"text": PRIVATE})
    members.upsert(tx, members.Member(PROVIDER, "u1", name=PRIVATE))
    audit.append(tx, PROVIDER, NOW, "mara", "uphold", "case-1", PRIVATE)


def read_each(tx: Tx) -> list[object]:
    (appeal,) = appeals.of_case(tx, PROVIDER, "case-1")
    kept = evidence.get(tx, PROVIDER, "discord", "m1")
    case, order = cases.get(tx, PROVIDER, "case-1"), orders.list_all(tx, PROVIDER)[0]
    row, member = outbox.by_dedupe(tx, PROVIDER, "a"), members.get(tx, PROVIDER, "u1")
    limit = limits.get(tx, PROVIDER, "l1")
    assert kept and case and row and member and limit
    return [
        case.why,
        kept.text,
        kept.attachments[0].name if kept.attachments else "",
        events.of_case(tx, PROVIDER, "case-1")[0].detail,
        reports.of_case(tx, PROVIDER, "case-1")[0].note,
        appeal.text,
        appeal.reason,
        limit.lifted_why,
        exclusions.of_case(tx, PROVIDER, "case-1")[0].reason,
        order.reason,
        row.payload.get("text", ""),
        member.name,
    ]


def contents_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def keys_in_use(path: Path) -> set[str]:
    with sqlite3.connect(path) as conn:
        found = {
            value.partition(":")[0]
            for table in SEALED
            for column in table.columns
            for (value,) in conn.execute(f"SELECT {column} FROM {table.name}")
        }
    conn.close()
    return found


async def make_store(path: Path, ring: Keyring) -> Store:
    store = await Store.open(path, ring)
    await store.write(write_one_of_each)
    return store


async def test_no_private_word_stands_readable_in_any_file_of_the_store(tmp_path: Path) -> None:
    store = await make_store(tmp_path / "s.sqlite3", Keyring.ephemeral())
    assert await store.read(read_each) == [PRIVATE] * 12
    contents = contents_of(tmp_path)
    assert contents["s.sqlite3-wal"]
    assert not [name for name, content in contents.items() if PRIVATE.encode() in content]
    await store.close()
    assert PRIVATE.encode() not in (tmp_path / "s.sqlite3").read_bytes()


async def test_after_a_rotation_the_old_key_is_not_needed_any_more(tmp_path: Path) -> None:
    path, key_file = tmp_path / "s.sqlite3", tmp_path / "steward.key"
    old = Keyring.create(key_file)
    store = await make_store(path, old)
    before = await store.read(lambda tx: tx.blind("x"))
    assert await rotate_key_file(store, key_file) == len(SEALED) + 1
    await store.close()
    new = Keyring.load(key_file)
    assert keys_in_use(path) == {new.current.id}
    assert [key.id for key in new.keys] != [key.id for key in old.keys]
    store = await Store.open(path, new)
    assert await store.read(read_each) == [PRIVATE] * 12
    assert await store.read(lambda tx: tx.blind("x")) == before
    assert (await store.read(audit.verify)).ok
    await store.close()
    with pytest.raises(KeyProblem):
        await Store.open(path, old)


async def test_a_rotation_broken_off_in_the_middle_is_taken_up_again(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite3"
    old = Keyring.ephemeral()
    store = await make_store(path, old)

    def write_more(tx: Tx) -> None:
        for number in range(2, 30):
            cases.add(tx, make_case(number, why=PRIVATE))

    await store.write(write_more)
    both = old.with_new_key()
    await store.use_keys(both)
    await store.write(lambda tx: cases.save(tx, make_case(7, why=PRIVATE)))
    await store.close()
    assert keys_in_use(path) == {old.current.id, both.current.id}
    store = await Store.open(path, both)
    assert await rotate(store, both, batch=4) == len(SEALED) + 1 + 28 - 1
    assert await rotate(store, both) == 0
    await store.close()
    assert keys_in_use(path) == {both.current.id}


async def test_giving_a_lost_key_up_costs_the_texts_and_keeps_the_facts(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite3"
    await (await make_store(path, Keyring.ephemeral())).close()
    new = Keyring.ephemeral()
    given_up = abandon(path, new)
    assert (given_up.texts, given_up.audit_rows) == (12, 1)
    store = await Store.open(path, new)
    assert await store.read(read_each) == [""] * 12
    assert await store.read(lambda tx: cases.strikes(tx, PROVIDER, "u1", NOW - DAY)) == 1
    row = await store.read(lambda tx: outbox.by_dedupe(tx, PROVIDER, "a"))
    assert row is not None
    assert row.state is OutboxState.GIVEN_UP
    await store.write(lambda tx: audit.append(tx, PROVIDER, NOW, "mara", "x", "case-1", "d"))
    report = await store.read(audit.verify)
    assert (report.ok, report.rows, report.unverifiable) == (True, 1, 1)
    await store.close()


async def test_a_key_that_fits_is_not_given_up(tmp_path: Path) -> None:
    path, ring = tmp_path / "s.sqlite3", Keyring.ephemeral()
    await (await make_store(path, ring)).close()
    with pytest.raises(StoreError, match="nothing needs to be given up"):
        abandon(path, ring)


async def test_the_list_of_sealed_columns_is_complete(tmp_path: Path) -> None:
    path, ring = tmp_path / "s.sqlite3", Keyring.ephemeral()
    await (await make_store(path, ring)).close()
    listed = {(table.name, column) for table in SEALED for column in table.columns}
    with sqlite3.connect(path) as conn:
        names = [
            row[0] for row in conn.execute("SELECT name FROM sqlite_master WHERE type='table'")
        ]
        found = {
            (name, column)
            for name in names
            for row in [dict_row(conn, name)]
            for column, value in row.items()
            if str(value).startswith(f"{ring.current.id}:")
        }
    conn.close()
    assert found == listed


def dict_row(conn: sqlite3.Connection, table: str) -> dict[str, object]:
    cursor = conn.execute(f"SELECT * FROM {table} LIMIT 1")
    row = cursor.fetchone() or ()
    return {column[0]: value for column, value in zip(cursor.description, row, strict=False)}
