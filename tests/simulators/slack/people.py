"""Simulated people and the owner: every method is something somebody does by hand."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Iterable
from typing import Any

from tests.simulators.slack.core import Core
from tests.simulators.slack.errors import PersonRefused
from tests.simulators.slack.identifiers import new_id, new_ts, now
from tests.simulators.slack.payloads import rich_text, view_json
from tests.simulators.slack.wording import typed
from tests.simulators.slack.world import (
    CHANNEL,
    GROUP,
    Attached,
    Channel,
    Json,
    Message,
    User,
)


class People(Core):
    """Furnishing the workspace, and what people do in it."""

    # Furnishing

    def person(self, name: str, **more: Any) -> User:
        """A member of the workspace, e.g. ``person("Kim Lee", is_admin=True)``."""
        handle = name.lower().replace(" ", ".")
        first = name.partition(" ")[0]
        defaults = {"real_name": name, "display_name": first, "email": f"{handle}@college.example"}
        user = User(handle, self.world.team.id, **(defaults | more))
        self.world.users[user.id] = user
        for channel in self.world.channels.values():
            if channel.is_general and not user.is_restricted and not user.is_ultra_restricted:
                channel.members[user.id] = now()
        return user

    def stranger(self, name: str) -> User:
        """Someone of another workspace, met in channels shared with it."""
        user = User(name.lower(), new_id("T"), real_name=name, display_name=name)
        self.world.users[user.id] = user
        return user

    def other_bot(self, name: str) -> User:
        """The user of another app."""
        bot = User(name.lower(), self.world.team.id, real_name=name)
        bot.bot_id, bot.app_id = new_id("B"), new_id("A")
        self.world.users[bot.id] = bot
        return bot

    def channel(
        self,
        name: str,
        members: Iterable[User] = (),
        *,
        is_private: bool = False,
        is_general: bool = False,
        has_bot: bool = True,
    ) -> Channel:
        """A channel that exists already; nobody is told. The bot is in it unless said otherwise."""
        people = [*members, *([self.bot] if has_bot else [])]
        kind, creator = (GROUP if is_private else CHANNEL), people[0].id if people else "U0"
        channel = Channel(new_id("C"), kind, name, creator, is_general=is_general)
        channel.members = {user.id: now() for user in people}
        self.world.channels[channel.id] = channel
        return channel

    def dm(self, person: User) -> Channel:
        """The DM of the bot and a person."""
        return self.direct_with(self.bot, person)

    def group_dm(self, *people: User) -> Channel:
        return self.direct_with(self.bot, *people)

    def usergroup(self, handle: str, people: Iterable[User]) -> Json:
        group_id = new_id("S")
        members = [user.id for user in people]
        group: Json = {"id": group_id, "team_id": self.world.team.id, "is_usergroup": True}
        group |= {"name": handle, "handle": handle, "description": "", "is_external": False}
        group |= {"date_create": int(now()), "date_delete": 0, "users": members}
        self.world.usergroups[group_id] = group
        return group

    # Writing

    async def post(
        self,
        channel: Channel,
        author: User,
        text: str = "",
        *,
        thread: Message | None = None,
        is_broadcast: bool = False,
        files: Iterable[str | tuple[str, bytes]] = (),
        is_raw: bool = False,
    ) -> Message:
        """Someone writes, in a thread or not. ``text`` as typed, or with ``is_raw`` as sent."""
        self._check_may_write(channel, author)
        message = Message(new_ts(), channel, author, text if is_raw else typed(text))
        if author.is_bot:
            message.bot_id = author.bot_id
        elif text:
            message.blocks = [rich_text(text, new_id("b"))]
        message.client_msg_id = None if author.is_bot else str(uuid.uuid4())
        message.files = [self._file(file, author, channel) for file in files]
        if message.files:
            message.subtype, message.client_msg_id = "file_share", None
        if thread is not None:
            message.thread_ts = thread.thread_ts or thread.ts
            if is_broadcast:
                message.subtype, message.is_broadcast = "thread_broadcast", True
        self.add_message(message)
        await asyncio.sleep(0)
        return message

    def past_post(
        self, channel: Channel, author: User, text: str, age: float, thread: Message | None = None
    ) -> Message:
        """Something said ``age`` seconds ago, of which no event came: only history has it."""
        ts = f"{now() - age:.6f}"
        message = Message(ts, channel, author, typed(text), client_msg_id=str(uuid.uuid4()))
        message.blocks = [rich_text(text, new_id("b"))]
        if thread is not None:
            message.thread_ts = thread.thread_ts = thread.thread_ts or thread.ts
        channel.messages[ts] = message
        return message

    async def webhook_post(self, channel: Channel, name: str, text: str) -> Message:
        """An integration posts: subtype ``bot_message``, no user."""
        message = Message(new_ts(), channel, None, text, subtype="bot_message", username=name)
        message.bot_id = new_id("B")
        self.add_message(message)
        await asyncio.sleep(0)
        return message

    def _check_may_write(self, channel: Channel, author: User) -> None:
        if author.is_deleted:
            raise PersonRefused(f"{author.id} is deactivated")
        if author.id not in channel.members:
            raise PersonRefused(f"{author.id} is not in {channel.id}")
        if channel.is_archived:
            raise PersonRefused(f"{channel.id} is archived")
        if channel.posting == "admins" and not author.may_rule:
            raise PersonRefused(f"{author.id} may not post in {channel.id}")

    def _file(self, given: str | tuple[str, bytes], owner: User, channel: Channel) -> Attached:
        name, data = (given, b"content") if isinstance(given, str) else given
        kinds = {"png": "image/png", "txt": "text/plain", "pdf": "application/pdf"}
        kind = kinds.get(name.rpartition(".")[2].lower(), "application/octet-stream")
        file = Attached(name, data, owner, kind, [channel.id])
        self.world.files[file.id] = file
        return file

    async def edit(self, message: Message, text: str, *, by: User | None = None) -> None:
        """The author writes something else."""
        editor = by or message.author
        if editor is None or editor is not message.author or message.is_deleted:
            raise PersonRefused(f"nobody may edit {message.ts} as {editor}")

        def change() -> None:
            message.text, message.blocks = typed(text), [rich_text(text, new_id("b"))]
            message.edited = (editor.id, new_ts())

        self.change_message(message, change)
        await asyncio.sleep(0)

    async def unfurl(self, message: Message, title: str) -> None:
        """Slack adds a preview of a link: ``message_changed``, yet nobody edited."""
        preview = {"id": 1, "title": title, "fallback": title, "from_url": "https://example.com"}
        self.change_message(message, lambda: message.attachments.append(preview))
        await asyncio.sleep(0)

    async def delete(self, message: Message, *, by: User | None = None) -> None:
        """The author deletes, or an admin who may."""
        user = by or message.author
        may_rule = user is not None and user.may_rule and self.world.team.admins_may_delete
        if message.is_deleted or (user is not message.author and not may_rule):
            raise PersonRefused(f"{user} may not delete {message.ts}")
        self.remove_message(message)
        await asyncio.sleep(0)

    async def delete_file(self, message: Message) -> None:
        """The author deletes the first file of a message; the message stays."""
        self.change_message(message, lambda: setattr(message.files[0], "is_deleted", True))
        await asyncio.sleep(0)

    # Coming and going

    async def join(self, channel: Channel, user: User) -> None:
        """Someone joins a public channel."""
        if channel.is_private or channel.is_archived or user.id in channel.members:
            raise PersonRefused(f"{user.id} cannot join {channel.id}")
        self.add_member(channel, user)
        await asyncio.sleep(0)

    async def invite(self, channel: Channel, user: User, by: User) -> None:
        """A member adds another, perhaps the bot."""
        if by.id not in channel.members or user.id in channel.members:
            raise PersonRefused(f"{by.id} cannot add {user.id} to {channel.id}")
        self.add_member(channel, user, by)
        await asyncio.sleep(0)

    async def leave(self, channel: Channel, user: User, *, by: User | None = None) -> None:
        """Someone leaves, or is removed by another (perhaps the bot is)."""
        if channel.is_general or user.id not in channel.members:
            raise PersonRefused(f"{user.id} cannot leave {channel.id}")
        self.remove_member(channel, user, by)
        await asyncio.sleep(0)

    async def arrive(self, name: str, **more: Any) -> User:
        """A new member of the workspace: team_join."""
        user = self.person(name, **more)
        self.tell_user("team_join", user)
        await asyncio.sleep(0)
        return user

    async def change_profile(self, user: User, **changes: Any) -> None:
        """E.g. ``display_name="K"`` or ``is_admin=True``: user_change."""
        for name, value in changes.items():
            if name not in User.__slots__:
                raise ValueError(f"a user has no {name!r}")
            setattr(user, name, value)
        self.tell_user("user_change", user)
        await asyncio.sleep(0)

    async def deactivate(self, user: User) -> None:
        """The owner deactivates an account."""
        for channel in self.world.channels.values():
            if not channel.is_direct:
                channel.members.pop(user.id, None)
        await self.change_profile(user, is_deleted=True)

    # Channels

    async def create_channel(self, name: str, by: User, *, is_private: bool = False) -> Channel:
        """Someone makes a channel; the bot is not in it."""
        channel = self.channel(name, [by], is_private=is_private, has_bot=False)
        if not is_private:
            body = {"id": channel.id, "name": name, "created": channel.created, "creator": by.id}
            self.tell_channel("created", channel, {"channel": body | {"is_channel": True}})
        await asyncio.sleep(0)
        return channel

    async def rename_channel(self, channel: Channel, name: str) -> None:
        channel.previous_names.append(channel.name)
        channel.name = name
        body: Json = {"id": channel.id, "name": name, "created": channel.created}
        body["is_channel"] = not channel.is_private
        self.tell_channel("rename", channel, {"channel": body})
        await asyncio.sleep(0)

    async def archive(self, channel: Channel, by: User, *, is_archived: bool = True) -> None:
        channel.is_archived = is_archived
        self.tell_channel("archive" if is_archived else "unarchive", channel, {"user": by.id})
        await asyncio.sleep(0)

    async def delete_channel(self, channel: Channel, by: User) -> None:
        self.tell_channel("deleted", channel, {"actor_id": by.id})
        del self.world.channels[channel.id]
        await asyncio.sleep(0)

    # The app

    async def open_home(self, user: User, *, tab: str = "home") -> None:
        """Someone opens the app's home (or its messages): app_home_opened."""
        if tab == "home" and not self.app.has_home:
            raise PersonRefused("the app has no home tab")
        event: Json = {"type": "app_home_opened", "user": user.id, "channel": self.dm(user).id}
        event |= {"tab": tab, "event_ts": new_ts()}
        if tab == "home" and (view := self.world.homes.get(user.id)):
            event["view"] = view_json(view, self.world.team, self.bot)
        self.events.tell(event)
        await asyncio.sleep(0)

    async def uninstall(self) -> None:
        """The owner removes the app: its tokens are dead, and the last event says so."""
        bots = [token for token in self.tokens.values() if token.user is self.bot]
        for token in bots:
            token.refusal = "account_inactive"
        body = {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [self.bot.id]}}
        self.events.tell(body | {"event_ts": new_ts()})
        self.events.tell({"type": "app_uninstalled", "event_ts": new_ts()})
        self.events.is_installed = False
        await asyncio.sleep(0)
