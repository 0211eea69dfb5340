"""A provider at work on a real store, with a platform that answers as a test says.

Detection is the real pipeline around one detector that finds what a text plainly spells out, so
that no test of the procedure depends on a word list: ``[threat]``, ``[threat 0.6]``,
``[harassment @kim]`` (aimed at somebody), ``[harassment @kim welfare]`` (urges them to hurt
themself), ``[personal_data own]``.
"""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from bot.detection.normalise import Normalised
from bot.detection.pipeline import Pipeline
from bot.domain.cases import Case, OutboxKind
from bot.domain.categories import Category
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
from bot.domain.findings import Finding, ScanContext, Span
from bot.domain.messages import Author, Message, Place
from bot.domain.people import Actor, Audience, Role
from bot.policy.loader import LoadedPack, find_pack
from bot.store import Keyring, Store, Tx, cases, limits, outbox, timers
from bot.store.limits import Limit
from bot.store.outbox import Row
from bot.store.timers import Timer
from bot.workflow.delivery import Alarm, Delivery, Retry
from bot.workflow.door import Door
from bot.workflow.ledger import Emission
from bot.workflow.ports import Done, Outcome
from bot.workflow.replay import Replay
from bot.workflow.tenant import Tenant

T = TypeVar("T")

PROVIDER = "northgate"
PLATFORM = "practice"
START = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
"""A Monday morning."""

MODERATOR = Actor("mo", Role.MODERATOR)
MANAGER = Actor("mara", Role.MANAGER)
OTHER_MANAGER = Actor("max", Role.MANAGER)
LEAD = Actor("lee", Role.SAFEGUARDING_LEAD)
DEPUTY = Actor("dot", Role.DEPUTY_LEAD)

_SPELT = re.compile(r"\[(\w+)((?: [^\]\s]+)*)\]")


class SpeltOut:
    """Finds the categories that a text names in square brackets."""

    name = "spelt-out"
    categories = frozenset(Category)

    def find(self, text: Normalised, context: ScanContext) -> Sequence[Finding]:
        """One finding a bracket."""
        return [_finding(match) for match in _SPELT.finditer(text.original)]


def _finding(match: re.Match[str]) -> Finding:
    words = match[2].split()
    sure = next((float(word) for word in words if word[0].isdigit()), 0.95)
    return Finding(
        category=Category(match[1]),
        confidence=sure,
        spans=(Span(*match.span()),),
        detector="spelt-out",
        why=f"It says {match[1]}.",
        target=next((word[1:] for word in words if word.startswith("@")), None),
        own_data="own" in words,
        welfare_of_target="welfare" in words,
    )


def at(hours: float) -> datetime:
    """So many hours after the start."""
    return START + timedelta(hours=hours)


def message(
    message_id: str,
    text: str,
    hours: float = 0,
    *,
    author: str = "u1",
    place: str = "general",
    audience: Audience | None = Audience.LEARNER,
    is_member: bool = True,
    provider_run: bool = True,
) -> Message:
    """A message by a learner in a place the provider runs, unless told otherwise."""
    return Message(
        PLATFORM,
        message_id,
        Place(place, place, provider_run),
        Author(author, author, audience, is_member),
        text,
        at(hours),
    )


def posted(message_id: str, text: str, hours: float = 0, **changes: Any) -> Posted:
    """The message is posted."""
    return Posted(message(message_id, text, hours, **changes))


def edited(message_id: str, text: str, hours: float, **changes: Any) -> Edited:
    """The message now reads so."""
    return Edited(message(message_id, text, 0, **changes), at(hours))


def deleted(message_id: str, hours: float, by: str | None = None) -> Deleted:
    """The message is gone."""
    return Deleted(PLATFORM, message_id, at(hours), by)


def reported(
    message_id: str,
    text: str,
    hours: float,
    *,
    by: str = "u9",
    category: str = "harassment",
    **changes: Any,
) -> Reported:
    """Somebody reports the message."""
    about = message(message_id, text, hours, **changes)
    return Reported(about, by, Audience.LEARNER, category, "please look", at(hours))


def decided(
    message_id: str,
    actor: Actor,
    choice: str,
    hours: float,
    *,
    until: float | None = None,
    place: str | None = None,
) -> Decided:
    """A person chooses something; ``until`` in hours after the start."""
    end = None if until is None else at(until)
    return Decided(PLATFORM, message_id, actor, choice, "because", at(hours), end, place)


def appealed(message_id: str, hours: float, member: str | None = None) -> Appealed:
    """The author appeals."""
    return Appealed(PLATFORM, message_id, "That was unfair.", at(hours), member)


def appeal_decided(message_id: str, actor: Actor, choice: str, hours: float) -> AppealDecided:
    """Somebody decides the appeal."""
    return AppealDecided(PLATFORM, message_id, actor, choice, "looked again", at(hours))


def ordered(place: str, hours: float, until: float, actor: Actor = MANAGER) -> OrderGiven:
    """A manager orders that a place be watched."""
    return OrderGiven(PLATFORM, actor, place, at(until), "a suspected breach", at(hours))


def clock(hours: float) -> ClockTicked:
    """Time passes."""
    return ClockTicked(at(hours))


@cache
def shipped(pack_id: str) -> LoadedPack:
    """A pack as it ships."""
    return find_pack(pack_id)


