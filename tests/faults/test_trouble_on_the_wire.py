"""Whatever the wire does during a story, the story ends the same: nothing lost, nothing twice."""

from __future__ import annotations

import asyncio
import random
from pathlib import Path

import pytest

from tests.faults.wire_story import ANSWERS, EXPECTED, PACK, ROUTES, ending, play
from tests.platforms.discord.college import INSULT, College, college, shown, steward


async def test_the_story_uses_exactly_the_routes_that_are_put_to_the_test(tmp_path: Path) -> None:
    async with college(tmp_path, PACK) as place, steward(place) as bot:
        await place.sim.quiet(0.3)
        before = len(place.sim.requests)
        await play(place)
        used = {request.route for request in place.sim.requests[before:]}
        assert used == {*ROUTES, *ANSWERS}
        assert await ending(place, bot) == EXPECTED


@pytest.mark.parametrize("route", [*ROUTES, *ANSWERS])
async def test_any_route_may_ask_to_go_slower(tmp_path: Path, route: str) -> None:
    async with college(tmp_path, PACK) as place, steward(place) as bot:
        place.sim.faults.http(429, route, retry_after=0.1)
        await play(place)
        assert 429 in {request.status for request in place.sim.requests_to(route)}
        assert await ending(place, bot) == EXPECTED


async def test_everything_may_have_to_go_slower_at_once(tmp_path: Path) -> None:
    async with college(tmp_path, PACK) as place, steward(place) as bot:
        for route in (*ROUTES, *ANSWERS):
            place.sim.faults.http(429, route, retry_after=0.1, is_global=True)
        await play(place)
        assert await ending(place, bot) == EXPECTED


@pytest.mark.parametrize(("status", "is_done_first"), [(502, False), (500, True), (0, True)])
async def test_a_storm_on_every_route_changes_nothing(
    tmp_path: Path, status: int, is_done_first: bool
) -> None:
    async with college(tmp_path, PACK) as place, steward(place) as bot:
        for route in ROUTES:
            place.sim.faults.http(status, route, is_done_first=is_done_first)
        await play(place)
        failed = {one.route for one in place.sim.requests if one.status in (0, 500, 502)}
        assert failed == set(ROUTES)
        assert await ending(place, bot) == EXPECTED


async def test_a_card_whose_answer_was_lost_shows_what_was_decided_meanwhile(
    tmp_path: Path,
) -> None:
    """Discord gives the message again that it has: as it was drawn at first."""
    async with college(tmp_path, PACK) as place, steward(place):
        place.sim.faults.http(0, ROUTES[0], is_done_first=True)
        await place.sim.post(place.general, place["Kim"], INSULT)
        card = await place.card()
        await place.choose(card, "uphold", "Mo")
        await place.sim.until(lambda: "Upheld by" in shown(card), 10)
        assert len(place.cards()) == 1


@pytest.mark.parametrize("seed", range(3))
async def test_sockets_that_close_at_random_change_nothing(tmp_path: Path, seed: int) -> None:
    async with college(tmp_path, PACK) as place, steward(place) as bot:
        cutting = asyncio.create_task(_cut(place, random.Random(seed)))
        try:
            await play(place)
        finally:
            cutting.cancel()
        assert await ending(place, bot) == EXPECTED


async def _cut(place: College, chance: random.Random) -> None:
    """Cut, close, invalidate or move the connection, again and again."""
    faults = place.sim.faults
    ways = (
        faults.drop_socket,
        faults.reconnect,
        lambda: faults.close_socket(4000),
        lambda: faults.invalidate(resumable=True),
    )
    while True:
        await asyncio.sleep(chance.uniform(0.02, 0.3))
        chance.choice(ways)()


async def test_every_event_twice_is_everything_once(tmp_path: Path) -> None:
    async with college(tmp_path, PACK) as place, steward(place) as bot:
        place.sim.faults.duplicate_next_event(10_000)
        await play(place)
        assert await ending(place, bot) == EXPECTED
