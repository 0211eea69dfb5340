"""What one transaction does: every action is recorded, chained into the audit, and queued."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.domain.cases import Case, OutboxKind
from bot.domain.people import Actor, Role
from bot.domain.steps import ActionKind, Desk
from bot.store import audit, cases, events, members, outbox, wiring
from bot.store.tx import Tx
from bot.workflow.tenant import Tenant

DEPUTY = Role.DEPUTY_LEAD.value
"""The recipient of a card that a safeguarding lead must not see: each deputy, in private."""

MACHINE = "steward"
"""The actor of everything nobody chose."""


@dataclass(frozen=True, slots=True)
class Emission:
    """One action of the procedure, as ``steward replay --json`` prints it.

    ``to`` is a desk, ``member:<id>``, ``reporter:<id>``, a referral's destination, or None.
    """

    at: datetime
    case: str | None
    message: str | None
    action: ActionKind
    to: str | None
    member: str | None
    clause: str | None
    category: str | None
    step: str | None
    until: datetime | None
    needs_human: bool
    why: str

    def as_line(self) -> dict[str, Any]:
        """The values of the line, ready for JSON."""
        return {
            "at": stamp(self.at),
            "case": self.case,
            "message": self.message,
            "action": self.action.value,
            "to": self.to,
            "member": self.member,
            "clause": self.clause,
            "category": self.category,
            "step": self.step,
            "until": stamp(self.until),
            "needs_human": self.needs_human,
            "why": self.why,
        }


@dataclass(frozen=True, slots=True)
class Notice:
    """A private message to somebody: the wording's key and text; ``starts_clock`` for requests."""

    key: str
    text: str
    starts_clock: bool = False


def stamp(moment: datetime | None) -> str | None:
    """ISO 8601 in UTC with a Z; None stays None."""
    if moment is None:
        return None
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


