"""What a process becomes that works with a simulated Discord on this machine instead of Discord."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from urllib.parse import urlsplit

import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

Address = tuple[str, str, str]
"""Of HTTP and of the gateway, both on loopback; and the token."""

_PREFIX = "/api/v10"


def be_steward(address: Address, arguments: tuple[str, ...], log: Path) -> None:
    """Be the command line; what it says goes into a file."""
    from bot.cli import main

    point_at(address)
    os.environ["STEWARD_DISCORD_TOKEN"] = address[2]
    sys.stdout = sys.stderr = log.open("a", buffering=1, encoding="utf-8")
    sys.exit(main(arguments))


def point_at(address: Address) -> None:
    """Make the library speak with the simulator."""
    http, gateway, _ = address
    assert {urlsplit(http).hostname, urlsplit(gateway).hostname} == {"127.0.0.1"}
    Route.BASE = http + _PREFIX
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)
    discord.Asset.BASE = http
