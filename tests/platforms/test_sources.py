"""Finding out what lies under a path, and reading it in bounded pieces."""

from __future__ import annotations

import gzip
import io
import sys
from pathlib import Path

import pytest

from bot.domain.errors import ImportFault
from bot.domain.events import ClockTicked
from bot.platforms.practice.reading import Skipped
from bot.platforms.practice.sources import open_source
from bot.platforms.practice.transcript import LONGEST_LINE

CLOCK = '{"at":"2026-11-02T09:00:00Z","kind":"clock"}\n'


class _Stdin:
    """Standard input that holds a few bytes."""

    def __init__(self, raw: bytes) -> None:
        self.buffer = io.BytesIO(raw)


@pytest.mark.parametrize("name", ["week.jsonl", "week.txt", "week", "week.json"])
def test_a_transcript_is_known_by_what_is_in_it(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("\ufeff" + CLOCK * 3, encoding="utf-8")
    with open_source(path) as source:
        assert source.kind == "transcript"
        assert len(list(source.events())) == 3
        assert source.done == source.total == path.stat().st_size


def test_a_dash_is_a_transcript_on_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", _Stdin(CLOCK.encode() * 2))
    with open_source("-") as source:
        assert source.total == 0
        assert len(list(source.events())) == 2
        assert source.done == 2 * len(CLOCK)


def test_an_endless_line_is_skipped_and_the_next_one_read(tmp_path: Path) -> None:
    path = tmp_path / "week.jsonl"
    path.write_bytes(b"x" * (3 * LONGEST_LINE) + b"\n" + CLOCK.encode())
    with open_source(path) as source:
        skipped, event = source.events()
    assert isinstance(skipped, Skipped)
    assert skipped.where.endswith(":1")
    assert isinstance(event, ClockTicked)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "empty"),
        (b" \n\n", "empty"),
        (gzip.compress(CLOCK.encode()), "compressed"),
        (CLOCK.encode("utf-16"), "UTF-16"),
        (b"PK\x03\x04 and then nothing", "damaged"),
        (b"\x00\x01\x02", "no line of it is an event"),
        (b"hello there\nhow are you\n", "no line of it is an event"),
    ],
)
def test_a_file_of_no_known_kind_is_refused_with_a_way_out(
    tmp_path: Path, raw: bytes, said: str
) -> None:
    path = tmp_path / "chat"
    path.write_bytes(raw)
    with pytest.raises(ImportFault, match=said) as caught, open_source(path) as source:
        list(source.events())
    assert caught.value.mend
    assert str(path) in caught.value.where


def test_a_path_that_leads_nowhere_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportFault, match="no such file"):
        open_source(tmp_path / "none")
