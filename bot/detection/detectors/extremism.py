"""Content that draws people into terrorism (the Prevent duty)."""

from __future__ import annotations

from collections.abc import Sequence

from bot.detection.normalise import Normalised
from bot.detection.phrasebook import Phrasebook, findings
from bot.detection.phrases.calls_to_arms import CALLS_TO_ARMS
from bot.detection.phrases.radicalising import RADICALISING
from bot.domain.categories import Category
from bot.domain.findings import Finding, ScanContext


class ExtremismDetector:
    """Praise, recruitment and calls for terrorist violence; never mere mention or study."""

    name = "extremism"
    categories = frozenset({Category.EXTREMISM})

    def __init__(self) -> None:
        self._book = Phrasebook((*RADICALISING, *CALLS_TO_ARMS))

    def find(self, text: Normalised, context: ScanContext) -> Sequence[Finding]:
        """Extremist content."""
        return findings(self._book.heard(text, context), Category.EXTREMISM, self.name)


def build() -> ExtremismDetector:
    """The detector, ready to use."""
    return ExtremismDetector()
