"""One bot in a process of its own in a simulated workspace, and how fast its flags are visible."""

from __future__ import annotations

import asyncio
import itertools
import json
import multiprocessing
import os
import socket
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from multiprocessing.context import SpawnProcess
from pathlib import Path

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.commands.run import work
from bot.platforms.slack.adapter import SlackPlatform
from bot.platforms.slack.secrets import Secrets
from bot.platforms.slack.workspaces import workspace_of
from bot.settings import load_settings
from bot.store.keys import Keyring
from tests.benchmarks.chat import messages
from tests.platforms.slack.academy import INSULT, Academy
from tests.simulators.slack.simulator import METHODS, SlackSimulator
from tests.simulators.slack.workspace import Workspace
from tests.simulators.slack.world import Message

PLACES = 10
_SPAWN = multiprocessing.get_context("spawn")
_NEWEST = 3 * PLACES
_PATIENCE = 600.0

Address = tuple[str, str, str]
"""Of the Web API, on loopback; the bot's token and the app's."""


class SlackContestant:
    """A bot at work in ten channels. Everybody was heard before, and offends at most once."""

    def __init__(self, place: Academy, members: int) -> None:
        sim = place.sim
        self._place = place
        people = [sim.person(f"Member {number}") for number in range(members)]
        self._channels = [sim.channel(f"room-{number}", people) for number in range(PLACES)]
        self._people, self._rude = itertools.cycle(people), iter(people)
        self._known = people
        self._chat: Iterator[str] = messages(10_000_000)
        self._numbers = itertools.count()

    async def warm_up(self) -> None:
        """Let everybody say something, and wait until that and an insult is read."""
        await self.chat(len(self._known))
        await self.insult()

    async def chat(self, count: int) -> None:
        """So many clean messages, place by place in turn."""
        for _ in range(count):
            channel = self._channels[next(self._numbers) % PLACES]
            await self._place.sim.post(channel, next(self._people), next(self._chat))

    async def insult(self) -> float:
        """Seconds from an insult until it stands before the moderators."""
        sim = self._place.sim
        channel = self._channels[next(self._numbers) % PLACES]
        began = time.perf_counter()
        post = await sim.post(channel, next(self._rude), INSULT)
        await sim.until(lambda: self._is_flagged(post.ts), _PATIENCE)
        return time.perf_counter() - began

    def _is_flagged(self, ts: str) -> bool:
        hung: list[Message] = list(self._place.place.moderators.messages.values())[-_NEWEST:]
        link = "p" + ts.replace(".", "")
        return any(ts in one.text or link in json.dumps(one.blocks) for one in hung)


@asynccontextmanager
async def steward(folder: Path, members: int) -> AsyncIterator[SlackContestant]:
    """Steward, as it is installed: its own store on disk, its own settings."""
    Keyring.create(folder / "steward.key")
    async with _workspace(folder) as place:
        settings = {"providers": [place.settings()], "health": {"port": _free_port()}}
        path = folder / "steward.yaml"
        path.write_text(json.dumps(settings))
        process = _SPAWN.Process(target=be_steward, args=(_address(place), path, folder / "log"))
        async with _at_work(place, process, members) as one:
            yield one


@asynccontextmanager
async def bare(folder: Path, members: int) -> AsyncIterator[SlackContestant]:
    """The least that a moderation bot can do on the same library."""
    async with _workspace(folder) as place:
        word, desk = INSULT.partition(",")[0], place.place.moderators.id
        process = _SPAWN.Process(target=be_bare_app, args=(_address(place), word, desk))
        async with _at_work(place, process, members) as one:
            yield one


def be_bare_app(address: Address, word: str, desk: str) -> None:
    """Be a process with a bolt app that posts the time of every message with a word, at once."""

    async def serve() -> None:
        api, token, app_token = address
        client = AsyncWebClient(token, base_url=api)
        app = AsyncApp(client=client)

        @app.event("message")
        async def look(event: dict[str, str]) -> None:
            if word in event.get("text", ""):
                await client.chat_postMessage(channel=desk, text=event["ts"])

        handler = AsyncSocketModeHandler(app, app_token)
        await handler.start_async()  # type: ignore[no-untyped-call]

    asyncio.run(serve())


def be_steward(address: Address, path: Path, log: Path) -> None:
    """Be ``steward run``, with Slack's address on this machine."""
    sys.stdout = sys.stderr = log.open("a", buffering=1, encoding="utf-8")
    api, token, app_token = address
    settings = load_settings(path, os.environ)
    (provider,) = settings.providers
    workspace = workspace_of(provider)
    assert workspace is not None
    secrets = Secrets(bot={provider.id: token}, app=app_token)
    asyncio.run(work(settings, [SlackPlatform([workspace], secrets, api=api)], os.environ))


@asynccontextmanager
async def _workspace(folder: Path) -> AsyncIterator[Academy]:
    """A workspace that Slack's limits do not slow down: they are the same for both."""
    limits = dict.fromkeys(METHODS, (1_000_000, 60.0))
    async with SlackSimulator(limits=limits, burst=1_000_000, retry_delays=()) as sim:
        yield Academy(sim, Workspace(sim), folder)
        sim.violations.clear()  # a killed bot leaves half a handshake behind


@asynccontextmanager
async def _at_work(
    place: Academy, process: SpawnProcess, members: int
) -> AsyncIterator[SlackContestant]:
    contestant = SlackContestant(place, members)
    process.start()
    try:
        await place.sim.until_connected(within=60)
        await contestant.warm_up()
        yield contestant
    finally:
        process.kill()
        await asyncio.to_thread(process.join, 20)


def _address(place: Academy) -> Address:
    return place.sim.api_address, place.sim.bot_token, place.sim.app_token


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
