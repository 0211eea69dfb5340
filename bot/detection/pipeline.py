"""From a text to its findings: normalise once, ask every detector."""

from __future__ import annotations

from collections.abc import Sequence

from bot.detection.normalise import normalise
from bot.detection.protocol import Detector
from bot.domain.findings import Finding, ScanContext

_NOTHING_KNOWN = ScanContext()


class Pipeline:
    """The detectors of a provider, ready to scan."""

    def __init__(self, detectors: Sequence[Detector]) -> None:
        self.detectors = tuple(detectors)

    def scan(self, text: str, context: ScanContext = _NOTHING_KNOWN) -> tuple[Finding, ...]:
        """Every finding, in detector order. Pure; bounded by the length limit of the normaliser."""
        readings = normalise(text)
        return tuple(f for d in self.detectors for f in d.find(readings, context))
