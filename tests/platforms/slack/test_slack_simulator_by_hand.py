"""The Slack simulator run by hand: what is typed is done in the workspace."""

from __future__ import annotations

import pytest

from tests.simulators.slack.__main__ import Town
from tests.simulators.slack.sample_app import CARD, prepared
from tests.simulators.slack.workspace import Listening, listening


async def played(here: Listening, *lines: str) -> Town:
    town = Town(here.sim, here.place)
    for line in lines:
        await town.obey(line)
    return town


async def test_people_write_change_and_delete() -> None:
    async with listening() as here:
        await played(here, "say kim first", "edit kim second", "say bo gone", "delete bo")
        assert [m.text for m in here.sim.messages(here.place.course)] == ["second"]
        await played(here, "dm kim help me")
        assert [m.text for m in here.sim.messages(here.sim.dm(here.place.kim))] == ["help me"]


async def test_buttons_commands_and_modals_work(capsys: pytest.CaptureFixture[str]) -> None:
    async with listening(prepared()) as here:
        sim, kim = here.sim, here.place.kim
        await here.client.chat_postMessage(channel=here.place.general.id, text="a", blocks=CARD)
        await played(here, "press kim keep", "command kim /steward report")
        await sim.until(lambda: sim.modal(kim))
        await played(here, "fill kim 'why=very rude'", "home kim", "state")
        assert sim.modal(kim) is None
        said = capsys.readouterr().out
        assert "[keep, clause]" in said and "refused" not in said


async def test_what_cannot_be_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    async with listening() as here:
        lines = "say nobody a", "delete kim", "fill kim a=b", "press kim a", "command kim /what"
        await played(here, *lines, "nonsense")
        said = capsys.readouterr().out
        assert said.count("refused") == len(lines) and "press NAME ACTION_ID" in said
