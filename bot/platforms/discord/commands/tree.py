"""The tree that commands hang on: what failed is logged and said, never what was asked."""

from __future__ import annotations

import discord
from discord import app_commands

from bot.domain.errors import StewardError
from bot.platforms.discord.commands.saying import say
from bot.platforms.discord.faults import FAULTS, code_of
from bot.telemetry import log
from bot.workflow.chat import words

IN_SERVERS = app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False)
"""For groups that are not for private messages."""


class Tree(app_commands.CommandTree[discord.Client]):
    """A command tree whose failures end in a plain word to the caller."""

    @property
    def names(self) -> tuple[str, ...]:
        """The commands and menus that hang on it."""
        return tuple(one.name for one in self.get_commands())

    async def on_error(
        self,
        interaction: discord.Interaction[discord.Client],
        error: app_commands.AppCommandError,
        /,
    ) -> None:
        """A command failed: say so, and write down which and how."""
        fault = getattr(error, "original", error)
        name = interaction.command.qualified_name if interaction.command else ""
        if isinstance(fault, FAULTS):
            log.warning("command_not_answered", command=name, code=code_of(fault))
            return
        is_known = isinstance(fault, StewardError)
        log.error("command_failed", command=name, fault=type(fault).__name__, known=is_known)
        try:
            await say(interaction, words.FAILED)
        except FAULTS as again:
            log.warning("command_not_answered", command=name, code=code_of(again))
