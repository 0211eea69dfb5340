"""How often a method may be called: tiers per method and token, and a bucket for each channel."""

from __future__ import annotations

import math
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from tests.simulators.slack.errors import RateLimited

TIERS: Mapping[str, tuple[int, float]] = {
    "tier 1": (1, 60.0),
    "tier 2": (20, 60.0),
    "tier 3": (50, 60.0),
    "tier 4": (100, 60.0),
    "special": (600, 60.0),
    "posting": (300, 60.0),
}
HISTORY = ("conversations.history", "conversations.replies")


@dataclass(slots=True)
class Window:
    """At most ``limit`` calls within any ``seconds``."""

    limit: int
    seconds: float
    at: deque[float] = field(default_factory=deque)

    def take(self, now: float) -> float:
        """0 if there is room, else the seconds to wait."""
        while self.at and self.at[0] <= now - self.seconds:
            self.at.popleft()
        if len(self.at) >= self.limit:
            return self.at[0] + self.seconds - now
        self.at.append(now)
        return 0.0


@dataclass(slots=True)
class Bucket:
    """``burst`` posts at once, refilled by one every second."""

    burst: float
    left: float
    since: float

    def take(self, now: float) -> float:
        self.left = min(self.burst, self.left + now - self.since)
        self.since = now
        if self.left < 1:
            return 1 - self.left
        self.left -= 1
        return 0.0


@dataclass(eq=False)
class Limits:
    """``special`` overrides a method's (calls, seconds). ``is_distributed``: an app sold outside
    the Marketplace, whose history calls are 1 a minute with 15 messages each.
    """

    special: Mapping[str, tuple[int, float]] = field(default_factory=dict)
    burst: int = 10
    is_distributed: bool = False
    clock: Callable[[], float] = time.monotonic
    windows: dict[tuple[str, str], Window] = field(default_factory=dict)
    buckets: dict[str, Bucket] = field(default_factory=dict)

    def _rule(self, method: str, tier: str) -> tuple[int, float]:
        if method in self.special:
            return self.special[method]
        if self.is_distributed and method in HISTORY:
            return TIERS["tier 1"]
        return TIERS[tier]

    def count(self, method: str, tier: str, token: str) -> None:
        """Counts a call; raises RateLimited if it is one too many."""
        limit, seconds = self._rule(method, tier)
        window = self.windows.setdefault((method, token), Window(limit, seconds))
        self._wait(window.take(self.clock()))

    def count_post(self, channel_id: str) -> None:
        """Counts a message to a channel; raises RateLimited if they come too fast."""
        now = self.clock()
        new = Bucket(self.burst, self.burst, now)
        self._wait(self.buckets.setdefault(channel_id, new).take(now))

    @staticmethod
    def _wait(seconds: float) -> None:
        if seconds > 0:
            raise RateLimited(max(1, math.ceil(seconds)))
