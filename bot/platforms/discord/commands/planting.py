"""Commands as a whole: put on each new client, and told to Discord once."""

from __future__ import annotations

import discord

from bot.platforms.discord.commands.callers import Callers
from bot.platforms.discord.commands.case_work import add_case_work
from bot.platforms.discord.commands.data_rights import add_data_rights
from bot.platforms.discord.commands.doctoring import add_doctoring
from bot.platforms.discord.commands.everyone import add_everyone
from bot.platforms.discord.commands.linking import HOW, add_linking
from bot.platforms.discord.commands.managing import add_managing
from bot.platforms.discord.commands.packs import add_packs
from bot.platforms.discord.commands.places import add_places
from bot.platforms.discord.commands.reporting import add_reporting
from bot.platforms.discord.commands.setup import add_setup
from bot.platforms.discord.commands.steps import add_steps
from bot.platforms.discord.commands.tree import Tree
from bot.platforms.discord.commands.visibility import set_visibility
from bot.platforms.discord.faults import FAULTS, code_of
from bot.platforms.discord.wire import Wire
from bot.telemetry import log
from bot.workflow.chat.accounts import Accounts


class Commands:
    """Every command of the bot. ``plant`` for each client, ``sync`` once it is ready."""

    def __init__(self, wire: Wire) -> None:
        self._callers = Callers(wire)
        self._accounts = Accounts(wire, HOW)
        self._tree: Tree | None = None
        self.is_synced = False

    def plant(self, client: discord.Client) -> None:
        """Hang the commands on a client that has none yet."""
        tree = Tree(client)
        add_everyone(tree, self._callers)
        add_reporting(tree, self._callers)
        add_case_work(tree, self._callers)
        add_steps(tree, self._callers)
        add_managing(tree, self._callers)
        add_linking(tree, self._callers, self._accounts)
        add_setup(tree, self._callers)
        add_places(tree, self._callers)
        add_packs(tree, self._callers)
        add_doctoring(tree, self._callers)
        add_data_rights(tree, self._callers)
        set_visibility(tree)
        self._tree = tree

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all of them; none before they were planted."""
        return self._tree.names if self._tree is not None else ()

    async def sync(self) -> None:
        """Tell Discord which commands there are, once; where that fails, at the next ready."""
        if self._tree is None or self.is_synced:
            return
        try:
            await self._tree.sync()
        except (discord.DiscordException, *FAULTS) as fault:
            log.error("commands_not_synced", fault=type(fault).__name__, code=code_of(fault))
            return
        self.is_synced = True
        log.info("commands_synced")
