"""Doing on Slack what was decided: each kind of outbox row, and what Slack's answer means."""

from __future__ import annotations

import asyncio

from bot.domain.cases import OutboxKind
from bot.domain.errors import StoreError
from bot.platforms.slack import means
from bot.platforms.slack.access import Access
from bot.platforms.slack.faults import FAULTS, error_of, outcome_of, removal_of
from bot.platforms.slack.letters import Letters
from bot.platforms.slack.translate import parts_of_id
from bot.platforms.slack.wire import Wire
from bot.store.outbox import Row
from bot.workflow.chat.board import Board
from bot.workflow.chat.redrawing import Redrawing
from bot.workflow.ports import Declined, Done, Later, Outcome, Unsupported

_PATIENCE = 45.0
"""Seconds after which an act is given back to be tried again: less than the row is leased for."""


class Performing:
    """Performs outbox rows. Never raises for what Slack answered."""

    def __init__(
        self, wire: Wire, board: Board, letters: Letters, access: Access, redrawing: Redrawing
    ) -> None:
        self._wire = wire
        self._board = board
        self._letters = letters
        self._access = access
        self._redrawing = redrawing

    async def perform(self, row: Row) -> Outcome:
        """Do what the row says, once."""
        if not self._wire.is_ready:
            return Later("Slack is not connected")
        try:
            async with asyncio.timeout(_PATIENCE):
                outcome = await self._do(row)
        except FAULTS as fault:
            outcome = removal_of(fault) if row.kind is OutboxKind.DELETE else outcome_of(fault)
        except StoreError:
            return Later("the store cannot be used")
        if row.case_id is not None and row.kind is not OutboxKind.CARD:
            self._redrawing.soon(row.provider, row.case_id)
        return outcome

    async def _do(self, row: Row) -> Outcome:
        match row.kind:
            case OutboxKind.CARD:
                return await self._board.put(row)
            case OutboxKind.NOTICE:
                return await self._letters.send(row)
            case OutboxKind.LIMIT:
                return await self._access.put(row)
            case OutboxKind.DELETE:
                return await self._delete(row)

    async def _delete(self, row: Row) -> Outcome:
        """In the name of an administrator who allowed it; else people do it by hand."""
        found = parts_of_id(str(row.payload["message"]))
        admin = self._wire.home(row.provider).admin
        if admin is None:
            return Unsupported(means.DELETE_BY_HAND, by_hand=True)
        if found is None:
            return Declined("this is no message on Slack")
        self._wire.removed.add(str(row.payload["message"]))
        try:
            await admin.chat_delete(channel=found[0], ts=found[1])
        except FAULTS as fault:
            if error_of(fault) != "message_not_found":
                self._wire.removed.discard(str(row.payload["message"]))
            raise
        return Done()
