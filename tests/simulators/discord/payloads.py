"""The world's objects as JSON, with the fields that Discord sends."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tests.simulators.discord import permissions
from tests.simulators.discord.snowflakes import iso, made_at
from tests.simulators.discord.world import (
    CATEGORY,
    FORUM,
    PRIVATE_THREAD,
    Attachment,
    Channel,
    Guild,
    Json,
    Member,
    Message,
    Role,
    Rule,
    User,
    World,
)


def user_json(user: User) -> Json:
    return {
        "id": str(user.id),
        "username": user.name.lower().replace(" ", "_"),
        "global_name": None if user.is_bot else user.name,
        "discriminator": "0001" if user.is_bot else "0",
        "avatar": None,
        "bot": user.is_bot,
        "public_flags": 0,
    }


def member_json(member: Member, *, with_user: bool = True) -> Json:
    body: Json = {
        "roles": [str(i) for i in sorted(member.role_ids)],
        "joined_at": iso(member.joined_at),
        "nick": member.nick,
        "avatar": None,
        "banner": None,
        "premium_since": None,
        "flags": 0,
        "pending": False,
        "deaf": False,
        "mute": False,
        "communication_disabled_until": iso(member.timed_out_until),
    }
    return {"user": user_json(member.user), **body} if with_user else body


def role_json(role: Role) -> Json:
    return {
        "id": str(role.id),
        "name": role.name,
        "permissions": str(int(role.permissions)),
        "position": role.position,
        "hoist": False,
        "managed": role.is_managed,
        "mentionable": False,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "icon": None,
        "unicode_emoji": None,
        "flags": 0,
    }


def last_message_id(channel: Channel) -> str | None:
    """The newest message; in a forum, which has none itself, the newest thread."""
    found = set(channel.messages)
    if channel.kind == FORUM and channel.guild is not None:
        found = {one.id for one in channel.guild.threads if one.parent is channel}
    return str(max(found)) if found else None


def overwrites_json(channel: Channel) -> list[Json]:
    return [
        {"id": str(o.id), "type": o.kind, "allow": str(o.allow), "deny": str(o.deny)}
        for o in channel.overwrites.values()
    ]


def thread_json(thread: Channel) -> Json:
    assert thread.guild and thread.parent
    metadata: Json = {
        "archived": thread.archived,
        "auto_archive_duration": thread.auto_archive,
        "archive_timestamp": iso(thread.archive_changed_at),
        "create_timestamp": iso(made_at(thread.id)),
        "locked": thread.locked,
    }
    if thread.kind == PRIVATE_THREAD:
        metadata["invitable"] = thread.invitable
    body: Json = {
        "id": str(thread.id),
        "type": thread.kind,
        "guild_id": str(thread.guild.id),
        "parent_id": str(thread.parent.id),
        "owner_id": str(thread.owner_id),
        "name": thread.name,
        "last_message_id": last_message_id(thread),
        "message_count": len(thread.messages),
        "total_message_sent": len(thread.messages),
        "member_count": min(50, len(thread.thread_members)),
        "rate_limit_per_user": thread.slowmode,
        "thread_metadata": metadata,
        "flags": thread.flags,
    }
    if thread.parent.kind == FORUM:
        body["applied_tags"] = [str(i) for i in thread.applied_tags]
    return body


def thread_member_json(thread: Channel, user_id: int) -> Json:
    joined = iso(thread.thread_members[user_id])
    return {"id": str(thread.id), "user_id": str(user_id), "join_timestamp": joined, "flags": 1}


def dm_json(channel: Channel) -> Json:
    assert channel.recipient
    return {
        "id": str(channel.id),
        "type": channel.kind,
        "last_message_id": last_message_id(channel),
        "recipients": [user_json(channel.recipient)],
        "flags": 0,
    }


def channel_json(channel: Channel) -> Json:
    """A channel of any kind."""
    if channel.is_thread:
        return thread_json(channel)
    if channel.guild is None:
        return dm_json(channel)
    body: Json = {
        "id": str(channel.id),
        "type": channel.kind,
        "guild_id": str(channel.guild.id),
        "name": channel.name,
        "position": channel.position,
        "permission_overwrites": overwrites_json(channel),
        "parent_id": str(channel.parent.id) if channel.parent else None,
        "nsfw": False,
        "flags": channel.flags,
    }
    if channel.kind == CATEGORY:
        return body
    body |= {
        "topic": channel.topic,
        "rate_limit_per_user": channel.slowmode,
        "last_message_id": last_message_id(channel),
    }
    if channel.kind == FORUM:
        body |= {
            "available_tags": channel.tags,
            "default_reaction_emoji": None,
            "default_sort_order": None,
            "default_forum_layout": 0,
            "default_auto_archive_duration": 1440,
            "default_thread_rate_limit_per_user": 0,
        }
    return body


def attachment_json(attachment: Attachment, files_at: str) -> Json:
    url = f"{files_at}/{attachment.id}/{attachment.filename}"
    body: Json = {
        "id": str(attachment.id),
        "filename": attachment.filename,
        "size": len(attachment.data),
        "url": url,
        "proxy_url": url,
        "content_type": attachment.content_type,
    }
    if attachment.description is not None:
        body["description"] = attachment.description
    return body


@dataclass(slots=True)
class Pen:
    """Writes messages; ``files_at`` is the address under which attachments are served."""

    world: World
    files_at: str = ""

    def message(self, message: Message, *, with_reply: bool = True) -> Json:
        """A message with its content. Fields that do not apply are absent."""
        channel = message.channel
        body: Json = {
            "id": str(message.id),
            "channel_id": str(channel.id),
            "author": user_json(message.author),
            "content": message.content,
            "timestamp": iso(message.sent_at),
            "edited_timestamp": iso(message.edited_at),
            "tts": False,
            "mention_everyone": message.mention_everyone,
            "mentions": self.mentioned(message),
            "mention_roles": [str(i) for i in message.mention_roles],
            "attachments": [attachment_json(a, self.files_at) for a in message.attachments],
            "embeds": message.embeds,
            "components": message.components,
            "pinned": message.is_pinned,
            "type": message.kind,
            "flags": message.flags,
        }
        self._add_rare_fields(body, message)
        if with_reply and message.reference and message.kind == 19:
            original = message.replied_to
            gone = original is None or original.is_deleted
            body["referenced_message"] = (
                None if gone or original is None else self.message(original, with_reply=False)
            )
        return body

    def _add_rare_fields(self, body: Json, message: Message) -> None:
        if message.nonce is not None:
            body["nonce"] = message.nonce
        if message.reference is not None:
            body["message_reference"] = message.reference
        if message.snapshots:
            body["message_snapshots"] = message.snapshots
        if message.poll is not None:
            body["poll"] = message.poll
        if message.webhook_id is not None:
            body["webhook_id"] = str(message.webhook_id)
            if message.webhook_id == self.world.bot.id:
                body["application_id"] = str(self.world.bot.id)
        if message.interaction is not None:
            body["interaction_metadata"] = message.interaction
        if message.thread is not None:
            body["thread"] = thread_json(message.thread)
        if message.reactions:
            body["reactions"] = [self._reaction(*item) for item in message.reactions.items()]

    def _reaction(self, emoji: str, users: set[int]) -> Json:
        return {
            "emoji": {"id": None, "name": emoji},
            "count": len(users),
            "count_details": {"burst": 0, "normal": len(users)},
            "me": self.world.bot.id in users,
            "me_burst": False,
            "burst_colors": [],
        }

    def mentioned(self, message: Message) -> list[Json]:
        users = [self.world.users[i] for i in message.mentions if i in self.world.users]
        guild = message.channel.guild
        answer = []
        for user in users:
            body = user_json(user)
            if guild is not None and user.id in guild.members:
                body["member"] = member_json(guild.members[user.id], with_user=False)
            answer.append(body)
        return answer

    def message_event(self, message: Message) -> Json:
        """A message as the gateway sends it: with the guild and the author's membership."""
        body = self.message(message)
        guild = message.channel.guild
        if guild is not None:
            body["guild_id"] = str(guild.id)
            if message.author.id in guild.members and message.webhook_id is None:
                body["member"] = member_json(guild.members[message.author.id], with_user=False)
        return body


