"""``python -m tests.benchmarks.public DATA``: how well the shipped detection ranks public rows.

Reads the parts of the public sets and of ordinary chat that the split keeps apart for testing
(``bot/detection/training/splits.py``). Prints the area under the precision-recall curve (for hate
by the score of discrimination, for any harm by the highest score of a harm), and how much of
ordinary chat is flagged.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bot.detection.pipeline import Pipeline
from bot.detection.registry import default_pipeline
from bot.detection.training.rows import HARM, everyday_lines, everyday_row, public_rows
from bot.detection.training.splits import Part, part_of
from bot.domain.categories import Category

_FEWEST = 30
_FLAGGED = 0.5
_HARM = tuple(map(Category, HARM))


def main(data: Path) -> int:
    """Print the figures; 2 without data."""
    lines = [line for line in everyday_lines(data) if part_of(everyday_row(line)) is Part.TEST]
    if not lines:
        print(f"{data} holds no ordinary chat", file=sys.stderr)
        return 2
    pipeline = default_pipeline()
    _ordinary(pipeline, lines)
    by_set: dict[str, list[tuple[float, float | None, float, float | None]]] = {}
    for row in public_rows(data):
        if part_of(row) is Part.TEST:
            scores = pipeline.read(row.key).scores
            hate = row.labels.get("discrimination")
            harm = 1.0 if row.any_harm or hate == 1 else row.labels.get("offensive")
            worst = max(scores.get(one, 0.0) for one in _HARM)
            by_set.setdefault(row.source, []).append(
                (scores.get(Category.DISCRIMINATION, 0.0), hate, worst, harm)
            )
    for name, rows in by_set.items():
        _ranked(f"{name}, hate", [(one[0], one[1]) for one in rows])
        _ranked(f"{name}, any harm", [(one[2], one[3]) for one in rows])
    everything = [one for rows in by_set.values() for one in rows]
    _ranked("all sets, hate", [(one[0], one[1]) for one in everything])
    _ranked("all sets, any harm", [(one[2], one[3]) for one in everything])
    return 0


def _ordinary(pipeline: Pipeline, lines: Sequence[str]) -> None:
    kinds: Counter[str] = Counter()
    flagged = 0
    for line in lines:
        found = [one for one in pipeline.scan(line) if one.confidence >= _FLAGGED]
        flagged += bool(found)
        kinds.update({f"{one.detector}: {one.category.value}" for one in found})
    print(
        f"ordinary chat kept apart: {flagged} of {len(lines)} flagged = {flagged / len(lines):.3%}"
    )
    for kind, count in kinds.most_common():
        print(f"  {kind:<40} {count}")


def _ranked(name: str, scored: Sequence[tuple[float, float | None]]) -> None:
    known = [(score, label == 1) for score, label in scored if label is not None]
    broken = sum(label for _, label in known)
    if len(known) >= _FEWEST and 0 < broken < len(known):
        share = broken / len(known)
        print(f"{name:<34} {len(known):>6} rows, {share:.0%} so: AUPRC {precision(known):.3f}")


def precision(known: Sequence[tuple[float, bool]]) -> float:
    """Average precision: the mean, over the true ones, of the precision at their rank.

    Rows of the same score share the rank of the last of them.
    """
    ranked = sorted(known, key=lambda one: -one[0])
    total = found = 0
    area = 0.0
    at = 0
    while at < len(ranked):
        end = at
        while end < len(ranked) and ranked[end][0] == ranked[at][0]:
            end += 1
        here = sum(label for _, label in ranked[at:end])
        total, found = total + end - at, found + here
        area += here * found / total
        at = end
    return area / found if found else 0.0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])) if len(sys.argv) == 2 else 2)
