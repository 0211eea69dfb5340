"""Identifiers that sort in the order in which this process made them."""

from __future__ import annotations

import secrets
import threading
import time

_lock = threading.Lock()
_last = 0


def new_id() -> str:
    """A fresh 32-character identifier: 64 bits of rising time, then 64 random bits.

    Rows written at the same moment keep their order, which virtual time alone would lose.
    """
    global _last
    with _lock:
        _last = max(_last + 1, time.time_ns())
        return f"{_last:016x}{secrets.token_hex(8)}"
