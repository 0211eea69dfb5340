"""Cases written a second, whole procedure, beside a bare loop of inserts over aiosqlite."""

from __future__ import annotations

import asyncio
import tempfile
import time
from pathlib import Path

import aiosqlite

from bot.domain.events import Posted
from bot.domain.messages import Author, Message, Place
from bot.domain.people import Audience
from tests.journeys.story import INSULT, Story, at, story

_CASES = 300


def run() -> list[str]:
    """The lines of the report (wall time: both wait for the disk)."""
    return asyncio.run(_run())


async def _run() -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        bare = await _bare(Path(folder) / "bare.sqlite3")
        async with story(Path(folder), "stanfords", durable=True) as told:
            single, together = await _one_by_one(told), await _together(told)
    return [
        f"bare aiosqlite, 4 inserts a case  {bare:>10,.0f} cases/s",
        f"steward, one after the other      {single:>10,.0f} cases/s   of bare {single / bare:.2f}",
        f"steward, {_CASES} waiting at once     {together:>10,.0f} cases/s"
        f"   of bare {together / bare:.2f}",
    ]


async def _bare(path: Path) -> float:
    async with aiosqlite.connect(path) as db:
        await db.execute("PRAGMA journal_mode=WAL")
        await db.execute("PRAGMA synchronous=FULL")
        for table in ("cases", "events", "audit", "outbox"):
            await db.execute(f"CREATE TABLE {table} (id TEXT PRIMARY KEY, body TEXT)")
        start = time.perf_counter()
        for number in range(_CASES):
            for table in ("cases", "events", "audit", "outbox"):
                await db.execute(f"INSERT INTO {table} VALUES (?, ?)", (str(number), "x" * 200))
            await db.commit()
        return _CASES / (time.perf_counter() - start)


async def _one_by_one(told: Story) -> float:
    start = time.perf_counter()
    for number in range(_CASES):
        await told.door.receive("college", _post(f"a{number}", number))
    return _CASES / (time.perf_counter() - start)


async def _together(told: Story) -> float:
    start = time.perf_counter()
    posts = (told.door.receive("college", _post(f"b{n}", n)) for n in range(_CASES))
    await asyncio.gather(*posts)
    return _CASES / (time.perf_counter() - start)


def _post(message: str, number: int) -> Posted:
    author = Author(f"u{message}", "somebody", Audience.LEARNER)
    place = Place(f"p{number}", "a forum")
    return Posted(Message("practice", message, place, author, INSULT, at(number / 60)))
