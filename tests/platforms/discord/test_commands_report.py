"""Reports on the wire: from a message's menu, and by link."""

from __future__ import annotations

from pathlib import Path

from bot.domain.categories import Category
from bot.store import reports
from tests.platforms.discord.college import (
    CLEAN,
    College,
    Running,
    buttons,
    college,
    shown,
    steward,
)
from tests.platforms.discord.test_commands_everyone import run, said
from tests.simulators.discord.interactions import Invocation
from tests.simulators.discord.world import Member, Message

MENU = "Report to moderators"


def link(place: College, message: Message) -> str:
    """As the message's menu copies it."""
    where = message.channel.id
    return f"https://discord.com/channels/{place.guild.id}/{where}/{message.id}"


async def box_of(place: College, message: Message, by: Member) -> Invocation:
    """The box that the menu opens."""
    await place.sim.until(lambda: place.sim.world.commands, 8)
    return await place.sim.context_menu(by, MENU, message)


async def sent(place: College, box: Invocation, kind: str, note: str = "") -> str:
    """Fill in the box; what the reporter is told."""
    answer = await place.sim.submit_modal(box, {"kind": [kind], "note": note})
    await place.sim.until(lambda: bool(answer.text), 8)
    assert answer.is_ephemeral
    return answer.text


async def count(bot: Running) -> int:
    """How many cases there are."""
    return len(await bot.cases())


async def test_a_report_from_the_menu_opens_a_case_that_names_no_reporter(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        message = await place.sim.post(place.general, place["Kim"], CLEAN)
        box = await box_of(place, message, place["Bo"])
        told = await sent(place, box, "harassment", "It is about me.")
        (case,) = await bot.cases()
        (kept,) = await bot.app.store.read(lambda tx: reports.of_case(tx, "college", case.id))
        assert "Thank you" in told
        assert (case.author, case.by_report) == (str(place["Kim"].id), True)
        assert (kept.reporter, kept.category) == (str(place["Bo"].id), Category.HARASSMENT)
        card = await place.card()
        assert str(place["Bo"].id) not in shown(card)


async def test_a_moderator_asks_for_the_removal_of_what_was_reported(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        post = await place.sim.post(place.general, place["Kim"], "he copied it all from Bo")
        await sent(place, await box_of(place, post, place["Bo"]), "harassment", "it is not true")
        card = await place.card()
        assert place.sim.dms(place["Kim"]) == []
        assert "Done" in (await place.choose(card, "ask_removal", "Mo", "unkind")).text
        letter = await place.letter("Kim")
        assert {name.rpartition(":")[2] for name in buttons(letter)} == {"gone", "wrong", "talk"}
        await bot.until(lambda known: known[0].reached_at and known[0].deadline)


async def test_a_message_is_reported_by_its_link(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        message = await place.sim.post(place.general, place["Kim"], CLEAN)
        box = await run(place, place["Bo"], "report", {"link": link(place, message)})
        assert "Thank you" in await sent(place, box, "offensive")
        assert (await bot.cases())[0].message == str(message.id)


async def test_what_the_reporter_cannot_see_is_not_reported_by_link(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        closed = {place.guild.everyone: (0, 1 << 10)}
        shared = {place.guild.bot_role: (1 << 10, 0), place.roles["staff"]: (1 << 10, 0)}
        hidden = place.guild.text_channel("staff room", overwrites=closed | shared)
        message = await place.sim.post(hidden, place["Tess"], CLEAN)
        box = await run(place, place["Bo"], "report", {"link": link(place, message)})
        assert "cannot see it" in await sent(place, box, "offensive")
        assert await count(bot) == 0
        seen = await run(place, place["Tess"], "report", {"link": link(place, message)})
        assert "Thank you" in await sent(place, seen, "offensive")


async def test_a_link_elsewhere_is_refused_in_plain_words(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        for wrong in ("https://discord.com/channels/1/2/3", "https://example.org/1/2/3", "hello"):
            answer = await run(place, place["Bo"], "report", {"link": wrong})
            assert "no link to a message of this server" in said(answer)
        assert await count(bot) == 0


async def test_what_is_said_at_a_desk_cannot_be_reported(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        await place.sim.post(place.general, place["Kim"], CLEAN)
        message = await place.sim.post(place.moderators, place["Mo"], CLEAN)
        box = await box_of(place, message, place["Mo"])
        assert "cannot be reported" in await sent(place, box, "offensive")
        assert await count(bot) == 0


async def test_the_same_member_reports_a_message_once(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        message = await place.sim.post(place.general, place["Kim"], CLEAN)
        for _ in range(2):
            box = await box_of(place, message, place["Bo"])
            assert "Thank you" in await sent(place, box, "threat")
        (case,) = await bot.cases()
        assert (
            len(await bot.app.store.read(lambda tx: reports.of_case(tx, "college", case.id))) == 1
        )
