"""What the learned detector finds, marks, keeps silent about, and survives."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.detection.detectors.learned import BELOW, LearnedDetector
from bot.detection.normalise import normalise
from bot.detection.protocol import Reading
from bot.domain.categories import Category
from bot.domain.findings import Finding, ScanContext
from bot.domain.messages import Mention
from bot.domain.people import Audience, Directory, Person

LEARNER, STAFF = ScanContext(), ScanContext(audience=Audience.STAFF)


def found(
    detector: LearnedDetector, text: str, context: ScanContext = LEARNER
) -> dict[Category, Finding]:
    return {one.category: one for one in detector.find(normalise(text), context)}


def read(detector: LearnedDetector, text: str, context: ScanContext = LEARNER) -> Reading:
    return detector.read(normalise(text), context)


def test_a_finding_marks_the_words_that_weighed_most_and_says_may(
    detector: LearnedDetector,
) -> None:
    text = "Right then mate, GRR and see you"
    finding = found(detector, text)[Category.THREAT]
    assert [text[span.start : span.end] for span in finding.spans] == ["GRR"]
    assert finding.detector == "learned"
    assert "may be a threat" in finding.why
    assert 0.75 <= finding.confidence <= 1


def test_one_message_can_be_of_several_categories(detector: LearnedDetector) -> None:
    assert set(found(detector, "grr and boo")) == {Category.THREAT, Category.HARASSMENT}


def test_what_a_trick_hides_is_read_and_marked_as_it_was_written(
    detector: LearnedDetector,
) -> None:
    text = "oh g.r.r to you"
    (span,) = found(detector, text)[Category.THREAT].spans
    assert text[span.start : span.end] == "g.r.r"


def test_an_emoji_is_read_as_its_word_and_marked_as_itself(detector: LearnedDetector) -> None:
    text = "tomorrow \U0001f52a"
    (span,) = found(detector, text)[Category.THREAT].spans
    assert text[span.start : span.end] == "\U0001f52a"


def test_harmless_words_are_no_finding_and_score_low(detector: LearnedDetector) -> None:
    reading = read(detector, "see you at nine")
    assert reading.findings == ()
    assert set(reading.scores) == set(Category)
    assert max(reading.scores.values()) < 0.5


def test_what_the_transformer_clears_is_no_finding(detector: LearnedDetector) -> None:
    assert found(detector, "boo calm calm").keys() == {Category.HARASSMENT}


def test_the_message_answered_is_read_along_but_never_marked(detector: LearnedDetector) -> None:
    text = "yes do it"
    context = ScanContext(reply_to_text="grr")
    finding = found(detector, text, context)[Category.THREAT]
    assert found(detector, text) == {}
    assert all(0 <= span.start < span.end <= len(text) for span in finding.spans)


def test_words_deep_in_a_long_message_are_found_where_they_stand(
    detector: LearnedDetector,
) -> None:
    text = "so anyway " * 120 + "grr " + "and so on " * 60
    (span,) = found(detector, text)[Category.THREAT].spans
    assert "grr" in text[span.start : span.end]
    assert span.end - span.start < 120


SETTLED = [
    ("ahem", Category.POLITICAL, LEARNER, False),
    ("ahem", Category.POLITICAL, STAFF, True),
    ("ahem", Category.POLITICAL, ScanContext(audience=Audience.CONTRACTOR), False),
    ("slides", Category.MATERIAL_SHARE, LEARNER, True),
    ("slides", Category.MATERIAL_SHARE, STAFF, False),
    ("snap", Category.BOUNDARY, STAFF, True),
    (
        "snap",
        Category.BOUNDARY,
        ScanContext(audience=Audience.STAFF, learners_present=False),
        False,
    ),
    ("snap", Category.BOUNDARY, LEARNER, True),
    ("shame", Category.DISREPUTE, LEARNER, False),
    ("shame", Category.DISREPUTE, STAFF, False),
]


@pytest.mark.parametrize(("text", "category", "context", "is_found"), SETTLED)
def test_a_category_is_found_only_where_it_is_a_matter_for_a_machine(
    detector: LearnedDetector, text: str, category: Category, context: ScanContext, is_found: bool
) -> None:
    assert (category in found(detector, text, context)) is is_found
    score = read(detector, text, context).scores[category]
    assert score > BELOW if is_found else score == BELOW


@pytest.mark.parametrize(
    ("least", "is_found"), [(0.41, False), (0.4, True), (0.3, True), (0.0, True), (0.9, False)]
)
def test_a_weak_reading_is_told_only_to_whoever_wants_to_know(
    detector: LearnedDetector, least: float, is_found: bool
) -> None:
    context = ScanContext(thresholds={Category.THREAT: least})
    assert (Category.THREAT in found(detector, "boo", context)) is is_found
    assert read(detector, "boo", context).scores == read(detector, "boo").scores


def test_nobody_is_told_less_than_the_detector_says_by_itself(detector: LearnedDetector) -> None:
    context = ScanContext(thresholds=dict.fromkeys(Category, 0.99))
    assert found(detector, "grr", context) == found(detector, "grr")


def test_what_nobody_looked_at_closely_is_no_finding_however_low_the_threshold(
    detector: LearnedDetector,
) -> None:
    context = ScanContext(thresholds=dict.fromkeys(Category, 0.0))
    assert set(found(detector, "hmm boo", context)) == {Category.THREAT, Category.HARASSMENT}
    assert found(detector, "hello there", context) == {}


def test_private_contact_from_learner_to_learner_is_free(detector: LearnedDetector) -> None:
    people = Directory((Person("m1", ("Priya Shah",), audience=Audience.LEARNER),))
    context = ScanContext(directory=people, mentions=(Mention("m1", "Priya", 0, 6),))
    assert Category.BOUNDARY not in found(detector, "@Priya snap", context)


def test_a_finding_knows_whom_it_is_aimed_at(detector: LearnedDetector) -> None:
    context = ScanContext(mentions=(Mention("m1", "Priya", 0, 6),))
    assert found(detector, "@Priya grr", context)[Category.THREAT].target == "m1"
    assert found(detector, "@Priya help", context)[Category.DISCLOSURE].target is None


@pytest.mark.parametrize("text", ["", " \n", "?!", "\ud800\udc00 \ud800", "\u200b" * 50])
def test_a_text_without_words_is_not_asked_about(detector: LearnedDetector, text: str) -> None:
    assert read(detector, text) == Reading(unread="there are no words")
    assert not read(detector, text).is_foreign


def test_a_text_in_another_language_is_not_asked_about_and_says_so(
    detector: LearnedDetector,
) -> None:
    reading = read(detector, "grr, nie wiem gdzie jest moja legitymacja, czy już ktoś ma")
    assert reading == Reading(unread="the text seems to be in Polish")
    assert reading.is_foreign


def test_without_a_model_nothing_is_found_and_the_reason_is_said() -> None:
    off = LearnedDetector(lambda: None)
    assert off.find(normalise("grr"), LEARNER) == ()
    assert read(off, "grr") == Reading(unread="the learned detector is off")
    assert not read(off, "grr").is_foreign


HOSTILE = [
    "grr " * 250_000,
    "x" * 1_000_000,
    "\U0001f52a" * 10_000,
    "😀a" * 20_000,
    "g" + "r" * 50_000,
    "@user " * 20_000,
    "<" * 30_000 + "grr",
    "\x00grr\x00 " * 500,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_text_is_answered_with_spans_inside_it(
    detector: LearnedDetector, text: str
) -> None:
    for finding in detector.find(normalise(text), LEARNER):
        assert finding.spans
        assert all(0 <= span.start < span.end <= len(text) for span in finding.spans)


@given(
    st.text(alphabet=st.one_of(st.characters(codec=None), st.sampled_from("gr 🔪")), max_size=60)
)
def test_no_text_breaks_the_detector(detector: LearnedDetector, text: str) -> None:
    for finding in detector.find(normalise("grr " + text), LEARNER):
        assert finding.spans
        assert all(0 <= span.start < span.end <= len(text) + 4 for span in finding.spans)


def test_many_threads_get_the_answers_that_one_gets(detector: LearnedDetector) -> None:
    texts = [f"{word} number {n}" for n in range(25) for word in ("grr", "boo", "hello", "hmm")]
    alone = [read(detector, text) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda text: read(detector, text), texts)) == alone
