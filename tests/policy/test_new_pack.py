"""A new pack is whole, passes its check, and never stands on anything."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.detection.registry import default_pipeline
from bot.domain.errors import PackError
from bot.policy.check import check_pack
from bot.policy.loader import load_pack, pack_folders
from bot.policy.new_pack import make_pack
from tests.policy.packs import TODAY


def test_a_new_pack_passes_its_check_and_its_examples_behave(tmp_path: Path) -> None:
    folder = make_pack("my-pack", tmp_path, TODAY)
    assert folder == tmp_path / "my-pack"
    report = check_pack(load_pack(folder), TODAY, default_pipeline())
    assert [*map(str, report.errors), *map(str, report.warnings)] == []


@pytest.mark.parametrize("pack_id", ["a", "no", "null", "true", "x2", "a-b-c", "a" * 40])
def test_any_proper_id_gives_a_pack_of_that_id(tmp_path: Path, pack_id: str) -> None:
    assert load_pack(make_pack(pack_id, tmp_path, TODAY)).pack.id == pack_id


@pytest.mark.parametrize(
    "pack_id", ["", "A", "2nd", "_template", ".", "..", "a/b", "../a", "a b", "a\n", "é", "a" * 41]
)
def test_a_bad_id_is_refused_and_nothing_is_written(tmp_path: Path, pack_id: str) -> None:
    with pytest.raises(PackError, match="cannot be the id of a pack"):
        make_pack(pack_id, tmp_path, TODAY)
    assert list(tmp_path.iterdir()) == []


def test_what_stands_there_already_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    for pack_id in ("mine", "link"):
        with pytest.raises(PackError, match="this exists already"):
            make_pack(pack_id, tmp_path, TODAY)
    assert list((tmp_path / "mine").iterdir()) == []


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(PackError, match="the pack cannot be written"):
        make_pack("mine", tmp_path / "file", TODAY)


def test_nothing_is_left_beside_the_new_pack(tmp_path: Path) -> None:
    make_pack("mine", tmp_path / "new" / "packs", TODAY)
    assert [one.name for one in (tmp_path / "new" / "packs").iterdir()] == ["mine"]
    assert [one.name for one in pack_folders([tmp_path / "new" / "packs"])] == ["mine"]


def test_the_review_of_a_pack_made_on_leap_day_is_due(tmp_path: Path) -> None:
    pack = load_pack(make_pack("leap", tmp_path, date(2028, 2, 29))).pack
    assert pack.source.review_due == date(2029, 2, 28)
