"""The labelled messages that ``steward bench`` measures on: nobody trained or tuned on them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.detection.training.rows import CORPUS, TEST_WRITERS
from bot.domain.categories import Category
from bot.domain.errors import BadInput
from bot.domain.findings import ScanContext
from bot.domain.people import Audience
from bot.platforms.practice.roster import Roster

_BREACH = "breach"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A message and what people say is in it: nothing, for a near miss."""

    text: str
    context: ScanContext
    labels: frozenset[Category]


def labelled(folder: Path = CORPUS, most: int = 0) -> list[Labelled]:
    """The test split in a fixed order, thinned evenly to ``most`` rows (0: all of them).

    Raises BadInput where the rows are not there: a wheel does not carry them.
    """
    paths = sorted(path for path in folder.glob("**/*.jsonl") if path.stem in TEST_WRITERS)
    lines = [line for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    if not lines:
        mend = "run this in a checkout of Steward; an installed Steward leaves them out"
        raise BadInput(str(folder), "the labelled messages are not there", mend)
    drawn = sorted(lines, key=lambda line: hashlib.sha256(line.encode()).digest())
    roster = Roster()
    return [_row(line, roster) for line in (drawn[:most] if most else drawn)]


def _row(line: str, roster: Roster) -> Labelled:
    given = json.loads(line)
    labels = given["labels"] if given["kind"] == _BREACH else ()
    context = ScanContext(
        audience=Audience(given["audience"]),
        reply_to_text=given["reply_to_text"],
        mentions=roster.mentions(given["text"]),
    )
    return Labelled(given["text"], context, frozenset(map(Category, labels)))


def breaches(rows: Sequence[Labelled]) -> list[Labelled]:
    """The rows in which something is."""
    return [row for row in rows if row.labels]
