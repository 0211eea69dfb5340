"""Doing on Discord what was decided: each kind of outbox row, and what Discord's answer means."""

from __future__ import annotations

import asyncio

import discord

from bot.domain.cases import OutboxKind
from bot.domain.errors import StoreError
from bot.platforms.discord.access import Access
from bot.platforms.discord.faults import FAULTS, outcome_of, removal_of
from bot.platforms.discord.letters import Letters
from bot.platforms.discord.wire import Wire
from bot.store.outbox import Row
from bot.workflow.chat.board import Board
from bot.workflow.chat.redrawing import Redrawing
from bot.workflow.ports import Done, Later, Outcome

_PATIENCE = 45.0
"""Seconds after which an act is given back to be tried again: less than the row is leased for."""


class Performing:
    """Performs outbox rows. Never raises for what Discord answered."""

    def __init__(
        self, wire: Wire, cards: Board, letters: Letters, access: Access, redrawing: Redrawing
    ) -> None:
        self._wire = wire
        self._cards = cards
        self._letters = letters
        self._access = access
        self._redrawing = redrawing

    async def perform(self, row: Row) -> Outcome:
        """Do what the row says, once."""
        if not self._wire.is_ready:
            return Later("Discord is not connected")
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
                return await self._cards.put(row)
            case OutboxKind.NOTICE:
                return await self._letters.send(row)
            case OutboxKind.LIMIT:
                return await self._access.put(row)
            case OutboxKind.DELETE:
                return await self._delete(row)

    async def _delete(self, row: Row) -> Outcome:
        place, message = int(row.payload["place"]), int(row.payload["message"])
        self._wire.removed.add(message)
        try:
            await self._wire.client.http.delete_message(place, message, reason="Steward")
        except discord.Forbidden:
            self._wire.removed.discard(message)
            raise
        return Done()
