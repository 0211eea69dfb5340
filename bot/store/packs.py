"""The policy packs under which cases were opened, pinned by digest: a case keeps its own."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from bot.store.times import to_ms, to_time
from bot.store.tx import Tx


@dataclass(frozen=True, slots=True)
class PinnedPack:
    """A pack's files as they were, in one text."""

    provider: str
    digest: str
    pack_id: str
    version: str
    text: str
    at: datetime


def pin(
    tx: Tx, provider: str, pack_id: str, digest: str, version: str, text: str, at: datetime
) -> None:
    """Keep a pack; nothing if this digest is kept already."""
    tx.sql.pin_pack(
        tx.conn,
        provider=provider,
        pack_id=pack_id,
        digest=digest,
        version=version,
        text=text,
        at=to_ms(at),
    )


def get(tx: Tx, provider: str, digest: str) -> PinnedPack | None:
    """The pack with this digest."""
    row = tx.sql.get_pack(tx.conn, provider=provider, digest=digest)
    if row is None:
        return None
    return _to_pack(row)


def list_all(tx: Tx, provider: str) -> tuple[PinnedPack, ...]:
    """Every pack that was kept for a provider, oldest first."""
    return tuple(_to_pack(row) for row in tx.sql.list_packs(tx.conn, provider=provider))


def _to_pack(row: sqlite3.Row) -> PinnedPack:
    return PinnedPack(
        provider=row["provider"],
        digest=row["digest"],
        pack_id=row["pack_id"],
        version=row["version"],
        text=row["text"],
        at=to_time(row["at"]),
    )
