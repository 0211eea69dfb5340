"""The request to remove a message: asked, reminded, met, refused, or taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.cases import (
    RUNNING,
    Case,
    OutboxState,
    RequestMove,
    RequestState,
    Standing,
    TimerKind,
    next_request,
)
from bot.domain.people import Actor
from bot.domain.steps import ActionKind, Desk, EscalationWhy
from bot.policy.lawful import a_clock_runs_only_for_a_member_who_was_reached
from bot.policy.model import Removal
from bot.store import cases, outbox, timers
from bot.workflow.ledger import Ledger
from bot.workflow.notices import notices
from bot.workflow.outcomes import tell_reporters

_CLOCKS = (TimerKind.REMINDER, TimerKind.DEADLINE)
_ASKING = ("removal_request", "invitation", "reminder")


def ask(ledger: Ledger, case: Case, why: str, actor: Actor | None = None) -> Case:
    """Ask the poster to remove the message; the clock starts once they are reached."""
    state = next_request(case.request, RequestMove.ASK)
    runs_already = case.request in RUNNING and case.reached_at is not None
    if state is None or runs_already:
        return case
    pack = ledger.tenant.pack_of(case).pack
    clause = pack.clause(case.clause) if case.clause else None
    demanded = clause is not None and clause.removal is Removal.DEMANDED
    deadline = _deadline(ledger, case, ledger.now)
    asked = replace(
        case,
        request=state,
        demanded=demanded,
        asked_at=ledger.now,
        reached_at=None,
        deadline=deadline,
        closed_at=None,
    )
    case = case if case.shadow else ledger.save(asked)
    if actor is not None:
        cases.mark_asked_by_person(ledger.tx, case.provider, case.id)
    notice = notices(ledger, case).write(
        "removal_request" if demanded else "invitation",
        by_machine=actor is None,
        deadline=deadline,
        starts_clock=True,
    )
    ledger.emit(
        case,
        ActionKind.REMOVAL_REQUEST,
        f"member:{case.author}",
        why,
        step="demand" if demanded else "invitation",
        until=deadline,
        actor=actor,
        notice=notice,
    )
    return case


def reached(ledger: Ledger, case: Case) -> Case:
    """The member has the request: from now the clock runs, or once no appeal waits any more."""
    if case.request not in RUNNING or case.reached_at is not None:
        return case
    case = replace(case, reached_at=ledger.now, deadline=_deadline(ledger, case, ledger.now))
    if case.suspended_at is None:
        _set_clocks(ledger, case, ledger.now)
    return ledger.save(case)


def remind(ledger: Ledger, case: Case) -> Case:
    """Half the time is over and the message still stands: one friendly reminder."""
    state = next_request(case.request, RequestMove.REMIND)
    over = case.deadline is not None and ledger.now >= case.deadline
    stopped = case.suspended_at is not None or case.standing is not Standing.STANDS
    if state is None or stopped or over:
        return case
    case = ledger.save(replace(case, request=state))
    notice = notices(ledger, case).write("reminder", by_machine=True, deadline=case.deadline)
    ledger.emit(
        case,
        ActionKind.REMINDER,
        f"member:{case.author}",
        "The message still stands; half of the time is over.",
        until=case.deadline,
        notice=notice,
    )
    return case


def deadline_passed(ledger: Ledger, case: Case) -> Case:
    """The time is over. Silence is a refusal only where the policy itself demands removal."""
    running = case.request in RUNNING
    if not running or not a_clock_runs_only_for_a_member_who_was_reached(case, ledger.now):
        return case
    desk = ledger.tenant.pack_of(case).pack.escalation.unmet_to
    if case.demanded:
        case = replace(case, request=RequestState.REFUSED, refused_at=ledger.now)
        step, why = (
            EscalationWhy.REFUSAL,
            "The removal that the policy demands was not made in time.",
        )
    else:
        step = EscalationWhy.UNMET
        why = "The invitation was not taken up in time; the policy does not make that a refusal."
    case = ledger.save(replace(case, escalated_at=ledger.now))
    ledger.emit(
        case,
        ActionKind.ESCALATE,
        escalation_desk(ledger, case, desk),
        why,
        step=step,
        needs_human=True,
    )
    return case


def met(ledger: Ledger, case: Case, standing: Standing) -> Case:
    """The author removed the message or edited it so that it breaks nothing any more."""
    state = next_request(case.request, RequestMove.REMOVE)
    asked = _stop(ledger, case)
    case = replace(case, standing=standing)
    edited = standing is Standing.EDITED
    if state is None:
        case = ledger.save(case)
        if case.request is RequestState.REFUSED:
            ledger.emit(case, ActionKind.DECISION, None, _late(edited), step="removed_late")
        return case
    told = case.request in RUNNING and asked
    case = ledger.save(replace(case, request=state, closed_at=ledger.now))
    key = "closed_edited" if edited else "closed_removed"
    ledger.emit(
        case,
        ActionKind.CLOSE,
        f"member:{case.author}" if told else None,
        _speaks_for_them(case, ledger.now, edited),
        step="edited" if edited else "removed",
        notice=notices(ledger, case).write(key, by_machine=True) if told else None,
    )
    tell_reporters(ledger, case, "reporter_removed", ActionKind.CLOSE, "The message is gone.")
    return case


def taken_away(ledger: Ledger, case: Case) -> Case:
    """Somebody else deleted the message: neither the member's removal nor a refusal."""
    state = next_request(case.request, RequestMove.WITHDRAW) if case.request in RUNNING else None
    told = _stop(ledger, case) and state is not None
    case = ledger.save(
        replace(case, standing=Standing.REMOVED_BY_OTHER, request=state or case.request)
    )
    ledger.emit(
        case,
        ActionKind.DECISION,
        f"member:{case.author}" if told else None,
        "Somebody else deleted the message; that counts neither for nor against the member.",
        step="removed_by_other",
        notice=notices(ledger, case).write("request_ended", by_machine=True) if told else None,
    )
    return case


