"""A training provider's server on the simulator, with Steward really connected to it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from bot.app import App
from bot.detection.pipeline import Pipeline
from bot.detection.registry import default_pipeline
from bot.domain.cases import Case
from bot.platforms.discord.adapter import DiscordPlatform, Pace
from bot.platforms.discord.servers import server_of
from bot.settings import Settings, load_settings
from bot.store import cases
from bot.store.keys import Keyring
from tests.simulators.discord.building import Place
from tests.simulators.discord.interactions import Invocation
from tests.simulators.discord.simulator import DiscordSimulator
from tests.simulators.discord.world import Channel, Member, Message, Role

INSULT = "you are a pathetic waste of space, nobody likes you"
THREAT = "I'm gonna stab you after college"
DESPAIR = "I want to end it all, I can't go on living"
CLEAN = "see you all at the workshop tomorrow, bring your goggles"
LEAK = "here are the answers to tomorrow's EPA test: 1b 2c 3a"

_OURS = ("steward", "discord")

KEYS = Keyring.ephemeral()
"""One key for all: a store is opened again after a restart."""

HURRY = Pace(new_members=0, marks=0.1, limits=3600, audit_wait=0.3, reconnect=0.05)


@cache
def the_pipeline() -> Pipeline:
    """The shipped detectors, built once."""
    return default_pipeline()


class Clock:
    """Real time, that a test may move forward."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    @staticmethod
    def hours(count: float) -> timedelta:
        """So many hours."""
        return timedelta(hours=count)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


@dataclass
class College:
    """One provider's server: its places, desks, people, and the Steward that works there."""

    sim: DiscordSimulator
    guild: Place
    pack: str
    id: str
    folder: Path
    general: Channel = field(init=False)
    forum: Channel = field(init=False)
    moderators: Channel = field(init=False)
    managers: Channel = field(init=False)
    lead_desk: Channel = field(init=False)
    roles: dict[str, Role] = field(init=False)
    people: dict[str, Member] = field(default_factory=dict)
    more: dict[str, Any] = field(default_factory=dict)
    more_roles: dict[str, list[str]] = field(default_factory=dict)
    more_settings: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        guild = self.guild
        self.general = guild.text_channel("general")
        self.forum = guild.forum("questions", tags=["homework"])
        names = ("moderator", "manager", "safeguarding_lead", "deputy_lead", "staff", "learner")
        self.roles = {name: guild.role(name) for name in names}
        self.moderators = self._desk("moderators", "moderator")
        self.managers = self._desk("managers", "manager")
        self.lead_desk = self._desk("lead", "safeguarding_lead")
        for name, role in (
            *(("Kim", "learner"), ("Bo", "learner"), ("Tess", "staff")),
            *(("Mo", "moderator"), ("Mia", "moderator")),
            *(("Mara", "manager"), ("Max", "manager"), ("Sam", "safeguarding_lead")),
        ):
            self.people[name] = guild.member(name, [self.roles[role]])

    def _desk(self, name: str, role: str) -> Channel:
        hidden = {self.guild.everyone: (0, 1 << 10), self.guild.bot_role: (1 << 10, 0)}
        shown = {self.roles[role]: (1 << 10, 0)}
        return self.guild.text_channel(name, overwrites=hidden | shown)

    def __getitem__(self, name: str) -> Member:
        return self.people[name]

    def settings(self) -> dict[str, Any]:
        """The provider as an operator writes it."""
        return {
            "id": self.id,
            "name": self.guild.name,
            "pack": self.pack,
            "confirmed": True,
            **self.more_settings,
            "roles": {"safeguarding_lead": [str(self["Sam"].id)], **self.more_roles},
            "discord": {
                "guilds": [str(self.guild.id)],
                "desks": {
                    "moderators": str(self.moderators.id),
                    "managers": str(self.managers.id),
                    "safeguarding_lead": str(self.lead_desk.id),
                },
                "roles": {
                    name: [str(self.roles[name].id)]
                    for name in ("moderator", "manager", "safeguarding_lead", "deputy_lead")
                },
                "audiences": {n: [str(self.roles[n].id)] for n in ("staff", "learner")},
                **self.more,
            },
        }

    def cards(self, desk: Channel | None = None) -> list[Message]:
        """What Steward put before a desk, oldest first; the moderators' where none is named."""
        found = self.sim.channel_messages(desk or self.moderators)
        return [one for one in found if one.author is self.sim.bot]

    async def card(self, desk: Channel | None = None, count: int = 1) -> Message:
        """The newest card at a desk, once there are so many."""
        await self.sim.until(lambda: len(self.cards(desk)) >= count, 8)
        return self.cards(desk)[-1]

    async def letter(self, name: str, count: int = 1) -> Message:
        """The newest private message to somebody, once there are so many."""
        await self.sim.until(lambda: len(self.sim.dms(self[name])) >= count, 8)
        return self.sim.dms(self[name])[-1]

    async def choose(
        self, card: Message, what: str, by: str, reason: str | None = "for a reason"
    ) -> Invocation:
        """Press a button of a card and, where a box opens, write the reason."""
        return await choose(self.sim, card, what, self[by], reason)


