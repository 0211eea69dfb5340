"""One message, asked of Slack: as it stands now, or that it does not stand any more."""

from __future__ import annotations

from typing import Any

from slack_sdk.errors import SlackApiError

from bot.platforms.slack.directory import Json, Remembered
from bot.platforms.slack.faults import error_of
from bot.platforms.slack.translate import is_ts, parts_of_id
from bot.platforms.slack.wire import Wire

_PARENTS_FRESH = 600.0


class Lookup:
    """Finds messages by name. The first message of a thread is remembered for a while."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._parents: Remembered[Json] = Remembered(_PARENTS_FRESH)

    async def message(self, provider: str, message: str, place: str) -> Json | None:
        """A message as it stands, of a place; None where it is gone. Raises FAULTS."""
        found = parts_of_id(message)
        if found is None:
            return None
        channel, ts = found
        thread = place.partition(":")[2]
        if is_ts(thread) and thread != ts:
            return await self._in_thread(provider, channel, thread, ts)
        answer = await self._wire.client(provider).conversations_history(
            channel=channel, oldest=ts, latest=ts, inclusive=True, limit=1
        )
        return _named(answer.get("messages"), ts)

    async def parent(self, provider: str, channel: str, thread: str) -> Json | None:
        """The message below which a thread stands; None where it is gone."""
        key = f"{provider}/{channel}/{thread}"
        known = self._parents.get(key)
        if known is None:
            found = await self._in_thread(provider, channel, thread, thread)
            if found is None:
                return None
            known = self._parents.put(key, found)
        return known

    def forget(self, provider: str, channel: str, ts: str) -> None:
        """A message changed or went."""
        self._parents.forget(f"{provider}/{channel}/{ts}")

    async def _in_thread(self, provider: str, channel: str, thread: str, ts: str) -> Json | None:
        try:
            answer = await self._wire.client(provider).conversations_replies(
                channel=channel, ts=thread, oldest=ts, latest=ts, inclusive=True, limit=2
            )
        except SlackApiError as fault:
            if error_of(fault) in ("thread_not_found", "message_not_found"):
                return None
            raise
        return _named(answer.get("messages"), ts)


def _named(messages: Any, ts: str) -> Json | None:  # Any: JSON as Slack sends it
    for message in messages or ():
        if message.get("ts") == ts and message.get("subtype") != "tombstone":
            found: Json = message
            return found
    return None
