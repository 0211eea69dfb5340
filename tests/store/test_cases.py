"""Cases as rows, and the history the ladder counts."""

from __future__ import annotations

import dataclasses
import sqlite3
from typing import Any

import pytest

from bot.domain.cases import Case, Lane, RequestState, ReviewState, Standing
from bot.domain.categories import Category
from bot.domain.errors import StoreError
from bot.domain.people import Audience
from bot.store import Store, Tx, cases
from tests.store.samples import DAY, HOUR, NOW, PROVIDER, make_case

FULL = make_case(
    7,
    lane=Lane.GUARDED,
    provider_run=False,
    author_is_member=False,
    audience=Audience.STAFF,
    subject="u2",
    target="u2",
    also=(Category.DISREPUTE, Category.POLITICAL),
    clause=None,
    detectors=("words", "target"),
    why="zwei „Gründe“",
    shadow=True,
    by_report=True,
    strike=False,
    demanded=True,
    standing=Standing.EDITED,
    request=RequestState.REFUSED,
    asked_at=NOW,
    reached_at=NOW + HOUR,
    deadline=NOW + 3 * DAY,
    refused_at=NOW + 3 * DAY,
    suspended_at=NOW + 2 * DAY,
    review=ReviewState.APPEALED,
    claimed_by="mo",
    decided_by="mara",
    escalated_at=NOW + DAY,
    acknowledged_by="lee",
    acknowledged_at=NOW + DAY,
    closed_at=NOW + 4 * DAY,
    owed=("awarding_body",),
)


@pytest.mark.parametrize("case", [make_case(1), FULL])
async def test_a_case_comes_back_as_it_was_written(store: Store, case: Case) -> None:
    await store.write(lambda tx: cases.add(tx, case))
    assert await store.read(lambda tx: cases.get(tx, PROVIDER, case.id)) == case
    assert await store.read(lambda tx: cases.by_number(tx, PROVIDER, case.number)) == case


async def test_saving_changes_everything_but_the_number(store: Store) -> None:
    first = make_case(7, id=FULL.id)
    await store.write(lambda tx: cases.add(tx, first))
    await store.write(lambda tx: cases.save(tx, FULL))
    assert await store.read(lambda tx: cases.get(tx, PROVIDER, FULL.id)) == FULL
    with pytest.raises(StoreError, match="not in the store"):
        await store.write(lambda tx: cases.save(tx, make_case(9)))


async def test_a_time_without_a_zone_is_refused(store: Store) -> None:
    naive = make_case(1, opened_at=NOW.replace(tzinfo=None))
    with pytest.raises(ValueError, match="without a zone"):
        await store.write(lambda tx: cases.add(tx, naive))


async def test_a_message_has_one_case_a_lane(store: Store) -> None:
    review = make_case(1, message="m")
    guarded = make_case(2, message="m", lane=Lane.SAFEGUARDING)

    def add_both(tx: Tx) -> None:
        cases.add(tx, review)
        cases.add(tx, guarded)

    await store.write(add_both)
    found = await store.read(lambda tx: cases.of_message(tx, PROVIDER, "discord", "m"))
    assert found == (review, guarded)
    with pytest.raises(sqlite3.IntegrityError):
        await store.write(lambda tx: cases.add(tx, make_case(3, message="m")))


async def test_a_number_is_given_once_even_if_the_counter_were_wrong(store: Store) -> None:
    await store.write(lambda tx: cases.add(tx, make_case(1)))
    with pytest.raises(sqlite3.IntegrityError):
        await store.write(lambda tx: cases.add(tx, make_case(1, id="other", message="other")))


async def test_providers_count_and_see_their_own_cases_only(store: Store) -> None:
    elsewhere = make_case(1, provider="southgate")

    def work(tx: Tx) -> tuple[int, int, int]:
        numbers = cases.next_number(tx, PROVIDER), cases.next_number(tx, "southgate")
        cases.add(tx, elsewhere)
        return (*numbers, cases.strikes(tx, PROVIDER, "u1", NOW - DAY))

    assert await store.write(work) == (1, 1, 0)
    assert await store.read(lambda tx: cases.get(tx, PROVIDER, elsewhere.id)) is None
    assert await store.read(lambda tx: cases.search(tx, PROVIDER)) == ()


STRIKES: list[tuple[str, dict[str, Any], int]] = [
    ("a case that counts", {}, 1),
    ("marked no strike", {"strike": False}, 0),
    ("in shadow", {"shadow": True}, 0),
    ("dismissed", {"review": ReviewState.DISMISSED}, 0),
    ("overturned", {"review": ReviewState.OVERTURNED}, 0),
    ("upheld", {"review": ReviewState.UPHELD}, 1),
    ("appealed, not yet answered", {"review": ReviewState.APPEALED}, 1),
    ("only reported", {"by_report": True}, 0),
    ("reported and upheld", {"by_report": True, "review": ReviewState.UPHELD}, 1),
    ("reported, upheld on appeal", {"by_report": True, "review": ReviewState.STANDS}, 1),
    ("someone else's", {"author": "u2"}, 0),
    ("as old as the window", {"opened_at": NOW - 90 * DAY}, 0),
    ("a moment younger", {"opened_at": NOW - 90 * DAY + HOUR}, 1),
    ("removed in time", {"request": RequestState.REMOVED, "closed_at": NOW}, 1),
]


