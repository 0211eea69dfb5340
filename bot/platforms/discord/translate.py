"""From Discord's objects to what the rest of Steward knows: pure, nothing is asked of Discord."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime

import discord

from bot.domain.messages import Attachment, Author, Mention, Message, Place, PlaceKind
from bot.platforms.discord.servers import NAME, Server

_WRITTEN = re.compile(
    r"<@!?(?P<user>\d{1,20})>"
    r"|<@&(?P<role>\d{1,20})>"
    r"|<#(?P<place>\d{1,20})>"
    r"|<a?:(?P<emoji>\w{1,32}):\d{1,20}>"
)
_SPOKEN = (
    discord.MessageType.default,
    discord.MessageType.reply,
    discord.MessageType.chat_input_command,
    discord.MessageType.context_menu_command,
)
"""Kinds of message that somebody wrote; all others are Discord's own announcements."""

People = Sequence[discord.User | discord.Member]


def is_spoken(message: discord.Message) -> bool:
    """Whether somebody wrote the message."""
    return message.type in _SPOKEN


def to_message(
    message: discord.Message,
    server: Server,
    *,
    roles: Collection[int] | None = None,
    late: bool = False,
    is_titled: bool = False,
) -> Message:
    """A Discord message as Steward sees it.

    ``roles`` are the author's role ids, where the message itself does not bring them (from the
    history of a channel it does not). ``is_titled``: its thread's title is read with it, as a forum
    post's always is with its first message. The text holds everything that can be read: the title,
    embeds, a poll's question and answers, a forwarded message.
    """
    text, mentions = _text(message, is_titled=is_titled)
    replied = _replied_to(message)
    return Message(
        platform=NAME,
        id=str(message.id),
        place=place_of(message.channel, server),
        author=_author(message, server, roles),
        text=text,
        at=message.created_at,
        reply_to=_reply_id(message),
        reply_to_text=_spoken_text(replied) if replied else None,
        reply_to_author=str(replied.author.id) if replied else None,
        attachments=tuple(_attachments(message)),
        mentions=mentions,
        late=late,
    )


def to_held_back(
    action: discord.AutoModAction,
    channel: discord.abc.GuildChannel | discord.Thread,
    member: discord.Member | None,
    server: Server,
    at: datetime,
) -> Message:
    """What Discord's own filter held back: a message without an id, that nobody has read.

    ``member`` is None for an author who has left meanwhile.
    """
    text, mentions = _read(action.content, (), channel.guild)
    held = [role.id for role in member.roles] if member is not None else []
    return Message(
        platform=NAME,
        id="",
        place=place_of(channel, server),
        author=Author(
            id=str(action.user_id),
            name=member.display_name if member is not None else "",
            audience=server.audience_of(held),
            is_member=member is None or not member.bot,
        ),
        text=text,
        at=at,
        mentions=mentions,
    )


def place_of(
    channel: discord.abc.MessageableChannel | discord.abc.GuildChannel, server: Server
) -> Place:
    """Where a message stands. A thread's parent is its channel or forum."""
    if isinstance(channel, discord.Thread):
        parent = channel.parent
        is_post = isinstance(parent, discord.ForumChannel)
        kind = PlaceKind.FORUM_POST if is_post else PlaceKind.THREAD
    elif isinstance(channel, discord.DMChannel):
        kind = PlaceKind.DIRECT
    elif isinstance(channel, discord.GroupChannel):
        kind = PlaceKind.GROUP
    else:
        kind = PlaceKind.CHANNEL
    parent_id = getattr(channel, "parent_id", None)
    guild = getattr(channel, "guild", None)
    here = {str(channel.id), str(parent_id)}
    return Place(
        id=str(channel.id),
        name=getattr(channel, "name", "") or "",
        provider_run=guild is not None and not here & server.elsewhere,
        kind=kind,
        parent=str(parent_id) if parent_id else None,
        space=str(guild.id) if guild else "",
    )


def role_ids(author: discord.abc.User) -> tuple[int, ...] | None:
    """The role ids that a message brings with it; None where it brings none."""
    return tuple(r.id for r in author.roles) if isinstance(author, discord.Member) else None


