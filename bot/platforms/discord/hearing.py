"""What is heard on Discord, brought to the door in the order in which it happened."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import discord

from bot.domain.cases import Case
from bot.domain.errors import StewardError
from bot.domain.events import Deleted, Edited, HeldBack, Posted
from bot.domain.messages import Message
from bot.platforms.discord.access import Access, gives_back
from bot.platforms.discord.automod import AutoMod
from bot.platforms.discord.deletions import BULK, Deletions
from bot.platforms.discord.faults import FAULTS, code_of
from bot.platforms.discord.servers import NAME, Server
from bot.platforms.discord.titles import Titles
from bot.platforms.discord.translate import is_spoken, role_ids, to_held_back, to_message
from bot.platforms.discord.wire import Wire
from bot.store import cases, wiring
from bot.telemetry import log
from bot.workflow.chat import words
from bot.workflow.chat.guard import Guard
from bot.workflow.chat.marks import Marks
from bot.workflow.chat.order import InOrder
from bot.workflow.ledger import Ledger
from bot.workflow.undone import undone_again

_HELLO_AGAIN = timedelta(hours=1)
_AGAIN_MOST, _AGAIN_WITHIN = 10, 600.0
"""How often a member's limits are put back within so many seconds: another bot may undo them."""

_OVERTAKEN_KEPT = 10_000
_GREETED_KEPT = 10_000


