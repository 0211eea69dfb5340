"""Private messages to members: slowly, several in one, and by another way where they are closed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

import discord

from bot.domain.cases import OutboxKind, OutboxState
from bot.platforms.discord import words
from bot.platforms.discord.cards import nonce_of
from bot.platforms.discord.controls import has_answers, notice_view
from bot.platforms.discord.faults import CLOSED, code_of
from bot.platforms.discord.quoting import with_links
from bot.platforms.discord.servers import NAME, Server
from bot.platforms.discord.wire import Wire
from bot.store import outbox, wiring
from bot.store.outbox import Row
from bot.store.tx import Tx
from bot.store.wiring import Kind
from bot.workflow.ports import Declined, Done, Later, Outcome, Unsupported

_CONTENT = 2000
_ROWS = 5
_WAITING = (OutboxState.PENDING, OutboxState.LEASED)


class Letters:
    """Writes to members. ``every``: the pause between members never written to before.

    A bot that opens many private channels in a short time is barred from all of them.
    """

    def __init__(self, wire: Wire, every: timedelta) -> None:
        self._wire = wire
        self._every = every
        self._free_at: datetime | None = None
        self._turns: dict[str, datetime] = {}

    async def send(self, row: Row) -> Outcome:
        """Write what the row says to its member, with what else waits for them."""
        server = self._wire.servers.of_provider(row.provider)
        person = row.recipient.partition(":")[2]
        if server is None or not person.isdecimal():
            return Unsupported(words.NOT_ON_DISCORD.format(member=row.recipient))
        sent = await self._remembered(row, Kind.SENT, row.dedupe)
        if sent is not None:
            return Done(sent)
        known = await self._remembered(row, Kind.DIRECT, person)
        if known is None and (wait := self._wait_for_turn(person)):
            return Later("members are written to one by one", wait)
        rows = await self._together(row)
        try:
            channel = await self._wire.client.create_dm(discord.Object(int(person)))
            message = await self._write(channel, rows)
        except (discord.HTTPException, discord.RateLimited) as fault:
            if code_of(fault) not in CLOSED:
                raise
            return await self._elsewhere(server, person, rows)
        await self._remember(rows, person, Kind.DIRECT, str(channel.id), message)
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

    async def _together(self, row: Row) -> list[Row]:
        """The row and what else waits for the same person, as much as fits into one message."""
        now = self._wire.now()

        def work(tx: Tx) -> list[Row]:
            waiting = [
                one
                for one in outbox.to(tx, row.provider, row.recipient)
                if _waits(one, now)
                and one.id != row.id
                and wiring.get(tx, one.provider, NAME, Kind.SENT, one.dedupe) is None
            ]
            return [row, *waiting]

        rows = await self._wire.store.read(work)
        while len(rows) > 1 and (len(_text(rows)) > _CONTENT or _button_rows(rows) > _ROWS):
            rows.pop()
        return rows

    async def _write(
        self, channel: discord.abc.Messageable, rows: Sequence[Row]
    ) -> discord.Message:
        """Send the text, in several messages where it is long; the last one has the buttons."""
        parts = _parts(_text(rows))
        view = notice_view(
            (one.provider, _number(one), str(one.payload.get("key", "")))
            for one in rows
            if one.case_id is not None and _is_answered(one)
        )
        key = rows[0].dedupe
        for at, part in enumerate(parts[:-1]):
            await channel.send(
                part, nonce=nonce_of(f"{key}/{at}"), suppress_embeds=True, allowed_mentions=_NOBODY
            )
        return await channel.send(
            parts[-1],
            view=view or discord.utils.MISSING,
            nonce=nonce_of(key),
            suppress_embeds=True,
            allowed_mentions=_NOBODY,
        )

    async def _elsewhere(self, server: Server, person: str, rows: Sequence[Row]) -> Outcome:
        """A private thread with the member, where the provider set one up; else it is declined."""
        home = self._wire.client.get_channel(server.fallback) if server.fallback else None
        if not isinstance(home, discord.TextChannel) or home.guild.id not in server.guilds:
            return Declined(words.CLOSED)
        known = await self._remembered(rows[0], Kind.FALLBACK, person)
        thread = home.get_thread(int(known)) if known else None
        if thread is None:
            thread = await home.create_thread(
                name=words.PRIVATE_THREAD,
                type=discord.ChannelType.private_thread,
                invitable=False,
                reason=words.REASON,
            )
            await thread.add_user(discord.Object(int(person)))
        message = await self._write(thread, rows)
        await self._remember(rows, person, Kind.FALLBACK, str(thread.id), message)
        return Done(str(message.id))

    async def _remembered(self, row: Row, kind: Kind, item: str) -> str | None:
        return await self._wire.store.read(
            lambda tx: wiring.get(tx, row.provider, NAME, kind, item)
        )

    async def _remember(
        self, rows: Sequence[Row], person: str, kind: Kind, channel: str, message: discord.Message
    ) -> None:
        now, sent = self._wire.now(), str(message.id)

        def work(tx: Tx) -> None:
            wiring.set(tx, rows[0].provider, NAME, kind, person, channel, now, member=person)
            for one in rows:
                wiring.set(
                    tx,
                    one.provider,
                    NAME,
                    Kind.SENT,
                    one.dedupe,
                    sent,
                    now,
                    member=person,
                    case_id=one.case_id,
                )

        await self._wire.store.write(work)


_NOBODY = discord.AllowedMentions.none()


def _waits(row: Row, now: datetime) -> bool:
    return (
        row.kind is OutboxKind.NOTICE
        and row.platform == NAME
        and row.state in _WAITING
        and row.after is None
        and row.due_at <= now
    )


def _is_answered(row: Row) -> bool:
    """Whether the notice has buttons: only the member it is about has something to answer."""
    return row.recipient.startswith("member:") and has_answers(str(row.payload.get("key", "")))


def _button_rows(rows: Sequence[Row]) -> int:
    return sum(_is_answered(row) for row in rows)


def _number(row: Row) -> int:
    return int((row.case_id or "").rpartition(":")[2])


def _text(rows: Sequence[Row]) -> str:
    texts = (with_links(str(row.payload.get("text", "")).strip()) for row in rows)
    return words.BETWEEN_NOTICES.join(texts)


def _parts(text: str) -> list[str]:
    """The text in pieces that Discord takes, broken between lines where it can be."""
    parts: list[str] = []
    while len(text) > _CONTENT:
        end = text.rfind("\n", 1, _CONTENT)
        end = end if end > 0 else _CONTENT - 1
        parts.append(text[:end])
        text = text[end:].lstrip("\n")
    return [*parts, text]
