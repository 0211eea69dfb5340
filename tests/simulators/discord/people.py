"""What people do: post, edit, delete, open threads, join, leave, change roles and names.

Each act is refused with PersonRefused where Discord would refuse the person.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import partial

from tests.simulators.discord import automod, permissions
from tests.simulators.discord.building import Place
from tests.simulators.discord.core import Core
from tests.simulators.discord.errors import BlockedByAutoMod, PersonRefused
from tests.simulators.discord.message_forms import open_poll
from tests.simulators.discord.payloads import channel_json, role_json, snapshot_json
from tests.simulators.discord.permissions import P
from tests.simulators.discord.snowflakes import new_id, now
from tests.simulators.discord.world import (
    FORUM,
    PRIVATE_THREAD,
    PUBLIC_THREAD,
    Attachment,
    Channel,
    Guild,
    Json,
    Member,
    Message,
    Overwrite,
    Role,
    User,
)

File = str | tuple[str, bytes] | Attachment


class People(Core):
    """The acts of everyone but the bot."""

    def as_member(self, channel: Channel, person: Member | User) -> Member | None:
        """The person in the channel's guild; None in a DM."""
        if channel.guild is None:
            return None
        member = channel.guild.members.get(person.id)
        if member is None:
            raise PersonRefused(f"{person.id} is not in the guild of {channel.name}")
        return member

    def _files(self, files: Iterable[File]) -> list[Attachment]:
        made = []
        for file in files:
            if isinstance(file, str):
                file = (file, b"content")
            if isinstance(file, tuple):
                kinds = {"png": "image/png", "jpg": "image/jpeg", "pdf": "application/pdf"}
                kind = kinds.get(file[0].rpartition(".")[2], "text/plain")
                file = self.store_file(file[0], file[1], kind)
            made.append(file)
        return made

    async def post(
        self,
        channel: Channel,
        author: Member | User,
        text: str = "",
        *,
        reply_to: Message | None = None,
        attachments: Iterable[File] = (),
        forward_of: Message | None = None,
        poll: str | Sequence[str] = (),
        embeds: Sequence[Json] = (),
        at: datetime | None = None,
        kind: int = 0,
    ) -> Message:
        """Someone writes; in a DM with the bot too. ``poll`` is a question and its answers.

        ``kind`` is a message type of Discord, e.g. 7 for the line about a member who joined.

        Raises BlockedByAutoMod if nobody gets to see it, PersonRefused without permission.
        """
        message = Message(new_id(at), channel, _user(author), text, kind, embeds=list(embeds))
        message.attachments = self._files(attachments)
        self.name_mentions(message)
        if reply_to is not None:
            self._refer(message, reply_to, 0)
            message.kind, message.replied_to = 19, reply_to
            if reply_to.author.id not in message.mentions:
                message.mentions.append(reply_to.author.id)
        if forward_of is not None:
            self._refer(message, forward_of, 1)
            message.snapshots = [snapshot_json(forward_of, self.pen)]
        if poll:
            message.poll = _poll([poll] if isinstance(poll, str) else list(poll))
        await self._submit(message, author)
        return message

    def _refer(self, message: Message, other: Message, kind: int) -> None:
        where = {"message_id": str(other.id), "channel_id": str(other.channel.id)}
        message.reference = {"type": kind, **where}
        if other.channel.guild is not None:
            message.reference["guild_id"] = str(other.channel.guild.id)

    async def _submit(self, message: Message, author: Member | User) -> None:
        member = self.as_member(message.channel, author)
        if member is not None:
            if not permissions.may_post(member, message.channel):
                raise PersonRefused(f"{author.id} may not post in {message.channel.name}")
            if not member.user.is_bot and automod.run(self, member, message):
                await asyncio.sleep(0)
                raise BlockedByAutoMod(message.content)
        self.add_message(message)
        await asyncio.sleep(0)

    def _own_or_refuse(self, message: Message, by: Member | User | None) -> None:
        if message.is_deleted:
            raise PersonRefused(f"message {message.id} is gone")
        if by is None or by.id == message.author.id:
            return
        member = self.as_member(message.channel, by)
        allowed = permissions.in_channel(member, message.channel) if member else 0
        if not allowed & P.MANAGE_MESSAGES:
            raise PersonRefused(f"{by.id} may not delete the words of others")

    async def edit(self, message: Message, text: str) -> Message:
        """The author changes their words; AutoMod looks at the new ones first."""
        if message.is_deleted:
            raise PersonRefused(f"message {message.id} is gone")
        draft = Message(message.id, message.channel, message.author, text)
        self.name_mentions(draft)
        member = self.as_member(message.channel, message.author)
        if member is not None and not member.user.is_bot and automod.run(self, member, draft):
            raise BlockedByAutoMod(text)
        message.content, message.edited_at = text, now()
        self.name_mentions(message)
        self.tell_edit(message)
        await asyncio.sleep(0)
        return message

    async def unfurl(self, message: Message, *embeds: Json) -> None:
        """Discord adds link previews: a MESSAGE_UPDATE that nobody wrote."""
        message.embeds = list(embeds)
        self.tell_edit(message)
        await asyncio.sleep(0)

    async def post_by_webhook(self, channel: Channel, name: str, text: str) -> Message:
        """Some other integration writes under a name of its own; it is no member."""
        author = User(new_id(), name, is_bot=True)
        message = Message(new_id(), channel, author, text, webhook_id=author.id)
        self.add_message(message)
        await asyncio.sleep(0)
        return message

    async def delete(self, message: Message, by: Member | None = None) -> None:
        """The author, or a moderator, deletes a message."""
        self._own_or_refuse(message, by)
        self.remove_messages(message.channel, [message.id], in_bulk=False)
        guild = message.channel.guild
        if by is not None and guild is not None and by.id != message.author.id:
            options = {"channel_id": str(message.channel.id), "count": "1"}
            self.audit(guild, 72, message.author.id, by=by.id, options=options)
        await asyncio.sleep(0)

    async def bulk_delete(self, channel: Channel, messages: Sequence[Message]) -> None:
        """Some other bot deletes many messages at once."""
        self.remove_messages(channel, [message.id for message in messages], in_bulk=True)
        await asyncio.sleep(0)

    async def forum_post(
        self,
        forum: Channel,
        author: Member,
        title: str,
        text: str,
        *,
        tags: Iterable[str] = (),
        attachments: Iterable[File] = (),
        is_sent_twice: bool = False,
    ) -> Channel:
        """A forum post: THREAD_CREATE, then its first message (later after ``slow_forum``)."""
        assert forum.kind == FORUM
        thread = self._thread(forum, author, title, new_id(), PUBLIC_THREAD)
        thread.applied_tags = [forum.tag(name) for name in tags]
        thread.awaits_starter = True
        first = Message(thread.id, thread, author.user, text)
        first.attachments = self._files(attachments)
        self.name_mentions(first)
        if not permissions.in_channel(author, forum) & P.SEND_MESSAGES:
            raise PersonRefused(f"{author.id} may not post in {forum.name}")
        if automod.run(self, author, first):
            raise BlockedByAutoMod(text)
        self.add_thread(thread, [author.id])
        if is_sent_twice:
            self.tell_thread("THREAD_CREATE", thread)
        if self.faults.starter_delay:
            self.later(self.faults.starter_delay, partial(self.add_message, first))
        else:
            self.add_message(first)
        await asyncio.sleep(0)
        return thread

    def _thread(
        self, parent: Channel, owner: Member, name: str, identifier: int, kind: int
    ) -> Channel:
        return Channel(identifier, kind, name, parent.guild, parent, owner_id=owner.id)

    async def open_thread(
        self,
        place: Channel | Message,
        owner: Member,
        name: str,
        *,
        is_private: bool = False,
        members: Iterable[Member] = (),
    ) -> Channel:
        """A thread in a text channel, or under a message."""
        channel = place.channel if isinstance(place, Message) else place
        needed = P.CREATE_PRIVATE_THREADS if is_private else P.CREATE_PUBLIC_THREADS
        if not permissions.in_channel(owner, channel) & needed:
            raise PersonRefused(f"{owner.id} may not open a thread in {channel.name}")
        identifier = place.id if isinstance(place, Message) else new_id()
        kind = PRIVATE_THREAD if is_private else PUBLIC_THREAD
        thread = self._thread(channel, owner, name, identifier, kind)
        self.add_thread(thread, [owner.id, *(member.id for member in members)])
        if isinstance(place, Message):
            place.thread = thread
            self.tell_edit(place)
        await asyncio.sleep(0)
        return thread

    async def archive(self, thread: Channel, *, is_locked: bool = False) -> None:
        thread.archived, thread.locked, thread.archive_changed_at = True, is_locked, now()
        self.tell_thread("THREAD_UPDATE", thread)
        await asyncio.sleep(0)

    async def retitle(self, thread: Channel, name: str) -> None:
        """Somebody gives a thread another title."""
        thread.name = name
        self.tell_thread("THREAD_UPDATE", thread)
        await asyncio.sleep(0)

    async def delete_channel(self, channel: Channel) -> None:
        """Someone deletes a channel or a thread."""
        self.world.drop_channel(channel)
        if channel.is_thread:
            self.tell_thread("THREAD_DELETE", channel)
        else:
            body = channel_json(channel)
            self.events.tell("CHANNEL_DELETE", body, guild=channel.guild)
        await asyncio.sleep(0)

    async def set_overwrite(
        self, channel: Channel, target: Role | Member, allow: int = 0, deny: int = 0
    ) -> None:
        """Someone changes a channel's permissions; nothing allowed or denied removes the entry."""
        kind = 0 if isinstance(target, Role) else 1
        if allow or deny:
            channel.overwrites[target.id] = Overwrite(target.id, kind, int(allow), int(deny))
        else:
            channel.overwrites.pop(target.id, None)
        self.events.tell("CHANNEL_UPDATE", channel_json(channel), guild=channel.guild)
        await asyncio.sleep(0)

    async def set_permissions(self, guild: Guild, role: Role, permissions: int) -> None:
        role.permissions = int(permissions)
        body = {"guild_id": str(guild.id), "role": role_json(role)}
        self.events.tell("GUILD_ROLE_UPDATE", body, guild=guild)
        await asyncio.sleep(0)

    async def join(self, guild: Place, who: str | User, roles: Iterable[Role] = ()) -> Member:
        """A new account, or one that was here before, joins."""
        user = who if isinstance(who, User) else None
        name = who.name if isinstance(who, User) else who
        if user is not None and user.id in guild.bans:
            raise PersonRefused(f"{user.id} is banned")
        member = guild.member(name, roles, user=user)
        await asyncio.sleep(0)
        return member

    async def leave(self, member: Member) -> None:
        self.remove_member(member)
        await asyncio.sleep(0)

    async def give_role(self, member: Member, role: Role) -> None:
        member.role_ids.add(role.id)
        self.tell_member(member)
        await asyncio.sleep(0)

    async def take_role(self, member: Member, role: Role) -> None:
        member.role_ids.discard(role.id)
        self.tell_member(member)
        await asyncio.sleep(0)

    async def rename(self, member: Member, nick: str | None) -> None:
        member.nick = nick
        self.tell_member(member)
        await asyncio.sleep(0)

    async def ban(self, member: Member, by: Member, reason: str | None = None) -> None:
        """A human moderator bans."""
        self.set_ban(member.guild, member.user, is_banned=True, reason=reason)
        self.audit(member.guild, 22, member.id, by=by.id, reason=reason)
        await asyncio.sleep(0)


def _user(person: Member | User) -> User:
    return person.user if isinstance(person, Member) else person


def _poll(texts: list[str]) -> Json:
    answers = [{"poll_media": {"text": text}} for text in texts[1:] or ["Yes", "No"]]
    return open_poll({"question": {"text": texts[0]}, "answers": answers})
