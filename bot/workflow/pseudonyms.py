"""Taking people out of a text that leaves the record: names, numbers, addresses, links.

It takes out too much rather than too little: every word that may be a name goes. It is made by
rules all the same, so a person reads what it made before it is handed on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.detection.detectors.personal_data import PersonalDataDetector
from bot.detection.directory_index import WORDLIKE_NAMES
from bot.detection.given_names import GIVEN_NAMES
from bot.detection.links import links
from bot.detection.normalise import Normalised, normalise
from bot.detection.personal_contacts import POSTCODE, STREET
from bot.domain.findings import ScanContext

NAME, NUMBER, ADDRESS, LINK = "[name]", "[number]", "[address]", "[link]"

_RANK = {ADDRESS: 0, LINK: 1, NAME: 2, NUMBER: 3}
_MARKED = re.compile(r"<[@#!][^>\s]{1,80}>|(?<![\w@])@[^\W_][\w.'-]*(?: [A-Z][\w'-]+)?")
_NUMBERS = re.compile(r"\+?\d(?:[\d\s().:/-]{3,}\d)|\d{4,}")
_E_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SITE = re.compile(
    r"\b(?:[a-z0-9-]+\.){1,4}(?:com|org|net|uk|io|gg|me|co|tv|app|dev|ly)\b\S*", re.I
)
_PLACES = re.compile(f"{STREET}|{POSTCODE}")
_TITLED = re.compile(r"\b(?:mr|mrs|miss|ms|mx|dr|prof|sir)\.? (?-i:[A-Z])[\w'-]+", re.I)
_GIVEN = re.compile(
    rf"(?<![\w'-])(?:{'|'.join(sorted(GIVEN_NAMES, key=len, reverse=True))})(?!\w)"
    r"(?: (?-i:[A-Z])[\w'-]+)?",
    re.I,
)
_CAPITAL = re.compile(r"(?<=[^\W_]|,|;|:)(?<![.!?]) +([A-Z][a-z][\w'-]*)")
_OFTEN_CAPITAL = frozenset(
    """
    i'm i've i'll i'd monday tuesday wednesday thursday friday saturday sunday january february
    march april may june july august september october november december christmas easter english
    maths excel word teams google discord slack windows britain british england wales scotland
    ireland welsh scottish irish level unit btec nvq epa gateway god muslim muslims islam christian
    jew jews jewish hindu sikh catholic black white asian polish romanian indian african chinese
    """.split()
)
_LETTERS = 3


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    word: str


class Pseudonyms:
    """Replaces people in texts. ``known``: every word by which somebody is known, in any case."""

    def __init__(self, known: Iterable[str]) -> None:
        words = {" ".join(word.split()) for word in known} - {""}
        self._known = _any_of(words)
        parts = {part for word in words for part in word.split() if len(part) >= _LETTERS}
        self._parts = _any_of({part for part in parts if part.casefold() not in WORDLIKE_NAMES})
        self._personal = PersonalDataDetector()

    def clean(self, text: str) -> str:
        """The text without anybody in it. Pure."""
        pieces, last = [], 0
        for mark in _merged(self._marks(text)):
            pieces += [text[last : mark.start], mark.word]
            last = mark.end
        return "".join([*pieces, text[last:]])

    def still_names(self, cleaned: str) -> bool:
        """Whether a known word or a long number is left in a text that was cleaned."""
        plain = re.sub(r"\[(?:name|number|address|link)\]", " ", cleaned)
        known = self._known is not None and self._known.search(plain)
        return bool(known or _NUMBERS.search(plain) or "@" in plain)

    def _marks(self, text: str) -> Iterator[_Mark]:
        readings = normalise(text)
        yield from (_Mark(one.span.start, one.span.end, LINK) for one in links(text))
        yield from _found(_SITE, text, LINK)
        yield from _found(_E_MAIL, text, ADDRESS)
        yield from self._data(readings)
        yield from _found(_NUMBERS, text, NUMBER)
        for pattern in (_MARKED, self._known, self._parts, _TITLED, _GIVEN):
            if pattern is not None:
                yield from _found(pattern, text, NAME)
        yield from _capitals(text)

    def _data(self, readings: Normalised) -> Iterator[_Mark]:
        """What the detector of personal data sees, and whatever looks like a street."""
        for finding in self._personal.find(readings, ScanContext()):
            yield from (_Mark(span.start, span.end, NUMBER) for span in finding.spans)
        for match in _PLACES.finditer(readings.folded.text):
            span = readings.folded.span(*match.span())
            yield _Mark(span.start, span.end, ADDRESS)


def _any_of(words: Iterable[str]) -> re.Pattern[str] | None:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    if not longest_first:
        return None
    choice = "|".join(re.escape(word) for word in longest_first)
    return re.compile(rf"(?<![\w-])(?:{choice})(?!\w)", re.IGNORECASE)


def _found(pattern: re.Pattern[str], text: str, word: str) -> Iterator[_Mark]:
    return (_Mark(match.start(), match.end(), word) for match in pattern.finditer(text))


def _capitals(text: str) -> Iterator[_Mark]:
    """Words with a capital amid a sentence: names of people and places, as far as we can tell."""
    for match in _CAPITAL.finditer(text):
        if match[1].casefold().removesuffix("'s") not in _OFTEN_CAPITAL:
            yield _Mark(match.start(1), match.end(1), NAME)


def _merged(marks: Iterable[_Mark]) -> list[_Mark]:
    """Marks that overlap or touch made one, under the word that says most of what was there."""
    merged: list[_Mark] = []
    for mark in sorted(marks, key=lambda one: (one.start, one.end)):
        if merged and mark.start <= merged[-1].end:
            last = merged[-1]
            word = min(last.word, mark.word, key=_RANK.__getitem__)
            merged[-1] = _Mark(last.start, max(last.end, mark.end), word)
        else:
            merged.append(mark)
    return merged