def _author(message: discord.Message, server: Server, roles: Collection[int] | None) -> Author:
    author = message.author
    held = role_ids(author) if roles is None else roles
    is_member = not (author.bot or author.system or message.webhook_id is not None)
    return Author(
        id=str(author.id),
        name=author.display_name,
        audience=server.audience_of(held) if held is not None and is_member else None,
        is_member=is_member,
    )


def _text(message: discord.Message, *, is_titled: bool = False) -> tuple[str, tuple[Mention, ...]]:
    """Everything readable, and who is named by mention, at code points of the result."""
    head = _title(message, is_titled)
    offset = len(head) + 1 if head else 0
    said, mentions = _read(message.content, message.mentions, message.guild)
    shifted = tuple(
        Mention(one.id, one.name, one.start + offset, one.end + offset) for one in mentions
    )
    parts = [head, said, *_beside(message)]
    if head and not said:
        return "\n".join(part for part in parts if part), ()
    return "\n".join(part for part in parts if part), shifted


def _title(message: discord.Message, is_titled: bool) -> str:
    """The title and tags of a forum post, on its first message; a thread's where it is asked."""
    thread = message.channel
    if not isinstance(thread, discord.Thread) or not (is_titled or thread.id == message.id):
        return ""
    tags = " ".join(tag.name for tag in thread.applied_tags)
    return f"{thread.name} [{tags}]" if tags else thread.name


def _beside(message: discord.Message) -> Iterator[str]:
    """What can be read beside the words: embeds, poll, what was forwarded."""
    for embed in message.embeds:
        yield _embed_text(embed)
    if message.poll is not None:
        yield "\n".join([message.poll.question, *(one.text for one in message.poll.answers)])
    for snapshot in message.message_snapshots:
        yield _read(snapshot.content, (), message.guild)[0]
        for embed in snapshot.embeds:
            yield _embed_text(embed)


def _embed_text(embed: discord.Embed) -> str:
    fields = [text for one in embed.fields for text in (one.name, one.value)]
    parts = [embed.author.name, embed.title, embed.description, *fields, embed.footer.text]
    return "\n".join(part for part in parts if part)


def _read(
    content: str, people: People, guild: discord.Guild | None
) -> tuple[str, tuple[Mention, ...]]:
    """The words as they are shown: names in place of ids."""
    known = {one.id: one.display_name for one in people}
    pieces: list[str] = []
    mentions: list[Mention] = []
    length, end = 0, 0
    for found in _WRITTEN.finditer(content):
        before = content[end : found.start()]
        shown = _shown(found, known, guild)
        start = length + len(before)
        if user := found["user"]:
            mentions.append(Mention(user, known.get(int(user), ""), start, start + len(shown)))
        pieces += (before, shown)
        length, end = start + len(shown), found.end()
    return "".join([*pieces, content[end:]]), tuple(mentions)


def _shown(found: re.Match[str], known: dict[int, str], guild: discord.Guild | None) -> str:
    if user := found["user"]:
        return "@" + (known.get(int(user)) or user)
    if role := found["role"]:
        named = guild.get_role(int(role)) if guild else None
        return "@" + (named.name if named else role)
    if place := found["place"]:
        channel = guild.get_channel_or_thread(int(place)) if guild else None
        return "#" + (channel.name if channel else place)
    return f":{found['emoji']}:"


def _attachments(message: discord.Message) -> Iterator[Attachment]:
    files = [*message.attachments]
    for snapshot in message.message_snapshots:
        files += snapshot.attachments
    for file in files:
        yield Attachment(file.filename, file.content_type or "")
    for sticker in message.stickers:
        yield Attachment(sticker.name, "image/sticker")


def _reply_id(message: discord.Message) -> str | None:
    reference = message.reference
    if message.type is not discord.MessageType.reply or reference is None:
        return None
    return str(reference.message_id) if reference.message_id else None


def _replied_to(message: discord.Message) -> discord.Message | None:
    found = message.reference.resolved if message.reference else None
    is_reply = message.type is discord.MessageType.reply
    return found if is_reply and isinstance(found, discord.Message) else None


def _spoken_text(message: discord.Message) -> str:
    return _text(message)[0]
