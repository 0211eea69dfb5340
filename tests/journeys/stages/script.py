"""The words of a story: what people do, what time does, and what must then be seen.

A story names people, places, desks and messages by names of its own and no platform. Each stage
(``on_replay``, ``on_discord``, ``on_slack``) plays it with its own means; where platforms lawfully
differ, the story asks for a means (``IfThere``) and says what is seen without it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.cases import RequestState, ReviewState, Standing
from bot.domain.people import Audience, Role
from bot.domain.steps import Choice, Desk
from bot.workflow.chat.capabilities import Means

MODERATORS, MANAGERS = Desk.MODERATORS, Desk.MANAGERS
DIRECTOR, LEAD = Desk.DIRECTOR, Desk.SAFEGUARDING_LEAD

CAST: dict[str, tuple[Audience, Role | None]] = {
    "Kim": (Audience.LEARNER, None),
    "Bo": (Audience.LEARNER, None),
    "Tess": (Audience.STAFF, None),
    "Lee": (Audience.STAFF, None),
    "Mo": (Audience.STAFF, Role.MODERATOR),
    "Mia": (Audience.STAFF, Role.MODERATOR),
    "Mara": (Audience.STAFF, Role.MANAGER),
    "Max": (Audience.STAFF, Role.MANAGER),
    "Sam": (Audience.STAFF, Role.SAFEGUARDING_LEAD),
}
"""Everybody there is, with the audience they belong to and the role in which they decide."""

COURSE, WORKSHOP, CANTEEN = "course", "workshop", "canteen"
PLACES = (COURSE, WORKSHOP, CANTEEN)

GONE, TALK, WRONG = "gone", "talk", "wrong"
"""What a member presses below a notice."""

INSULT = "you are a pathetic waste of space, nobody likes you"
ANOTHER_INSULT = "you are a worthless idiot"
THREAT = "I'm gonna stab you after college"
DESPAIR = "I want to end it all, I can't go on living"
CLEAN = "see you all at the workshop tomorrow, bring your goggles"


class Outcome(StrEnum):
    """How an appeal ends."""

    OVERTURN = "overturn"
    STAND = "stand"


# What people do


@dataclass(frozen=True, slots=True)
class Post:
    """Somebody writes. ``to``: whom they mention first."""

    message: str
    author: str
    text: str
    to: str = ""
    place: str = COURSE


@dataclass(frozen=True, slots=True)
class Edit:
    """The author writes something else."""

    message: str
    text: str


@dataclass(frozen=True, slots=True)
class Delete:
    """The author takes a message away."""

    message: str


@dataclass(frozen=True, slots=True)
class Report:
    """Somebody brings a message to the moderators."""

    message: str
    by: str
    kind: str = "harassment"
    note: str = "It is about me."


@dataclass(frozen=True, slots=True)
class Decide:
    """Somebody presses a button of the message's card at a desk, and gives a reason if asked.

    ``refused``: words of the reason for which nothing is done.
    """

    by: str
    message: str
    choice: Choice
    desk: Desk = MODERATORS
    refused: str = ""


@dataclass(frozen=True, slots=True)
class DecideAppeal:
    """A manager answers an appeal, on the card at a desk."""

    by: str
    message: str
    outcome: Outcome
    desk: Desk = MANAGERS
    refused: str = ""


@dataclass(frozen=True, slots=True)
class AtOnce:
    """Several people decide at the same moment; all but one are refused, with these words."""

    choices: tuple[Decide, ...]
    refused: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A member presses a button below the newest notice that has it. ``told``: what they read."""

    by: str
    message: str
    what: str
    told: str


@dataclass(frozen=True, slots=True)
class Appeal:
    """A member says below a notice that it is wrong, and why."""

    by: str
    message: str
    text: str = "It was a joke between friends."


@dataclass(frozen=True, slots=True)
class Wait:
    """Hours pass, and what falls due in them happens."""

    hours: float


@dataclass(frozen=True, slots=True)
class IfThere:
    """What is played depends on whether the platform has a means."""

    means: Means
    then: tuple[Step, ...]
    otherwise: tuple[Step, ...] = ()


# What must be seen


@dataclass(frozen=True, slots=True)
class Card:
    """Before a desk hangs a card about the message.

    It says and offers at least these, and offers none that it ``lacks``.
    """

    desk: Desk
    message: str
    offers: frozenset[Choice] = frozenset()
    lacks: frozenset[Choice] = frozenset()
    says: str = ""


@dataclass(frozen=True, slots=True)
class Heard:
    """These words stand somewhere before a desk, on a card or below it."""

    desk: Desk
    words: str


@dataclass(frozen=True, slots=True)
class Empty:
    """Nothing at all stands before these desks."""

    desks: tuple[Desk, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """So many cards hang before a desk."""

    desk: Desk
    cards: int


@dataclass(frozen=True, slots=True)
class Secret:
    """Words that nobody reads but one desk, or nobody at all."""

    words: str
    desk: Desk | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """A member got a private message with these words and, below it, just these buttons."""

    member: str
    says: str
    buttons: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class NoLetter:
    """Nothing was written to a member in private."""

    member: str


@dataclass(frozen=True, slots=True)
class CaseIs:
    """The case of a message stands like this; None: not asked."""

    message: str
    review: ReviewState | None = None
    request: RequestState | None = None
    standing: Standing | None = None
    strike: bool | None = None
    reached: bool | None = None
    decided_by: str | None = None
    acknowledged_by: str | None = None


@dataclass(frozen=True, slots=True)
class Cases:
    """There are so many cases."""

    count: int


@dataclass(frozen=True, slots=True)
class OneStrike:
    """The cases of these messages count as one strike."""

    messages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Limited:
    """The platform itself keeps a member from a place: from writing, or from all of it."""

    member: str
    kind: Choice
    place: str = COURSE


@dataclass(frozen=True, slots=True)
class Free:
    """The platform keeps a member from nothing in a place."""

    member: str
    place: str = COURSE


Act = Post | Edit | Delete | Report | Decide | DecideAppeal | AtOnce | Answer | Appeal | Wait
Seen = (
    Card | Heard | Empty | Count | Secret | Letter | NoLetter | CaseIs | Cases | OneStrike
    | Limited | Free
)  # fmt: skip
Step = Act | Seen | IfThere


@dataclass(frozen=True, slots=True)
class Story:
    """A story under a pack. ``closed``: who takes no private messages."""

    name: str
    pack: str
    steps: tuple[Step, ...]
    closed: tuple[str, ...] = ()
