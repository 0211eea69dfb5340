"""Commands as data: what each is called, what it is given, for whom it is, and what it does."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import dataclass

from bot.domain.people import Role
from bot.platforms.slack.commands.callers import Caller
from bot.platforms.slack.commands.fields import Field, Given
from bot.platforms.slack.commands.saying import Answer

Run = Callable[[Caller, Given], Awaitable[Answer]]


@dataclass(frozen=True, slots=True)
class Command:
    """One command. ``roles``: of which the caller holds one; for everybody where there are none.

    ``is_kept``: for those who keep Steward.
    """

    name: str
    about: str
    run: Run
    fields: tuple[Field, ...] = ()
    roles: frozenset[Role] = frozenset()
    is_kept: bool = False

    @property
    def usage(self) -> str:
        """How it is typed."""
        return " ".join(["/steward", self.name, *(one.shown for one in self.fields)])


class Table:
    """Every command, found by what was typed."""

    def __init__(self, commands: Iterable[Command]) -> None:
        self._by_name = {one.name: one for one in commands}

    def __iter__(self) -> Iterator[Command]:
        return iter(self._by_name.values())

    def named(self, name: str) -> Command | None:
        """The command with exactly this name."""
        return self._by_name.get(name)

    def find(self, text: str) -> tuple[Command | None, str]:
        """The command that the text begins with, the longest name first, and the text after it."""
        words = text.split()
        for count in (2, 1):
            found = self._by_name.get(" ".join(words[:count]).lower())
            if found is not None and len(words) >= count:
                return found, text.split(maxsplit=count)[count] if len(words) > count else ""
        return None, text

    def beginning(self, word: str) -> list[Command]:
        """The commands whose name begins with this word."""
        return [one for one in self._by_name.values() if one.name.split()[0] == word.lower()]
