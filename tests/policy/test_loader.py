"""A pack is read from three files, every fault is told in one run, and versions are kept."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.domain.errors import PackError
from bot.field_faults import faults_of
from bot.policy.examples import Examples
from bot.policy.loader import LoadedPack, find_pack, load_pack, load_packs, pack_folders
from bot.policy.model import Pack
from bot.policy.problems import PackErrors
from bot.resources import packs_dir
from bot.strict_yaml import Plain, parse, shown
from tests.policy.packs import EXAMPLES_FILE, PACK_FILE, WORDING_FILE, edit, good_pack


def errors_of(folder: Path) -> list[str]:
    with pytest.raises(PackErrors) as caught:
        load_pack(folder)
    return [str(error) for error in caught.value.errors]


def test_a_pack_comes_with_its_texts_and_examples(tmp_path: Path) -> None:
    folder = good_pack(tmp_path)
    loaded = load_pack(folder)
    assert loaded.pack.id == "test-pack"
    assert loaded.folder == folder
    assert "complaints" in loaded.pack.routes
    assert loaded.examples.people[0].id == "p1"
    assert "removal_request" in loaded.wording.templates


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (PACK_FILE, "binds: [learner,", "bind: [learner,", "unknown field 'bind' (did you mean"),
        (PACK_FILE, "[threat]\n    audiences", "[thraet]\n    audiences", "did you mean threat?"),
        (PACK_FILE, "removal: demanded", "removal: ordered", "'ordered' is not possible for rem"),
        (PACK_FILE, "basis: proactive", "basis: sometimes", "one of: proactive, on_report"),
        (PACK_FILE, "places: provider_run", "places: here", "one of: provider_run, all_connected"),
        (PACK_FILE, "id: L-THREAT", "id: l-threat", "capitals, digits and hyphens"),
        (PACK_FILE, 'version: "1" # raise', "version: 1 # raise", "must be text but is '1' (put"),
        (PACK_FILE, "  deadline_hours: 72", "  deadline_hours: soon", "must be a whole number but"),
        (PACK_FILE, "  deadline_hours: 72", "  deadline_hours: 9000", "must be at most 720 but is"),
        (PACK_FILE, "  ask_at_once: 0.75", "  ask_at_once: 0.1", "must be at least 0.5 but is"),
        (PACK_FILE, "refusal: true, ", "refusal: yes, ", "must be true or false but is 'yes'"),
        (PACK_FILE, "refusal: true, ", "refusal: 1, ", "must be true or false but is '1'"),
        (PACK_FILE, "effective: 2026-11-21", "effective: 21/11/2026", "effective must be a date"),
        (PACK_FILE, "effective: 2026-11-21", "effective: 2026", "effective must be a date but"),
        (PACK_FILE, "review_due: 2027-11-21", "review_due: 2027-02-30", "review_due must be a da"),
        (PACK_FILE, 'start: "21:00"', "start: 2100", "start must be a time of day but is '2100'"),
        (PACK_FILE, "step: meeting", "step: meating", "did you mean meeting?"),
        (
            PACK_FILE,
            "to: managers\n      cite",
            "to: manager\n      cite",
            "did you mean managers?",
        ),
        (PACK_FILE, "  complaints:\n", "  Complaints Team:\n", "small letters, digits and hyph"),
        (PACK_FILE, 'id: "test-pack"', "id: other", "is called 'other' but its folder 'test-pack'"),
        (PACK_FILE, "days: 14", "days: 14\n    day: 3", "unknown field 'day' (did you mean days?"),
        (
            PACK_FILE,
            "quiet_hours:",
            "thresholds: { by_category: { threat: 1.5 } }\nquiet_hours:",
            "threat must be at most 1.0",
        ),
        (EXAMPLES_FILE, "    threat:\n", "    thread:\n", "did you mean threat?"),
        (EXAMPLES_FILE, "mentions: [p1]", "mention: [p1]", "did you mean mentions?"),
        (EXAMPLES_FILE, "  L-REPUTATION:", "  reputation:", "capitals, digits and hyphens"),
        (EXAMPLES_FILE, "[Kim Parry, Kim]", "Kim Parry", "names must be a list but is 'Kim Parry'"),
        (WORDING_FILE, "# lift:\n", "lifted: {text: Hi}\n# lift:\n", "no notice called 'lifted'"),
    ],
)
def test_a_slip_is_told_with_its_line_and_how_to_mend_it(
    tmp_path: Path, file: str, old: str, new: str, told: str
) -> None:
    folder = good_pack(tmp_path)
    line = edit(folder / file, old, new)
    offset = 1 if "day: 3" in new else 0
    where = f"{shown(folder)}/{file}:{line + offset}: "
    assert [one for one in errors_of(folder) if one.startswith(where) and told in one]


def test_a_missing_field_is_told_at_the_part_it_belongs_to(tmp_path: Path) -> None:
    folder = good_pack(tmp_path)
    line = edit(folder / PACK_FILE, "    cite: Section 3, first bullet point\n", "")
    told = errors_of(folder)
    assert told == [
        f"{shown(folder)}/pack.yaml:{line - 1}: the field 'cite' is missing (add  cite:  here)"
    ]


def test_all_faults_of_all_three_files_are_told_in_one_run_in_order(tmp_path: Path) -> None:
    folder = good_pack(tmp_path)
    edit(folder / PACK_FILE, "removal: demanded", "removal: ordered")
    edit(folder / PACK_FILE, "basis: proactive", "basis: sometimes")
    edit(folder / EXAMPLES_FILE, "    threat:\n", "    thread:\n")
    (folder / WORDING_FILE).write_text("lift:\n  text: '{you}'\nlifted:\n  text: x\n")
    told = errors_of(folder)
    files = [one.split(":")[0].removeprefix(f"{shown(folder)}/") for one in told]
    assert files == [PACK_FILE, PACK_FILE, EXAMPLES_FILE, WORDING_FILE, WORDING_FILE]
    lines = [int(one.split(":")[1]) for one in told[:2]]
    assert lines == sorted(lines)
    with pytest.raises(PackErrors) as caught:
        load_pack(folder)
    assert str(caught.value) == "\n".join(told)


@pytest.mark.parametrize("name", [PACK_FILE, EXAMPLES_FILE, WORDING_FILE])
def test_each_of_the_three_files_must_be_there(tmp_path: Path, name: str) -> None:
    folder = good_pack(tmp_path)
    (folder / name).unlink()
    assert errors_of(folder) == [
        f"{shown(folder)}/{name}: the file is missing (give the path of a YAML file)"
    ]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert "there is no such folder" in errors_of(tmp_path / "none")[0]


def test_several_packs_are_read_and_their_faults_told_together(tmp_path: Path) -> None:
    folders = [good_pack(tmp_path, name) for name in ("one", "two", "three")]
    assert [one.pack.id for one in load_packs(folders)] == ["one", "two", "three"]
    for folder in folders[1:]:
        edit(folder / PACK_FILE, "removal: demanded", "removal: ordered")
    with pytest.raises(PackErrors) as caught:
        load_packs(folders)
    assert [error.where.split("/")[-2] for error in caught.value.errors] == ["two", "three"]


def test_a_pack_is_found_in_the_first_folder_that_has_it(tmp_path: Path) -> None:
    own, shipped = tmp_path / "own", tmp_path / "shipped"
    good_pack(own, "alpha")
    good_pack(shipped, "alpha")
    good_pack(shipped, "beta")
    assert find_pack("alpha", [own, shipped]).folder == own / "alpha"
    assert find_pack("beta", [own, shipped]).folder == shipped / "beta"
    assert [folder.name for folder in pack_folders([own, shipped])] == ["alpha", "beta"]


def test_an_unknown_pack_is_told_with_the_nearest_name(tmp_path: Path) -> None:
    good_pack(tmp_path, "alpha")
    with pytest.raises(PackErrors, match="did you mean alpha"):
        find_pack("alfa", [tmp_path])
    with pytest.raises(PackErrors, match="there is no pack"):
        find_pack("../alpha", [tmp_path])


def test_the_template_and_hidden_folders_are_no_packs() -> None:
    assert all(folder.name[0] not in "_." for folder in pack_folders())


def test_a_kept_version_comes_back_as_it_was(tmp_path: Path) -> None:
    folder = good_pack(tmp_path)
    (folder / WORDING_FILE).write_text("lift:\n  text: Welcome back to {place}.\n")
    loaded = load_pack(folder)
    back = LoadedPack.from_text(loaded.to_text())
    assert (back.pack, back.wording, back.digest) == (loaded.pack, loaded.wording, loaded.digest)
    assert back.to_text() == loaded.to_text()


@pytest.mark.parametrize(
    ("file", "old", "new", "same"),
    [
        (PACK_FILE, "# A policy pack:", "# Our policy pack:", True),
        (EXAMPLES_FILE, "The room code is 4471", "The room code is 4472", True),
        (PACK_FILE, "  deadline_hours: 72", "  deadline_hours: 73", False),
        (PACK_FILE, 'version: "1" # raise', 'version: "2" # raise', False),
        (WORDING_FILE, "# lift:\n", "lift: {text: Hi}\n# lift:\n", False),
    ],
)
def test_the_digest_changes_with_what_decides_about_a_case_and_nothing_else(
    tmp_path: Path, file: str, old: str, new: str, same: bool
) -> None:
    folder = good_pack(tmp_path)
    before = load_pack(folder).digest
    edit(folder / file, old, new)
    assert (load_pack(folder).digest == before) is same


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"pack": {}, "wording": {}}', "null"])
def test_a_damaged_kept_version_is_told(text: str) -> None:
    with pytest.raises(PackError, match="no pack version that can be read"):
        LoadedPack.from_text(text)


def test_a_version_kept_before_a_notice_existed_gets_that_notice(tmp_path: Path) -> None:
    kept = json.loads(load_pack(good_pack(tmp_path)).to_text())
    del kept["wording"]["no_strike"]
    assert "no_strike" in LoadedPack.from_text(json.dumps(kept)).wording.templates


TEMPLATE = packs_dir() / "_template"
WRITTEN = {
    model: parse((TEMPLATE / name).read_text(encoding="utf-8").replace("@", ""), Path(name))
    for model, name in ((Pack, PACK_FILE), (Examples, EXAMPLES_FILE))
}
VALUES: st.SearchStrategy[Plain] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=4,
)


def changed(data: Plain, at: Sequence[str | int], value: Plain) -> Plain:
    """The data with the value at the path replaced."""
    if not at:
        return value
    if isinstance(data, dict):
        return {k: changed(v, at[1:], value) if k == at[0] else v for k, v in data.items()}
    assert isinstance(data, list)
    return [changed(v, at[1:], value) if k == at[0] else v for k, v in enumerate(data)]


@pytest.mark.parametrize("model", [Pack, Examples])
@given(data=st.data(), value=VALUES)
def test_whatever_stands_in_a_field_every_fault_has_a_place_and_a_mending(
    model: type[Pack] | type[Examples], data: st.DataObject, value: Plain
) -> None:
    document = WRITTEN[model]
    at = data.draw(st.sampled_from(sorted(document.lines, key=str)))
    try:
        model.model_validate(changed(document.data, at, value))
    except ValidationError as error:
        for fault in faults_of(error, model):
            assert fault.what
            assert fault.mend
            assert document.line_of(fault.at) >= 1
            assert "None" not in fault.mend
