"""Discord as the rest of Steward sees it: a platform that is joined, started, and stopped."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import discord

from bot.domain.errors import StewardError
from bot.platforms.discord.access import Access
from bot.platforms.discord.automod import AutoMod
from bot.platforms.discord.backfill import Backfill
from bot.platforms.discord.buttons import Buttons
from bot.platforms.discord.cards import Hanging
from bot.platforms.discord.client import Client
from bot.platforms.discord.commands.planting import Commands
from bot.platforms.discord.deletions import Deletions
from bot.platforms.discord.faults import FAULTS
from bot.platforms.discord.hearing import Hearing
from bot.platforms.discord.letters import Letters
from bot.platforms.discord.marks import mark_at, place_of_guild
from bot.platforms.discord.means import CAPABILITIES
from bot.platforms.discord.performing import Performing
from bot.platforms.discord.servers import NAME, Server, Servers
from bot.platforms.discord.watchdog import Watchdog
from bot.platforms.discord.wire import Wire
from bot.store.outbox import Row
from bot.telemetry import log
from bot.workflow.chat.board import Board
from bot.workflow.chat.capabilities import Capabilities
from bot.workflow.chat.joined import Core
from bot.workflow.chat.marks import Marks
from bot.workflow.chat.redrawing import Redrawing
from bot.workflow.chat.sweeping import Sweeping
from bot.workflow.ports import Later, Outcome


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast and how often, in seconds. Tests are in more of a hurry than a server."""

    new_members: float = 5.0
    marks: float = 3.0
    limits: float = 3600.0
    audit_wait: float = 1.0
    reconnect: float = 1.0
    again: float = 30.0
    """After a back-fill that did not get through."""


