"""The link that invites Steward to a server, with the least permissions its work needs."""

from __future__ import annotations

import base64
import binascii

import discord

from bot.domain.errors import SettingsError

NEEDED: dict[str, str] = {
    "view_channel": "read the places it watches and the desks' channels",
    "send_messages": "put cards into the desks' channels",
    "send_messages_in_threads": "write in the private thread that stands in for closed messages",
    "create_private_threads": "open that thread",
    "embed_links": "lay out cards",
    "read_message_history": "catch up after a gap, and check whether a message still stands",
    "manage_roles": "change who may write or read in one channel (overwrites)",
    "create_public_threads": "take it from a restricted member: Discord lets a bot deny only "
    "what it may do itself",
    "add_reactions": "take it from a restricted member, likewise",
    "moderate_members": "withdraw access to the whole server for a time",
    "view_audit_log": "see that somebody else deleted a message",
}
"""What every server needs, and what it is for. Nothing here removes messages or members."""


FOR_AUTOMOD: dict[str, str] = {
    "manage_guild": "keep its own AutoMod rules, and hear what they held back",
}
"""Asked for only where the settings ask for AutoMod."""


def needed(*, automod: bool = False) -> dict[str, str]:
    """Every permission asked for, and what it is for."""
    return NEEDED | FOR_AUTOMOD if automod else NEEDED


def invitation(token: str, *, automod: bool = False) -> str:
    """The link for the application whose bot has this token. Raises SettingsError."""
    permissions = discord.Permissions(**dict.fromkeys(needed(automod=automod), True))
    scopes = ("bot", "applications.commands")
    return discord.utils.oauth_url(_application(token), permissions=permissions, scopes=scopes)


def _application(token: str) -> int:
    """The application's id: the first part of its bot's token, in base64."""
    first = token.strip().partition(".")[0]
    try:
        return int(base64.urlsafe_b64decode(first + "=" * (-len(first) % 4)))
    except (binascii.Error, ValueError):
        mend = "copy the token again from the developer portal, page Bot"
        raise SettingsError("Discord", "the token is none that Discord gives out", mend) from None
