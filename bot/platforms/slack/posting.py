"""Writing into a channel once: Slack takes no key with a message, so it is looked for first.

Each message carries its act's name in its metadata, which only the app that wrote it can read.
An answer to a message that is gone Slack posts openly in the channel: it is taken back at once.
"""

from __future__ import annotations

from typing import Any

from slack_sdk.errors import SlackApiError

from bot.platforms.slack.drawing import Blocks
from bot.platforms.slack.faults import GONE, error_of
from bot.platforms.slack.wire import Wire

_EVENT = "steward_act"
_LOOKED_THROUGH = 50
_REPLIES = 200


class Posting:
    """Posts messages. ``again``: the act was begun before, and its outcome is not known, so that
    it is looked for first; a look costs much of what Slack lets an app ask in a minute."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    async def post(
        self,
        provider: str,
        channel: str,
        text: str,
        blocks: Blocks,
        nonce: str,
        *,
        again: bool,
    ) -> str:
        """Write a message under an act's name; the message's time. ``text`` is its notification."""
        if again and (known := await self.found(provider, channel, nonce)):
            return known
        sent = await self._send(provider, channel, text, blocks, nonce)
        return str(sent["ts"])

    async def answer(
        self,
        provider: str,
        channel: str,
        thread: str,
        text: str,
        blocks: Blocks,
        nonce: str,
        *,
        again: bool,
    ) -> str | None:
        """Write below a message; None where that is gone, and then nothing stays written."""
        if again:
            if known := await self._found_below(provider, channel, thread, nonce):
                return known
            if astray := await self.found(provider, channel, nonce):
                await self._take_back(provider, channel, astray)
        sent = await self._send(provider, channel, text, blocks, nonce, thread)
        stands_below = (sent.get("message") or {}).get("thread_ts") == thread
        if not stands_below:
            await self._take_back(provider, channel, str(sent["ts"]))
        return str(sent["ts"]) if stands_below else None

    async def _send(
        self,
        provider: str,
        channel: str,
        text: str,
        blocks: Blocks,
        nonce: str,
        thread: str | None = None,
    ) -> Any:  # Any: Slack's answer
        return await self._wire.client(provider).chat_postMessage(
            channel=channel,
            text=text,
            blocks=blocks or None,
            thread_ts=thread,
            unfurl_links=False,
            unfurl_media=False,
            metadata={"event_type": _EVENT, "event_payload": {"act": nonce}},
        )

    async def _take_back(self, provider: str, channel: str, ts: str) -> None:
        """Delete what landed where more people may read it than those it is for."""
        try:
            await self._wire.client(provider).chat_delete(channel=channel, ts=ts)
        except SlackApiError as fault:
            if error_of(fault) not in GONE:
                raise

    async def found(self, provider: str, channel: str, nonce: str) -> str | None:
        """The message of an act among the latest of a channel."""
        answer = await self._wire.client(provider).conversations_history(
            channel=channel, limit=_LOOKED_THROUGH, include_all_metadata=True
        )
        return _named(answer.get("messages"), nonce)

    async def _found_below(
        self, provider: str, channel: str, thread: str, nonce: str
    ) -> str | None:
        """The message of an act below another, which the channel's history does not show."""
        try:
            answer = await self._wire.client(provider).conversations_replies(
                channel=channel, ts=thread, limit=_REPLIES, include_all_metadata=True
            )
        except SlackApiError as fault:
            if error_of(fault) not in GONE:
                raise
            return None
        return _named(answer.get("messages"), nonce)


def _named(messages: Any, nonce: str) -> str | None:  # Any: JSON as Slack sends it
    found = (str(one["ts"]) for one in messages or () if _act_of(one) == nonce)
    return next(found, None)


def _act_of(message: Any) -> str | None:  # Any: JSON as Slack sends it
    said = message.get("metadata") or {}
    payload = said.get("event_payload") or {}
    found = payload.get("act") if said.get("event_type") == _EVENT else None
    return str(found) if found else None
