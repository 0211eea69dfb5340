"""Whether a message digs at somebody, however slightly: what repeated harassment is made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from bot.detection.normalise import Normalised
from bot.detection.phrasebook import Heard, Phrasebook
from bot.detection.phrases.digs import DIGS
from bot.detection.protocol import Reading
from bot.detection.targets import Target, TargetKind, resolve_target, targets
from bot.domain.categories import Category
from bot.domain.findings import ScanContext, Span
from bot.domain.messages import Message

WEAKEST = 0.2
"""What is less likely than this to be hostile is no dig."""

MOST_TARGETS = 3
"""Who speaks to more people at once digs at none of them."""

_ADDS = 0.05
_HOSTILE = (Category.THREAT, Category.DISCRIMINATION, Category.HARASSMENT, Category.SEXUAL)
_SPOKEN_OUT = (Category.PUBLIC_COMPLAINT, Category.ALLEGATION, Category.DEFAMATION)
_DISCLOSED = 0.5
_SWEARING = 0.5  # what an offensive word counts: more often than not it is at nobody
_LAUGHED = 0.75
_NAMED = (TargetKind.MENTION, TargetKind.NAME, TargetKind.HANDLE)


@dataclass(frozen=True, slots=True)
class Dig:
    """All that is remembered of a message: who, at whom, how hard, which, when. No words.

    ``weight``: how likely the message is hostile, between ``WEAKEST`` and 1. ``at`` is UTC.
    """

    message: str
    author: str
    targets: tuple[str, ...]
    weight: float
    at: datetime


@dataclass(frozen=True, slots=True)
class Noticed:
    """A dig, and where in its message the words stand (all of them where no phrase tells)."""

    dig: Dig
    spans: tuple[Span, ...]


def dig_in(
    message: Message, text: Normalised, context: ScanContext, reading: Reading
) -> Noticed | None:
    """What the message says against somebody; None where it says nothing, or at nobody we know.

    ``reading``: what the detectors make of the same text. Criticism of a provider or of its
    people, an allegation and a disclosure are no digs, however they are worded.
    """
    if not _could_point(context):
        return None
    heard = list(_phrases().heard(text, context))
    weight = _weight(heard, reading)
    if weight < WEAKEST or _is_protected(reading, weight):
        return None
    aimed = _aimed_at(text, context, heard, reading)
    if not aimed or len(aimed) > MOST_TARGETS:
        return None
    spans = tuple(sorted({one.span for one in heard}, key=lambda s: (s.start, s.end)))
    whole = (Span(0, len(message.text)),)
    dig = Dig(message.id, message.author.id, aimed, round(weight, 3), message.at)
    return Noticed(dig, spans or whole)


@cache
def _phrases() -> Phrasebook:
    return Phrasebook(DIGS)


def _could_point(context: ScanContext) -> bool:
    replies = context.reply_to_author not in (None, context.author)
    return bool(context.mentions or context.directory.people or replies)


def _weight(heard: list[Heard], reading: Reading) -> float:
    """How likely the message is hostile: the surest sign, and a little for each further one."""
    signs = [reading.scores.get(category, 0.0) for category in _HOSTILE]
    signs.append(_swearing(reading))
    if heard:
        names = {one.phrase.name for one in heard}
        said = max(one.phrase.confidence for one in heard) + _ADDS * (len(names) - 1)
        laughed = any(one.confidence < one.phrase.confidence for one in heard)
        signs.append(said * _LAUGHED if laughed else said)
    return min(max(signs), 1.0)


def _swearing(reading: Reading) -> float:
    """Half of what an offensive word says; nothing where a rule found it thrown at nobody."""
    found = [one for one in reading.findings if one.category is Category.OFFENSIVE]
    if found and not any(one.target for one in found):
        return 0.0
    return reading.scores.get(Category.OFFENSIVE, 0.0) * _SWEARING


def _is_protected(reading: Reading, weight: float) -> bool:
    scores = reading.scores
    if scores.get(Category.DISCLOSURE, 0.0) >= _DISCLOSED:
        return True
    return max(scores.get(category, 0.0) for category in _SPOKEN_OUT) >= weight


def _aimed_at(
    text: Normalised, context: ScanContext, heard: list[Heard], reading: Reading
) -> tuple[str, ...]:
    """The members the words are aimed at, never the author; sorted."""
    found = {one.target for one in reading.findings if one.category in _HOSTILE}
    found |= {_member(resolve_target(text, context, *_ends(one.span)), context) for one in heard}
    if not found - {None, context.author}:
        found |= set(_everybody(text, context))
    return tuple(sorted(one for one in found if one is not None and one != context.author))


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _member(target: Target | None, context: ScanContext) -> str | None:
    """Who is meant; a "you" nobody was named for means the author of the message replied to."""
    if target is None or target.kind is TargetKind.ROLE:
        return None
    return target.member or (context.reply_to_author if target.kind is TargetKind.YOU else None)


def _everybody(text: Normalised, context: ScanContext) -> Iterator[str]:
    """Everybody the message names; where it names nobody, whom it replies to."""
    pointed = targets(text, context)
    named = [one.member for one in pointed if one.kind in _NAMED and one.member]
    if named:
        yield from named
    elif context.reply_to_author is not None and not any(one.kind in _NAMED for one in pointed):
        yield context.reply_to_author
