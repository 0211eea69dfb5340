"""A connection that looks alive and is not."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.domain.errors import SettingsError
from tests.platforms.discord.college import INSULT, college, steward


async def test_a_connection_in_which_nothing_moves_is_replaced(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        dog = bot.discord._watchdog
        dog.look, dog.silence = 0.05, 0.3
        async with asyncio.timeout(20):
            while not bot.discord.rebuilt:  # noqa: ASYNC110 - no event to await
                await asyncio.sleep(0.05)
        dog.silence = 60
        async with asyncio.timeout(20):
            await bot.discord.caught_up()
        await place.sim.post(place.general, place["Kim"], INSULT)
        await place.card()


async def test_an_intent_that_is_off_ends_the_run_in_plain_words(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        place.sim.gateway.portal_intents = 0
        place.sim.faults.invalidate(resumable=False)
        async with asyncio.timeout(20):
            with pytest.raises(SettingsError, match="Message Content"):
                await bot.discord.ended()
