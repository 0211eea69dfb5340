"""Learners and staff are judged by their own clauses; complaining is a right."""

from __future__ import annotations

from bot.domain.cases import RequestState, ReviewState
from bot.domain.steps import ACCESS_CHOICES, Choice
from tests.journeys.stages.script import (
    CLEAN,
    DIRECTOR,
    INSULT,
    LEAD,
    MANAGERS,
    MODERATORS,
    TALK,
    Card,
    CaseIs,
    Cases,
    Decide,
    Empty,
    Free,
    Letter,
    NoLetter,
    Post,
    Report,
    Story,
    Wait,
)

COMPLAINT = "worst course ever, the tutor never replies to anyone"

STORIES = (
    Story(
        "a complaint is shown the right route and counts for nothing",
        "stanfords",
        (
            Post("m1", "Kim", COMPLAINT),
            Letter("Kim", "Complaints Procedure", frozenset({TALK})),
            CaseIs("m1", request=RequestState.NONE, strike=False),
            Wait(200),
            CaseIs("m1", request=RequestState.NONE, strike=False),
        ),
    ),
    Story(
        "a member of staff is never limited, however long the post stands",
        "stanfords",
        (
            Post("m1", "Tess", INSULT, to="Kim"),
            CaseIs("m1", reached=True),
            Wait(80),
            Card(MANAGERS, "m1"),
            Decide("Mo", "m1", Choice.UPHOLD),
            Card(MANAGERS, "m1", frozenset({Choice.REFER_HR}), frozenset(ACCESS_CHOICES)),
            Free("Tess"),
        ),
    ),
    Story(
        "what breaks nothing leaves no trace",
        "stanfords",
        (
            Post("m1", "Kim", CLEAN),
            Cases(0),
            NoLetter("Kim"),
            Empty((MODERATORS, MANAGERS, DIRECTOR, LEAD)),
        ),
    ),
    Story(
        "a report always makes a flag, and the reporter hears what came of it",
        "stanfords",
        (
            Post("m1", "Kim", CLEAN),
            Report("m1", "Bo"),
            Card(MODERATORS, "m1", frozenset({Choice.DISMISS})),
            NoLetter("Kim"),
            Decide("Mo", "m1", Choice.DISMISS),
            CaseIs("m1", review=ReviewState.DISMISSED),
            Letter("Bo", "looked at"),
            NoLetter("Kim"),
        ),
    ),
)
