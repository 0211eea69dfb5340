"""Methods about people: users.info, users.list, users.conversations, and files.info."""

from __future__ import annotations

from tests.simulators.slack.arguments import flag, names, number, string
from tests.simulators.slack.errors import SlackRefused
from tests.simulators.slack.methods_conversations import of_kinds
from tests.simulators.slack.paging import page
from tests.simulators.slack.payloads import file_json
from tests.simulators.slack.web_api import Call, Method
from tests.simulators.slack.world import Json


def users_info(call: Call) -> Json:
    user = call.user(call["user"])
    with_email = "users:read.email" in call.token.scopes
    return {"user": call.sim.user_body(user, with_email=with_email)}


def users_list(call: Call) -> Json:
    everyone = list(call.sim.world.users.values())
    home = [user for user in everyone if user.team_id == call.sim.world.team.id]
    shown, cursor = page(call, home, 1000, 1000)
    with_email = "users:read.email" in call.token.scopes
    members = [call.sim.user_body(user, with_email=with_email) for user in shown]
    return {"members": members, "response_metadata": {"next_cursor": cursor}}


def users_conversations(call: Call) -> Json:
    who = call.user(call.get("user", call.me.id))
    found = [
        channel
        for channel in of_kinds(call)
        if who.id in channel.members and (not channel.is_private or call.me.id in channel.members)
    ]
    if call.get("exclude_archived", False):
        found = [channel for channel in found if not channel.is_archived]
    shown, cursor = page(call, found, 100, 999)
    channels = [call.sim.channel_body(channel, who.id) for channel in shown]
    return {"channels": channels, "response_metadata": {"next_cursor": cursor}}


def files_info(call: Call) -> Json:
    file = call.sim.world.files.get(call["file"])
    channels = call.sim.world.channels
    if file is None or not any(call.me.id in channels[c].members for c in file.channels):
        raise SlackRefused("file_not_found")
    if file.is_deleted:
        raise SlackRefused("file_deleted")
    body = file_json(file, call.sim.files_address, call.sim.world.team.id)
    return {"file": body | {"channels": list(file.channels)}, "comments": []}


_paging = {"cursor": string, "limit": number}
METHODS = (
    Method(
        "users.info",
        users_info,
        {"user": string, "include_locale": flag},
        ("user",),
        ("users:read",),
        tier="tier 4",
        takes_json=False,
    ),
    Method(
        "users.list",
        users_list,
        {"include_locale": flag, **_paging},
        any_of=("users:read",),
        tier="tier 2",
        takes_json=False,
    ),
    Method(
        "users.conversations",
        users_conversations,
        {"exclude_archived": flag, "types": names, "user": string, **_paging},
        takes_json=False,
    ),
    Method(
        "files.info",
        files_info,
        {"file": string, "count": number, "page": number, "cursor": string, "limit": number},
        ("file",),
        ("files:read",),
        tier="tier 4",
        takes_json=False,
    ),
)
