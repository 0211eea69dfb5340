"""What counts as a dig, at whom, and what never does."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache

import pytest

from bot.detection.digs import WEAKEST, Noticed, dig_in
from bot.detection.normalise import normalise
from bot.detection.pipeline import Pipeline
from bot.detection.protocol import Reading
from bot.detection.registry import RULES, pipeline_of
from bot.domain.categories import Category
from bot.domain.findings import Finding, ScanContext, Span
from bot.domain.messages import Author, Mention, Message, Place
from bot.domain.people import Directory, Person

NINE = datetime(2026, 11, 2, 9, tzinfo=UTC)
PEOPLE = Directory(
    (
        Person("u-sam", ("Sam Reid",), ("samr",)),
        Person("u-kim", ("Kim Parry",)),
        Person("u-lee", ("Lee Fox",)),
        Person("u-ash", ("Ashley Hill",)),
    )
)


@cache
def rules() -> Pipeline:
    return pipeline_of(RULES)


def noticed(
    text: str,
    *,
    reply_to: str | None = None,
    mentions: tuple[Mention, ...] = (),
    directory: Directory = PEOPLE,
    reading: Reading | None = None,
) -> Noticed | None:
    message = Message("practice", "m1", Place("p1"), Author("u-ann"), text, NINE)
    context = ScanContext(
        author="u-ann", reply_to_author=reply_to, mentions=mentions, directory=directory
    )
    views = normalise(text)
    return dig_in(message, views, context, reading or rules().weigh(views, context))


DIGS = {
    "by name": ("nobody asked, Sam", None, ("u-sam",)),
    "in the third person": ("Sam is so slow", None, ("u-sam",)),
    "in a reply": ("skill issue", "u-kim", ("u-kim",)),
    "you, in a reply": ("you're so cringe", "u-kim", ("u-kim",)),
    "late again": ("@samr late again", None, ("u-sam",)),
    "left out": ("don't invite Sam", None, ("u-sam",)),
    "a face": ("well look at Sam 🤡", None, ("u-sam",)),
    "an insult that makes a case itself": ("Sam you muppet", None, ("u-sam",)),
}
NO_DIGS = {
    "at nobody": ("nobody asked", None),
    "kind": ("you're not weird, sorry", "u-kim"),
    "about oneself": ("i'm so slow today Sam", None),
    "one's own bad luck": ("i failed again", "u-kim"),
    "a late bus": ("bus late again, sorry Sam", None),
    "talk": ("see you at nine Sam, bring your goggles", None),
    "at oneself by reply": ("skill issue", "u-ann"),
    "quoted": ("she said 'nobody asked Sam' and it upset me", None),
    "at a thing": ("my phone's so slow, Sam", None),
    "at everybody": ("Sam Kim Lee Ashley you're all so cringe", None),
}


@pytest.mark.parametrize("name", DIGS)
def test_a_dig_is_seen_with_whom_it_is_aimed_at(name: str) -> None:
    text, reply_to, targets = DIGS[name]
    seen = noticed(text, reply_to=reply_to)
    assert seen is not None
    assert seen.dig.targets == targets
    assert WEAKEST <= seen.dig.weight <= 1
    assert seen.spans and all(0 <= s.start < s.end <= len(text) for s in seen.spans)


@pytest.mark.parametrize("name", NO_DIGS)
def test_what_is_no_dig_is_not_remembered(name: str) -> None:
    text, reply_to = NO_DIGS[name]
    assert noticed(text, reply_to=reply_to) is None


def test_a_mention_needs_no_directory() -> None:
    text = "@Jo nobody asked"
    seen = noticed(text, mentions=(Mention("u-jo", "Jo", 0, 3),), directory=Directory())
    assert seen is not None
    assert seen.dig.targets == ("u-jo",)


def test_laughing_makes_it_weigh_less() -> None:
    plain, laughed = noticed("Sam is so slow"), noticed("Sam is so slow lol")
    assert plain is not None and laughed is not None
    assert laughed.dig.weight < plain.dig.weight


@pytest.mark.parametrize(
    ("scores", "is_dig"),
    [
        ({Category.HARASSMENT: 0.3}, True),
        ({Category.HARASSMENT: 0.19}, False),
        ({Category.OFFENSIVE: 0.45}, True),
        ({Category.OFFENSIVE: 0.3}, False),
        ({Category.HARASSMENT: 0.3, Category.PUBLIC_COMPLAINT: 0.4}, False),
        ({Category.HARASSMENT: 0.6, Category.DISCLOSURE: 0.6}, False),
        ({Category.POLITICAL: 0.49}, False),
    ],
)
def test_what_the_learned_detector_holds_possible_counts(
    scores: dict[Category, float], is_dig: bool
) -> None:
    seen = noticed("Sam did the drawing", reading=Reading(scores=scores))
    assert (seen is not None) is is_dig
    if seen is not None:
        assert seen.spans == (Span(0, 19),)


def test_swearing_at_nobody_is_no_dig_at_whoever_is_named() -> None:
    swearing = Finding(Category.OFFENSIVE, 0.9, (Span(0, 4),), "lexicon", "Swearing.")
    reading = Reading((swearing,), {Category.OFFENSIVE: 0.9})
    assert noticed("fuck me Sam that's brilliant", reading=reading) is None


def test_a_provider_that_lists_nobody_costs_nothing() -> None:
    assert noticed("you're so cringe", directory=Directory()) is None


def test_a_name_behind_an_at_is_somebody_though_nobody_lists_it() -> None:
    seen = noticed("@Jo nobody asked", mentions=(Mention("", "Jo", 0, 3),), directory=Directory())
    assert seen is not None
    assert seen.dig.targets == ("@jo",)


def test_a_name_that_two_people_bear_is_nobody() -> None:
    twice = Directory((Person("u-1", ("Sam Reid",)), Person("u-2", ("Sam Hill",))))
    assert noticed("@Sam nobody asked", directory=twice) is None
