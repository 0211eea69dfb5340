"""The words of a message as they were seen, sealed; every reading leaves a trace.

An edit adds a version and keeps the earlier ones, so what broke the clause stays provable.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from datetime import datetime

from bot.domain.messages import Attachment
from bot.domain.people import Actor
from bot.store import access
from bot.store.times import to_ms, to_time
from bot.store.tx import Tx

_TABLE = "evidence"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One version of a message. ``digest`` is the keyed digest the caller gave its text."""

    provider: str
    platform: str
    message: str
    text: str
    attachments: tuple[Attachment, ...]
    digest: str
    at: datetime


def put(
    tx: Tx,
    provider: str,
    platform: str,
    message: str,
    text: str,
    attachments: tuple[Attachment, ...],
    digest: str,
    at: datetime,
) -> None:
    """Keep a version; nothing if a version with this digest is kept already."""
    row = _row(provider, platform, message, digest)
    files = json.dumps([[item.name, item.media_type] for item in attachments])
    tx.sql.put_evidence(
        tx.conn,
        provider=provider,
        platform=platform,
        message=message,
        digest=digest,
        text=tx.seal(_TABLE, row, "text", text),
        attachments=tx.seal(_TABLE, row, "attachments", files),
        at=to_ms(at),
    )


def get(tx: Tx, provider: str, platform: str, message: str) -> Evidence | None:
    """The latest version, for the machine's own work; people read with ``read_evidence``."""
    found = versions(tx, provider, platform, message)
    return found[-1] if found else None


def versions(tx: Tx, provider: str, platform: str, message: str) -> tuple[Evidence, ...]:
    """Every version kept, oldest first, for the machine's own work."""
    rows = tx.sql.list_evidence(tx.conn, provider=provider, platform=platform, message=message)
    return tuple(_to_evidence(tx, row) for row in rows)


def read_evidence(
    tx: Tx,
    provider: str,
    platform: str,
    message: str,
    *,
    actor: Actor,
    purpose: str,
    at: datetime,
    case_id: str | None = None,
) -> tuple[Evidence, ...]:
    """The versions, for a person to read: who read them, when and why is written down."""
    access.add(tx, provider, at, actor, platform, message, purpose, case_id)
    return versions(tx, provider, platform, message)


def forget(tx: Tx, provider: str, platform: str, message: str) -> int:
    """Delete every version; how many there were."""
    return int(
        tx.sql.forget_evidence(tx.conn, provider=provider, platform=platform, message=message)
    )


def without_case(tx: Tx, provider: str) -> tuple[tuple[str, str], ...]:
    """(platform, message) of evidence no case speaks of: it has no reason to be kept."""
    rows = tx.sql.list_evidence_without_case(tx.conn, provider=provider)
    return tuple((row["platform"], row["message"]) for row in rows)


def _row(provider: str, platform: str, message: str, digest: str) -> str:
    return f"{provider}/{platform}/{message}/{digest}"


def _to_evidence(tx: Tx, row: sqlite3.Row) -> Evidence:
    key = _row(row["provider"], row["platform"], row["message"], row["digest"])
    files = json.loads(tx.unseal(_TABLE, key, "attachments", row["attachments"]))
    return Evidence(
        provider=row["provider"],
        platform=row["platform"],
        message=row["message"],
        text=tx.unseal(_TABLE, key, "text", row["text"]),
        attachments=tuple(Attachment(name, media_type) for name, media_type in files),
        digest=row["digest"],
        at=to_time(row["at"]),
    )
