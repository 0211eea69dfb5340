"""Who Steward is in each workspace: asked before anything is heard or done there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain.errors import SettingsError
from bot.platforms.slack.faults import FATAL, error_of
from bot.platforms.slack.secrets import Secrets
from bot.platforms.slack.wire import Home, Wire, client_with
from bot.platforms.slack.workspaces import Workspace


async def greet(wire: Wire, secrets: Secrets, api: str) -> None:
    """Find every workspace's home. SettingsError where one does not let us in, else FAULTS."""
    for workspace in wire.workspaces:
        client = client_with(secrets.bot[workspace.provider], api)
        found = await _introduced(client, "the bot token")
        if found.get("team_id") != workspace.team:
            what = f"the bot token is for {found.get('team_id')}, not for {workspace.team}"
            raise SettingsError(f"provider {workspace.provider}", what, "mend slack.team")
        wire.homes[workspace.provider] = Home(
            client=client,
            team=workspace.team,
            url=str(found.get("url") or ""),
            user=str(found.get("user_id") or ""),
            bot=str(found.get("bot_id") or ""),
            admin=await _admin(workspace, secrets, api),
        )


async def _admin(workspace: Workspace, secrets: Secrets, api: str) -> AsyncWebClient | None:
    """The administrator's client, if they gave a token of this workspace."""
    token = secrets.user.get(workspace.provider)
    if token is None:
        return None
    client = client_with(token, api)
    found = await _introduced(client, "the administrator's token")
    return client if found.get("team_id") == workspace.team else None


async def _introduced(client: AsyncWebClient, what: str) -> Mapping[str, Any]:
    """Who a token makes us, as Slack answers. SettingsError where it is refused."""
    try:
        answer = await client.auth_test()
    except SlackApiError as fault:
        if error_of(fault) not in FATAL:
            raise
        mend = "install the app again and copy the token from its page, OAuth & Permissions"
        raise SettingsError("Slack", f"{what} is not accepted", mend) from fault
    found = answer.data
    return found if isinstance(found, dict) else {}
