"""Somebody undoes a limit again and again: people are told, instead of a contest without end."""

from __future__ import annotations

from bot.domain.steps import ActionKind, Desk, EscalationWhy
from bot.store import cases, limits
from bot.workflow.ledger import Ledger

WHY = (
    "What limits the member's access is undone again and again, perhaps by another bot. "
    "Steward stops putting it back for a while: please look who does it, or lift the limit."
)


def undone_again(ledger: Ledger, member: str, space: str) -> None:
    """Tell the managers, once for each case from which something is in force in the space."""
    active = limits.active(ledger.tx, ledger.tenant.id, member, ledger.now)
    for case_id in sorted({one.case_id for one in active if one.space == space}):
        case = cases.get(ledger.tx, ledger.tenant.id, case_id)
        if case is not None:
            ledger.emit(
                case,
                ActionKind.FLAG,
                Desk.MANAGERS,
                WHY,
                step=EscalationWhy.UNDELIVERED,
                needs_human=True,
            )
