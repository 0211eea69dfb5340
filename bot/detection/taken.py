"""Passages of a text that are spoken for: no two of them overlap."""

from __future__ import annotations

from bisect import bisect_left

from bot.domain.findings import Span


class Taken:
    """Disjoint passages in order, so that a question costs the logarithm of their number."""

    __slots__ = ("_ends", "_starts")

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def __len__(self) -> int:
        return len(self._starts)

    def overlaps(self, span: Span) -> bool:
        """Whether the passage shares a character with one that is taken."""
        at = bisect_left(self._starts, span.end)
        return at > 0 and self._ends[at - 1] > span.start

    def take(self, span: Span) -> bool:
        """Take the passage if it is free; whether it was."""
        if self.overlaps(span):
            return False
        at = bisect_left(self._starts, span.start)
        self._starts.insert(at, span.start)
        self._ends.insert(at, span.end)
        return True
