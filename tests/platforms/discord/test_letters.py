"""Private messages on the wire: slowly, together, and another way where they are closed."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

from bot.workflow.chat.letters import parts_of
from tests.platforms.discord.college import HURRY, INSULT, LEAK, choose, college, steward

OPEN_DM = "POST /users/@me/channels"


async def test_closed_messages_open_a_private_thread_where_one_is_set_up(tmp_path: Path) -> None:
    async with college(tmp_path) as place:
        corner = place.guild.text_channel("private-words")
        place.more["fallback_channel"] = str(corner.id)
        place.sim.faults.closed_dms(place["Kim"])
        async with steward(place) as bot:
            await place.sim.post(place.general, place["Kim"], INSULT)
            thread = await place.sim.until(lambda: next(iter(place.guild.threads), None))
            await place.sim.until(lambda: place.sim.channel_messages(thread))
            assert place["Kim"].id in thread.thread_members
            assert thread.parent is corner
            await bot.until(lambda known: known[0].reached_at)
            letter = place.sim.channel_messages(thread)[-1]
            await place.sim.post(thread, place["Kim"], LEAK)
            answer = await choose(place.sim, letter, "wrong", place["Kim"], "it was a joke")
            assert "look again" in answer.text
            assert len(await bot.cases()) == 1


async def test_closed_messages_without_a_thread_become_a_card_and_no_clock_runs(
    tmp_path: Path,
) -> None:
    async with college(tmp_path) as place:
        place.sim.faults.closed_dms(place["Kim"])
        async with steward(place) as bot:
            await place.sim.post(place.general, place["Kim"], INSULT)
            card = await place.card()
            await place.sim.until(lambda: "takes no private messages" in str(card.embeds))
            await bot.pass_time(200)
            (case,) = await bot.cases()
            assert case.reached_at is None and case.refused_at is None


async def test_new_members_are_written_to_one_after_the_other(tmp_path: Path) -> None:
    """Who was written to before is written to at once; a new one waits for the next turn."""
    pace = replace(HURRY, new_members=3600)
    async with college(tmp_path) as place, steward(place, pace=pace) as bot:
        await place.sim.post(place.general, place["Kim"], INSULT)
        await place.letter("Kim")
        await place.sim.post(place.general, place["Bo"], INSULT)
        await place.card(count=2)
        await place.sim.post(place.general, place["Kim"], LEAK)
        await place.letter("Kim", 2)
        await asyncio.sleep(0.3)
        assert len(place.sim.requests_to(OPEN_DM)) == len({place.sim.dm(place["Kim"])})
        assert place.sim.dms(place["Bo"]) == []
        await bot.pass_time(1.1)
        await place.letter("Bo")


async def test_several_notices_to_one_member_are_one_message(tmp_path: Path) -> None:
    pace = replace(HURRY, new_members=1.5)
    async with college(tmp_path) as place, steward(place, pace=pace) as bot:
        await place.sim.post(place.general, place["Bo"], INSULT)
        await place.letter("Bo")
        await place.sim.post(place.general, place["Kim"], INSULT)
        await place.sim.post(place.general, place["Kim"], LEAK)
        letter = await place.letter("Kim")
        assert "C-00002" in str(letter.components) and "C-00003" in str(letter.components)
        await bot.until(lambda known: all(one.reached_at for one in known))
        await asyncio.sleep(0.3)
        assert len(place.sim.dms(place["Kim"])) == 1


async def test_a_bot_that_writes_to_too_many_is_helped_by_the_thread(tmp_path: Path) -> None:
    async with college(tmp_path) as place:
        corner = place.guild.text_channel("private-words")
        place.more["fallback_channel"] = str(corner.id)
        async with steward(place) as bot:
            place.sim.faults.too_many_dms(1)
            await place.sim.post(place.general, place["Kim"], INSULT)
            await bot.until(lambda known: known and known[0].reached_at, within=15)


async def test_a_long_notice_is_sent_in_parts_that_discord_takes() -> None:
    text = "\n".join(f"line {n} " + "x" * 90 for n in range(60))
    parts = parts_of(text, 2000)
    assert "\n".join(parts) == text
    assert all(0 < len(part) <= 2000 for part in parts)
    assert [len(part) for part in parts_of("y" * 4500, 2000)] == [1999, 1999, 502]
