"""One large JSON object read piece by piece: its fields, and the items of one of its lists."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CHUNK = 64 * 1024
LARGEST_VALUE = 32 * 1024 * 1024
"""Characters of one value; past this, a value is taken for broken."""

_WHITE = " \t\n\r"
_DECODER = json.JSONDecoder(strict=False)


class BrokenJson(Exception):
    """The file ends in the middle, or is no JSON from here on."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One field of the object. Items of the streamed list come one by one under its key."""

    key: str
    value: Any  # JSON from outside
    is_item: bool = False


class JsonStream:
    """Reads ``{"a": …, "<listed>": [item, item, …], "b": …}`` without holding the list.

    The file is opened for each chunk anew, so that thousands of streams can wait side by side.
    ``done`` counts the bytes read so far.
    """

    def __init__(self, path: Path, listed: str) -> None:
        self.done = 0
        self._path = path
        self._listed = listed
        self._decode = codecs.getincrementaldecoder("utf-8-sig")("replace").decode
        self._buffer = ""
        self._at = 0
        self._ended = False

    def entries(self) -> Iterator[Entry]:
        """Every field in order. Raises ``BrokenJson``, and OSError as the file system does."""
        self._expect("{")
        if self._peek() == "}":
            return
        while True:
            key = self._value()
            if not isinstance(key, str):
                raise BrokenJson
            self._expect(":")
            if key == self._listed and self._peek() == "[":
                for item in self._items():
                    yield Entry(key, item, is_item=True)
            else:
                yield Entry(key, self._value())
            if self._next() != ",":
                break
        if self._buffer[self._at - 1] != "}":
            raise BrokenJson

    def _items(self) -> Iterator[Any]:
        self._expect("[")
        if self._peek() == "]":
            self._at += 1
            return
        while True:
            yield self._value()
            mark = self._next()
            if mark == "]":
                return
            if mark != ",":
                raise BrokenJson

    def _value(self) -> Any:
        """The next value; reads on, each time twice as far, until it is whole."""
        self._peek()
        wanted = CHUNK
        while True:
            try:
                value, end = _DECODER.raw_decode(self._buffer, self._at)
            except (ValueError, RecursionError):
                value, end = None, len(self._buffer)
                if self._ended or len(self._buffer) - self._at > LARGEST_VALUE:
                    raise BrokenJson from None
            if end < len(self._buffer) or (self._ended and end > self._at):
                self._at = end
                return value
            self._read(wanted)
            wanted *= 2

    def _peek(self) -> str:
        """The next character that is not white; stays before it."""
        while True:
            while self._at < len(self._buffer) and self._buffer[self._at] in _WHITE:
                self._at += 1
            if self._at < len(self._buffer):
                return self._buffer[self._at]
            if self._ended:
                raise BrokenJson
            self._read(CHUNK)

    def _next(self) -> str:
        found = self._peek()
        self._at += 1
        return found

    def _expect(self, wanted: str) -> None:
        if self._next() != wanted:
            raise BrokenJson

    def _read(self, size: int) -> None:
        with self._path.open("rb") as file:
            file.seek(self.done)
            raw = file.read(size)
        self.done += len(raw)
        self._ended = not raw
        self._buffer = self._buffer[self._at :] + self._decode(raw, final=self._ended)
        self._at = 0
