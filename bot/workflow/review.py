"""A person chooses something about a case."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.domain.cases import Case, Lane, ReviewState
from bot.domain.errors import Refused
from bot.domain.events import Decided
from bot.domain.steps import ACCESS_CHOICES, ActionKind, Choice, Desk, EscalationWhy
from bot.policy import lawful
from bot.store import cases
from bot.workflow import limits, referrals, requests, safeguarding, sanctions
from bot.workflow.choices import why_not
from bot.workflow.intake import of_message
from bot.workflow.ledger import Ledger
from bot.workflow.notices import notices
from bot.workflow.opening import bring_further_if_repeated
from bot.workflow.outcomes import reporters_of, tell_reporters
from bot.workflow.requests import escalation_desk

_NO_CASE = "There is no case about this message that this person may decide."


def decided(ledger: Ledger, event: Decided) -> None:
    """Check law and pack, then do what was chosen; a refusal is recorded and changes nothing."""
    case = case_for(ledger, event)
    try:
        _choose(ledger, event, case)
    except Refused as refusal:
        ledger.refuse(event.message, case, event.actor, refusal.why, event.choice)


def case_for(ledger: Ledger, event: Decided) -> Case | None:
    """The case the person means: the one in the lane that is theirs."""
    if event.case is not None:
        named = cases.get(ledger.tx, ledger.tenant.id, event.case)
        known: tuple[Case, ...] = (named,) if named else ()
    else:
        known = of_message(ledger, event.platform, event.message)
    leads = event.actor.role in lawful.LEADS
    open_to = [c for c in known if event.actor.role in lawful.MAY_CHOOSE[c.lane]]
    open_to.sort(key=lambda c: (c.lane is Lane.SAFEGUARDING) != leads)
    if open_to:
        return open_to[0]
    return next((c for c in known if c.lane is Lane.REVIEW), None)


def _choose(ledger: Ledger, event: Decided, case: Case | None) -> None:
    choice = named_choice(event.choice)
    if case is None:
        raise Refused(_NO_CASE)
    _check_laws(ledger, event, case, choice)
    _check_case(ledger, event, case, choice)
    if choice.destination is not None:
        referrals.refer(ledger, case, event, choice)
    else:
        _DOING[choice](ledger, case, event)


def named_choice(word: str) -> Choice:
    """The choice with this name; Refused with the list where there is none."""
    try:
        return Choice(word)
    except ValueError:
        raise Refused(f"There is no such choice. The choices are: {', '.join(Choice)}.") from None


def _check_laws(ledger: Ledger, event: Decided, case: Case, choice: Choice) -> None:
    for reason in (
        lawful.a_named_person_decides(event.actor),
        lawful.the_role_may_choose(case.lane, event.actor.role, choice),
        lawful.nobody_decides_their_own_case(event.actor, case, reporters_of(ledger, case)),
    ):
        if reason is not None:
            raise Refused(reason)


def _check_case(ledger: Ledger, event: Decided, case: Case, choice: Choice) -> None:
    elsewhere = choice in ACCESS_CHOICES and event.place not in (None, case.place)
    reason = None if elsewhere else why_not(ledger, case, choice, event.actor.role)
    if reason is not None:
        raise Refused(reason)


def _claim(ledger: Ledger, case: Case, event: Decided) -> None:
    if case.lane is Lane.SAFEGUARDING:
        safeguarding.acknowledge(ledger, case, event)
        return
    if case.review is ReviewState.CLAIMED and case.claimed_by != event.actor.id:
        raise Refused("Somebody else has claimed this case already.")
    case = ledger.save(replace(case, review=ReviewState.CLAIMED, claimed_by=event.actor.id))
    _plain(ledger, case, event, "Claimed.")


def _note(ledger: Ledger, case: Case, event: Decided) -> None:
    if case.lane is Lane.SAFEGUARDING:
        case = safeguarding.seen_by(ledger, case, event.actor)
    _plain(ledger, case, event, event.reason or "A note.")


def _uphold(ledger: Ledger, case: Case, event: Decided) -> None:
    late_strike = case.by_report and case.strike
    case = ledger.save(replace(case, review=ReviewState.UPHELD, decided_by=event.actor.id))
    told = case.author_is_member and case.lane is Lane.REVIEW
    ledger.emit(
        case,
        ActionKind.DECISION,
        f"member:{case.author}" if told else None,
        event.reason or "Upheld.",
        step=Choice.UPHOLD,
        actor=event.actor,
        notice=notices(ledger, case).write("upheld", reason=event.reason) if told else None,
    )
    tell_reporters(ledger, case, "reporter_upheld", ActionKind.DECISION, "Upheld.")
    if late_strike:
        bring_further_if_repeated(ledger, case)


def _dismiss(ledger: Ledger, case: Case, event: Decided) -> None:
    if case.lane is Lane.SAFEGUARDING:
        safeguarding.close(ledger, case, event)
        return
    told = case.asked_at is not None
    case = replace(requests.withdraw(ledger, case), review=ReviewState.DISMISSED)
    case = ledger.save(replace(case, decided_by=event.actor.id, closed_at=ledger.now))
    ledger.emit(
        case,
        ActionKind.CLOSE,
        f"member:{case.author}" if told else None,
        event.reason or "Dismissed.",
        step=Choice.DISMISS,
        actor=event.actor,
        notice=notices(ledger, case).write("closed_dismissed") if told else None,
    )
    limits.lift_all(ledger, case, event.actor, "The case was dismissed.")
    limits.end_exclusions(ledger, case, event.actor)
    tell_reporters(ledger, case, "reporter_not_upheld", ActionKind.CLOSE, "Not upheld.")


def _ask_removal(ledger: Ledger, case: Case, event: Decided) -> None:
    requests.ask(ledger, case, event.reason or "A person asks for removal.", event.actor)


def _escalate(ledger: Ledger, case: Case, event: Decided) -> None:
    case = ledger.save(replace(case, escalated_at=ledger.now))
    desk = escalation_desk(ledger, case, Desk.MANAGERS)
    ledger.emit(
        case,
        ActionKind.ESCALATE,
        desk,
        event.reason or "Brought to managers by a moderator.",
        step=EscalationWhy.CHOSEN,
        needs_human=True,
        actor=event.actor,
    )


def _no_strike(ledger: Ledger, case: Case, event: Decided) -> None:
    case = ledger.save(replace(case, strike=False))
    told = case.author_is_member and case.lane is Lane.REVIEW
    ledger.emit(
        case,
        ActionKind.DECISION,
        f"member:{case.author}" if told else None,
        event.reason or "Does not count as a strike.",
        step=Choice.NO_STRIKE,
        actor=event.actor,
        notice=notices(ledger, case).write("no_strike", reason=event.reason) if told else None,
    )


def _plain(ledger: Ledger, case: Case, event: Decided, why: str) -> None:
    ledger.emit(case, ActionKind.DECISION, None, why, step=event.choice, actor=event.actor)


_DOING: dict[Choice, Callable[[Ledger, Case, Decided], None]] = {
    Choice.CLAIM: _claim,
    Choice.NOTE: _note,
    Choice.UPHOLD: _uphold,
    Choice.DISMISS: _dismiss,
    Choice.ASK_REMOVAL: _ask_removal,
    Choice.ESCALATE: _escalate,
    Choice.NO_STRIKE: _no_strike,
    Choice.MEETING: sanctions.meeting,
    Choice.WARN: sanctions.warn,
    Choice.RESTRICT: sanctions.limit_access,
    Choice.BLOCK: sanctions.limit_access,
    Choice.WITHDRAW_ACCESS: sanctions.limit_access,
    Choice.EXCLUDE: sanctions.exclude,
    Choice.LIFT: sanctions.lift,
    Choice.REMOVE_CONTENT: sanctions.remove_content,
    Choice.ACKNOWLEDGE: safeguarding.acknowledge,
    Choice.HAND_ON: safeguarding.hand_on,
}
"""What each choice does; referrals have a function of their own."""
