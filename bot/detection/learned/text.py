"""What the learned stages read of a message: one reading, tricks undone, emoji as words.

Training and inference both come through here, so the model meets in chat what it met in training.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from bot.detection.folding.tricks import edited
from bot.detection.folding.view import Normalised, View
from bot.detection.normalise import normalise

LONGEST_ANSWERED = 160
"""Code points of the message replied to that are read along."""

ANSWERING = " || answers: "
"""What stands between a message and the one it answers."""

_PICTURE = re.compile(
    "[\u00a9\u00ae\u203c-\u3299\U0001f000-\U0001faff\U0001fb00-\U0001fbff]"
    "[\ufe0f\u200d\u20e3\U0001f3fb-\U0001f3ff]*"
)
_TONES = range(0x1F3FB, 0x1F400)
_LETTERS = range(0x1F1E6, 0x1F200)
_MENTION = re.compile(r"<[@#][!&]?\w{1,32}(?:\|[^>]{0,64})?>|@user\b")
_ADDRESS = re.compile(r"<?https?://[^\s>]{1,2000}>?")
_EMOTE = re.compile(r"<a?:(\w{2,32}):\d{1,20}>|(?<![\w:]):([a-z][a-z0-9_+-]{1,31}):(?![\w:])")

_SPOKEN = {
    "hocho": "knife",
    "pile of poo": "poo",
    "aubergine": "aubergine penis",
    "reversed hand with middle finger extended": "middle finger",
    "person with blond hair": "blond person",
    "man with turban": "muslim man with turban",
    "person with headscarf": "muslim woman with headscarf",
    "moyai": "statue",
    "no one under eighteen symbol": "adults only",
    "face with medical mask": "ill face",
    "heavy black heart": "heart",
    "splashing sweat symbol": "sweat drops",
    "sleeping symbol": "sleeping",
    "anger symbol": "anger",
    "collision symbol": "explosion",
    "hundred points symbol": "hundred percent",
    "rainbow": "rainbow",
}
"""Official names that say little, as people mean them."""


def view_of(readings: Normalised) -> View:
    """The reading with every trick undone, what cannot be a word taken out, emoji as words.

    Its offsets lead back to the original code points.
    """
    view = readings.extra[-1] if readings.extra else readings.folded
    edits = [(*match.span(), " link ") for match in _ADDRESS.finditer(view.text)]
    edits += [(*match.span(), " somebody ") for match in _MENTION.finditer(view.text)]
    edits += [(*match.span(), _of_emote(match)) for match in _EMOTE.finditer(view.text)]
    if not view.text.isascii():
        edits += [(*match.span(), _spoken(match[0])) for match in _PICTURE.finditer(view.text)]
    return edited(view, "spoken", _apart(edits)) if edits else view


def model_text(text: str, reply_to: str | None = None) -> str:
    """What the learned stages are given for a text, with the beginning of what it answers."""
    return with_answered(view_of(normalise(text)).text, reply_to)


def with_answered(spoken: str, reply_to: str | None) -> str:
    """A spoken text with the beginning of the message it answers."""
    if not reply_to:
        return spoken
    answered = view_of(normalise(reply_to[:LONGEST_ANSWERED])).text
    return f"{spoken}{ANSWERING}{answered}"


def _apart(edits: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The edits in order, without those that overlap an earlier one."""
    kept: list[tuple[int, int, str]] = []
    for edit in sorted(edits):
        if not kept or edit[0] >= kept[-1][1]:
            kept.append(edit)
    return kept


def _of_emote(match: re.Match[str]) -> str:
    return f" {(match[1] or match[2]).replace('_', ' ').replace('-', ' ')} "


@lru_cache(maxsize=4096)
def _spoken(picture: str) -> str:
    """An emoji with its modifiers in words; a sign that is no picture stays as it is."""
    sign = ord(picture[0])
    if sign in _LETTERS:
        return chr(sign - _LETTERS.start + ord("a"))
    if sign in _TONES or unicodedata.category(picture[0]) not in ("So", "Sk", "Sm", "Po", "Cn"):
        return picture[0] if sign not in _TONES else " "
    name = unicodedata.name(picture[0], "picture").lower()
    spoken = _SPOKEN.get(name, name)
    tone = next((_tone(ord(char)) for char in picture[1:] if ord(char) in _TONES), "")
    return f" {tone}{spoken} "


def _tone(modifier: int) -> str:
    """The skin tone that a modifier gives, from light (1-2 on Fitzpatrick's scale) to dark (6)."""
    rank = modifier - _TONES.start
    return ("light skin ", "light skin ", "brown skin ", "brown skin ", "black skin ")[rank]
