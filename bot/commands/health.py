"""Whether a running Steward is well: /healthz and /metrics, for this machine alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest

from bot.app import App
from bot.commands.connections import Connection
from bot.domain.errors import SettingsError, StewardError
from bot.store import outbox

_HOST = "127.0.0.1"

_OF_A_PLATFORM: tuple[tuple[str, str, Callable[[Connection], float]], ...] = (
    ("steward_connected", "1 while the platform is there", lambda one: one.is_connected),
    ("steward_behind", "1 while something may be missed", lambda one: one.is_behind),
    ("steward_messages", "Messages heard since the start", lambda one: one.heard),
    ("steward_rebuilt", "Connections built anew", lambda one: one.rebuilt),
)
"""Metric, its help, and where its value comes from; each has the platform's name as a label."""


class Health:
    """Answers on loopback. Nothing it says is about a person or a message."""

    def __init__(self, app: App, platforms: Sequence[Connection]) -> None:
        self._app = app
        self._platforms = platforms
        self._registry = CollectorRegistry()
        self._runner: web.AppRunner | None = None
        self.port = 0
        for name, says, value in _OF_A_PLATFORM:
            gauge = Gauge(name, says, ["platform"], registry=self._registry)
            for one in platforms:
                gauge.labels(one.name).set_function(partial(value, one))
        self._gauge("steward_providers", "Providers at work").set_function(
            lambda: float(len(app.tenants))
        )
        says = "Messages in a language that the learned detector does not know, since the start"
        self._gauge("steward_unread", says).set_function(lambda: float(app.unread))
        self._waiting = self._gauge("steward_outbox_waiting", "Acts not done yet")

    async def start(self, port: int) -> None:
        """Listen on the port; not at all where it is 0. Raises SettingsError where it is taken."""
        if port == 0:
            return
        await self.listen(port)

    async def listen(self, port: int) -> None:
        """Listen on the port, or on any free one where it is 0."""
        site = web.Application()
        site.router.add_get("/healthz", self._healthz)
        site.router.add_get("/metrics", self._metrics)
        self._runner = web.AppRunner(site, access_log=None)
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, _HOST, port).start()
        except OSError as fault:
            what, mend = f"port {port} is taken", "choose another, or 0 for none"
            raise SettingsError("health.port", what, mend) from fault
        self.port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        """Listen no more."""
        if self._runner is not None:
            await self._runner.cleanup()

    async def _healthz(self, request: web.Request) -> web.Response:
        """200 while everything works, else 503: the store, each platform, and what it missed."""
        said = {"store": await self._waiting_rows() is not None}
        for one in self._platforms:
            said |= {one.name: one.is_connected, f"{one.name}_caught_up": not one.is_behind}
        return web.json_response(said, status=200 if all(said.values()) else 503)

    async def _metrics(self, request: web.Request) -> web.Response:
        rows = await self._waiting_rows()
        self._waiting.set(float("nan") if rows is None else rows)
        body = generate_latest(self._registry)
        return web.Response(body=body, headers={"Content-Type": CONTENT_TYPE_LATEST})

    async def _waiting_rows(self) -> int | None:
        """How much waits in the outbox; None where the store does not answer."""
        try:
            return await self._app.store.read(outbox.pending_count)
        except StewardError:
            return None

    def _gauge(self, name: str, says: str) -> Gauge:
        return Gauge(name, says, registry=self._registry)
