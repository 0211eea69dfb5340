"""Writing into a channel once: Slack takes no key with a message, so it is looked for first.

Each message carries its act's name in its metadata, which only the app that wrote it can read.
"""

from __future__ import annotations

from typing import Any

from bot.platforms.slack.drawing import Blocks
from bot.platforms.slack.wire import Wire

_EVENT = "steward_act"
_LOOKED_THROUGH = 50
_DOUBTS_KEPT = 5000
_AFTER_START = 900.0
"""Seconds after the start in which every act may have been done before the process ended."""


class Posting:
    """Posts messages; an act whose outcome is not known is looked for before it is done again."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._begun = wire.now()
        self._doubtful: dict[str, None] = {}

    async def post(
        self,
        provider: str,
        channel: str,
        text: str,
        blocks: Blocks,
        nonce: str,
        *,
        thread: str | None = None,
    ) -> str:
        """Write a message under an act's name; the message's time. ``text`` is its notification."""
        if self._may_be_there(nonce) and (known := await self._found(provider, channel, nonce)):
            return known
        self._doubt(nonce)
        sent = await self._wire.client(provider).chat_postMessage(
            channel=channel,
            text=text,
            blocks=blocks or None,
            thread_ts=thread,
            unfurl_links=False,
            unfurl_media=False,
            metadata={"event_type": _EVENT, "event_payload": {"act": nonce}},
        )
        self._doubtful.pop(nonce, None)
        return str(sent["ts"])

    def _may_be_there(self, nonce: str) -> bool:
        is_young = (self._wire.now() - self._begun).total_seconds() < _AFTER_START
        return is_young or nonce in self._doubtful

    def _doubt(self, nonce: str) -> None:
        self._doubtful[nonce] = None
        while len(self._doubtful) > _DOUBTS_KEPT:
            del self._doubtful[next(iter(self._doubtful))]

    async def _found(self, provider: str, channel: str, nonce: str) -> str | None:
        """The message of an act among the latest of a channel."""
        answer = await self._wire.client(provider).conversations_history(
            channel=channel, limit=_LOOKED_THROUGH, include_all_metadata=True
        )
        for message in answer.get("messages") or ():
            if _act_of(message) == nonce:
                return str(message["ts"])
        return None


def _act_of(message: Any) -> str | None:  # Any: JSON as Slack sends it
    said = message.get("metadata") or {}
    payload = said.get("event_payload") or {}
    found = payload.get("act") if said.get("event_type") == _EVENT else None
    return str(found) if found else None
