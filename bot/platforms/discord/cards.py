"""Cards at the desks: one message for each case and desk, drawn anew whenever the case changes."""

from __future__ import annotations

import asyncio
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from weakref import WeakValueDictionary

import discord

from bot.domain.cases import Case, Lane
from bot.domain.people import Role
from bot.domain.steps import Desk, EscalationWhy
from bot.platforms.discord import words
from bot.platforms.discord.drawing import embed_of, view_of
from bot.platforms.discord.faults import FAULTS, GONE, code_of
from bot.platforms.discord.quoting import cut, plain
from bot.platforms.discord.servers import NAME, ROLES_AT, Server
from bot.platforms.discord.wire import Wire
from bot.store import cases, wiring
from bot.store.outbox import Row
from bot.store.tx import Tx
from bot.store.wiring import Kind
from bot.telemetry import log
from bot.workflow.cards import Card, card_of
from bot.workflow.ledger import DEPUTY, Ledger
from bot.workflow.ports import Declined, Done, Outcome

_DRAWN_KEPT = 10_000


@dataclass(frozen=True, slots=True)
class _Pinned:
    """Where a card hangs."""

    item: str
    desk: Desk
    channel: int
    message: int
    nonce: str = ""
    """Of the row for which it was put there."""


class Cards:
    """Puts cards before desks and keeps them true."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._drawn: dict[tuple[str, str], str] = {}
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def put(self, row: Row) -> Outcome:
        """Put the row's case before its desk: draw its card, or draw it anew and say why."""
        server = self._wire.servers.of_provider(row.provider)
        if server is None or row.case_id is None:
            return Declined("this provider has no Discord server")
        to_deputies = row.recipient == DEPUTY
        desk = Desk.SAFEGUARDING_LEAD if to_deputies else server.desk_of(Desk(row.recipient))
        card = await self._card(row.provider, row.case_id, desk)
        if card is None:
            return Done()
        async with self._lock(row.case_id):
            concerned = await self._is_concerned(server, desk, card.case)
            if to_deputies or concerned or self._is_open_to_all(server, desk):
                roles = ROLES_AT[desk][1:] if to_deputies else ROLES_AT[desk]
                return await self._in_private(server, desk, card, row, roles)
            return await self._at_desk(server, desk, card, row)

    async def redraw(self, provider: str, case_id: str) -> None:
        """Draw every card of a case anew where it shows something else than what holds now."""
        async with self._lock(case_id):
            for pinned in await self._pinned(provider, case_id):
                card = await self._card(provider, case_id, pinned.desk)
                if card is not None:
                    try:
                        await self._edit(provider, pinned, card)
                    except FAULTS as fault:
                        log.warning("card_not_redrawn", case=case_id, fault=type(fault).__name__)

    async def _at_desk(self, server: Server, desk: Desk, card: Card, row: Row) -> Outcome:
        channel = self._channel(server, desk)
        if isinstance(channel, Declined):
            return channel
        item = f"{card.case.id}/{desk}"
        return await self._put_in(server, channel, item, desk, card, row)

    async def _put_in(
        self,
        server: Server,
        channel: discord.abc.Messageable,
        item: str,
        desk: Desk,
        card: Card,
        row: Row,
    ) -> Outcome:
        known = {
            pinned.item: pinned for pinned in await self._pinned(server.provider, card.case.id)
        }
        nonce = nonce_of(row.dedupe + item)
        if item in known and await self._edit(server.provider, known[item], card):
            if known[item].nonce == nonce:
                return Done(str(known[item].message))
            return await self._page(server, known[item], desk, row)
        sent = await channel.send(
            content=self._call(server, desk, row),
            embed=embed_of(card, desk),
            view=view_of(card, desk) or discord.utils.MISSING,
            nonce=nonce,
            allowed_mentions=self._allowed(server, desk),
        )
        await self._pin(server.provider, card, item, sent, nonce)
        self._note_drawn(server.provider, item, _digest(card, desk))
        return Done(str(sent.id))

    async def _page(self, server: Server, pinned: _Pinned, desk: Desk, row: Row) -> Outcome:
        """Say below a card that hangs there already why it is brought up again."""
        channel = self._wire.client.get_partial_messageable(pinned.channel)
        card = channel.get_partial_message(pinned.message)
        said = cut(plain(str(row.payload.get("why", ""))), 1500)
        call = self._call(server, desk, row)
        sent = await channel.send(
            content=f"{call}\n{said}" if call else said,
            reference=card.to_reference(fail_if_not_exists=False),
            nonce=nonce_of(row.dedupe),
            allowed_mentions=self._allowed(server, desk),
            suppress_embeds=True,
        )
        return Done(str(sent.id))

    async def _edit(self, provider: str, pinned: _Pinned, card: Card) -> bool:
        """Draw a card anew; False where it does not hang there any more."""
        digest = _digest(card, pinned.desk)
        if self._drawn.get((provider, pinned.item)) == digest:
            return True
        channel = self._wire.client.get_partial_messageable(pinned.channel)
        try:
            await channel.get_partial_message(pinned.message).edit(
                embed=embed_of(card, pinned.desk), view=view_of(card, pinned.desk)
            )
        except discord.NotFound as fault:
            if code_of(fault) not in GONE:
                raise
            await self._wire.store.write(
                lambda tx: wiring.unset(tx, provider, NAME, Kind.CARD, pinned.item)
            )
            return False
        self._note_drawn(provider, pinned.item, digest)
        return True

    def _note_drawn(self, provider: str, item: str, digest: str) -> None:
        if len(self._drawn) >= _DRAWN_KEPT:
            self._drawn.clear()
        self._drawn[provider, item] = digest

    async def _in_private(
        self, server: Server, desk: Desk, card: Card, row: Row, roles: tuple[Role, ...]
    ) -> Outcome:
        """Somebody of the desk is concerned: only the others see it, each in private."""
        barred = _concerned(card.case)
        outcome: Outcome = Declined(words.WHOLE_DESK_CONCERNED)
        for person in _people(server, roles):
            if person not in barred and person.isdecimal():
                channel = await self._wire.client.create_dm(discord.Object(int(person)))
                item = f"{card.case.id}/{desk}/{person}"
                outcome = await self._put_in(server, channel, item, desk, card, row)
        return outcome

    async def _is_concerned(self, server: Server, desk: Desk, case: Case) -> bool:
        """Whether somebody who reads the desk must not see this case."""
        if case.lane is Lane.REVIEW:
            return False
        for person in _concerned(case):
            if server.roles_of(person, await self._held(server, person)) & set(ROLES_AT[desk]):
                return True
        return False

    def _is_open_to_all(self, server: Server, desk: Desk) -> bool:
        """Whether the lead's channel could be read by everybody: then no card goes there."""
        channel = self._wire.client.get_channel(server.channel_of(desk) or 0)
        if desk is not Desk.SAFEGUARDING_LEAD or not isinstance(channel, discord.TextChannel):
            return False
        is_open = channel.permissions_for(channel.guild.default_role).view_channel
        if is_open:
            log.error("safeguarding_channel_open_to_all", place=channel.id)
        return is_open

    async def _held(self, server: Server, person: str) -> tuple[int, ...]:
        held: tuple[int, ...] = ()
        if person.isdecimal():
            for guild in filter(None, map(self._wire.client.get_guild, server.guilds)):
                held += await self._wire.roles_of_id(guild, int(person))
        return held

    def _channel(self, server: Server, desk: Desk) -> discord.abc.Messageable | Declined:
        """The desk's channel, which must stand in a server of the same provider."""
        wanted = server.channel_of(desk)
        if wanted is None:
            return Declined(words.NO_CHANNEL.format(desk=words.spoken(desk)))
        channel = self._wire.client.get_channel(wanted)
        if not isinstance(channel, discord.TextChannel) or channel.guild.id not in server.guilds:
            return Declined(words.CHANNEL_GONE.format(desk=words.spoken(desk)))
        return channel

    def _call(self, server: Server, desk: Desk, row: Row) -> str | None:
        """Whom a disclosure calls by name: the only mention that Steward ever makes on purpose."""
        if desk is not Desk.SAFEGUARDING_LEAD:
            return None
        asked = row.payload.get("step") in (EscalationWhy.DEPUTY, EscalationWhy.EMERGENCY_CONTACTS)
        roles = ROLES_AT[desk] if asked else ROLES_AT[desk][:1]
        called = [f"<@&{one}>" for one in server.role_ids(roles)]
        called += [f"<@{one}>" for one in _people(server, roles) if one.isdecimal()]
        return " ".join(called) or None

    def _allowed(self, server: Server, desk: Desk) -> discord.AllowedMentions:
        if desk is not Desk.SAFEGUARDING_LEAD:
            return discord.AllowedMentions.none()
        roles = ROLES_AT[desk]
        return discord.AllowedMentions(
            everyone=False,
            replied_user=False,
            roles=[discord.Object(one) for one in server.role_ids(roles)],
            users=[discord.Object(int(p)) for p in _people(server, roles) if p.isdecimal()],
        )

    async def _card(self, provider: str, case_id: str, desk: Desk) -> Card | None:
        tenant = self._wire.core.tenants.get(provider)
        now = self._wire.now()

        def work(tx: Tx) -> Card | None:
            case = cases.get(tx, provider, case_id)
            if case is None or tenant is None:
                return None
            return card_of(Ledger(tx, tenant, now), case, ROLES_AT[desk][0])

        return await self._wire.store.read(work)

    async def _pinned(self, provider: str, case_id: str) -> tuple[_Pinned, ...]:
        entries = await self._wire.store.read(
            lambda tx: wiring.of_case(tx, provider, NAME, Kind.CARD, case_id)
        )
        found = []
        for entry in entries:
            channel, message, nonce = entry.value.split(":")
            desk = Desk(entry.item.split("/")[1])
            found.append(_Pinned(entry.item, desk, int(channel), int(message), nonce))
        return tuple(found)

    async def _pin(
        self, provider: str, card: Card, item: str, sent: discord.Message, nonce: str
    ) -> None:
        now, value = self._wire.now(), f"{sent.channel.id}:{sent.id}:{nonce}"
        await self._wire.store.write(
            lambda tx: wiring.set(
                tx, provider, NAME, Kind.CARD, item, value, now, case_id=card.case.id
            )
        )

    def _lock(self, case_id: str) -> asyncio.Lock:
        return self._locks.setdefault(case_id, asyncio.Lock())


def nonce_of(key: str) -> str:
    """A nonce for a message: Discord sends one with the same nonce only once for some minutes."""
    return hashlib.blake2s(key.encode(), digest_size=12).hexdigest()


def _concerned(case: Case) -> frozenset[str]:
    """Whom a case outside the moderators' lane is about: they are not shown it."""
    return frozenset({case.author, case.target or "", case.subject} - {""})


def _people(server: Server, roles: Iterable[Role]) -> tuple[str, ...]:
    return tuple(sorted({one for role in roles for one in server.people.get(role, ())}))


def _digest(card: Card, desk: Desk) -> str:
    view = view_of(card, desk)
    shown = [embed_of(card, desk).to_dict(), view.to_components() if view else []]
    return hashlib.blake2s(json.dumps(shown, sort_keys=True, default=str).encode()).hexdigest()
