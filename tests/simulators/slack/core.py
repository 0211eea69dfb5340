"""What the Web API and people share: the world and the lawful ways to change it, with events."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from typing import TYPE_CHECKING, Any

from tests.simulators.slack.app_settings import AppSettings, Token
from tests.simulators.slack.delivery import Answer, Events
from tests.simulators.slack.faults import Faults
from tests.simulators.slack.http_sender import HttpSender
from tests.simulators.slack.identifiers import new_id, new_ts, now
from tests.simulators.slack.limits import Limits
from tests.simulators.slack.payloads import channel_json, message_json, replies_to, user_json
from tests.simulators.slack.sockets import Sockets
from tests.simulators.slack.world import (
    CHANNEL,
    IM,
    MPIM,
    SLACKBOT,
    Channel,
    Json,
    Message,
    Team,
    User,
    World,
)

if TYPE_CHECKING:
    from tests.simulators.slack.interactions import Interaction, ResponseUrl, Trigger

_DIRECT_IDS = {IM: "D", MPIM: "C"}


class Core:
    """The state and its changes. Changes here ask no permission."""

    def __init__(
        self,
        name: str,
        app: AppSettings,
        limits: Limits,
        retry_delays: Sequence[float],
        ack_seconds: float,
    ) -> None:
        self.app = app
        self.limits = limits
        self.faults = Faults()
        self.violations: list[str] = []
        self.tasks: set[asyncio.Task[None]] = set()
        self.triggers: dict[str, Trigger] = {}
        self.response_urls: dict[str, ResponseUrl] = {}
        self.interactions: list[Interaction] = []
        self.tokens: dict[str, Token] = {}
        self.api_address = self.hooks_address = self.files_address = ""
        self._stirred = asyncio.Event()
        team = Team("College")
        bot = User(name.lower(), team.id, real_name=name, bot_id=new_id("B"), app_id=new_id("A"))
        self.bot = bot
        slackbot = User("slackbot", team.id, SLACKBOT, "Slackbot", bot_id="B01")
        self.world = World(team, {bot.id: bot, SLACKBOT: slackbot})
        self.sockets = Sockets(
            self.faults,
            bot.app_id or "",
            self.violations,
            self.check_answer,
            self.stir,
            ack_seconds,
        )
        self.faults.wire = self.sockets
        self.http = HttpSender(app, self.violations, self.check_answer, ack_seconds)
        self.events = Events(
            self.world, app, bot, self.faults, self, self.spawn, self.stir, retry_delays
        )

    def check_answer(self, kind: str, payload: Json, answer: Any) -> list[str]:
        """What is wrong with the payload of an acknowledgement; Interacting knows."""
        raise AssertionError(f"nobody reads the answer to {kind}: {payload} {answer}")

    async def send(
        self, kind: str, payload: Json, *, attempt: int, reason: str, with_answer: bool
    ) -> Answer:
        """To the app, by the way that its settings say."""
        way = self.http if self.app.request_url else self.sockets
        return await way.send(
            kind, payload, attempt=attempt, reason=reason, with_answer=with_answer
        )

    # Waiting

    def stir(self) -> None:
        """Wakes everyone who waits in ``until``."""
        self._stirred.set()
        self._stirred = asyncio.Event()

    async def until(self, is_so: Callable[[], Any], within: float = 5.0) -> Any:
        """The first true value of ``is_so``, asked after every change; TimeoutError if none."""
        async with asyncio.timeout(within):
            while not (answer := is_so()):
                await self._stirred.wait()
        return answer

    def spawn(self, work: Coroutine[Any, Any, None]) -> None:
        """Runs something beside, until it ends or the simulator does."""
        task = asyncio.create_task(work)
        self.tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self.tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            self.violations.append(f"the simulator itself failed: {error!r}")

    # Messages

    def message_body(self, message: Message) -> Json:
        return message_json(message, self.world, self.files_address)

    def message_event(self, message: Message) -> Json:
        """The message as an event tells of it: without what only history knows."""
        body = self.message_body(message)
        where = {"channel": message.channel.id, "channel_type": message.channel.kind}
        return body | where | {"event_ts": message.ts}

    def add_message(self, message: Message) -> Message:
        """Puts a message into its channel and tells of it."""
        channel = message.channel
        channel.messages[message.ts] = message
        parent = channel.messages.get(message.thread_ts or "")
        if parent is not None and parent is not message and parent.thread_ts is None:
            parent.thread_ts = parent.ts
        event = self.message_event(message)
        if message.subtype == "thread_broadcast" and parent is not None:
            event["root"] = self.message_body(parent)
        self.events.tell(event, channel)
        if self.bot.mention in message.text and message.author is not self.bot:
            names = ("user", "text", "ts", "thread_ts", "blocks", "team", "channel", "event_ts")
            mention = {name: event[name] for name in names if name in event}
            self.events.tell({"type": "app_mention", **mention}, channel)
        self.stir()
        return message

    def change_message(self, message: Message, change: Callable[[], None]) -> None:
        """Applies a change and tells of it as ``message_changed``."""
        before = self.message_body(message)
        change()
        self._tell_hidden(
            message.channel,
            subtype="message_changed",
            message=self.message_body(message),
            previous_message=before,
        )
        self.stir()

    def remove_message(self, message: Message) -> None:
        """Deletes; of a message with replies a tombstone remains."""
        message.is_deleted = True
        if replies_to(message):
            self.change_message(message, lambda: setattr(message, "subtype", "tombstone"))
            return
        self._take_away(message)
        parent = message.channel.messages.get(message.thread_ts or "")
        if parent is not None and parent.subtype == "tombstone" and not replies_to(parent):
            self._take_away(parent)
        self.stir()

    def _take_away(self, message: Message) -> None:
        body = self.message_body(message)
        del message.channel.messages[message.ts]
        self._tell_hidden(
            message.channel,
            subtype="message_deleted",
            deleted_ts=message.ts,
            previous_message=body,
        )

    def _tell_hidden(self, channel: Channel, **more: Any) -> None:
        ts = new_ts()
        event: Json = {"type": "message", "channel": channel.id, "hidden": True, "ts": ts}
        event |= {"event_ts": ts, "channel_type": channel.kind, **more}
        self.events.tell(event, channel)

    # Conversations

    def direct_with(self, *people: User) -> Channel:
        """The DM (or group DM) of these people and nobody else; opened if need be."""
        ids = frozenset(person.id for person in people)
        found = self.world.direct(ids)
        if found is None:
            kind = IM if len(ids) <= 2 else MPIM
            names = "--".join(sorted(person.name for person in people))
            name = "" if kind == IM else f"mpdm-{names}-1"
            found = Channel(new_id(_DIRECT_IDS[kind]), kind, name, people[0].id)
            found.members = dict.fromkeys(sorted(ids), now())
            self.world.channels[found.id] = found
        return found

    def add_member(self, channel: Channel, user: User, inviter: User | None = None) -> None:
        """Someone joins or is invited: member_joined_channel, and the line in the channel."""
        channel.members[user.id] = now()
        event = self._membership("member_joined_channel", channel, user)
        if inviter is not None:
            event["inviter"] = inviter.id
        self.events.tell(event, channel)
        text = f"{user.mention} has joined the channel"
        line = Message(new_ts(), channel, user, text, subtype="channel_join")
        line.inviter = inviter.id if inviter else None
        self.add_message(line)

    def remove_member(self, channel: Channel, user: User, by: User | None = None) -> None:
        """Someone leaves, or is removed by another."""
        channel.members.pop(user.id, None)
        self.events.tell(self._membership("member_left_channel", channel, user), channel)
        if user is not self.bot and by in (None, user):
            text = f"{user.mention} has left the channel"
            self.add_message(Message(new_ts(), channel, user, text, subtype="channel_leave"))
        if user is self.bot:
            name = "channel_left" if channel.kind == CHANNEL else "group_left"
            body = {"type": name, "channel": channel.id, "actor_id": (by or user).id}
            self.events.tell(body | {"event_ts": new_ts()})
            if by is not None and by is not user:
                self._slackbot_says(f"You have been removed from #{channel.name} by {by.mention}")
        self.stir()

    def _slackbot_says(self, text: str) -> None:
        """Slackbot writes to the bot, as it does to everyone."""
        channel = self.direct_with(self.bot, self.world.users[SLACKBOT])
        self.add_message(Message(new_ts(), channel, self.world.users[SLACKBOT], text))

    def _membership(self, name: str, channel: Channel, user: User) -> Json:
        return {
            "type": name,
            "user": user.id,
            "channel": channel.id,
            "channel_type": "C" if channel.kind == CHANNEL else "G",
            "team": user.team_id,
            "event_ts": new_ts(),
        }

    def tell_channel(self, name: str, channel: Channel, more: Json) -> None:
        """An event such as ``channel_rename``; private channels tell of ``group_…``."""
        prefix = "channel" if channel.kind == CHANNEL else "group"
        event = {"type": f"{prefix}_{name}", "channel": channel.id, "event_ts": new_ts()}
        self.events.tell(event | more, channel)
        self.stir()

    def channel_body(self, channel: Channel, viewer: str | None = None) -> Json:
        return channel_json(channel, self.world, viewer or self.bot.id)

    # People

    def user_body(self, user: User, *, with_email: bool = False) -> Json:
        return user_json(user, self.world.team.id, with_email=with_email)

    def tell_user(self, name: str, user: User) -> None:
        """``user_change`` or ``team_join``."""
        user.updated = int(now())
        with_email = "users:read.email" in self.app.scopes
        body: Json = {"type": name, "user": self.user_body(user, with_email=with_email)}
        if name == "user_change":
            body["cache_ts"] = user.updated
        self.events.tell(body | {"event_ts": new_ts()})
        self.stir()
