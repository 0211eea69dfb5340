"""People, user groups and channels of a workspace, asked of Slack and remembered for a while."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from slack_sdk.errors import SlackApiError

from bot.domain.messages import PlaceKind
from bot.platforms.slack.faults import error_of
from bot.platforms.slack.wire import Wire
from bot.platforms.slack.workspaces import GUEST

Json = Mapping[str, Any]  # JSON as Slack sends it
Value = TypeVar("Value")

_FRESH, _GROUPS_FRESH = 600.0, 60.0
_KEPT = 5000
_UNKNOWN = frozenset({"user_not_found", "user_not_visible", "users_not_found"})


@dataclass(frozen=True, slots=True)
class Person:
    """An account. ``held``: its id, user groups, ``@domain``, and ``guest`` where that is so."""

    id: str
    name: str
    held: tuple[str, ...]
    is_bot: bool = False
    is_active: bool = True


@dataclass(frozen=True, slots=True)
class Channel:
    """A conversation."""

    id: str
    name: str
    kind: PlaceKind
    is_private: bool = False
    is_general: bool = False
    is_shared: bool = False
    """With another organisation."""


class Remembered(Generic[Value]):
    """Values by key, for so many seconds."""

    def __init__(self, fresh: float) -> None:
        self._fresh = fresh
        self._kept: dict[str, tuple[float, Value]] = {}

    def get(self, key: str) -> Value | None:
        found = self._kept.get(key)
        if found is None or asyncio.get_running_loop().time() - found[0] > self._fresh:
            return None
        return found[1]

    def put(self, key: str, value: Value) -> Value:
        if len(self._kept) >= _KEPT:
            self._kept.clear()
        self._kept[key] = (asyncio.get_running_loop().time(), value)
        return value

    def forget(self, key: str) -> None:
        self._kept.pop(key, None)


class Directory:
    """Who is who and what is where."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._people: Remembered[Person] = Remembered(_FRESH)
        self._channels: Remembered[Channel] = Remembered(_FRESH)
        self._groups: Remembered[Mapping[str, tuple[str, ...]]] = Remembered(_GROUPS_FRESH)

    async def person(self, provider: str, account: str) -> Person | None:
        """An account of the workspace; None where Slack knows no such account."""
        key = f"{provider}/{account}"
        found = self._people.get(key)
        if found is None:
            try:
                answer = await self._wire.client(provider).users_info(user=account)
            except SlackApiError as fault:
                if error_of(fault) in _UNKNOWN:
                    return None
                raise
            found = self._people.put(key, self._to_person(provider, answer.get("user") or {}))
        return found

    async def held(self, provider: str, account: str) -> tuple[str, ...]:
        """By what somebody goes where roles and audiences are named; nothing for nobody."""
        person = await self.person(provider, account)
        if person is None:
            return ()
        groups = (await self._members_of_groups(provider)).get(account, ())
        return (*person.held, *groups)

    async def members(self, provider: str, group: str) -> tuple[str, ...]:
        """The accounts in a user group."""
        groups = await self._members_of_groups(provider)
        return tuple(account for account, held in groups.items() if group in held)

    async def names(self, provider: str, accounts: set[str]) -> dict[str, str]:
        """How people are called."""
        found = [await self.person(provider, one) for one in sorted(accounts)]
        return {one.id: one.name for one in found if one is not None}

    async def channel(self, provider: str, channel: str) -> Channel:
        """A conversation as it is now. Raises SlackApiError where Steward cannot see it."""
        key = f"{provider}/{channel}"
        found = self._channels.get(key)
        if found is None:
            answer = await self._wire.client(provider).conversations_info(channel=channel)
            found = self._channels.put(key, to_channel(answer.get("channel") or {}))
        return found

    def learn(self, provider: str, user: Json) -> None:
        """A change of an account was heard."""
        if user.get("id"):
            self._people.put(f"{provider}/{user['id']}", self._to_person(provider, user))

    def forget_groups(self, provider: str) -> None:
        """Which user groups matter was changed."""
        self._groups.forget(provider)

    def forget_channel(self, provider: str, channel: str) -> None:
        """A change of a channel was heard."""
        self._channels.forget(f"{provider}/{channel}")

    async def _members_of_groups(self, provider: str) -> Mapping[str, tuple[str, ...]]:
        """The user groups that matter, by account."""
        workspace = self._wire.workspaces.of_provider(provider)
        if workspace is None or not workspace.groups:
            return {}
        found = self._groups.get(provider)
        if found is None:
            answer = await self._wire.client(provider).usergroups_list(include_users=True)
            held: dict[str, tuple[str, ...]] = {}
            for group in answer.get("usergroups") or ():
                if group.get("id") in workspace.groups:
                    for account in group.get("users") or ():
                        held[account] = (*held.get(account, ()), group["id"])
            found = self._groups.put(provider, held)
        return found

    def _to_person(self, provider: str, user: Json) -> Person:
        profile = user.get("profile") or {}
        held = [str(user.get("id", ""))]
        domain = str(profile.get("email") or "").rpartition("@")[2].lower()
        home = self._wire.homes.get(provider)
        is_ours = home is None or user.get("team_id") in (None, home.team)
        if domain and is_ours:
            held.append(f"@{domain}")
        if user.get("is_restricted") or user.get("is_ultra_restricted") or not is_ours:
            held.append(GUEST)
        names = (profile.get("display_name"), profile.get("real_name"), user.get("real_name"))
        return Person(
            id=held[0],
            name=next((str(one) for one in (*names, user.get("name")) if one), held[0]),
            held=tuple(held),
            is_bot=bool(user.get("is_bot")) or held[0] == "USLACKBOT",
            is_active=not user.get("deleted"),
        )


def to_channel(body: Json) -> Channel:
    """A conversation as Slack describes it."""
    if body.get("is_im"):
        kind = PlaceKind.DIRECT
    else:
        kind = PlaceKind.GROUP if body.get("is_mpim") else PlaceKind.CHANNEL
    return Channel(
        id=str(body.get("id", "")),
        name=str(body.get("name") or ""),
        kind=kind,
        is_private=bool(body.get("is_private") or body.get("is_im")),
        is_general=bool(body.get("is_general")),
        is_shared=bool(body.get("is_ext_shared") or body.get("is_pending_ext_shared")),
    )
