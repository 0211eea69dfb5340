"""What is typed after a command's name, field by field."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.platforms.slack.commands.fields import Field, Kind, Misuse, missing, read_typed

CASE = Field("case", Kind.CASE, "Case")
DAYS = Field("days", Kind.DAYS, "Days", is_optional=True)
REASON = Field("reason", Kind.TEXT, "Reason", most=20)
WHO = Field("who", Kind.PERSON, "Member")
PLACE = Field("place", Kind.PLACE, "Channel")
WORD = Field("word", Kind.WORD, "Word")
ALL = Field("all", Kind.CHOICE, "Which", is_optional=True, choices={"all": "All"})
PAGE = Field("page", Kind.NUMBER, "Page", is_optional=True)


@pytest.mark.parametrize(
    ("fields", "text", "given"),
    [
        ((CASE, REASON), "C-00012 said it twice", {"case": "C-00012", "reason": "said it twice"}),
        ((CASE, REASON), '12 "said it twice"', {"case": "12", "reason": "said it twice"}),
        ((CASE, REASON), "12 “said it”", {"case": "12", "reason": "said it"}),
        ((CASE, REASON), '12 "a" and "b"', {"case": "12", "reason": '"a" and "b"'}),
        ((CASE, REASON), '12 ""', {"case": "12"}),
        ((CASE, REASON), "", {}),
        ((CASE, DAYS, REASON), "12 14d why", {"case": "12", "days": "14", "reason": "why"}),
        ((CASE, DAYS, REASON), "12 14 times", {"case": "12", "reason": "14 times"}),
        ((WHO,), "<@U0123ABCD|kim>", {"who": "U0123ABCD"}),
        ((WHO,), "<@U0123ABCD|kim lee>", {"who": "U0123ABCD"}),
        ((WHO,), "U0123ABCD", {"who": "U0123ABCD"}),
        ((PLACE, DAYS), "<#C0123ABCD|general> 3d", {"place": "C0123ABCD", "days": "3"}),
        ((WORD, REASON), '"two words" rest', {"word": "two words", "reason": "rest"}),
        ((ALL, PAGE), "2", {"page": "2"}),
        ((ALL, PAGE), "ALL 2", {"all": "all", "page": "2"}),
        ((REASON,), "a &lt;b&gt; &amp; <@U0123ABCD|kim>", {"reason": "a <b> & @kim"}),
    ],
)
def test_typed_words_become_fields(
    fields: tuple[Field, ...], text: str, given: dict[str, str]
) -> None:
    assert read_typed(fields, text) == given


@pytest.mark.parametrize(
    ("fields", "text", "why"),
    [
        ((CASE,), "the-first", "is no case"),
        ((CASE,), "C-1 C-2", "more than this command takes"),
        ((WHO,), "@kim", "is no member"),
        ((WHO,), "<#C0123ABCD|general>", "is no member"),
        ((PLACE,), "#general", "is no channel"),
        ((CASE, DAYS, REASON), "12 9999d why", "from 1 to 3660"),
        ((CASE, DAYS, REASON), "12 0d why", "from 1 to 3660"),
        ((CASE, REASON), "12 " + "x" * 21, "can have 20 characters; this has 21"),
        ((WHO,), "<!channel>", "“@channel” is no member"),
        ((WHO,), "x" * 100_000, "is no member"),
    ],
)
def test_what_does_not_fit_is_said(fields: tuple[Field, ...], text: str, why: str) -> None:
    with pytest.raises(Misuse) as misuse:
        read_typed(fields, text)
    assert why in misuse.value.why and len(misuse.value.why) < 200


def test_what_is_needed_and_left_out_is_missing() -> None:
    assert missing((CASE, DAYS, REASON), {"case": "12"}) == [REASON]


_PIECES = st.sampled_from(
    [
        "C-1",
        "14d",
        "<@U0123ABCD|a b>",
        "<#C0123ABCD>",
        "<!channel>",
        '"',
        "“",
        "”",
        "&lt;",
        " ",
        "\n",
    ]
)


@given(st.lists(_PIECES | st.text(max_size=8), max_size=30).map("".join))
def test_whatever_is_typed_is_read_or_refused_in_words(text: str) -> None:
    for fields in ((CASE, DAYS, REASON), (WHO,), (PLACE, DAYS), (WORD, REASON), (ALL, PAGE)):
        with suppress(Misuse):
            found = read_typed(fields, text)
            assert set(found) <= {one.name for one in fields}
            assert all(0 < len(found[one.name]) <= one.most for one in fields if one.name in found)
            assert found.get("who", "U")[0] in "UW" and found.get("place", "C")[0] in "CG"
