"""Two chat platforms beside each other: trouble on one holds nothing up on the other."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.app import App
from bot.detection.pipeline import Pipeline
from bot.domain.cases import RequestState
from bot.domain.events import Posted
from bot.domain.messages import Author, Message, Place
from bot.platforms.practice.adapter import PracticePlatform
from bot.settings import load_settings
from bot.store import cases, outbox
from bot.store.keys import Keyring
from bot.store.outbox import Row
from tests.workflow.support import SpeltOut

START = datetime(2026, 11, 2, 9, tzinfo=UTC)
SETTINGS = """\
providers:
  - id: northgate
    name: Northgate Training
    pack: stanfords
    confirmed: true
    roles: { safeguarding_lead: [sam], manager: [mara], moderator: [mo] }
"""
NAMES = ("discord", "slack")


class TwoPlatforms:
    """Steward on two platforms, each of which can be away or behind. Time is virtual."""

    def __init__(self, folder: Path) -> None:
        path = folder / "steward.yaml"
        path.write_text(SETTINGS)
        self.now = START
        self.away: set[str] = set()
        self.behind: set[str] = set()
        self.performed: list[Row] = []
        stand_in = PracticePlatform(self.performed.append)
        self.app = App(
            load_settings(path, {}),
            Keyring.ephemeral(),
            dict.fromkeys(NAMES, stand_in),
            clock=lambda: self.now,
            pipeline=Pipeline([SpeltOut()]),
            may_time_pass={
                "discord": lambda: "discord" not in self.behind,
                "slack": lambda: "slack" not in self.behind,
            },
            can_deliver={
                "discord": lambda: "discord" not in self.away,
                "slack": lambda: "slack" not in self.away,
            },
        )

    async def post(self, platform: str) -> None:
        """A member writes something that is asked to be removed."""
        author = Author(f"u-{platform}", "Kim")
        place = Place("p1", "general")
        message = Message(platform, f"m-{platform}", place, author, "[threat]", self.now)
        await self.app.receive("northgate", Posted(message))

    async def pass_time(self, hours: float) -> None:
        """Move the clock and do what can be done."""
        self.now += timedelta(hours=hours)
        await self.app.step()

    async def request(self, platform: str) -> RequestState:
        """How it stands with the request to remove."""
        (case,) = await self.app.store.read(
            lambda tx: cases.of_message(tx, "northgate", platform, f"m-{platform}")
        )
        return case.request

    def done_on(self, platform: str) -> int:
        """How many acts happened on a platform."""
        return sum(row.platform == platform for row in self.performed)


@asynccontextmanager
async def two_platforms(folder: Path) -> AsyncIterator[TwoPlatforms]:
    here = TwoPlatforms(folder)
    await here.app.start()
    try:
        yield here
    finally:
        await here.app.stop()


@pytest.mark.parametrize(("away", "other"), [NAMES, NAMES[::-1]])
async def test_a_platform_that_is_away_holds_up_no_other(
    tmp_path: Path, away: str, other: str
) -> None:
    async with two_platforms(tmp_path) as here:
        here.away.add(away)
        await here.post(away)
        await here.post(other)
        await here.app.step()
        assert (here.done_on(away), here.done_on(other)) == (0, 2)
        here.away.clear()
        await here.app.step()
        assert here.done_on(away) == 2


async def test_what_waits_for_a_platform_uses_up_no_attempt(tmp_path: Path) -> None:
    async with two_platforms(tmp_path) as here:
        here.away.add("slack")
        await here.post("slack")
        for _ in range(20):
            await here.pass_time(1)
        here.away.clear()
        await here.app.step()
        assert [row.attempts for row in here.performed] == [1, 1]


@pytest.mark.parametrize(("behind", "other"), [NAMES, NAMES[::-1]])
async def test_no_deadline_passes_on_a_platform_that_is_behind_and_others_do(
    tmp_path: Path, behind: str, other: str
) -> None:
    async with two_platforms(tmp_path) as here:
        await here.post(behind)
        await here.post(other)
        await here.app.step()
        here.behind.add(behind)
        await here.pass_time(80)
        assert await here.request(behind) is RequestState.ASKED
        assert await here.request(other) is RequestState.REFUSED
        here.behind.clear()
        await here.app.step()
        assert await here.request(behind) is RequestState.REFUSED


async def test_nothing_is_due_while_all_that_waits_waits_for_a_platform(tmp_path: Path) -> None:
    async with two_platforms(tmp_path) as here:
        here.away.add("slack")
        await here.post("slack")
        assert await here.app.store.read(lambda tx: outbox.next_due(tx, {"slack"})) is None
        assert await here.app.store.read(lambda tx: outbox.next_due(tx, {"discord"})) == START
