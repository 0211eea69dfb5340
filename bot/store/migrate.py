"""The schema's revisions: Alembic runs them on a store that exists, new stores take them directly.

Each revision is a plain SQL file beside an Alembic script of the same number, in
``migrations/versions``. A new store runs the same files without loading Alembic (a replay makes
thousands of throw-away stores); a test holds both ways to the same schema.
"""

from __future__ import annotations

import re
import sqlite3
from functools import cache
from pathlib import Path
from typing import Any

from bot.domain.errors import StoreError, StoreTooNew
from bot.resources import migrations_dir

_VERSION_TABLE = "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"


@cache
def revisions() -> tuple[str, ...]:
    """Every revision this Steward knows, oldest first."""
    files = sorted((migrations_dir() / "versions").glob("[0-9]*_*.sql"))
    if not files:
        raise StoreError(f"no migrations found in {migrations_dir()}: the installation is broken")
    return tuple(file.name.partition("_")[0] for file in files)


def head() -> str:
    """The newest revision this Steward knows."""
    return revisions()[-1]


def current(path: Path | str) -> str | None:
    """The revision of a store; None for a store that does not exist or is empty.

    StoreError if the file is no Steward store.
    """
    if not Path(path).is_file() or Path(path).stat().st_size == 0:
        return None
    conn = _connect(path, "ro")
    try:
        return _current(conn, path)
    finally:
        conn.close()


def check_known(path: Path | str) -> str | None:
    """``current``, refusing with StoreTooNew a revision this Steward does not know."""
    found = current(path)
    if found is not None and found not in revisions():
        raise StoreTooNew(
            f"{path} has schema {found}, this Steward knows up to {head()}: "
            "install the newer Steward that wrote it, or restore a backup made before"
        )
    return found


def upgrade(path: Path | str) -> str:
    """Bring a store to ``head()``, creating it where it is missing; gives the revision back.

    Each upgrade is one transaction: it happens whole or not at all. The caller holds the lock.
    """
    found = check_known(path)
    if found != head():
        try:
            _create(path) if found is None else _run_alembic(path)
        except sqlite3.Error as error:
            raise StoreError(f"the schema of {path} could not be written: {error}") from error
    return head()


def upgrade_by_alembic(path: Path | str, to: str = "head") -> str | None:
    """Go through Alembic even for a new store, up to a revision: the reference for the tests."""
    if check_known(path) != head():
        _run_alembic(path, to)
    return current(path)


def run_revision(revision: str) -> None:
    """Run one revision's SQL file inside Alembic. Called by the scripts in ``migrations``."""
    from alembic import op

    for statement in _statements(revision):
        op.execute(statement)


def _create(path: Path | str) -> None:
    conn = _connect(path, "rwc")
    try:
        conn.execute("BEGIN IMMEDIATE")
        for revision in revisions():
            for statement in _statements(revision):
                conn.execute(statement)
        conn.execute(_VERSION_TABLE)
        conn.execute("INSERT INTO alembic_version (version_num) VALUES (?)", (head(),))
        conn.execute("COMMIT")
    finally:
        conn.close()


def _run_alembic(path: Path | str, to: str = "head") -> None:
    from alembic import command
    from alembic.config import Config
    from sqlalchemy import create_engine, event, exc, pool

    config = Config()
    config.set_main_option("script_location", str(migrations_dir()).replace("%", "%%"))
    engine = create_engine(f"sqlite:///{path}", poolclass=pool.NullPool)
    event.listen(engine, "connect", _take_over_transactions)
    event.listen(engine, "begin", _begin)
    try:
        with engine.connect() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, to)
            connection.commit()
    except exc.SQLAlchemyError as error:
        raise StoreError(f"the schema of {path} could not be brought up to date: {error}") from (
            error
        )
    finally:
        engine.dispose()


def _take_over_transactions(connection: Any, _record: object) -> None:  # Any: a driver's object
    """Python's sqlite3 would commit before a CREATE TABLE; we begin and commit ourselves."""
    connection.isolation_level = None


def _begin(connection: Any) -> None:  # Any: SQLAlchemy's connection, imported late
    connection.exec_driver_sql("BEGIN IMMEDIATE")


@cache
def _statements(revision: str) -> tuple[str, ...]:
    """The statements of a revision's file: no triggers, no semicolon inside a statement."""
    (file,) = (migrations_dir() / "versions").glob(f"{revision}_*.sql")
    text = re.sub(r"--[^\n]*", "", file.read_text(encoding="utf-8"))
    return tuple(part.strip() for part in text.split(";") if part.strip())


def _connect(path: Path | str, mode: str) -> sqlite3.Connection:
    uri = f"{Path(path).resolve().as_uri()}?mode={mode}"
    try:
        return sqlite3.connect(uri, uri=True, isolation_level=None)
    except sqlite3.Error as error:
        raise StoreError(f"{path} cannot be opened: {error}") from error


def _current(conn: sqlite3.Connection, path: Path | str) -> str | None:
    try:
        tables = {row[0] for row in conn.execute("SELECT name FROM sqlite_master")}
        if not tables:
            return None
        if "alembic_version" not in tables:
            raise StoreError(f"{path} is a database, but not one of Steward's")
        row = conn.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.Error as error:
        raise StoreError(f"{path} cannot be read as a store: {error}") from error
    return None if row is None else str(row[0])