class DiscordPlatform:
    """The bot on Discord.

    ``start`` before anything is heard or done; ``caught_up`` once everything missed was read.
    ``options`` go to the library's client.
    """

    name = NAME

    def __init__(
        self,
        servers: Iterable[Server],
        token: str,
        *,
        pace: Pace | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        options: dict[str, Any] | None = None,  # Any: the library's own
    ) -> None:
        self._pace = pace or Pace()
        self._options = options or {}
        self._wire = Wire(Servers(servers), clock)
        self._marks = Marks(self._wire)
        deletions = Deletions(self._pace.audit_wait)
        hanging = Hanging(self._wire)
        cards = Board(self._wire, hanging, FAULTS)
        self._access = Access(self._wire)
        self._redrawing = Redrawing(cards)
        self._automod = AutoMod(self._wire)
        self._hearing = Hearing(self._wire, self._marks, deletions, self._access, self._automod)
        self._backfill = Backfill(self._wire, self._hearing, self._marks, deletions)
        providers = [one.provider for one in self._wire.servers]
        self._sweeping = Sweeping(self._wire, providers, hanging.take_down)
        self._buttons = Buttons(self._wire, self._redrawing)
        self._commands = Commands(self._wire)
        letters = Letters(self._wire, timedelta(seconds=self._pace.new_members))
        self._performing = Performing(self._wire, cards, letters, self._access, self._redrawing)
        self._watchdog = Watchdog(self._build, self._wire.use, token)
        self._watchdog.first_pause = self._pace.reconnect
        self._caught_up = asyncio.Event()
        self._owes_backfill = True
        self._tried_at = 0.0
        self._catching_up = asyncio.Lock()
        self._tasks: list[asyncio.Task[None]] = []
        self._wire.told = self._redrawing.told

    @property
    def is_behind(self) -> bool:
        """Whether something may have happened that was not heard yet: no deadline may pass."""
        return not (self._wire.is_ready and self._caught_up.is_set())

    @property
    def is_connected(self) -> bool:
        """Whether Discord is there."""
        return self._wire.is_ready

    @property
    def heard(self) -> int:
        """How many messages were taken in since the start."""
        return self._hearing.heard

    @property
    def rebuilt(self) -> int:
        """How often the connection had to be built anew."""
        return self._watchdog.rebuilt

    @property
    def automod_problems(self) -> tuple[str, ...]:
        """What keeps Discord's own filter from being as the settings ask, a sentence each."""
        return self._automod.problems

    def capabilities(self, provider: str) -> Capabilities:
        """What can be done for a provider on Discord: the same for each."""
        del provider
        return CAPABILITIES

    async def perform(self, row: Row) -> Outcome:
        """Do what an outbox row says."""
        if not self._tasks:
            return Later("Discord is not connected")
        return await self._performing.perform(row)

    async def start(self, core: Core) -> None:
        """Join the core and begin to connect."""
        self._wire.join(core)
        await core.store.read(self._wire.servers.rewire)
        self._tasks = [
            asyncio.create_task(self._watchdog.run(), name="discord watchdog"),
            asyncio.create_task(self._redrawing.run(), name="discord cards"),
            asyncio.create_task(self._keep(), name="discord upkeep"),
        ]

    async def caught_up(self) -> None:
        """Wait until everything missed was read."""
        await self._caught_up.wait()

    async def ended(self) -> None:
        """Wait until a part of it ends, which none does by itself; raises what ended it."""
        done, _ = await asyncio.wait(self._tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()

    async def quiet(self) -> None:
        """Hear nothing more, and finish what was heard; what waits can still be delivered."""
        self._hearing.is_deaf = True
        try:
            await asyncio.wait_for(self._hearing.done(), 20)
            await self._marks.write()
        except (TimeoutError, StewardError) as fault:
            log.error("discord_stopped_early", fault=type(fault).__name__)

    async def stop(self) -> None:
        """Disconnect."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks = []

    def _build(self) -> Client:
        self._caught_up.clear()
        self._owes_backfill = True
        hearing = self._hearing
        listeners = {
            name: getattr(hearing, f"on_{name}")
            for name in (
                *("message", "raw_message_edit", "raw_message_delete", "raw_bulk_message_delete"),
                *("raw_thread_delete", "guild_channel_delete", "guild_channel_update"),
                *("thread_update", "audit_log_entry_create", "member_join", "member_update"),
                *("automod_action", "thread_create"),
            )
        }
        listeners |= {
            "interaction": self._buttons.pressed,
            "ready": self._ready,
            "guild_available": self._available,
            "disconnect": self._disconnected,
            "resumed": self._resumed,
            "socket_event_type": self._watchdog.heard,
        }
        automod = any(server.automod_from is not None for server in self._wire.servers)
        client = Client(listeners, automod=automod, **self._options)
        self._commands.plant(client)
        return client

    async def _ready(self) -> None:
        """A new session: what was said in between is not brought again by itself."""
        self._caught_up.clear()
        self._owes_backfill = True
        await self._catch_up()
        await self._commands.sync()
        await self._automod.sync()
        await self.enforce_limits()

    async def _available(self, guild: discord.Guild) -> None:
        """A server is back after an outage of its own."""
        if self._wire.is_ready and self._wire.servers.of_guild(guild.id) is not None:
            await self._ready()

    async def _disconnected(self) -> None:
        """Nothing is heard until the connection is back."""
        self._caught_up.clear()

    async def _resumed(self) -> None:
        """The same session goes on: Discord brings again what was missed."""
        await self._hearing.done()
        if not self._owes_backfill:
            self._caught_up.set()

    async def _catch_up(self) -> None:
        async with self._catching_up:
            self._tried_at = asyncio.get_running_loop().time()
            try:
                await self._backfill.catch_up()
            except (StewardError, *FAULTS) as fault:
                log.error("not_caught_up", fault=type(fault).__name__)
                return
            if self._marks.is_stuck:
                log.error("not_caught_up", fault="places could not be read")
                return
            self._owes_backfill = False
            self._caught_up.set()
            log.info("caught_up")

    async def _keep(self) -> None:
        """Write the marks; catch up where that failed; renew what runs out."""
        loop = asyncio.get_running_loop()
        enforced = loop.time()
        while not self._hearing.is_deaf:
            await asyncio.sleep(self._pace.marks)
            try:
                if self._should_try_again(loop.time()):
                    await self._catch_up()
                self._mark_now()
                await self._marks.write()
                if loop.time() - enforced > self._pace.limits and self._wire.is_ready:
                    enforced = loop.time()
                    await self.enforce_limits()
                    await self._sweeping.sweep()
                    await self._automod.sync()
                elif self._wire.is_ready and self._automod.is_stale:
                    await self._automod.sync()
            except StewardError as fault:
                log.error("upkeep_failed", fault=type(fault).__name__)

    def _should_try_again(self, now: float) -> bool:
        """Whether back-fill is owed, and nobody is at it, and the last try is long ago enough."""
        owed = self._owes_backfill or self._marks.is_stuck
        is_free = self._wire.is_ready and not self._catching_up.locked()
        return owed and is_free and now - self._tried_at > self._pace.again

    def _mark_now(self) -> None:
        """Every server was heard up to a few seconds ago, as long as nothing is missed."""
        is_sure = self._wire.is_ready and self._hearing.is_idle and not self._marks.is_stuck
        if self.is_behind or not is_sure:
            return
        lately = mark_at(self._wire.now() - timedelta(seconds=max(10.0, 3 * self._pace.marks)))
        for server in self._wire.servers:
            for guild in server.guilds:
                self._marks.move(server.provider, place_of_guild(guild), lately)

    async def enforce_limits(self) -> None:
        """Put in force, or renew, whatever holds: people may have changed it meanwhile."""
        for server in self._wire.servers:
            limited = await self._access.limited(server.provider)
            for space, member in sorted({(one.space, one.member) for one in limited}):
                account = await self._wire.account_of(server.provider, member)
                if space.isdecimal() and account.isdecimal():
                    try:
                        await self._access.enforce(server.provider, int(space), account)
                    except FAULTS as fault:
                        log.warning("limit_not_enforced", fault=type(fault).__name__)
