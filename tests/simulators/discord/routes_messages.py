"""Endpoints of messages: send, read, edit, delete, react."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from tests.simulators.discord.errors import bad_form, refused
from tests.simulators.discord.message_forms import EDIT, SEND, check_message, open_poll, with_ids
from tests.simulators.discord.payloads import mentions_in, snapshot_json
from tests.simulators.discord.permissions import P
from tests.simulators.discord.rest import Call, Endpoint
from tests.simulators.discord.shapes import integer, listed, snowflake, table
from tests.simulators.discord.snowflakes import made_at, new_id, now
from tests.simulators.discord.world import Attachment, Channel, Json, Message

OLDEST_IN_BULK = timedelta(days=14)
MESSAGE = "/channels/{channel_id}/messages/{message_id}"


def message_of(call: Call) -> Message:
    message = call.channel().messages.get(call.number("message_id"))
    if message is None:
        raise refused(10008)
    return message


def uploads(call: Call, body: Json) -> list[Attachment]:
    """The files of the request, named by ``attachments`` where it names them."""
    named = {str(entry["id"]): entry for entry in body.get("attachments") or []}
    for index, attachment in call.files.items():
        attachment.filename = named.get(index, {}).get("filename", attachment.filename)
        attachment.description = named.get(index, {}).get("description")
    return list(call.files.values())


def apply_mentions(message: Message, body: Json, replied_to: Message | None) -> None:
    """Whom the message pings: named in the text and let through by ``allowed_mentions``."""
    users, roles, everyone = mentions_in(message.content)
    allowed = body.get("allowed_mentions")
    if allowed is not None:
        parse = allowed.get("parse", [])
        chosen = {kind: [int(i) for i in allowed.get(kind, [])] for kind in ("users", "roles")}
        users = [i for i in users if "users" in parse or i in chosen["users"]]
        roles = [i for i in roles if "roles" in parse or i in chosen["roles"]]
        everyone = everyone and "everyone" in parse
    pings_author = allowed is None or allowed.get("replied_user", False)
    if replied_to is not None and pings_author and replied_to.author.id not in users:
        users.append(replied_to.author.id)
    message.mentions, message.mention_roles, message.mention_everyone = users, roles, everyone


def require_sending(call: Call, channel: Channel, body: Json) -> None:
    """The refusals of POST …/messages, in a guild and in a DM."""
    sim = call.sim
    if not channel.holds_messages:
        raise refused(50008)
    if channel.recipient is not None:
        user = channel.recipient
        if not sim.world.shares_guild(user):
            raise refused(50278)
        if user.is_bot or not user.accepts_dms:
            raise refused(50007)
        return
    in_thread = channel.is_thread
    sim.require(channel, P.SEND_MESSAGES_IN_THREADS if in_thread else P.SEND_MESSAGES)
    if channel.awaits_starter:
        raise refused(40058)
    if in_thread and channel.locked and not sim.bot_allowed(channel) & P.MANAGE_THREADS:
        raise refused(160005)
    if body.get("embeds"):
        sim.require(channel, P.EMBED_LINKS)
    if call.files:
        sim.require(channel, P.ATTACH_FILES)


def add_reference(call: Call, message: Message, reference: Json) -> None:
    """A reply or a forward; 50035 if the message it names is unknown."""
    sim = call.sim
    channel = message.channel
    if "channel_id" in reference:
        found = sim.world.channels.get(int(reference["channel_id"]))
        channel = found or channel
    original = channel.messages.get(int(reference["message_id"]))
    is_forward = reference.get("type") == 1
    if original is None:
        if reference.get("fail_if_not_exists", True) or is_forward:
            kind = "REPLIES_UNKNOWN_MESSAGE"
            raise bad_form("message_reference", "Unknown message", kind)
        return
    message.reference = {
        "type": int(is_forward),
        "message_id": str(original.id),
        "channel_id": str(channel.id),
    }
    if channel.guild is not None:
        message.reference["guild_id"] = str(channel.guild.id)
    if is_forward:
        message.snapshots = [snapshot_json(original, sim.pen)]
        return
    sim.require(message.channel, P.READ_MESSAGE_HISTORY)
    message.kind, message.replied_to = 19, original


def build_message(call: Call, channel: Channel, body: Json) -> Message:
    """The bot's message as the body describes it; not yet in the channel."""
    check_message(body, has_files=bool(call.files))
    message = Message(
        new_id(),
        channel,
        call.sim.world.bot,
        content=body.get("content") or "",
        flags=body.get("flags") or 0,
        embeds=body.get("embeds") or [],
        components=with_ids(body.get("components") or []),
        attachments=uploads(call, body),
        nonce=body.get("nonce"),
        poll=open_poll(body["poll"]) if body.get("poll") else None,
    )
    if body.get("message_reference"):
        add_reference(call, message, body["message_reference"])
    apply_mentions(message, body, message.replied_to)
    return message


