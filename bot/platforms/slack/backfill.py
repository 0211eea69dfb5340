"""After a stop or a hole in the connection: what was said, changed and deleted meanwhile."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from slack_sdk.errors import SlackApiError

from bot.domain.cases import Case
from bot.platforms.slack.faults import FAULTS, error_of
from bot.platforms.slack.hearing import Hearing
from bot.platforms.slack.lookup import Lookup
from bot.platforms.slack.translate import is_ts, mark_of, moment, parts_of_id, ts_of
from bot.platforms.slack.wire import Wire
from bot.platforms.slack.workspaces import NAME, Workspace
from bot.store import wiring
from bot.telemetry import log
from bot.workflow.chat.marks import Marks, place_of_space

Json = Mapping[str, Any]  # JSON as Slack sends it

MOST = 500
"""Messages read again in one channel."""

FARTHEST = timedelta(days=7)
"""How far back anything is read again."""

_THREADS_BACK = timedelta(days=2)
"""How much older than the mark a message may be for replies below it to be found."""

_PAGE, _CHANNELS, _LOOKED_AT = 200, 200, 200
_KINDS = "public_channel,private_channel,mpim"
_CLOSED_TO_US = frozenset({"not_in_channel", "channel_not_found", "missing_scope", "is_archived"})


class Backfill:
    """Reads what was missed. Deadlines must wait until it is done."""

    def __init__(self, wire: Wire, hearing: Hearing, lookup: Lookup, marks: Marks) -> None:
        self._wire = wire
        self._hearing = hearing
        self._lookup = lookup
        self._marks = marks
        self._new = 0

    async def catch_up(self) -> int:
        """Bring every workspace up to now; how many new messages there were. Raises FAULTS."""
        self._new = 0
        began = mark_at(self._wire.now())
        self._marks.free()
        for workspace in self._wire.workspaces:
            if workspace.provider in self._wire.homes:
                await self._workspace(workspace)
                await self._look_again(workspace)
        await self._hearing.done()
        if not self._marks.is_stuck:
            for workspace in self._wire.workspaces:
                self._marks.move(workspace.provider, place_of_space(workspace.team), began)
        await self._marks.write()
        return self._new

    async def _workspace(self, workspace: Workspace) -> None:
        """Read every channel from its mark; nothing on the very first day."""
        known = await self._marks.read(workspace.provider)
        overall = known.get(place_of_space(workspace.team))
        if overall is None:
            return
        farthest = mark_at(self._wire.now() - FARTHEST)
        async for channel in self._channels(workspace.provider):
            if not workspace.is_desk(channel):
                mark = max(known.get(channel, overall), overall, farthest)
                await self._channel(workspace, channel, mark)

    async def _channels(self, provider: str) -> AsyncIterator[str]:
        """Every conversation that Steward is in, but for private talks with it."""
        cursor = ""
        while True:
            answer = await self._wire.client(provider).users_conversations(
                types=_KINDS, exclude_archived=True, limit=_CHANNELS, cursor=cursor or None
            )
            for channel in answer.get("channels") or ():
                yield str(channel["id"])
            cursor = _cursor(answer.get("response_metadata"))
            if not cursor:
                return

    async def _channel(self, workspace: Workspace, channel: str, mark: int) -> None:
        since = mark - round(_THREADS_BACK.total_seconds() * 1_000_000)
        found: list[Json] = []
        try:
            async for message in self._history(workspace.provider, channel, ts_of(since)):
                found.append(message)
            for message in list(found):
                if _last_reply(message) > mark:
                    found += await self._replies(workspace.provider, channel, message, mark)
        except FAULTS as fault:
            log.warning("place_not_read", place=channel, code=error_of(fault))
            if error_of(fault) not in _CLOSED_TO_US:
                self._marks.stick(workspace.provider, channel)
        self._hear(workspace, channel, found, mark)

    def _hear(self, workspace: Workspace, channel: str, found: list[Json], mark: int) -> None:
        """Bring what is new and what changed, oldest first."""
        new = 0
        for message in sorted(found, key=lambda one: mark_of(str(one["ts"]))):
            if mark_of(str(message["ts"])) > mark:
                new += 1
                self._hearing.post(workspace, channel, message, late=True)
            elif _edited(message) > mark:
                self._hearing.edit(workspace, channel, message, late=True)
        self._new += new
        if new:
            log.info("place_read_again", place=channel, messages=new, cut=len(found) >= MOST)

    async def _history(self, provider: str, channel: str, oldest: str) -> AsyncIterator[Json]:
        """The messages of a channel since a time, newest first, as many as are read at all."""
        cursor, count = "", 0
        while count < MOST:
            answer = await self._wire.client(provider).conversations_history(
                channel=channel, oldest=oldest, limit=_PAGE, cursor=cursor or None
            )
            for message in answer.get("messages") or ():
                if is_ts(str(message.get("ts") or "")):
                    count += 1
                    yield message
            cursor = _cursor(answer.get("response_metadata"))
            if not cursor:
                return

    async def _replies(self, provider: str, channel: str, parent: Json, mark: int) -> list[Json]:
        answer = await self._wire.client(provider).conversations_replies(
            channel=channel, ts=str(parent["ts"]), oldest=ts_of(mark), limit=_PAGE
        )
        messages = answer.get("messages") or ()
        return [one for one in messages if one.get("ts") != parent["ts"]]

    async def _look_again(self, workspace: Workspace) -> None:
        """Whether the messages of open cases still stand, and stand as they did."""
        known = await self._wire.store.read(
            lambda tx: wiring.unsettled_cases(tx, workspace.provider, NAME, _LOOKED_AT)
        )
        for case in known:
            if case.space == workspace.team and parts_of_id(case.message) is not None:
                await self._look_at(workspace, case)

    async def _look_at(self, workspace: Workspace, case: Case) -> None:
        channel, _, ts = case.message.partition(":")
        try:
            message = await self._lookup.message(case.provider, case.message, case.place)
        except SlackApiError as fault:
            log.warning("message_not_read", case=case.id, code=error_of(fault))
            return
        if message is None:
            self._hearing.gone(workspace, channel, ts)
        elif _edited(message) and moment(ts_of(_edited(message))) > case.opened_at:
            self._hearing.edit(workspace, channel, message, late=True)


def mark_at(at: datetime) -> int:
    """The mark of a moment."""
    return round(at.timestamp() * 1_000_000)


def _cursor(metadata: object) -> str:
    found = metadata.get("next_cursor") if isinstance(metadata, dict) else ""
    return str(found or "")


def _edited(message: Json) -> int:
    """When a message was last changed, as a mark; 0 for one that never was."""
    ts = str((message.get("edited") or {}).get("ts") or "")
    return mark_of(ts) if is_ts(ts) else 0


def _last_reply(message: Json) -> int:
    ts = str(message.get("latest_reply") or "")
    return mark_of(ts) if is_ts(ts) else 0
