"""Tells a story to the real machinery: real detection, packs, store, delivery; virtual time."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from bot.detection.pipeline import Pipeline
from bot.detection.registry import default_pipeline
from bot.domain.cases import Case, OutboxKind
from bot.domain.events import (
    AppealDecided,
    Appealed,
    ClockTicked,
    Decided,
    Deleted,
    Edited,
    Event,
    OrderGiven,
    Posted,
    Reported,
)
from bot.domain.messages import Attachment, Author, Message, Place
from bot.domain.people import Actor, Audience, Role
from bot.platforms.practice.adapter import NAME, PracticePlatform
from bot.policy.loader import LoadedPack, find_pack
from bot.store import cases
from bot.store.engine import Store
from bot.store.keys import Keyring
from bot.store.outbox import Row
from bot.workflow.delivery import Delivery
from bot.workflow.door import Door
from bot.workflow.ledger import Emission
from bot.workflow.replay import Replay
from bot.workflow.tenant import Tenant

START = datetime(2026, 11, 2, 9, tzinfo=UTC)
MODERATOR = Actor("mod", Role.MODERATOR)
OTHER_MODERATOR = Actor("mod2", Role.MODERATOR)
MANAGER = Actor("man", Role.MANAGER)
OTHER_MANAGER = Actor("man2", Role.MANAGER)
LEAD = Actor("lead", Role.SAFEGUARDING_LEAD)

THREAT = "I'm gonna stab you after college"
INSULT = "you are a pathetic waste of space, nobody likes you"
LEAK = "here are the answers to tomorrow's EPA test: 1b 2c 3a"
COMPLAINT = "worst course ever, the tutor never replies to anyone"
DESPAIR = "I want to end it all, I can't go on living"
CLEAN = "see you all at the workshop tomorrow, bring your goggles"


@cache
def the_pipeline() -> Pipeline:
    """The shipped detectors, built once."""
    return default_pipeline()


@cache
def the_pack(pack_id: str) -> LoadedPack:
    """A shipped pack, read once."""
    return find_pack(pack_id)


class Story:
    """One provider's past, told line by line. Times are hours after the start."""

    def __init__(self, store: Store, tenant: Tenant, closed: tuple[str, ...]) -> None:
        self.store = store
        self.tenants = {tenant.id: tenant}
        self.performed: list[Row] = []
        self.told: list[Emission] = []
        self.messages: dict[str, Message] = {}
        platform = PracticePlatform(self.performed.append, closed)
        self.door = Door(store, the_pipeline(), self.tenants, threaded=False)
        self.delivery = Delivery(store, {NAME: platform}, self.tenants)
        self._replay = Replay(
            self.door, self.delivery, tenant.id, lambda emission, _: self.told.append(emission)
        )

    async def hear(self, event: Event) -> list[Emission]:
        """What one event leads to, with everything that fell due before it."""
        before = len(self.told)
        await self._replay.play([event])
        return self.told[before:]

    async def post(
        self,
        message: str,
        author: str,
        text: str,
        hours: float = 0,
        *,
        audience: Audience | None = Audience.LEARNER,
        place: str = "p1",
        provider_run: bool = True,
        files: tuple[str, ...] = (),
        is_member: bool = True,
        reply_to_author: str | None = None,
    ) -> list[Emission]:
        """A member posts."""
        posted = Message(
            platform=NAME,
            id=message,
            place=Place(place, place, provider_run),
            author=Author(author, author, audience, is_member),
            text=text,
            at=at(hours),
            attachments=tuple(Attachment(name) for name in files),
            reply_to_author=reply_to_author,
        )
        self.messages[message] = posted
        return await self.hear(Posted(posted))

    async def edit(self, message: str, text: str, hours: float) -> list[Emission]:
        """The author changes the text."""
        self.messages[message] = replace(self.messages[message], text=text)
        return await self.hear(Edited(self.messages[message], at(hours)))

    async def delete(self, message: str, hours: float, by: str | None = None) -> list[Emission]:
        """The message goes."""
        return await self.hear(Deleted(NAME, message, at(hours), by))

    async def report(
        self, message: str, reporter: str, hours: float, category: str = "harassment"
    ) -> list[Emission]:
        """A member reports."""
        return await self.hear(
            Reported(
                self.messages[message], reporter, Audience.LEARNER, category, "a note", at(hours)
            )
        )

    async def decide(
        self, message: str, actor: Actor, choice: str, hours: float, **more: Any
    ) -> list[Emission]:
        """A person decides."""
        return await self.hear(
            Decided(NAME, message, actor, choice, "for a reason", at(hours), **more)
        )

    async def appeal(self, message: str, hours: float) -> list[Emission]:
        """The author appeals."""
        return await self.hear(Appealed(NAME, message, "I see it differently", at(hours)))

    async def decide_appeal(
        self, message: str, actor: Actor, choice: str, hours: float
    ) -> list[Emission]:
        """Somebody answers the appeal."""
        return await self.hear(
            AppealDecided(NAME, message, actor, choice, "looked again", at(hours))
        )

    async def order(
        self, actor: Actor, hours: float, until: float | None, reason: str = "a suspicion"
    ) -> list[Emission]:
        """Somebody orders that place p1 be watched."""
        end = None if until is None else at(until)
        return await self.hear(OrderGiven(NAME, actor, "p1", end, reason, at(hours)))

    async def wait_until(self, hours: float) -> list[Emission]:
        """Time passes."""
        return await self.hear(ClockTicked(at(hours)))

    async def cases(self) -> tuple[Case, ...]:
        """Every case there is, oldest first."""
        provider = next(iter(self.tenants))
        found = await self.store.read(lambda tx: cases.search(tx, provider, limit=500))
        return tuple(reversed(found))

    def notices_to(self, member: str) -> list[str]:
        """The private messages a member got, as they read."""
        return [
            str(row.payload["text"])
            for row in self.performed
            if row.kind is OutboxKind.NOTICE and row.recipient == f"member:{member}"
        ]


@asynccontextmanager
async def story(
    folder: Path,
    pack: str | LoadedPack,
    *,
    closed: tuple[str, ...] = (),
    durable: bool = False,
    **provider: Any,
) -> AsyncIterator[Story]:
    """A fresh story under a pack, on a store of its own; ``provider`` fills the Tenant."""
    loaded = the_pack(pack) if isinstance(pack, str) else pack
    store = await Store.open(folder / "story.sqlite3", Keyring.ephemeral(), durable=durable)
    try:
        yield Story(store, Tenant("college", loaded, **provider), closed)
    finally:
        await store.close()


def at(hours: float) -> datetime:
    """So many hours after the start."""
    return START + timedelta(hours=hours)


def shape(emitted: list[Emission]) -> list[tuple[str, str | None]]:
    """What happened and to whom, without the rest."""
    return [(e.action.value, e.to) for e in emitted]