async def choose(
    sim: DiscordSimulator, message: Message, what: str, by: Member, text: str | None
) -> Invocation:
    """Press the button that does ``what``, once it is there; fill in the box that opens."""
    await sim.until(lambda: any(name.endswith(f":{what}") for name in buttons(message)))
    shown = await sim.press(message, button(message, what), by)
    if not shown.modal_inputs or text is None:
        return shown
    sent = await sim.submit_modal(shown, {"text": text})
    await sim.until(lambda: bool(sent.text), 5)
    return sent


def button(message: Message, what: str) -> str:
    """The name of the button that does ``what``."""
    return next(name for name in buttons(message) if name.endswith(f":{what}"))


def buttons(message: Message) -> list[str]:
    """The names of a message's buttons."""
    rows = [row["components"] for row in message.components]
    return [one["custom_id"] for row in rows for one in row]


def shown(message: Message) -> str:
    """Everything an embed shows."""
    parts = []
    for embed in message.embeds:
        parts += [embed.get("title", ""), embed.get("description", "")]
        parts += [f"{one['name']}: {one['value']}" for one in embed.get("fields", [])]
    return "\n".join(parts)


@dataclass
class Running:
    """Steward at work on the simulator."""

    app: App
    discord: DiscordPlatform
    clock: Clock

    is_dead: bool = False

    async def kill(self) -> None:
        """Stop at once, wherever everything stands: nothing is finished, drained or written."""
        self.is_dead = True
        tasks = [one for one in asyncio.all_tasks() if one.get_name().startswith(_OURS)]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self.discord._wire.client.close()
        await self.app.store.close()

    async def cases(self, provider: str = "college") -> tuple[Case, ...]:
        """Every case of a provider, oldest first."""
        found = await self.app.store.read(lambda tx: cases.search(tx, provider, limit=500))
        return tuple(reversed(found))

    async def pass_time(self, hours: float) -> None:
        """Move the clock and do what fell due."""
        self.clock.ahead += timedelta(hours=hours)
        await self.app.step()

    async def until(self, holds: Callable[[tuple[Case, ...]], Any], within: float = 5.0) -> Any:
        """Wait until something holds of the cases."""
        async with asyncio.timeout(within):
            while not (answer := holds(await self.cases())):  # noqa: ASYNC110 - no event to await
                await asyncio.sleep(0.02)
        return answer


@asynccontextmanager
async def college(
    folder: Path, pack: str = "stanfords", *, sim: DiscordSimulator | None = None
) -> AsyncIterator[College]:
    """A simulated server; Steward is not connected yet."""
    async with sim or DiscordSimulator() as discord:
        with discord.addresses():
            yield College(discord, discord.guild("Northgate"), pack, "college", folder)


@asynccontextmanager
async def steward(
    *colleges: College, clock: Clock | None = None, pace: Pace = HURRY
) -> AsyncIterator[Running]:
    """Steward, started as the command line starts it, for one or more providers."""
    first = colleges[0]
    settings = _settings(first.folder, colleges)
    servers = [server_of(one) for one in settings.providers]
    time = clock or Clock()
    platform = DiscordPlatform(
        [one for one in servers if one is not None],
        first.sim.token,
        pace=pace,
        clock=time,
        options={"guild_ready_timeout": 0.05},
    )
    app = App(
        settings,
        KEYS,
        {"discord": platform},
        clock=time,
        pipeline=the_pipeline(),
        may_time_pass={"discord": lambda: not platform.is_behind},
        can_deliver={"discord": lambda: platform.is_connected},
    )
    running = Running(app, platform, time)
    await app.start()
    try:
        await platform.start(app)
        async with asyncio.timeout(10):
            await platform.caught_up()
        yield running
    finally:
        if not running.is_dead:
            await platform.quiet()
            await app.stop()
            await platform.stop()


def _settings(folder: Path, colleges: tuple[College, ...]) -> Settings:
    path = folder / "steward.yaml"
    path.write_text(json.dumps({"providers": [one.settings() for one in colleges]}))
    return load_settings(path, {})
