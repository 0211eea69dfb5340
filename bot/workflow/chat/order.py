"""One thing after the other in each place, many places at a time."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

Work = Callable[[], Awaitable[None]]
Broke = Callable[[str, Exception], None]


@dataclass(slots=True)
class _Lane:
    """What still waits in a place, and the task that works it off."""

    waiting: deque[Work] = field(default_factory=deque)
    task: asyncio.Task[None] | None = None


class InOrder:
    """Runs work in the order in which it came in, place by place.

    An edit or a deletion must not overtake the message it is about. ``broke`` is told of work
    that failed; what comes after it still runs.
    """

    def __init__(self, broke: Broke, name: str = "place") -> None:
        """``name``: of the tasks, for whoever lists them."""
        self._broke = broke
        self._name = name
        self._lanes: dict[str, _Lane] = {}

    def add(self, place: str, work: Work) -> None:
        """Put work at the end of a place's lane."""
        lane = self._lanes.setdefault(place, _Lane())
        lane.waiting.append(work)
        if lane.task is None:
            lane.task = asyncio.create_task(self._run(place, lane), name=self._name)

    @property
    def is_idle(self) -> bool:
        """Whether nothing waits and nothing runs."""
        return not self._lanes

    async def done(self) -> None:
        """Wait until nothing waits any more."""
        while tasks := [lane.task for lane in self._lanes.values() if lane.task]:
            await asyncio.wait(tasks)

    async def _run(self, place: str, lane: _Lane) -> None:
        while lane.waiting:
            try:
                await lane.waiting.popleft()()
            except Exception as fault:  # noqa: BLE001 - one bad event must not stop the place
                self._broke(place, fault)
        del self._lanes[place]
