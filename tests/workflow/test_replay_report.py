"""The report of a replay: what it counts, what it shows, and what it never shows."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from bot.domain.errors import BadInput
from bot.domain.findings import Span
from bot.domain.messages import Author, Mention, Message, Place
from bot.workflow.replay_report import EXCERPT, SAMPLES_PER_CLAUSE, ReportBuilder, RunSummary
from bot.workflow.report_page import minutes, report_page, write_report

AT = datetime(2026, 11, 4, 9, tzinfo=UTC)


def record(action: str, message: str = "m1", **changes: Any) -> dict[str, Any]:
    return {
        "at": "2026-11-04T09:00:00Z",
        "case": "C-00001",
        "message": message,
        "action": action,
        "to": "moderators",
        "member": "u1",
        "clause": "L-BULLYING",
        "category": "harassment",
        "step": None,
        "until": None,
        "needs_human": False,
        "why": "Names meant to degrade.",
        **changes,
    }


def post(text: str, ident: str = "m1", **changes: Any) -> Message:
    author = Author("secret-member-id", "Kim Parry")
    return Message("practice", ident, Place("p1", "general"), author, text, AT, **changes)


def builder(title: str = "A policy") -> ReportBuilder:
    return ReportBuilder("pack-a", title, "1")


def finished(built: ReportBuilder) -> RunSummary:
    return built.finish(messages=10, watched=9, first=AT, last=AT + timedelta(days=6))


def page(built: ReportBuilder) -> str:
    return report_page([finished(built)])


class _Outline(HTMLParser):
    """What a page is made of."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.outside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.outside += [value or "" for name, value in attrs if name in ("src", "href")]


def outline(text: str) -> _Outline:
    parsed = _Outline()
    parsed.feed(text)
    return parsed


def test_what_members_wrote_is_escaped_and_the_words_are_marked() -> None:
    built = builder("<b>Policy</b>")
    text = "<script>alert(1)</script> & you fool"
    built.add(record("flag", why="<i>why</i>"), post(text), [Span(len(text) - 4, len(text))])
    found = page(built)
    assert "<script" not in found
    assert "<i>" not in found
    assert "<b>Policy" not in found
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; you <mark>fool</mark>" in found


def test_the_page_needs_nothing_beside_itself() -> None:
    built = builder()
    built.add(record("flag"), post("hello"))
    parsed = outline(page(built))
    assert not parsed.outside
    assert not {"script", "link", "img", "iframe"} & set(parsed.tags)
    assert "@import" not in page(built)
    assert "url(" not in page(built)


def test_every_table_has_a_caption_and_every_chart_a_text() -> None:
    built = builder()
    built.add(record("flag"), post("hello"))
    built.add(record("refused", why="not provided"))
    tags = outline(page(built)).tags
    assert tags.count("table") == tags.count("caption") > 2
    assert tags.count("svg") == tags.count("desc") == 2
    assert tags.count("h1") == 1


def test_names_and_ids_of_members_are_not_on_the_page() -> None:
    built = builder()
    message = post("@Sam Ash you fool", mentions=(Mention("u2", "Sam Ash", 0, 8),))
    built.add(record("flag"), message, [Span(13, 17)])
    found = page(built)
    for private in ("Kim Parry", "secret-member-id", "Sam Ash"):
        assert private not in found
    assert "Member 1" in found
    assert "you <mark>fool</mark>" in found


@pytest.mark.parametrize(
    "records",
    [
        [record("disclosure", category="disclosure", why="afraid at home")],
        [record("flag"), record("disclosure", category="disclosure")],
        [record("disclosure", category="disclosure"), record("flag")],
        [record("flag", category="extremism")],
        [record("flag", category="personal_data")],
    ],
)
def test_the_words_of_a_disclosure_are_shown_nowhere(records: list[dict[str, Any]]) -> None:
    """Also where the same message is flagged for something else."""
    built = builder()
    for one in records:
        built.add(one, post("he hits me at home"), [Span(0, 10)])
    found = page(built)
    assert "hits" not in found
    assert "afraid" not in found
    disclosures = sum(one["action"] == "disclosure" for one in records)
    assert finished(built).actions["disclosure"] == disclosures


