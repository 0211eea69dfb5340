"""The lane for disclosures: only the lead and deputy see it, and somebody must answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.domain.cases import Case, Lane, ReviewState, TimerKind
from bot.domain.events import Decided
from bot.domain.people import Actor
from bot.domain.steps import ActionKind, Choice, Desk, EscalationWhy
from bot.store import timers
from bot.workflow.ledger import Ledger
from bot.workflow.outcomes import tell_reporters

_WAITING = (TimerKind.DEPUTY, TimerKind.EMERGENCY_CONTACTS)


def page_if_nobody_answers(ledger: Ledger, case: Case) -> None:
    """Start the time after which the deputy, then the emergency contacts are turned to."""
    lane = ledger.tenant.pack_of(case).pack.safeguarding
    for kind, minutes in (
        (TimerKind.DEPUTY, lane.deputy_after_minutes),
        (TimerKind.EMERGENCY_CONTACTS, lane.contacts_after_minutes),
    ):
        due = ledger.now + timedelta(minutes=minutes)
        timers.set(ledger.tx, case.provider, case.id, kind, due)


def seen_by(ledger: Ledger, case: Case, actor: Actor) -> Case:
    """Whatever the lead does on a disclosure shows that it was seen: nobody is paged any more."""
    if case.acknowledged_at is not None:
        return case
    timers.cancel(ledger.tx, case.provider, case.id, *_WAITING)
    case = ledger.save(replace(case, acknowledged_by=actor.id, acknowledged_at=ledger.now))
    tell_reporters(
        ledger,
        case,
        "reporter_passed_on",
        ActionKind.DECISION,
        "The right person has it; no more can be said.",
    )
    return case


def acknowledge(ledger: Ledger, case: Case, event: Decided) -> None:
    """The lead or deputy has seen it and takes it on."""
    case = seen_by(ledger, case, event.actor)
    case = ledger.save(replace(case, claimed_by=event.actor.id))
    _record(ledger, case, event, event.reason or "Acknowledged.")


def hand_on(ledger: Ledger, case: Case, event: Decided) -> None:
    """Hand it to the other one of lead and deputy; it never leaves the lane."""
    case = seen_by(ledger, case, event.actor)
    ledger.emit(
        case,
        ActionKind.ESCALATE,
        Desk.SAFEGUARDING_LEAD,
        f"Handed on: {event.reason}" if event.reason else "Handed on.",
        step=Choice.HAND_ON,
        needs_human=True,
        actor=event.actor,
    )


def close(ledger: Ledger, case: Case, event: Decided) -> None:
    """The lead closes the matter: nothing more is to be done here."""
    case = seen_by(ledger, case, event.actor)
    case = ledger.save(
        replace(case, review=ReviewState.DISMISSED, decided_by=event.actor.id, closed_at=ledger.now)
    )
    ledger.emit(
        case,
        ActionKind.CLOSE,
        None,
        event.reason or "Closed by the safeguarding lead.",
        step=event.choice,
        actor=event.actor,
    )


def nobody_answered(ledger: Ledger, case: Case, kind: TimerKind) -> None:
    """Nobody acknowledged in time: the deputy, then the emergency contacts."""
    if case.lane is not Lane.SAFEGUARDING or case.acknowledged_at is not None:
        return
    lane = ledger.tenant.pack_of(case).pack.safeguarding
    if kind is TimerKind.DEPUTY:
        step = EscalationWhy.DEPUTY
        why = (
            f"Nobody acknowledged it for {lane.deputy_after_minutes} minutes: the deputy is asked."
        )
    else:
        step = EscalationWhy.EMERGENCY_CONTACTS
        why = "Still nobody acknowledged it. Emergency contacts: " + "; ".join(
            lane.emergency_contacts
        )
    ledger.emit(case, ActionKind.ESCALATE, Desk.SAFEGUARDING_LEAD, why, step=step, needs_human=True)


def _record(ledger: Ledger, case: Case, event: Decided, why: str) -> None:
    ledger.emit(case, ActionKind.DECISION, None, why, step=event.choice, actor=event.actor)
