"""Many deliveries at the same time, in order where order matters.

Rows to one recipient go one after another, and so do the rows of one case: nobody reads that
access was given back before reading that it was taken. What belongs to a disclosure goes first and
has places of its own, so that slow private messages never hold it up; its cards wait for nothing
but earlier cards to the same desk. Nor do letters ever take all places from cards and limits.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from datetime import datetime

from bot.domain.cases import OutboxKind
from bot.store.outbox import Row, Waiting
from bot.workflow.delivery import Delivery
from bot.workflow.ledger import Emission

WIDTH = 16
RESERVED = 4
LOOKED_AT = 2000
"""How many rows that are due are looked at for some that may go."""


def may_go(
    waiting: Iterable[Waiting],
    going: Collection[Waiting],
    width: int = WIDTH,
    reserved: int = RESERVED,
) -> tuple[Waiting, ...]:
    """Which of the rows that are due may go now, beside those that are under way.

    ``waiting`` in the order in which they should go. At most ``width`` go at once; ``reserved`` of
    these places are for urgent rows, and as many more are for anything but letters. A row that may
    not go yet holds up what comes after it as if it were under way.
    """
    under_way = {one.id for one in going}
    taken = {key for one in going for key in _keys(one)}
    places = Counter(place for one in going for place in _places(one))
    room = {"all": width, "patient": width - reserved, "letters": width - 2 * reserved}
    chosen: list[Waiting] = []
    for one in waiting:
        if one.id in under_way:
            continue
        has_room = all(places[place] < room[place] for place in _places(one))
        if has_room and taken.isdisjoint(_waits_for(one)):
            chosen.append(one)
            places.update(_places(one))
        taken.update(_keys(one))
    return tuple(chosen)


def _places(one: Waiting) -> tuple[str, ...]:
    """Which places a row takes while it is under way."""
    if one.is_urgent:
        return ("all",)
    return ("all", "patient", "letters") if one.kind is OutboxKind.NOTICE else ("all", "patient")


def _keys(one: Waiting) -> tuple[tuple[str, str, str], ...]:
    """What later rows of the same recipient or case wait for."""
    to = ("recipient", one.provider, one.recipient)
    return (to,) if one.case_id is None else (to, ("case", one.provider, one.case_id))


def _waits_for(one: Waiting) -> tuple[tuple[str, str, str], ...]:
    is_urgent_card = one.is_urgent and one.kind is OutboxKind.CARD
    return _keys(one)[:1] if is_urgent_card else _keys(one)


class Dispatch:
    """Works off the outbox, many rows at a time, for the one process that has the store.

    ``finished`` is called when something was delivered, which may let something else go;
    ``failed`` with what the store raised: the row is taken up again once its lease ran out.
    """

    def __init__(
        self,
        delivery: Delivery,
        clock: Callable[[], datetime],
        *,
        finished: Callable[[], None] = lambda: None,
        failed: Callable[[Exception], None] = lambda fault: None,
        width: int = WIDTH,
        reserved: int = RESERVED,
    ) -> None:
        self._delivery = delivery
        self._clock = clock
        self._finished = finished
        self._failed = failed
        self._width = width
        self._reserved = reserved
        self._going: dict[asyncio.Task[list[Emission]], Waiting] = {}
        self._taking = asyncio.Lock()

    @property
    def is_busy(self) -> bool:
        """Whether anything is under way."""
        return bool(self._going)

    async def begin(self, down: Collection[str] = ()) -> int:
        """Begin whatever is due and may go now, and do not wait for it; how much that was.

        Nothing goes to a platform that is ``down``.
        """
        return len(await self._begin(down))

    async def drain(self, down: Collection[str] = ()) -> tuple[Emission, ...]:
        """Deliver everything that is due and wait for it; gives what the outcomes led to."""
        emitted: list[Emission] = []
        while True:
            was_busy = self.is_busy  # what ended while we looked may have let something else go
            began = await self._begin(down)
            going = tuple(self._going)
            if not (was_busy or began or going):
                return tuple(emitted)
            if not going:
                continue
            done, _ = await asyncio.wait(going, return_when=asyncio.FIRST_COMPLETED)
            for task in going:
                emitted += task.result() if task in done else ()
            await asyncio.sleep(0)  # lets what is done leave before anything is begun

    async def stop(self) -> None:
        """Break off what is under way; the next process begins it again."""
        going = tuple(self._going)
        for task in going:
            task.cancel()
        await asyncio.gather(*going, return_exceptions=True)

    async def _begin(self, down: Collection[str]) -> tuple[Row, ...]:
        async with self._taking:
            going = tuple(self._going.values())

            def choose(waiting: tuple[Waiting, ...]) -> tuple[Waiting, ...]:
                return may_go(waiting, going, self._width, self._reserved)

            if len(going) >= self._width:
                return ()
            rows = await self._delivery.take(self._clock(), down, choose, LOOKED_AT)
            for waiting, row in rows:
                task = asyncio.create_task(
                    self._delivery.deliver(row, self._clock), name=f"steward delivery {row.id}"
                )
                self._going[task] = waiting
                task.add_done_callback(self._left)
            return tuple(row for _, row in rows)

    def _left(self, task: asyncio.Task[list[Emission]]) -> None:
        del self._going[task]
        fault = None if task.cancelled() else task.exception()
        if isinstance(fault, Exception):
            self._failed(fault)
        self._finished()
