"""The pipeline asks everybody, joins what is the same, and never hides a fault."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.detection.normalise import Normalised
from bot.detection.pipeline import Pipeline, merged
from bot.detection.registry import DETECTORS, default_pipeline, pipeline_of
from bot.domain.categories import Category, Characteristic
from bot.domain.errors import BadInput
from bot.domain.findings import Finding, ScanContext, Span


@dataclass(frozen=True)
class Says:
    """A detector that says what it was told to say."""

    name: str
    answer: Callable[[], Sequence[Finding]]
    categories: frozenset[Category] = frozenset(Category)

    def find(self, text: Normalised, context: ScanContext) -> Sequence[Finding]:
        return self.answer()


def finding(
    category: Category = Category.HARASSMENT,
    confidence: float = 0.9,
    *spans: tuple[int, int],
    detector: str = "one",
    target: str | None = None,
    characteristic: Characteristic | None = None,
    own_data: bool = False,
) -> Finding:
    return Finding(
        category,
        confidence,
        tuple(Span(a, b) for a, b in spans),
        detector,
        "why",
        target=target,
        characteristic=characteristic,
        own_data=own_data,
    )


def _broken() -> Sequence[Finding]:
    raise RuntimeError("a fault")


def test_findings_come_in_the_order_of_the_detectors() -> None:
    first, second = finding(Category.THREAT, 0.9, (0, 1)), finding(Category.SEXUAL, 0.9, (0, 1))
    pipeline = Pipeline([Says("a", lambda: [first]), Says("b", lambda: [second])])
    assert pipeline.scan("text") == (first, second)


def test_a_fault_goes_up_when_nobody_listens() -> None:
    with pytest.raises(RuntimeError, match="a fault"):
        Pipeline([Says("broken", _broken)]).scan("text")


def test_a_fault_is_told_and_silences_nobody_else() -> None:
    faults: list[tuple[str, str]] = []
    good = finding(Category.THREAT, 0.9, (0, 1))
    pipeline = Pipeline(
        [Says("broken", _broken), Says("good", lambda: [good])],
        on_fault=lambda name, fault: faults.append((name, str(fault))),
    )
    assert pipeline.scan("text") == (good,)
    assert faults == [("broken", "a fault")]


def test_the_same_words_found_twice_are_one_finding_with_the_best_confidence() -> None:
    joined = merged(
        [
            finding(Category.HARASSMENT, 0.7, (0, 5), target="m1"),
            finding(Category.HARASSMENT, 0.95, (3, 9), detector="two"),
        ]
    )
    (only,) = joined
    assert (only.confidence, only.detector, only.target) == (0.95, "two", "m1")
    assert only.spans == (Span(0, 9),)


KEPT_APART = [
    (finding(Category.THREAT, 0.9, (0, 5)), finding(Category.SEXUAL, 0.9, (0, 5))),
    (finding(Category.THREAT, 0.9, (0, 5)), finding(Category.THREAT, 0.9, (5, 9))),
    (
        finding(Category.HARASSMENT, 0.9, (0, 5), target="m1"),
        finding(Category.HARASSMENT, 0.9, (0, 5), target="m2"),
    ),
    (
        finding(Category.DISCRIMINATION, 0.9, (0, 5), characteristic=Characteristic.RACE),
        finding(Category.DISCRIMINATION, 0.9, (0, 5), characteristic=Characteristic.SEX),
    ),
    (
        finding(Category.PERSONAL_DATA, 0.9, (0, 5), own_data=True),
        finding(Category.PERSONAL_DATA, 0.9, (0, 5)),
    ),
    (finding(Category.THREAT, 0.9), finding(Category.THREAT, 0.9)),
]


@pytest.mark.parametrize("pair", KEPT_APART, ids=range(len(KEPT_APART)))
def test_findings_that_say_different_things_stay_apart(pair: tuple[Finding, Finding]) -> None:
    assert merged(pair) == pair


def test_an_unknown_detector_is_named() -> None:
    with pytest.raises(BadInput, match="'telepathy'"):
        pipeline_of(["telepathy"])


PIPELINE = default_pipeline()


def test_every_registered_detector_carries_its_registered_name_and_categories() -> None:
    assert [d.name for d in PIPELINE.detectors] == list(DETECTORS)
    assert all(d.categories for d in PIPELINE.detectors)


def _within(found: Sequence[Finding], text: str) -> bool:
    return all(0 <= s.start < s.end <= len(text) for f in found for s in f.spans)


@given(st.text(alphabet=st.characters(codec=None), max_size=80))
def test_no_text_breaks_the_shipped_pipeline(text: str) -> None:
    found = PIPELINE.scan(text)
    assert _within(found, text)
    assert all(0 < f.confidence <= 1 for f in found)


HOSTILE = [
    "\ud800",
    "idiot " * 3_000,
    "😀" * 10_000,
    "@" * 5_000,
    "07700 900123 " * 500,
    "a.b/c " * 3_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_texts_are_answered(text: str) -> None:
    assert _within(PIPELINE.scan(text), text)


def test_the_same_message_gives_the_same_findings() -> None:
    text = "you absolute muppet, my number is 07700 900123"
    assert PIPELINE.scan(text) == PIPELINE.scan(text) != ()
