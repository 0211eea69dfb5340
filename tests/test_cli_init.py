"""``steward init``: settings and a key, valid, whole or not at all, and never over others."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from bot.settings import load_settings
from bot.store.keys import Keyring
from tests.command_line import steward

FLAGS = ("init", "--yes", "--name", "Northgate Training", "--safeguarding-lead", "sam")


def files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_it_writes_valid_settings_and_a_key_for_its_owner_only(tmp_path: Path) -> None:
    done = steward(*FLAGS, "--manager", "mara", "--manager", "max", cwd=tmp_path)
    assert done.returncode == 0
    assert files(tmp_path) == {"config/steward.yaml", "config/steward.key"}
    provider = load_settings(tmp_path / "config/steward.yaml", {}).provider(None)
    assert (provider.id, provider.name) == ("northgate-training", "Northgate Training")
    assert provider.roles.manager == ("mara", "max")
    assert provider.roles.safeguarding_lead == ("sam",)
    key = tmp_path / "config/steward.key"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert len(Keyring.load(key).keys) == 1
    assert steward("check", cwd=tmp_path).returncode == 0
    assert steward("doctor", cwd=tmp_path).returncode == 0


def test_it_asks_and_takes_the_default_where_nothing_is_answered(tmp_path: Path) -> None:
    answers = "Northgate\n\ncare\n\n\nsam, sue\n"
    done = steward("init", cwd=tmp_path, stdin=answers)
    assert done.returncode == 0
    assert "What is the training provider called?" in done.stderr
    provider = load_settings(tmp_path / "config/steward.yaml", {}).provider(None)
    assert (provider.id, provider.pack, provider.time_zone) == (
        "northgate",
        "care",
        "Europe/London",
    )
    assert provider.roles.safeguarding_lead == ("sam", "sue")
    assert provider.roles.manager == ()


def test_settings_that_are_there_are_replaced_only_by_force_and_the_key_never(
    tmp_path: Path,
) -> None:
    steward(*FLAGS, cwd=tmp_path)
    file, key = tmp_path / "config/steward.yaml", tmp_path / "config/steward.key"
    before = file.read_text(), key.read_text()
    assert steward(*FLAGS, "--pack", "qtsd", cwd=tmp_path).returncode == 2
    assert (file.read_text(), key.read_text()) == before
    assert steward(*FLAGS, "--pack", "qtsd", "--force", cwd=tmp_path).returncode == 0
    assert file.read_text() != before[0]
    assert key.read_text() == before[1]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--zone", "Mars/Base"), "time zone"),
        (("--pack", "nope"), "nope"),
        (("--id", "Not An Id"), "small letters"),
        (("--quiet", "all night"), "time of day"),
        (("--safeguarding-lead", "-", "--deputy-lead", "x" * 300), "at most|longer"),
    ],
)
def test_an_answer_that_cannot_be_used_is_told_and_nothing_is_written(
    tmp_path: Path, more: tuple[str, ...], said: str
) -> None:
    done = steward(*FLAGS, *more, cwd=tmp_path)
    assert done.returncode == 2
    assert any(word in done.stderr for word in said.split("|"))
    assert files(tmp_path) == set()


def test_without_a_name_or_a_lead_nothing_is_written(tmp_path: Path) -> None:
    assert steward("init", "--yes", cwd=tmp_path).returncode == 2
    assert steward("init", "--yes", "--name", "N", cwd=tmp_path).returncode == 2
    assert files(tmp_path) == set()


@pytest.mark.parametrize(
    "name", ["O'Neil & Sons: #1", 'say "yes"', "{pack}", "Café", "- a", "2026"]
)
def test_any_name_comes_out_as_it_went_in(tmp_path: Path, name: str) -> None:
    args = ("init", "--yes", "--name", name, "--id", "n", "--safeguarding-lead", "s: [a]")
    assert steward(*args, cwd=tmp_path).returncode == 0
    provider = load_settings(tmp_path / "config/steward.yaml", {}).provider(None)
    assert provider.name == name
    assert provider.roles.safeguarding_lead == ("s: [a]",)
