"""Reports: somebody brought a message to the moderators. Reporters are never revealed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.domain.categories import Category
from bot.store.ids import new_id
from bot.store.times import to_ms, to_time, to_time_or_none
from bot.store.tx import Tx


@dataclass(frozen=True, slots=True)
class Report:
    """One reporter's report. ``told_at``: when they were told the outcome."""

    id: str
    case_id: str
    reporter: str
    category: Category
    note: str
    at: datetime
    told_at: datetime | None


def add(
    tx: Tx,
    provider: str,
    case_id: str,
    reporter: str,
    category: Category,
    note: str,
    at: datetime,
) -> bool:
    """Write a report; False if this reporter has reported this case already."""
    report_id = new_id()
    written = tx.sql.add_report(
        tx.conn,
        provider=provider,
        id=report_id,
        case_id=case_id,
        reporter=reporter,
        category=category.value,
        note=tx.seal("reports", f"{provider}/{report_id}", "note", note),
        at=to_ms(at),
    )
    return int(written) == 1


def of_case(tx: Tx, provider: str, case_id: str) -> tuple[Report, ...]:
    """The case's reports, oldest first."""
    rows = tx.sql.list_reports_of_case(tx.conn, provider=provider, case_id=case_id)
    return _to_reports(tx, rows)


def by(tx: Tx, provider: str, reporter: str) -> tuple[Report, ...]:
    """What a member reported, oldest first."""
    return _to_reports(tx, tx.sql.list_reports_by(tx.conn, provider=provider, reporter=reporter))


def mark_told(tx: Tx, provider: str, report_id: str, at: datetime) -> None:
    """Note that the reporter was told the outcome; the first time counts."""
    tx.sql.mark_report_told(tx.conn, provider=provider, id=report_id, at=to_ms(at))


def forget(tx: Tx, provider: str, case_id: str) -> int:
    """Delete the case's reports; how many there were."""
    return int(tx.sql.forget_reports_of_case(tx.conn, provider=provider, case_id=case_id))


def blank(tx: Tx, provider: str, report_id: str) -> None:
    """Forget who made a report and in which words; that there was one stays."""
    note = tx.seal("reports", f"{provider}/{report_id}", "note", "")
    tx.sql.blank_report(tx.conn, provider=provider, id=report_id, note=note)


def _to_reports(tx: Tx, rows: Iterable[sqlite3.Row]) -> tuple[Report, ...]:
    return tuple(_to_report(tx, row) for row in rows)


def _to_report(tx: Tx, row: sqlite3.Row) -> Report:
    return Report(
        id=row["id"],
        case_id=row["case_id"],
        reporter=row["reporter"],
        category=Category(row["category"]),
        note=tx.unseal("reports", f"{row['provider']}/{row['id']}", "note", row["note"]),
        at=to_time(row["at"]),
        told_at=to_time_or_none(row["told_at"]),
    )
