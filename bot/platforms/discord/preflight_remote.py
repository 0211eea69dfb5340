"""The same look from the command line: by REST alone, while Steward itself may be running."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from types import SimpleNamespace

import aiohttp
import discord

from bot.platforms.discord.commands.planting import Commands
from bot.platforms.discord.faults import FAULTS, code_of
from bot.platforms.discord.preflight import (
    Ground,
    command_check,
    intent_checks,
    place_checks,
    power_checks,
    seat_ground_checks,
)
from bot.platforms.discord.servers import Server, Servers, layout_of_server
from bot.platforms.discord.wire import Wire
from bot.store.orders import Order
from bot.workflow.admin.checkup import Check, bad, good, mind
from bot.workflow.admin.findings import clock_check, seat_checks
from bot.workflow.tenant import Tenant

_WHAT = "Discord"
_PATIENCE = 90.0
"""Seconds after which it is said that Discord cannot be asked."""
_NOT_HERE = (10004, 50001)
"""Unknown server; no access to it."""


@dataclass(frozen=True, slots=True)
class Looked:
    """One provider to look after: its servers as wired, its pack and people, its orders."""

    server: Server
    tenant: Tenant
    orders: tuple[Order, ...] = ()


@dataclass(slots=True)
class _Clock:
    """Discord's time, from the last answer's ``Date``."""

    theirs: datetime | None = None
    ours: datetime | None = None
    now: Callable[[], datetime] = field(default=lambda: datetime.now(UTC))

    async def heard(
        self,
        session: aiohttp.ClientSession,
        context: SimpleNamespace,
        params: aiohttp.TraceRequestEndParams,
    ) -> None:
        """An answer came."""
        with suppress(KeyError, ValueError, TypeError):
            self.theirs = parsedate_to_datetime(params.response.headers["Date"])
            self.ours = self.now()


async def look(token: str, providers: Iterable[Looked], now: datetime) -> list[Check]:
    """Log in without a connection that hears anything, and look at every provider's servers."""
    clock = _Clock()
    trace = aiohttp.TraceConfig()
    trace.on_request_end.append(clock.heard)
    client = discord.Client(
        intents=discord.Intents.none(), http_trace=trace, max_ratelimit_timeout=30.0
    )
    found: list[Check] = []
    try:
        async with asyncio.timeout(_PATIENCE), client:
            await client.login(token)
            found.append(good("token", "Discord takes it"))
            found += await _application(client)
            for one in providers:
                found += await _provider(client, one, now)
    except discord.LoginFailure:
        mend = "copy the token again from the developer portal, page Bot"
        return [bad("token", "Discord does not take it", mend)]
    except FAULTS as fault:
        told = f"cannot be asked ({type(fault).__name__})"
        found.append(mind(_WHAT, told, "look again once this machine reaches it"))
    if clock.theirs is not None and clock.ours is not None:
        found.append(clock_check(clock.theirs, clock.ours))
    return found


async def _application(client: discord.Client) -> list[Check]:
    found = list(intent_checks((await client.application_info()).flags))
    known = await client.http.get_global_commands(client.application_id or 0)
    found.append(command_check((one["name"] for one in known), command_names()))
    return found


def command_names() -> tuple[str, ...]:
    """The names of every command that Steward has on Discord."""
    commands = Commands(Wire(Servers(())))
    commands.plant(discord.Client(intents=discord.Intents.none()))
    return commands.names


async def _provider(client: discord.Client, one: Looked, now: datetime) -> list[Check]:
    pack = one.tenant.current.pack
    found = list(seat_checks(one.server, pack))
    for guild in one.server.guilds:
        ground = await _ground(client, guild)
        if ground is None:
            mend = "invite it: steward doctor --invite"
            found.append(bad(f"server {guild}", "Steward is not in it", mend))
            continue
        found += power_checks(ground, one.server, pack)
        found += seat_ground_checks(ground, one.server, layout_of_server(one.server))
        found += place_checks(ground, one.server, one.tenant, one.orders, now)
    return found


async def _ground(client: discord.Client, guild_id: int) -> Ground | None:
    """A server by REST; None where Steward is not in it."""
    assert client.user is not None
    try:
        guild = await client.fetch_guild(guild_id, with_counts=False)
        channels = await guild.fetch_channels()
        return Ground(guild, await guild.fetch_member(client.user.id), channels)
    except (discord.NotFound, discord.Forbidden) as fault:
        if code_of(fault) not in _NOT_HERE:
            raise
        return None
