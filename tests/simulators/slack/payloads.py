"""How Slack writes its nouns in answers and events."""

from __future__ import annotations

from typing import Any

from tests.simulators.slack.world import (
    CHANNEL,
    GROUP,
    IM,
    MPIM,
    SLACKBOT,
    Attached,
    Channel,
    Json,
    Message,
    Team,
    User,
    View,
    World,
)


def profile_json(user: User, *, with_email: bool) -> Json:
    first, _, last = user.real_name.partition(" ")
    profile: Json = {
        "title": user.title,
        "phone": "",
        "skype": "",
        "real_name": user.real_name,
        "real_name_normalized": user.real_name,
        "display_name": user.display_name,
        "display_name_normalized": user.display_name,
        "fields": None,
        "status_text": "",
        "status_emoji": "",
        "status_emoji_display_info": [],
        "status_expiration": 0,
        "avatar_hash": "g" + user.id.lower(),
        "first_name": first,
        "last_name": last,
        "image_72": f"https://secure.gravatar.com/avatar/{user.id.lower()}.jpg",
        "status_text_canonical": "",
        "team": user.team_id,
    }
    if user.is_bot:
        profile |= {"bot_id": user.bot_id, "api_app_id": user.app_id or "", "always_active": False}
    elif with_email:
        profile["email"] = user.email
    return profile


def user_json(user: User, home_team: str, *, with_email: bool = False) -> Json:
    """The user object; someone of another workspace has fewer fields and ``is_stranger``."""
    body: Json = {
        "id": user.id,
        "team_id": user.team_id,
        "name": user.name,
        "deleted": user.is_deleted,
        "profile": profile_json(user, with_email=with_email),
        "is_bot": user.is_bot,
        "is_app_user": False,
        "updated": user.updated,
    }
    if user.team_id != home_team:
        return body | {"is_stranger": True, "real_name": user.real_name}
    if user.is_deleted:
        return body
    return body | {
        "color": "9f69e7",
        "real_name": user.real_name,
        "tz": user.tz,
        "tz_label": "Greenwich Mean Time",
        "tz_offset": 0,
        "is_admin": user.is_admin or user.is_owner,
        "is_owner": user.is_owner,
        "is_primary_owner": False,
        "is_restricted": user.is_restricted or user.is_ultra_restricted,
        "is_ultra_restricted": user.is_ultra_restricted,
        "is_email_confirmed": not user.is_bot,
        "who_can_share_contact_card": "EVERYONE",
    }


def _set_text(value: str, by: str, at: int) -> Json:
    return {"value": value, "creator": by if value else "", "last_set": at if value else 0}


def channel_json(channel: Channel, world: World, viewer: str) -> Json:
    """The conversation object as the account ``viewer`` gets it."""
    if channel.kind == IM:
        other = next((m for m in channel.members if m != viewer), viewer)
        return {
            "id": channel.id,
            "created": channel.created,
            "is_archived": channel.is_archived,
            "is_im": True,
            "is_org_shared": False,
            "context_team_id": world.team.id,
            "updated": channel.created * 1000,
            "user": other,
            "is_user_deleted": world.users[other].is_deleted,
            "priority": 0,
        }
    return {
        "id": channel.id,
        "name": channel.name,
        "name_normalized": channel.name,
        "is_channel": channel.kind == CHANNEL,
        "is_group": channel.kind in (GROUP, MPIM),
        "is_im": False,
        "is_mpim": channel.kind == MPIM,
        "is_private": channel.is_private,
        "created": channel.created,
        "is_archived": channel.is_archived,
        "is_general": channel.is_general,
        "unlinked": 0,
        "is_shared": channel.is_ext_shared,
        "is_org_shared": False,
        "is_pending_ext_shared": False,
        "pending_shared": [],
        "context_team_id": world.team.id,
        "updated": channel.created * 1000,
        "parent_conversation": None,
        "creator": channel.creator,
        "is_ext_shared": channel.is_ext_shared,
        "shared_team_ids": sorted({world.users[m].team_id for m in channel.members}),
        "pending_connected_team_ids": [],
        "is_member": viewer in channel.members,
        "topic": _set_text(channel.topic, channel.creator, channel.created),
        "purpose": _set_text(channel.purpose, channel.creator, channel.created),
        "previous_names": list(channel.previous_names),
    }


def file_json(file: Attached, files_at: str, team_id: str) -> Json:
    where = f"{files_at}/{file.id}/{file.name}"
    kind = file.name.rpartition(".")[2].lower()
    if file.is_deleted:
        return {"id": file.id, "mode": "tombstone"}
    return {
        "id": file.id,
        "created": file.created,
        "timestamp": file.created,
        "name": file.name,
        "title": file.name,
        "mimetype": file.mimetype,
        "filetype": kind,
        "pretty_type": kind.upper(),
        "user": file.owner.id,
        "user_team": team_id,
        "editable": False,
        "size": len(file.data),
        "mode": "hosted",
        "is_external": False,
        "external_type": "",
        "is_public": True,
        "public_url_shared": False,
        "display_as_bot": False,
        "username": "",
        "url_private": where,
        "url_private_download": f"{files_at}/{file.id}/download/{file.name}",
        "media_display_type": "unknown",
        "permalink": f"https://college.slack.com/files/{file.owner.id}/{file.id}/{file.name}",
        "permalink_public": f"https://slack-files.com/{team_id}-{file.id}-0000000000",
        "has_rich_preview": False,
        "file_access": "visible",
    }


