"""Keeps a living connection: a line that ended, or on which nothing comes any more, is replaced."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable

from bot.platforms.slack.faults import FAULTS, error_of
from bot.platforms.slack.lines import Line
from bot.telemetry import log

SILENCE = 120.0
"""Seconds without any sign of life after which a line counts as dead.

The library itself opens a new socket after some unanswered pings; this is for when it does not.
"""

_DOWN = 60.0
"""Seconds for which a line may be down, while the library tries to open it again."""

_LOOK = 2.0
_FIRST_PAUSE, _LONGEST_PAUSE, _STEADY = 1.0, 120.0, 300.0


class Watchdog:
    """Runs one line after the other. ``greet`` asks Slack who we are before each.

    ``state`` is told whether the line is alive, each time that was looked at.
    """

    def __init__(
        self,
        greet: Callable[[], Awaitable[None]],
        build: Callable[[], Line],
        state: Callable[[bool], None],
    ) -> None:
        self._greet = greet
        self._build = build
        self._state = state
        self.rebuilt = 0
        self._is_deaf = False
        self.silence = SILENCE
        self.down = _DOWN
        self.look = _LOOK
        self.first_pause = _FIRST_PAUSE

    def replace(self) -> None:
        """The line is open and nothing comes through: take another."""
        self._is_deaf = True

    async def run(self) -> None:
        """Connect again and again until cancelled.

        Raises SettingsError where Slack refuses a token: trying again is no use.
        """
        pause = self.first_pause
        while True:
            began = time.monotonic()
            await self._one()
            pause = self.first_pause if time.monotonic() - began > _STEADY else pause
            self.rebuilt += 1
            log.warning("slack_connection_rebuilt", times=self.rebuilt, pause=pause)
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)

    async def _one(self) -> None:
        """One line, until it is dead."""
        line: Line | None = None
        try:
            await self._greet()
            line = self._build()
            await line.open()
            await self._watch(line)
        except FAULTS as fault:
            log.error("slack_not_connected", fault=type(fault).__name__, code=error_of(fault))
        finally:
            self._state(False)
            if line is not None:
                await line.close()

    async def _watch(self, line: Line) -> None:
        alive, self._is_deaf = time.monotonic(), False
        while not self._is_deaf:
            is_alive = await line.is_alive()
            self._state(is_alive)
            alive = time.monotonic() if is_alive else alive
            if line.silent_for > self.silence or time.monotonic() - alive > self.down:
                log.error("slack_connection_dead", silent_for=round(line.silent_for))
                return
            await asyncio.sleep(self.look)
