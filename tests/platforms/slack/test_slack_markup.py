"""Nothing in other people's words works when Steward shows them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.platforms.slack.drawing import pieces
from bot.platforms.slack.markup import cut, marked, plain, with_links

BLANK = "\u200b"
TEXTS = st.text(alphabet="ab <>&*_~`@\n" + BLANK + "é😀", max_size=60)


def unescaped(text: str) -> str:
    """The words as a reader sees them."""
    for entity, sign in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        text = text.replace(entity, sign)
    return text.replace(BLANK, "")


@given(TEXTS)
def test_escaping_changes_nothing_of_what_is_read(text: str) -> None:
    shown = plain(text)
    assert unescaped(shown) == text.replace(BLANK, "")
    assert "<" not in shown and ">" not in shown


@pytest.mark.parametrize("bad", ["<!channel>", "<@U0KIM>", "<#C1|x>", "<https://e.example|safe>"])
def test_mentions_and_links_are_shown_as_they_were_written(bad: str) -> None:
    assert "<" not in plain(bad) and unescaped(plain(bad)) == bad


def test_a_providers_own_links_stay_links() -> None:
    assert with_links("see https://help.example/a?b=c & <x>") == (
        "see <https://help.example/a?b=c> &amp; &lt;x&gt;"
    )


@given(TEXTS, st.lists(st.tuples(st.integers(-2, 62), st.integers(-2, 62)), max_size=4))
def test_a_marked_text_reads_the_same_and_fits(text: str, spans: list[tuple[int, int]]) -> None:
    shown = marked(text, spans, 4000)
    assert unescaped(shown).replace("*", "") == text.replace(BLANK, "").replace("*", "")
    assert len(marked(text * 50, spans, 300)) <= 304


def test_what_was_seen_is_bold() -> None:
    assert marked("you utter fool", [(4, 14)], 100).replace(BLANK, "") == "you *utter fool*"


def test_a_long_text_is_cut_so_that_the_first_mark_is_seen() -> None:
    text = "a" * 3000 + " bad " + "b" * 3000
    assert "*bad*" in marked(text, [(3001, 3004)], 500).replace(BLANK, "")


@given(TEXTS, st.integers(8, 40))
def test_no_escape_is_cut_in_the_middle(text: str, most: int) -> None:
    shown = cut(plain(text), most)
    assert len(shown) <= most
    assert not shown.rstrip("…").endswith(("&l", "&lt", "&g", "&gt", "&a", "&am", "&amp"))


@given(TEXTS)
def test_pieces_lose_nothing_but_breaks(text: str) -> None:
    shown = plain(text * 20)
    found = pieces(shown, 50)
    assert all(len(one) <= 50 for one in found)
    assert "".join(found).replace("\n", "") == shown.replace("\n", "")
