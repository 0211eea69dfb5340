"""YAML as people mean it: plain data, one meaning for every line, and the line of everything.

Read: mappings, lists and scalars of one UTF-8 document. Only ``true`` and ``false`` are booleans,
only plain decimal numbers are numbers; ``yes``, ``no``, ``on``, ``off``, ``012``, ``22:00`` and
``2026-10-31`` stay text. Refused, with file, line and a way to mend it: a key given twice, anchors
and aliases (so no alias bombs), merge keys, tags, directives, several documents, other encodings,
control characters, too much depth or size. The data comes from the parser's events alone: no
constructor of the YAML library ever runs.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

import yaml

from bot.domain.errors import BadInput

Plain: TypeAlias = "bool | int | float | str | list[Plain] | dict[str, Plain] | None"
At: TypeAlias = tuple[str | int, ...]

MOST_BYTES = 512 * 1024
"""Far beyond any pack (a long one has 60 kB), near enough to refuse a wrong file at once."""

DEEPEST = 16
"""Levels of nesting; a pack needs seven."""

MOST_ERRORS = 50
"""Faults told in one run: past this the file is another kind of file."""

_NUMBER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,17}")
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}
_WHITE = frozenset("\n\r\t")
_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_BREAKS = frozenset("\x85\u2028\u2029\ufeff")
_Parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class YamlErrors(BadInput):
    """A file that cannot be read, with everything that is wrong in it, in the order of lines."""

    def __init__(self, errors: tuple[BadInput, ...]) -> None:
        self.errors = errors
        first = errors[0]
        super().__init__(first.where, first.what, first.mend)

    def __str__(self) -> str:
        return "\n".join(str(error) for error in self.errors)


@dataclass(frozen=True, slots=True)
class Document:
    """The data of a file, and where in the file each part of it stands."""

    path: Path
    data: dict[str, Plain]
    lines: Mapping[At, int] = field(default_factory=dict, repr=False)

    def line_of(self, at: At) -> int:
        """The line (from 1) of the key or list item at this path, or of the nearest one above."""
        for length in range(len(at), 0, -1):
            line = self.lines.get(at[:length])
            if line is not None:
                return line
        return 1

    def where(self, *at: str | int) -> str:
        """``file:line`` of the key or list item at this path."""
        return f"{shown(self.path)}:{self.line_of(at)}"


def shown(path: Path) -> str:
    """The path as people name it: from the working folder where the file lies below it."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def load(path: Path, *, may_be_empty: bool = False) -> Document:
    """Read a YAML file whose outermost value is a mapping.

    ``may_be_empty``: a file of nothing but comments is an empty mapping. Raises
    ``YamlErrors`` (a ``BadInput``) with every fault: ``file:line``, what, how to mend it.
    """
    return parse(_read(path), path, may_be_empty=may_be_empty)


def parse(text: str, path: Path, *, may_be_empty: bool = False) -> Document:
    """Read YAML text as if it stood in the file ``path``; see ``load``."""
    faults = tuple(_forbidden_characters(text, path))
    if faults:
        raise YamlErrors(faults)
    return _Builder(text, path).document({} if may_be_empty else None)


def _read(path: Path) -> str:
    """The text of the file, which must be a regular one, not too large, in UTF-8 without BOM."""
    name = shown(path)
    try:
        if not path.is_file():
            what = "this is no plain file" if path.exists() else "the file is missing"
            raise _one(name, what, "give the path of a YAML file")
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError as error:
        why = error.strerror or "unknown fault"
        raise _one(name, f"the file cannot be read: {why}", "allow reading it") from error
    if len(raw) > MOST_BYTES:
        raise _one(name, "the file is larger than 512 kB", "is it the right file? split or shorten")
    return _decode(raw, name)


def _decode(raw: bytes, name: str) -> str:
    save = 'save the file as "UTF-8", not "UTF-8 with BOM" or "Unicode"'
    if raw.startswith(b"\xef\xbb\xbf"):
        raise _one(f"{name}:1", "the file begins with a byte-order mark (BOM)", save)
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _one(f"{name}:1", "the file is in UTF-16, not UTF-8", save)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise _one(f"{name}:{line}", "a character here is not UTF-8", save) from error


def _one(where: str, what: str, mend: str) -> YamlErrors:
    return YamlErrors((BadInput(where, what, mend),))


def _forbidden_characters(text: str, path: Path) -> Iterator[BadInput]:
    """Characters that change what a person sees, at most one fault a line."""
    told = 0
    for number, line in enumerate(text.split("\n"), start=1):
        if line.isascii() and line.isprintable():
            continue
        bad = next((char for char in line if _is_forbidden(char)), None)
        if bad is None:
            continue
        what = f"the character U+{ord(bad):04X} must not stand in this file"
        yield BadInput(f"{shown(path)}:{number}", what, "delete it: it controls, and shows nothing")
        told += 1
        if told == MOST_ERRORS:
            return


def _is_forbidden(char: str) -> bool:
    control = unicodedata.category(char) == "Cc" and char not in _WHITE
    return control or char in _TURNS or char in _BREAKS


