"""Notices say what the law asks for, in plain words, and fill in facts and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.domain.errors import BadInput
from bot.policy.problems import PackErrors
from bot.policy.wording import (
    LONGEST_NOTICE,
    Template,
    Wording,
    default_wording,
    parse_templates,
    templates_from_plain,
)
from bot.policy.wording_rules import FACTS, NOTICES

FILE = Path("wording/en-GB.yaml")
DEFAULTS = default_wording()
WORDING = Wording({"lift": Template("You can post in {place}.", "Hi! {place} is open.")})


def errors_of(text: str) -> list[str]:
    with pytest.raises(PackErrors) as caught:
        parse_templates(text, FILE)
    return [str(error) for error in caught.value.errors]


def test_every_notice_has_a_text() -> None:
    assert DEFAULTS.templates.keys() == NOTICES.keys()


@pytest.mark.parametrize("under_18", [False, True])
@pytest.mark.parametrize("key", NOTICES)
def test_a_notice_with_typical_facts_fits_a_message(key: str, under_18: bool) -> None:
    said = DEFAULTS.render(key, FACTS, under_18)
    assert 0 < len(said) <= LONGEST_NOTICE
    assert "{" not in said


@pytest.mark.parametrize("under_18", [False, True])
@pytest.mark.parametrize("key", NOTICES)
def test_a_notice_speaks_in_short_sentences_of_short_words(key: str, under_18: bool) -> None:
    """Flesch-Kincaid grade up to 6.9, the school year of those aged 11 to 12; facts left out."""
    said = DEFAULTS.render(key, dict.fromkeys(FACTS, "this"), under_18)
    words = re.findall(r"[A-Za-z']+", said)
    sentences = re.findall(r"[^.!?:\n]*[a-z][^.!?:\n]*", said)
    syllables = sum(max(1, len(re.findall(r"[aeiouy]+", w.lower().rstrip("e")))) for w in words)
    grade = 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59
    assert grade <= 6.9


def test_the_softer_text_is_used_for_members_under_18_where_there_is_one() -> None:
    assert WORDING.render("lift", {"place": "#a"}) == "You can post in #a."
    assert WORDING.render("lift", {"place": "#a"}, under_18=True) == "Hi! #a is open."
    plain = Wording({"lift": Template("Open.")})
    assert plain.render("lift", {}, under_18=True) == "Open."


def test_a_value_is_never_read_as_a_text_again() -> None:
    facts = {"place": "{reason} {place.__class__} {0} %s", "reason": "secret"}
    said = WORDING.render("lift", facts)
    assert said == "You can post in {reason} {place.__class__} {0} %s."


def test_a_missing_fact_is_an_error_and_a_spare_one_is_not() -> None:
    assert WORDING.render("lift", {"place": "#a", "reason": "x"}) == "You can post in #a."
    with pytest.raises(BadInput, match=r"wording lift: no value for \{place\}"):
        WORDING.render("lift", {"reason": "x"})


def test_an_unknown_notice_is_an_error_with_a_suggestion() -> None:
    with pytest.raises(BadInput, match="did you mean reminder"):
        DEFAULTS.render("remineder", {})


def test_a_pack_replaces_single_notices_whole() -> None:
    own = parse_templates("lift:\n  text: Welcome back to {place}.\n", FILE)
    both = WORDING.override(own)
    assert both.render("lift", {"place": "#a"}, under_18=True) == "Welcome back to #a."
    assert DEFAULTS.override(own).templates["block"] == DEFAULTS.templates["block"]


def test_a_wording_file_may_hold_nothing_but_comments() -> None:
    assert parse_templates("# nothing yet\n", FILE) == {}


def test_texts_come_back_from_plain_data_as_they_were() -> None:
    assert templates_from_plain(DEFAULTS.to_plain()) == DEFAULTS.templates


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("lift:\n  text: Hello {plaice}\n", 2, "unknown placeholder {plaice} (did you mean place?"),
        ("lift:\n  text: Hello {place!r}\n", 2, "unknown placeholder {place!r}"),
        ("lift:\n  text: Hello {place:>9}\n", 2, "unknown placeholder {place:>9}"),
        ("lift:\n  text: Hello {place.x}\n", 2, "unknown placeholder {place.x}"),
        ("lift:\n  text: Hello {}\n", 2, "unknown placeholder {}"),
        ("lift:\n  text: Hello {{place}}\n", 2, "a curly bracket stands alone"),
        ("lift:\n  text: Hello {place\n", 2, "a curly bracket stands alone"),
        ("lift:\n  text: Hello\n  under_18: Hi {you}\n", 3, "unknown placeholder {you}"),
        ("lift:\n  text: Hello\n  under18: Hi\n", 3, "unknown field 'under18'"),
        ("lift:\n  under_18: Hi\n", 1, "lift has no text"),
        ("lift: Hello\n", 1, "lift has no text"),
        ("lift:\n  text: [a]\n", 2, "text must be a text"),
        ("lift:\n  text: '  '\n", 2, "text must be a text"),
        ("lifted:\n  text: Hello\n", 1, "there is no notice called 'lifted' (did you mean lift?"),
        ("support:\n  text: '{help}: {clause}'\n", 2, "must not use {clause}"),
        ("support:\n  text: '{help}: {deadline}'\n", 2, "must not use {deadline}"),
        ("support:\n  text: Be well\n", 2, "this notice must say where to find help: {help}"),
        ("reporter_upheld:\n  text: '{reason}'\n", 2, "must not use {reason}"),
        ("reporter_removed:\n  text: '{until}'\n", 2, "must not use {until}"),
        ("lift:\n  text: " + "x" * 1801 + "\n", 2, "longer than 1800 characters"),
        ("lift:\n  text: a\nlift:\n  text: b\n", 3, "the key 'lift' is given twice"),
    ],
)
def test_a_text_with_a_fault_is_refused_at_its_line(text: str, line: int, told: str) -> None:
    first = errors_of(text)[0]
    assert first.startswith(f"wording/en-GB.yaml:{line}: ")
    assert told in first


FULL = {
    **dict.fromkeys(
        ("removal_request", "invitation", "reminder"),
        "{seen} {seen_by} {clause} {asked} {deadline} {appeal}",
    ),
    **dict.fromkeys(
        ("upheld", "meeting", "written_warning", "exclude", "remove_content"),
        "{clause_text} {cite} {reason} {appeal}",
    ),
    **dict.fromkeys(("restrict", "block", "withdraw_access"), "{clause} {reason} {until} {appeal}"),
    **dict.fromkeys(
        ("signpost_complaint", "signpost_own_data"), "{seen} {seen_by} {route} {appeal}"
    ),
    "signpost": "{seen} {seen_by} {clause} {route} {appeal}",
    "support": "{help}",
    "appeal_received": "{review_by}",
    "appeal_stands": "{reason}",
}


@pytest.mark.parametrize(
    ("key", "left_out"), [(key, part) for key, text in FULL.items() for part in text.split()]
)
def test_no_pack_may_drop_what_a_notice_must_say(key: str, left_out: str) -> None:
    """The law for notices: what was seen, by whom, which clause, what, by when, how to appeal."""
    file = f"{key}:\n  text: '{FULL[key]}'\n"
    assert parse_templates(file, FILE)[key].text == FULL[key]
    told = errors_of(file.replace(left_out, "", 1).replace("''", "'nothing'"))
    assert told[0].startswith("wording/en-GB.yaml:2: this notice must say ")