def test_flags_are_counted_by_clause_week_and_place() -> None:
    built = builder()
    built.add(record("flag"), post("a"))
    built.add(record("flag", "m2", at="2026-11-09T00:00:00Z"), post("b", "m2"))
    built.add(record("flag", "m3", clause="L-THREAT", category="threat"), post("c", "m3"))
    built.add(record("escalate", step="refusal"))
    built.add(record("appeal_decided", step="overturn"))
    run = finished(built)
    assert run.clauses == {"L-BULLYING": 2, "L-THREAT": 1}
    assert {str(week): count for week, count in run.weeks.items()} == {
        "2026-11-02": 2,
        "2026-11-09": 1,
    }
    assert run.places["general"]["flag"] == 3
    assert (run.unmet, run.overturned) == (1, 1)


def test_the_cost_is_the_sum_of_the_stated_minutes() -> None:
    built = builder()
    for action in ("flag", "flag", "meeting", "removal_request"):
        built.add(record(action))
    assert minutes(finished(built)) == 2 + 2 + 45
    assert re.search(r"Together.*?>3<.*?>49<", page(built))


def test_a_long_run_keeps_few_samples_and_always_the_same() -> None:
    def run() -> RunSummary:
        built = builder()
        for number in range(500):
            built.add(record("flag", f"m{number}"), post(f"text {number}", f"m{number}"))
        return finished(built)

    samples = run().samples["L-BULLYING"]
    assert len(samples) == SAMPLES_PER_CLAUSE
    assert samples == run().samples["L-BULLYING"]
    assert any(sample.message not in {f"m{n}" for n in range(5)} for sample in samples)


def test_a_message_flagged_twice_is_shown_once() -> None:
    built = builder()
    for why in ("found", "reported"):
        built.add(record("flag", why=why), post("you fool"))
    assert len(finished(built).samples["L-BULLYING"]) == 1
    assert finished(built).clauses == {"L-BULLYING": 2}


def test_reasons_without_end_do_not_grow_the_report() -> None:
    built = builder()
    for number in range(5_000):
        built.add(record("refused", why=f"reason {number} " + "x" * 1000))
    refusals = finished(built).refusals
    assert sum(refusals.values()) == 5_000
    assert len(refusals) <= 2_001
    assert max(map(len, refusals)) <= 300


def test_an_excerpt_is_short_and_holds_the_words_that_count() -> None:
    built = builder()
    text = "before " * 100 + "you fool" + " after" * 100
    built.add(record("flag"), post(text), [Span(700, 708)])
    (sample,) = finished(built).samples["L-BULLYING"]
    assert len(sample.excerpt) <= EXCERPT
    (mark,) = sample.marks
    assert sample.excerpt[mark.start : mark.end] == "you fool"


def test_two_packs_stand_side_by_side_with_what_differs() -> None:
    one, other = builder("First policy"), ReportBuilder("pack-b", "Second policy", "2")
    for built, messages in ((one, ("m1", "m2", "m3")), (other, ("m3",))):
        for message in messages:
            built.add(record("flag", message))
    other.add(record("refused"))
    found = report_page([finished(one), finished(other)])
    assert found.count("<h2") == 3
    row = re.search(r"Messages flagged here and under no other pack.*?</tr>", found)
    assert row is not None
    assert re.findall(r">(\d+)<", row[0]) == ["2", "0"]


def test_an_empty_run_has_a_report_too() -> None:
    assert "There is nothing to show" in page(builder())


def test_the_report_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    out = tmp_path / "out.html"
    out.write_text("old")
    write_report(out, [finished(builder())])
    assert out.read_text().startswith("<!doctype html>")
    assert [entry.name for entry in tmp_path.iterdir()] == ["out.html"]
    with pytest.raises(BadInput, match="cannot be written"):
        write_report(tmp_path / "missing" / "out.html", [finished(builder())])
    with pytest.raises(BadInput, match="cannot be written"):
        write_report(tmp_path, [finished(builder())])
    assert [entry.name for entry in tmp_path.iterdir()] == ["out.html"]
