"""Identifiers and times as Discord writes them."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime

EPOCH_MS = 1_420_070_400_000
_counter = itertools.count(1)


def now() -> datetime:
    return datetime.now(UTC)


def new_id(at: datetime | None = None) -> int:
    """A fresh snowflake of that moment (now, if none is given); ids of one moment rise."""
    milliseconds = int((at or now()).timestamp() * 1000) - EPOCH_MS
    return (milliseconds << 22) | (next(_counter) & 0x3FFFFF)


def made_at(identifier: int) -> datetime:
    return datetime.fromtimestamp(((identifier >> 22) + EPOCH_MS) / 1000, UTC)


def iso(moment: datetime | None) -> str | None:
    """ISO 8601 with an offset, or None."""
    return None if moment is None else moment.astimezone(UTC).isoformat()


def from_iso(text: str) -> datetime:
    """The moment of an ISO 8601 text; raises ValueError for one without an offset."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"no offset in {text!r}")
    return moment
