"""What the check-up says of a workspace."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.platforms.slack.preflight import NEEDED, look
from bot.platforms.slack.workspaces import Workspace, workspace_of
from bot.strict_yaml import load
from bot.workflow.admin.checkup import Level
from tests.platforms.slack.academy import Academy, _settings, academy
from tests.simulators.slack.app_settings import AppSettings
from tests.simulators.slack.simulator import SlackSimulator

MANIFEST = AppSettings.from_manifest(load(Path("config/slack-manifest.yaml")).data)


def workspace(at: Academy) -> Workspace:
    """The provider's workspace, as the settings say."""
    found = workspace_of(_settings(at).providers[0])
    assert found is not None
    return found


async def findings(at: Academy, level: Level) -> list[str]:
    """What is found that is this bad."""
    found = await look(at.sim.web_client(), workspace(at), has_admin=False)
    return [one.line for one in found if one.level is level]


def test_the_manifest_asks_for_the_scopes_that_are_needed_and_no_more() -> None:
    assert MANIFEST.scopes == set(NEEDED)


async def test_a_workspace_that_is_set_up_has_nothing_bad(tmp_path: Path) -> None:
    async with academy(tmp_path, sim=SlackSimulator(app=MANIFEST)) as at:
        assert await findings(at, Level.BAD) == []
        limits = await findings(at, Level.MIND)
        assert any("kept from writing in one channel" in line for line in limits)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda at: at.place.moderators.members.pop(at.sim.bot.id), "invite @Steward"),
        (lambda at: setattr(at.place.lead_desk, "kind", "channel"), "everybody can read"),
        (lambda at: at.more.update(roles={"manager": ["S0MISSING"]}), "S0MISSING: is not there"),
        (
            lambda at: at.sim.tokens[at.sim.bot_token].scopes.discard("im:write"),
            "im:write: is missing",
        ),
        (lambda at: at.more.update(desks={"managers": at.place.managers.id}), "no channel for"),
        (lambda at: setattr(at.place.managers, "is_ext_shared", True), "another organisation"),
        (lambda at: setattr(at.sim.tokens[at.sim.bot_token], "refusal", "token_revoked"), "token"),
    ],
)
async def test_what_is_missing_is_said_with_how_to_mend_it(
    tmp_path: Path, spoil: object, said: str
) -> None:
    async with academy(tmp_path, sim=SlackSimulator(app=MANIFEST)) as at:
        assert callable(spoil)
        spoil(at)
        found = await findings(at, Level.BAD)
        assert any(said in line for line in found), found
