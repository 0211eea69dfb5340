"""Packs in force: a good reload replaces, a bad one changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.policy.loader import LoadedPack, load_pack
from bot.policy.shelf import PackShelf
from bot.strict_yaml import shown
from tests.policy.packs import EXAMPLES_FILE, PACK_FILE, TODAY, edit, good_pack

P, E = PACK_FILE, EXAMPLES_FILE


def test_a_good_reload_becomes_current_and_the_old_version_stays_readable(tmp_path: Path) -> None:
    folder = good_pack(tmp_path)
    first = load_pack(folder)
    shelf = PackShelf([first])
    edit(folder / P, "days: 14", "days: 15")
    assert shelf.reload(folder, TODAY).ok
    second = shelf.current("test-pack")
    assert second is not None
    assert second.digest != first.digest
    assert shelf.version(first.digest) == first
    assert shelf.version(second.digest) == second
    assert shelf.all_current() == (second,)


@pytest.mark.parametrize(
    ("old", "new"), [("days: 14", "days: 29"), ("days: 14", "days: many"), ("days: 14", "days: [")]
)
def test_a_bad_reload_keeps_the_old_pack_and_tells_why(tmp_path: Path, old: str, new: str) -> None:
    folder = good_pack(tmp_path)
    first = load_pack(folder)
    shelf = PackShelf([first])
    edit(folder / P, old, new)
    report = shelf.reload(folder, TODAY)
    assert not report.ok
    assert report.errors[0].where.startswith(f"{shown(folder)}/{P}:")
    assert shelf.current("test-pack") is first


def test_a_kept_version_serves_its_cases_and_is_not_current(tmp_path: Path) -> None:
    kept = LoadedPack.from_text(load_pack(good_pack(tmp_path)).to_text())
    shelf = PackShelf()
    shelf.keep(kept)
    assert shelf.version(kept.digest) is kept
    assert shelf.current("test-pack") is None
    assert shelf.version("unknown") is None
