"""What came of a report, told to whoever made it."""

from __future__ import annotations

from bot.domain.cases import Case
from bot.domain.steps import ActionKind
from bot.store import reports
from bot.workflow.ledger import Ledger
from bot.workflow.notices import notices


def tell_reporters(ledger: Ledger, case: Case, key: str, action: ActionKind, why: str) -> None:
    """Tell everybody who reported the message what came of it, once, without its content."""
    for report in reports.of_case(ledger.tx, case.provider, case.id):
        if report.told_at is not None:
            continue
        notice = notices(ledger, case).write(key)
        ledger.emit(case, action, f"reporter:{report.reporter}", why, notice=notice)
        reports.mark_told(ledger.tx, case.provider, report.id, ledger.now)


def reporters_of(ledger: Ledger, case: Case) -> frozenset[str]:
    """Everybody who reported the case's message."""
    return frozenset(r.reporter for r in reports.of_case(ledger.tx, case.provider, case.id))
