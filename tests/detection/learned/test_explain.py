"""The marked words are those without which the model would be least sure."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from bot.detection.learned.explain import PIECES, weighty
from bot.detection.learned.transformer import Logits

WEIGHTS = {"bad": (3.0, 0.0), "worse": (4.0, 0.0), "nice": (-2.0, 0.0), "rude": (0.0, 2.0)}


class Counting:
    """Two heads; every word adds its weight."""

    def __init__(self) -> None:
        self.batches: list[list[str]] = []

    def __call__(self, texts: Sequence[str]) -> Logits:
        self.batches.append(list(texts))
        rows = [
            np.sum([WEIGHTS.get(word, (0.0, 0.0)) for word in text.split() or [""]], axis=0)
            for text in texts
        ]
        return np.array(rows, dtype=np.float32)


def marked(text: str, head: int = 0) -> list[str]:
    return [text[start:end] for start, end in weighty(text, [head], Counting())[head]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("this is bad indeed", ["bad"]),
        ("bad and worse", ["bad", "worse"]),
        ("nice but bad", ["bad"]),
        ("bad", ["bad"]),
        ("one two three", ["one two three"]),
        ("nice words only nice", ["nice words only nice"]),
        ("", []),
        ("  \n ", []),
    ],
)
def test_the_heaviest_words_are_marked_else_the_whole(text: str, words: list[str]) -> None:
    assert marked(text) == words


def test_each_head_has_words_of_its_own_from_one_batch() -> None:
    reader = Counting()
    places = weighty("rude and bad", [0, 1], reader)
    assert places == {0: [(9, 12)], 1: [(0, 4)]}
    assert len(reader.batches) == 1


def test_a_long_text_is_occluded_in_few_runs_of_words() -> None:
    reader = Counting()
    text = " ".join(["so"] * 50 + ["bad"] + ["so"] * 49)
    ((start, end),) = weighty(text, [0], reader)[0]
    assert "bad" in text[start:end] and end - start < 40
    assert len(reader.batches[0]) <= PIECES + 1


def test_what_is_answered_is_read_along_and_never_left_out() -> None:
    reader = Counting()
    weighty("yes bad", [0], reader, " || answers: rude")
    assert all(text.endswith(" || answers: rude") for text in reader.batches[0])
