"""Keys that seal personal text at rest.

A key line is ``<id>:<32 bytes as base64>``. A key file has one per line (``#`` starts a comment);
the first is current and seals, all of them unseal. The environment gives the same:
``STEWARD_KEYS`` as key lines separated by commas or blanks, or ``STEWARD_KEY`` with a single one.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import os
import re
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.domain.errors import KeyProblem, StoreError

KEY_BYTES = 32
NONCE_BYTES = 12
_ID = re.compile(r"[A-Za-z0-9_-]{1,32}")
_MEND = "a key is 32 random bytes as base64; `steward init` writes a good key file"


@dataclass(frozen=True, slots=True)
class Key:
    """One key. Its secret never shows in a representation."""

    id: str
    secret: bytes = field(repr=False)

    @classmethod
    def fresh(cls) -> Key:
        """A new random key."""
        return cls(secrets.token_hex(4), secrets.token_bytes(KEY_BYTES))

    @property
    def line(self) -> str:
        """The key as a line of a key file."""
        return f"{self.id}:{base64.b64encode(self.secret).decode()}"


class Keyring:
    """One or more keys; the first is current."""

    __slots__ = ("_ciphers", "keys")

    def __init__(self, keys: Iterable[Key]) -> None:
        self.keys = tuple(keys)
        if not self.keys:
            raise KeyProblem(f"no encryption key was given ({_MEND})")
        self._ciphers = {key.id: AESGCM(key.secret) for key in self.keys}
        if len(self._ciphers) != len(self.keys):
            raise KeyProblem("two encryption keys carry the same id: give each its own")

    @property
    def current(self) -> Key:
        """The key that seals."""
        return self.keys[0]

    @classmethod
    def ephemeral(cls) -> Keyring:
        """A fresh key that is kept nowhere: for stores thrown away afterwards."""
        return cls((Key.fresh(),))

    @classmethod
    def create(cls, path: Path | str) -> Keyring:
        """Write a new key file, readable by its owner only; KeyProblem if the file exists."""
        ring = cls.ephemeral()
        ring.save(path)
        return ring

    @classmethod
    def load(cls, path: Path | str) -> Keyring:
        """Read a key file; KeyProblem says which line is wrong."""
        try:
            text = Path(path).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise KeyProblem(f"the key file {path} cannot be read: {error}") from error
        lines = ((n, line.split("#")[0].strip()) for n, line in enumerate(text.splitlines(), 1))
        return cls(_to_key(line, f"{path}:{n}") for n, line in lines if line)

    @classmethod
    def from_environ(cls, environ: Mapping[str, str]) -> Keyring | None:
        """The keys in ``STEWARD_KEYS`` or ``STEWARD_KEY``; None where neither is set."""
        for name in ("STEWARD_KEYS", "STEWARD_KEY"):
            words = environ.get(name, "").replace(",", " ").split()
            if words:
                return cls(_to_key(word, name) for word in words)
        return None

    def with_new_key(self, key: Key | None = None) -> Keyring:
        """The same keys with a new one in front."""
        return Keyring((key or Key.fresh(), *self.keys))

    def only_current(self) -> Keyring:
        """The current key alone: what is left once a rotation is complete."""
        return Keyring((self.current,))

    def save(self, path: Path | str, *, replace: bool = False) -> None:
        """Write the key file (mode 0600). KeyProblem if it exists and may not be replaced."""
        text = "# Steward's keys. Keep a copy elsewhere: without them sealed text is lost.\n"
        text += "".join(f"{key.line}\n" for key in self.keys)
        target = Path(path)
        partial = target.with_name(f"{target.name}.{os.getpid()}.partial") if replace else target
        try:
            _write_privately(partial, text)
            if replace:
                partial.replace(target)
        except FileExistsError as error:
            raise KeyProblem(f"{path} exists already and is not overwritten") from error
        except OSError as error:
            raise KeyProblem(f"the key file {path} cannot be written: {error}") from error

    def seal(self, place: str, text: str) -> str:
        """Encrypt; ``place`` (table:row:column) is bound in, not stored."""
        nonce = secrets.token_bytes(NONCE_BYTES)
        key = self.current.id
        body = nonce + self._ciphers[key].encrypt(nonce, text.encode(), place.encode())
        return f"{key}:{base64.b64encode(body).decode()}"

    def unseal(self, place: str, sealed: str) -> str:
        """Decrypt. KeyProblem if the key is not at hand, StoreError if altered or moved."""
        cipher = self._ciphers.get(key_of(sealed))
        if cipher is None:
            raise KeyProblem(self._missing(key_of(sealed)))
        try:
            body = base64.b64decode(sealed.partition(":")[2], validate=True)
            return cipher.decrypt(body[:NONCE_BYTES], body[NONCE_BYTES:], place.encode()).decode()
        except (InvalidTag, ValueError) as error:
            table = place.partition(":")[0]
            raise StoreError(
                f"a sealed text of table {table} does not open: it was altered, or moved here "
                "from another row, or its key is not the one of this name"
            ) from error

    def _missing(self, wanted: str) -> str:
        have = ", ".join(key.id for key in self.keys)
        return f"a text was sealed with key {wanted!r}; the keys at hand are: {have}"


def key_of(sealed: str) -> str:
    """The id of the key that sealed this text."""
    return sealed.partition(":")[0]


def _to_key(line: str, where: str) -> Key:
    """A key from its line; a bare secret is named after its own digest."""
    name, colon, body = line.rpartition(":")
    try:
        secret = base64.b64decode(body, validate=True)
    except (binascii.Error, ValueError) as error:
        raise KeyProblem(f"{where}: not base64 ({_MEND})") from error
    if len(secret) != KEY_BYTES:
        raise KeyProblem(f"{where}: {len(secret)} bytes where 32 are needed ({_MEND})")
    if not colon:
        name = hashlib.sha256(secret).hexdigest()[:8]
    if not _ID.fullmatch(name):
        raise KeyProblem(f"{where}: the key's id may hold letters, digits, '-' and '_' only")
    return Key(name, secret)


def _write_privately(path: Path, text: str) -> None:
    """Create the file for its owner's eyes only; FileExistsError if it is there."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
