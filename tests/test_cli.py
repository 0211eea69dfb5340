"""The command line as a whole: every command can be called, and ends with the right code."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from bot import __version__
from bot.cli import parser
from tests.command_line import steward, without_model

STABLE = {
    *("demo", "init", "run", "check", "scan", "replay", "migrate", "doctor", "bench"),
    *("pack list", "pack show", "pack new", "case list", "case show"),
    *("member show", "member export", "member erase", "retention run", "audit verify"),
    *("detectors report", "detectors export"),
}


def commands(one: argparse.ArgumentParser, name: str = "") -> Iterator[tuple[str, str]]:
    """Every command with the place of its function."""
    runs = one.get_default("runs")
    if runs:
        yield name.strip(), runs
    for action in one._actions:
        if isinstance(action, argparse._SubParsersAction):
            for word, below in action.choices.items():
                yield from commands(below, f"{name} {word}")


def test_every_command_that_other_tools_rely_on_is_there() -> None:
    assert {name for name, _ in commands(parser())} >= STABLE


@pytest.mark.parametrize(("name", "runs"), list(commands(parser())))
def test_a_command_leads_to_a_function_that_says_what_it_does(name: str, runs: str) -> None:
    module, _, function = runs.partition(":")
    assert getattr(import_module(f"bot.commands.{module}"), function).__doc__


def test_the_version_is_told(tmp_path: Path) -> None:
    assert steward("--version", cwd=tmp_path).stdout == f"steward {__version__}\n"


@pytest.mark.parametrize(
    "args",
    [
        ("run",),
        ("case", "list"),
        ("doctor",),
        ("migrate",),
        ("case", "list", "--config", "nowhere.yaml"),
        ("check", "--config", "nowhere.yaml"),
        ("pack", "show", "nope"),
        ("pack", "new", "Not An Id"),
        ("replay", "nowhere.jsonl", "--pack", "stanfords"),
        ("check", "--today", "soon"),
    ],
)
def test_what_cannot_be_used_is_told_plainly_and_ends_with_2(
    args: tuple[str, ...], tmp_path: Path
) -> None:
    done = steward(*args, cwd=tmp_path)
    assert done.returncode == 2
    assert "steward" in done.stderr
    assert "Traceback" not in done.stderr


def test_packs_are_listed_with_their_review_dates(tmp_path: Path) -> None:
    listed = steward("pack", "list", cwd=tmp_path).stdout
    for pack in ("care", "expanse", "learning-institute", "qtsd", "stanfords"):
        assert f"{pack} " in listed
    assert listed.count("review due") == 5


def test_a_new_pack_passes_the_check_and_can_be_shown_and_replayed(tmp_path: Path) -> None:
    assert steward("pack", "new", "northgate", "--into", "mine", cwd=tmp_path).returncode == 0
    assert steward("check", "--pack", "mine/northgate", cwd=tmp_path).returncode == 0
    assert "northgate" in steward("pack", "show", "mine/northgate", cwd=tmp_path).stdout
    (tmp_path / "t.jsonl").write_text('{"at":"2026-11-02T09:00:00Z","kind":"clock"}\n')
    assert steward("replay", "t.jsonl", "--pack", "mine/northgate", cwd=tmp_path).returncode == 0


def test_an_error_in_a_pack_is_told_with_file_and_line(tmp_path: Path) -> None:
    steward("pack", "new", "northgate", "--into", ".", cwd=tmp_path)
    file = tmp_path / "northgate/pack.yaml"
    file.write_text(file.read_text().replace("binds: ", "bindz: "))
    done = steward("check", "--pack", "northgate", cwd=tmp_path)
    assert done.returncode == 2
    assert "pack.yaml:" in done.stderr
    assert "bindz" in done.stderr


def test_check_passes_on_what_ships_and_says_which_reviews_are_overdue(tmp_path: Path) -> None:
    done = steward("check", "--today", "2026-11-21", cwd=tmp_path)
    assert (done.returncode, done.stderr.count("REVIEW OVERDUE")) == (0, 5)


def test_check_says_whether_the_learned_detector_reads_along(tmp_path: Path) -> None:
    steward("pack", "new", "northgate", "--into", ".", cwd=tmp_path)
    done = without_model("check", "--pack", "northgate", cwd=tmp_path)
    assert "learned detector: off, rules only: " in done.stdout
    assert done.returncode == 0


def test_run_says_that_no_platform_is_connected_instead_of_pretending(tmp_path: Path) -> None:
    steward("init", "--yes", "--name", "N", "--safeguarding-lead", "sam", cwd=tmp_path)
    done = steward("run", cwd=tmp_path)
    assert done.returncode == 2
    assert "no platform adapter is connected" in done.stderr
