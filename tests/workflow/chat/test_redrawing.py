"""Cards drawn anew: many changes as one, and again where it did not work."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

import pytest

from bot.domain.errors import StoreError
from bot.workflow.chat.redrawing import Redrawing


class Desk:
    """Draws as the test says: whether it works, or what it raises, time after time."""

    def __init__(self, answers: Iterable[bool | StoreError]) -> None:
        self._answers = iter(answers)
        self.drawn: list[str] = []

    async def redraw(self, provider: str, case_id: str) -> bool:
        self.drawn.append(case_id)
        answer = next(self._answers, True)
        if isinstance(answer, StoreError):
            raise answer
        return answer

    async def until(self, count: int) -> list[str]:
        """What was drawn, once it was so often."""
        async with asyncio.timeout(5):
            while len(self.drawn) < count:  # noqa: ASYNC110 - no event to await
                await asyncio.sleep(0.01)
        return self.drawn


@asynccontextmanager
async def redrawing(desk: Desk) -> AsyncIterator[Redrawing]:
    found = Redrawing(desk, again=0.01)
    work = asyncio.create_task(found.run())
    try:
        yield found
    finally:
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)


async def test_many_changes_of_a_case_draw_its_cards_once() -> None:
    desk = Desk([])
    async with redrawing(desk) as cards:
        for case in ("a", "b", "a", "a"):
            cards.soon("college", case)
        assert await desk.until(2) == ["a", "b"]


@pytest.mark.parametrize("failure", [False, StoreError("full")])
async def test_a_card_that_could_not_be_drawn_is_tried_until_it_can(
    failure: bool | StoreError,
) -> None:
    desk = Desk([failure, failure, True])
    async with redrawing(desk) as cards:
        cards.soon("college", "a")
        assert await desk.until(3) == ["a", "a", "a"]
        cards.soon("college", "b")
        assert await desk.until(4) == ["a", "a", "a", "b"]
