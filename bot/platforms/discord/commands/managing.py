"""Commands for managers beside the steps: appeals, and orders to watch a place."""

from __future__ import annotations

from typing import Literal

import discord
from discord import app_commands

from bot.domain.cases import ReviewState
from bot.platforms.discord.commands.callers import Callers
from bot.platforms.discord.commands.case_options import case_for, offering
from bot.platforms.discord.commands.case_work import PageNumber
from bot.platforms.discord.commands.saying import Press, drawn, say, wait
from bot.platforms.discord.commands.steps import Days, Reason
from bot.platforms.discord.commands.tree import IN_SERVERS, Tree
from bot.platforms.discord.servers import NAME
from bot.workflow.chat.asking import MANAGERS
from bot.workflow.chat.pages import appeals_page

Watched = discord.TextChannel | discord.ForumChannel | discord.Thread


def add_managing(tree: Tree, callers: Callers) -> None:
    """Register ``/appeals`` and ``/monitor``; in servers only."""
    group = app_commands.Group(name="appeals", description="Appeals", allowed_contexts=IN_SERVERS)

    @group.command(name="list", description="Appeals that wait, oldest first")
    @app_commands.describe(page="Which page")
    async def list_appeals(press: Press, page: PageNumber = 1) -> None:
        await wait(press)
        caller = await callers.of_desk(press, MANAGERS)
        if caller is not None:
            viewer = caller.viewer
            shown = await callers.read(caller, lambda book: appeals_page(book, viewer, NAME, page))
            await say(press, embed=drawn(shown))

    @group.command(name="decide", description="Decide an appeal")
    @app_commands.describe(case="The case, such as C-00012", reason="The member is told")
    async def decide(
        press: Press, case: str, outcome: Literal["overturn", "stand"], reason: Reason
    ) -> None:
        await wait(press)
        caller = await callers.of_desk(press, MANAGERS)
        found = await case_for(callers, caller, case) if caller is not None else None
        if caller is not None and found is not None:
            asking, key = callers.asking, caller.key
            said = await asking.decide_appeal(caller.asker, found, outcome, reason, key)
            await say(press, said)

    decide.autocomplete("case")(offering(callers, (ReviewState.APPEALED,)))
    tree.add_command(group)

    @tree.command(name="monitor", description="Order that a place be watched for a time")
    @app_commands.describe(place="Which place", days="For how many days", reason="Why")
    @app_commands.guild_only()
    async def monitor(press: Press, place: Watched, days: Days, reason: Reason) -> None:
        await wait(press)
        caller = await callers.of_desk(press, MANAGERS)
        if caller is not None:
            where, asking = str(place.id), callers.asking
            await say(press, await asking.order(caller.asker, where, days, reason, caller.key))
