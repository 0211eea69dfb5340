"""Every earlier message of a replay, kept on disk: 1,000,000 of them cost some 25 MB of memory.

Messages are appended to a temporary file that vanishes with the process; a hash table in two flat
arrays (open addressing, at most 60 % full) leads from the id to the newest record. Two ids with
the same hash are told apart by reading the record.
"""

from __future__ import annotations

import os
import tempfile
from array import array
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import Any

import orjson

from bot.domain.messages import Attachment, Author, Mention, Message, Place, PlaceKind
from bot.domain.people import Audience

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_FREE = -1
_LOW = 0xFFFFFFFF
_FIRST_SIZE = 1 << 12
_MOST_BUFFERED = 256


class MessageIndex:
    """Remembers messages by platform and id; a later ``put`` of the same id replaces the former.

    Use it as a context manager, or call ``close``: the temporary file goes then.
    """

    def __init__(self) -> None:
        self._log = tempfile.TemporaryFile(prefix="steward-replay-")  # noqa: SIM115 (see close)
        self._written = 0
        self._waiting: dict[int, bytes] = {}
        self._resize(_FIRST_SIZE)
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def __enter__(self) -> MessageIndex:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Forget everything."""
        self._log.close()

    def add(self, message: Message) -> bool:
        """Remember a new message; False, and nothing changes, where its id is known already."""
        key = _key(message.platform, message.id)
        slot, known = self._slot(key, message.platform, message.id)
        if known:
            return False
        self._hashes[slot] = hash(key) & _LOW
        self._offsets[slot] = self._append(message)
        self._count += 1
        if self._count * 5 > self._size * 3:
            self._grow()
        return True

    def put(self, message: Message) -> None:
        """Remember a message as it is now."""
        key = _key(message.platform, message.id)
        slot, known = self._slot(key, message.platform, message.id)
        if known:
            self._offsets[slot] = self._append(message)
        else:
            self.add(message)

    def get(self, platform: str, message: str) -> Message | None:
        """The message as last remembered, with what it answers; None where it is unknown."""
        found = self._find(platform, message)
        if found is None or found.reply_to is None:
            return found
        return self.answering(found)

    def answering(self, message: Message) -> Message:
        """The message with text and author of what it replies to, where that is known."""
        if message.reply_to is None:
            return message
        earlier = self._find(message.platform, message.reply_to)
        if earlier is None:
            return message
        return replace(message, reply_to_text=earlier.text, reply_to_author=earlier.author.id)

    def _find(self, platform: str, message: str) -> Message | None:
        slot, known = self._slot(_key(platform, message), platform, message)
        return _message(self._record(self._offsets[slot])) if known else None

    def _slot(self, key: str, platform: str, message: str) -> tuple[int, bool]:
        """Where the id stands, or the free slot it would take."""
        wanted, mask = hash(key) & _LOW, self._size - 1
        offsets, hashes = self._offsets, self._hashes
        slot = wanted & mask
        while (offset := offsets[slot]) != _FREE:
            if hashes[slot] == wanted:
                record = self._record(offset)
                if record[0] == platform and record[1] == message:
                    return slot, True
            slot = (slot + 1) & mask
        return slot, False

    def _append(self, message: Message) -> int:
        body = orjson.dumps(_record(message))
        offset = self._written
        self._waiting[offset] = len(body).to_bytes(4, "big") + body
        self._written += len(body) + 4
        if len(self._waiting) >= _MOST_BUFFERED:
            self._flush()
        return offset

    def _flush(self) -> None:
        self._log.seek(0, os.SEEK_END)
        self._log.write(b"".join(self._waiting.values()))
        self._waiting.clear()

    def _record(self, offset: int) -> list[Any]:  # a record is a JSON list of mixed values
        waiting = self._waiting.get(offset)
        if waiting is None:
            self._log.seek(offset)
            body = self._log.read(int.from_bytes(self._log.read(4), "big"))
        else:
            body = waiting[4:]
        record: list[Any] = orjson.loads(body)
        return record

    def _resize(self, size: int) -> None:
        self._size = size
        self._hashes = array("I", bytes(4 * size))
        self._offsets = array("q", [_FREE]) * size

    def _grow(self) -> None:
        old = zip(self._hashes, self._offsets, strict=True)
        self._resize(self._size * 2)
        mask, hashes, offsets = self._size - 1, self._hashes, self._offsets
        for wanted, offset in old:
            if offset != _FREE:
                slot = wanted & mask
                while offsets[slot] != _FREE:
                    slot = (slot + 1) & mask
                hashes[slot], offsets[slot] = wanted, offset


def _key(platform: str, message: str) -> str:
    return f"{platform}\0{message}"


def _record(message: Message) -> tuple[object, ...]:
    place, author = message.place, message.author
    return (
        message.platform,
        message.id,
        (place.id, place.name, place.provider_run, place.kind.value, place.parent, place.space),
        (author.id, author.name, author.audience and author.audience.value, author.is_member),
        message.text,
        (message.at - _EPOCH) // _MICROSECOND,
        message.reply_to,
        tuple((a.name, a.media_type) for a in message.attachments),
        tuple((m.id, m.name, m.start, m.end) for m in message.mentions),
    )


def _message(record: list[Any]) -> Message:
    platform, ident, place, author, text, at, reply_to, attachments, mentions = record
    where, name, provider_run, kind, parent, space = place
    who, called, audience, is_member = author
    return Message(
        platform=platform,
        id=ident,
        place=Place(where, name, provider_run, PlaceKind(kind), parent, space),
        author=Author(who, called, Audience(audience) if audience else None, is_member),
        text=text,
        at=_EPOCH + timedelta(microseconds=at),
        reply_to=reply_to,
        attachments=tuple(Attachment(*a) for a in attachments),
        mentions=tuple(Mention(*m) for m in mentions),
    )
