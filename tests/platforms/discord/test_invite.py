"""The link that invites Steward, with the least permissions."""

from __future__ import annotations

import base64
from pathlib import Path
from urllib.parse import parse_qs, urlparse

import discord
import pytest

from bot.domain.errors import SettingsError
from bot.platforms.discord.client import intents
from bot.platforms.discord.invite import NEEDED, invitation, needed
from tests.platforms.discord.college import INSULT, LEAK, College, steward
from tests.simulators.discord.permissions import P
from tests.simulators.discord.simulator import DiscordSimulator

_READ_AND_WRITE = (
    P.VIEW_CHANNEL | P.READ_MESSAGE_HISTORY | P.SEND_MESSAGES | P.USE_APPLICATION_COMMANDS
)
NEVER = ("administrator", "ban_members", "kick_members", "manage_guild", "manage_messages")


def test_the_link_names_the_application_and_asks_for_the_least() -> None:
    token = base64.urlsafe_b64encode(b"200000000000000999").decode().rstrip("=") + ".abc.def"
    asked = parse_qs(urlparse(invitation(token)).query)
    assert asked["client_id"] == ["200000000000000999"]
    assert asked["scope"] == ["bot applications.commands"]
    permissions = discord.Permissions(int(asked["permissions"][0]))
    assert permissions == discord.Permissions(**dict.fromkeys(NEEDED, True))
    assert not any(getattr(permissions, name) for name in NEVER)


def test_manage_server_is_asked_for_only_with_automod() -> None:
    token = base64.urlsafe_b64encode(b"200000000000000999").decode().rstrip("=") + ".abc.def"
    asked = parse_qs(urlparse(invitation(token, automod=True)).query)
    permissions = discord.Permissions(int(asked["permissions"][0]))
    assert permissions.manage_guild and not permissions.manage_messages
    assert needed(automod=True).keys() - needed().keys() == {"manage_guild"}


@pytest.mark.parametrize(("automod", "bits"), [(False, ()), (True, (21,))])
def test_only_the_intents_that_are_needed_are_asked_for(
    automod: bool, bits: tuple[int, ...]
) -> None:
    """Servers, members, audit log, messages there and in private, their words; filter by wish."""
    wanted = sum(1 << bit for bit in (0, 1, 2, 9, 12, 15, *bits))
    assert intents(automod=automod).value == wanted


async def test_the_least_is_enough_for_a_whole_story(tmp_path: Path) -> None:
    """Members may do no more than read and write, and Steward no more than was asked for."""
    least = discord.Permissions(**dict.fromkeys(NEEDED, True)).value
    async with DiscordSimulator() as sim:
        with sim.addresses():
            guild = sim.guild("Northgate", least)
            guild.everyone.permissions = int(_READ_AND_WRITE)
            place = College(sim, guild, "learning-institute", "college", tmp_path)
            corner, kim = guild.text_channel("private-words"), place["Kim"]
            place.more["fallback_channel"] = str(corner.id)
            async with steward(place) as bot:
                await sim.post(place.general, kim, INSULT)
                card = await place.card()
                await place.letter("Kim")
                await place.choose(card, "uphold", "Mo")
                await place.choose(card, "escalate", "Mo")
                brought = await place.card(place.managers)
                await place.choose(brought, "restrict", "Mara")
                await sim.until(lambda: kim.id in sim.overwrites(place.general))
                await place.choose(brought, "withdraw_access", "Mara")
                await sim.until(lambda: kim.id in sim.timeouts)
                await place.choose(brought, "lift", "Mara")
                await sim.until(lambda: kim.id not in sim.timeouts)
                await sim.until(lambda: kim.id not in sim.overwrites(place.general))
                sim.faults.closed_dms(place["Bo"])
                await sim.post(place.general, place["Bo"], LEAK)
                await bot.until(lambda known: len(known) == 2 and known[1].reached_at)
                assert [one.parent for one in guild.threads] == [corner]
            assert not {one.code for one in sim.refusals} - {50007, 50278}


@pytest.mark.parametrize("token", ["", "not a token", "äöü.abc.def", "YWJj.def.ghi"])
def test_a_token_that_is_none_is_told_so(token: str) -> None:
    with pytest.raises(SettingsError, match="none that Discord gives out"):
        invitation(token)
