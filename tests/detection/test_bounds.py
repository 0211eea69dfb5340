"""A hostile text costs no more work than its length: matches are bounded, spans looked up."""

from __future__ import annotations

import pytest

from bot.detection.normalise import View
from bot.detection.patterns import MOST_MATCHES, Pattern, PatternSet
from bot.detection.registry import default_pipeline
from bot.detection.taken import Taken
from bot.domain.findings import ScanContext, Span
from bot.domain.messages import Mention

_PIPELINE = default_pipeline()


class _Counted(int):
    """A number that counts how often it is compared."""

    comparisons = 0

    def __lt__(self, other: int) -> bool:
        _Counted.comparisons += 1
        return int(self) < int(other)

    def __gt__(self, other: int) -> bool:
        _Counted.comparisons += 1
        return int(self) > int(other)


def test_taking_ten_thousand_passages_compares_each_with_few() -> None:
    _Counted.comparisons = 0
    taken = Taken()
    for at in range(10_000):
        assert taken.take(Span(_Counted(3 * at), _Counted(3 * at + 2)))
    assert len(taken) == 10_000
    assert _Counted.comparisons < 10_000 * 2 * 16


@pytest.mark.parametrize(
    ("start", "end", "free"),
    [
        (0, 10, True),
        (10, 20, False),
        (5, 12, False),
        (19, 25, False),
        (12, 14, False),
        (20, 21, True),
    ],
)
def test_a_passage_is_taken_only_if_it_shares_no_character(
    start: int, end: int, free: bool
) -> None:
    taken = Taken()
    taken.take(Span(10, 20))
    assert taken.take(Span(start, end)) is free


def test_a_pattern_is_followed_to_a_bounded_number_of_matches() -> None:
    patterns = PatternSet([Pattern("a", "a", 1.0, ""), Pattern("b", "b", 1.0, "")])
    hits = list(patterns.hits(View("folded", "ab" * 10_000, None)))
    assert len(hits) == 2 * MOST_MATCHES


@pytest.mark.parametrize(
    ("first", "last", "answer"),
    [(0, 3, True), (1, 10, False), (1, 11, True), (4, 8, False), (11, 13, True)],
)
def test_a_match_counts_only_where_it_begins_in_the_passage(
    first: int, last: int, answer: bool
) -> None:
    patterns = PatternSet([Pattern("cat", r"\bcat", 1.0, "")])
    assert patterns.begins_within(View("folded", "cat dogcat cat", None), first, last) is answer


@pytest.mark.parametrize(
    "text",
    [
        "you stupid idiot " * 2_400,
        "my tutor stole my money and forges certificates " * 800,
        "they hit residents " * 2_000,
        "send me the answers to the exam " * 1_200,
        "a@b.co " * 5_000,
        "07700900123 " * 3_000,
        "official page snap number exam " * 1_200,
        "\ud800" * 40_000,
        "\U0001f602" * 10_000,
        "a" * 1_000_000,
    ],
    ids=lambda text: text[:20].encode("ascii", "backslashreplace").decode(),
)
def test_the_spans_of_any_text_are_bounded(text: str) -> None:
    found = _PIPELINE.scan(text)
    assert sum(len(finding.spans) for finding in found) <= 20 * MOST_MATCHES


def test_ten_thousand_mentions_are_borne() -> None:
    mentions = tuple(Mention(f"m{i}", "", 3 * i, 3 * i + 2) for i in range(10_000))
    found = _PIPELINE.scan("@a you idiot " * 2_500, ScanContext(mentions=mentions))
    assert found
