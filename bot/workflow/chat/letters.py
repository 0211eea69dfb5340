"""Notices to members on their way: what goes into one message, and what was sent already."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from bot.domain.cases import OutboxKind, OutboxState
from bot.store import outbox, wiring
from bot.store.outbox import Row
from bot.store.tx import Tx
from bot.store.wiring import Kind
from bot.workflow.chat.controls import has_answers
from bot.workflow.chat.joined import Joined

_WAITING = (OutboxState.PENDING, OutboxState.LEASED)

Fits = Callable[[Sequence[Row]], bool]


class LetterBook:
    """Remembers who is written to where, and which rows were sent in one message with others."""

    def __init__(self, wire: Joined) -> None:
        self._wire = wire

    async def sent(self, row: Row) -> str | None:
        """The message in which a row went out already, if it did."""
        return await self.remembered(row.provider, Kind.SENT, row.dedupe)

    async def remembered(self, provider: str, kind: Kind, item: str) -> str | None:
        """A value remembered of this platform."""
        platform = self._wire.platform
        return await self._wire.store.read(
            lambda tx: wiring.get(tx, provider, platform, kind, item)
        )

    async def together(self, row: Row, fits: Fits) -> list[Row]:
        """The row and what else waits for the same person, as much as fits into one message."""
        now, platform = self._wire.now(), self._wire.platform

        def work(tx: Tx) -> list[Row]:
            waiting = [
                one
                for one in outbox.to(tx, row.provider, row.recipient)
                if _waits(one, platform, now)
                and one.id != row.id
                and wiring.get(tx, one.provider, platform, Kind.SENT, one.dedupe) is None
            ]
            return [row, *waiting]

        rows = await self._wire.store.read(work)
        while len(rows) > 1 and not fits(rows):
            rows.pop()
        return rows

    async def remember(
        self, rows: Sequence[Row], person: str, kind: Kind, channel: str, message: str
    ) -> None:
        """Note where a person (an account) is written to, and what went out in this message."""
        now, platform = self._wire.now(), self._wire.platform

        def work(tx: Tx) -> None:
            first = rows[0].provider
            wiring.set(tx, first, platform, kind, person, channel, now, member=person)
            for one in rows:
                wiring.set(
                    tx,
                    one.provider,
                    platform,
                    Kind.SENT,
                    one.dedupe,
                    message,
                    now,
                    member=person,
                    case_id=one.case_id,
                )

        await self._wire.store.write(work)


def answerable(rows: Iterable[Row]) -> list[tuple[str, int, str]]:
    """The notices that have buttons, as (provider, case number, key of the notice).

    Only the member a notice is about has something to answer.
    """
    return [
        (one.provider, int(one.case_id.rpartition(":")[2]), str(one.payload.get("key", "")))
        for one in rows
        if one.case_id is not None
        and one.recipient.startswith("member:")
        and has_answers(str(one.payload.get("key", "")))
    ]


def parts_of(text: str, most: int) -> list[str]:
    """A text in pieces of at most ``most`` characters, broken between lines where it can be."""
    parts: list[str] = []
    while len(text) > most:
        end = text.rfind("\n", 1, most)
        end = end if end > 0 else most - 1
        parts.append(text[:end])
        text = text[end:].lstrip("\n")
    return [*parts, text]


def _waits(row: Row, platform: str, now: datetime) -> bool:
    return (
        row.kind is OutboxKind.NOTICE
        and row.platform == platform
        and row.state in _WAITING
        and row.after is None
        and row.due_at <= now
    )
