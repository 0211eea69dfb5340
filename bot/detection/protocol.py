"""What every detector offers, rules and learned models alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from bot.detection.normalise import Normalised
from bot.domain.categories import Category
from bot.domain.findings import Finding, ScanContext


class Detector(Protocol):
    """Answers one question: is this in the message, where, and how sure are we?"""

    @property
    def name(self) -> str:
        """Stable name: it stands in findings, reports of precision, and packs."""
        ...

    @property
    def categories(self) -> frozenset[Category]:
        """Every category this detector can give."""
        ...

    def find(self, text: Normalised, context: ScanContext) -> Sequence[Finding]:
        """Findings with spans in original characters. Never raises on any text."""
        ...
