"""``steward run``: connect to the chat platforms and work, until told to stop."""

from __future__ import annotations

import asyncio
import os
import signal
from argparse import Namespace
from collections.abc import Mapping

from bot.app import App, keyring_for
from bot.commands.console import OK, UNUSABLE, warn
from bot.commands.desk import settings_of
from bot.commands.health import Health
from bot.domain.errors import SettingsError
from bot.platforms.discord.adapter import DiscordPlatform, Pace
from bot.platforms.discord.servers import server_of
from bot.settings import Settings
from bot.telemetry import configure, log

TOKEN_VARIABLE = "STEWARD_DISCORD_TOKEN"


def run(args: Namespace) -> int:
    """Work until SIGTERM or SIGINT; then finish what was begun."""
    settings = settings_of(args)
    if not any(one.discord for one in settings.providers):
        warn(f"{settings.path}: no platform adapter is connected, so there is nothing to run")
        warn("give a provider a discord: section with its server's id; see the example settings")
        return UNUSABLE
    token = discord_token(settings, os.environ)
    configure(settings.file.logs.level)
    asyncio.run(work(settings, token, os.environ))
    return OK


def discord_token(settings: Settings, environ: Mapping[str, str]) -> str:
    """The bot's token, from the environment or from its file. Raises SettingsError."""
    given = environ.get(TOKEN_VARIABLE, "").strip()
    if given:
        return given
    named = settings.file.discord.token_file
    if named is None:
        raise SettingsError(
            settings.document.where("providers"),
            "a provider has a Discord server, but there is no token",
            f"set {TOKEN_VARIABLE}, or discord.token_file in the settings",
        )
    path = settings.beside(named)
    try:
        token = path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as fault:
        where = settings.document.where("discord", "token_file")
        raise SettingsError(where, f"{path} cannot be read", str(fault)) from fault
    if not token:
        where = settings.document.where("discord", "token_file")
        raise SettingsError(where, f"{path} is empty", "put the bot's token into it")
    return token


async def work(settings: Settings, token: str, environ: Mapping[str, str]) -> None:
    """Start everything, wait for a signal, and stop everything in the other order."""
    discord = DiscordPlatform(
        [server for one in settings.providers if (server := server_of(one)) is not None],
        token,
        pace=Pace(new_members=settings.file.discord.new_messages_every),
    )
    app = App(
        settings,
        keyring_for(settings, environ),
        {discord.name: discord},
        may_time_pass=lambda: not discord.is_behind,
        can_deliver=lambda: discord.is_connected,
    )
    health = Health(app, discord)
    told_to_stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for signum in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(signum, told_to_stop.set)
    told_to_reload = asyncio.Event()
    loop.add_signal_handler(signal.SIGHUP, told_to_reload.set)
    await app.start()
    reloading = asyncio.create_task(_reload_when_told(told_to_reload, app), name="pack reload")
    try:
        await health.start(settings.file.health.port)
        await discord.start(app)
        await _until_stopped(told_to_stop, discord)
    finally:
        reloading.cancel()
        await asyncio.gather(reloading, return_exceptions=True)
        await discord.quiet()
        await health.stop()
        await app.stop()
        await discord.stop()


async def _reload_when_told(told: asyncio.Event, app: App) -> None:
    """Read the packs again at each SIGHUP; what is wrong with one stands in the log."""
    while True:
        await told.wait()
        told.clear()
        for provider, report in (await app.reload()).items():
            for error in report.errors:
                log.error("pack_refused", provider=provider, fault=str(error))


async def _until_stopped(told_to_stop: asyncio.Event, discord: DiscordPlatform) -> None:
    """Wait for a signal, or for what makes going on useless; that is raised."""
    stopping = asyncio.create_task(told_to_stop.wait())
    ending = asyncio.create_task(discord.ended())
    try:
        await asyncio.wait([stopping, ending], return_when=asyncio.FIRST_COMPLETED)
        if ending.done():
            ending.result()
    finally:
        for task in (stopping, ending):
            task.cancel()
        await asyncio.gather(stopping, ending, return_exceptions=True)
