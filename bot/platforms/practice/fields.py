"""The fields of a JSON object from outside, checked one by one. All raise ``Unusable``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from bot.domain.messages import Attachment
from bot.domain.people import Actor, Audience, Role
from bot.platforms.practice.reading import Unusable, clean

Fields = Mapping[str, Any]  # JSON from outside: any value may stand anywhere
MOST_ID = 200
MOST_ATTACHMENTS = 100

_Word = TypeVar("_Word", Audience, Role)


def ident(record: Fields, key: str) -> str:
    """An id: a text of 1 to 200 characters, or a whole number."""
    value = record.get(key)
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 1 << 64:
        value = str(value)
    if not isinstance(value, str) or not value.strip():
        raise Unusable(f"“{key}” is missing or no id", f"give “{key}” a text of its own")
    if len(value) > MOST_ID:
        raise Unusable(f"“{key}” is longer than {MOST_ID} characters", "shorten the id")
    return clean(value)


def optional_ident(record: Fields, key: str) -> str | None:
    """An id that may be absent or null."""
    return None if record.get(key) is None else ident(record, key)


def text(record: Fields, key: str, default: str | None = None) -> str:
    """A text; ``default`` where it is absent or null, if it may be."""
    value = record.get(key)
    if value is None and default is not None:
        return default
    if not isinstance(value, str):
        raise Unusable(f"“{key}” is missing or no text", f"give “{key}” as a text")
    return clean(value)


def flag(record: Fields, key: str, default: bool) -> bool:
    """True or false; ``default`` where it is absent or null."""
    value = record.get(key)
    if value is None:
        return default
    if not isinstance(value, bool):
        raise Unusable(f"“{key}” is neither true nor false", "write true or false")
    return value


def part(record: Fields, key: str) -> Fields:
    """An object inside the object."""
    value = record.get(key)
    if not isinstance(value, dict):
        raise Unusable(f"“{key}” is missing or no object", f'write "{key}": {{"id": …}}')
    return value


def audience(record: Fields) -> Audience | None:
    """The audience somebody is said to belong to; None where nothing is said."""
    value = record.get("audience")
    return None if value is None else _word(value, Audience, "audience")


def actor(record: Fields) -> Actor:
    """A person with the role in which they act."""
    who = part(record, "actor")
    return Actor(ident(who, "id"), _word(who.get("role"), Role, "role"), text(who, "name", ""))


def attachments(record: Fields) -> tuple[Attachment, ...]:
    """Files by name, or by name and media type; at most 100 are kept."""
    value = record.get("attachments")
    if value is None:
        return ()
    if not isinstance(value, list):
        raise Unusable("“attachments” is no list", 'write "attachments": []')
    return tuple(_attachment(entry) for entry in value[:MOST_ATTACHMENTS])


def _attachment(entry: object) -> Attachment:
    if isinstance(entry, str):
        return Attachment(clean(entry))
    if isinstance(entry, dict):
        return Attachment(text(entry, "name"), text(entry, "media_type", ""))
    raise Unusable("an attachment is neither a name nor an object", 'write {"name": "a.pdf"}')


def _word(value: object, words: type[_Word], key: str) -> _Word:
    try:
        return words(value)  # type: ignore[arg-type]  # any JSON value may stand here
    except ValueError:
        allowed = ", ".join(words)
        raise Unusable(f"“{key}” is none that is known", f"use one of: {allowed}") from None
