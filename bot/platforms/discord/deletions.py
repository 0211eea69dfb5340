"""Who deleted a message: Discord does not say so with the deletion, its audit log may.

Discord writes an entry only where somebody else than the author deleted, a moment before or after
the deletion is heard; further deletions of the same author's messages by the same person in the
same channel within some minutes only raise the count of that entry, and nobody is told.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

import discord

from bot.telemetry import log

_WAIT = 1.0
_STEP = 0.1
_COUNTED = 600.0
"""Seconds for which an entry can still be counted up by a further deletion."""

BULK = "a bulk deletion"
"""Stands for whoever removed many messages at once: never their author."""

Key = tuple[int, int, int]
"""Server, channel and author of the message."""


@dataclass(slots=True)
class _Entry:
    """An entry of the audit log: how many deletions it counts, and how many were explained."""

    id: int
    by: int
    counted: int
    explained: int
    at: float


class Deletions:
    """Remembers audit entries about deletions for as long as they can matter."""

    def __init__(self, wait: float = _WAIT) -> None:
        self._wait = wait
        self._entries: dict[Key, list[_Entry]] = {}

    def note(self, entry: discord.AuditLogEntry) -> None:
        """An entry of the audit log was written."""
        key = _key(entry)
        if key is None or entry.user_id is None:
            return
        now = asyncio.get_running_loop().time()
        self._drop_old(now)
        counted = int(getattr(entry.extra, "count", 1))
        known = self._entries.setdefault(key, [])
        known.append(_Entry(entry.id, entry.user_id, counted, 0, now))

    async def deleter(
        self, guild: discord.Guild, channel: int, author: str, *, wait: bool = True
    ) -> str | None:
        """Who deleted a message of this author here, if it was somebody else."""
        if not author.isdecimal():
            return None
        key = (guild.id, channel, int(author))
        for _ in range(max(1, round(self._wait / _STEP)) if wait else 1):
            if (by := self._explained(key)) is not None:
                return str(by)
            await asyncio.sleep(_STEP if wait else 0)
        return await self._counted_up(guild, key) if self._entries.get(key) else None

    def _explained(self, key: Key) -> int | None:
        for entry in self._entries.get(key, ()):
            if entry.explained < entry.counted:
                entry.explained += 1
                return entry.by
        return None

    async def _counted_up(self, guild: discord.Guild, key: Key) -> str | None:
        """Whether an entry that is known counts more than it did."""
        try:
            async for found in guild.audit_logs(
                limit=20, action=discord.AuditLogAction.message_delete
            ):
                for entry in self._entries.get(key, ()):
                    if entry.id == found.id:
                        entry.counted = int(getattr(found.extra, "count", 1))
        except discord.HTTPException as fault:
            log.warning("audit_log_not_read", code=fault.code)
        by = self._explained(key)
        return None if by is None else str(by)

    def _drop_old(self, now: float) -> None:
        for key, entries in list(self._entries.items()):
            kept = [entry for entry in entries if now - entry.at < _COUNTED]
            if kept:
                self._entries[key] = kept
            else:
                del self._entries[key]


def _key(entry: discord.AuditLogEntry) -> Key | None:
    """Which messages an entry is about; None for an entry about something else."""
    if entry.action is not discord.AuditLogAction.message_delete:
        return None
    channel = getattr(entry.extra, "channel", None)
    if channel is None or entry.target is None:
        return None
    return entry.guild.id, int(channel.id), int(getattr(entry.target, "id", 0))
