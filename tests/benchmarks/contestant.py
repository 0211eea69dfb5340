"""One bot in a process of its own on a simulated server, and how fast its flags become visible."""

from __future__ import annotations

import asyncio
import itertools
import multiprocessing
import os
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.store.keys import Keyring
from tests.benchmarks.bare_bot import be_bare_bot
from tests.benchmarks.chat import messages
from tests.faults.wired import Process, WiredSteward, ended
from tests.platforms.discord.college import INSULT, College
from tests.simulators.discord.simulator import DiscordSimulator

PLACES = 10
_SPAWN = multiprocessing.get_context("spawn")
_TICKS = os.sysconf("SC_CLK_TCK")


class Contestant:
    """A bot at work in ten places of one server. Every insult is by another member."""

    def __init__(self, place: College, process: Process) -> None:
        self.process = process
        self._place = place
        rooms = sorted(place.guild.channels.values(), key=lambda one: one.id)
        self._channels = [one for one in rooms if one.name.startswith("room-")]
        authors = [one for one in place.guild.members.values() if one.user.name.startswith("m-")]
        self._authors = itertools.cycle(authors)
        self._chat: Iterator[str] = messages(10_000_000)
        self._numbers = itertools.count()

    async def chat(self, count: int) -> None:
        """So many clean messages, as fast as they can be sent, place by place in turn."""
        for _ in range(count):
            place = self._channels[next(self._numbers) % PLACES]
            await self._place.sim.post(place, next(self._authors), next(self._chat))

    async def insult(self, room: int | None = None) -> float:
        """Seconds from an insult until it stands before the moderators."""
        sim = self._place.sim
        number = next(self._numbers) if room is None else room
        author = self._place.guild.member(f"rude-{next(self._numbers)}")
        began = time.perf_counter()
        post = await sim.post(self._channels[number % PLACES], author, INSULT)
        await sim.until(lambda: self._is_flagged(str(post.id)), 600)
        return time.perf_counter() - began

    async def until_all_is_read(self) -> None:
        """Until an insult posted last in each place is flagged: each place is read in order."""
        await asyncio.gather(*(self.insult(room) for room in range(PLACES)))

    def cpu_seconds(self) -> float:
        """Processor time of the bot's process so far, of all its threads."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS

    def megabytes(self) -> float:
        """Memory of the bot's process that is in use (resident)."""
        lines = Path(f"/proc/{self.process.pid}/status").read_text().splitlines()
        return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))

    def _is_flagged(self, post: str) -> bool:
        newest = itertools.islice(reversed(self._place.cards()), 3 * PLACES)
        return any(
            post in card.content or any(post in str(one.get("url")) for one in card.embeds)
            for card in newest
        )


@asynccontextmanager
async def steward(folder: Path, members: int = 200) -> AsyncIterator[Contestant]:
    """Steward, as it is installed: its own store on disk, its own settings."""
    Keyring.create(folder / "steward.key")
    async with _college(folder, members) as place:
        bot = WiredSteward(place, _SPAWN)
        bot.start()
        assert bot.process is not None
        try:
            await bot.until_well()
            yield Contestant(place, bot.process)
        finally:
            await bot.kill()


@asynccontextmanager
async def bare(folder: Path, members: int = 200) -> AsyncIterator[Contestant]:
    """The bare bot."""
    async with _college(folder, members) as place:
        address = (place.sim.http_address, place.sim.gateway_address, place.sim.token)
        word = INSULT.partition(",")[0]
        process = _SPAWN.Process(target=be_bare_bot, args=(address, word, place.moderators.id))
        process.start()
        try:
            await place.sim.until_ready(20)
            yield Contestant(place, process)
        finally:
            process.kill()
            await ended(process)


@asynccontextmanager
async def _college(folder: Path, members: int) -> AsyncIterator[College]:
    sim = DiscordSimulator(global_per_second=10_000)
    async with sim:
        place = College(sim, sim.guild("Northgate"), "stanfords", "college", folder)
        for number in range(PLACES):
            place.guild.text_channel(f"room-{number}")
        for number in range(members):
            place.guild.member(f"m-{number}", [place.roles["learner"]])
        yield place
        sim.violations.clear()  # a killed bot leaves half a handshake behind
