"""The marker of languages speaks up only where it is clear."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.detection.learned.language import unknown_language
from bot.detection.normalise import normalise

ENGLISH = [
    "",
    "😀 😀 😀",
    "ok",
    "kurwa",
    "si si si",
    "wuu2 l8r m8",
    "pour the concrete per the plan, con los amigos",
    "der er was a bit late innit",
    "you absolute muppet, give us my drill back or else",
    "i d 1 0 t s everywhere u r all i d 1 o t s",
    "yоu аrе аn іdіоt аnd а lіаr",
    "the tutor said dzień dobry to me and we all laughed about it",
    "brb tea lol omg soz cya x",
    "mate hai is how she says hello to us in the morning",
]


@pytest.mark.parametrize("text", ENGLISH)
def test_english_and_short_texts_count_as_english(text: str) -> None:
    assert unknown_language(normalise(text).folded.text) == ""


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Привет всем, как у вас дела сегодня?", "another script"),
        ("مرحبا يا شباب كيف الحال اليوم", "another script"),
        ("大家好今天我们什么时候开始上课", "another script"),
        ("cześć, nie wiem gdzie jest moja legitymacja, czy ktoś ją już ma?", "Polish"),
        ("bună ziua, nu știu unde este sala pentru examen", "Romanian"),
        ("hola, no sé dónde está la clase para el examen, gracias", "Spanish"),
        ("je ne sais pas où est la salle pour le cours, merci", "French"),
        ("ich weiß nicht wo die Klasse heute ist, danke", "German"),
        ("mae'r wers yn dechrau am naw, ble wyt ti? rwy'n hwyr, diolch", "Welsh"),
        ("merhaba ben bu ders için çok geç kaldım, ne var ne yok", "Turkish"),
        ("mujhe nahi pata class kahan hai, kya aap mujhe bata sakte ho", "Hindi or Urdu"),
    ],
)
def test_a_language_that_is_plainly_another_is_named(text: str, language: str) -> None:
    assert unknown_language(normalise(text).folded.text) == language


@given(st.text(max_size=300))
def test_no_text_breaks_the_marker(text: str) -> None:
    assert isinstance(unknown_language(text), str)
