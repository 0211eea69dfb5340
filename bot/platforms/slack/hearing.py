"""What is heard on Slack, brought to the door in the order in which it happened."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from slack_sdk.errors import SlackApiError

from bot.domain.errors import StewardError
from bot.domain.events import Deleted, Edited, Posted
from bot.domain.messages import Message, PlaceKind
from bot.platforms.slack.access import Access
from bot.platforms.slack.directory import Directory
from bot.platforms.slack.faults import FAULTS, error_of
from bot.platforms.slack.lookup import Lookup
from bot.platforms.slack.translate import (
    Known,
    account_of,
    is_spoken,
    is_ts,
    mark_of,
    mentioned,
    message_id,
    moment,
    thread_of,
    to_message,
)
from bot.platforms.slack.wire import Wire
from bot.platforms.slack.workspaces import NAME, Workspace
from bot.store import cases, wiring
from bot.telemetry import log
from bot.workflow.chat import words
from bot.workflow.chat.guard import Guard
from bot.workflow.chat.marks import Marks
from bot.workflow.chat.order import InOrder

Json = Mapping[str, Any]  # JSON as Slack sends it
On = Callable[[str, Json], Awaitable[None]]
"""Takes an event of a provider's workspace."""

_LATE = timedelta(minutes=2)
_HELLO_AGAIN = timedelta(hours=1)
_AGAIN_MOST, _AGAIN_WITHIN = 10, 600.0
_KEPT = 10_000

BULK = "a channel that is gone"
"""Stands for whoever removed a channel with all that stood in it: never the authors."""


