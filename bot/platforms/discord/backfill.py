"""After a stop or a hole in the connection: what was said, changed and deleted meanwhile."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from datetime import timedelta

import discord

from bot.domain.cases import Case
from bot.platforms.discord.deletions import Deletions
from bot.platforms.discord.faults import FAULTS, GONE, code_of
from bot.platforms.discord.hearing import Hearing
from bot.platforms.discord.marks import mark_at, place_of_guild
from bot.platforms.discord.servers import NAME, Server
from bot.platforms.discord.wire import Wire
from bot.store import wiring
from bot.telemetry import log
from bot.workflow.chat.marks import Marks

MOST = 500
"""Messages read again in one place."""

FARTHEST = timedelta(days=7)
"""How far back anything is read again."""

_ARCHIVED = 20
_LOOKED_AT = 300

UNREADABLE = (KeyError, TypeError, ValueError, AttributeError)
"""What the library raises for a message that it cannot parse: the others are still read."""

Talk = discord.TextChannel | discord.Thread | discord.VoiceChannel | discord.StageChannel


class Backfill:
    """Reads what was missed. Deadlines must wait until it is done."""

    def __init__(self, wire: Wire, hearing: Hearing, marks: Marks, deletions: Deletions) -> None:
        self._wire = wire
        self._hearing = hearing
        self._marks = marks
        self._deletions = deletions

    async def catch_up(self) -> None:
        """Bring every server of every provider up to now."""
        began = mark_at(self._wire.now())
        self._marks.free()
        for server in self._wire.servers:
            known = await self._marks.read(server.provider)
            for guild in filter(None, map(self._wire.client.get_guild, server.guilds)):
                await self._note_audit(guild, known.get(place_of_guild(guild.id)))
                await self._guild(server, guild, known)
            await self._look_again(server)
        await self._hearing.done()
        if not self._marks.is_stuck:
            self._all_heard_up_to(began)
        await self._marks.write()

    def _all_heard_up_to(self, mark: int) -> None:
        for server in self._wire.servers:
            for guild in server.guilds:
                if self._wire.client.get_guild(guild) is not None:
                    self._marks.move(server.provider, place_of_guild(guild), mark)

    async def _guild(self, server: Server, guild: discord.Guild, known: dict[str, int]) -> None:
        """Read every place of a server from its mark; nothing on the very first day."""
        overall = known.get(place_of_guild(guild.id))
        if overall is None:
            return
        farthest = mark_at(self._wire.now() - FARTHEST)
        for place in [place async for place in self._places(guild, overall)]:
            mark = max(known.get(str(place.id), overall), overall, farthest)
            if place.last_message_id is None or place.last_message_id > mark:
                await self._place(server, place, mark)

    async def _place(self, server: Server, place: Talk, mark: int) -> None:
        found = 0
        # A forum post's first message has the id of its thread: it must not be left out.
        after = discord.Object(min(mark, place.id - 1) if place.id > mark else mark)
        try:
            async for message in place.history(limit=MOST, after=after, oldest_first=True):
                found += 1
                self._hearing.post(message, late=True)
        except FAULTS as fault:
            log.warning("place_not_read", place=place.id, code=code_of(fault))
            if not isinstance(fault, discord.Forbidden | discord.NotFound):
                self._marks.stick(server.provider, str(place.id))
        except UNREADABLE as fault:
            log.error("place_not_understood", place=place.id, fault=type(fault).__name__)
        if found:
            log.info("place_read_again", place=place.id, messages=found, cut=found >= MOST)

    async def _places(self, guild: discord.Guild, overall: int) -> AsyncIterator[Talk]:
        """Every place in which something can have been said since the mark."""
        for channel in _talks(guild):
            yield channel
        known: set[int] = set()
        try:
            for thread in await guild.active_threads():
                known.add(thread.id)
                yield thread
        except FAULTS as fault:
            log.warning("threads_not_read", code=code_of(fault))
        parents: list[discord.TextChannel | discord.ForumChannel] = [*guild.text_channels]
        for parent in [*parents, *guild.forums]:
            if parent.last_message_id is not None:
                async for thread in _archived(parent.archived_threads(limit=_ARCHIVED), overall):
                    if thread.id not in known:
                        yield thread
        for parent in guild.text_channels:
            if parent.permissions_for(guild.me).manage_threads:
                found = parent.archived_threads(private=True, limit=_ARCHIVED)
                async for thread in _archived(found, overall):
                    yield thread

    async def _look_again(self, server: Server) -> None:
        """Whether the messages of open cases still stand, and stand as they did."""
        known = await self._wire.store.read(
            lambda tx: wiring.unsettled_cases(tx, server.provider, NAME, _LOOKED_AT)
        )
        for case in known:
            if case.space.isdecimal() and int(case.space) in server.guilds:
                await self._look_at(server, case)

    async def _look_at(self, server: Server, case: Case) -> None:
        guild = self._wire.client.get_guild(int(case.space))
        if guild is None:
            return
        place, message = int(case.place), int(case.message)
        channel = guild.get_channel_or_thread(place)
        source = channel if isinstance(channel, discord.abc.Messageable) else None
        home = source or self._wire.client.get_partial_messageable(place, guild_id=guild.id)
        try:
            found = await home.fetch_message(message)
        except discord.NotFound as fault:
            if code_of(fault) in GONE:
                author = await self._wire.account_of(server.provider, case.author)
                by = await self._deletions.deleter(guild, place, author, wait=False)
                self._hearing.gone(guild.id, place, message, by=by)
            return
        except (*FAULTS, *UNREADABLE) as fault:
            log.warning("message_not_read", case=case.id, fault=type(fault).__name__)
            return
        if found.edited_at is not None and found.edited_at > case.opened_at:
            self._hearing.edit(found, late=True)

    async def _note_audit(self, guild: discord.Guild, overall: int | None) -> None:
        """Who deleted what meanwhile."""
        if overall is None:
            return
        try:
            async for entry in guild.audit_logs(
                limit=100,
                after=discord.Object(overall),
                action=discord.AuditLogAction.message_delete,
            ):
                self._deletions.note(entry)
        except FAULTS as fault:
            log.warning("audit_log_not_read", code=code_of(fault))


async def _archived(
    threads: AsyncIterator[discord.Thread], overall: int
) -> AsyncIterator[discord.Thread]:
    """Of archived threads, latest first, those that were used since the mark."""
    since = discord.utils.snowflake_time(overall)
    try:
        async for thread in threads:
            if thread.archive_timestamp < since:
                return
            yield thread
    except FAULTS as fault:
        log.info("archived_threads_not_read", code=code_of(fault))


def _talks(guild: discord.Guild) -> Iterator[Talk]:
    yield from guild.text_channels
    yield from guild.voice_channels
    yield from guild.stage_channels
