"""Which choices a case allows now: asked before a step is taken, and to offer what can be taken."""

from __future__ import annotations

from bot.domain.cases import (
    REVERSED_STATES,
    RUNNING,
    Case,
    Lane,
    ReviewMove,
    ReviewState,
    Standing,
    next_review,
)
from bot.domain.people import Role
from bot.domain.steps import Choice
from bot.policy.ladder import Denied, permitted
from bot.policy.lawful import LEADS, MAY_CHOOSE, STATUTORY
from bot.store import exclusions
from bot.store import limits as limits_store
from bot.workflow.facts import facts_of
from bot.workflow.ledger import Ledger

_DECIDED = "The case is {state} already; an appeal is the way to change that."


def offered(ledger: Ledger, case: Case, role: Role) -> tuple[Choice, ...]:
    """What somebody in this role can choose on the case now, in the order of ``Choice``.

    Who the person is may still stand against it (author, target, reporter): that is asked when
    they choose. What is claimed is claimed: nobody is offered that twice.
    """
    may = MAY_CHOOSE[case.lane].get(role, frozenset())
    found = tuple(c for c in Choice if c in may and why_not(ledger, case, c, role) is None)
    claimed = case.review is ReviewState.CLAIMED
    return tuple(c for c in found if not (claimed and c is Choice.CLAIM))


def why_not(ledger: Ledger, case: Case, choice: Choice, role: Role) -> str | None:
    """Why the case as it stands, or the pack, does not allow the choice; None where it does."""
    match choice:
        case Choice.NOTE | Choice.ESCALATE | Choice.ACKNOWLEDGE | Choice.HAND_ON:
            return None
        case Choice.CLAIM:
            return _why_no_claim(case)
        case Choice.UPHOLD:
            return _why_no_uphold(case)
        case Choice.DISMISS:
            return _why_no_move(case, ReviewMove.DISMISS)
        case Choice.ASK_REMOVAL:
            return _why_no_request(ledger, case)
        case Choice.NO_STRIKE:
            return None if case.strike else "The case does not count as a strike."
        case Choice.LIFT:
            return _why_no_lift(ledger, case)
        case _:
            return _why_no_step(ledger, case, choice, role)


def _why_no_claim(case: Case) -> str | None:
    if case.lane is Lane.SAFEGUARDING or case.review is ReviewState.CLAIMED:
        return None
    if next_review(case.review, ReviewMove.CLAIM) is None:
        return f"The case is {case.review}: there is nothing left to claim."
    return None


def _why_no_uphold(case: Case) -> str | None:
    if case.clause is None:
        return "The policy has no clause on this for this person: it cannot be upheld."
    return _why_no_move(case, ReviewMove.UPHOLD)


def _why_no_move(case: Case, move: ReviewMove) -> str | None:
    known = next_review(case.review, move) is not None
    return None if known else _DECIDED.format(state=case.review)


def _why_no_request(ledger: Ledger, case: Case) -> str | None:
    pack = ledger.tenant.pack_of(case).pack
    clause = pack.clause(case.clause) if case.clause else None
    if not case.author_is_member:
        return "A bot or integration cannot be asked."
    if case.standing is not Standing.STANDS:
        return "The message does not stand any more: there is nothing to remove."
    if clause is not None and clause.signpost is not None:
        return "This clause only points to the right route; it asks for no removal."
    if case.request in RUNNING and case.reached_at is not None:
        return "The member has been asked already and still has time."
    if case.review in REVERSED_STATES:
        return f"The case is {case.review}: nothing can be asked on it."
    return None


def _why_no_lift(ledger: Ledger, case: Case) -> str | None:
    limits = limits_store.get_active_of_case(ledger.tx, case.provider, case.id)
    excluded = [
        one
        for one in exclusions.active(ledger.tx, case.provider, case.author, ledger.now)
        if one.case_id == case.id
    ]
    if limits or excluded:
        return None
    return "Nothing is in force from this case: there is nothing to lift."


def _why_no_step(ledger: Ledger, case: Case, choice: Choice, role: Role) -> str | None:
    """The pack's word on a step, in the case's own place."""
    if case.lane is not Lane.REVIEW and role in LEADS and choice in STATUTORY:
        return None
    pack = ledger.tenant.pack_of(case).pack
    step = permitted(pack, choice, case.audience, facts_of(ledger, case, case.provider_run))
    if isinstance(step, Denied):
        return step.why
    if not case.author_is_member:
        return "The poster is a bot or integration, not a member."
    if choice is Choice.REMOVE_CONTENT and case.standing not in (Standing.STANDS, Standing.EDITED):
        return "The message does not stand any more."
    return None
