"""Somebody who asks for something in chat, and what is let in or read for them.

What a platform shows to whom is a convenience; who may do what is asked anew here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TypeVar

from bot.domain.cases import Case, Lane
from bot.domain.events import AppealDecided, Appealed, Decided, Event, OrderGiven, Reported
from bot.domain.findings import Finding
from bot.domain.messages import Author, Message, Place
from bot.domain.people import Actor, Audience, Role
from bot.domain.steps import Choice, Desk
from bot.store.evidence import read_evidence
from bot.workflow.cards import Card, card_of
from bot.workflow.case_list import Viewer, acting_role, named, number_of
from bot.workflow.chat import words
from bot.workflow.chat.joined import Joined
from bot.workflow.chat.presses import refusal
from bot.workflow.ledger import Ledger
from bot.workflow.my_record import own_cases
from bot.workflow.tenant import Tenant

Answer = TypeVar("Answer")

DESK_ROLES = frozenset({Role.MODERATOR, Role.MANAGER})
MANAGERS = frozenset({Role.MANAGER})
OFFICERS = frozenset({Role.DATA_PROTECTION_OFFICER})
READ = "read by command"
"""The purpose that the access log is given."""


@dataclass(frozen=True, slots=True)
class Where:
    """A place that somebody named."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Asker:
    """Somebody who asked: their account here, the member behind it, and what they are now."""

    tenant: Tenant
    account: str
    member: str
    roles: frozenset[Role]
    audience: Audience

    @property
    def provider(self) -> str:
        """The provider they are with."""
        return self.tenant.id

    @property
    def viewer(self) -> Viewer:
        """As somebody who looks at cases."""
        return Viewer(self.member, self.roles)

    def actor(self, role: Role) -> Actor:
        """As somebody who decides in a role."""
        return Actor(self.account, role)


class Asking:
    """Reads for askers, and lets in what they chose. ``key``: of the delivery, taken in once."""

    def __init__(self, wire: Joined, plain: Callable[[str], str]) -> None:
        self._wire = wire
        self._plain = plain

    async def read(self, asker: Asker, work: Callable[[Ledger], Answer]) -> Answer:
        """Read for somebody what is so now."""
        now = self._wire.now()
        return await self._wire.store.read(lambda tx: work(Ledger(tx, asker.tenant, now)))

    async def write(self, asker: Asker, work: Callable[[Ledger], Answer]) -> Answer:
        """Read for somebody what leaves a trace."""
        now = self._wire.now()
        return await self._wire.store.write(lambda tx: work(Ledger(tx, asker.tenant, now)))

    async def look(self, asker: Asker, place: str, text: str) -> tuple[Finding, ...]:
        """What detection says about a draft. Nothing of it is kept, counted or logged."""
        author = Author(asker.account, audience=asker.audience)
        draft = Message(self._wire.platform, "draft", Place(place), author, text, self._wire.now())
        return await self._wire.core.look(asker.provider, draft)

    async def case(self, asker: Asker, text: str) -> Case | None:
        """The case somebody names, if it is of this platform and theirs to see.

        Nobody learns from the answer whether a case that is not theirs to see exists.
        """
        found = await self._wire.store.read(
            lambda tx: named(tx, asker.provider, text, asker.viewer)
        )
        return found if found is not None and found.platform == self._wire.platform else None

    async def own_case(self, asker: Asker, text: str) -> Case | None:
        """The case about a post of their own that a member names, to appeal against."""
        number = number_of(text)
        known = await self.read(asker, lambda book: own_cases(book, asker.member))
        case = next((one for one in known if one.number == number), None)
        if case is None or case.platform != self._wire.platform:
            return None
        return None if case.lane is Lane.SAFEGUARDING else case

    async def card(self, asker: Asker, case: Case) -> tuple[Card, Desk]:
        """A case's card for the asker's role; whoever is shown the words is written down."""
        is_manager = Role.MANAGER in asker.roles
        role = Role.MANAGER if is_manager else Role.MODERATOR
        actor, now = asker.actor(role), self._wire.now()

        def work(book: Ledger) -> Card:
            card = card_of(book, case, role)
            if card.text is not None:
                read_evidence(
                    book.tx,
                    case.provider,
                    case.platform,
                    case.message,
                    actor=actor,
                    purpose=READ,
                    at=now,
                    case_id=case.id,
                )
            return card

        return await self.write(asker, work), Desk.MANAGERS if is_manager else Desk.MODERATORS

    async def decide(
        self,
        asker: Asker,
        case: Case,
        choice: Choice,
        reason: str,
        key: str,
        days: int | None = None,
        place: Where | None = None,
    ) -> str:
        """Let a choice in by the one door; what to tell the person.

        ``place``: where access is to be limited; None where the message stands.
        """
        role = acting_role(case.lane, asker.roles, choice)
        if role is None:
            return words.NOT_FOR_YOU
        now, platform = self._wire.now(), self._wire.platform
        until = now + timedelta(days=days) if days is not None else None
        actor, what = asker.actor(role), choice.value
        event = Decided(platform, case.message, actor, what, reason, now, until, case=case.id)
        if place is not None:
            event = replace(event, place=place.id, place_name=place.name)
        return await self.receive(asker, event, key, f"Done: {case.label}.")

    async def decide_appeal(
        self, asker: Asker, case: Case, outcome: str, reason: str, key: str
    ) -> str:
        """Let the decision of an appeal in; what to tell the person."""
        actor, now = asker.actor(Role.MANAGER), self._wire.now()
        event = AppealDecided(self._wire.platform, case.message, actor, outcome, reason, now)
        return await self.receive(asker, event, key, f"Done: {case.label}.")

    async def appeal(self, asker: Asker, case: Case, text: str, key: str) -> str:
        """Let a member's appeal about a case of theirs in; what to tell them."""
        event = Appealed(case.platform, case.message, text, self._wire.now(), asker.account)
        return await self.receive(asker, event, key, words.THANKS_APPEAL)

    async def order(self, asker: Asker, place: str, days: int, reason: str, key: str) -> str:
        """Let an order to watch a place in; what to tell the person."""
        now, actor = self._wire.now(), asker.actor(Role.MANAGER)
        until = now + timedelta(days=days)
        event = OrderGiven(self._wire.platform, actor, place, until, reason, now)
        return await self.receive(asker, event, key, words.ORDERED.format(until=until))

    async def report(
        self, asker: Asker, message: Message, category: str, note: str, key: str
    ) -> str:
        """Let a report in; what to tell the reporter."""
        now = self._wire.now()
        event = Reported(message, asker.account, asker.audience, category, note, now)
        return await self.receive(asker, event, key, words.THANKS_REPORT)

    async def receive(self, asker: Asker, event: Event, key: str, done: str) -> str:
        """Let an event in; ``done``, or why it was refused."""
        emitted = await self._wire.receive(asker.provider, event, key=key)
        return refusal(emitted, self._plain) or done
