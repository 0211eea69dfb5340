"""The stage without a platform: the story as a transcript, replayed in virtual time.

A card is what a row of the outbox put before its desk, drawn as it would be drawn now.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.domain.cases import Case, OutboxKind, ReviewState
from bot.domain.events import AskedToTalk, Event
from bot.domain.people import Directory, Person
from bot.domain.steps import ActionKind, Choice, Desk
from bot.platforms.practice.adapter import NAME, PracticePlatform
from bot.platforms.practice.message_index import MessageIndex
from bot.platforms.practice.reading import Skipped
from bot.platforms.practice.roster import Roster
from bot.platforms.practice.transcript import read_transcript
from bot.store import cases
from bot.store.engine import Store
from bot.store.keys import Keyring
from bot.store.outbox import Row
from bot.store.tx import Tx
from bot.workflow.cards import Card, card_of
from bot.workflow.chat.capabilities import Means
from bot.workflow.chat.controls import card_buttons, notice_rows
from bot.workflow.chat.letters import answerable
from bot.workflow.chat.seats import ROLES_AT
from bot.workflow.delivery import Delivery
from bot.workflow.door import Door
from bot.workflow.ledger import Emission, Ledger
from bot.workflow.member_record import record_lines
from bot.workflow.replay import Replay
from bot.workflow.tenant import Tenant
from tests.journeys.stages import script
from tests.journeys.stages.on_wire import REASON
from tests.journeys.stages.script import CAST
from tests.journeys.stages.stage import Shown
from tests.journeys.story import the_pack, the_pipeline

START = datetime(2026, 11, 2, 9, tzinfo=UTC)
_PROVIDER = "college"
_BETWEEN = timedelta(minutes=1)

Line = dict[str, Any]  # a line of a transcript


@dataclass
class OnReplay:
    """A story in replay. Every means is there: whatever is asked for is done in thought."""

    store: Store
    tenant: Tenant
    closed: tuple[str, ...] = ()
    now: datetime = START
    performed: list[Row] = field(default_factory=list)
    told: list[Emission] = field(default_factory=list)

    def __post_init__(self) -> None:
        people = self.tenant.directory.people
        self._roster, self._index = Roster(people), MessageIndex()
        tenants = {self.tenant.id: self.tenant}
        platform = PracticePlatform(self.performed.append, self.closed)
        door = Door(self.store, the_pipeline(), tenants, threaded=False)
        self._replay = Replay(
            door,
            Delivery(self.store, {NAME: platform}, tenants),
            self.tenant.id,
            lambda emission, _: self.told.append(emission),
        )
        self._turn = asyncio.Lock()

    def can(self, means: Means) -> bool:
        """A replay can do everything in thought."""
        return means in tuple(Means)

    def id_of(self, person: str) -> str:
        """People go by their names."""
        return person

    async def post(self, act: script.Post) -> None:
        """A line of the transcript."""
        text = f"@{act.to} {act.text}" if act.to else act.text
        audience = CAST[act.author][0]
        await self._hear(
            "message",
            id=act.message,
            place={"id": act.place, "name": act.place, "provider_run": True},
            author={"id": act.author, "name": act.author, "audience": audience.value},
            text=text,
            reply_to=None,
            attachments=[],
        )

    async def edit(self, act: script.Edit) -> None:
        """A line of the transcript."""
        await self._hear("edit", id=act.message, text=act.text)

    async def delete(self, act: script.Delete) -> None:
        """A line of the transcript."""
        await self._hear("delete", id=act.message)

    async def report(self, act: script.Report) -> None:
        """A line of the transcript."""
        reporter = {"id": act.by, "audience": CAST[act.by][0].value}
        await self._hear(
            "report", message=act.message, reporter=reporter, category=act.kind, note=act.note
        )

    async def appeal(self, act: script.Appeal) -> None:
        """A line of the transcript."""
        await self._hear("appeal", message=act.message, text=act.text, member=act.by)

    async def decide(self, by: str, message: str, what: str, desk: Desk) -> str | None:
        """A line of the transcript; the reason of a refusal."""
        role = CAST[by][1]
        assert role is not None, f"{by} decides nothing"
        kind, choice = "decide", what
        if what.startswith("appeal-"):
            kind, choice = "decide_appeal", what.removeprefix("appeal-")
        actor = {"id": by, "role": role.value}
        emitted = await self._hear(kind, message=message, actor=actor, choice=choice, reason=REASON)
        return next((e.why for e in emitted if e.action is ActionKind.REFUSED), None)

    async def answer(self, act: script.Answer) -> str | None:
        """Nobody reads an answer here. That a message is gone, a transcript says by itself."""
        found = await self.cases_of(act.message)
        assert found, f"no case of {act.message}"
        if act.what == script.TALK:
            self.now += _BETWEEN
            await self._play(AskedToTalk(NAME, act.by, found[-1].id, self.now))
        return None

    async def wait(self, hours: float) -> None:
        """A line of the transcript, so much later."""
        self.now += timedelta(hours=hours)
        await self._hear("clock")

    async def until(self, holds: Callable[[], Awaitable[bool]], what: str) -> None:
        """Everything has happened already."""
        assert await holds(), f"not seen: {what}"

    async def settle(self) -> None:
        """Everything has happened already."""

    async def cards(self, desk: Desk) -> list[Shown]:
        """The cards before a desk, as they would be drawn now."""
        wanted = dict.fromkeys(row.case_id for row in self._before(desk) if row.case_id)
        drawn = [await self._card(one, desk) for one in wanted]
        return [_as_shown(card, desk) for card in drawn if card is not None]

    async def said(self, desk: Desk) -> list[str]:
        """The cards, and why each was brought."""
        why = [str(row.payload.get("why", "")) for row in self._before(desk)]
        return [one.text for one in await self.cards(desk)] + why

    async def letters(self, member: str) -> list[Shown]:
        """The notices that reached somebody."""
        people = (f"member:{member}", f"reporter:{member}")
        found = [
            row
            for row in self.performed
            if row.kind is OutboxKind.NOTICE and row.recipient in people
        ]
        return [Shown(str(row.payload["text"]), _below(row)) for row in found]

    async def limit(self, member: str, place: str) -> Choice | None:
        """What the newest change of somebody's access says."""
        for row in reversed(self.performed):
            asked = row.payload
            if row.kind is not OutboxKind.LIMIT or asked["member"] != member:
                continue
            if asked["place"] in (None, place):
                return Choice(asked["limit"]) if asked["limit"] else None
        return None

    async def cases(self) -> list[Case]:
        """Every case, oldest first."""
        found = await self.store.read(lambda tx: cases.search(tx, self.tenant.id, limit=500))
        return list(reversed(found))

    async def cases_of(self, message: str) -> list[Case]:
        """The cases of a message, oldest first."""
        provider = self.tenant.id
        found = await self.store.read(lambda tx: cases.of_message(tx, provider, NAME, message))
        return list(found)

    def close(self) -> None:
        """Forget the messages."""
        self._index.close()

    async def _hear(self, kind: str, **fields: Any) -> list[Emission]:
        """What one line of the transcript leads to, with all that fell due before it."""
        self.now += _BETWEEN
        line: Line = {"at": self.now.isoformat(), "kind": kind, **fields}
        (event,) = read_transcript([json.dumps(line).encode()], self._roster, self._index)
        assert not isinstance(event, Skipped), event
        return await self._play(event)

    async def _play(self, event: Event) -> list[Emission]:
        async with self._turn:
            before = len(self.told)
            await self._replay.play([event])
            return self.told[before:]

    def _before(self, desk: Desk) -> list[Row]:
        return [
            row for row in self.performed if row.kind is OutboxKind.CARD and row.recipient == desk
        ]

    async def _card(self, case_id: str, desk: Desk) -> Card | None:
        def work(tx: Tx) -> Card | None:
            case = cases.get(tx, self.tenant.id, case_id)
            ledger = Ledger(tx, self.tenant, self.now)
            return card_of(ledger, case, ROLES_AT[desk][0]) if case is not None else None

        return await self.store.read(work)


