"""Texts made comparable, with an exact way back to the characters that were written."""

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
        return Span(self.offsets[start], self.offsets[end - 1] + 1)


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


def normalise(text: str) -> Normalised:
    """All readings of a text."""
    return Normalised(text, View("folded", text.casefold(), None))
