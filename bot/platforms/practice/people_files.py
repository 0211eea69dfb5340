"""The lists a provider hands in: ``--people`` and ``--places``, as CSV, YAML or JSON.

Columns or keys of people: ``id`` (needed), ``names``, ``handles`` (several split by ``;``),
``audience``, ``cohort``, ``age_band``, ``learning_support``. Of places: ``id`` (or ``name``),
``provider_run``, ``audiences``. Every fault is told with its line.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from io import StringIO
from pathlib import Path
from typing import Any, TypeVar

from bot.domain.errors import BadInput, ImportFault
from bot.domain.people import AgeBand, Audience, Person
from bot.platforms.practice.roster import PlaceNote
from bot.strict_yaml import load

MOST_BYTES = 16 * 1024 * 1024
_YES = frozenset({"true", "yes", "y", "1"})
_NO = frozenset({"false", "no", "n", "0", ""})
_ROUNDED = re.compile(r"\d[.,]?\d*[eE]\+\d+")
_UNREADABLE = 'save the file as "UTF-8"'

_Word = TypeVar("_Word", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class _Row:
    """One person or place as it stands in the file."""

    where: str
    cells: Mapping[str, Any]  # from outside: any value may stand anywhere

    def fault(self, what: str, mend: str) -> ImportFault:
        return ImportFault(self.where, what, mend)

    def text(self, key: str) -> str:
        value = self.cells.get(key)
        if value is None:
            return ""
        if isinstance(value, (dict, list, bool)):
            raise self.fault(f"“{key}” is no text", f"write “{key}” as a text")
        return " ".join(str(value).split())

    def needed(self, key: str) -> str:
        found = self.text(key)
        if not found:
            raise self.fault(f"“{key}” is empty", f"give every line its “{key}”")
        self._typed(key, found)
        if _ROUNDED.fullmatch(found):
            what = f"“{key}” was rounded by a spreadsheet"
            raise self.fault(what, "format the column as text before typing ids")
        return found

    def _typed(self, key: str, value: str) -> None:
        if value.startswith("="):
            raise self.fault(f"“{key}” is a spreadsheet formula", "write the value itself")

    def several(self, key: str) -> tuple[str, ...]:
        value = self.cells.get(key)
        entries = value if isinstance(value, list) else self.text(key).split(";")
        if any(isinstance(entry, (dict, list)) for entry in entries):
            raise self.fault(f"“{key}” holds more than texts", f"write “{key}” as a list of texts")
        found = tuple(text for entry in entries if (text := str(entry).strip()))
        for text in found:
            self._typed(key, text)
        return found

    def yes(self, key: str) -> bool | None:
        value = self.cells.get(key)
        word = str(value).casefold().strip() if value is not None else ""
        if word not in _YES | _NO:
            raise self.fault(f"“{key}” is neither yes nor no", "write true or false")
        return None if not word else word in _YES

    def word(self, value: str, words: type[_Word], key: str) -> _Word:
        try:
            return words(value.casefold())
        except ValueError:
            mend = f"use one of: {', '.join(words)}"
            raise self.fault(f"“{key}” is none that is known", mend) from None


def read_people(path: Path) -> tuple[Person, ...]:
    """The people of a list, in its order. Raises ``ImportFault`` at the first fault."""
    people: dict[str, Person] = {}
    for row in _rows(path, "people", _needs("id")):
        person = _person(row)
        if person.id in people:
            raise row.fault("this id stands in the list twice", "keep one line a person")
        people[person.id] = person
    return tuple(people.values())


def read_places(path: Path) -> dict[str, PlaceNote]:
    """What a list says of places, by id or name. Raises ``ImportFault`` as ``read_people``."""
    notes: dict[str, PlaceNote] = {}
    for row in _rows(path, "places", _needs("id", "name")):
        note = _note(row)
        if note.id in notes:
            raise row.fault("this place stands in the list twice", "keep one line a place")
        notes[note.id] = note
    return notes


def _person(row: _Row) -> Person:
    return Person(
        id=row.needed("id"),
        names=row.several("names") or row.several("name"),
        handles=tuple(handle.lstrip("@") for handle in row.several("handles")),
        audience=row.word(row.text("audience") or "learner", Audience, "audience"),
        cohort=row.text("cohort"),
        age_band=row.word(row.text("age_band") or "unknown", AgeBand, "age_band"),
        learning_support=row.yes("learning_support") or False,
    )


def _note(row: _Row) -> PlaceNote:
    listed = row.several("audiences")
    audiences = frozenset(row.word(entry, Audience, "audiences") for entry in listed)
    ident = row.text("id") or row.needed("name")
    return PlaceNote(ident, row.yes("provider_run"), audiences or None)


def _needs(*keys: str) -> Callable[[Mapping[str, Any]], str | None]:
    def missing(cells: Mapping[str, Any]) -> str | None:
        return None if any(key in cells for key in keys) else " or ".join(keys)

    return missing


def _rows(
    path: Path, key: str, missing: Callable[[Mapping[str, Any]], str | None]
) -> Iterator[_Row]:
    kinds = {".csv": _csv_rows, ".json": _json_rows, ".yaml": _yaml_rows, ".yml": _yaml_rows}
    read = kinds.get(path.suffix.lower())
    if read is None:
        raise ImportFault(str(path), "the kind of file is not known", "use .csv, .yaml or .json")
    found = False
    for row in read(path, key):
        found = True
        if column := missing(row.cells):
            raise row.fault(f"there is no “{column}”", f"add “{column}” (in CSV: in line 1)")
        yield row
    if not found:
        raise ImportFault(str(path), f"the list of {key} is empty", "give at least one line")


def _csv_rows(path: Path, key: str) -> Iterator[_Row]:
    text = _text(path)
    first = text.partition("\n")[0]
    mark = max(",;\t", key=first.count)
    reader = csv.DictReader(StringIO(text, newline=""), delimiter=mark, strict=True)
    try:
        for cells in reader:
            where = f"{path}:{reader.line_num}"
            if None in cells:
                raise ImportFault(
                    where, "the line has more cells than line 1", "quote cells that hold the mark"
                )
            yield _Row(where, {_heading(name): cell for name, cell in cells.items()})
    except csv.Error as fault:
        where = f"{path}:{reader.line_num}"
        raise ImportFault(where, f"this is no CSV: {fault}", "save the sheet as CSV") from fault


def _heading(name: str) -> str:
    return name.strip().casefold().replace(" ", "_")


def _json_rows(path: Path, key: str) -> Iterator[_Row]:
    try:
        data = json.loads(_text(path))
    except (ValueError, RecursionError) as fault:
        line = getattr(fault, "lineno", 1)
        raise ImportFault(f"{path}:{line}", "this is no JSON", "mend the line") from fault
    entries = data.get(key) if isinstance(data, dict) else data
    yield from _entries(entries, key, lambda number: f"{path}: {key}[{number}]", str(path))


def _yaml_rows(path: Path, key: str) -> Iterator[_Row]:
    try:
        document = load(path)
    except BadInput as fault:
        raise ImportFault(fault.where, fault.what, fault.mend) from fault
    entries = document.data.get(key)
    yield from _entries(entries, key, lambda number: document.where(key, number), str(path))


def _entries(entries: object, key: str, where: Callable[[int], str], path: str) -> Iterator[_Row]:
    if not isinstance(entries, list):
        raise ImportFault(path, f"there is no list of {key}", f"write “{key}:” and a list below")
    for number, cells in enumerate(entries):
        if not isinstance(cells, dict):
            raise ImportFault(where(number), "an entry is no mapping", "write id: … in each")
        yield _Row(where(number), cells)


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError as fault:
        what = f"the file cannot be read: {fault.strerror}"
        raise ImportFault(str(path), what, "check the path and its permissions") from fault
    if len(raw) > MOST_BYTES:
        raise ImportFault(str(path), "the file is larger than 16 MB", "is it the right file?")
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ImportFault(f"{path}:1", "the file is in UTF-16, not UTF-8", _UNREADABLE)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = raw.count(b"\n", 0, fault.start) + 1
        what = "a character here is not UTF-8"
        raise ImportFault(f"{path}:{line}", what, _UNREADABLE) from fault
