"""``steward bench``: honest figures on messages with known labels."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.commands.bench import by_category, measure, summary
from bot.commands.bench_engines import PEERS, Seen, engines
from bot.commands.bench_rows import Labelled, breaches, labelled
from bot.domain.categories import Category
from bot.domain.errors import BadInput
from bot.domain.findings import ScanContext
from bot.domain.people import Audience
from tests.command_line import ROOT

THREAT, SEXUAL = Category.THREAT, Category.SEXUAL


def row(text: str, *labels: Category) -> Labelled:
    return Labelled(text, ScanContext(), frozenset(labels))


ROWS = [
    row("seen as a threat", THREAT),
    row("seen as something else", THREAT),
    row("not seen", THREAT),
    row("not seen", SEXUAL),
    row("seen as a threat"),
    row("not seen"),
]


def looks(one: Labelled) -> Seen:
    if one.text == "not seen":
        return frozenset()
    return frozenset({THREAT if "threat" in one.text else SEXUAL})


def test_what_is_seen_is_told_apart_from_what_it_is_seen_as() -> None:
    figures = measure("one", looks, ROWS)
    assert (figures.found, figures.wrongly) == (0.5, 0.5)
    assert figures.recall == {THREAT: pytest.approx(1 / 3), SEXUAL: 0.0}
    assert figures.per_second > 0 and figures.p99 >= figures.median > 0


def test_of_what_knows_no_categories_only_the_objection_counts() -> None:
    figures = measure("peer", lambda one: one.text != "not seen", ROWS)
    assert (figures.found, figures.recall) == (0.5, None)


def test_the_tables_have_a_line_for_each_engine_and_each_category() -> None:
    measured = [measure("one", looks, ROWS), measure("peer", lambda one: True, ROWS)]
    assert [line.split("  ")[0] for line in summary(measured)][1:3] == ["one", "peer"]
    lines = list(by_category(measured, ROWS))
    assert [line.split()[0] for line in lines[2:]] == ["threat", "sexual"]
    assert lines[2].split() == ["threat", "3", "33.3%"]
    assert "peer" not in lines[1]


def written(folder: Path, name: str, **changed: Any) -> None:
    line = {
        "id": "1",
        "text": f"words of {name}",
        "kind": "breach",
        "labels": ["threat"],
        "audience": "staff",
        "reply_to_text": "before",
    }
    (folder / "threat").mkdir(exist_ok=True)
    path = folder / "threat" / f"{name}.jsonl"
    path.write_text(json.dumps(line | changed) + "\n", encoding="utf-8")


def test_only_rows_of_the_test_hands_are_measured_on(tmp_path: Path) -> None:
    for name in ("w1", "w2", "w3", "c1", "c3"):
        written(tmp_path, name)
    rows = labelled(tmp_path)
    assert {one.text for one in rows} == {"words of w3", "words of c3"}
    assert rows[0].context.audience is Audience.STAFF
    assert rows[0].context.reply_to_text == "before"
    assert breaches(rows) == rows
    assert len(labelled(tmp_path, most=1)) == 1


def test_a_near_miss_has_no_labels_whatever_it_is_near_to(tmp_path: Path) -> None:
    written(tmp_path, "w3", kind="near_miss")
    assert [one.labels for one in labelled(tmp_path)] == [frozenset()]


def test_where_the_rows_are_not_the_reason_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="labelled messages are not there"):
        labelled(tmp_path)


def bench(before: str, *args: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, in which something is done before."""
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from bot.commands import bench_engines, bench_rows\n"
        f"{before}\n"
        "from bot.cli import main\n"
        f"sys.exit(main(['bench', *{args!r}]))"
    )
    return subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True)


def test_without_rows_the_command_ends_with_2(tmp_path: Path) -> None:
    done = bench(f"bench_rows.labelled.__defaults__ = (Path({str(tmp_path)!r}), 0)")
    assert done.returncode == 2
    assert "an installed Steward leaves them out" in done.stderr


def test_the_test_split_of_this_project_can_be_measured() -> None:
    done = bench("bench_engines.PEERS.clear()", "--rows", "40")
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)
    assert "rules alone" in done.stdout and "Recall by category" in done.stdout


@pytest.mark.parametrize("name", PEERS)
def test_a_peer_objects_to_a_swear_word_and_not_to_a_greeting(name: str) -> None:
    look = PEERS[name]()
    assert look(row("fuck off")) is True
    assert look(row("good morning")) is False


def test_a_peer_that_is_not_installed_is_said_to_be_so() -> None:
    def missing() -> Any:
        raise ImportError("no module")

    PEERS["no-such-package"] = missing
    try:
        (absent,) = [one for one in engines() if one.name == "no-such-package"]
    finally:
        del PEERS["no-such-package"]
    assert absent.look is None
    assert absent.absent == "is not installed: pip install no-such-package"
