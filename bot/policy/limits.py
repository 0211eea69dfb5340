"""One effective limit per member and place, computed from every limit in force."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.steps import Choice

_SEVERITY = {Choice.RESTRICT: 1, Choice.BLOCK: 2, Choice.WITHDRAW_ACCESS: 3}


class LimitLike(Protocol):
    """What a limit must tell: kind of step, place (None = the whole space), and its end."""

    @property
    def kind(self) -> str: ...
    @property
    def place(self) -> str | None: ...
    @property
    def until(self) -> datetime | None: ...


@dataclass(frozen=True, slots=True)
class Effective:
    """What a member may not do in one place (or, with ``place`` None, in the whole space)."""

    place: str | None
    kind: Choice | None
    until: datetime | None


def effective(limits: Iterable[LimitLike], place: str | None) -> Effective:
    """The severest limit in force for the place, and how long one of that severity lasts.

    A limit without an end outlasts every other. No limit in force gives ``kind`` None.
    """
    here = [(Choice(limit.kind), limit.until) for limit in limits if limit.place == place]
    if not here:
        return Effective(place, None, None)
    kind = max((k for k, _ in here), key=_SEVERITY.__getitem__)
    ends = [until for k, until in here if k is kind]
    known = [end for end in ends if end is not None]
    return Effective(place, kind, max(known) if len(known) == len(ends) else None)
