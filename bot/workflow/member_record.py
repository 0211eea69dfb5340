"""A member's record in words, for the people of a desk."""

from __future__ import annotations

from bot.domain.people import AgeBand
from bot.workflow.cards import Record


def record_lines(record: Record) -> tuple[str, ...]:
    """The record at a glance, a line each."""
    said = [
        f"{record.strikes} strike{'s' * (record.strikes != 1)} in {record.within_days} days",
        f"{record.cases} case{'s' * (record.cases != 1)}: {record.upheld} upheld, "
        f"{record.reversed} taken back",
        f"{record.removed_in_time} put right when asked, {record.refusals} refused",
    ]
    known = (
        (record.age_band is AgeBand.UNDER_18, "under 18"),
        (record.learning_support, "has learning support"),
        (record.unreachable, "takes no private messages"),
    )
    return (*said, *(words for holds, words in known if holds))
