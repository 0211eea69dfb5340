"""Endpoints of threads and forum posts."""

from __future__ import annotations

from tests.simulators.discord import permissions
from tests.simulators.discord.errors import bad_form, refused
from tests.simulators.discord.message_forms import SEND
from tests.simulators.discord.payloads import thread_json, thread_member_json
from tests.simulators.discord.permissions import P
from tests.simulators.discord.rest import Call, Endpoint
from tests.simulators.discord.routes_messages import MESSAGE, build_message, message_of
from tests.simulators.discord.shapes import (
    Check,
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
from tests.simulators.discord.snowflakes import new_id, now
from tests.simulators.discord.world import (
    FORUM,
    PRIVATE_THREAD,
    PUBLIC_THREAD,
    REQUIRE_TAG,
    TEXT,
    Channel,
    Json,
)

_archive = one_of(60, 1440, 4320, 10080)
START: dict[str, Check] = {
    "name": text(100, 1),
    "auto_archive_duration": optional(_archive),
    "rate_limit_per_user": optional(integer(0, 21600)),
}
FREE: dict[str, Check] = {**START, "type": one_of(11, 12), "invitable": boolean}
POST: dict[str, Check] = {
    **FREE,
    "applied_tags": listed(snowflake, 5),
    "message": table(SEND),
}
THREAD_FIELDS: dict[str, Check] = {
    "name": text(100, 1),
    "archived": boolean,
    "locked": boolean,
    "invitable": boolean,
    "auto_archive_duration": _archive,
    "rate_limit_per_user": optional(integer(0, 21600)),
    "applied_tags": optional(listed(snowflake, 5)),
    "flags": integer(0, 2**31),
}


def new_thread(call: Call, parent: Channel, kind: int, identifier: int) -> Channel:
    body = call.body
    thread = Channel(identifier, kind, body["name"], parent.guild, parent)
    thread.owner_id = call.sim.world.bot.id
    thread.auto_archive = body.get("auto_archive_duration") or 1440
    thread.slowmode = body.get("rate_limit_per_user") or 0
    thread.invitable = body.get("invitable", True)
    return thread


def start(call: Call) -> Json:
    """A thread without a message, or a forum post with its first message."""
    parent, sim = call.channel(), call.sim
    if parent.kind == FORUM:
        return start_post(call, parent)
    if parent.kind != TEXT:
        raise refused(50024)
    if "message" in call.body or "applied_tags" in call.body:
        raise bad_form("message", "Only forum posts have a first message.")
    if call.query:
        raise bad_form("use_nested_fields", "Only for forum posts.")
    kind = int(call.body.get("type", PRIVATE_THREAD))
    is_private = kind == PRIVATE_THREAD
    needed = P.CREATE_PRIVATE_THREADS if is_private else P.CREATE_PUBLIC_THREADS
    sim.require(parent, needed)
    thread = new_thread(call, parent, kind, new_id())
    sim.add_thread(thread, [sim.world.bot.id])
    return thread_json(thread)


def start_post(call: Call, forum: Channel) -> Json:
    sim, body = call.sim, call.body
    sim.require(forum, P.SEND_MESSAGES)
    if "message" not in body:
        raise bad_form("message", "This field is required", "BASE_TYPE_REQUIRED")
    tags = [int(i) for i in body.get("applied_tags", [])]
    check_tags(forum, tags)
    thread = new_thread(call, forum, PUBLIC_THREAD, new_id())
    thread.applied_tags = tags
    message = build_message(call, thread, body["message"])
    message.id = thread.id
    sim.add_thread(thread, [sim.world.bot.id])
    sim.add_message(message)
    return thread_json(thread) | {"message": sim.pen.message(message)}


def check_tags(forum: Channel, tags: list[int]) -> None:
    known = {int(tag["id"]) for tag in forum.tags}
    if not set(tags) <= known:
        raise bad_form("applied_tags", "Unknown tag")
    if forum.flags & REQUIRE_TAG and not tags:
        raise bad_form("applied_tags", "A tag is required to create a forum post.")


def start_from_message(call: Call) -> Json:
    message, sim = message_of(call), call.sim
    sim.require(message.channel, P.CREATE_PUBLIC_THREADS)
    if message.channel.kind != TEXT:
        raise refused(50024)
    if message.thread is not None:
        raise refused(160004)
    thread = new_thread(call, message.channel, PUBLIC_THREAD, message.id)
    message.thread = thread
    message.flags |= 1 << 5
    sim.add_thread(thread, [sim.world.bot.id])
    sim.tell_edit(message)
    return thread_json(thread)


def change_thread(call: Call, thread: Channel) -> Json:
    """PATCH of a thread: its owner may rename and archive it, MANAGE_THREADS does the rest."""
    body, sim = call.body, call.sim
    unknown = set(body) - set(THREAD_FIELDS)
    if unknown:
        raise bad_form(unknown.pop(), "Threads do not have this field.")
    allowed = sim.bot_allowed(thread)
    is_own = thread.owner_id == sim.world.bot.id
    may_manage = bool(allowed & P.MANAGE_THREADS)
    is_modest = set(body) <= {"name", "archived", "auto_archive_duration", "applied_tags"}
    is_reopening = body == {"archived": False} and not thread.locked
    if not may_manage and not is_reopening and not (is_own and is_modest and not thread.locked):
        raise refused(50013)
    if thread.archived and body.get("archived") is not False and not {"locked"} >= set(body):
        raise refused(50083)
    apply_to_thread(thread, body)
    sim.tell_thread("THREAD_UPDATE", thread)
    assert thread.guild
    sim.audit(thread.guild, 111, thread.id, reason=call.reason)
    return thread_json(thread)


def apply_to_thread(thread: Channel, body: Json) -> None:
    names = {"name": "name", "locked": "locked", "invitable": "invitable", "flags": "flags"}
    names |= {"rate_limit_per_user": "slowmode", "auto_archive_duration": "auto_archive"}
    for name, attribute in names.items():
        if body.get(name) is not None:
            setattr(thread, attribute, body[name])
    if "archived" in body:
        thread.archived, thread.archive_changed_at = body["archived"], now()
    if body.get("applied_tags") is not None:
        tags = [int(i) for i in body["applied_tags"]]
        assert thread.parent
        check_tags(thread.parent, tags)
        thread.applied_tags = tags


def thread_of(call: Call) -> Channel:
    thread = call.channel()
    if not thread.is_thread:
        raise refused(50024)
    if thread.archived:
        raise refused(50083)
    return thread


def add_member(call: Call) -> None:
    """Adds someone who can see the parent channel."""
    thread, sim = thread_of(call), call.sim
    sim.require(thread, P.SEND_MESSAGES_IN_THREADS)
    assert thread.guild
    member = thread.guild.members.get(call.number("user_id"))
    if member is None:
        raise refused(10007)
    if not permissions.in_channel(member, thread) & P.VIEW_CHANNEL:
        raise refused(50001)
    if member.id not in thread.thread_members:
        sim.change_thread_members(thread, added=[member.id])


def remove_member(call: Call) -> None:
    thread, sim, user_id = thread_of(call), call.sim, call.number("user_id")
    is_own_private = thread.kind == PRIVATE_THREAD and thread.owner_id == sim.world.bot.id
    if not is_own_private:
        sim.require(thread, P.MANAGE_THREADS)
    sim.change_thread_members(thread, removed=[user_id])


def join(call: Call) -> None:
    thread = thread_of(call)
    call.sim.change_thread_members(thread, added=[call.sim.world.bot.id])


def leave(call: Call) -> None:
    thread = thread_of(call)
    call.sim.change_thread_members(thread, removed=[call.sim.world.bot.id])


def members(call: Call) -> list[Json]:
    thread = call.channel()
    return [thread_member_json(thread, i) for i in thread.thread_members]


def listing(call: Call, threads: list[Channel], has_more: bool = False) -> Json:
    bot = call.sim.world.bot.id
    mine = [thread_member_json(t, bot) for t in threads if bot in t.thread_members]
    body: Json = {"threads": [thread_json(t) for t in threads], "members": mine}
    return body | {"has_more": has_more}


def active(call: Call) -> Json:
    guild = call.guild()
    bot = call.sim.world.bot_in(guild)
    found = [t for t in guild.threads if not t.archived and permissions.sees(bot, t)]
    body = listing(call, found)
    del body["has_more"]
    return body


def archived(call: Call, kind: int) -> Json:
    parent = call.channel()
    call.sim.require(parent, P.READ_MESSAGE_HISTORY)
    if kind == PRIVATE_THREAD:
        call.sim.require(parent, P.MANAGE_THREADS)
    assert parent.guild
    threads = [t for t in parent.guild.threads if t.parent is parent and t.kind == kind]
    found = [thread for thread in threads if thread.archived]
    found.sort(key=lambda thread: thread.archive_changed_at, reverse=True)
    limit = call.limit(50)
    return listing(call, found[:limit], len(found) > limit)


_archive_query = {"limit": integer(2, 100), "before": moment}
_ARCHIVED = "/channels/{channel_id}/threads/archived"
_MEMBERS = "/channels/{channel_id}/thread-members"
ENDPOINTS = [
    Endpoint(
        "POST",
        "/channels/{channel_id}/threads",
        start,
        table(POST, ["name"]),
        {"use_nested_fields": one_of("1")},
    ),
    Endpoint("POST", f"{MESSAGE}/threads", start_from_message, table(START, ["name"])),
    Endpoint("PUT", f"{_MEMBERS}/@me", join),
    Endpoint("DELETE", f"{_MEMBERS}/@me", leave),
    Endpoint("PUT", f"{_MEMBERS}/{{user_id}}", add_member),
    Endpoint("DELETE", f"{_MEMBERS}/{{user_id}}", remove_member),
    Endpoint("GET", _MEMBERS, members),
    Endpoint("GET", "/guilds/{guild_id}/threads/active", active),
    Endpoint(
        "GET", f"{_ARCHIVED}/public", lambda c: archived(c, PUBLIC_THREAD), query=_archive_query
    ),
    Endpoint(
        "GET", f"{_ARCHIVED}/private", lambda c: archived(c, PRIVATE_THREAD), query=_archive_query
    ),
]
