"""Kinds of reason for which people take a flag back.

A reason is written in free words, for the record of one case; it may name people. So only its
kind is counted, told by the words in it, and the words are shown to nobody.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from enum import StrEnum


class ReasonKind(StrEnum):
    """Why a flag was taken back, the first that fits."""

    NONE = "no reason given"
    FRIENDLY = "banter or a joke"
    QUOTED = "quoted, reported or asked about"
    CRITICISM = "criticism or a complaint that may be made"
    NOBODY = "aimed at nobody"
    SETTLED = "settled between people, or handled elsewhere"
    ALLOWED = "allowed here, or the policy does not cover it"
    MISREAD = "misread: the words mean something else"
    OTHER = "another reason"


_WORDS: dict[ReasonKind, str] = {
    ReasonKind.FRIENDLY: r"banter|jok|friend|mates|messing|teas|laugh|fun\b|sarcas|iron(?:y|ic)",
    ReasonKind.QUOTED: r"quot|report(?:s|ed|ing)|repeat|song|lyric|film|asks?\b|asking|question"
    r"|discuss|coursework|lesson",
    ReasonKind.CRITICISM: r"critic|complain|feedback|opinion|fair comment|free(?:dom of)? speech",
    ReasonKind.NOBODY: r"nobody|no ?one|not aimed|no target|a thing|object|themsel|self|himself"
    r"|herself",
    ReasonKind.SETTLED: r"settled|resolved|apolog|sorr(?:y|ied)|dealt with|handled|spoke|spoken"
    r"|talked|removed|deleted",
    ReasonKind.ALLOWED: r"allow|permit|public|consent|agreed|harmless|policy|not cover|fine\b"
    r"|all right|alright|ok(?:ay)?\b|no breach|not a breach",
    ReasonKind.MISREAD: r"misread|mistak|wrong|false|means|meant|context|trade|technical|slang"
    r"|dialect|game|name of|error|misunder",
}
_KINDS = tuple((kind, re.compile(rf"\b(?:{words})")) for kind, words in _WORDS.items())
_EMPTY = frozenset({"", "dismissed"})


def kind_of(reason: str) -> ReasonKind:
    """The kind of a reason as somebody wrote it."""
    said = reason.casefold().strip()
    if said.rstrip(".") in _EMPTY:
        return ReasonKind.NONE
    return next((kind for kind, words in _KINDS if words.search(said)), ReasonKind.OTHER)


def counted(reasons: Iterable[str]) -> tuple[tuple[ReasonKind, int], ...]:
    """How often each kind was the reason, the commonest first."""
    times = Counter(map(kind_of, reasons))
    return tuple(sorted(times.items(), key=lambda one: (-one[1], one[0])))
