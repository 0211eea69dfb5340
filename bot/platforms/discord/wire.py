"""What every part of the adapter works with: the core behind the door, the servers, the client."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime

import discord

from bot.domain.errors import StoreError
from bot.platforms.discord.servers import NAME, Server, Servers
from bot.workflow.chat.joined import Joined
from bot.workflow.tenant import Tenant

_ROLES_KEPT = 2000
_ROLES_FRESH = 60.0


class Wire(Joined):
    """Joins the parts. ``client`` changes when a dead one is replaced."""

    def __init__(
        self, servers: Servers, clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        super().__init__(NAME, clock)
        self.servers = servers
        self.removed: set[int] = set()
        """Messages that Steward itself deleted: not their author's removal."""
        self.automod_problems: dict[str, list[str]] = {}
        """By provider, what keeps Discord's own filter from being as the settings ask."""
        self._client: discord.Client | None = None
        self._roles: dict[tuple[int, int], tuple[float, tuple[int, ...]]] = {}

    def use(self, client: discord.Client) -> None:
        """Work with this client from now on."""
        self._client = client

    @property
    def client(self) -> discord.Client:
        """The client that is in use; StoreError before there is one."""
        if self._client is None:
            raise StoreError("Discord is not connected yet")
        return self._client

    @property
    def is_ready(self) -> bool:
        """Whether Discord can be asked to do something."""
        return self.is_joined and self._client is not None and self._client.is_ready()

    def tenant(self, server: Server) -> Tenant | None:
        """The provider of a server as it works now."""
        return self.tenant_of(server.provider)

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