def withdraw(ledger: Ledger, case: Case) -> Case:
    """Take the request back: no clock, no refusal. The caller saves the case."""
    _stop(ledger, case)
    state = next_request(case.request, RequestMove.WITHDRAW)
    return replace(case, request=state or case.request, refused_at=None)


def suspend(ledger: Ledger, case: Case) -> Case:
    """Stop the clock while an appeal waits. The caller saves the case."""
    timers.cancel(ledger.tx, case.provider, case.id, *_CLOCKS)
    return replace(case, suspended_at=ledger.now)


def resume(ledger: Ledger, case: Case) -> Case:
    """Let the clock run on with the time that was left, a day at least. The caller saves."""
    stopped, deadline = case.suspended_at, case.deadline
    case = replace(case, suspended_at=None)
    if stopped is None or deadline is None or case.request not in RUNNING:
        return case
    left = max(deadline - stopped, timedelta(days=1))
    case = replace(case, deadline=ledger.tenant.calendar.put_off(ledger.now + left))
    if case.reached_at is not None and case.deadline is not None:
        timers.set(ledger.tx, case.provider, case.id, TimerKind.DEADLINE, case.deadline)
    return case


def escalation_desk(ledger: Ledger, case: Case, desk: Desk) -> Desk:
    """The desk itself, or managers where the pack has nobody at it."""
    pack = ledger.tenant.pack_of(case).pack
    return desk if pack.has_desk(desk) else Desk.MANAGERS


def _stop(ledger: Ledger, case: Case) -> bool:
    """Stop the clocks, and do not ask any more where that has not gone out yet.

    Says whether the member can know of the request.
    """
    timers.cancel(ledger.tx, case.provider, case.id, *_CLOCKS)
    unsent = [
        row
        for row in outbox.of_case(ledger.tx, case.provider, case.id)
        if row.state is OutboxState.PENDING and row.payload.get("key") in _ASKING
    ]
    for row in unsent:
        outbox.refused(ledger.tx, row.id, "there is nothing to ask any more", ledger.now)
    return not any(row.payload.get("starts_clock") for row in unsent)


def _deadline(ledger: Ledger, case: Case, start: datetime) -> datetime:
    hours = ledger.tenant.pack_of(case).pack.requests.deadline_hours
    return ledger.tenant.calendar.put_off(start + timedelta(hours=hours))


def _set_clocks(ledger: Ledger, case: Case, start: datetime) -> None:
    hours = ledger.tenant.pack_of(case).pack.requests.reminder_hours
    remind_at = ledger.tenant.calendar.put_off(start + timedelta(hours=hours))
    if case.deadline is None:
        return
    if remind_at < case.deadline:
        timers.set(ledger.tx, case.provider, case.id, TimerKind.REMINDER, remind_at)
    timers.set(ledger.tx, case.provider, case.id, TimerKind.DEADLINE, case.deadline)


def _speaks_for_them(case: Case, now: datetime, edited: bool) -> str:
    done = "changed the message: it breaks the clause no more" if edited else "removed the message"
    if case.deadline is not None and now > case.deadline:
        return f"The author {done}, after the time they were given."
    return f"The author {done}, in time: that speaks for them."


def _late(edited: bool) -> str:
    done = "changed" if edited else "removed"
    return f"The author {done} the message after the deadline; the refusal stands on record."
