"""Processor time of one thing against another, in turn, in one run."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable


def per_second(work: Callable[[], int], rounds: int = 5) -> float:
    """Units of work per second of processor time: the median of the rounds, after one warm-up.

    ``work`` does its units and says how many they were.
    """
    work()
    rates = []
    for _ in range(rounds):
        start = time.process_time()
        units = work()
        rates.append(units / (time.process_time() - start))
    return statistics.median(rates)
