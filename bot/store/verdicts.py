"""What people made of what was flagged: for counting, without anybody's name or words.

Only the review lane is read: disclosures and what is guarded stay with the safeguarding lead.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from bot.domain.cases import UPHELD_STATES, ReviewState
from bot.domain.categories import Category
from bot.store.times import to_time
from bot.store.tx import Tx


@dataclass(frozen=True, slots=True)
class Verdict:
    """One decided case. ``right``: a person stands behind it.

    ``place`` is empty once the case is erased, and so are the ``detectors`` of a case that an
    earlier Steward erased.
    """

    category: Category
    also: tuple[Category, ...]
    detectors: tuple[str, ...]
    confidence: float
    place: str
    opened_at: datetime
    right: bool


def of_provider(tx: Tx, provider: str) -> tuple[Verdict, ...]:
    """Every decided case of the review lane, in the order in which they were opened."""
    return tuple(
        Verdict(
            category=Category(row["category"]),
            also=tuple(Category(one) for one in json.loads(row["also"])),
            detectors=tuple(json.loads(row["detectors"])),
            confidence=row["confidence"],
            place="" if row["erased"] else row["place_name"] or row["place"],
            opened_at=to_time(row["opened_at"]),
            right=ReviewState(row["review"]) in UPHELD_STATES,
        )
        for row in tx.sql.list_verdicts(tx.conn, provider=provider)
    )


def reasons(tx: Tx, provider: str) -> tuple[str, ...]:
    """Why each case that is still dismissed was, as somebody wrote it: not to be shown."""
    latest: dict[str, str] = {}
    for row in tx.sql.list_dismissals(tx.conn, provider=provider):
        detail = tx.unseal("events", f"{provider}/{row['id']}", "detail", row["detail"])
        latest[row["case_id"]] = _why(detail)
    return tuple(latest.values())


def undecided(tx: Tx, provider: str) -> int:
    """How many cases of the review lane wait for a decision."""
    return int(tx.sql.count_undecided(tx.conn, provider=provider))


def _why(detail: str) -> str:
    try:
        found = json.loads(detail)
    except ValueError:
        return detail
    return str(found.get("why") or "") if isinstance(found, dict) else detail
