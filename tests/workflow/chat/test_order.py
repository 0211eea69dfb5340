"""One thing after the other in each place."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from bot.workflow.chat.order import InOrder


async def test_a_place_keeps_its_order_and_others_do_not_wait() -> None:
    done: list[str] = []
    order = InOrder(lambda place, fault: None)

    def work(name: str, seconds: float) -> Callable[[], Awaitable[None]]:
        async def do() -> None:
            await asyncio.sleep(seconds)
            done.append(name)

        return do

    order.add("a", work("a1", 0.05))
    order.add("a", work("a2", 0))
    order.add("b", work("b1", 0))
    assert not order.is_idle
    await order.done()
    assert done == ["b1", "a1", "a2"]
    assert order.is_idle


async def test_what_fails_is_told_and_holds_nothing_up() -> None:
    told: list[tuple[str, str]] = []
    done: list[str] = []
    order = InOrder(lambda place, fault: told.append((place, type(fault).__name__)))

    async def fail() -> None:
        raise ValueError("a secret")

    async def succeed() -> None:
        done.append("after")

    order.add("a", fail)
    order.add("a", succeed)
    await order.done()
    assert (told, done) == ([("a", "ValueError")], ["after"])
