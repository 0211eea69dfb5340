"""Retention: what has served its purpose is erased; what must stay is listed with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.cases import REVERSED_STATES, Case, Lane
from bot.domain.errors import Refused
from bot.domain.people import Actor
from bot.policy.lawful import LEADS
from bot.store import access, audit, cases, evidence, outbox, seen
from bot.store.engine import Store
from bot.store.tx import Tx
from bot.workflow.erasing import erase_case
from bot.workflow.holds import finished_at, is_open, why_kept
from bot.workflow.ledger import MACHINE


@dataclass(frozen=True, slots=True)
class RetentionPeriods:
    """How long what is kept, counted from the last thing that happened.

    ``dismissed``: cases a person took back; ``closed``: every other finished case, and notices
    that belong to none; ``access_log``: who read what; ``repeats``: marks against double delivery.
    Disclosures have no period: the safeguarding lead decides.
    """

    dismissed: timedelta = timedelta(days=30)
    closed: timedelta = timedelta(days=365)
    access_log: timedelta = timedelta(days=365)
    repeats: timedelta = timedelta(days=7)

    def of(self, case: Case) -> timedelta:
        """The period of a finished case."""
        return self.dismissed if case.review in REVERSED_STATES else self.closed


@dataclass(frozen=True, slots=True)
class Line:
    """One case in the report: its label and why it is there."""

    case: str
    why: str


@dataclass(frozen=True, slots=True)
class RetentionReport:
    """What a run erased (``dry_run``: would erase), what it left and why.

    ``held`` are past their period and kept for a reason; ``waiting`` are disclosures that the
    safeguarding lead has to decide on. The counts are of log rows, notices that belong to no case
    and stray evidence.
    """

    dry_run: bool
    erased: tuple[Line, ...]
    held: tuple[Line, ...]
    waiting: tuple[Line, ...]
    access_log: int
    notices: int
    stray_evidence: int


class _Fate(StrEnum):
    YOUNG = "young"
    DUE = "due"
    HELD = "held"
    WAITING = "waiting"


async def run(
    store: Store, provider: str, periods: RetentionPeriods, now: datetime, dry_run: bool
) -> RetentionReport:
    """Erase what is past its period, one case a transaction; with ``dry_run`` only say what."""
    judged = await store.read(lambda tx: _judge_all(tx, provider, periods, now))
    counts = await store.read(lambda tx: _count(tx, provider, periods, now))
    if not dry_run:
        for case, fate, _ in judged:
            if fate is _Fate.DUE:
                await _erase_if_still_due(store, case, periods, now)
        await store.write(lambda tx: _erase_logs(tx, provider, periods, now))
        await store.scrub()
    return RetentionReport(
        dry_run,
        _lines(judged, _Fate.DUE),
        _lines(judged, _Fate.HELD),
        _lines(judged, _Fate.WAITING),
        *counts,
    )


async def release_disclosure(
    store: Store, provider: str, case_id: str, actor: Actor, reason: str, now: datetime
) -> None:
    """The safeguarding lead decides that a closed disclosure need not be kept: it is erased.

    Refused for anybody but lead and deputy, without a reason, and while the matter is open.
    """
    if actor.role not in LEADS:
        raise Refused("Only the safeguarding lead or the deputy decides how long this is kept.")
    if not reason.strip():
        raise Refused("Say why it need not be kept any longer.")
    await store.write(lambda tx: _release(tx, provider, case_id, actor, reason, now))
    await store.scrub()


def _release(tx: Tx, provider: str, case_id: str, actor: Actor, reason: str, now: datetime) -> None:
    case = cases.get(tx, provider, case_id)
    if case is None or case.lane is not Lane.SAFEGUARDING or cases.is_erased(tx, provider, case_id):
        raise Refused("There is no such disclosure.")
    if is_open(case):
        raise Refused("The matter is open: close it first.")
    erase_case(tx, case, now, actor.id, reason)


async def _erase_if_still_due(
    store: Store, case: Case, periods: RetentionPeriods, now: datetime
) -> None:
    """Look again inside the transaction: an appeal may have come in meanwhile."""

    def work(tx: Tx) -> None:
        current = cases.get(tx, case.provider, case.id)
        if current is None or cases.is_erased(tx, case.provider, case.id):
            return
        fate, why = _judge(tx, current, periods, now)
        if fate is _Fate.DUE:
            erase_case(tx, current, now, MACHINE, f"retention: {why}")

    await store.write(work)


def _judge_all(
    tx: Tx, provider: str, periods: RetentionPeriods, now: datetime
) -> list[tuple[Case, _Fate, str]]:
    oldest = now - min(periods.dismissed, periods.closed)
    return [
        (case, *_judge(tx, case, periods, now))
        for case in cases.opened_before(tx, provider, oldest)
    ]


def _judge(tx: Tx, case: Case, periods: RetentionPeriods, now: datetime) -> tuple[_Fate, str]:
    kept = why_kept(tx, case, now)
    if case.lane is Lane.SAFEGUARDING:
        return _Fate.WAITING, kept or ""
    finished, period = finished_at(tx, case), periods.of(case)
    if finished + period > now:
        return _Fate.YOUNG, ""
    if kept:
        return _Fate.HELD, kept
    return _Fate.DUE, f"{case.review.value}, finished {finished:%d %B %Y}, kept {period.days} days"


def _lines(judged: list[tuple[Case, _Fate, str]], wanted: _Fate) -> tuple[Line, ...]:
    return tuple(Line(case.label, why) for case, fate, why in judged if fate is wanted)


def _count(tx: Tx, provider: str, periods: RetentionPeriods, now: datetime) -> tuple[int, int, int]:
    return (
        access.count_before(tx, provider, now - periods.access_log),
        outbox.count_without_case(tx, provider, now - periods.closed),
        len(evidence.without_case(tx, provider)),
    )


def _erase_logs(tx: Tx, provider: str, periods: RetentionPeriods, now: datetime) -> None:
    gone = [
        access.forget_before(tx, provider, now - periods.access_log),
        outbox.forget_without_case(tx, provider, now - periods.closed),
        sum(evidence.forget(tx, provider, *one) for one in evidence.without_case(tx, provider)),
    ]
    seen.prune(tx, now - periods.repeats)
    audit.append(tx, provider, now, MACHINE, "retention", "-", f"logs, notices, strays: {gone}")