class _Builder:
    """Builds plain data from the events of one document, noting lines and faults on the way."""

    def __init__(self, text: str, path: Path) -> None:
        self._path = path
        self._lines: dict[At, int] = {}
        self._faults: list[BadInput] = []
        self._events = _events(text)

    def document(self, empty: Plain) -> Document:
        """The whole document, or ``empty`` if there is none; raises ``YamlErrors``."""
        data: Plain = None
        try:
            data = self._whole(empty)
        except _Enough:
            pass  # the faults noted so far are told
        except yaml.YAMLError as error:
            self._faults.append(self._syntax(error))
        if not self._faults and not isinstance(data, dict):
            self._note(1, *_not_a_mapping(data))
        if self._faults or not isinstance(data, dict):
            raise YamlErrors(tuple(self._faults))
        return Document(self._path, data, self._lines)

    def _whole(self, empty: Plain) -> Plain:
        data = empty
        begun = False
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                self._check_start(event, begun)
                begun = True
            elif isinstance(event, yaml.NodeEvent):
                data = self._value(event, ())
        return data

    def _check_start(self, event: yaml.DocumentStartEvent, begun: bool) -> None:
        line = _line(event)
        if begun:
            self._note(line, "a second document begins here", "delete the line ---")
        if event.version or event.tags:
            self._note(line, "the file begins with a % directive", "delete the line with the %")

    def _value(self, event: yaml.Event, at: At) -> Plain:
        if len(at) > DEEPEST:
            raise _TooDeep(_line(event))
        self._check_node(event)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(at)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(at)
        return None  # an alias: a fault is noted already

    def _check_node(self, event: yaml.Event) -> None:
        anchor = getattr(event, "anchor", None)
        if anchor:
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            what = f"{sign}{anchor} is an anchor or alias, which are not used here"
            self._note(_line(event), what, "write the value out, or put the text in quotes")
        tag = getattr(event, "tag", None)
        if tag:
            what = f"the tag {tag} is not used here"
            self._note(_line(event), what, "delete the word that begins with !, or quote the text")

    def _scalar(self, event: yaml.ScalarEvent) -> Plain:
        text: str = event.value
        if not text.isprintable() and any(_is_unusable(char) for char in text):
            self._note(_line(event), "an escape gives a control character", "delete the escape")
        return _meaning(text) if event.implicit[0] else text

    def _sequence(self, at: At) -> list[Plain]:
        items: list[Plain] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            here = (*at, len(items))
            self._lines[here] = _line(event)
            items.append(self._value(event, here))
        return items

    def _mapping(self, at: At) -> dict[str, Plain]:
        items: dict[str, Plain] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._key(event, at, items)
            here = (*at, key)
            self._lines.setdefault(here, _line(event))
            value = self._value(next(self._events), here)
            items.setdefault(key, value)
        return items

    def _key(self, event: yaml.Event, at: At, known: dict[str, Plain]) -> str:
        """The key as it is written: ``no:`` and ``1:`` are the keys ``no`` and ``1``."""
        line = _line(event)
        if not isinstance(event, yaml.ScalarEvent):
            self._value(event, (*at, "?"))
            self._note(line, "a key must be a word", "put text with [, {, * or & in quotes")
            return "?"
        self._scalar(event)
        self._check_node(event)
        key: str = event.value
        if not key:
            self._note(line, "a key is empty", "write a name before the colon")
        elif key in known:
            first = self._lines[(*at, key)]
            what = f"the key {key!r} is given twice (first in line {first})"
            self._note(line, what, "delete or rename one of the two")
        return key

    def _note(self, line: int, what: str, mend: str) -> None:
        self._faults.append(BadInput(f"{shown(self._path)}:{line}", what, mend))
        if len(self._faults) == MOST_ERRORS:
            raise _Enough

    def _syntax(self, error: yaml.YAMLError) -> BadInput:
        if isinstance(error, _TooDeep):
            where = f"{shown(self._path)}:{error.line}"
            return BadInput(where, f"more than {DEEPEST} levels deep", "is it the right file?")
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        line = mark.line + 1 if mark else 1
        problem = getattr(error, "problem", None) or "it cannot be read"
        mend = "look for a missing quote, colon or bracket, a tab, or uneven indenting near here"
        return BadInput(f"{shown(self._path)}:{line}", f"this is not YAML: {problem}", mend)


class _TooDeep(yaml.YAMLError):  # type: ignore[misc, unused-ignore]
    """Nesting beyond ``DEEPEST``: reading stops at once."""

    def __init__(self, line: int) -> None:
        self.line = line
        super().__init__()


class _Enough(yaml.YAMLError):  # type: ignore[misc, unused-ignore]
    """``MOST_ERRORS`` faults are noted: reading stops."""


def _events(text: str) -> Iterator[yaml.Event]:
    """The parser's events, one at a time, so that reading can stop at the first deep line."""
    yield from yaml.parse(text, Loader=_Parser)


def _line(event: yaml.Event) -> int:
    mark = event.start_mark
    return mark.line + 1 if mark else 1


def _is_unusable(char: str) -> bool:
    """A control character or half of a surrogate pair, which no store or platform takes."""
    return unicodedata.category(char) in ("Cc", "Cs") and char not in _WHITE


def _meaning(text: str) -> Plain:
    """What an unquoted scalar means."""
    if text in _WORDS:
        return _WORDS[text]
    if _NUMBER.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return float(text)
    return text


def _not_a_mapping(data: Plain) -> tuple[str, str]:
    if data is None:
        return "the file is empty", "write at least one line such as  key: value"
    kind = "a list" if isinstance(data, list) else "a single value"
    return f"{kind} stands where a mapping is expected", "begin with  key: value  lines"
