"""Many RE2 patterns asked at once: which of you occur in this text?"""

from __future__ import annotations

from collections.abc import Sequence

import re2

from bot.domain.errors import BadInput, StewardError

MEMORY = 64 << 20  # bytes a set; RE2 refuses big sets in its default of 8 MiB

_ONLY_THE_FIRST = [0]


class EngineFailure(StewardError):
    """The engine could not answer: never to be read as "nothing found"."""


class Prefilter:
    """One pass over a text for all patterns.

    The first pattern of every set is empty and so occurs in every text: an answer without it
    is a failure of the engine (RE2 reports running out of memory as no match at all).
    """

    __slots__ = ("_match",)

    def __init__(self, named: Sequence[tuple[str, str]]) -> None:
        """Compile ``(name, regex)`` pairs; raises BadInput naming the pattern RE2 refuses."""
        options = re2.Options()
        options.max_mem = MEMORY
        options.log_errors = False
        together = re2.Set.SearchSet(options)
        together.Add("")
        for name, regex in named:
            try:
                together.Add(regex)
            except re2.error as error:
                raise refused(name, regex, error) from error
        try:
            together.Compile()
        except re2.error as error:
            raise EngineFailure(f"{len(named)} patterns need more memory than allowed") from error
        self._match = together.Match

    def occurring(self, text: str) -> list[int]:
        """Indices of the patterns that occur, in no order; EngineFailure if RE2 gave up."""
        found: list[int] | None = self._match(text.encode("utf-8", "replace"))
        if found == _ONLY_THE_FIRST:
            return []
        if found is None or 0 not in found:
            raise EngineFailure(f"RE2 gave up on a text of {len(text)} characters")
        return [index - 1 for index in found if index]


def refused(name: str, regex: str, error: Exception) -> BadInput:
    """What a person is told whose pattern RE2 cannot compile."""
    mend = "RE2 knows no look-around and no back-references; see its syntax page"
    return BadInput(f"pattern {name!r}", f"{regex!r} cannot be compiled: {error}", mend)
