"""What the two stages on the wire share: waiting, time, and what stands in the store."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from bot.app import App
from bot.domain.cases import Case, Lane
from bot.domain.steps import Desk
from bot.store import cases
from bot.workflow.chat.controls import Control

PATIENCE = 10.0
"""Seconds after which what was expected will not come any more."""

_OFTEN = 0.02
_STILL = 0.1

REASON = "for a reason"


class Running(Protocol):
    """Steward at work on a simulator."""

    app: App

    async def cases(self, provider: str = ...) -> tuple[Case, ...]:
        """Every case of a provider, oldest first."""
        ...

    async def pass_time(self, hours: float) -> None:
        """Move the clock and do what fell due."""
        ...


class Simulator(Protocol):
    """What both simulators can do."""

    async def quiet(self, seconds: float = ...) -> None:
        """Until the bot has asked for nothing for a while."""
        ...


@dataclass
class OnWire:
    """A stage where Steward is really connected. ``ids`` holds the messages by the story's name."""

    sim: Simulator
    bot: Running
    provider: str
    platform: str
    closed: tuple[str, ...] = ()
    messages: dict[str, Any] = field(default_factory=dict)  # Any: a simulator's own message
    ids: dict[str, str] = field(default_factory=dict)

    async def until(self, holds: Callable[[], Awaitable[bool]], what: str) -> None:
        """Until it holds; AssertionError with ``what`` where it does not come to that."""
        try:
            async with asyncio.timeout(PATIENCE):
                while not await holds():  # noqa: ASYNC110 - what is looked at has no event
                    await asyncio.sleep(_OFTEN)
        except TimeoutError:
            raise AssertionError(f"not seen: {what}") from None

    async def settle(self) -> None:
        """Until nothing is under way: everything heard, taken in and delivered."""
        await self.sim.quiet(_STILL)
        await self.bot.app.step()
        await self.sim.quiet(_STILL)

    async def wait(self, hours: float) -> None:
        """Let time pass and do what falls due."""
        await self.bot.pass_time(hours)

    async def cases(self) -> list[Case]:
        """Every case, oldest first."""
        return list(await self.bot.cases(self.provider))

    async def cases_of(self, message: str) -> list[Case]:
        """The cases of a message, oldest first."""
        known = await self.bot.app.store.read(
            lambda tx: cases.of_message(tx, self.provider, self.platform, self.ids[message])
        )
        return list(known)

    async def control(self, message: str, what: str, desk: Desk | None = None) -> Control:
        """The control of the message's case before a desk that does ``what``, once there is one."""
        is_leads = desk is Desk.SAFEGUARDING_LEAD

        async def look() -> list[Case]:
            known = await self.cases_of(message)
            return [one for one in known if (one.lane is Lane.SAFEGUARDING) == is_leads] or known

        async def is_known() -> bool:
            return bool(await look())

        await self.until(is_known, f"a case of {message}")
        case = (await look())[-1]
        return Control(case.provider, case.number, what)

    async def first(self, look: Callable[[], Any], what: str) -> Any:  # Any: what ``look`` finds
        """What ``look`` finds, once it finds something."""

        async def is_there() -> bool:
            return bool(look())

        await self.until(is_there, what)
        return look()

    async def took_effect(self, by: str, message: str) -> bool:
        """Whether a press without a box did what it does: the case names its presser."""
        known = await self.cases_of(message)
        return any(by in (one.claimed_by, one.acknowledged_by) for one in known)


def refusal(told: str) -> str | None:
    """The words of a refusal; None for the word that it was done."""
    return None if told.startswith("Done") else told


def doing(names: list[str]) -> frozenset[str]:
    """What buttons with these names do."""
    found = (Control.read(name) for name in names)
    return frozenset(one.what for one in found if one is not None)
