"""From Slack's messages to what the rest of Steward knows: pure, nothing is asked of Slack."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.domain.messages import Attachment, Author, Message, Place, PlaceKind
from bot.platforms.slack.directory import Channel, Person
from bot.platforms.slack.workspaces import NAME, Workspace
from bot.platforms.slack_text import block_texts
from bot.platforms.slack_text import plain as shown

Json = Mapping[str, Any]  # JSON as Slack sends it

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MENTIONED = re.compile(r"<@([A-Z0-9]{2,30})(?:\|[^>]*)?>", re.ASCII)
_SPOKEN = frozenset({"", "file_share", "thread_broadcast", "bot_message", "me_message"})
"""Subtypes of messages that somebody wrote; all others are Slack's own announcements."""

_MOST_FILES = 100


@dataclass(frozen=True, slots=True)
class Known:
    """What was asked of Slack about a message: its channel, its author, how people are called."""

    channel: Channel
    author: Person | None
    held: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)


def is_spoken(message: Json) -> bool:
    """Whether somebody wrote the message."""
    return str(message.get("subtype") or "") in _SPOKEN and is_ts(str(message.get("ts") or ""))


def account_of(message: Json) -> str:
    """The account that wrote a message; a bot's own id where it has no account."""
    return str(message.get("user") or message.get("bot_id") or "")


def mentioned(message: Json) -> set[str]:
    """The accounts that a message names."""
    return set(_MENTIONED.findall(_raw(message)))


def to_message(
    message: Json,
    workspace: Workspace,
    known: Known,
    *,
    parent: Json | None = None,
    late: bool = False,
) -> Message:
    """A Slack message as Steward sees it. ``parent``: the message whose thread it stands in.

    The text holds everything that can be read: the words, what other apps attached, and titles of
    files. A link's preview, which Slack adds by itself, is not the author's.
    """
    channel, ts = known.channel.id, str(message["ts"])
    thread = thread_of(message)
    text, mentions = shown(_raw(message), known.names)
    return Message(
        platform=NAME,
        id=message_id(channel, ts),
        place=place_of(known.channel, workspace, thread),
        author=_author(message, workspace, known),
        text=text,
        at=moment(ts),
        reply_to=message_id(channel, thread) if thread else None,
        reply_to_text=shown(_raw(parent), known.names)[0] if parent else None,
        reply_to_author=account_of(parent) or None if parent else None,
        attachments=tuple(_attachments(message)),
        mentions=mentions,
        late=late,
    )


def place_of(channel: Channel, workspace: Workspace, thread: str | None = None) -> Place:
    """Where a message stands. A thread's parent is its channel."""
    run = channel.kind is PlaceKind.CHANNEL and channel.id not in workspace.elsewhere
    return Place(
        id=f"{channel.id}:{thread}" if thread else channel.id,
        name=channel.name,
        provider_run=run,
        kind=PlaceKind.THREAD if thread else channel.kind,
        parent=channel.id if thread else None,
        space=workspace.team,
    )


def thread_of(message: Json) -> str | None:
    """The time of the message below which this one stands; None for one that stands by itself."""
    thread = message.get("thread_ts")
    return str(thread) if thread and thread != message.get("ts") else None


def message_id(channel: str, ts: str) -> str:
    """A message's name: a time is its own only within its channel."""
    return f"{channel}:{ts}"


def parts_of_id(message: str) -> tuple[str, str] | None:
    """Channel and time of a message's name; None where it is none of Slack's."""
    channel, _, ts = message.partition(":")
    return (channel, ts) if channel and is_ts(ts) else None


def is_ts(text: str) -> bool:
    """Whether it is one of Slack's times."""
    return re.fullmatch(r"[0-9]{1,12}\.[0-9]{6}", text, re.ASCII) is not None


def moment(ts: str) -> datetime:
    """The moment of one of Slack's times, seconds and microseconds since 1970."""
    return _EPOCH + timedelta(microseconds=mark_of(ts))


def mark_of(ts: str) -> int:
    """One of Slack's times as a number that grows: microseconds since 1970."""
    seconds, _, fraction = ts.partition(".")
    return int(seconds) * 1_000_000 + int(fraction[:6].ljust(6, "0"))


def ts_of(mark: int) -> str:
    """The time of Slack's with this number."""
    return f"{mark // 1_000_000}.{mark % 1_000_000:06d}"


def _author(message: Json, workspace: Workspace, known: Known) -> Author:
    person = known.author
    is_bot = message.get("subtype") == "bot_message" or bool(message.get("bot_id"))
    is_member = not is_bot and not (person is not None and person.is_bot)
    return Author(
        id=account_of(message),
        name=person.name if person is not None else str(message.get("username") or ""),
        audience=workspace.audience_of(known.held) if is_member else None,
        is_member=is_member,
    )


def _raw(message: Json) -> str:
    """The words as Slack writes them; where there are none, those of the blocks."""
    said = str(message.get("text") or "") or " ".join(block_texts(message.get("blocks")))
    parts = [said, *_attached(message)]
    for file in _files(message):
        title = str(file.get("title") or "")
        if title and title != file.get("name"):
            parts.append(title)
    return "\n".join(part for part in parts if part)


def _attached(message: Json) -> Iterator[str]:
    """What is attached: shared messages, other apps' words; not Slack's own preview of a link."""
    entries = message.get("attachments")
    for entry in entries[:_MOST_FILES] if isinstance(entries, list) else ():
        if isinstance(entry, dict) and (entry.get("is_msg_unfurl") or not entry.get("from_url")):
            yield str(entry.get("text") or entry.get("fallback") or "")


def _attachments(message: Json) -> Iterator[Attachment]:
    for file in _files(message):
        if file.get("name"):
            yield Attachment(str(file["name"]), str(file.get("mimetype") or ""))


def _files(message: Json) -> Iterator[Json]:
    files = message.get("files")
    for file in files[:_MOST_FILES] if isinstance(files, list) else ():
        if isinstance(file, dict) and file.get("mode") != "tombstone":
            yield file
