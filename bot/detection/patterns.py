"""Patterns a person wrote, run by RE2: linear time whatever the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import re2

from bot.detection.normalise import View
from bot.domain.findings import Span


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern over folded text (lower case, ASCII where the script allows it).

    ``name`` is unique in its set; ``regex`` is RE2 syntax; ``confidence`` and ``why`` go into the finding.
    """

    name: str
    regex: str
    confidence: float
    why: str


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a pattern matched: ``span`` in the original text, ``start``/``end`` in the view."""

    pattern: Pattern
    view: View
    start: int
    end: int
    groups: dict[str, str]

    @property
    def span(self) -> Span:
        """The match in original characters."""
        return self.view.span(self.start, self.end)


class PatternSet:
    """Many patterns, tried in one pass; each that fires is then located."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self._patterns = tuple(patterns)
        self._compiled = [re2.compile(p.regex) for p in self._patterns]
        self._set = re2.Set.SearchSet()
        for pattern in self._patterns:
            self._set.Add(pattern.regex)
        self._set.Compile()

    def hits(self, view: View) -> Iterator[Hit]:
        """Every match of every pattern in this reading, in pattern order."""
        for index in sorted(self._set.Match(view.text) or ()):
            for match in self._compiled[index].finditer(view.text):
                if match.end() > match.start():
                    groups = {k: v for k, v in match.groupdict().items() if v is not None}
                    yield Hit(self._patterns[index], view, match.start(), match.end(), groups)
