"""One text in many places, and one that comes back."""

from __future__ import annotations

from bot.domain.cases import RequestState, Standing
from tests.journeys.stages.script import (
    ANOTHER_INSULT,
    CANTEEN,
    CLEAN,
    COURSE,
    INSULT,
    MANAGERS,
    MODERATORS,
    THREAT,
    WORKSHOP,
    Card,
    CaseIs,
    Cases,
    Count,
    Delete,
    Edit,
    Empty,
    Heard,
    OneStrike,
    Post,
    Story,
)

STORIES = (
    Story(
        "one text in three places is one strike",
        "stanfords",
        (
            Post("m1", "Kim", INSULT, place=COURSE),
            Post("m2", "Kim", INSULT, place=WORKSHOP),
            Post("m3", "Kim", INSULT, place=CANTEEN),
            Cases(3),
            OneStrike(("m1", "m2", "m3")),
            Card(MODERATORS, "m3", says="1 strike in"),
            Empty((MANAGERS,)),
        ),
    ),
    Story(
        "the third strike is brought to managers",
        "stanfords",
        (
            Post("m1", "Kim", INSULT),
            Post("m2", "Kim", ANOTHER_INSULT),
            Cases(2),
            Empty((MANAGERS,)),
            Post("m3", "Kim", THREAT),
            Card(MANAGERS, "m3", says="3 strikes in"),
            Heard(MANAGERS, "3 strikes"),
        ),
    ),
    Story(
        "what is taken away and posted again is the same case",
        "stanfords",
        (
            Post("m1", "Kim", INSULT),
            CaseIs("m1", reached=True),
            Delete("m1"),
            CaseIs("m1", standing=Standing.REMOVED_BY_AUTHOR, request=RequestState.REMOVED),
            Post("m2", "Kim", INSULT),
            CaseIs("m2", standing=Standing.STANDS),
            Cases(1),
            Count(MODERATORS, 1),
        ),
    ),
    Story(
        "a change that mends it ends the request, a change for the worse opens the case again",
        "stanfords",
        (
            Post("m1", "Kim", INSULT),
            CaseIs("m1", reached=True),
            Edit("m1", CLEAN),
            CaseIs("m1", standing=Standing.EDITED, request=RequestState.REMOVED),
            Edit("m1", ANOTHER_INSULT),
            CaseIs("m1", standing=Standing.STANDS),
            Cases(1),
        ),
    ),
)
