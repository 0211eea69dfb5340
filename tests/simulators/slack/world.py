"""The nouns of a workspace: team, people, channels, messages, files, views."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.simulators.slack.errors import SlackRefused
from tests.simulators.slack.identifiers import new_id, now

Json = dict[str, Any]
_PING = re.compile(r"<(@[UW]\w+|!(?:here|channel|everyone)|!subteam\^\w+)[|>]")
CHANNEL, GROUP, IM, MPIM = "channel", "group", "im", "mpim"
SLACKBOT = "USLACKBOT"


def _mrkdwn(value: Any) -> Iterator[str]:
    """The texts in a block in which mentions are live."""
    if isinstance(value, list):
        for item in value:
            yield from _mrkdwn(item)
    elif isinstance(value, dict):
        if value.get("type") in ("mrkdwn", "markdown"):
            yield value["text"]
        yield from _mrkdwn([item for item in value.values() if isinstance(item, dict | list)])


@dataclass(eq=False, slots=True)
class Team:
    """The workspace. ``who_may_kick``: ``everyone`` or ``admins``, the owner's setting."""

    name: str
    id: str = field(default_factory=lambda: new_id("T"))
    domain: str = "college"
    who_may_kick: str = "everyone"
    admins_may_delete: bool = True
    edit_minutes: int | None = None


@dataclass(eq=False, slots=True)
class User:
    """An account: a person of this workspace or another (``team_id``), or a bot's user."""

    name: str
    team_id: str
    id: str = field(default_factory=lambda: new_id("U"))
    real_name: str = ""
    display_name: str = ""
    email: str = ""
    title: str = ""
    is_admin: bool = False
    is_owner: bool = False
    is_restricted: bool = False
    is_ultra_restricted: bool = False
    is_deleted: bool = False
    bot_id: str | None = None
    app_id: str | None = None
    tz: str = "Europe/London"
    updated: int = field(default_factory=lambda: int(now()))

    @property
    def is_bot(self) -> bool:
        return self.bot_id is not None

    @property
    def may_rule(self) -> bool:
        return self.is_admin or self.is_owner

    @property
    def mention(self) -> str:
        return f"<@{self.id}>"


@dataclass(eq=False, slots=True)
class Attached:
    """A file that somebody shared."""

    name: str
    data: bytes
    owner: User
    mimetype: str
    channels: list[str] = field(default_factory=list)
    id: str = field(default_factory=lambda: new_id("F"))
    created: int = field(default_factory=lambda: int(now()))
    is_deleted: bool = False


@dataclass(eq=False, slots=True)
class Channel:
    """A conversation of any kind. ``posting``: who may write, ``everyone`` or ``admins``."""

    id: str
    kind: str
    name: str
    creator: str
    members: dict[str, float] = field(default_factory=dict)
    messages: dict[str, Message] = field(default_factory=dict)
    is_general: bool = False
    is_archived: bool = False
    is_ext_shared: bool = False
    posting: str = "everyone"
    topic: str = ""
    purpose: str = ""
    created: int = field(default_factory=lambda: int(now()))
    read_until: dict[str, str] = field(default_factory=dict)
    previous_names: list[str] = field(default_factory=list)

    @property
    def is_direct(self) -> bool:
        return self.kind in (IM, MPIM)

    @property
    def is_private(self) -> bool:
        return self.kind != CHANNEL


@dataclass(eq=False, slots=True)
class Message:
    """Something said. ``author`` is None for what an incoming webhook posted."""

    ts: str
    channel: Channel
    author: User | None
    text: str
    blocks: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    thread_ts: str | None = None
    subtype: str | None = None
    edited: tuple[str, str] | None = None
    files: list[Attached] = field(default_factory=list)
    bot_id: str | None = None
    username: str | None = None
    client_msg_id: str | None = None
    inviter: str | None = None
    metadata: Json | None = None
    is_broadcast: bool = False
    is_deleted: bool = False

    @property
    def is_reply(self) -> bool:
        return self.thread_ts is not None and self.thread_ts != self.ts

    @property
    def pings(self) -> list[str]:
        """Whom it calls: ``@U…`` for people, ``!here`` and the like for everybody."""
        words = [self.text, *(text for block in self.blocks for text in _mrkdwn(block))]
        return [name for text in words for name in _PING.findall(text)]

    @property
    def by(self) -> str:
        """The id of its author's account or, for a webhook, of its bot."""
        return self.author.id if self.author else self.bot_id or ""


@dataclass(eq=False, slots=True)
class Ephemeral:
    """What only ``to`` sees, until they reload. It is in no history."""

    ts: str
    channel: Channel
    to: User
    text: str
    blocks: list[Json]
    thread_ts: str | None = None
    is_deleted: bool = False


@dataclass(eq=False, slots=True)
class View:
    """A modal or a home tab as one person has it before them."""

    id: str
    type: str
    user: User
    body: Json
    hash: str
    root_id: str
    previous_id: str | None = None
    state: dict[str, dict[str, Json]] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    is_open: bool = True

    @property
    def callback_id(self) -> str:
        return str(self.body.get("callback_id", ""))

    @property
    def blocks(self) -> list[Json]:
        blocks: list[Json] = self.body["blocks"]
        return blocks

    @property
    def private_metadata(self) -> str:
        return str(self.body.get("private_metadata", ""))


@dataclass(eq=False)
class World:
    """Everything that exists in the workspace."""

    team: Team
    users: dict[str, User] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    files: dict[str, Attached] = field(default_factory=dict)
    views: dict[str, View] = field(default_factory=dict)
    homes: dict[str, View] = field(default_factory=dict)
    ephemerals: list[Ephemeral] = field(default_factory=list)
    usergroups: dict[str, Json] = field(default_factory=dict)

    def user(self, user_id: str) -> User:
        found = self.users.get(user_id)
        if found is None:
            raise SlackRefused("user_not_found")
        return found

    def direct(self, ids: frozenset[str]) -> Channel | None:
        """The conversation of exactly these people, if there is one."""
        for channel in self.channels.values():
            if channel.is_direct and frozenset(channel.members) == ids:
                return channel
        return None
