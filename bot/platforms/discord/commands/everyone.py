"""Commands for everybody: the policy, a draft, the own record, an appeal."""

from __future__ import annotations

from discord import app_commands

from bot.platforms.discord.commands.callers import Caller, Callers
from bot.platforms.discord.commands.case_work import PageNumber
from bot.platforms.discord.commands.saying import Press, drawn, say, wait
from bot.platforms.discord.commands.tree import Tree
from bot.platforms.discord.controls import box as text_box
from bot.workflow.chat import controls, words
from bot.workflow.chat.controls import Control
from bot.workflow.chat.pages import draft_page, policy_page, record_page
from bot.workflow.my_record import line_of, own_cases

Text = app_commands.Range[str, 1, 4000]

_OFFERED = 25


def add_everyone(tree: Tree, callers: Callers) -> None:
    """Register the commands that anybody may use, also in private."""

    @tree.command(name="policy", description="The policy here, in short")
    async def policy(press: Press) -> None:
        await wait(press)
        caller = await callers.anyone(press)
        if caller is not None:
            await _policy(callers, caller)

    @tree.command(name="before-posting", description="Would this be all right to post?")
    @app_commands.describe(text="What you think of posting. It is not kept.")
    async def before_posting(press: Press, text: Text) -> None:
        await wait(press)
        caller = await callers.anyone(press)
        if caller is not None:
            await _before_posting(callers, caller, text)

    @tree.command(name="my-record", description="Your own cases and what counts")
    @app_commands.describe(page="Which page")
    async def record(press: Press, page: PageNumber = 1) -> None:
        await wait(press)
        caller = await callers.anyone(press)
        if caller is not None:
            member = caller.asker.member
            shown = await callers.read(caller, lambda book: record_page(book, member, page))
            await say(press, embed=drawn(shown))

    @tree.command(name="appeal", description="Ask that a case about you be looked at again")
    @app_commands.describe(case="The case, such as C-00012")
    async def appeal(press: Press, case: str) -> None:
        caller = await callers.anyone(press)
        if caller is not None:
            await _appeal(callers, caller, case)

    @appeal.autocomplete("case")
    async def own(press: Press, typed: str) -> list[app_commands.Choice[str]]:
        caller = await callers.quietly(press)
        if caller is None:
            return []
        known = await callers.read(caller, lambda book: own_cases(book, caller.asker.member))
        fitting = [one for one in known if typed.strip().lower() in line_of(one).lower()]
        return [
            app_commands.Choice(name=line_of(one)[:100], value=one.label)
            for one in fitting[:_OFFERED]
        ]


async def _policy(callers: Callers, caller: Caller) -> None:
    today = callers.wire.now().date()
    await say(caller.press, embed=drawn(policy_page(caller.tenant, caller.asker.audience, today)))


async def _before_posting(callers: Callers, caller: Caller, text: str) -> None:
    """Nothing comes in by the door, so nothing is kept, counted or logged."""
    place = str(caller.press.channel_id or "")
    findings = await callers.asking.look(caller.asker, place, text)
    shown = draft_page(caller.tenant, caller.asker.audience, findings)
    await say(caller.press, embed=drawn(shown))


async def _appeal(callers: Callers, caller: Caller, text: str) -> None:
    """Open the box that the button below a notice opens too: what is sent is checked again."""
    case = await callers.asking.own_case(caller.asker, text)
    if case is None:
        await say(caller.press, words.NOT_YOUR_CASE)
        return
    control = Control(caller.server.provider, case.number, controls.WRONG)
    box = text_box(control, words.APPEAL_TITLE, words.APPEAL_LABEL, most=controls.APPEAL_LONGEST)
    await caller.press.response.send_modal(box)
