"""The chat platforms that ``steward run`` connects to: what each must be able to do, and which."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from bot.app import App
from bot.domain.errors import SettingsError
from bot.platforms.discord.adapter import DiscordPlatform, Pace
from bot.platforms.discord.servers import server_of
from bot.platforms.slack.adapter import SlackPlatform, Way
from bot.platforms.slack.secrets import secrets_of
from bot.platforms.slack.workspaces import workspace_of
from bot.settings import Settings
from bot.workflow.ports import Platform

TOKEN_VARIABLE = "STEWARD_DISCORD_TOKEN"


class Connection(Platform, Protocol):
    """A chat platform that is joined to the application, started, watched and stopped."""

    @property
    def is_behind(self) -> bool:
        """Whether something may have happened that was not heard yet: no deadline may pass."""
        ...

    @property
    def is_connected(self) -> bool:
        """Whether the platform is there to be asked for something."""
        ...

    @property
    def heard(self) -> int:
        """How many messages were taken in since the start."""
        ...

    @property
    def rebuilt(self) -> int:
        """How often the connection had to be built anew."""
        ...

    async def start(self, core: App) -> None:
        """Join the application and begin to connect; does not wait until it is connected."""
        ...

    async def caught_up(self) -> None:
        """Wait until everything missed was read."""
        ...

    async def ended(self) -> None:
        """Wait until it cannot go on, and raise why (a token that is refused)."""
        ...

    async def quiet(self) -> None:
        """Hear nothing more and finish what was heard; what waits can still be delivered."""
        ...

    async def stop(self) -> None:
        """Disconnect. After a ``start`` that failed, or none, it does nothing."""
        ...


Connect = Callable[[Settings, Mapping[str, str]], Connection | None]
"""Makes a connection from settings and environment; None where no provider is on the platform."""


def connections(settings: Settings, environ: Mapping[str, str]) -> tuple[Connection, ...]:
    """Every platform on which a provider is, not started yet. Raises SettingsError."""
    made = (connect(settings, environ) for connect in CONNECT.values())
    return tuple(one for one in made if one is not None)


def connect_discord(settings: Settings, environ: Mapping[str, str]) -> Connection | None:
    """Discord, with every provider's servers."""
    servers = [server for one in settings.providers if (server := server_of(one)) is not None]
    if not servers:
        return None
    pace = Pace(new_members=settings.file.discord.new_messages_every)
    return DiscordPlatform(servers, discord_token(settings, environ), pace=pace)


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


def connect_slack(settings: Settings, environ: Mapping[str, str]) -> Connection | None:
    """Slack, with every provider's workspace."""
    found = [one for each in settings.providers if (one := workspace_of(each)) is not None]
    if not found:
        return None
    slack = settings.file.slack
    way = Way(slack.mode, slack.host, slack.port)
    return SlackPlatform(found, secrets_of(settings, environ), way=way)


CONNECT: Mapping[str, Connect] = {
    "discord": connect_discord,
    "slack": connect_slack,
}
"""By the platform's name."""
