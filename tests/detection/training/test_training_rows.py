"""What training is told of a row: what is known, what is unknown, how its text is read."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from bot.detection.training.rows import (
    EVERYDAY,
    HARM,
    HEADS,
    PUBLIC,
    Row,
    everyday_lines,
    everyday_row,
    is_test,
    own_rows,
    public_rows,
)

COLUMNS = "text,violation,hate,threat,harassment,sexual,self_harm,note"


def own(folder: Path, *labels: str, writer: str = "w1", text: str = "oi") -> Row:
    """The row that one line of a corpus makes."""
    place = folder / "threat"
    place.mkdir(parents=True, exist_ok=True)
    kind = "breach" if labels else "near_miss"
    line = {"id": "threat-w1-0001", "text": text, "kind": kind, "labels": list(labels)}
    whole = json.dumps(line | {"audience": "staff", "reply_to_text": "who?"})
    (place / f"{writer}.jsonl").write_text(whole + "\n", encoding="utf-8")
    (row,) = own_rows(copies=3, folder=folder)
    return row


def public(data: Path, name: str, *lines: str) -> list[Row]:
    """The rows that a public set with these lines makes."""
    (data / name).mkdir(parents=True)
    with gzip.open(data / name / "train.csv.gz", "wt", encoding="utf-8", newline="") as table:
        table.write("\n".join([COLUMNS, *lines, ""]))
    return list(public_rows(data))


def test_an_own_row_keeps_who_wrote_it_what_it_answers_and_how_often_it_is_learned(
    tmp_path: Path,
) -> None:
    row = own(tmp_path, "threat", text="Oi YOU")
    assert (row.source, row.copies, row.audience, row.kind) == (
        "own/threat/w1",
        3,
        "staff",
        "breach",
    )
    assert (row.text, row.key) == ("oi you || answers: who?", "Oi YOU")
    assert (row.own_labels, row.any_harm) == (("threat",), None)


@pytest.mark.parametrize(
    ("named", "unknown"),
    [
        (("harassment",), {"offensive", "discrimination", "sexual", "threat"}),
        (("offensive",), {"harassment", "discrimination", "sexual"}),
        (("discrimination",), {"offensive", "harassment", "threat", "extremism"}),
        (("threat",), {"harassment", "extremism", "discrimination"}),
        (("allegation",), {"defamation", "public_complaint", "disrepute"}),
        (("confidential",), {"personal_data"}),
        (("personal_data",), {"confidential", "image_of_people"}),
        (("material_share",), {"copyright"}),
        (("disclosure",), set()),
        (("allegation", "defamation"), {"public_complaint", "disrepute"}),
    ],
)
def test_what_a_fair_reader_might_have_named_as_well_is_unknown_and_the_rest_is_absent(
    tmp_path: Path, named: tuple[str, ...], unknown: set[str]
) -> None:
    labels = own(tmp_path, *named).labels
    assert set(HEADS) - set(labels) == unknown
    assert {head for head, value in labels.items() if value == 1} == set(named)


def test_a_near_miss_is_known_to_be_nothing(tmp_path: Path) -> None:
    assert own(tmp_path).labels == dict.fromkeys(HEADS, 0.0)


@pytest.mark.parametrize(
    ("writer", "is_held_out"),
    [("w1", False), ("w2", False), ("w3", True), ("w4", False), ("c3", True), ("c1", False)],
)
def test_the_third_hands_are_the_test_split(tmp_path: Path, writer: str, is_held_out: bool) -> None:
    assert is_test(own(tmp_path, "threat", writer=writer)) is is_held_out


def test_no_public_row_is_taken_for_one_of_ours() -> None:
    assert not is_test(Row("x", "some/w3", {}))


HARMLESS = dict.fromkeys(HARM, 0.0)


@pytest.mark.parametrize(
    ("cells", "labels", "any_harm"),
    [
        ("1,1,,,,,", {"discrimination": 1.0}, None),
        ("1,,1,,,,", {"threat": 1.0}, None),
        ("1,0,,,,,", {"discrimination": 0.0}, 1.0),
        ("1,,,,,,", {}, 1.0),
        ("0,,,,,,", HARMLESS, None),
        ("0,,,,,1,", HARMLESS | {"disclosure": 1.0}, None),
        ("1,0,0,0,0,1,", dict.fromkeys(("discrimination", "threat", "harassment", "sexual"), 0.0)
         | {"disclosure": 1.0}, 1.0),
        (",1,0,,,,", {"discrimination": 1.0, "threat": 0.0}, None),
    ],
)  # fmt: skip
def test_a_public_label_means_what_its_set_says_and_no_more(
    tmp_path: Path, cells: str, labels: dict[str, float], any_harm: float | None
) -> None:
    (row,) = public(tmp_path, "dynahate", f"some words,{cells}")
    assert (row.labels, row.any_harm, row.source) == (labels, any_harm, "dynahate")


def test_a_public_row_of_which_nothing_is_known_is_left_out(tmp_path: Path) -> None:
    assert public(tmp_path, "dynahate", "some words,,,,,,,", "more,,x,,,,,") == []


def test_a_public_set_of_everyday_speech_is_known_to_be_nothing(tmp_path: Path) -> None:
    (row,) = public(tmp_path, "clinc150", "what time is it,,,,,,,")
    assert (row.labels, row.any_harm) == (dict.fromkeys(HEADS, 0.0), None)


def test_people_and_addresses_of_public_sets_read_as_those_of_chat_do(tmp_path: Path) -> None:
    (row,) = public(tmp_path, "ken20", "[USER] look [URL],1,,,,,,")
    assert row.text.split() == ["somebody", "look", "link"]
    assert row.key == "[USER] look [URL]"


def test_what_was_labelled_by_key_words_weighs_less(tmp_path: Path) -> None:
    (row,) = public(tmp_path, "davidson", "some words,1,,,,,,")
    assert row.weight == PUBLIC["davidson"].weight < 1


def test_a_set_that_is_not_there_or_that_nobody_named_is_left_out(tmp_path: Path) -> None:
    assert public(tmp_path, "hatecheck", "some words,1,,,,,,") == []


def test_ordinary_chat_is_its_distinct_lines_in_order(tmp_path: Path) -> None:
    chat = tmp_path / EVERYDAY
    chat.mkdir()
    for name, lines in (("b", "later\nhello\n"), ("a", "hello\n\n  \nthere\n")):
        with gzip.open(chat / f"{name}.txt.gz", "wt", encoding="utf-8") as file:
            file.write(lines)
    assert everyday_lines(tmp_path) == ["hello", "there", "later"]


def test_a_line_of_ordinary_chat_is_known_to_be_nothing() -> None:
    row = everyday_row("Hello THERE")
    assert row.labels == dict.fromkeys(HEADS, 0.0)
    assert (row.text, row.source, row.key) == ("hello there", EVERYDAY, "Hello THERE")
