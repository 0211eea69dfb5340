"""The gravest words of the word lists, for a filter that sees words and nothing around them.

A chat platform's own filter knows no target, no framing and no honest sense. So only terms that
mean one thing wherever they stand are given to it; everything else is left to detection, which
reads the whole message and only ever flags.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from bot.detection.lexicon import Group, Lexicon
from bot.domain.categories import Category, by_precedence

GRAVEST = 3


@dataclass(frozen=True, slots=True)
class FilterTerms:
    """Words of one category, and honest phrases in which some of them stand; both sorted."""

    category: Category
    words: tuple[str, ...]
    honest: tuple[str, ...]


def filter_terms(
    lexicon: Lexicon, categories: Collection[Category], gravity: int = GRAVEST, longest: int = 60
) -> tuple[FilterTerms, ...]:
    """The plain terms of these categories, gravest category first.

    ``gravity``: the least severity, 1 to 3; ``longest``: characters that the filter takes.
    """
    words: dict[Category, set[str]] = {}
    honest: dict[Category, set[str]] = {}
    for term in lexicon.terms:
        group = term.group
        if group.category not in categories or group.severity < gravity or _needs_sense(group):
            continue
        if len(term.text) <= longest and _is_plain(term.text):
            words.setdefault(group.category, set()).add(term.text)
            honest.setdefault(group.category, set()).update(
                phrase
                for phrase in group.not_in
                if term.text in phrase and len(phrase) <= longest and _is_plain(phrase)
            )
    return tuple(
        FilterTerms(one, tuple(sorted(words[one])), tuple(sorted(honest[one])))
        for one in by_precedence(words)
    )


def _needs_sense(group: Group) -> bool:
    """Whether a term of the group means harm only in some surroundings or from some people."""
    return bool(
        group.needs_target or group.needs_hostility or group.self_allowed or group.unless_near
    )


def _is_plain(text: str) -> bool:
    """Whether a filter takes the text as it stands: ``*`` would be its sign for anything."""
    return "*" not in text and text == text.strip() and bool(text)
