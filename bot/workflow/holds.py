"""Why a case must still be kept: the one list that retention and erasure both ask."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.domain.cases import RUNNING, Case, Lane, ReviewState
from bot.domain.steps import Choice
from bot.store import appeals, events, exclusions, limits
from bot.store.tx import Tx

LIMITATION = timedelta(days=6 * 365)
"""How long a matter handed outside stays provable (Limitation Act 1980, sections 2 and 5)."""

LASTING_REFERRALS = {
    Choice.REFER_AWARDING_BODY.value: "the awarding body (malpractice)",
    Choice.REFER_POLICE.value: "the police",
    Choice.REFER_LEGAL.value: "legal advisers",
    Choice.REFER_AGENCY.value: "a statutory agency",
}
_UNDECIDED = (ReviewState.OPEN, ReviewState.CLAIMED)


def is_open(case: Case) -> bool:
    """Whether something is still to be done: nobody decided, a request runs, a duty is owed."""
    undecided = case.review in _UNDECIDED and case.closed_at is None
    return undecided or case.request in RUNNING or bool(case.owed)


def finished_at(tx: Tx, case: Case) -> datetime:
    """When the last thing happened in the case: the retention clock starts here."""
    moments = [event.at for event in events.of_case(tx, case.provider, case.id)]
    return max([case.opened_at, case.closed_at or case.opened_at, *moments])


def why_kept(tx: Tx, case: Case, now: datetime) -> str | None:
    """The reason for which the case may not be erased now; None if there is none."""
    if case.lane is Lane.SAFEGUARDING:
        return "a disclosure: the safeguarding lead decides how long it is kept"
    if _has_open_appeal(tx, case):
        return "an appeal waits for its answer"
    if is_open(case):
        return "the case is open"
    return _limit_in_force(tx, case, now) or _lasting_referral(tx, case, now)


def _has_open_appeal(tx: Tx, case: Case) -> bool:
    asked = appeals.of_case(tx, case.provider, case.id)
    return case.review is ReviewState.APPEALED or any(one.decided_at is None for one in asked)


def _limit_in_force(tx: Tx, case: Case, now: datetime) -> str | None:
    for limit in limits.get_active_of_case(tx, case.provider, case.id):
        if limit.until is None or limit.until > now:
            return "it limits the member's access"
    for exclusion in exclusions.of_case(tx, case.provider, case.id):
        if exclusion.ended_at is None and (exclusion.until is None or exclusion.until > now):
            return "an exclusion rests on it"
    return None


def _lasting_referral(tx: Tx, case: Case, now: datetime) -> str | None:
    for event in events.of_case(tx, case.provider, case.id):
        destination = LASTING_REFERRALS.get(event.kind)
        if destination and event.at + LIMITATION > now:
            until = event.at + LIMITATION
            return f"it was referred to {destination}: kept until {until:%d %B %Y}"
    return None
