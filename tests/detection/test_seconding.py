"""A rule that the learned detector seconds keeps what only a rule can know."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.detection.pipeline import Pipeline, merged
from bot.detection.protocol import LEARNED, Reading
from bot.domain.categories import Category, Characteristic
from bot.domain.findings import Finding, ScanContext, Span

RULE = Finding(
    Category.DISCRIMINATION,
    0.7,
    (Span(0, 5),),
    "discrimination",
    "Says so.",
    target="m1",
    characteristic=Characteristic.RACE,
    welfare_of_target=True,
)


def learned(category: Category, confidence: float, *spans: tuple[int, int]) -> Finding:
    places = tuple(Span(start, end) for start, end in spans)
    return Finding(category, confidence, places, LEARNED, "May be.", target="m2")


def test_the_rule_keeps_its_facts_and_takes_the_higher_confidence() -> None:
    (one,) = merged([RULE, learned(Category.DISCRIMINATION, 0.95, (3, 9))])
    assert (one.detector, one.target, one.characteristic) == ("discrimination", "m1", "race")
    assert one.welfare_of_target and one.confidence == 0.95
    assert one.spans == (Span(0, 9),)
    assert one.why == "Says so. A learned detector reads the message in the same way."


def test_a_less_sure_second_never_lowers_the_confidence() -> None:
    (one,) = merged([RULE, learned(Category.DISCRIMINATION, 0.55, (3, 9))])
    assert one.confidence == 0.7


def test_a_second_need_not_mark_the_same_words() -> None:
    (one,) = merged([RULE, learned(Category.DISCRIMINATION, 0.9, (20, 25))])
    assert one.spans == (Span(0, 5), Span(20, 25))


def test_personal_data_that_a_rule_knows_as_the_posters_own_stays_their_own() -> None:
    own = Finding(Category.PERSONAL_DATA, 0.9, (Span(0, 9),), "personal_data", "x", own_data=True)
    (one,) = merged([own, learned(Category.PERSONAL_DATA, 0.95, (12, 20))])
    assert one.own_data


def test_of_two_rules_the_one_with_the_same_words_is_seconded() -> None:
    other = Finding(Category.DISCRIMINATION, 0.9, (Span(20, 30),), "lexicon", "Word.")
    first, second = merged([RULE, other, learned(Category.DISCRIMINATION, 0.8, (0, 4))])
    assert first.why.startswith("Says so. A learned") and second == other


def test_what_no_rule_found_stands_on_its_own() -> None:
    alone = learned(Category.THREAT, 0.9, (0, 5))
    assert merged([RULE, alone]) == (RULE, alone)


class Weighing:
    """A detector that finds a threat and also weighs harassment."""

    name = LEARNED
    categories = frozenset(Category)

    def find(self, text: object, context: ScanContext) -> Sequence[Finding]:
        return self.read(text, context).findings

    def read(self, text: object, context: ScanContext) -> Reading:
        scores = {Category.THREAT: 0.6, Category.HARASSMENT: 0.3}
        return Reading((learned(Category.THREAT, 0.6, (0, 4)),), scores, "a reason")


class Plain:
    """A rule that is surer of the threat."""

    name = "threat"
    categories = frozenset({Category.THREAT})

    def find(self, text: object, context: ScanContext) -> Sequence[Finding]:
        return [Finding(Category.THREAT, 0.9, (Span(0, 4),), "threat", "Threat.")]


class Broken:
    """A detector with a fault."""

    name = LEARNED
    categories = frozenset(Category)

    def find(self, text: object, context: ScanContext) -> Sequence[Finding]:
        raise RuntimeError("a fault")

    def read(self, text: object, context: ScanContext) -> Reading:
        raise RuntimeError("a fault")


def test_a_reading_has_the_higher_of_what_rules_and_the_learned_detector_say() -> None:
    reading = Pipeline([Plain(), Weighing()]).read("text")
    assert reading.scores == {Category.THREAT: 0.9, Category.HARASSMENT: 0.3}
    assert reading.unread == "a reason"
    assert reading.findings == Pipeline([Plain(), Weighing()]).scan("text")


def test_a_reading_survives_a_fault_of_which_somebody_is_told() -> None:
    told: list[str] = []
    reading = Pipeline([Broken(), Plain()], lambda name, fault: told.append(name)).read("text")
    assert told == [LEARNED]
    assert reading.scores == {Category.THREAT: 0.9}


def test_a_fault_in_a_reading_goes_up_when_nobody_listens() -> None:
    with pytest.raises(RuntimeError, match="a fault"):
        Pipeline([Broken()]).read("text")
