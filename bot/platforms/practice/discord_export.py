"""Exports of DiscordChatExporter as JSON: one file, or a folder with a file per channel and thread.

An export shows every message as it read when it was exported: earlier wordings and deleted
messages are not in it. Files are read in pieces and merged by time, so their size does not matter.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from bot.domain.errors import ImportFault
from bot.domain.events import Event, Posted
from bot.domain.messages import Message, Place
from bot.platforms.practice.discord_message import Channel, is_written, to_message
from bot.platforms.practice.json_stream import BrokenJson, Entry, JsonStream
from bot.platforms.practice.message_index import MessageIndex
from bot.platforms.practice.reading import Clock, Skipped, Unusable
from bot.platforms.practice.roster import Roster

MOST_FILES = 20_000
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)
_AS_JSON = "export with DiscordChatExporter, format JSON, and give that file or folder"


@dataclass(frozen=True, slots=True)
class _Read:
    """One message of a file and where it stood."""

    message: Message
    where: str


class DiscordExport:
    """A file or folder of exports. ``passed_over`` counts what is in it but is no message."""

    def __init__(self, path: Path, roster: Roster, index: MessageIndex) -> None:
        self.passed_over: Counter[str] = Counter()
        self._root = path
        self._paths = _json_files(path)
        self._roster = roster
        self._index = index
        self._finished = 0
        self._open: list[JsonStream] = []
        self.total = sum(file.stat().st_size for file in self._paths)

    @property
    def done(self) -> int:
        """Bytes read so far."""
        return self._finished + sum(stream.done for stream in self._open)

    def events(self) -> Iterator[Event | Skipped]:
        """All messages in the order of time. Raises ``ImportFault`` where no file is an export."""
        begins, faults = self._beginnings()
        yield from faults
        clock, usable = Clock(), False
        for found in _merged(begins, self._file):
            if isinstance(found, Skipped):
                yield found
            elif self._index.add(found.message):
                event = Posted(self._index.answering(found.message))
                usable = True
                yield from clock.keep(event, found.where)
            else:
                self.passed_over["messages that stand in two files"] += 1
        if not usable:
            raise ImportFault(str(self._root), "no message in it could be used", _AS_JSON)

    def _beginnings(self) -> tuple[list[tuple[datetime, Path]], list[Skipped]]:
        """When the first message of each file was written; a lone file that is wrong raises."""
        begins: list[tuple[datetime, Path]] = []
        faults: list[Skipped] = []
        for path in self._paths:
            try:
                first = self._first(path)
            except ImportFault as fault:
                if len(self._paths) == 1:
                    raise
                faults.append(Skipped(fault.where, fault.what, fault.mend))
                self._finished += path.stat().st_size
                continue
            begins.append((first or _NEVER, path))
        if len(faults) == len(self._paths):
            raise ImportFault(str(self._root), "no file in it is a Discord export", _AS_JSON)
        return begins, faults

    def _first(self, path: Path) -> datetime | None:
        """The time of the first message; None where there is none that can be used."""
        read = (found for found in self._file(path, rehearsal=True) if isinstance(found, _Read))
        times = [found.message.at for found in islice(read, 2)]
        if len(times) == 2 and times[1] < times[0]:
            what = "the newest message stands first"
            raise ImportFault(str(path), what, "export again with the oldest message first")
        return times[0] if times else None

    def _file(self, path: Path, *, rehearsal: bool = False) -> Iterator[_Read | Skipped]:
        """The messages of one file; a broken one ends after its last whole message."""
        stream = JsonStream(path, "messages")
        if not rehearsal:
            self._open.append(stream)
        number = 0
        counted = Counter[str]() if rehearsal else self.passed_over
        try:
            for numbered in self._messages(path, stream, counted):
                number = numbered[0]
                yield numbered[1]
        except BrokenJson:
            yield Skipped(
                f"{path}: after message {number}",
                "the file is broken or cut off here; the messages before it were used",
                "export this channel again",
            )
        except OSError as fault:
            yield Skipped(str(path), f"the file cannot be read: {fault.strerror}", "allow reading")
        finally:
            if not rehearsal:
                self._open.remove(stream)
                self._finished += stream.done

    def _messages(
        self, path: Path, stream: JsonStream, counted: Counter[str]
    ) -> Iterator[tuple[int, _Read | Skipped]]:
        head: dict[str, object] = {}
        number = 0
        place = None
        for entry in _checked(stream, path):
            if not entry.is_item:
                head[entry.key] = entry.value
                continue
            number += 1
            place = place or self._place(head, path)
            if not is_written(entry.value):
                counted["notices of Discord itself (joins, pins, calls)"] += 1
                continue
            where = f"{path}: message {number}"
            try:
                message = to_message(entry.value, place, self._roster)
            except Unusable as fault:
                yield number, fault.at(where)
                continue
            if entry.value.get("timestampEdited"):
                counted["messages edited before the export: only the last text is known"] += 1
            yield number, _Read(message, where)
        if number == 0:
            self._place(head, path)

    def _place(self, head: dict[str, object], path: Path) -> Place:
        """Where the messages of the file stand. Raises ``ImportFault`` for another tool's file."""
        guild, channel = head.get("guild"), head.get("channel")
        if isinstance(guild, dict) and isinstance(channel, dict):
            with suppress(Unusable):
                return Channel(str(guild.get("id") or ""), channel).place(self._roster)
        what = "this is JSON, but no export of DiscordChatExporter (it has no “guild” or “channel”)"
        raise ImportFault(str(path), what, _AS_JSON)


