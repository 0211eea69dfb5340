"""How far each place was heard: moved once a message was taken in, written every few seconds."""

from __future__ import annotations

from bot.store import watermarks
from bot.store.tx import Tx
from bot.workflow.chat.joined import Joined

EVERYWHERE = "*"
"""The place that stands for a whole space: everything in it was heard up to this mark."""


class Marks:
    """Watermarks, kept in memory between two writings. A mark is a number that grows with time.

    A crash loses at most what was moved since the last writing; those messages are then read
    again, which changes nothing.
    """

    def __init__(self, wire: Joined) -> None:
        self._wire = wire
        self._moved: dict[tuple[str, str], int] = {}
        self._stuck: set[tuple[str, str]] = set()

    def move(self, provider: str, place: str, message: int) -> None:
        """Everything in a place up to this message was taken in."""
        key = (provider, place)
        if key not in self._stuck:
            self._moved[key] = max(message, self._moved.get(key, 0))

    def stick(self, provider: str, place: str) -> None:
        """Something here could not be taken in: the mark stays until back-fill has been here."""
        self._stuck.add((provider, place))

    @property
    def is_stuck(self) -> bool:
        """Whether back-fill has to be run for something that was heard and lost."""
        return bool(self._stuck)

    def free(self) -> None:
        """Back-fill starts: marks move again."""
        self._stuck.clear()

    async def write(self) -> None:
        """Write what moved."""
        moved, self._moved = self._moved, {}
        if not moved:
            return
        now = self._wire.now()

        def work(tx: Tx) -> None:
            for (provider, place), message in moved.items():
                watermarks.set(tx, provider, self._wire.platform, place, str(message), now)

        await self._wire.store.write(work)

    async def read(self, provider: str) -> dict[str, int]:
        """Every mark of a provider by place."""
        await self.write()
        known = await self._wire.store.read(
            lambda tx: watermarks.list_all(tx, provider, self._wire.platform)
        )
        return {one.place: int(one.mark) for one in known}


def place_of_space(space: str) -> str:
    """The name under which a whole space's mark is kept."""
    return f"{EVERYWHERE}{space}"
