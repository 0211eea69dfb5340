"""Violence announced, wished on somebody, or hinted at."""

from __future__ import annotations

from collections.abc import Sequence

from bot.detection.normalise import Normalised
from bot.detection.phrasebook import Phrasebook, findings
from bot.detection.phrases.menaces import MENACES
from bot.detection.phrases.reckonings import RECKONINGS
from bot.detection.phrases.threats import THREATS
from bot.detection.phrases.veiled_threats import VEILED
from bot.domain.categories import Category
from bot.domain.findings import Finding, ScanContext


class ThreatDetector:
    """Threats of violence against a person or group, plain and veiled."""

    name = "threat"
    categories = frozenset({Category.THREAT})

    def __init__(self) -> None:
        self._book = Phrasebook((*THREATS, *VEILED, *MENACES, *RECKONINGS))

    def find(self, text: Normalised, context: ScanContext) -> Sequence[Finding]:
        """Threats the author makes; those somebody reports are a matter of disclosure."""
        return findings(self._book.heard(text, context), Category.THREAT, self.name)


def build() -> ThreatDetector:
    """The detector, ready to use."""
    return ThreatDetector()