class Hearing:
    """Turns Slack's events into Steward's. Everything of one channel is taken in order.

    Slack brings an event again that was not acknowledged in time, minutes later and in any order;
    the door takes each in once, and what was overtaken by an edit or deletion is left out.
    """

    def __init__(
        self, wire: Wire, directory: Directory, lookup: Lookup, marks: Marks, access: Access
    ) -> None:
        self._wire = wire
        self._directory = directory
        self._lookup = lookup
        self._marks = marks
        self._access = access
        self._order = InOrder(_broke, "slack channel")
        self._greeted: dict[str, datetime] = {}
        self._overtaken: dict[str, None] = {}
        self._guard = Guard(_AGAIN_MOST, _AGAIN_WITHIN, time.monotonic)
        self.heard = 0
        self.is_deaf = False
        self.event_at = 0.0
        """When an event was heard last, by the loop's clock."""
        self.heard_at: datetime | None = None
        """The same by the wall's."""
        self.on: dict[str, On] = {
            "message": self._on_message,
            "member_joined_channel": self._on_joined,
            "user_change": self._on_person,
            "team_join": self._on_person,
            "channel_rename": self._on_channel,
            "group_rename": self._on_channel,
            "channel_archive": self._on_channel,
            "group_archive": self._on_channel,
            "channel_unarchive": self._on_channel,
            "group_unarchive": self._on_channel,
            "channel_deleted": self._on_channel_gone,
            "group_deleted": self._on_channel_gone,
        }
        """What is done with each type of event; every other is acknowledged and left alone."""

    @property
    def is_idle(self) -> bool:
        """Whether everything that was heard is taken in."""
        return self._order.is_idle

    async def done(self) -> None:
        """Wait until everything that was heard is taken in."""
        await self._order.done()

    async def take(self, body: Json) -> None:
        """One delivery of Slack's: acknowledged already, worked off later."""
        self.event_at = asyncio.get_running_loop().time()
        self.heard_at = self._wire.now()
        event = body.get("event")
        workspace = self._wire.workspaces.of_team(_team(body))
        if self.is_deaf or workspace is None or not isinstance(event, dict):
            return
        taken = self.on.get(str(event.get("type")))
        if taken is not None:
            await taken(workspace.provider, {**event, "_id": body.get("event_id")})

    def post(
        self,
        workspace: Workspace,
        channel: str,
        message: Json,
        *,
        late: bool = False,
        key: str | None = None,
    ) -> None:
        """Take in a message; ``late`` for one found by back-fill."""
        if is_spoken(message) and not self._is_own(workspace, message):
            self._in_order(
                workspace, channel, lambda: self._posted(workspace, channel, message, late, key)
            )

    def edit(
        self,
        workspace: Workspace,
        channel: str,
        message: Json,
        *,
        late: bool = False,
        key: str | None = None,
    ) -> None:
        """Take in a changed message."""
        if is_spoken(message) and not self._is_own(workspace, message):
            self._in_order(
                workspace, channel, lambda: self._edited(workspace, channel, message, late, key)
            )

    def gone(
        self,
        workspace: Workspace,
        channel: str,
        ts: str,
        *,
        by: str | None = None,
        key: str | None = None,
    ) -> None:
        """Take in that a message is gone. Slack does not say who deleted it."""
        self._in_order(workspace, channel, lambda: self._deleted(workspace, channel, ts, by, key))

    async def _on_message(self, provider: str, event: Json) -> None:
        workspace = self._wire.workspaces.of_provider(provider)
        channel, key = str(event.get("channel") or ""), _key(event)
        if workspace is None or not channel:
            return
        match str(event.get("subtype") or ""):
            case "message_changed":
                self._changed(workspace, channel, event)
            case "message_deleted":
                ts = str(event.get("deleted_ts") or "")
                if is_ts(ts):
                    self.gone(workspace, channel, ts, key=key)
            case _ if event.get("channel_type") == "im":
                await self._greet(workspace, channel, event)
            case _:
                self.post(workspace, channel, event, key=key)

    def _changed(self, workspace: Workspace, channel: str, event: Json) -> None:
        """An edit; or a deletion that leaves a tombstone above replies; or a mere preview."""
        message, before = event.get("message") or {}, event.get("previous_message") or {}
        if message.get("subtype") == "tombstone" and is_ts(str(message.get("ts") or "")):
            self.gone(workspace, channel, str(message["ts"]), key=_key(event))
        elif _said(message) != _said(before):
            self.edit(workspace, channel, message, key=_key(event))

    async def _on_joined(self, provider: str, event: Json) -> None:
        """Somebody came into a channel: what was decided still holds."""
        channel, account = str(event.get("channel") or ""), str(event.get("user") or "")
        self._directory.forget_channel(provider, channel)
        if self._wire.is_self(provider, account):
            return
        if not self._guard.allows(f"{channel}/{account}"):
            log.error("limit_undone_again_and_again", place=channel)
            return
        workspace = self._wire.workspaces.of_provider(provider)
        if workspace is not None:
            self._in_order(
                workspace, channel, lambda: self._access.came_back(provider, channel, account)
            )

    async def _on_person(self, provider: str, event: Json) -> None:
        """An account changed: the next message is judged by what it is now."""
        self._directory.learn(provider, event.get("user") or {})

    async def _on_channel(self, provider: str, event: Json) -> None:
        channel = event.get("channel")
        name = channel.get("id") if isinstance(channel, dict) else channel
        self._directory.forget_channel(provider, str(name or ""))

    async def _on_channel_gone(self, provider: str, event: Json) -> None:
        """A channel went with all that stood in it."""
        workspace, gone = self._wire.workspaces.of_provider(provider), str(event.get("channel"))
        known = await self._wire.store.read(lambda tx: wiring.unsettled_cases(tx, provider, NAME))
        for case in known:
            channel, _, ts = case.message.partition(":")
            if workspace is not None and channel == gone and is_ts(ts):
                self.gone(workspace, channel, ts, by=BULK)

    async def _posted(
        self, workspace: Workspace, channel: str, message: Json, late: bool, key: str | None
    ) -> None:
        self.heard += 1
        ts = str(message["ts"])
        if message_id(channel, ts) in self._overtaken:
            return
        try:
            seen = await self.translated(workspace, channel, message, late)
            if seen is not None:
                await self._wire.receive(workspace.provider, Posted(seen), key=key)
        except (StewardError, *FAULTS):
            self._marks.stick(workspace.provider, channel)
            raise
        self._marks.move(workspace.provider, channel, mark_of(ts))

    async def _edited(
        self, workspace: Workspace, channel: str, message: Json, late: bool, key: str | None
    ) -> None:
        self._lookup.forget(workspace.provider, channel, str(message["ts"]))
        seen = await self.translated(workspace, channel, message, late)
        edited = str((message.get("edited") or {}).get("ts") or "")
        at = moment(edited) if is_ts(edited) else self._wire.now()
        if seen is not None:
            await self._wire.receive(workspace.provider, Edited(seen, at), key=key)
            self._overtake(seen.id)

    async def _deleted(
        self, workspace: Workspace, channel: str, ts: str, by: str | None, key: str | None
    ) -> None:
        name, provider = message_id(channel, ts), workspace.provider
        self._lookup.forget(provider, channel, ts)
        self._overtake(name)
        known = await self._wire.store.read(lambda tx: cases.of_message(tx, provider, NAME, name))
        if not known:
            return
        if name in self._wire.removed:
            self._wire.removed.discard(name)
            by = self._wire.home(provider).user
        await self._wire.receive(provider, Deleted(NAME, name, self._wire.now(), by), key=key)

    async def translated(
        self, workspace: Workspace, channel: str, message: Json, late: bool = False
    ) -> Message | None:
        """The message with what has to be asked for; None for a private talk with Steward."""
        provider = workspace.provider
        where = await self._directory.channel(provider, channel)
        if where.kind is PlaceKind.DIRECT:
            return None
        account = str(message.get("user") or "")
        author = await self._directory.person(provider, account) if account else None
        held = await self._directory.held(provider, account) if author is not None else ()
        thread = thread_of(message)
        parent = await self._parent(provider, channel, thread, message)
        named = mentioned(message) | (mentioned(parent) if parent else set())
        names = await self._directory.names(provider, named)
        late = late or self._wire.now() - moment(str(message["ts"])) > _LATE
        known = Known(where, author, held, names)
        return to_message(message, workspace, known, parent=parent, late=late)

    async def _parent(
        self, provider: str, channel: str, thread: str | None, message: Json
    ) -> Json | None:
        """What a reply answers; a reply is judged without it where Slack does not give it."""
        if thread is None:
            return None
        root = message.get("root")
        if isinstance(root, dict):
            return root
        try:
            return await self._lookup.parent(provider, channel, thread)
        except SlackApiError as fault:
            log.info("thread_not_read", place=channel, code=error_of(fault))
            return None

    def _overtake(self, message: str) -> None:
        """A change or deletion was heard: the message as first posted must not be judged later."""
        self._overtaken[message] = None
        while len(self._overtaken) > _KEPT:
            del self._overtaken[next(iter(self._overtaken))]

    async def _greet(self, workspace: Workspace, channel: str, event: Json) -> None:
        """Answer a private message with what can be done here, once an hour at most."""
        if not is_spoken(event) or self._is_own(workspace, event) or event.get("bot_id"):
            return
        now, account = self._wire.now(), account_of(event)
        last = self._greeted.get(account)
        if last is not None and now - last < _HELLO_AGAIN:
            return
        if len(self._greeted) >= _KEPT:
            self._greeted.clear()
        self._greeted[account] = now
        self._in_order(workspace, channel, lambda: self._say_hello(workspace.provider, channel))

    async def _say_hello(self, provider: str, channel: str) -> None:
        await self._wire.client(provider).chat_postMessage(channel=channel, text=words.HELLO)

    def _in_order(
        self, workspace: Workspace, channel: str, work: Callable[[], Awaitable[None]]
    ) -> None:
        """What is said at a desk is not watched."""
        if not self.is_deaf and not workspace.is_desk(channel):
            self._order.add(channel, work)

    def _is_own(self, workspace: Workspace, message: Json) -> bool:
        provider = workspace.provider
        by_user = self._wire.is_self(provider, message.get("user"))
        return by_user or self._wire.is_self(provider, message.get("bot_id"))


def _team(body: Json) -> str:
    """The workspace that installed the app: a shared channel's events name others as well."""
    installed = body.get("authorizations") or [{}]
    return str(installed[0].get("team_id") or body.get("team_id") or "")


def _key(event: Json) -> str | None:
    return f"event:{event['_id']}" if event.get("_id") else None


def _said(message: Json) -> tuple[object, ...]:
    """What makes a change an edit: a preview that Slack adds is none."""
    files = message.get("files") or ()
    return message.get("text"), tuple(file.get("id") for file in files if isinstance(file, dict))


def _broke(place: str, fault: Exception) -> None:
    """Nothing of the message goes into the log."""
    log.error("event_not_taken_in", place=place, fault=type(fault).__name__, code=error_of(fault))
