"""Readings of a text: what is folded, what is left, and the exact way back."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.detection.folding.fold import LIKE, SAME, fold, fold_character
from bot.detection.normalise import READ_LIMIT, TRICKS_LIMIT, Normalised, normalise

WAYS_TO_WRITE_ROTTEN = [
    ("plain", "Rotten"),
    ("fullwidth", "ｒｏｔｔｅｎ"),
    ("maths bold", "𝐫𝐨𝐭𝐭𝐞𝐧"),
    ("maths script", "𝓇ℴ𝓉𝓉ℯ𝓃"),
    ("circled", "ⓡⓞⓣⓣⓔⓝ"),
    ("negative squared", "🆁🅾🆃🆃🅴🅽"),
    ("regional indicators", "🇷🇴🇹🇹🇪🇳"),
    ("emoji letter", "r🅾tten"),
    ("small capitals", "ʀᴏᴛᴛᴇɴ"),
    ("superscript", "ʳᵒᵗᵗᵉⁿ"),
    ("Cyrillic mixed in", "rоttеn"),
    ("Cyrillic capitals mixed in", "RОТТЕN"),
    ("Greek mixed in", "rοττεn"),
    ("Cherokee mixed in", "ᎡoᎢᎢᎬn"),
    ("stroke letters", "ɍøŧŧɇn"),
    ("diacritics", "rôttèñ"),
    ("zalgo", "r̴̢o͝t̵t̷e͜n̸"),
    ("keycap marks", "r⃣o⃣t⃣t⃣e⃣n⃣"),
    ("zero width", "r\u200bo\u200ct\u200dt\u2060e\ufeffn"),
    ("soft hyphen", "rot\u00adten"),
    ("variation selectors", "r\ufe0fotten\U000e0100"),
    ("tag characters", "rot\U000e0041ten"),
    ("hangul filler", "rot\u3164ten"),
    ("braille blank", "rot\u2800ten"),
]


@pytest.mark.parametrize(
    ("text"), [t for _, t in WAYS_TO_WRITE_ROTTEN], ids=[n for n, _ in WAYS_TO_WRITE_ROTTEN]
)
def test_every_way_to_write_a_letter_folds_to_the_letter(text: str) -> None:
    assert normalise(text).folded.text == "rotten"


HONEST = ["привет мир", "всё хорошо", "καλημέρα κόσμε", "שלום", "مرحبا", "你好", "नमस्ते", "ไทย"]


@pytest.mark.parametrize("text", HONEST)
def test_honest_words_of_other_scripts_stay_as_they_are(text: str) -> None:
    assert normalise(text).folded.text == text.casefold()


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Tŷ ŵyn", "ty wyn"),
        ("it’s “fine” – café…", 'it\'s "fine" - cafe...'),
        ("Straße", "strasse"),
        ("go 🇬🇧 go", "go 🇬🇧 go"),
        ("Большой USB кабель", "большой usb кабель"),
        ("I said ѕеху to them", "i said sexy to them"),
        ("\ud800 lone", "\ufffd lone"),
    ],
)
def test_a_text_folds_to_one_way_of_writing_it(text: str, folded: str) -> None:
    assert normalise(text).folded.text == folded


TRICKS = [
    ("r o t t e n", "joined"),
    ("r.o.t.t.e.n", "joined"),
    ("r_o-t*t.e n", "joined"),
    ("you are a r o t t e n", "joined_tail"),
    ("r0tt3n", "leet"),
    ("ro++en", "leet"),
    ("rooooooottteeen", "collapsed1"),
    ("rottttten", "collapsed2"),
    ("\u202enettor", "reversed"),
    ("**rot**ten", "unmarked"),
    ("||rot||ten", "unmarked"),
    ("`rot`ten", "unmarked"),
    ("rot-ten", "glued"),
    ("rot.ten", "glued"),
    ("&#114;otten", "entities"),
    ("&#x72;otten", "entities"),
    ("uǝʇʇoɹ", "upright"),
    ("so\u2800rotten", "blanks"),
    ("r.0.t.t.3.n", "leet"),
]


@pytest.mark.parametrize(("text", "name"), TRICKS)
def test_a_trick_is_undone_in_a_reading_of_its_own(text: str, name: str) -> None:
    undone = {view.name: view.text for view in normalise(text).extra}
    word = "roten" if text == "rooooooottteeen" else "rotten"
    assert word in undone[name].split()


@pytest.mark.parametrize(
    "text", ["See you at nine, bring your boots!", "What's the plan?", "ok", "", "Yes. No. Maybe."]
)
def test_plain_chat_has_one_reading(text: str) -> None:
    assert normalise(text).extra == ()


def test_ascii_text_needs_no_way_back() -> None:
    assert normalise("Plain words").folded.offsets is None


def test_a_span_leads_back_over_removed_and_reversed_characters() -> None:
    text = "so r\u200bo\u200btt\u200ben!"
    folded = normalise(text).folded
    start = folded.text.index("rotten")
    span = folded.span(start, start + 6)
    assert text[span.start : span.end] == "r\u200bo\u200btt\u200ben"
    (view,) = (v for v in normalise("\u202enettor").extra if v.name == "reversed")
    assert view.span(0, 6).start == 1
    assert view.span(0, 6).end == 7


def test_the_table_reaches_its_own_fixed_point() -> None:
    for char in SAME:
        once = fold_character(char)
        assert "".join(map(fold_character, once)) == once
    assert all(target.isascii() and target == target.lower() for target in LIKE.values())


def test_every_lookalike_is_one_in_lower_case_too() -> None:
    assert [c for c in LIKE if len(c.casefold()) == 1 and c.casefold() not in LIKE | SAME] == []


def test_no_unassigned_or_latin_letter_is_a_lookalike() -> None:
    assert not [c for c in LIKE if unicodedata.name(c, "").startswith("LATIN ")]


HOSTILE = [
    "a" * 1_000_000,
    "😀" * 10_000,
    "\ud800\udfff" * 500,
    "e" + "\u0301" * 15_000,
    "!" * 19_000,
    "a!" * 9_500,
    "a." * 9_500,
    "_" * 19_000 + "a",
    "\u202e" * 5_000 + "abc",
    "&" * 19_000,
    "|" * 19_000,
    "1" * 19_000,
    "a1" * 9_500,
    "а" * 19_000,
    "🇬" * 19_001,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_texts_are_read_to_their_end(text: str) -> None:
    readings = normalise(text)
    assert readings.original is text
    assert all(len(view.text) <= 4 * len(text) + 8 for view in readings.views)


def test_beyond_the_tricks_limit_only_the_fold_is_made() -> None:
    assert normalise("r o t t e n " * TRICKS_LIMIT).extra == ()


def test_beyond_the_reading_limit_head_and_tail_are_read_with_their_places() -> None:
    text = "HEAD" + "x" * READ_LIMIT + "ＴAIL"
    folded = normalise(text).folded
    assert folded.text.startswith("head")
    start = folded.text.index("tail")
    span = folded.span(start, start + 4)
    assert text[span.start : span.end] == "ＴAIL"


_LETTERS = st.characters(codec=None)
_TRICKY = st.text(
    alphabet=st.one_of(
        st.sampled_from(list("aAiIoO01!@$.-_*|`~&;# \u200b\u202e\u202c\u0301оіаρηΝǝɹ🇬🅰ｆ\u2800ß")),
        _LETTERS,
    ),
    max_size=60,
)


def _check_ways_back(readings: Normalised) -> None:
    length = len(readings.original)
    for view in readings.views:
        if view.offsets is None:
            assert len(view.text) == length
            continue
        assert len(view.offsets) == len(view.text)
        assert all(0 <= offset < length for offset in view.offsets)
        if readings.folded.offsets is None and view.name not in ("reversed", "upright"):
            assert list(view.offsets) == sorted(view.offsets)


@given(_TRICKY)
def test_every_reading_leads_back_inside_the_original(text: str) -> None:
    _check_ways_back(normalise(text))


@given(_TRICKY)
def test_the_fold_runs_forwards(text: str) -> None:
    offsets = normalise(text).folded.offsets
    assert offsets is None or list(offsets) == sorted(offsets)


@given(_TRICKY)
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold(text)[0]
    assert fold(once)[0] == once


@given(_TRICKY)
def test_the_same_text_has_the_same_readings(text: str) -> None:
    assert normalise(text) == normalise(text)


@given(before=_TRICKY, word=st.from_regex(r"[a-z]{3,9}", fullmatch=True), after=_TRICKY)
def test_a_plain_word_found_in_the_fold_is_that_word(before: str, word: str, after: str) -> None:
    text = f"{before} {word} {after}"
    folded = normalise(text).folded
    at = len(fold(before + " ")[0]) if folded.offsets is None else folded.text.find(f" {word} ") + 1
    span = folded.span(at, at + len(word))
    assert fold(text[span.start : span.end])[0] == word
