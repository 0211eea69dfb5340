"""Limits on access: put in force, computed over all cases, and lifted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.domain.cases import Case, TimerKind
from bot.domain.people import Actor
from bot.domain.steps import ActionKind, Choice
from bot.policy.limits import effective
from bot.store import exclusions, timers
from bot.store import limits as store
from bot.store.ids import new_id
from bot.store.limits import Limit
from bot.workflow.ledger import MACHINE, Ledger, stamp
from bot.workflow.notices import notices


def apply(ledger: Ledger, case: Case, place: str | None) -> str | None:
    """Queue the one effective limit for member and place; gives the row a notice waits for."""
    active = store.active(ledger.tx, case.provider, case.author, ledger.now)
    now = effective(active, place)
    payload = {
        "member": case.author,
        "place": place,
        "space": case.space,
        "limit": now.kind.value if now.kind else None,
        "until": stamp(now.until),
    }
    state = f"{place or '*'}:{payload['limit']}:{payload['until']}:{stamp(ledger.now)}"
    return ledger.queue_limit(case, case.author, payload, state)


def impose(
    ledger: Ledger,
    case: Case,
    choice: Choice,
    place: str | None,
    until: datetime | None,
    actor: Actor,
) -> None:
    """Put a limit in force, in place of an earlier one of the same case for the same place."""
    _supersede(ledger, case, place, actor)
    limit = Limit(
        id=new_id(),
        provider=case.provider,
        case_id=case.id,
        member=case.author,
        kind=ActionKind(choice.value),
        place=place,
        space=case.space,
        since=ledger.now,
        until=until,
        decided_by=actor.id,
    )
    store.add(ledger.tx, limit)
    if until is not None:
        timers.set(ledger.tx, case.provider, case.id, TimerKind.LIFT, until, ref=limit.id)


def void(ledger: Ledger, change: Mapping[str, Any], why: str) -> None:
    """End what a queued change (see ``apply``) meant to put in force: it cannot be, anywhere."""
    member, place, kind = change.get("member"), change.get("place"), change.get("limit")
    for limit in store.active(ledger.tx, ledger.tenant.id, str(member), ledger.now):
        if limit.kind.value == kind and limit.place == place:
            _end(ledger, limit, MACHINE, why)


def end_exclusions(ledger: Ledger, case: Case, actor: Actor) -> bool:
    """End the exclusions this case recorded; says whether any was in force."""
    ended = [
        exclusions.end(ledger.tx, case.provider, one.id, ledger.now, actor.id)
        for one in exclusions.of_case(ledger.tx, case.provider, case.id)
    ]
    return any(ended)


def _supersede(ledger: Ledger, case: Case, place: str | None, actor: Actor) -> None:
    """A new limit from the same case for the same place takes the place of the old one."""
    for limit in store.get_active_of_case(ledger.tx, case.provider, case.id):
        if limit.place == place:
            _end(ledger, limit, actor.id, "Replaced by a later decision.")


def lift_all(ledger: Ledger, case: Case, actor: Actor | None, why: str) -> bool:
    """Lift everything in force from this case; says whether there was anything."""
    found = store.get_active_of_case(ledger.tx, case.provider, case.id)
    for limit in found:
        lift(ledger, case, limit, actor, why)
    return bool(found)


def lift(ledger: Ledger, case: Case, limit: Limit, actor: Actor | None, why: str) -> None:
    """Lift one limit; what other cases still impose stays in force."""
    _end(ledger, limit, actor.id if actor else MACHINE, why)
    row = apply(ledger, case, limit.place)
    ledger.emit(
        case,
        ActionKind.LIFT,
        f"member:{case.author}",
        why,
        step=Choice(limit.kind).value,
        actor=actor,
        notice=notices(ledger, case).write("lift", by_machine=actor is None, reason=why),
        after=row,
    )


def _end(ledger: Ledger, limit: Limit, by: str, why: str) -> None:
    store.lift(ledger.tx, limit.provider, limit.id, ledger.now, by, why)
    timers.cancel(ledger.tx, limit.provider, limit.case_id, TimerKind.LIFT, ref=limit.id)
