"""Endpoints of channels: read, create, change, delete, and permission overwrites."""

from __future__ import annotations

from typing import Any

from tests.simulators.discord import permissions
from tests.simulators.discord.errors import bad_form, refused
from tests.simulators.discord.payloads import channel_json
from tests.simulators.discord.permissions import P
from tests.simulators.discord.rest import Call, Endpoint
from tests.simulators.discord.routes_threads import THREAD_FIELDS, change_thread
from tests.simulators.discord.shapes import (
    Check,
    bits,
    boolean,
    integer,
    listed,
    one_of,
    optional,
    snowflake,
    table,
    text,
)
from tests.simulators.discord.snowflakes import new_id
from tests.simulators.discord.world import CATEGORY, FORUM, NEWS, TEXT, Channel, Json, Overwrite

OVERWRITE = table(
    {"id": snowflake, "type": one_of(0, 1), "allow": optional(bits), "deny": optional(bits)},
    ["id", "type"],
)
TAG = table(
    {
        "id": optional(snowflake),
        "name": text(20, 0),
        "moderated": boolean,
        "emoji_id": optional(snowflake),
        "emoji_name": optional(text(64)),
    },
    ["name"],
)
CHANNEL: dict[str, Check] = {
    "name": text(100, 1),
    "topic": optional(text(4096)),
    "nsfw": boolean,
    "position": optional(integer(0, 500)),
    "parent_id": optional(snowflake),
    "rate_limit_per_user": optional(integer(0, 21600)),
    "permission_overwrites": optional(listed(OVERWRITE, 500)),
    "default_auto_archive_duration": optional(one_of(60, 1440, 4320, 10080)),
    "default_thread_rate_limit_per_user": optional(integer(0, 21600)),
    "available_tags": optional(listed(TAG, 20)),
}
CREATE: dict[str, Check] = {**CHANNEL, "type": one_of(TEXT, CATEGORY, NEWS, FORUM)}
CHANGE: dict[str, Check] = {**CHANNEL, "flags": integer(0, 2**31), **THREAD_FIELDS}


def read(call: Call) -> Json:
    return channel_json(call.channel())


def read_all(call: Call) -> list[Json]:
    return [channel_json(c) for c in call.guild().channels.values() if not c.is_thread]


def grantable(call: Call, channel: Channel) -> int:
    """The permissions that the bot may allow and deny here: those it has in the guild or in the
    category; all, if an overwrite of the channel itself gives it MANAGE_ROLES."""
    assert channel.guild
    bot = call.sim.world.bot_in(channel.guild)
    own = {bot.id, *bot.role_ids}
    if any(o.allow & P.MANAGE_ROLES for o in channel.overwrites.values() if o.id in own):
        return permissions.ALL
    above = permissions.in_channel(bot, channel.parent) if channel.parent else 0
    return permissions.in_guild(bot) | above


def check_grants(call: Call, channel: Channel, wanted: dict[int, Overwrite]) -> None:
    """50013 if a change of overwrites touches a permission that the bot cannot grant."""
    allowed, nothing = grantable(call, channel), Overwrite(0, 0, 0, 0)
    for target in {*channel.overwrites, *wanted}:
        old = channel.overwrites.get(target, nothing)
        new = wanted.get(target, nothing)
        if ((old.allow ^ new.allow) | (old.deny ^ new.deny)) & ~allowed:
            raise refused(50013)


def put_overwrite(call: Call) -> None:
    channel, body, sim = call.channel(), call.body, call.sim
    guild, target = channel.guild, call.number("target_id")
    if guild is None or channel.is_thread:
        raise refused(50024)
    sim.require(channel, P.MANAGE_ROLES)
    kind = int(body["type"])
    if target not in (guild.members if kind else guild.roles):
        raise refused(10007 if kind else 10011)
    allow, deny = int(body.get("allow") or 0), int(body.get("deny") or 0)
    if allow & deny:
        raise bad_form("allow", "A permission is both allowed and denied.")
    fresh = Overwrite(target, kind, allow, deny)
    action = 14 if target in channel.overwrites else 13
    check_grants(call, channel, channel.overwrites | {target: fresh})
    channel.overwrites[target] = fresh
    finish_overwrite(call, channel, action, target, kind)


def delete_overwrite(call: Call) -> None:
    channel, target = call.channel(), call.number("target_id")
    if channel.guild is None or channel.is_thread:
        raise refused(50024)
    call.sim.require(channel, P.MANAGE_ROLES)
    gone = channel.overwrites.pop(target, None)
    if gone is None:
        raise refused(10009)
    finish_overwrite(call, channel, 15, target, gone.kind)


def finish_overwrite(call: Call, channel: Channel, action: int, target: int, kind: int) -> None:
    assert channel.guild
    call.sim.events.tell("CHANNEL_UPDATE", channel_json(channel), guild=channel.guild)
    options = {"id": str(target), "type": str(kind)}
    sim = call.sim
    sim.audit(channel.guild, action, channel.id, reason=call.reason, options=options)


