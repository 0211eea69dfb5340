"""A member asks for a copy of what is held on them, or to be forgotten."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.domain.categories import Category
from bot.store import access, audit, cases, evidence, members, reports, wiring
from bot.store.traces import TABLES, traces
from bot.store.tx import Tx
from bot.store.wiring import Kind
from bot.workflow.subject_rights import ErasureReport, Stay, erase, export
from tests.workflow.support import (
    LEAD,
    MANAGER,
    MODERATOR,
    OTHER_MANAGER,
    PLATFORM,
    PROVIDER,
    World,
    appeal_decided,
    appealed,
    at,
    decided,
    deleted,
    posted,
    reported,
    world,
)

LATER = at(24 * 40)


@pytest.fixture
async def practice(tmp_path: Path) -> AsyncIterator[World]:
    async with world(tmp_path) as practice:
        yield practice


async def a_finished_case(practice: World) -> None:
    """Learner uma wrote about kim; rhea reported it; it was upheld, removed, appealed."""
    await practice.play(
        posted("m1", "[harassment @kim] you, kim, are a fool", author="uma"),
        reported("m1", "[harassment @kim] you, kim, are a fool", 1, by="rhea", author="uma"),
        decided("m1", MODERATOR, "uphold", 2),
        deleted("m1", 3, by="uma"),
        appealed("m1", 4, member="uma"),
        appeal_decided("m1", OTHER_MANAGER, "stand", 5),
    )


async def copy_for(practice: World, member: str, **by: Any) -> dict[str, Any]:
    return await export(practice.store, PROVIDER, member, LATER, **by)


async def forget(practice: World, member: str, dry_run: bool = False) -> ErasureReport:
    return await erase(practice.store, PROVIDER, member, LATER, dry_run)


async def test_a_copy_tells_the_member_their_cases_words_notices_and_appeals(
    practice: World,
) -> None:
    await a_finished_case(practice)
    copy = await copy_for(practice, "uma")
    (case,) = copy["cases"]
    assert (case["case"], case["category"], case["review"], case["request"]) == (
        "C-00001",
        "harassment",
        "stands",
        "removed",
    )
    assert case["your_words"][0]["text"].endswith("are a fool")
    assert [line["what"] for line in case["history"]][:2] == ["flag", "removal_request"]
    assert [line["by"] for line in case["history"] if line["what"] == "uphold"] == ["moderator"]
    assert [one["outcome"] for one in copy["appeals"]] == ["stand"]
    assert len(copy["notices"]) >= 3
    assert json.loads(json.dumps(copy)) == copy


@pytest.mark.parametrize("person", ["kim", "rhea", "mo", "max"])
async def test_a_copy_names_nobody_else(practice: World, person: str) -> None:
    await a_finished_case(practice)
    await practice.store.write(
        lambda tx: members.upsert(tx, members.Member(PROVIDER, "kim", name="Kimberley Vance"))
    )
    words = json.dumps(await copy_for(practice, "uma")).replace("[", " ").replace("]", " ")
    assert person not in words.replace('"', " ").replace(",", " ").split()


async def test_a_copy_takes_other_people_out_by_name_too(practice: World) -> None:
    await practice.store.write(
        lambda tx: members.upsert(tx, members.Member(PROVIDER, "kim", name="Kimberley Vance"))
    )
    await practice.play(
        posted("m1", "[harassment @kim] Kimberley Vance and <@99> lie", author="uma")
    )
    (case,) = (await copy_for(practice, "uma"))["cases"]
    text = case["your_words"][0]["text"]
    assert text.endswith("[another person] and [another person] lie")


async def test_preparing_a_copy_is_itself_on_record(practice: World) -> None:
    await a_finished_case(practice)
    await copy_for(practice, "uma", actor=MANAGER)
    readings = await practice.read(lambda tx: access.of_message(tx, PROVIDER, PLATFORM, "m1"))
    assert [(one.actor, one.purpose) for one in readings] == [("mara", "subject access")]
    entries = await practice.read(lambda tx: audit.naming(tx, PROVIDER, "uma"))
    assert entries[-1].what == "exported"


async def test_a_disclosure_is_only_said_to_be_with_the_lead(practice: World) -> None:
    await practice.play(posted("m1", "[disclosure] it hurts", author="uma"))
    copy = await copy_for(practice, "uma")
    assert copy["cases"] == copy["notices"] == []
    assert len(copy["held_by_the_safeguarding_lead"]) == 1
    assert "hurts" not in json.dumps(copy)


async def test_the_lead_gets_the_disclosure_itself(practice: World) -> None:
    await practice.play(posted("m1", "[disclosure] it hurts", author="uma"))
    copy = await copy_for(practice, "uma", actor=LEAD)
    assert copy["cases"][0]["your_words"][0]["text"].endswith("it hurts")
    assert copy["held_by_the_safeguarding_lead"] == []


async def test_nobody_learns_that_a_disclosure_speaks_of_them(practice: World) -> None:
    await practice.play(posted("m1", "[disclosure @tutor]", author="uma"))
    copy = await copy_for(practice, "tutor")
    assert copy["held_by_the_safeguarding_lead"] == copy["cases_of_others_that_concern_you"] == []
    assert "uma" not in json.dumps(copy)


async def test_who_urged_another_to_harm_does_not_learn_that_the_lead_looks_after_them(
    practice: World,
) -> None:
    await practice.play(posted("m1", "[harassment @kim welfare]", author="uma"))
    assert (await copy_for(practice, "uma"))["held_by_the_safeguarding_lead"] == []
    assert len((await copy_for(practice, "kim"))["held_by_the_safeguarding_lead"]) == 1


async def test_a_target_learns_of_the_case_but_neither_words_nor_author(practice: World) -> None:
    await a_finished_case(practice)
    copy = await copy_for(practice, "kim")
    (concern,) = copy["cases_of_others_that_concern_you"]
    assert (concern["case"], concern["category"]) == ("C-00001", "harassment")
    assert "uma" not in json.dumps(copy)
    assert "fool" not in json.dumps(copy)


async def test_a_reporter_finds_their_own_reports(practice: World) -> None:
    await a_finished_case(practice)
    copy = await copy_for(practice, "rhea")
    assert [one["note"] for one in copy["your_reports"]] == ["please look"]
    assert copy["cases"] == []


async def test_accounts_linked_later_are_part_of_the_copy(practice: World) -> None:
    await a_finished_case(practice)
    await practice.store.write(lambda tx: members.link(tx, PROVIDER, PLATFORM, "uma", "learner-7"))
    copy = await copy_for(practice, "learner-7")
    assert [case["case"] for case in copy["cases"]] == ["C-00001"]
    assert copy["profile"]["accounts"] == [[PLATFORM, "uma"]]


async def test_a_member_nothing_is_known_of_gets_an_empty_copy(practice: World) -> None:
    copy = await copy_for(practice, "nobody")
    assert (copy["cases"], copy["notices"], copy["profile"]["name"]) == ([], [], "")


async def test_an_erased_member_is_nowhere_in_the_store(practice: World) -> None:
    await a_finished_case(practice)
    report = await forget(practice, "uma")
    assert (report.stays, report.left) == ((), ())
    assert await practice.read(lambda tx: traces(tx, PROVIDER, "uma")) == ()
    assert await practice.read(lambda tx: evidence.versions(tx, PROVIDER, PLATFORM, "m1")) == ()
    left = await practice.read(lambda tx: cases.by_number(tx, PROVIDER, 1))
    assert left is not None
    assert left.category is Category.HARASSMENT
    assert (await practice.read(audit.verify)).ok
    assert (await copy_for(practice, "uma"))["cases"] == []


async def test_where_somebody_was_written_to_goes_though_no_profile_was_kept(
    practice: World,
) -> None:
    def remember(tx: Tx) -> None:
        wiring.set(tx, PROVIDER, PLATFORM, Kind.DIRECT, "zed", "900", at(0), member="zed")

    await practice.store.write(remember)
    report = await forget(practice, "zed")
    assert (report.stays, report.left) == ((), ())
    assert "where on a chat platform they were written to" in report.gone


async def test_a_rehearsal_erases_nothing_and_lists_the_same(practice: World) -> None:
    await a_finished_case(practice)
    rehearsed = await forget(practice, "uma", dry_run=True)
    assert rehearsed.left
    assert len((await copy_for(practice, "uma"))["cases"]) == 1
    done = await forget(practice, "uma")
    assert [line.split(" ")[0] for line in rehearsed.gone] == [
        line.split(" ")[0] for line in done.gone
    ]
    assert rehearsed.stays == done.stays


async def test_an_open_case_stays_and_the_report_says_what_is_left(practice: World) -> None:
    await practice.play(posted("m1", "[harassment @kim]", author="uma"))
    report = await forget(practice, "uma")
    assert report.stays[0] == Stay("case C-00001", "the case is open")
    assert ("cases", "author") in {(trace.table, trace.column) for trace in report.left}
    assert len((await copy_for(practice, "uma"))["cases"]) == 1


async def test_a_disclosure_stays_until_the_lead_decides(practice: World) -> None:
    await practice.play(
        posted("m1", "[disclosure]", author="uma"), decided("m1", LEAD, "dismiss", 1)
    )
    report = await forget(practice, "uma")
    assert "safeguarding lead decides" in report.stays[0].why


async def test_a_target_is_forgotten_in_the_marks_of_other_peoples_cases(
    practice: World,
) -> None:
    await a_finished_case(practice)
    report = await forget(practice, "kim")
    assert [stay.what for stay in report.stays] == ["the words of case C-00001"]
    case = await practice.case("m1")
    assert case.target is None
    assert {trace.table for trace in report.left} <= {"evidence", "outbox", "events"}


async def test_a_reporter_is_forgotten_once_the_case_is_finished(practice: World) -> None:
    await a_finished_case(practice)
    report = await forget(practice, "rhea")
    assert report.left == ()
    case = await practice.case("m1")
    (kept,) = await practice.read(lambda tx: reports.of_case(tx, PROVIDER, case.id))
    assert (kept.reporter.partition(":")[0], kept.note) == ("erased", "")


async def test_a_reporter_who_is_still_to_be_told_stays_till_then(practice: World) -> None:
    await practice.play(reported("m1", "hm", 0, by="rhea", author="uma"))
    report = await forget(practice, "rhea")
    assert [stay.what for stay in report.stays] == ["the report on case C-00001"]


async def test_decisions_somebody_took_stay_the_providers_record(practice: World) -> None:
    await a_finished_case(practice)
    report = await forget(practice, "mo")
    assert "decisions in other members' cases" in report.stays[0].what
    entries = await practice.read(lambda tx: audit.naming(tx, PROVIDER, "mo"))
    assert "decision" in {entry.what for entry in entries}


async def test_every_account_of_an_erased_member_is_looked_for(practice: World) -> None:
    await a_finished_case(practice)
    await practice.store.write(lambda tx: members.link(tx, PROVIDER, PLATFORM, "uma", "learner-7"))
    report = await forget(practice, "learner-7")
    assert (report.stays, report.left) == ((), ())
    assert await practice.read(lambda tx: traces(tx, PROVIDER, "uma")) == ()


async def test_traces_look_at_every_table_that_belongs_to_providers(practice: World) -> None:
    names = await practice.read(
        lambda tx: {
            row[0] for row in tx.conn.execute("SELECT name FROM sqlite_master WHERE type='table'")
        }
    )
    assert set(TABLES) == names - {"store_secrets", "alembic_version"}


async def test_traces_find_whole_ids_only(practice: World) -> None:
    await a_finished_case(practice)
    assert await practice.read(lambda tx: traces(tx, PROVIDER, "um")) == ()
    assert await practice.read(lambda tx: traces(tx, PROVIDER, "uma")) != ()
    assert await practice.read(lambda tx: traces(tx, "southgate", "uma")) == ()
