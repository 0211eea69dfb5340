"""What JSON may hold: small checks that report unknown fields and wrong values by JSON pointer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Report:
    """``unknown``: what Slack does not know at all; ``problems``: all that it would refuse."""

    unknown: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def wrong(self, path: str, message: str) -> None:
        self.problems.append(f"[ERROR] {message} [json-pointer:{path or '/'}]")

    def strange(self, path: str, message: str) -> None:
        self.unknown.append(f"{path}: {message}")
        self.wrong(path, message)


Check = Callable[[Any, str, Report], None]


def anything(_value: Any, _path: str, _report: Report) -> None:
    """Accepts every value: for fields whose content no rule here depends on."""


def text(most: int, least: int = 0) -> Check:
    def checked(value: Any, path: str, report: Report) -> None:
        if not isinstance(value, str):
            report.wrong(path, "must be a string")
        elif len(value) > most:
            report.wrong(path, f"must be less than {most + 1} characters")
        elif len(value) < least:
            report.wrong(path, f"must be more than {least - 1} characters")

    return checked


def integer(least: int, most: int) -> Check:
    def checked(value: Any, path: str, report: Report) -> None:
        if not isinstance(value, int) or isinstance(value, bool):
            report.wrong(path, "must be an integer")
        elif not least <= value <= most:
            report.wrong(path, f"must be between {least} and {most}")

    return checked


def boolean(value: Any, path: str, report: Report) -> None:
    if not isinstance(value, bool):
        report.wrong(path, "must be a boolean")


def url(value: Any, path: str, report: Report) -> None:
    if not isinstance(value, str) or not value.startswith(("http://", "https://")):
        report.wrong(path, "must be a valid URL")
    elif len(value) > 3000:
        report.wrong(path, "must be less than 3001 characters")


def one_of(*choices: Any) -> Check:
    def checked(value: Any, path: str, report: Report) -> None:
        if value not in choices:
            report.wrong(path, f"must be one of {', '.join(map(str, choices))}")

    return checked


def listed(check: Check, most: int, least: int = 0) -> Check:
    def checked(value: Any, path: str, report: Report) -> None:
        if not isinstance(value, list):
            report.wrong(path, "must be an array")
            return
        if len(value) > most:
            report.wrong(path, f"no more than {most} items allowed")
        if len(value) < least:
            report.wrong(path, f"at least {least} items required")
        for index, item in enumerate(value):
            check(item, f"{path}/{index}", report)

    return checked


def table(fields: Mapping[str, Check], required: Sequence[str] = ()) -> Check:
    """An object with these fields and no others."""

    def checked(value: Any, path: str, report: Report) -> None:
        if not isinstance(value, dict):
            report.wrong(path, "must be an object")
            return
        for name in required:
            if name not in value:
                report.wrong(path, f"missing required field: {name}")
        for name, item in value.items():
            if name in fields:
                fields[name](item, f"{path}/{name}", report)
            else:
                report.strange(f"{path}/{name}", f"invalid additional property: {name}")

    return checked


def table_of_anything(value: Any, path: str, report: Report) -> None:
    """An object with whatever in it."""
    if not isinstance(value, dict):
        report.wrong(path, "must be an object")


def by_type(variants: Mapping[str, Check]) -> Check:
    """An object whose ``type`` says which check it must meet."""

    def checked(value: Any, path: str, report: Report) -> None:
        if not isinstance(value, dict):
            report.wrong(path, "must be an object")
        elif value.get("type") not in variants:
            report.strange(f"{path}/type", f"unsupported type: {value.get('type')}")
        else:
            variants[value["type"]](value, path, report)

    return checked


def also(check: Check, rule: Callable[[Any], str | None]) -> Check:
    """A check, and then a rule about the whole that names what is wrong."""

    def checked(value: Any, path: str, report: Report) -> None:
        before = len(report.problems)
        check(value, path, report)
        if len(report.problems) == before and (problem := rule(value)):
            report.wrong(path, problem)

    return checked
