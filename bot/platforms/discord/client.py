"""The connection to Discord, with nothing switched on that is not needed."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import discord

from bot.telemetry import log

Listeners = Mapping[str, Callable[..., Awaitable[None]]]
"""By the name of Discord's event, without ``on_``."""

LONGEST_WAIT = 60.0
"""Seconds that a call waits for a rate limit before it is given back to be tried again."""


def intents(*, automod: bool = False) -> discord.Intents:
    """Servers, members (returns, roles), audit log, messages and their words, private messages.

    ``automod``: what Discord's own filter held back, too.
    """
    wanted = discord.Intents.none()
    wanted.guilds = True
    wanted.members = True
    wanted.moderation = True
    wanted.guild_messages = True
    wanted.dm_messages = True
    wanted.message_content = True
    wanted.auto_moderation_execution = automod
    return wanted


class Client(discord.Client):
    """A client that caches neither messages nor members, and that never notifies by accident."""

    def __init__(
        self,
        listeners: Listeners,
        *,
        automod: bool = False,
        **options: Any,  # Any: the library's own
    ) -> None:
        super().__init__(
            intents=intents(automod=automod),
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            allowed_mentions=discord.AllowedMentions.none(),
            max_ratelimit_timeout=LONGEST_WAIT,
            **options,
        )
        for name, heard in listeners.items():
            setattr(self, f"on_{name}", heard)

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        """A listener failed: say which and how, nothing of what it heard."""
        kind = sys.exc_info()[0]
        log.error("listener_failed", event_method=event_method, fault=kind.__name__ if kind else "")
