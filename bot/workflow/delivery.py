"""Delivery, and only delivery, acts on a platform: lease, perform, record what truly happened."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.cases import Case, Lane, OutboxKind
from bot.domain.steps import ActionKind, Desk, EscalationWhy
from bot.store import cases, members, outbox
from bot.store.engine import Store
from bot.store.outbox import Row, Waiting
from bot.store.tx import Tx
from bot.workflow import limits, requests
from bot.workflow.chat.words import WHOLE_DESK_CONCERNED
from bot.workflow.ledger import DEPUTY, Emission, Ledger
from bot.workflow.ports import Declined, Done, Later, Outcome, Platform, Unsupported
from bot.workflow.tenant import Tenant

Alarm = Callable[[Row, str], None]
Choose = Callable[[tuple[Waiting, ...]], tuple[Waiting, ...]]


@dataclass(frozen=True, slots=True)
class Retry:
    """When to try again: doubling from ``first`` to ``cap``, give up after ``attempts``."""

    first: timedelta = timedelta(seconds=2)
    cap: timedelta = timedelta(minutes=30)
    attempts: int = 12

    def wait(self, attempt: int, chance: float) -> timedelta:
        """The pause after so many attempts; ``chance`` in [0, 1) spreads it over its upper half."""
        longest = min(self.cap, self.first * (1 << min(attempt, 30)))
        return longest / 2 + longest / 2 * chance


class Delivery:
    """Works off the outbox. ``alarm`` hears of what no desk could be told about."""

    def __init__(
        self,
        store: Store,
        platforms: Mapping[str, Platform],
        tenants: Mapping[str, Tenant],
        *,
        worker: str = "steward",
        retry: Retry | None = None,
        lease: timedelta = timedelta(seconds=60),
        batch: int = 32,
        alarm: Alarm = lambda row, why: None,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._store = store
        self._platforms = platforms
        self.tenants = tenants
        self._worker = worker
        self._retry = retry or Retry()
        self._lease = lease
        self._batch = batch
        self._alarm = alarm
        self._chance = chance

    async def drain(self, now: datetime, down: Collection[str] = ()) -> tuple[Emission, ...]:
        """Deliver everything that is due; gives what the outcomes led to.

        What goes to a platform that is ``down`` waits, and no attempt is used up.
        """
        emitted: list[Emission] = []
        while rows := await self._take(now, down):
            for row in rows:
                emitted += await self.deliver(row, lambda: now)
        return tuple(emitted)

    async def take(
        self, now: datetime, down: Collection[str], choose: Choose, limit: int
    ) -> tuple[tuple[Waiting, Row], ...]:
        """Lease what ``choose`` takes of the rows that are due (at most ``limit`` are shown)."""
        seconds = self._lease.total_seconds()
        if not await self._store.read(lambda tx: choose(outbox.due(tx, now, limit, down))):
            return ()

        def work(tx: Tx) -> tuple[tuple[Waiting, Row], ...]:
            chosen = choose(outbox.due(tx, now, limit, down))
            ids = [one.id for one in chosen]
            rows = outbox.lease_these(tx, ids, now, self._worker, seconds)
            return tuple(zip(chosen, rows, strict=True))

        return await self._store.write(work)

    async def deliver(self, row: Row, clock: Callable[[], datetime]) -> list[Emission]:
        """Perform a row that was leased and record the outcome; gives what that led to."""
        outcome = await self._perform(row)
        now = clock()
        return await self._store.write(lambda tx: self._record(tx, row, outcome, now))

    async def _take(self, now: datetime, down: Collection[str]) -> tuple[Row, ...]:
        seconds = self._lease.total_seconds()
        return await self._store.write(
            lambda tx: outbox.lease(tx, now, self._worker, seconds, self._batch, down)
        )

    async def _perform(self, row: Row) -> Outcome:
        platform = self._platforms.get(row.platform)
        if platform is None:
            return Later(f"platform {row.platform} is not connected")
        try:
            async with asyncio.timeout(self._lease.total_seconds()):
                return await platform.perform(row)
        except Exception as fault:  # noqa: BLE001 - one row's fault must hold up no other row
            return Later(f"the platform's adapter failed: {type(fault).__name__}")

    def _record(self, tx: Tx, row: Row, outcome: Outcome, now: datetime) -> list[Emission]:
        """What follows from the outcome; nothing where another worker has settled the row."""
        match outcome:
            case Done(ref):
                settled = outbox.done(tx, row.id, ref, now)
                return self._happened(tx, row, now) if settled else []
            case Later(why, after):
                return self._try_again(tx, row, why, after, now)
            case Declined(why):
                settled = outbox.refused(tx, row.id, why, now)
                return self._failed(tx, row, why, now) if settled else []
            case Unsupported(why, by_hand):
                settled = outbox.unsupported(tx, row.id, why, now)
                if settled and not by_hand:
                    self._void(tx, row, why, now)
                return self._failed(tx, row, why, now) if settled else []

    def _happened(self, tx: Tx, row: Row, now: datetime) -> list[Emission]:
        ledger, case = self._ledger(tx, row, now)
        if row.kind is not OutboxKind.NOTICE or ledger is None or case is None:
            return []
        members.mark_reached(tx, row.provider, _member(row))
        if row.payload.get("starts_clock"):
            requests.reached(ledger, case)
        return ledger.emitted

    def _try_again(
        self, tx: Tx, row: Row, why: str, after: timedelta | None, now: datetime
    ) -> list[Emission]:
        for_the_lead = row.recipient in (Desk.SAFEGUARDING_LEAD, DEPUTY)
        if row.attempts >= self._retry.attempts and not for_the_lead:
            settled = outbox.give_up(tx, row.id, why, now)
            return self._failed(tx, row, why, now) if settled else []
        if row.attempts >= self._retry.attempts:
            self._alarm(row, why)
        wait = after or self._retry.wait(row.attempts, self._chance())
        outbox.later(tx, row.id, now + wait, why)
        return []

    def _void(self, tx: Tx, row: Row, why: str, now: datetime) -> None:
        """What the platform has no means for is not in force, and stands on no record as such."""
        ledger, _ = self._ledger(tx, row, now)
        if row.kind is OutboxKind.LIMIT and ledger is not None:
            limits.void(ledger, row.payload, why)

    def _failed(self, tx: Tx, row: Row, why: str, now: datetime) -> list[Emission]:
        """A refusal becomes a card, never silence; what waited for the act is not sent."""
        outbox.drop_after(tx, row.id, f"the act it tells of did not happen: {why}", now)
        ledger, case = self._ledger(tx, row, now)
        if ledger is None or case is None:
            self._alarm(row, why)
            return []
        if row.kind is OutboxKind.NOTICE:
            members.mark_unreachable(tx, row.provider, _member(row), now)
        desk = _who_hears(row, case, why)
        if desk is None:
            self._alarm(row, why)
            return []
        action = ActionKind.DISCLOSURE if case.lane is Lane.SAFEGUARDING else ActionKind.FLAG
        ledger.emit(
            case,
            action,
            desk,
            f"{_what(row)} could not be delivered: {why}",
            step=EscalationWhy.UNDELIVERED,
            needs_human=True,
        )
        return ledger.emitted

    def _ledger(self, tx: Tx, row: Row, now: datetime) -> tuple[Ledger | None, Case | None]:
        tenant = self.tenants.get(row.provider)
        if tenant is None or row.case_id is None:
            return None, None
        return Ledger(tx, tenant, now), cases.get(tx, row.provider, row.case_id)


def _member(row: Row) -> str:
    return row.recipient.partition(":")[2]


def _what(row: Row) -> str:
    match row.kind:
        case OutboxKind.NOTICE:
            return "The private message to the member"
        case OutboxKind.LIMIT:
            return "The change of the member's access"
        case OutboxKind.DELETE:
            return "The removal of the message"
        case OutboxKind.CARD:
            return f"A card for the {row.recipient.replace('_', ' ')}"


def _who_hears(row: Row, case: Case, why: str) -> Desk | None:
    """The desk that hears of a failed delivery; None where only the operator can be told.

    Where a disclosure concerns everybody who could be shown it, managers learn that there is one.
    """
    if case.lane is Lane.SAFEGUARDING and why == WHOLE_DESK_CONCERNED:
        return None if row.recipient == Desk.MANAGERS else Desk.MANAGERS
    if case.lane is not Lane.REVIEW:
        return None if row.kind is OutboxKind.CARD else Desk.SAFEGUARDING_LEAD
    if row.kind is OutboxKind.LIMIT:
        return Desk.MANAGERS
    if row.recipient == Desk.MODERATORS:
        return Desk.MANAGERS
    if row.kind is OutboxKind.CARD and row.recipient == Desk.MANAGERS:
        return None
    return Desk.MODERATORS
