"""Platforms tell things twice; people press twice; nothing happens twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.cases import OutboxKind
from bot.domain.events import Event
from bot.domain.steps import ActionKind
from tests.workflow.support import (
    MANAGER,
    MODERATOR,
    PROVIDER,
    at,
    clock,
    decided,
    deleted,
    posted,
    reported,
    world,
)


@pytest.mark.parametrize(
    "event",
    [
        pytest.param(posted("m1", "[threat]"), id="posted"),
        pytest.param(reported("m1", "[threat]", 0), id="reported"),
        pytest.param(deleted("m0", 1), id="deleted"),
    ],
)
async def test_the_same_event_twice_changes_nothing(tmp_path: Path, event: Event) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m0", "[offensive]"), event)
        before = (await here.cases("m0"), await here.cases("m1"), len(here.platform.rows))
        assert await here.play(event) == []
        assert (await here.cases("m0"), await here.cases("m1"), len(here.platform.rows)) == before


@pytest.mark.parametrize("choice", ["claim", "note", "uphold", "dismiss", "escalate", "no_strike"])
async def test_a_press_that_is_delivered_twice_decides_once(tmp_path: Path, choice: str) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat]"))
        press = decided("m1", MANAGER, choice, 1)
        assert len(await here.door.receive(PROVIDER, press, key="press-1")) == 1
        before = await here.case("m1")
        assert await here.door.receive(PROVIDER, press, key="press-1") == ()
        assert await here.case("m1") == before


async def test_a_restriction_that_is_delivered_twice_is_one_restriction(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat]"), clock(80))
        press = decided("m1", MANAGER, "restrict", 81)
        await here.door.receive(PROVIDER, press, key="press-1")
        assert await here.door.receive(PROVIDER, press, key="press-1") == ()
        await here.delivery.drain(at(81))
        assert len(here.platform.of_kind(OutboxKind.LIMIT)) == 1
        assert here.platform.keys.count("restrict") == 1


async def test_an_uphold_pressed_by_two_people_is_refused_the_second_time(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.play(posted("m1", "[threat]"), decided("m1", MODERATOR, "uphold", 1))
        case = await here.case("m1")
        emitted = await here.play(decided("m1", MANAGER, "uphold", 1.1))
        assert [e.action for e in emitted] == [ActionKind.REFUSED]
        assert await here.case("m1") == case
