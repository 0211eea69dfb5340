"""Times: UTC-aware in code, whole milliseconds in tables."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def to_ms(at: datetime) -> int:
    """Milliseconds since 1970 UTC, rounded down; ValueError for a time without a zone."""
    if at.tzinfo is None:
        raise ValueError(f"a time without a zone cannot be stored: {at.isoformat()}")
    return (at - _EPOCH) // _MILLISECOND


def to_ms_or_none(at: datetime | None) -> int | None:
    """The same, None staying None."""
    return None if at is None else to_ms(at)


def to_time(ms: int) -> datetime:
    """The UTC time of so many milliseconds since 1970."""
    return _EPOCH + ms * _MILLISECOND


def to_time_or_none(ms: int | None) -> datetime | None:
    """The same, None staying None."""
    return None if ms is None else to_time(ms)
