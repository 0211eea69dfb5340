"""Hostile statements about people for a protected characteristic, without slurs."""

from __future__ import annotations

from collections.abc import Sequence

from bot.detection.normalise import Normalised
from bot.detection.phrasebook import Phrasebook, findings
from bot.detection.phrases.disdain import DISDAIN
from bot.detection.phrases.exclusion import EXCLUSION
from bot.detection.phrases.hostility import HOSTILITY
from bot.detection.phrases.prejudice import PREJUDICE
from bot.domain.categories import Category
from bot.domain.findings import Finding, ScanContext


class DiscriminationDetector:
    """Whole groups judged, shut out or told to leave; naming a group is never enough."""

    name = "discrimination"
    categories = frozenset({Category.DISCRIMINATION})

    def __init__(self) -> None:
        self._book = Phrasebook((*HOSTILITY, *DISDAIN, *PREJUDICE, *EXCLUSION))

    def find(self, text: Normalised, context: ScanContext) -> Sequence[Finding]:
        """Hostility, with the characteristic it is about."""
        return findings(self._book.heard(text, context), Category.DISCRIMINATION, self.name)


def build() -> DiscriminationDetector:
    """The detector, ready to use."""
    return DiscriminationDetector()
