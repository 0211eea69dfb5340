"""What is left on Discord of a case that is erased, and of notes that nobody needs any more."""

from __future__ import annotations

from datetime import timedelta

from bot.platforms.discord import words
from bot.platforms.discord.faults import FAULTS, GONE, code_of
from bot.platforms.discord.servers import NAME
from bot.platforms.discord.wire import Wire
from bot.store import cases, wiring
from bot.store.tx import Tx
from bot.store.wiring import Entry, Kind
from bot.telemetry import log

_SENT_KEPT = timedelta(days=7)
"""How long it is remembered what was sent in one message with others."""


class Sweeping:
    """Takes down the cards of erased cases: they quote what must not be kept."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    async def sweep(self) -> int:
        """Take down every such card; how many there were."""
        before = self._wire.now() - _SENT_KEPT
        await self._wire.store.write(lambda tx: wiring.prune(tx, NAME, Kind.SENT, before))
        taken = 0
        for server in self._wire.servers:
            for entry in await self._left_over(server.provider):
                if await self._take_down(entry):
                    taken += 1
                    await self._forget(server.provider, entry)
        return taken

    async def _left_over(self, provider: str) -> list[Entry]:
        def work(tx: Tx) -> list[Entry]:
            hung = wiring.list_all(tx, provider, NAME, Kind.CARD)
            return [one for one in hung if _is_over(tx, provider, one.case_id)]

        return await self._wire.store.read(work)

    async def _take_down(self, entry: Entry) -> bool:
        channel, message, _ = entry.value.split(":")
        try:
            await self._wire.client.http.delete_message(
                int(channel), int(message), reason=words.REASON
            )
        except FAULTS as fault:
            if code_of(fault) not in GONE:
                log.warning("card_not_taken_down", case=entry.case_id, code=code_of(fault))
                return False
        return True

    async def _forget(self, provider: str, entry: Entry) -> None:
        await self._wire.store.write(
            lambda tx: wiring.unset(tx, provider, NAME, Kind.CARD, entry.item)
        )


def _is_over(tx: Tx, provider: str, case_id: str | None) -> bool:
    if case_id is None or cases.get(tx, provider, case_id) is None:
        return True
    return cases.is_erased(tx, provider, case_id)
