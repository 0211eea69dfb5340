"""Private messages to members, several in one; shown where they posted, where that is closed."""

from __future__ import annotations

from collections.abc import Sequence

from slack_sdk.errors import SlackApiError

from bot.platforms.slack.cards import is_account
from bot.platforms.slack.drawing import Blocks, notice_blocks
from bot.platforms.slack.faults import CLOSED, NOT_THERE, error_of
from bot.platforms.slack.markup import cut, plain
from bot.platforms.slack.posting import Posting
from bot.platforms.slack.wire import Wire
from bot.platforms.slack.words import NOT_ON_SLACK, SHOWN_ONLY
from bot.store.outbox import Row
from bot.store.wiring import Kind
from bot.workflow.chat import words
from bot.workflow.chat.board import nonce_of
from bot.workflow.chat.letters import LetterBook, answerable
from bot.workflow.ports import Declined, Done, Outcome, Unsupported

_TEXT = 9000
_ROWS = 5
_NOTIFIED = 150


class Letters:
    """Writes to members."""

    def __init__(self, wire: Wire, posting: Posting) -> None:
        self._wire = wire
        self._posting = posting
        self._book = LetterBook(wire)

    async def send(self, row: Row) -> Outcome:
        """Write what the row says to its member, with what else waits for them."""
        workspace = self._wire.workspaces.of_provider(row.provider)
        person = await self._wire.account_of(row.provider, row.recipient.partition(":")[2])
        if workspace is None or not is_account(person):
            return Unsupported(NOT_ON_SLACK.format(member=row.recipient))
        if (sent := await self._book.sent(row)) is not None:
            return Done(sent)
        rows = await self._book.together(row, _fits)
        try:
            opened = await self._wire.client(row.provider).conversations_open(users=[person])
            channel = str(opened["channel"]["id"])
            nonce, sent = nonce_of(row.dedupe), None
            if row.attempts > 1 and (
                sent := await self._posting.found(row.provider, channel, nonce)
            ):
                rows = [row]  # what else it held is not known, and must not be lost
            sent = sent or await self._posting.post(
                row.provider, channel, _short(rows), _blocks(rows), nonce, again=False
            )
        except SlackApiError as fault:
            if error_of(fault) not in CLOSED:
                raise
            return await self._elsewhere(row, person, allowed=workspace.fallback_ephemeral)
        await self._book.remember(rows, person, Kind.DIRECT, channel, sent)
        return Done(sent)

    async def _elsewhere(self, row: Row, person: str, *, allowed: bool) -> Outcome:
        """Shown to the member alone where they posted: a nudge, from which no clock can run."""
        channel = (row.place or "").partition(":")[0]
        if not (allowed and channel):
            return Declined(words.CLOSED)
        try:
            shown = await self._wire.client(row.provider).chat_postEphemeral(
                channel=channel, user=person, text=_short([row]), blocks=_blocks([row])
            )
        except SlackApiError as fault:
            if error_of(fault) not in NOT_THERE | CLOSED:
                raise
            return Declined(words.CLOSED)
        if row.payload.get("starts_clock"):
            return Declined(SHOWN_ONLY)
        sent = str(shown["message_ts"])
        await self._book.remember([row], person, Kind.FALLBACK, channel, sent)
        return Done(sent)


def _fits(rows: Sequence[Row]) -> bool:
    return len(_text(rows)) <= _TEXT and len(answerable(rows)) <= _ROWS


def _blocks(rows: Sequence[Row]) -> Blocks:
    return notice_blocks(_text(rows), answerable(rows))


def _short(rows: Sequence[Row]) -> str:
    """What a notification shows: the beginning."""
    return cut(plain(" ".join(_text(rows[:1]).split())), _NOTIFIED) or "-"


def _text(rows: Sequence[Row]) -> str:
    texts = (str(row.payload.get("text", "")).strip() for row in rows)
    return words.BETWEEN_NOTICES.join(texts)
