"""The steps only a manager decides: meeting, warning, limits on access, exclusion, lifting."""

from __future__ import annotations

from datetime import datetime

from bot.domain.cases import Case
from bot.domain.errors import Refused
from bot.domain.events import Decided
from bot.domain.steps import ActionKind, Choice
from bot.policy.ladder import Denied, permitted, term_of
from bot.policy.model import Step
from bot.store import exclusions
from bot.workflow import limits
from bot.workflow.facts import facts_of
from bot.workflow.ledger import Ledger
from bot.workflow.notices import notices

ACTION_OF: dict[Choice, ActionKind] = {
    Choice.MEETING: ActionKind.MEETING,
    Choice.WARN: ActionKind.WRITTEN_WARNING,
    Choice.RESTRICT: ActionKind.RESTRICT,
    Choice.BLOCK: ActionKind.BLOCK,
    Choice.WITHDRAW_ACCESS: ActionKind.WITHDRAW_ACCESS,
    Choice.EXCLUDE: ActionKind.EXCLUDE,
    Choice.REMOVE_CONTENT: ActionKind.REMOVE_CONTENT,
}


def _step_for(ledger: Ledger, case: Case, choice: Choice, *, provider_run: bool) -> Step:
    """The pack's step for this choice now; Refused with what is missing where there is none."""
    pack = ledger.tenant.pack_of(case).pack
    step = permitted(pack, choice, case.audience, facts_of(ledger, case, provider_run))
    if isinstance(step, Denied):
        raise Refused(step.why)
    if not case.author_is_member:
        raise Refused("The poster is a bot or integration, not a member.")
    return step


def meeting(ledger: Ledger, case: Case, event: Decided) -> None:
    """A manager asks the member to a meeting."""
    _tell(ledger, case, event, Choice.MEETING, "meeting")


def warn(ledger: Ledger, case: Case, event: Decided) -> None:
    """A manager sets out the concerns in writing."""
    _tell(ledger, case, event, Choice.WARN, "written_warning")


def limit_access(ledger: Ledger, case: Case, event: Decided) -> None:
    """A manager limits the member's access to a place, or to the whole space."""
    choice = Choice(event.choice)
    place = None if choice is Choice.WITHDRAW_ACCESS else event.place or case.place
    step = _step_for(ledger, case, choice, provider_run=_run_by_provider(ledger, case, place))
    until = term_of(step, ledger.now, event.until)
    if isinstance(until, Denied):
        raise Refused(until.why)
    row = None
    if not case.shadow:
        limits.impose(ledger, case, choice, place, until, event.actor)
        row = limits.apply(ledger, case, place)
    _tell(ledger, case, event, choice, choice.value, until=until, after=row)


def exclude(ledger: Ledger, case: Case, event: Decided) -> None:
    """A manager records an exclusion that the provider decided."""
    if event.until is not None and event.until <= ledger.now:
        raise Refused("The end that was given lies in the past.")
    if not case.shadow:
        exclusions.add(
            ledger.tx,
            case.provider,
            member=case.author,
            case_id=case.id,
            decided_by=event.actor.id,
            at=ledger.now,
            until=event.until,
            reason=event.reason,
        )
    _tell(ledger, case, event, Choice.EXCLUDE, "exclude", until=event.until)


def lift(ledger: Ledger, case: Case, event: Decided) -> None:
    """A manager gives access back (and ends an exclusion, where that is all there is)."""
    if limits.lift_all(ledger, case, event.actor, event.reason or "Lifted by a manager."):
        return
    limits.end_exclusions(ledger, case, event.actor)
    ledger.emit(
        case,
        ActionKind.LIFT,
        f"member:{case.author}",
        event.reason or "The exclusion ends.",
        step=Choice.EXCLUDE,
        actor=event.actor,
        notice=notices(ledger, case).write("lift", reason=event.reason),
    )


def remove_content(ledger: Ledger, case: Case, event: Decided) -> None:
    """A manager has the message itself removed."""
    row = None if case.shadow else ledger.queue_delete(case)
    _tell(ledger, case, event, Choice.REMOVE_CONTENT, "remove_content", after=row)


def _run_by_provider(ledger: Ledger, case: Case, place: str | None) -> bool:
    """The provider runs its space; a place is the provider's where the case's own place is."""
    return case.provider_run or (place is not None and place in ledger.tenant.own_places)


def _tell(
    ledger: Ledger,
    case: Case,
    event: Decided,
    choice: Choice,
    key: str,
    *,
    until: datetime | None = None,
    after: str | None = None,
) -> None:
    writer, place = notices(ledger, case), event.place_name
    notice = writer.write(key, reason=event.reason, until=until, place=place)
    ledger.emit(
        case,
        ACTION_OF[choice],
        f"member:{case.author}",
        event.reason or f"Decided by {event.actor.role.value}.",
        step=choice.value,
        until=until,
        actor=event.actor,
        notice=notice,
        after=after,
    )
