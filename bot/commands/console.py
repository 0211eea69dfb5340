"""What the commands print: results to the standard output, remarks to the standard error."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable
from datetime import UTC, date, datetime

OK = 0
PARTLY = 1
"""Part of the job could not be done."""
UNUSABLE = 2
"""Nothing could be done, or the input cannot be used."""
INTERRUPTED = 130
TERMINATED = 143

_NAME = "steward"


def say(text: str = "") -> None:
    """A line of the result."""
    print(text)


def say_json(value: object) -> None:
    """A result as one line of JSON, handed on at once to whoever reads."""
    print(json.dumps(value, ensure_ascii=False), flush=True)


def warn(text: object) -> None:
    """A remark or an error for the operator: each line of it begins with the program's name."""
    for line in str(text).splitlines() or [""]:
        print(f"{_NAME}: {line}", file=sys.stderr, flush=True)


def warn_some(remarks: Iterable[object], most: int = 20) -> None:
    """The first remarks in full, the others as a number."""
    told = list(remarks)
    for remark in told[:most]:
        warn(remark)
    if len(told) > most:
        warn(f"... and {len(told) - most} more")


def use_utf8() -> None:
    """Print UTF-8 whatever the locale; half a character pair becomes its JSON escape."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def close_quietly() -> None:
    """Nobody reads the standard output any more: let the interpreter end without a complaint."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def now() -> datetime:
    """The moment, in UTC."""
    return datetime.now(UTC)


def today() -> date:
    """The day, in UTC."""
    return now().date()
