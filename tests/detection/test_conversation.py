"""Digs that come again and again are a pattern; banter, and what is too little, is none."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.detection.conversation import (
    BY_ONE_WITHIN,
    MOST_DIGS,
    Memory,
    Pattern,
    finding_of,
    pattern_in,
)
from bot.detection.digs import Dig
from bot.domain.categories import Category
from bot.domain.findings import Span

NINE = datetime(2026, 11, 2, 9, tzinfo=UTC)
PLACE = ("college", "practice", "p1")

Told = tuple[str, str, int]
"""Author, target, minutes after nine."""


def digs(*told: Told, weight: float = 0.4) -> list[Dig]:
    return [
        Dig(f"m{number}", author, (target,), weight, NINE + timedelta(minutes=minutes))
        for number, (author, target, minutes) in enumerate(told)
    ]


def found(told: list[Dig]) -> Pattern | None:
    return pattern_in(told[:-1], told[-1])


PATTERNS: dict[str, tuple[list[Dig], int]] = {
    "three by one at one": (digs(("a", "b", 0), ("a", "b", 9), ("a", "b", 20)), 3),
    "just within a day": (digs(("a", "b", 0), ("a", "b", 9), ("a", "b", 1439)), 3),
    "others talk between": (
        digs(("a", "b", 0), ("c", "d", 1), ("a", "b", 9), ("d", "c", 10), ("a", "b", 20)),
        3,
    ),
    "one answer to four": (
        digs(("a", "b", 0), ("b", "a", 1), ("a", "b", 2), ("a", "b", 3), ("a", "b", 4)),
        4,
    ),
    "three people within the hour": (digs(("a", "b", 0), ("c", "b", 9), ("d", "b", 59)), 3),
    "of a pile, who is answered is left out": (
        digs(("e", "b", 0), ("b", "e", 1), ("a", "b", 2), ("c", "b", 9), ("d", "b", 59)),
        3,
    ),
}
NONE: dict[str, list[Dig]] = {
    "two": digs(("a", "b", 0), ("a", "b", 9)),
    "three at three people": digs(("a", "b", 0), ("a", "c", 9), ("a", "d", 20)),
    "three over more than a day": digs(("a", "b", 0), ("a", "b", 9), ("a", "b", 1450)),
    "all in one moment": digs(("a", "b", 5), ("a", "b", 5), ("a", "b", 5)),
    "banter": digs(("a", "b", 0), ("b", "a", 1), ("a", "b", 2), ("b", "a", 3), ("a", "b", 4)),
    "three people over more than an hour": digs(("a", "b", 0), ("c", "b", 9), ("d", "b", 61)),
    "two people": digs(("a", "b", 0), ("c", "b", 9)),
    "a pile that is answered": digs(
        ("b", "a", 0), ("a", "b", 1), ("b", "c", 2), ("c", "b", 9), ("d", "b", 10)
    ),
    "too slight": digs(("a", "b", 0), ("a", "b", 9), ("a", "b", 20), weight=0.25),
}


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_has_its_chain(name: str) -> None:
    told, count = PATTERNS[name]
    pattern = found(told)
    assert pattern is not None
    assert (pattern.target, len(pattern.digs)) == ("b", count)
    assert told[-1].message in pattern.messages


@pytest.mark.parametrize("name", NONE)
def test_what_is_no_pattern_gives_nothing(name: str) -> None:
    assert found(NONE[name]) is None


def test_a_finding_says_how_many_how_long_and_by_how_many_and_names_nobody() -> None:
    pattern = found(digs(("ann", "bea", 0), ("ann", "bea", 9), ("ann", "bea", 150)))
    assert pattern is not None
    finding = finding_of(pattern, (Span(0, 4),))
    assert finding.why.startswith("3 messages by one person within 3 hours dig at the same person")
    assert "ann" not in finding.why.split() and "bea" not in finding.why.split()
    assert (finding.category, finding.detector) == (Category.HARASSMENT, "conversation")
    assert (finding.target, finding.spans) == ("bea", (Span(0, 4),))


@pytest.mark.parametrize("count", [3, 5, 8, 40])
def test_a_finding_is_never_sure_enough_to_ask_for_removal(count: int) -> None:
    pattern = found(digs(*(("a", "b", minute) for minute in range(count))))
    assert pattern is not None
    assert 0.5 < finding_of(pattern, ()).confidence < 0.75


def test_places_and_providers_are_apart() -> None:
    memory = Memory()
    told = digs(("a", "b", 0), ("a", "b", 9), ("a", "b", 20))
    places = [PLACE, ("college", "practice", "p2"), ("school", "practice", "p1")]
    heard = [memory.hear(place, dig) for place, dig in zip(places, told, strict=True)]
    assert heard == [None, None, None]


def test_what_is_forgotten_does_not_count() -> None:
    memory = Memory()
    first, second, third = digs(("a", "b", 0), ("a", "b", 9), ("a", "b", 20))
    memory.hear(PLACE, first)
    memory.hear(PLACE, second)
    memory.forget("school", "practice", second.message)
    assert len(memory) == 2
    memory.forget("college", "practice", second.message)
    assert memory.hear(PLACE, third) is None


def test_a_dig_heard_again_counts_once() -> None:
    memory = Memory()
    first, second = digs(("a", "b", 0), ("a", "b", 9))
    assert [memory.hear(PLACE, dig) for dig in (first, second, second, first)] == [None] * 4
    assert len(memory) == 2


def test_the_place_that_is_silent_for_longest_is_forgotten_first() -> None:
    memory = Memory(most_places=2)
    (dig,) = digs(("a", "b", 0))
    for place in ("p1", "p2", "p1", "p3"):
        memory.hear(("college", "practice", place), dig)
    later = digs(("x", "b", 0), ("a", "b", 9), ("a", "b", 20))[1:]
    assert [memory.hear(("college", "practice", "p1"), one) for one in later][-1] is not None
    assert [memory.hear(("college", "practice", "p2"), one) for one in later][-1] is None


_PEOPLE = st.sampled_from("abcd")
_MANY = st.lists(st.tuples(_PEOPLE, _PEOPLE, st.integers(0, 2000)), min_size=1, max_size=40)


@given(_MANY, st.randoms())
def test_the_order_in_which_digs_are_heard_makes_no_difference(
    told: list[Told], chance: Random
) -> None:
    *before, last = digs(*told)
    shuffled = list(before)
    chance.shuffle(shuffled)
    in_order, mixed = Memory(), Memory()
    for memory, heard in ((in_order, before), (mixed, shuffled)):
        for dig in heard:
            memory.hear(PLACE, dig)
    assert in_order.hear(PLACE, last) == mixed.hear(PLACE, last)


@given(_MANY, st.integers(1, 9))
def test_memory_keeps_to_its_bounds(told: list[Told], most: int) -> None:
    memory = Memory(most_digs=most, most_places=3)
    for number, dig in enumerate(digs(*told)):
        memory.hear(("college", "practice", f"p{number % 5}"), dig)
        assert len(memory) <= 3 * most


@given(_MANY)
def test_a_pattern_holds_the_latest_dig_and_stays_within_a_day(told: list[Told]) -> None:
    pattern = found(digs(*told))
    if pattern is not None:
        assert f"m{len(told) - 1}" in pattern.messages
        assert pattern.digs[-1].at - pattern.digs[0].at < BY_ONE_WITHIN
        assert all(pattern.target in dig.targets for dig in pattern.digs)


def test_a_flood_of_others_does_not_outgrow_the_memory() -> None:
    memory = Memory()
    for minute in range(3 * MOST_DIGS):
        memory.hear(PLACE, digs(*[("a", "b", minute)] * (minute + 1))[-1])
    assert len(memory) == MOST_DIGS
