"""``steward run`` is killed with SIGKILL on the wire: what it began is done afterwards, once."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.store.keys import Keyring
from tests.faults.wired import WiredSteward, ended
from tests.platforms.discord.college import DESPAIR, INSULT, College, college, shown
from tests.simulators.discord.world import Member, Message

SEND = "POST /channels/{channel_id}/messages"
OPEN = "POST /users/@me/channels"


@asynccontextmanager
async def wired(folder: Path) -> AsyncIterator[tuple[College, WiredSteward]]:
    """A server, and a Steward that runs in a process of its own and is well."""
    Keyring.create(folder / "steward.key")
    async with college(folder) as place:
        bot = WiredSteward(place)
        bot.start()
        try:
            await bot.until_well()
            yield place, bot
        finally:
            if bot.process is not None:
                await bot.kill()


Moment = tuple[str, int] | float
"""When to kill, after a post: once a route was used so often, or after so many seconds."""

MOMENTS: tuple[Moment, ...] = ((SEND, 1), (OPEN, 1), (SEND, 2), 0.02)


async def _wait_for(place: College, moment: Moment) -> None:
    sim = place.sim
    if isinstance(moment, float):
        await asyncio.sleep(moment)
        return
    route, more = moment
    wanted = len(sim.requests_to(route)) + more
    await sim.until(lambda: len(sim.requests_to(route)) >= wanted)


async def test_killed_at_any_moment_every_card_and_letter_comes_exactly_once(
    tmp_path: Path,
) -> None:
    async with wired(tmp_path) as (place, bot):
        sim, posts = place.sim, dict[int, Member]()
        for number, moment in enumerate(MOMENTS):
            kim = place.guild.member(f"Kim-{number}", [place.roles["learner"]])
            robin = place.guild.member(f"Robin-{number}", [place.roles["learner"]])
            reached = asyncio.ensure_future(_wait_for(place, moment))
            await asyncio.sleep(0)
            posts[(await sim.post(place.general, kim, INSULT)).id] = kim
            await reached
            await bot.kill()
            posts[(await sim.post(place.general, robin, INSULT)).id] = robin
            bot.start()
            await bot.until_well()
            await sim.until(lambda: len(place.cards()) == len(posts), 20)
            await sim.until(lambda: all(sim.dms(one) for one in posts.values()), 20)
        await sim.post(place.general, place["Bo"], DESPAIR)
        await sim.until(lambda: len(sim.requests_to(SEND)) > 2 * len(posts))
        await bot.kill()
        bot.start()
        await bot.until_well()
        await place.card(place.lead_desk)
        await place.letter("Bo")
        await sim.quiet(0.5)
        assert await bot.stop() == 0
        assert "_failed" not in bot.said() and "Traceback" not in bot.said()
        urls = Counter(_shown_post(card) for card in place.cards())
        assert urls == Counter(dict.fromkeys(posts, 1))
        assert [len(sim.dms(one)) for one in posts.values()] == [1] * len(posts)
        assert (len(place.cards(place.lead_desk)), len(sim.dms(place["Bo"]))) == (1, 1)


async def test_killed_after_a_press_the_decision_is_recorded_and_told_once(
    tmp_path: Path,
) -> None:
    async with wired(tmp_path) as (place, bot):
        sim = place.sim
        await sim.post(place.general, place["Kim"], INSULT)
        card = await place.card()
        await place.letter("Kim")
        await place.choose(card, "uphold", "Mo")
        await bot.kill()
        bot.start()
        await bot.until_well()
        await place.letter("Kim", 2)
        await sim.until(lambda: "Upheld by" in shown(card), 10)
        await sim.quiet(0.5)
        assert len(sim.dms(place["Kim"])) == 2


async def test_a_second_steward_on_the_same_store_is_told_that_it_is_in_use(
    tmp_path: Path,
) -> None:
    async with wired(tmp_path) as (place, bot):
        assert bot.process is not None
        assert await ended(bot.launch("second")) == 2
        said = bot.said("second")
        assert f"process {bot.process.pid} already works on" in said and "Traceback" not in said
        await place.sim.post(place.general, place["Kim"], INSULT)
        await place.card()


def _shown_post(card: Message) -> int:
    return int(card.embeds[0]["url"].rpartition("/")[2])
