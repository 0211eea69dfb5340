"""A copy as a file of the right size, and an erasure in words."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import UTC, datetime

import pytest

from bot.workflow.admin.copies import Parcel, erasure_page, parcel
from bot.workflow.subject_rights import ErasureReport, Stay

NOW = datetime(2026, 11, 2, tzinfo=UTC)
COPY = {"cases": ["the same words again and again"] * 50}


def test_a_copy_is_json_as_long_as_it_fits() -> None:
    made = parcel(COPY, "u1", NOW, 10_000)
    assert isinstance(made, Parcel)
    assert made.name == "member-u1-20261102.json" and json.loads(made.data) == COPY


def test_a_bigger_one_is_packed_and_one_that_is_too_big_only_measured() -> None:
    made = parcel(COPY, "u1", NOW, 1000)
    assert isinstance(made, Parcel) and made.name.endswith(".zip")
    with zipfile.ZipFile(io.BytesIO(made.data)) as archive:
        assert json.loads(archive.read("member-u1-20261102.json")) == COPY
    assert parcel(COPY, "u1", NOW, 10) == len(made.data)


@pytest.mark.parametrize("member", ["../../etc", "a b", "ü" * 3, "x" * 90])
def test_a_members_id_makes_no_path(member: str) -> None:
    made = parcel(COPY, member, NOW, 10_000)
    assert isinstance(made, Parcel)
    assert made.name.isascii() and not set("/ .") & set(made.name.removesuffix(".json"))
    assert len(made.name) < 64


def test_an_erasure_says_what_goes_what_stays_and_what_is_left() -> None:
    gone = tuple(f"case C-{number:05d}" for number in range(25))
    dry = erasure_page(ErasureReport("u1", True, gone, (Stay("case C-1", "it is open"),), ()))
    done = erasure_page(ErasureReport("u1", False, (), (), ()))
    assert dry.body[0].lines[-1] == "and 5 more" and dry.body[1].lines == ("case C-1: it is open",)
    assert "would do" in dry.title and "done" in done.title
    assert done.body[0].lines == ("nothing",) and "finds 0 places" in str(done.body[2].lines[0])
