"""A case: one message under review, on two tracks that run side by side.

The **request** says where the invitation to remove the message stands, the **review** what people
made of it. ``escalated_at`` and ``closed_at`` are marks beside the tracks, not states: a closed or
escalated case can still be upheld, dismissed or appealed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.categories import Category
from bot.domain.people import Audience


class Lane(StrEnum):
    """Who works a case: moderators and managers, or the safeguarding lead and deputy alone."""

    REVIEW = "review"
    SAFEGUARDING = "safeguarding"
    GUARDED = "guarded"
    """A breach that moderators must not see (extremism): safeguarding lead and managers."""


class RequestState(StrEnum):
    """Where the request to remove the message stands."""

    NONE = "none"
    ASKED = "asked"
    REMINDED = "reminded"
    REMOVED = "removed"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class ReviewState(StrEnum):
    """What people made of the case."""

    OPEN = "open"
    CLAIMED = "claimed"
    UPHELD = "upheld"
    DISMISSED = "dismissed"
    APPEALED = "appealed"
    STANDS = "stands"
    OVERTURNED = "overturned"


class Standing(StrEnum):
    """Whether the message is still there, and if not, who took it away."""

    STANDS = "stands"
    REMOVED_BY_AUTHOR = "removed_by_author"
    REMOVED_BY_OTHER = "removed_by_other"
    EDITED = "edited"
    """Still there, but it no longer breaks the clause."""
    ABSENT = "absent"
    """There is nothing to remove: no message ever appeared."""


class RequestMove(StrEnum):
    """What can happen on the request track."""

    ASK = "ask"
    REMIND = "remind"
    REMOVE = "remove"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"


class ReviewMove(StrEnum):
    """What can happen on the review track."""

    CLAIM = "claim"
    UPHOLD = "uphold"
    DISMISS = "dismiss"
    APPEAL = "appeal"
    LET_STAND = "let_stand"
    OVERTURN = "overturn"
    REOPEN = "reopen"


_Q, _M = RequestState, RequestMove
REQUEST_MOVES: dict[tuple[RequestState, RequestMove], RequestState] = {
    (_Q.NONE, _M.ASK): _Q.ASKED,
    (_Q.NONE, _M.REMOVE): _Q.REMOVED,
    (_Q.ASKED, _M.ASK): _Q.ASKED,  # again, where the first did not reach the member
    (_Q.ASKED, _M.REMIND): _Q.REMINDED,
    (_Q.ASKED, _M.REMOVE): _Q.REMOVED,
    (_Q.ASKED, _M.REFUSE): _Q.REFUSED,
    (_Q.ASKED, _M.WITHDRAW): _Q.WITHDRAWN,
    (_Q.REMINDED, _M.REMOVE): _Q.REMOVED,
    (_Q.REMINDED, _M.REFUSE): _Q.REFUSED,
    (_Q.REMINDED, _M.WITHDRAW): _Q.WITHDRAWN,
    (_Q.REMOVED, _M.ASK): _Q.ASKED,
    (_Q.REFUSED, _M.ASK): _Q.ASKED,
    (_Q.REFUSED, _M.WITHDRAW): _Q.WITHDRAWN,
    (_Q.WITHDRAWN, _M.ASK): _Q.ASKED,
}
"""Every permitted move of the request; a pair that is absent is not permitted."""

_V, _W = ReviewState, ReviewMove
REVIEW_MOVES: dict[tuple[ReviewState, ReviewMove], ReviewState] = {
    (_V.OPEN, _W.CLAIM): _V.CLAIMED,
    (_V.OPEN, _W.UPHOLD): _V.UPHELD,
    (_V.OPEN, _W.DISMISS): _V.DISMISSED,
    (_V.OPEN, _W.APPEAL): _V.APPEALED,
    (_V.CLAIMED, _W.UPHOLD): _V.UPHELD,
    (_V.CLAIMED, _W.DISMISS): _V.DISMISSED,
    (_V.CLAIMED, _W.APPEAL): _V.APPEALED,
    (_V.UPHELD, _W.APPEAL): _V.APPEALED,
    (_V.APPEALED, _W.LET_STAND): _V.STANDS,
    (_V.APPEALED, _W.OVERTURN): _V.OVERTURNED,
    (_V.CLAIMED, _W.REOPEN): _V.OPEN,
    (_V.UPHELD, _W.REOPEN): _V.OPEN,
    (_V.DISMISSED, _W.REOPEN): _V.OPEN,
    (_V.STANDS, _W.REOPEN): _V.OPEN,
    (_V.OVERTURNED, _W.REOPEN): _V.OPEN,
}
"""Every permitted move of the review; a pair that is absent is not permitted."""

RUNNING = (RequestState.ASKED, RequestState.REMINDED)
"""Request states in which a clock can run."""

UPHELD_STATES = (ReviewState.UPHELD, ReviewState.STANDS)
"""Review states in which a person stands behind the case."""

REVERSED_STATES = (ReviewState.DISMISSED, ReviewState.OVERTURNED)
"""Review states in which a person took the case back: it counts for nothing."""


def next_request(state: RequestState, move: RequestMove) -> RequestState | None:
    """The state after the move; None where the move is not permitted."""
    return REQUEST_MOVES.get((state, move))


def next_review(state: ReviewState, move: ReviewMove) -> ReviewState | None:
    """The state after the move; None where the move is not permitted."""
    return REVIEW_MOVES.get((state, move))


@dataclass(frozen=True, slots=True)
class Case:
    """One message under review (or, in the safeguarding lane, one concern about a person).

    ``subject`` is the member the case is about: the author, except where the concern is for the
    target's welfare. ``strike_group`` ties the copies of one text posted to several places into
    one strike. ``by_report`` says that no detector found anything, that a filter of the
    platform acted, or that only several messages together say it: such a case counts as a strike
    only once a person upheld it. ``suspended_at``
    stops the request's clock while an appeal waits. Times are UTC.
    """

    id: str
    provider: str
    number: int
    lane: Lane
    pack_id: str
    pack_version: str
    pack_digest: str
    platform: str
    space: str
    place: str
    place_name: str
    provider_run: bool
    message: str
    author: str
    author_is_member: bool
    audience: Audience
    subject: str
    target: str | None
    category: Category
    also: tuple[Category, ...]
    clause: str | None
    confidence: float
    detectors: tuple[str, ...]
    why: str
    text_digest: str
    strike_group: str
    opened_at: datetime
    shadow: bool = False
    by_report: bool = False
    strike: bool = False
    demanded: bool = False
    standing: Standing = Standing.STANDS
    request: RequestState = RequestState.NONE
    asked_at: datetime | None = None
    reached_at: datetime | None = None
    deadline: datetime | None = None
    refused_at: datetime | None = None
    suspended_at: datetime | None = None
    review: ReviewState = ReviewState.OPEN
    claimed_by: str | None = None
    decided_by: str | None = None
    escalated_at: datetime | None = None
    acknowledged_by: str | None = None
    acknowledged_at: datetime | None = None
    closed_at: datetime | None = None
    owed: tuple[str, ...] = ()
    """Referrals the policy makes a duty here and nobody has recorded yet."""
    spans: tuple[tuple[int, int], ...] = ()
    """What the detectors saw: half-open ranges of code points of the message as last judged."""

    @property
    def label(self) -> str:
        """How people call the case."""
        return f"C-{self.number:05d}"


class TimerKind(StrEnum):
    """What can fall due on a case."""

    REMINDER = "reminder"
    DEADLINE = "deadline"
    LIFT = "lift"
    DEPUTY = "deputy"
    EMERGENCY_CONTACTS = "emergency_contacts"


class OutboxKind(StrEnum):
    """What delivery is asked to do.

    ``NOTICE``: a private message to a member. ``CARD``: something put before a desk.
    ``LIMIT``: make the member's access in a place (or space) what the payload says, restriction
    or none. ``DELETE``: remove the message.
    """

    NOTICE = "notice"
    CARD = "card"
    LIMIT = "limit"
    DELETE = "delete"


class OutboxState(StrEnum):
    """Where an outbox row stands. ``GIVEN_UP``, ``REFUSED`` and ``UNSUPPORTED`` become a card."""

    PENDING = "pending"
    LEASED = "leased"
    DONE = "done"
    REFUSED = "refused"
    UNSUPPORTED = "unsupported"
    GIVEN_UP = "given_up"
    HELD = "held"
    """Older than a restored backup: not sent without somebody asking."""
