"""To whom Discord shows which command; what they may do is asked on Steward's side all the same."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from bot.platforms.discord.commands.visibility import AT_A_DESK, EVERYBODY, MANAGERS_ONLY, shown_to
from tests.platforms.discord.college import college, steward
from tests.platforms.discord.test_commands_everyone import said
from tests.simulators.discord.errors import PersonRefused
from tests.simulators.discord.interactions import Invocation
from tests.simulators.discord.permissions import P


async def test_every_command_that_is_told_to_discord_has_its_audience(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place):
        await place.sim.until(lambda: place.sim.world.commands, 8)
        told = {
            one["name"]: one["default_member_permissions"]
            for one in place.sim.world.commands.values()
        }
        assert {name for name, needed in told.items() if needed is None} == EVERYBODY
        desk, manage = str(int(P.MANAGE_MESSAGES)), str(int(P.MODERATE_MEMBERS))
        assert {name for name, needed in told.items() if needed == desk} == AT_A_DESK
        assert {name for name, needed in told.items() if needed == manage} == MANAGERS_ONLY
        rest = set(told) - EVERYBODY - AT_A_DESK - MANAGERS_ONLY
        assert {told[name] for name in rest} <= {str(int(P.MANAGE_GUILD))}


async def test_a_learner_is_not_shown_what_a_moderator_is(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place):
        permissions = int(P.MANAGE_MESSAGES)
        await place.sim.set_permissions(place.guild, place.roles["moderator"], permissions)
        await place.sim.until(lambda: place.sim.world.commands, 8)
        with pytest.raises(PersonRefused, match="is not shown"):
            await place.sim.slash(place["Kim"], "case", {"list": {}}, channel=place.general)
        shown = await place.sim.slash(place["Mo"], "case", {"list": {}}, channel=place.general)
        await place.sim.until(lambda: "No cases" in said(shown))


async def test_who_is_shown_a_command_without_the_role_is_still_refused(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place):
        permissions = int(P.MANAGE_MESSAGES | P.MODERATE_MEMBERS | P.MANAGE_GUILD)
        await place.sim.set_permissions(place.guild, place.roles["learner"], permissions)
        await place.sim.until(lambda: place.sim.world.commands, 8)
        for name, options in (
            ("case", {"list": {}}),
            ("warn", {"case": "C-00001", "reason": "x"}),
        ):
            answer = await place.sim.slash(place["Kim"], name, options, channel=place.general)
            await place.sim.until(partial(_is_refused, answer))


def _is_refused(answer: Invocation) -> bool:
    return "people of this desk" in said(answer)


def test_a_command_in_no_list_is_for_those_who_keep_the_server() -> None:
    needed = shown_to("a-new-one")
    assert needed is not None and needed.manage_guild
