"""A member brings a message to the moderators, and is told what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.cases import REVERSED_STATES, Case, Lane, ReviewMove, next_review
from bot.domain.categories import Category
from bot.domain.events import Reported
from bot.domain.findings import Finding
from bot.domain.steps import ActionKind, Desk, EscalationWhy
from bot.policy.decide import assess_report
from bot.store import reports
from bot.workflow.intake import look_at, of_message
from bot.workflow.ledger import Ledger
from bot.workflow.notices import notices
from bot.workflow.opening import open_case
from bot.workflow.requests import escalation_desk


def reported(ledger: Ledger, event: Reported, findings: Sequence[Finding]) -> None:
    """A report always makes a flag, whatever the detectors say; one message keeps one case."""
    known = of_message(ledger, event.message.platform, event.message.id)
    if known:
        _merge(ledger, event, known)
        return
    category = named_category(event.category)
    case = None
    if category is not Category.DISCLOSURE:
        case = look_at(ledger, event.message, findings, reported=True)
    if case is None:
        found = assess_report(ledger.tenant.current.pack, event.message.author.bound_as, category)
        case = open_case(ledger, event.message, found, reported=True, by_report=True)
    _note(ledger, event, case)


def named_category(word: str) -> Category:
    """The category a reporter named; what nobody knows is for people to place (disrepute)."""
    try:
        return Category(word.strip().lower())
    except ValueError:
        return Category.DISREPUTE


def _merge(ledger: Ledger, event: Reported, known: Sequence[Case]) -> None:
    case = next((c for c in known if c.lane is not Lane.SAFEGUARDING), known[0])
    if not _note(ledger, event, case):
        return
    if case.lane is Lane.SAFEGUARDING:
        why = "Also reported by a member."
        ledger.emit(case, ActionKind.DISCLOSURE, Desk.SAFEGUARDING_LEAD, why, needs_human=True)
        return
    if named_category(event.category) is Category.DISCLOSURE:
        _bring_to_the_lead(ledger, event, known)
    case = _taken_up_again(ledger, case)
    desk = Desk.MODERATORS if case.lane is Lane.REVIEW else Desk.SAFEGUARDING_LEAD
    why = f"Reported by a member as {named_category(event.category).value}. {case.why}"
    ledger.emit(case, ActionKind.FLAG, desk, why, needs_human=True)
    rule = ledger.tenant.pack_of(case).pack.escalation.on_report
    if rule is not None and case.escalated_at is None:
        case = case if case.shadow else ledger.save(replace(case, escalated_at=ledger.now))
        ledger.emit(
            case,
            ActionKind.ESCALATE,
            escalation_desk(ledger, case, rule.to),
            f"Reported ({rule.cite}).",
            step=EscalationWhy.REPORT,
            needs_human=True,
        )


def _bring_to_the_lead(ledger: Ledger, event: Reported, known: Sequence[Case]) -> None:
    """Somebody sees a safeguarding matter where the machine saw a breach: the lead looks."""
    if any(c.lane is Lane.SAFEGUARDING for c in known):
        return
    pack = ledger.tenant.current.pack
    found = assess_report(pack, event.message.author.bound_as, Category.DISCLOSURE)
    open_case(ledger, event.message, found, reported=True, by_report=True)


def _taken_up_again(ledger: Ledger, case: Case) -> Case:
    """A report on a case that was taken back puts it before people again, as a report."""
    state = next_review(case.review, ReviewMove.REOPEN)
    if case.review not in REVERSED_STATES or state is None:
        return case
    return ledger.save(replace(case, review=state, by_report=True, closed_at=None))


def _note(ledger: Ledger, event: Reported, case: Case) -> bool:
    """Write the report down and thank the reporter; False where they reported it before."""
    new = reports.add(
        ledger.tx,
        case.provider,
        case.id,
        event.reporter,
        named_category(event.category),
        event.note,
        ledger.now,
    )
    if new:
        thanks = notices(ledger, case).write("reporter_received")
        ledger.tell(case, f"reporter:{event.reporter}", thanks)
    return new
