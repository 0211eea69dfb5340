"""Which platform events were taken in, so that a repeated delivery does nothing."""

from __future__ import annotations

from datetime import datetime

from bot.store.times import to_ms
from bot.store.tx import Tx


def mark(tx: Tx, provider: str, platform: str, key: str, at: datetime) -> bool:
    """Note an event; True the first time, False for a repetition."""
    written = tx.sql.mark_seen(
        tx.conn, provider=provider, platform=platform, event_key=key, at=to_ms(at)
    )
    return int(written) == 1


def prune(tx: Tx, before: datetime) -> int:
    """Forget what was noted before a moment; how many there were."""
    return int(tx.sql.prune_seen(tx.conn, before=to_ms(before)))
