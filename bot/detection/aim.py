"""Whether an insult is thrown at somebody, and at whom as far as the message tells."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum

import re2

from bot.detection.folding.fold import fold
from bot.detection.folding.view import View
from bot.detection.given_names import GIVEN_NAMES
from bot.detection.lexicon import Place
from bot.detection.normalise import Normalised
from bot.detection.targets import STAFF_NOUN, Target, TargetKind, resolve_target
from bot.domain.findings import ScanContext, Span

_BEFORE = 70
_AFTER = 30
_AROUND = 300
_SHORT = 3  # words: a reply of so few is about the author it answers


class Aim(IntEnum):
    """How plainly a word is thrown at somebody."""

    NOBODY = 0
    THIRD = 1  # "she is a ...": a person, but not told which
    NAMED = 2
    YOU = 3


@dataclass(frozen=True, slots=True)
class Aimed:
    """The aim of one word, and the member id where it could be resolved."""

    aim: Aim
    member: str | None = None


_DEGREE = (
    r"(?:all|both|just|really|actually|literally|still|always|being|be|such|so|too|very|proper|well"
    r"|pretty|quite|rather|clearly|obviously|honestly|only|nothing but|even|that|as|a bit|a right"
    r"|a total|fucking|fuckin|fkn|bloody|effing|fecking|friggin'?|freaking|ever so|properly"
    r"|genuinely|basically)"
)
_ADJECTIVE = (
    r"(?:absolute|complete|total|utter|right|real|massive|huge|big|little|fat|thick|dumb|old|sad"
    r"|poor"
    r"|proper|mad|daft|twisted|horrible|vile|nasty|two[- ]faced|arrogant|ignorant|useless|pathetic"
    r"|worthless|spineless|gormless|clueless|brainless|black|white|brown|foreign|gay|nothing|evil"
    r"|rude|cheap|bent|dense|weak|slow|boring|creepy|bald|ginger|\w+(?:ing|in|y|ed|ish|ly|faced"
    r"|ass))"
)
_ARTICLE = r"(?:an?|the|some|one|another|two|bunch of|pair of|load of|set of|group of|piece of)"
_YOU = r"(?:you|u|ya|ye|yous|youse|you guys|you lot|you two|you people|y'?all)"
_BE = (
    r"(?:'re| are|re| r| were| was|'r| is| be| must be| have to be| gotta be| look like"
    r"| looking like| sound like| sounding like| act like| acting like| seem like| smell like"
    r"| will always be| really are| look| sound| act| are being| r being)"
)
_VOCATIVE = re2.compile(
    rf"(?:^|[^\w]){_YOU},?(?: {_DEGREE})*(?: {_ARTICLE}){{0,2}}(?:,? {_ADJECTIVE}){{0,3}},? $"
)
_PREDICATE = re2.compile(
    rf"(?:(?:^|[^\w])(?:(?:{_YOU}{_BE}|youre)n?'?t?|(?:are|r|were|is) {_YOU})(?: {_DEGREE})*"
    rf"(?: {_ARTICLE}){{0,2}}|(?:^|[^\w])(?:your|ur|yr|yer)(?: {_DEGREE})*(?: {_ARTICLE}){{1,2}})"
    rf"(?:,? {_ADJECTIVE}){{0,3}}(?: and)? $"
)
_TAGS = frozenset(
    "mate m8 pal bro lol lmao tbh innit you u lad love as and like n fam haha x".split()
)
_YOUR = re2.compile(rf"(?:^|[^\w])(?:your|ur|yr|yer)(?: {_DEGREE})* $")  # "your stupid": you are
_GENERIC = re2.compile(
    r"\b(?:if|when|unless|whether|makes?|made|because|how can)"
    r" (?:you|u|your|ur|youre)[^.!?,]*$"
)
_ORDER = re2.compile(
    r"(?:shut (?:it|up|your \w+|ya \w+|ur \w+)|(?:piss|fuck|sod|bugger|naff|back) off|go away"
    r"|get lost|grow up|get a life|wind your neck in|well done|nice one|good one|cheers|thanks|ta"
    r"|oi|hey|ok|okay|calm down|stop it|bore off|jog on|do one|yes|yeah|no|nah|wrong),?"
    rf"(?: {_ADJECTIVE}){{0,2}} $"
)
_AFTER_YOU = re2.compile(
    r"^,? ?(?:you are|u are|u r|you lot|the lot of (?:you|u|ya)|all of (?:you|u)"
    r"|aren'?t (?:you|u|ya)|ain'?t (?:you|u|ya)|are(?:n't)? (?:you|ya)|you is"
    r"|like (?:you|u|yourself)\b)"
)
_NOT_VOCATIVE = re2.compile(
    r"\b(?:an?|the|this|that|of|my|some|every|any|like|as|is|for|are|and|or|with|by|to|in|on|no)"
    rf"(?: {_ADJECTIVE}){{0,2}} $"
)
_THIRD = re2.compile(
    rf"(?:^|[^\w])(?:(?:he|she|hes|shes|he's|she's|that (?:\w+ )?(?:girl|lad|bloke|woman|guy|tutor"
    rf"|teacher|assessor|boy|kid|man)|(?:the|our|my|that) {STAFF_NOUN}|(?:his|her|their) (?:mum"
    rf"|mother|sister|girlfriend))"
    rf"(?:'s| is| was|s)?(?: {_DEGREE})*(?: {_ARTICLE})?(?: {_ADJECTIVE}){{0,3}}) $"
)
_CALLED_BY_NAME = re2.compile(
    rf"(?:^|[^\w])(?P<who>[a-z]{{2,}})(?: from \w+)?(?:'s| is| was|s)(?: {_DEGREE})*"
    rf"(?: {_ARTICLE})?(?: {_ADJECTIVE}){{0,3}} $"
)
_NAME_BEFORE = re2.compile(
    rf"^[\s,:>]*(?:(?:is|'s|s|are|was|you|u|your|ur|youre|you're|you are|ur|=|looks like"
    rf"|sounds like|acts like|will always be|has always been|has to be|must be)[ ,]*)?"
    rf"(?:{_DEGREE} )*(?:{_ARTICLE} )?"
    rf"(?:{_ADJECTIVE} ){{0,3}}$"
)
_NAME_AFTER = re2.compile(r"^[\s,]*(?:like |called |named |, )?@?$")


def aim_of(text: Normalised, context: ScanContext, place: Place) -> Aimed:
    """At whom the term at ``place`` is thrown; ``Aim.NOBODY`` where it only stands there."""
    before = place.view.text[max(0, place.start - _BEFORE) : place.start]
    after = place.view.text[place.end : place.end + _AFTER]
    near = _Vicinity.of(text, context, place.view.span(place.start, place.end))
    if _is_at_you(before, after, adjective=place.term.group.adjective):
        return Aimed(Aim.YOU, _listener(near))
    if named := _named(near):
        return Aimed(Aim.NAMED, named.member)
    if _is_at_reader(text, context, before, after):
        return Aimed(Aim.YOU, _listener(near))
    if (name := _CALLED_BY_NAME.search(before)) and name["who"] in GIVEN_NAMES:
        return Aimed(Aim.NAMED)
    return Aimed(Aim.THIRD if _THIRD.search(before) else Aim.NOBODY)


@dataclass(frozen=True, slots=True)
class _Vicinity:
    """The part of a message around a term: people further off are not looked for."""

    text: Normalised
    context: ScanContext
    term: Span

    @classmethod
    def of(cls, text: Normalised, context: ScanContext, term: Span) -> _Vicinity:
        """The whole of a short message; of a long one what stands within ``_AROUND``."""
        if len(text.original) <= 2 * _AROUND:
            return cls(text, context, term)
        first, last = max(0, term.start - _AROUND), term.end + _AROUND
        mentions = tuple(
            replace(m, start=m.start - first, end=m.end - first)
            for m in context.mentions
            if first <= m.start < m.end <= last
        )
        part = text.original[first:last]
        near = Normalised(part, View("folded", *fold(part)))
        moved = Span(term.start - first, term.end - first)
        return cls(near, replace(context, mentions=mentions), moved)


def _is_at_you(before: str, after: str, *, adjective: bool) -> bool:
    if _PREDICATE.search(before) or _AFTER_YOU.search(after):
        return not _GENERIC.search(before)
    if adjective and _YOUR.search(before) and _ends_adjective(after):
        return True
    if _VOCATIVE.search(before):
        return not adjective or after[:1].isspace()
    return bool(_ORDER.search(before)) and not adjective and _ends_clause(after)


def _ends_adjective(after: str) -> bool:
    """Whether nothing follows that the adjective could belong to ("your stupid printer")."""
    word = after.split(maxsplit=1)[0] if after[:1] == " " and after.strip() else ""
    return _ends_clause(after) or word.strip(",.!?") in _TAGS


def _ends_clause(after: str) -> bool:
    rest = after.lstrip()
    return not rest or not rest[0].isalnum()


def _named(near: _Vicinity) -> Target | None:
    """Somebody mentioned or named right beside the term, and not by the term ("Mr Cock")."""
    term, original = near.term, near.text.original
    target = resolve_target(near.text, near.context, term.start, term.end)
    kinds = (TargetKind.MENTION, TargetKind.NAME, TargetKind.HANDLE)
    if target is None or target.kind not in kinds or target.span is None:
        return None
    if target.span.start < term.end and term.start < target.span.end:
        return None
    if target.span.end <= term.start:
        gap = _NAME_BEFORE.search(fold(original[target.span.end : term.start])[0])
    else:
        gap = _NAME_AFTER.search(fold(original[term.end : target.span.start])[0])
    return target if gap else None


def _is_at_reader(text: Normalised, context: ScanContext, before: str, after: str) -> bool:
    """A reply or a message to somebody mentioned that ends in the word, or is little else."""
    to_somebody = bool(context.mentions) or (
        context.reply_to_author is not None and context.reply_to_author != context.author
    )
    if not to_somebody or not _ends_clause(after):
        return False
    if len(text.folded.text.split()) <= _SHORT + len(context.mentions):
        return not _NOT_VOCATIVE.search(before) or before.lstrip().startswith(("what a", "such a"))
    return bool(before.strip()) and not _NOT_VOCATIVE.search(before) and not after.strip()


def _listener(near: _Vicinity) -> str | None:
    """Who "you" is: the one mentioned, else the one replied to."""
    if near.context.mentions:
        return near.context.mentions[0].id
    target = resolve_target(near.text, near.context)
    return target.member if target else near.context.reply_to_author
