"""Whether a message digs at somebody, however slightly: what repeated harassment is made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cache

import re2

from bot.detection.directory_index import index_of
from bot.detection.grammar import LAUGHTER
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
_laughter = re2.compile(LAUGHTER)
NAME_MARK = "@"
"""Before a target that is a name and no member id."""

_NAMED = (TargetKind.MENTION, TargetKind.NAME, TargetKind.HANDLE)


@dataclass(frozen=True, slots=True)
class Dig:
    """All that is remembered of a message: who, at whom, how hard, which, when. No words.

    ``targets``: member ids, or ``@name`` where the platform knows nobody under a mentioned name.
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
    people, an allegation and a disclosure are no digs, however they are worded; nor is what a bot
    or integration posts.
    """
    if not message.author.is_member or not _could_point(context):
        return None
    heard = list(_phrases().heard(text, context))
    weight = _weight(text, heard, reading)
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


def _weight(text: Normalised, heard: list[Heard], reading: Reading) -> float:
    """How likely the message is hostile: the surest sign, and a little for each further one."""
    signs = [reading.scores.get(category, 0.0) for category in _HOSTILE]
    signs.append(_swearing(reading))
    if heard:
        names = {one.phrase.name for one in heard}
        said = max(one.phrase.confidence for one in heard) + _ADDS * (len(names) - 1)
        signs.append(said * _LAUGHED if _laughter.search(text.folded.text) else said)
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
    """The people the words are aimed at, never the author; sorted. Nobody in a roll-call."""
    named = _named(text, context)
    if len(named) > MOST_TARGETS:
        return ()
    found = {one.target for one in reading.findings if one.category in _HOSTILE}
    found |= {
        _person(resolve_target(text, context, *_ends(one.span)), text, context) for one in heard
    }
    found -= {None, "", context.author}
    if not found:
        found |= named or {context.reply_to_author}
    return tuple(sorted(one for one in found if one and one != context.author))


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _named(text: Normalised, context: ScanContext) -> set[str]:
    """Everybody whom the message names."""
    pointed = (one for one in targets(text, context) if one.kind in _NAMED)
    return {who for one in pointed if (who := _person(one, text, context))}


def _person(target: Target | None, text: Normalised, context: ScanContext) -> str | None:
    """Who is meant: a member id, or the name behind an @ that no directory knows.

    A "you" with nobody named means the author of the message replied to.
    """
    if target is None or target.kind is TargetKind.ROLE:
        return None
    if target.member:
        return target.member
    if target.kind is TargetKind.YOU:
        return context.reply_to_author
    return _unlisted(target, text, context) if target.kind is TargetKind.MENTION else None


def _unlisted(target: Target, text: Normalised, context: ScanContext) -> str | None:
    """A name nobody is listed under; None for one that several people bear."""
    if target.span is None:
        return None
    name = text.original[target.span.start : target.span.end].strip().lstrip("@").casefold()
    known = index_of(context.directory).exact(name) is not None
    return None if known or not name else NAME_MARK + name
