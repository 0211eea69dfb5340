"""One process a store: a lock file beside it that the operating system frees by itself."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

from bot.domain.errors import StoreError, StoreInUse


class StoreLock:
    """Held from ``take`` to ``free``; a crash frees it too."""

    __slots__ = ("_handle", "path")

    def __init__(self, path: Path, handle: int) -> None:
        self.path = path
        self._handle = handle

    @classmethod
    def take(cls, store: Path) -> StoreLock:
        """Lock ``<store>.lock``. StoreInUse names the process that holds it."""
        path = store.with_name(store.name + ".lock")
        try:
            handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise StoreError(
                f"the store's folder {store.parent} cannot be written: {error.strerror} "
                "(give Steward's user write permission there, or name another folder)"
            ) from error
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise StoreInUse(_who_holds(handle, store)) from error
        _write_pid(handle)
        return cls(path, handle)

    def free(self) -> None:
        """Let go. The file stays, so that two starters never lock two different files."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1


def _who_holds(handle: int, store: Path) -> str:
    pid = os.pread(handle, 20, 0).decode(errors="replace").strip()
    os.close(handle)
    holder = f"process {pid}" if pid else "another process"
    return f"{holder} already works on {store}: stop it first, or read only"


def _write_pid(handle: int) -> None:
    """Leave our number for whoever comes second; a full disk is no reason not to start."""
    try:
        os.ftruncate(handle, 0)
        os.pwrite(handle, f"{os.getpid()}\n".encode(), 0)
    except OSError:
        return