def send(call: Call) -> Json:
    channel, body = call.channel(), call.body
    require_sending(call, channel, body)
    if body.get("enforce_nonce") and body.get("nonce"):
        for earlier in reversed(channel.messages.values()):
            is_own = earlier.author is call.sim.world.bot
            if is_own and earlier.nonce == body["nonce"]:
                return call.sim.pen.message(earlier)
    message = build_message(call, channel, body)
    return call.sim.pen.message(call.sim.add_message(message))


def edit_fields(call: Call, message: Message, body: Json) -> None:
    """Changes a message of the bot as PATCH does; refuses what would be no message."""
    merged: Json = {
        "content": body.get("content", message.content),
        "embeds": body.get("embeds", message.embeds),
        "components": body.get("components", message.components),
        "poll": message.poll,
    }
    kept = message.attachments
    if "attachments" in body:
        wanted = {int(entry["id"]) for entry in body["attachments"] or []}
        kept = [a for a in message.attachments if a.id in wanted]
    attachments = kept + uploads(call, body)
    flags = message.flags | (body.get("flags") or 0)
    check_message(merged, has_files=bool(attachments), flags=flags)
    message.content = merged["content"] or ""
    message.embeds = merged["embeds"] or []
    message.components = with_ids(merged["components"] or [])
    message.attachments, message.flags, message.edited_at = attachments, flags, now()
    apply_mentions(message, body, message.replied_to)


def edit(call: Call) -> Json:
    message = message_of(call)
    if message.author is not call.sim.world.bot:
        raise refused(50005)
    if message.channel.is_thread and message.channel.archived:
        raise refused(50083)
    edit_fields(call, message, call.body)
    call.sim.tell_edit(message)
    return call.sim.pen.message(message)


def delete(call: Call) -> None:
    message, sim = message_of(call), call.sim
    channel, author = message.channel, message.author
    is_own = author is sim.world.bot
    if not is_own:
        if channel.is_dm:
            raise refused(50003)
        sim.require(channel, P.MANAGE_MESSAGES)
    if channel.is_thread and channel.archived:
        raise refused(50083)
    sim.remove_messages(channel, [message.id], in_bulk=False)
    if channel.guild is not None and not is_own:
        options = {"channel_id": str(channel.id), "count": "1"}
        sim.audit(channel.guild, 72, author.id, reason=call.reason, options=options)


def bulk_delete(call: Call) -> None:
    channel, sim = call.channel(), call.sim
    if channel.guild is None:
        raise refused(50003)
    sim.require(channel, P.MANAGE_MESSAGES)
    ids = [int(i) for i in call.body["messages"]]
    if len(ids) != len(set(ids)):
        raise bad_form("messages", "Duplicate message ids.")
    if any(made_at(i) < now() - OLDEST_IN_BULK for i in ids):
        raise refused(50034)
    found = [i for i in ids if i in channel.messages]
    sim.remove_messages(channel, found, in_bulk=True)
    options = {"count": str(len(found))}
    sim.audit(channel.guild, 73, channel.id, reason=call.reason, options=options)


