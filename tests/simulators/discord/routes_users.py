"""Endpoints of users, DMs and the application itself."""

from __future__ import annotations

from tests.simulators.discord.errors import bad_form, refused
from tests.simulators.discord.payloads import dm_json, user_json
from tests.simulators.discord.rest import Call, Endpoint
from tests.simulators.discord.shapes import snowflake, table
from tests.simulators.discord.world import Json


def me(call: Call) -> Json:
    extra = {"verified": True, "mfa_enabled": True, "email": None, "locale": "en-GB"}
    return user_json(call.sim.world.bot) | extra | {"flags": 0}


def application(call: Call) -> Json:
    bot = call.sim.world.bot
    return {
        "id": str(bot.id),
        "name": bot.name,
        "icon": None,
        "description": "",
        "bot_public": False,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
        "owner": user_json(bot) | {"bot": False},
        "team": None,
        "flags": call.sim.gateway.application_flags,
        "interactions_endpoint_url": None,
    }


def read_user(call: Call) -> Json:
    user = call.sim.world.users.get(call.number("user_id"))
    if user is None:
        raise refused(10013)
    return user_json(user)


def open_dm(call: Call) -> Json:
    """The DM channel with a user; the same one each time."""
    sim, user_id = call.sim, int(call.body["recipient_id"])
    user = sim.world.users.get(user_id)
    if user is None or user is sim.world.bot:
        raise bad_form("recipient_id", "Invalid Recipient(s)")
    known = any(channel.recipient is user for channel in sim.world.channels.values())
    if sim.faults.refused_dms and not known:
        raise refused(sim.faults.refused_dms.popleft())
    if user.is_bot:
        raise refused(50007)
    return dm_json(sim.world.dm_with(user))


def gateway(call: Call) -> Json:
    limit = {"total": 1000, "remaining": 1000, "reset_after": 0, "max_concurrency": 1}
    return {"url": call.sim.gateway.address, "shards": 1, "session_start_limit": limit}


ENDPOINTS = [
    Endpoint("GET", "/gateway/bot", gateway),
    Endpoint("GET", "/users/@me", me),
    Endpoint("GET", "/oauth2/applications/@me", application),
    Endpoint("GET", "/users/{user_id}", read_user),
    Endpoint(
        "POST", "/users/@me/channels", open_dm, table({"recipient_id": snowflake}, ["recipient_id"])
    ),
]
