"""``steward bench``: how much is seen, how much is flagged wrongly, and how fast, beside others."""

from __future__ import annotations

import statistics
import time
from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.commands.bench_engines import Look, Seen, engines
from bot.commands.bench_rows import Labelled, breaches, labelled
from bot.commands.console import OK, UNUSABLE, say, warn
from bot.domain.categories import Category

_WARM_UP = 200
_NAME = 22
_COLUMN = 11


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured of one engine. Shares are between 0 and 1, times in milliseconds.

    ``found``: breaches that were flagged at all. ``recall``: of a category's breaches those that
    were flagged as such; None where the engine knows no categories. ``wrongly``: near misses
    that were flagged. ``per_second``: messages a second of processor time on one core.
    """

    name: str
    found: float
    wrongly: float
    recall: dict[Category, float] | None
    per_second: float
    median: float
    p99: float


def run(args: Namespace) -> int:
    """Measure everything on the same messages; 2 if the labelled messages are not there."""
    rows = labelled(most=args.rows)
    broken = len(breaches(rows))
    if not 0 < broken < len(rows):
        warn(f"{len(rows)} messages are too few: there must be breaches and near misses")
        return UNUSABLE
    say(f"Test split: {broken} breaches and disclosures, {len(rows) - broken} near misses.")
    measured, absent = [], []
    for engine in engines():
        if engine.look is None:
            absent.append(f"{engine.name} {engine.absent}")
        else:
            measured.append(measure(engine.name, engine.look, rows))
    for line in (*summary(measured), "", *by_category(measured, rows)):
        say(line)
    for line in absent:
        warn(line)
    return OK


def measure(name: str, look: Look, rows: Sequence[Labelled]) -> Figures:
    """Look at every row, one by one, as chat comes in."""
    for row in rows[:_WARM_UP]:
        look(row)
    seen: list[Seen] = []
    took: list[float] = []
    used = time.process_time()
    for row in rows:
        start = time.perf_counter()
        seen.append(look(row))
        took.append(time.perf_counter() - start)
    used = time.process_time() - used
    flagged = [bool(one) for one in seen]
    return Figures(
        name=name,
        found=_share(flag for flag, row in zip(flagged, rows, strict=True) if row.labels),
        wrongly=_share(flag for flag, row in zip(flagged, rows, strict=True) if not row.labels),
        recall=_recall(seen, rows),
        per_second=len(rows) / max(used, 1e-9),
        median=statistics.median(took) * 1000,
        p99=sorted(took)[len(took) * 99 // 100] * 1000,
    )


def _share(flags: Iterator[bool]) -> float:
    every = list(flags)
    return sum(every) / len(every)


def _recall(seen: Sequence[Seen], rows: Sequence[Labelled]) -> dict[Category, float] | None:
    if any(isinstance(one, bool) for one in seen):
        return None
    return {
        category: _share(
            category in one
            for one, row in zip(seen, rows, strict=True)
            if category in row.labels and not isinstance(one, bool)
        )
        for category in _categories(rows)
    }


def _categories(rows: Sequence[Labelled]) -> list[Category]:
    present = {label for row in rows for label in row.labels}
    return [category for category in Category if category in present]


def summary(measured: Sequence[Figures]) -> Iterator[str]:
    """A line an engine: what it sees, what it flags wrongly, how fast it is."""
    heads = ("seen", "wrongly", "msgs/s", "p50 ms", "p99 ms")
    yield "".join((" " * _NAME, *(head.rjust(_COLUMN) for head in heads)))
    for one in measured:
        figures = (
            _percent(one.found),
            _percent(one.wrongly),
            f"{one.per_second:,.0f}",
            f"{one.median:.2f}",
            f"{one.p99:.2f}",
        )
        yield "".join((one.name.ljust(_NAME), *(figure.rjust(_COLUMN) for figure in figures)))
    yield "seen: breaches flagged, whatever as; wrongly: near misses flagged; msgs/s on one core"


def by_category(measured: Sequence[Figures], rows: Sequence[Labelled]) -> Iterator[str]:
    """A line a category: the share of its breaches that each engine flags as that category."""
    knowing = [(one, one.recall) for one in measured if one.recall is not None]
    if not knowing:
        return
    yield "Recall by category"
    width = max(_COLUMN, *(len(one.name) + 2 for one, _ in knowing))
    yield "".join((" " * _NAME, "rows".rjust(6), *(one.name.rjust(width) for one, _ in knowing)))
    for category in _categories(rows):
        count = sum(category in row.labels for row in rows)
        shares = (_percent(recall[category]).rjust(width) for _, recall in knowing)
        yield "".join((category.value.ljust(_NAME), f"{count:6}", *shares))


def _percent(share: float) -> str:
    return f"{share:.1%}"
