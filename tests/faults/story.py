"""A whole story that a process works through, however often it dies on the way.

Run as a script it forks one process after another: the first is killed at its first boundary (or
at ``first``), and a second one then finishes the story; the next pair is killed ``step``
boundaries further on, until a process reaches the end alive. One JSON line a pair says how the
story ended. Time is virtual; processes, signals and disk are real.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.detection.pipeline import Pipeline
from bot.domain.events import ClockTicked, Event
from bot.store import Keyring, Tx, audit, cases, events, exclusions, limits, outbox, timers
from bot.workflow.delivery import Delivery
from bot.workflow.door import Door
from bot.workflow.tenant import Tenant
from tests.faults.mortal import Gate, MortalPlatform, MortalStore, Notebook
from tests.workflow.support import (
    LEAD,
    MANAGER,
    MODERATOR,
    OTHER_MANAGER,
    PLATFORM,
    PROVIDER,
    START,
    SpeltOut,
    appeal_decided,
    appealed,
    clock,
    decided,
    posted,
    reported,
    shipped,
)

STORY: tuple[Event, ...] = (
    posted("m1", "[threat]", 0),
    clock(40),  # the reminder
    clock(80),  # the refusal
    decided("m1", MANAGER, "restrict", 81),
    appealed("m1", 82),
    appeal_decided("m1", OTHER_MANAGER, "overturn", 83),
    posted("m2", "[disclosure]", 90, author="u2"),
    clock(91.5),  # nobody acknowledged it: the deputy
    decided("m2", LEAD, "acknowledge", 92),
    reported("m3", "hello", 100, author="u3", by="u4"),
    decided("m3", MODERATOR, "uphold", 101),
    posted("m4", "[offensive]", 110, author="closed"),
    clock(200),
)


class Life:
    """One process's part of the story, from where the last one left it."""

    def __init__(self, folder: Path, gate: Gate) -> None:
        self._folder = folder
        self._gate = gate
        self._taken_in = Notebook(folder / "taken_in.jsonl")
        self._platform = MortalPlatform(folder, gate)

    async def live(self) -> dict[str, Any]:
        """Work to the end of the story; how things stand then."""
        keys = Keyring.load(self._folder / "keys")
        store = await MortalStore.open(self._folder / "steward.sqlite3", keys)
        assert isinstance(store, MortalStore)
        store.gate = self._gate
        tenants = {PROVIDER: Tenant(PROVIDER, shipped("stanfords"))}
        self._store = store
        self._door = Door(store, Pipeline([SpeltOut()]), tenants, threaded=False)
        self._delivery = Delivery(store, {PLATFORM: self._platform}, tenants, chance=lambda: 0.0)
        await self._door.open()
        for number, event in self._what_is_left():
            await self._pass_time(event.at)
            if not isinstance(event, ClockTicked):
                await self._door.receive(PROVIDER, event, key=f"event-{number}")
            self._gate.pass_()
            self._taken_in.add(number)
            await self._delivery.drain(event.at)
        ending = await store.read(_how_it_stands)
        await store.close()
        attempts = self._platform.attempts.lines()
        return ending | {"deeds": self._platform.deeds.lines(), "attempts": len(attempts)}

    def _what_is_left(self) -> Iterator[tuple[int, Event]]:
        """The events nobody has taken in for certain: the platform tells them (again)."""
        done = set(self._taken_in.lines())
        return ((n, event) for n, event in enumerate(STORY) if n not in done)

    async def _pass_time(self, until: datetime) -> None:
        """Everything that falls due up to a moment, rows whose lease ran out included."""
        moment = await self._next_moment()
        while moment is not None and moment <= until:
            await self._door.tick(moment, virtual=True)
            await self._delivery.drain(moment)
            moment = await self._next_moment()

    async def _next_moment(self) -> datetime | None:
        moments = (await self._door.next_due(), await self._store.read(outbox.next_due))
        return min((m for m in moments if m is not None), default=None)


def _how_it_stands(tx: Tx) -> dict[str, Any]:
    known = cases.search(tx, PROVIDER)
    authors = sorted({case.author for case in known})
    return {
        "cases": sorted(_states(tx, case.id) for case in known),
        "strikes": {who: cases.strikes(tx, PROVIDER, who, START) for who in authors},
        "limits": {
            who: [(one.kind, one.lifted_by) for one in limits.of_member(tx, PROVIDER, who)]
            for who in authors
        },
        "excluded": [who for who in authors if exclusions.of_member(tx, PROVIDER, who)],
        "timers": [t.kind for case in known for t in timers.of_case(tx, PROVIDER, case.id)],
        "pending": outbox.pending_count(tx),
        "audit": audit.verify(tx).ok,
        "recorded": [(e.what, e.actor, e.subject) for e in audit.latest(tx, PROVIDER, 500)],
    }


def _states(tx: Tx, case_id: str) -> list[Any]:
    case = cases.get(tx, PROVIDER, case_id)
    assert case is not None
    reached = case.reached_at is not None
    return [
        case.label,
        case.message,
        *(case.lane, case.request, case.review, case.standing),
        *(case.strike, case.demanded, reached, case.decided_by, case.acknowledged_by),
        [event.kind for event in events.of_case(tx, PROVIDER, case_id)],
    ]


def run_once(folder: Path, kill_at: int | None) -> tuple[bool, int]:
    """Fork a process that lives in the folder; whether it was killed, and what it passed."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            gate = Gate(kill_at)
            ending = asyncio.run(Life(folder, gate).live())
            text = json.dumps(ending | {"passed": gate.passed})
            (folder / "ending.json").write_text(text, encoding="utf-8")
            status = 0
        finally:
            os._exit(status)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL:
        return True, 0
    if status != 0:
        raise RuntimeError(f"the process of {folder.name} ended with status {status}")
    return False, int(ending_of(folder)["passed"])


def ending_of(folder: Path) -> dict[str, Any]:
    """How the story ended in a folder."""
    ending: dict[str, Any] = json.loads((folder / "ending.json").read_text(encoding="utf-8"))
    return ending


def main(parent: Path, first: int, step: int) -> None:
    """Kill at every ``step``-th boundary from ``first`` on; first = 0: kill nobody, once."""
    shipped("stanfords")  # read once here, not in every process that is forked
    kill_at, killed = first, True
    while killed:
        folder = parent / f"killed-at-{kill_at}"
        folder.mkdir()
        Keyring.create(folder / "keys")
        killed, _ = run_once(folder, kill_at or None)
        if killed:
            run_once(folder, None)
        line = {"kill_at": kill_at, "killed": killed, "ending": ending_of(folder)}
        sys.stdout.write(json.dumps(line) + "\n")
        kill_at += step


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
