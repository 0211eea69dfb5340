"""Erasing a case: what was said and who was in it go, a tombstone stays."""

from __future__ import annotations

from datetime import datetime

from bot.domain.cases import Case
from bot.store import (
    access,
    appeals,
    audit,
    cases,
    events,
    evidence,
    exclusions,
    limits,
    outbox,
    reports,
    timers,
)
from bot.store.tx import Tx


def erase_case(tx: Tx, case: Case, now: datetime, actor: str, why: str) -> None:
    """Erase everything a case holds on anybody, and write into the audit log that it was done.

    What stays: number, lane, category, clause, outcome and dates. The words of the message go
    with the last of its cases.
    """
    for table in (events, reports, appeals, limits, exclusions):
        table.forget(tx, case.provider, case.id)
    outbox.forget_of_case(tx, case.provider, case.id)
    timers.cancel(tx, case.provider, case.id)
    messages = cases.messages_of(tx, case)
    cases.forget_aliases(tx, case.provider, case.id)
    cases.make_tombstone(tx, case.provider, case.id, now)
    for platform, message in messages:
        _forget_words(tx, case.provider, platform, message)
    audit.append(tx, case.provider, now, actor, "erased", case.id, why)


def _forget_words(tx: Tx, provider: str, platform: str, message: str) -> None:
    """The words of a message that no case speaks of any more, and who read them."""
    if cases.of_message(tx, provider, platform, message):
        return
    if cases.by_alias(tx, provider, platform, message):
        return
    evidence.forget(tx, provider, platform, message)
    access.detach(tx, provider, platform, message)
