"""One command for each step that a manager decides; the pack says which the policy permits."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands

from bot.domain.steps import REFERRALS, Choice
from bot.platforms.discord.commands.callers import Callers
from bot.platforms.discord.commands.case_options import case_for, offering
from bot.platforms.discord.commands.saying import Press, say, wait
from bot.platforms.discord.commands.tree import Tree
from bot.workflow.cards import LABELS
from bot.workflow.chat.asking import MANAGERS, Where
from bot.workflow.chat.steps import STEPS, StepCommand

Reason = app_commands.Range[str, 1, 1000]
Days = app_commands.Range[int, 1, 3660]

Limited = (
    discord.TextChannel | discord.VoiceChannel | discord.ForumChannel | discord.CategoryChannel
)

_CASE = "The case, such as C-00012"
_WHY = "The reason: it is recorded, and the member is told"
_PLACE = "Another channel, forum or category; without it where the message stands"
_ELSEWHERE = "That message stands in another server: please use the command there."
_DAYS = "For how many days; without it as long as the policy says"


def add_steps(tree: Tree, callers: Callers) -> None:
    """Register the managers' steps; in servers only."""
    for step in STEPS:
        tree.add_command(_command(step, callers))
    tree.add_command(_refer(callers))


def _command(step: StepCommand, callers: Callers) -> app_commands.Command[Any, ..., None]:
    if step.choice in (Choice.RESTRICT, Choice.BLOCK):
        return _placed(step, callers)
    return _limited(step, callers) if step.is_limited else _plain(step, callers)


def _plain(step: StepCommand, callers: Callers) -> app_commands.Command[Any, ..., None]:
    @app_commands.command(name=step.name, description=step.description)
    @app_commands.describe(case=_CASE, reason=_WHY)
    @app_commands.guild_only()
    async def chosen(press: Press, case: str, reason: Reason) -> None:
        await _choose(callers, press, case, step.choice, reason)

    chosen.autocomplete("case")(offering(callers))
    return chosen


def _limited(step: StepCommand, callers: Callers) -> app_commands.Command[Any, ..., None]:
    @app_commands.command(name=step.name, description=step.description)
    @app_commands.describe(case=_CASE, reason=_WHY, days=_DAYS)
    @app_commands.guild_only()
    async def chosen(press: Press, case: str, reason: Reason, days: Days | None = None) -> None:
        await _choose(callers, press, case, step.choice, reason, days)

    chosen.autocomplete("case")(offering(callers))
    return chosen


def _placed(step: StepCommand, callers: Callers) -> app_commands.Command[Any, ..., None]:
    @app_commands.command(name=step.name, description=step.description)
    @app_commands.describe(case=_CASE, reason=_WHY, days=_DAYS, place=_PLACE)
    @app_commands.guild_only()
    async def chosen(
        press: Press,
        case: str,
        reason: Reason,
        days: Days | None = None,
        place: Limited | None = None,
    ) -> None:
        await _choose(callers, press, case, step.choice, reason, days, place)

    chosen.autocomplete("case")(offering(callers))
    return chosen


def _refer(callers: Callers) -> app_commands.Command[Any, ..., None]:
    destinations = [
        app_commands.Choice(name=LABELS[choice], value=choice.value) for choice in REFERRALS
    ]

    @app_commands.command(name="refer", description="Record that a case was referred")
    @app_commands.describe(case=_CASE, to="To whom", reason="The reason, for the record")
    @app_commands.choices(to=destinations)
    @app_commands.guild_only()
    async def refer(press: Press, case: str, to: str, reason: Reason) -> None:
        known = [choice for choice in REFERRALS if choice.value == to]
        if known:
            await _choose(callers, press, case, known[0], reason)
        else:
            await say(press, "Please choose one of the destinations that are offered.")

    refer.autocomplete("case")(offering(callers))
    return refer


async def _choose(
    callers: Callers,
    press: Press,
    text: str,
    choice: Choice,
    reason: str,
    days: int | None = None,
    place: Limited | None = None,
) -> None:
    await wait(press)
    caller = await callers.of_desk(press, MANAGERS)
    case = await case_for(callers, caller, text) if caller is not None else None
    if caller is None or case is None:
        return
    if place is not None and case.space != str(press.guild_id):
        await say(press, _ELSEWHERE)
        return
    where = Where(str(place.id), place.name) if place is not None else None
    await say(press, await callers.decide(caller, case, choice, reason, days, where))
