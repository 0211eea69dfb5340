"""``steward run`` in earnest: settings, token, health, and a clean stop."""

from __future__ import annotations

import asyncio
import json
import os
import re
import shutil
import signal
import socket
from pathlib import Path

import aiohttp
import pytest

from bot.commands.connections import Connection, connections, discord_token
from bot.commands.run import work
from bot.domain.errors import SettingsError
from bot.resources import packs_dir
from bot.settings import Settings, load_settings
from bot.store.keys import Keyring
from tests.platforms.discord.college import INSULT, College, college


def _settings(place: College, port: int = 0, **provider: object) -> Settings:
    path = place.folder / "steward.yaml"
    found = {"providers": [place.settings() | provider], "health": {"port": port}}
    path.write_text(json.dumps(found))
    return load_settings(path, {})


def _connected(settings: Settings, place: College) -> tuple[Connection, ...]:
    return connections(settings, {"STEWARD_DISCORD_TOKEN": place.sim.token})


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


async def _answer(port: int, path: str) -> tuple[int, str]:
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"http://127.0.0.1:{port}/{path}") as answer,
    ):
        return answer.status, await answer.text()


async def test_it_works_until_it_is_told_to_stop_and_says_how_it_is(tmp_path: Path) -> None:
    async with college(tmp_path) as place:
        port = _free_port()
        settings = _settings(place, port)
        Keyring.create(tmp_path / "steward.key")
        running = asyncio.create_task(work(settings, _connected(settings, place), {}))
        await place.sim.until_ready()
        async with asyncio.timeout(10):
            while (await _answer(port, "healthz"))[0] != 200:  # noqa: ASYNC110 - asked by HTTP
                await asyncio.sleep(0.1)
        await place.sim.post(place.general, place["Kim"], INSULT)
        await place.card()
        status, text = await _answer(port, "metrics")
        assert status == 200 and 'steward_messages{platform="discord"} 1.0' in text
        assert "steward_unread 0.0" in text
        assert INSULT not in text and str(place["Kim"].id) not in text
        os.kill(os.getpid(), signal.SIGTERM)
        await asyncio.wait_for(running, 10)


async def test_a_hangup_reads_the_packs_again_and_a_bad_one_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with college(tmp_path) as place:
        pack = tmp_path / "stanfords"
        shutil.copytree(packs_dir() / "stanfords", pack)
        settings = _settings(place, pack=str(pack))
        Keyring.create(tmp_path / "steward.key")
        running = asyncio.create_task(work(settings, _connected(settings, place), {}))
        await place.sim.until_ready()
        told = ""
        for change, outcome in (("title: New", "packs_reloaded"), ("oops", "pack_refused")):
            (pack / "pack.yaml").write_text(
                re.sub(r"(?m)^title: .*$", change, (pack / "pack.yaml").read_text())
            )
            os.kill(os.getpid(), signal.SIGHUP)
            async with asyncio.timeout(20):
                while outcome not in told:
                    await asyncio.sleep(0.05)
                    told += "".join(capsys.readouterr())
        os.kill(os.getpid(), signal.SIGTERM)
        await asyncio.wait_for(running, 10)


async def test_the_token_comes_from_the_environment_or_a_file(tmp_path: Path) -> None:
    async with college(tmp_path) as place:
        settings = _settings(place)
        assert discord_token(settings, {"STEWARD_DISCORD_TOKEN": " abc "}) == "abc"
        with pytest.raises(SettingsError, match="STEWARD_DISCORD_TOKEN"):
            discord_token(settings, {})
        path = tmp_path / "with-file.yaml"
        providers = [place.settings()]
        path.write_text(json.dumps({"providers": providers, "discord": {"token_file": "t"}}))
        with pytest.raises(SettingsError, match="cannot be read"):
            discord_token(load_settings(path, {}), {})
        (tmp_path / "t").write_text("from-file\n")
        assert discord_token(load_settings(path, {}), {}) == "from-file"
