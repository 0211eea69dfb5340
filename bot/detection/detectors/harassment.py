"""Bullying, abuse or humiliation aimed at a person."""

from __future__ import annotations

from collections.abc import Sequence

from bot.detection.normalise import Normalised
from bot.detection.phrasebook import Phrasebook, findings
from bot.detection.phrases.belittling import BELITTLING
from bot.detection.phrases.bullying import BULLYING
from bot.detection.phrases.taunts import TAUNTS
from bot.domain.categories import Category
from bot.domain.findings import Finding, ScanContext


class HarassmentDetector:
    """Phrases that bully; single insulting words are the lexicon's matter."""

    name = "harassment"
    categories = frozenset({Category.HARASSMENT})

    def __init__(self) -> None:
        self._book = Phrasebook((*BULLYING, *TAUNTS, *BELITTLING))

    def find(self, text: Normalised, context: ScanContext) -> Sequence[Finding]:
        """Bullying; urging self-harm carries ``welfare_of_target``."""
        return findings(self._book.heard(text, context), Category.HARASSMENT, self.name)


def build() -> HarassmentDetector:
    """The detector, ready to use."""
    return HarassmentDetector()
