"""What every part of the adapter works with: the core behind the door, the servers, the client."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Protocol

import discord

from bot.domain.errors import StoreError
from bot.domain.events import Event
from bot.platforms.discord.servers import Server, Servers
from bot.store.engine import Store
from bot.workflow.ledger import Emission
from bot.workflow.tenant import Tenant

_ROLES_KEPT = 2000
_ROLES_FRESH = 60.0

Told = Callable[[str, Sequence[Emission]], Awaitable[None]]


class Core(Protocol):
    """The application, as far as a platform knows it."""

    @property
    def store(self) -> Store:
        """The open store."""
        ...

    @property
    def tenants(self) -> Mapping[str, Tenant]:
        """The providers at work."""
        ...

    async def receive(
        self, provider: str, event: Event, *, key: str | None = None
    ) -> tuple[Emission, ...]:
        """Let an event in by the one door; under the same key only once."""
        ...


class Wire:
    """Joins the parts. ``client`` changes when a dead one is replaced; ``told`` hears what events
    led to, so that cards can be drawn anew."""

    def __init__(
        self, servers: Servers, clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self.servers = servers
        self.now = clock
        self.told: Told | None = None
        self.removed: set[int] = set()
        """Messages that Steward itself deleted: not their author's removal."""
        self._core: Core | None = None
        self._client: discord.Client | None = None
        self._roles: dict[tuple[int, int], tuple[float, tuple[int, ...]]] = {}

    def join(self, core: Core) -> None:
        """Connect the parts with the core. Before this nothing comes in or goes out."""
        self._core = core

    def use(self, client: discord.Client) -> None:
        """Work with this client from now on."""
        self._client = client

    @property
    def core(self) -> Core:
        """The core; StoreError before ``join``."""
        if self._core is None:
            raise StoreError("Discord is not connected to the store yet")
        return self._core

    @property
    def store(self) -> Store:
        """The open store."""
        return self.core.store

    @property
    def client(self) -> discord.Client:
        """The client that is in use; StoreError before there is one."""
        if self._client is None:
            raise StoreError("Discord is not connected yet")
        return self._client

    @property
    def is_ready(self) -> bool:
        """Whether Discord can be asked to do something."""
        return self._core is not None and self._client is not None and self._client.is_ready()

    def tenant(self, server: Server) -> Tenant | None:
        """The provider of a server as it works now."""
        return self.core.tenants.get(server.provider)

    async def receive(
        self, provider: str, event: Event, *, key: str | None = None
    ) -> tuple[Emission, ...]:
        """Let an event in, then tell who wants to know what it led to."""
        emitted = await self.core.receive(provider, event, key=key)
        if emitted and self.told is not None:
            await self.told(provider, emitted)
        return emitted

    async def roles_of(self, guild: discord.Guild, user: discord.abc.User) -> tuple[int, ...]:
        """The role ids of somebody, asked of Discord where no event brought them."""
        if isinstance(user, discord.Member):
            return tuple(role.id for role in user.roles)
        return await self.roles_of_id(guild, user.id)

    async def roles_of_id(self, guild: discord.Guild, user: int) -> tuple[int, ...]:
        """The role ids of somebody by id, at most a minute old; none for who is not there."""
        now = asyncio.get_running_loop().time()
        kept = self._roles.get((guild.id, user))
        if kept is not None and now - kept[0] < _ROLES_FRESH:
            return kept[1]
        try:
            member = await guild.fetch_member(user)
        except discord.NotFound:
            held: tuple[int, ...] = ()
        else:
            held = tuple(role.id for role in member.roles)
        if len(self._roles) >= _ROLES_KEPT:
            self._roles.clear()
        self._roles[guild.id, user] = (now, held)
        return held

    def forget_roles(self, guild: int, user: int) -> None:
        """Somebody's roles changed."""
        self._roles.pop((guild, user), None)

    async def member(self, guild: discord.Guild, user: int) -> discord.Member | None:
        """Somebody as a member of a server; None who is not there."""
        try:
            return guild.get_member(user) or await guild.fetch_member(user)
        except discord.NotFound:
            return None
