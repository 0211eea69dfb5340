"""What a member tells of themself reaches the safeguarding lead, and nobody else."""

from __future__ import annotations

from bot.domain.cases import RequestState
from bot.domain.steps import Choice
from tests.journeys.stages.script import (
    DESPAIR,
    DIRECTOR,
    GONE,
    INSULT,
    LEAD,
    MANAGERS,
    MODERATORS,
    TALK,
    WRONG,
    Answer,
    Card,
    CaseIs,
    Cases,
    Count,
    Decide,
    Delete,
    Empty,
    Heard,
    Letter,
    NoLetter,
    Post,
    Secret,
    Story,
    Wait,
)

_OTHERS = (MODERATORS, MANAGERS, DIRECTOR)

STORIES = (
    Story(
        "a disclosure is for the lead alone, asks for nothing and counts for nothing",
        "stanfords",
        (
            Post("m1", "Kim", DESPAIR),
            Card(LEAD, "m1", frozenset({Choice.ACKNOWLEDGE, Choice.HAND_ON}), says="end it all"),
            Letter("Kim", "999", frozenset({TALK})),
            Secret("end it all", LEAD),
            Empty(_OTHERS),
            CaseIs("m1", request=RequestState.NONE, strike=False),
            Decide("Sam", "m1", Choice.ACKNOWLEDGE, LEAD),
            CaseIs("m1", acknowledged_by="Sam"),
            Wait(200),
            CaseIs("m1", request=RequestState.NONE, strike=False),
            Empty(_OTHERS),
        ),
    ),
    Story(
        "when the lead does not answer the others of the desk are called, and only they",
        "stanfords",
        (
            Post("m1", "Kim", DESPAIR),
            Card(LEAD, "m1", frozenset({Choice.ACKNOWLEDGE})),
            Wait(3),
            Heard(LEAD, "deputy"),
            Count(LEAD, 1),
            Empty(_OTHERS),
        ),
    ),
    Story(
        "a disclosure that is taken back stays with the lead",
        "stanfords",
        (
            Post("m1", "Kim", DESPAIR),
            Card(LEAD, "m1"),
            Delete("m1"),
            Card(LEAD, "m1", frozenset({Choice.ACKNOWLEDGE})),
            Secret("end it all", LEAD),
            Empty(_OTHERS),
        ),
    ),
    Story(
        "what the lead tells of themself is read by nobody where there is no deputy",
        "stanfords",
        (
            Post("m1", "Sam", DESPAIR),
            Card(MANAGERS, "m1", lacks=frozenset(Choice)),
            Secret("end it all"),
            Empty((LEAD, MODERATORS, DIRECTOR)),
        ),
    ),
    Story(
        "who is told to hurt themself is looked after, and the abuse is a case of its own",
        "stanfords",
        (
            Post("m1", "Kim", "go and kill yourself, nobody would miss you", to="Bo"),
            Card(MODERATORS, "m1", frozenset({Choice.UPHOLD})),
            Cases(2),
            Count(LEAD, 1),
            NoLetter("Bo"),
            Count(MODERATORS, 1),
            Empty((MANAGERS, DIRECTOR)),
        ),
    ),
    Story(
        "who wants to talk is brought before the lead alone",
        "stanfords",
        (
            Post("m1", "Kim", INSULT),
            Letter("Kim", "pathetic waste of space", frozenset({GONE, WRONG, TALK})),
            Card(MODERATORS, "m1"),
            Answer("Kim", "m1", TALK, told="999"),
            Heard(LEAD, "asks to talk"),
            Secret("asks to talk", LEAD),
            Cases(2),
            Count(MODERATORS, 1),
            Empty((MANAGERS, DIRECTOR)),
        ),
    ),
)
