"""Everything that comes in by the one door, whoever rang: platform, button, command, clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.domain.categories import Category
from bot.domain.messages import Message
from bot.domain.people import Actor, Audience


@dataclass(frozen=True, slots=True)
class Posted:
    """A message was posted. ``found_at``: when back-fill found one that nobody heard at once.

    What follows from it begins then: nobody is late for what could not be known.
    """

    message: Message
    found_at: datetime | None = None

    @property
    def at(self) -> datetime:
        """When it was heard of: as it was posted, or once it was found."""
        return self.found_at or self.message.at


@dataclass(frozen=True, slots=True)
class Edited:
    """A message now reads ``message.text``; everything else is as it was when posted."""

    message: Message
    at: datetime


@dataclass(frozen=True, slots=True)
class Deleted:
    """A message is gone. ``by`` is None where its author (or nobody we know) deleted it."""

    platform: str
    message: str
    at: datetime
    by: str | None = None


@dataclass(frozen=True, slots=True)
class HeldBack:
    """The platform's own filter kept a message from appearing: nobody has read it.

    ``message`` has no id of its own. ``rule`` names the filter's rule; ``category`` is what the
    rule looks for where Steward set it up itself, None for a rule of somebody else's: then only
    what detection finds in the words makes a case.
    """

    message: Message
    rule: str
    category: Category | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Reported:
    """A member brought a message to the moderators. ``category`` is the reporter's word for it."""

    message: Message
    reporter: str
    reporter_audience: Audience
    category: str
    note: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Decided:
    """A person chose something about a message's case. ``choice`` is checked, not trusted.

    ``place``, with its name: where access is limited, if not where the message stands.
    """

    platform: str
    message: str
    actor: Actor
    choice: str
    reason: str
    at: datetime
    until: datetime | None = None
    place: str | None = None
    case: str | None = None
    place_name: str = ""


@dataclass(frozen=True, slots=True)
class Appealed:
    """The author of a message asks that the case be looked at again."""

    platform: str
    message: str
    text: str
    at: datetime
    member: str | None = None


@dataclass(frozen=True, slots=True)
class AppealDecided:
    """A person decided an appeal: ``overturn`` or ``stand``."""

    platform: str
    message: str
    actor: Actor
    choice: str
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class OrderGiven:
    """A person orders that a place be watched for a time."""

    platform: str
    actor: Actor
    place: str
    until: datetime | None
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class AskedToTalk:
    """A member asked to talk to somebody, below a notice about the case with the id ``case``."""

    platform: str
    member: str
    case: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ClockTicked:
    """Time passed; nothing else happened."""

    at: datetime


Event = (
    Posted
    | Edited
    | Deleted
    | HeldBack
    | Reported
    | Decided
    | Appealed
    | AppealDecided
    | OrderGiven
    | AskedToTalk
    | ClockTicked
)
