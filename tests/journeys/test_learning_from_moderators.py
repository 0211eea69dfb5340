"""What moderators decided comes back as figures, and, with consent, as rows to learn from."""

from __future__ import annotations

import json
import re
import stat
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.command_line import ROOT, steward


@pytest.fixture(name="folder", scope="module")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the demonstration was played."""
    folder = tmp_path_factory.mktemp("work")
    assert steward("demo", "--fast", cwd=folder).returncode == 0
    return folder


def consenting(folder: Path) -> Path:
    """The settings of the demonstration with the provider's consent written in."""
    text = (folder / "demo/steward.yaml").read_text()
    settings = folder / "demo/consenting.yaml"
    settings.write_text(text.replace("    pack:", "    retraining_export: true\n    pack:", 1))
    return settings


def test_the_report_counts_by_detector_category_and_place_and_changes_nothing(folder: Path) -> None:
    before = (folder / "demo/steward.yaml").read_bytes()
    done = steward("detectors", "report", "--plot", folder / "shares.svg", cwd=folder)
    assert done.returncode == 0
    for piece in ("by detector", "by category", "by place", "95 % interval", "nothing was changed"):
        assert piece in done.stdout
    assert "disclosure" not in done.stdout.replace("disclosures and guarded cases are left out", "")
    drawn = ElementTree.fromstring((folder / "shares.svg").read_text())
    assert drawn.tag.endswith("svg")
    assert (folder / "demo/steward.yaml").read_bytes() == before


def test_the_report_as_json_holds_the_same_figures(folder: Path) -> None:
    done = steward("detectors", "report", "--json", cwd=folder)
    found = json.loads(done.stdout)
    assert found["decided"] > 0
    for tally in (*found["detectors"], *found["categories"]):
        decided = tally["upheld"] + tally["dismissed"]
        assert tally["precision"] == pytest.approx(tally["upheld"] / decided, abs=1e-4)
        assert 0 <= tally["low"] <= tally["precision"] <= tally["high"] <= 1
    names = {"disclosure", "extremism"}
    assert not names & {one["name"] for one in found["categories"]}


def test_an_export_is_refused_without_the_consent_in_the_settings(folder: Path) -> None:
    out = folder / "refused.jsonl"
    done = steward("detectors", "export", "--out", out, "--consent", cwd=folder)
    assert done.returncode == 2
    assert "steward.yaml:" in done.stderr and "retraining_export: true" in done.stderr
    assert not out.exists()


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ((), "--consent"),
        (("--consent", "--as", "moderator", "--who", "owen"), "data protection officer may"),
    ],
)
def test_an_export_is_refused_to_whoever_may_not_or_does_not_say_so(
    folder: Path, more: tuple[str, ...], why: str
) -> None:
    settings = consenting(folder)
    out = folder / "refused.jsonl"
    done = steward("detectors", "export", "--config", settings, "--out", out, *more, cwd=folder)
    assert done.returncode == 2
    assert why in done.stderr or "do not name" in done.stderr
    assert not out.exists()


def test_an_export_with_consent_names_nobody_and_says_what_it_left_out(folder: Path) -> None:
    settings, out = consenting(folder), folder / "rows.jsonl"
    ask = ("detectors", "export", "--config", settings, "--out", out, "--consent")
    done = steward(*ask, cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    rows = [json.loads(line) for line in out.read_text().splitlines()]
    assert {row["kind"] for row in rows} == {"breach", "near_miss"}
    assert all(bool(row["labels"]) == (row["kind"] == "breach") for row in rows)
    week = (ROOT / "config/demo/week.jsonl").read_text().splitlines()
    told = [json.loads(line).get("author", {}) for line in week]
    names = {author[key].casefold() for author in told if author for key in ("id", "name")}
    words = set(re.findall(r"[a-z]+", out.read_text().casefold()))
    assert names and not names & words
    assert f"Wrote {len(rows)} rows" in done.stdout
    assert "left out:" in done.stdout and "disclosures and guarded cases never leave" in done.stdout
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    again = steward(*ask, cwd=folder)
    assert again.returncode == 2 and "not overwritten" in again.stderr
    assert "none altered" in steward("audit", "verify", cwd=folder).stdout


def test_since_narrows_the_export(folder: Path) -> None:
    settings, out = consenting(folder), folder / "later.jsonl"
    ask = ("detectors", "export", "--config", settings, "--out", out, "--consent")
    done = steward(*ask, "--since", "2030-01-01", cwd=folder)
    assert done.stdout.startswith("Wrote 0 rows")
    assert out.read_text() == ""
