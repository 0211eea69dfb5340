"""``steward run`` in a process of its own, connected to a simulated platform on this machine.

The process is pointed at the simulator and then is the command line; the product itself knows no
such switch. Unless told otherwise it is forked from a server that has read the modules
already: reading them takes longer than all the rest.
"""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import socket
from multiprocessing.context import ForkServerContext, ForkServerProcess, SpawnContext, SpawnProcess

import aiohttp

from tests.faults.pointed import Aim, AtDiscord, AtSlack, be_steward
from tests.platforms.discord.college import College
from tests.platforms.slack.academy import Academy

Process = ForkServerProcess | SpawnProcess

_FORK = multiprocessing.get_context("forkserver")
_FORK.set_forkserver_preload([be_steward.__module__, "bot.cli", "bot.commands.run"])


class WiredSteward:
    """One Steward after the other on the same store; each can be killed at any moment."""

    def __init__(
        self, place: College | Academy, start: ForkServerContext | SpawnContext = _FORK
    ) -> None:
        self._start = start
        self._aim = _aim_at(place)
        self._folder = place.folder
        self._settings = place.folder / "steward.yaml"
        self._port = _free_port()
        settings = {
            "providers": [place.settings()],
            "health": {"port": self._port},
            **({"discord": {"new_messages_every": 0}} if isinstance(place, College) else {}),
        }
        self._settings.write_text(json.dumps(settings))
        self.process: Process | None = None

    def start(self) -> None:
        """Start a process; it connects by itself."""
        assert self.process is None
        self.process = self.launch("log")

    def launch(self, log: str) -> Process:
        """``steward run`` on the same settings, whatever else runs; it says into a file."""
        arguments = ("run", "--config", str(self._settings))
        process = self._start.Process(
            target=be_steward, args=(self._aim, arguments, self._folder / log)
        )
        process.start()
        return process

    async def until_well(self) -> None:
        """Until it answers that it is connected and has caught up."""
        address = f"http://127.0.0.1:{self._port}/healthz"
        async with asyncio.timeout(20), aiohttp.ClientSession() as session:
            while not await _is_well(session, address):  # noqa: ASYNC110 - asked by HTTP
                await asyncio.sleep(0.05)

    async def kill(self) -> None:
        """SIGKILL: nothing is finished, written or said."""
        assert self.process is not None
        self.process.kill()
        await ended(self.process)
        self.process = None

    async def stop(self) -> int | None:
        """SIGTERM; its exit code."""
        assert self.process is not None
        self.process.terminate()
        code, self.process = await ended(self.process), None
        return code

    def said(self, log: str = "log") -> str:
        """What every process said so far."""
        return (self._folder / log).read_text()


def _aim_at(place: College | Academy) -> Aim:
    if isinstance(place, College):
        return AtDiscord((place.sim.http_address, place.sim.gateway_address, place.sim.token))
    return AtSlack(place.sim.api_address, place.sim.bot_token, place.sim.app_token)


async def ended(process: Process) -> int | None:
    """The process's exit code, once it has ended; None if it does not."""
    await asyncio.to_thread(process.join, 20)
    return process.exitcode


async def _is_well(session: aiohttp.ClientSession, address: str) -> bool:
    try:
        async with session.get(address) as answer:
            return answer.status == 200
    except aiohttp.ClientConnectionError:
        return False


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
