"""The simulator as tests use it: one server for REST, gateway and files on loopback.

    async with DiscordSimulator() as sim:
        guild = sim.guild("College")
        general, kim = guild.text_channel("general"), guild.member("Kim")
        with sim.addresses():
            ...start a client with sim.token...
            message = await sim.post(general, kim, "hello")
            await sim.until(lambda: len(sim.channel_messages(general)) == 2)

Leaving the block raises AssertionError if the bot used an unknown route, method, body field or
query parameter, or broke the gateway's rules (``sim.violations``).
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Iterator, Mapping
from datetime import datetime
from types import TracebackType
from typing import Self

import discord
import yarl
from aiohttp import web
from discord.gateway import DiscordWebSocket, KeepAliveHandler
from discord.http import Route

from tests.simulators.discord import (
    interactions,
    routes_automod,
    routes_channels,
    routes_commands,
    routes_guilds,
    routes_messages,
    routes_threads,
    routes_users,
)
from tests.simulators.discord.building import Place, build_guild
from tests.simulators.discord.events import PRIVILEGED
from tests.simulators.discord.invoking import Invoking
from tests.simulators.discord.people import People
from tests.simulators.discord.permissions import MODERATOR
from tests.simulators.discord.rest import PREFIX, Request, RestServer
from tests.simulators.discord.world import Channel, Json, Member, Message, Overwrite, User

TOKEN = "c2ltdWxhdG9y.simulated.bot-token"
NOUNS = (
    routes_users,
    routes_messages,
    routes_threads,
    routes_channels,
    routes_guilds,
    routes_automod,
    routes_commands,
    interactions,
)


class DiscordSimulator(People, Invoking):
    """Discord for one bot. Everything listens on 127.0.0.1, on a port of its own."""

    def __init__(
        self,
        *,
        bot_name: str = "Steward",
        portal_intents: int = PRIVILEGED,
        limits: Mapping[str, tuple[int, float]] | None = None,
        global_per_second: int = 50,
        interaction_seconds: float = 3.0,
        heartbeat_ms: int = 41_250,
    ) -> None:
        """``portal_intents``: the privileged intents switched on in the developer portal.

        ``limits`` gives endpoints, e.g. ``"POST /channels/{channel_id}/messages"``, a bucket of
        (requests, seconds).
        """
        super().__init__(bot_name, TOKEN)
        self.gateway.portal_intents = portal_intents
        self.gateway.heartbeat_ms = heartbeat_ms
        self.interaction_seconds = interaction_seconds
        endpoints = [endpoint for noun in NOUNS for endpoint in noun.ENDPOINTS]
        self.faults.routes = frozenset(endpoint.name for endpoint in endpoints)
        if unknown := set(limits or {}) - self.faults.routes:
            raise ValueError(f"no endpoint is called {unknown}")
        self.rest = RestServer(self, endpoints, TOKEN, limits or {}, global_per_second)
        self._runner: web.AppRunner | None = None
        self.http_address = ""
        self.gateway_address = ""

    async def start(self) -> None:
        app = web.Application(client_max_size=30 * 1024 * 1024)
        app.router.add_get("/", self.gateway.serve)
        app.router.add_get("/attachments/{id}/{name}", self._serve_file)
        app.router.add_route("*", PREFIX + "/{rest:.*}", self.rest.serve)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        port = self._runner.addresses[0][1]
        self.http_address = f"http://127.0.0.1:{port}"
        self.gateway_address = self.gateway.address = f"ws://127.0.0.1:{port}/"
        self.pen.files_at = f"{self.http_address}/attachments"

    async def stop(self) -> None:
        for task in list(self.tasks):
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)
        for connection in list(self.gateway.connections):
            connection.abort()
        if self._runner is not None:
            await self._runner.cleanup()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        await self.stop()
        await asyncio.to_thread(_end_heartbeats)
        if kind is None:
            assert not self.violations, f"Discord does not know: {self.violations}"

    async def _serve_file(self, request: web.Request) -> web.Response:
        attachment = self.world.attachments.get(int(request.match_info["id"]))
        if attachment is None:
            raise web.HTTPNotFound
        return web.Response(body=attachment.data, content_type=attachment.content_type)

    @contextlib.contextmanager
    def addresses(self) -> Iterator[None]:
        """Points discord.py at this server while in the block; nothing else is changed."""
        before = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY, discord.Asset.BASE
        Route.BASE = self.http_address + PREFIX
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(self.gateway_address)
        discord.Asset.BASE = self.http_address
        try:
            yield
        finally:
            Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY, discord.Asset.BASE = before

    def guild(self, name: str, bot_permissions: int = int(MODERATOR)) -> Place:
        """A guild that the bot is in; one made later is announced with GUILD_CREATE."""
        place = build_guild(name, self.world, self.events, bot_permissions)
        for session in self.gateway.sessions.values():
            session.dispatch("GUILD_CREATE", self.gateway.guild_create(place, session))
        return place

    @property
    def bot(self) -> User:
        return self.world.bot

    @property
    def requests(self) -> list[Request]:
        """Every request so far with its answer's status and code."""
        return self.rest.requests

    def requests_to(self, route: str) -> list[Request]:
        """Those to one endpoint, e.g. ``"POST /channels/{channel_id}/messages"``."""
        if route not in self.faults.routes:
            raise ValueError(f"no endpoint is called {route!r}")
        return [request for request in self.requests if request.route == route]

    @property
    def refusals(self) -> list[Request]:
        return [request for request in self.requests if request.status >= 400]

    @property
    def invalid_requests(self) -> int:
        """Answers that count towards Discord's ban of an address: 401, 403 and 429."""
        return sum(request.status in (401, 403, 429) for request in self.requests)

    def channel_messages(self, channel: Channel) -> list[Message]:
        """What stands in a channel, oldest first."""
        return [channel.messages[i] for i in sorted(channel.messages)]

    def dm(self, person: Member | User) -> Channel:
        """The DM channel of the bot and a person, for them to write in."""
        return self.world.dm_with(person.user if isinstance(person, Member) else person)

    def dms(self, person: Member | User) -> list[Message]:
        """What the bot wrote to a person, oldest first."""
        return [m for m in self.channel_messages(self.dm(person)) if m.author is self.bot]

    def overwrites(self, channel: Channel) -> dict[int, Overwrite]:
        """By the id of the role or member."""
        return dict(channel.overwrites)

    @property
    def timeouts(self) -> dict[int, datetime]:
        """By the id of the member, for those whose timeout has not been lifted."""
        members = [m for guild in self.world.guilds.values() for m in guild.members.values()]
        return {m.id: m.timed_out_until for m in members if m.timed_out_until is not None}

    @property
    def audit_log(self) -> list[Json]:
        """The entries of all guilds, oldest first."""
        entries = [e for guild in self.world.guilds.values() for e in guild.audit_log]
        return sorted(entries, key=lambda entry: int(entry["id"]))

    async def until_ready(self, within: float = 5.0) -> None:
        """Until a client has identified or resumed."""
        await self.until(lambda: self.gateway.is_connected, within)

    async def quiet(self, seconds: float = 0.1) -> None:
        """Until the bot has asked for nothing for a while: before saying that it did nothing."""
        loop = asyncio.get_running_loop()
        seen, since = -1, loop.time()
        while loop.time() - since < seconds:
            if self.rest.in_flight or len(self.requests) != seen:
                seen, since = len(self.requests), loop.time()
            await asyncio.sleep(seconds / 10)


def _end_heartbeats() -> None:
    """End the heartbeat threads of sockets that broke: the library leaves them to run out alone.

    One that outlived its test would find the test's event loop closed, in the middle of another.
    """
    for thread in threading.enumerate():
        if isinstance(thread, KeepAliveHandler):
            thread.stop()
            thread.join(timeout=5)
