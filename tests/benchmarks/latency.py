"""Post to flag on the wire, beside a bare bot: ``python -m tests.benchmarks.latency [--quick]``.

Both bots run in processes of their own, each on its own simulator, and take turns in one run. The
simulator shares the machine with them; what counts is the difference, not the figure.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from contextlib import AsyncExitStack
from pathlib import Path

from tests.benchmarks.contestant import PLACES, Contestant, bare, steward
from tests.benchmarks.racing import compared, in_turn

_MEMBERS = 50_000


def run(*, quick: bool = False) -> list[str]:
    """The lines of the report."""
    return asyncio.run(_run(quick))


async def _run(quick: bool) -> list[str]:
    lines = await _speeds(samples=10 if quick else 60, burst=2_000 if quick else 20_000)
    return lines + await _memory(20_000 if quick else 200_000)


async def _speeds(samples: int, burst: int) -> list[str]:
    async with AsyncExitStack() as both:
        places = [Path(both.enter_context(tempfile.TemporaryDirectory())) for _ in range(2)]
        pair = (
            await both.enter_async_context(bare(places[0])),
            await both.enter_async_context(steward(places[1])),
        )
        for one in pair:
            await one.insult()  # caches are warm afterwards
        slowly = await in_turn(pair, samples, chatter=0)
        busily = await in_turn(pair, samples, chatter=99)
        rates = [await _rate(one, burst) for one in pair]
    return [
        *compared("1 message/s", slowly),
        *compared("100 messages/s", busily),
        f"bare bot reads                    {rates[0]:>10,.0f} messages/s of processor time",
        f"steward reads                     {rates[1]:>10,.0f} messages/s of processor time"
        f"   of bare {rates[1] / rates[0]:.2f}",
    ]


async def _rate(one: Contestant, burst: int) -> float:
    """Messages read per second of processor time, when they come faster than they are read."""
    before = one.cpu_seconds()
    await one.chat(burst)
    await one.until_all_is_read()
    return burst / (one.cpu_seconds() - before)


async def _memory(count: int) -> list[str]:
    """Memory after so many messages of 50,000 members, a tenth at a time."""
    with tempfile.TemporaryDirectory() as folder:
        async with steward(Path(folder), _MEMBERS) as one:
            await one.until_all_is_read()
            sizes = [one.megabytes()]
            for _ in range(10):
                await one.chat(count // 10)
                await one.until_all_is_read()
                sizes.append(one.megabytes())
    return [
        f"memory at the start               {sizes[0]:>10,.0f} MB",
        f"after {count // 2:,} messages          {sizes[5]:>10,.0f} MB",
        f"after {count:,} messages          {sizes[-1]:>10,.0f} MB"
        f"   ({_MEMBERS:,} members, {PLACES} places)",
    ]


if __name__ == "__main__":
    for line in run(quick="--quick" in sys.argv[1:]):
        print(line)
