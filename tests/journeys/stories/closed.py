"""A member who takes no private messages: no clock runs against them, and a person hears of it."""

from __future__ import annotations

from bot.domain.cases import RequestState
from tests.journeys.stages.script import (
    INSULT,
    MANAGERS,
    MODERATORS,
    Card,
    CaseIs,
    Delete,
    Empty,
    Heard,
    Post,
    Story,
    Wait,
)

STORIES = (
    Story(
        "no clock runs against a member who was not reached",
        "stanfords",
        (
            Post("m1", "Kim", INSULT),
            Card(MODERATORS, "m1", says="no clock runs"),
            Heard(MODERATORS, "could not be delivered"),
            Wait(200),
            CaseIs("m1", request=RequestState.ASKED, reached=False),
            Empty((MANAGERS,)),
            Delete("m1"),
            CaseIs("m1", request=RequestState.REMOVED),
        ),
        closed=("Kim",),
    ),
)
