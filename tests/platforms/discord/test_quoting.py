"""Other people's words cannot speak for Steward."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.platforms.discord.quoting import cut, marked, one_line, plain, with_links

TEXTS = st.text(alphabet="ab @*_~|`<>[]()#-\\\n🙂é:/", max_size=200)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("hello", "hello"),
        ("**bold**", r"\*\*bold\*\*"),
        ("<@123>", "\\<@\u200b123\\>"),
        ("@everyone", "@\u200beveryone"),
        ("# big\n- list", "\\# big\n\\- list"),
        ("a - b # c", "a - b # c"),
        ("[x](https://a.b)", r"\[x\]\(https://a.b\)"),
        ("back\\slash", "back\\\\slash"),
    ],
)
def test_nothing_in_a_quotation_works(text: str, shown: str) -> None:
    assert plain(text) == shown


def test_a_providers_own_address_stays_a_link() -> None:
    assert with_links("see https://help.example/a_b *now*") == (
        r"see https://help.example/a_b \*now\*"
    )


def test_a_name_is_one_line() -> None:
    assert one_line("a\n# b", 20) == "a # b"


def test_a_cut_leaves_no_backslash_that_would_escape_what_follows() -> None:
    assert cut(r"ab\*cd", 4) == "ab…"


def test_spans_are_bold_and_a_blurred_text_is_behind_a_spoiler() -> None:
    assert marked("you *are* bad", [(4, 9)], 100, blurred=True) == r"||you **\*are\*** bad||"


@pytest.mark.parametrize(
    "spans", [[(0, 3), (2, 5)], [(0, 5), (1, 2)], [(0, 0)], [(-3, 2)], [(3, 99)], [(1, 4), (4, 6)]]
)
def test_overlapping_and_odd_spans_leave_no_loose_marks(spans: list[tuple[int, int]]) -> None:
    assert marked("abc def gh", spans, 100).count("**") % 2 == 0


def test_a_long_text_shows_what_was_seen() -> None:
    text = "x" * 5000 + " terrible " + "y" * 5000
    shown = marked(text, [(5001, 5009)], 500)
    assert "**terrible**" in shown and len(shown) <= 500


@given(TEXTS, st.lists(st.tuples(st.integers(0, 200), st.integers(0, 200)), max_size=4))
def test_marks_always_close_and_the_length_is_kept(text: str, spans: list[tuple[int, int]]) -> None:
    shown = marked(text, spans, 120, blurred=True)
    assert len(shown) <= 120
    unescaped = re.sub(r"\\.", "", shown, flags=re.DOTALL)
    assert unescaped.count("**") % 2 == 0
    assert unescaped.count("||") in (0, 2)


@given(TEXTS)
def test_no_mention_survives(text: str) -> None:
    assert not re.search(r"(?<!\\)<[@#:]|@(everyone|here|\d)", plain(text + "@everyone <@1>"))
