"""What the decisions say about a policy's thresholds: a proposal with its sum, for a person.

Nothing here changes a threshold: whoever keeps the pack writes it there, or does not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.domain.categories import Category, by_precedence
from bot.policy.model import Thresholds

TOO_LOW = 0.6
"""Below this share of upheld flags a higher threshold is proposed."""

VERY_GOOD = 0.9
"""From this share on a lower threshold may be proposed."""

ENOUGH = 20
"""Decided flags of a category, at least, before anything is proposed."""

ENOUGH_LEFT = 10
"""Decided flags that must lie above a threshold for it to be proposed."""

ENOUGH_MISSED = 3
"""Upheld reports that no detector saw, before less than the shipped threshold is proposed."""

LOWEST = 0.3
_STEP = 0.05

Weighed = tuple[Category, float, bool]
"""Category, confidence, upheld?"""


@dataclass(frozen=True, slots=True)
class Advice:
    """A proposal for one category. ``to`` is None where no threshold would help; ``why`` sums."""

    category: Category
    now: float
    to: float | None
    why: str

    def as_json(self) -> dict[str, Any]:  # Any: JSON
        """The proposal ready for JSON."""
        return {"category": self.category.value, "now": self.now, "to": self.to, "why": self.why}


def advice(
    weighed: Sequence[Weighed],
    missed: Mapping[Category, int],
    current: Thresholds,
    shipped: Thresholds,
) -> tuple[Advice, ...]:
    """A proposal for each category that calls for one, in the order of categories."""
    found = []
    for category in by_precedence(category for category, _, _ in weighed):
        now, came = threshold(current, category), threshold(shipped, category)
        flags = [(sure, right) for what, sure, right in weighed if what is category and sure >= now]
        if len(flags) >= ENOUGH:
            found.append(_for_one(category, flags, now, came, missed.get(category, 0)))
    return tuple(one for one in found if one is not None)


def threshold(thresholds: Thresholds, category: Category) -> float:
    """The least confidence at which a category opens a case."""
    return thresholds.by_category.get(category, thresholds.default)


def _for_one(
    category: Category, flags: Sequence[tuple[float, bool]], now: float, came: float, missed: int
) -> Advice | None:
    right = sum(ok for _, ok in flags)
    share = right / len(flags)
    said = f"now {now:.2f}: {_sum(right, len(flags))}"
    if share < TOO_LOW:
        return _higher(category, flags, now, said)
    if share < VERY_GOOD:
        return None
    return _lower(category, now, came, missed, said)


def _higher(
    category: Category, flags: Sequence[tuple[float, bool]], now: float, said: str
) -> Advice:
    """The least threshold above which people mostly agreed, on a grid of 0.05."""
    all_right = sum(ok for _, ok in flags)
    for to in _grid(now):
        left = [ok for sure, ok in flags if sure >= to]
        if len(left) >= ENOUGH_LEFT and sum(left) / len(left) >= TOO_LOW:
            lost = all_right - sum(left)
            why = f"{said}; from {to:.2f} on: {_sum(sum(left), len(left))}"
            return Advice(category, now, to, f"{why}; {lost} of {all_right} upheld would be missed")
    why = f"{said}; no higher one reaches {TOO_LOW:.2f} with {ENOUGH_LEFT} flags left"
    return Advice(category, now, None, f"{why}: look at its detectors, or rehearse the category")


def _lower(category: Category, now: float, came: float, missed: int, said: str) -> Advice | None:
    """One step down: to what was shipped at most, further only where people reported misses."""
    floor = LOWEST if missed >= ENOUGH_MISSED else max(came, LOWEST)
    to = round(max(now - _STEP, floor), 2)
    if to >= now:
        return None
    seen = f"{missed} upheld reports that no detector saw" if missed else "no reported miss"
    return Advice(category, now, to, f"{said}; {seen}; shipped with {came:.2f}")


def _grid(now: float) -> list[float]:
    first = int(round(now / _STEP, 6)) + 1
    return [round(step * _STEP, 2) for step in range(first, 20)]


def _sum(right: int, of: int) -> str:
    return f"{right} of {of} upheld = {right / of:.2f}"
