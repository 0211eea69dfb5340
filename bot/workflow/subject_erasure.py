"""Erasing a member: what goes, what stays and why, and a fresh look at what is left."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.cases import Case, Lane
from bot.store import audit, cases, events, evidence, members, outbox, reports, wiring
from bot.store.engine import Store
from bot.store.traces import Trace, traces
from bot.store.tx import Tx
from bot.workflow.erasing import erase_case
from bot.workflow.holds import is_open, why_kept
from bot.workflow.ledger import MACHINE

_REQUEST = "the member asked for erasure"
_ANOTHERS = "another member's message; it goes when that case is erased"


@dataclass(frozen=True, slots=True)
class Stay:
    """Something that is not erased, and the reason."""

    what: str
    why: str


@dataclass(frozen=True, slots=True)
class ErasureReport:
    """What an erasure did (``dry_run``: would do).

    ``left`` is what a fresh look through the whole store found of the member afterwards (in a dry
    run: finds now), column by column. Nothing left and nothing stays: the member is gone.
    """

    member: str
    dry_run: bool
    gone: tuple[str, ...]
    stays: tuple[Stay, ...]
    left: tuple[Trace, ...]


@dataclass(slots=True)
class _Plan:
    """What one erasure will touch, gathered in one look."""

    ids: tuple[str, ...]
    erase: list[Case] = field(default_factory=list)
    keep: set[str] = field(default_factory=set)
    untarget: list[Case] = field(default_factory=list)
    blank_reports: list[reports.Report] = field(default_factory=list)
    forget_rows: list[str] = field(default_factory=list)
    forget_profile: bool = False
    forget_wiring: bool = False
    blank_audit: bool = False
    stays: list[Stay] = field(default_factory=list)


async def erase(
    store: Store,
    provider: str,
    member: str,
    now: datetime,
    dry_run: bool = True,
    actor: str = MACHINE,
) -> ErasureReport:
    """Erase what is held on a member, except what a legal hold keeps; with ``dry_run`` only list.

    ``actor`` is named in the audit log: who did it in chat, else the machine for its operator.
    All of it in one transaction, then the freed pages are overwritten and the store read again.
    """
    ids = await store.read(lambda tx: members.ids_of(tx, provider, member))
    if dry_run:
        plan = await store.read(lambda tx: _plan(tx, provider, member, now))
    else:
        plan = await store.write(lambda tx: _carry_out(tx, provider, member, now, actor))
        await store.scrub()
    left = await store.read(lambda tx: _look(tx, provider, ids))
    return ErasureReport(member, dry_run, _gone(plan), tuple(plan.stays), left)


def _look(tx: Tx, provider: str, ids: tuple[str, ...]) -> tuple[Trace, ...]:
    return tuple(trace for one in ids for trace in traces(tx, provider, one))


def _plan(tx: Tx, provider: str, member: str, now: datetime) -> _Plan:
    plan = _Plan(members.ids_of(tx, provider, member))
    for case in cases.about(tx, provider, *plan.ids):
        _plan_case(tx, plan, case, now)
    for one in plan.ids:
        _plan_reports(tx, plan, provider, one)
    for one in plan.ids:
        _plan_rows(tx, plan, provider, one)
    _plan_the_person(tx, plan, provider, member)
    return plan


def _plan_case(tx: Tx, plan: _Plan, case: Case, now: datetime) -> None:
    is_own = case.author in plan.ids
    if not is_own and case.lane is Lane.REVIEW:
        plan.untarget.append(case)
        if evidence.get(tx, case.provider, case.platform, case.message) is not None:
            plan.stays.append(Stay(f"the words of case {case.label}", _ANOTHERS))
        return
    kept = why_kept(tx, case, now) or (None if is_own else _ANOTHERS)
    if kept is None:
        plan.erase.append(case)
        return
    plan.keep.add(case.id)
    plan.stays.append(Stay(f"case {case.label}", kept))


def _plan_reports(tx: Tx, plan: _Plan, provider: str, reporter: str) -> None:
    for report in reports.by(tx, provider, reporter):
        case = cases.get(tx, provider, report.case_id)
        if case is not None and is_open(case):
            why = "the case is open, and the reporter is to be told its outcome"
            plan.keep.add(case.id)
            plan.stays.append(Stay(f"the report on case {case.label}", why))
        else:
            plan.blank_reports.append(report)


def _plan_rows(tx: Tx, plan: _Plan, provider: str, person: str) -> None:
    """Notices go, except those of a case that stays."""
    for recipient in (f"member:{person}", f"reporter:{person}"):
        rows = outbox.to(tx, provider, recipient)
        plan.forget_rows += [row.id for row in rows if row.case_id not in plan.keep]


def _plan_the_person(tx: Tx, plan: _Plan, provider: str, member: str) -> None:
    decisions = sum(events.count_by(tx, provider, one) for one in plan.ids)
    if decisions:
        why = "decisions taken for the provider are its own record"
        plan.stays.append(Stay(f"{decisions} decisions in other members' cases", why))
    plan.blank_audit = not decisions
    known = members.get(tx, provider, member) is not None or len(plan.ids) > 1
    plan.forget_profile = known and not plan.keep
    plan.forget_wiring = not plan.keep and _is_wired(tx, provider, plan.ids)
    if known and plan.keep:
        plan.stays.append(Stay("the profile and linked accounts", "what stays needs them"))


def _is_wired(tx: Tx, provider: str, ids: tuple[str, ...]) -> bool:
    """Whether it is remembered where the member is written to, or what their access was."""
    return any(trace.table == "wiring" for one in ids for trace in traces(tx, provider, one))


def _carry_out(tx: Tx, provider: str, member: str, now: datetime, actor: str) -> _Plan:
    plan = _plan(tx, provider, member, now)
    for case in plan.erase:
        erase_case(tx, case, now, actor, _REQUEST)
    for case in plan.untarget:
        cases.forget_target(tx, provider, case.id)
    for report in plan.blank_reports:
        _forget_reporter(tx, provider, report)
    for row_id in plan.forget_rows:
        outbox.forget(tx, row_id)
    if plan.forget_profile:
        for one in plan.ids:
            members.forget(tx, provider, one)
    if plan.forget_wiring:
        for one in plan.ids:
            wiring.forget_member(tx, provider, one)
    audit.append(tx, provider, now, actor, "erased", member, _REQUEST)
    if plan.blank_audit:
        for one in plan.ids:
            audit.blank(tx, provider, one)
    return plan


def _forget_reporter(tx: Tx, provider: str, report: reports.Report) -> None:
    """The report, and what the case's history says about whom it was answered to."""
    reports.blank(tx, provider, report.id)
    named = f"reporter:{report.reporter}"
    for event in events.of_case(tx, provider, report.case_id):
        if named in event.detail:
            events.reword(tx, provider, event.id, event.detail.replace(named, "reporter:erased"))


def _gone(plan: _Plan) -> tuple[str, ...]:
    parts = [
        f"case {case.label}, except number, category, outcome and dates" for case in plan.erase
    ]
    parts += [f"the mark as target of case {case.label}" for case in plan.untarget]
    if plan.blank_reports:
        parts.append(f"name and words of {len(plan.blank_reports)} reports")
    if plan.forget_rows:
        parts.append(f"{len(plan.forget_rows)} notices and other rows addressed to them")
    if plan.forget_profile:
        parts.append("the profile and linked accounts")
    if plan.forget_wiring:
        parts.append("where on a chat platform they were written to")
    if plan.blank_audit:
        parts.append("their id in the audit log (its digest stays, so the log still verifies)")
    return tuple(parts)
