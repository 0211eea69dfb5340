"""Permission bits and who has which, by Discord's documented order of overwrites."""

from __future__ import annotations

from enum import IntFlag

from tests.simulators.discord.snowflakes import now
from tests.simulators.discord.world import Channel, Guild, Member, Role


class P(IntFlag):
    """The permissions that a moderation bot or its members may meet."""

    NONE = 0
    KICK_MEMBERS = 1 << 1
    BAN_MEMBERS = 1 << 2
    ADMINISTRATOR = 1 << 3
    MANAGE_CHANNELS = 1 << 4
    MANAGE_GUILD = 1 << 5
    ADD_REACTIONS = 1 << 6
    VIEW_AUDIT_LOG = 1 << 7
    VIEW_CHANNEL = 1 << 10
    SEND_MESSAGES = 1 << 11
    MANAGE_MESSAGES = 1 << 13
    EMBED_LINKS = 1 << 14
    ATTACH_FILES = 1 << 15
    READ_MESSAGE_HISTORY = 1 << 16
    MENTION_EVERYONE = 1 << 17
    CHANGE_NICKNAME = 1 << 26
    MANAGE_NICKNAMES = 1 << 27
    MANAGE_ROLES = 1 << 28
    MANAGE_WEBHOOKS = 1 << 29
    USE_APPLICATION_COMMANDS = 1 << 31
    MANAGE_THREADS = 1 << 34
    CREATE_PUBLIC_THREADS = 1 << 35
    CREATE_PRIVATE_THREADS = 1 << 36
    SEND_MESSAGES_IN_THREADS = 1 << 38
    MODERATE_MEMBERS = 1 << 40


EVERYONE = (
    P.ADD_REACTIONS
    | P.VIEW_CHANNEL
    | P.SEND_MESSAGES
    | P.EMBED_LINKS
    | P.ATTACH_FILES
    | P.READ_MESSAGE_HISTORY
    | P.CHANGE_NICKNAME
    | P.USE_APPLICATION_COMMANDS
    | P.CREATE_PUBLIC_THREADS
    | P.SEND_MESSAGES_IN_THREADS
)
MODERATOR = (
    EVERYONE
    | P.KICK_MEMBERS
    | P.BAN_MEMBERS
    | P.MANAGE_CHANNELS
    | P.MANAGE_GUILD
    | P.VIEW_AUDIT_LOG
    | P.MANAGE_MESSAGES
    | P.MANAGE_NICKNAMES
    | P.MANAGE_ROLES
    | P.MANAGE_THREADS
    | P.CREATE_PRIVATE_THREADS
    | P.MODERATE_MEMBERS
)
ALL = (1 << 53) - 1
WHILE_TIMED_OUT = int(P.VIEW_CHANNEL | P.READ_MESSAGE_HISTORY)


def roles_of(member: Member) -> list[Role]:
    """The member's roles and @everyone, lowest first."""
    guild = member.guild
    held = [guild.roles[i] for i in member.role_ids if i in guild.roles]
    return sorted([guild.everyone, *held], key=lambda role: (role.position, role.id))


def is_timed_out(member: Member) -> bool:
    return member.timed_out_until is not None and member.timed_out_until > now()


def in_guild(member: Member) -> int:
    """The member's permissions before any channel's overwrites."""
    if member.guild.owner_id == member.id:
        return ALL
    allowed = 0
    for role in roles_of(member):
        allowed |= role.permissions
    if allowed & P.ADMINISTRATOR:
        return ALL
    return allowed & WHILE_TIMED_OUT if is_timed_out(member) else allowed


def in_channel(member: Member, channel: Channel) -> int:
    """The member's permissions in a channel; in a thread, those of its parent."""
    allowed = in_guild(member)
    if allowed == ALL:
        return ALL
    home = channel.parent if channel.is_thread and channel.parent else channel
    groups = [[member.guild.id], sorted(member.role_ids), [member.id]]
    for group in groups:
        found = [home.overwrites[i] for i in group if i in home.overwrites]
        for overwrite in found:
            allowed &= ~overwrite.deny
        for overwrite in found:
            allowed |= overwrite.allow
    if not allowed & P.VIEW_CHANNEL:
        return 0
    return allowed & WHILE_TIMED_OUT if is_timed_out(member) else allowed


def sees(member: Member, channel: Channel) -> bool:
    """Whether the channel's events and messages reach the member."""
    allowed = in_channel(member, channel)
    if not allowed & P.VIEW_CHANNEL:
        return False
    if channel.kind != 12:
        return True
    return member.id in channel.thread_members or bool(allowed & P.MANAGE_THREADS)


def may_post(member: Member, channel: Channel) -> bool:
    """Whether the member's words are accepted here (threads have a permission of their own)."""
    needed = P.SEND_MESSAGES_IN_THREADS if channel.is_thread else P.SEND_MESSAGES
    allowed = in_channel(member, channel)
    if channel.is_thread and channel.locked and not allowed & P.MANAGE_THREADS:
        return False
    return sees(member, channel) and bool(allowed & needed)


def top_position(member: Member) -> int:
    return roles_of(member)[-1].position


def outranks(member: Member, other: Member) -> bool:
    """Whether the hierarchy lets ``member`` act on ``other``."""
    guild: Guild = member.guild
    if other.id == guild.owner_id:
        return False
    return guild.owner_id == member.id or top_position(member) > top_position(other)
