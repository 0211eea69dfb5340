"""Which cases somebody may see in lists and by number, and in which role they then act.

Disclosures are in none of it: the safeguarding lead works them from their own cards alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from bot.domain.cases import Case, Lane, ReviewState
from bot.domain.people import Role
from bot.domain.steps import Choice
from bot.policy.lawful import LEADS, MAY_CHOOSE
from bot.store import cases
from bot.store.tx import Tx
from bot.workflow.cards import spoken

PAGE = 10
"""Cases on a page."""

WAITING = (ReviewState.OPEN, ReviewState.CLAIMED, ReviewState.APPEALED)
"""States in which somebody still has something to do."""

_LABEL = re.compile(r"\s*(?:[Cc]-?)?([0-9]{1,9})\b", re.ASCII)
_LISTED = (Lane.REVIEW, Lane.GUARDED)


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who looks: the member, and the roles they hold at this moment."""

    id: str
    roles: frozenset[Role]

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """The lanes whose cases they may see listed."""
        return tuple(lane for lane in _LISTED if self.roles & MAY_CHOOSE[lane].keys())

    def sees(self, case: Case) -> bool:
        """Whether the case may be shown to them: of their lanes, and not about themself."""
        concerned = (case.author, case.target, case.subject)
        return case.lane in self.lanes and self.id not in concerned


@dataclass(frozen=True, slots=True)
class CasePage:
    """A page of cases, newest first; ``more`` says that another follows."""

    cases: tuple[Case, ...]
    number: int
    more: bool


def number_of(text: str) -> int | None:
    """The number in ``C-00012`` or ``12``; None where it is no case number."""
    found = _LABEL.match(text)
    return int(found.group(1)) if found else None


def named(tx: Tx, provider: str, text: str, viewer: Viewer) -> Case | None:
    """The case with this number, if the viewer may see it."""
    number = number_of(text)
    case = cases.by_number(tx, provider, number) if number is not None else None
    if case is None or cases.is_erased(tx, provider, case.id):
        return None
    return case if viewer.sees(case) else None


def page_of(
    tx: Tx,
    provider: str,
    viewer: Viewer,
    states: Collection[ReviewState] = WAITING,
    number: int = 1,
    size: int = PAGE,
) -> CasePage:
    """A page of what the viewer may see, counted from 1."""
    if not viewer.lanes:
        return CasePage((), number, False)
    offset = (max(number, 1) - 1) * size
    found = cases.search(tx, provider, viewer.lanes, states, size + 1, offset)
    shown = tuple(case for case in found[:size] if viewer.sees(case))
    return CasePage(shown, number, len(found) > size)


def line_of(case: Case) -> str:
    """One case in one line, for the people who work it."""
    return f"{case.label}, {case.opened_at:%d %b %H:%M}: {spoken(case.category)}, {case.review}"


def acting_role(lane: Lane, roles: Collection[Role], choice: Choice) -> Role | None:
    """In which of their roles somebody chooses this: one that may, leads first, else any.

    None where none of their roles may know of the case at all.
    """
    open_to = [role for role in Role if role in roles and role in MAY_CHOOSE[lane]]
    able = [role for role in open_to if choice in MAY_CHOOSE[lane][role]]
    leads = [role for role in able if role in LEADS]
    return next(iter([*leads, *able, *open_to]), None)
