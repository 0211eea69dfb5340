"""Logs: one line of JSON an event, and no person's words or name in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import StringIO

import pytest
import structlog

from bot.telemetry import FORBIDDEN, configure, log


@pytest.fixture(name="written")
def _written() -> Iterator[StringIO]:
    stream = StringIO()
    configure("info", stream)
    yield stream
    structlog.reset_defaults()


def lines(stream: StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_an_event_is_its_name_its_level_a_time_and_its_fields(written: StringIO) -> None:
    log.info("started", providers=2)
    (line,) = lines(written)
    stamp = str(line.pop("timestamp"))
    assert stamp.endswith("Z")
    assert line == {"event": "started", "level": "info", "providers": 2}


@pytest.mark.parametrize("field", sorted(FORBIDDEN))
def test_words_and_names_never_reach_the_log(written: StringIO, field: str) -> None:
    log.error("slip", **{field: "Kim Parry", field.upper(): "Kim Parry"})
    assert "Kim" not in written.getvalue()
    assert lines(written)[0]["dropped"] == sorted([field, field.upper()])


def test_they_are_found_inside_other_fields_too(written: StringIO) -> None:
    inside = {"text": "I know where you live", "rows": [{"author": "Kim"}, [{"name": "Kim"}]]}
    log.info("slip", detail=inside)
    assert "Kim" not in written.getvalue()
    assert "live" not in written.getvalue()
    assert lines(written)[0]["dropped"] == ["author", "name", "text"]


def test_what_is_less_grave_than_asked_for_is_not_written() -> None:
    stream = StringIO()
    configure("error", stream)
    log.warning("nearly")
    structlog.reset_defaults()
    assert stream.getvalue() == ""
