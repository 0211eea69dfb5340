"""/export and /erase on the wire: for the data-protection officer alone, recorded, in two steps."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from bot.domain.cases import Lane
from bot.store import audit
from bot.workflow.subject_rights import erase
from tests.platforms.discord.college import (
    DESPAIR,
    INSULT,
    College,
    Running,
    button,
    buttons,
    college,
    steward,
)
from tests.platforms.discord.test_commands_everyone import flagged, run, said
from tests.simulators.discord.interactions import Invocation
from tests.simulators.discord.world import Member, Message

ERASE = "Erasure: what it would do"


def officer(place: College, name: str = "Dana") -> Member:
    """Somebody whom the settings name as data-protection officer."""
    place.people[name] = place.guild.member(name)
    listed = place.more_roles.setdefault("data_protection_officer", [])
    listed.append(str(place.people[name].id))
    return place.people[name]


def handed_over(answer: Invocation) -> tuple[str, bytes]:
    """The file that came with an answer."""
    assert answer.message is not None
    (file,) = answer.message.attachments
    return file.filename, file.data


async def copy_of(place: College, dana: Member, **options: Any) -> dict[str, Any]:
    """The copy that /export hands over."""
    name, data = handed_over(await run(place, dana, "export", options))
    assert name.endswith(".json")
    found: dict[str, Any] = json.loads(data)
    return found


async def wait_closed(place: College, bot: Running, label: str) -> None:
    """A moderator dismisses the case, so that nothing holds it, and the member is told."""
    card = await place.card()
    await place.choose(card, "dismiss", "Mo")
    await bot.until(lambda known: known[-1].closed_at is not None)
    await place.letter("Kim", 2)
    await place.sim.quiet()
    assert label in said(await run(place, place["Mo"], "case", {"show": {"case": label}}))


async def confirmed(place: College, message: Message, by: Member, typed: str = "ERASE") -> str:
    """Press the button below what an erasure would do, and type the word."""
    shown = await place.sim.press(message, buttons(message)[0], by)
    sent = await place.sim.submit_modal(shown, {"typed": typed})
    await place.sim.until(lambda: bool(said(sent)), 5)
    return said(sent)


async def test_the_officer_gets_a_copy_that_only_they_see_and_it_is_recorded(
    tmp_path: Path,
) -> None:
    async with college(tmp_path) as place:
        dana = officer(place)
        async with steward(place) as bot:
            label = await flagged(place, bot)
            answer = await run(place, dana, "export", {"user": place["Kim"]})
            name, data = handed_over(answer)
            assert answer.is_ephemeral and name.startswith(f"member-{place['Kim'].id}-")
            (case,) = json.loads(data)["cases"]
            assert (case["case"], case["your_words"][0]["text"]) == (label, INSULT)
            log = await bot.app.store.read(lambda tx: audit.latest(tx, "college"))
            assert ("exported", str(dana.id), str(place["Kim"].id)) in [
                (one.what, one.actor, one.subject) for one in log
            ]


async def test_a_disclosure_is_only_said_to_lie_with_the_lead(tmp_path: Path) -> None:
    async with college(tmp_path) as place:
        dana = officer(place)
        async with steward(place) as bot:
            await flagged(place, bot, text=DESPAIR)
            (case,) = await bot.cases()
            assert case.lane is Lane.SAFEGUARDING
            found = await copy_of(place, dana, user=place["Kim"])
            assert found["cases"] == [] and found["held_by_the_safeguarding_lead"]
            assert "end it all" not in json.dumps(found)


@pytest.mark.parametrize("name", ["Kim", "Mo", "Mara", "Sam"])
async def test_nobody_else_exports_or_erases(tmp_path: Path, name: str) -> None:
    async with college(tmp_path) as place:
        officer(place)
        async with steward(place) as bot:
            await flagged(place, bot)
            for command in ("export", "erase"):
                answer = await run(place, place[name], command, {"user": place["Kim"]})
                assert "this desk" in said(answer)
                assert answer.message is not None and not answer.message.attachments
            log = await bot.app.store.read(lambda tx: audit.latest(tx, "college"))
            assert not {"exported", "erased"} & {one.what for one in log}


async def test_erasing_takes_two_steps_and_says_what_stays(tmp_path: Path) -> None:
    async with college(tmp_path) as place:
        dana = officer(place)
        async with steward(place) as bot:
            label = await flagged(place, bot)
            kim = str(place["Kim"].id)
            answer = await run(place, dana, "erase", {"user": place["Kim"]})
            assert ERASE in said(answer) and "the case is open" in said(answer)
            assert answer.message is not None
            await wait_closed(place, bot, label)
            answer = await run(place, dana, "erase", {"user": place["Kim"]})
            assert answer.message is not None and label in said(answer)
            dry = await erase(bot.app.store, "college", kim, bot.clock())
            assert dry.left
            told = await confirmed(place, answer.message, dana)
            assert "Erasure: done" in told and label in told
            after = await erase(bot.app.store, "college", kim, bot.clock())
            assert {one.table for one in after.left} <= {"audit"}
            log = await bot.app.store.read(lambda tx: audit.latest(tx, "college"))
            assert ("erased", str(dana.id)) in [(one.what, one.actor) for one in log]


async def test_nothing_is_erased_without_the_word_or_by_somebody_who_lost_the_office(
    tmp_path: Path,
) -> None:
    async with college(tmp_path) as place:
        role = place.guild.role("privacy")
        place.people["Dana"] = dana = place.guild.member("Dana", [role])
        place.more["roles"] = {"data_protection_officer": [str(role.id)]}
        async with steward(place) as bot:
            await place.sim.post(place.general, place["Kim"], INSULT)
            await bot.until(bool)
            answer = await run(place, dana, "erase", {"user": place["Bo"]})
            assert answer.message is not None and not answer.message.components
            answer = await run(place, dana, "erase", {"member": str(place["Kim"].id)})
            message = answer.message
            assert message is not None
            assert "Nothing was erased" in await confirmed(place, message, dana, "yes")
            shown = await place.sim.press(message, buttons(message)[0], dana)
            dana.role_ids.clear()
            sent = await place.sim.submit_modal(shown, {"typed": "ERASE"})
            await place.sim.until(lambda: bool(said(sent)), 5)
            assert "this desk" in said(sent)
            refused = await place.sim.press(message, button(message, str(place["Kim"].id)), dana)
            assert "this desk" in said(refused) and not refused.modal_inputs


async def test_the_button_works_after_a_restart(tmp_path: Path) -> None:
    async with college(tmp_path) as place:
        dana = officer(place)
        async with steward(place) as bot:
            await flagged(place, bot)
            message = (await run(place, dana, "erase", {"user": place["Kim"]})).message
            assert message is not None
        async with steward(place):
            await place.sim.until(lambda: place.sim.gateway.is_connected, 5)
            assert "Erasure: done" in await confirmed(place, message, dana)


async def test_nobody_erases_their_own_record(tmp_path: Path) -> None:
    async with college(tmp_path) as place:
        dana = officer(place)
        async with steward(place):
            answer = await run(place, dana, "erase", {"user": dana})
            assert "Somebody else erases" in said(answer)
            assert answer.message is not None and not answer.message.components


async def test_one_member_is_named_and_listed_people_are_offered(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("id,names,audience\nkp1,Kim Parry,learner\nbo2,Bo,staff\n")
    async with college(tmp_path) as place:
        dana = officer(place)
        place.more_settings = {"people": "people.csv"}
        async with steward(place):
            for options in ({}, {"user": place["Kim"], "member": "kp1"}):
                assert "one of the two" in said(await run(place, dana, "export", options))
            found = await copy_of(place, dana, member="kp1")
            assert found["member"] == "kp1"
            for who, names in ((dana, ["kp1: Kim Parry"]), (place["Mo"], [])):
                offered = await place.sim.autocomplete(
                    who, "export", {"member": "parry"}, "member", channel=place.general
                )
                assert [one["name"] for one in offered.choices] == names


async def test_a_copy_that_is_too_big_is_packed_or_left_to_the_operator(tmp_path: Path) -> None:
    async with college(tmp_path) as place:
        dana, wanted = officer(place), {"user": place["Kim"]}
        async with steward(place) as bot:
            await flagged(place, bot)
            _, whole = handed_over(await run(place, dana, "export", wanted))
            place.sim.attachment_bytes = len(whole) - 60
            name, packed = handed_over(await run(place, dana, "export", wanted))
            assert name.endswith(".zip")
            (inside,) = zipfile.ZipFile(io.BytesIO(packed)).namelist()
            assert inside.endswith(".json")
            place.sim.attachment_bytes = 100
            assert "steward member export" in said(await run(place, dana, "export", wanted))