def without_content(body: Json) -> Json:
    """What is left of a message for an application without the MESSAGE_CONTENT intent."""
    stripped = body | {"content": "", "embeds": [], "attachments": [], "components": []}
    stripped.pop("poll", None)
    if stripped.get("referenced_message"):
        stripped["referenced_message"] = without_content(stripped["referenced_message"])
    if "message_snapshots" in stripped:
        stripped["message_snapshots"] = [
            {"message": without_content(item["message"])} for item in stripped["message_snapshots"]
        ]
    return stripped


def snapshot_json(message: Message, pen: Pen) -> Json:
    """The copy of a message that a forward carries."""
    kept = "content timestamp edited_timestamp mentions mention_roles attachments embeds components"
    names = [*kept.split(), "type", "flags"]
    body = pen.message(message)
    return {"message": {name: body[name] for name in names}}


def rule_json(rule: Rule, guild: Guild) -> Json:
    own = {"id": str(rule.id), "guild_id": str(guild.id), "creator_id": str(rule.creator_id)}
    return own | rule.body


def guild_facts(guild: Guild) -> Json:
    """What REST and the gateway both say of a guild."""
    return {
        "id": str(guild.id),
        "name": guild.name,
        "icon": None,
        "splash": None,
        "discovery_splash": None,
        "owner_id": str(guild.owner_id),
        "afk_channel_id": None,
        "afk_timeout": 300,
        "verification_level": 1,
        "default_message_notifications": 1,
        "explicit_content_filter": 2,
        "roles": [role_json(role) for role in guild.roles.values()],
        "emojis": [],
        "stickers": [],
        "features": [],
        "mfa_level": 0,
        "application_id": None,
        "system_channel_id": None,
        "system_channel_flags": 0,
        "rules_channel_id": None,
        "public_updates_channel_id": None,
        "safety_alerts_channel_id": None,
        "vanity_url_code": None,
        "description": None,
        "banner": None,
        "premium_tier": 0,
        "premium_subscription_count": 0,
        "preferred_locale": "en-GB",
        "nsfw_level": 0,
        "premium_progress_bar_enabled": False,
    }


def guild_create_json(guild: Guild, bot: Member, *, with_members: bool, most: int = 250) -> Json:
    """GUILD_CREATE: members only up to the large threshold, and only with GUILD_MEMBERS."""
    members = list(guild.members.values()) if with_members else []
    if not with_members or len(members) > most:
        members = [bot]
    threads = [t for t in guild.threads if not t.archived and permissions.sees(bot, t)]
    return guild_facts(guild) | {
        "joined_at": iso(bot.joined_at),
        "large": len(guild.members) > most,
        "unavailable": False,
        "member_count": len(guild.members),
        "channels": [channel_json(c) for c in guild.channels.values() if not c.is_thread],
        "threads": [thread_json(thread) for thread in threads],
        "members": [member_json(member) for member in members],
        "presences": [],
        "voice_states": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
    }


def mentions_in(text: str) -> tuple[list[int], list[int], bool]:
    """Users, roles and @everyone that a text names."""
    users = list(dict.fromkeys(int(i) for i in re.findall(r"<@!?(\d+)>", text)))
    roles = list(dict.fromkeys(int(i) for i in re.findall(r"<@&(\d+)>", text)))
    return users, roles, bool(re.search(r"@(?:everyone|here)\b", text))