def changed(pack_id: str, **sections: Any) -> LoadedPack:
    """A shipped pack with some fields of its sections (or whole fields) put differently."""
    text = json.loads(shipped(pack_id).text)
    for name, value in sections.items():
        if isinstance(value, dict) and isinstance(text["pack"].get(name), dict):
            text["pack"][name] |= value
        else:
            text["pack"][name] = value
    return LoadedPack.from_text(json.dumps(text))


def always_done(row: Row) -> Outcome:
    """What a platform in good order answers."""
    return Done(row.dedupe)


@dataclass(slots=True)
class ScriptedPlatform:
    """A platform that answers what the test says and remembers what it was asked."""

    answer: Callable[[Row], Outcome] = always_done
    rows: list[Row] = field(default_factory=list)
    name: str = PLATFORM

    async def perform(self, row: Row) -> Outcome:
        """Answer as told."""
        self.rows.append(row)
        return self.answer(row)

    def to(self, recipient: str) -> list[Row]:
        """What was asked for somebody."""
        return [row for row in self.rows if row.recipient == recipient]

    def of_kind(self, kind: OutboxKind) -> list[Row]:
        """What of a kind was asked."""
        return [row for row in self.rows if row.kind is kind]

    @property
    def keys(self) -> list[str]:
        """The wording keys of the notices, in order."""
        return [row.payload["key"] for row in self.of_kind(OutboxKind.NOTICE)]


class World:
    """One provider at work. ``play`` feeds events in virtual time and gives what came of them."""

    def __init__(
        self,
        store: Store,
        tenant: Tenant,
        platform: ScriptedPlatform,
        retry: Retry | None = None,
        alarm: Alarm = lambda row, why: None,
    ) -> None:
        self.store = store
        self.platform = platform
        tenants = {tenant.id: tenant}
        self.door = Door(store, Pipeline([SpeltOut()]), tenants, threaded=False)
        self.delivery = Delivery(
            store, {PLATFORM: platform}, tenants, retry=retry, alarm=alarm, chance=lambda: 0.0
        )
        self.emitted: list[Emission] = []
        self._replay = Replay(
            self.door, self.delivery, tenant.id, lambda emission, _: self.emitted.append(emission)
        )

    @property
    def tenant(self) -> Tenant:
        """The provider as the door knows it now."""
        return self.door.tenants[PROVIDER]

    def load(self, pack: LoadedPack) -> None:
        """Put another pack in force, as a reload does."""
        old = self.tenant
        earlier = {**old.earlier, old.current.digest: old.current}
        tenants = {PROVIDER: replace(old, current=pack, earlier=earlier)}
        self.door.tenants = tenants
        self.delivery.tenants = tenants

    async def play(self, *events: Event) -> list[Emission]:
        """Feed the events; what they led to, time and delivery included."""
        before = len(self.emitted)
        await self._replay.play(events)
        return self.emitted[before:]

    async def case(self, message_id: str) -> Case:
        """The one case of a message."""
        (only,) = await self.cases(message_id)
        return only

    async def cases(self, message_id: str) -> tuple[Case, ...]:
        """The cases of a message."""
        return await self.read(lambda tx: cases.of_message(tx, PROVIDER, PLATFORM, message_id))

    async def strikes(self, hours: float, author: str = "u1") -> int:
        """The author's strikes at a moment."""
        since = at(hours) - timedelta(days=90)
        return await self.read(lambda tx: cases.strikes(tx, PROVIDER, author, since))

    async def timers(self, message_id: str) -> tuple[Timer, ...]:
        """The pending timers of the message's case."""
        case = await self.case(message_id)
        return await self.read(lambda tx: timers.of_case(tx, PROVIDER, case.id))

    async def limits(self, hours: float, member: str = "u1") -> tuple[Limit, ...]:
        """The member's limits in force at a moment."""
        return await self.read(lambda tx: limits.active(tx, PROVIDER, member, at(hours)))

    async def rows(self, message_id: str) -> tuple[Row, ...]:
        """The outbox rows of the message's case."""
        case = await self.case(message_id)
        return await self.read(lambda tx: outbox.of_case(tx, PROVIDER, case.id))

    async def read(self, work: Callable[[Tx], T]) -> T:
        """Read from the store."""
        return await self.store.read(work)


@asynccontextmanager
async def world(
    folder: Path,
    pack: LoadedPack | str = "stanfords",
    *,
    answer: Callable[[Row], Outcome] = always_done,
    retry: Retry | None = None,
    alarm: Alarm = lambda row, why: None,
    **tenant: Any,
) -> AsyncIterator[World]:
    """A provider under a pack, on a throw-away store."""
    loaded = shipped(pack) if isinstance(pack, str) else pack
    store = await Store.open(folder / "steward.sqlite3", Keyring.ephemeral(), durable=False)
    try:
        yield World(
            store, Tenant(PROVIDER, loaded, **tenant), ScriptedPlatform(answer), retry, alarm
        )
    finally:
        await store.close()


def said(emitted: Sequence[Emission]) -> list[str]:
    """Emissions as ``action`` or ``action:step``, for tables."""
    return [f"{e.action}:{e.step}" if e.step else str(e.action) for e in emitted]


def sent_to(emitted: Sequence[Emission], to: str) -> list[str]:
    """What was addressed to somebody."""
    return said([e for e in emitted if e.to == to])
