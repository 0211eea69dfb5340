"""What a function handed to ``Store.write`` or ``Store.read`` works with."""

from __future__ import annotations

import hashlib
import hmac
import sqlite3
from typing import Any

from bot.store.keys import Keyring
from bot.store.secrets import Secrets


class Tx:
    """One transaction: the connection, the named statements, and the seals.

    It is valid only while the function runs. ``sql`` holds the statements of ``bot/store/sql``,
    called as ``tx.sql.name(tx.conn, key=value)``.
    """

    __slots__ = ("_keyring", "_secrets", "conn", "sql")

    def __init__(
        self,
        conn: sqlite3.Connection,
        sql: Any,  # Any: aiosql makes its methods at run time
        keyring: Keyring,
        secrets: Secrets,
    ) -> None:
        self.conn = conn
        self.sql = sql
        self._keyring = keyring
        self._secrets = secrets

    def seal(self, table: str, row: str, column: str, text: str) -> str:
        """Encrypt a text so that it opens only in this table, row and column."""
        return self._keyring.seal(f"{table}:{row}:{column}", text)

    def unseal(self, table: str, row: str, column: str, sealed: str) -> str:
        """The text again; StoreError if it was altered or moved, KeyProblem without its key."""
        return self._keyring.unseal(f"{table}:{row}:{column}", sealed)

    def blind(self, text: str) -> str:
        """A keyed digest (HMAC-SHA256, hex): equal texts match, nobody without the key can guess.

        It stays the same when keys are rotated.
        """
        return hmac.new(self._secrets.blind, text.encode(), hashlib.sha256).hexdigest()

    def audit_mac(self, payload: bytes) -> str:
        """The audit chain's keyed digest of the bytes (HMAC-SHA256, hex)."""
        return hmac.new(self._secrets.audit, payload, hashlib.sha256).hexdigest()
