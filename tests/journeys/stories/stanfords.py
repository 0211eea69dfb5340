"""A learner's insult under stanfords: from the post to a limit, and to an appeal that is won."""

from __future__ import annotations

from bot.domain.cases import RequestState, ReviewState
from bot.domain.steps import Choice
from bot.workflow.chat.capabilities import Means
from tests.journeys.stages.script import (
    ANOTHER_INSULT,
    GONE,
    INSULT,
    MANAGERS,
    MODERATORS,
    TALK,
    WRONG,
    Answer,
    Appeal,
    Card,
    CaseIs,
    Cases,
    Decide,
    DecideAppeal,
    Delete,
    Free,
    Heard,
    IfThere,
    Letter,
    Limited,
    Outcome,
    Post,
    Step,
    Story,
    Wait,
)

_LIMITS = frozenset({Choice.RESTRICT, Choice.BLOCK})

_REFUSED: tuple[Step, ...] = (
    Post("m1", "Kim", INSULT, to="Bo"),
    Card(MODERATORS, "m1", frozenset({Choice.CLAIM, Choice.UPHOLD, Choice.DISMISS}), _LIMITS),
    Letter("Kim", "pathetic waste of space", frozenset({GONE, WRONG, TALK})),
    CaseIs("m1", request=RequestState.ASKED, reached=True),
    Decide("Mo", "m1", Choice.CLAIM),
    Card(MODERATORS, "m1", says="Claimed by"),
    Wait(40),
    CaseIs("m1", request=RequestState.REMINDED),
    Wait(40),
    CaseIs("m1", request=RequestState.REFUSED),
    Card(MANAGERS, "m1", says="was refused"),
    Decide("Mo", "m1", Choice.UPHOLD),
    Card(MANAGERS, "m1", says="Upheld by"),
    Post("m2", "Kim", ANOTHER_INSULT, to="Bo"),
    Cases(2),
    Card(MANAGERS, "m1", _LIMITS),
)

_WON: tuple[Step, ...] = (
    Appeal("Kim", "m1"),
    CaseIs("m1", review=ReviewState.APPEALED),
    DecideAppeal("Mara", "m1", Outcome.OVERTURN, refused="took no decision"),
    DecideAppeal("Max", "m1", Outcome.OVERTURN),
    CaseIs("m1", review=ReviewState.OVERTURNED, strike=False),
    Free("Kim"),
)

STORIES = (
    Story(
        "an insult, a refusal, a limit, and an appeal that is won",
        "stanfords",
        (
            *_REFUSED,
            IfThere(
                Means.RESTRICT,
                (
                    Decide("Mara", "m1", Choice.RESTRICT, MANAGERS),
                    Limited("Kim", Choice.RESTRICT),
                    Letter("Kim", "limited what you can do", frozenset({WRONG, TALK})),
                ),
                (
                    Decide("Mara", "m1", Choice.RESTRICT, MANAGERS),
                    Heard(MANAGERS, "could not be delivered"),
                    Card(MANAGERS, "m1", _LIMITS, frozenset({Choice.LIFT})),
                    Free("Kim"),
                    Decide("Mara", "m1", Choice.BLOCK, MANAGERS),
                    Limited("Kim", Choice.BLOCK),
                ),
            ),
            *_WON,
        ),
    ),
    Story(
        "a block holds until its time is over",
        "stanfords",
        (
            *_REFUSED,
            Decide("Mara", "m1", Choice.BLOCK, MANAGERS),
            Limited("Kim", Choice.BLOCK),
            Wait(13 * 24),
            Limited("Kim", Choice.BLOCK),
            Wait(2 * 24),
            Free("Kim"),
        ),
    ),
    Story(
        "a removal in time ends the request and speaks for the member",
        "stanfords",
        (
            Post("m1", "Kim", INSULT),
            CaseIs("m1", reached=True),
            Answer("Kim", "m1", GONE, told="still see"),
            Delete("m1"),
            CaseIs("m1", request=RequestState.REMOVED),
            Card(MODERATORS, "m1", says="The author removed the message"),
            Answer("Kim", "m1", GONE, told="noted in your favour"),
            Wait(100),
            CaseIs("m1", request=RequestState.REMOVED, strike=True),
        ),
    ),
)
