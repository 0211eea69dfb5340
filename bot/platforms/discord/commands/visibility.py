"""To whom Discord shows which command, until an administrator of the server says otherwise.

It is a convenience and no more: in which roles somebody acts is asked anew on this side at every
use. A server's administrator changes what is shown under Server Settings, Integrations, Steward.
"""

from __future__ import annotations

import discord
from discord import app_commands

from bot.platforms.discord.commands.reporting import MENU

EVERYBODY = frozenset({"policy", "before-posting", "my-record", "appeal", "report", "link", MENU})
AT_A_DESK = frozenset({"case", "member"})
MANAGERS_ONLY = frozenset(
    {
        *("meeting", "warn", "restrict", "block", "withdraw", "exclude", "lift", "no-strike"),
        *("refer", "appeals", "monitor"),
    }
)

_MODERATE = discord.Permissions(manage_messages=True)
_MANAGE = discord.Permissions(moderate_members=True)
_ADMINISTER = discord.Permissions(manage_guild=True)


def shown_to(name: str) -> discord.Permissions | None:
    """The permission somebody needs to be shown a command; None for everybody.

    What stands in no list is for those who keep the server.
    """
    if name in EVERYBODY:
        return None
    if name in AT_A_DESK:
        return _MODERATE
    return _MANAGE if name in MANAGERS_ONLY else _ADMINISTER


def set_visibility(tree: app_commands.CommandTree[discord.Client]) -> None:
    """Say it to Discord with the next synchronisation."""
    for kind in discord.AppCommandType:
        for command in tree.get_commands(type=kind):
            command.default_permissions = shown_to(command.name)
