"""Endpoints of guilds: facts, roles, members, timeouts, kicks, bans, audit log."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from tests.simulators.discord import permissions
from tests.simulators.discord.errors import bad_form, refused
from tests.simulators.discord.payloads import guild_facts, member_json, role_json, user_json
from tests.simulators.discord.permissions import P
from tests.simulators.discord.rest import Call, Endpoint
from tests.simulators.discord.shapes import (
    Check,
    anything,
    bits,
    boolean,
    integer,
    listed,
    moment,
    one_of,
    optional,
    snowflake,
    table,
    text,
)
from tests.simulators.discord.snowflakes import from_iso, new_id, now
from tests.simulators.discord.world import Guild, Json, Member, Role

LONGEST_TIMEOUT = timedelta(days=28)
LONGEST_BAN_SWEEP = 604_800
MEMBER: dict[str, Check] = {
    "nick": optional(text(32)),
    "roles": optional(listed(snowflake, 250)),
    "communication_disabled_until": optional(moment),
}
ROLE: dict[str, Check] = {
    "name": optional(text(100)),
    "permissions": optional(bits),
    "color": optional(integer(0, 0xFFFFFF)),
    "colors": anything,
    "hoist": boolean,
    "mentionable": boolean,
    "icon": anything,
    "unicode_emoji": anything,
}


def read_guild(call: Call) -> Json:
    guild = call.guild()
    body = guild_facts(guild)
    if call.query.get("with_counts") in ("1", "true"):
        count = len(guild.members)
        body |= {"approximate_member_count": count, "approximate_presence_count": count}
    return body


def read_member(call: Call) -> Json:
    return member_json(call.member())


def read_members(call: Call) -> list[Json]:
    members, after = call.guild().members, int(call.query.get("after", 0))
    found = [members[i] for i in sorted(members) if i > after]
    return [member_json(member) for member in found[: call.limit(1)]]


def change_member(call: Call) -> Json:
    """Timeouts, roles and nicknames; each needs its permission and the hierarchy."""
    member, body, sim = call.member(), call.body, call.sim
    guild = member.guild
    if "communication_disabled_until" in body:
        check_timeout(call, member)
    if "nick" in body:
        sim.require_in_guild(guild, P.MANAGE_NICKNAMES)
        sim.require_rank(member)
    if body.get("roles") is not None:
        check_role_changes(call, member, {int(i) for i in body["roles"]})
    if "communication_disabled_until" in body:
        until = body["communication_disabled_until"]
        member.timed_out_until = None if until is None else from_iso(until)
        change = {"key": "communication_disabled_until", "new_value": until}
        sim.audit(guild, 24, member.id, reason=call.reason, changes=[change])
    if "nick" in body:
        member.nick = body["nick"] or None
        sim.audit(guild, 24, member.id, reason=call.reason)
    if body.get("roles") is not None:
        member.role_ids = {int(i) for i in body["roles"]}
        sim.audit(guild, 25, member.id, reason=call.reason)
    sim.tell_member(member)
    return member_json(member)


def check_timeout(call: Call, member: Member) -> None:
    sim = call.sim
    sim.require_in_guild(member.guild, P.MODERATE_MEMBERS)
    sim.require_rank(member)
    if permissions.in_guild(member) & P.ADMINISTRATOR:
        raise refused(50013)
    until = call.body["communication_disabled_until"]
    if until is not None and from_iso(until) > now() + LONGEST_TIMEOUT + timedelta(seconds=5):
        path = "communication_disabled_until"
        raise bad_form(path, "At most 28 days ahead.", "INVALID_COMMUNICATION_DISABLED_TIMESTAMP")


def check_role_changes(call: Call, member: Member, wanted: set[int]) -> None:
    for role_id in wanted ^ member.role_ids:
        require_role(call, member.guild, role_id)


def require_role(call: Call, guild: Guild, role_id: int) -> Role:
    """A role that the bot may give, take and change."""
    role = guild.roles.get(role_id)
    if role is None:
        raise refused(10011)
    call.sim.require_in_guild(guild, P.MANAGE_ROLES)
    top = permissions.top_position(call.sim.world.bot_in(guild))
    if role.position >= top or role.is_managed or role.id == guild.id:
        raise refused(50013)
    return role


def set_role(call: Call, is_given: bool) -> None:
    member, role_id = call.member(), call.number("role_id")
    require_role(call, member.guild, role_id)
    if is_given:
        member.role_ids.add(role_id)
    else:
        member.role_ids.discard(role_id)
    call.sim.audit(member.guild, 25, member.id, reason=call.reason)
    call.sim.tell_member(member)


def kick(call: Call) -> None:
    member, sim = call.member(), call.sim
    sim.require_in_guild(member.guild, P.KICK_MEMBERS)
    sim.require_rank(member)
    sim.remove_member(member)
    sim.audit(member.guild, 20, member.id, reason=call.reason)


def ban(call: Call) -> None:
    guild, sim, user_id = call.guild(), call.sim, call.number("user_id")
    sim.require_in_guild(guild, P.BAN_MEMBERS)
    user = sim.world.users.get(user_id)
    if user is None:
        raise refused(10013)
    if user_id in guild.members:
        sim.require_rank(guild.members[user_id])
    sweep(call, guild, user_id)
    sim.set_ban(guild, user, is_banned=True, reason=call.reason)
    sim.audit(guild, 22, user_id, reason=call.reason)


def bulk_ban(call: Call) -> Json:
    """Bans whom it can: those the bot outranks, and those who are not here."""
    guild, sim = call.guild(), call.sim
    sim.require_in_guild(guild, P.BAN_MEMBERS | P.MANAGE_GUILD)
    banned, failed = [], []
    for user_id in (int(i) for i in call.body["user_ids"]):
        user, member = sim.world.users.get(user_id), guild.members.get(user_id)
        bot = sim.world.bot_in(guild)
        if user is None or (member is not None and not permissions.outranks(bot, member)):
            failed.append(str(user_id))
            continue
        sim.set_ban(guild, user, is_banned=True, reason=call.reason)
        sim.audit(guild, 22, user_id, reason=call.reason)
        banned.append(str(user_id))
    return {"banned_users": banned, "failed_users": failed}


def sweep(call: Call, guild: Guild, user_id: int) -> None:
    """Deletes what the banned person wrote in the last seconds asked for."""
    since = now() - timedelta(seconds=int(call.query.get("delete_message_seconds", 0)))
    for channel in list(guild.channels.values()):
        written = [m for m in channel.messages.values() if m.author.id == user_id]
        ids = [message.id for message in written if message.sent_at >= since]
        if ids:
            call.sim.remove_messages(channel, ids, in_bulk=True)


def unban(call: Call) -> None:
    guild, sim, user_id = call.guild(), call.sim, call.number("user_id")
    sim.require_in_guild(guild, P.BAN_MEMBERS)
    if user_id not in guild.bans:
        raise refused(10026)
    sim.set_ban(guild, sim.world.users[user_id], is_banned=False, reason=call.reason)
    sim.audit(guild, 23, user_id, reason=call.reason)


def ban_json(call: Call, guild: Guild, user_id: int) -> Json:
    return {"user": user_json(call.sim.world.users[user_id]), "reason": guild.bans[user_id]}


def read_bans(call: Call) -> list[Json]:
    guild = call.guild()
    call.sim.require_in_guild(guild, P.BAN_MEMBERS)
    after = int(call.query.get("after", 0))
    found = [i for i in sorted(guild.bans) if i > after][: call.limit(1000)]
    return [ban_json(call, guild, user_id) for user_id in found]


def read_ban(call: Call) -> Json:
    guild, user_id = call.guild(), call.number("user_id")
    call.sim.require_in_guild(guild, P.BAN_MEMBERS)
    if user_id not in guild.bans:
        raise refused(10026)
    return ban_json(call, guild, user_id)


def read_roles(call: Call) -> list[Json]:
    return [role_json(role) for role in call.guild().roles.values()]


def create_role(call: Call) -> Json:
    guild, body, sim = call.guild(), call.body, call.sim
    sim.require_in_guild(guild, P.MANAGE_ROLES)
    wanted = int(body.get("permissions") or guild.everyone.permissions)
    if wanted & ~permissions.in_guild(sim.world.bot_in(guild)):
        raise refused(50013)
    for role in guild.roles.values():
        role.position += 1 if role.position >= 1 else 0
    role = Role(new_id(), body.get("name") or "new role", wanted, 1)
    guild.roles[role.id] = role
    tell_role(call, guild, role, "GUILD_ROLE_CREATE", 30)
    return role_json(role)


def change_role(call: Call) -> Json:
    guild, body = call.guild(), call.body
    role = require_role(call, guild, call.number("role_id"))
    role.name = body.get("name") or role.name
    if body.get("permissions") is not None:
        role.permissions = int(body["permissions"])
    tell_role(call, guild, role, "GUILD_ROLE_UPDATE", 31)
    return role_json(role)


def tell_role(call: Call, guild: Guild, role: Role, name: str, action: int) -> None:
    body = {"guild_id": str(guild.id), "role": role_json(role)}
    call.sim.events.tell(name, body, guild=guild)
    call.sim.audit(guild, action, role.id, reason=call.reason)


def delete_role(call: Call) -> None:
    guild, sim = call.guild(), call.sim
    role = require_role(call, guild, call.number("role_id"))
    del guild.roles[role.id]
    for member in guild.members.values():
        member.role_ids.discard(role.id)
    body = {"guild_id": str(guild.id), "role_id": str(role.id)}
    sim.events.tell("GUILD_ROLE_DELETE", body, guild=guild)
    sim.audit(guild, 32, role.id, reason=call.reason)


def read_audit_log(call: Call) -> Json:
    guild, query = call.guild(), call.query
    call.sim.require_in_guild(guild, P.VIEW_AUDIT_LOG)
    entries = list(reversed(guild.audit_log))
    for key in ("user_id", "action_type"):
        if key in query:
            entries = [entry for entry in entries if str(entry[key]) == query[key]]
    if "before" in query:
        entries = [entry for entry in entries if int(entry["id"]) < int(query["before"])]
    if "after" in query:
        entries = [entry for entry in entries if int(entry["id"]) > int(query["after"])]
    entries = entries[: call.limit(50)]
    ids = {entry[key] for entry in entries for key in ("user_id", "target_id")} - {None}
    users = [user_json(user) for i, user in call.sim.world.users.items() if str(i) in ids]
    names = ("webhooks", "integrations", "threads", "application_commands")
    empty: dict[str, Any] = {name: [] for name in names}
    empty |= {"auto_moderation_rules": [], "guild_scheduled_events": []}
    return {"audit_log_entries": entries, "users": users, **empty}


_MEMBER = "/guilds/{guild_id}/members/{user_id}"
_BAN = "/guilds/{guild_id}/bans/{user_id}"
_ROLE = "/guilds/{guild_id}/roles/{role_id}"
_page = {"before": snowflake, "after": snowflake}
ENDPOINTS = [
    Endpoint(
        "GET", "/guilds/{guild_id}", read_guild, query={"with_counts": one_of("0", "1", "true")}
    ),
    Endpoint("GET", _MEMBER, read_member),
    Endpoint(
        "GET",
        "/guilds/{guild_id}/members",
        read_members,
        query={"limit": integer(1, 1000), "after": snowflake},
    ),
    Endpoint("PATCH", _MEMBER, change_member, table(MEMBER)),
    Endpoint("DELETE", _MEMBER, kick),
    Endpoint("PUT", f"{_MEMBER}/roles/{{role_id}}", lambda c: set_role(c, True)),
    Endpoint("DELETE", f"{_MEMBER}/roles/{{role_id}}", lambda c: set_role(c, False)),
    Endpoint("PUT", _BAN, ban, query={"delete_message_seconds": integer(0, LONGEST_BAN_SWEEP)}),
    Endpoint("DELETE", _BAN, unban),
    Endpoint("GET", _BAN, read_ban),
    Endpoint(
        "GET", "/guilds/{guild_id}/bans", read_bans, query={"limit": integer(1, 1000), **_page}
    ),
    Endpoint(
        "POST",
        "/guilds/{guild_id}/bulk-ban",
        bulk_ban,
        table(
            {
                "user_ids": listed(snowflake, 200, 1),
                "delete_message_seconds": integer(0, LONGEST_BAN_SWEEP),
            },
            ["user_ids"],
        ),
    ),
    Endpoint("GET", "/guilds/{guild_id}/roles", read_roles),
    Endpoint("POST", "/guilds/{guild_id}/roles", create_role, table(ROLE)),
    Endpoint("PATCH", _ROLE, change_role, table(ROLE)),
    Endpoint("DELETE", _ROLE, delete_role),
    Endpoint(
        "GET",
        "/guilds/{guild_id}/audit-logs",
        read_audit_log,
        query={
            "limit": integer(1, 100),
            "user_id": snowflake,
            "action_type": integer(1, 300),
            **_page,
        },
    ),
]