class Ledger:
    """The record of one transaction. ``now`` is the moment everything in it happens at."""

    def __init__(self, tx: Tx, tenant: Tenant, now: datetime) -> None:
        self.tx = tx
        self.tenant = tenant
        self.now = now
        self.emitted: list[Emission] = []

    def emit(
        self,
        case: Case,
        action: ActionKind,
        to: str | None,
        why: str,
        *,
        step: str | None = None,
        until: datetime | None = None,
        needs_human: bool = False,
        actor: Actor | None = None,
        notice: Notice | None = None,
        after: str | None = None,
    ) -> None:
        """Record one action about a case and queue what has to be delivered for it."""
        said = f"Rehearsal only, nothing was done. {why}" if case.shadow else why
        emission = Emission(
            at=self.now,
            case=case.label,
            message=case.message,
            action=action,
            to=to,
            member=case.subject or None,
            clause=case.clause,
            category=case.category.value,
            step=step,
            until=until,
            needs_human=needs_human,
            why=said,
        )
        self.emitted.append(emission)
        self._record(case, emission, actor)
        if not case.shadow:
            self._queue(case, emission, notice, after)

    def tell(self, case: Case, to: str, notice: Notice) -> None:
        """Queue a notice that only acknowledges what its reader did: no action of its own."""
        if not case.shadow:
            ordinal = len(events.of_case(self.tx, case.provider, case.id))
            outbox.add(
                self.tx,
                provider=case.provider,
                case_id=case.id,
                kind=OutboxKind.NOTICE,
                recipient=to,
                platform=case.platform,
                place=case.place,
                payload={"key": notice.key, "text": notice.text, "starts_clock": False},
                dedupe=f"{case.platform}:{case.message}:{notice.key}:{to}:{ordinal}",
                now=self.now,
            )

    def refuse(
        self,
        message: str | None,
        case: Case | None,
        actor: Actor | None,
        why: str,
        step: str | None = None,
    ) -> None:
        """Record that ``step`` was refused; nothing else changes."""
        emission = Emission(
            at=self.now,
            case=case.label if case else None,
            message=message,
            action=ActionKind.REFUSED,
            to=None,
            member=(case.subject or None) if case else None,
            clause=case.clause if case else None,
            category=case.category.value if case else None,
            step=step,
            until=None,
            needs_human=False,
            why=why,
        )
        self.emitted.append(emission)
        self._record(case, emission, actor)

    def order(self, place: str, actor: Actor, until: datetime, why: str) -> None:
        """Record a monitoring order."""
        emission = Emission(
            at=self.now,
            case=None,
            message=None,
            action=ActionKind.ORDER,
            to=None,
            member=None,
            clause=None,
            category=None,
            step=place,
            until=until,
            needs_human=False,
            why=why,
        )
        self.emitted.append(emission)
        self._record(None, emission, actor)

    def queue_limit(
        self, case: Case, member: str, payload: Mapping[str, Any], key: str
    ) -> str | None:
        """Queue a change of a member's access; gives the row a notice can wait for."""
        return outbox.add(
            self.tx,
            provider=case.provider,
            case_id=case.id,
            kind=OutboxKind.LIMIT,
            recipient=f"member:{member}",
            platform=case.platform,
            place=case.place,
            payload=dict(payload),
            dedupe=f"{case.platform}:{case.message}:limit:{member}:{key}",
            now=self.now,
        )

    def queue_delete(self, case: Case) -> str | None:
        """Queue the removal of the message itself."""
        return outbox.add(
            self.tx,
            provider=case.provider,
            case_id=case.id,
            kind=OutboxKind.DELETE,
            recipient=f"message:{case.message}",
            platform=case.platform,
            place=case.place,
            payload={"message": case.message, "place": case.place},
            dedupe=f"{case.platform}:{case.message}:delete",
            now=self.now,
        )

    def save(self, case: Case) -> Case:
        """Write the case back."""
        cases.save(self.tx, case)
        return case

    def _record(self, case: Case | None, emission: Emission, actor: Actor | None) -> None:
        detail = json.dumps(emission.as_line(), sort_keys=True)
        who = actor.id if actor else MACHINE
        if case is not None:
            events.add(
                self.tx,
                case.provider,
                case.id,
                self.now,
                kind=_kind(emission, actor),
                actor=actor.id if actor else None,
                role=actor.role if actor and emission.action is not ActionKind.REFUSED else None,
                detail=detail,
            )
        audit.append(
            self.tx,
            self.tenant.id,
            self.now,
            who,
            emission.action.value,
            case.id if case else "-",
            detail,
        )

    def _queue(
        self, case: Case, emission: Emission, notice: Notice | None, after: str | None
    ) -> None:
        to = emission.to
        if to is None or (notice is None and to not in tuple(Desk)):
            return
        payload: dict[str, Any] = emission.as_line()
        if notice is not None:
            payload |= {
                "key": notice.key,
                "text": notice.text,
                "starts_clock": notice.starts_clock,
            }
        else:
            to = self._seen_by(case, to)
        ordinal = len(events.of_case(self.tx, case.provider, case.id))
        outbox.add(
            self.tx,
            provider=case.provider,
            case_id=case.id,
            kind=OutboxKind.CARD if notice is None else OutboxKind.NOTICE,
            recipient=to,
            platform=case.platform,
            place=case.place,
            payload=payload,
            dedupe=f"{case.platform}:{case.message}:{emission.action}:{to}:{ordinal}",
            now=self.now,
            after=after,
        )

    def _seen_by(self, case: Case, desk: str) -> str:
        """Who is shown a card: what concerns a lead is put before a deputy, else before managers.

        Managers then see only that there is something to see (``bot.workflow.cards``).
        """
        about = {case.author, case.target or "", case.subject} - {""}
        concerned = {one for who in about for one in members.ids_of(self.tx, case.provider, who)}
        if desk != Desk.SAFEGUARDING_LEAD or not concerned & self.tenant.leads:
            return desk
        by_name = bool(self.tenant.deputies - concerned)
        return DEPUTY if by_name or self._has_deputy_group(case) else Desk.MANAGERS.value

    def _has_deputy_group(self, case: Case) -> bool:
        """Whether a group of the case's platform stands for deputies, by settings or set-up.

        Who is in it the platform finds out; where nobody is left there, managers are told.
        """
        chosen = wiring.get(
            self.tx, self.tenant.id, case.platform, wiring.Kind.SEAT, f"role:{DEPUTY}"
        )
        return bool(chosen) or case.platform in self.tenant.deputy_groups


def _kind(emission: Emission, actor: Actor | None) -> str:
    """What a person chose, by its own name; what the machine did or refused, by the action's.

    The step of a lift names the limit that ends, not what was chosen.
    """
    by_action = (ActionKind.REFUSED, ActionKind.LIFT)
    chosen = actor is not None and emission.action not in by_action
    return (emission.step if chosen else None) or emission.action.value
