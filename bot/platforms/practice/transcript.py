"""Transcripts: JSON Lines, one event a line. The transcript plays the platform.

An edit, a deletion or a report finds author, place and text of any earlier line. A line that
cannot be used is told with its number and a way to mend it, and reading goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from bot.domain.errors import ImportFault
from bot.domain.events import (
    AppealDecided,
    Appealed,
    ClockTicked,
    Decided,
    Deleted,
    Edited,
    Event,
    OrderGiven,
    Posted,
    Reported,
)
from bot.domain.messages import Message, Place
from bot.platforms.practice import fields
from bot.platforms.practice.adapter import NAME
from bot.platforms.practice.fields import Fields
from bot.platforms.practice.lenient_json import loads
from bot.platforms.practice.message_index import MessageIndex
from bot.platforms.practice.reading import Clock, Skipped, Unusable, moment
from bot.platforms.practice.roster import Roster

LONGEST_LINE = 8 * 1024 * 1024
"""Bytes of one line; the reader of the file hands on one byte more of what is longer."""

_BOM = b"\xef\xbb\xbf"
_Read = Callable[[Fields, datetime], Event]


def read_transcript(
    lines: Iterable[bytes], roster: Roster, index: MessageIndex, name: str = "transcript"
) -> Iterator[Event | Skipped]:
    """The events of a transcript, in order; times never run backwards.

    Raises ``ImportFault`` at the end where no line at all could be used.
    """
    reader, clock, usable = _Reader(roster, index), Clock(), False
    for number, line in enumerate(lines, 1):
        where = f"{name}:{number}"
        if number == 1:
            line = line.removeprefix(_BOM)
        if not line.strip():
            continue
        try:
            event = reader.event(line)
        except Unusable as fault:
            yield fault.at(where)
            continue
        usable = True
        yield from clock.keep(event, where)
    if not usable:
        raise ImportFault(
            name,
            "no line of it is an event",
            'write one JSON object a line, such as {"at":"2026-11-02T09:00:00Z","kind":"clock"}',
        )


class _Reader:
    def __init__(self, roster: Roster, index: MessageIndex) -> None:
        self._roster = roster
        self._index = index
        self._kinds: dict[str, _Read] = {
            "message": self._message,
            "edit": self._edit,
            "delete": self._delete,
            "report": self._report,
            "decide": self._decide,
            "appeal": self._appeal,
            "decide_appeal": self._decide_appeal,
            "monitoring_order": self._order,
            "clock": lambda record, at: ClockTicked(at),
        }

    def event(self, line: bytes) -> Event:
        record = _parse(line)
        kind = record.get("kind")
        read = self._kinds.get(kind) if isinstance(kind, str) else None
        if read is None:
            known = ", ".join(self._kinds)
            raise Unusable("“kind” is missing or none that is known", f"use one of: {known}")
        return read(record, moment(record.get("at")))

    def _message(self, record: Fields, at: datetime) -> Event:
        author = fields.part(record, "author")
        text = fields.text(record, "text")
        message = Message(
            platform=NAME,
            id=fields.ident(record, "id"),
            place=self._place(fields.part(record, "place")),
            author=self._roster.author(
                fields.ident(author, "id"),
                fields.text(author, "name", ""),
                fields.audience(author),
                fields.flag(author, "is_member", True) and not fields.flag(author, "bot", False),
            ),
            text=text,
            at=at,
            reply_to=fields.optional_ident(record, "reply_to"),
            attachments=fields.attachments(record),
            mentions=self._roster.mentions(text),
        )
        if not self._index.add(message):
            raise Unusable("a message with this id stands above", "give every message its own id")
        return Posted(self._index.answering(message))

    def _place(self, place: Fields) -> Place:
        return self._roster.place(
            fields.ident(place, "id"),
            fields.text(place, "name", ""),
            fields.flag(place, "provider_run", True),
        )

    def _earlier(self, record: Fields, key: str) -> Message:
        ident = fields.ident(record, key)
        message = self._index.get(NAME, ident)
        if message is None:
            raise Unusable(
                f"no message with the id in “{key}” stands above",
                "put the message's own line first, or correct the id",
            )
        return message

    def _edit(self, record: Fields, at: datetime) -> Event:
        text = fields.text(record, "text")
        message = replace(
            self._earlier(record, "id"), text=text, mentions=self._roster.mentions(text)
        )
        self._index.put(message)
        return Edited(message, at)

    def _delete(self, record: Fields, at: datetime) -> Event:
        message = self._earlier(record, "id")
        return Deleted(NAME, message.id, at, fields.optional_ident(record, "by"))

    def _report(self, record: Fields, at: datetime) -> Event:
        reporter = fields.part(record, "reporter")
        ident = fields.ident(reporter, "id")
        return Reported(
            message=self._earlier(record, "message"),
            reporter=ident,
            reporter_audience=self._roster.audience(ident, fields.audience(reporter)),
            category=fields.text(record, "category", ""),
            note=fields.text(record, "note", ""),
            at=at,
        )

    def _decide(self, record: Fields, at: datetime) -> Event:
        return Decided(
            platform=NAME,
            message=self._earlier(record, "message").id,
            actor=fields.actor(record),
            choice=fields.text(record, "choice"),
            reason=fields.text(record, "reason", ""),
            at=at,
            until=_until(record),
            place=_place_id(record),
        )

    def _appeal(self, record: Fields, at: datetime) -> Event:
        return Appealed(
            platform=NAME,
            message=self._earlier(record, "message").id,
            text=fields.text(record, "text", ""),
            at=at,
            member=fields.optional_ident(record, "member"),
        )

    def _decide_appeal(self, record: Fields, at: datetime) -> Event:
        return AppealDecided(
            platform=NAME,
            message=self._earlier(record, "message").id,
            actor=fields.actor(record),
            choice=fields.text(record, "choice"),
            reason=fields.text(record, "reason", ""),
            at=at,
        )

    def _order(self, record: Fields, at: datetime) -> Event:
        place = _place_id(record)
        if place is None:
            raise Unusable("“place” is missing", "name the place to be watched by its id")
        reason = fields.text(record, "reason", "")
        return OrderGiven(NAME, fields.actor(record), place, _until(record), reason, at)


def _until(record: Fields) -> datetime | None:
    return None if record.get("until") is None else moment(record["until"], "until")


def _place_id(record: Fields) -> str | None:
    """The id of a place, given as text or as an object with an id."""
    if isinstance(record.get("place"), dict):
        return fields.ident(record["place"], "id")
    return fields.optional_ident(record, "place")


def _parse(line: bytes) -> Fields:
    if len(line) > LONGEST_LINE:
        raise Unusable("the line is longer than 8 MB", "leave out what is not chat")
    try:
        record = loads(line)
    except (ValueError, RecursionError):
        raise Unusable(
            "the line is no complete JSON object in UTF-8", "write one object on one line"
        ) from None
    if not isinstance(record, dict):
        raise Unusable("the line is JSON, but no object", 'write {"at": …, "kind": …}')
    return record
