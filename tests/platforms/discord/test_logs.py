"""The log of a day's work names nobody and quotes nothing."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from bot.domain.cases import ReviewState
from bot.platforms.discord.commands.reporting import MENU
from bot.telemetry import configure
from tests.platforms.discord.college import (
    DESPAIR,
    INSULT,
    LEAK,
    College,
    Running,
    choose,
    college,
    steward,
)
from tests.platforms.discord.test_commands_everyone import run


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


WRITTEN = {
    "reason": "because of what Wobbleton said",
    "note": "spoke with the Wobbletons at noon",
    "appeal": "I only quoted Grumblethorpe",
    "verdict": "we looked and it stays Snickerdoodle",
    "draft": "would Fizzlewick mind if I posted this",
    "report": "Quillfeather saw it too",
    "nick": "Bumblesnout",
    "title": "Marmaladen",
}
"""What people write in a story, each with a word that occurs nowhere else."""


async def test_nothing_that_anybody_wrote_in_a_whole_story_is_logged(
    tmp_path: Path, written: io.StringIO
) -> None:
    async with college(tmp_path, "learning-institute") as place:
        place.general.name = place.guild.name = "Pumpernickel"
        async with steward(place) as bot:
            await _from_post_to_appeal(place, bot)
        async with steward(place) as bot:
            await _beside_the_case(place, bot)
            place.sim.faults.http(500, "POST /channels/{channel_id}/messages", times=2)
            await place.sim.post(place.general, place["Bo"], DESPAIR)
            await place.card(place.lead_desk)
            await place.letter("Bo")
    said = written.getvalue()
    assert {"started", "stopped"} <= {json.loads(line)["event"] for line in said.splitlines()}
    found = [text for text in (*WRITTEN.values(), INSULT, LEAK, DESPAIR) if text in said]
    words = [word for text in WRITTEN.values() for word in text.split() if len(word) > 8]
    found += [word for word in (*words, "Pumpernickel") if word in said]
    found += [who for who, one in place.people.items() if who in said or str(one.id) in said]
    assert found == []


async def _from_post_to_appeal(place: College, bot: Running) -> None:
    sim, kim = place.sim, place["Kim"]
    await sim.rename(kim, WRITTEN["nick"])
    await sim.post(place.general, kim, f"<@{place['Bo'].id}> {INSULT}")
    card = await place.card()
    letter = await place.letter("Kim")
    await place.choose(card, "claim", "Mo", None)
    await place.choose(card, "note", "Mo", WRITTEN["note"])
    await place.choose(card, "uphold", "Mo", WRITTEN["reason"])
    await place.choose(card, "escalate", "Mo", WRITTEN["reason"])
    brought = await place.card(place.managers)
    await place.choose(brought, "restrict", "Mara", WRITTEN["reason"])
    await sim.until(lambda: kim.id in sim.overwrites(place.general))
    await choose(sim, letter, "talk", kim, None)
    await choose(sim, letter, "wrong", kim, WRITTEN["appeal"])
    await bot.until(lambda known: known[0].review is ReviewState.APPEALED)
    await place.choose(brought, "appeal-overturn", "Max", WRITTEN["verdict"])
    await sim.until(lambda: kim.id not in sim.overwrites(place.general))


async def _beside_the_case(place: College, bot: Running) -> None:
    sim, kim = place.sim, place["Kim"]
    await run(place, kim, "before-posting", {"text": WRITTEN["draft"]})
    await run(place, place["Mo"], "member", {"user": kim})
    await run(place, place["Mo"], "case", {"show": {"case": "C-00001"}})
    post = await sim.post(place.general, place["Tess"], LEAK)
    await bot.until(lambda known: len(known) > 1)
    box = await sim.context_menu(place["Bo"], MENU, post)
    await sim.submit_modal(box, {"kind": ["harassment"], "note": WRITTEN["report"]})
    await sim.forum_post(place.forum, kim, WRITTEN["title"], LEAK)
    await bot.until(lambda known: len(known) > 2)
    await sim.leave(kim)
    await sim.join(place.guild, kim.user)
