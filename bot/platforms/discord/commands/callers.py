"""Who calls a command, where, and in which roles: asked anew each time, on this side.

What Discord shows to whom is a convenience; nothing here relies on it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import discord

from bot.domain.cases import Case
from bot.domain.people import Actor, Audience, Role
from bot.domain.steps import Choice
from bot.platforms.discord.commands.saying import Press, say
from bot.platforms.discord.quoting import plain
from bot.platforms.discord.servers import Server
from bot.platforms.discord.wire import Wire
from bot.workflow.case_list import Viewer
from bot.workflow.chat import words
from bot.workflow.chat.asking import DESK_ROLES, Asker, Asking, Where
from bot.workflow.ledger import Ledger
from bot.workflow.tenant import Tenant

Answer = TypeVar("Answer")

NOT_SET_UP = "Steward is not set up for this server."
WHICH_SERVER = "I cannot tell which server you mean. Please use this command in the server itself."
ONLY_IN_SERVER = "This command works in the server, not in private messages."


@dataclass(frozen=True, slots=True)
class Caller:
    """Somebody who used a command, and who they are."""

    press: Press
    server: Server
    asker: Asker

    @property
    def tenant(self) -> Tenant:
        """The provider at work."""
        return self.asker.tenant

    @property
    def id(self) -> str:
        """Their account."""
        return self.asker.account

    @property
    def roles(self) -> frozenset[Role]:
        """The roles they hold now."""
        return self.asker.roles

    @property
    def viewer(self) -> Viewer:
        """As somebody who looks at cases."""
        return self.asker.viewer

    @property
    def key(self) -> str:
        """Under which what they chose is taken in once."""
        return f"command:{self.press.id}"

    def actor(self, role: Role) -> Actor:
        """As somebody who decides in a role."""
        return self.asker.actor(role)


class Callers:
    """Knows callers, reads for them, and lets in what they chose."""

    def __init__(self, wire: Wire) -> None:
        self.wire = wire
        self.asking = Asking(wire, plain)

    async def anyone(self, press: Press) -> Caller | None:
        """The caller; None, and a plain word to them, where no provider can be told."""
        server = await self._server(press)
        tenant = self.wire.tenant(server) if server is not None else None
        if server is None or tenant is None:
            await say(press, NOT_SET_UP if press.guild_id is not None else WHICH_SERVER)
            return None
        return await self._caller(press, server, tenant)

    async def of_desk(self, press: Press, roles: frozenset[Role] = DESK_ROLES) -> Caller | None:
        """The caller, if they hold one of the roles; None and a plain word else."""
        if press.guild_id is None:
            await say(press, ONLY_IN_SERVER)
            return None
        caller = await self.anyone(press)
        if caller is not None and not caller.roles & roles:
            await say(press, words.NOT_FOR_YOU)
            return None
        return caller

    async def quietly(self, press: Press) -> Caller | None:
        """The caller in a server, where nothing can be said: for what is offered while typing."""
        server = self.wire.servers.of_guild(press.guild_id)
        tenant = self.wire.tenant(server) if server is not None else None
        if server is None or tenant is None:
            return None
        return await self._caller(press, server, tenant)

    async def read(self, caller: Caller, work: Callable[[Ledger], Answer]) -> Answer:
        """Read for a caller what is so now."""
        return await self.asking.read(caller.asker, work)

    async def decide(
        self,
        caller: Caller,
        case: Case,
        choice: Choice,
        reason: str,
        days: int | None = None,
        place: Where | None = None,
    ) -> str:
        """Let a choice in by the one door; what to tell the person."""
        asker, key = caller.asker, caller.key
        return await self.asking.decide(asker, case, choice, reason, key, days, place)

    async def _caller(self, press: Press, server: Server, tenant: Tenant) -> Caller:
        account, provider = str(press.user.id), server.provider
        member = await self.wire.member_of(provider, account)
        held = await self._held(press, server)
        roles = server.roles_of(account, held, await self.wire.known_as(provider, account))
        audience = server.audience_of(held) or Audience.LEARNER
        return Caller(press, server, Asker(tenant, account, member, roles, audience))

    async def _held(self, press: Press, server: Server) -> tuple[int, ...]:
        if isinstance(press.user, discord.Member):
            return tuple(role.id for role in press.user.roles)
        held: tuple[int, ...] = ()
        for guild in filter(None, map(self.wire.client.get_guild, server.guilds)):
            held += await self.wire.roles_of_id(guild, press.user.id)
        return held

    async def _server(self, press: Press) -> Server | None:
        """Whose server it is; in private the only one of which the caller is a member."""
        if press.guild_id is not None:
            return self.wire.servers.of_guild(press.guild_id)
        found = [one for one in self.wire.servers if await self._is_member(one, press.user.id)]
        return found[0] if len(found) == 1 else None

    async def _is_member(self, server: Server, user: int) -> bool:
        for guild in filter(None, map(self.wire.client.get_guild, server.guilds)):
            if await self.wire.member(guild, user) is not None:
                return True
        return False
