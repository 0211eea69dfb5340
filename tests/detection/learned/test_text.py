"""What the learned stages read: emoji as words, people and links replaced, tricks undone."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.detection.learned.text import ANSWERING, LONGEST_ANSWERED, model_text, view_of
from bot.detection.normalise import normalise


def spoken(text: str) -> str:
    """What is read, with single spaces."""
    return " ".join(model_text(text).split())


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("I'll bring a 🔪", "i'll bring a knife"),
        ("🍆?", "aubergine penis ?"),
        ("🖕", "middle finger"),
        ("💩💩", "poo poo"),
        ("well done 👍🏿", "well done black skin thumbs up sign"),
        ("well done 👍🏻", "well done light skin thumbs up sign"),
        ("🇬🇧", "gb"),
        ("❤️", "heart"),
        ("100% sure", "100% sure"),
        ("£5 – fine", "£5 - fine"),
    ],
)
def test_pictures_are_read_as_people_mean_them(text: str, read: str) -> None:
    assert spoken(text) == read


@pytest.mark.parametrize(
    "text",
    ["<@123456> stop", "<@!123456> stop", "<@&99> stop", "<#42> stop",
     "@user stop"],
)  # fmt: skip
def test_whoever_is_mentioned_is_somebody(text: str) -> None:
    assert spoken(text) == "somebody stop"


@pytest.mark.parametrize(
    "text",
    ["see https://example.org/a?b=c now", "see <http://example.org> now", "see HTTPS://X.ORG now"],
)
def test_an_address_is_a_link(text: str) -> None:
    assert spoken(text) == "see link now"


@pytest.mark.parametrize(
    ("text", "read"),
    [("<:big_smile:123456> hi", "big smile hi"), ("ha :middle_finger:", "ha middle finger"),
     ("at 10:30:15 sharp", "at 10:30:15 sharp")],
)  # fmt: skip
def test_an_emote_is_read_by_its_name(text: str, read: str) -> None:
    assert spoken(text) == read


@pytest.mark.parametrize(
    "text",
    ["K I L L yourself", "k.i.l.l yourself", "kіll yourself", "kill\u200b yourself",
     "KILL yourself", "k1ll yourself", "ｋｉｌｌ yourself", "kiiiiill yourself"],
)  # fmt: skip
def test_tricks_are_undone(text: str) -> None:
    assert spoken(text) == "kill yourself"


@pytest.mark.parametrize(
    ("text", "word", "original"),
    [
        ("I'll bring a 🔪 now", "knife", "🔪"),
        ("oi 👍🏿 you", "black skin thumbs up sign", "👍🏿"),
        ("oi 🧑‍🍳 you", "adult", "🧑"),
        ("hey <@123456> stop", "somebody", "<@123456>"),
        ("see https://example.org now", "link", "https://example.org"),
        ("go K I L L him", "kill", "K I L L"),
        ("🔪🔪 kіll", "kill", "kіll"),
    ],
)
def test_every_word_leads_back_to_what_was_written(text: str, word: str, original: str) -> None:
    view = view_of(normalise(text))
    start = view.text.index(word)
    span = view.span(start, start + len(word))
    assert text[span.start : span.end] == original


@given(
    st.text(st.one_of(st.characters(codec=None), st.sampled_from("kil 🔪👍🏿<@1>:/.")), max_size=80)
)
def test_every_place_of_any_text_leads_back_inside_it(text: str) -> None:
    view = view_of(normalise(text))
    for start in range(len(view.text)):
        span = view.span(start, start + 1)
        assert 0 <= span.start < span.end <= len(text)


@given(st.text(max_size=80))
def test_the_same_text_is_always_read_in_the_same_way(text: str) -> None:
    assert model_text(text) == view_of(normalise(text)).text == model_text(text)


@given(st.text(st.characters(categories=["So"], min_codepoint=0x1F300, max_codepoint=0x1FAFF)))
def test_no_picture_is_left_unread(text: str) -> None:
    read = model_text(text)
    assert not any(unicodedata.category(char) == "So" for char in read)


def test_what_is_answered_stands_behind_the_text_in_the_same_reading() -> None:
    read = model_text("Same 🔪", "K I L L <@123456>")
    first, _, answered = read.partition(ANSWERING)
    assert (first.split(), answered.split()) == (["same", "knife"], ["kill", "somebody"])


@pytest.mark.parametrize("answered", [None, ""])
def test_what_answers_nothing_is_read_alone(answered: str | None) -> None:
    assert model_text("hello", answered) == "hello"


def test_of_what_is_answered_only_the_beginning_is_read() -> None:
    read = model_text("yes", "word " * 10_000)
    assert len(read) <= len("yes" + ANSWERING) + LONGEST_ANSWERED
