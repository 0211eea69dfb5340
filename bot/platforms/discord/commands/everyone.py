"""Commands for everybody: the policy, a draft, the own record, an appeal."""

from __future__ import annotations

from discord import app_commands

from bot.domain.cases import Case, Lane
from bot.domain.messages import Author, Message, Place, PlaceKind
from bot.platforms.discord.commands.callers import Caller, Callers
from bot.platforms.discord.commands.saying import Press, listed, page, say, wait
from bot.platforms.discord.commands.tree import Tree
from bot.platforms.discord.controls import box as text_box
from bot.platforms.discord.servers import NAME
from bot.workflow.before_posting import advise
from bot.workflow.case_list import number_of
from bot.workflow.chat import controls, words
from bot.workflow.chat.controls import Control
from bot.workflow.ledger import Ledger
from bot.workflow.my_record import line_of, my_record, own_cases
from bot.workflow.policy_summary import policy_summary

Text = app_commands.Range[str, 1, 4000]

_OFFERED = 25
NOTHING_KEPT = "Only you see this. Your words were not kept."


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
    async def record(press: Press) -> None:
        await wait(press)
        caller = await callers.anyone(press)
        if caller is not None:
            lines = await callers.read(caller, lambda book: my_record(book, caller.id))
            await say(press, embed=page("Your record", listed(lines)))

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
        known = await callers.read(caller, lambda book: own_cases(book, caller.id))
        fitting = [one for one in known if typed.strip().lower() in line_of(one).lower()]
        return [
            app_commands.Choice(name=line_of(one)[:100], value=one.label)
            for one in fitting[:_OFFERED]
        ]


async def _policy(callers: Callers, caller: Caller) -> None:
    today = callers.wire.now().date()
    short = policy_summary(caller.tenant.current.pack, caller.audience, today)
    body = f"{listed((short.about,))[2:]}\n\n**What it asks of you**\n{listed(short.clauses)}"
    fields = (
        ("Who looks, and when", short.watching),
        ("Better ways", short.routes),
        ("Somebody to talk to", short.help),
        ("Review", (short.review,)),
    )
    await say(caller.press, embed=page(short.title, body, fields))


async def _before_posting(callers: Callers, caller: Caller, text: str) -> None:
    """Nothing comes in by the door, so nothing is kept, counted or logged."""
    now = callers.wire.now()
    author = Author(caller.id, audience=caller.audience)
    place = Place(str(caller.press.channel_id or ""), kind=PlaceKind.CHANNEL)
    draft = Message(NAME, "draft", place, author, text, now)
    findings = await callers.look(caller, draft)
    advice = advise(caller.tenant.current.pack, caller.audience, findings)
    fields = (("Ask yourself", advice.questions), ("You can talk to", advice.help))
    body = f"{listed(advice.seen)}\n\n{NOTHING_KEPT}"
    await say(caller.press, embed=page("Before you post", body, fields))


async def _appeal(callers: Callers, caller: Caller, text: str) -> None:
    """Open the box that the button below a notice opens too: what is sent is checked again."""
    number = number_of(text)

    def find(book: Ledger) -> Case | None:
        known = own_cases(book, caller.id)
        return next((one for one in known if one.number == number), None)

    case = await callers.read(caller, find)
    if case is None or case.platform != NAME or case.lane is Lane.SAFEGUARDING:
        await say(caller.press, words.NOT_YOUR_CASE)
        return
    control = Control(caller.server.provider, case.number, controls.WRONG)
    box = text_box(control, words.APPEAL_TITLE, words.APPEAL_LABEL, most=controls.APPEAL_LONGEST)
    await caller.press.response.send_modal(box)
