"""Whose data a number or an address is, as far as the words around it tell."""

from __future__ import annotations

from enum import StrEnum

import re2

from bot.detection.normalise import View

_BEFORE = 80
_AFTER = 45


class Owner(StrEnum):
    """Who a piece of personal data belongs to."""

    POSTER = "poster"
    SOMEBODY_ELSE = "somebody_else"
    UNTOLD = "untold"


_RELATION = (
    r"(?:mum|mam|mom|dad|nan|gran|sister|brother|son|daughter|wife|husband|partner|girlfriend"
    r"|boyfriend|gf|bf|ex|mate|friend|boss|manager|gaffer|tutor|assessor|teacher|employer|neighbour"
    r"|landlord|colleague|coworker|cousin|aunt|uncle|client|customer|supervisor|flatmate|housemate)"
)
_OTHERS_BEFORE = re2.compile(
    rf"\bmy (?:\w+ ){{0,2}}?{_RELATION}\b|\b(?:his|her|hers|their|theirs|him|them)\b"
    r"|\b(?:he|she|they)(?:'s| is|'re| are| lives?| stays?| was| can be| has)"
    r"|\b[a-z]{2,}'s\b|\b(?:number|email|e-mail|address|details|digits|postcode|dob"
    r"|mobile) (?:for|of) (?:\w+)"
    r"|\b\w+ (?:was|is) born\b|@\w+|\b(?:text|call|ring|phone|email|message|whatsapp|contact"
    r"|spam|prank) (?:him|her|them"
    r"|this)\b"
    r"|\b[a-z]{2,}s (?:home |mobile |personal |phone |private )?(?:number|email|address|mobile"
    r"|dob|details)\b"
)
_NO_OWNER = frozenset(
    "it's that's here's what's there's let's who's where's how's when's everyone's today's "
    "this number address provider's course's nhs business access class process is".split()
)
_OWN_BEFORE = re2.compile(
    r"\b(?:my|mine)\b|\b(?:text|call|ring|phone|email|e-mail|mail|message|msg|whatsapp|dm"
    r"|contact|reach"
    r"|ping|drop|find|get|catch|add|send|bell|buzz|pay|transfer) (?:it |them |that )?(?:to )?me\b"
    r"|\b(?:give|drop) (?:me|us) a (?:ring|call|bell|text|buzz|shout)\b|\bi(?:'m| am|m) (?:on|at"
    r"|in|still on)\b"
    r"|\bi (?:live|stay|moved|use|was born)\b|\bi've moved\b|\breach me\b|\bi can be reached\b"
    r"|\bme (?:on|at|number|email)\b|\bus (?:on|at)\b"
)
_OWN_AFTER = re2.compile(
    r"^[\s,.:;()-]*(?:(?:is|that's|thats|its|it's|this is|that is|still)(?: still| all)? (?:my"
    r"|mine|me)\b"
    r"|(?:text|call|ring|message|whatsapp|email|add) me\b|if you (?:need|want) me|my (?:number"
    r"|mobile|email))"
)
_OTHERS_AFTER = re2.compile(
    r"^[\s,.:;()-]*(?:(?:is|that's|thats|its|it's|this is|that is|for)(?: still)?"
    r" (?:his|hers?|their|theirs|\w+'s|my \w+'s)\b"
    r"|(?:text|call|ring|message|whatsapp|email|spam|prank) (?:him|her|them)\b)"
    r"|^[\s(-]*(?:his|her|their|\w+'s) (?:number|mobile|email|address)[).!]?\s*$"
)


def owner_of(view: View, start: int, end: int) -> Owner:
    """Whose ``view.text[start:end]`` is: the nearest word before it decides, else what follows.

    Untold is the answer for a bare number: nobody is assumed to be its owner.
    """
    before = _sentence_tail(view.text[max(0, start - _BEFORE) : start])
    after = view.text[end : end + _AFTER]
    if _OWN_AFTER.search(after):
        return Owner.POSTER
    if _OTHERS_AFTER.search(after):
        return Owner.SOMEBODY_ELSE
    own, others = _last(_OWN_BEFORE, before), _last_of_others(before)
    if own < 0 and others < 0:
        return Owner.UNTOLD
    return Owner.POSTER if own > others else Owner.SOMEBODY_ELSE


def _sentence_tail(before: str) -> str:
    cut = max(before.rfind(mark) for mark in ("! ", "? ", ". ", "\n\n"))
    return before[cut + 1 :]


def _last(pattern: re2._Regexp, text: str) -> int:
    return max((match.end() for match in pattern.finditer(text)), default=-1)


def _last_of_others(text: str) -> int:
    ends = (m.end() for m in _OTHERS_BEFORE.finditer(text) if m[0].split()[0] not in _NO_OWNER)
    return max(ends, default=-1)
