"""What a process becomes that works with a simulated platform on this machine instead."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

Address = tuple[str, str, str]
"""Discord's: of HTTP and of the gateway, both on loopback; and the token."""

_PREFIX = "/api/v10"

Aim = Callable[[], None]
"""Makes a process speak with a simulator. It is sent to the process, so it must be picklable."""


@dataclass(frozen=True, slots=True)
class AtDiscord:
    """A simulated Discord."""

    address: Address

    def __call__(self) -> None:
        point_at(self.address)
        os.environ["STEWARD_DISCORD_TOKEN"] = self.address[2]


@dataclass(frozen=True, slots=True)
class AtSlack:
    """A simulated Slack: where its Web API stands, and the tokens it knows."""

    api: str
    bot_token: str
    app_token: str

    def __call__(self) -> None:
        from bot.platforms.slack.adapter import SlackPlatform

        assert urlsplit(self.api).hostname == "127.0.0.1"
        defaults = SlackPlatform.__init__.__kwdefaults__
        assert defaults is not None
        defaults["api"] = self.api
        os.environ["STEWARD_SLACK_BOT_TOKEN"] = self.bot_token
        os.environ["STEWARD_SLACK_APP_TOKEN"] = self.app_token


def be_steward(aim: Aim, arguments: tuple[str, ...], log: Path) -> None:
    """Be the command line; what it says goes into a file."""
    from bot.cli import main

    aim()
    sys.stdout = sys.stderr = log.open("a", buffering=1, encoding="utf-8")
    sys.exit(main(arguments))


def point_at(address: Address) -> None:
    """Make Discord's library speak with the simulator."""
    http, gateway, _ = address
    assert {urlsplit(http).hostname, urlsplit(gateway).hostname} == {"127.0.0.1"}
    Route.BASE = http + _PREFIX
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)
    discord.Asset.BASE = http
