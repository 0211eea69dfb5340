"""Who is trained on, tuned on, tested on: drawn by a hash of the text, never by chance.

Equal and nearly equal texts never stand on both sides: what repeats a text that is held out is
taken from the training side.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from enum import StrEnum

from bot.detection.training.rows import EVERYDAY, PUBLIC, Row, is_test

_WORD = re.compile(r"[a-z0-9']+")
_GRAM = 4
_ALIKE = 0.5


class Part(StrEnum):
    """What a row is used for. ``TEST`` is looked at once, when everything is settled."""

    TRAIN = "train"
    TUNE = "tune"
    TEST = "test"


def part_of(row: Row) -> Part:
    """Our own test writers are the test split; the rest is drawn from the text.

    Ordinary chat: 40 % train, 30 % tune, 30 % test. Public sets: 96 / 2 / 2. Own rows of the
    other writers: 94 % train, 6 % tune.
    """
    if is_test(row):
        return Part.TEST
    drawn = share(row.key)
    train, tune = (0.4, 0.7) if row.source == EVERYDAY else (0.96, 0.98)
    if row.source.startswith("own/"):
        train, tune = 0.94, 1.0
    return Part.TRAIN if drawn < train else Part.TUNE if drawn < tune else Part.TEST


def share(text: str) -> float:
    """A number in [0, 1) that only the words of a text decide."""
    digest = hashlib.sha256(folded(text).encode()).digest()
    return int.from_bytes(digest[:6], "big") / (1 << 48)


def folded(text: str) -> str:
    """A text as the split sees it: lower case, words only."""
    return " ".join(_WORD.findall(text.lower()))


def thinned(rows: Iterable[Row]) -> list[Row]:
    """Each text once, and of each public set at most its share, drawn by the hash."""
    first: dict[str, Row] = {}
    for row in rows:
        first.setdefault(folded(row.key) or row.key, row)
    counts: dict[str, int] = {}
    kept = []
    for row in sorted(first.values(), key=lambda row: (row.source, share(row.key[::-1]), row.key)):
        counts[row.source] = counts.get(row.source, 0) + 1
        if row.source not in PUBLIC or counts[row.source] <= PUBLIC[row.source].most:
            kept.append(row)
    return kept


def without_echoes(rows: Sequence[Row], held_out: Iterable[Row]) -> list[Row]:
    """The rows that neither equal nor nearly equal a held-out text.

    Nearly equal: half of the runs of four words of a held-out text stand in the row.
    """
    texts: set[str] = set()
    home: dict[tuple[str, ...], list[int]] = {}
    sizes: list[int] = []
    for row in held_out:
        text = folded(row.key)
        texts.add(text)
        grams = _grams(text)
        for gram in grams:
            home.setdefault(gram, []).append(len(sizes))
        sizes.append(len(grams))
    return [
        row
        for row in rows
        if (text := folded(row.key)) not in texts and not _echoes(text, home, sizes)
    ]


def _echoes(text: str, home: dict[tuple[str, ...], list[int]], sizes: list[int]) -> bool:
    shared: dict[int, int] = {}
    for gram in _grams(text):
        for index in home.get(gram, ()):
            shared[index] = shared.get(index, 0) + 1
    return any(count >= _ALIKE * sizes[index] for index, count in shared.items())


def _grams(text: str) -> set[tuple[str, ...]]:
    words = text.split()
    return {tuple(words[at : at + _GRAM]) for at in range(len(words) - _GRAM + 1)}
