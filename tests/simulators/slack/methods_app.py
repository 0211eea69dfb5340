"""Methods about the app itself and the workspace: auth, api, apps, team, bots, usergroups."""

from __future__ import annotations

from tests.simulators.slack.arguments import flag, string
from tests.simulators.slack.errors import SlackRefused
from tests.simulators.slack.web_api import Call, Method
from tests.simulators.slack.world import Json


def auth_test(call: Call) -> Json:
    me, team = call.me, call.sim.world.team
    body: Json = {
        "url": f"https://{team.domain}.slack.com/",
        "team": team.name,
        "user": me.name,
        "team_id": team.id,
        "user_id": me.id,
        "is_enterprise_install": False,
    }
    return body | ({"bot_id": me.bot_id} if me.is_bot else {})


def api_test(call: Call) -> Json:
    if "error" in call:
        raise SlackRefused(call["error"], args=dict(call.arguments))
    return {"args": dict(call.arguments)}


def connections_open(call: Call) -> Json:
    if call.sim.app.request_url:
        raise SlackRefused("socket_mode_not_enabled")
    return {"url": call.sim.sockets.new_address()}


def team_info(call: Call) -> Json:
    team = call.sim.world.team
    body: Json = {"id": team.id, "name": team.name, "domain": team.domain, "email_domain": ""}
    body |= {"url": f"https://{team.domain}.slack.com/", "icon": {"image_default": True}}
    return {"team": body | {"avatar_base_url": "https://ca.slack-edge.com/", "is_verified": False}}


def bots_info(call: Call) -> Json:
    for user in call.sim.world.users.values():
        if user.is_bot and user.bot_id == call.get("bot", call.me.bot_id):
            body: Json = {"id": user.bot_id, "deleted": user.is_deleted, "name": user.real_name}
            body |= {"updated": user.updated, "app_id": user.app_id, "user_id": user.id}
            return {"bot": body | {"icons": {"image_36": "https://a.slack-edge.com/bot_36.png"}}}
    raise SlackRefused("bot_not_found")


def usergroups_list(call: Call) -> Json:
    groups = []
    for group in call.sim.world.usergroups.values():
        shown = dict(group)
        if not call.get("include_users", False):
            shown.pop("users")
        groups.append(shown)
    return {"usergroups": groups}


def usergroups_users_list(call: Call) -> Json:
    group = call.sim.world.usergroups.get(call["usergroup"])
    if group is None:
        raise SlackRefused("no_such_subteam")
    return {"users": list(group["users"])}


METHODS = (
    Method("auth.test", auth_test, tier="special"),
    Method("api.test", api_test, {"error": string, "foo": string}, kinds=(), tier="special"),
    Method(
        "apps.connections.open",
        connections_open,
        any_of=("connections:write",),
        kinds=("app",),
        tier="tier 3",
    ),
    Method(
        "team.info",
        team_info,
        {"team": string, "domain": string},
        any_of=("team:read",),
        takes_json=False,
    ),
    Method(
        "bots.info",
        bots_info,
        {"bot": string},
        any_of=("users:read",),
        takes_json=False,
    ),
    Method(
        "usergroups.list",
        usergroups_list,
        {
            "include_count": flag,
            "include_disabled": flag,
            "include_users": flag,
        },
        any_of=("usergroups:read",),
        tier="tier 2",
        takes_json=False,
    ),
    Method(
        "usergroups.users.list",
        usergroups_users_list,
        {"usergroup": string, "include_disabled": flag},
        ("usergroup",),
        ("usergroups:read",),
        tier="tier 2",
        takes_json=False,
    ),
)
