"""How often people agreed with what was flagged: by detector, by category, by place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import sqrt
from typing import Any

from bot.detection.conversation import CONVERSATION
from bot.domain.categories import Category
from bot.policy.decide import REPORT
from bot.policy.model import Thresholds
from bot.store import verdicts
from bot.store.tx import Tx
from bot.store.verdicts import Verdict
from bot.workflow.dismissal_reasons import ReasonKind, counted
from bot.workflow.held_back import FILTER
from bot.workflow.threshold_advice import Advice, advice

_Z = 1.959964
"""The normal quantile of a two-sided 95 % interval."""

_NOT_WEIGHED = frozenset({REPORT, FILTER, CONVERSATION})
"""What stands for a detector but gives no confidence that a threshold could sort."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Decided flags that have something in common. ``upheld + dismissed`` is at least 1."""

    name: str
    upheld: int
    dismissed: int

    @property
    def decided(self) -> int:
        """How many there are."""
        return self.upheld + self.dismissed

    @property
    def precision(self) -> float:
        """The share that people upheld."""
        return self.upheld / self.decided

    @property
    def interval(self) -> tuple[float, float]:
        """Its 95 % interval."""
        return wilson(self.upheld, self.decided)


@dataclass(frozen=True, slots=True)
class PrecisionReport:
    """What people decided, counted. No name and nobody's words are in it.

    ``missed``: what people reported, no detector found, and was upheld, by category.
    ``places`` counts only cases opened since ``places_since``: of earlier ones retention erased
    the dismissed first, so what is left would flatter the detectors.
    """

    provider: str
    decided: int
    undecided: int
    first: datetime | None
    detectors: tuple[Tally, ...]
    categories: tuple[Tally, ...]
    places: tuple[Tally, ...]
    places_since: datetime
    reasons: tuple[tuple[ReasonKind, int], ...]
    missed: tuple[tuple[Category, int], ...]
    advice: tuple[Advice, ...]

    def as_json(self) -> dict[str, Any]:  # Any: JSON
        """The report ready for JSON; shares have four decimals."""
        return {
            "provider": self.provider,
            "decided": self.decided,
            "undecided": self.undecided,
            "first": self.first.isoformat() if self.first else None,
            "detectors": [_as_json(one) for one in self.detectors],
            "categories": [_as_json(one) for one in self.categories],
            "places": [_as_json(one) for one in self.places],
            "places_since": self.places_since.isoformat(),
            "dismissal_reasons": [
                {"kind": kind.value, "times": times} for kind, times in self.reasons
            ],
            "missed": [{"category": what.value, "times": times} for what, times in self.missed],
            "advice": [one.as_json() for one in self.advice],
            "left_out": "cases outside the review lane",
        }


def report(
    tx: Tx, provider: str, now: datetime, current: Thresholds, shipped: Thresholds, kept: timedelta
) -> PrecisionReport:
    """Count a provider's decided cases. Nothing is changed.

    ``current`` and ``shipped``: the thresholds in force, and those the pack came with. ``kept``:
    how long dismissed cases are kept.
    """
    decided = verdicts.of_provider(tx, provider)
    found = [one for one in decided if one.detectors != (REPORT,)]
    missed = tallies((one.category.value, one.right) for one in decided if one not in found)
    misses = {Category(one.name): one.upheld for one in missed if one.upheld}
    since = now - kept
    return PrecisionReport(
        provider=provider,
        decided=len(found),
        undecided=verdicts.undecided(tx, provider),
        first=min((one.opened_at for one in decided), default=None),
        detectors=tallies((name, one.right) for one in found for name in one.detectors),
        categories=tallies((one.category.value, one.right) for one in found),
        places=tallies((v.place, v.right) for v in found if v.place and v.opened_at >= since),
        places_since=since,
        reasons=counted(verdicts.reasons(tx, provider)),
        missed=tuple(sorted(misses.items(), key=lambda one: (-one[1], one[0]))),
        advice=advice(_weighed(found), misses, current, shipped),
    )


def tallies(decided: Iterable[tuple[str, bool]]) -> tuple[Tally, ...]:
    """(name, upheld?) pairs counted by name, the most decided first."""
    counts: dict[str, list[int]] = {}
    for name, right in decided:
        counts.setdefault(name, [0, 0])[not right] += 1
    found = (Tally(name, upheld, dismissed) for name, (upheld, dismissed) in counts.items())
    return tuple(sorted(found, key=lambda one: (-one.decided, one.name)))


def wilson(right: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927, without continuity correction); ``of`` above 0."""
    share, z2 = right / of, _Z * _Z
    middle = (share + z2 / (2 * of)) / (1 + z2 / of)
    half = _Z / (1 + z2 / of) * sqrt(share * (1 - share) / of + z2 / (4 * of * of))
    low = 0.0 if right == 0 else max(0.0, middle - half)
    return low, 1.0 if right == of else min(1.0, middle + half)


def _weighed(found: Sequence[Verdict]) -> list[tuple[Category, float, bool]]:
    return [
        (one.category, one.confidence, one.right)
        for one in found
        if one.confidence > 0 and not _NOT_WEIGHED & set(one.detectors)
    ]


def _as_json(one: Tally) -> dict[str, Any]:  # Any: JSON
    low, high = one.interval
    return {
        "name": one.name,
        "upheld": one.upheld,
        "dismissed": one.dismissed,
        "precision": round(one.precision, 4),
        "low": round(low, 4),
        "high": round(high, 4),
    }
