"""Who and where: what the provider's lists and the chat itself say about authors and places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bot.domain.messages import Author, Mention, Place, PlaceKind
from bot.domain.people import Audience, Directory, Person

_AT = re.compile(r"(?<![\w@.])@(\w[\w.'’-]*(?: \w[\w.'’-]*){0,3})")
_EVERYBODY = frozenset({"everyone", "here", "channel"})
_TRAILING = ".'’-"
_MOST_NAMES = 200_000
_MOST_CACHED = 20_000
_SHARED = ""


@dataclass(frozen=True, slots=True)
class PlaceNote:
    """What a provider says about a place: by id or by name. ``audiences``: who can read it."""

    id: str
    provider_run: bool | None = None
    audiences: frozenset[Audience] | None = None


@dataclass(slots=True)
class Roster:
    """Gives authors, places and mentions their meaning.

    The provider's own lists win over what a file says; names of authors are learned as they
    write, so that ``@Name`` finds them without any list.
    """

    people: tuple[Person, ...] = ()
    notes: Mapping[str, PlaceNote] = field(default_factory=dict)
    _by_id: dict[str, Person] = field(default_factory=dict, init=False)
    _names: dict[str, str] = field(default_factory=dict, init=False)
    _authors: dict[tuple[object, ...], Author] = field(default_factory=dict, init=False)
    _places: dict[tuple[object, ...], Place] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        for person in self.people:
            for key in (person.id, *person.handles):
                self._by_id.setdefault(key, person)
            self.learn(person.id, (*person.names, *person.handles))

    @property
    def directory(self) -> Directory:
        """The people the provider listed."""
        return Directory(self.people)

    @property
    def staff_only(self) -> frozenset[str]:
        """Ids (or names) of places that no learner can read."""
        return frozenset(
            note.id
            for note in self.notes.values()
            if note.audiences is not None and Audience.LEARNER not in note.audiences
        )

    def author(
        self, ident: str, name: str = "", audience: Audience | None = None, is_member: bool = True
    ) -> Author:
        """The author, with the audience the provider listed for the id, else the one given."""
        key = (ident, name, audience, is_member)
        known = self._authors.get(key)
        if known is None:
            known = self._new_author(ident, name, audience, is_member)
            if len(self._authors) >= _MOST_CACHED:
                self._authors.clear()
            self._authors[key] = known
        return known

    def _new_author(
        self, ident: str, name: str, audience: Audience | None, is_member: bool
    ) -> Author:
        person = self._by_id.get(ident)
        if is_member:
            self.learn(ident, (name,))
        return Author(ident, name, person.audience if person else audience, is_member)

    def audience(self, ident: str, told: Audience | None) -> Audience:
        """The audience of somebody who reports: as listed, as told, else learner."""
        person = self._by_id.get(ident)
        return person.audience if person else told or Audience.LEARNER

    def place(
        self,
        ident: str,
        name: str = "",
        provider_run: bool = True,
        kind: PlaceKind = PlaceKind.CHANNEL,
        parent: str | None = None,
        space: str = "",
    ) -> Place:
        """The place; what the provider noted about it, its name or its parent decides."""
        key = (ident, name, provider_run, kind, parent, space)
        known = self._places.get(key)
        if known is None:
            runs = self._runs(provider_run, ident, name, parent)
            known = Place(ident, name, runs, kind, parent, space)
            if len(self._places) >= _MOST_CACHED:
                self._places.clear()
            self._places[key] = known
        return known

    def _runs(self, told: bool, *keys: str | None) -> bool:
        for key in keys:
            note = self.notes.get(key) if key else None
            if note is not None and note.provider_run is not None:
                return note.provider_run
        return told

    def learn(self, ident: str, names: Iterable[str]) -> None:
        """Remember how a member is called; a name that two members bear points at nobody."""
        for name in names:
            for key in _keys(name):
                if len(self._names) < _MOST_NAMES and self._names.setdefault(key, ident) != ident:
                    self._names[key] = _SHARED

    def mentions(self, text: str, told: Mapping[str, str] | None = None) -> tuple[Mention, ...]:
        """Every ``@Name`` of the text; the id is empty where nobody bears the name.

        ``told``: ids by case-folded name that the platform itself gave for this text.
        """
        if "@" not in text:
            return ()
        found = (self._mention(match, told or {}) for match in _AT.finditer(text))
        return tuple(mention for mention in found if mention is not None)

    def _mention(self, match: re.Match[str], told: Mapping[str, str]) -> Mention | None:
        words = match[1].split(" ")
        for length in range(len(words), 0, -1):
            name = " ".join(words[:length]).rstrip(_TRAILING)
            key = name.casefold()
            ident = told.get(key) or self._names.get(key) or self._own_id(name)
            if ident:
                return _at(match, ident, name)
        name = words[0].rstrip(_TRAILING)
        return None if name.casefold() in _EVERYBODY else _at(match, "", name)

    def _own_id(self, name: str) -> str:
        return self._by_id[name].id if name in self._by_id else ""


def _at(match: re.Match[str], ident: str, name: str) -> Mention:
    return Mention(ident, name, match.start(), match.start() + 1 + len(name))


def _keys(name: str) -> tuple[str, ...]:
    """The whole name and the first name, as they are compared."""
    whole = " ".join(name.casefold().split())
    first = whole.partition(" ")[0]
    return tuple({key for key in (whole, first) if key and (key == whole or len(key) > 2)})
