"""What pydantic found wrong with a file, in plain English at the right line."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from bot.strict_yaml import At

_QUOTED = re.compile(r"'([^']*)'")
_CAPITALS = "use capitals, digits and hyphens, beginning with a letter, at most 20: L-THREAT"
_SMALL = "use small letters, digits and hyphens, beginning with a letter, at most 40"
_UNSHOWN = ("model_type", "dict_type")
"""Where a single value stands in place of a section it may be a secret that somebody misplaced."""

_KINDS: dict[str, tuple[str, str]] = {
    "string_type": ("must be text", 'put the value in quotes: "1.0"'),
    "int_type": ("must be a whole number", "write it without quotes and words"),
    "int_parsing": ("must be a whole number", "write it without quotes and words"),
    "int_from_float": ("must be a whole number", "write it without a point"),
    "float_type": ("must be a number", "write it such as 0.9"),
    "float_parsing": ("must be a number", "write it such as 0.9"),
    "bool_type": ("must be true or false", "write true or false, without quotes"),
    "tuple_type": ("must be a list", "write [one, another], or one a line after a hyphen"),
    "model_type": ("must be a mapping", "write its fields below it, indented, as  name: value"),
    "dict_type": ("must be a mapping", "write its entries below it, indented, as  name: value"),
    "string_too_short": ("is empty", "write something, or delete the line"),
}
_DAY_FIELDS = (("effective",), ("approved",), ("review_due",), ("first",), ("last",))
_DATES = ("must be a date", "write year-month-day, such as 2026-10-31")
_TIMES = ("must be a time of day", 'write it such as "21:30"')


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong at a place of a document: a path of keys and list positions."""

    at: At
    what: str
    mend: str


TOLD = "told"


def told(what: str, mend: str) -> PydanticCustomError:
    """What a validator of a model raises: what is wrong with the value, and how to mend it."""
    return PydanticCustomError(TOLD, "{what}", {"what": what, "mend": mend})


def faults_of(error: ValidationError, model: type[BaseModel]) -> Iterator[Fault]:
    """Every fault of a validation, in the order in which pydantic gives them."""
    for one in error.errors(include_url=False):
        yield _fault(one, model)


def _fault(one: ErrorDetails, model: type[BaseModel]) -> Fault:
    at: At = tuple(part for part in one["loc"] if part != "[key]")
    what, mend = _told(one, at, _model_at(model, at[:-1]))
    return Fault(at, what, mend)


def _told(one: ErrorDetails, at: At, model: type[BaseModel]) -> tuple[str, str]:
    """What is wrong and how to mend it."""
    kind, value = one["type"], one["input"]
    name = _named(at)
    if kind == TOLD:
        return str(one["ctx"]["what"]), str(one["ctx"]["mend"])
    if kind == "missing":
        return f"the field {at[-1]!r} is missing", f"add  {at[-1]}:  here"
    if kind == "extra_forbidden":
        return f"unknown field {at[-1]!r}", closest(str(at[-1]), list(model.model_fields))
    if kind in ("enum", "literal_error"):
        options = _QUOTED.findall(str(one.get("ctx", {}).get("expected", "")))
        return f"{_quoted(value)} is not possible for {name}", closest(str(value), options)
    if kind == "string_pattern_mismatch":
        pattern = str(one.get("ctx", {}).get("pattern", ""))
        mend = _CAPITALS if pattern.startswith("^[A-Z]") else _SMALL
        return f"{_quoted(value)} is not possible for {name}", mend
    what, mend = _bounds(one) or _KINDS.get(kind) or _day_or_time(kind, at)
    can_be_shown = isinstance(value, str | int | float) and kind not in _UNSHOWN
    shown = f" but is {_quoted(value)}" if can_be_shown else ""
    return f"{name} {what}{shown}", mend


def _bounds(one: ErrorDetails) -> tuple[str, str] | None:
    """Faults that come with a limit."""
    limits = one.get("ctx", {})
    match one["type"]:
        case "greater_than_equal":
            return f"must be at least {limits['ge']}", "write a larger number"
        case "less_than_equal":
            return f"must be at most {limits['le']}", "write a smaller number"
        case "too_short":
            return "must not be an empty list", "name at least one"
        case "string_too_long":
            return f"is longer than {limits['max_length']} characters", "shorten it"
    return None


def _day_or_time(kind: str, at: At) -> tuple[str, str]:
    """A fault of a date or time, or one that nobody foresaw."""
    if kind.startswith("date") or at[-1:] in _DAY_FIELDS:
        return _DATES
    if kind.startswith("time") or at[-1:] in (("start",), ("end",)):
        return _TIMES
    return (
        "cannot be used",
        "packs: see config/packs/README.md; settings: see config/steward.example.yaml",
    )


def _named(at: At) -> str:
    """The nearest field name on the path, as people call it."""
    return next((part for part in reversed(at) if isinstance(part, str)), "the file")


def _quoted(value: Any) -> str:  # whatever somebody wrote
    text = str(value)
    return repr(text if len(text) <= 60 else text[:57] + "...")


def closest(word: str, known: list[str]) -> str:
    """The nearest of the known words, and all of them where they are few."""
    close = difflib.get_close_matches(word, known, n=1)
    listed = f"one of: {', '.join(known)}"
    return f"did you mean {close[0]}? {listed}" if close else listed


def _model_at(model: type[BaseModel], at: At) -> type[BaseModel]:
    """The model that the fields at this path belong to."""
    for part in at:
        field = model.model_fields.get(part) if isinstance(part, str) else None
        inner = _models_in(field.annotation) if field else []
        model = inner[0] if inner else model
    return model


def _models_in(annotation: Any) -> list[type[BaseModel]]:  # any type expression
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models_in(part)]
