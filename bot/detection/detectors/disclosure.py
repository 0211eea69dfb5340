"""Somebody may need help: a safeguarding matter, never a breach.

Tuned to be kind and wrong rather than silent: quoting, asking and joking excuse little here.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from bot.detection.normalise import Normalised
from bot.detection.phrasebook import Phrasebook, findings
from bot.detection.phrases.cries_for_help import CRIES_FOR_HELP
from bot.detection.phrases.despair import DESPAIR
from bot.detection.phrases.self_harm import SELF_HARM
from bot.detection.phrases.suffered import SUFFERED
from bot.detection.phrases.suicide import SUICIDE
from bot.detection.phrases.unsafe import UNSAFE
from bot.detection.phrases.worries import WORRIES
from bot.domain.categories import Category
from bot.domain.findings import Finding, ScanContext


class DisclosureDetector:
    """Self-harm, abuse, threats received, exploitation, unsafe practice."""

    name = "disclosure"
    categories = frozenset({Category.DISCLOSURE})

    def __init__(self) -> None:
        # Two books: one automaton for all of them takes a third longer on a clean message.
        self._despair = Phrasebook((*SUICIDE, *SELF_HARM, *DESPAIR, *CRIES_FOR_HELP))
        self._harm = Phrasebook((*SUFFERED, *UNSAFE, *WORRIES))

    def find(self, text: Normalised, context: ScanContext) -> Sequence[Finding]:
        """What the author discloses about themself, a friend or their workplace."""
        heard = chain(self._despair.heard(text, context), self._harm.heard(text, context))
        return findings(heard, Category.DISCLOSURE, self.name)


def build() -> DisclosureDetector:
    """The detector, ready to use."""
    return DisclosureDetector()
