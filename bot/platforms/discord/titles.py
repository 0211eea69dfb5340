"""With which message the title of a thread is read.

The title of a forum post stands above its first message. A plain thread's was written by whoever
opened it, so it is read with the first message that they write in it, whoever wrote there before:
nobody answers for somebody else's title.
"""

from __future__ import annotations

import discord

from bot.platforms.discord.faults import FAULTS, code_of
from bot.platforms.discord.translate import is_spoken
from bot.telemetry import log

_LOOKED_AT = 50
"""Messages at the beginning of a thread among which its opener's first is looked for."""

_KEPT = 10_000


class Titles:
    """Remembers the carriers of titles, and asks Discord where that was not heard."""

    def __init__(self) -> None:
        self._carriers: dict[int, int | None] = {}

    def opened(self, thread: discord.Thread) -> None:
        """A thread is new: nobody has written in it yet."""
        self._keep(thread.id, None)

    async def is_carrier(self, message: discord.Message) -> bool:
        """Whether the title of its thread is read with this message."""
        thread = message.channel
        if not isinstance(thread, discord.Thread):
            return False
        if isinstance(thread.parent, discord.ForumChannel):
            return thread.id == message.id
        if message.author.id != thread.owner_id:
            return False
        if self._carriers.get(thread.id, 0) is None:
            self._keep(thread.id, message.id)
        carrier = await self.carrier(thread)
        if carrier is None:
            self._keep(thread.id, message.id)
        return carrier in (None, message.id)

    async def carrier(self, thread: discord.Thread) -> int | None:
        """The message with which a thread's title is read; None while there is none."""
        if isinstance(thread.parent, discord.ForumChannel):
            return thread.id
        if thread.id not in self._carriers:
            self._keep(thread.id, await self._first_of_opener(thread))
        return self._carriers[thread.id]

    async def _first_of_opener(self, thread: discord.Thread) -> int | None:
        try:
            async for message in thread.history(limit=_LOOKED_AT, oldest_first=True):
                if message.author.id == thread.owner_id and is_spoken(message):
                    return message.id
        except FAULTS as fault:
            log.info("thread_not_read", place=thread.id, code=code_of(fault))
        return None

    def _keep(self, thread: int, carrier: int | None) -> None:
        if len(self._carriers) >= _KEPT:
            self._carriers.clear()
        self._carriers[thread] = carrier
