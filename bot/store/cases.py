"""Cases: what is under review, and the history that the ladder counts.

``author`` and ``subject`` are members as ``members.resolve`` gives them, so that one person on two
platforms has one history.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import fields
from datetime import datetime
from enum import Enum
from typing import Any

from bot.domain.cases import Case, Lane, RequestState, ReviewState, Standing
from bot.domain.categories import Category
from bot.domain.errors import StoreError
from bot.domain.people import Audience
from bot.store.times import to_ms, to_time, to_time_or_none
from bot.store.tx import Tx

_NAMES = tuple(field.name for field in fields(Case))
_FLAGS = ("provider_run", "author_is_member", "shadow", "by_report", "strike", "demanded")


def add(tx: Tx, case: Case) -> None:
    """Write a new case; sqlite3.IntegrityError if its number, id or message is taken."""
    tx.sql.add_case(tx.conn, **_to_row(tx, case))


def save(tx: Tx, case: Case) -> None:
    """Write a case as it now stands. StoreError if it was never added or its person is erased."""
    if is_erased(tx, case.provider, case.id):
        raise StoreError(f"case {case.label} keeps no person any more and cannot change")
    if tx.sql.save_case(tx.conn, **_to_row(tx, case)) != 1:
        raise StoreError(f"case {case.id} of {case.provider} is not in the store")


def get(tx: Tx, provider: str, case_id: str) -> Case | None:
    """The case with this id."""
    row = tx.sql.get_case(tx.conn, provider=provider, id=case_id)
    return None if row is None else _to_case(tx, row)


def by_number(tx: Tx, provider: str, number: int) -> Case | None:
    """The case that people call C-<number>."""
    row = tx.sql.get_case_by_number(tx.conn, provider=provider, number=number)
    return None if row is None else _to_case(tx, row)


def of_message(tx: Tx, provider: str, platform: str, message: str) -> tuple[Case, ...]:
    """The message's cases: at most one a lane."""
    rows = tx.sql.list_cases_of_message(
        tx.conn, provider=provider, platform=platform, message=message
    )
    return _to_cases(tx, rows)


def add_alias(tx: Tx, provider: str, platform: str, message: str, case_id: str) -> None:
    """Say that a case was also about this message: the same words, posted again."""
    tx.sql.add_alias(
        tx.conn, provider=provider, platform=platform, message=message, case_id=case_id
    )


def by_alias(tx: Tx, provider: str, platform: str, message: str) -> tuple[Case, ...]:
    """The cases that were about this message before its words were posted again."""
    rows = tx.sql.list_cases_by_alias(
        tx.conn, provider=provider, platform=platform, message=message
    )
    return _to_cases(tx, rows)


def messages_of(tx: Tx, case: Case) -> tuple[tuple[str, str], ...]:
    """(platform, message) of everything the case was ever about: earlier postings first."""
    rows = tx.sql.list_aliases_of_case(tx.conn, provider=case.provider, case_id=case.id)
    earlier = [(row["platform"], row["message"]) for row in rows]
    return tuple(dict.fromkeys([*earlier, (case.platform, case.message)]))


def forget_aliases(tx: Tx, provider: str, case_id: str) -> int:
    """Forget which other messages the case was about; how many there were."""
    return int(tx.sql.forget_aliases_of_case(tx.conn, provider=provider, case_id=case_id))


def next_number(tx: Tx, provider: str) -> int:
    """The provider's next case number, from 1; each is given once."""
    tx.sql.raise_counter(tx.conn, provider=provider, name="case")
    return int(tx.sql.get_counter(tx.conn, provider=provider, name="case"))


def same_text(
    tx: Tx, provider: str, author: str, text_digest: str, since: datetime
) -> tuple[Case, ...]:
    """The author's cases about the same text opened at or after ``since``, newest first."""
    rows = tx.sql.list_cases_with_text(
        tx.conn, provider=provider, author=author, text_digest=text_digest, since=to_ms(since)
    )
    return _to_cases(tx, rows)


def strikes(tx: Tx, provider: str, author: str, since: datetime) -> int:
    """The author's strikes after ``since``: copies of one text count once, reversed ones never."""
    found = tx.sql.count_strikes(tx.conn, provider=provider, author=author, since=to_ms(since))
    return int(found)


def complaints(tx: Tx, provider: str, author: str, since: datetime) -> int:
    """The author's public complaints after ``since`` that nobody took back."""
    found = tx.sql.count_complaints(tx.conn, provider=provider, author=author, since=to_ms(since))
    return int(found)


def of_author(tx: Tx, provider: str, author: str, limit: int = 50) -> tuple[Case, ...]:
    """The author's cases, newest first."""
    rows = tx.sql.list_cases_of_author(tx.conn, provider=provider, author=author, limit=limit)
    return _to_cases(tx, rows)


def about(tx: Tx, provider: str, *ids: str) -> tuple[Case, ...]:
    """Every case in which somebody with one of these ids is author, subject or target."""
    found = {
        case.number: case
        for one in ids
        for case in _to_cases(tx, tx.sql.list_cases_about(tx.conn, provider=provider, member=one))
    }
    return tuple(found[number] for number in sorted(found))


