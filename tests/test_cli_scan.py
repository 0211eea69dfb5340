"""``steward scan``: a line out for a line in, whatever the line."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.commands.scan import LONGEST_LINE, THRESHOLD, Scanner
from bot.detection.detectors.learned import LearnedDetector
from bot.detection.learned import load
from bot.detection.pipeline import Pipeline
from bot.detection.registry import RULES, pipeline_of
from bot.domain.categories import Category
from tests.command_line import ROOT, steward, without_model
from tests.detection.learned.tiny import write_model

THREAT = "I'm going to stab you after college"


@pytest.fixture(name="scanner", scope="module")
def _scanner() -> Scanner:
    return Scanner(pipeline_of(RULES))


def scanned(scanner: Scanner, **record: Any) -> dict[str, Any]:
    return scanner.scan(1, json.dumps(record).encode())


def test_a_finding_has_category_confidence_spans_detector_and_reason(scanner: Scanner) -> None:
    answer = scanned(scanner, id="a", text=THREAT)
    assert list(answer) == ["id", "score", "labels", "findings"]
    assert answer["labels"] == ["threat"]
    (finding,) = answer["findings"]
    assert list(finding) == ["category", "confidence", "spans", "detector", "why"]
    assert answer["score"] == finding["confidence"] >= THRESHOLD
    assert all(0 <= start < end <= len(THREAT) for start, end in finding["spans"])


def test_harmless_words_have_no_label_and_score_nothing(scanner: Scanner) -> None:
    answer = scanned(scanner, id=7, text="see you at nine")
    assert answer == {"id": 7, "score": 0.0, "labels": [], "findings": []}


def test_scores_name_every_category() -> None:
    answer = scanned(Scanner(pipeline_of(RULES), scores=True), id="a", text=THREAT)
    assert list(answer["scores"]) == [category.value for category in Category]
    assert answer["scores"]["threat"] == answer["score"]


@pytest.fixture(name="learning", scope="module")
def _learning(tmp_path_factory: pytest.TempPathFactory) -> Scanner:
    """A scanner that has the rules and a model of a few words, and shows scores."""
    model = load(write_model(tmp_path_factory.mktemp("model")))
    rules = pipeline_of(RULES).detectors
    return Scanner(Pipeline([*rules, LearnedDetector(lambda: model)]), scores=True)


def test_what_only_the_model_sees_is_a_label_of_the_learned_detector(learning: Scanner) -> None:
    answer = scanned(learning, id="a", text="ok then, boo")
    assert answer["labels"] == ["harassment"]
    (finding,) = answer["findings"]
    assert (finding["detector"], finding["spans"]) == ("learned", [[9, 12]])
    assert answer["scores"]["harassment"] == answer["score"] == finding["confidence"]
    assert 0.3 < answer["scores"]["threat"] < THRESHOLD


def test_scores_of_a_harmless_line_are_low_and_not_nothing(learning: Scanner) -> None:
    answer = scanned(learning, id="a", text="see you at nine")
    assert (answer["score"], answer["labels"]) == (0.0, [])
    assert all(0 < score < THRESHOLD for score in answer["scores"].values())


def test_a_score_is_the_higher_of_what_rules_and_model_say(learning: Scanner) -> None:
    rules = scanned(Scanner(pipeline_of(RULES), scores=True), id="a", text=THREAT)
    assert scanned(learning, id="a", text=THREAT)["scores"]["threat"] == rules["scores"]["threat"]


def test_without_a_model_scan_works_by_rules_and_says_so_once(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"id": n, "text": THREAT}) + "\n" for n in range(3))
    done = without_model("scan", "--scores", cwd=tmp_path, stdin=lines)
    assert [json.loads(line)["labels"] for line in done.stdout.splitlines()] == [["threat"]] * 3
    assert done.stderr.count("the learned detector is off") == 1
    assert len(done.stderr.splitlines()) == 1
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("line", "ident"),
    [
        (b"{bad", None),
        (b"\xff\xfe{}", None),
        (b"[1, 2]", None),
        (b'"text"', None),
        (b'{"text": "no id"}', None),
        (b'{"id": true, "text": "x"}', None),
        (b'{"id": "a"}', "a"),
        (b'{"id": "a", "text": 5}', "a"),
        (b'{"id": "a", "text": "x", "audience": "boss"}', "a"),
        (b'{"id": "a", "text": "x", "reply_to_text": []}', "a"),
        (b"[" * 100_000, None),
        (b'{"id": "a", "text": "' + b"x" * LONGEST_LINE, None),
    ],
    ids=lambda value: str(value)[:30],
)
def test_a_line_that_cannot_be_used_is_answered_with_the_reason(
    scanner: Scanner, line: bytes, ident: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    before = scanner.faults
    answer = scanner.scan(12, line)
    assert (answer["id"], answer["score"], answer["labels"]) == (ident, 0.0, [])
    assert answer["error"]
    assert scanner.faults == before + 1
    assert "standard input:12: " in capsys.readouterr().err


def test_a_detector_that_fails_is_told_and_the_others_are_asked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    class Broken:
        name = "broken"
        categories = frozenset({Category.THREAT})

        def find(self, text: object, context: object) -> list[Any]:
            raise ZeroDivisionError

    scanner = Scanner()
    detectors = (Broken(), *scanner._pipeline.detectors)
    scanner._pipeline = Pipeline(detectors, scanner._detector_failed)
    assert scanned(scanner, id="a", text=THREAT)["labels"] == ["threat"]
    assert scanner.faults == 1
    assert "broken" in capsys.readouterr().err


def test_order_is_kept_and_a_bad_line_makes_the_exit_code_1(tmp_path: Path) -> None:
    lines = '{"id":1,"text":"hello"}\n{bad\n\n{"id":"é","text":"hello","audience":"staff"}\n'
    done = steward("scan", cwd=tmp_path, stdin=lines)
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [1, None, "é"]
    assert done.returncode == 1
    assert "standard input:2: " in done.stderr


def test_an_answer_comes_before_the_next_line_is_written(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "scan"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdin and process.stdout
        for ident in ("a", "b"):
            process.stdin.write(json.dumps({"id": ident, "text": "hello"}) + "\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == ident
        process.stdin.close()
    assert process.returncode == 0


def test_half_a_character_pair_comes_out_as_valid_json(tmp_path: Path) -> None:
    done = steward("scan", cwd=tmp_path, stdin='{"id":"\\ud800","text":"\\udc00 hello"}\n')
    assert json.loads(done.stdout)["id"] == "\ud800"
    assert done.returncode == 0
