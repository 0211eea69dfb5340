"""What Steward may do in a workspace as it stands: what is missing, and how to mend it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain.people import Role
from bot.domain.steps import Desk
from bot.platforms.slack.directory import Channel, to_channel
from bot.platforms.slack.faults import FAULTS, error_of
from bot.platforms.slack.means import means_of
from bot.platforms.slack.workspaces import Workspace
from bot.workflow.admin.checkup import Check, bad, good, mind
from bot.workflow.admin.findings import clock_check
from bot.workflow.chat.words import spoken

NEEDED: Mapping[str, str] = {
    "channels:history": "hear public channels",
    "channels:manage": "take somebody out of a channel, as people decided",
    "channels:read": "know channels by name",
    "chat:write": "put up cards and send notices",
    "commands": "answer /steward",
    "groups:history": "hear private channels",
    "groups:read": "know private channels by name",
    "groups:write": "take somebody out of a private channel, as people decided",
    "im:history": "answer private messages",
    "im:read": "know private talks",
    "im:write": "send notices",
    "mpim:history": "hear group conversations",
    "mpim:read": "know group conversations",
    "usergroups:read": "know who is staff and who moderates",
    "users:read": "know guests, bots and names",
}
"""The scopes that Steward asks for, and what each is for."""

ADDRESSES = "users:read.email"
_DESKS = (Desk.MODERATORS, Desk.MANAGERS, Desk.SAFEGUARDING_LEAD)
_MEND = "install the app again from config/slack-manifest.yaml"


async def look(
    client: AsyncWebClient,
    workspace: Workspace,
    *,
    has_admin: bool,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> list[Check]:
    """Everything that is to be said of a workspace. What Slack does not answer is said too."""
    what = f"Slack, {workspace.provider}"
    try:
        answer = await client.auth_test()
        found = [*_who(what, workspace, answer), *_clock(answer.headers, clock())]
        found += _scopes(what, workspace, answer.headers)
        for desk in _DESKS:
            found.append(await desk_check(client, what, workspace, desk))
        found += await _groups(client, what, workspace)
    except FAULTS as fault:
        told = f"Slack could not be asked ({error_of(fault) or type(fault).__name__})"
        return [bad(what, told, "check the token, and that slack.com can be reached")]
    for one in means_of(has_admin=has_admin).means:
        note = good if one.is_there else mind
        found.append(note(f"{what}, {one.means.value}", one.how))
    return found


def _who(what: str, workspace: Workspace, answer: Any) -> Iterator[Check]:  # Any: Slack's answer
    team = str(answer.get("team_id") or "")
    if not answer.get("bot_id"):
        mend = "copy the Bot User OAuth Token (xoxb) from the app's page, OAuth & Permissions"
        yield bad(what, "the token is a person's, not the bot's", mend)
    if team != workspace.team:
        yield bad(what, f"the token is for {team}", f"mend slack.team ({workspace.team})")
    else:
        yield good(what, f"Steward is {answer.get('user')} in {answer.get('url')}")


def _clock(headers: Mapping[str, Any], now: datetime) -> Iterator[Check]:
    """Whether this machine's clock agrees with Slack's, as far as Slack tells the time."""
    told = next((str(v) for k, v in headers.items() if str(k).lower() == "date"), "")
    with suppress(ValueError, TypeError):
        yield clock_check(parsedate_to_datetime(told), now)


async def app_check(client: AsyncWebClient, app_token: str) -> Check:
    """Whether the app-level token opens sockets."""
    what = "Slack, app-level token"
    mend = "make one with the scope connections:write on the app's page, Basic Information"
    if not app_token.startswith("xapp-"):
        return bad(what, "it does not begin with xapp-", mend)
    try:
        await client.apps_connections_open(app_token=app_token)
    except FAULTS as fault:
        told = f"Slack does not take it ({error_of(fault) or type(fault).__name__})"
        return bad(what, told, mend)
    return good(what, "Slack takes it")


def _scopes(what: str, workspace: Workspace, headers: Mapping[str, Any]) -> Iterator[Check]:
    named = next((v for k, v in headers.items() if str(k).lower() == "x-oauth-scopes"), "")
    text = ",".join(named) if isinstance(named, list) else str(named)
    held = {one.strip() for one in text.split(",") if one.strip()}
    needed = dict(NEEDED)
    if workspace.asks_addresses:
        needed[ADDRESSES] = "know people by the domain of their address (slack.domains)"
    missing = [scope for scope in needed if scope not in held]
    for scope in missing:
        yield bad(f"{what}, scope {scope}", f"is missing: it is needed to {needed[scope]}", _MEND)
    for scope in sorted(held - set(needed)):
        yield mind(f"{what}, scope {scope}", "is not needed", "take it away on the app's page")
    if held and not missing:
        yield good(f"{what}, scopes", f"all {len(needed)} are there")


async def desk_check(client: AsyncWebClient, what: str, workspace: Workspace, desk: Desk) -> Check:
    """Whether Steward can work in a desk's channel, and nobody else can read there."""
    name, channel = f"{what}, {spoken(desk)}", workspace.channel_of(desk)
    if channel is None:
        return bad(name, "there is no channel for this desk", f"slack.desks.{desk.value}")
    try:
        answer = await client.conversations_info(channel=channel)
    except SlackApiError as fault:
        told = f"{channel} cannot be seen ({error_of(fault)})"
        return bad(name, told, "invite Steward into it: /invite @Steward")
    body = answer.get("channel") or {}
    return _desk_found(name, desk, to_channel(body), is_in=bool(body.get("is_member")))


def _desk_found(name: str, desk: Desk, channel: Channel, *, is_in: bool) -> Check:
    if not is_in:
        return bad(name, f"Steward is not in #{channel.name}", "/invite @Steward there")
    if channel.is_shared:
        return bad(name, f"#{channel.name} is shared with another organisation", "take another")
    if not channel.is_private:
        told = f"everybody can read #{channel.name}"
        if desk is Desk.SAFEGUARDING_LEAD:
            return bad(name, f"{told}: cards go to the leads in private instead", "make it private")
        return bad(name, told, "make it private")
    return good(name, f"#{channel.name}")


async def _groups(client: AsyncWebClient, what: str, workspace: Workspace) -> list[Check]:
    """User groups that the settings name and the workspace does not have."""
    found: list[Check] = []
    if workspace.groups:
        answer = await client.usergroups_list()
        known = {str(one.get("id")) for one in answer.get("usergroups") or ()}
        for group in sorted(workspace.groups - known):
            found.append(bad(f"{what}, user group {group}", "is not there", "mend the settings"))
    if not (workspace.role_ids([Role.MODERATOR]) or workspace.named([Role.MODERATOR])):
        found.append(mind(what, "nobody moderates", "slack.roles.moderator"))
    return found
