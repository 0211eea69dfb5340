"""The link that invites Steward, with the least permissions."""

from __future__ import annotations

import base64
from urllib.parse import parse_qs, urlparse

import discord
import pytest

from bot.domain.errors import SettingsError
from bot.platforms.discord.invite import NEEDED, invitation, needed

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


@pytest.mark.parametrize("token", ["", "not a token", "äöü.abc.def", "YWJj.def.ghi"])
def test_a_token_that_is_none_is_told_so(token: str) -> None:
    with pytest.raises(SettingsError, match="none that Discord gives out"):
        invitation(token)
