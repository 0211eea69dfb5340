"""The provider or another organisation by its own name, as far as the writing tells."""

from __future__ import annotations

from bot.detection.folding.fold import fold
from bot.detection.given_names import GIVEN_NAMES
from bot.detection.normalise import Normalised, View
from bot.domain.findings import ScanContext

_SHORTEST = 3
_NO_BODY = frozenset(
    """
    i we the my our your his her their this that monday tuesday wednesday thursday friday saturday
    sunday january february march april june july august september october november december
    christmas easter discord teams slack zoom facebook instagram tiktok whatsapp twitter youtube
    google microsoft windows excel word english maths mr mrs miss ms dr level unit everyone mum dad
    ubuntu linux
    """.split()
)


def names_of(context: ScanContext) -> tuple[str, ...]:
    """The provider's names, folded."""
    return tuple(folded for name in context.terms.names if (folded := fold(name)[0].strip()))


def is_a_body(text: Normalised, context: ScanContext, view: View, start: int, end: int) -> bool:
    """Whether ``view.text[start:end]`` names the provider, or opens with a capital as names do.

    A common first name, a day, a month or a chat platform is no organisation.
    """
    words = view.text[start:end].strip()
    if any(words.startswith(name) or name.startswith(words) for name in names_of(context) if words):
        return True
    first = words.split(" ")[0].removesuffix("'s") if words else ""
    if len(first) < _SHORTEST or first in _NO_BODY or first in GIVEN_NAMES:
        return False
    span = view.span(start, end)
    written = text.original[span.start : span.end].strip()
    return written[:1].isupper() and not text.original.isupper()
