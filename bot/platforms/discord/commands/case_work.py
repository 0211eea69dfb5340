"""Commands for moderators: cases, one case, a note, a claim, a member at a glance."""

from __future__ import annotations

import discord
from discord import app_commands

from bot.domain.cases import Case, ReviewState
from bot.domain.steps import Choice
from bot.platforms.discord.commands.callers import Caller, Callers
from bot.platforms.discord.commands.case_options import case_for, offering
from bot.platforms.discord.commands.saying import Press, drawn, say, wait
from bot.platforms.discord.commands.tree import IN_SERVERS, Tree
from bot.platforms.discord.drawing import embed_of, view_of
from bot.platforms.discord.servers import NAME
from bot.workflow.chat import words
from bot.workflow.chat.pages import Page, cases_page, member_page
from bot.workflow.ledger import Ledger

PageNumber = app_commands.Range[int, 1, 1000]
Reason = app_commands.Range[str, 1, 1000]


def add_case_work(tree: Tree, callers: Callers) -> None:
    """Register ``/case`` and ``/member``; in servers only."""
    group = app_commands.Group(name="case", description="Cases", allowed_contexts=IN_SERVERS)
    case_named = app_commands.describe(case="The case, such as C-00012")

    @group.command(name="list", description="Cases, newest first")
    @app_commands.describe(every="Also those that are decided", page="Which page")
    async def list_cases(press: Press, every: bool = False, page: PageNumber = 1) -> None:
        await wait(press)
        caller = await callers.of_desk(press)
        if caller is not None:
            await _list(callers, caller, every, page)

    @group.command(name="show", description="One case; that you read its words is recorded")
    @case_named
    async def show(press: Press, case: str) -> None:
        await wait(press)
        caller = await callers.of_desk(press)
        found = await case_for(callers, caller, case) if caller is not None else None
        if caller is not None and found is not None:
            await _show(callers, caller, found)

    @group.command(name="note", description="Add a note to a case")
    @case_named
    async def note(press: Press, case: str, text: Reason) -> None:
        await _choose(callers, press, case, Choice.NOTE, text)

    @group.command(name="claim", description="Say that you look after a case")
    @case_named
    async def claim(press: Press, case: str) -> None:
        await _choose(callers, press, case, Choice.CLAIM, "")

    show.autocomplete("case")(offering(callers))
    note.autocomplete("case")(offering(callers))
    claim.autocomplete("case")(offering(callers, (ReviewState.OPEN,)))
    tree.add_command(group)

    @tree.command(name="member", description="A member's record at a glance")
    @app_commands.guild_only()
    async def member(press: Press, user: discord.User) -> None:
        await wait(press)
        caller = await callers.of_desk(press)
        if caller is not None:
            await _member(callers, caller, user)


async def _choose(callers: Callers, press: Press, text: str, choice: Choice, reason: str) -> None:
    await wait(press)
    caller = await callers.of_desk(press)
    case = await case_for(callers, caller, text) if caller is not None else None
    if caller is not None and case is not None:
        await say(press, await callers.decide(caller, case, choice, reason))


async def _list(callers: Callers, caller: Caller, every: bool, number: int) -> None:
    def work(book: Ledger) -> Page:
        return cases_page(book, caller.viewer, NAME, every=every, number=number)

    await say(caller.press, embed=drawn(await callers.read(caller, work)))


async def _show(callers: Callers, caller: Caller, case: Case) -> None:
    card, desk = await callers.asking.card(caller.asker, case)
    await say(caller.press, embed=embed_of(card, desk), view=view_of(card, desk))


async def _member(callers: Callers, caller: Caller, user: discord.User | discord.Member) -> None:
    member = await callers.wire.member_of(caller.server.provider, str(user.id))
    shown = await callers.read(caller, lambda book: member_page(book, caller.viewer, member, NAME))
    if shown is None:
        await say(caller.press, words.NO_RECORD)
        return
    await say(caller.press, embed=drawn(shown))
