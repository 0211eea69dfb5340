"""What is left in chat of a case that is erased, and of notes that nobody needs any more."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta

from bot.store import cases, wiring
from bot.store.tx import Tx
from bot.store.wiring import Entry, Kind
from bot.workflow.chat.joined import Joined

_SENT_KEPT = timedelta(days=7)
"""How long it is remembered what was sent in one message with others."""

TakeDown = Callable[[str, str, str], Awaitable[bool]]
"""Takes a provider's message (channel, name) down; whether it is gone now."""


class Sweeping:
    """Takes down the cards of erased cases: they quote what must not be kept."""

    def __init__(self, wire: Joined, providers: Sequence[str], take_down: TakeDown) -> None:
        self._wire = wire
        self._providers = providers
        self._take_down = take_down

    async def sweep(self) -> int:
        """Take down every such card; how many there were."""
        before, platform = self._wire.now() - _SENT_KEPT, self._wire.platform
        await self._wire.store.write(lambda tx: wiring.prune(tx, platform, Kind.SENT, before))
        taken = 0
        for provider in self._providers:
            for entry in await self._left_over(provider):
                channel, message, _ = entry.value.split(":")
                if await self._take_down(provider, channel, message):
                    taken += 1
                    await self._forget(provider, entry)
        return taken

    async def _left_over(self, provider: str) -> list[Entry]:
        platform = self._wire.platform

        def work(tx: Tx) -> list[Entry]:
            hung = wiring.list_all(tx, provider, platform, Kind.CARD)
            return [one for one in hung if _is_over(tx, provider, one.case_id)]

        return await self._wire.store.read(work)

    async def _forget(self, provider: str, entry: Entry) -> None:
        platform = self._wire.platform
        await self._wire.store.write(
            lambda tx: wiring.unset(tx, provider, platform, Kind.CARD, entry.item)
        )


def _is_over(tx: Tx, provider: str, case_id: str | None) -> bool:
    if case_id is None or cases.get(tx, provider, case_id) is None:
        return True
    return cases.is_erased(tx, provider, case_id)
