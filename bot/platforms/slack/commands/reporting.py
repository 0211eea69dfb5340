"""Bringing a message to the moderators: from its menu, or by its link."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.errors import SlackApiError

from bot.domain.messages import Message, PlaceKind
from bot.platforms.slack.commands.callers import Caller, Callers
from bot.platforms.slack.commands.fields import Field, Given, Kind
from bot.platforms.slack.commands.forms import form
from bot.platforms.slack.commands.saying import Answer, Origin, Saying, told
from bot.platforms.slack.commands.surface import Commands
from bot.platforms.slack.commands.table import Command
from bot.platforms.slack.directory import Channel
from bot.platforms.slack.faults import GONE, NOT_THERE, error_of
from bot.platforms.slack.lookup import Lookup
from bot.platforms.slack.places import members_of
from bot.platforms.slack.translate import (
    Known,
    is_spoken,
    is_ts,
    mentioned,
    message_id,
    thread_of,
    to_message,
)
from bot.platforms.slack.words import NO_LINK, NOT_SET_UP, TOO_LATE
from bot.platforms.slack.workspaces import GUEST
from bot.telemetry import log
from bot.workflow.chat import words
from bot.workflow.report_kinds import REPORT_KINDS

Json = Mapping[str, Any]  # JSON as Slack sends it

MENU = "steward-report"

_LINK = re.compile(
    r"<?(https://[a-z0-9.-]+/)archives/([CGD][A-Z0-9]{2,30})/p([0-9]{10})([0-9]{6})"
    r"(?:\?(?:[a-z_]+=[^&|<>\s]*&(?:amp;)?)*?(?:thread_ts=([0-9]{10}\.[0-9]{6}))?[^|<>\s]*)?"
    r"(?:\|[^<>]*)?>?",
    re.ASCII,
)
_KEPT = 500

_KINDS = {category.value: label for category, label in REPORT_KINDS.items()}
_WHICH = Field("link", Kind.WORD, "The message's link: its menu has “Copy link”")
_KIND = Field("kind", Kind.CHOICE, "What is it about?", choices=_KINDS)
_NOTE = Field("note", Kind.TEXT, "What should the moderators know?", is_optional=True)


class Reporting:
    """Takes reports. What a menu brought is kept until the box is sent, or a restart."""

    def __init__(self, callers: Callers, lookup: Lookup, saying: Saying) -> None:
        self._callers = callers
        self._lookup = lookup
        self._saying = saying
        self._brought: dict[str, Json] = {}
        self.command = Command(
            "report", "Bring a message to the moderators", self._report, (_WHICH, _KIND, _NOTE)
        )

    def planted(self, commands: Commands) -> Menu:
        """The menu of a message, to be put on the app."""
        return Menu(self, commands)

    async def picked(self, origin: Origin, body: Json) -> None:
        """Somebody chose it in a message's menu: they saw the message, so it is shown to us."""
        caller = await self._callers.caller(origin, "")
        message = body.get("message")
        if caller is None or not isinstance(message, dict) or not message.get("ts"):
            await self._saying.say(origin, told(NOT_SET_UP if caller is None else words.NOT_TAKEN))
            return
        link = self._link(caller, origin.channel, message)
        while len(self._brought) >= _KEPT:
            del self._brought[next(iter(self._brought))]
        channel = body.get("channel") or {}
        self._brought[f"{origin.account}/{link}"] = {**message, "_channel": channel}
        view = form(self.command, {"link": link}, (), origin.channel)
        if not await self._saying.ask(origin, view):
            await self._saying.say(origin, told(TOO_LATE))

    async def _report(self, caller: Caller, given: Given) -> Answer:
        found = _LINK.fullmatch(given["link"].strip())
        home = self._callers.wire.home(caller.provider)
        if found is None or found.group(1) != f"{home.url.rstrip('/')}/":
            return told(NO_LINK)
        channel, ts, thread = found.group(2), f"{found.group(3)}.{found.group(4)}", found.group(5)
        message = self._brought.pop(f"{caller.id}/{given['link'].strip()}", None)
        message = message or await self._seen(caller, channel, ts, thread)
        if message is None:
            return told(words.NOT_SEEN)
        if not self._can_be_reported(caller, channel, message):
            return told(words.NOT_TAKEN)
        seen = await self._translated(caller, channel, message)
        note = given.get("note", "")
        asking = self._callers.asking
        return told(await asking.report(caller.asker, seen, given["kind"], note, caller.key))

    async def _seen(self, caller: Caller, channel: str, ts: str, thread: str | None) -> Json | None:
        """The message, if the reporter can read where it stands."""
        try:
            if not await self._reads(caller, channel):
                return None
            place = f"{channel}:{thread}" if thread else channel
            return await self._lookup.message(caller.provider, message_id(channel, ts), place)
        except SlackApiError as fault:
            if error_of(fault) not in GONE | NOT_THERE:
                raise
            log.info("reported_message_not_found", code=error_of(fault))
            return None

    async def _reads(self, caller: Caller, channel: str) -> bool:
        """Whether somebody can read there: a guest, or in private, only where they are."""
        directory, provider = self._callers.directory, caller.provider
        where = await directory.channel(provider, channel)
        is_guest = GUEST in await directory.held(provider, caller.id)
        if not where.is_private and where.kind is PlaceKind.CHANNEL and not is_guest:
            return True
        return caller.id in await members_of(self._callers.wire.client(provider), channel)

    def _can_be_reported(self, caller: Caller, channel: str, message: Json) -> bool:
        """Whether it is somebody's message outside the desks: not Steward's own."""
        wire, provider = self._callers.wire, caller.provider
        mine = wire.is_self(provider, message.get("user"))
        mine = mine or wire.is_self(provider, message.get("bot_id"))
        return is_spoken(message) and not mine and not caller.workspace.is_desk(channel)

    async def _translated(self, caller: Caller, channel: str, message: Json) -> Message:
        directory, provider = self._callers.directory, caller.provider
        where = await self._where(provider, channel, message.get("_channel") or {})
        account = str(message.get("user") or "")
        author = await directory.person(provider, account) if account else None
        held = await directory.held(provider, account) if author is not None else ()
        names = await directory.names(provider, mentioned(message))
        return to_message(message, caller.workspace, Known(where, author, held, names))

    async def _where(self, provider: str, channel: str, told_by: Json) -> Channel:
        """The conversation; as the menu described it where Steward is not in it."""
        try:
            return await self._callers.directory.channel(provider, channel)
        except SlackApiError as fault:
            if error_of(fault) not in GONE | NOT_THERE:
                raise
        name = str(told_by.get("name") or "")
        if channel.startswith("D"):
            return Channel(channel, "a private conversation", PlaceKind.DIRECT, is_private=True)
        kind = PlaceKind.GROUP if name.startswith("mpdm") else PlaceKind.CHANNEL
        shown = "a private channel" if name == "privategroup" else name
        return Channel(channel, shown or "a conversation", kind, is_private=True)

    def _link(self, caller: Caller, channel: str, message: Json) -> str:
        home, ts = self._callers.wire.home(caller.provider), str(message["ts"])
        link = f"{home.url.rstrip('/')}/archives/{channel}/p{ts.replace('.', '')}"
        thread = thread_of(message)
        return f"{link}?thread_ts={thread}" if thread and is_ts(thread) else link


class Menu:
    """The entry in a message's menu."""

    def __init__(self, reporting: Reporting, commands: Commands) -> None:
        self._reporting = reporting
        self._commands = commands

    def plant(self, app: AsyncApp) -> None:
        """Listen for it."""
        app.shortcut(MENU)(self.picked)

    async def picked(self, ack: AsyncAck, body: Json) -> None:
        """Somebody chose it."""
        await ack()
        origin = self._commands.origin(body)
        if origin is not None:
            await self._commands.guarded(origin, self._reporting.picked(origin, body))
