"""From logits to confidences: where a category is flagged or sure, and what the gate clears.

A confidence of ``FLAG`` is a category's shipped threshold, ``SURE`` is where a policy may ask at
once. Thresholds are set on rows that were not trained on: on our own tuning rows by odds, then
raised until ordinary chat is as quiet as ``Budget`` says. Nothing of the test split is used.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.detection.training.rows import HEADS

Floats = npt.NDArray[np.float32]
Knots = list[list[float]]

FLAG, SURE = 0.5, 0.75
GATE = 0.05
"""The lean stage's confidence from which the network is asked, and the network's lowest: what was
cleared never stands above what was read in full."""

_URGENT = ("disclosure", "threat")
_URGENT_SHARE = 3.0
_LOUD = ("discrimination", "offensive")


@dataclass(frozen=True, slots=True)
class Budget:
    """What may go wrong on ordinary chat, as shares of its messages.

    ``flagged``: by one category; ``urgent``: by one of those where missing costs most; ``loud``:
    by one that ordinary chat truly holds now and then, as reading what it flags there has shown;
    ``asked``: how many messages the lean stage may send on, over all categories. ``odds``: the
    share of our own tuning rows at a logit that must truly be the category before it is flagged.
    """

    flagged: float = 0.0001
    urgent: float = 0.0002
    loud: float = 0.0005
    asked: float = 0.08
    odds: float = 0.5
    urgent_odds: float = 0.25


def knots_of(
    own: Floats, labels: Floats, everyday: Floats, budget: Budget | None = None
) -> dict[str, Knots]:
    """Calibration of each head: points (logit, confidence).

    ``own`` and ``labels`` [rows, heads]: logits of our tuning rows, and 1, 0 or NaN; ``everyday``
    [lines, heads]: logits of ordinary chat.
    """
    budget = budget or Budget()
    slope, shift = _odds(own, labels)
    found = {}
    for at, head in enumerate(HEADS):
        urgent = head in _URGENT
        odds = budget.urgent_odds if urgent else budget.odds
        by_odds = (np.log(odds / (1 - odds)) - shift) / slope
        share = budget.urgent if urgent else budget.loud if head in _LOUD else budget.flagged
        flag = max(by_odds, _quiet(everyday[:, at], share))
        sure = max(flag + 1.0, _quiet(everyday[:, at], 0.0), (np.log(9.0) - shift) / slope)
        found[head] = _points(float(flag), float(sure))
    return found


def gate_knots(everyday: Floats, budget: Budget | None = None) -> dict[str, Knots]:
    """Calibration of the lean stage: the same share of ordinary chat reaches ``GATE`` in each head,
    ``_URGENT_SHARE`` times as much in the urgent ones, as large as lets ``Budget.asked`` of it
    through in all."""
    budget = budget or Budget()
    low, high = 0.0, budget.asked
    for _ in range(30):
        middle = (low + high) / 2
        if float((everyday >= _opens(everyday, middle)).any(axis=1).mean()) > budget.asked:
            high = middle
        else:
            low = middle
    return {
        head: [[float(at) - 8.0, 0.0], [float(at), GATE], [float(at) + 8.0, 0.49]]
        for head, at in zip(HEADS, _opens(everyday, low), strict=True)
    }


def _opens(everyday: Floats, share: float) -> Floats:
    """For each head the logit that its share of ordinary chat reaches."""
    shares = (share * (_URGENT_SHARE if head in _URGENT else 1) for head in HEADS)
    return np.array([_quiet(everyday[:, at], one) for at, one in enumerate(shares)])


def _odds(own: Floats, labels: Floats) -> tuple[float, float]:
    """Slope and shift of a logistic curve through all heads together (Platt 1999), by Newton.

    One curve for all: a head alone has too few tuning rows.
    """
    known = ~np.isnan(labels)
    x, y = own[known].astype(np.float64), labels[known].astype(np.float64)
    slope, shift = 1.0, 0.0
    for _ in range(50):
        p = 1 / (1 + np.exp(-(slope * x + shift)))
        w = np.maximum(p * (1 - p), 1e-9)
        gradient = np.array([((p - y) * x).sum(), (p - y).sum()])
        hessian = np.array([[(w * x * x).sum(), (w * x).sum()], [(w * x).sum(), w.sum()]])
        step = np.linalg.solve(hessian + 1e-6 * np.eye(2), gradient)
        slope, shift = slope - step[0], shift - step[1]
    return float(slope), float(shift)


def _quiet(logits: Floats, share: float) -> float:
    """The least logit that at most so large a share reaches."""
    allowed = int(share * len(logits))
    highest = np.sort(logits)[::-1]
    return float(np.nextafter(highest[min(allowed, len(highest) - 1)], np.inf))


def _points(flag: float, sure: float) -> Knots:
    rounded = [
        [flag - 14.0, GATE],
        [flag - 4.0, 0.2],
        [flag, FLAG],
        [sure, SURE],
        [sure + 8.0, 0.99],
    ]
    return [[round(at, 4), sure_of] for at, sure_of in rounded]


def stacked(labels: Sequence[Mapping[str, float]]) -> Floats:
    """Labels [rows, heads]; NaN where unknown."""
    found = np.full((len(labels), len(HEADS)), np.nan, dtype=np.float32)
    for at, row in enumerate(labels):
        for head, value in row.items():
            found[at, HEADS.index(head)] = value
    return found
