"""What retention erases, and what it must leave alone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.cases import OutboxKind
from bot.domain.errors import Refused
from bot.domain.events import Event
from bot.domain.people import Actor, Role
from bot.store import access, audit, cases, evidence, outbox
from bot.workflow.retention import Line, RetentionPeriods, RetentionReport, release_disclosure, run
from tests.workflow.support import (
    LEAD,
    MANAGER,
    MODERATOR,
    OTHER_MANAGER,
    PLATFORM,
    PROVIDER,
    START,
    World,
    appeal_decided,
    appealed,
    clock,
    decided,
    deleted,
    posted,
    reported,
    world,
)

PERIODS = RetentionPeriods()


@pytest.fixture
async def practice(tmp_path: Path) -> AsyncIterator[World]:
    async with world(tmp_path) as practice:
        yield practice


def after(days: float) -> datetime:
    return START + timedelta(days=days)


async def retain(practice: World, days: float, dry_run: bool = False) -> RetentionReport:
    return await run(practice.store, PROVIDER, PERIODS, after(days), dry_run)


async def words_left(practice: World, message: str = "m1") -> int:
    found = await practice.read(lambda tx: evidence.versions(tx, PROVIDER, PLATFORM, message))
    return len(found)


DISMISSED: list[Event] = [posted("m1", "[offensive]"), decided("m1", MODERATOR, "dismiss", 1)]
REMOVED: list[Event] = [posted("m1", "[offensive]"), deleted("m1", 1, by="u1")]
OVERTURNED: list[Event] = [
    posted("m1", "[offensive]"),
    decided("m1", MODERATOR, "uphold", 1),
    appealed("m1", 2),
    appeal_decided("m1", MANAGER, "overturn", 3),
]
OPEN: list[Event] = [posted("m1", "[offensive]"), decided("m1", MODERATOR, "claim", 1)]
APPEALED: list[Event] = [
    posted("m1", "[offensive]"),
    decided("m1", MODERATOR, "uphold", 1),
    appealed("m1", 2),
]
LIMITED: list[Event] = [
    posted("m1", "[harassment @kim]"),
    decided("m1", MODERATOR, "uphold", 79),
    decided("m1", MANAGER, "restrict", 80, until=24 * 60),
]
EXCLUDED: list[Event] = [
    posted("m1", "[harassment @kim]"),
    decided("m1", MANAGER, "exclude", 1, until=24 * 500),
    deleted("m1", 2, by="u1"),
]
LEAKED: list[Event] = [
    posted("m1", "[assessment_leak]"),
    decided("m1", MANAGER, "refer:awarding_body", 1),
    deleted("m1", 2, by="u1"),
]

LIVES: list[tuple[str, list[Event], float, str]] = [
    ("dismissed, 29 days", DISMISSED, 29, "young"),
    ("dismissed, 31 days", DISMISSED, 31, "erased"),
    ("overturned, 31 days", OVERTURNED, 31, "erased"),
    ("removed in time, 31 days", REMOVED, 31, "young"),
    ("removed in time, 364 days", REMOVED, 364, "young"),
    ("removed in time, 366 days", REMOVED, 366, "erased"),
    ("nobody decided", OPEN, 900, "the case is open"),
    ("an appeal waits", APPEALED, 900, "an appeal waits for its answer"),
    ("malpractice referred", LEAKED, 900, "it was referred to the awarding body"),
    ("malpractice, six years later", LEAKED, 6 * 366, "erased"),
]


@pytest.mark.parametrize(
    ("events", "days", "fate"), [row[1:] for row in LIVES], ids=[row[0] for row in LIVES]
)
async def test_when_a_case_goes_and_why_it_stays(
    practice: World, events: list[Event], days: float, fate: str
) -> None:
    await practice.play(*events)
    report = await retain(practice, days)
    erased = fate == "erased"
    assert [line.case for line in report.erased] == (["C-00001"] if erased else [])
    assert await words_left(practice) == (0 if erased else 1)
    held = [line.why for line in report.held]
    assert len(held) == (0 if fate in ("erased", "young") else 1)
    assert all(why.startswith(fate) for why in held)


async def test_a_case_whose_limit_still_runs_stays(practice: World) -> None:
    await practice.play(*LIMITED)
    brief = replace(PERIODS, closed=timedelta(days=10))
    report = await run(practice.store, PROVIDER, brief, after(30), False)
    assert report.held == (Line("C-00001", "it limits the member's access"),)
    await practice.play(clock(24 * 61))
    report = await run(practice.store, PROVIDER, brief, after(90), False)
    assert [line.case for line in report.erased] == ["C-00001"]


async def test_every_posting_of_the_same_words_goes_with_their_case(practice: World) -> None:
    await practice.play(
        posted("m1", "[offensive] words"),
        deleted("m1", 1, by="u1"),
        posted("m2", "[offensive] words", 2),
        decided("m2", MODERATOR, "dismiss", 3),
    )
    assert (await retain(practice, 20)).stray_evidence == 0
    assert [await words_left(practice, m) for m in ("m1", "m2")] == [1, 1]
    assert [line.case for line in (await retain(practice, 40)).erased] == ["C-00001"]
    assert [await words_left(practice, m) for m in ("m1", "m2")] == [0, 0]


async def test_a_case_an_exclusion_rests_on_stays(tmp_path: Path) -> None:
    async with world(tmp_path, "expanse") as practice:
        await practice.play(*EXCLUDED)
        (held,) = (await retain(practice, 450)).held
        assert held == Line("C-00001", "an exclusion rests on it")
        (erased,) = (await retain(practice, 900)).erased
        assert erased.case == "C-00001"


async def test_a_rehearsal_lists_the_same_and_erases_nothing(practice: World) -> None:
    await practice.play(*DISMISSED)
    rehearsed = await retain(practice, 31, dry_run=True)
    assert await words_left(practice) == 1
    done = await retain(practice, 31)
    assert (rehearsed.erased, rehearsed.held) == (done.erased, done.held)
    assert (rehearsed.dry_run, done.dry_run) == (True, False)
    assert (await retain(practice, 31)).erased == ()


async def test_the_tombstone_keeps_number_category_and_dates_and_the_log_says_why(
    practice: World,
) -> None:
    await practice.play(*DISMISSED)
    case = await practice.case("m1")
    await retain(practice, 31)
    left = await practice.read(lambda tx: cases.by_number(tx, PROVIDER, 1))
    assert left is not None
    assert (left.id, left.category, left.opened_at, left.closed_at, left.review) == (
        case.id,
        case.category,
        case.opened_at,
        case.closed_at,
        case.review,
    )
    assert (left.author, left.subject, left.why, left.text_digest) == ("", "", "", "")
    entries = await practice.read(lambda tx: audit.naming(tx, PROVIDER, case.id))
    assert entries[-1].what == "erased"
    assert (await practice.read(audit.verify)).ok


async def test_the_words_of_a_message_stay_while_another_of_its_cases_does(
    practice: World,
) -> None:
    await practice.play(
        posted("m1", "[offensive]"),
        reported("m1", "[offensive]", 1, category="disclosure"),
        decided("m1", MODERATOR, "dismiss", 2),
    )
    report = await retain(practice, 400)
    assert [line.case for line in report.erased] == ["C-00001"]
    assert [line.case for line in report.waiting] == ["C-00002"]
    assert await words_left(practice) == 1


async def test_a_disclosure_waits_for_the_lead_however_old_it_is(practice: World) -> None:
    await practice.play(posted("m1", "[disclosure]"), decided("m1", LEAD, "dismiss", 1))
    report = await retain(practice, 4000)
    assert report.erased == ()
    assert [line.case for line in report.waiting] == ["C-00001"]
    assert await words_left(practice) == 1


async def test_the_lead_lets_a_closed_disclosure_go(practice: World) -> None:
    await practice.play(posted("m1", "[disclosure]"), decided("m1", LEAD, "dismiss", 1))
    case = await practice.case("m1")
    await release_disclosure(
        practice.store, PROVIDER, case.id, LEAD, "handed to the file", after(1)
    )
    assert await words_left(practice) == 0
    assert (await retain(practice, 4000)).waiting == ()


REFUSALS: list[tuple[str, list[Event], Actor, str, str]] = [
    ("not the lead", [decided("m1", LEAD, "dismiss", 1)], MANAGER, "old", "Only the safeguarding"),
    ("no reason", [decided("m1", LEAD, "dismiss", 1)], LEAD, " ", "Say why"),
    ("still open", [decided("m1", LEAD, "acknowledge", 1)], LEAD, "old", "close it first"),
]


@pytest.mark.parametrize(
    ("events", "actor", "reason", "why"),
    [row[1:] for row in REFUSALS],
    ids=[row[0] for row in REFUSALS],
)
async def test_who_may_not_let_a_disclosure_go(
    practice: World, events: list[Event], actor: Actor, reason: str, why: str
) -> None:
    await practice.play(posted("m1", "[disclosure]"), *events)
    case = await practice.case("m1")
    with pytest.raises(Refused, match=why):
        await release_disclosure(practice.store, PROVIDER, case.id, actor, reason, after(1))
    assert await words_left(practice) == 1


async def test_a_breach_is_not_let_go_as_if_it_were_a_disclosure(practice: World) -> None:
    await practice.play(*DISMISSED)
    case = await practice.case("m1")
    with pytest.raises(Refused, match="no such disclosure"):
        await release_disclosure(practice.store, PROVIDER, case.id, LEAD, "old", after(1))


async def test_a_late_decision_starts_the_clock_anew(practice: World) -> None:
    await practice.play(
        *REMOVED,
        decided("m1", MODERATOR, "uphold", 24 * 300),
    )
    assert (await retain(practice, 400)).erased == ()
    assert len((await retain(practice, 300 + 366)).erased) == 1


async def test_what_was_never_flagged_was_never_kept(practice: World) -> None:
    await practice.play(posted("m1", "See you at nine."))
    assert await words_left(practice) == 0
    report = await retain(practice, 4000)
    assert (report.erased, report.held, report.waiting, report.stray_evidence) == ((), (), (), 0)


async def test_old_readings_loose_notices_and_stray_words_go_too(practice: World) -> None:
    store = practice.store
    officer = Actor("dara", Role.DATA_PROTECTION_OFFICER)
    for days in (0, 300):
        await store.write(
            lambda tx, days=days: access.add(  # type: ignore[misc]
                tx, PROVIDER, after(days), officer, PLATFORM, "m1", "review"
            )
        )
    row_id = await store.write(
        lambda tx: outbox.add(
            tx,
            PROVIDER,
            kind=OutboxKind.NOTICE,
            recipient="member:u1",
            platform=PLATFORM,
            payload={},
            dedupe="loose",
            now=START,
        )
    )
    assert row_id is not None
    await store.write(lambda tx: outbox.done(tx, row_id, None, START))
    await store.write(
        lambda tx: evidence.put(tx, PROVIDER, PLATFORM, "stray", "words", (), "d", START)
    )
    report = await retain(practice, 400)
    assert (report.access_log, report.notices, report.stray_evidence) == (1, 1, 1)
    assert len(await practice.read(lambda tx: access.since(tx, PROVIDER, START))) == 1
    assert await practice.read(lambda tx: outbox.get(tx, row_id)) is None
    assert await words_left(practice, "stray") == 0


async def test_erased_words_stand_in_no_file_of_the_store_any_more(
    practice: World, tmp_path: Path
) -> None:
    await practice.play(*DISMISSED)
    (row,) = await practice.read(
        lambda tx: [r[0] for r in tx.conn.execute("SELECT text FROM evidence")]
    )
    await retain(practice, 31)
    contents = [path.read_bytes() for path in files_of(tmp_path)]
    assert contents
    assert not [content for content in contents if row.encode() in content]


def files_of(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.is_file()]


async def test_an_appeal_that_comes_in_meanwhile_saves_its_case(practice: World) -> None:
    await practice.play(*REMOVED, decided("m1", MODERATOR, "uphold", 2))
    due = await retain(practice, 366 + 1, dry_run=True)
    assert len(due.erased) == 1
    await practice.play(appealed("m1", 24 * 366.5))
    assert (await retain(practice, 366 + 1)).erased == ()
    await practice.play(appeal_decided("m1", OTHER_MANAGER, "stand", 24 * 368))
    assert await words_left(practice) == 1
