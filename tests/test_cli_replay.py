"""``steward replay``: lines, warnings and exit codes; nothing is left behind."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from tests.command_line import ROOT, steward, without_model

THREAT = {
    "at": "2026-11-02T09:00:00Z",
    "kind": "message",
    "id": "m1",
    "place": {"id": "p1", "name": "general", "provider_run": True},
    "author": {"id": "u1", "name": "Kim", "audience": "learner"},
    "text": "I'm going to stab you after college",
}
STRANGER = THREAT | {"id": "m2", "author": {"id": "u2"}, "text": "see you at nine"}
RESTRICT = {
    "at": "2026-11-02T10:00:00Z",
    "kind": "decide",
    "message": "m1",
    "actor": {"id": "mo", "role": "moderator"},
    "choice": "restrict",
    "reason": "now",
}
FIELDS = ["at", "case", "message", "action", "to", "member", "clause", "category"]
FIELDS += ["step", "until", "needs_human", "why"]


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    """A working folder with a transcript, and a folder of its own for temporary files."""
    (tmp_path / "temporary").mkdir()
    lines = [json.dumps(one) for one in (THREAT, STRANGER, RESTRICT)]
    (tmp_path / "t.jsonl").write_text("\n".join([*lines, "{bad"]) + "\n")
    return tmp_path


def replay(folder: Path, *args: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    done = steward("replay", *args, cwd=folder, stdin=stdin, TMPDIR=str(folder / "temporary"))
    assert list((folder / "temporary").iterdir()) == []
    assert "Traceback" not in done.stderr
    return done


def test_json_gives_exactly_the_actions_in_order_and_refusals_are_no_failure(folder: Path) -> None:
    done = replay(folder, "t.jsonl", "--pack", "stanfords", "--json")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert all(list(line) == FIELDS for line in lines)
    assert [line["action"] for line in lines] == ["flag", "removal_request", "refused"]
    assert [line["to"] for line in lines] == ["moderators", "member:u1", None]
    assert done.returncode == 0


def test_what_is_odd_is_told_once_on_the_standard_error(folder: Path) -> None:
    told = replay(folder, "t.jsonl", "--pack", "stanfords", "--json").stderr
    assert "t.jsonl:4: skipped" in told
    assert told.count("of unknown audience treated as learners") == 1
    assert "REVIEW OVERDUE" in told


def test_that_only_rules_are_asked_is_said_once_though_two_packs_are_compared(
    folder: Path,
) -> None:
    packs = ("--pack", "stanfords", "--pack", "care")
    done = without_model("replay", "t.jsonl", *packs, cwd=folder)
    assert done.stderr.count("the learned detector is off, the rules alone are asked: ") == 1
    assert done.returncode == 0


def test_the_same_transcript_gives_the_same_from_standard_input(folder: Path) -> None:
    text = (folder / "t.jsonl").read_text()
    piped = replay(folder, "-", "--pack", "stanfords", "--json", stdin=text)
    read = replay(folder, "t.jsonl", "--pack", "stanfords", "--json")
    assert piped.stdout == read.stdout


def test_without_json_a_summary_tells_clauses_and_numbers(folder: Path) -> None:
    told = replay(folder, "t.jsonl", "--pack", "stanfords").stdout
    assert "2 messages, 2 of them" in told
    assert "L-THREAT" in told


def test_two_packs_are_compared(folder: Path) -> None:
    told = replay(folder, "t.jsonl", "--pack", "stanfords", "--pack", "care").stdout
    assert "stanfords  care" in told
    assert "lets none of these places be watched" in (
        replay(folder, "t.jsonl", "--pack", "care").stderr
    )


def test_people_say_who_is_of_which_audience(folder: Path) -> None:
    (folder / "p.csv").write_text("id,audience\nu1,staff\nu2,staff\n")
    done = replay(folder, "t.jsonl", "--pack", "stanfords", "--people", "p.csv", "--json")
    assert json.loads(done.stdout.splitlines()[0])["clause"].startswith("S-")
    assert "unknown audience" not in done.stderr


def test_a_report_is_written_for_people_to_read(folder: Path) -> None:
    done = replay(folder, "t.jsonl", "--pack", "stanfords", "--report", "out.html")
    assert done.returncode == 0
    page = (folder / "out.html").read_text()
    assert page.startswith("<!doctype html>")
    assert "L-THREAT" in page


@pytest.mark.parametrize(
    ("args", "named"),
    [
        (("nowhere.jsonl", "--pack", "care"), "nowhere.jsonl"),
        (("empty.jsonl", "--pack", "care"), "empty.jsonl"),
        (("broken.jsonl", "--pack", "care"), "broken.jsonl"),
        (("t.jsonl", "--pack", "nope"), "nope"),
        (("t.jsonl", "--pack", "./nope"), "nope"),
        (("t.jsonl", "--pack", "care", "--people", "nobody.csv"), "nobody.csv"),
        (("t.jsonl", "--pack", "care", "--places", "nowhere.csv"), "nowhere.csv"),
        (("t.jsonl", "--pack", "care", "--report", "no/such/out.html"), "out.html"),
        (("t.jsonl", "--pack", "care", "--report", "."), "folder"),
        (("t.jsonl", "--pack", "care", "--pack", "qtsd", "--json"), "--json"),
        (("t.jsonl", "--pack", "care", "--pack", "qtsd", "--pack", "expanse"), "--pack"),
        (("-", "--pack", "care", "--pack", "qtsd"), "standard input"),
        (("t.jsonl",), "--pack"),
    ],
)
def test_what_cannot_be_replayed_is_named_and_ends_with_2(
    folder: Path, args: tuple[str, ...], named: str
) -> None:
    (folder / "empty.jsonl").write_text("")
    (folder / "broken.jsonl").write_text('{"at": "2026-11-02T09:00:00Z", "kind"\n')
    done = replay(folder, *args)
    assert done.returncode == 2
    assert named in done.stderr


def test_a_reader_that_goes_away_ends_it_quietly(folder: Path) -> None:
    week = ROOT / "config/demo/week.jsonl"
    command = f"{sys.executable} -m bot replay {week} --pack stanfords --json | head -1"
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.count("\n") == 1
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr
    assert done.returncode == 0


@pytest.mark.parametrize(("sent", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_interrupted_it_ends_at_once_and_leaves_nothing_behind(
    folder: Path, sent: signal.Signals, status: int
) -> None:
    temporary = folder / "temporary"
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "replay", "-", "--pack", "stanfords", "--json"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "TMPDIR": str(temporary)},
    )
    with process:
        assert process.stdin and process.stdout
        process.stdin.write(json.dumps(THREAT) + "\n")
        process.stdin.flush()
        process.stdout.readline()  # it is at work now, and waits for the next line
        assert list(temporary.iterdir()) != []
        time.sleep(0.2)
        process.send_signal(sent)
        assert process.wait(timeout=30) == status
    assert list(temporary.iterdir()) == []


def test_somebody_who_looks_at_a_long_input_sees_how_far_it_is(folder: Path) -> None:
    quiet = THREAT | {"text": "see you at nine, " * 1000}
    with (folder / "long.jsonl").open("w") as file:
        file.writelines(json.dumps(quiet | {"id": f"m{n}"}) + "\n" for n in range(80))
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "replay", str(folder / "long.jsonl"), "--pack", "stanfords"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=theirs,
    )
    os.close(theirs)
    shown = b""
    with process, suppress(OSError):  # the terminal is gone once the process ended
        while piece := os.read(ours, 4096):
            shown += piece
    os.close(ours)
    assert process.returncode == 0
    assert b"100%" in shown
