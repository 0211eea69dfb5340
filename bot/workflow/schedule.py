"""What falls due: reminders, deadlines, lifting, disclosures nobody answered."""

from __future__ import annotations

from bot.domain.cases import TimerKind
from bot.store import cases, limits, timers
from bot.store.timers import Timer
from bot.workflow import requests, safeguarding
from bot.workflow.ledger import Ledger
from bot.workflow.limits import lift


def fell_due(ledger: Ledger, timer: Timer) -> None:
    """Do what one timer is for; a timer that was taken already does nothing."""
    case = cases.get(ledger.tx, timer.provider, timer.case_id)
    if not timers.fire(ledger.tx, timer.id) or case is None:
        return
    match timer.kind:
        case TimerKind.REMINDER:
            requests.remind(ledger, case)
        case TimerKind.DEADLINE:
            requests.deadline_passed(ledger, case)
        case TimerKind.LIFT:
            limit = limits.get(ledger.tx, timer.provider, timer.ref)
            if limit is not None and limit.lifted_at is None:
                lift(ledger, case, limit, None, "Its time is over.")
        case TimerKind.DEPUTY | TimerKind.EMERGENCY_CONTACTS:
            safeguarding.nobody_answered(ledger, case, timer.kind)
