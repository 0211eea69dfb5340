"""Commands for moderators: cases, one case, a note, a claim, a member at a glance."""

from __future__ import annotations

import discord
from discord import app_commands

from bot.domain.cases import Case, ReviewState
from bot.domain.people import Role
from bot.domain.steps import Choice, Desk
from bot.platforms.discord.commands.callers import Caller, Callers
from bot.platforms.discord.commands.case_options import case_for, offering
from bot.platforms.discord.commands.saying import Press, page, say, wait
from bot.platforms.discord.commands.tree import IN_SERVERS, Tree
from bot.platforms.discord.drawing import embed_of, view_of
from bot.store import cases
from bot.store.evidence import read_evidence
from bot.workflow.cards import Card, Record, card_of, record_of
from bot.workflow.case_list import WAITING, line_of, page_of
from bot.workflow.ledger import Ledger
from bot.workflow.member_record import record_lines

PageNumber = app_commands.Range[int, 1, 1000]
Reason = app_commands.Range[str, 1, 1000]

NO_CASES = "No cases here."
NO_RECORD = "There is no case about this member that you may see."
READ = "read by command"
"""The purpose that the access log is given."""


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
    viewer, provider = caller.viewer, caller.server.provider
    states = tuple(ReviewState) if every else WAITING
    found = await callers.wire.store.read(lambda tx: page_of(tx, provider, viewer, states, number))
    lines = [f"{line_of(one)} (<@{one.author}>)" for one in found.cases]
    body = "\n".join(f"- {line}" for line in lines) or NO_CASES
    if found.more:
        body += f"\n\nMore: page {number + 1}."
    title = f"Cases, page {number}" if every else f"Cases that wait, page {number}"
    await say(caller.press, embed=page(title, body))


async def _show(callers: Callers, caller: Caller, case: Case) -> None:
    """Draw the card for the caller's role; whoever is shown the words is written down."""
    role = Role.MANAGER if Role.MANAGER in caller.roles else Role.MODERATOR
    actor, now = caller.actor(role), callers.wire.now()

    def work(book: Ledger) -> Card:
        card = card_of(book, case, role)
        if card.text is not None:
            read_evidence(
                book.tx,
                case.provider,
                case.platform,
                case.message,
                actor=actor,
                purpose=READ,
                at=now,
                case_id=case.id,
            )
        return card

    card = await callers.write(caller, work)
    desk = Desk.MANAGERS if role is Role.MANAGER else Desk.MODERATORS
    await say(caller.press, embed=embed_of(card, desk), view=view_of(card, desk))


async def _member(callers: Callers, caller: Caller, user: discord.User | discord.Member) -> None:
    """Strikes and outcomes, and the latest cases that the caller may see."""
    viewer, provider, member = caller.viewer, caller.server.provider, str(user.id)

    def work(book: Ledger) -> tuple[Record | None, tuple[Case, ...]]:
        known = cases.of_author(book.tx, provider, member)
        seen = tuple(one for one in known if viewer.sees(one))
        return (record_of(book, seen[0]) if seen else None), seen

    record, seen = await callers.read(caller, work)
    if record is None:
        await say(caller.press, NO_RECORD)
        return
    latest = "\n".join(f"- {line_of(one)}" for one in seen[:10])
    glance = "\n".join(record_lines(record))
    body = f"<@{member}>\n{glance}\n\n**Latest cases**\n{latest}"
    await say(caller.press, embed=page("A member's record", body))
