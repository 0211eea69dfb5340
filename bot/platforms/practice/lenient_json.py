"""JSON as orjson reads it, and where that refuses lone surrogates, as the standard library does."""

from __future__ import annotations

import json
from typing import Any

import orjson


def loads(raw: bytes) -> Any:  # JSON from outside
    """The value. Raises ValueError or RecursionError; texts may hold lone surrogates."""
    try:
        return orjson.loads(raw)
    except orjson.JSONDecodeError:
        if b"\\u" not in raw:
            raise
        return json.loads(raw.decode("utf-8"))
