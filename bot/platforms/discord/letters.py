"""Private messages to members: slowly, several in one, and by another way where they are closed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

import discord

from bot.platforms.discord.controls import notice_view
from bot.platforms.discord.faults import CLOSED, code_of
from bot.platforms.discord.quoting import with_links
from bot.platforms.discord.servers import Server
from bot.platforms.discord.wire import Wire
from bot.platforms.discord.words import NOT_ON_DISCORD, PRIVATE_THREAD, REASON
from bot.store.outbox import Row
from bot.store.wiring import Kind
from bot.workflow.chat import words
from bot.workflow.chat.board import nonce_of
from bot.workflow.chat.letters import LetterBook, answerable, parts_of
from bot.workflow.ports import Declined, Done, Later, Outcome, Unsupported

_CONTENT = 2000
_ROWS = 5
_NOBODY = discord.AllowedMentions.none()


class Letters:
    """Writes to members. ``every``: the pause between members never written to before.

    A bot that opens many private channels in a short time is barred from all of them.
    """

    def __init__(self, wire: Wire, every: timedelta) -> None:
        self._wire = wire
        self._book = LetterBook(wire)
        self._every = every
        self._free_at: datetime | None = None
        self._turns: dict[str, datetime] = {}

    async def send(self, row: Row) -> Outcome:
        """Write what the row says to its member, with what else waits for them."""
        server = self._wire.servers.of_provider(row.provider)
        member = row.recipient.partition(":")[2]
        person = await self._wire.account_of(row.provider, member)
        if server is None or not person.isdecimal():
            return Unsupported(NOT_ON_DISCORD.format(member=row.recipient))
        if (sent := await self._book.sent(row)) is not None:
            return Done(sent)
        known = await self._book.remembered(row.provider, Kind.DIRECT, person)
        if known is None and (wait := self._wait_for_turn(person)):
            return Later(words.ONE_BY_ONE, wait)
        rows = await self._book.together(row, _fits)
        try:
            channel = await self._wire.client.create_dm(discord.Object(int(person)))
            message = await self._write(channel, rows)
        except (discord.HTTPException, discord.RateLimited) as fault:
            if code_of(fault) not in CLOSED:
                raise
            return await self._elsewhere(server, person, rows)
        await self._book.remember(rows, person, Kind.DIRECT, str(channel.id), str(message.id))
        self._turns.pop(person, None)
        return Done(str(message.id))

    def _wait_for_turn(self, person: str) -> timedelta | None:
        """How long until a new member may be written to; a turn is kept once it was given."""
        now = self._wire.now()
        turn = self._turns.get(person)
        if turn is None:
            turn = max(now, self._free_at or now)
            self._free_at = turn + self._every
            self._turns[person] = turn
        return turn - now if turn > now else None

    async def _write(
        self, channel: discord.abc.Messageable, rows: Sequence[Row]
    ) -> discord.Message:
        """Send the text, in several messages where it is long; the last one has the buttons."""
        parts = parts_of(_text(rows), _CONTENT)
        key = rows[0].dedupe
        for at, part in enumerate(parts[:-1]):
            await channel.send(
                part, nonce=nonce_of(f"{key}/{at}"), suppress_embeds=True, allowed_mentions=_NOBODY
            )
        return await channel.send(
            parts[-1],
            view=notice_view(answerable(rows)) or discord.utils.MISSING,
            nonce=nonce_of(key),
            suppress_embeds=True,
            allowed_mentions=_NOBODY,
        )

    async def _elsewhere(self, server: Server, person: str, rows: Sequence[Row]) -> Outcome:
        """A private thread with the member, where the provider set one up; else it is declined."""
        home = self._wire.client.get_channel(server.fallback) if server.fallback else None
        if not isinstance(home, discord.TextChannel) or home.guild.id not in server.guilds:
            return Declined(words.CLOSED)
        known = await self._book.remembered(rows[0].provider, Kind.FALLBACK, person)
        thread = home.get_thread(int(known)) if known else None
        if thread is None:
            thread = await home.create_thread(
                name=PRIVATE_THREAD,
                type=discord.ChannelType.private_thread,
                invitable=False,
                reason=REASON,
            )
            await thread.add_user(discord.Object(int(person)))
        message = await self._write(thread, rows)
        await self._book.remember(rows, person, Kind.FALLBACK, str(thread.id), str(message.id))
        return Done(str(message.id))


def _fits(rows: Sequence[Row]) -> bool:
    return len(_text(rows)) <= _CONTENT and len(answerable(rows)) <= _ROWS


def _text(rows: Sequence[Row]) -> str:
    texts = (with_links(str(row.payload.get("text", "")).strip()) for row in rows)
    return words.BETWEEN_NOTICES.join(texts)
