"""Lists of people and places: what they may hold, and where a fault stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.errors import ImportFault
from bot.domain.people import AgeBand, Audience, Person
from bot.platforms.practice.people_files import read_people, read_places
from bot.platforms.practice.roster import Roster

KIM = Person("u1", ("Kim Parry", "Kim"), ("kimp",), Audience.STAFF, "2026", AgeBand.UNDER_18, True)


def save(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (
            "a.csv",
            "id,names,handles,audience,cohort,age_band,learning_support\n"
            "u1,Kim Parry; Kim,@kimp,Staff,2026,under_18,yes\n",
        ),
        (
            "a.csv",
            "\ufeffID;Names;Handles;Audience;Cohort;Age band;Learning support;Phone\r\n"
            'u1;"Kim Parry;Kim";kimp;staff;2026;under_18;TRUE;1\r\n',
        ),
        (
            "a.json",
            '[{"id": "u1", "names": ["Kim Parry", "Kim"], "handles": "kimp", "audience": "staff",'
            ' "cohort": 2026, "age_band": "under_18", "learning_support": true}]',
        ),
        (
            "a.yaml",
            "people:\n  - id: u1\n    names: [Kim Parry, Kim]\n    handles: [kimp]\n"
            "    audience: staff\n    cohort: 2026\n    age_band: under_18\n"
            "    learning_support: true\n",
        ),
    ],
)
def test_one_person_reads_the_same_from_every_kind_of_file(
    tmp_path: Path, name: str, content: str
) -> None:
    assert read_people(save(tmp_path, name, content)) == (KIM,)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.csv", "", "empty"),
        ("a.csv", "id,names\n", "empty"),
        ("a.csv", "name,audience\nKim,staff\n", "a.csv:2: there is no “id”"),
        ("a.csv", "id,names\nu1,Kim\n,Sam\n", "a.csv:3: “id” is empty"),
        ("a.csv", "id,names\nu1,Kim\nu1,Sam\n", "a.csv:3: this id"),
        ("a.csv", "id,audience\nu1,teacher\n", "a.csv:2: “audience”"),
        ("a.csv", "id,age_band\nu1,17\n", "“age_band”"),
        ("a.csv", "id,learning_support\nu1,perhaps\n", "“learning_support”"),
        ("a.csv", "id,names\n=1+1,Kim\n", "formula"),
        ("a.csv", 'id,names\nu1,"=HYPERLINK(1)"\n', "formula"),
        ("a.csv", "id,names\n1.23457E+17,Kim\n", "rounded"),
        ("a.csv", "id,names\nu1,Kim,Sam\n", "more cells"),
        ("a.csv", 'id,names\nu1,"Kim\n', "no CSV"),
        ("a.csv", "id\nZoë".encode("cp1252"), "a.csv:2: a character"),
        ("a.csv", "id\nu1".encode("utf-16"), "UTF-16"),
        ("a.json", "{", "a.json:1: this is no JSON"),
        ("a.json", "[1]", "no mapping"),
        ("a.json", '{"persons": []}', "no list of people"),
        ("a.json", '[{"id": {"a": 1}}]', "“id”"),
        ("a.json", '[{"id": "u", "names": [["x"]]}]', "“names”"),
        ("a.yaml", "people: [\n", "a.yaml"),
        ("a.yaml", "people:\n  - id: u1\n  - id: u1\n", "a.yaml:3"),
        ("a.xlsx", "PK", "kind of file"),
    ],
)
def test_a_fault_is_told_with_its_place(
    tmp_path: Path, name: str, content: str | bytes, said: str
) -> None:
    with pytest.raises(ImportFault) as caught:
        read_people(save(tmp_path, name, content))
    assert said in str(caught.value)
    assert caught.value.mend


def test_a_missing_list_is_told(tmp_path: Path) -> None:
    with pytest.raises(ImportFault, match="cannot be read"):
        read_people(tmp_path / "none.csv")


def test_places_say_who_runs_them_and_who_reads_them(tmp_path: Path) -> None:
    content = "id,provider_run,audiences\np1,no,\np2,,staff;contractor\nlounge,yes,learner\n"
    roster = Roster(notes=read_places(save(tmp_path, "a.csv", content)))
    assert not roster.place("p1", "general").provider_run
    assert not roster.place("t9", "thread", parent="p1").provider_run
    assert roster.place("p2", "staff", provider_run=True).provider_run
    assert roster.place("p7", "lounge", provider_run=False).provider_run
    assert roster.staff_only == {"p2"}
