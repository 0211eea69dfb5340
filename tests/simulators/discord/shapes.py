"""What a JSON body may hold: small checks that report unknown fields and wrong values by path."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.simulators.discord.snowflakes import from_iso

Path = tuple[str, ...]


@dataclass(slots=True)
class Report:
    """Fields that Discord does not know, and the error tree of a 50035."""

    unknown: list[str] = field(default_factory=list)
    errors: dict[str, Any] = field(default_factory=dict)

    def wrong(self, path: Path, message: str, kind: str = "BASE_TYPE_BAD") -> None:
        node = self.errors
        for part in path:
            node = node.setdefault(part, {})
        node.setdefault("_errors", []).append({"code": kind, "message": message})


Check = Callable[[Any, Path, Report], None]


def anything(_value: Any, _path: Path, _report: Report) -> None:
    """Accepts every value: for fields whose content no rule here depends on."""


def optional(check: Check) -> Check:
    def checked(value: Any, path: Path, report: Report) -> None:
        if value is not None:
            check(value, path, report)

    return checked


def text(most: int, least: int = 0) -> Check:
    def checked(value: Any, path: Path, report: Report) -> None:
        if not isinstance(value, str):
            report.wrong(path, f"Could not interpret {value!r} as string.")
        elif not least <= len(value) <= most:
            kind = "BASE_TYPE_MAX_LENGTH" if len(value) > most else "BASE_TYPE_MIN_LENGTH"
            report.wrong(path, f"Must be between {least} and {most} in length.", kind)

    return checked


def integer(least: int, most: int) -> Check:
    def checked(value: Any, path: Path, report: Report) -> None:
        whole = value if isinstance(value, int) and not isinstance(value, bool) else None
        if isinstance(value, str) and value.lstrip("-").isdecimal():
            whole = int(value)
        if whole is None:
            report.wrong(path, f"Could not interpret {value!r} as int.")
        elif not least <= whole <= most:
            report.wrong(path, f"Must be between {least} and {most}.", "NUMBER_TYPE_RANGE")

    return checked


snowflake: Check = integer(0, 2**64 - 1)
bits: Check = integer(0, 2**64 - 1)


def boolean(value: Any, path: Path, report: Report) -> None:
    if not isinstance(value, bool):
        report.wrong(path, "Must be either true or false.")


def moment(value: Any, path: Path, report: Report) -> None:
    try:
        from_iso(value)
    except (TypeError, ValueError):
        report.wrong(path, f"Could not parse {value!r}. Should be ISO8601.")


def url(value: Any, path: Path, report: Report) -> None:
    schemes = ("http://", "https://", "attachment://")
    if not isinstance(value, str) or not value.startswith(schemes) or len(value) > 2048:
        report.wrong(path, "Not a well formed URL.", "URL_TYPE_INVALID_URL")


def one_of(*choices: Any) -> Check:
    def checked(value: Any, path: Path, report: Report) -> None:
        if value not in choices or isinstance(value, bool):
            report.wrong(path, f"Value must be one of {choices}.", "BASE_TYPE_CHOICES")

    return checked


def listed(check: Check, most: int, least: int = 0) -> Check:
    def checked(value: Any, path: Path, report: Report) -> None:
        if not isinstance(value, list):
            report.wrong(path, "Must be a list.")
            return
        if not least <= len(value) <= most:
            message = f"Must be between {least} and {most} in length."
            report.wrong(path, message, "BASE_TYPE_BAD_LENGTH")
        for index, item in enumerate(value):
            check(item, (*path, str(index)), report)

    return checked


def table(fields: Mapping[str, Check], required: Sequence[str] = ()) -> Check:
    """An object with these fields and no others."""

    def checked(value: Any, path: Path, report: Report) -> None:
        if not isinstance(value, dict):
            report.wrong(path, "Only dictionaries may be used.")
            return
        for name in required:
            if name not in value:
                report.wrong((*path, name), "This field is required", "BASE_TYPE_REQUIRED")
        for name, item in value.items():
            if name in fields:
                fields[name](item, (*path, name), report)
            else:
                report.unknown.append(".".join((*path, name)))

    return checked


def by_type(variants: Mapping[int, Check]) -> Check:
    """An object whose ``type`` says which check it must meet."""

    def checked(value: Any, path: Path, report: Report) -> None:
        kind = value.get("type") if isinstance(value, dict) else None
        if not isinstance(kind, int) or isinstance(kind, bool) or kind not in variants:
            report.wrong((*path, "type"), f"Value must be one of {tuple(variants)}.")
        else:
            variants[kind](value, path, report)

    return checked