def create(call: Call) -> Json:
    guild, body, sim = call.guild(), call.body, call.sim
    sim.require_in_guild(guild, P.MANAGE_CHANNELS)
    if len(guild.channels) >= 500:
        raise bad_form("name", "Maximum number of guild channels reached (500)")
    channel = Channel(new_id(), int(body.get("type", TEXT)), body["name"], guild)
    channel.position = len(guild.channels)
    if body.get("permission_overwrites"):
        check_grants(call, channel, overwrites_from(body["permission_overwrites"]))
    apply(call, channel, body)
    sim.world.add_channel(channel)
    sim.events.tell("CHANNEL_CREATE", channel_json(channel), guild=guild)
    sim.audit(guild, 10, channel.id, reason=call.reason)
    return channel_json(channel)


def overwrites_from(items: list[Json]) -> dict[int, Overwrite]:
    found = {}
    for item in items:
        allow, deny = int(item.get("allow") or 0), int(item.get("deny") or 0)
        found[int(item["id"])] = Overwrite(int(item["id"]), int(item["type"]), allow, deny)
    return found


def apply(call: Call, channel: Channel, body: Json) -> None:
    """Takes over the fields of a body that a channel keeps."""
    names = {"name": "name", "topic": "topic", "rate_limit_per_user": "slowmode"}
    names |= {"position": "position", "flags": "flags"}
    for name, attribute in names.items():
        if body.get(name) is not None or (name == "topic" and name in body):
            setattr(channel, attribute, body[name])
    if "parent_id" in body:
        channel.parent = find_category(call, channel, body["parent_id"])
    if body.get("permission_overwrites") is not None:
        channel.overwrites = overwrites_from(body["permission_overwrites"])
    if body.get("available_tags") is not None:
        empty: Json = {"moderated": False, "emoji_id": None, "emoji_name": None}
        channel.tags = [
            empty | tag | {"id": str(tag.get("id") or new_id())} for tag in body["available_tags"]
        ]


def find_category(call: Call, channel: Channel, parent_id: Any) -> Channel | None:
    if parent_id is None:
        return None
    parent = call.sim.world.channels.get(int(parent_id))
    if parent is None or parent.kind != CATEGORY or parent.guild is not channel.guild:
        raise bad_form("parent_id", "Not a category", "CHANNEL_PARENT_INVALID")
    return parent


def change(call: Call) -> Json:
    channel, body, sim = call.channel(), call.body, call.sim
    if channel.guild is None:
        raise refused(50003)
    if channel.is_thread:
        return change_thread(call, channel)
    threads_only = set(body) & (set(THREAD_FIELDS) - {"name", "rate_limit_per_user", "flags"})
    if threads_only:
        raise bad_form(threads_only.pop(), "Only threads have this field.")
    sim.require(channel, P.MANAGE_CHANNELS)
    if body.get("permission_overwrites") is not None:
        sim.require(channel, P.MANAGE_ROLES)
        check_grants(call, channel, overwrites_from(body["permission_overwrites"]))
    apply(call, channel, body)
    sim.events.tell("CHANNEL_UPDATE", channel_json(channel), guild=channel.guild)
    sim.audit(channel.guild, 11, channel.id, reason=call.reason)
    return channel_json(channel)


def delete(call: Call) -> Json:
    channel, sim = call.channel(), call.sim
    if channel.guild is None:
        return channel_json(channel)
    if channel.is_thread:
        sim.require(channel, P.MANAGE_THREADS)
        sim.tell_thread("THREAD_DELETE", channel)
    else:
        sim.require(channel, P.MANAGE_CHANNELS)
        sim.events.tell("CHANNEL_DELETE", channel_json(channel), guild=channel.guild)
        for thread in [t for t in channel.guild.threads if t.parent is channel]:
            sim.world.drop_channel(thread)
    sim.world.drop_channel(channel)
    action = 112 if channel.is_thread else 12
    sim.audit(channel.guild, action, channel.id, reason=call.reason)
    return channel_json(channel)


OVERWRITE_PATH = "/channels/{channel_id}/permissions/{target_id}"
ENDPOINTS = [
    Endpoint("GET", "/channels/{channel_id}", read),
    Endpoint("PATCH", "/channels/{channel_id}", change, table(CHANGE)),
    Endpoint("DELETE", "/channels/{channel_id}", delete),
    Endpoint("GET", "/guilds/{guild_id}/channels", read_all),
    Endpoint("POST", "/guilds/{guild_id}/channels", create, table(CREATE, ["name"])),
    Endpoint("PUT", OVERWRITE_PATH, put_overwrite, OVERWRITE),
    Endpoint("DELETE", OVERWRITE_PATH, delete_overwrite),
]