def _merged(
    begins: list[tuple[datetime, Path]],
    read: Callable[[Path], Iterator[_Read | Skipped]],
) -> Iterator[_Read | Skipped]:
    """All files by time. A file is opened only when the time of its first message has come."""
    waiting = sorted(begins, reverse=True)
    heap: list[tuple[datetime, int, _Read, Iterator[_Read | Skipped]]] = []
    opened = 0
    while waiting or heap:
        while waiting and (not heap or waiting[-1][0] <= heap[0][0]):
            _, path = waiting.pop()
            opened += 1
            yield from _push(heap, opened, read(path))
        if heap:
            _, order, found, messages = heapq.heappop(heap)
            yield found
            yield from _push(heap, order, messages)


def _push(
    heap: list[tuple[datetime, int, _Read, Iterator[_Read | Skipped]]],
    order: int,
    messages: Iterator[_Read | Skipped],
) -> Iterator[Skipped]:
    """Put the file's next message on the heap; gives what had to be skipped on the way."""
    for found in messages:
        if isinstance(found, _Read):
            heapq.heappush(heap, (found.message.at, order, found, messages))
            return
        yield found


def _checked(stream: JsonStream, path: Path) -> Iterator[Entry]:
    """The entries of the file, which has to begin as a JSON object."""
    entries = stream.entries()
    try:
        first = next(entries, None)
    except BrokenJson:
        what = "the file is empty" if stream.done == 0 else "the file is no JSON object"
        raise ImportFault(str(path), what, _AS_JSON) from None
    if first is not None:
        yield first
        yield from entries


def _json_files(root: Path) -> tuple[Path, ...]:
    """The export files: the file itself, or every .json file below the folder."""
    if not root.is_dir():
        return (root,)
    found = (path for path in root.rglob("*.json") if path.is_file() and not path.is_symlink())
    paths = tuple(sorted(islice(found, MOST_FILES + 1)))
    if not paths:
        raise ImportFault(str(root), "there is no .json file in the folder", _AS_JSON)
    if len(paths) > MOST_FILES:
        what = f"there are more than {MOST_FILES} .json files in the folder"
        raise ImportFault(str(root), what, "split the folder")
    return paths
