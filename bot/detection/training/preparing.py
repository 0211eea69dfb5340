"""What a training begins with: whether the data is there, and its rows in their parts."""

from __future__ import annotations

from pathlib import Path

from bot.detection.training import splits
from bot.detection.training.rows import (
    EVERYDAY,
    PUBLIC,
    Row,
    everyday_lines,
    everyday_row,
    own_rows,
    public_rows,
)
from bot.detection.training.splits import Part

Parts = dict[Part, list[Row]]


def missing(data: Path) -> str | None:
    """What is wrong with a folder of data; None where training can begin."""
    if not data.is_dir():
        return f"{data} is not a folder; DATA names the folder with the public sets"
    absent = [name for name in PUBLIC if not (data / name / "train.csv.gz").exists()]
    if not list((data / EVERYDAY).glob("*.txt.gz")):
        absent.append(EVERYDAY)
    if absent:
        return (
            f"{data} lacks {', '.join(absent)}: each is a folder with train.csv.gz "
            f"({EVERYDAY}: *.txt.gz); docs/training.md says where they come from"
        )
    return None


def prepared(data: Path) -> Parts:
    """All rows in their parts, nothing of the held-out ones left on the training side."""
    own = sorted(own_rows(), key=lambda row: Part.TEST is not splits.part_of(row))
    chat = [everyday_row(line) for line in everyday_lines(data)]
    rows = splits.thinned([*own, *chat, *public_rows(data)])
    parts: Parts = {part: [row for row in rows if splits.part_of(row) is part] for part in Part}
    held_out = [*parts[Part.TEST], *parts[Part.TUNE]]
    parts[Part.TRAIN] = splits.without_echoes(parts[Part.TRAIN], held_out)
    return parts
