"""Patterns are tried together, located exactly, and refused aloud when RE2 cannot take them."""

from __future__ import annotations

import pytest

from bot.detection.normalise import View, normalise
from bot.detection.patterns import Hit, Pattern, PatternSet
from bot.detection.prefilter import EngineFailure, Prefilter
from bot.domain.errors import BadInput
from bot.domain.findings import Span


def pattern(name: str, regex: str) -> Pattern:
    return Pattern(name, regex, 0.9, "because")


PAIR = PatternSet([pattern("greeting", r"\bhi (?P<who>\w+)"), pattern("number", r"\d+")])


def hits(text: str, patterns: PatternSet = PAIR) -> list[Hit]:
    return list(patterns.hits(normalise(text).folded))


def test_every_match_is_given_in_the_order_of_the_patterns() -> None:
    found = [(h.pattern.name, h.start, h.end) for h in hits("1 hi Sam 22")]
    assert found == [("greeting", 2, 8), ("number", 0, 1), ("number", 9, 11)]


def test_a_named_group_comes_with_its_text() -> None:
    assert [h.groups for h in hits("hi Sam")] == [{"who": "sam"}]


def test_a_hit_knows_its_place_in_the_original() -> None:
    (hit,) = hits("\u200bh\u200bi Sam")
    assert hit.span == Span(1, 8)


def test_offsets_are_characters_and_not_bytes() -> None:
    (hit,) = hits("日本語 7")
    assert (hit.start, hit.end) == (4, 5)


def test_an_empty_match_is_no_hit() -> None:
    assert hits("abc", PatternSet([pattern("maybe", r"z*")])) == []


def test_nothing_is_found_in_nothing() -> None:
    assert hits("") == []


@pytest.mark.parametrize("regex", [r"(?=ahead)", r"(a)\1", r"(unclosed", r"a{2000}", r"[z-a]"])
def test_a_pattern_re2_refuses_is_named(regex: str) -> None:
    with pytest.raises(BadInput, match="'broken'"):
        PatternSet([pattern("fine", "a"), pattern("broken", regex)])


def test_a_name_used_twice_is_refused() -> None:
    with pytest.raises(BadInput, match="used twice"):
        PatternSet([pattern("same", "a"), pattern("same", "b")])


@pytest.mark.parametrize("regex", [r"^(a+)+$", r"(\w+\s?)*:$", r"(a|aa)+$"])
def test_a_pattern_that_explodes_elsewhere_is_answered(regex: str) -> None:
    assert hits("a" * 5_000 + "!", PatternSet([pattern("explosive", regex)])) == []


def test_a_lone_surrogate_is_no_failure() -> None:
    view = View("folded", "hi sam \ud800", None)
    assert Prefilter([("hi", "hi")]).occurring(view.text) == [0]


def test_an_engine_that_gives_no_answer_is_a_failure_and_not_a_no() -> None:
    silent = Prefilter([("hi", "hi")])
    silent._match = lambda text: None
    with pytest.raises(EngineFailure):
        silent.occurring("hi")
