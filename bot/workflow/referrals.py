"""Handing a case outside: a person decides, the record says to whom and why."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.cases import Case, Lane
from bot.domain.events import Decided
from bot.domain.steps import ActionKind, Choice
from bot.workflow import safeguarding
from bot.workflow.ledger import Ledger


def refer(ledger: Ledger, case: Case, event: Decided, choice: Choice) -> None:
    """Record the referral; that the pack permits it, or a duty asks for it, was checked before."""
    if case.lane is Lane.SAFEGUARDING:
        case = safeguarding.seen_by(ledger, case, event.actor)
    owed = tuple(duty for duty in case.owed if duty != choice.value)
    case = ledger.save(replace(case, owed=owed))
    ledger.emit(
        case,
        ActionKind.REFER,
        choice.destination,
        event.reason or "Referred.",
        step=choice.value,
        needs_human=True,
        actor=event.actor,
    )
