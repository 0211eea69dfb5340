"""Findings: their order, their verdict, and what each look finds."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.detection import learned
from bot.domain.people import Audience, Role
from bot.domain.steps import Desk
from bot.workflow.admin.checkup import Check, Level, bad, good, mind, verdict, worst_first
from bot.workflow.admin.findings import (
    clock_check,
    learned_check,
    limits_places,
    pack_checks,
    room_check,
    seat_checks,
    some,
    withdraws_access,
)
from bot.workflow.admin.reports import A_PAGE, doctor_page
from bot.workflow.chat.seats import Seats
from tests.workflow.support import shipped

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)


FULL: Seats[str] = Seats(
    provider="college",
    desks={desk: desk.value for desk in Desk},
    people={role: frozenset({"u1"}) for role in Role},
    audiences={"g1": Audience.STAFF},
)


def test_the_worst_comes_first_and_the_verdict_counts_what_is_bad() -> None:
    found = [good("a", "1"), mind("b", "2"), bad("c", "3", "mend"), bad("d", "4"), good("e", "5")]
    assert [one.what for one in worst_first(found)] == ["c", "d", "b", "a", "e"]
    assert verdict(found) == "2 things to mend first."
    assert verdict(found[2:3]) == "1 thing to mend first."
    assert verdict(found[:2]) == "Steward can work."
    assert found[2].line == "c: 3 (mend)"


def test_seats_that_are_all_taken_have_nothing_to_mend() -> None:
    found = seat_checks(FULL, shipped("qtsd").pack)
    assert {one.level for one in found} == {Level.GOOD}


def test_a_learned_detector_that_reads_along_is_named_by_its_version(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(learned, "why_off", lambda: "")
    monkeypatch.setattr(learned, "status", lambda: "on, model 7")
    assert learned_check() == good("learned detector", "on, model 7")


def test_that_the_rules_are_alone_is_to_be_known_and_stops_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(learned, "why_off", lambda: "no model is installed")
    found = learned_check()
    assert found.level is Level.MIND and found.found.endswith("no model is installed")


@pytest.mark.parametrize(
    ("seats", "level", "words"),
    [
        (replace(FULL, desks={}), Level.BAD, "no place is set up"),
        (replace(FULL, people={}), Level.BAD, "nobody is moderator"),
        (replace(FULL, people={}), Level.MIND, "nobody is admin"),
        (replace(FULL, audiences={}), Level.MIND, "everybody counts as a learner"),
    ],
)
def test_an_empty_seat_is_told(seats: Seats[str], level: Level, words: str) -> None:
    found = seat_checks(seats, shipped("stanfords").pack)
    assert any(one.level is level and words in one.found for one in found)


@pytest.mark.parametrize(
    ("seconds", "level"),
    [(0, Level.GOOD), (-29, Level.GOOD), (31, Level.MIND), (-299, Level.MIND), (300, Level.BAD)],
)
def test_a_clock_that_is_off_is_told(seconds: int, level: Level) -> None:
    assert clock_check(NOW, NOW + timedelta(seconds=seconds)).level is level


@pytest.mark.parametrize(
    ("pack_id", "limits", "withdraws"),
    [
        ("stanfords", True, False),
        ("expanse", False, True),
        ("learning-institute", True, True),
        ("qtsd", False, False),
        ("care", False, False),
    ],
)
def test_what_a_pack_permits_decides_what_steward_must_be_able_to_do(
    pack_id: str, limits: bool, withdraws: bool
) -> None:
    pack = shipped(pack_id).pack
    assert (limits_places(pack), withdraws_access(pack)) == (limits, withdraws)


def test_a_pack_that_holds_says_so_and_its_warnings_too() -> None:
    found = list(pack_checks(shipped("qtsd"), NOW.date()))
    assert found[-1].level is Level.GOOD
    assert any("REVIEW OVERDUE" in one.found for one in found)


def test_the_disk_is_looked_at(tmp_path: Path) -> None:
    assert "MB free" in room_check(tmp_path).found


def test_of_many_findings_of_a_kind_the_first_are_told_and_the_rest_counted() -> None:
    many = [bad("x", str(number)) for number in range(5)]
    found = list(some(many, 2, "places"))
    assert [one.found for one in found] == ["0", "1", "and 3 more of the same kind"]
    assert list(some(many, 5, "places")) == many


def test_a_long_check_up_comes_in_pages_with_the_verdict_on_each() -> None:
    many = [Check(Level.GOOD, "x", str(number)) for number in range(A_PAGE + 1)]
    first, second = doctor_page(many, 1), doctor_page(many, 2)
    assert len(first.body[1].lines) == A_PAGE and len(second.body[1].lines) == 1
    assert first.body[0].lines == second.body[0].lines == ("Steward can work.",)
    assert first.body[-1].lines == ("More: page 2.",) and len(second.body) == 2
