"""Slack as the rest of Steward sees it: a platform that is joined, started, and stopped."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.domain.errors import StewardError
from bot.platforms.slack.access import Access
from bot.platforms.slack.app import Surface, build_app
from bot.platforms.slack.backfill import Backfill, mark_at
from bot.platforms.slack.buttons import Buttons
from bot.platforms.slack.cards import Hanging
from bot.platforms.slack.commands.planting import Interactive
from bot.platforms.slack.directory import Directory
from bot.platforms.slack.faults import FAULTS, error_of
from bot.platforms.slack.greeting import greet
from bot.platforms.slack.hearing import Hearing
from bot.platforms.slack.letters import Letters
from bot.platforms.slack.lines import Line, Requests, Socket
from bot.platforms.slack.lookup import Lookup
from bot.platforms.slack.performing import Performing
from bot.platforms.slack.posting import Posting
from bot.platforms.slack.replies import Replies
from bot.platforms.slack.secrets import Secrets
from bot.platforms.slack.watchdog import SILENCE, Watchdog
from bot.platforms.slack.wire import API, Wire
from bot.platforms.slack.workspaces import NAME, Workspace, Workspaces
from bot.store.outbox import Row
from bot.telemetry import log
from bot.workflow.chat.board import Board
from bot.workflow.chat.capabilities import Capabilities
from bot.workflow.chat.joined import Core
from bot.workflow.chat.marks import Marks, place_of_space
from bot.workflow.chat.redrawing import Redrawing
from bot.workflow.chat.sweeping import Sweeping
from bot.workflow.ledger import Emission
from bot.workflow.ports import Later, Outcome


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast and how often, in seconds. Tests are in more of a hurry than a workspace."""

    marks: float = 3.0
    limits: float = 3600.0
    reconnect: float = 1.0
    again: float = 30.0
    """After a back-fill that did not get through."""
    ping: float = 5.0
    silence: float = SILENCE
    look: float = 2.0
    probe: float = 600.0
    """Without any event for so long it is looked whether something was said and did not come."""


@dataclass(frozen=True, slots=True)
class Way:
    """How Slack reaches Steward: over sockets, or by requests to ``host`` and ``port``."""

    mode: str = "socket"
    host: str = "127.0.0.1"
    port: int = 9401


