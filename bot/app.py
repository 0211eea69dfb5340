"""The one place that builds concrete objects, starts them and stops them."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from bot.detection import learned
from bot.detection.pipeline import Pipeline
from bot.detection.registry import default_pipeline
from bot.domain.errors import StoreError
from bot.domain.events import Event
from bot.domain.findings import Finding
from bot.domain.messages import Message
from bot.platforms.practice.adapter import PracticePlatform
from bot.policy.check import Report
from bot.policy.loader import LoadedPack
from bot.policy.shelf import PackShelf
from bot.settings import Settings
from bot.store import outbox, packs
from bot.store.engine import Store
from bot.store.keys import Keyring
from bot.store.outbox import Row
from bot.store.timers import Timer
from bot.telemetry import log
from bot.tenants import pack_of, tenant_of
from bot.workflow.admin.places import placed
from bot.workflow.delivery import Delivery
from bot.workflow.dispatch import Dispatch
from bot.workflow.door import Door
from bot.workflow.ledger import Emission
from bot.workflow.ports import Platform
from bot.workflow.replay import Hear, Replay
from bot.workflow.tenant import Tenant

REHEARSED = ("practice", "discord", "slack")
"""Platforms whose messages a replay may hold; the practice platform stands in for each."""

_SHORTEST_PAUSE = timedelta(milliseconds=100)
_LONGEST_PAUSE = timedelta(seconds=30)
_LOOK_AGAIN = timedelta(milliseconds=250)
"""How soon a platform that was not ready is looked at again."""
_AFTER_A_FAULT = timedelta(seconds=5)
_GRACE = 20.0
"""Seconds that the last deliveries may take when Steward stops."""


def keyring_for(settings: Settings, environ: Mapping[str, str]) -> Keyring:
    """The keys from the environment, else from the key file. Raises ``KeyProblem``."""
    return Keyring.from_environ(environ) or Keyring.load(settings.key_file)


@asynccontextmanager
async def opened(
    settings: Settings, environ: Mapping[str, str], *, read_only: bool = False, create: bool = False
) -> AsyncIterator[Store]:
    """The store of the settings, closed at the end whatever happens."""
    keyring = keyring_for(settings, environ)
    store = await Store.open(settings.store_file, keyring, create=create, read_only=read_only)
    try:
        yield store
    finally:
        await store.close()


@asynccontextmanager
async def rehearsal(
    tenant: Tenant,
    hear: Hear,
    pipeline: Pipeline | None = None,
    *,
    store: Store | None = None,
    heard: Callable[[Row], None] = lambda row: None,
) -> AsyncIterator[Replay]:
    """A replay for one provider, on a store of its own that is gone afterwards, or on ``store``.

    Its own store lies in a temporary folder under a key that is kept nowhere. ``heard`` is told
    every row that is delivered.
    """
    if store is not None:
        yield _replay(store, tenant, hear, pipeline, heard)
        return
    with tempfile.TemporaryDirectory(prefix="steward-replay-") as folder:
        path = Path(folder) / "replay.sqlite3"
        own = await Store.open(path, Keyring.ephemeral(), durable=False)
        try:
            yield _replay(own, tenant, hear, pipeline, heard)
        finally:
            await own.close()


def _replay(
    store: Store,
    tenant: Tenant,
    hear: Hear,
    pipeline: Pipeline | None,
    heard: Callable[[Row], None],
) -> Replay:
    tenants = {tenant.id: tenant}
    door = Door(store, pipeline or default_pipeline(), tenants, threaded=False)
    stand_in = PracticePlatform(heard)
    return Replay(
        door, Delivery(store, dict.fromkeys(REHEARSED, stand_in), tenants), tenant.id, hear
    )


class App:
    """Steward at work: one store, every provider, and the loop that keeps time and delivers.

    ``start`` before anything else and ``stop`` at the end; ``stop`` delivers what can be delivered
    at once. ``clock`` gives the moment in UTC. ``may_time_pass`` and ``can_deliver`` are asked by
    the platform's name; one without an entry is always ready. The first is False while a platform
    still catches up with what it missed: no deadline of its cases passes before that is known. The
    second is False while a platform is not there: what waits for it waits on, and no attempt is
    used up. Other platforms go on meanwhile.
    """

    def __init__(
        self,
        settings: Settings,
        keyring: Keyring,
        platforms: Mapping[str, Platform],
        *,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        pipeline: Pipeline | None = None,
        may_time_pass: Mapping[str, Callable[[], bool]] | None = None,
        can_deliver: Mapping[str, Callable[[], bool]] | None = None,
    ) -> None:
        self._settings = settings
        self._keyring = keyring
        self._platforms = platforms
        self._clock = clock
        self._may_time_pass = may_time_pass or {}
        self._can_deliver = can_deliver or {}
        self._pipeline = pipeline or default_pipeline(_detector_failed)
        self._shelves: dict[str, PackShelf] = {}
        self._wake = asyncio.Event()
        self._stopping = False
        self._loop: asyncio.Task[None] | None = None
        self._store: Store | None = None
        self._door: Door | None = None
        self._delivery: Delivery | None = None
        self._dispatch: Dispatch | None = None

    @property
    def store(self) -> Store:
        """The open store; StoreError before ``start``."""
        if self._store is None:
            raise StoreError("Steward has not been started")
        return self._store

    @property
    def tenants(self) -> Mapping[str, Tenant]:
        """The providers at work."""
        return self._door.tenants if self._door else {}

    @property
    def unread(self) -> int:
        """Messages since the start that only rules looked at: the model knows no such language."""
        return self._door.unread if self._door else 0

    async def start(self) -> None:
        """Open the store, load every pack, and begin to keep time and deliver."""
        for one in self._settings.providers:
            self._shelves[one.id] = PackShelf([pack_of(self._settings, one)])
        self._store = await Store.open(self._settings.store_file, self._keyring)
        try:
            tenants = await self._tenants()
            self._door = Door(self._store, self._pipeline, tenants, alarm=_put_off)
            self._delivery = Delivery(self._store, self._platforms, tenants, alarm=_undelivered)
            self._dispatch = Dispatch(
                self._delivery, self._clock, finished=self._wake.set, failed=_not_recorded
            )
            await self._store.write(outbox.release_leases)
            await self._door.open()
        except BaseException:
            await self._store.close()
            raise
        self._loop = asyncio.create_task(self._work(), name="steward clock and delivery")
        self._loop.add_done_callback(_say_if_it_broke)
        await asyncio.to_thread(_say_who_reads)
        log.info("started", providers=len(tenants))

    async def look(self, provider: str, message: Message) -> tuple[Finding, ...]:
        """What detection says about a draft: nothing of it is kept, counted or logged."""
        assert self._door is not None, "start first"
        seen = await asyncio.to_thread(self._door.look_at, self.tenants[provider], message)
        return seen.findings

    async def receive(
        self, provider: str, event: Event, *, key: str | None = None
    ) -> tuple[Emission, ...]:
        """Let one event in, and see to it that what it led to is delivered soon.

        ``key`` is the platform's own id of this delivery: under the same key nothing happens twice.
        """
        assert self._door is not None, "start first"
        emitted = await self._door.receive(provider, event, key=key)
        self._wake.set()
        return emitted

    async def step(self) -> tuple[Emission, ...]:
        """Do what fell due, then deliver what waits, and wait until that is done."""
        assert self._dispatch is not None, "start first"
        fell_due = await self._tick()
        return (*fell_due, *await self._dispatch.drain(_not_yet(self._can_deliver)))

    async def reload(self, only: str | None = None) -> Mapping[str, Report]:
        """Read every pack again, or one provider's; one whose pack has errors keeps what it has.

        Cases that are open keep the version under which they were opened.
        """
        assert self._door is not None and self._delivery is not None, "start first"
        today = self._clock().date()
        reports: dict[str, Report] = {}
        for provider, shelf in self._shelves.items():
            for loaded in shelf.all_current():
                if loaded.folder is not None and only in (None, provider):
                    reports[provider] = await asyncio.to_thread(
                        shelf.reload, loaded.folder, today, self._pipeline
                    )
        await self.refresh()
        refused = [provider for provider, report in reports.items() if not report.ok]
        log.info("packs_reloaded", providers=len(reports), refused=refused)
        return reports

    async def refresh(self) -> None:
        """Take over what was said of places in chat; the packs stay those that were read."""
        assert self._door is not None and self._delivery is not None, "start first"
        self._door.tenants = self._delivery.tenants = await self._tenants()

    async def stop(self) -> None:
        """Stop keeping time, deliver what can be delivered now, close the store."""
        self._stopping = True
        self._wake.set()
        try:
            if self._loop is not None:
                await self._loop
                with suppress(TimeoutError):
                    async with asyncio.timeout(_GRACE):
                        await self.step()
        finally:
            if self._dispatch is not None:
                await self._dispatch.stop()
            if self._store is not None:
                await self._store.close()
        log.info("stopped")

    async def _tenants(self) -> dict[str, Tenant]:
        """Every provider under its current pack, with the versions that its cases know."""
        tenants: dict[str, Tenant] = {}
        for one in self._settings.providers:
            kept = await self.store.read(partial(packs.list_all, provider=one.id))
            (current,) = self._shelves[one.id].all_current()
            versions = [LoadedPack.from_text(pinned.text) for pinned in kept]
            tenant = tenant_of(self._settings, one, current, versions)
            tenants[one.id] = await self.store.read(
                partial(placed, tenant=tenant, platforms=tuple(self._platforms))
            )
        return tenants

    async def _work(self) -> None:
        """Keep time and deliver until told to stop; a fault that can be mended is only logged."""
        assert self._dispatch is not None
        while not self._stopping:
            try:
                await self._tick()
                await self._dispatch.begin(_not_yet(self._can_deliver))
                pause = await self._pause()
            except Exception as fault:  # noqa: BLE001  # the boundary: logged, tried again
                log.error("work_failed", fault=type(fault).__name__)
                pause = _AFTER_A_FAULT
            with suppress(TimeoutError):  # no wait_for: in 3.11 it can lose a cancellation
                async with asyncio.timeout(pause.total_seconds()):
                    await self._wake.wait()
            self._wake.clear()

    async def _tick(self) -> tuple[Emission, ...]:
        assert self._door is not None, "start first"
        return await self._door.tick(self._clock(), behind=_not_yet(self._may_time_pass))

    async def _pause(self) -> timedelta:
        """How long there is nothing to begin; what ends meanwhile wakes the loop."""
        assert self._door is not None and self._dispatch is not None
        behind, down = _not_yet(self._may_time_pass), _not_yet(self._can_deliver)
        dues = (
            await self._door.next_due(behind),
            await self.store.read(lambda tx: outbox.next_due(tx, down)),
        )
        waits = [due - self._clock() for due in dues if due is not None]
        longest = _LOOK_AGAIN if behind | down else _LONGEST_PAUSE
        shortest = _LOOK_AGAIN if self._dispatch.is_busy else _SHORTEST_PAUSE
        return max(shortest, min([longest, *waits]))


def _not_yet(ready: Mapping[str, Callable[[], bool]]) -> frozenset[str]:
    """The platforms that are not ready."""
    return frozenset(name for name, is_ready in ready.items() if not is_ready())


def _say_who_reads() -> None:
    """Load the learned model before the first message comes, and say if there is none."""
    reason = learned.why_off()
    if reason:
        log.warning("learned_detector_off", fault=reason)


def _detector_failed(name: str, fault: Exception) -> None:
    log.error("detector_failed", detector=name, fault=type(fault).__name__)


def _put_off(timer: Timer, why: str) -> None:
    log.error("timer_put_off", case=timer.case_id, kind=timer.kind.value, fault=why)


def _undelivered(row: Row, why: str) -> None:
    """Nobody could be told: only the operator's log is left. No text, no name goes there."""
    log.error("undelivered", outbox=row.id, kind=row.kind.value, recipient_desk=_desk(row))


def _not_recorded(fault: Exception) -> None:
    """The store could not take what came of a delivery: it is tried again after its lease."""
    log.error("delivery_not_recorded", fault=type(fault).__name__)


def _desk(row: Row) -> str:
    """The desk a row was for; for a person only that it was one."""
    return row.recipient.partition(":")[0]


def _say_if_it_broke(loop: asyncio.Task[None]) -> None:
    """The loop ended by a fault nobody foresaw: say so at once, ``stop`` raises it later."""
    if not loop.cancelled() and (fault := loop.exception()) is not None:
        log.error("clock_and_delivery_broke", fault=type(fault).__name__)
