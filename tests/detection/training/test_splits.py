"""Who is trained on and who is held out: stable, by the words alone, never on both sides."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.detection.training.rows import EVERYDAY, PUBLIC, Row
from bot.detection.training.splits import (
    Part,
    folded,
    part_of,
    share,
    thinned,
    without_echoes,
)

SOURCES = st.sampled_from(["own/threat/w1", "own/contrast/banter/c1", EVERYDAY, "dynahate"])
WORDS = st.lists(st.sampled_from("you are late again my mate come here 7 o'clock".split()))
MARKS = st.sampled_from([" ", "  ", ", ", "! ", " ... ", " - "])


def row(key: str, source: str = "dynahate") -> Row:
    return Row(key.lower(), source, {}, key=key)


@pytest.mark.parametrize(
    ("source", "key", "part"),
    [
        ("own/threat/w1", "text number 8", Part.TRAIN),
        ("own/threat/w1", "text number 1", Part.TUNE),
        ("own/threat/w3", "text number 8", Part.TEST),
        ("own/contrast/banter/c3", "text number 1", Part.TEST),
        ("dynahate", "text number 8", Part.TRAIN),
        ("dynahate", "text number 1", Part.TUNE),
        (EVERYDAY, "text number 25", Part.TRAIN),
        (EVERYDAY, "text number 14", Part.TUNE),
        (EVERYDAY, "text number 8", Part.TEST),
    ],
)
def test_the_split_is_the_same_today_and_next_year(source: str, key: str, part: Part) -> None:
    assert part_of(row(key, source)) is part


@given(SOURCES, WORDS, st.data())
def test_case_and_punctuation_move_nothing_to_another_part(
    source: str, words: list[str], data: st.DataObject
) -> None:
    other = "".join(
        data.draw(st.sampled_from([word, word.upper(), word.title()])) + data.draw(MARKS)
        for word in words
    )
    plain = " ".join(words)
    assert folded(other) == plain
    assert part_of(row(other, source)) is part_of(row(plain, source))


@given(st.text())
def test_a_share_is_a_number_from_0_up_to_1(text: str) -> None:
    assert 0 <= share(text) < 1


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("own/threat/w1", (0.94, 0.06, 0.0)),
        (EVERYDAY, (0.4, 0.3, 0.3)),
        ("dynahate", (0.96, 0.02, 0.02)),
    ],
)
def test_the_parts_are_as_large_as_they_say(source: str, expected: tuple[float, ...]) -> None:
    parts = [part_of(row(f"text number {n}", source)) for n in range(4_000)]
    shares = tuple(parts.count(part) / len(parts) for part in Part)
    assert shares == pytest.approx(expected, abs=0.03)


@given(st.lists(st.tuples(SOURCES, st.text(max_size=30))))
def test_only_test_writers_of_ours_are_ever_in_the_test_part(
    given_rows: list[tuple[str, str]],
) -> None:
    rows = [row(key, source) for source, key in given_rows]
    tested = {one.source for one in rows if part_of(one) is Part.TEST}
    assert not any(source.startswith("own/") for source in tested)
    held = [row(one.key, one.source.rpartition("/")[0] + "/w3") for one in rows
            if one.source.startswith("own/")]  # fmt: skip
    assert all(part_of(one) is Part.TEST for one in held)


def test_each_text_is_kept_once_and_the_first_row_that_has_it_stays() -> None:
    rows = [row("Same words!", "own/threat/w3"), row("same WORDS", "dynahate"), row("other")]
    kept = thinned(rows)
    assert sorted((one.key, one.source) for one in kept) == [
        ("Same words!", "own/threat/w3"),
        ("other", "dynahate"),
    ]


def test_texts_without_a_letter_are_told_apart_by_their_signs() -> None:
    assert {one.key for one in thinned([row("😀"), row("🔪"), row("😀")])} == {"😀", "🔪"}


@pytest.mark.parametrize("name", [name for name, use in PUBLIC.items() if use.most <= 1_500])
def test_a_public_set_gives_at_most_its_share(name: str) -> None:
    most = PUBLIC[name].most
    kept = thinned([row(f"text number {n}", name) for n in range(most + 50)])
    assert len(kept) == most


def test_a_public_set_is_thinned_the_same_way_whatever_the_order_of_its_rows() -> None:
    rows = [row(f"text number {n}", "jigsaw_multi") for n in range(900)]
    forwards, backwards = thinned(rows), thinned(rows[::-1])
    assert {one.key for one in forwards} == {one.key for one in backwards}


def test_our_own_rows_and_ordinary_chat_are_never_thinned() -> None:
    rows = [row(f"text number {n}", EVERYDAY) for n in range(3_000)]
    rows += [row(f"own number {n}", "own/threat/w1") for n in range(3_000)]
    assert len(thinned(rows)) == 6_000


HELD = row("nobody here wants to work with you again", "own/harassment/w3")


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("Nobody here wants to work with you again!!", False),
        ("honestly nobody here wants to work with him", False),
        ("nobody here wants to work with Bob", False),
        ("nobody here wants to work late on a Friday", True),
        ("I would love to work with you again", True),
        ("wants nobody again you with work to here", True),
        ("", True),
    ],
)
def test_what_repeats_half_of_a_held_out_text_is_taken_from_the_training_side(
    text: str, stays: bool
) -> None:
    assert bool(without_echoes([row(text)], [HELD])) is stays


@pytest.mark.parametrize(("text", "stays"), [("So WHAT", False), ("so what now then", True)])
def test_of_a_short_held_out_text_only_its_equal_is_taken(text: str, stays: bool) -> None:
    assert bool(without_echoes([row(text)], [row("so what?")])) is stays


@given(st.lists(WORDS), st.lists(WORDS))
def test_what_stays_is_in_order_and_none_of_it_equals_a_held_out_text(
    texts: list[list[str]], held_out: list[list[str]]
) -> None:
    rows = [row(" ".join(words)) for words in texts]
    held = [row(" ".join(words)) for words in held_out]
    kept = without_echoes(rows, held)
    assert [one for one in rows if one in kept] == kept
    assert not {folded(one.key) for one in kept} & {folded(one.key) for one in held}
    assert without_echoes(kept, held) == kept
