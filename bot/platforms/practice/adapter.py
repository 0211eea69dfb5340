"""A platform that does whatever it is asked, at once, and remembers what it did."""

from __future__ import annotations

from collections.abc import Callable, Collection

from bot.domain.cases import OutboxKind
from bot.store.outbox import Row
from bot.workflow.ports import Declined, Done, Outcome

NAME = "practice"


class PracticePlatform:
    """Performs in thought only: every private message counts as delivered at once.

    ``closed`` names members whose direct messages are closed; ``heard`` is told every row that was
    performed, in order.
    """

    name = NAME

    def __init__(
        self,
        heard: Callable[[Row], None] = lambda row: None,
        closed: Collection[str] = (),
    ) -> None:
        self._heard = heard
        self._closed = frozenset(f"member:{member}" for member in closed)

    async def perform(self, row: Row) -> Outcome:
        """Do it, unless the member takes no direct messages."""
        if row.kind is OutboxKind.NOTICE and row.recipient in self._closed:
            return Declined("the member takes no direct messages")
        self._heard(row)
        return Done(ref=row.dedupe)
