"""Which words weighed most: each is left out in turn, and the sureness is measured again."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.detection.learned.transformer import Logits

PIECES = 12
"""Occlusions of one window: word by word in a message of at most twelve words, else in runs."""

_WORD = re.compile(r"\S+")
_NEARLY = 0.4
_MOST_SHOWN = 5

Place = tuple[int, int]
Read = Callable[[Sequence[str]], "Logits"]


def weighty(
    text: str, heads: Sequence[int], read: Read, answering: str = ""
) -> dict[int, list[Place]]:
    """For each head the places in ``text`` without which it would be least sure, in order.

    ``read`` gives logits of shape [texts, heads]; ``answering`` is what is read behind the text.
    Where no word matters more than another, the whole text is the place. A text without a word
    has no place.
    """
    pieces = _pieces([match.span() for match in _WORD.finditer(text)])
    if not pieces:
        return {head: [] for head in heads}
    whole = [(pieces[0][0], pieces[-1][1])]
    if len(pieces) == 1:
        return dict.fromkeys(heads, whole)
    without = [text[:start] + text[end:] for start, end in pieces]
    logits = read([one + answering for one in (text, *without)])
    return {
        head: _heaviest(pieces, [float(x) for x in logits[0, head] - logits[1:, head]]) or whole
        for head in heads
    }


def _pieces(words: list[Place]) -> list[Place]:
    """The words, or where there are many of them at most twelve runs of words."""
    run = -(-len(words) // PIECES) if words else 1
    runs = [words[at : at + run] for at in range(0, len(words), run)]
    return [(one[0][0], one[-1][1]) for one in runs]


def _heaviest(pieces: list[Place], drops: list[float]) -> list[Place]:
    """The pieces whose absence is felt nearly as much as that of the heaviest."""
    most = max(drops)
    if most <= 0:
        return []
    ranked = sorted(zip(drops, pieces, strict=True), key=lambda one: (-one[0], one[1]))
    return sorted(piece for drop, piece in ranked[:_MOST_SHOWN] if drop >= _NEARLY * most)