def rich_text(text: str, block_id: str) -> Json:
    """The block that Slack adds to what a person types."""
    section = {"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}
    return {"type": "rich_text", "block_id": block_id, "elements": [section]}


def bot_profile_json(user: User, team_id: str) -> Json:
    return {
        "id": user.bot_id,
        "app_id": user.app_id,
        "user_id": user.id,
        "name": user.real_name,
        "deleted": user.is_deleted,
        "updated": user.updated,
        "icons": {"image_36": "https://a.slack-edge.com/bot_36.png"},
        "team_id": team_id,
    }


_NO_REPLIES: Json = {
    "reply_count": 0,
    "reply_users_count": 0,
    "latest_reply": "0000000000.000000",
    "reply_users": [],
    "is_locked": False,
    "subscribed": False,
}


def _tombstone(message: Message) -> Json:
    """What stands where a message with replies was deleted."""
    replies = replies_to(message)
    fields = _thread_fields(message, replies) if replies else _NO_REPLIES
    return fields | {
        "type": "message",
        "subtype": "tombstone",
        "user": SLACKBOT,
        "text": "This message was deleted.",
        "hidden": True,
        "ts": message.ts,
        "thread_ts": message.thread_ts or message.ts,
        "parent_user_id": SLACKBOT,
    }


def _author_fields(message: Message, team_id: str) -> Json:
    if message.author is None:
        return {"bot_id": message.bot_id, "username": message.username}
    author = message.author
    fields: Json = {"user": author.id, "team": author.team_id}
    if author.team_id != team_id:
        fields |= {"user_team": author.team_id, "source_team": author.team_id}
        fields["user_profile"] = profile_json(author, with_email=False)
    if author.is_bot:
        fields |= {"bot_id": author.bot_id, "app_id": author.app_id}
        fields["bot_profile"] = bot_profile_json(author, team_id)
        if message.username:
            fields["username"] = message.username
    return fields


def message_json(message: Message, world: World, files_at: str) -> Json:
    """The message as it stands in history; events add ``channel`` and the like."""
    if message.subtype == "tombstone":
        return _tombstone(message)
    body: Json = {"type": "message", "ts": message.ts, "text": message.text}
    body |= _author_fields(message, world.team.id)
    files = [file_json(file, files_at, world.team.id) for file in message.files]
    more: dict[str, Any] = {
        "subtype": message.subtype,
        "client_msg_id": message.client_msg_id,
        "blocks": message.blocks,
        "attachments": message.attachments,
        "files": files,
        "thread_ts": message.thread_ts,
        "inviter": message.inviter,
        "metadata": message.metadata,
    }
    body |= {name: value for name, value in more.items() if value}
    if files:
        body |= {"upload": False, "display_as_bot": False}
    if message.edited:
        body["edited"] = {"user": message.edited[0], "ts": message.edited[1]}
    replies = replies_to(message)
    if replies:
        body |= _thread_fields(message, replies)
    elif message.is_reply:
        parent = message.channel.messages.get(message.thread_ts or "")
        body["parent_user_id"] = parent.by if parent else SLACKBOT
    return body


def replies_to(message: Message) -> list[Message]:
    """The thread below a message, oldest first."""
    messages = message.channel.messages
    return [m for m in messages.values() if m.is_reply and m.thread_ts == message.ts]


def _thread_fields(message: Message, replies: list[Message]) -> Json:
    people = list(dict.fromkeys(reply.by for reply in replies))
    return {
        "thread_ts": message.ts,
        "reply_count": len(replies),
        "reply_users_count": len(people),
        "latest_reply": replies[-1].ts,
        "reply_users": people,
        "is_locked": False,
        "subscribed": False,
    }


def view_json(view: View, team: Team, bot: User) -> Json:
    """The view as Slack gives it back: what was sent, filled up, with id, hash and state."""
    body = view.body
    whole: Json = {
        "id": view.id,
        "team_id": team.id,
        "type": view.type,
        "blocks": body["blocks"],
        "private_metadata": view.private_metadata,
        "callback_id": view.callback_id,
        "state": {"values": view.state},
        "hash": view.hash,
        "title": body.get("title"),
        "submit_disabled": body.get("submit_disabled", False),
        "clear_on_close": body.get("clear_on_close", False),
        "notify_on_close": body.get("notify_on_close", False),
        "close": body.get("close"),
        "submit": body.get("submit"),
        "previous_view_id": view.previous_id,
        "root_view_id": view.root_id,
        "app_id": bot.app_id,
        "external_id": body.get("external_id", ""),
        "app_installed_team_id": team.id,
        "bot_id": bot.bot_id,
    }
    return whole
