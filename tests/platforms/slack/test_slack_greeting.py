"""Whom Slack lets in, and whom Steward believes."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import time
from pathlib import Path

import aiohttp
import pytest

from bot.domain.errors import SettingsError
from bot.platforms.slack.adapter import SlackPlatform, Way
from bot.platforms.slack.secrets import Secrets
from bot.platforms.slack.workspaces import Workspace
from tests.platforms.slack.academy import academy, free_port, steward

EVENT = '{"type":"event_callback","team_id":"T1","event":{"type":"x"},"event_id":"E1"}'


def signed(secret: str, at: float, body: str) -> dict[str, str]:
    """The headers of a request as Slack signs it."""
    moment = str(int(at))
    mac = hmac.new(secret.encode(), f"v0:{moment}:{body}".encode(), hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": moment, "X-Slack-Signature": f"v0={mac}"}


@pytest.mark.parametrize(
    ("secret", "age", "status"),
    [("ours", 0, 200), ("another's", 0, 401), ("ours", 301, 401), ("ours", -301, 401)],
)
async def test_only_fresh_requests_that_slack_signed_are_believed(
    tmp_path: Path, secret: str, age: int, status: int
) -> None:
    port = free_port()
    async with academy(tmp_path) as at:
        at.sim.app.request_url = "http://127.0.0.1:1/slack/events"
        async with steward(at, way=Way("http", "127.0.0.1", port)):
            key = at.sim.app.signing_secret if secret == "ours" else secret
            body = EVENT.replace("T1", at.sim.world.team.id)
            headers = {"Content-Type": "application/json"}
            headers |= signed(key, time.time() - age, body)
            address = f"http://127.0.0.1:{port}/slack/events"
            async with (
                aiohttp.ClientSession() as session,
                session.post(address, data=body, headers=headers) as answer,
            ):
                assert answer.status == status


async def test_slacks_question_whether_the_address_is_ours_is_answered(
    tmp_path: Path,
) -> None:
    port = free_port()
    async with academy(tmp_path) as at:
        at.sim.app.request_url = "http://127.0.0.1:1/slack/events"
        async with steward(at, way=Way("http", "127.0.0.1", port)):
            body = '{"type":"url_verification","challenge":"c-1"}'
            headers = {"Content-Type": "application/json"}
            headers |= signed(at.sim.app.signing_secret, time.time(), body)
            address = f"http://127.0.0.1:{port}/slack/events"
            async with (
                aiohttp.ClientSession() as session,
                session.post(address, data=body, headers=headers) as answer,
            ):
                assert "c-1" in await answer.text()


async def test_a_token_of_another_workspace_is_not_worked_with(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        other = SlackPlatform(
            [Workspace(provider="academy", team="T0OTHER")],
            Secrets({"academy": at.sim.bot_token}, at.sim.app_token),
            api=at.sim.api_address,
        )
        await other.start(bot.app)
        with pytest.raises(SettingsError, match="not for T0OTHER"):
            await asyncio.wait_for(other.ended(), 10)
        await other.stop()


async def test_an_app_token_that_is_refused_is_told(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        other = SlackPlatform(
            [Workspace(provider="academy", team=at.sim.world.team.id)],
            Secrets({"academy": at.sim.bot_token}, "xapp-wrong"),
            api=at.sim.api_address,
        )
        await other.start(bot.app)
        with pytest.raises(SettingsError, match="app-level token"):
            await asyncio.wait_for(other.ended(), 10)
        await other.stop()
