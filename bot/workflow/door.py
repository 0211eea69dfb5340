"""The one door: every event comes in here, is looked at, and becomes one transaction."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.detection.conversation import Chain, Memory, chain_of
from bot.detection.digs import Noticed, dig_in
from bot.detection.normalise import normalise
from bot.detection.pipeline import Pipeline
from bot.domain.events import (
    AppealDecided,
    Appealed,
    AskedToTalk,
    ClockTicked,
    Decided,
    Deleted,
    Edited,
    Event,
    HeldBack,
    OrderGiven,
    Posted,
    Reported,
)
from bot.domain.findings import Finding
from bot.domain.messages import Message, Place
from bot.store import cases, orders, seen, timers
from bot.store.engine import Store
from bot.store.orders import Order
from bot.store.timers import Timer
from bot.store.tx import Tx
from bot.workflow.appeals import appeal_decided, appealed
from bot.workflow.asking_for_help import asked_to_talk
from bot.workflow.held_back import held_back
from bot.workflow.intake import deleted, edited, posted
from bot.workflow.ledger import Emission, Ledger
from bot.workflow.orders import order_given
from bot.workflow.persons import Persons
from bot.workflow.reports import reported
from bot.workflow.review import decided
from bot.workflow.schedule import fell_due
from bot.workflow.tenant import Tenant

_PUT_OFF = timedelta(minutes=10)

TimerAlarm = Callable[[Timer, str], None]


@dataclass(frozen=True, slots=True)
class _Seen:
    """What detection says about an event's message: by itself, and as one of several.

    ``is_foreign``: in a language that the learned detector does not know.
    """

    findings: tuple[Finding, ...] = ()
    noticed: Noticed | None = None
    chain: Chain | None = None
    is_foreign: bool = False


class Door:
    """Takes events in, provider by provider. ``tenants`` may be replaced while it works.

    ``threaded``: scan in a worker thread, so that a long text never holds up the event loop;
    a replay, which has nothing else to do, scans where it stands. ``alarm`` hears of a timer that
    could not be done and was put off. ``unread`` counts messages in a language that the learned
    detector does not know: the rules alone looked at them.
    """

    def __init__(
        self,
        store: Store,
        pipeline: Pipeline,
        tenants: Mapping[str, Tenant],
        *,
        threaded: bool = True,
        alarm: TimerAlarm = lambda timer, why: None,
    ) -> None:
        self.store = store
        self.tenants = tenants
        self._pipeline = pipeline
        self._threaded = threaded
        self.unread = 0
        self._alarm = alarm
        self._memory = Memory()
        self._orders: dict[str, tuple[Order, ...]] = {}

    async def open(self) -> None:
        """Read what has to be known before the first event."""
        for provider in self.tenants:
            await self._read_orders(provider)

    async def receive(
        self, provider: str, event: Event, *, key: str | None = None
    ) -> tuple[Emission, ...]:
        """Let one event in; gives what came of it, in order. ClockTicked only passes time.

        ``key``: the platform's own id of this delivery (an interaction, an event id). An event
        that is delivered again under the same key does nothing; the key is noted in the same
        transaction as what the event leads to, so that neither can be lost without the other.
        """
        tenant = self.tenants[provider]
        if not self.concerns(tenant, event) and not await self._has_case(tenant, event):
            return ()
        seen_in = self._remember(tenant, event, await self._look(tenant, event))
        self.unread += seen_in.is_foreign
        if not seen_in.findings and seen_in.chain is None and _needs_findings(event):
            return ()
        emitted = await self.store.write(lambda tx: _enter(tx, tenant, event, seen_in, key))
        if isinstance(event, OrderGiven):
            await self._read_orders(provider)
        return emitted

    def concerns(self, tenant: Tenant, event: Event) -> bool:
        """Whether the pack lets the event be looked at here and now; the rest is not kept."""
        match event:
            case Posted(message):
                return self._watched(tenant, message.place, message.at)
            case Edited(message, at) | HeldBack(message, at=at):
                return self._watched(tenant, message.place, at)
            case ClockTicked():
                return False
            case _:
                return True

    def look_at(self, tenant: Tenant, message: Message) -> _Seen:
        """What detection says about a message of this provider. Pure: nothing is remembered."""
        text, context = normalise(message.text), tenant.context(message)
        reading = self._pipeline.weigh(text, context)
        noticed = dig_in(message, text, context, reading)
        return _Seen(reading.findings, noticed, is_foreign=reading.is_foreign)

    async def next_due(self, behind: Collection[str] = ()) -> datetime | None:
        """When the next timer falls due, of any provider, on platforms that are not ``behind``."""
        return await self.store.read(lambda tx: timers.next_due(tx, behind))

    async def tick(
        self, now: datetime, *, virtual: bool = False, behind: Collection[str] = ()
    ) -> tuple[Emission, ...]:
        """Do everything that fell due up to now, in due order.

        With ``virtual`` time each thing happens at the moment it fell due, else now. Nothing falls
        due on a platform that is ``behind``: something may have happened there that is not known.
        """
        emitted: list[Emission] = []
        while True:
            due = await self.store.read(lambda tx: timers.due(tx, now, 1, behind))
            if not due:
                return tuple(emitted)
            emitted += await self._do(due[0], now, virtual)

    async def _do(self, timer: Timer, now: datetime, virtual: bool) -> list[Emission]:
        """Do what one timer is for. One that cannot be done is put off, never lost."""
        tenant = self.tenants.get(timer.provider)
        if tenant is None:
            await self._put_off(timer, now, "its provider is not in the settings")
            return []
        moment = timer.due_at if virtual else now
        try:
            return await self.store.write(lambda tx: _fall_due(tx, tenant, timer, moment))
        except Exception as fault:  # one case must not hold up all others
            if virtual:
                raise
            await self._put_off(timer, now, type(fault).__name__)
            return []

    async def _put_off(self, timer: Timer, now: datetime, why: str) -> None:
        self._alarm(timer, why)
        later = now + _PUT_OFF
        await self.store.write(
            lambda tx: timers.set(
                tx, timer.provider, timer.case_id, timer.kind, later, ref=timer.ref
            )
        )

    async def _has_case(self, tenant: Tenant, event: Event) -> bool:
        """An edit of a message that has a case is looked at wherever the message stands."""
        if not isinstance(event, Edited):
            return False
        platform, message = event.message.platform, event.message.id
        return await self.store.read(
            lambda tx: bool(cases.of_message(tx, tenant.id, platform, message))
        )

    async def _look(self, tenant: Tenant, event: Event) -> _Seen:
        match event:
            case Posted(message) | Edited(message) | Reported(message) | HeldBack(message):
                if self._threaded:
                    return await asyncio.to_thread(self.look_at, tenant, message)
                return self.look_at(tenant, message)
            case _:
                return _Seen()

    def _remember(self, tenant: Tenant, event: Event, seen_in: _Seen) -> _Seen:
        """Keep in mind what was said against somebody where the pack lets us watch, no words.

        With the chain that the message is now part of.
        """
        match event:
            case Deleted(platform, gone):
                self._memory.forget(tenant.id, platform, gone)
            case Posted(message) | Edited(message) if self.concerns(tenant, event):
                noticed = seen_in.noticed
                if noticed is None:
                    if isinstance(event, Edited):
                        self._memory.forget(tenant.id, message.platform, message.id)
                    return seen_in
                place = (tenant.id, message.platform, message.place.id)
                pattern = self._memory.hear(place, noticed.dig)
                if pattern is not None:
                    return replace(seen_in, chain=chain_of(pattern, noticed.spans))
            case _:
                pass
        return seen_in

    def _watched(self, tenant: Tenant, place: Place, at: datetime) -> bool:
        return tenant.watches_by_itself(place) or any(
            order.at <= at < order.until and order.place in (place.id, place.parent)
            for order in self._orders.get(tenant.id, ())
        )

    async def _read_orders(self, provider: str) -> None:
        self._orders[provider] = await self.store.read(lambda tx: orders.list_all(tx, provider))


def _fall_due(tx: Tx, tenant: Tenant, timer: Timer, moment: datetime) -> list[Emission]:
    ledger = Ledger(tx, tenant, moment)
    fell_due(ledger, timer)
    return ledger.emitted


def _enter(
    tx: Tx, tenant: Tenant, event: Event, seen_in: _Seen, key: str | None
) -> tuple[Emission, ...]:
    if key is not None and not seen.mark(tx, tenant.id, _platform_of(event), key, event.at):
        return ()
    persons = Persons(tx, tenant.id, _platform_of(event))
    event, findings = persons.event(event), tuple(map(persons.finding, seen_in.findings))
    chain = seen_in.chain
    if chain is not None:
        chain = replace(chain, finding=persons.finding(chain.finding))
    ledger = Ledger(tx, tenant, event.at)
    match event:
        case Posted():
            posted(ledger, event, findings, chain)
        case Edited():
            edited(ledger, event, findings, chain)
        case Deleted():
            deleted(ledger, event)
        case HeldBack():
            held_back(ledger, event, findings)
        case Reported():
            reported(ledger, event, findings)
        case Decided():
            decided(ledger, event)
        case Appealed():
            appealed(ledger, event)
        case AppealDecided():
            appeal_decided(ledger, event)
        case OrderGiven():
            order_given(ledger, event)
        case AskedToTalk():
            asked_to_talk(ledger, event)
        case ClockTicked():
            pass
    return tuple(ledger.emitted)


def _needs_findings(event: Event) -> bool:
    """Whether the event makes nothing of words in which nothing was found."""
    is_others_filter = isinstance(event, HeldBack) and event.category is None
    return isinstance(event, Posted) or is_others_filter


def _platform_of(event: Event) -> str:
    match event:
        case Posted(message) | Edited(message) | Reported(message) | HeldBack(message):
            return message.platform
        case ClockTicked():
            return ""
        case _:
            return event.platform
