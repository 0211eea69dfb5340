"""Stops two bots from undoing each other for ever."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable


class Guard:
    """Lets the same thing happen so many times within so many seconds."""

    def __init__(self, most: int, within: float, clock: Callable[[], float]) -> None:
        self._most = most
        self._within = within
        self._clock = clock
        self._times: dict[str, deque[float]] = {}

    def allows(self, what: str) -> bool:
        """Whether it may happen once more now; it then counts."""
        now = self._clock()
        for known in [one for one, times in self._times.items() if now - times[-1] > self._within]:
            del self._times[known]
        times = self._times.setdefault(what, deque())
        while times and now - times[0] > self._within:
            times.popleft()
        if len(times) >= self._most:
            return False
        times.append(now)
        return True
