"""``/steward help``: what somebody can use here, and how it is typed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.platforms.slack.commands.callers import Caller
from bot.platforms.slack.commands.table import Command
from bot.workflow.chat.pages import Page, Part

UNKNOWN = "There is no such command. This is what there is:"
HOW = (
    "What you leave out you are asked for. A number of days is typed as 14d. Only you see the "
    "answers."
)


def help_page(commands: Iterable[Command], caller: Caller, typed: str, *, is_keeper: bool) -> Page:
    """The commands that are the caller's to use; those that begin alike, if any was meant."""
    known = [one for one in commands if _may_use(one, caller, is_keeper=is_keeper)]
    first = typed.split()[0].lower() if typed.split() else "help"
    meant = [one for one in known if one.name.split()[0] == first]
    if meant and first != "help":
        return usage_page(UNKNOWN, meant)
    said = () if first == "help" else (Part((UNKNOWN,), is_list=False),)
    parts = (Part(tuple(map(_line, known))), Part((HOW,), is_list=False))
    return Page("Steward: what you can ask for", (*said, *parts))


def usage_page(why: str, commands: Sequence[Command]) -> Page:
    """What is wrong with what was typed, and how it is typed."""
    lines = tuple(map(_line, commands))
    return Page("That did not work", (Part((why,), is_list=False), Part(lines, "How to type it")))


def _line(command: Command) -> str:
    return f"{command.usage}: {command.about}"


def _may_use(command: Command, caller: Caller, *, is_keeper: bool) -> bool:
    if command.is_kept:
        return is_keeper
    return not command.roles or bool(caller.roles & command.roles)
