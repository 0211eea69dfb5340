"""What the settings are made of: the kinds of value, and the base of every part."""

from __future__ import annotations

from datetime import date, time
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    Strict,
    StringConstraints,
)

from bot.field_faults import told


def as_text(value: object) -> object:
    """Platforms' ids are long numbers; written without quotes they mean the same."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _only_text(value: object) -> object:
    """A number is no day and no hour: 2200 would become 00:36:40."""
    if isinstance(value, str | date | time):
        return value
    raise ValueError("not written as a date or a time")


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, OSError, ValueError):
        what = f"there is no time zone {name!r}"
        raise told(what, "write its name such as Europe/London") from None
    return name


def not_empty(listed: tuple[Any, ...]) -> tuple[Any, ...]:  # any kind of entry
    """After the entries were checked: a list of faulty ones is not called empty as well."""
    if not listed:
        raise told("the list is empty", "name at least one")
    return listed


Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
Ident = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=200),
    BeforeValidator(as_text),
]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,39}$")]
Zone = Annotated[str, AfterValidator(_known_zone)]
Day = Annotated[date, BeforeValidator(_only_text)]
Hour = Annotated[time, BeforeValidator(_only_text)]
Days = Annotated[int, Field(ge=1, le=3660)]
YesNo = Annotated[bool, Strict()]


class Part(BaseModel):
    """Base of every part: frozen, and an unknown field is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")
