"""How far each place has been read: where back-fill starts after a stop."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.store.times import to_ms, to_time
from bot.store.tx import Tx


@dataclass(frozen=True, slots=True)
class Watermark:
    """The last message seen in a place, in the platform's own way of naming it."""

    place: str
    mark: str
    at: datetime


def get(tx: Tx, provider: str, platform: str, place: str) -> Watermark | None:
    """A place's watermark."""
    row = tx.sql.get_watermark(tx.conn, provider=provider, platform=platform, place=place)
    return None if row is None else Watermark(place, row["mark"], to_time(row["at"]))


def set(tx: Tx, provider: str, platform: str, place: str, mark: str, at: datetime) -> None:
    """Move a place's watermark."""
    tx.sql.set_watermark(
        tx.conn, provider=provider, platform=platform, place=place, mark=mark, at=to_ms(at)
    )


def list_all(tx: Tx, provider: str, platform: str) -> tuple[Watermark, ...]:
    """Every watermark of a platform, by place."""
    rows = tx.sql.list_watermarks(tx.conn, provider=provider, platform=platform)
    return tuple(Watermark(row["place"], row["mark"], to_time(row["at"])) for row in rows)
