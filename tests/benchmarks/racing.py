"""Two bots that take turns at the same thing, and by how much the second is slower."""

from __future__ import annotations

import asyncio
import statistics
import time
from typing import Protocol

Times = tuple[list[float], list[float]]
"""Seconds of the bare bot, and of Steward."""


class Racer(Protocol):
    """A bot at work on a simulated platform."""

    async def chat(self, count: int) -> None:
        """So many clean messages."""
        ...

    async def insult(self) -> float:
        """Seconds from an insult until it stands before the moderators."""
        ...


async def in_turn(pair: tuple[Racer, Racer], samples: int, chatter: int) -> Times:
    """Seconds until flags of each: an insult a second, five seconds each in turn, with chatter."""
    times: Times = ([], [])
    while len(times[0]) < samples:
        for one, into in zip(pair, times, strict=True):
            for _ in range(5):
                ends = time.perf_counter() + 1
                waiting = asyncio.create_task(one.insult())
                for _ in range(chatter):
                    await one.chat(1)
                    await asyncio.sleep(1 / (chatter + 1))
                into.append(await waiting)
                await asyncio.sleep(max(0.0, ends - time.perf_counter()))
    return times


def compared(load: str, times: Times) -> list[str]:
    """Median and the 99th of a hundred, a line each."""
    plain, ours = (sorted(one) for one in times)
    lines = []
    for name, share in (("p50", 0.50), ("p99", 0.99)):
        first, second = _at(plain, share), _at(ours, share)
        lines.append(
            f"{load:<14} {name}  bare {first * 1000:>7.1f} ms, steward {second * 1000:>7.1f} ms,"
            f" added {(second - first) * 1000:>7.1f} ms, of bare {second / first:.1f}"
        )
    return lines


def _at(times: list[float], share: float) -> float:
    return statistics.quantiles(times, n=100, method="inclusive")[round(share * 100) - 1]
