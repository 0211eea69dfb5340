"""Cards at the desks: one message for each case and desk, drawn anew whenever the case changes."""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import dataclass
from typing import Protocol
from weakref import WeakValueDictionary

from bot.domain.cases import Case, Lane
from bot.domain.people import Actor, Role
from bot.domain.steps import Choice, Desk, EscalationWhy
from bot.store import access, cases, wiring
from bot.store.outbox import Row
from bot.store.tx import Tx
from bot.store.wiring import Kind
from bot.telemetry import log
from bot.workflow.cards import Card, card_of
from bot.workflow.chat import words
from bot.workflow.chat.joined import Joined
from bot.workflow.chat.seats import ROLES_AT, Seats
from bot.workflow.ledger import DEPUTY, Ledger
from bot.workflow.ports import Declined, Done, Outcome

SHOWN = "shown on a card"
"""The purpose that the access log is given, once for each card: all of a desk can read it there."""

_FOR_BOTH = (EscalationWhy.DEPUTY, EscalationWhy.EMERGENCY_CONTACTS, Choice.HAND_ON)
"""When the deputy is called as well as the lead."""

_DRAWN_KEPT = 10_000

AnySeats = Seats[int] | Seats[str]


class Hanger(Protocol):
    """How a platform hangs a card up; everything else about cards is the same everywhere.

    Channels and messages are named as the platform names them. What fails raises the platform's
    own faults.
    """

    def seats(self, provider: str) -> AnySeats | None:
        """Who sits where for a provider; None where it has nothing on this platform."""
        ...

    def channel(self, provider: str, desk: Desk) -> str | Declined:
        """The desk's channel, which must belong to the provider."""
        ...

    async def is_open_to_all(self, provider: str, channel: str) -> bool:
        """Whether everybody could read what is put there."""
        ...

    async def holders(self, provider: str, roles: tuple[Role, ...]) -> tuple[str, ...]:
        """The accounts of everybody in these roles: by the platform's groups, and by name."""
        ...

    async def private(self, provider: str, account: str) -> str:
        """The private channel with an account."""
        ...

    async def roles_of(self, provider: str, member: str) -> frozenset[Role]:
        """In which roles a member may act."""
        ...

    async def hang(
        self, channel: str, card: Card, desk: Desk, called: str, nonce: str, *, again: bool
    ) -> str:
        """Put a card there, under the names that are ``called``; what the message is called.

        ``again``: it was tried before, and may hang there under the same nonce.
        """
        ...

    async def change(self, channel: str, message: str, card: Card, desk: Desk) -> bool:
        """Draw it anew; False where it does not hang there any more."""
        ...

    async def below(
        self,
        provider: str,
        channel: str,
        message: str,
        why: str,
        called: str,
        nonce: str,
        *,
        again: bool,
    ) -> str | None:
        """Say something below a card; None where the card does not hang there any more."""
        ...

    async def calls(self, provider: str, roles: tuple[Role, ...]) -> str:
        """The names of everybody of these roles, so that they are notified; may be empty."""
        ...

    def look(self, card: Card, desk: Desk) -> str:
        """What the card would look like: the same text for the same look."""
        ...


@dataclass(frozen=True, slots=True)
class _Pinned:
    """Where a card hangs. ``nonce``: of the row for which it was put there."""

    item: str
    desk: Desk
    channel: str
    message: str
    nonce: str = ""


