"""What the workflow asks of the world outside: a platform that acts, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from bot.store.outbox import Row


@dataclass(frozen=True, slots=True)
class Done:
    """It happened. ``ref`` is the platform's own id of what was made, where it gives one."""

    ref: str = ""


@dataclass(frozen=True, slots=True)
class Later:
    """Not now: try again, after the given time if the platform named one."""

    why: str
    after: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Declined:
    """The platform will not do it, however often it is asked (closed DMs, missing permission)."""

    why: str


@dataclass(frozen=True, slots=True)
class Unsupported:
    """The platform has no such means. ``by_hand``: people can do it there themselves."""

    why: str
    by_hand: bool = False


Outcome = Done | Later | Declined | Unsupported


class Platform(Protocol):
    """A chat platform as delivery sees it. ``row.dedupe`` is the idempotency key of the act."""

    @property
    def name(self) -> str:
        """The name messages of this platform carry."""
        ...

    async def perform(self, row: Row) -> Outcome:
        """Do what the row says, once; never raise for what the platform answered."""
        ...
