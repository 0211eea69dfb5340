"""What lies under a path given to ``steward replay``: a transcript, a Discord or a Slack export."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Protocol

from bot.domain.errors import ImportFault
from bot.domain.events import Event
from bot.platforms.practice.discord_export import DiscordExport
from bot.platforms.practice.lenient_json import loads
from bot.platforms.practice.message_index import MessageIndex
from bot.platforms.practice.reading import Skipped
from bot.platforms.practice.roster import Roster
from bot.platforms.practice.slack_export import SlackExport
from bot.platforms.practice.transcript import LONGEST_LINE, read_transcript

STDIN = "-"
_HEAD = 64 * 1024
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_GZIP = b"\x1f\x8b"
_DISCORD = re.compile(rb'\s*\{\s*"guild"\s*:')
_MEND = "give a transcript (JSON Lines), a DiscordChatExporter JSON or folder, or a Slack zip"


class Reader(Protocol):
    """One kind of file being read. ``total`` is 0 where nobody knows it."""

    passed_over: Counter[str]
    total: int

    @property
    def done(self) -> int:
        """Bytes read so far."""
        ...

    def events(self) -> Iterator[Event | Skipped]:
        """Everything in the file, in order."""
        ...


class Source:
    """Past chat, whatever it lies in. Read ``events`` once, then ``close`` (or use ``with``).

    ``kind`` says what it was taken for; ``total`` and ``done`` are bytes, for a progress bar
    (``total`` is 0 for standard input); ``passed_over`` counts what is in the files but is no
    message, by a phrase an operator understands.
    """

    def __init__(self, kind: str, reader: Reader, index: MessageIndex) -> None:
        self.kind = kind
        self._reader = reader
        self._index = index

    def __enter__(self) -> Source:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def total(self) -> int:
        """Bytes in all."""
        return self._reader.total

    @property
    def done(self) -> int:
        """Bytes read so far."""
        return self._reader.done

    @property
    def passed_over(self) -> Counter[str]:
        """What is no message, counted."""
        return self._reader.passed_over

    def events(self) -> Iterator[Event | Skipped]:
        """Events and remarks in order. Raises ``ImportFault`` where nothing can be used."""
        return self._reader.events()

    def close(self) -> None:
        """Let the temporary file go."""
        self._index.close()


def open_source(path: str | Path, roster: Roster | None = None) -> Source:
    """Find out what lies under the path (``-``: a transcript on standard input) and open it.

    Raises ``ImportFault`` where it is nothing that can be read.
    """
    index = MessageIndex()
    try:
        kind, reader = _reader(path, roster or Roster(), index)
    except OSError as fault:
        index.close()
        what = f"it cannot be read: {fault.strerror or 'unknown fault'}"
        raise ImportFault(str(path), what, "check the path and its permissions") from fault
    except ImportFault:
        index.close()
        raise
    return Source(kind, reader, index)


def _reader(path: str | Path, roster: Roster, index: MessageIndex) -> tuple[str, Reader]:
    if str(path) == STDIN:
        return "transcript", _Transcript(None, roster, index)
    path = Path(path)
    if path.is_dir():
        _check_folder(path)
        return "Discord export", DiscordExport(path, roster, index)
    if not path.is_file():
        what = "this is no plain file" if path.exists() else "there is no such file"
        raise ImportFault(str(path), what, "check the path")
    with path.open("rb") as file:
        head = file.read(_HEAD)
    return _of_file(path, head, roster, index)


def _of_file(path: Path, head: bytes, roster: Roster, index: MessageIndex) -> tuple[str, Reader]:
    if head.startswith(_ZIP):
        return "Slack export", SlackExport(path, roster, index)
    head = head.removeprefix(b"\xef\xbb\xbf")
    if not head.strip():
        raise ImportFault(str(path), "the file is empty", _MEND)
    if head.startswith((_GZIP, b"\xff\xfe", b"\xfe\xff")):
        raise ImportFault(str(path), "the file is compressed or in UTF-16", f"unpack it; {_MEND}")
    if _DISCORD.match(head):
        return "Discord export", DiscordExport(path, roster, index)
    if path.suffix.lower() == ".json" and not _begins_with_a_line_of_json(head):
        raise ImportFault(str(path), "this JSON file is of no kind that is known", _MEND)
    return "transcript", _Transcript(path, roster, index)


def _begins_with_a_line_of_json(head: bytes) -> bool:
    try:
        return isinstance(loads(head.strip().split(b"\n", 1)[0]), dict)
    except (ValueError, RecursionError):
        return False


def _check_folder(path: Path) -> None:
    if (path / "channels.json").is_file() or (path / "users.json").is_file():
        what = "this folder is an unpacked Slack export"
        raise ImportFault(str(path), what, "give the zip as Slack made it")


class _Transcript:
    """A transcript in a file or on standard input, its lines bounded."""

    def __init__(self, path: Path | None, roster: Roster, index: MessageIndex) -> None:
        self.passed_over: Counter[str] = Counter()
        self.total = path.stat().st_size if path else 0
        self.done = 0
        self._path = path
        self._roster = roster
        self._index = index

    def events(self) -> Iterator[Event | Skipped]:
        name = str(self._path) if self._path else "standard input"
        yield from read_transcript(self._lines(), self._roster, self._index, name)

    def _lines(self) -> Iterator[bytes]:
        if self._path is None:
            yield from self._bounded(sys.stdin.buffer)
            return
        with self._path.open("rb") as file:
            yield from self._bounded(file)

    def _bounded(self, file: BinaryIO) -> Iterator[bytes]:
        """Line by line; of one that is too long only the beginning, one byte over the limit."""
        while line := file.readline(LONGEST_LINE + 1):
            self.done += len(line)
            piece = line
            while len(piece) > LONGEST_LINE and not piece.endswith(b"\n"):
                piece = file.readline(LONGEST_LINE + 1)
                self.done += len(piece)
            yield line
