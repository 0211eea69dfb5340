"""Commands for everybody, on the wire."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from bot.domain.cases import ReviewState
from tests.platforms.discord.college import (
    CLEAN,
    DESPAIR,
    INSULT,
    College,
    Running,
    college,
    steward,
)
from tests.simulators.discord.interactions import Invocation
from tests.simulators.discord.world import Channel, Member


async def run(
    place: College, by: Member, name: str, options: dict[str, Any], where: Channel | None = None
) -> Invocation:
    """Use a command once Discord knows it, and wait for the answer behind "thinking".

    An administrator let everybody see every command: what counts is what Steward allows.
    """
    await place.sim.until(lambda: place.sim.world.commands, 8)
    for command in place.sim.world.commands.values():
        command["default_member_permissions"] = None
    answer = await place.sim.slash(by, name, options, channel=where or place.general)
    await place.sim.until(lambda: bool(said(answer)) or bool(answer.modal_inputs), 8)
    return answer


def said(answer: Invocation) -> str:
    """Everything the answer shows."""
    if answer.message is None:
        return ""
    parts = [answer.message.content]
    for embed in answer.message.embeds:
        parts += [embed.get("title", ""), embed.get("description", "")]
        parts += [f"{one['name']}: {one['value']}" for one in embed.get("fields", [])]
    return "\n".join(part for part in parts if part)


def rows(folder: Path) -> dict[str, int]:
    """How many rows each table holds, beside the marks that move by themselves."""
    (path,) = folder.rglob("*.sqlite3")
    with sqlite3.connect(path) as conn:
        names = [r[0] for r in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        kept = [name for name in names if name != "watermarks"]
        return {n: conn.execute(f'SELECT COUNT(*) FROM "{n}"').fetchone()[0] for n in kept}


async def flagged(place: College, bot: Running, by: str = "Kim", text: str = INSULT) -> str:
    """The label of a case about a post that was just made."""
    before = len(await bot.cases())
    await place.sim.post(place.general, place[by], text)
    return str((await bot.until(lambda known: len(known) > before and known))[-1].label)


async def test_the_policy_is_shown_to_the_asker_alone(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        answer = await run(place, place["Kim"], "policy", {})
        pack = bot.app.tenants["college"].current.pack
        assert answer.is_ephemeral
        assert pack.title in said(answer)
        assert "Who looks, and when" in said(answer) and "Review" in said(answer)


async def test_before_posting_answers_in_kind_words_and_stores_nothing(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        pack = bot.app.tenants["college"].current.pack
        await run(place, place["Kim"], "policy", {})
        before = rows(tmp_path)
        harsh = await run(place, place["Kim"], "before-posting", {"text": INSULT})
        clean = await run(place, place["Kim"], "before-posting", {"text": CLEAN})
        sad = await run(place, place["Kim"], "before-posting", {"text": DESPAIR})
        assert harsh.is_ephemeral
        assert "The policy says" in said(harsh)
        assert pack.before_posting[0] in said(harsh)
        assert "Nothing in it stood out" in said(clean)
        assert "call 999" in said(sad) and "The policy says" not in said(sad)
        assert rows(tmp_path) == before
        assert await bot.cases() == ()


async def test_a_member_sees_their_own_record_and_nobody_elses(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        label = await flagged(place, bot)
        own = await run(place, place["Kim"], "my-record", {})
        other = await run(place, place["Bo"], "my-record", {})
        assert label in said(own).replace("\\", "") and "1 strike" in said(own)
        assert "nothing on record" in said(other)


async def test_a_long_record_comes_in_pages(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        for number in range(22):
            await place.sim.post(place.general, place["Kim"], f"{INSULT} {number}")
        await bot.until(lambda known: len(known) == 22, 30)
        first = said(await run(place, place["Kim"], "my-record", {}))
        second = said(await run(place, place["Kim"], "my-record", {"page": 2}))
        assert (first.count("C-000"), second.count("C-000")) == (19, 3)
        assert "22 strikes" in first and "3 more after these" in first
        assert "C-00001" in second and "more" not in second


async def test_a_disclosure_is_no_part_of_a_record(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        await flagged(place, bot, text=DESPAIR)
        assert "nothing on record" in said(await run(place, place["Kim"], "my-record", {}))


async def test_an_appeal_is_written_in_a_box(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        label = await flagged(place, bot)
        box = await run(place, place["Kim"], "appeal", {"case": label})
        sent = await place.sim.submit_modal(box, {"text": "It was a quotation."})
        await place.sim.until(lambda: "Somebody who took no decision" in sent.text, 8)
        assert (await bot.cases())[0].review is ReviewState.APPEALED


async def test_nobody_appeals_for_somebody_else(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        label = await flagged(place, bot)
        answer = await run(place, place["Bo"], "appeal", {"case": label})
        assert not answer.modal_inputs and "somebody else's post" in said(answer)
        assert (await bot.cases())[0].review is ReviewState.OPEN


async def test_own_cases_are_offered_while_typing(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        label = await flagged(place, bot)
        await place.sim.until(lambda: place.sim.world.commands, 8)
        typed = {"case": ""}
        own = await place.sim.autocomplete(
            place["Kim"], "appeal", typed, "case", channel=place.general
        )
        other = await place.sim.autocomplete(
            place["Bo"], "appeal", typed, "case", channel=place.general
        )
        assert [one["value"] for one in own.choices] == [label]
        assert other.choices == []


async def test_in_private_the_server_is_the_one_of_the_asker(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        label = await flagged(place, bot)
        letter = await place.letter("Kim")
        answer = await run(place, place["Kim"], "my-record", {}, letter.channel)
        assert label in said(answer).replace("\\", "")
