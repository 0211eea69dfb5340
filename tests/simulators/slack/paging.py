"""Cursors: long lists come in pages."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from typing import TypeVar

from tests.simulators.slack.errors import SlackRefused
from tests.simulators.slack.web_api import Call

Item = TypeVar("Item")


def page(call: Call, items: Sequence[Item], default: int, most: int) -> tuple[list[Item], str]:
    """The part of a list that the call's cursor and limit ask for, and the next cursor or ""."""
    limit = call.get("limit", default) or default
    if not limit >= 1:
        raise SlackRefused("invalid_limit")
    start = _start(call.get("cursor", ""))
    if start > len(items):
        raise SlackRefused("invalid_cursor")
    end = start + min(limit, most)
    more = base64.b64encode(f"next:{end}".encode()).decode() if end < len(items) else ""
    return list(items[start:end]), more


def _start(cursor: str) -> int:
    if not cursor:
        return 0
    try:
        word, _, place = base64.b64decode(cursor, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        raise SlackRefused("invalid_cursor") from None
    if word != "next" or not place.isdecimal():
        raise SlackRefused("invalid_cursor")
    return int(place)
