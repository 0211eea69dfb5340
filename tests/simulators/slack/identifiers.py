"""Slack's ids and timestamps: an id begins with the letter of its kind, a ``ts`` only grows."""

from __future__ import annotations

import itertools
import time

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_count = itertools.count(1)
_last_ts = 0


def new_id(kind: str) -> str:
    """An id such as ``U0SIM00001A``: ``kind`` is the prefix that Slack gives to that noun."""
    number, digits = next(_count), ""
    while number or len(digits) < 6:
        number, digit = divmod(number, len(_DIGITS))
        digits = _DIGITS[digit] + digits
    return f"{kind}0SM{digits}"


def now() -> float:
    """Seconds since 1970."""
    return time.time()


def new_ts() -> str:
    """The time with six decimals, later than every one before."""
    global _last_ts
    _last_ts = max(_last_ts + 1, time.time_ns() // 1000)
    return f"{_last_ts // 1_000_000}.{_last_ts % 1_000_000:06d}"


def is_ts(text: str) -> bool:
    """Whether it is written as Slack writes a message's ``ts``."""
    seconds, dot, parts = text.partition(".")
    return bool(dot) and seconds.isdecimal() and len(parts) == 6 and parts.isdecimal()
