"""``steward outbox``: what a restored copy still had to send, held until somebody decides."""

from __future__ import annotations

import asyncio
from argparse import Namespace

from bot.commands.console import OK, say
from bot.commands.desk import settings_of, store_of
from bot.store import outbox
from bot.store.outbox import Row


def list_held(args: Namespace) -> int:
    """One line for each thing that is held: when it was written, what it is, for whom."""
    settings = settings_of(args)

    async def work() -> tuple[Row, ...]:
        async with store_of(settings, read_only=True) as store:
            return await store.read(outbox.held)

    rows = asyncio.run(work())
    for row in rows:
        say(f"{row.id}  {row.created_at:%Y-%m-%d %H:%M}  {row.kind.value:<7} {row.recipient}")
    say(f"{len(rows)} held")
    return OK


def release_held(args: Namespace) -> int:
    """Let held things go out after all."""
    settings = settings_of(args)

    async def work() -> int:
        async with store_of(settings) as store:
            ids = args.id or [row.id for row in await store.read(outbox.held)]
            return await store.write(lambda tx: outbox.release(tx, ids))

    say(f"{asyncio.run(work())} released: they go out when Steward runs")
    return OK
