"""From the passages a detector found to the one finding it gives."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.categories import Category
from bot.domain.findings import Finding, Span

#: Below this a passage is no reason to trouble anybody.
LEAST_CONFIDENCE = 0.5


@dataclass(frozen=True, slots=True)
class Evidence:
    """One passage that speaks for a category; fields as in `Finding`."""

    span: Span
    confidence: float
    why: str
    target: str | None = None


def one_finding(
    category: Category, detector: str, evidence: Iterable[Evidence]
) -> tuple[Finding, ...]:
    """One finding with every passage and the strongest one's confidence; none if all are weak."""
    strong = [e for e in evidence if e.confidence >= LEAST_CONFIDENCE]
    if not strong:
        return ()
    best = max(strong, key=lambda e: e.confidence)
    spans = tuple(sorted({e.span for e in strong}, key=lambda s: (s.start, s.end)))
    target = best.target or next((e.target for e in strong if e.target), None)
    return (Finding(category, best.confidence, spans, detector, best.why, target=target),)
