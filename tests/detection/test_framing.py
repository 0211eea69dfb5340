"""Words that are mentioned are told from words that are meant."""

from __future__ import annotations

import pytest

from bot.detection.framing import Frame, frame_of
from bot.detection.normalise import normalise

CASES = (
    ("he said i'll kill you", "i'll kill you", Frame.QUOTED),
    ("someone called me useless", "useless", Frame.QUOTED),
    ('she texted "watch your back" to my brother', "watch your back", Frame.QUOTED),
    ("> i'll kill you\nthat was out of order", "i'll kill you", Frame.QUOTED),
    ("you're not useless", "useless", Frame.NEGATED),
    ("nobody thinks you are thick", "thick", Frame.NEGATED),
    ("calling people useless is not on", "useless", Frame.COUNTERED),
    ("stop calling him a freak", "freak", Frame.COUNTERED),
    ("women can't weld is a sexist thing to say and is wrong", "women can't weld", Frame.COUNTERED),
    ("is it ok to say useless", "useless", Frame.QUESTION),
    ("what does snitches get stitches mean", "snitches get stitches", Frame.QUESTION),
    ("we watched a film about stab wounds", "stab", Frame.STUDY),
    ("unit 5 covers self harm", "self harm", Frame.STUDY),
    ("i'm so thick", "thick", Frame.SELF),
    ("as a gay man", "gay", Frame.SELF),
)

MEANT = (
    ("not being funny but you're useless", "useless"),
    ("no offence but you're thick", "thick"),
    ("i told him i'll kill you", "i'll kill you"),
    ("don't say that again or i'll kill you", "i'll kill you"),
    ("lol jk i'll kill you", "i'll kill you"),
    ('"i\'ll kill you"', "i'll kill you"),
    ("don't care, you're useless", "useless"),
)


def _frame(text: str, words: str) -> Frame:
    view = normalise(text).folded
    start = view.text.index(words)
    return frame_of(view, start, start + len(words))


@pytest.mark.parametrize(("text", "words", "frame"), CASES)
def test_each_frame_is_recognised(text: str, words: str, frame: Frame) -> None:
    assert _frame(text, words) is frame


@pytest.mark.parametrize(("text", "words"), MEANT)
def test_softeners_and_the_authors_own_words_are_no_frame(text: str, words: str) -> None:
    assert _frame(text, words) is Frame.NONE
