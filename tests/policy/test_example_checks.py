"""A pack's examples are run, and each that misbehaves is told at its line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bot.detection.normalise import Normalised
from bot.detection.pipeline import Pipeline
from bot.domain.categories import Category
from bot.domain.findings import Finding, ScanContext, Span
from bot.policy.check import check_pack
from bot.policy.loader import load_pack
from bot.strict_yaml import shown
from tests.policy.packs import EXAMPLES_FILE, PACK_FILE, TODAY, edit, good_pack, line_of

P, E = PACK_FILE, EXAMPLES_FILE


class Words:
    """A detector that finds a category wherever one of its words stands."""

    name = "words"

    def __init__(self, category: Category, words: Sequence[str], confidence: float = 0.9) -> None:
        self.categories = frozenset({category})
        self._words, self._confidence = words, confidence

    def find(self, text: Normalised, context: ScanContext) -> Sequence[Finding]:
        """One finding, if any word stands in the text."""
        if not any(word in text.original for word in self._words):
            return ()
        (category,) = self.categories
        return (Finding(category, self._confidence, (Span(0, 1),), self.name, "A word."),)


def serving(
    *, threat: Sequence[str] = ("kill you", "smash your", "stab"), sure: float = 0.9
) -> Pipeline:
    """Detectors under which the template's examples behave, but for what a test changes."""
    return Pipeline(
        [
            Words(Category.THREAT, threat, sure),
            Words(Category.HARASSMENT, ("loser", "idiot")),
            Words(Category.PUBLIC_COMPLAINT, ("waste", "terrible", "useless")),
            Words(Category.PERSONAL_DATA, ("07911", "gmail", "sort code")),
            Words(Category.DISCLOSURE, ("kill myself", "hits me", "cutting myself")),
        ]
    )


def told_with(pipeline: Pipeline, folder: Path) -> list[str]:
    report = check_pack(load_pack(folder), TODAY, pipeline)
    return [str(error).removeprefix(f"{shown(folder)}/") for error in report.errors]


def test_examples_that_behave_pass(tmp_path: Path) -> None:
    assert told_with(serving(), good_pack(tmp_path)) == []


def test_a_break_that_is_not_found_is_told_at_its_line(tmp_path: Path) -> None:
    folder = good_pack(tmp_path)
    line = line_of(folder / E, "I will smash your face")
    (said,) = told_with(serving(threat=("kill you", "stab")), folder)
    assert said.startswith(f"{E}:{line}: not found as threat: 'I will smash your face")


def test_a_near_miss_that_is_found_is_told_at_its_line_with_the_detector(tmp_path: Path) -> None:
    folder = good_pack(tmp_path)
    line = line_of(folder / E, "This assignment is killing me")
    (said,) = told_with(serving(threat=("kill you", "smash your", "stab", "killing")), folder)
    assert said.startswith(f"{E}:{line}: found as threat by words: 'This assignment is killing me'")


def test_a_finding_below_the_packs_threshold_does_not_count(tmp_path: Path) -> None:
    folder = good_pack(tmp_path)
    assert told_with(serving(sure=0.6), folder) == []
    edit(folder / P, "quiet_hours:", "thresholds: { by_category: { threat: 0.7 } }\nquiet_hours:")
    assert len(told_with(serving(sure=0.6), folder)) == 3


class Shy:
    """A detector that tells of a threat only where somebody wants to know from so little on."""

    name, categories = "shy", frozenset({Category.THREAT})

    def find(self, text: Normalised, context: ScanContext) -> Sequence[Finding]:
        """One finding, if it is asked for."""
        if context.thresholds.get(Category.THREAT, 0.5) > 0.4 or "killing" not in text.original:
            return ()
        return (Finding(Category.THREAT, 0.4, (Span(0, 1),), self.name, "Perhaps."),)


def test_examples_are_asked_of_the_detectors_at_a_lowered_threshold(tmp_path: Path) -> None:
    folder = good_pack(tmp_path)
    pipeline = Pipeline([*serving().detectors, Shy()])
    assert told_with(pipeline, folder) == []
    edit(folder / P, "quiet_hours:", "thresholds: { by_category: { threat: 0.4 } }\nquiet_hours:")
    (said,) = told_with(pipeline, folder)
    assert "found as threat by shy" in said


def test_a_category_that_no_detector_serves_is_told_once(tmp_path: Path) -> None:
    folder = good_pack(tmp_path)
    rest = Pipeline(serving().detectors[1:])
    (said,) = told_with(rest, folder)
    line = line_of(folder / E, "    threat:")
    assert said == (
        f"{E}:{line}: no detector recognises threat (write  raised_by: reports  in clause L-THREAT)"
    )