def search(
    tx: Tx,
    provider: str,
    lanes: Iterable[Lane] = Lane,
    states: Iterable[ReviewState] = ReviewState,
    limit: int = 50,
    offset: int = 0,
) -> tuple[Case, ...]:
    """A page of cases in these lanes and review states, newest first, without erased ones."""
    rows = tx.sql.search_cases(
        tx.conn,
        provider=provider,
        lanes=_to_list(lanes),
        states=_to_list(states),
        limit=limit,
        offset=offset,
    )
    return _to_cases(tx, rows)


def lock_member(tx: Tx, provider: str, member: str) -> None:
    """Hold the member until the transaction ends: call it before reading their history.

    Nothing to do here: SQLite's transactions are immediate, so only one writes at a time. An
    engine with many writers selects the member's row for update; this is the one dialect hook.
    """


def asked_in_place(tx: Tx, provider: str, place: str, since: datetime) -> int:
    """How many requests and signposts the machine sent here at or after ``since``."""
    found = tx.sql.count_asked_in_place(tx.conn, provider=provider, place=place, since=to_ms(since))
    return int(found)


def mark_asked_by_person(tx: Tx, provider: str, case_id: str) -> None:
    """Say that a person asked: the request then does not count as the machine's."""
    tx.sql.set_asked_by_person(tx.conn, provider=provider, id=case_id)


def last_refusal(tx: Tx, provider: str, author: str, since: datetime) -> datetime | None:
    """When the author last refused a request, at or after ``since``, in a case that counts."""
    found = tx.sql.get_last_refusal(tx.conn, provider=provider, author=author, since=to_ms(since))
    return to_time_or_none(found)


def opened_before(tx: Tx, provider: str, before: datetime) -> tuple[Case, ...]:
    """The cases opened before a moment whose person is not erased, by number."""
    rows = tx.sql.list_cases_opened_before(tx.conn, provider=provider, before=to_ms(before))
    return _to_cases(tx, rows)


def is_erased(tx: Tx, provider: str, case_id: str) -> bool:
    """Whether only the tombstone is left."""
    return bool(tx.sql.is_case_erased(tx.conn, provider=provider, id=case_id))


def make_tombstone(tx: Tx, provider: str, case_id: str, at: datetime) -> None:
    """Keep number, category, clause, detectors, dates; forget everybody in it and what was said."""
    why = tx.seal("cases", f"{provider}/{case_id}", "why", "")
    tx.sql.make_tombstone(tx.conn, provider=provider, id=case_id, why=why, at=to_ms(at))


def forget_target(tx: Tx, provider: str, case_id: str) -> None:
    """Forget whom the message was aimed at."""
    tx.sql.forget_target(tx.conn, provider=provider, id=case_id)


def _to_list(values: Iterable[Enum]) -> str:
    return "," + ",".join(str(value.value) for value in values) + ","


def _to_cases(tx: Tx, rows: Iterable[sqlite3.Row]) -> tuple[Case, ...]:
    return tuple(_to_case(tx, row) for row in rows)


def _to_row(tx: Tx, case: Case) -> dict[str, Any]:  # Any: what a column takes
    row = {name: _to_column(getattr(case, name)) for name in _NAMES}
    row["why"] = tx.seal("cases", f"{case.provider}/{case.id}", "why", case.why)
    return row


def _to_column(value: object) -> object:
    """A field as its column holds it."""
    match value:
        case bool():
            return int(value)
        case Enum():
            return value.value
        case tuple():
            return json.dumps(value, ensure_ascii=False)  # enumerations of text are text
        case datetime():
            return to_ms(value)
        case _:
            return value


def _to_case(tx: Tx, row: sqlite3.Row) -> Case:
    values: dict[str, Any] = {name: row[name] for name in _NAMES}  # Any: one per field
    values.update({name: bool(row[name]) for name in _FLAGS})
    values.update({name: to_time_or_none(row[name]) for name in _NAMES if name in _TIMES})
    values.update(
        opened_at=to_time(row["opened_at"]),
        lane=Lane(row["lane"]),
        audience=Audience(row["audience"]),
        category=Category(row["category"]),
        also=tuple(Category(item) for item in json.loads(row["also"])),
        detectors=tuple(json.loads(row["detectors"])),
        owed=tuple(json.loads(row["owed"])),
        spans=tuple((start, end) for start, end in json.loads(row["spans"])),
        standing=Standing(row["standing"]),
        request=RequestState(row["request"]),
        review=ReviewState(row["review"]),
        why=tx.unseal("cases", f"{row['provider']}/{row['id']}", "why", row["why"]),
    )
    return Case(**values)


_TIMES = frozenset(
    {
        "asked_at",
        "reached_at",
        "deadline",
        "refused_at",
        "suspended_at",
        "escalated_at",
        "acknowledged_at",
        "closed_at",
    }
)
