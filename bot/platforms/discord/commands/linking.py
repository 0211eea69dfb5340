"""A member's own accounts on two platforms, made one record: ``/link``."""

from __future__ import annotations

from discord import app_commands

from bot.platforms.discord.commands.callers import Callers
from bot.platforms.discord.commands.saying import Press, say, wait
from bot.platforms.discord.commands.tree import Tree
from bot.workflow.chat.accounts import Accounts

Code = app_commands.Range[str, 1, 40]

HOW = "on Slack with /steward link CODE"


def add_linking(tree: Tree, callers: Callers, accounts: Accounts) -> None:
    """Register ``/link``, also in private."""

    @tree.command(name="link", description="Make your account here and on Slack one record")
    @app_commands.describe(code="The code you were shown there; without it you get one")
    async def link(press: Press, code: Code | None = None) -> None:
        await wait(press)
        caller = await callers.anyone(press)
        if caller is not None and code is None:
            await say(press, await accounts.show(caller.asker))
        elif caller is not None and code is not None:
            await say(press, await accounts.take(caller.asker, code))
