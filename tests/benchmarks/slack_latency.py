"""Post to flag on Slack, beside a bare bolt app: ``python -m tests.benchmarks.slack_latency``.

``--quick``: fewer samples. Both are processes of their own, each in its own simulated workspace,
and take turns in one run. The simulator shares the machine; the difference is what counts.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from contextlib import AsyncExitStack
from pathlib import Path

from tests.benchmarks.racing import compared, in_turn
from tests.benchmarks.slack_contestant import bare, steward


def run(*, quick: bool = False) -> list[str]:
    """The lines of the report."""
    return asyncio.run(_run(10 if quick else 60))


async def _run(samples: int) -> list[str]:
    members = 2 * samples + 100
    async with AsyncExitStack() as both:
        places = [Path(both.enter_context(tempfile.TemporaryDirectory())) for _ in range(2)]
        pair = (
            await both.enter_async_context(bare(places[0], members)),
            await both.enter_async_context(steward(places[1], members)),
        )
        slowly = await in_turn(pair, samples, chatter=0)
        busily = await in_turn(pair, samples, chatter=99)
    return [*compared("1 message/s", slowly), *compared("100 messages/s", busily)]


if __name__ == "__main__":
    for line in run(quick="--quick" in sys.argv[1:]):
        print(line)
