"""What administrators are shown who ask: the check-up, the places, the pack."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from bot.policy.check import Report
from bot.policy.ladder import SPOKEN
from bot.policy.loader import LoadedPack
from bot.policy.model import Clause, Pack, Step
from bot.policy.summary import condition_in_words
from bot.workflow.admin.checkup import Check, verdict, worst_first
from bot.workflow.admin.findings import pack_checks, report_checks
from bot.workflow.admin.places import Mark, Watch
from bot.workflow.admin.set_up import found_part
from bot.workflow.chat.pages import Page, Part
from bot.workflow.policy_summary import watching_lines

T = TypeVar("T")

A_PAGE = 15
"""Lines on a page of a long list."""

RELOADED = "Read again. New cases are opened under what stands here."
KEPT = "Not taken over: the pack has errors, so the one in force stays in force."
NOT_RELOADED = "There was nothing to read again."
HOW_TO_SWITCH = (
    "Another pack is chosen in the settings file (pack:) and holds from the next start. Open cases "
    "keep the pack under which they were opened."
)


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """One place of a list: how the platform shows it, whether it is watched, what was said."""

    name: str
    watch: Watch
    mark: Mark | None = None
    fault: str = ""


def doctor_page(checks: Sequence[Check], number: int) -> Page:
    """A page of a check-up, the worst first; the verdict stands on each."""
    shown, more = _page(worst_first(checks), number)
    return Page(
        _titled("What I found", number),
        (Part((verdict(checks),), is_list=False), found_part(shown, ""), *more),
        next_page=number + 1 if more else 0,
    )


def places_page(places: Sequence[PlaceLine], number: int) -> Page:
    """A page of places: which are watched, which not, and why."""
    watched = sum(one.watch.is_watched for one in places)
    shown, more = _page(places, number)
    head = Part((f"{watched} of {len(places)} places are watched.",), is_list=False)
    lines = Part(tuple(_place_line(one) for one in shown))
    body = (head, lines, *more)
    return Page(_titled("Places", number), body, next_page=number + 1 if more else 0)


def _place_line(one: PlaceLine) -> str:
    is_watched = "watched" if one.watch.is_watched else "not watched"
    marked = f" [said here: {one.mark.value}]" if one.mark else ""
    fault = f" ❌ {one.fault}" if one.fault else ""
    return f"{one.name}: {is_watched}, {one.watch.why}{marked}{fault}"


def pack_page(
    loaded: LoadedPack, today: date, *, said: str = "", report: Report | None = None
) -> Page:
    """A pack in short, for whoever keeps Steward: what it is, what it permits, its check.

    ``report``: of a check that was just made, also of files that were not taken over.
    """
    pack = loaded.pack
    checks = report_checks(pack, report) if report else pack_checks(loaded, today)
    head = (f"{pack.id}, version {pack.version} ({loaded.digest[:12]})", pack.summary)
    return Page(
        pack.title,
        (
            *((Part((said,), is_list=False),) if said else ()),
            found_part(tuple(checks), "Its check"),
            Part(head, is_list=False),
            Part(watching_lines(pack), "Watching"),
            Part(tuple(map(_step, pack.steps)) or ("none",), "Steps it permits"),
            Part(pack.not_provided, "Not provided for"),
            Part((HOW_TO_SWITCH,), is_list=False),
        ),
    )


def clauses_page(pack: Pack, number: int) -> Page:
    """A page of the clauses."""
    shown, more = _page(pack.clauses, number)
    return Page(
        _titled(f"{pack.title}: clauses", number),
        (Part(tuple(_clause(c) for c in shown)), *more),
        next_page=number + 1 if more else 0,
    )


def reloaded(report: Report | None) -> str:
    """What became of reading a pack again."""
    if report is None:
        return NOT_RELOADED
    return RELOADED if report.ok else KEPT


def _step(step: Step) -> str:
    whom = ", ".join(f"{audience}" for audience in step.audiences)
    decider = step.decider.value.replace("_", " ")
    lasts = f"; {step.days} days by default" if step.days else ""
    when = condition_in_words(step.when)
    return f"{SPOKEN.get(step.step, step.step.value)} ({whom}): {when}; a {decider}{lasts}"


def _clause(clause: Clause) -> str:
    who = ", ".join(clause.audiences)
    return f"{clause.id} ({clause.cite}), {who}: {clause.text} [{', '.join(clause.categories)}]"


def _page(lines: Sequence[T], number: int) -> tuple[Sequence[T], tuple[Part, ...]]:
    """The lines of a page, and word of a further one."""
    start = (max(number, 1) - 1) * A_PAGE
    more = len(lines) > start + A_PAGE
    told = (Part((f"More: page {number + 1}.",), is_list=False),) if more else ()
    return lines[start : start + A_PAGE], told


def _titled(title: str, number: int) -> str:
    return title if number == 1 else f"{title}, page {number}"
