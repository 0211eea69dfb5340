"""Places at which a process can be made to die: store, platform, and the place of the deeds."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from bot.domain.cases import OutboxKind
from bot.store import Store, Tx
from bot.store.outbox import Row
from bot.workflow.ports import Declined, Done, Outcome

T = TypeVar("T")

CLOSED = "member:closed"
"""A member who takes no direct messages."""


@dataclass(slots=True)
class Gate:
    """Counts the boundaries a process passes; at number ``kill_at`` the process dies there."""

    kill_at: int | None = None
    passed: int = 0

    def pass_(self) -> None:
        """Go through the next boundary, or die as a process dies that is out of power."""
        self.passed += 1
        if self.passed == self.kill_at:
            os.kill(os.getpid(), signal.SIGKILL)


class MortalStore(Store):
    """A store whose process can die before, within and after every transaction."""

    gate: Gate = Gate()

    async def write(self, work: Callable[[Tx], T]) -> T:
        """Write, with a boundary before it, before its commit and after it."""
        self.gate.pass_()

        def written(tx: Tx) -> T:
            result = work(tx)
            self.gate.pass_()
            return result

        result = await super().write(written)
        self.gate.pass_()
        return result


class Notebook:
    """An append-only file of JSON lines; what stands in it is on disk."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def add(self, line: Any) -> None:  # Any: JSON
        """Write a line through to the disk."""
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
            file.flush()
            os.fsync(file.fileno())

    def lines(self) -> list[Any]:  # Any: JSON
        """Every line, oldest first."""
        if not self._path.exists():
            return []
        return [json.loads(line) for line in self._path.read_text(encoding="utf-8").splitlines()]


class MortalPlatform:
    """A platform that outlives the bot's process and does each deed once, by its dedupe key.

    Every call is an attempt. A deed is what the members see of it.
    """

    name = "practice"

    def __init__(self, folder: Path, gate: Gate) -> None:
        self._gate = gate
        self.attempts = Notebook(folder / "attempts.jsonl")
        self.deeds = Notebook(folder / "deeds.jsonl")

    async def perform(self, row: Row) -> Outcome:
        """Do it once, however often it is asked; die before or after it."""
        self._gate.pass_()
        self.attempts.add(row.dedupe)
        outcome: Outcome = Done(row.dedupe)
        if row.kind is OutboxKind.NOTICE and row.recipient == CLOSED:
            outcome = Declined("the member takes no direct messages")
        elif row.dedupe not in {deed["dedupe"] for deed in self.deeds.lines()}:
            self.deeds.add(_deed(row))
        self._gate.pass_()
        return outcome


def _deed(row: Row) -> dict[str, Any]:  # Any: JSON
    shown = ("key", "action", "limit", "place", "step")
    return {
        "dedupe": row.dedupe,
        "kind": row.kind.value,
        "to": row.recipient,
        **{name: row.payload[name] for name in shown if row.payload.get(name)},
    }
