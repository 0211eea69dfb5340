"""``/steward doctor``, ``places`` and ``pack`` on the wire, for those who keep Steward."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.platforms.slack.preflight import app_check
from bot.store import audit
from bot.strict_yaml import load
from bot.workflow.admin.checkup import Level
from tests.platforms.slack.academy import INSULT, academy, steward
from tests.platforms.slack.asking import answer, ask, asked_in_box, words_in
from tests.simulators.slack.app_settings import AppSettings
from tests.simulators.slack.simulator import SlackSimulator

MANIFEST = Path("config/slack-manifest.yaml")


@pytest.mark.parametrize("text", ["doctor", "places list", "pack show", "pack reload"])
async def test_keepers_commands_are_for_keepers(tmp_path: Path, text: str) -> None:
    async with academy(tmp_path) as at, steward(at):
        assert "administrators of the workspace" in await answer(at, at.place.mo, text)


async def test_a_check_up_says_what_is_missing_and_how_to_mend_it(tmp_path: Path) -> None:
    app = AppSettings.from_manifest(load(MANIFEST).data)
    async with academy(tmp_path, sim=SlackSimulator(app=app)) as at, steward(at):
        at.sim.channel("quiet-corner", [at.place.kim], has_bot=False)
        at.place.managers.members.pop(at.sim.bot.id)
        typed = await ask(at, at.place.ada, "doctor")
        said = words_in(typed.replies[-1].blocks)
        assert "to mend first" in said and "#quiet-corner: to be watched, but" in said
        assert "managers" in said and "invite" in said
        await at.sim.press(typed.replies[-1], "steward-turn:doctor 2", at.place.ada)
        await at.sim.until(lambda: "learned detector: o" in words_in(typed.replies[-1].blocks), 8)
        said += words_in(typed.replies[-1].blocks)
        assert "Slack reaches Steward" in said and "clock" in said
        assert [one for one in at.sim.refusals if one.error == "missing_scope"] == []


async def test_a_clock_that_is_wrong_is_found(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        before = await answer(at, at.place.ada, "doctor")
        assert "set this machine's clock" not in before
        await bot.pass_time(1)
        assert "set this machine's clock" in await answer(at, at.place.ada, "doctor")


async def test_the_app_level_token_is_tried(tmp_path: Path) -> None:
    async with academy(tmp_path) as at:
        client = at.sim.web_client()
        assert (await app_check(client, at.sim.app_token)).level is Level.GOOD
        for bad in ("xapp-unknown", at.sim.bot_token, ""):
            assert (await app_check(client, bad)).level is Level.BAD


async def test_a_channel_is_marked_and_is_no_longer_watched(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at) as bot:
        ada, course = at.place.ada, at.place.course
        assert "#course-chat: watched" in await answer(at, ada, "places list")
        marked = await answer(at, ada, f"places mark <#{course.id}|course-chat> elsewhere")
        assert "not watched" in marked
        await at.sim.post(course, at.place.kim, INSULT)
        await at.sim.until(lambda: bot.slack.heard == 1)
        assert await bot.cases() == ()
        assert "[said here: elsewhere]" in await answer(at, ada, "places list")
        entries = await bot.app.store.read(lambda tx: audit.latest(tx, "academy"))
        assert entries[0].what == "place_marked" and entries[0].actor == ada.id
        values = {"channel": course.id, "what": "as-settings"}
        assert "is watched" in await asked_in_box(at, ada, "places mark", values)


async def test_where_there_are_steward_admins_others_mark_nothing(tmp_path: Path) -> None:
    async with academy(tmp_path) as at:
        at.more_roles = {"admin": [at.place.tess.id]}
        async with steward(at):
            text = f"places mark {at.place.course.id} elsewhere"
            assert "own admins" in await answer(at, at.place.ada, text)
            assert "not watched" in await answer(at, at.place.tess, text)


async def test_the_pack_is_shown_clause_by_clause_and_read_again(tmp_path: Path) -> None:
    async with academy(tmp_path) as at, steward(at):
        ada = at.place.ada
        assert "Steps it permits" in await answer(at, ada, "pack show")
        assert "clauses" in await answer(at, ada, "pack clauses")
        assert "page 2" in await answer(at, ada, "pack clauses 2")
        assert "pack" in (await answer(at, ada, "pack reload")).lower()
