"""The log of a day's work names nobody and quotes nothing."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from bot.telemetry import configure
from tests.platforms.discord.college import DESPAIR, INSULT, LEAK, college, steward


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """What the log says."""
    stream = io.StringIO()
    configure("debug", stream)
    yield stream
    structlog.reset_defaults()


async def test_no_words_no_names_and_no_token_are_logged(
    tmp_path: Path, written: io.StringIO
) -> None:
    async with college(tmp_path) as place:
        place.sim.faults.closed_dms(place["Bo"])
        async with steward(place) as bot:
            place.sim.faults.http(403, "POST /channels/{channel_id}/messages", code=50013)
            for name, text in (("Kim", INSULT), ("Bo", LEAK), ("Tess", DESPAIR)):
                message = await place.sim.post(place.general, place[name], text)
            await bot.until(lambda known: len(known) == 3)
            await place.card(place.lead_desk)
            await place.sim.delete(message)
            place.sim.faults.malformed_frame('{"op":0,"t":"MESSAGE_CREATE","s":9,"d":{}}')
        async with steward(place):
            pass
    said = written.getvalue()
    lines = [json.loads(line) for line in said.splitlines()]
    assert {"started", "caught_up", "stopped"} <= {line["event"] for line in lines}
    for secret in (INSULT, LEAK, DESPAIR, "Kim", "Tess", place.sim.token):
        assert secret not in said
    for name in ("Kim", "Bo", "Tess"):
        assert str(place[name].id) not in said
