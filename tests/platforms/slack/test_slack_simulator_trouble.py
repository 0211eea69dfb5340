"""The pace that the Slack simulator allows, and the trouble that tests may ask of it."""

from __future__ import annotations

import asyncio

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler

from tests.simulators.slack.errors import RateLimited
from tests.simulators.slack.limits import Bucket, Limits, Window
from tests.simulators.slack.simulator import SlackSimulator
from tests.simulators.slack.workspace import Workspace


async def retry_after(call: object) -> int:
    """The seconds that a call is told to wait."""
    with pytest.raises(SlackApiError) as refusal:
        await call  # type: ignore[misc]
    answer = refusal.value.response
    assert (answer.status_code, answer["error"]) == (429, "ratelimited")
    return int(answer.headers["Retry-After"])


def test_a_window_has_room_again_when_its_oldest_call_is_old_enough() -> None:
    window = Window(2, 60.0)
    assert [window.take(now) for now in (0.0, 10.0, 20.0, 60.0)] == [0.0, 0.0, 40.0, 0.0]


def test_a_channel_takes_a_burst_and_then_a_message_a_second() -> None:
    bucket = Bucket(2, 2, 0.0)
    waits = [bucket.take(now) for now in (0.0, 0.0, 0.0, 0.5, 1.0, 10.0, 10.0, 10.0)]
    assert waits == [0.0, 0.0, 1.0, 0.5, 0.0, 0.0, 0.0, 1.0]


@pytest.mark.parametrize(
    ("tier", "calls"), [("tier 1", 1), ("tier 2", 20), ("tier 3", 50), ("tier 4", 100)]
)
def test_a_tier_allows_so_many_calls_a_minute_for_each_method(tier: str, calls: int) -> None:
    limits = Limits(clock=lambda: 7.0)
    for _ in range(calls):
        limits.count("a.method", tier, "token")
    limits.count("another.method", tier, "token")
    limits.count("a.method", tier, "another token")
    with pytest.raises(RateLimited) as limited:
        limits.count("a.method", tier, "token")
    assert limited.value.seconds == 60


async def test_too_many_calls_are_answered_429_and_take_no_effect() -> None:
    async with SlackSimulator(burst=2) as sim:
        sim.limits.clock = lambda: 7.0
        place, client = Workspace(sim), sim.web_client()
        for _ in range(2):
            await client.chat_postMessage(channel=place.general.id, text="a")
        await client.chat_postMessage(channel=place.course.id, text="elsewhere")
        assert await retry_after(client.chat_postMessage(channel=place.general.id, text="a")) == 1
        assert len(sim.said(place.general)) == 2


async def test_history_for_an_app_that_is_sold_is_scarce() -> None:
    async with SlackSimulator(is_distributed=True) as sim:
        place, client = Workspace(sim), sim.web_client()
        for number in range(20):
            sim.past_post(place.general, place.kim, str(number), age=100 - number)
        page = await client.conversations_history(channel=place.general.id, limit=200)
        assert (len(page["messages"]), page["has_more"]) == (15, True)
        assert await retry_after(client.conversations_history(channel=place.general.id)) > 50


async def test_the_librarys_handler_tries_again_after_a_429() -> None:
    async with SlackSimulator() as sim:
        place, client = Workspace(sim), sim.web_client()
        client.retry_handlers.append(AsyncRateLimitErrorRetryHandler(max_retry_count=1))
        sim.faults.rate_limit("chat.postMessage", retry_after=1)
        await client.chat_postMessage(channel=place.general.id, text="a")
        first, second = sim.requests_to("chat.postMessage")
        assert (first.status, second.status) == (429, 200)


async def test_a_method_may_fail_by_name_for_a_while() -> None:
    async with SlackSimulator() as sim:
        place, client = Workspace(sim), sim.web_client()
        sim.faults.error("fatal_error", "chat.postMessage", times=2)
        for _ in range(2):
            with pytest.raises(SlackApiError, match="fatal_error"):
                await client.chat_postMessage(channel=place.general.id, text="a")
        await client.chat_postMessage(channel=place.general.id, text="b")
        assert [message.text for message in sim.said(place.general)] == ["b"]


async def test_a_failure_may_come_after_the_deed() -> None:
    async with SlackSimulator() as sim:
        place, client = Workspace(sim), sim.web_client()
        sim.faults.http(500, "chat.postMessage", is_done_first=True)
        with pytest.raises(SlackApiError):
            await client.chat_postMessage(channel=place.general.id, text="a")
        sim.faults.cut("chat.postMessage", is_done_first=True)
        client.retry_handlers.clear()
        with pytest.raises(aiohttp.ClientError):
            await client.chat_postMessage(channel=place.general.id, text="b")
        assert [message.text for message in sim.said(place.general)] == ["a", "b"]


async def test_answers_may_be_broken_or_late() -> None:
    async with SlackSimulator() as sim:
        client = sim.web_client()
        sim.faults.not_json("auth.test")
        with pytest.raises(SlackApiError):
            await client.auth_test()
        sim.faults.http(503, "auth.test")
        with pytest.raises(SlackApiError):
            await client.auth_test()
        sim.faults.slow(0.2, "auth.test")
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.05):
                await client.auth_test()
        assert (await client.auth_test())["ok"]


async def test_a_misspelt_method_is_an_error_of_the_test() -> None:
    with pytest.raises(ValueError, match=r"chat\.postMesage"):
        SlackSimulator(limits={"chat.postMesage": (1, 60)})
    async with SlackSimulator() as sim:
        with pytest.raises(ValueError, match=r"chat\.postMesage"):
            sim.faults.error("fatal_error", "chat.postMesage")
        with pytest.raises(ValueError, match=r"chat\.postMesage"):
            sim.requests_to("chat.postMesage")
