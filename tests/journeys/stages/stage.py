"""What every stage does and shows: the acts of people, and what can be read afterwards."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from bot.domain.cases import Case
from bot.domain.steps import Choice, Desk
from bot.workflow.chat.capabilities import Means
from tests.journeys.stages import script


@dataclass(frozen=True, slots=True)
class Shown:
    """Something that stands before somebody: its words and what its buttons do."""

    text: str
    buttons: frozenset[str] = frozenset()


class Stage(Protocol):
    """A platform on which a story is played. People, places and messages go by the story's names.

    A press answers with what its presser was told; None where the stage has nobody who reads.
    """

    closed: tuple[str, ...]

    def can(self, means: Means) -> bool:
        """Whether the platform has a means."""
        ...

    async def post(self, act: script.Post) -> None: ...
    async def edit(self, act: script.Edit) -> None: ...
    async def delete(self, act: script.Delete) -> None: ...
    async def report(self, act: script.Report) -> None: ...
    async def appeal(self, act: script.Appeal) -> None: ...

    async def decide(self, by: str, message: str, what: str, desk: Desk) -> str | None:
        """Press what does ``what`` on the card of a message; the reason it is refused for, if."""
        ...

    async def answer(self, act: script.Answer) -> str | None:
        """Press below a notice; what the member is told."""
        ...

    async def wait(self, hours: float) -> None:
        """Let time pass and do what falls due."""
        ...

    async def until(self, holds: Callable[[], Awaitable[bool]], what: str) -> None:
        """Until it holds; AssertionError with ``what`` where it does not come to that."""
        ...

    async def settle(self) -> None:
        """Until nothing is under way: before it is said that something did not happen."""
        ...

    async def cards(self, desk: Desk) -> list[Shown]:
        """The cards before a desk."""
        ...

    async def said(self, desk: Desk) -> list[str]:
        """Everything that stands before a desk, what hangs below the cards too."""
        ...

    async def letters(self, member: str) -> list[Shown]:
        """What was written to somebody in private, or is shown to them alone."""
        ...

    async def limit(self, member: str, place: str) -> Choice | None:
        """What the platform itself keeps somebody from in a place."""
        ...

    async def cases(self) -> list[Case]:
        """Every case, oldest first."""
        ...

    async def cases_of(self, message: str) -> list[Case]:
        """The cases of a message, oldest first: one for each lane at most."""
        ...

    def id_of(self, person: str) -> str:
        """What the platform calls a person."""
        ...


Opens = Callable[[Path, str, tuple[str, ...]], AbstractAsyncContextManager[Stage]]
"""Opens a stage in a folder, under a pack, where these people take no private messages."""
