"""Whatever moment a process is killed at, the next one finishes what it began, once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
IN_MEMORY = Path("/dev/shm")
PARALLEL = 2
SECONDS = 300  # far above what it takes; only a hanging process gets there

Line = dict[str, Any]  # Any: JSON


def _start(folder: Path, first: int, step: int) -> subprocess.Popen[str]:
    folder.mkdir()
    return subprocess.Popen(
        [sys.executable, "-m", "tests.faults.story", str(folder), str(first), str(step)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def _play(parent: Path, *firsts: int) -> list[Line]:
    """How the story ended, in order of the boundary at which its process was killed."""
    processes = [_start(parent / f"from-{first}", first, len(firsts)) for first in firsts]
    lines: list[Line] = []
    try:
        for process in processes:
            out, err = process.communicate(timeout=SECONDS)
            assert process.returncode == 0, err[-2000:]
            lines += [json.loads(line) for line in out.splitlines()]
    finally:
        for process in processes:
            process.kill()
            process.wait()
    return sorted(lines, key=lambda line: int(line["kill_at"]))


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """A folder in memory where there is one: what dies here is a process, never the machine."""
    with TemporaryDirectory(dir=IN_MEMORY if IN_MEMORY.is_dir() else None) as found:
        yield Path(found)


@pytest.fixture(scope="module")
def whole(folder: Path) -> Line:
    """How the story ends where nobody is killed."""
    (line,) = _play(folder, 0)
    ending: Line = line["ending"]
    return ending


@pytest.fixture(scope="module")
def killed(folder: Path) -> list[Line]:
    """How the story ends after a death at boundary 1, 2, 3 ... up to the last one."""
    lines = _play(folder, *range(1, PARALLEL + 1))
    return [line for line in lines if line["killed"]]


def _differing(killed: list[Line], whole: Line, part: str) -> list[int]:
    """The boundaries whose death left a trace in a part of the ending."""
    return [line["kill_at"] for line in killed if line["ending"][part] != whole[part]]


def test_a_process_was_killed_at_every_boundary_that_the_whole_story_passes(
    whole: Line, killed: list[Line]
) -> None:
    assert whole["passed"] > 150
    assert [line["kill_at"] for line in killed] == list(range(1, whole["passed"] + 1))


def test_the_story_shows_every_kind_of_deed(whole: Line) -> None:
    keys = {deed["key"] for deed in whole["deeds"] if "key" in deed}
    assert keys >= {"removal_request", "reminder", "restrict", "lift", "appeal_overturned"}
    assert keys >= {"support", "upheld", "reporter_upheld"}
    assert [deed.get("limit") for deed in whole["deeds"] if deed["kind"] == "limit"] == [
        "restrict",
        None,
    ]


def test_every_notice_card_and_limit_happened_exactly_once(whole: Line, killed: list[Line]) -> None:
    def deeds(ending: Line) -> Counter[str]:
        return Counter(json.dumps(deed, sort_keys=True) for deed in ending["deeds"])

    wanted = deeds(whole)
    assert set(wanted.values()) == {1}
    assert [line["kill_at"] for line in killed if deeds(line["ending"]) != wanted] == []


def test_limits_are_put_in_force_and_lifted_before_the_member_is_told(
    whole: Line, killed: list[Line]
) -> None:
    for ending in (whole, *(line["ending"] for line in killed)):
        of_u1 = [deed for deed in ending["deeds"] if deed["to"] == "member:u1"]
        told = [
            (before["kind"], deed["key"])
            for before, deed in pairwise(of_u1)
            if deed.get("key") in ("restrict", "lift")
        ]
        assert told == [("limit", "restrict"), ("limit", "lift")]


def test_a_death_makes_at_most_one_attempt_more(whole: Line, killed: list[Line]) -> None:
    more = {line["ending"]["attempts"] - whole["attempts"] for line in killed}
    assert more == {0, 1}


@pytest.mark.parametrize("part", ["cases", "strikes", "limits", "excluded", "timers"])
def test_cases_and_what_hangs_on_them_stand_as_if_nobody_had_died(
    whole: Line, killed: list[Line], part: str
) -> None:
    assert _differing(killed, whole, part) == []


def test_nothing_is_left_undelivered(whole: Line, killed: list[Line]) -> None:
    assert whole["pending"] == 0
    assert _differing(killed, whole, "pending") == []


def test_the_audit_chain_holds_and_tells_the_same_story(whole: Line, killed: list[Line]) -> None:
    assert whole["audit"] is True
    assert _differing(killed, whole, "audit") == []
    assert _differing(killed, whole, "recorded") == []
