"""Keeps a living connection: a client that ended, or hears nothing any more, is replaced."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress

import discord

from bot.domain.errors import SettingsError
from bot.platforms.discord.client import Client
from bot.platforms.discord.faults import FAULTS
from bot.telemetry import log

Build = Callable[[], Client]

_LOOK = 5.0
SILENCE = 180.0
"""Seconds without any event or heartbeat after which a connection counts as dead.

The library itself gives up on a heartbeat after 60 seconds; this is for the case that it hangs.
"""

_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 120.0
_STEADY = 300.0
"""Seconds a connection must have held for the next pause to be short again."""


class Watchdog:
    """Runs one client after the other. ``use`` is told of each before it connects."""

    def __init__(self, build: Build, use: Callable[[Client], None], token: str) -> None:
        self._build = build
        self._use = use
        self._token = token
        self._heard = time.monotonic()
        self.rebuilt = 0
        self.silence = SILENCE
        self.look = _LOOK
        self.first_pause = _FIRST_PAUSE

    async def heard(self, event: str) -> None:
        """Some event came in."""
        self._heard = time.monotonic()

    async def run(self) -> None:
        """Connect again and again until cancelled.

        Raises SettingsError where Discord refuses the token or an intent: trying again is no use.
        """
        pause = self.first_pause
        while True:
            began = time.monotonic()
            await self._one()
            pause = self.first_pause if time.monotonic() - began > _STEADY else pause
            self.rebuilt += 1
            log.warning("discord_connection_rebuilt", times=self.rebuilt, pause=pause)
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)

    async def _one(self) -> None:
        """One client, until it ends or is dead."""
        client = self._build()
        self._use(client)
        self._heard = time.monotonic()
        work = asyncio.create_task(client.start(self._token), name="discord connection")
        try:
            while not work.done() and not self._is_dead(client):
                await asyncio.wait([work], timeout=self.look)
            if not work.done():
                log.error("discord_connection_dead")
        finally:
            await _end(client, work)
        _explain(work)

    def _is_dead(self, client: Client) -> bool:
        return time.monotonic() - max(self._heard, _last_beat(client)) > self.silence


async def _end(client: Client, work: asyncio.Task[None]) -> None:
    with suppress(*FAULTS):
        await asyncio.wait_for(client.close(), 10)
    work.cancel()
    await asyncio.wait([work])


def _explain(work: asyncio.Task[None]) -> None:
    """Why the connection ended: for ever, or to be tried again."""
    if work.cancelled() or (fault := work.exception()) is None:
        return
    where = "Discord"
    if isinstance(fault, discord.LoginFailure):
        mend = "copy the token again from the developer portal, page Bot"
        raise SettingsError(where, "the token is not accepted", mend) from fault
    if isinstance(fault, discord.PrivilegedIntentsRequired):
        mend = "switch on Server Members and Message Content in the developer portal, page Bot"
        raise SettingsError(where, "an intent that Steward needs is switched off", mend) from fault
    log.error("discord_connection_ended", fault=type(fault).__name__)


def _last_beat(client: Client) -> float:
    """When the gateway last answered a heartbeat, by the monotonic clock; 0 if never.

    The library keeps it in its keep-alive thread, under a name of its own.
    """
    beats = getattr(client.ws, "_keep_alive", None)
    last = getattr(beats, "_last_ack", None)
    return time.monotonic() - (time.perf_counter() - last) if isinstance(last, float) else 0.0
