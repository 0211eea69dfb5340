"""A training provider's workspace on the simulator, with Steward really connected to it."""

from __future__ import annotations

import asyncio
import json
import socket
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
from bot.platforms.slack.adapter import Pace, SlackPlatform, Way
from bot.platforms.slack.secrets import Secrets
from bot.platforms.slack.workspaces import workspace_of
from bot.settings import Settings, load_settings
from bot.store import cases
from bot.store.keys import Keyring
from tests.simulators.slack.interactions import Interaction
from tests.simulators.slack.simulator import SlackSimulator
from tests.simulators.slack.workspace import Workspace
from tests.simulators.slack.world import Channel, Ephemeral, Message, User

INSULT = "you are a pathetic waste of space, nobody likes you"
THREAT = "I'm gonna stab you after college"
DESPAIR = "I want to end it all, I can't go on living"
CLEAN = "see you all at the workshop tomorrow, bring your goggles"
LEAK = "here are the answers to tomorrow's EPA test: 1b 2c 3a"

_OURS = ("steward", "slack")

KEYS = Keyring.ephemeral()
"""One key for all: a store is opened again after a restart."""

HURRY = Pace(marks=0.1, reconnect=0.05, again=0.3, ping=0.5, silence=5.0, look=0.1)


@cache
def the_pipeline() -> Pipeline:
    """The shipped detectors, built once."""
    return default_pipeline()


class Clock:
    """Real time, that a test may move forward."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


@dataclass
class Academy:
    """One provider's workspace: its channels, desks, people, and what Steward is told of it."""

    sim: SlackSimulator
    place: Workspace
    folder: Path
    pack: str = "stanfords"
    id: str = "academy"
    more: dict[str, Any] = field(default_factory=dict)
    more_roles: dict[str, list[str]] = field(default_factory=dict)
    more_settings: dict[str, Any] = field(default_factory=dict)
    admin: str = ""

    def settings(self) -> dict[str, Any]:
        """The provider as an operator writes it."""
        place = self.place
        return {
            "id": self.id,
            "name": "Academy",
            "pack": self.pack,
            "confirmed": True,
            **self.more_settings,
            "roles": {"safeguarding_lead": [place.sam.id], **self.more_roles},
            "slack": {
                "team": self.sim.world.team.id,
                "desks": {
                    "moderators": place.moderators.id,
                    "managers": place.managers.id,
                    "safeguarding_lead": place.lead_desk.id,
                },
                "roles": {
                    "moderator": [place.mo.id, place.mia.id],
                    "manager": [place.mara.id],
                },
                "audiences": {"staff": [place.tess.id], "learner": [place.kim.id]},
                "guests": "visitor",
                **self.more,
            },
        }

    def cards(self, desk: Channel | None = None) -> list[Message]:
        """What Steward put before a desk, oldest first; the moderators' where none is named."""
        return [one for one in self.sim.said(desk or self.place.moderators) if not one.is_reply]

    async def card(self, desk: Channel | None = None, count: int = 1) -> Message:
        """The newest card at a desk, once there are so many."""
        await self.sim.until(lambda: len(self.cards(desk)) >= count, 8)
        return self.cards(desk)[-1]

    async def letter(self, who: User, count: int = 1) -> Message:
        """The newest private message to somebody, once there are so many."""
        await self.sim.until(lambda: len(self.sim.dms(who)) >= count, 8)
        return self.sim.dms(who)[-1]

    async def press(self, card: Message | Ephemeral, what: str, by: User) -> Interaction:
        """Press the button that does ``what``, once it is there."""
        await self.sim.until(lambda: what in choices(card), 5)
        return await self.sim.press(card, button(card, what), by)

    async def choose(
        self, card: Message | Ephemeral, what: str, by: User, reason: str = "for a reason"
    ) -> Interaction:
        """Press a button and write into the box that opens."""
        await self.press(card, what, by)
        view = await self.sim.until(lambda: self.sim.modal(by), 5)
        return await self.sim.submit(view, {"text": reason})

    async def told(self, who: User, words: str) -> str:
        """What somebody alone was shown, once it holds these words."""

        def found() -> str | None:
            texts = [one.text for one in self.sim.ephemerals(who)]
            texts += [one.text for one in self.sim.dms(who)]
            return next((text for text in texts if words in text), None)

        return str(await self.sim.until(found, 5))


def button(message: Message | Ephemeral, what: str) -> str:
    """The name of the button that does ``what``."""
    return next(name for name in buttons(message) if name.endswith(f":{what}"))


def buttons(message: Message | Ephemeral) -> list[str]:
    """The names of a message's buttons."""
    rows = [block["elements"] for block in message.blocks if block["type"] == "actions"]
    return [one["action_id"] for row in rows for one in row]


def choices(message: Message | Ephemeral) -> list[str]:
    """What the buttons of a message do."""
    return [name.split(":", 3)[3] for name in buttons(message)]


def shown(message: Message | Ephemeral) -> str:
    """Everything that the blocks of a message show."""
    parts = []
    for block in message.blocks:
        if isinstance(block.get("text"), dict):
            parts.append(block["text"]["text"])
        for one in block.get("elements", ()) if block["type"] == "context" else ():
            parts.append(one["text"])
    return "\n".join(parts)


@dataclass
class Running:
    """Steward at work on the simulator."""

    app: App
    slack: SlackPlatform
    clock: Clock
    is_dead: bool = False

    async def kill(self) -> None:
        """Stop at once, wherever everything stands: nothing is finished, drained or written."""
        self.is_dead = True
        tasks = [one for one in asyncio.all_tasks() if one.get_name().startswith(_OURS)]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self.app.store.close()

    async def cases(self, provider: str = "academy") -> tuple[Case, ...]:
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
async def academy(
    folder: Path, pack: str = "stanfords", *, sim: SlackSimulator | None = None
) -> AsyncIterator[Academy]:
    """A furnished workspace; Steward is not connected yet."""
    async with sim or SlackSimulator() as slack:
        yield Academy(slack, Workspace(slack), folder, pack)


@asynccontextmanager
async def steward(
    at: Academy, clock: Clock | None = None, pace: Pace = HURRY, way: Way | None = None
) -> AsyncIterator[Running]:
    """Steward, started as the command line starts it."""
    time = clock or Clock()
    settings = _settings(at)
    platform = SlackPlatform(
        [one for p in settings.providers if (one := workspace_of(p)) is not None],
        Secrets(
            bot={at.id: at.sim.bot_token},
            app=at.sim.app_token,
            signing=at.sim.app.signing_secret,
            user={at.id: at.admin} if at.admin else {},
        ),
        pace=pace,
        clock=time,
        way=way,
        api=at.sim.api_address,
    )
    app = App(
        settings,
        KEYS,
        {"slack": platform},
        clock=time,
        pipeline=the_pipeline(),
        may_time_pass={"slack": lambda: not platform.is_behind},
        can_deliver={"slack": lambda: platform.is_connected},
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


def _settings(at: Academy) -> Settings:
    path = at.folder / "steward.yaml"
    path.write_text(json.dumps({"providers": [at.settings()]}))
    return load_settings(path, {})


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