def _as_shown(card: Card, desk: Desk) -> Shown:
    case = card.case
    appealed = case.review is ReviewState.APPEALED and desk in (Desk.MANAGERS, Desk.DIRECTOR)
    found = card_buttons(case.provider, case.number, card.offers, is_appealed=appealed)
    clause = f"{card.clause.cite} {card.clause.text}" if card.clause else ""
    parts = (card.title, case.why, clause, card.text or "", *card.state)
    return Shown(
        "\n".join((*parts, *record_lines(card.record))),
        frozenset(one.control.what for one in found),
    )


def _below(row: Row) -> frozenset[str]:
    rows = notice_rows(answerable([row]))
    return frozenset(button.control.what for buttons in rows for button in buttons)


@asynccontextmanager
async def on_replay(folder: Path, pack: str, closed: tuple[str, ...]) -> AsyncIterator[OnReplay]:
    """A provider under a pack, on a store of its own."""
    people = tuple(Person(name, (name,), audience=who) for name, (who, _) in CAST.items())
    tenant = Tenant(
        _PROVIDER, the_pack(pack), directory=Directory(people), leads=frozenset({"Sam"})
    )
    store = await Store.open(folder / "replay.sqlite3", Keyring.ephemeral(), durable=False)
    stage = OnReplay(store, tenant, closed)
    try:
        yield stage
    finally:
        stage.close()
        await store.close()
