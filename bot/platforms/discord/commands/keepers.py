"""Who may use the administrators' commands: asked anew at every command and every press."""

from __future__ import annotations

from dataclasses import dataclass

import discord

from bot.domain.people import Role
from bot.platforms.discord.commands.callers import ONLY_IN_SERVER, Caller, Callers
from bot.platforms.discord.commands.saying import Press, say
from bot.platforms.discord.servers import Server
from bot.workflow.admin.set_up import NOT_FOR_YOU, Keeper


@dataclass(frozen=True, slots=True)
class AtWork:
    """A caller who keeps Steward, what they may, and the server in which they are."""

    caller: Caller
    keeper: Keeper
    guild: discord.Guild


async def keeper_of(callers: Callers, press: Press) -> AtWork | None:
    """The caller, if they keep Steward here; None and a plain word to them else.

    Discord's own word that they manage the server comes with each press.
    """
    guild = callers.wire.client.get_guild(press.guild_id) if press.guild_id is not None else None
    if guild is None:
        await say(press, ONLY_IN_SERVER)
        return None
    caller = await callers.anyone(press)
    if caller is None:
        return None
    keeper = Keeper(
        id=caller.id,
        is_admin=Role.ADMIN in caller.roles,
        runs_space=press.permissions.manage_guild or press.permissions.administrator,
        has_admins=_has_admins(callers, caller.server),
    )
    if not keeper.may_look:
        await say(press, NOT_FOR_YOU.format(space="server"))
        return None
    return AtWork(caller, keeper, guild)


def _has_admins(callers: Callers, server: Server) -> bool:
    """Whether there is a Steward admin; a role that is gone from every server makes none."""
    guilds = [one for one in map(callers.wire.client.get_guild, server.guilds) if one is not None]
    groups = server.role_ids((Role.ADMIN,))
    held = any(guild.get_role(group) is not None for guild in guilds for group in groups)
    return held or bool(server.named((Role.ADMIN,)))
