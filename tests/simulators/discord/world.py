"""The state behind the API: guilds, channels, people, messages. Ids are integers here."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from tests.simulators.discord.snowflakes import made_at, new_id, now

Json = dict[str, Any]

TEXT, DM, CATEGORY, NEWS, FORUM = 0, 1, 4, 5, 15
PUBLIC_THREAD, PRIVATE_THREAD = 11, 12
EPHEMERAL, LOADING, V2 = 1 << 6, 1 << 7, 1 << 15
REQUIRE_TAG = 1 << 4


@dataclass(slots=True, eq=False)
class User:
    """An account; ``accepts_dms`` is their privacy setting towards bots of shared guilds."""

    id: int
    name: str
    is_bot: bool = False
    accepts_dms: bool = True

    @property
    def mention(self) -> str:
        return f"<@{self.id}>"


@dataclass(slots=True, eq=False)
class Role:
    """A role; the one with the guild's id is @everyone."""

    id: int
    name: str
    permissions: int
    position: int
    is_managed: bool = False

    @property
    def mention(self) -> str:
        return f"<@&{self.id}>"


@dataclass(slots=True)
class Overwrite:
    """What a channel allows and denies a role (kind 0) or a member (kind 1)."""

    id: int
    kind: int
    allow: int
    deny: int


@dataclass(slots=True, eq=False)
class Member:
    """A user in a guild."""

    user: User
    guild: Guild
    role_ids: set[int] = field(default_factory=set)
    nick: str | None = None
    joined_at: datetime = field(default_factory=now)
    timed_out_until: datetime | None = None

    @property
    def id(self) -> int:
        return self.user.id

    @property
    def mention(self) -> str:
        return self.user.mention


@dataclass(slots=True, eq=False)
class Channel:
    """A guild channel, a thread or a DM; the last fields concern threads only."""

    id: int
    kind: int
    name: str = ""
    guild: Guild | None = None
    parent: Channel | None = None
    position: int = 0
    topic: str | None = None
    slowmode: int = 0
    flags: int = 0
    overwrites: dict[int, Overwrite] = field(default_factory=dict)
    tags: list[Json] = field(default_factory=list)
    recipient: User | None = None
    messages: dict[int, Message] = field(default_factory=dict)
    owner_id: int = 0
    archived: bool = False
    locked: bool = False
    invitable: bool = True
    auto_archive: int = 1440
    archive_changed_at: datetime = field(default_factory=now)
    applied_tags: list[int] = field(default_factory=list)
    thread_members: dict[int, datetime] = field(default_factory=dict)
    awaits_starter: bool = False

    @property
    def is_thread(self) -> bool:
        return self.kind in (PUBLIC_THREAD, PRIVATE_THREAD)

    @property
    def is_dm(self) -> bool:
        return self.kind == DM

    @property
    def holds_messages(self) -> bool:
        return self.kind in (TEXT, DM, NEWS) or self.is_thread

    @property
    def mention(self) -> str:
        return f"<#{self.id}>"

    def tag(self, name: str) -> int:
        """The id of a forum's tag by its name; raises KeyError."""
        return {str(tag["name"]): int(tag["id"]) for tag in self.tags}[name]


@dataclass(slots=True, eq=False)
class Attachment:
    """A stored file; served under the simulator's own address."""

    id: int
    filename: str
    data: bytes
    content_type: str
    description: str | None = None


@dataclass(slots=True, eq=False)
class Message:
    """A message; one that is ephemeral lives outside every channel's list."""

    id: int
    channel: Channel
    author: User
    content: str = ""
    kind: int = 0
    flags: int = 0
    edited_at: datetime | None = None
    embeds: list[Json] = field(default_factory=list)
    components: list[Json] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    reference: Json | None = None
    replied_to: Message | None = None
    snapshots: list[Json] = field(default_factory=list)
    poll: Json | None = None
    mentions: list[int] = field(default_factory=list)
    mention_roles: list[int] = field(default_factory=list)
    mention_everyone: bool = False
    nonce: str | None = None
    is_pinned: bool = False
    reactions: dict[str, set[int]] = field(default_factory=dict)
    webhook_id: int | None = None
    thread: Channel | None = None
    interaction: Json | None = None
    seen_by: User | None = None
    is_deleted: bool = False

    @property
    def is_ephemeral(self) -> bool:
        return bool(self.flags & EPHEMERAL)

    @property
    def sent_at(self) -> datetime:
        return made_at(self.id)


@dataclass(slots=True, eq=False)
class Rule:
    """An AutoMod rule; ``body`` is what was posted, with defaults filled in."""

    id: int
    creator_id: int
    body: Json


@dataclass(slots=True, eq=False)
class Guild:
    """A server with its people and channels (threads included)."""

    id: int
    name: str
    owner_id: int
    roles: dict[int, Role] = field(default_factory=dict)
    members: dict[int, Member] = field(default_factory=dict)
    channels: dict[int, Channel] = field(default_factory=dict)
    bans: dict[int, str | None] = field(default_factory=dict)
    rules: dict[int, Rule] = field(default_factory=dict)
    audit_log: list[Json] = field(default_factory=list)
    commands: dict[int, Json] = field(default_factory=dict)

    @property
    def everyone(self) -> Role:
        return self.roles[self.id]

    @property
    def threads(self) -> list[Channel]:
        return [channel for channel in self.channels.values() if channel.is_thread]


@dataclass(slots=True, eq=False)
class World:
    """Everything there is, and the one bot that is looking at it."""

    bot: User
    guilds: dict[int, Guild] = field(default_factory=dict)
    users: dict[int, User] = field(default_factory=dict)
    channels: dict[int, Channel] = field(default_factory=dict)
    attachments: dict[int, Attachment] = field(default_factory=dict)
    commands: dict[int, Json] = field(default_factory=dict)

    def add_channel(self, channel: Channel) -> Channel:
        self.channels[channel.id] = channel
        if channel.guild is not None:
            channel.guild.channels[channel.id] = channel
        return channel

    def drop_channel(self, channel: Channel) -> None:
        self.channels.pop(channel.id, None)
        if channel.guild is not None:
            channel.guild.channels.pop(channel.id, None)

    def dm_with(self, user: User) -> Channel:
        """The bot's DM channel with a user, made at the first call."""
        for channel in self.channels.values():
            if channel.recipient is user:
                return channel
        return self.add_channel(Channel(new_id(), DM, recipient=user))

    def shares_guild(self, user: User) -> bool:
        return any(user.id in guild.members for guild in self.guilds.values())

    def bot_in(self, guild: Guild) -> Member:
        return guild.members[self.bot.id]
