"""A disclosure that concerns the lead: whoever stands in reads it in private, and nobody else."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.store import access, members
from bot.workflow.linking import Account, vouch
from tests.platforms.discord.college import (
    DESPAIR,
    INSULT,
    College,
    Running,
    college,
    shown,
    steward,
)
from tests.simulators.discord.world import Message


def _by_role(place: College) -> None:
    place.people["Dee"] = place.guild.member("Dee", [place.roles["deputy_lead"]])


def _by_id(place: College) -> None:
    place.people["Dee"] = place.guild.member("Dee", [])
    place.more_roles = {"deputy_lead": [str(place["Dee"].id)]}


def _by_list_of_people(place: College) -> None:
    place.people["Dee"] = place.guild.member("Dee", [])
    place.more_roles = {"deputy_lead": ["dee"]}
    lines = ("id,names,handles,audience", f"dee,Dee Hall,deehall;{place['Dee'].id},staff")
    (place.folder / "people.csv").write_text("\n".join(lines))
    place.more_settings = {"people": "people.csv"}


@pytest.mark.parametrize("naming", [_by_role, _by_id, _by_list_of_people])
async def test_the_deputy_reads_it_in_private_however_they_are_named(
    tmp_path: Path, naming: Callable[[College], None]
) -> None:
    async with college(tmp_path) as place:
        naming(place)
        async with steward(place):
            await place.sim.post(place.general, place["Sam"], DESPAIR)
            letter = await place.letter("Dee")
            assert "end it all" in shown(letter)
            for desk in (place.lead_desk, place.managers, place.moderators):
                assert place.cards(desk) == []
            assert not any("end it all" in shown(one) for one in _to(place, "Sam"))


async def test_an_account_that_the_provider_linked_is_enough(tmp_path: Path) -> None:
    async with college(tmp_path) as place:
        place.people["Dee"] = place.guild.member("Dee", [])
        place.more_roles = {"deputy_lead": ["dee"]}
        async with steward(place) as bot:
            account, tenant = Account("discord", str(place["Dee"].id)), bot.app.tenants["college"]
            await bot.app.store.write(
                lambda tx: vouch(tx, tenant, "dee", (account,), bot.clock(), "ada")
            )
            await place.sim.post(place.general, place["Sam"], DESPAIR)
            assert "end it all" in shown(await place.letter("Dee"))


async def test_an_account_that_its_owner_linked_alone_is_shown_nothing(tmp_path: Path) -> None:
    async with college(tmp_path) as place:
        place.people["Eve"] = place.guild.member("Eve", [])
        place.more_roles = {"deputy_lead": ["dee"]}
        async with steward(place) as bot:
            account = str(place["Eve"].id)
            await bot.app.store.write(
                lambda tx: members.link(tx, "college", "discord", account, "dee")
            )
            await place.sim.post(place.general, place["Sam"], DESPAIR)
            card = await place.card(place.managers)
            assert "end it all" not in shown(card) and _to(place, "Eve") == []


async def test_a_name_that_anybody_can_take_is_not_trusted(tmp_path: Path) -> None:
    async with college(tmp_path) as place:
        place.people["dee"] = place.guild.member("dee", [])
        place.more_roles = {"deputy_lead": ["dee"]}
        async with steward(place):
            await place.sim.post(place.general, place["Sam"], DESPAIR)
            card = await place.card(place.managers)
            assert "a safeguarding matter" in shown(card) and "end it all" not in shown(card)
            assert _to(place, "dee") == []


async def test_a_deputy_with_closed_messages_does_not_keep_it_from_another(
    tmp_path: Path,
) -> None:
    async with college(tmp_path) as place:
        for name in ("Dee", "Dan"):
            place.people[name] = place.guild.member(name, [place.roles["deputy_lead"]])
        place.sim.faults.closed_dms(place["Dee"])
        async with steward(place):
            await place.sim.post(place.general, place["Sam"], DESPAIR)
            assert "end it all" in shown(await place.letter("Dan"))


async def test_where_nobody_is_left_managers_learn_that_there_is_something(
    tmp_path: Path,
) -> None:
    async with college(tmp_path) as place:
        place.people["Lea"] = place.guild.member("Lea", [place.roles["safeguarding_lead"]])
        place.more_roles = {"safeguarding_lead": ["nobody-here"]}
        place.people["Sam"].role_ids.clear()
        async with steward(place):
            await place.sim.post(place.general, place["Lea"], DESPAIR)
            card = await place.card(place.managers)
            assert "a safeguarding matter" in shown(card) and "end it all" not in shown(card)
            assert place.cards(place.lead_desk) == []


async def test_every_card_with_words_is_one_entry_of_the_access_log(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        message = await place.sim.post(place.general, place["Kim"], INSULT)
        card = await place.card()
        await place.choose(card, "note", "Mo", "seen before")
        await place.choose(card, "uphold", "Mo", "unkind")
        await place.choose(card, "escalate", "Mo", "again")
        await place.card(place.managers)
        async with asyncio.timeout(5):
            while len(readers := await _readers(bot, str(message.id))) < 2:  # noqa: ASYNC110
                await asyncio.sleep(0.02)
        assert readers == ["desk:moderators", "desk:managers"]


async def test_a_card_without_words_is_no_reading(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        message = await place.sim.post(place.general, place["Sam"], DESPAIR)
        await place.card(place.managers)
        assert await _readers(bot, str(message.id)) == []


def _to(place: College, name: str) -> list[Message]:
    return place.sim.dms(place[name])


async def _readers(bot: Running, message: str) -> list[str]:
    found = await bot.app.store.read(
        lambda tx: access.of_message(tx, "college", "discord", message)
    )
    return [one.actor for one in found]
