"""Word lists: what a term means, when it counts, and where it stands in a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any  # what YAML gives us is anything until it is checked

import ahocorasick
import yaml

from bot.detection.folding.fold import fold
from bot.detection.folding.view import View
from bot.domain.categories import Category, Characteristic
from bot.domain.errors import BadInput

_SHORTEST_UNDONE = 4  # shorter terms are not looked for where separators or digits were undone
_LOOSE = ("joined", "joined_tail", "glued", "leet", "leet_l", "collapsed1", "collapsed2")
_SIBILANTS = ("s", "sh", "ch", "x", "z")
_SURROUNDINGS = 45  # characters on each side in which `unless_near` words are looked for


@dataclass(frozen=True, slots=True)
class Group:
    """Terms that mean alike and count alike.

    ``severity`` is 1 (rude) to 3 (worst). ``needs_target``: counts only when thrown at somebody;
    ``third_person``: "she is a ..." is enough; ``needs_hostility``: an honest sense exists, so
    it counts only when thrown at somebody or beside an abusive word. ``aimed`` is the category
    it takes when thrown at somebody. ``self_allowed``: people may say it of themselves.
    """

    name: str
    lexicon: str
    about: str
    category: Category
    severity: int
    confidence: float
    characteristic: Characteristic | None = None
    aimed: Category | None = None
    adjective: bool = False
    needs_target: bool = False
    third_person: bool = False
    needs_hostility: bool = False
    self_allowed: bool = False
    not_in: tuple[str, ...] = ()
    unless_near: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Term:
    """One literal, folded, with the group that says what it means."""

    text: str
    group: Group


@dataclass(frozen=True, slots=True)
class Place:
    """A term where it stands in a reading (half-open, in the reading's characters)."""

    term: Term
    view: View
    start: int
    end: int


class Lexicon:
    """Terms ready to be found as whole words in one pass over a text."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self.terms = tuple(terms)
        self._automaton = ahocorasick.Automaton()
        by_text: dict[str, list[Term]] = {}
        for term in terms:
            by_text.setdefault(term.text, []).append(term)
        for text, same in by_text.items():
            self._automaton.add_word(text, (len(text), tuple(same)))
        if terms:
            self._automaton.make_automaton()
        self._by_shape = _by_shape(terms)

    def places(self, view: View) -> Iterator[Place]:
        """Every term standing as a whole word in this reading, honest senses left out."""
        if not self.terms:
            return
        text = view.text
        shortest = _SHORTEST_UNDONE if view.name in _LOOSE else 1
        for last, (length, terms) in self._automaton.iter(text):
            start, end = last + 1 - length, last + 1
            if length < shortest or _inside_word(text, start, end):
                continue
            for term in terms:
                if not is_honest_phrase(term, text, start, end):
                    yield Place(term, view, start, end)

    def masked(self, view: View) -> Iterator[Place]:
        """Grave terms written with stars for some letters, first and last letter left."""
        for start, end in _starred_words(view.text):
            word = view.text[start:end]
            for term in self._by_shape.get((word[0], word[-1], len(word)), ()):
                if all(c in ("*", "#", t) for c, t in zip(word, term.text, strict=True)):
                    yield Place(term, view, start, end)


def _inside_word(text: str, start: int, end: int) -> bool:
    if (start > 0 and text[start - 1].isalnum()) or (end < len(text) and text[end].isalnum()):
        return True
    return _in_handle(text, start, end)


def _in_handle(text: str, start: int, end: int) -> bool:
    """Whether an underscore ties the word to another, as in a nickname ("Spam_Man:")."""
    before = start > 1 and text[start - 1] == "_" and text[start - 2].isalnum()
    return before or (text[end : end + 1] == "_" and text[end + 1 : end + 2].isalnum())


def is_honest_phrase(term: Term, text: str, start: int, end: int) -> bool:
    """Whether the term is part of one of its group's harmless phrases ("stop cock")."""
    for phrase in term.group.not_in:
        if term.text not in phrase:
            continue
        at = text.find(phrase, max(0, start - len(phrase)), end + len(phrase))
        if 0 <= at <= start and end <= at + len(phrase) and not (at and text[at - 1].isalnum()):
            return True
    return False


def is_near_honest_word(place: Place) -> bool:
    """Whether a word of the honest sense stands close by ("retarded timing")."""
    wanted = place.term.group.unless_near
    if not wanted:
        return False
    text = place.view.text
    around = (
        text[max(0, place.start - _SURROUNDINGS) : place.start]
        + " "
        + text[place.end : place.end + _SURROUNDINGS]
    )
    words = "".join(c if c.isalnum() else " " for c in around).split()
    return any(word in wanted or word.removesuffix("s") in wanted for word in words)


def _by_shape(terms: Sequence[Term]) -> dict[tuple[str, str, int], tuple[Term, ...]]:
    shapes: dict[tuple[str, str, int], tuple[Term, ...]] = {}
    for term in terms:
        if term.group.severity > 1 and term.text.isalpha() and len(term.text) >= _SHORTEST_UNDONE:
            key = (term.text[0], term.text[-1], len(term.text))
            shapes[key] = (*shapes.get(key, ()), term)
    return shapes


def _starred_words(text: str) -> Iterator[tuple[int, int]]:
    if "*" not in text and "#" not in text:
        return
    start = None
    for at, char in enumerate(text + " "):
        if char.isalnum() or char in "*#":
            start = at if start is None and char.isalpha() else start
        elif start is not None:
            word = text[start:at].rstrip("*#")
            if "*" in word or "#" in word:
                yield start, start + len(word)
            start = None


def load_lexicons(folder: Path) -> Lexicon:
    """Every ``*.yaml`` of a folder as one lexicon; BadInput names the file and the group."""
    terms: list[Term] = []
    for file in sorted(folder.glob("*.yaml")):
        terms.extend(terms_of(file.name, file.read_text(encoding="utf-8")))
    if not terms:
        raise BadInput(str(folder), "holds no word list", "expected *.yaml files")
    return Lexicon(terms)


def terms_of(name: str, content: str) -> list[Term]:
    """The terms of one word list; raises BadInput saying where and what is wrong."""
    try:
        document = yaml.safe_load(content)
    except yaml.YAMLError as error:
        raise BadInput(name, f"is no YAML: {error}", "mend the line named") from error
    if not isinstance(document, dict) or not isinstance(document.get("groups"), list):
        raise BadInput(name, "has no list of groups", "see the word lists that ship with Steward")
    terms: list[Term] = []
    for number, raw in enumerate(document["groups"], 1):
        terms.extend(_terms_of_group(f"{name}, group {number}", document, raw))
    return terms


_KEYS = frozenset(
    "name about category severity confidence characteristic aimed kind exact needs_target "
    "third_person needs_hostility self_allowed not_in unless_near words".split()
)


def _terms_of_group(where: str, document: dict[str, Any], raw: Any) -> list[Term]:
    if not isinstance(raw, dict) or not raw.get("name"):
        raise BadInput(where, "is no mapping with a name", "give it `name:`")
    where = f"{where} ({raw['name']})"
    if unknown := sorted(map(str, raw.keys() - _KEYS)):
        raise BadInput(where, f"unknown key {unknown[0]!r}", f"known: {', '.join(sorted(_KEYS))}")
    group = _group(where, document, raw)
    words = _words(where, raw, "words")
    if not words:
        raise BadInput(where, "has no words", "give it `words: [...]`")
    forms = {form for word in words for form in _forms(word, exact=bool(raw.get("exact")))}
    return [Term(form, group) for form in sorted(forms)]


def _group(where: str, document: dict[str, Any], raw: dict[str, Any]) -> Group:
    try:
        aimed, characteristic = raw.get("aimed"), raw.get("characteristic")
        return Group(
            name=str(raw["name"]),
            lexicon=str(document.get("lexicon", "")),
            about=str(raw.get("about", "")),
            category=Category(str(raw.get("category", document.get("category")))),
            severity=int(_between(raw.get("severity", 0), 1, 3)),
            confidence=_between(raw.get("confidence", 0.9), 0, 1),
            characteristic=Characteristic(characteristic) if characteristic else None,
            aimed=Category(aimed) if aimed else None,
            adjective=raw.get("kind") == "adjective",
            needs_target=bool(raw.get("needs_target")),
            third_person=bool(raw.get("third_person")),
            needs_hostility=bool(raw.get("needs_hostility")),
            self_allowed=bool(raw.get("self_allowed")),
            not_in=tuple(fold(p)[0] for p in _words(where, raw, "not_in")),
            unless_near=frozenset(fold(w)[0] for w in _words(where, raw, "unless_near")),
        )
    except (TypeError, ValueError) as error:
        raise BadInput(where, str(error), "category, severity 1-3, confidence 0-1") from error


def _between(value: object, low: float, high: float) -> float:
    if not isinstance(value, int | float):
        raise TypeError(f"{value!r} is no number")
    if not low <= value <= high:
        raise ValueError(f"{value} is not between {low} and {high}")
    return value


def _words(where: str, raw: dict[str, Any], key: str) -> list[str]:
    words = raw.get(key) or []
    if not isinstance(words, list) or not all(isinstance(w, str) and w.strip() for w in words):
        raise BadInput(where, f"`{key}` is no list of words", "put words like 88 in quotes")
    return words


def _forms(word: str, *, exact: bool) -> Iterator[str]:
    """The term folded, with its plural unless exact, its spaces also as hyphens."""
    single = fold(word.strip())[0]
    for form in (single,) if exact else (single, _plural(single)):
        yield form
        if form.count(" ") == 1:
            yield form.replace(" ", "-")


def _plural(single: str) -> str:
    if single.endswith("y") and single[-2:-1] not in tuple("aeiou"):
        return single[:-1] + "ies"
    return single + ("es" if single.endswith(_SIBILANTS) else "s")
