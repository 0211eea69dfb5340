"""Phrases with what excuses them, and the way from phrases to findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

import re2

from bot.detection.directory_index import index_of
from bot.detection.framing import NOT_MEANT, Frame, frame_of
from bot.detection.given_names import GIVEN_NAMES
from bot.detection.grammar import LAUGHTER, phrase
from bot.detection.normalise import Normalised
from bot.detection.patterns import Hit, Pattern, PatternSet
from bot.detection.targets import Target, TargetKind, resolve_target
from bot.domain.categories import Category, Characteristic
from bot.domain.findings import Finding, ScanContext, Span

_LAUGHED_OFF = 0.85
_MOST_HITS = 40
_NEAR = 80
_PERSON = frozenset(
    """
    you yous youse u ya yah ye yer yis thee yuo him her them em hem everyone everybody anyone
    anybody someone all he she they yourself urself people
    """.split()
)
_NO_NAME = frozenset(
    """
    i the a an this that it my our your his their some any those these no not and or for with on in
    at to of out up off down over back from by as so if lol haha just like me us mate bro again more
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december tomorrow today tonight english maths excel
    word teams google discord slack windows christmas easter britain england wales scotland ireland
    fifa cod warzone fortnite xbox playstation level unit btec nvq epa gateway
    """.split()
)
_laughter = re2.compile(LAUGHTER)


class Aim(StrEnum):
    """Whether a phrase needs somebody it is aimed at."""

    ANYBODY = "anybody"  # no target needed
    NAMED = "named"  # the group ``who`` must be a person
    SOMEBODY = "somebody"  # the message must point at somebody


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way of saying a thing.

    ``regex`` is written for ``grammar.phrase``; a group ``who`` marks the word for a person.
    ``unless`` speaks against the match where it is found within 80 characters around it.
    ``excused_by`` lists the frames in which the words are not meant.
    """

    name: str
    regex: str
    confidence: float
    why: str
    unless: str = ""
    aim: Aim = Aim.ANYBODY
    excused_by: frozenset[Frame] = NOT_MEANT
    category: Category | None = None
    characteristic: Characteristic | None = None
    welfare: bool = False
    serious: bool = False  # laughing it off does not lower the confidence


@dataclass(frozen=True, slots=True)
class Heard:
    """A phrase that stands in a text and is meant."""

    phrase: Phrase
    span: Span
    confidence: float
    target: Target | None


class Phrasebook:
    """The phrases of one detector: one pass over a clean text, a closer look at matches."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self._phrases = {p.name: p for p in phrases}
        if len(self._phrases) != len(phrases):
            raise ValueError("two phrases of one phrasebook share a name")
        self._set = PatternSet(
            [Pattern(p.name, phrase(p.regex), p.confidence, p.why) for p in phrases]
        )
        self._unless = {p.name: re2.compile(phrase(p.unless)) for p in phrases if p.unless}

    def heard(self, text: Normalised, context: ScanContext) -> Iterator[Heard]:
        """Every phrase that is meant, in every reading of the text."""
        for view in text.views:
            for count, hit in enumerate(self._set.hits(view)):
                if count >= _MOST_HITS:
                    break
                heard = self._weigh(hit, text, context)
                if heard is not None:
                    yield heard

    def _weigh(self, hit: Hit, text: Normalised, context: ScanContext) -> Heard | None:
        said = self._phrases[hit.pattern.name]
        if self._is_excused(said, hit):
            return None
        if said.aim is Aim.NAMED and not is_person(hit, text, context):
            return None
        span = hit.span
        target = resolve_target(text, context, span.start, span.end)
        if said.aim is Aim.SOMEBODY and not _points_at(target):
            return None
        laughed = not said.serious and _laughter.search(hit.view.text) is not None
        confidence = min(said.confidence, _LAUGHED_OFF) if laughed else said.confidence
        return Heard(said, span, confidence, target)

    def _is_excused(self, said: Phrase, hit: Hit) -> bool:
        unless = self._unless.get(said.name)
        around = hit.view.text[max(0, hit.start - _NEAR) : hit.end + _NEAR]
        if unless is not None and unless.search(around):
            return True
        return frame_of(hit.view, hit.start, hit.end) in said.excused_by


def findings(heard: Iterator[Heard], category: Category, detector: str) -> tuple[Finding, ...]:
    """One finding for each reason: all its spans, its best confidence, the first target."""
    reasons: dict[tuple[Category, str, Characteristic | None], list[Heard]] = {}
    for one in heard:
        said = one.phrase
        key = (said.category or category, said.why, said.characteristic)
        reasons.setdefault(key, []).append(one)
    return tuple(
        Finding(
            category=kind,
            confidence=max(one.confidence for one in group),
            spans=tuple(sorted({one.span for one in group}, key=lambda s: (s.start, s.end))),
            detector=detector,
            why=why,
            target=next((t.member for t in (g.target for g in group) if t and t.member), None),
            characteristic=characteristic,
            welfare_of_target=any(one.phrase.welfare for one in group),
        )
        for (kind, why, characteristic), group in reasons.items()
    )


def is_person(hit: Hit, text: Normalised, context: ScanContext) -> bool:
    """Whether the word in the group ``who`` means a person.

    A pronoun, a mention, a common first name, somebody in the directory, or a word written
    with a capital in a message that is not all capitals.
    """
    who = hit.groups.get("who")
    if who is None:  # this way of saying it holds a pronoun
        return True
    word = who.lstrip("@").removesuffix("'s").removesuffix("’s").rstrip(".'-")
    head = word.split(" ")[0].split("\n")[0]
    if who.startswith("@") or head in _PERSON or " " in word:
        return True
    if head in _NO_NAME or len(head) < 2:
        return False
    if head in GIVEN_NAMES or index_of(context.directory).exact(head) is not None:
        return True
    return _has_capital(hit, who, text.original)


def _has_capital(hit: Hit, who: str, original: str) -> bool:
    at = hit.view.text.find(who, hit.start, hit.end)
    if at < 0:
        return False
    written = original[slice(*_bounds(hit.view.span(at, at + len(who))))]
    return written[:1].isupper() and not written.isupper() and original != original.title()


def _bounds(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _points_at(target: Target | None) -> bool:
    return target is not None and target.kind is not TargetKind.ROLE
