"""From a text to its findings: normalise once, ask every detector, join what is the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.detection.normalise import normalise
from bot.detection.protocol import Detector
from bot.domain.findings import Finding, ScanContext, Span

_NOTHING_KNOWN = ScanContext()

OnFault = Callable[[str, Exception], None]


class Pipeline:
    """The detectors of a provider, ready to scan.

    A detector never raises; should one have a fault all the same, ``on_fault`` is told its name
    and the exception, and the others are still asked. Without ``on_fault`` the exception goes
    up: a fault is never silent.
    """

    def __init__(self, detectors: Sequence[Detector], on_fault: OnFault | None = None) -> None:
        self.detectors = tuple(detectors)
        self._on_fault = on_fault

    def scan(self, text: str, context: ScanContext = _NOTHING_KNOWN) -> tuple[Finding, ...]:
        """Every finding, in detector order. Pure; bounded by the length limit of the normaliser."""
        readings = normalise(text)
        found: list[Finding] = []
        for detector in self.detectors:
            try:
                found.extend(detector.find(readings, context))
            except Exception as fault:
                if self._on_fault is None:
                    raise
                self._on_fault(detector.name, fault)
        return tuple(found) if len(found) < 2 else merged(found)


def merged(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Findings that say the same of the same words become one: the surest, with every span."""
    kept: list[Finding] = []
    for finding in findings:
        for index, other in enumerate(kept):
            if _say_the_same(finding, other):
                kept[index] = _joined(finding, other)
                break
        else:
            kept.append(finding)
    return tuple(kept)


def _say_the_same(a: Finding, b: Finding) -> bool:
    if a.category is not b.category or a.own_data != b.own_data:
        return False
    if a.characteristic and b.characteristic and a.characteristic is not b.characteristic:
        return False
    if a.target and b.target and a.target != b.target:
        return False
    return any(x.start < y.end and y.start < x.end for x in a.spans for y in b.spans)


def _joined(a: Finding, b: Finding) -> Finding:
    best, other = (a, b) if a.confidence > b.confidence else (b, a)
    return replace(
        best,
        spans=_union((*a.spans, *b.spans)),
        target=best.target or other.target,
        characteristic=best.characteristic or other.characteristic,
        welfare_of_target=a.welfare_of_target or b.welfare_of_target,
    )


def _union(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans in order, those that touch or overlap made one."""
    joined: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, s.end)):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)
