"""Patterns a person wrote, run by RE2: linear time whatever the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import re2

from bot.detection.normalise import View
from bot.detection.prefilter import MEMORY, EngineFailure, Prefilter, refused
from bot.domain.errors import BadInput
from bot.domain.findings import Span

__all__ = ["EngineFailure", "Hit", "Pattern", "PatternSet"]

#: Patterns asked in one pass. RE2 keeps one automaton for them all: 44 long patterns outgrew its
#: memory on 40 000 lines of chat and took 57 µs a line; in two passes they take 3 to 4 µs.
_TOGETHER = 34

#: Matches of one pattern that are looked into; a text with more says the same over and over.
MOST_MATCHES = 60
_BEYOND = 80  # characters past a passage in which a match that begins in it may end


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern over folded text (lower case, ASCII where the script allows it).

    ``name`` is unique in its set; ``regex`` is RE2 syntax; ``confidence`` and ``why`` go into
    the finding.
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
    """Many patterns, tried in one pass; each that fires is then located.

    Raises BadInput, naming the pattern, for a name given twice or a regex RE2 refuses.
    """

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self.patterns = tuple(patterns)
        _check_names(self.patterns)
        self._compiled = [_compile(p) for p in self.patterns]
        named = [(p.name, p.regex) for p in self.patterns]
        self._prefilters = tuple(
            (first, Prefilter(named[first : first + _TOGETHER]))
            for first in range(0, len(named), _TOGETHER)
        )

    def hits(self, view: View) -> Iterator[Hit]:
        """The matches of every pattern in this reading, in pattern order, ``MOST_MATCHES`` of each.

        Raises EngineFailure when RE2 gives up: that is not "no match".
        """
        text = view.text
        occurring: list[int] = []
        for first, prefilter in self._prefilters:
            found = prefilter.occurring(text)
            if found:
                occurring.extend(first + index for index in found)
        return self._located(view, sorted(occurring)) if occurring else iter(())

    def begins_within(self, view: View, first: int, last: int) -> bool:
        """Whether a match begins in ``view.text[first:last + 1]``; looks at little beyond it."""
        part = View(view.name, view.text[first : last + 1 + _BEYOND], None)
        return any(hit.start <= last - first for hit in self.hits(part))

    def _located(self, view: View, occurring: Sequence[int]) -> Iterator[Hit]:
        for index in occurring:
            pattern, compiled = self.patterns[index], self._compiled[index]
            for match in islice(compiled.finditer(view.text), MOST_MATCHES):
                if match.end() > match.start():
                    groups = {k: v for k, v in match.groupdict().items() if v is not None}
                    yield Hit(pattern, view, match.start(), match.end(), groups)


def _check_names(patterns: Sequence[Pattern]) -> None:
    seen: set[str] = set()
    for pattern in patterns:
        if pattern.name in seen:
            raise BadInput(f"pattern {pattern.name!r}", "the name is used twice", "rename one")
        seen.add(pattern.name)


def _compile(pattern: Pattern) -> re2._Regexp:
    options = re2.Options()
    options.max_mem = MEMORY
    options.log_errors = False
    try:
        return re2.compile(pattern.regex, options)
    except re2.error as error:
        raise refused(pattern.name, pattern.regex, error) from error
