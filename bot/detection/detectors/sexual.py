"""Sexual or pornographic content in words. Nothing a message links to is ever fetched."""

from __future__ import annotations

from collections.abc import Sequence

from bot.detection.normalise import Normalised
from bot.detection.phrasebook import Phrasebook, findings
from bot.detection.phrases.advances import ADVANCES
from bot.detection.phrases.innuendo import INNUENDO
from bot.detection.phrases.lewdness import LEWDNESS
from bot.domain.categories import Category
from bot.domain.findings import Finding, ScanContext


class SexualDetector:
    """Propositions, explicit remarks, porn, and words about sexual images of children."""

    name = "sexual"
    categories = frozenset({Category.SEXUAL})

    def __init__(self) -> None:
        self._book = Phrasebook((*LEWDNESS, *ADVANCES, *INNUENDO))

    def find(self, text: Normalised, context: ScanContext) -> Sequence[Finding]:
        """Sexual content; suspected imagery of a child says so in ``why``, at 0.95."""
        return findings(self._book.heard(text, context), Category.SEXUAL, self.name)


def build() -> SexualDetector:
    """The detector, ready to use."""
    return SexualDetector()
