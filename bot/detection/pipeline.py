"""From a text to its findings: normalise once, ask every detector, join what is the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from bot.detection.learned.wording import SECONDED
from bot.detection.normalise import Normalised, normalise
from bot.detection.protocol import LEARNED, Detector, Reader, Reading
from bot.domain.categories import Category
from bot.domain.findings import Finding, ScanContext, Span

_NOTHING_KNOWN = ScanContext()
_NOTHING_READ = Reading()

Answer = TypeVar("Answer")

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
        self._readers = tuple(
            (one, one.read if isinstance(one, Reader) else _reading_of(one)) for one in detectors
        )

    def scan(self, text: str, context: ScanContext = _NOTHING_KNOWN) -> tuple[Finding, ...]:
        """Every finding, in detector order. Pure; bounded by the length limit of the normaliser."""
        readings = normalise(text)
        found: list[Finding] = []
        for detector in self.detectors:
            found.extend(self._safely(detector, detector.find, readings, context) or ())
        return tuple(found) if len(found) < 2 else merged(found)

    def read(self, text: str, context: ScanContext = _NOTHING_KNOWN) -> Reading:
        """What ``scan`` finds, with the score of every category that was found or weighed."""
        return self.weigh(normalise(text), context)

    def weigh(self, readings: Normalised, context: ScanContext) -> Reading:
        """``read`` for a text that was made comparable already."""
        found: list[Finding] = []
        scores: dict[Category, float] = {}
        unread = ""
        for detector, read in self._readers:
            one = self._safely(detector, read, readings, context)
            if one is None or one is _NOTHING_READ:
                continue
            found.extend(one.findings)
            scores |= {what: max(sure, scores.get(what, 0.0)) for what, sure in one.scores.items()}
            unread = unread or one.unread
        return Reading(tuple(found) if len(found) < 2 else merged(found), scores, unread)

    def _safely(
        self,
        detector: Detector,
        ask: Callable[[Normalised, ScanContext], Answer],
        readings: Normalised,
        context: ScanContext,
    ) -> Answer | None:
        """What a detector answers; None after a fault of which somebody was told."""
        try:
            return ask(readings, context)
        except Exception as fault:
            if self._on_fault is None:
                raise
            self._on_fault(detector.name, fault)
            return None


def _reading_of(detector: Detector) -> Callable[[Normalised, ScanContext], Reading]:
    """``read`` for a detector that only finds."""

    def read(readings: Normalised, context: ScanContext) -> Reading:
        found = tuple(detector.find(readings, context))
        if not found:
            return _NOTHING_READ
        scores: dict[Category, float] = {}
        for one in found:
            scores[one.category] = max(one.confidence, scores.get(one.category, 0.0))
        return Reading(found, scores)

    return read


def merged(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Findings that say the same of the same words become one: the surest, with every span.

    The learned detector reads a message as a whole: what it finds beside a rule that found the
    same category seconds that rule, which knows more (whom it is aimed at, whose data it is).
    """
    kept: list[Finding] = []
    for finding in (one for one in findings if one.detector != LEARNED):
        for index, other in enumerate(kept):
            if _say_the_same(finding, other):
                kept[index] = _joined(finding, other)
                break
        else:
            kept.append(finding)
    for finding in (one for one in findings if one.detector == LEARNED):
        seconded = [i for i, rule in enumerate(kept) if rule.category is finding.category]
        if seconded:
            index = max(seconded, key=lambda i: (_overlap(kept[i], finding), kept[i].confidence))
            kept[index] = _seconded(kept[index], finding)
        else:
            kept.append(finding)
    return tuple(kept)


def _seconded(rule: Finding, learned: Finding) -> Finding:
    """The finding of a rule, as sure as the surer of the two."""
    return replace(
        rule,
        confidence=max(rule.confidence, learned.confidence),
        spans=_union((*rule.spans, *learned.spans)),
        target=rule.target or learned.target,
        why=f"{rule.why} {SECONDED}",
    )


def _say_the_same(a: Finding, b: Finding) -> bool:
    if a.category is not b.category or a.own_data != b.own_data:
        return False
    if a.characteristic and b.characteristic and a.characteristic is not b.characteristic:
        return False
    if a.target and b.target and a.target != b.target:
        return False
    return _overlap(a, b)


def _overlap(a: Finding, b: Finding) -> bool:
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
