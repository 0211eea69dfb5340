"""Logs: an event's name and fields as one line of JSON, never a person's words or name.

``log`` is what the rest of Steward calls. Fields whose names speak of words or people are dropped
before anything is written, wherever they stand in the fields, so that a slip in the code cannot
put them into a log that is kept and shipped elsewhere.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Mapping
from typing import Any, TextIO

import structlog

FORBIDDEN = frozenset(
    {
        "attachments",
        "author",
        "body",
        "content",
        "display_name",
        "dm",
        "email",
        "evidence",
        "handle",
        "key",
        "member",
        "message_text",
        "name",
        "names",
        "note",
        "payload",
        "phone",
        "quote",
        "reason",
        "reporter",
        "secret",
        "text",
        "token",
        "user",
        "username",
        "why",
    }
)
"""Field names that never reach a log."""

_DROPPED = "dropped"
_LEVELS = {
    "debug": logging.DEBUG,
    "info": logging.INFO,
    "warning": logging.WARNING,
    "error": logging.ERROR,
}

log: structlog.typing.FilteringBoundLogger = structlog.get_logger("steward")


def configure(level: str = "info", stream: TextIO | None = None) -> None:
    """Log events of this level and graver as JSON lines, to the standard error by default."""
    structlog.configure(
        processors=[
            without_personal_data,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(_LEVELS[level]),
        logger_factory=structlog.PrintLoggerFactory(stream or sys.stderr),
        cache_logger_on_first_use=False,
    )


def without_personal_data(
    logger: object, method: str, event: structlog.typing.EventDict
) -> Mapping[str, Any]:
    """A processor: drops forbidden fields and says under ``dropped`` which they were."""
    dropped: set[str] = set()
    kept = _clean(event, dropped)
    if dropped:
        kept[_DROPPED] = sorted(dropped)
    return kept


def _clean(fields: Mapping[str, Any], dropped: set[str]) -> dict[str, Any]:  # any value is logged
    kept: dict[str, Any] = {}
    for field, value in fields.items():
        if field.casefold() in FORBIDDEN:
            dropped.add(field)
        else:
            kept[field] = _within(value, dropped)
    return kept


def _within(value: Any, dropped: set[str]) -> Any:  # any value is logged
    """A value without forbidden fields in anything that it holds."""
    if isinstance(value, Mapping):
        return _clean(value, dropped)
    if isinstance(value, list | tuple):
        return [_within(one, dropped) for one in value]
    return value
