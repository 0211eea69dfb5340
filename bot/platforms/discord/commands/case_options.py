"""The option that names a case, and what is offered while it is typed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Coroutine
from typing import Any

from discord import app_commands

from bot.domain.cases import Case, ReviewState
from bot.platforms.discord.commands.callers import Caller, Callers
from bot.platforms.discord.commands.saying import Press, say
from bot.workflow.case_list import line_of, page_of
from bot.workflow.chat import words

_OFFERED, _SEARCHED = 25, 200

Offering = Callable[[Press, str], Coroutine[Any, Any, list[app_commands.Choice[str]]]]


def offering(callers: Callers, states: Collection[ReviewState] = tuple(ReviewState)) -> Offering:
    """Offers the cases in these states that the caller may see, newest first."""

    async def offer(press: Press, typed: str) -> list[app_commands.Choice[str]]:
        caller = await callers.quietly(press)
        if caller is None or not caller.viewer.lanes:
            return []
        viewer, provider = caller.viewer, caller.server.provider
        found = await callers.wire.store.read(
            lambda tx: page_of(tx, provider, viewer, states, size=_SEARCHED)
        )
        wanted = typed.strip().lower()
        fitting = [one for one in found.cases if wanted in line_of(one).lower()]
        return [
            app_commands.Choice(name=line_of(one)[:100], value=one.label)
            for one in fitting[:_OFFERED]
        ]

    return offer


async def case_for(callers: Callers, caller: Caller, text: str) -> Case | None:
    """The case a caller names; None, and a plain word to them, where they may not see it.

    Nobody learns from the answer whether a case that is not theirs to see exists.
    """
    case = await callers.asking.case(caller.asker, text)
    if case is None:
        await say(caller.press, words.UNKNOWN_CASE)
    return case