def read_one(call: Call) -> Json:
    call.sim.require(call.channel(), P.READ_MESSAGE_HISTORY)
    message = message_of(call)
    return call.sim.visible_content(message, call.sim.pen.message(message))


def read_many(call: Call) -> list[Json]:
    """Newest first; nothing at all without READ_MESSAGE_HISTORY."""
    channel, query = call.channel(), call.query
    if channel.guild and not call.sim.bot_allowed(channel) & P.READ_MESSAGE_HISTORY:
        return []
    limit, ids = call.limit(50), sorted(channel.messages)
    if "around" in query:
        middle = int(query["around"])
        ids = sorted(sorted(ids, key=lambda i: abs(i - middle))[:limit])
    elif "after" in query:
        ids = [i for i in ids if i > int(query["after"])][:limit]
    else:
        before = int(query.get("before", 2**63))
        ids = [i for i in ids if i < before][-limit:]
    messages = [channel.messages[i] for i in reversed(ids)]
    return [call.sim.visible_content(m, call.sim.pen.message(m)) for m in messages]


def react(call: Call) -> None:
    message, sim = message_of(call), call.sim
    emoji, bot = call.path["emoji"], sim.world.bot
    sim.require(message.channel, P.READ_MESSAGE_HISTORY)
    if emoji not in message.reactions:
        sim.require(message.channel, P.ADD_REACTIONS)
    message.reactions.setdefault(emoji, set()).add(bot.id)
    tell_reaction(call, "MESSAGE_REACTION_ADD", message, emoji)


def unreact(call: Call) -> None:
    message, emoji = message_of(call), call.path["emoji"]
    message.reactions.get(emoji, set()).discard(call.sim.world.bot.id)
    if not message.reactions.get(emoji):
        message.reactions.pop(emoji, None)
    tell_reaction(call, "MESSAGE_REACTION_REMOVE", message, emoji)


def tell_reaction(call: Call, name: str, message: Message, emoji: str) -> None:
    body: dict[str, Any] = {
        "user_id": str(call.sim.world.bot.id),
        "channel_id": str(message.channel.id),
        "message_id": str(message.id),
        "emoji": {"id": None, "name": emoji},
        "type": 0,
        "burst": False,
    }
    if message.channel.guild is not None:
        body["guild_id"] = str(message.channel.guild.id)
    call.sim.events.tell(name, body, channel=message.channel)


def type_on(call: Call) -> None:
    channel = call.channel()
    require_sending(call, channel, {})
    call.sim.typing.append(channel.id)


def set_pin(call: Call, is_pinned: bool) -> None:
    message = message_of(call)
    call.sim.require(message.channel, P.MANAGE_MESSAGES)
    message.is_pinned = is_pinned
    call.sim.tell_edit(message)


ENDPOINTS = [
    Endpoint("POST", "/channels/{channel_id}/messages", send, table(SEND)),
    Endpoint(
        "GET",
        "/channels/{channel_id}/messages",
        read_many,
        query={
            "limit": integer(1, 100),
            "before": snowflake,
            "after": snowflake,
            "around": snowflake,
        },
    ),
    Endpoint("GET", MESSAGE, read_one),
    Endpoint("PATCH", MESSAGE, edit, table(EDIT)),
    Endpoint("DELETE", MESSAGE, delete),
    Endpoint(
        "POST",
        "/channels/{channel_id}/messages/bulk-delete",
        bulk_delete,
        table({"messages": listed(snowflake, 100, 2)}, ["messages"]),
    ),
    Endpoint("PUT", f"{MESSAGE}/reactions/{{emoji}}/@me", react),
    Endpoint("DELETE", f"{MESSAGE}/reactions/{{emoji}}/@me", unreact),
    Endpoint("POST", "/channels/{channel_id}/typing", type_on),
    Endpoint(
        "PUT", "/channels/{channel_id}/messages/pins/{message_id}", lambda c: set_pin(c, True)
    ),
    Endpoint(
        "DELETE", "/channels/{channel_id}/messages/pins/{message_id}", lambda c: set_pin(c, False)
    ),
]
