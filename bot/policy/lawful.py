"""The laws no pack may loosen, one function each, named as a sentence.

Each answers ``None`` where the law is kept, otherwise the reason why the step is refused. The
sources are UK GDPR Articles 22A-22D (significant decisions need meaningful human involvement), the
rule against bias of natural justice, and statutory safeguarding guidance for providers.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from bot.domain.cases import Case, Lane, Standing
from bot.domain.people import Actor, Role
from bot.domain.steps import REFERRALS, Choice

_REVIEWING = frozenset(
    {
        Choice.CLAIM,
        Choice.NOTE,
        Choice.UPHOLD,
        Choice.DISMISS,
        Choice.ASK_REMOVAL,
        Choice.ESCALATE,
    }
)
_DECIDING = frozenset(
    {
        Choice.MEETING,
        Choice.WARN,
        Choice.RESTRICT,
        Choice.BLOCK,
        Choice.WITHDRAW_ACCESS,
        Choice.EXCLUDE,
        Choice.LIFT,
        Choice.REMOVE_CONTENT,
        Choice.NO_STRIKE,
        *REFERRALS,
    }
)
_IN_THE_LANE = frozenset(
    {Choice.ACKNOWLEDGE, Choice.HAND_ON, Choice.NOTE, Choice.CLAIM, Choice.DISMISS, *REFERRALS}
)
LEADS = (Role.SAFEGUARDING_LEAD, Role.DEPUTY_LEAD)

MAY_CHOOSE: dict[Lane, dict[Role, frozenset[Choice]]] = {
    Lane.REVIEW: {Role.MODERATOR: _REVIEWING, Role.MANAGER: _REVIEWING | _DECIDING},
    Lane.GUARDED: {
        Role.MANAGER: _REVIEWING | _DECIDING,
        Role.SAFEGUARDING_LEAD: _IN_THE_LANE - {Choice.DISMISS},
        Role.DEPUTY_LEAD: _IN_THE_LANE - {Choice.DISMISS},
    },
    Lane.SAFEGUARDING: {
        Role.SAFEGUARDING_LEAD: _IN_THE_LANE,
        Role.DEPUTY_LEAD: _IN_THE_LANE,
    },
}
"""Who may choose what, lane by lane. What is absent is refused."""

STATUTORY = frozenset({Choice.REFER_POLICE, Choice.REFER_AGENCY})
"""Referrals of a disclosure that need no clause: safeguarding duties stand above a pack."""


def a_named_person_decides(actor: Actor) -> str | None:
    """No machine and nobody without a name decides anything (UK GDPR Art. 22A-22D)."""
    return None if actor.id.strip() else "A decision needs a named person; none was given."


def the_role_may_choose(lane: Lane, role: Role, choice: Choice) -> str | None:
    """Moderators review, managers decide, the safeguarding lead alone works disclosures."""
    if choice in MAY_CHOOSE[lane].get(role, frozenset()):
        return None
    able = sorted(_spoken(r) for r, may in MAY_CHOOSE[lane].items() if choice in may)
    if not able:
        return f"'{choice}' is not a step for this kind of case."
    return f"'{choice}' is for a {' or '.join(able)}; a {_spoken(role)} cannot choose it."


def nobody_decides_their_own_case(
    actor: Actor, case: Case, reporters: Collection[str]
) -> str | None:
    """Author, target, subject and reporter of a case do not decide it (rule against bias)."""
    if actor.id == case.author:
        return "The author of a message does not decide about it."
    if actor.id in (case.target, case.subject):
        return "Somebody a message is aimed at does not decide about it."
    if actor.id in reporters:
        return "Somebody who reported a message does not decide about it."
    return None


def somebody_else_decides_the_appeal(actor: Actor, deciders: Collection[str]) -> str | None:
    """Whoever decided a case does not decide the appeal against it (UK GDPR Art. 22C)."""
    if actor.id in deciders:
        return "An appeal is decided by somebody who took no decision in the case."
    return None


def managers_decide_appeals(actor: Actor) -> str | None:
    """An appeal is a manager's to decide."""
    if actor.role is Role.MANAGER:
        return None
    return f"An appeal is for a manager to decide, not for a {_spoken(actor.role)}."


def a_disclosure_asks_nothing_of_the_poster(case: Case) -> bool:
    """Whether requests, strikes and reminders are barred, as they are for every disclosure."""
    return case.lane is Lane.SAFEGUARDING


def a_clock_runs_only_for_a_member_who_was_reached(case: Case, now: datetime) -> bool:
    """Whether a deadline may count against the member at this moment.

    It may where the member was reached, the message still stands, no appeal waits, and the
    deadline has truly passed.
    """
    return (
        case.author_is_member
        and case.reached_at is not None
        and case.suspended_at is None
        and case.standing is Standing.STANDS
        and case.deadline is not None
        and now >= case.deadline
    )


def the_blast_radius_is_kept(notices_in_the_hour: int, cap: int) -> bool:
    """Whether one more automatic notice may go out in this place within the hour."""
    return notices_in_the_hour < cap


def _spoken(role: Role) -> str:
    return role.value.replace("_", " ")
