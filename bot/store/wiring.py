"""How a provider's chat server is wired: what an adapter must remember beside the record.

Each entry belongs to a provider, a platform and a ``Kind`` and has a name of its own, ``item``.
An entry about a member or a case says so, and goes when that member or case goes.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.cases import Case
from bot.store import cases
from bot.store.times import to_ms, to_time
from bot.store.tx import Tx


class Kind(StrEnum):
    """What an entry says.

    ``DESK``: desk → channel. ``SEAT``: role or audience → groups of the platform. ``PLACE``:
    place → whether the provider runs it, and for whom. ``FALLBACK``: where a member who takes no
    private messages is written to. ``CARD``: case and desk → message. ``SAVED``: channel and member
    → what their access was before Steward limited it. ``DIRECT``: member → private channel.
    ``SENT``: dedupe key → message, for what was sent in one with others. ``CODE``: digest of a code
    → until when it links accounts. ``VOUCHED``: account → who of the provider linked it.
    """

    DESK = "desk"
    SEAT = "seat"
    PLACE = "place"
    FALLBACK = "fallback"
    CARD = "card"
    SAVED = "saved"
    DIRECT = "direct"
    SENT = "sent"
    CODE = "code"
    VOUCHED = "vouched"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing remembered."""

    kind: Kind
    item: str
    value: str
    member: str | None
    case_id: str | None
    at: datetime


def set(
    tx: Tx,
    provider: str,
    platform: str,
    kind: Kind,
    item: str,
    value: str,
    at: datetime,
    *,
    member: str | None = None,
    case_id: str | None = None,
) -> None:
    """Remember a value, in place of an earlier one."""
    tx.sql.set_wiring(
        tx.conn,
        provider=provider,
        platform=platform,
        kind=kind.value,
        item=item,
        value=value,
        member=member,
        case_id=case_id,
        at=to_ms(at),
    )


def get(tx: Tx, provider: str, platform: str, kind: Kind, item: str) -> str | None:
    """The value remembered under this name."""
    row = tx.sql.get_wiring(
        tx.conn, provider=provider, platform=platform, kind=kind.value, item=item
    )
    return None if row is None else str(row["value"])


def list_all(tx: Tx, provider: str, platform: str, kind: Kind) -> tuple[Entry, ...]:
    """Every entry of a kind, by name."""
    rows = tx.sql.list_wiring(tx.conn, provider=provider, platform=platform, kind=kind.value)
    return _to_entries(rows)


def of_member(tx: Tx, provider: str, platform: str, kind: Kind, member: str) -> tuple[Entry, ...]:
    """Every entry of a kind about a member, by name."""
    rows = tx.sql.list_wiring_of_member(
        tx.conn, provider=provider, platform=platform, kind=kind.value, member=member
    )
    return _to_entries(rows)


def of_case(tx: Tx, provider: str, platform: str, kind: Kind, case_id: str) -> tuple[Entry, ...]:
    """Every entry of a kind about a case, by name."""
    rows = tx.sql.list_wiring_of_case(
        tx.conn, provider=provider, platform=platform, kind=kind.value, case_id=case_id
    )
    return _to_entries(rows)


def unset(tx: Tx, provider: str, platform: str, kind: Kind, item: str) -> bool:
    """Forget an entry; whether there was one."""
    gone = tx.sql.unset_wiring(
        tx.conn, provider=provider, platform=platform, kind=kind.value, item=item
    )
    return int(gone) == 1


def forget_member(tx: Tx, provider: str, member: str) -> int:
    """Forget everything about a member; how many entries there were."""
    return int(tx.sql.forget_wiring_of_member(tx.conn, provider=provider, member=member))


def forget_case(tx: Tx, provider: str, case_id: str) -> int:
    """Forget everything about a case; how many entries there were."""
    return int(tx.sql.forget_wiring_of_case(tx.conn, provider=provider, case_id=case_id))


def prune(tx: Tx, platform: str, kind: Kind, before: datetime) -> int:
    """Forget the entries of a kind written before a moment; how many there were."""
    return int(
        tx.sql.prune_wiring(tx.conn, platform=platform, kind=kind.value, before=to_ms(before))
    )


def unsettled_cases(tx: Tx, provider: str, platform: str, limit: int = 500) -> tuple[Case, ...]:
    """Cases whose message stood when last heard of and still matters, newest first.

    After a stop their messages are looked at again, before any deadline is allowed to pass.
    """
    rows = tx.sql.list_running_requests_on(
        tx.conn, provider=provider, platform=platform, limit=limit
    )
    found = [cases.get(tx, provider, row["id"]) for row in rows]
    return tuple(case for case in found if case is not None)


def _to_entries(rows: Iterable[sqlite3.Row]) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            kind=Kind(row["kind"]),
            item=row["item"],
            value=row["value"],
            member=row["member"],
            case_id=row["case_id"],
            at=to_time(row["at"]),
        )
        for row in rows
    )
