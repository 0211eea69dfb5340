"""Under care nothing is looked at until somebody reports it."""

from __future__ import annotations

from bot.domain.cases import ReviewState
from bot.domain.steps import Choice
from tests.journeys.stages.script import (
    DIRECTOR,
    INSULT,
    LEAD,
    MANAGERS,
    MODERATORS,
    Card,
    CaseIs,
    Cases,
    Decide,
    Empty,
    Letter,
    NoLetter,
    Post,
    Report,
    Story,
)

NOTE = "It is about me and my work."

STORIES = (
    Story(
        "a report brings an unwatched post before moderators and managers",
        "care",
        (
            Post("m1", "Tess", INSULT),
            Cases(0),
            Empty((MODERATORS, MANAGERS, DIRECTOR, LEAD)),
            NoLetter("Tess"),
            Report("m1", "Lee", note=NOTE),
            Card(MODERATORS, "m1", frozenset({Choice.UPHOLD})),
            Card(MANAGERS, "m1"),
            Decide("Mo", "m1", Choice.UPHOLD),
            CaseIs("m1", review=ReviewState.UPHELD, decided_by="Mo"),
            Letter("Lee", "looked"),
        ),
    ),
)
