"""Faults on the wire: what was missed is found, what was begun is finished, nothing twice."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.cases import OutboxKind, RequestState, Standing
from bot.domain.errors import SettingsError
from bot.platforms.discord import backfill
from bot.platforms.discord.watchdog import Watchdog
from bot.store import outbox
from tests.platforms.discord.college import (
    CLEAN,
    DESPAIR,
    HURRY,
    INSULT,
    LEAK,
    THREAT,
    Clock,
    college,
    steward,
)
from tests.simulators.discord.permissions import P


async def test_what_was_posted_while_steward_was_down_is_found(tmp_path: Path) -> None:
    async with college(tmp_path) as place:
        async with steward(place):
            await place.sim.post(place.general, place["Kim"], CLEAN)
            await asyncio.sleep(0.3)
        await place.sim.post(place.general, place["Kim"], INSULT)
        thread = await place.sim.open_thread(place.general, place["Bo"], "aside")
        await place.sim.post(thread, place["Bo"], LEAK)
        await place.sim.forum_post(place.forum, place["Tess"], "Hello", INSULT)
        async with steward(place) as bot:
            known = await bot.until(lambda known: known if len(known) == 3 else None)
            authors = {one.author for one in known}
            assert authors == {str(place[name].id) for name in ("Kim", "Bo", "Tess")}


async def test_threads_that_were_closed_meanwhile_are_read_private_ones_too(
    tmp_path: Path,
) -> None:
    async with college(tmp_path) as place:
        kim = place["Kim"]
        opens = place.roles["learner"]
        opens.permissions |= int(P.CREATE_PRIVATE_THREADS | P.SEND_MESSAGES)
        async with steward(place):
            await place.sim.post(place.general, kim, CLEAN)
            await asyncio.sleep(0.3)
        board = await place.sim.forum_post(place.forum, kim, "Hello", LEAK)
        aside = await place.sim.open_thread(place.general, place["Bo"], "aside")
        await place.sim.post(aside, place["Bo"], INSULT)
        group = await place.sim.open_thread(
            place.general, kim, "us two", is_private=True, members=[place["Tess"]]
        )
        await place.sim.post(group, place["Tess"], THREAT)
        for thread in (board, aside, group):
            await place.sim.archive(thread)
        async with steward(place) as bot:
            known = await bot.until(lambda known: known if len(known) == 3 else None)
            assert {one.place for one in known} == {str(t.id) for t in (board, aside, group)}


async def test_no_more_is_read_again_than_the_bound(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backfill, "MOST", 3)
    async with college(tmp_path) as place:
        async with steward(place):
            await place.sim.post(place.general, place["Kim"], CLEAN)
            await asyncio.sleep(0.3)
        for number in range(5):
            await place.sim.post(place.general, place["Kim"], f"{LEAK} {number}")
        async with steward(place) as bot:
            assert len(await bot.until(lambda known: known if len(known) == 3 else None)) == 3
            assert bot.discord.heard == 3
            await place.sim.post(place.general, place["Bo"], INSULT)
            await bot.until(lambda known: len(known) == 4)


async def test_nothing_older_than_a_week_is_read_again(tmp_path: Path) -> None:
    clock = Clock()
    async with college(tmp_path) as place:
        async with steward(place, clock=clock):
            await place.sim.post(place.general, place["Kim"], CLEAN)
            await asyncio.sleep(0.3)
        await place.sim.post(place.general, place["Kim"], INSULT)
        clock.ahead += Clock.hours(8 * 24)
        async with steward(place, clock=clock) as bot:
            assert (await bot.cases(), bot.discord.heard) == ((), 0)


async def test_what_stood_there_before_steward_came_is_not_read(tmp_path: Path) -> None:
    async with college(tmp_path) as place:
        await place.sim.post(place.general, place["Kim"], INSULT)
        async with steward(place) as bot:
            await place.sim.post(place.general, place["Bo"], LEAK)
            await place.card()
            assert [one.author for one in await bot.cases()] == [str(place["Bo"].id)]


async def test_a_removal_while_steward_was_down_counts_before_the_deadline_does(
    tmp_path: Path,
) -> None:
    clock = Clock()
    async with college(tmp_path) as place:
        async with steward(place, clock=clock) as bot:
            message = await place.sim.post(place.general, place["Kim"], INSULT)
            await bot.until(lambda known: known and known[0].reached_at)
        await place.sim.delete(message)
        clock.ahead += Clock.hours(100)
        async with steward(place, clock=clock) as bot:
            await bot.until(lambda known: known[0].standing is Standing.REMOVED_BY_AUTHOR)
            (case,) = await bot.cases()
            assert case.request is RequestState.REMOVED and case.refused_at is None


async def test_nobody_is_late_for_a_disclosure_that_was_found_late(tmp_path: Path) -> None:
    """It was posted hours ago; the lead has the whole time from when it was found."""
    clock = Clock()
    async with college(tmp_path) as place:
        async with steward(place, clock=clock):
            await place.sim.post(place.general, place["Kim"], CLEAN)
            await asyncio.sleep(0.3)
        await place.sim.post(place.general, place["Kim"], DESPAIR)
        clock.ahead += Clock.hours(10)
        async with steward(place, clock=clock) as bot:
            await place.card(place.lead_desk)
            await bot.pass_time(0.5)
            await asyncio.sleep(0.3)
            assert len(place.cards(place.lead_desk)) == 1
            await bot.pass_time(1)
            await place.sim.until(lambda: len(place.cards(place.lead_desk)) == 2)


async def test_a_new_session_reads_what_the_old_one_lost(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        place.sim.faults.silent_gateway()
        await place.sim.post(place.general, place["Kim"], INSULT)
        place.sim.faults.silent_gateway(False)
        place.sim.faults.invalidate(resumable=False)
        await bot.until(lambda known: known, within=15)
        await bot.discord.caught_up()
        assert bot.discord.is_behind is False


async def test_a_cut_connection_is_resumed_and_nothing_is_twice(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        for cut in (place.sim.faults.drop_socket, place.sim.faults.reconnect):
            cut()
            await place.sim.post(place.general, place["Kim"], INSULT)
            await place.sim.until_ready()
        place.sim.faults.duplicate_next_event(2)
        await place.sim.post(place.general, place["Bo"], LEAK)
        await bot.until(lambda known: str(place["Bo"].id) in {one.author for one in known})
        await asyncio.sleep(0.3)
        assert len(await bot.cases()) == len(place.cards())


async def test_a_frame_the_library_cannot_read_does_not_end_steward(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        place.sim.faults.malformed_frame('{"op":0,"t":"MESSAGE_CREATE","s":9,"d":{}}')
        async with asyncio.timeout(10):
            while not bot.discord.rebuilt:  # noqa: ASYNC110 - no event to await
                await asyncio.sleep(0.05)
            await bot.discord.caught_up()
        await place.sim.post(place.general, place["Kim"], INSULT)
        await place.card()


@pytest.mark.parametrize("status", [500, 502, 429])
async def test_a_storm_of_errors_loses_no_card_and_no_letter(tmp_path: Path, status: int) -> None:
    async with college(tmp_path) as place, steward(place):
        place.sim.faults.http(status, "POST /channels/{channel_id}/messages", times=2)
        await place.sim.post(place.general, place["Kim"], INSULT)
        await place.sim.until(lambda: place.cards() and place.sim.dms(place["Kim"]), 20)
        assert (len(place.cards()), len(place.sim.dms(place["Kim"]))) == (1, 1)


async def test_an_answer_that_was_lost_does_not_make_a_second_card(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place):
        route = "POST /channels/{channel_id}/messages"
        place.sim.faults.http(500, route, times=1, is_done_first=True)
        await place.sim.post(place.general, place["Kim"], INSULT)
        await place.letter("Kim")
        await asyncio.sleep(2.5)
        assert (len(place.cards()), len(place.sim.dms(place["Kim"]))) == (1, 1)


async def test_a_token_that_is_refused_ends_the_run_in_plain_words(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        dog = Watchdog(bot.discord._build, lambda client: None, "wrong")
        with pytest.raises(SettingsError, match="token is not accepted"):
            await dog.run()


async def test_an_outage_uses_up_no_attempt_of_what_waits(tmp_path: Path) -> None:
    pace = replace(HURRY, reconnect=1.0)
    async with college(tmp_path) as place, steward(place, pace=pace) as bot:
        place.sim.faults.malformed_frame('{"op":0,"t":"MESSAGE_CREATE","s":9,"d":{}}')
        async with asyncio.timeout(10):
            while bot.discord.is_connected:  # noqa: ASYNC110 - no event to await
                await asyncio.sleep(0.02)
        at = bot.clock()
        row = await bot.app.store.write(
            lambda tx: outbox.add(
                tx,
                "college",
                kind=OutboxKind.NOTICE,
                recipient=f"member:{place['Kim'].id}",
                platform="discord",
                payload={"key": "lift", "text": "It is over."},
                dedupe="once",
                now=at,
            )
        )
        await bot.app.step()
        waiting = await bot.app.store.read(lambda tx: outbox.get(tx, row or ""))
        assert waiting is not None and waiting.attempts == 0
        async with asyncio.timeout(10):
            while bot.discord.is_behind:  # noqa: ASYNC110 - no event to await
                await asyncio.sleep(0.02)
        await bot.app.step()
        letter = await place.letter("Kim")
        assert letter.content == "It is over."
