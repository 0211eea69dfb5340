"""Made-up chat of ordinary length: the same messages on every machine."""

from __future__ import annotations

import random
from collections.abc import Iterator

_OPENERS = ("hey", "morning all", "sorry", "quick one", "ok so", "right", "does anyone know", "hi")
_SUBJECTS = (
    "the portfolio",
    "unit {n}",
    "my logbook",
    "the workshop on {day}",
    "the assessor visit",
    "the minibus",
    "the {n} mm drill",
    "my placement",
    "the colour chart",
    "the care plan template",
    "the practice questions",
    "the VLE login",
)
_MIDDLES = (
    "is it due {day}",
    "still isn't showing for me",
    "went really well in the end",
    "needs to be in by {n} o'clock",
    "has been moved to room {n}",
    "looks fine, just check page {n}",
    "was a lot harder than last time",
    "makes sense now, thank you",
    "can we do it together before lunch",
    "keeps asking me for a password",
)
_ENDINGS = ("?", ".", "!", " thanks", " lol", " x", " 😊", "...", " cheers", "")
_DAYS = ("monday", "tuesday", "Wednesday", "thursday", "friday", "next week", "half term")


def messages(count: int, seed: int = 7) -> Iterator[str]:
    """``count`` clean messages, about 60 characters each on average."""
    chance = random.Random(seed)  # nothing secret: the same chat every time
    for _ in range(count):
        words = f"{chance.choice(_OPENERS)} {chance.choice(_SUBJECTS)} {chance.choice(_MIDDLES)}"
        filled = words.format(n=chance.randint(1, 40), day=chance.choice(_DAYS))
        yield filled + chance.choice(_ENDINGS)
