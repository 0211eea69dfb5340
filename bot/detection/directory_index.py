"""A provider's directory, ready to be found in texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import ahocorasick

from bot.detection.normalise import normalise
from bot.domain.people import Audience, Directory, Person

_EVERYDAY = """
amber art ash autumn basil bill bob brook bud carol chase chip chuck cliff crystal daisy dale
dawn dean do don drew drum earl eve faith forest frank gene glen grace grant guy hank harmony
heath heather holly honey hope hunter iris ivy jack jade jasmine jay jet joy june kit lance
lane lee lily long mark marsh mason max may melody miles mo nick norm olive page pat patience
pearl penny pepper peg pip poppy rain ray reed rich rob robin rock rod rose ruby rusty sandy
scarlet sky sonny sterling stew storm sue sunny tab tad tan tim tom trip troy van victor violet
wade warren wen west will win woody
"""
#: First names that are also everyday words: they count only where written with a capital.
WORDLIKE_NAMES = frozenset(_EVERYDAY.split())
_TITLES = frozenset({"mr", "mrs", "miss", "ms", "mx", "dr", "prof", "sir", "madam"})
_SHORTEST_DERIVED = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """What a written name stands for: ``member`` is None where several people share it."""

    key: str
    member: str | None
    audience: Audience | None
    is_handle: bool

    @property
    def needs_capital(self) -> bool:
        """Whether only a capital tells this name from an everyday word."""
        return self.key in WORDLIKE_NAMES


class DirectoryIndex:
    """Every name and handle of a directory, found in one pass over a folded text."""

    def __init__(self, people: tuple[Person, ...]) -> None:
        owners: dict[str, dict[str, Person]] = {}
        handles: set[str] = set()
        for person in people:
            for key in _written_names(person):
                owners.setdefault(key, {})[person.id] = person
            for handle in person.handles:
                if key := _fold(handle):
                    owners.setdefault(key, {})[person.id] = person
                    handles.add(key)
        self._entries = {
            key: _entry(key, tuple(who.values()), key in handles) for key, who in owners.items()
        }
        self._surnames = _surnames(people)
        self._automaton = _automaton(self._entries)

    def exact(self, name: str) -> Entry | None:
        """The entry of a name or handle as written, or None."""
        return self._entries.get(_fold(name))

    def surname(self, name: str) -> Entry | None:
        """The entry of a surname standing after a title, or None."""
        return self._surnames.get(_fold(name))

    def find(self, text: str) -> Iterator[tuple[int, int, Entry]]:
        """Whole-word names in a folded text as (start, end, entry); the longest of overlaps."""
        last_end = -1
        for start, negative_end, entry in sorted(self._candidates(text), key=lambda c: c[:2]):
            if start >= last_end:
                last_end = -negative_end
                yield start, last_end, entry

    def _candidates(self, text: str) -> Iterator[tuple[int, int, Entry]]:
        automaton = self._automaton
        for last, entry in automaton.iter(text) if automaton is not None else ():
            start, end = last - len(entry.key) + 1, last + 1
            if not _inside_word(text, start, end):
                yield start, -end, entry


_INDEXES: dict[int, tuple[tuple[Person, ...], DirectoryIndex]] = {}
_MOST_INDEXES = 32


def index_of(directory: Directory) -> DirectoryIndex:
    """The index of a directory, built once for each distinct directory."""
    people = directory.people
    known = _INDEXES.get(id(people))
    if known is not None and known[0] is people:
        return known[1]
    index = _build(people)
    if len(_INDEXES) >= _MOST_INDEXES:
        _INDEXES.clear()
    _INDEXES[id(people)] = (people, index)
    return index


@lru_cache(maxsize=_MOST_INDEXES)
def _build(people: tuple[Person, ...]) -> DirectoryIndex:
    return DirectoryIndex(people)


def _fold(name: str) -> str:
    return " ".join(normalise(name).folded.text.split())


def _written_names(person: Person) -> set[str]:
    """The names as listed, and the first name of a full name."""
    keys = {folded for name in person.names if len(folded := _fold(name)) > 1}
    for key in tuple(keys):
        first, _, rest = key.partition(" ")
        if rest and first.strip(".") not in _TITLES and len(first) >= _SHORTEST_DERIVED:
            keys.add(first)
    return keys


def _surnames(people: tuple[Person, ...]) -> dict[str, Entry]:
    owners: dict[str, dict[str, Person]] = {}
    for person in people:
        for name in person.names:
            words = _fold(name).split()
            if len(words) > 1:
                owners.setdefault(words[-1], {})[person.id] = person
    return {key: _entry(key, tuple(who.values()), False) for key, who in owners.items()}


def _entry(key: str, people: tuple[Person, ...], is_handle: bool) -> Entry:
    audiences = {person.audience for person in people}
    return Entry(
        key=key,
        member=people[0].id if len(people) == 1 else None,
        audience=audiences.pop() if len(audiences) == 1 else None,
        is_handle=is_handle,
    )


def _automaton(entries: dict[str, Entry]) -> ahocorasick.Automaton | None:
    if not entries:
        return None
    automaton = ahocorasick.Automaton()
    for key, entry in entries.items():
        automaton.add_word(key, entry)
    automaton.make_automaton()
    return automaton


def _inside_word(text: str, start: int, end: int) -> bool:
    before = start > 0 and (text[start - 1].isalnum() or text[start - 1] == "_")
    after = end < len(text) and (text[end].isalnum() or text[end] == "_")
    return before or after
