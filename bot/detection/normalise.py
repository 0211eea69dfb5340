"""Texts made comparable, with an exact way back to the characters that were written.

``folded`` is the text in lower case and in one way of writing each letter. Further readings are
made only where the text shows a trick (letters spaced out, digits for letters, marks inside a
word); each stands beside the fold and never replaces it.

Bounds: beyond ``TRICKS_LIMIT`` code points only the fold is made (Slack's longest message has
40 000, Discord's 4 000); beyond ``READ_LIMIT`` only the beginning and the end are read.
"""

from __future__ import annotations

from bot.detection.folding.fold import fold
from bot.detection.folding.tricks import readings
from bot.detection.folding.view import Normalised, View

__all__ = ["Normalised", "View", "normalise"]

TRICKS_LIMIT = 20_000
READ_LIMIT = 40_000
_HEAD = 30_000


def normalise(text: str) -> Normalised:
    """All readings of a text. Never raises; the same text always gives the same readings."""
    if len(text) > READ_LIMIT:
        return Normalised(text, _head_and_tail(text))
    folded = View("folded", *fold(text))
    if len(text) > TRICKS_LIMIT:
        return Normalised(text, folded)
    return Normalised(text, folded, readings(text, folded))


def _head_and_tail(text: str) -> View:
    """The fold of a text too long to be read in full, a line break between its two parts."""
    tail = len(text) - (READ_LIMIT - _HEAD)
    kept = text[:_HEAD] + "\n" + text[tail:]
    places = (*range(_HEAD), _HEAD, *range(tail, len(text)))
    folded, offsets = fold(kept)
    return View("folded", folded, places if offsets is None else tuple(places[i] for i in offsets))