class Board:
    """Puts cards before desks and keeps them true. ``faults``: what the platform's calls raise."""

    def __init__(
        self, wire: Joined, hanger: Hanger, faults: tuple[type[BaseException], ...]
    ) -> None:
        self._wire = wire
        self._hanger = hanger
        self._faults = faults
        self._drawn: dict[tuple[str, str], str] = {}
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def put(self, row: Row) -> Outcome:
        """Put the row's case before its desk: draw its card, or draw it anew and say why."""
        seats = self._hanger.seats(row.provider)
        if seats is None or row.case_id is None:
            return Declined(words.NOT_CONNECTED.format(platform=self._wire.platform.title()))
        to_deputies = row.recipient == DEPUTY
        desk = Desk.SAFEGUARDING_LEAD if to_deputies else seats.desk_of(Desk(row.recipient))
        card = await self._card(row.provider, row.case_id, desk)
        if card is None:
            return Done()
        async with self._lock(row.case_id):
            if to_deputies or await self._is_private(desk, card.case):
                roles = ROLES_AT[desk][1:] if to_deputies else ROLES_AT[desk]
                return await self._in_private(desk, card, row, roles)
            return await self._at_desk(desk, card, row)

    async def redraw(self, provider: str, case_id: str) -> bool:
        """Draw every card of a case anew where it shows something else than what holds now.

        False where one could not be drawn.
        """
        is_drawn = True
        async with self._lock(case_id):
            for pinned in await self._pinned(provider, case_id):
                card = await self._card(provider, case_id, pinned.desk)
                if card is not None:
                    try:
                        await self._change(provider, pinned, card)
                    except self._faults as fault:
                        log.warning("card_not_redrawn", case=case_id, fault=type(fault).__name__)
                        is_drawn = False
        return is_drawn

    async def _is_private(self, desk: Desk, case: Case) -> bool:
        """Whether the card must not go where the whole desk reads it."""
        if await self._is_concerned(desk, case):
            return True
        channel = self._hanger.channel(case.provider, desk)
        if desk is not Desk.SAFEGUARDING_LEAD or isinstance(channel, Declined):
            return False
        if await self._hanger.is_open_to_all(case.provider, channel):
            log.error("safeguarding_channel_open_to_all", place=channel)
            return True
        return False

    async def _at_desk(self, desk: Desk, card: Card, row: Row) -> Outcome:
        channel = self._hanger.channel(row.provider, desk)
        if isinstance(channel, Declined):
            return channel
        item = f"{card.case.id}/{desk}"
        return await self._put_in(channel, item, desk, card, row, f"desk:{desk}")

    async def _put_in(
        self, channel: str, item: str, desk: Desk, card: Card, row: Row, reader: str
    ) -> Outcome:
        known = {one.item: one for one in await self._pinned(row.provider, card.case.id)}
        nonce = nonce_of(row.dedupe + item)
        if item in known and await self._change(row.provider, known[item], card):
            if known[item].nonce == nonce:
                return Done(known[item].message)
            if said := await self._page(known[item], desk, row):
                return Done(said)
            await self._unpin(row.provider, known[item])
        called = await self._called(desk, row)
        again = row.attempts > 1
        message = await self._hanger.hang(channel, card, desk, called, nonce, again=again)
        await self._pin(
            card, item, f"{channel}:{message}:{nonce}", Actor(reader, ROLES_AT[desk][0])
        )
        if again:
            # An earlier attempt may have put it there and its answer was lost: then the platform
            # gives that one again, drawn as the case stood then.
            self._drawn.pop((row.provider, item), None)
            await self._change(row.provider, _Pinned(item, desk, channel, message), card)
        else:
            self._note_drawn(row.provider, item, self._hanger.look(card, desk))
        return Done(message)

    async def _page(self, pinned: _Pinned, desk: Desk, row: Row) -> str | None:
        """Say below a card that hangs there already why it is brought up again.

        None where somebody took the card away: the next one says it all.
        """
        why, called = str(row.payload.get("why", "")), await self._called(desk, row)
        return await self._hanger.below(
            row.provider,
            pinned.channel,
            pinned.message,
            why,
            called,
            nonce_of(row.dedupe),
            again=row.attempts > 1,
        )

    async def _change(self, provider: str, pinned: _Pinned, card: Card) -> bool:
        """Draw a card anew; False where it does not hang there any more."""
        look = self._hanger.look(card, pinned.desk)
        if self._drawn.get((provider, pinned.item)) == look:
            return True
        if not await self._hanger.change(pinned.channel, pinned.message, card, pinned.desk):
            await self._unpin(provider, pinned)
            return False
        self._note_drawn(provider, pinned.item, look)
        return True

    async def _unpin(self, provider: str, pinned: _Pinned) -> None:
        """Forget a card that does not hang there any more."""
        self._drawn.pop((provider, pinned.item), None)
        await self._wire.store.write(
            lambda tx: wiring.unset(tx, provider, self._wire.platform, Kind.CARD, pinned.item)
        )

    def _note_drawn(self, provider: str, item: str, look: str) -> None:
        if len(self._drawn) >= _DRAWN_KEPT:
            self._drawn.clear()
        self._drawn[provider, item] = look

    async def _in_private(
        self, desk: Desk, card: Card, row: Row, roles: tuple[Role, ...]
    ) -> Outcome:
        """Somebody of the desk is concerned: only the others see it, each in private.

        One who cannot be written to does not keep it from the others.
        """
        barred = await self._wire.ids_of(row.provider, concerned(card.case))
        outcome: Outcome = Declined(words.WHOLE_DESK_CONCERNED)
        failed: BaseException | None = None
        for account in await self._hanger.holders(row.provider, roles):
            if account in barred:
                continue
            try:
                channel = await self._hanger.private(row.provider, account)
                item = f"{card.case.id}/{desk}/{account}"
                outcome = await self._put_in(channel, item, desk, card, row, account)
            except self._faults as fault:
                failed = fault
                log.warning("card_not_put_in_private", fault=type(fault).__name__)
        if failed is not None and not isinstance(outcome, Done):
            raise failed
        return outcome

    async def _is_concerned(self, desk: Desk, case: Case) -> bool:
        """Whether somebody who reads the desk must not see this case."""
        if case.lane is Lane.REVIEW:
            return False
        for person in concerned(case):
            if await self._hanger.roles_of(case.provider, person) & set(ROLES_AT[desk]):
                return True
        return False

    async def _called(self, desk: Desk, row: Row) -> str:
        """Whom a disclosure calls by name: the only mention that Steward ever makes on purpose."""
        if desk is not Desk.SAFEGUARDING_LEAD:
            return ""
        roles = ROLES_AT[desk] if row.payload.get("step") in _FOR_BOTH else ROLES_AT[desk][:1]
        return await self._hanger.calls(row.provider, roles)

    async def _card(self, provider: str, case_id: str, desk: Desk) -> Card | None:
        tenant, now = self._wire.tenant_of(provider), self._wire.now()

        def work(tx: Tx) -> Card | None:
            case = cases.get(tx, provider, case_id)
            if case is None or tenant is None:
                return None
            return card_of(Ledger(tx, tenant, now), case, ROLES_AT[desk][0])

        return await self._wire.store.read(work)

    async def _pinned(self, provider: str, case_id: str) -> tuple[_Pinned, ...]:
        entries = await self._wire.store.read(
            lambda tx: wiring.of_case(tx, provider, self._wire.platform, Kind.CARD, case_id)
        )
        found = []
        for entry in entries:
            channel, message, nonce = entry.value.split(":")
            found.append(
                _Pinned(entry.item, Desk(entry.item.split("/")[1]), channel, message, nonce)
            )
        return tuple(found)

    async def _pin(self, card: Card, item: str, value: str, reader: Actor) -> None:
        """Remember where a card hangs and, where it shows a member's words, who can read them."""
        now, case, platform = self._wire.now(), card.case, self._wire.platform

        def work(tx: Tx) -> None:
            wiring.set(tx, case.provider, platform, Kind.CARD, item, value, now, case_id=case.id)
            if card.text is not None:
                access.add(
                    tx, case.provider, now, reader, case.platform, case.message, SHOWN, case.id
                )

        await self._wire.store.write(work)

    def _lock(self, case_id: str) -> asyncio.Lock:
        return self._locks.setdefault(case_id, asyncio.Lock())


def nonce_of(key: str) -> str:
    """A short name for one act, the same each time it is tried."""
    return hashlib.blake2s(key.encode(), digest_size=12).hexdigest()


def concerned(case: Case) -> frozenset[str]:
    """Whom a case outside the moderators' lane is about: they are not shown it."""
    return frozenset({case.author, case.target or "", case.subject} - {""})
