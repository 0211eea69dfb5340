"""Anything that can come through the door, in any order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from hypothesis import strategies as st

from bot.domain.categories import Category
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
from bot.domain.messages import Message
from bot.domain.people import Actor, Audience, Role
from bot.domain.steps import Choice
from tests.workflow.support import (
    DEPUTY,
    LEAD,
    MANAGER,
    MODERATOR,
    OTHER_MANAGER,
    PLATFORM,
    message,
)

ACTORS = (
    MODERATOR,
    MANAGER,
    OTHER_MANAGER,
    LEAD,
    DEPUTY,
    Actor("u1", Role.MANAGER),
    Actor("u2", Role.MODERATOR),
    Actor("ada", Role.ADMIN),
    Actor(" ", Role.MANAGER),
)
WORDS = (
    "hello",
    "[threat]",
    "[threat 0.6]",
    "[offensive]",
    "[harassment @u2]",
    "[harassment @u2 welfare]",
    "[harassment @mo 0.6]",
    "[personal_data own]",
    "[public_complaint]",
    "[assessment_leak]",
    "[extremism]",
    "[disclosure]",
    "[disclosure] [threat]",
)
IDS = ("m0", "m1", "m2", "m3", "m5")


@dataclass(frozen=True, slots=True)
class Later:
    """An event and how many hours pass before it."""

    hours: float
    event: Event


def as_posted(message_id: str, text: str) -> Message:
    """The message with this id: author, place and audience follow from the id."""
    number = int(message_id[1:])
    return message(
        message_id,
        text,
        author=f"u{number % 3}",
        place=f"p{number % 2}",
        audience=Audience.STAFF if number % 3 == 2 else Audience.LEARNER,
        is_member=number != 5,
    )


ids = st.sampled_from(IDS)
actors = st.sampled_from(ACTORS)
messages = st.builds(as_posted, ids, st.sampled_from(WORDS))
START = message("m0", "").at
hours = st.sampled_from((0.0, 0.2, 1.5, 30.0, 40.0, 80.0))
ends = st.none() | st.sampled_from((-1, 24, 24 * 30, 24 * 400)).map(
    lambda h: START + timedelta(hours=h)
)

EVENTS = st.one_of(
    st.builds(Posted, messages),
    st.builds(Posted, messages),
    st.builds(Edited, messages, st.just(START)),
    st.builds(Deleted, st.just(PLATFORM), ids, st.just(START), st.sampled_from((None, "u0", "mo"))),
    st.builds(
        Reported,
        messages,
        st.sampled_from(("u2", "u9", "mara")),
        st.just(Audience.LEARNER),
        st.sampled_from((*Category, "something else")),
        st.just("a note"),
        st.just(START),
    ),
    *[
        st.builds(
            Decided,
            st.just(PLATFORM),
            ids,
            actors,
            st.sampled_from((*Choice, Choice.UPHOLD, Choice.DISMISS, Choice.RESTRICT, "nonsense")),
            st.just("because"),
            st.just(START),
            ends,
            st.sampled_from((None, "p1", "p7")),
        )
    ]
    * 3,
    st.builds(
        Appealed,
        st.just(PLATFORM),
        ids,
        st.just("unfair"),
        st.just(START),
        st.none() | st.just("u1"),
    ),
    st.builds(
        AppealDecided,
        st.just(PLATFORM),
        ids,
        actors,
        st.sampled_from(("overturn", "stand", "nonsense")),
        st.just("looked again"),
        st.just(START),
    ),
    st.builds(
        OrderGiven,
        st.just(PLATFORM),
        actors,
        st.sampled_from(("p0", "p1")),
        ends,
        st.sampled_from(("a suspicion", " ")),
        st.just(START),
    ),
    st.builds(ClockTicked, st.just(START)),
)
"""Any event, at the start of time; ``in_time`` moves it."""

SEQUENCES = st.builds(
    lambda first, rest: [*first, *rest],
    st.lists(st.builds(Later, hours, st.builds(Posted, messages)), min_size=1, max_size=3),
    st.lists(st.builds(Later, hours, EVENTS), min_size=3, max_size=22),
)


def in_time(sequence: list[Later]) -> list[Event]:
    """The events one after another, each so many hours after the one before."""
    now = START
    events: list[Event] = []
    for later in sequence:
        now += timedelta(hours=later.hours)
        event = later.event
        if isinstance(event, Posted):
            events.append(Posted(replace(event.message, at=now)))
        else:
            events.append(replace(event, at=now))
    return events
