"""Cards drawn anew a moment after their case changed, many changes at once as one."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Protocol

from bot.domain.errors import StewardError
from bot.telemetry import log
from bot.workflow.ledger import Emission

_PAUSE = 0.2
"""Seconds in which changes gather, and in which delivery records what it did."""

_AGAIN, _LONGEST = 2.0, 300.0
"""Seconds until a card that could not be drawn is tried again: the first time, and at most."""


class Cards(Protocol):
    """Whatever draws cards."""

    async def redraw(self, provider: str, case_id: str) -> bool:
        """Draw every card of a case anew where it shows something else than what holds now.

        False where one could not be drawn.
        """
        ...


class Redrawing:
    """Keeps a list of cases whose cards may be stale, and works it off.

    A card that could not be drawn is tried again later and later, from ``again`` seconds on.
    """

    def __init__(self, cards: Cards, *, again: float = _AGAIN) -> None:
        self._cards = cards
        self._again = again
        self._pauses: dict[tuple[str, str], float] = {}
        self._stale: dict[tuple[str, str], None] = {}
        self._wake = asyncio.Event()

    def soon(self, provider: str, case_id: str) -> None:
        """The case changed: its cards are drawn anew in a moment."""
        self._stale[provider, case_id] = None
        self._wake.set()

    async def told(self, provider: str, emitted: Sequence[Emission]) -> None:
        """What an event led to: the cases that it changed."""
        for emission in emitted:
            if emission.case is not None:
                number = int(emission.case.rpartition("-")[2])
                self.soon(provider, f"{provider}:{number}")

    async def run(self) -> None:
        """Draw anew what became stale, until cancelled."""
        while True:
            await self._wake.wait()
            self._wake.clear()
            await asyncio.sleep(_PAUSE)
            stale, self._stale = self._stale, {}
            for provider, case_id in stale:
                if await self._redraw(provider, case_id):
                    self._pauses.pop((provider, case_id), None)
                else:
                    self._try_again(provider, case_id)

    async def _redraw(self, provider: str, case_id: str) -> bool:
        try:
            return await self._cards.redraw(provider, case_id)
        except StewardError as fault:
            log.warning("card_not_redrawn", case=case_id, fault=type(fault).__name__)
            return False

    def _try_again(self, provider: str, case_id: str) -> None:
        pause = self._pauses.get((provider, case_id), self._again)
        self._pauses[provider, case_id] = min(2 * pause, _LONGEST)
        asyncio.get_running_loop().call_later(pause, self.soon, provider, case_id)
