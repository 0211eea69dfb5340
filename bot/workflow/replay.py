"""Run past events through the real machinery in virtual time, without touching anything."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.events import ClockTicked, Event, Posted
from bot.workflow.delivery import Delivery
from bot.workflow.door import Door
from bot.workflow.ledger import Emission

Hear = Callable[[Emission, Event | None], None]


@dataclass(slots=True)
class Tally:
    """What a replay went through. ``watched`` counts messages the pack lets be looked at."""

    messages: int = 0
    watched: int = 0
    events: int = 0
    actions: int = 0
    first: datetime | None = None
    last: datetime | None = None
    unknown_audience: set[str] = field(default_factory=set)


class Replay:
    """Plays events of one provider in order; ``hear`` gets every action as it happens.

    ``hear``'s second argument is the event that led to the action, None where time did.
    """

    def __init__(self, door: Door, delivery: Delivery, provider: str, hear: Hear) -> None:
        self._door = door
        self._delivery = delivery
        self._provider = provider
        self._hear = hear
        self._next_due: datetime | None = None
        self.tally = Tally()

    async def play(self, events: Iterable[Event]) -> Tally:
        """Play all events; what fell due between two of them happens before the later one."""
        await self._door.open()
        for event in events:
            await self._step(event)
        return self.tally

    async def _step(self, event: Event) -> None:
        tally = self.tally
        tally.events += 1
        tally.first = tally.first or event.at
        tally.last = event.at
        if self._next_due is not None and self._next_due <= event.at:
            await self._pass_time(event.at)
        if isinstance(event, Posted) and not self._worth_entering(event):
            return
        if isinstance(event, ClockTicked):
            return
        emitted = await self._door.receive(self._provider, event)
        self._tell(emitted, event)
        if emitted or not isinstance(event, Posted):
            await self._settle(event.at, event)

    def _worth_entering(self, event: Posted) -> bool:
        """Whether a new message is watched at all (the door asks again, and scans)."""
        self.tally.messages += 1
        message = event.message
        if message.author.audience is None and len(self.tally.unknown_audience) < 10_000:
            self.tally.unknown_audience.add(message.author.id)
        watched = self._door.concerns(self._door.tenants[self._provider], event)
        self.tally.watched += watched
        return watched

    async def _pass_time(self, until: datetime) -> None:
        while self._next_due is not None and self._next_due <= until:
            moment = self._next_due
            self._tell(await self._door.tick(moment, virtual=True), None)
            await self._settle(moment, None)

    async def _settle(self, now: datetime, event: Event | None) -> None:
        self._tell(await self._delivery.drain(now), event)
        self._next_due = await self._door.next_due()

    def _tell(self, emitted: Iterable[Emission], event: Event | None) -> None:
        for emission in emitted:
            self.tally.actions += 1
            self._hear(emission, event)
