"""The Events API's address is open to the world: what is not Slack's, or not well-formed, is let
in nowhere, and nothing that is sent to it stops what Slack sends."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from bot.platforms.slack.adapter import Way
from tests.platforms.slack.academy import INSULT, Academy, Running, academy, free_port, steward

JSON, FORM = "application/json", "application/x-www-form-urlencoded"


@asynccontextmanager
async def reachable(folder: Path) -> AsyncIterator[tuple[Academy, Running]]:
    """Steward behind an address of its own."""
    port = free_port()
    async with academy(folder) as at:
        at.sim.app.request_url = f"http://127.0.0.1:{port}/slack/events"
        async with steward(at, way=Way("http", "127.0.0.1", port)) as bot:
            yield at, bot


async def hears_well(at: Academy, bot: Running) -> None:
    """What Slack sends is heard as ever, and only that."""
    await at.sim.post(at.place.general, at.place.kim, INSULT)
    await at.card()
    assert len(await bot.cases()) == 1


NESTED = "[" * 100_000
BODIES = (
    ("{", JSON),
    ("[1]", JSON),
    ("7", JSON),
    ('"x"', JSON),
    ("null", JSON),
    (NESTED, JSON),
    ('{"a":' * 50_000, JSON),
    ('{"type":"event_callback"}', JSON),
    ('{"type":"event_callback","event":[]}', JSON),
    ('{"type":"event_callback","event":{"type":["message"]},"team_id":{}}', JSON),
    ('{"type":"event_callback","authorizations":[7],"event":{"type":"message"}}', JSON),
    ("payload=%7B", FORM),
    ("payload=%5B%5D", FORM),
    ("payload=%7B%22type%22%3A%22block_actions%22%2C%22actions%22%3A7%7D", FORM),
    ("command=%2Fsteward", FORM),
    ("", JSON),
)


async def test_what_is_malformed_is_not_even_read_where_nobody_signed_it(tmp_path: Path) -> None:
    async with reachable(tmp_path) as (at, bot):
        for body, kind in BODIES:
            assert (await at.sim.http.post(body, kind, signed=False)).status == 401
        await hears_well(at, bot)


async def test_what_is_malformed_and_signed_harms_nothing(tmp_path: Path) -> None:
    async with reachable(tmp_path) as (at, bot):
        answers = [await at.sim.http.post(body, kind) for body, kind in BODIES]
        assert [one.status for one in answers[:7]] == [400] * 7
        await hears_well(at, bot)


async def test_what_is_too_large_is_not_read(tmp_path: Path) -> None:
    async with reachable(tmp_path) as (at, bot):
        answer = await at.sim.http.post(json.dumps({"type": "x" * 3_000_000}))
        assert answer.status == 413
        await hears_well(at, bot)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-Slack-Request-Timestamp": "soon", "X-Slack-Signature": "v0=1"},
        {"X-Slack-Request-Timestamp": "9" * 40, "X-Slack-Signature": "v0=1"},
        {"X-Slack-Request-Timestamp": "-1", "X-Slack-Signature": "v0=é"},
    ],
)
async def test_a_signature_that_is_none_is_refused(tmp_path: Path, headers: dict[str, str]) -> None:
    async with reachable(tmp_path) as (at, bot):
        for body in (b"{}", b"\xff\xfe", b"ssl_check=1&command=/steward"):
            async with (
                aiohttp.ClientSession() as session,
                session.post(str(at.sim.app.request_url), data=body, headers=headers) as answer,
            ):
                assert answer.status == 401
        await hears_well(at, bot)


async def test_a_forged_stale_or_replayed_event_opens_no_case(tmp_path: Path) -> None:
    async with reachable(tmp_path) as (at, bot):
        await hears_well(at, bot)
        body, headers = at.sim.http.sent[-1]
        event = json.loads(body)
        event["event"] |= {"ts": "1700000000.000100", "client_msg_id": "another"}
        event["event_id"] = "Ev-another"
        forged = json.dumps(event)
        again = await at.sim.http.resend(body, headers)
        stolen = await at.sim.http.resend(forged, headers)
        guessed = await at.sim.http.post(forged, secret="guessed")
        stale = await at.sim.http.post(forged, age=301)
        assert [one.status for one in (again, stolen, guessed, stale)] == [401] * 4
        await asyncio.sleep(0.3)
        assert (len(await bot.cases()), len(at.cards())) == (1, 1)


async def test_a_replayed_press_decides_nothing_twice(tmp_path: Path) -> None:
    async with reachable(tmp_path) as (at, bot):
        await hears_well(at, bot)
        card = await at.card()
        await at.press(card, "claim", at.place.mo)
        await bot.until(lambda known: known[0].claimed_by == at.place.mo.id)
        body, headers = next(one for one in reversed(at.sim.http.sent) if "payload=" in one[0])
        assert (await at.sim.http.resend(body, headers)).status == 401
