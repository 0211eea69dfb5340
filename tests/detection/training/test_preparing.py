"""What a training begins with: data that is there, and rows that stand on one side only."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from bot.detection.training.preparing import Parts, missing, prepared
from bot.detection.training.rows import EVERYDAY, PUBLIC, is_test, own_rows
from bot.detection.training.splits import Part, folded

COLUMNS = "text,violation,hate,threat,harassment,sexual,self_harm,note"


def write(data: Path, name: str, lines: list[str]) -> None:
    (data / name).mkdir(parents=True, exist_ok=True)
    file = "chat.txt.gz" if name == EVERYDAY else "train.csv.gz"
    with gzip.open(data / name / file, "wt", encoding="utf-8") as table:
        table.write("\n".join(lines) + "\n")


def whole(data: Path) -> Path:
    """A folder with every set, each of one row."""
    for name in PUBLIC:
        write(data, name, [COLUMNS, f"words of {name},1,,,,,,"])
    write(data, EVERYDAY, ["hello there"])
    return data


def test_a_whole_folder_lacks_nothing(tmp_path: Path) -> None:
    assert missing(whole(tmp_path)) is None


def test_what_is_no_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for path in (tmp_path / "nowhere", tmp_path / "file"):
        told = missing(path)
        assert told is not None and told.startswith(f"{path} is not a folder; DATA names")


@pytest.mark.parametrize("name", [*PUBLIC, EVERYDAY])
def test_the_set_that_is_not_there_is_named_with_what_it_has_to_be(
    tmp_path: Path, name: str
) -> None:
    whole(tmp_path)
    for file in (tmp_path / name).iterdir():
        file.unlink()
    told = missing(tmp_path)
    assert told is not None and told.startswith(f"{tmp_path} lacks {name}: each is a folder with")
    assert "docs/training.md says where they come from" in told


def test_all_that_is_not_there_is_named_at_once(tmp_path: Path) -> None:
    told = missing(tmp_path)
    assert told is not None and all(name in told for name in (*PUBLIC, EVERYDAY))


@pytest.fixture(name="parts", scope="module")
def _parts(tmp_path_factory: pytest.TempPathFactory) -> Parts:
    """Our own rows with public ones and chat of which some repeat a held-out text of ours."""
    data = tmp_path_factory.mktemp("data")
    held_out = [row.key for row in own_rows() if is_test(row)]
    plain = [key for key in held_out if "," not in key and '"' not in key and key.isprintable()]
    echoes = [plain[0].upper(), f"{max(plain, key=len)} and so on"]
    rows = [f"{text},1,1,,,,," for text in [*echoes, *(f"public text {n}" for n in range(200))]]
    write(data, "dynahate", [COLUMNS, *rows])
    write(data, EVERYDAY, [*echoes, *(f"line {n} of some talk" for n in range(200))])
    return prepared(data)


def test_every_part_has_rows_and_the_training_part_has_all_kinds(parts: Parts) -> None:
    assert all(parts[part] for part in Part)
    kinds = {row.source.partition("/")[0] for row in parts[Part.TRAIN]}
    assert kinds == {"own", EVERYDAY, "dynahate"}


def test_no_text_stands_in_two_places(parts: Parts) -> None:
    texts = [folded(row.key) or row.key for rows in parts.values() for row in rows]
    assert len(texts) == len(set(texts))


def test_the_rows_of_test_writers_are_all_held_out_and_none_is_lost(parts: Parts) -> None:
    assert not any(is_test(row) for part in (Part.TRAIN, Part.TUNE) for row in parts[part])
    written = {folded(row.key) or row.key for row in own_rows() if is_test(row)}
    kept = {folded(row.key) or row.key for row in parts[Part.TEST] if is_test(row)}
    assert kept == written


def test_what_repeats_a_held_out_text_of_ours_is_never_learned(parts: Parts) -> None:
    learned = [row.key for row in parts[Part.TRAIN]]
    assert not any(key.endswith(" and so on") for key in learned)
    assert not {folded(key) for key in learned} & {folded(row.key) for row in parts[Part.TEST]}


def test_the_same_data_always_makes_the_same_parts(tmp_path: Path) -> None:
    whole(tmp_path)
    first, again = prepared(tmp_path), prepared(tmp_path)
    assert first == again
