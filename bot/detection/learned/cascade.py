"""Two stages: a lean one reads everything, a transformer what the lean one cannot clear."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from enum import StrEnum
from functools import cached_property
from operator import itemgetter
from typing import Protocol

import numpy as np

from bot.detection.learned.manifest import Curve, Manifest
from bot.detection.learned.transformer import Logits
from bot.domain.categories import Category

CHARACTERS_A_PIECE = 3.75
"""How many characters of English a piece of the transformer's vocabulary stands for, or less."""

MOST_ASKED = 8
"""Windows of one message that the transformer reads: those the lean stage finds worst."""


class OneByOne(Protocol):
    """The lean stage: float32[heads] for a text."""

    def logits(self, text: str) -> Logits:
        """One logit a head."""
        ...


class InBatches(Protocol):
    """The transformer: float32[texts, heads]."""

    def logits(self, texts: Sequence[str]) -> Logits:
        """One row a text, one logit a head."""
        ...


class Stage(StrEnum):
    """Which stage had the last word on a message."""

    LEAN = "lean"
    TRANSFORMER = "transformer"


class Verdict:
    """What the learned stages make of a message. ``asked``: the windows that decided."""

    def __init__(
        self, stage: Stage, logits: Logits, curves: tuple[Curve, ...], asked: Sequence[int]
    ) -> None:
        """``logits``: [windows, heads], a row for each of ``asked``."""
        self.stage = stage
        self._logits = logits
        self._curves = curves
        self._asked = tuple(asked)

    @cached_property
    def confidences(self) -> tuple[float, ...]:
        """Between 0 and 1, one a head: that of the window in which the head is surest."""
        highest = self._logits.max(axis=0).tolist()
        return tuple(confidence(*pair) for pair in zip(self._curves, highest, strict=True))

    @property
    def is_cleared(self) -> bool:
        """Whether the lean stage was sure enough that nothing is there."""
        return self.stage is Stage.LEAN

    def window_of(self, head: int) -> int:
        """The window that made a head as sure as it is."""
        return self._asked[int(self._logits[:, head].argmax())]


class Cascade:
    """The two stages with their calibration. Thread-safe: nothing changes after it was built."""

    def __init__(self, manifest: Manifest, lean: OneByOne, transformer: InBatches) -> None:
        self.version = manifest.version
        self.heads: tuple[Category, ...] = manifest.heads
        self.window = int(manifest.max_tokens * CHARACTERS_A_PIECE)
        self.lean = lean
        self.transformer = transformer
        self._curves = manifest.curves
        self._lean_curves = manifest.lean_curves
        opens = [_reaching(curve, manifest.gate) for curve in manifest.lean_curves]
        self._opens = np.array(opens, dtype=np.float32)

    def read(self, texts: Sequence[str]) -> Verdict:
        """The verdict on a message, given in its windows (one for most)."""
        lean = np.array([self.lean.logits(text) for text in texts])
        over = (lean - self._opens).max(axis=1).tolist()
        worst = sorted(range(len(texts)), key=lambda row: (-over[row], row))[:MOST_ASKED]
        asked = sorted(row for row in worst if over[row] >= 0)
        if not asked:
            return Verdict(Stage.LEAN, lean, self._lean_curves, range(len(texts)))
        return self._asked(texts, asked)

    def read_in_full(self, texts: Sequence[str]) -> Verdict:
        """The verdict of the transformer alone, whatever the lean stage would say."""
        return self._asked(texts, range(min(len(texts), MOST_ASKED)))

    def read_leanly(self, texts: Sequence[str]) -> Verdict:
        """The verdict of the lean stage alone."""
        lean = np.array([self.lean.logits(text) for text in texts])
        return Verdict(Stage.LEAN, lean, self._lean_curves, range(len(texts)))

    def _asked(self, texts: Sequence[str], asked: Sequence[int]) -> Verdict:
        logits = self.transformer.logits([texts[row] for row in asked])
        return Verdict(Stage.TRANSFORMER, logits, self._curves, asked)


def confidence(curve: Curve, logit: float) -> float:
    """How sure a calibration is at a logit."""
    after = bisect_right(curve, logit, key=itemgetter(0))
    if after == 0:
        return curve[0][1]
    at, sure = curve[after - 1]
    if after == len(curve):
        return sure
    next_at, next_sure = curve[after]
    return sure + (next_sure - sure) * (logit - at) / (next_at - at)


def _reaching(curve: Curve, sure: float) -> float:
    """The lowest logit at which a calibration is so sure; infinite where it never is."""
    last_at, last = -np.inf, curve[0][1]
    for at, here in curve:
        if here >= sure:
            if here == last:
                return float(last_at)
            return float(last_at + (sure - last) / (here - last) * (at - last_at))
        last_at, last = at, here
    return float("inf")
