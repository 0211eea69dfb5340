"""A progress bar over a long input, where somebody is looking."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

from bot.platforms.practice.sources import Source

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

T = TypeVar("T")

LONG = 1024 * 1024
"""Bytes from which reading takes long enough to be worth a bar."""

_EVERY = 200


class Progress:
    """Shows how much of a source is read, on the standard error; nothing where none looks."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._bar: Bar | None = None
        if sys.stderr.isatty() and source.total >= LONG:
            self._bar = _bar()

    def __enter__(self) -> Progress:
        if self._bar:
            self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar:
            self._bar.stop()

    def over(self, things: Iterable[T]) -> Iterator[T]:
        """The same things; the bar moves on the way."""
        if self._bar is None:
            yield from things
            return
        task = self._bar.add_task(self._source.kind, total=self._source.total)
        for number, thing in enumerate(things):
            if number % _EVERY == 0:
                self._bar.update(task, completed=self._source.done)
            yield thing
        self._bar.update(task, completed=self._source.total)


def _bar() -> Bar:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn
    from rich.progress import TimeRemainingColumn as Remaining

    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), Remaining())
    return Progress(*columns, console=Console(stderr=True), transient=True)
