"""Commands for managers beside the steps: appeals, and orders to watch a place."""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

import discord
from discord import app_commands

from bot.domain.cases import Case, ReviewState
from bot.domain.events import AppealDecided, OrderGiven
from bot.domain.people import Role
from bot.platforms.discord.commands.callers import Caller, Callers
from bot.platforms.discord.commands.case_options import case_for, offering
from bot.platforms.discord.commands.saying import Press, page, say, wait
from bot.platforms.discord.commands.steps import MANAGERS, Days, Reason
from bot.platforms.discord.commands.tree import IN_SERVERS, Tree
from bot.platforms.discord.quoting import cut, plain
from bot.platforms.discord.servers import NAME
from bot.store import appeals, cases
from bot.store.appeals import Appeal
from bot.workflow.case_list import line_of
from bot.workflow.ledger import Ledger

_SHOWN, _WORDS = 10, 300

NO_APPEALS = "No appeal waits."
ORDERED = "Ordered and recorded: this place is watched until {until:%d %b %Y, %H:%M} UTC."

Watched = discord.TextChannel | discord.ForumChannel | discord.Thread


def add_managing(tree: Tree, callers: Callers) -> None:
    """Register ``/appeals`` and ``/monitor``; in servers only."""
    group = app_commands.Group(name="appeals", description="Appeals", allowed_contexts=IN_SERVERS)

    @group.command(name="list", description="Appeals that wait, oldest first")
    async def list_appeals(press: Press) -> None:
        await wait(press)
        caller = await callers.of_desk(press, MANAGERS)
        if caller is not None:
            await _list(callers, caller)

    @group.command(name="decide", description="Decide an appeal")
    @app_commands.describe(case="The case, such as C-00012", reason="The member is told")
    async def decide(
        press: Press, case: str, outcome: Literal["overturn", "stand"], reason: Reason
    ) -> None:
        await wait(press)
        caller = await callers.of_desk(press, MANAGERS)
        found = await case_for(callers, caller, case) if caller is not None else None
        if caller is not None and found is not None:
            await _decide(callers, caller, found, outcome, reason)

    decide.autocomplete("case")(offering(callers, (ReviewState.APPEALED,)))
    tree.add_command(group)

    @tree.command(name="monitor", description="Order that a place be watched for a time")
    @app_commands.describe(place="Which place", days="For how many days", reason="Why")
    @app_commands.guild_only()
    async def monitor(press: Press, place: Watched, days: Days, reason: Reason) -> None:
        await wait(press)
        caller = await callers.of_desk(press, MANAGERS)
        if caller is not None:
            await _monitor(callers, caller, str(place.id), days, reason)


async def _list(callers: Callers, caller: Caller) -> None:
    viewer, provider = caller.viewer, caller.server.provider

    def work(book: Ledger) -> list[tuple[Case, Appeal]]:
        found = []
        for appeal in appeals.open_ones(book.tx, provider):
            case = cases.get(book.tx, provider, appeal.case_id)
            if case is not None and viewer.sees(case):
                found.append((case, appeal))
        return found

    waiting = await callers.read(caller, work)
    lines = [_line(case, appeal) for case, appeal in waiting[:_SHOWN]]
    if len(waiting) > _SHOWN:
        lines.append(f"{len(waiting) - _SHOWN} more after these.")
    await say(caller.press, embed=page("Appeals that wait", "\n".join(lines) or NO_APPEALS))


def _line(case: Case, appeal: Appeal) -> str:
    said = cut(plain(" ".join(appeal.text.split())), _WORDS)
    return f"- {line_of(case)} (<@{case.author}>), since {appeal.opened_at:%d %b %Y}: {said}"


async def _decide(callers: Callers, caller: Caller, case: Case, outcome: str, reason: str) -> None:
    actor = caller.actor(Role.MANAGER)
    event = AppealDecided(NAME, case.message, actor, outcome, reason, callers.wire.now())
    await say(caller.press, await callers.receive(caller, event, f"Done: {case.label}."))


async def _monitor(callers: Callers, caller: Caller, place: str, days: int, reason: str) -> None:
    now = callers.wire.now()
    until = now + timedelta(days=days)
    event = OrderGiven(NAME, caller.actor(Role.MANAGER), place, until, reason, now)
    await say(caller.press, await callers.receive(caller, event, ORDERED.format(until=until)))