@pytest.mark.parametrize(
    ("changes", "count"), [row[1:] for row in STRIKES], ids=[row[0] for row in STRIKES]
)
async def test_which_cases_are_strikes(store: Store, changes: dict[str, Any], count: int) -> None:
    await store.write(lambda tx: cases.add(tx, make_case(1, **changes)))
    since = NOW - 90 * DAY
    assert await store.read(lambda tx: cases.strikes(tx, PROVIDER, "u1", since)) == count


async def test_copies_of_one_text_are_one_strike(store: Store) -> None:
    def add_copies(tx: Tx) -> None:
        for number in range(1, 6):
            cases.add(tx, make_case(number, strike_group="g", place=f"p{number}"))
        cases.add(tx, make_case(6))

    await store.write(add_copies)
    assert await store.read(lambda tx: cases.strikes(tx, PROVIDER, "u1", NOW - DAY)) == 2


async def test_complaints_are_counted_apart_and_only_while_they_stand(store: Store) -> None:
    def add_some(tx: Tx) -> None:
        kind = Category.PUBLIC_COMPLAINT
        cases.add(tx, make_case(1, category=kind, strike=False))
        cases.add(tx, make_case(2, category=kind, review=ReviewState.DISMISSED))
        cases.add(tx, make_case(3))

    await store.write(add_some)
    assert await store.read(lambda tx: cases.complaints(tx, PROVIDER, "u1", NOW - DAY)) == 1


async def test_the_same_text_is_found_again_newest_first(store: Store) -> None:
    def add_some(tx: Tx) -> None:
        cases.add(tx, make_case(1, text_digest="t", opened_at=NOW - DAY))
        cases.add(tx, make_case(2, text_digest="t"))
        cases.add(tx, make_case(3, text_digest="t", author="u2"))
        cases.add(tx, make_case(4, text_digest="t", opened_at=NOW - 9 * DAY))

    await store.write(add_some)
    found = await store.read(lambda tx: cases.same_text(tx, PROVIDER, "u1", "t", NOW - DAY))
    assert [case.number for case in found] == [2, 1]


async def test_requests_by_the_machine_are_counted_by_place(store: Store) -> None:
    def add_some(tx: Tx) -> None:
        for number in (1, 2, 3):
            cases.add(tx, make_case(number, asked_at=NOW))
        cases.add(tx, make_case(4, asked_at=NOW - 2 * HOUR))
        cases.add(tx, make_case(5, asked_at=NOW, place="elsewhere"))
        cases.add(tx, make_case(6))
        cases.mark_asked_by_person(tx, PROVIDER, "case-3")

    await store.write(add_some)
    asked = await store.read(lambda tx: cases.asked_in_place(tx, PROVIDER, "general", NOW - HOUR))
    assert asked == 2


async def test_the_last_refusal_is_the_latest_that_still_counts(store: Store) -> None:
    def add_some(tx: Tx) -> None:
        cases.add(tx, make_case(1, refused_at=NOW - 3 * DAY))
        cases.add(tx, make_case(2, refused_at=NOW - 2 * DAY))
        cases.add(tx, make_case(3, refused_at=NOW - DAY, review=ReviewState.OVERTURNED))

    await store.write(add_some)
    last = await store.read(lambda tx: cases.last_refusal(tx, PROVIDER, "u1", NOW - 90 * DAY))
    assert last == NOW - 2 * DAY
    assert await store.read(lambda tx: cases.last_refusal(tx, PROVIDER, "u1", NOW)) is None


async def test_a_search_gives_the_lanes_and_states_asked_for_page_by_page(store: Store) -> None:
    def add_some(tx: Tx) -> None:
        for number in range(1, 6):
            cases.add(tx, make_case(number))
        cases.add(tx, make_case(6, lane=Lane.SAFEGUARDING))
        cases.add(tx, make_case(7, review=ReviewState.UPHELD))

    await store.write(add_some)
    lanes, states = (Lane.REVIEW, Lane.GUARDED), (ReviewState.OPEN, ReviewState.CLAIMED)
    pages = [
        await store.read(lambda tx, n=n: cases.search(tx, PROVIDER, lanes, states, 2, n))  # type: ignore[misc]
        for n in (0, 2, 4)
    ]
    assert [[case.number for case in page] for page in pages] == [[5, 4], [3, 2], [1]]
    assert len(await store.read(lambda tx: cases.search(tx, PROVIDER))) == 7
    assert await store.read(lambda tx: cases.search(tx, PROVIDER, ())) == ()


async def test_a_tombstone_keeps_number_category_and_dates_and_nobody(store: Store) -> None:
    await store.write(lambda tx: cases.add(tx, FULL))
    await store.write(lambda tx: cases.make_tombstone(tx, PROVIDER, FULL.id, NOW))
    left = await store.read(lambda tx: cases.get(tx, PROVIDER, FULL.id))
    assert left is not None
    kept = (
        "number",
        "category",
        "also",
        "clause",
        "detectors",
        "opened_at",
        "closed_at",
        "review",
        "lane",
    )
    assert [getattr(left, name) for name in kept] == [getattr(FULL, name) for name in kept]
    words = " ".join(str(value) for value in dataclasses.astuple(left))
    assert not [gone for gone in ("u1", "u2", "mara", "lee", "Gründe", "m7", "t7") if gone in words]
    assert await store.read(lambda tx: cases.search(tx, PROVIDER)) == ()
    with pytest.raises(StoreError, match="keeps no person"):
        await store.write(lambda tx: cases.save(tx, FULL))
