"""What an answer of Discord means for something that was to be done."""

from __future__ import annotations

from datetime import timedelta

import aiohttp
import discord

from bot.workflow.ports import Declined, Done, Later, Outcome

CLOSED = frozenset({50007, 40003, 50278})
"""Codes with which Discord lets nobody write to a member: closed messages, too many at once."""

GONE = frozenset({10003, 10008, 10004})
"""The channel, message or server is not there any more."""

PASSING = frozenset({40058})
"""It works in a moment: the first message of a forum post is not there yet."""

FAULTS = (
    discord.HTTPException,
    discord.RateLimited,
    discord.ConnectionClosed,
    aiohttp.ClientError,
    TimeoutError,
    OSError,
)
"""What a call to Discord can raise."""

_PLAIN = {
    10003: "the channel is not there any more",
    10007: "the member has left the server",
    10008: "the message is not there any more",
    50001: "I cannot see the channel: give Steward's role access to it",
    50007: "the member takes no private messages",
    50013: "I lack a permission there, or stand too low in the list of roles",
    50083: "the thread is archived",
    160005: "the thread is locked",
}


def code_of(fault: BaseException) -> int:
    """Discord's own code of a refusal; 0 where there is none."""
    return fault.code if isinstance(fault, discord.HTTPException) else 0


def outcome_of(fault: BaseException) -> Outcome:
    """Whether to try again later, or never."""
    if isinstance(fault, discord.RateLimited):
        return Later("Discord asks to go slower", timedelta(seconds=fault.retry_after))
    if not isinstance(fault, discord.HTTPException):
        return Later(f"Discord cannot be reached ({type(fault).__name__})")
    if fault.status == 429 or fault.status >= 500 or fault.code in PASSING:
        return Later(f"Discord answered {fault.status}")
    said = _PLAIN.get(fault.code, f"Discord refused it (status {fault.status}, code {fault.code})")
    return Declined(said)


def removal_of(fault: BaseException) -> Outcome:
    """The same for a deletion: what is not there any more needs none."""
    return Done() if code_of(fault) in GONE else outcome_of(fault)
