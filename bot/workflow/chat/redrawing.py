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


class Cards(Protocol):
    """Whatever draws cards."""

    async def redraw(self, provider: str, case_id: str) -> None:
        """Draw every card of a case anew where it shows something else than what holds now."""
        ...


class Redrawing:
    """Keeps a list of cases whose cards may be stale, and works it off."""

    def __init__(self, cards: Cards) -> None:
        self._cards = cards
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
                try:
                    await self._cards.redraw(provider, case_id)
                except StewardError as fault:
                    log.warning("card_not_redrawn", case=case_id, fault=type(fault).__name__)
