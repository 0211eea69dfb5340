"""The schema: one list of revisions, two ways to run them, one outcome."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory

from bot.domain.errors import StoreError
from bot.resources import migrations_dir
from bot.store import Keyring, Store, migrate
from bot.store.statements import statements


def mark_seen(path: Path, key: str) -> None:
    with sqlite3.connect(path) as conn:
        conn.execute("INSERT INTO seen VALUES ('northgate', 'discord', ?, 0)", (key,))
    conn.close()


class Ones(dict[str, int]):
    """A one for whatever a statement asks."""

    def __missing__(self, _name: str) -> int:
        return 1


def schema(path: Path) -> list[tuple[str, str]]:
    with sqlite3.connect(path) as conn:
        rows = conn.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    conn.close()
    return sorted((name, " ".join(sql.split())) for name, sql in rows if name != "alembic_version")


def test_alembic_and_the_direct_way_make_the_same_schema(tmp_path: Path) -> None:
    direct, alembic = tmp_path / "direct.sqlite3", tmp_path / "alembic.sqlite3"
    assert migrate.upgrade(direct) == migrate.upgrade_by_alembic(alembic) == migrate.head()
    assert schema(direct) == schema(alembic)
    assert migrate.current(direct) == migrate.current(alembic) == migrate.head()


def test_alembic_and_the_list_of_files_agree_on_every_revision() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrations_dir()))
    scripts = ScriptDirectory.from_config(config)
    found = tuple(script.revision for script in scripts.walk_revisions())[::-1]
    assert found == migrate.revisions()


def test_upgrading_a_current_store_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite3"
    migrate.upgrade(path)
    before = path.read_bytes()
    migrate.upgrade(path)
    assert path.read_bytes() == before


async def test_a_store_that_alembic_made_opens_as_new(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite3"
    migrate.upgrade_by_alembic(path)
    store = await Store.open(path, Keyring.ephemeral())
    assert await store.read(lambda tx: len(tx.blind("x"))) == 64
    await store.close()


async def test_an_older_store_is_brought_up_to_date_with_everything_in_it(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite3"
    assert migrate.upgrade_by_alembic(path, "0001") == "0001"
    mark_seen(path, "e1")
    store = await Store.open(path, Keyring.ephemeral())
    assert await store.read(lambda tx: tx.conn.execute("SELECT event_key FROM seen").fetchone()[0])
    await store.close()
    assert migrate.current(path) == migrate.head()


def test_an_upgrade_that_fails_half_way_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite3"
    migrate.upgrade_by_alembic(path, "0001")
    with sqlite3.connect(path) as conn:
        conn.execute("CREATE INDEX case_aliases_of_case ON seen (event_key)")
    conn.close()
    before = schema(path)
    with pytest.raises(StoreError, match="could not be brought up to date"):
        migrate.upgrade(path)
    assert migrate.current(path) == "0001"
    assert schema(path) == before


async def test_an_older_store_is_left_alone_where_only_reading_was_asked(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite3"
    migrate.upgrade_by_alembic(path, "0001")
    with pytest.raises(StoreError, match="steward migrate"):
        await Store.open(path, Keyring.ephemeral(), read_only=True)
    assert migrate.current(path) == "0001"


@pytest.mark.parametrize("content", [None, b""])
def test_a_store_that_does_not_exist_has_no_revision(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "s.sqlite3"
    if content is not None:
        path.write_bytes(content)
    assert migrate.current(path) is None


def test_every_table_names_its_provider_except_the_stores_own_secrets(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite3"
    migrate.upgrade(path)
    with sqlite3.connect(path) as conn:
        without = {
            name
            for (name,) in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            if "provider" not in {row[1] for row in conn.execute(f"PRAGMA table_info({name})")}
        }
    conn.close()
    assert without == {"store_secrets", "alembic_version"}


def test_every_named_statement_fits_the_schema(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite3"
    migrate.upgrade(path)
    named = statements()
    conn = sqlite3.connect(path)
    for name in named.available_queries:
        statement = getattr(named, name)
        if name.endswith("_cursor"):
            continue
        conn.execute(f"EXPLAIN {statement.sql}", Ones())
    conn.close()


@pytest.mark.parametrize("revision", migrate.revisions())
def test_every_revision_is_written_for_two_engines(revision: str) -> None:
    (file,) = (migrations_dir() / "versions").glob(f"{revision}_*.sql")
    words = set(file.read_text(encoding="utf-8").upper().replace("(", " ").split())
    assert not words & {"AUTOINCREMENT", "PRAGMA", "ROWID", "STRICT", "DATETIME", "BLOB", "JSONB"}
