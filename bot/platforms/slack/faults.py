"""What an answer of Slack means for something that was to be done."""

from __future__ import annotations

from datetime import timedelta

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.workflow.ports import Declined, Done, Later, Outcome

FAULTS = (SlackClientError, aiohttp.ClientError, TimeoutError, OSError)
"""What a call to Slack can raise."""

GONE = frozenset({"message_not_found", "channel_not_found", "thread_not_found", "is_archived"})
"""The message, or the channel with it, is not there any more, or not for Steward."""

CLOSED = frozenset(
    {
        "user_disabled",
        "user_not_visible",
        "user_not_found",
        "cannot_dm_bot",
        "messages_tab_disabled",
    }
)
"""Nobody can write to this member in private."""

NOT_THERE = frozenset("user_not_in_channel channel_not_found not_in_channel is_archived".split())
"""Somebody cannot be shown anything in this channel."""

FATAL = frozenset(
    {"invalid_auth", "account_inactive", "token_revoked", "not_authed", "no_permission"}
)
"""The token is no good: trying again is no use."""

_LATER = frozenset(
    {"ratelimited", "internal_error", "fatal_error", "service_unavailable", "request_timeout"}
)
_PLAIN = {
    "channel_not_found": "the channel is not there any more, or I am not in it: invite Steward",
    "not_in_channel": "I am not in the channel: invite Steward",
    "is_archived": "the channel is archived",
    "message_not_found": "the message is not there any more",
    "cant_delete_message": "Slack lets me delete only my own messages",
    "compliance_exports_prevent_deletion": "the workspace keeps everything for compliance",
    "cant_kick_from_general": "nobody can be removed from the general channel",
    "restricted_action": "the workspace's settings allow this to administrators only",
    "user_is_restricted": "Slack does not let me remove this kind of member",
    "missing_scope": "I lack a permission: install the app again from its manifest",
    "user_not_in_channel": "the member is not in the channel",
    "user_disabled": "the member's account is switched off",
    "user_not_found": "there is no such account in the workspace",
    "user_not_visible": "Slack does not let me see this account",
    "msg_blocks_too_long": "Slack finds what I wrote too long",
}


def error_of(fault: BaseException) -> str:
    """Slack's own word for a refusal; empty where there is none."""
    if not isinstance(fault, SlackApiError):
        return ""
    said = fault.response.get("error") if hasattr(fault.response, "get") else None
    return str(said or "")


def outcome_of(fault: BaseException) -> Outcome:
    """Whether to try again later, or never."""
    error = error_of(fault)
    if not isinstance(fault, SlackApiError):
        return Later(f"Slack cannot be reached ({type(fault).__name__})")
    status = int(getattr(fault.response, "status_code", 200))
    if error == "ratelimited" or status == 429:
        return Later("Slack asks to go slower", _after(fault))
    if error in _LATER or status >= 500 or error in FATAL or not error:
        return Later(f"Slack answered {error or status}")
    return Declined(plainly(error))


def plainly(error: str) -> str:
    """What a refusal of Slack's means, for people."""
    return _PLAIN.get(error, f"Slack refused it ({error})")


def removal_of(fault: BaseException) -> Outcome:
    """The same for a deletion: what is not there any more needs none."""
    return Done() if error_of(fault) in GONE else outcome_of(fault)


def _after(fault: SlackApiError) -> timedelta | None:
    headers = getattr(fault.response, "headers", {})
    seconds = str(headers.get("Retry-After", ""))
    return timedelta(seconds=int(seconds)) if seconds.isdecimal() else None
