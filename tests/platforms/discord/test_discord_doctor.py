"""The check-up: what /doctor and steward doctor find, each with a way to mend it."""

from __future__ import annotations

import asyncio
from argparse import Namespace
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.commands import doctor
from bot.store.keys import Keyring
from tests.platforms.discord.college import College, _settings, college, steward
from tests.platforms.discord.keeping import administrator, choose, guide, private_channel
from tests.platforms.discord.test_commands_everyone import run, said
from tests.simulators.discord.permissions import EVERYONE, P
from tests.simulators.discord.simulator import DiscordSimulator

WITHOUT_MESSAGES = int(P.NONE)
FINE = ("token", "intents", "commands", "clock", "store", "disk", "outbox", "pack stanfords")


async def found(place: College, page: int = 1) -> str:
    """What /doctor says to the server's owner."""
    owner = place.guild.members[place.guild.owner_id]
    return said(await run(place, owner, "doctor", {"page": page} if page > 1 else {}))


async def test_a_sound_server_has_nothing_to_mend_but_people_to_name(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place):
        text = await found(place) + await found(place, 2)
        assert "Steward can work" in text and "❌" not in text
        assert all(f"✅ {what}" in text for what in FINE), text
        assert "nobody is admin" in text
        assert "learned detector: o" in text
        assert "✅ Northgate, places: 2 of 2" in text


async def test_only_administrators_see_it(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place):
        for name in ("Kim", "Mo", "Mara", "Sam"):
            answer = await run(place, place[name], "doctor", {})
            assert "administrators of the server" in said(answer) and answer.is_ephemeral


async def test_every_fault_of_a_server_is_told_with_its_place(tmp_path: Path) -> None:
    few = int(EVERYONE & ~P.ADD_REACTIONS)
    async with college(tmp_path) as place:
        guild = place.guild
        guild.bot_role.permissions = few
        guild.everyone.permissions &= ~int(P.ADD_REACTIONS)
        hidden = {guild.everyone: (0, int(P.VIEW_CHANNEL))}
        guild.text_channel("secret", overwrites=hidden)
        place.roles["learner"].position = guild.bot_role.position + 5
        place.moderators.overwrites.pop(guild.id)
        del guild.roles[place.roles["deputy_lead"].id]
        async with steward(place):
            text = await found(place) + await found(place, 2)
            for told in (
                "❌ #secret: to be watched, but Steward lacks View Channel",
                "everyone can read it",
                "Steward lacks View Audit Log",
                "cannot restrict anybody in one channel",
                "Add Reactions",
                "Learners, learner: it stands above Steward's role",
                "❌ Deputy lead: a role is not there any more",
            ):
                assert told in text, told


async def test_long_findings_come_in_pages(tmp_path: Path) -> None:
    async with college(tmp_path) as place:
        hidden = {place.guild.everyone: (0, int(P.VIEW_CHANNEL))}
        for number in range(14):
            place.guild.text_channel(f"secret-{number}", overwrites=hidden)
        async with steward(place):
            first, second = await found(place), await found(place, 2)
            assert "More: page 2" in first and "More: page" not in second
            assert "and 4 more of the same kind" in first + second


@asynccontextmanager
async def on_the_command_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch, sim: DiscordSimulator | None = None
) -> AsyncIterator[College]:
    """A server, settings and a key, and the token in the environment; Steward does not run."""
    async with college(folder, sim=sim) as place:
        monkeypatch.setenv("STEWARD_DISCORD_TOKEN", place.sim.token)
        Keyring.create(folder / "steward.key")
        _settings(folder, (place,))
        yield place


async def doctored(
    folder: Path, capsys: pytest.CaptureFixture[str], *, invite: bool = False
) -> tuple[int, str]:
    """The exit code of ``steward doctor`` and what it prints."""
    arguments = Namespace(config=folder / "steward.yaml", invite=invite)
    status = await asyncio.to_thread(doctor.run, arguments)
    return status, capsys.readouterr().out


async def test_the_command_line_looks_at_the_same_by_rest_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async with on_the_command_line(tmp_path, monkeypatch) as place:
        status, told = await doctored(tmp_path, capsys)
        assert status == 0, told
        for line in ("ok    token", "ok    intents", "s from the platform's", "2 of 2"):
            assert line in told, line
        assert "mind  commands: Discord does not know: " in told
        assert not place.sim.gateway.sessions


async def test_the_command_line_says_what_is_wrong_and_ends_with_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    sim = DiscordSimulator(portal_intents=WITHOUT_MESSAGES)
    async with on_the_command_line(tmp_path, monkeypatch, sim) as place:
        place.lead_desk.overwrites.pop(place.guild.id)
        del place.sim.world.guilds[place.guild.id].members[place.sim.bot.id]
        status, told = await doctored(tmp_path, capsys)
        assert status == 2
        assert "BAD   intents: Message Content is switched off" in told
        assert "Steward is not in it (invite it: steward doctor --invite)" in told
        monkeypatch.setenv("STEWARD_DISCORD_TOKEN", "wrong")
        assert "Discord does not take it" in (await doctored(tmp_path, capsys))[1]
        status, told = await doctored(tmp_path, capsys, invite=True)
        assert "none that Discord gives out" in told
        monkeypatch.delenv("STEWARD_DISCORD_TOKEN")
        assert "there is no token" in (await doctored(tmp_path, capsys))[1]


async def test_the_command_line_goes_by_what_was_set_up_in_chat(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async with college(tmp_path) as place:
        ada, desk = administrator(place), private_channel(place, "flags")
        async with steward(place) as bot:
            await choose(place, await guide(place, ada), "desk-moderators", [desk], ada)
            bot.app._keyring.save(tmp_path / "steward.key")
        monkeypatch.setenv("STEWARD_DISCORD_TOKEN", place.sim.token)
        desk.overwrites.pop(place.guild.id)
        status, told = await doctored(tmp_path, capsys)
        assert (status, "#flags: @everyone can read it" in told) == (2, True), told


async def test_nothing_of_discord_is_called_wrong_where_it_cannot_be_reached(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async with on_the_command_line(tmp_path, monkeypatch) as place:
        await place.sim.stop()
        status, told = await doctored(tmp_path, capsys)
        assert (status, "mind  Discord: cannot be asked" in told) == (0, True), told
