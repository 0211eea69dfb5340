"""What a command is given: read from typed words, checked the same way as what a box brings.

Slack writes people as ``<@U…|name>`` and channels as ``<#C…|name>`` where they were chosen from its
list; nobody is looked up by a name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from bot.platforms.slack_text import plain as as_read

Given = Mapping[str, str]
"""What was given, by field: what was left out is absent."""

_PERSON = re.compile(r"<@([UW][A-Z0-9]{2,30})(?:\|[^<>]*)?>|([UW][A-Z0-9]{6,30})", re.ASCII)
_PLACE = re.compile(r"<#([CG][A-Z0-9]{2,30})(?:\|[^<>]*)?>|([CG][A-Z0-9]{6,30})", re.ASCII)
_CASE = re.compile(r"[Cc]-?[0-9]{1,9}|[0-9]{1,9}", re.ASCII)
_DAYS = re.compile(r"([0-9]{1,4})d", re.ASCII)
_NUMBER = re.compile(r"[0-9]{1,4}", re.ASCII)
_CLOSING = {'"': '"', "“": "”", "”": "”", "„": "“", "'": "'"}
_TOKEN = re.compile(r"<[@#][^<>\s]*(?:\s[^<>]*)?>|\S+")


class Kind(StrEnum):
    """What a field takes."""

    CASE = "case"
    OWN_CASE = "own_case"
    TEXT = "text"
    """The rest of what was typed."""

    WORD = "word"
    DAYS = "days"
    NUMBER = "number"
    CHOICE = "choice"
    PERSON = "person"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that a command is given. ``choices``: words to type, and how they are shown."""

    name: str
    kind: Kind
    label: str
    is_optional: bool = False
    most: int = 1000
    choices: Mapping[str, str] = field(default_factory=dict)

    @property
    def shown(self) -> str:
        """How the field is written in a line that tells how to use a command."""
        match self.kind:
            case Kind.CHOICE:
                word = "|".join(self.choices)
            case Kind.PERSON:
                word = "@SOMEBODY"
            case Kind.PLACE:
                word = "#CHANNEL"
            case Kind.DAYS:
                word = "14d"
            case _:
                word = self.name.upper()
        return f"[{word}]" if self.is_optional else word


class Misuse(Exception):
    """Something typed that a command cannot take. ``why``: a sentence for whoever typed it."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def read_typed(fields: Sequence[Field], text: str) -> Given:
    """What was typed after a command's name, field by field. Raises Misuse.

    An optional field that does not fit is left out, and the next one tried.
    """
    found: dict[str, str] = {}
    rest = text.strip()
    for one in fields:
        if not rest:
            break
        if one.kind is Kind.TEXT:
            if said := as_read(_unquoted(rest), {})[0].strip():
                found[one.name] = checked(one, said)
            rest = ""
            continue
        word, after = next_word(rest)
        value = _read(one, word) or None
        if value is None and one.is_optional:
            continue
        if value is None:
            raise Misuse(f"“{_short(word)}” is no {one.label.lower()}.")
        found[one.name], rest = checked(one, value), after
    if rest:
        raise Misuse(f"“{_short(rest)}” is more than this command takes.")
    return found


def checked(one: Field, value: str) -> str:
    """A value that is not too long, and of what is offered. Raises Misuse."""
    if len(value) > one.most:
        told = f"{one.label} can have {one.most} characters; this has {len(value)}."
        raise Misuse(told)
    if one.kind is Kind.CHOICE and value not in one.choices:
        raise Misuse(f"{one.label} is one of: {', '.join(one.choices)}.")
    if one.kind is Kind.NUMBER and _NUMBER.fullmatch(value) is None:
        raise Misuse(f"{one.label} is a number.")
    if one.kind is Kind.DAYS and not (value.isdecimal() and 1 <= int(value) <= 3660):
        raise Misuse("Days are a number from 1 to 3660.")
    return value


def missing(fields: Sequence[Field], given: Given) -> list[Field]:
    """The fields that are needed and were not given."""
    return [one for one in fields if not one.is_optional and one.name not in given]


def next_word(text: str) -> tuple[str, str]:
    """The first word, or the first words in quotes, and what comes after."""
    closing = _CLOSING.get(text[0])
    end = text.find(closing, 1) if closing is not None else -1
    if end > 0 and (end + 1 == len(text) or text[end + 1].isspace()):
        return text[1:end], text[end + 1 :].strip()
    found = _TOKEN.match(text)
    word = found.group() if found else text
    return word, text[len(word) :].strip()


def _read(one: Field, word: str) -> str | None:
    """A word as the field's value; None where it cannot be one."""
    match one.kind:
        case Kind.CASE | Kind.OWN_CASE:
            return word if _CASE.fullmatch(word) else None
        case Kind.PERSON:
            return _named(_PERSON, word)
        case Kind.PLACE:
            return _named(_PLACE, word)
        case Kind.DAYS:
            days = _DAYS.fullmatch(word)
            return days.group(1) if days else None
        case Kind.NUMBER:
            return word if _NUMBER.fullmatch(word) else None
        case Kind.CHOICE:
            known = word.lower()
            return known if known in one.choices else None
        case _:
            return word


def _named(pattern: re.Pattern[str], word: str) -> str | None:
    found = pattern.fullmatch(word)
    return (found.group(1) or found.group(2)) if found else None


def _unquoted(text: str) -> str:
    closing = _CLOSING.get(text[0])
    if closing is None or len(text) < 2 or not text.endswith(closing):
        return text
    inner = text[1:-1].strip()
    return text if closing in inner else inner


def _short(text: str) -> str:
    shown = as_read(text, {})[0]
    return shown if len(shown) <= 60 else f"{shown[:59]}…"
