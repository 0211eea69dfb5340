"""The lean stage: features that are bounded and always the same, and logits from them."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.detection.learned.lean import BUCKETS, MOST_WORDS, Lean, features

WORDS = st.lists(st.sampled_from(["you", "are", "dreadful", "mate", "7", "workshops", "ok"]))


def lean(heads: int = 3) -> Lean:
    drawn = np.random.default_rng(1)
    shapes = {"table": (BUCKETS, 4), "hidden": (4, 5), "hidden_bias": (5,), "out": (5, heads)}
    shapes |= {"skip": (4, heads), "bias": (heads,)}
    return Lean({name: drawn.normal(size=of).astype(np.float32) for name, of in shapes.items()})


@given(st.text())
def test_every_bucket_is_a_row_of_the_table_and_the_same_text_has_the_same(text: str) -> None:
    found = features(text)
    assert all(0 <= bucket < BUCKETS for bucket in found)
    assert features(text) == found


@pytest.mark.parametrize("text", ["x" * 1_000_000, "ab " * 300_000, "ä" * 100_000, ", . " * 9_000])
def test_a_long_text_has_boundedly_many_features(text: str) -> None:
    assert len(features(text)) <= MOST_WORDS * 15


@given(WORDS)
def test_only_the_first_words_are_read(words: list[str]) -> None:
    first = ["well"] * MOST_WORDS
    assert features(" ".join([*first, *words])) == features(" ".join(first))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        (" ,. ", 0),
        ("ok", 1),
        ("ok mate", 3),
        ("ok mate no", 6),
        ("dreadful", 1 + 7),
        ("d" * 40, 1 + 13),
    ],
)
def test_features_are_words_pairs_pairs_with_a_gap_and_pieces_of_long_words(
    text: str, count: int
) -> None:
    assert len(features(text)) == count


@pytest.mark.parametrize(
    ("one", "other"), [("kill you", "kill, you."), ("no way", "no   way"), ("a.b", "a b")]
)
def test_commas_stops_and_spaces_say_nothing(one: str, other: str) -> None:
    assert features(one) == features(other)


def test_the_order_of_words_says_something() -> None:
    assert features("you hit me") != features("me hit you")


def test_a_misspelt_long_word_shares_most_pieces_with_the_right_one() -> None:
    right, wrong = Counter(features("harassment")), Counter(features("harrassment"))
    assert (right & wrong).total() >= 6


@given(WORDS)
def test_logits_are_finite_numbers_of_the_right_kind_and_the_same_each_time(
    words: list[str],
) -> None:
    stage, text = lean(), " ".join(words)
    logits = stage.logits(text)
    assert logits.shape == (3,) and logits.dtype == np.float32
    assert np.isfinite(logits).all()
    assert (stage.logits(text) == logits).all()


def test_a_text_without_words_has_the_logits_of_nothing() -> None:
    stage = lean()
    assert (stage.logits(" . ") == stage.logits("")).all()
