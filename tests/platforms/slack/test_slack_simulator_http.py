"""The simulator as sender of signed requests to a real bolt app that listens on loopback."""

from __future__ import annotations

import contextlib
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import web
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError

from tests.simulators.slack.simulator import SlackSimulator
from tests.simulators.slack.workspace import Workspace

Json = dict[str, Any]


@dataclass
class Endpoint:
    """A bolt app behind an address."""

    sim: SlackSimulator
    place: Workspace
    app: AsyncApp
    heard: list[Json] = field(default_factory=list)


@contextlib.asynccontextmanager
async def endpoint(**options: Any) -> AsyncIterator[Endpoint]:
    async with SlackSimulator(**options) as sim:
        app = AsyncApp(client=sim.web_client(), signing_secret=sim.app.signing_secret)
        here = Endpoint(sim, Workspace(sim), app)

        async def keep(body: Json) -> None:
            here.heard.append(body)
            sim.stir()

        async def answer(ack: Any) -> None:
            await ack("as you wish")

        app.event("message")(keep)
        app.command("/steward")(answer)
        server = app.server(port=0, path="/slack/events", host="127.0.0.1")
        runner = web.AppRunner(server.web_app)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        sim.app.request_url = f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events"
        try:
            yield here
        finally:
            await runner.cleanup()


async def test_the_address_is_verified() -> None:
    async with endpoint() as here:
        answer = await here.sim.http.verify_url()
        assert answer.status == 200 and answer.body["challenge"]


async def test_events_and_commands_are_sent_signed() -> None:
    async with endpoint() as here:
        sim, place = here.sim, here.place
        await sim.post(place.general, place.kim, "hello")
        await sim.until(lambda: here.heard)
        assert here.heard[0]["event"]["text"] == "hello"
        run = await sim.command(place.kim, "/steward status", place.general)
        assert run.texts == ["as you wish"]


async def test_an_event_that_is_refused_is_sent_again_with_its_number() -> None:
    async with endpoint(retry_delays=(0.01, 0.01, 0.01)) as here:
        await here.sim.join(here.place.course, here.place.mo)
        await here.sim.until_delivered()
        (joined, _line) = here.sim.deliveries
        assert joined.attempts == ["http_error"] * 4
        numbers = [
            headers.get("X-Slack-Retry-Num")
            for body, headers in here.sim.http.sent
            if joined.payload["event_id"] in body
        ]
        assert numbers == [None, "1", "2", "3"]


async def test_forged_stale_and_unsigned_requests_are_refused_by_bolt() -> None:
    async with endpoint() as here:
        sim = here.sim
        event = {"type": "message", "channel": here.place.general.id, "text": "forged", "ts": "1.0"}
        body = json.dumps(sim.events.wrap(event))
        assert (await sim.http.post(body, secret="wrong")).status == 401
        assert (await sim.http.post(body, age=301)).status == 401
        assert (await sim.http.post(body, signed=False)).status == 401
        assert here.heard == []


async def test_a_replayed_request_is_as_good_as_the_first_to_bolt() -> None:
    """So the bot itself must know an event that it has seen."""
    async with endpoint() as here:
        await here.sim.post(here.place.general, here.place.kim, "once")
        await here.sim.until(lambda: here.heard)
        body, headers = here.sim.http.sent[0]
        assert (await here.sim.http.resend(body, headers)).status == 200
        await here.sim.until(lambda: len(here.heard) == 2)
        first, second = here.heard
        assert first["event_id"] == second["event_id"]


async def test_an_app_with_an_address_gets_no_socket() -> None:
    async with endpoint() as here:
        client = here.sim.web_client(here.sim.app_token)
        with pytest.raises(SlackApiError, match="socket_mode_not_enabled"):
            await client.apps_connections_open(app_token=here.sim.app_token)


async def test_nobody_at_the_address_is_a_failed_try() -> None:
    async with SlackSimulator(retry_delays=(0.01,)) as sim:
        place = Workspace(sim)
        sim.app.request_url = "http://127.0.0.1:9/slack/events"
        await sim.post(place.general, place.kim, "anyone?")
        await sim.until_delivered()
        assert sim.deliveries[0].attempts == ["connection_failed"] * 2
