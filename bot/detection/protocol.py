"""What every detector offers, rules and learned models alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

from bot.detection.normalise import Normalised
from bot.domain.categories import Category
from bot.domain.findings import Finding, ScanContext

LEARNED = "learned"
"""The name of the learned detector; every other one is a rule detector."""

OFF = "the learned detector is off"
NO_WORDS = "there are no words"
"""Reasons not to ask the learned detector that no moderator has to make up for."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A message as it was read.

    ``scores``: how likely each category is, between 0 and 1, found or not; what is missing was
    not weighed. ``unread``: why the learned detector was not asked; empty where it was, or
    where there is none.
    """

    findings: tuple[Finding, ...] = ()
    scores: Mapping[Category, float] = field(default_factory=dict)
    unread: str = ""

    @property
    def is_foreign(self) -> bool:
        """Whether the learned detector was not asked since it does not know the language."""
        return self.unread not in ("", OFF, NO_WORDS)


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


@runtime_checkable
class Reader(Protocol):
    """A detector that also weighs what it does not find."""

    def read(self, text: Normalised, context: ScanContext) -> Reading:
        """What ``find`` finds, with a score for every category it knows."""
        ...
