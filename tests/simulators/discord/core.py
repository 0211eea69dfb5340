"""What REST and people share: the world and the lawful ways to change it, with their events."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from tests.simulators.discord import permissions
from tests.simulators.discord.errors import refused
from tests.simulators.discord.events import MESSAGE_CONTENT, Events
from tests.simulators.discord.faults import Faults
from tests.simulators.discord.gateway import Gateway
from tests.simulators.discord.payloads import (
    Pen,
    member_json,
    mentions_in,
    thread_json,
    thread_member_json,
    user_json,
    without_content,
)
from tests.simulators.discord.permissions import P
from tests.simulators.discord.snowflakes import new_id, now
from tests.simulators.discord.world import (
    EPHEMERAL,
    Attachment,
    Channel,
    Guild,
    Json,
    Member,
    Message,
    User,
    World,
)

if TYPE_CHECKING:
    from tests.simulators.discord.interactions import Invocation


class Core:
    """The state and its changes. Changes here ask no permission; ``require`` does."""

    attachment_bytes = 10 * 1024 * 1024
    """How big a file of an answer to an interaction may be."""

    def __init__(self, bot_name: str, token: str) -> None:
        self.token = token
        self.world = World(User(new_id(), bot_name, is_bot=True))
        self.world.users[self.world.bot.id] = self.world.bot
        self.faults = Faults()
        self.violations: list[str] = []
        self.events = Events()
        self.gateway = Gateway(self.world, self.faults, token, self.violations)
        self.events.listeners.append(self.gateway.deliver)
        self.gateway.stir = self.stir
        self.pen = Pen(self.world)
        self.invocations: dict[str, Invocation] = {}
        self.typing: list[int] = []
        self.tasks: set[asyncio.Task[None]] = set()
        self._stirred = asyncio.Event()

    # Waiting

    def stir(self) -> None:
        """Wakes everyone who waits in ``until``."""
        self._stirred.set()
        self._stirred = asyncio.Event()

    async def until(self, is_so: Callable[[], Any], within: float = 5.0) -> Any:
        """The first true value of ``is_so``, asked after every request; TimeoutError if none."""
        async with asyncio.timeout(within):
            while not (answer := is_so()):
                await self._stirred.wait()
        return answer

    def later(self, seconds: float, act: Callable[[], object]) -> None:
        """Does something after a while, unless the simulator ends before."""

        async def wait() -> None:
            await asyncio.sleep(seconds)
            act()

        task = asyncio.create_task(wait())
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    # The bot's rights

    def bot_allowed(self, channel: Channel) -> int:
        assert channel.guild
        return permissions.in_channel(self.world.bot_in(channel.guild), channel)

    def require_view(self, channel: Channel) -> None:
        if channel.guild is None:
            return
        bot = channel.guild.members.get(self.world.bot.id)
        if bot is None or not permissions.sees(bot, channel):
            raise refused(50001)

    def require(self, channel: Channel, needed: P) -> None:
        """50001 if the bot does not see the channel, 50013 if it lacks a permission there."""
        if channel.guild is None:
            return
        self.require_view(channel)
        if self.bot_allowed(channel) & needed != needed:
            raise refused(50013)

    def require_in_guild(self, guild: Guild, needed: P) -> None:
        if permissions.in_guild(self.world.bot_in(guild)) & needed != needed:
            raise refused(50013)

    def require_rank(self, member: Member) -> None:
        if not permissions.outranks(self.world.bot_in(member.guild), member):
            raise refused(50013)

    def visible_content(self, message: Message, body: Json) -> Json:
        """A message read by REST: without words if the portal's MESSAGE_CONTENT switch is off."""
        is_for_bot = self.world.bot.id in (message.author.id, *message.mentions)
        if self.gateway.portal_intents & MESSAGE_CONTENT or message.channel.is_dm or is_for_bot:
            return body
        return without_content(body)

    # Messages

    def store_file(
        self, filename: str, data: bytes, content_type: str = "application/octet-stream"
    ) -> Attachment:
        attachment = Attachment(new_id(), filename, data, content_type)
        self.world.attachments[attachment.id] = attachment
        return attachment

    def add_message(self, message: Message, *, announce: bool = True) -> Message:
        """Puts a message into its channel; an ephemeral one is kept out of it."""
        channel = message.channel
        if message.flags & EPHEMERAL:
            return message
        channel.messages[message.id] = message
        channel.awaits_starter = False
        if channel.is_thread:
            channel.thread_members.setdefault(message.author.id, now())
            if channel.archived:
                channel.archived = False
                self.tell_thread("THREAD_UPDATE", channel)
        if announce:
            body = self.pen.message_event(message)
            self.events.tell("MESSAGE_CREATE", body, channel=channel, message=message)
        self.stir()
        return message

    def name_mentions(self, message: Message) -> None:
        """Fills in whom the content names."""
        message.mentions, message.mention_roles, message.mention_everyone = mentions_in(
            message.content
        )

    def tell_edit(self, message: Message) -> None:
        if not message.is_ephemeral:
            body = self.pen.message_event(message)
            self.events.tell("MESSAGE_UPDATE", body, channel=message.channel, message=message)
        self.stir()

    def remove_messages(self, channel: Channel, ids: Sequence[int], *, in_bulk: bool) -> None:
        for message_id in ids:
            message = channel.messages.pop(message_id, None)
            if message is not None:
                message.is_deleted = True
        where: Json = {"channel_id": str(channel.id)}
        if channel.guild is not None:
            where["guild_id"] = str(channel.guild.id)
        if in_bulk:
            body = {"ids": [str(i) for i in ids], **where}
            self.events.tell("MESSAGE_DELETE_BULK", body, channel=channel)
        else:
            for message_id in ids:
                body = {"id": str(message_id), **where}
                self.events.tell("MESSAGE_DELETE", body, channel=channel)
        self.stir()

    # Threads

    def tell_thread(self, name: str, thread: Channel) -> None:
        body = thread_json(thread)
        if name == "THREAD_CREATE":
            body["newly_created"] = True
        if name == "THREAD_DELETE":
            body = {key: body[key] for key in ("id", "guild_id", "parent_id", "type")}
        self.events.tell(name, body, channel=thread)

    def add_thread(self, thread: Channel, members: Sequence[int]) -> Channel:
        self.world.add_channel(thread)
        for user_id in members:
            thread.thread_members[user_id] = now()
        self.tell_thread("THREAD_CREATE", thread)
        return thread

    def change_thread_members(
        self, thread: Channel, added: Sequence[int] = (), removed: Sequence[int] = ()
    ) -> None:
        assert thread.guild
        for user_id in added:
            thread.thread_members[user_id] = now()
        body: Json = {
            "id": str(thread.id),
            "guild_id": str(thread.guild.id),
            "member_count": len(thread.thread_members) - len(removed),
        }
        if added:
            body["added_members"] = [thread_member_json(thread, i) for i in added]
        if removed:
            body["removed_member_ids"] = [str(i) for i in removed]
        self.events.tell("THREAD_MEMBERS_UPDATE", body, channel=thread)
        for user_id in removed:
            thread.thread_members.pop(user_id, None)

    # People in a guild

    def tell_member(self, member: Member) -> None:
        guild = member.guild
        body = member_json(member) | {"guild_id": str(guild.id)}
        self.events.tell("GUILD_MEMBER_UPDATE", body, guild=guild)
        self.stir()

    def remove_member(self, member: Member) -> None:
        guild = member.guild
        guild.members.pop(member.id, None)
        for thread in guild.threads:
            thread.thread_members.pop(member.id, None)
        body = {"guild_id": str(guild.id), "user": user_json(member.user)}
        self.events.tell("GUILD_MEMBER_REMOVE", body, guild=guild)
        self.stir()

    def time_out(self, member: Member, until: datetime | None) -> None:
        member.timed_out_until = until
        self.tell_member(member)

    def set_ban(self, guild: Guild, user: User, *, is_banned: bool, reason: str | None) -> None:
        if is_banned:
            guild.bans[user.id] = reason
            if user.id in guild.members:
                self.remove_member(guild.members[user.id])
        else:
            del guild.bans[user.id]
        name = "GUILD_BAN_ADD" if is_banned else "GUILD_BAN_REMOVE"
        body = {"guild_id": str(guild.id), "user": user_json(user)}
        self.events.tell(name, body, guild=guild, permission=P.BAN_MEMBERS)

    def audit(
        self,
        guild: Guild,
        action: int,
        target_id: int | None,
        *,
        by: int | None = None,
        reason: str | None = None,
        options: Json | None = None,
        changes: list[Json] | None = None,
    ) -> None:
        """Adds an audit log entry (by the bot, unless said otherwise) and tells of it."""
        entry: Json = {
            "id": str(new_id()),
            "user_id": str(by or self.world.bot.id),
            "target_id": None if target_id is None else str(target_id),
            "action_type": action,
        }
        extra = {"reason": reason, "options": options, "changes": changes}
        entry |= {name: value for name, value in extra.items() if value is not None}
        guild.audit_log.append(entry)
        body = entry | {"guild_id": str(guild.id)}
        name = "GUILD_AUDIT_LOG_ENTRY_CREATE"
        self.events.tell(name, body, guild=guild, permission=P.VIEW_AUDIT_LOG)
