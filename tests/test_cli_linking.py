"""``steward member link``: accounts of one person, in the provider's name."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.command_line import steward


@pytest.fixture(name="folder", scope="module")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the demonstration was played."""
    folder = tmp_path_factory.mktemp("work")
    assert steward("demo", cwd=folder).returncode == 0
    return folder


def test_cases_of_a_linked_account_are_the_members(folder: Path, tmp_path: Path) -> None:
    work = Path(shutil.copytree(folder, tmp_path / "work"))
    before = steward("member", "show", "callum", cwd=work).stdout
    linked = steward(
        *("member", "link", "callum.r", "--account", "discord:callum"),
        *("--account", "slack:U0CALLUM"),
        cwd=work,
    )
    assert linked.returncode == 0, linked.stderr
    assert "U0CALLUM on slack" in linked.stdout
    after = steward("member", "show", "callum.r", cwd=work).stdout
    assert before.count("C-") > 0
    assert after.count("C-") == before.count("C-")
    assert steward("member", "show", "callum", cwd=work).stdout.count("C-") == 0
    assert steward("audit", "verify", cwd=work).returncode == 0


@pytest.mark.parametrize("account", ["teams:U1", "slack", "slack:"])
def test_an_account_that_is_none_is_told(folder: Path, account: str) -> None:
    done = steward("member", "link", "callum", "--account", account, cwd=folder)
    assert done.returncode == 2 and "names no account" in done.stderr
