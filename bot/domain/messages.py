"""A post as every platform describes it to the rest of Steward."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.people import Audience


class PlaceKind(StrEnum):
    """What sort of place a message stands in."""

    CHANNEL = "channel"
    THREAD = "thread"
    FORUM_POST = "forum_post"
    GROUP = "group"
    DIRECT = "direct"


@dataclass(frozen=True, slots=True)
class Place:
    """A channel, thread, forum post or group chat. ``parent`` is the place it belongs to."""

    id: str
    name: str = ""
    provider_run: bool = True
    kind: PlaceKind = PlaceKind.CHANNEL
    parent: str | None = None
    space: str = ""


@dataclass(frozen=True, slots=True)
class Author:
    """Who posted. ``audience`` is None where nobody told us (then: learner).

    ``is_member`` is False for bots, webhooks and integrations: they are flagged, never asked.
    """

    id: str
    name: str = ""
    audience: Audience | None = None
    is_member: bool = True

    @property
    def bound_as(self) -> Audience:
        """The audience whose clauses apply."""
        return self.audience or Audience.LEARNER


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file's name and type as the platform states them; the content is never fetched here."""

    name: str
    media_type: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody named by the platform's own mention syntax. Offsets are code points of the text."""

    id: str
    name: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Message:
    """One post. ``at`` is UTC; ``late`` marks messages found by back-fill: what follows
    from them begins when they were found.

    ``reply_to_text`` and ``reply_to_author`` describe the message replied to, where it is known.
    """

    platform: str
    id: str
    place: Place
    author: Author
    text: str
    at: datetime
    reply_to: str | None = None
    reply_to_text: str | None = None
    reply_to_author: str | None = None
    attachments: tuple[Attachment, ...] = ()
    mentions: tuple[Mention, ...] = ()
    late: bool = False
