"""The least that a moderation bot can do: a word in a message, and at once a line to the desk."""

from __future__ import annotations

import asyncio

import discord

from tests.faults.pointed import Address, point_at


class BareBot(discord.Client):
    """Sends the id of every message that contains a word to a channel."""

    def __init__(self, word: str, desk: int) -> None:
        intents = discord.Intents.none()
        intents.guilds = intents.guild_messages = intents.message_content = True
        super().__init__(
            intents=intents,
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
        )
        self._word = word
        self._desk = self.get_partial_messageable(desk)

    async def on_message(self, message: discord.Message) -> None:
        """Look, and answer."""
        if message.author != self.user and self._word in message.content:
            await self._desk.send(str(message.id))


def be_bare_bot(address: Address, word: str, desk: int) -> None:
    """Be a process with nothing but the bare bot."""
    point_at(address)
    asyncio.run(BareBot(word, desk).start(address[2]))
