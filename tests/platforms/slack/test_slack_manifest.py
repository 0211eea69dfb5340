"""Everything that people use on Slack works with the manifest that is shipped, in both modes."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from bot.platforms.slack.adapter import Way
from bot.strict_yaml import load
from tests.platforms.slack.academy import CLEAN, Academy, Running, academy, shown, steward
from tests.platforms.slack.asking import answer, asked_in_box, flagged, send
from tests.simulators.slack.app_settings import AppSettings
from tests.simulators.slack.simulator import SlackSimulator

MANIFEST = load(Path("config/slack-manifest.yaml")).data


async def story(at: Academy, bot: Running) -> None:
    """Something of each kind: a command, a box, both shortcuts, the guide, the Home tab."""
    place = at.place
    label = await flagged(at, bot)
    assert label in await answer(at, place.mo, "case list")
    assert "Before you post" in await asked_in_box(at, place.kim, "before-posting", {"text": "hi"})
    await at.sim.global_shortcut("steward-before-posting", place.bo)
    box = await at.sim.until(lambda: at.sim.modal(place.bo), 8)
    assert "Before you post" in await send(at, box, {"text": "hello"})
    posted = await at.sim.post(place.general, place.tess, CLEAN)
    await at.sim.message_shortcut(posted, "steward-report", place.bo)
    box = await at.sim.until(lambda: at.sim.modal(place.bo), 8)
    assert "nobody is told" in await send(at, box, {"kind": "threat", "note": "why"})
    await at.sim.command(place.ada, "/steward setup", place.general)
    guide = await at.sim.until(lambda: at.sim.modal(place.ada), 8)
    new = at.sim.channel("new-desk", [place.mo], is_private=True)
    await at.sim.press(guide, "steward-setup:choose:desk-moderators", place.ada, [new.id])
    await flagged(at, bot, place.bo)
    assert "C-" in shown(await at.card(new))
    assert "watched" in await answer(at, place.ada, "places list")
    await at.sim.open_home(place.mo)
    await at.sim.until(lambda: at.sim.home(place.mo), 8)


@pytest.mark.parametrize("mode", ["socket", "http"])
async def test_the_manifest_is_enough_for_everything_that_people_use(
    tmp_path: Path, mode: str
) -> None:
    app = AppSettings.from_manifest(MANIFEST)
    async with academy(tmp_path, sim=SlackSimulator(app=app)) as at:
        way = None
        if mode == "http":
            with socket.socket() as found:
                found.bind(("127.0.0.1", 0))
                port = found.getsockname()[1]
            at.sim.app.request_url = f"http://127.0.0.1:{port}/slack/events"
            way = Way("http", "127.0.0.1", port)
        async with steward(at, way=way) as bot:
            await story(at, bot)
        assert [one.error for one in at.sim.refusals if one.error == "missing_scope"] == []
        assert all(one.is_acknowledged for one in at.sim.interactions)


def test_the_manifest_names_the_command_and_shortcuts_that_are_heard() -> None:
    settings = AppSettings.from_manifest(MANIFEST)
    assert settings.commands == {"/steward"} and settings.has_home and settings.has_interactivity
    assert settings.shortcuts == {
        "steward-report": "message",
        "steward-before-posting": "global",
    }
