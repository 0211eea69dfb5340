"""The store's own secrets, kept in it under the operator's key.

The blind index and the audit chain need keys that outlive a rotation, so they are drawn once,
sealed with the current key and re-sealed when it changes. That they open is also the canary: a
store refuses to work with a key it was not written with.
"""

from __future__ import annotations

import secrets
import sqlite3
from dataclasses import dataclass, field
from pathlib import Path

from bot.domain.errors import KeyProblem, StoreError
from bot.store.keys import Keyring, key_of

TABLE = "store_secrets"
_COLUMN = "sealed"
_NAMES = ("blind", "audit")
_NEEDS_SECRETS = (
    "SELECT NOT EXISTS (SELECT 1 FROM store_secrets) AND NOT EXISTS (SELECT 1 FROM cases)"
    " AND NOT EXISTS (SELECT 1 FROM audit)"
)
_LOST = (
    "What still can be done: restore the key from its copy and start again. If no copy exists, "
    "message texts, reasons, notes and names stay unreadable for good; case numbers, categories, "
    "dates and decisions are not sealed, and `steward keys abandon` frees the store to be "
    "used with a new key."
)


@dataclass(frozen=True, slots=True)
class Secrets:
    """The keys of the blind index and of the audit chain."""

    blind: bytes = field(repr=False)
    audit: bytes = field(repr=False)


def draw_secrets_of_a_new_store(path: Path, keyring: Keyring) -> None:
    """Put fresh secrets into a store that has none and has never been written to."""
    conn = sqlite3.connect(path, isolation_level=None)
    try:
        if conn.execute(_NEEDS_SECRETS).fetchone()[0]:
            conn.execute("BEGIN IMMEDIATE")
            draw_secrets(conn, keyring)
            conn.execute("COMMIT")
    finally:
        conn.close()


def draw_secrets(conn: sqlite3.Connection, keyring: Keyring) -> None:
    """Draw both secrets and seal them with the current key, in place of any there were."""
    for name in _NAMES:
        sealed = keyring.seal(f"{TABLE}:{name}:{_COLUMN}", secrets.token_hex(32))
        conn.execute(
            "INSERT INTO store_secrets (id, sealed) VALUES (?, ?)"
            " ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed",
            (name, sealed),
        )


def open_secrets(conn: sqlite3.Connection, keyring: Keyring) -> Secrets:
    """The store's secrets; KeyProblem says which key the store needs and what can be done."""
    rows = dict(conn.execute("SELECT id, sealed FROM store_secrets").fetchall())
    if not set(_NAMES) <= rows.keys():
        raise StoreError("the store holds no secrets of its own: it is not a complete store")
    opened = {name: _open(keyring, name, sealed) for name, sealed in rows.items()}
    return Secrets(blind=bytes.fromhex(opened["blind"]), audit=bytes.fromhex(opened["audit"]))


def _open(keyring: Keyring, name: str, sealed: str) -> str:
    try:
        return keyring.unseal(f"{TABLE}:{name}:{_COLUMN}", sealed)
    except StoreError as error:
        have = ", ".join(key.id for key in keyring.keys)
        raise KeyProblem(
            f"the store was written with key {key_of(sealed)!r}, and no key given fits it "
            f"(given: {have}). {_LOST}"
        ) from error
