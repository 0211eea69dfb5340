"""``steward run`` is killed with SIGKILL on the wire: what it began is done afterwards, once."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.store.keys import Keyring
from tests.faults.towns import Person, Town, town
from tests.faults.wired import WiredSteward, ended
from tests.platforms.discord.college import DESPAIR, INSULT

on_each_platform = pytest.mark.parametrize("platform", ["discord", "slack"])


@asynccontextmanager
async def wired(platform: str, folder: Path) -> AsyncIterator[tuple[Town, WiredSteward]]:
    """A place, and a Steward that runs in a process of its own and is well."""
    Keyring.create(folder / "steward.key")
    async with town(platform, folder) as at:
        bot = WiredSteward(at.place)
        bot.start()
        try:
            await bot.until_well()
            yield at, bot
        finally:
            if bot.process is not None:
                await bot.kill()


Moment = tuple[str, int] | float
"""When to kill, after a post: once a route was used so often, or after so many seconds."""


def _moments(at: Town) -> tuple[Moment, ...]:
    return ((at.send, 1), (at.open, 1), (at.send, 2), 0.02)


async def _wait_for(at: Town, moment: Moment) -> None:
    sim = at.place.sim
    if isinstance(moment, float):
        await asyncio.sleep(moment)
        return
    route, more = moment
    wanted = len(sim.requests_to(route)) + more
    await sim.until(lambda: len(sim.requests_to(route)) >= wanted)


@on_each_platform
async def test_killed_at_any_moment_every_card_and_letter_comes_exactly_once(
    tmp_path: Path, platform: str
) -> None:
    async with wired(platform, tmp_path) as (at, bot):
        sim, posts = at.place.sim, dict[str, Person]()
        for number, moment in enumerate(_moments(at)):
            kim, robin = at.newcomer(f"Kim-{number}"), at.newcomer(f"Robin-{number}")
            reached = asyncio.ensure_future(_wait_for(at, moment))
            await asyncio.sleep(0)
            posts[await at.post(kim, INSULT)] = kim
            await reached
            await bot.kill()
            posts[await at.post(robin, INSULT)] = robin
            bot.start()
            await bot.until_well()
            await sim.until(lambda: len(at.flagged()) == len(posts), 20)
            await sim.until(lambda: all(at.letters(one) for one in posts.values()), 20)
        before = len(sim.requests_to(at.send))
        await at.post(at.person("Bo"), DESPAIR)
        await sim.until(lambda: len(sim.requests_to(at.send)) > before)
        await bot.kill()
        bot.start()
        await bot.until_well()
        await sim.until(lambda: at.lead_cards() and at.letters(at.person("Bo")), 10)
        await sim.quiet(0.5)
        assert await bot.stop() == 0
        assert "_failed" not in bot.said() and "Traceback" not in bot.said()
        assert Counter(at.flagged()) == Counter(dict.fromkeys(posts, 1))
        assert [len(at.letters(one)) for one in posts.values()] == [1] * len(posts)
        assert (len(at.lead_cards()), len(at.letters(at.person("Bo")))) == (1, 1)


@on_each_platform
async def test_killed_after_a_press_the_decision_is_recorded_and_told_once(
    tmp_path: Path, platform: str
) -> None:
    async with wired(platform, tmp_path) as (at, bot):
        sim, kim = at.place.sim, at.person("Kim")
        await at.post(kim, INSULT)
        await sim.until(lambda: at.flagged() and at.letters(kim), 10)
        await at.choose("uphold", "Mo")
        await bot.kill()
        bot.start()
        await bot.until_well()
        await sim.until(lambda: len(at.letters(kim)) == 2, 10)
        await sim.until(lambda: "Upheld by" in at.shown(), 10)
        await sim.quiet(0.5)
        assert len(at.letters(kim)) == 2


async def test_a_second_steward_on_the_same_store_is_told_that_it_is_in_use(
    tmp_path: Path,
) -> None:
    async with wired("discord", tmp_path) as (at, bot):
        assert bot.process is not None
        assert await ended(bot.launch("second")) == 2
        said = bot.said("second")
        assert f"process {bot.process.pid} already works on" in said and "Traceback" not in said
        await at.post(at.person("Kim"), INSULT)
        await at.place.sim.until(at.flagged, 10)
