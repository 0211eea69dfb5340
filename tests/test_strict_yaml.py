"""YAML has one meaning for every line, and a fault names its file, line and mending."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import BadInput
from bot.strict_yaml import MOST_BYTES, MOST_ERRORS, Document, YamlErrors, load, parse

FILE = Path("folder/file.yaml")


def errors_of(text: str) -> list[str]:
    with pytest.raises(YamlErrors) as caught:
        parse(text, FILE)
    return [str(error) for error in caught.value.errors]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("true", True),
        ("false", False),
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("off", "off"),
        ("True", "True"),
        ("'true'", "true"),
        ("1", 1),
        ("-7", -7),
        ("0.9", 0.9),
        ("'1'", "1"),
        ("012", "012"),
        ("0x1f", "0x1f"),
        ("1_000", "1_000"),
        (".inf", ".inf"),
        ("1e3", "1e3"),
        ("22:00", "22:00"),
        ("2026-10-31", "2026-10-31"),
        ("null", None),
        ("~", None),
        ("", None),
        ("''", ""),
        ("[a, b]", ["a", "b"]),
        ("{a: 1}", {"a": 1}),
        ("{no: 1}", {"no": 1}),
        ("{1: 1}", {"1": 1}),
        ('"\\u200b"', "\u200b"),
    ],
)
def test_a_value_means_what_it_looks_like(written: str, meant: object) -> None:
    value = parse(f"key: {written}\n", FILE).data["key"]
    assert value == meant
    assert type(value) is type(meant)


def test_a_folded_text_keeps_its_paragraphs() -> None:
    assert parse("a: >\n  one\n  two\n\n  three\n", FILE).data == {"a": "one two\nthree\n"}


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("a: 1\nb: 2\na: 3\n", 3, "the key 'a' is given twice (first in line 1)"),
        ("x:\n  a: 1\n  a: 1\n", 3, "the key 'a' is given twice (first in line 2)"),
        ("a: &here [1]\n", 1, "&here is an anchor or alias"),
        ("a: 1\nb: *here\n", 2, "*here is an anchor or alias"),
        ("a: 1\n*here : 2\n", 2, "*here is an anchor or alias"),
        ("a: !!python/object/apply:os.system [ls]\n", 1, "is not used here"),
        ("a: !!str 1\n", 1, "is not used here"),
        ("a: !mine 1\n", 1, "the tag !mine is not used here"),
        ("%YAML 1.1\n---\na: 1\n", 1, "begins with a % directive"),
        ("%TAG ! x:\n---\na: 1\n", 1, "begins with a % directive"),
        ("a: 1\n---\nb: 2\n", 2, "a second document begins here"),
        ("- a\n- b\n", 1, "a list stands where a mapping is expected"),
        ("hello\n", 1, "a single value stands where a mapping is expected"),
        ("", 1, "the file is empty"),
        ("# only a comment\n", 1, "the file is empty"),
        ("a: [1, 2\n", 2, "this is not YAML"),
        ("a:\n\tb: 1\n", 2, "this is not YAML"),
        ("a: 1\nb: c: d\n", 2, "this is not YAML"),
        ("a: 'open\n", 2, "this is not YAML"),
        ("a: @b\n", 1, "this is not YAML"),
        ("a: 1\n[b]: 2\n", 2, "a key must be a word"),
        ("? {a: 1}\n: 2\n", 1, "a key must be a word"),
        ("'': 1\n", 1, "a key is empty"),
        ("a: 1\nb: \x07\n", 2, "the character U+0007 must not stand in this file"),
        ("a: 1\nb: \x00\n", 2, "the character U+0000"),
        ("a: 1\nb: \u202egnp\n", 2, "the character U+202E"),
        ("a: 1\u2028b: 2\n", 1, "the character U+2028"),
        ("a: 1\n\ufeffb: 2\n", 2, "the character U+FEFF"),
        ('a: "\\0"\n', 1, "an escape gives a control character"),
        ('a: "\\x1b[2J"\n', 1, "an escape gives a control character"),
        ("[" * 10_000, 1, "more than 16 levels deep"),
        ("{a: " * 10_000, 1, "more than 16 levels deep"),
        ("\n".join(" " * n + "a:" for n in range(40)), 18, "more than 16 levels deep"),
    ],
)
def test_what_has_two_meanings_or_none_is_refused_at_its_line(
    text: str, line: int, told: str
) -> None:
    first = errors_of(text)[0]
    assert first.startswith(f"folder/file.yaml:{line}: ")
    assert told in first
    assert first.endswith(")"), "every fault says how to mend it"


def test_an_alias_bomb_is_refused_without_being_unfolded() -> None:
    bomb = "a: &a [x, x, x, x, x, x, x, x]\n" + "".join(
        f"{b}: &{b} [{', '.join([f'*{a}'] * 8)}]\n"
        for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert "anchor or alias" in errors_of(bomb)[0]


def test_all_faults_of_a_file_are_told_in_one_run() -> None:
    told = errors_of("a: 1\na: 2\nb: &x 1\nc: !t 1\n")
    assert [one.split(": ")[0] for one in told] == [f"folder/file.yaml:{n}" for n in (2, 3, 4)]


@pytest.mark.parametrize("line", ["\x07", "a: 1"])
def test_a_hopeless_file_does_not_tell_of_endless_faults(line: str) -> None:
    assert len(errors_of("\n".join([line] * 1000))) == MOST_ERRORS


@pytest.mark.parametrize(
    ("at", "line"),
    [
        (("a",), 1),
        (("b",), 2),
        (("b", 0), 3),
        (("b", 1), 4),
        (("b", 1, "y"), 5),
        (("b", 1, "unknown"), 4),
        (("b", 7), 2),
        (("unknown",), 1),
        ((), 1),
    ],
)
def test_a_path_has_the_line_of_its_key_or_the_nearest_above(
    at: tuple[str | int, ...], line: int
) -> None:
    document = parse("a: 1\nb:\n  - p\n  - x: 1\n    y: 2\n", FILE)
    assert document.line_of(at) == line
    assert document.where(*at) == f"folder/file.yaml:{line}"


def test_windows_line_ends_count_as_one_line() -> None:
    assert parse("a: 1\r\nb: 2\r\n", FILE).line_of(("b",)) == 2


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"\xef\xbb\xbfa: 1\n", "file.yaml:1: the file begins with a byte-order mark"),
        ("a: 1\n".encode("utf-16"), "file.yaml:1: the file is in UTF-16"),
        (b"a: 1\nb: caf\xe9\n", "file.yaml:2: a character here is not UTF-8"),
        (b"a: " + b"x" * MOST_BYTES, "file.yaml: the file is larger than 512 kB"),
    ],
)
def test_a_file_in_another_form_is_refused(tmp_path: Path, raw: bytes, told: str) -> None:
    (tmp_path / "file.yaml").write_bytes(raw)
    with pytest.raises(BadInput, match=told):
        load(tmp_path / "file.yaml")


def test_a_missing_file_a_folder_and_a_pipe_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name, told in (("none", "is missing"), (".", "no plain file"), ("pipe", "no plain file")):
        with pytest.raises(BadInput, match=told):
            load(tmp_path / name)


def test_a_file_that_may_be_empty_is_an_empty_mapping(tmp_path: Path) -> None:
    (tmp_path / "file.yaml").write_text("# nothing yet\n")
    assert load(tmp_path / "file.yaml", may_be_empty=True).data == {}


@given(st.text(alphabet=st.sampled_from("ab:-[]{}&*!|>'\"#%?, \n\t\\0é\u202e"), max_size=80))
def test_any_text_gives_a_document_or_a_located_fault(text: str) -> None:
    try:
        document = parse(text, FILE)
    except YamlErrors as error:
        assert all(one.where.startswith("folder/file.yaml:") for one in error.errors)
    else:
        assert isinstance(document, Document)
        assert isinstance(document.data, dict)
