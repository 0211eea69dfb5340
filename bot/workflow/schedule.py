"""What falls due: reminders, deadlines, lifting, disclosures nobody answered."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.cases import Case, TimerKind
from bot.store import cases, limits, timers
from bot.store.timers import Timer
from bot.workflow import asking_for_help, requests, safeguarding
from bot.workflow.ledger import Ledger
from bot.workflow.limits import lift


def fell_due(ledger: Ledger, timer: Timer) -> None:
    """Do what one timer is for; a timer that was taken already does nothing."""
    case = cases.get(ledger.tx, timer.provider, timer.case_id)
    if not timers.fire(ledger.tx, timer.id) or case is None:
        return
    match timer.kind:
        case TimerKind.REMINDER | TimerKind.DEADLINE if _is_put_off(ledger, case, timer):
            pass
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


def _is_put_off(ledger: Ledger, case: Case, timer: Timer) -> bool:
    """Whether the member asked to talk to somebody and is to be met first; then later again.

    A deadline moves with its timer: whoever removes the message until then did so in time.
    """
    later = asking_for_help.not_before(ledger, case)
    if later is None:
        return False
    timers.set(ledger.tx, timer.provider, timer.case_id, timer.kind, later)
    if timer.kind is TimerKind.DEADLINE:
        ledger.save(replace(case, deadline=later))
    return True
