"""What somebody finds on a page of their own: the policy and their record, and what waits for them.

Of a safeguarding matter it says that it waits and for how long, to leads and deputies alone; the
words and everybody concerned stand on their cards and nowhere else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.cases import Case, Lane, ReviewState
from bot.domain.people import Role
from bot.policy.lawful import LEADS
from bot.store import cases
from bot.workflow.case_list import PAGE, WAITING, Viewer, line_of, page_of
from bot.workflow.chat.asking import Asker
from bot.workflow.chat.pages import Page, Part, appeals_page, policy_page, record_page
from bot.workflow.ledger import Ledger
from bot.workflow.my_record import own_cases

_MOST = 20

NOTHING_WAITS = "Nothing waits."


@dataclass(frozen=True, slots=True)
class Queue:
    """Cases that wait for somebody, newest first; ``more`` says that there are others."""

    title: str
    cases: tuple[Case, ...]
    more: bool = False

    @property
    def lines(self) -> tuple[str, ...]:
        """A line for each case."""
        return tuple(map(line_of, self.cases))


@dataclass(frozen=True, slots=True)
class HomePage:
    """Everything on somebody's page. What is not theirs is not there."""

    queues: tuple[Queue, ...]
    pages: tuple[Page, ...]
    has_own_cases: bool = False
    has_appeals: bool = False


def home_page(book: Ledger, asker: Asker, platform: str) -> HomePage:
    """The page of somebody, by the roles that they hold now."""
    viewer, today = asker.viewer, book.now.date()
    queues = _queues(book, viewer, platform)
    pages = []
    if asker.roles & frozenset(LEADS):
        pages.append(safeguarding_page(book, viewer, platform))
    has_appeals = False
    if Role.MANAGER in asker.roles:
        pages.append(appeals_page(book, viewer, platform))
        has_appeals = any(one.review is ReviewState.APPEALED for one in _seen(book, viewer))
    pages += [record_page(book, asker.member), policy_page(asker.tenant, asker.audience, today)]
    own = bool(own_cases(book, asker.member))
    return HomePage(queues, tuple(pages), has_own_cases=own, has_appeals=has_appeals)


def safeguarding_page(book: Ledger, viewer: Viewer, platform: str) -> Page:
    """How many safeguarding matters wait, which, and for how long: for leads and deputies."""
    found = [
        case
        for case in cases.search(book.tx, book.tenant.id, (Lane.SAFEGUARDING,), WAITING, _MOST + 1)
        if viewer.id not in (case.author, case.target, case.subject) and not case.shadow
        if case.platform == platform
    ]
    title = "Safeguarding"
    if not found:
        return Page(title, (Part((NOTHING_WAITS,), is_list=False),))
    lines = tuple(f"{one.label}, {age(one.opened_at, book.now)}" for one in found[:_MOST])
    many = f"{len(found)}" if len(found) <= _MOST else f"More than {_MOST}"
    told = f"{many} wait{'s' * (len(found) == 1)}. The cards are at your desk."
    return Page(title, (Part((told,), is_list=False), Part(lines)))


def age(since: datetime, now: datetime) -> str:
    """For how long something waits, in whole hours or days."""
    hours = max(0, int((now - since).total_seconds() // 3600))
    if hours < 1:
        return "for less than an hour"
    count, unit = (hours, "hour") if hours < 48 else (hours // 24, "day")
    return f"for {count} {unit}{'s' * (count != 1)}"


def _queues(book: Ledger, viewer: Viewer, platform: str) -> tuple[Queue, ...]:
    if not viewer.roles & frozenset((Role.MODERATOR, Role.MANAGER)):
        return ()
    found = page_of(book.tx, book.tenant.id, viewer, WAITING)
    here = tuple(one for one in found.cases if one.platform == platform)
    queues = [Queue("Cases that wait", here, found.more)]
    if Role.MANAGER in viewer.roles:
        further = [one for one in _seen(book, viewer) if _is_further(one, platform)]
        queues.append(Queue("Brought further", tuple(further[:PAGE]), len(further) > PAGE))
    return tuple(queues)


def _is_further(case: Case, platform: str) -> bool:
    is_open = case.closed_at is None and case.review is not ReviewState.DISMISSED
    return case.escalated_at is not None and is_open and case.platform == platform


def _seen(book: Ledger, viewer: Viewer) -> Sequence[Case]:
    """The latest cases that somebody may see, decided or not."""
    states = (*WAITING, ReviewState.UPHELD)
    found = cases.search(book.tx, book.tenant.id, viewer.lanes, states, 100)
    return [one for one in found if viewer.sees(one)]
