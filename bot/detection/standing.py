"""How a passage stands in talk about training, where "training" alone makes no case study."""

from __future__ import annotations

import re2

from bot.detection.framing import Frame, frame_of
from bot.detection.normalise import View
from bot.detection.subject import sentence_around

#: Frames in which a statement about somebody is not the author's own.
NOT_STATED = frozenset({Frame.NEGATED, Frame.COUNTERED, Frame.QUESTION, Frame.STUDY})
_STUDIED = re2.compile(
    r"\b(?:scenario|case stud|role ?play|film|movie|novel|book\b|lyric|worksheet|handout|slides?\b"
    r"|documentary|podcast|episode|drama|netflix|example|quiz|e-?learning|module|assignment"
    r"|essay|unit \d|question \d|coursework|policy|act 20|history|news|article)"
)


def standing(view: View, start: int, end: int) -> Frame:
    """The frame of ``view.text[start:end]``; a study only where something studied is named."""
    frame = frame_of(view, start, end)
    if frame is Frame.STUDY and not _STUDIED.search(_nearby(view, start, end)):
        return Frame.NONE
    return frame


def is_asked(view: View, start: int, end: int) -> bool:
    """Whether the sentence of a passage ends with a question mark."""
    _, last = sentence_around(view.text, start, end)
    return view.text[last : last + 1] == "?"


def _nearby(view: View, start: int, end: int) -> str:
    return view.text[max(0, start - 160) : start] + " " + view.text[end : end + 90]
