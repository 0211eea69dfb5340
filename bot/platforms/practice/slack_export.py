"""Slack exports: the zip with users.json, channels.json and a file per channel and day.

Days are read one after the other and the channels of a day are sorted by time. An export shows
every message as it read when it was exported. Private conversations (dms.json, mpims.json) are
not run by the provider.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.domain.errors import ImportFault
from bot.domain.events import Event, Posted
from bot.domain.messages import Attachment, Author, Message, Place, PlaceKind
from bot.platforms.practice import fields
from bot.platforms.practice.adapter import NAME
from bot.platforms.practice.fields import Fields
from bot.platforms.practice.message_index import MessageIndex
from bot.platforms.practice.reading import LATEST, Clock, Skipped, Unusable, clean
from bot.platforms.practice.roster import Roster
from bot.platforms.practice.slack_archive import SlackArchive, open_archive
from bot.platforms.slack_text import block_texts, plain

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_WRITTEN = frozenset(
    {None, "", "bot_message", "me_message", "thread_broadcast", "file_share", "file_comment"}
)
_SLACKBOT = "USLACKBOT"
_LISTS = {
    "channels.json": PlaceKind.CHANNEL,
    "groups.json": PlaceKind.CHANNEL,
    "mpims.json": PlaceKind.GROUP,
    "dms.json": PlaceKind.DIRECT,
}
_MOST_FILES = 100


@dataclass(frozen=True, slots=True)
class _Channel:
    id: str
    name: str
    kind: PlaceKind


class SlackExport:
    """One export. ``passed_over`` counts what is in it but is no message."""

    def __init__(self, path: Path, roster: Roster, index: MessageIndex) -> None:
        self.passed_over: Counter[str] = Counter()
        self.total = path.stat().st_size
        self.done = 0
        self._path = path
        self._roster = roster
        self._index = index
        self._names: dict[str, str] = {}
        self._bots: set[str] = {_SLACKBOT}
        self._channels: dict[str, _Channel] = {}

    def events(self) -> Iterator[Event | Skipped]:
        """All messages in the order of time. Raises ``ImportFault`` where none can be used."""
        archive = open_archive(self._path)
        with archive.zip:
            yield from archive.odd
            yield from self._read_lists(archive)
            self.passed_over.update(archive.other)
            yield from self._all_days(archive)

    def _read_lists(self, archive: SlackArchive) -> Iterator[Skipped]:
        try:
            for user in archive.listed("users.json"):
                self._learn(user)
        except Unusable as fault:
            yield fault.at(f"{self._path}: users.json")
        for name, kind in _LISTS.items():
            try:
                for entry in archive.listed(name):
                    self._add_channel(entry, kind)
            except Unusable as fault:
                yield fault.at(f"{self._path}: {name}")

    def _learn(self, user: Fields) -> None:
        ident, profile = user.get("id"), user.get("profile")
        if not isinstance(ident, str):
            return
        told = profile if isinstance(profile, dict) else {}
        candidates = (
            told.get("display_name"),
            told.get("real_name"),
            user.get("real_name"),
            user.get("name"),
        )
        names = [clean(name) for name in candidates if isinstance(name, str) and name]
        self._names[ident] = names[0] if names else ident
        self._roster.learn(ident, names)
        if user.get("is_bot") is True:
            self._bots.add(ident)

    def _add_channel(self, entry: Fields, kind: PlaceKind) -> None:
        """Folders bear the channel's name; those of direct messages its id."""
        ident, name = entry.get("id"), entry.get("name")
        if isinstance(ident, str) and ident:
            name = clean(name) if isinstance(name, str) and name else ident
            self._channels[name] = _Channel(ident, name, kind)

    def _all_days(self, archive: SlackArchive) -> Iterator[Event | Skipped]:
        clock, usable = Clock(), False
        for day in sorted(archive.days):
            messages: list[tuple[Message, str]] = []
            for folder, info in archive.days[day]:
                where = f"{self._path}: {folder}/{day}.json"
                try:
                    records = archive.load(info)
                except Unusable as fault:
                    yield fault.at(where)
                    continue
                finally:
                    self.done = min(self.total, self.done + info.compress_size)
                yield from self._file(records, self._channel(folder), where, messages)
            messages.sort(key=lambda found: found[0].at)
            for message, where in messages:
                if self._index.add(message):
                    usable = True
                    yield from clock.keep(Posted(self._index.answering(message)), where)
                else:
                    self.passed_over["messages that stand in the export twice"] += 1
        self.done = self.total
        if not usable:
            raise ImportFault(
                str(self._path), "no message in it could be used", "export a period with messages"
            )

    def _channel(self, folder: str) -> _Channel:
        return self._channels.get(folder) or _Channel(folder, folder, PlaceKind.CHANNEL)

    def _file(
        self, records: Any, channel: _Channel, where: str, into: list[tuple[Message, str]]
    ) -> Iterator[Skipped]:
        """Collect the messages of one day's file; gives what had to be skipped."""
        if not isinstance(records, list):
            yield Skipped(where, "the file is JSON, but no list of messages", "export again")
            return
        for number, record in enumerate(records, 1):
            spot = f"{where}: message {number}"
            try:
                if self._is_written(record):
                    into.append((self._message(record, channel), spot))
            except Unusable as fault:
                yield fault.at(spot)

    def _is_written(self, record: object) -> bool:
        if not isinstance(record, dict):
            raise Unusable("a message is no object", "export again")
        subtype = record.get("subtype")
        if record.get("type", "message") != "message" or not (
            subtype is None or (isinstance(subtype, str) and subtype in _WRITTEN)
        ):
            self.passed_over["notices of Slack itself (joins, topics, pins)"] += 1
            return False
        if record.get("edited"):
            key = "messages edited before the export: only the last text is known"
            self.passed_over[key] += 1
        return True

    def _message(self, record: Fields, channel: _Channel) -> Message:
        ts = fields.text(record, "ts")
        author = self._author(record)
        text, mentions = plain(_raw_text(record, author), self._names)
        thread = record.get("thread_ts")
        parent = thread if isinstance(thread, str) and thread != ts else None
        return Message(
            platform=NAME,
            id=f"{channel.id}:{ts}",
            place=self._place(channel, parent),
            author=author,
            text=text,
            at=_time(ts),
            reply_to=f"{channel.id}:{parent}" if parent else None,
            attachments=tuple(_files(record)),
            mentions=mentions,
        )

    def _place(self, channel: _Channel, thread: str | None) -> Place:
        own = channel.kind is PlaceKind.CHANNEL
        if thread is None:
            return self._roster.place(channel.id, channel.name, own, channel.kind)
        ident = f"{channel.id}:{thread}"
        return self._roster.place(ident, channel.name, own, PlaceKind.THREAD, channel.id)

    def _author(self, record: Fields) -> Author:
        ident = fields.optional_ident(record, "user") or fields.optional_ident(record, "bot_id")
        if ident is None:
            raise Unusable("the message names no author", "export again")
        is_bot = (
            record.get("subtype") == "bot_message"
            or record.get("bot_id") is not None
            or ident in self._bots
        )
        name = self._names.get(ident) or fields.text(record, "username", "")
        return self._roster.author(ident, name, None, not is_bot)


