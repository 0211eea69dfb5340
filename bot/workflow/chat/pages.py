"""What somebody is shown who asked: a title, lines below it, lists beside; no platform's markup.

Lines are plain words: a platform escapes them, and shows a person in its own way.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.cases import Case, ReviewState
from bot.domain.findings import Finding
from bot.domain.people import Audience
from bot.store import appeals, cases, members
from bot.store.appeals import Appeal
from bot.workflow.before_posting import advise
from bot.workflow.cards import record_of
from bot.workflow.case_list import WAITING, Viewer, line_of, page_of
from bot.workflow.chat import words
from bot.workflow.ledger import Ledger
from bot.workflow.member_record import record_lines
from bot.workflow.my_record import my_record
from bot.workflow.policy_summary import policy_summary
from bot.workflow.tenant import Tenant

_APPEALS, _WORDS, _LATEST, _LINES = 10, 300, 10, 20


@dataclass(frozen=True, slots=True)
class Line:
    """A line that names somebody: their account on the platform where it is shown."""

    text: str
    person: str
    more: str = ""
    """What comes after the person."""


@dataclass(frozen=True, slots=True)
class Part:
    """Lines under a heading, or without one. ``is_list``: each line is a point of its own."""

    lines: tuple[str | Line, ...]
    title: str = ""
    is_list: bool = True


@dataclass(frozen=True, slots=True)
class Page:
    """Something to read: ``body`` first and in full, ``beside`` as far as there is room.

    ``next_page``: the number of the page after this one; 0 after the last.
    """

    title: str
    body: tuple[Part, ...]
    beside: tuple[Part, ...] = ()
    next_page: int = 0


def policy_page(tenant: Tenant, audience: Audience, today: date) -> Page:
    """The policy in short, for somebody of this audience."""
    short = policy_summary(tenant.current.pack, audience, today)
    return Page(
        short.title,
        (
            Part((short.about,), is_list=False),
            Part(short.clauses, "What it asks of you"),
        ),
        (
            Part(short.watching, "Who looks, and when"),
            Part(short.routes, "Better ways"),
            Part(short.help, "Somebody to talk to"),
            Part((short.review,), "Review"),
        ),
    )


def draft_page(tenant: Tenant, audience: Audience, findings: Sequence[Finding]) -> Page:
    """The answer to a draft."""
    advice = advise(tenant.current.pack, audience, findings)
    return Page(
        "Before you post",
        (Part(advice.seen), Part((words.NOTHING_KEPT,), is_list=False)),
        (Part(advice.questions, "Ask yourself"), Part(advice.help, "You can talk to")),
    )


def record_page(book: Ledger, member: str, number: int = 1) -> Page:
    """A member's own record: what counts first, then the cases, newest first."""
    lines = my_record(book, member)
    title = "Your record" if number == 1 else f"Your record, page {number}"
    shown, after = lines[(number - 1) * _LINES :][:_LINES], len(lines) - number * _LINES
    parts = [Part(shown) if shown else Part((words.NO_CASES,), is_list=False)]
    if after > 0:
        parts.append(Part((f"{after} more after these.",)))
    return Page(title, tuple(parts), next_page=number + 1 if after > 0 else 0)


def cases_page(
    book: Ledger, viewer: Viewer, platform: str, *, every: bool = False, number: int = 1
) -> Page:
    """Cases that wait, or all of them, newest first."""
    states = tuple(ReviewState) if every else WAITING
    found = page_of(book.tx, book.tenant.id, viewer, states, number)
    lines = tuple(Line(line_of(one), _account(book, one, platform)) for one in found.cases)
    parts = [Part(lines) if lines else Part((words.NO_CASES,), is_list=False)]
    if found.more:
        parts.append(Part((f"More: page {number + 1}.",), is_list=False))
    title = f"Cases, page {number}" if every else f"Cases that wait, page {number}"
    return Page(title, tuple(parts), next_page=number + 1 if found.more else 0)


def member_page(book: Ledger, viewer: Viewer, member: str, platform: str) -> Page | None:
    """Strikes and outcomes, and the latest cases that the viewer may see; None without any."""
    known = cases.of_author(book.tx, book.tenant.id, member)
    seen = tuple(one for one in known if viewer.sees(one))
    if not seen:
        return None
    account = _account(book, seen[0], platform)
    lines: Iterable[str | Line] = (Line("", account), *record_lines(record_of(book, seen[0])))
    return Page(
        "A member's record",
        (
            Part(tuple(lines), is_list=False),
            Part(tuple(line_of(one) for one in seen[:_LATEST]), "Latest cases"),
        ),
    )


def appeals_page(book: Ledger, viewer: Viewer, platform: str, number: int = 1) -> Page:
    """Appeals that wait, oldest first."""
    found = []
    for appeal in appeals.open_ones(book.tx, book.tenant.id):
        case = cases.get(book.tx, book.tenant.id, appeal.case_id)
        if case is not None and viewer.sees(case):
            found.append(_appeal_line(book, case, appeal, platform))
    title = "Appeals that wait" if number == 1 else f"Appeals that wait, page {number}"
    shown, after = found[(number - 1) * _APPEALS :][:_APPEALS], len(found) - number * _APPEALS
    if not shown:
        return Page(title, (Part((words.NO_APPEALS,), is_list=False),))
    parts = [Part(tuple(shown))]
    if after > 0:
        parts.append(Part((f"{after} more after these.",)))
    return Page(title, tuple(parts), next_page=number + 1 if after > 0 else 0)


def _appeal_line(book: Ledger, case: Case, appeal: Appeal, platform: str) -> Line:
    said = " ".join(appeal.text.split())
    shown = said if len(said) <= _WORDS else said[: _WORDS - 1] + "…"
    since = f", since {appeal.opened_at:%d %b %Y}: {shown}"
    return Line(line_of(case), _account(book, case, platform), since)


def _account(book: Ledger, case: Case, platform: str) -> str:
    return members.account(book.tx, case.provider, platform, case.author)
