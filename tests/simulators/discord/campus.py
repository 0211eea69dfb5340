"""A small guild and a real discord.py client that records what it hears, for tests of both."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any

import discord
from discord import app_commands

from tests.simulators.discord.building import Place
from tests.simulators.discord.permissions import MODERATOR
from tests.simulators.discord.simulator import DiscordSimulator
from tests.simulators.discord.world import Channel, Member


@dataclass
class Campus:
    """A guild with one room, one forum, one learner and a connected client that records."""

    sim: DiscordSimulator
    guild: Place
    general: Channel
    forum: Channel
    kim: Member
    client: discord.Client
    tree: app_commands.CommandTree
    heard: list[tuple[str, Any]] = field(default_factory=list)
    connection: asyncio.Task[None] | None = None

    async def is_ready(self) -> None:
        """Waits for the client; raises what ended its connection instead."""
        assert self.connection
        ready = asyncio.create_task(self.client.wait_until_ready())
        tasks = {ready, self.connection}
        done, _ = await asyncio.wait(tasks, timeout=15, return_when=asyncio.FIRST_COMPLETED)
        if ready not in done:
            ready.cancel()
            self.connection.result()

    def of(self, name: str) -> list[Any]:
        return [what for event, what in self.heard if event == name]

    async def hears(self, name: str, count: int = 1) -> list[Any]:
        """The events of that name, once there are that many."""
        await self.sim.until(lambda: len(self.of(name)) >= count)
        return self.of(name)

    @property
    def room(self) -> discord.TextChannel:
        channel = self.client.get_channel(self.general.id)
        assert isinstance(channel, discord.TextChannel)
        return channel

    def member(self, who: Member) -> discord.Member:
        guild = self.client.get_guild(self.guild.id)
        member = guild and guild.get_member(who.id)
        assert member
        return member


EVENTS = """message raw_message_edit raw_message_delete raw_bulk_message_delete thread_create
member_join member_update raw_member_remove automod_action interaction resumed
audit_log_entry_create guild_channel_update disconnect""".split()


def record(here: Campus) -> None:
    def listener(name: str) -> Callable[..., Any]:
        async def on_event(*arguments: Any) -> None:
            here.heard.append((name, arguments[-1] if arguments else None))
            here.sim.stir()

        on_event.__name__ = f"on_{name}"
        return on_event

    for name in EVENTS:
        here.client.event(listener(name))


@contextlib.asynccontextmanager
async def campus(
    bot_permissions: int = int(MODERATOR),
    intents: discord.Intents | None = None,
    *,
    members: int = 0,
    heartbeat_timeout: float = 60.0,
    **options: Any,
) -> AsyncIterator[Campus]:
    async with DiscordSimulator(**options) as sim:
        guild = sim.guild("College", bot_permissions)
        general, forum = guild.text_channel("general"), guild.forum("help", ["maths", "it"])
        kim = guild.member("Kim")
        for number in range(members):
            guild.member(f"Learner {number}")
        client = discord.Client(
            intents=intents or discord.Intents.all(),
            guild_ready_timeout=0.05,
            heartbeat_timeout=heartbeat_timeout,
        )
        here = Campus(sim, guild, general, forum, kim, client, app_commands.CommandTree(client))
        record(here)
        with sim.addresses():
            async with client:
                await client.login(sim.token)
                here.connection = connection = asyncio.create_task(client.connect())
                try:
                    await here.is_ready()
                    yield here
                finally:
                    await client.close()
                    with contextlib.suppress(discord.DiscordException, ValueError):
                        await connection
