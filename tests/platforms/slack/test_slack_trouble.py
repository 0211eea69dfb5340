"""Whatever goes wrong on the way to Slack, nothing is lost, nothing is done twice."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.cases import RequestState, Standing
from bot.domain.errors import SettingsError
from bot.platforms.slack.adapter import Way
from tests.platforms.slack.academy import (
    CLEAN,
    HURRY,
    INSULT,
    LEAK,
    academy,
    choices,
    free_port,
    steward,
)


async def test_an_event_that_comes_twice_is_taken_in_once(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        at.sim.faults.duplicate_next_event(3)
        posted = await at.sim.post(at.place.general, at.place.kim, INSULT)
        await at.letter(at.place.kim)
        await at.sim.edit(posted, CLEAN)
        await bot.until(lambda known: known[0].request is RequestState.REMOVED)
        await at.sim.until_delivered()
        await at.sim.quiet(0.5)
        assert len(await bot.cases()) == 1
        asked, thanked = at.sim.dms(at.place.kim)
        assert len(at.cards()) == 1 and choices(asked) and not choices(thanked)


async def test_what_was_said_while_steward_was_away_is_read_and_marked_late(tmp_path: Path) -> None:
    async with academy(tmp_path) as at:
        async with steward(at):
            await at.sim.post(at.place.general, at.place.bo, CLEAN)
            await at.sim.until_delivered()
            await asyncio.sleep(0.3)
        old = at.sim.past_post(at.place.general, at.place.bo, CLEAN, 600)
        at.sim.past_post(at.place.general, at.place.kim, INSULT, -1)
        at.sim.past_post(at.place.general, at.place.kim, LEAK, -1.5, thread=old)
        async with steward(at) as bot:
            found = await bot.cases()
            assert {case.category.value for case in found} == {"harassment", "assessment_leak"}
            thread = next(one for one in found if one.category.value == "assessment_leak")
            assert thread.place == f"{at.place.general.id}:{old.ts}"


async def test_a_message_deleted_while_steward_was_away_speaks_for_its_author(
    tmp_path: Path,
) -> None:
    async with academy(tmp_path) as at:
        async with steward(at):
            posted = await at.sim.post(at.place.general, at.place.kim, INSULT)
            await at.letter(at.place.kim)
        at.sim.faults.lose_events()
        await at.sim.delete(posted)
        async with steward(at) as bot:
            (case,) = await bot.cases()
            assert case.standing is Standing.REMOVED_BY_AUTHOR


async def test_events_lost_with_a_socket_are_read_when_the_next_is_open(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        await asyncio.sleep(0.3)
        at.sim.faults.lose_events()
        await at.sim.post(at.place.general, at.place.kim, INSULT)
        at.sim.faults.close_socket()
        await at.card()
        assert len(await bot.cases()) == 1


async def test_a_connection_that_does_not_come_back_is_built_anew(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        bot.slack._watchdog.down = 0.5
        at.sim.faults.refuse_connections(1000)
        at.sim.faults.close_socket()
        async with asyncio.timeout(15):
            while not (bot.slack.rebuilt and bot.slack.is_behind):  # noqa: ASYNC110
                await asyncio.sleep(0.05)
        await at.sim.post(at.place.general, at.place.kim, INSULT)
        at.sim.faults.refused_connections = 0
        await at.card()


async def test_a_socket_that_is_open_and_brings_nothing_is_found_out(tmp_path: Path) -> None:
    pace = replace(HURRY, probe=0.5)
    async with academy(tmp_path) as at, steward(at, pace=pace) as bot:
        at.sim.faults.lose_events()
        await at.sim.post(at.place.general, at.place.kim, INSULT)
        await at.card()
        async with asyncio.timeout(10):
            while not bot.slack.rebuilt:  # noqa: ASYNC110
                await asyncio.sleep(0.05)
        await asyncio.wait_for(bot.slack.caught_up(), 10)
        assert len(await bot.cases()) == 1


async def test_a_refresh_of_the_socket_loses_nothing(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        at.sim.faults.refresh()
        await at.sim.post(at.place.general, at.place.kim, INSULT)
        await at.card()
        assert len(await bot.cases()) == 1


@pytest.mark.parametrize("method", ["chat.postMessage", "conversations.open"])
async def test_slack_that_asks_to_go_slower_is_obeyed(tmp_path: Path, method: str) -> None:
    async with academy(tmp_path) as at, steward(at):
        at.sim.faults.rate_limit(method, retry_after=1)
        await at.sim.post(at.place.general, at.place.kim, INSULT)
        await at.card()
        await at.letter(at.place.kim)
        assert (len(at.cards()), len(at.sim.dms(at.place.kim))) == (1, 1)


async def test_a_message_whose_answer_was_lost_is_not_written_again(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        at.sim.faults.cut("chat.postMessage", 2, is_done_first=True)
        await at.sim.post(at.place.general, at.place.kim, INSULT)
        await bot.until(lambda known: known and known[0].reached_at is not None, 20)
        await at.sim.quiet(0.5)
        assert (len(at.cards()), len(at.sim.dms(at.place.kim))) == (1, 1)


async def test_a_token_that_is_refused_ends_steward_with_a_plain_word(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        at.sim.tokens[at.sim.bot_token].refusal = "token_revoked"
        bot.slack._watchdog.down = 0.5
        at.sim.faults.refuse_connections(1000)
        at.sim.faults.close_socket()
        with pytest.raises(SettingsError, match="bot token is not accepted"):
            await asyncio.wait_for(bot.slack.ended(), 15)
        bot.is_dead = True
        await bot.slack.stop()
        await bot.app.stop()


async def test_signed_requests_are_heard_as_a_socket_is(tmp_path: Path) -> None:
    async with academy(tmp_path) as at:
        at.sim.app.request_url = "http://127.0.0.1:1/slack/events"
        async with steward(at, way=Way("http", "127.0.0.1", free_port())) as bot:
            at.sim.app.request_url = f"http://127.0.0.1:{bot.slack._way.port}/slack/events"
            await at.sim.post(at.place.general, at.place.kim, INSULT)
            card = await at.card()
            await at.choose(card, "dismiss", at.place.mo)
            await at.told(at.place.mo, "Done: C-00001")
