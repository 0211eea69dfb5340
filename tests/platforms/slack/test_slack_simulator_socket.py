"""Socket Mode of the Slack simulator, with the real client: acknowledging, ending, connecting."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError

from tests.simulators.slack.simulator import SlackSimulator
from tests.simulators.slack.workspace import Listening, Workspace, listening


async def raw_socket(sim: SlackSimulator, session: aiohttp.ClientSession) -> Any:
    """A websocket without slack_sdk, past its hello."""
    opened = await sim.web_client(sim.app_token).apps_connections_open(app_token=sim.app_token)
    socket = await session.ws_connect(opened["url"])
    hello = await socket.receive_json(timeout=5)
    assert hello["type"] == "hello" and hello["connection_info"]["app_id"] == sim.bot.app_id
    return socket


def deaf(_here: Listening) -> None:
    """Registers no listener: bolt acknowledges no event that it has none for."""


async def test_an_acknowledged_event_comes_once() -> None:
    async with listening() as here:
        await here.sim.post(here.place.general, here.place.kim, "hello")
        await here.sim.until_delivered()
        (delivery,) = here.sim.deliveries
        assert delivery.is_acknowledged and delivery.attempts == [""]


async def test_an_event_without_a_listener_is_sent_again_and_then_given_up() -> None:
    async with listening(deaf, ack_seconds=0.05, retry_delays=(0.01, 0.01, 0.01)) as here:
        await here.sim.post(here.place.general, here.place.kim, "hello")
        await here.sim.until_delivered()
        (delivery,) = here.sim.deliveries
        assert delivery.attempts == ["timeout"] * 4 and not delivery.is_acknowledged


async def test_a_lost_acknowledgement_brings_the_same_event_again() -> None:
    async with listening() as here:
        here.sim.faults.lose_acks()
        await here.sim.post(here.place.general, here.place.kim, "hello")
        await here.sim.until(lambda: len(here.heard) == 2)
        first, second = here.heard
        assert first["event_id"] == second["event_id"]


async def test_events_arrive_twice_or_in_another_order_on_demand() -> None:
    async with listening() as here:
        sim, place = here.sim, here.place
        sim.faults.duplicate_next_event()
        await sim.post(place.general, place.kim, "twice")
        await here.hears("message", count=2)
        sim.faults.reorder(2)
        await sim.post(place.general, place.kim, "a")
        await sim.post(place.general, place.kim, "b")
        events = await here.hears("message", count=4)
        assert [event["text"] for event in events] == ["twice", "twice", "b", "a"]


async def test_an_event_that_is_lost_stands_in_history_only() -> None:
    async with listening() as here:
        sim, place = here.sim, here.place
        sim.faults.lose_events()
        await sim.post(place.general, place.kim, "unheard")
        sim.past_post(place.general, place.bo, "long ago", age=3600)
        assert sim.deliveries == []
        page = await here.client.conversations_history(channel=place.general.id)
        assert [message["text"] for message in page["messages"]] == ["unheard", "long ago"]


@pytest.mark.parametrize("trouble", ["refresh", "warn", "close_socket"])
async def test_the_client_comes_back_and_what_happened_meanwhile_is_sent_again(
    trouble: str,
) -> None:
    async with listening() as here:
        sim = here.sim
        opened = sim.sockets.opened
        getattr(sim.faults, trouble)()
        await sim.post(here.place.general, here.place.kim, "in the gap")
        assert (await here.hears("message"))[0]["text"] == "in the gap"
        assert sim.sockets.opened == opened + 1


async def test_a_dropped_connection_is_noticed_and_replaced() -> None:
    async with listening() as here:
        opened = here.sim.sockets.opened
        here.sim.faults.drop_socket()
        await here.sim.until(lambda: here.sim.sockets.opened > opened and here.sim.sockets.usable)
        await here.sim.post(here.place.general, here.place.kim, "back?")
        await here.hears("message")


async def test_a_silent_socket_is_replaced_by_the_client() -> None:
    async with listening() as here:
        sim, opened = here.sim, here.sim.sockets.opened
        sim.faults.silent_socket()
        await sim.until(lambda: sim.sockets.opened > opened, within=8)
        sim.faults.silent_socket(False)


async def test_each_envelope_goes_to_one_of_several_sockets() -> None:
    async with listening() as here:
        await here.connect()
        for text in "abcd":
            await here.sim.post(here.place.general, here.place.kim, text)
        events = await here.hears("message", count=4)
        assert len(events) == len(here.sim.deliveries) == 4
        assert [socket.envelopes for socket in here.sim.sockets.usable] == [2, 2]


async def test_pings_are_answered() -> None:
    async with SlackSimulator() as sim, aiohttp.ClientSession() as session:
        opened = await sim.web_client(sim.app_token).apps_connections_open(app_token=sim.app_token)
        socket = await session.ws_connect(opened["url"], autoping=False)
        frames = [await socket.receive(timeout=5) for _ in range(2)]
        assert [frame.type for frame in frames] == [aiohttp.WSMsgType.TEXT, aiohttp.WSMsgType.PING]
        await socket.ping(b"sdk-ping-pong:1")
        pong = await socket.receive(timeout=5)
        assert (pong.type, pong.data) == (aiohttp.WSMsgType.PONG, b"sdk-ping-pong:1")
        await socket.close()


async def test_the_client_answers_slacks_pings() -> None:
    async with listening() as here:
        (socket,) = here.sim.sockets.usable
        await here.sim.until(lambda: socket.pongs)


async def test_an_address_is_good_for_one_connection() -> None:
    async with SlackSimulator() as sim, aiohttp.ClientSession() as session:
        opened = await sim.web_client(sim.app_token).apps_connections_open(app_token=sim.app_token)
        first = await session.ws_connect(opened["url"])
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await session.ws_connect(opened["url"])
        await first.close()


async def test_an_eleventh_socket_is_sent_away() -> None:
    async with SlackSimulator() as sim, aiohttp.ClientSession() as session:
        sockets = [await raw_socket(sim, session) for _ in range(10)]
        opened = await sim.web_client(sim.app_token).apps_connections_open(app_token=sim.app_token)
        extra = await session.ws_connect(opened["url"])
        assert (await extra.receive_json(timeout=5))["reason"] == "too_many_websockets"
        for socket in (*sockets, extra):
            await socket.close()


async def test_only_an_app_token_opens_connections() -> None:
    async with SlackSimulator() as sim:
        with pytest.raises(SlackApiError, match="not_allowed_token_type"):
            await sim.web_client().apps_connections_open(app_token=sim.bot_token)
        with pytest.raises(SlackApiError, match="not_allowed_token_type"):
            await sim.web_client(sim.app_token).auth_test()


@pytest.mark.parametrize(
    ("frame", "complaint"),
    [
        ("nonsense", "no acknowledgement"),
        ('{"envelope_id": "unheard-of"}', "which nobody awaits"),
        ('{"envelope_id": "REAL", "extra": 1}', "unknown in an acknowledgement"),
        ('{"envelope_id": "REAL", "payload": {"text": "hi"}}', "accepts no answer"),
    ],
)
async def test_a_wrong_acknowledgement_fails_the_test(frame: str, complaint: str) -> None:
    async with SlackSimulator(retry_delays=()) as sim, aiohttp.ClientSession() as session:
        place = Workspace(sim)
        socket = await raw_socket(sim, session)
        await sim.post(place.general, place.kim, "hello")
        envelope = await socket.receive_json(timeout=5)
        assert (envelope["type"], envelope["retry_attempt"]) == ("events_api", 0)
        await socket.send_str(frame.replace("REAL", envelope["envelope_id"]))
        await sim.until(lambda: sim.violations)
        assert complaint in sim.violations[0]
        sim.violations.clear()
        await socket.close()


async def test_a_second_acknowledgement_fails_the_test_and_a_late_one_does_not() -> None:
    async with (
        SlackSimulator(retry_delays=(), ack_seconds=0.05) as sim,
        aiohttp.ClientSession() as session,
    ):
        place = Workspace(sim)
        socket = await raw_socket(sim, session)
        await sim.post(place.general, place.kim, "slowly")
        late = await socket.receive_json(timeout=5)
        await sim.until_delivered()
        await socket.send_json({"envelope_id": late["envelope_id"]})
        await sim.until(lambda: sim.sockets.late_acks)
        sim.sockets.ack_seconds = 3
        await sim.post(place.general, place.kim, "twice")
        once = json.dumps({"envelope_id": (await socket.receive_json())["envelope_id"]})
        await asyncio.gather(socket.send_str(once), socket.send_str(once))
        await sim.until(lambda: sim.violations)
        assert sim.violations == ["socket: an envelope is acknowledged twice"]
        sim.violations.clear()
        await socket.close()


async def test_refused_handshakes_and_broken_frames_do_not_stop_the_client() -> None:
    async with listening() as here:
        sim = here.sim
        sim.faults.malformed_frame()
        sim.faults.refuse_connections()
        sim.faults.refresh()
        await sim.until(lambda: sim.sockets.opened > 1 and sim.sockets.usable)
        await sim.post(here.place.general, here.place.kim, "still here?")
        await here.hears("message")
