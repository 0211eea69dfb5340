"""Titles are read with what their author wrote below them, and again when they change."""

from __future__ import annotations

import asyncio
from pathlib import Path

from bot.domain.cases import RequestState
from tests.platforms.discord.college import CLEAN, INSULT, LEAK, THREAT, college, shown, steward


async def test_a_threads_title_is_read_with_its_openers_first_message(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        thread = await place.sim.open_thread(place.general, place["Kim"], THREAT)
        await place.sim.post(thread, place["Kim"], "have a look")
        assert "stab you" in shown(await place.card())
        (case,) = await bot.cases()
        assert case.author == str(place["Kim"].id)
        await place.sim.post(thread, place["Kim"], CLEAN)
        await asyncio.sleep(0.3)
        assert len(await bot.cases()) == 1


async def test_nobody_answers_for_somebody_elses_title(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        thread = await place.sim.open_thread(place.general, place["Kim"], THREAT)
        await place.sim.post(thread, place["Bo"], CLEAN)
        await asyncio.sleep(0.3)
        assert await bot.cases() == ()
        await place.sim.post(thread, place["Kim"], "well?")
        (case,) = await bot.until(lambda known: known)
        assert case.author == str(place["Kim"].id)


async def test_a_title_changed_to_something_bad_is_flagged_and_back_is_put_right(
    tmp_path: Path,
) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        thread = await place.sim.open_thread(place.general, place["Kim"], "aside")
        await place.sim.post(thread, place["Kim"], "first")
        await place.sim.post(thread, place["Kim"], "second")
        await place.sim.retitle(thread, LEAK[:90])
        (case,) = await bot.until(lambda known: known)
        first = place.sim.channel_messages(thread)[0]
        assert case.message == str(first.id)
        await place.letter("Kim")
        await place.sim.retitle(thread, "aside")
        await bot.until(lambda known: known[0].request is RequestState.REMOVED)


async def test_a_thread_that_was_there_before_steward_is_looked_up_once(tmp_path: Path) -> None:
    async with college(tmp_path) as place:
        async with steward(place):
            thread = await place.sim.open_thread(place.general, place["Kim"], "aside")
            await place.sim.post(thread, place["Bo"], CLEAN)
            first = await place.sim.post(thread, place["Kim"], "first")
            await asyncio.sleep(0.3)
        async with steward(place) as bot:
            await place.sim.retitle(thread, INSULT[:90])
            (case,) = await bot.until(lambda known: known)
            assert (case.message, case.author) == (str(first.id), str(place["Kim"].id))


async def test_a_bad_title_of_a_thread_missed_while_down_is_found(tmp_path: Path) -> None:
    async with college(tmp_path) as place:
        async with steward(place):
            await place.sim.post(place.general, place["Kim"], CLEAN)
            await asyncio.sleep(0.3)
        thread = await place.sim.open_thread(place.general, place["Kim"], THREAT)
        await place.sim.post(thread, place["Kim"], "have a look")
        async with steward(place) as bot:
            (case,) = await bot.until(lambda known: known)
            assert case.author == str(place["Kim"].id)


async def test_a_forum_posts_title_is_read_again_with_its_first_message(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        thread = await place.sim.forum_post(place.forum, place["Kim"], "Hello", CLEAN)
        await place.sim.retitle(thread, LEAK[:90])
        (case,) = await bot.until(lambda known: known)
        assert case.message == str(thread.id)
