"""A reading of a text, and the text in all its readings."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.findings import Span


@dataclass(frozen=True, slots=True)
class View:
    """One reading of a text. ``offsets[i]`` is the index in the original of character i."""

    name: str
    text: str
    offsets: tuple[int, ...] | None  # None: identical offsets

    def span(self, start: int, end: int) -> Span:
        """The original characters behind ``text[start:end]`` (half-open, not empty)."""
        if self.offsets is None:
            return Span(start, end)
        behind = self.offsets[start:end]  # a reversed reading runs backwards
        return Span(min(behind), max(behind) + 1)

    def at(self, index: int) -> int:
        """The index in the original of character ``index``."""
        return index if self.offsets is None else self.offsets[index]


@dataclass(frozen=True, slots=True)
class Normalised:
    """A text in its readings: ``folded`` first, then those its tricks call for."""

    original: str
    folded: View
    extra: tuple[View, ...] = ()

    @property
    def views(self) -> tuple[View, ...]:
        """Every reading, the plain fold first."""
        return (self.folded, *self.extra)
