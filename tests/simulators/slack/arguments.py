"""Arguments of Web API methods: from query, form or JSON to what a handler works with."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from tests.simulators.slack.errors import SlackRefused

Convert = Callable[[Any, str], Any]


def _wrong(name: str, wanted: str) -> SlackRefused:
    message = f"[ERROR] {name} must be {wanted} [json-pointer:/{name}]"
    return SlackRefused("invalid_arguments", message)


def string(value: Any, name: str) -> str:
    if not isinstance(value, str):
        raise _wrong(name, "a string")
    return value


def number(value: Any, name: str) -> int:
    if isinstance(value, bool) or not str(value).lstrip("-").isdecimal():
        raise _wrong(name, "an integer")
    return int(value)


def flag(value: Any, name: str) -> bool:
    known = {"1": True, "true": True, "True": True, "0": False, "false": False, "False": False}
    if isinstance(value, bool):
        return value
    if str(value) not in known:
        raise _wrong(name, "a boolean")
    return known[str(value)]


def names(value: Any, name: str) -> list[str]:
    """A list that is written with commas."""
    if isinstance(value, list):
        value = ",".join(map(str, value))
    return [part.strip() for part in string(value, name).split(",") if part.strip()]


def structure(value: Any, name: str) -> Any:
    """Arrays and objects, which forms carry as JSON in a string."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        if name == "blocks":
            raise SlackRefused("invalid_blocks_format") from None
        raise _wrong(name, "valid JSON") from None