class Hearing:
    """Turns Discord's events into Steward's. Everything of one place is taken in order."""

    def __init__(
        self, wire: Wire, marks: Marks, deletions: Deletions, access: Access, automod: AutoMod
    ) -> None:
        self._wire = wire
        self._automod = automod
        self._titles = Titles()
        self._marks = marks
        self._deletions = deletions
        self._access = access
        self._order = InOrder(_broke, "discord place")
        self._greeted: dict[int, datetime] = {}
        self._overtaken: dict[int, None] = {}
        self._guard = Guard(_AGAIN_MOST, _AGAIN_WITHIN, time.monotonic)
        self._told = Guard(1, _AGAIN_WITHIN, time.monotonic)
        self.heard = 0
        self.is_deaf = False

    @property
    def is_idle(self) -> bool:
        """Whether everything that was heard is taken in."""
        return self._order.is_idle

    async def done(self) -> None:
        """Wait until everything that was heard is taken in."""
        await self._order.done()

    async def on_message(self, message: discord.Message) -> None:
        """Somebody posted, or wrote to Steward in private."""
        if self._is_self(message.author):
            return
        if message.guild is None:
            await self._greet(message)
            return
        self.post(message)

    def post(self, message: discord.Message, *, late: bool = False) -> None:
        """Take in a message; ``late`` for one found by back-fill."""
        server = self._server(message.guild)
        if server is None or not is_spoken(message) or self._is_self(message.author):
            return
        self._in_order(server, message.channel.id, lambda: self._posted(server, message, late))

    def edit(self, message: discord.Message, *, late: bool = False) -> None:
        """Take in a changed message."""
        server = self._server(message.guild)
        if server is None or not is_spoken(message) or self._is_self(message.author):
            return
        self._in_order(server, message.channel.id, lambda: self._edited(server, message, late))

    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        """A message changed; a payload that leaves something out is asked for in full."""
        if "content" in payload.data and "author" in payload.data:
            self.edit(payload.message)
            return
        server = self._server(payload.message.guild)
        if server is not None:
            self._in_order(server, payload.channel_id, lambda: self._fetched(server, payload))

    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        """A message is gone; Discord does not say whose it was nor who deleted it."""
        self.gone(payload.guild_id, payload.channel_id, payload.message_id)

    async def on_raw_bulk_message_delete(self, payload: discord.RawBulkMessageDeleteEvent) -> None:
        """Many messages are gone at once: never their authors' doing."""
        for message in sorted(payload.message_ids):
            self.gone(payload.guild_id, payload.channel_id, message, by=BULK)

    def gone(self, guild: int | None, channel: int, message: int, *, by: str | None = None) -> None:
        """Take in that a message is gone."""
        server = self._wire.servers.of_guild(guild)
        home = self._wire.client.get_guild(guild) if guild else None
        if server is None or home is None:
            return
        self._in_order(server, channel, lambda: self._deleted(server, home, channel, message, by))

    async def on_raw_thread_delete(self, payload: discord.RawThreadDeleteEvent) -> None:
        """A thread went with all that stood in it."""
        await self._place_gone(payload.guild_id, {str(payload.thread_id)})

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """A channel went with its threads."""
        threads = getattr(channel, "threads", ())
        await self._place_gone(channel.guild.id, {str(channel.id), *(str(t.id) for t in threads)})

    async def on_thread_update(self, before: discord.Thread, after: discord.Thread) -> None:
        """A title changed: the message with which it is read is read again."""
        if (before.name, before.applied_tags) != (after.name, after.applied_tags):
            server = self._server(after.guild)
            if server is not None:
                self._in_order(server, after.id, lambda: self._retitled(server, after))

    async def on_thread_create(self, thread: discord.Thread) -> None:
        """Somebody opened a thread: its title is read with what they write in it."""
        self._titles.opened(thread)

    async def on_automod_action(self, action: discord.AutoModAction) -> None:
        """Discord's own filter did something. What it does besides holding back is not needed."""
        server = self._wire.servers.of_guild(action.guild_id)
        is_held_back = action.action.type is discord.AutoModRuleActionType.block_message
        if server is None or server.automod_from is None or action.channel_id is None:
            return
        if is_held_back and action.content.strip():
            self._in_order(server, action.channel_id, lambda: self._held_back(server, action))

    async def on_audit_log_entry_create(self, entry: discord.AuditLogEntry) -> None:
        """Who did what: a deletion, a timeout ended by hand, roles given or taken."""
        self._deletions.note(entry)
        if entry.action in _ABOUT_MEMBERS and entry.target is not None:
            person = int(getattr(entry.target, "id", 0))
            self._wire.forget_roles(entry.guild.id, person)
            if not self._is_id(entry.user_id):
                await self._enforce(entry.guild, person)

    async def on_member_join(self, member: discord.Member) -> None:
        """Somebody is back: what was decided still holds."""
        self._wire.forget_roles(member.guild.id, member.id)
        await self._enforce(member.guild, member.id)

    async def on_member_update(self, before: discord.Member, after: discord.Member) -> None:
        """Roles changed: the next message is judged by the new ones."""
        self._wire.forget_roles(after.guild.id, after.id)

    async def on_guild_channel_update(
        self, before: discord.abc.GuildChannel, after: discord.abc.GuildChannel
    ) -> None:
        """Overwrites changed: what somebody undid by accident is put in force again."""
        server = self._server(after.guild)
        if server is None or before.overwrites == after.overwrites:
            return
        entries = await self._wire.store.read(
            lambda tx: wiring.list_all(tx, server.provider, NAME, wiring.Kind.SAVED)
        )
        for entry in entries:
            if entry.member is None or entry.item.split("/")[1] != str(after.id):
                continue
            if gives_back(before, after, int(entry.member)):
                await self._enforce(after.guild, int(entry.member))

    async def _posted(self, server: Server, message: discord.Message, late: bool) -> None:
        self.heard += 1
        if message.id in self._overtaken:
            return
        place = str(message.channel.id)
        try:
            seen = await self._translated(server, message, late)
            await self._wire.receive(server.provider, Posted(seen))
        except (StewardError, *FAULTS):
            self._marks.stick(server.provider, place)
            raise
        self._marks.move(server.provider, place, message.id)

    async def _edited(self, server: Server, message: discord.Message, late: bool) -> None:
        seen = await self._translated(server, message, late)
        at = message.edited_at or self._wire.now()
        await self._wire.receive(server.provider, Edited(seen, at))
        self._overtake(message.id)

    async def _fetched(self, server: Server, payload: discord.RawMessageUpdateEvent) -> None:
        channel = self._wire.client.get_partial_messageable(payload.channel_id)
        message = await channel.fetch_message(payload.message_id)
        message.channel = payload.message.channel
        message.guild = payload.message.guild
        if not self._is_self(message.author) and is_spoken(message):
            await self._edited(server, message, False)

    async def _held_back(self, server: Server, action: discord.AutoModAction) -> None:
        guild, place = action.guild, action.channel_id or 0
        channel = guild.get_channel_or_thread(place) or await guild.fetch_channel(place)
        member = await self._wire.member(guild, action.user_id)
        now, rule = self._wire.now(), action.rule_id
        if not self._automod.knows(rule):
            await self._automod.sync()
        seen = to_held_back(action, channel, member, server, now)
        event = HeldBack(seen, self._automod.name_of(rule), self._automod.category_of(rule), now)
        await self._wire.receive(server.provider, event)

    async def _retitled(self, server: Server, thread: discord.Thread) -> None:
        carrier = await self._titles.carrier(thread)
        if carrier is None:
            return
        try:
            message = await thread.fetch_message(carrier)
        except discord.NotFound:
            return
        if not self._is_self(message.author):
            seen = await self._translated(server, message, False)
            await self._wire.receive(server.provider, Edited(seen, self._wire.now()))

    async def _translated(self, server: Server, message: discord.Message, late: bool) -> Message:
        await self._complete(message)
        held = role_ids(message.author)
        if held is None and message.guild is not None and not message.author.bot:
            held = await self._wire.roles_of(message.guild, message.author)
        is_titled = await self._titles.is_carrier(message)
        return to_message(message, server, roles=held, late=late, is_titled=is_titled)

    async def _complete(self, message: discord.Message) -> None:
        """A thread that is not in memory brings neither name nor parent: ask for it."""
        if isinstance(message.channel, discord.PartialMessageable) and message.guild is not None:
            found = await message.guild.fetch_channel(message.channel.id)
            if isinstance(found, discord.Thread | discord.TextChannel):
                message.channel = found

    async def _deleted(
        self,
        server: Server,
        guild: discord.Guild,
        channel: int,
        message: int,
        by: str | None,
    ) -> None:
        self._overtake(message)
        known = await self._cases_of(server, message)
        if not known:
            return
        if message in self._wire.removed:
            self._wire.removed.discard(message)
            by = str(guild.me.id)
        elif by is None:
            author = await self._wire.account_of(server.provider, known[0].author)
            by = await self._deletions.deleter(guild, channel, author)
        event = Deleted(NAME, str(message), self._wire.now(), by)
        await self._wire.receive(server.provider, event)

    def _overtake(self, message: int) -> None:
        """A change or deletion was heard: the message as first posted must not be judged later.

        Discord's events can come in another order, and back-fill reads what is heard as well.
        """
        self._overtaken[message] = None
        while len(self._overtaken) > _OVERTAKEN_KEPT:
            del self._overtaken[next(iter(self._overtaken))]

    async def _place_gone(self, guild: int, places: set[str]) -> None:
        server = self._wire.servers.of_guild(guild)
        if server is None:
            return
        known = await self._wire.store.read(
            lambda tx: wiring.unsettled_cases(tx, server.provider, NAME)
        )
        for case in known:
            if case.place in places and case.message.isdecimal():
                self.gone(guild, int(case.place), int(case.message), by=BULK)

    async def _cases_of(self, server: Server, message: int) -> tuple[Case, ...]:
        return await self._wire.store.read(
            lambda tx: cases.of_message(tx, server.provider, NAME, str(message))
        )

    async def _enforce(self, guild: discord.Guild, person: int) -> None:
        server = self._server(guild)
        if server is None:
            return
        if not self._guard.allows(f"{guild.id}/{person}"):
            await self._give_up(server, guild.id, person)
            return
        try:
            await self._access.enforce(server.provider, guild.id, str(person))
        except FAULTS as fault:
            log.warning("limit_not_enforced", code=code_of(fault), fault=type(fault).__name__)

    async def _give_up(self, server: Server, guild: int, person: int) -> None:
        """Somebody else wants it otherwise: people must settle it. Told once in a while."""
        tenant = self._wire.tenant(server)
        if tenant is None or not self._told.allows(f"{guild}/{person}"):
            return
        log.error("limit_undone_again_and_again", place=guild)
        member, now = await self._wire.member_of(server.provider, str(person)), self._wire.now()
        await self._wire.store.write(
            lambda tx: undone_again(Ledger(tx, tenant, now), member, str(guild))
        )

    async def _greet(self, message: discord.Message) -> None:
        """Answer a private message with what can be done here, once an hour at most."""
        now = self._wire.now()
        last = self._greeted.get(message.author.id)
        if message.author.bot or (last is not None and now - last < _HELLO_AGAIN):
            return
        if len(self._greeted) >= _GREETED_KEPT:
            self._greeted.clear()
        self._greeted[message.author.id] = now
        try:
            await message.channel.send(words.HELLO)
        except FAULTS as fault:
            log.info("greeting_not_sent", code=code_of(fault), fault=type(fault).__name__)

    def _in_order(self, server: Server, place: int, work: Callable[[], Awaitable[None]]) -> None:
        """What is said at a desk, or in a private word with a member, is not watched."""
        if self.is_deaf:
            return
        channel = self._wire.client.get_channel(place)
        parent = getattr(channel, "parent_id", None)
        own_thread = isinstance(channel, discord.Thread) and self._is_id(channel.owner_id)
        if server.is_desk(place, parent) or (own_thread and parent == server.fallback):
            return
        self._order.add(str(place), work)

    def _server(self, guild: discord.Guild | None) -> Server | None:
        return self._wire.servers.of_guild(guild.id) if guild is not None else None

    def _is_self(self, user: discord.abc.User) -> bool:
        return self._is_id(user.id)

    def _is_id(self, user: int | None) -> bool:
        me = self._wire.client.user
        return me is not None and user == me.id


_ABOUT_MEMBERS = (
    discord.AuditLogAction.member_update,
    discord.AuditLogAction.member_role_update,
)


def _broke(place: str, fault: Exception) -> None:
    """Nothing of the message goes into the log."""
    log.error("event_not_taken_in", place=place, fault=type(fault).__name__, code=code_of(fault))
