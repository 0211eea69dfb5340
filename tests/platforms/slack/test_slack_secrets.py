"""Tokens come from the environment or from files, each provider's apart, and are never shown."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.domain.errors import SettingsError
from bot.platforms.slack.secrets import Secrets, secrets_of
from bot.settings import Settings, SettingsErrors, load_settings

BOT, APP = "STEWARD_SLACK_BOT_TOKEN", "STEWARD_SLACK_APP_TOKEN"


def settings(folder: Path, *teams: str, **slack: Any) -> Settings:
    """Providers with these workspaces."""
    providers = [
        {
            "id": f"p-{number}",
            "name": "P",
            "pack": "stanfords",
            "roles": {"safeguarding_lead": ["sam"]},
            "slack": {"team": team},
        }
        for number, team in enumerate(teams, 1)
    ]
    path = folder / "steward.yaml"
    path.write_text(json.dumps({"slack": slack, "providers": providers}))
    return load_settings(path, {})


def test_one_provider_needs_one_token(tmp_path: Path) -> None:
    found = secrets_of(settings(tmp_path, "T0AAAA"), {BOT: "xoxb-1", APP: "xapp-1"})
    assert (found.bot, found.app, found.user) == ({"p-1": "xoxb-1"}, "xapp-1", {})


def test_each_of_several_has_its_own(tmp_path: Path) -> None:
    environ = {f"{BOT}_P_1": "xoxb-1", f"{BOT}_P_2": "xoxb-2", APP: "xapp", BOT: "xoxb-0"}
    found = secrets_of(settings(tmp_path, "T0AAAA", "T0BBBB"), environ)
    assert found.bot == {"p-1": "xoxb-1", "p-2": "xoxb-2"}


def test_a_file_stands_in_for_the_environment(tmp_path: Path) -> None:
    (tmp_path / "bot.token").write_text("xoxb-file\n")
    found = secrets_of(settings(tmp_path, "T0AAAA", bot_token_file="bot.token"), {APP: "xapp"})
    assert found.bot == {"p-1": "xoxb-file"}


@pytest.mark.parametrize(
    ("slack", "environ", "said"),
    [
        ({}, {APP: "xapp"}, BOT),
        ({}, {BOT: "xoxb"}, APP),
        ({"mode": "http"}, {BOT: "xoxb", APP: "xapp"}, "STEWARD_SLACK_SIGNING_SECRET"),
        ({"bot_token_file": "none.token"}, {APP: "xapp"}, "cannot be read"),
    ],
)
def test_what_is_missing_is_named(
    tmp_path: Path, slack: dict[str, Any], environ: dict[str, str], said: str
) -> None:
    with pytest.raises(SettingsError, match=said):
        secrets_of(settings(tmp_path, "T0AAAA", **slack), environ)


def test_a_secret_is_not_in_what_is_printed() -> None:
    assert "xoxb" not in repr(Secrets({"p": "xoxb-1"}, "xapp-1", "s", {"p": "xoxp-1"}))


@pytest.mark.parametrize(
    ("teams", "said"),
    [(("T0AAAA", "T0AAAA"), "listed twice"), (("general",), "no id of a workspace")],
)
def test_a_workspace_is_named_once_and_by_its_id(
    tmp_path: Path, teams: tuple[str, ...], said: str
) -> None:
    with pytest.raises(SettingsErrors, match=said):
        settings(tmp_path, *teams)
