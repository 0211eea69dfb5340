"""A member asks for another look; somebody who took no decision in the case gives it."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.cases import REVERSED_STATES, Case, Lane, ReviewMove, ReviewState, next_review
from bot.domain.errors import Refused
from bot.domain.events import AppealDecided, Appealed
from bot.domain.steps import ActionKind, Desk
from bot.policy import lawful
from bot.store import appeals, events, reports
from bot.workflow import limits, requests
from bot.workflow.intake import of_message
from bot.workflow.ledger import Ledger
from bot.workflow.notices import notices
from bot.workflow.outcomes import reporters_of

OUTCOMES = ("overturn", "stand")


def appealed(ledger: Ledger, event: Appealed) -> None:
    """Open an appeal: the clock stops, managers are told, the member gets an answer."""
    case = _case(ledger, event.platform, event.message)
    try:
        _open(ledger, event, case)
    except Refused as refusal:
        ledger.refuse(event.message, case, None, refusal.why, "appeal")


def appeal_decided(ledger: Ledger, event: AppealDecided) -> None:
    """Let the case stand, or overturn it and put everything back."""
    case = _case(ledger, event.platform, event.message)
    try:
        _decide(ledger, event, case)
    except Refused as refusal:
        ledger.refuse(event.message, case, event.actor, refusal.why, event.choice)


def _case(ledger: Ledger, platform: str, message: str) -> Case | None:
    known = of_message(ledger, platform, message)
    return next((c for c in known if c.lane is not Lane.SAFEGUARDING), None)


def _open(ledger: Ledger, event: Appealed, case: Case | None) -> None:
    if case is None:
        raise Refused("There is nothing to appeal against about this message.")
    if not case.author_is_member:
        raise Refused("The poster is a bot or integration: nothing is held against a member.")
    if event.member is not None and event.member != case.author:
        raise Refused("Only the author of the message can appeal.")
    if case.review in REVERSED_STATES:
        raise Refused(f"The case is {case.review}: it was already decided in the member's favour.")
    state = next_review(case.review, ReviewMove.APPEAL)
    if state is None:
        raise Refused(f"The case is {case.review}: an appeal was made already.")
    appeals.open(ledger.tx, case.provider, case.id, case.author, event.text, ledger.now)
    case = ledger.save(replace(requests.suspend(ledger, case), review=state))
    ledger.emit(
        case,
        ActionKind.APPEAL_OPENED,
        Desk.MANAGERS,
        "The member asks for another look. Somebody who took no decision in the case decides.",
        needs_human=True,
    )
    ledger.tell(case, f"member:{case.author}", notices(ledger, case).write("appeal_received"))


def _decide(ledger: Ledger, event: AppealDecided, case: Case | None) -> None:
    if case is None or case.review is not ReviewState.APPEALED:
        raise Refused("No appeal is waiting about this message.")
    if event.choice not in OUTCOMES:
        raise Refused(f"An appeal is decided by one of: {', '.join(OUTCOMES)}.")
    for reason in (
        lawful.a_named_person_decides(event.actor),
        lawful.managers_decide_appeals(event.actor),
        lawful.somebody_else_decides_the_appeal(
            event.actor, events.deciders(ledger.tx, case.provider, case.id)
        ),
        lawful.nobody_decides_their_own_case(event.actor, case, reporters_of(ledger, case)),
    ):
        if reason is not None:
            raise Refused(reason)
    for appeal in appeals.of_case(ledger.tx, case.provider, case.id):
        appeals.decide(
            ledger.tx,
            case.provider,
            appeal.id,
            event.actor.id,
            event.actor.role,
            event.choice,
            event.reason,
            ledger.now,
        )
    if event.choice == "overturn":
        _overturn(ledger, event, case)
    else:
        _let_stand(ledger, event, case)


def _let_stand(ledger: Ledger, event: AppealDecided, case: Case) -> None:
    case = requests.resume(ledger, replace(case, review=ReviewState.STANDS))
    case = ledger.save(case)
    _answer(ledger, event, case, "appeal_stands")


def _overturn(ledger: Ledger, event: AppealDecided, case: Case) -> None:
    case = requests.withdraw(ledger, case)
    case = ledger.save(
        replace(
            case,
            review=ReviewState.OVERTURNED,
            strike=False,
            suspended_at=None,
            escalated_at=None,
            closed_at=ledger.now,
        )
    )
    _answer(ledger, event, case, "appeal_overturned")
    limits.lift_all(ledger, case, event.actor, "The appeal was upheld: access is restored.")
    limits.end_exclusions(ledger, case, event.actor)
    for report in reports.of_case(ledger.tx, case.provider, case.id):
        notice = notices(ledger, case).write("reporter_not_upheld")
        why = "After another look the case was not upheld."
        ledger.emit(case, ActionKind.CLOSE, f"reporter:{report.reporter}", why, notice=notice)


def _answer(ledger: Ledger, event: AppealDecided, case: Case, key: str) -> None:
    ledger.emit(
        case,
        ActionKind.APPEAL_DECIDED,
        f"member:{case.author}",
        event.reason or key.replace("_", " "),
        step=event.choice,
        actor=event.actor,
        notice=notices(ledger, case).write(key, reason=event.reason),
    )
