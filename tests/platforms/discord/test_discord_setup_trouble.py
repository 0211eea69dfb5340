"""Administrators' commands in trouble: faults, races, other providers, hostile names."""

from __future__ import annotations

import asyncio
from pathlib import Path

from bot.store.wiring import Kind
from tests.platforms.discord.college import INSULT, College, college, shown, steward
from tests.platforms.discord.keeping import (
    NAMED,
    administrator,
    choose,
    guide,
    private_channel,
    wired,
)
from tests.platforms.discord.test_commands_everyone import run, said
from tests.platforms.discord.test_discord_data_rights import copy_of, officer
from tests.simulators.discord.simulator import DiscordSimulator

_EDIT = "PATCH /webhooks/{application_id}/{token}/messages/{message}"
_COMMANDS = "GET /applications/{application_id}/commands"


async def test_a_choice_holds_though_its_answer_was_refused(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        ada, desk = administrator(place), private_channel(place, "flags")
        message = await guide(place, ada)
        place.sim.faults.http(400, _EDIT, times=1)
        await choose(place, message, "desk-moderators", [desk], ada)
        assert await wired(bot, Kind.DESK, "moderators") == str(desk.id)
        await place.sim.press(message, f"{NAMED}go:workers", ada)
        await place.sim.until(lambda: "2 of 5" in shown(message), 5)


async def test_of_two_choices_that_exclude_each_other_one_is_refused(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        ada, eve = administrator(place), administrator(place, "Eve")
        desk = private_channel(place, "flags")
        first, second = await guide(place, ada), await guide(place, eve)
        await asyncio.gather(
            choose(place, first, "desk-moderators", [desk], ada),
            choose(place, second, "desk-managers", [desk], eve),
        )
        await place.sim.quiet()
        texts = [shown(first), shown(second)]
        assert sum("Not saved" in text for text in texts) == 1
        assert sum("\nSaved" in text for text in texts) == 1
        held = [await wired(bot, Kind.DESK, item) for item in ("moderators", "managers")]
        assert sorted(held, key=str) == [str(desk.id), None]


async def test_the_check_up_says_so_where_discord_does_not_answer(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place):
        ada = administrator(place)
        place.sim.faults.http(403, _COMMANDS, times=1)
        text = said(await run(place, ada, "doctor", {}))
        assert "Discord did not say which it knows" in text and "✅ intents" in text


async def test_providers_of_one_steward_do_not_reach_into_each_other(tmp_path: Path) -> None:
    async with DiscordSimulator() as sim:
        with sim.addresses():
            ours = College(sim, sim.guild("Northgate"), "stanfords", "college", tmp_path)
            theirs = College(sim, sim.guild("Southgate"), "stanfords", "other", tmp_path)
            ada, dana = administrator(ours), officer(ours)
            async with steward(ours, theirs) as bot:
                message = await guide(ours, ada)
                told = await choose(ours, message, "desk-moderators", [theirs.moderators], ada)
                assert "Not saved" in told and "not there" in told
                await sim.post(theirs.general, theirs["Kim"], INSULT)
                await theirs.card()
                assert (await copy_of(ours, dana, user=theirs["Kim"].user))["cases"] == []
                mark = {"mark": {"place": ours.general, "what": "elsewhere"}}
                await run(ours, ada, "places", mark)
                assert not bot.discord._wire.servers.of_provider("other").elsewhere  # type: ignore[union-attr]


async def test_no_name_in_a_finding_notifies_or_formats_anything(tmp_path: Path) -> None:
    async with college(tmp_path) as place:
        place.lead_desk.name = "**lead** @everyone"
        place.lead_desk.overwrites[place.guild.id].deny = 0
        place.general.name = "[general](https://example.org)"
        async with steward(place):
            ada = administrator(place)
            found = await run(place, ada, "doctor", {})
            listed = await run(place, ada, "places", {"list": {}})
            assert "lead" in said(found) and "general" in said(listed)
            for working in ("@everyone", "**lead**", "[general]("):
                assert working not in said(found) + said(listed)
