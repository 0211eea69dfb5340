"""``steward run``: connect to the chat platforms and work, until told to stop."""

from __future__ import annotations

import asyncio
import os
import signal
from argparse import Namespace
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from functools import partial

from bot.app import App, keyring_for
from bot.commands.connections import Connection, connections
from bot.commands.console import OK, UNUSABLE, warn
from bot.commands.desk import settings_of
from bot.commands.health import Health
from bot.settings import Settings
from bot.telemetry import configure, log


def run(args: Namespace) -> int:
    """Work until SIGTERM or SIGINT; then finish what was begun."""
    settings = settings_of(args)
    platforms = connections(settings, os.environ)
    if not platforms:
        warn(f"{settings.path}: no platform adapter is connected, so there is nothing to run")
        warn("give a provider a discord: or a slack: section; see the example settings")
        return UNUSABLE
    configure(settings.file.logs.level)
    asyncio.run(work(settings, platforms, os.environ))
    return OK


async def work(
    settings: Settings, platforms: Sequence[Connection], environ: Mapping[str, str]
) -> None:
    """Start everything, wait for a signal, and stop everything in the other order."""
    app = App(
        settings,
        keyring_for(settings, environ),
        {one.name: one for one in platforms},
        may_time_pass={one.name: partial(_has_caught_up, one) for one in platforms},
        can_deliver={one.name: partial(_is_there, one) for one in platforms},
    )
    health = Health(app, platforms)
    told_to_stop, told_to_reload = _signals()
    await app.start()
    async with AsyncExitStack() as ending:
        for one in platforms:
            ending.push_async_callback(one.stop)
        ending.push_async_callback(app.stop)
        ending.push_async_callback(health.stop)
        ending.push_async_callback(_quieten, platforms)
        reloading = asyncio.create_task(_reload_when_told(told_to_reload, app), name="pack reload")
        ending.push_async_callback(_end, reloading)
        await health.start(settings.file.health.port)
        for one in platforms:
            await one.start(app)
        await _until_stopped(told_to_stop, platforms)


def _has_caught_up(one: Connection) -> bool:
    return not one.is_behind


def _is_there(one: Connection) -> bool:
    return one.is_connected


def _signals() -> tuple[asyncio.Event, asyncio.Event]:
    """What is set by SIGTERM or SIGINT (stop), and by SIGHUP (read the packs again)."""
    stop, reload = asyncio.Event(), asyncio.Event()
    loop = asyncio.get_running_loop()
    for signum in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(signum, stop.set)
    loop.add_signal_handler(signal.SIGHUP, reload.set)
    return stop, reload


async def _reload_when_told(told: asyncio.Event, app: App) -> None:
    """Read the packs again at each SIGHUP; what is wrong with one stands in the log."""
    while True:
        await told.wait()
        told.clear()
        for provider, report in (await app.reload()).items():
            for error in report.errors:
                log.error("pack_refused", provider=provider, fault=str(error))


async def _until_stopped(told_to_stop: asyncio.Event, platforms: Sequence[Connection]) -> None:
    """Wait for a signal, or for what makes going on useless on a platform; that is raised."""
    stopping = asyncio.create_task(told_to_stop.wait())
    endings = [asyncio.create_task(one.ended()) for one in platforms]
    try:
        await asyncio.wait([stopping, *endings], return_when=asyncio.FIRST_COMPLETED)
        for ending in endings:
            if ending.done():
                ending.result()
    finally:
        await _end(stopping, *endings)


async def _quieten(platforms: Sequence[Connection]) -> None:
    """Let every platform finish what it heard, all at the same time."""
    await asyncio.gather(*(one.quiet() for one in platforms))


async def _end(*tasks: asyncio.Task[None] | asyncio.Task[bool]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
