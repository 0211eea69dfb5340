"""Handing a case outside: a person decides, the record says to whom and why."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.cases import Case, Lane
from bot.domain.events import Decided
from bot.domain.steps import ActionKind, Choice
from bot.policy.lawful import LEADS, STATUTORY
from bot.workflow import safeguarding
from bot.workflow.ledger import Ledger
from bot.workflow.sanctions import step_for


def refer(ledger: Ledger, case: Case, event: Decided, choice: Choice) -> None:
    """Record the referral where the pack permits it, or safeguarding duty asks for it."""
    in_the_lane = case.lane is not Lane.REVIEW and event.actor.role in LEADS
    if not (in_the_lane and choice in STATUTORY):
        step_for(ledger, case, choice, provider_run=case.provider_run)
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
