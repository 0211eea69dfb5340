"""The same few things on both platforms: who comes, what they write, what is seen of it."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Protocol

from tests.platforms.discord import college as on_discord
from tests.platforms.discord.college import College, college
from tests.platforms.slack import academy as on_slack
from tests.platforms.slack.academy import Academy, academy

Person = Any
"""A member as their platform's simulator has them."""


class Town(Protocol):
    """A provider's place on a platform. ``send`` and ``open``: the routes of messages and DMs."""

    send: str
    open: str

    @property
    def place(self) -> College | Academy: ...

    def newcomer(self, name: str) -> Person: ...
    def person(self, name: str) -> Person: ...
    async def post(self, who: Person, text: str) -> str: ...
    def letters(self, who: Person) -> Sequence[Any]: ...
    def flagged(self) -> list[str]: ...
    def lead_cards(self) -> Sequence[Any]: ...
    def shown(self) -> str: ...
    async def choose(self, what: str, by: str) -> None: ...


class OnDiscord:
    """A server. A post is known by its message's id."""

    send = "POST /channels/{channel_id}/messages"
    open = "POST /users/@me/channels"

    def __init__(self, place: College) -> None:
        self._place = place

    @property
    def place(self) -> College:
        return self._place

    def newcomer(self, name: str) -> Person:
        return self.place.guild.member(name, [self.place.roles["learner"]])

    def person(self, name: str) -> Person:
        return self.place[name]

    async def post(self, who: Person, text: str) -> str:
        return str((await self.place.sim.post(self.place.general, who, text)).id)

    def letters(self, who: Person) -> Sequence[Any]:
        return self.place.sim.dms(who)

    def flagged(self) -> list[str]:
        return [card.embeds[0]["url"].rpartition("/")[2] for card in self.place.cards()]

    def lead_cards(self) -> Sequence[Any]:
        return self.place.cards(self.place.lead_desk)

    def shown(self) -> str:
        return on_discord.shown(self.place.cards()[0])

    async def choose(self, what: str, by: str) -> None:
        await self.place.choose(await self.place.card(), what, by)


class OnSlack:
    """A workspace. A post is known by its time's digits."""

    send = "chat.postMessage"
    open = "conversations.open"

    def __init__(self, place: Academy) -> None:
        self._place = place

    @property
    def place(self) -> Academy:
        return self._place

    def newcomer(self, name: str) -> Person:
        return self.place.sim.person(name)

    def person(self, name: str) -> Person:
        return getattr(self.place.place, name.lower())

    async def post(self, who: Person, text: str) -> str:
        found = await self.place.sim.post(self.place.place.general, who, text)
        return found.ts.replace(".", "")

    def letters(self, who: Person) -> Sequence[Any]:
        return self.place.sim.dms(who)

    def flagged(self) -> list[str]:
        found = (re.search(r"/p([0-9]{16})", on_slack.shown(card)) for card in self.place.cards())
        return [one[1] if one else "" for one in found]

    def lead_cards(self) -> Sequence[Any]:
        return self.place.cards(self.place.place.lead_desk)

    def shown(self) -> str:
        return on_slack.shown(self.place.cards()[0])

    async def choose(self, what: str, by: str) -> None:
        await self.place.choose(await self.place.card(), what, self.person(by))
        await self.place.told(self.person(by), "Done")


@asynccontextmanager
async def town(platform: str, folder: Path) -> AsyncIterator[Town]:
    """A furnished place on a platform; Steward is not connected yet."""
    if platform == "discord":
        async with college(folder) as server:
            yield OnDiscord(server)
    else:
        async with academy(folder) as workspace:
            yield OnSlack(workspace)
