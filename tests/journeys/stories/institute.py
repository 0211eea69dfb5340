"""Under learning-institute access can be limited once a case is upheld, without a refusal."""

from __future__ import annotations

from bot.domain.steps import Choice
from bot.workflow.chat.capabilities import Means
from tests.journeys.stages.script import (
    INSULT,
    MANAGERS,
    MODERATORS,
    TALK,
    WRONG,
    Card,
    Decide,
    Free,
    IfThere,
    Letter,
    Limited,
    Post,
    Step,
    Story,
)

_LIMITS = frozenset({Choice.RESTRICT, Choice.BLOCK})


def _limited(choice: Choice) -> tuple[Step, ...]:
    """A manager limits access, and lifts it again."""
    return (
        Decide("Mara", "m1", choice, MANAGERS),
        Limited("Kim", choice),
        Decide("Mara", "m1", Choice.LIFT, MANAGERS),
        Free("Kim"),
    )


STORIES = (
    Story(
        "access is limited on an upheld case, and given back",
        "learning-institute",
        (
            Post("m1", "Kim", INSULT, to="Bo"),
            Card(MODERATORS, "m1", lacks=_LIMITS),
            Decide("Mo", "m1", Choice.ESCALATE),
            Card(MANAGERS, "m1", lacks=_LIMITS),
            Decide("Mo", "m1", Choice.UPHOLD),
            Letter("Kim", "for a reason", frozenset({WRONG, TALK})),
            Card(MANAGERS, "m1", _LIMITS),
            IfThere(Means.RESTRICT, _limited(Choice.RESTRICT), _limited(Choice.BLOCK)),
        ),
    ),
)
