"""A long text is read in windows that lose nothing they promise to read."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from bot.detection.learned.windows import windows

SIZE = 240


def test_a_short_text_is_one_window() -> None:
    (only,) = windows("hello there", SIZE)
    assert (only.start, only.text) == (0, "hello there")


@given(st.text(alphabet="ab \n", min_size=0, max_size=3_000))
def test_every_character_of_a_text_of_ordinary_length_is_read_where_it_stands(text: str) -> None:
    read = set()
    for window in windows(text, SIZE):
        assert len(window.text) <= SIZE
        assert text[window.start : window.start + len(window.text)] == window.text
        read |= set(range(window.start, window.start + len(window.text)))
    assert read == set(range(len(text)))


def test_words_are_not_cut_and_stand_in_two_windows_at_a_seam() -> None:
    text = " ".join(f"word{n}" for n in range(200))
    cut = windows(text, SIZE)
    assert len(cut) > 3
    assert all(set(window.text.split()) <= set(text.split()) for window in cut)
    assert all(b.start < a.start + len(a.text) for a, b in itertools.pairwise(cut))


def test_of_a_very_long_text_the_beginning_and_the_end_are_read() -> None:
    text = "first " + "x " * 400_000 + "last"
    cut = windows(text, SIZE)
    assert cut[0].text.startswith("first") and cut[-1].text.endswith("last")
    assert sum(len(window.text) for window in cut) < 8_000
