"""Words that hurt: the shipped word lists, matched in every reading of a message."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import re2

from bot.detection.aim import Aim, Aimed, aim_of
from bot.detection.framing import NOT_MEANT, Frame, frame_of
from bot.detection.lexicon import Lexicon, Place, is_near_honest_word, load_lexicons
from bot.detection.normalise import Normalised
from bot.domain.categories import Category
from bot.domain.findings import Finding, ScanContext, Span
from bot.resources import lexicons_dir

_ENOUGH = 12  # places of one group in one message that are looked into; more say no more
_UNDONE_TRICK = 0.03  # how much less sure a match is where a trick had to be undone
_STARRED = 0.06
_THIRD_PERSON = 0.15
_ABUSIVE = re2.compile(
    r"\b(?:fucking|fuckin|dirty|filthy|stupid|smelly|thieving|horrible|disgusting|scummy|bloody"
    r"|ugly|vile|damn|fat|typical|all these|these fucking|send the|bunch of) $"
)


@dataclass(frozen=True, slots=True)
class _Use:
    """A term that counts: as what, how surely, where, and at whom."""

    category: Category
    confidence: float
    span: Span
    place: Place
    aimed: Aimed


class LexiconDetector:
    """Finds the terms of a lexicon that are meant, and says what they breach."""

    name = "lexicon"

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        groups = {term.group for term in lexicon.terms}
        self.categories = frozenset(c for g in groups for c in (g.category, g.aimed) if c)

    def find(self, text: Normalised, context: ScanContext) -> Sequence[Finding]:
        """One finding for each category and characteristic, with every span."""
        uses = [use for place in self._places(text) if (use := _use(text, context, place))]
        return _findings(uses) if uses else ()

    def _places(self, text: Normalised) -> Iterator[Place]:
        """Every place of a term, each passage of the original once for each group."""
        taken: dict[str, list[Span]] = {}
        for view in text.views:
            for place in (*self._lexicon.places(view), *self._lexicon.masked(view)):
                span = view.span(place.start, place.end)
                spans = taken.setdefault(place.term.group.name, [])
                if len(spans) == _ENOUGH:
                    continue
                if not any(s.start < span.end and span.start < s.end for s in spans):
                    spans.append(span)
                    yield place


def _use(text: Normalised, context: ScanContext, place: Place) -> _Use | None:
    """What the term breaches here; None where it does not count."""
    group = place.term.group
    aimed = aim_of(text, context, place)
    direct = aimed.aim >= Aim.NAMED
    if not direct and is_near_honest_word(place):
        return None
    if not _counts(place, aimed) or _is_not_meant(place, aimed):
        return None
    thrown = direct or (aimed.aim is Aim.THIRD and group.third_person)
    category = group.aimed if group.aimed and thrown else group.category
    confidence = group.confidence - _doubt(place)
    if group.needs_target and not direct:
        confidence -= _THIRD_PERSON
    span = place.view.span(place.start, place.end)
    return _Use(category, round(confidence, 3), span, place, aimed)


def _counts(place: Place, aimed: Aimed) -> bool:
    group = place.term.group
    if not (group.needs_target or group.needs_hostility):
        return True
    if aimed.aim >= Aim.NAMED or (aimed.aim is Aim.THIRD and group.third_person):
        return True
    return group.needs_hostility and bool(
        _ABUSIVE.search(place.view.text[max(0, place.start - 20) : place.start])
    )


def _is_not_meant(place: Place, aimed: Aimed) -> bool:
    """Quoted, opposed, denied or said of oneself. Swearing as such is not excused by a frame."""
    group = place.term.group
    if group.category is Category.OFFENSIVE and not group.needs_target:
        return False
    frame = frame_of(place.view, place.start, place.end)
    if frame is Frame.SELF:
        return group.self_allowed or group.needs_target
    if aimed.aim is Aim.YOU:
        return frame in (Frame.QUOTED, Frame.COUNTERED, Frame.NEGATED)
    return frame in NOT_MEANT


def _doubt(place: Place) -> float:
    if "*" in place.view.text[place.start : place.end]:
        return _STARRED
    return 0.0 if place.view.name == "folded" else _UNDONE_TRICK


def _findings(uses: Sequence[_Use]) -> tuple[Finding, ...]:
    kinds: dict[tuple[Category, object], list[_Use]] = {}
    for use in uses:
        kinds.setdefault((use.category, use.place.term.group.characteristic), []).append(use)
    return tuple(_finding(same) for same in kinds.values())


def _finding(same: Sequence[_Use]) -> Finding:
    best = max(same, key=lambda use: use.confidence)
    group = best.place.term.group
    members = [use.aimed.member for use in same if use.aimed.member]
    thrown = any(use.aimed.aim >= Aim.NAMED for use in same)
    return Finding(
        category=best.category,
        confidence=best.confidence,
        spans=tuple(sorted((use.span for use in same), key=lambda s: (s.start, s.end))),
        detector=LexiconDetector.name,
        why=group.about + (" Thrown at a person." if thrown else ""),
        target=members[0] if members else None,
        characteristic=group.characteristic,
    )


def build() -> LexiconDetector:
    """The detector with the word lists that ship with Steward."""
    return LexiconDetector(load_lexicons(lexicons_dir()))
