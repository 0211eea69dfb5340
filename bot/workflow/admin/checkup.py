"""What a check-up finds: one line for each thing looked at, how bad it is, how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How bad a finding is.

    ``GOOD``: as it should be. ``MIND``: Steward works, but something should be known.
    ``BAD``: something that Steward is there for does not work.
    """

    GOOD = "ok"
    MIND = "mind"
    BAD = "BAD"


_WORST_FIRST = (Level.BAD, Level.MIND, Level.GOOD)


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at, what was found there, and how to put it right."""

    level: Level
    what: str
    found: str
    mend: str = ""

    @property
    def line(self) -> str:
        """The finding as a sentence."""
        tail = f" ({self.mend})" if self.mend else ""
        return f"{self.what}: {self.found}{tail}"


def good(what: str, found: str) -> Check:
    """Something that is as it should be."""
    return Check(Level.GOOD, what, found)


def mind(what: str, found: str, mend: str = "") -> Check:
    """Something to be known."""
    return Check(Level.MIND, what, found, mend)


def bad(what: str, found: str, mend: str = "") -> Check:
    """Something that does not work."""
    return Check(Level.BAD, what, found, mend)


def worst_first(checks: Iterable[Check]) -> tuple[Check, ...]:
    """The findings with the worst first, else in their order."""
    return tuple(sorted(checks, key=lambda one: _WORST_FIRST.index(one.level)))


def verdict(checks: Iterable[Check]) -> str:
    """The whole in one sentence."""
    wrong = sum(one.level is Level.BAD for one in checks)
    if not wrong:
        return "Steward can work."
    return f"{wrong} thing{'s' * (wrong != 1)} to mend first."
