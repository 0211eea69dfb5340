"""A member's own record, as they may read it: cases, where they stand, what counts.

Who reported, who decided and what the safeguarding lane holds is never in it.
"""

from __future__ import annotations

from datetime import timedelta

from bot.domain.cases import (
    REVERSED_STATES,
    RUNNING,
    UPHELD_STATES,
    Case,
    Lane,
    RequestState,
    ReviewState,
    Standing,
)
from bot.store import cases, limits
from bot.workflow.cards import spoken
from bot.workflow.ledger import Ledger

_MOST = 100

_REVIEW: dict[ReviewState, str] = {
    ReviewState.OPEN: "people have not decided yet",
    ReviewState.CLAIMED: "somebody is looking at it",
    ReviewState.UPHELD: "upheld",
    ReviewState.DISMISSED: "closed in your favour",
    ReviewState.APPEALED: "your appeal waits for an answer",
    ReviewState.STANDS: "upheld, also after your appeal",
    ReviewState.OVERTURNED: "taken back after your appeal",
}
_REQUEST: dict[RequestState, str] = {
    RequestState.REMOVED: "you put it right",
    RequestState.REFUSED: "not removed in time",
    RequestState.WITHDRAWN: "the request to remove it was taken back",
}


def own_cases(ledger: Ledger, member: str) -> tuple[Case, ...]:
    """The cases about a member's own posts that they may know of, newest first.

    A guarded case is among them once the member was told of it; a rehearsed one never is.
    """
    known = cases.of_author(ledger.tx, ledger.tenant.id, member, _MOST)
    return tuple(
        one
        for one in known
        if not one.shadow
        and (one.lane is Lane.REVIEW or (one.lane is Lane.GUARDED and one.asked_at is not None))
    )


def my_record(ledger: Ledger, member: str) -> tuple[str, ...]:
    """The record as lines: what counts first, then a line for each case, newest first."""
    days = ledger.tenant.current.pack.escalation.repetition.within_days
    since = ledger.now - timedelta(days=days)
    known = own_cases(ledger, member)
    if not known:
        return ("There is nothing on record about you.",)
    strikes = cases.strikes(ledger.tx, ledger.tenant.id, member, since)
    head = f"{strikes} strike{'s' * (strikes != 1)} in the last {days} days."
    return (head, *_limits(ledger, member), *(line_of(one) for one in known))


def line_of(case: Case) -> str:
    """One case in one line, for the member it is about."""
    parts = [
        f"{case.label}, {case.opened_at:%d %b %Y}: {spoken(case.category)}",
        _request(case),
        _REVIEW[case.review],
        "counts as a strike" if _counts(case) else "no strike",
    ]
    return "; ".join(part for part in parts if part)


def _counts(case: Case) -> bool:
    """Whether the case counts towards repetition now: a mere report only once it is upheld."""
    if not case.strike or case.review in REVERSED_STATES:
        return False
    return not case.by_report or case.review in UPHELD_STATES


def _request(case: Case) -> str:
    if case.request in RUNNING and case.standing is Standing.STANDS:
        if case.deadline is not None and case.suspended_at is None:
            return f"you are asked to remove it by {case.deadline:%d %b %Y, %H:%M} UTC"
        return "you are asked to remove it"
    return _REQUEST.get(case.request, "")


def _limits(ledger: Ledger, member: str) -> list[str]:
    """What limits the member's access now."""
    said = []
    for one in limits.active(ledger.tx, ledger.tenant.id, member, ledger.now):
        until = f"until {one.until:%d %b %Y, %H:%M} UTC" if one.until else "until it is lifted"
        said.append(f"Your access is limited ({one.kind.value.replace('_', ' ')}) {until}.")
    return said
