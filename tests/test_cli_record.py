"""The demonstration, and the commands that look at the record it leaves."""

from __future__ import annotations

import json
import shutil
import stat
import subprocess
from pathlib import Path

import pytest

from bot.policy.loader import pack_folders
from tests.command_line import steward, without_model

LEAD = ("--as", "safeguarding_lead", "--who", "nia")
MANAGER = ("--as", "manager", "--who", "ruth")


@pytest.fixture(name="played", scope="module")
def _played(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A folder in which the demonstration was played, and what it told."""
    folder = tmp_path_factory.mktemp("work")
    done = steward("demo", cwd=folder)
    assert (done.returncode, remarks(done)) == (0, [])
    return folder, done.stdout


@pytest.fixture(name="folder")
def _folder(played: tuple[Path, str], tmp_path: Path) -> Path:
    """A copy of that folder which a test may change."""
    return Path(shutil.copytree(played[0], tmp_path / "work"))


def ran(folder: Path, *args: str | Path) -> subprocess.CompletedProcess[str]:
    done = steward(*args, cwd=folder)
    assert "Traceback" not in done.stderr
    return done


def remarks(done: subprocess.CompletedProcess[str]) -> list[str]:
    """What is said beside the story, but for whether the learned detector reads along."""
    return [line for line in done.stderr.splitlines() if "learned detector is off" not in line]


def disclosure(folder: Path) -> str:
    """The number of the week's disclosure."""
    listed = ran(folder, "case", "list", *LEAD).stdout.splitlines()
    return next(line.split()[0] for line in listed if " disclosure " in line)


def test_the_story_says_who_sees_what(played: tuple[Path, str]) -> None:
    told = played[1]
    for piece in (
        "The moderators see: flag",
        "only Callum sees: removal request",
        "The safeguarding lead sees: disclosure",
        "The managers see: escalate",
        "REFUSED (restrict)",
        "something falls due",
        "steward case list",
    ):
        assert piece in told or piece.replace("steward ", "") in told


def test_without_a_model_the_story_is_told_all_the_same_and_that_is_said_once(
    tmp_path: Path,
) -> None:
    done = without_model("demo", "--fast", cwd=tmp_path)
    assert (done.returncode, remarks(done)) == (0, [])
    assert done.stderr.count("the learned detector is off") == 1


@pytest.mark.parametrize("pack", [folder.name for folder in pack_folders()])
def test_the_week_can_be_played_under_every_pack(pack: str, tmp_path: Path) -> None:
    done = ran(tmp_path, "demo", "--pack", pack, "--into", "d", "--fast")
    assert (done.returncode, remarks(done)) == (0, [])
    assert ran(tmp_path, "case", "list", "--config", "d/steward.yaml").returncode == 0


def test_played_again_it_says_that_it_replaces(folder: Path) -> None:
    done = ran(folder, "demo")
    assert done.returncode == 0
    assert "is replaced" in done.stdout


def test_it_never_replaces_a_folder_that_is_no_demonstration(tmp_path: Path) -> None:
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo/steward.yaml").write_text("store: {}\n")
    assert ran(tmp_path, "demo").returncode == 2
    assert (tmp_path / "demo/steward.yaml").read_text() == "store: {}\n"


def test_a_disclosure_is_listed_and_shown_to_the_lead_only(folder: Path) -> None:
    number = disclosure(folder)
    for who in ((), MANAGER, ("--as", "moderator", "--who", "owen")):
        assert number not in ran(folder, "case", "list", *who).stdout
        refused = ran(folder, "case", "show", number, *who)
        assert (refused.returncode, refused.stdout) == (2, "")
    shown = ran(folder, "case", "show", number, *LEAD)
    assert shown.returncode == 0
    assert "feel safe" in shown.stdout


def test_words_are_shown_to_a_named_person_only(folder: Path) -> None:
    assert "nobody likes you" not in ran(folder, "case", "show", "1").stdout
    assert "nobody likes you" in ran(folder, "case", "show", "C-00001", *MANAGER).stdout


@pytest.mark.parametrize(
    "who",
    [("--as", "manager", "--who", "owen"), ("--as", "manager"), ("--who", "ruth")],
)
def test_nobody_acts_in_a_role_that_the_settings_do_not_give_them(
    folder: Path, who: tuple[str, ...]
) -> None:
    done = ran(folder, "case", "show", "1", *who)
    assert (done.returncode, done.stdout) == (2, "")


def test_cases_can_be_narrowed_to_a_state(folder: Path) -> None:
    listed = ran(folder, "case", "list", "--state", "dismissed").stdout
    assert "1 case of demo" in listed


@pytest.mark.parametrize("number", ["99", "C-", "one", "-1"])
def test_a_case_that_is_not_there_is_told(folder: Path, number: str) -> None:
    assert ran(folder, "case", "show", number).returncode == 2


def test_a_member_is_shown_exported_and_erased(folder: Path) -> None:
    assert "C-00001" in ran(folder, "member", "show", "callum").stdout
    assert ran(folder, "member", "export", "callum", "--out", "c.json").returncode == 0
    copy = folder / "c.json"
    assert json.loads(copy.read_text())["member"] == "callum"
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert ran(folder, "member", "export", "callum", "--out", "c.json").returncode == 2
    listed = ran(folder, "member", "erase", "callum")
    assert "Nothing was changed" in listed.stdout
    assert "C-00001" in ran(folder, "member", "show", "callum").stdout
    done = ran(folder, "member", "erase", "callum", "--really")
    assert done.returncode == (1 if "Stays:" in done.stdout else 0)
    assert "C-00001" not in ran(folder, "member", "show", "callum").stdout
    assert ran(folder, "audit", "verify").returncode == 0


def test_retention_only_lists_until_it_is_really_meant(folder: Path) -> None:
    assert "Nothing was changed" in ran(folder, "retention", "run").stdout
    assert "Nothing was changed" not in ran(folder, "retention", "run", "--really").stdout


def test_the_audit_log_is_verified_against_an_anchor(folder: Path) -> None:
    told = ran(folder, "audit", "verify").stdout
    anchor = told.splitlines()[1].split()[-1]
    assert ran(folder, "audit", "verify", "--anchor", anchor).returncode == 0
    forged = anchor[:-1] + ("0" if anchor[-1] != "0" else "1")
    assert ran(folder, "audit", "verify", "--anchor", forged).returncode == 1
    assert ran(folder, "audit", "verify", "--anchor", "soon").returncode == 2


def test_a_backup_can_be_put_back_and_nothing_is_overwritten_unasked(folder: Path) -> None:
    assert ran(folder, "backup", "copy.sqlite3").returncode == 0
    assert ran(folder, "backup", "copy.sqlite3").returncode == 2
    assert ran(folder, "restore", "copy.sqlite3").returncode == 2
    assert ran(folder, "restore", "copy.sqlite3", "--overwrite").returncode == 0
    assert "C-00001" in ran(folder, "case", "list").stdout
    assert "0 held" in ran(folder, "outbox", "list").stdout
    assert ran(folder, "outbox", "release").returncode == 0


def test_after_a_rotation_the_record_opens_with_the_new_key_only(folder: Path) -> None:
    key = folder / "demo/steward.key"
    old = key.read_text()
    assert ran(folder, "keys", "rotate").returncode == 0
    assert key.read_text() != old
    assert "nobody likes you" in ran(folder, "case", "show", "1", *MANAGER).stdout
    key.write_text(old)
    assert ran(folder, "case", "list").returncode == 2


def test_a_store_whose_key_is_lost_can_be_used_again_without_its_texts(folder: Path) -> None:
    (folder / "demo/steward.key").unlink()
    assert ran(folder, "case", "list").returncode == 2
    assert "Nothing was changed" in ran(folder, "keys", "abandon").stdout
    assert ran(folder, "keys", "abandon", "--really").returncode == 0
    assert "C-00001" in ran(folder, "case", "list").stdout
    assert "nobody likes you" not in ran(folder, "case", "show", "1", *MANAGER).stdout


def test_doctor_finds_a_key_that_others_can_read_and_a_missing_one(folder: Path) -> None:
    assert ran(folder, "doctor").returncode == 0
    key = folder / "demo/steward.key"
    key.chmod(0o644)
    assert "others can read" in ran(folder, "doctor").stdout
    key.unlink()
    assert ran(folder, "doctor").returncode == 2


def test_doctor_says_whether_the_learned_detector_reads_along(folder: Path) -> None:
    done = without_model("doctor", cwd=folder)
    assert "mind  learned detector: off, the rules alone are asked: " in done.stdout
    assert done.returncode == 0
    assert ran(folder, "doctor").stdout.count(" learned detector: ") == 1


def test_doctor_prints_the_invitation_or_says_that_the_token_is_missing(folder: Path) -> None:
    assert "there is no token" in ran(folder, "doctor", "--invite").stdout
    settings, token = folder / "demo/steward.yaml", folder / "demo/discord.token"
    token.write_text("MjAwMDAwMDAwMDAwMDAwOTk5.a.b")
    settings.write_text(settings.read_text() + "\ndiscord: {token_file: discord.token}\n")
    told = ran(folder, "doctor", "--invite")
    assert "client_id=200000000000000999" in told.stdout


def test_migrate_makes_a_store_where_there_is_none(folder: Path) -> None:
    for name in ("steward.sqlite3", "steward.sqlite3-wal", "steward.sqlite3-shm"):
        (folder / "demo" / name).unlink(missing_ok=True)
    assert ran(folder, "case", "list").returncode == 2
    assert "was made" in ran(folder, "migrate").stdout
    assert "0 cases" in ran(folder, "case", "list").stdout
