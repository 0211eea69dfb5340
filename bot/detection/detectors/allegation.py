"""Accusing a member of staff or a learner of wrongdoing in public.

A rule needs both: words for a wrong that breaks a law or a rule of the trade, and somebody
who is accused. The bot does not judge whether it is true; it asks for the right route.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.detection.evidence import Evidence, one_finding
from bot.detection.framing import Frame
from bot.detection.normalise import Normalised
from bot.detection.patterns import Hit
from bot.detection.protocol import Detector
from bot.detection.standing import standing
from bot.detection.subject import (
    Subject,
    SubjectKind,
    names_somebody,
    sentence_around,
    subject_before,
)
from bot.detection.targets import TargetKind, resolve_target
from bot.detection.wrongs import HARMLESS, WRONGS
from bot.domain.categories import Category
from bot.domain.findings import Finding, ScanContext

_ACCUSED = frozenset({SubjectKind.NAMED, SubjectKind.ROLE})
_UNCLEAR = frozenset({SubjectKind.WORD, SubjectKind.PRONOUN, SubjectKind.NONE})
_EXCUSED = frozenset({Frame.NEGATED, Frame.COUNTERED, Frame.QUESTION, Frame.STUDY})
_HEARSAY_DISCOUNT = 0.1
_VAGUE_DISCOUNT = 0.15


class AllegationDetector:
    """Finds words for wrongdoing whose doer is a person of this place."""

    name = "allegation"
    categories = frozenset({Category.ALLEGATION})

    def find(self, text: Normalised, context: ScanContext) -> tuple[Finding, ...]:
        """At most one finding, with the accused where the directory knows them."""
        if not WRONGS.concerns(text):
            return ()
        return one_finding(Category.ALLEGATION, self.name, _evidence(text, context))


def _evidence(text: Normalised, context: ScanContext) -> Iterator[Evidence]:
    for view in text.views:
        for hit in WRONGS.hits(view):
            if (accused := _accusation(text, context, hit)) is not None:
                yield accused


def _accusation(text: Normalised, context: ScanContext, hit: Hit) -> Evidence | None:
    frame = standing(hit.view, hit.start, hit.end)
    if frame in _EXCUSED or _is_asked(hit) or _is_harmless(hit):
        return None
    subject = subject_before(text, context, hit.view, hit.start)
    certainty = _certainty(text, context, hit, subject)
    if certainty is None:
        return None
    if frame is Frame.QUOTED:
        certainty -= _HEARSAY_DISCOUNT
    member = subject.target.member if subject.target else None
    return Evidence(hit.span, certainty, hit.pattern.why, member)


def _is_harmless(hit: Hit) -> bool:
    """Whether the words have a harmless sense in their sentence."""
    return HARMLESS.begins_within(hit.view, *sentence_around(hit.view.text, hit.start, hit.end))


def _certainty(text: Normalised, context: ScanContext, hit: Hit, subject: Subject) -> float | None:
    """How sure it is that a person is accused; None where nobody is."""
    sure = hit.pattern.confidence
    if subject.kind in _ACCUSED:
        return sure
    if subject.kind is SubjectKind.WORD and subject.leads:
        return sure - _VAGUE_DISCOUNT
    if subject.kind in _UNCLEAR:
        return sure - _VAGUE_DISCOUNT if _names_somebody(text, context, hit) else None
    if subject.kind is SubjectKind.YOU:
        target = resolve_target(text, context)
        named = target is not None and target.kind is not TargetKind.ROLE
        return sure - _VAGUE_DISCOUNT if named else None
    return None


def _names_somebody(text: Normalised, context: ScanContext, hit: Hit) -> bool:
    """Whether the message names a person or a role apart from the words for the wrong."""
    first = resolve_target(text, context, hit.span.start, hit.span.end)
    if first is not None and first.kind not in {TargetKind.YOU, TargetKind.REPLY}:
        where = first.span
        if where is None or where.end <= hit.span.start or where.start >= hit.span.end:
            return True
    return names_somebody(text, hit.view)


def _is_asked(hit: Hit) -> bool:
    """Whether the sentence asks ("did he really …?") and does not tell."""
    rest = hit.view.text[hit.end :]
    stop = min((i for mark in ".!\n" if (i := rest.find(mark)) >= 0), default=len(rest))
    return "?" in rest[:stop]


def build() -> Detector:
    """The detector with its shipped rules."""
    return AllegationDetector()