class SlackPlatform:
    """The bot on Slack.

    ``start`` before anything is heard or done; ``caught_up`` once everything missed was read.
    ``api`` is where Slack's Web API stands.
    """

    name = NAME

    def __init__(
        self,
        workspaces: Iterable[Workspace],
        secrets: Secrets,
        *,
        way: Way | None = None,
        pace: Pace | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        api: str = API,
    ) -> None:
        self._pace, self._way, self._api = pace or Pace(), way or Way(), api
        self._secrets = secrets
        self._wire = Wire(Workspaces(workspaces), clock)
        self._marks = Marks(self._wire)
        self.directory = Directory(self._wire)
        self.replies = Replies(self._wire)
        lookup, posting = Lookup(self._wire), Posting(self._wire)
        self._hanging = Hanging(self._wire, self.directory, posting)
        board = Board(self._wire, self._hanging, FAULTS)
        self._redrawing = Redrawing(board)
        self._access = Access(self._wire)
        self.hearing = Hearing(self._wire, self.directory, lookup, self._marks, self._access)
        self._backfill = Backfill(self._wire, self.hearing, lookup, self._marks)
        providers = [one.provider for one in self._wire.workspaces]
        self._sweeping = Sweeping(self._wire, providers, self._hanging.take_down)
        letters = Letters(self._wire, posting)
        self._performing = Performing(self._wire, board, letters, self._access, self._redrawing)
        buttons = Buttons(self._wire, self.directory, lookup, self.replies, self._redrawing)
        commands = Interactive(self._wire, self.directory, lookup, self.replies, self._hanging)
        self._home = commands.home
        self.hearing.on["app_home_opened"] = self._home.opened
        self.surfaces: list[Surface] = [buttons, commands]
        self._watchdog = Watchdog(self._greet, self._line, self._seen)
        self._watchdog.first_pause = self._pace.reconnect
        self._watchdog.silence = self._pace.silence
        self._watchdog.look = self._pace.look
        self._caught_up = asyncio.Event()
        self._owes_backfill = True
        self._tried_at = 0.0
        self._catching_up = asyncio.Lock()
        self._missed = 0
        self._wake = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []
        self._wire.told = self._told

    @property
    def wire(self) -> Wire:
        """The way to the core, for the surfaces."""
        return self._wire

    @property
    def is_behind(self) -> bool:
        """Whether something may have happened that was not heard yet: no deadline may pass."""
        return not (self._wire.is_ready and self._wire.is_open and self._caught_up.is_set())

    @property
    def is_connected(self) -> bool:
        """Whether Slack is there to be asked for something."""
        return self._wire.is_ready

    @property
    def heard(self) -> int:
        """How many messages were taken in since the start."""
        return self.hearing.heard

    @property
    def rebuilt(self) -> int:
        """How often the connection had to be built anew."""
        return self._watchdog.rebuilt

    def capabilities(self, provider: str) -> Capabilities:
        """What can be done for a provider on Slack."""
        return self._hanging.capabilities(provider)

    async def perform(self, row: Row) -> Outcome:
        """Do what an outbox row says."""
        if not self._tasks:
            return Later("Slack is not connected")
        return await self._performing.perform(row)

    async def start(self, core: Core) -> None:
        """Join the core and begin to connect."""
        self._wire.join(core)
        await core.store.read(self._wire.workspaces.rewire)
        self._tasks = [
            asyncio.create_task(self._watchdog.run(), name="slack watchdog"),
            asyncio.create_task(self._redrawing.run(), name="slack cards"),
            asyncio.create_task(self._home.run(), name="slack home"),
            asyncio.create_task(self._keep(), name="slack upkeep"),
        ]

    async def caught_up(self) -> None:
        """Wait until everything missed was read."""
        await self._caught_up.wait()

    async def ended(self) -> None:
        """Wait until a part of it ends, which none does by itself; raises what ended it."""
        done, _ = await asyncio.wait(self._tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()

    async def quiet(self) -> None:
        """Hear nothing more, and finish what was heard; what waits can still be delivered."""
        self.hearing.is_deaf = True
        try:
            await asyncio.wait_for(self.hearing.done(), 20)
            if self._wire.is_joined:
                await self._marks.write()
        except (TimeoutError, StewardError) as fault:
            log.error("slack_stopped_early", fault=type(fault).__name__)

    async def stop(self) -> None:
        """Disconnect."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks = []

    async def enforce_limits(self) -> None:
        """Put in force whatever holds: people may have changed it meanwhile."""
        for workspace in self._wire.workspaces:
            limited = await self._access.limited(workspace.provider)
            for member in sorted({one.member for one in limited if one.space == workspace.team}):
                account = await self._wire.account_of(workspace.provider, member)
                try:
                    await self._access.enforce(workspace.provider, member, account)
                except FAULTS as fault:
                    log.warning("limit_not_enforced", fault=type(fault).__name__)

    async def _told(self, provider: str, emitted: Sequence[Emission]) -> None:
        """What an event led to shows on cards and on Home tabs."""
        await self._redrawing.told(provider, emitted)
        await self._home.told(provider, emitted)

    async def _greet(self) -> None:
        """Ask each workspace who we are there. SettingsError where it does not let us in."""
        await greet(self._wire, self._secrets, self._api)

    def _line(self) -> Line:
        app = build_app(self._wire, self.hearing, self.surfaces, self._secrets, self._api)
        if self._way.mode == "http":
            secret, way = self._secrets.signing, self._way
            return Requests(app, secret, way.host, way.port, self._opened)
        return Socket(app, self._secrets.app, self._api, self._opened, self._pace.ping)

    def _opened(self) -> None:
        """Something can be heard anew: what was said in between is not brought by itself."""
        self._wire.is_open = True
        self._caught_up.clear()
        self._owes_backfill = True
        self._tried_at = 0.0
        self._wake.set()

    def _seen(self, is_alive: bool) -> None:
        """The line was looked at. One that lives again may have lost something."""
        if is_alive and not self._wire.is_open:
            self._opened()
        if not is_alive:
            self._wire.is_open = False
            self._caught_up.clear()
            self._owes_backfill = True

    async def _catch_up(self) -> None:
        async with self._catching_up:
            self._tried_at = asyncio.get_running_loop().time()
            self._owes_backfill = False
            try:
                self._missed = await self._backfill.catch_up()
            except (StewardError, *FAULTS) as fault:
                self._owes_backfill = True
                log.error("not_caught_up", fault=type(fault).__name__, code=error_of(fault))
                return
            if self._marks.is_stuck or self._owes_backfill:
                self._owes_backfill = True
                log.error("not_caught_up", fault="channels could not be read")
                return
            self._caught_up.set()
            log.info("caught_up")
        await self.enforce_limits()

    async def _keep(self) -> None:
        """Catch up where that is owed; write the marks; put in force what holds."""
        loop = asyncio.get_running_loop()
        enforced = loop.time()
        while not self.hearing.is_deaf:
            await self._pause()
            try:
                if self._should_catch_up(loop.time()):
                    await self._catch_up()
                await self._probe(loop.time())
                self._mark_now()
                await self._marks.write()
                if loop.time() - enforced > self._pace.limits and self._wire.is_ready:
                    enforced = loop.time()
                    await self.enforce_limits()
                    await self._sweeping.sweep()
            except (StewardError, *FAULTS) as fault:
                log.error("upkeep_failed", fault=type(fault).__name__)

    async def _pause(self) -> None:
        try:
            async with asyncio.timeout(self._pace.marks):
                await self._wake.wait()
        except TimeoutError:
            return
        self._wake.clear()

    async def _probe(self, now: float) -> None:
        """A socket can be open, answer, and bring nothing: then what was said is in the history."""
        quiet_since = max(self.hearing.event_at, self._tried_at)
        if self.is_behind or now - quiet_since < self._pace.probe:
            return
        await self._catch_up()
        if self._missed:
            log.error("slack_connection_deaf", missed=self._missed)
            self._watchdog.replace()

    def _should_catch_up(self, now: float) -> bool:
        """Whether back-fill is owed and can be done, and the last try is long ago enough."""
        owed = self._owes_backfill or self._marks.is_stuck
        can = self._wire.is_ready and self._wire.is_open
        return owed and can and (not self._tried_at or now - self._tried_at > self._pace.again)

    def _mark_now(self) -> None:
        """Every workspace was heard up to the last event, as long as nothing is missed.

        No further: a socket that brings nothing proves nothing, and what was said meanwhile must
        still be found.
        """
        heard_at = self.hearing.heard_at
        if heard_at is None or self.is_behind or not self.hearing.is_idle or self._marks.is_stuck:
            return
        pause = timedelta(seconds=max(10.0, 3 * self._pace.marks))
        lately = mark_at(min(heard_at, self._wire.now() - pause))
        for workspace in self._wire.workspaces:
            self._marks.move(workspace.provider, place_of_space(workspace.team), lately)
