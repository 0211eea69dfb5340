"""Who decides: nobody their own case, and one person at a time."""

from __future__ import annotations

from bot.domain.cases import RequestState, ReviewState
from bot.domain.steps import Choice
from tests.journeys.stages.script import (
    INSULT,
    MODERATORS,
    AtOnce,
    Card,
    CaseIs,
    Decide,
    Post,
    Story,
)

STORIES = (
    Story(
        "a moderator who is the target leaves it to another",
        "stanfords",
        (
            Post("m1", "Kim", INSULT, to="Mo"),
            Card(MODERATORS, "m1"),
            Decide("Mo", "m1", Choice.UPHOLD, refused="aimed at"),
            CaseIs("m1", review=ReviewState.OPEN),
            Decide("Mia", "m1", Choice.UPHOLD),
            CaseIs("m1", review=ReviewState.UPHELD, decided_by="Mia"),
        ),
    ),
    Story(
        "a moderator who wrote it leaves it to another",
        "stanfords",
        (
            Post("m1", "Mia", INSULT, to="Tess"),
            Card(MODERATORS, "m1"),
            Decide("Mia", "m1", Choice.DISMISS, refused="The author of a message"),
            CaseIs("m1", review=ReviewState.OPEN),
            Decide("Mo", "m1", Choice.DISMISS),
            CaseIs("m1", review=ReviewState.DISMISSED, decided_by="Mo"),
        ),
    ),
    Story(
        "of two moderators who claim at once one has it",
        "stanfords",
        (
            Post("m1", "Kim", INSULT),
            AtOnce(
                (Decide("Mo", "m1", Choice.CLAIM), Decide("Mia", "m1", Choice.CLAIM)),
                refused="claimed this case already",
            ),
            CaseIs("m1", review=ReviewState.CLAIMED),
        ),
    ),
    Story(
        "of two moderators who decide at once one does",
        "stanfords",
        (
            Post("m1", "Kim", INSULT),
            CaseIs("m1", request=RequestState.ASKED),
            AtOnce(
                (Decide("Mo", "m1", Choice.UPHOLD), Decide("Mia", "m1", Choice.DISMISS)),
                refused="already",
            ),
            Card(MODERATORS, "m1", lacks=frozenset({Choice.UPHOLD, Choice.DISMISS})),
        ),
    ),
)
