"""Under qtsd a director hears at once, and no access is ever limited."""

from __future__ import annotations

from bot.domain.cases import RequestState, ReviewState
from bot.domain.steps import ACCESS_CHOICES, Choice
from tests.journeys.stages.script import (
    DIRECTOR,
    GONE,
    INSULT,
    MANAGERS,
    MODERATORS,
    TALK,
    WRONG,
    Appeal,
    Card,
    CaseIs,
    Decide,
    DecideAppeal,
    Letter,
    Outcome,
    Post,
    Story,
    Wait,
)

_LIMITS = frozenset(ACCESS_CHOICES)

STORIES = (
    Story(
        "abuse is brought to the director at once, and an appeal is lost",
        "qtsd",
        (
            Post("m1", "Kim", INSULT, to="Bo"),
            Card(DIRECTOR, "m1", frozenset({Choice.UPHOLD}), _LIMITS),
            Card(MODERATORS, "m1", frozenset({Choice.UPHOLD}), _LIMITS),
            Letter("Kim", "pathetic waste of space", frozenset({GONE, WRONG, TALK})),
            Decide("Mo", "m1", Choice.UPHOLD),
            Card(DIRECTOR, "m1", lacks=_LIMITS, says="Upheld by"),
            Appeal("Kim", "m1"),
            Card(MANAGERS, "m1", lacks=_LIMITS, says="An appeal waits"),
            DecideAppeal("Mara", "m1", Outcome.STAND),
            CaseIs("m1", review=ReviewState.STANDS, strike=True),
        ),
    ),
    Story(
        "nobody limits access however long a post stands",
        "qtsd",
        (
            Post("m1", "Kim", INSULT, to="Bo"),
            CaseIs("m1", reached=True),
            Wait(40),
            CaseIs("m1", request=RequestState.REMINDED),
            Wait(40),
            Card(MANAGERS, "m1", lacks=_LIMITS),
            CaseIs("m1", request=RequestState.REMINDED),
            Decide("Mo", "m1", Choice.UPHOLD),
            Card(DIRECTOR, "m1", frozenset({Choice.REFER_HR}), _LIMITS),
        ),
    ),
)