def _raw_text(record: Fields, author: Author) -> str:
    """The text; where there is none, that of the blocks, and of what a bot attached."""
    text = fields.text(record, "text", "") or " ".join(block_texts(record.get("blocks")))
    attached = record.get("attachments")
    if author.is_member or not isinstance(attached, list):
        return text
    parts = [text]
    for entry in attached[:_MOST_FILES]:
        if isinstance(entry, dict):
            parts.append(fields.text(entry, "text", "") or fields.text(entry, "fallback", ""))
    return "\n".join(filter(None, parts))


def _files(record: Fields) -> Iterator[Attachment]:
    files = record.get("files")
    for entry in files[:_MOST_FILES] if isinstance(files, list) else ():
        if isinstance(entry, dict) and entry.get("name"):
            yield Attachment(fields.text(entry, "name"), fields.text(entry, "mimetype", ""))


def _time(ts: str) -> datetime:
    """Slack's time, seconds and microseconds since 1970: ``1793610000.000200``."""
    seconds, _, fraction = ts.partition(".")
    if not (seconds.isascii() and seconds.isdigit() and len(seconds) <= 12):
        raise Unusable("“ts” is no time of Slack", "export again")
    micros = fraction[:6].ljust(6, "0")
    try:
        at = _EPOCH + timedelta(seconds=int(seconds), microseconds=int(micros))
    except (ValueError, OverflowError):
        raise Unusable("“ts” is no time of Slack", "export again") from None
    if at >= LATEST:
        raise Unusable("“ts” lies beyond the year 8999", "export again")
    return at
