"""A training provider's workspace, furnished: who is there, which channels, who is in them.

async with SlackSimulator() as sim:
    place = Workspace(sim)
    await sim.post(place.general, place.kim, "hello")
    await sim.command(place.mo, "/steward status", place.moderators)
    await sim.press(sim.said(place.moderators)[-1], "dismiss", place.mo)
    await sim.submit(sim.modal(place.mo), {"reason": "a joke between friends"})
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from tests.simulators.slack.simulator import SlackSimulator
from tests.simulators.slack.world import Channel, User


@dataclass(eq=False)
class Workspace:
    """People: kim and bo learn, tess teaches, mo and mia moderate, mara manages, sam is the
    safeguarding lead, ada administers, gus is a guest, zoe has left, olly is of another workspace,
    rota is another app's bot.
    """

    sim: SlackSimulator
    general: Channel = field(init=False)
    course: Channel = field(init=False)
    private: Channel = field(init=False)
    unseen: Channel = field(init=False)
    old: Channel = field(init=False)
    shared: Channel = field(init=False)
    moderators: Channel = field(init=False)
    managers: Channel = field(init=False)
    lead_desk: Channel = field(init=False)

    def __post_init__(self) -> None:
        self._people()
        learners = [self.kim, self.bo]
        everyone = [*learners, self.tess, self.mo, self.mia, self.mara, self.sam, self.ada]
        sim = self.sim
        self.general = sim.channel("general", [*everyone, self.rota], is_general=True)
        self.course = sim.channel("course-chat", [*learners, self.tess, self.ada, self.gus])
        self.private = sim.channel("group-4", [*learners, self.tess], is_private=True)
        self.unseen = sim.channel("staff-room", [self.tess, self.mo], has_bot=False)
        self.old = sim.channel("last-year", everyone)
        self.old.is_archived = True
        self.shared = sim.channel("with-employer", [self.kim, self.olly])
        self.shared.is_ext_shared = True
        self.moderators = sim.channel("moderators", [self.mo, self.mia], is_private=True)
        self.managers = sim.channel("managers", [self.mara], is_private=True)
        self.lead_desk = sim.channel("safeguarding", [self.sam], is_private=True)

    def _people(self) -> None:
        sim = self.sim
        self.kim, self.bo = sim.person("Kim Lee"), sim.person("Bo Diaz")
        self.tess, self.mo, self.mia = map(sim.person, ("Tess Hill", "Mo Ray", "Mia Fox"))
        self.mara, self.sam = sim.person("Mara Day"), sim.person("Sam Poe")
        self.ada = sim.person("Ada Orr", is_admin=True)
        self.gus = sim.person("Gus Guest", is_restricted=True)
        self.zoe = sim.person("Zoe Gone", is_deleted=True)
        self.olly: User = sim.stranger("Olly")
        self.rota = sim.other_bot("Rota")


@dataclass(eq=False)
class Listening:
    """A real slack-bolt app, connected, that keeps what it hears."""

    sim: SlackSimulator
    place: Workspace
    app: AsyncApp
    client: AsyncWebClient
    heard: list[dict[str, Any]] = field(default_factory=list)
    handlers: list[AsyncSocketModeHandler] = field(default_factory=list)

    def of(self, kind: str, subtype: str | None = None) -> list[dict[str, Any]]:
        """The events of a type and, for messages, a subtype."""
        events = [body["event"] for body in self.heard if body["event"]["type"] == kind]
        return [event for event in events if event.get("subtype") == subtype]

    async def hears(
        self, kind: str, subtype: str | None = None, count: int = 1
    ) -> list[dict[str, Any]]:
        """Those events, once there are that many."""
        await self.sim.until(lambda: len(self.of(kind, subtype)) >= count)
        return self.of(kind, subtype)

    async def connect(self) -> AsyncSocketModeHandler:
        """One more socket."""
        handler = AsyncSocketModeHandler(self.app, self.sim.app_token, ping_interval=0.5)
        self.handlers.append(handler)
        before = len(self.sim.sockets.usable)
        await handler.connect_async()  # type: ignore[no-untyped-call]
        await self.sim.until_connected(before + 1)
        return handler


def record(here: Listening) -> None:
    """Registers a listener for every event that keeps it."""

    async def keep(body: dict[str, Any]) -> None:
        here.heard.append(body)
        here.sim.stir()

    names = {name.partition(".")[0] for name in here.sim.app.events}
    for name in sorted(names):
        here.app.event(name)(keep)


@contextlib.asynccontextmanager
async def listening(
    prepare: Callable[[Listening], None] = record, **options: Any
) -> AsyncIterator[Listening]:
    """A furnished workspace and an app in Socket Mode; ``prepare`` registers its listeners."""
    async with SlackSimulator(**options) as sim:
        place = Workspace(sim)
        client = sim.web_client()
        app = AsyncApp(client=client, signing_secret=sim.app.signing_secret)
        here = Listening(sim, place, app, client)
        prepare(here)
        await here.connect()
        try:
            yield here
        finally:
            for handler in here.handlers:
                await handler.close_async()  # type: ignore[no-untyped-call]
            await asyncio.sleep(0)
