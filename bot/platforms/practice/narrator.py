"""Tells a replay as a story: what was said where, and who then sees what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import singledispatchmethod

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.panel import Panel

from bot.domain.cases import OutboxKind
from bot.domain.events import (
    AppealDecided,
    Appealed,
    ClockTicked,
    Decided,
    Deleted,
    Edited,
    Event,
    OrderGiven,
    Posted,
    Reported,
)
from bot.domain.messages import Message
from bot.domain.people import Actor
from bot.domain.steps import ActionKind, Desk
from bot.store.outbox import Row
from bot.workflow.ledger import Emission

_STYLES = {
    Desk.MODERATORS.value: "yellow",
    Desk.MANAGERS.value: "magenta",
    Desk.DIRECTOR.value: "magenta",
    Desk.SAFEGUARDING_LEAD.value: "green",
}
_MEMBER_STYLE = "cyan"
_INDENT = (0, 0, 0, 6)
_WIDTH = 96


class Narrator:
    """Hears the events before they happen, what came of them, and what was delivered.

    Private messages are shown in full the first time a kind of them is sent, afterwards named.
    """

    def __init__(self, console: Console) -> None:
        self._console = console
        self._waiting: Event | None = None
        self._day: date | None = None
        self._due: datetime | None = None
        self._names: dict[str, str] = {}
        self._places: dict[str, str] = {}
        self._shown: set[str] = set()

    def over(self, events: Iterable[Event]) -> Iterator[Event]:
        """The same events; each is told once it happens, which is after what fell due before."""
        for event in events:
            self._happens()
            self._waiting = event
            yield event
        self._happens()

    def hear(self, emission: Emission, event: Event | None) -> None:
        """Tell what nobody is sent: decisions without a notice, refused steps, what was closed."""
        if event is not None:
            self._happens()
        else:
            self._time_passes(emission.at)
        to = emission.to or ""
        if to in tuple(Desk) or ":" in to:
            return
        self._line(*_unsent(emission))

    def delivered(self, row: Row) -> None:
        """Tell who received what."""
        match row.kind:
            case OutboxKind.NOTICE:
                self._notice(row)
            case OutboxKind.CARD:
                self._card(row)
            case OutboxKind.LIMIT:
                self._line(f"Access of {self._who(row.recipient)} is changed now.", _MEMBER_STYLE)
            case OutboxKind.DELETE:
                self._line("The message is removed now, by a person's decision.", _MEMBER_STYLE)

    def _happens(self) -> None:
        """Tell the event that waits to be told."""
        event, self._waiting = self._waiting, None
        if event is not None and not isinstance(event, ClockTicked):
            self._date(event.at)
            self._console.print(
                f"[dim]{event.at:%H:%M}[/] {self._told(event)}", highlight=False, soft_wrap=True
            )

    def _time_passes(self, at: datetime) -> None:
        """Something fell due, without anybody doing anything."""
        if at != self._due:
            self._due = at
            self._date(at)
            self._console.print(f"[dim]{at:%H:%M} something falls due[/]")

    def _date(self, at: datetime) -> None:
        if at.date() != self._day:
            self._day = at.date()
            self._console.rule(f"{at:%A %d %B}", align="left", style="dim")

    def _notice(self, row: Row) -> None:
        who, key = self._who(row.recipient), str(row.payload.get("key"))
        if key in self._shown:
            self._line(f"{who} is written to: {_spoken(key)}.", _MEMBER_STYLE)
            return
        self._shown.add(key)
        panel = Panel(
            escape(str(row.payload.get("text", "")).strip()),
            title=f"only {escape(who)} sees: {_spoken(key)}",
            title_align="left",
            border_style=_MEMBER_STYLE,
            width=min(_WIDTH, self._console.width - _INDENT[3]),
        )
        self._console.print(Padding(panel, _INDENT), highlight=False)

    def _card(self, row: Row) -> None:
        said = row.payload
        about = " ".join(str(said[k]) for k in ("case", "clause", "category") if said.get(k))
        what = _spoken(str(said.get("action")))
        desk = _spoken(row.recipient)
        self._line(
            f"The {desk} see{'s' * (not desk.endswith('s'))}: {what}, {about}. {said.get('why')}",
            _STYLES.get(row.recipient, ""),
        )

    def _line(self, text: str, style: str) -> None:
        told = Padding(f"[{style or 'default'}]{escape(text)}[/]", _INDENT)
        self._console.print(told, highlight=False)

    def _who(self, recipient: str) -> str:
        ident = recipient.partition(":")[2] or recipient
        return self._names.get(ident, ident)

    def _named(self, actor: Actor) -> str:
        name = actor.name or self._names.get(actor.id, actor.id)
        self._names.setdefault(actor.id, name)
        return f"[bold]{escape(name)}[/] ({_spoken(actor.role.value)})"

    def _speaker(self, message: Message) -> str:
        author, place = message.author, message.place
        self._names[author.id] = author.name or author.id
        self._places[place.id] = place.name or place.id
        return f"#{escape(self._places[place.id])} [bold]{escape(self._names[author.id])}[/]"

    @singledispatchmethod
    def _told(self, event: Event) -> str:
        return type(event).__name__

    @_told.register
    def _(self, event: Posted) -> str:
        return f"{self._speaker(event.message)}: {escape(event.message.text)}"

    @_told.register
    def _(self, event: Edited) -> str:
        speaker = self._speaker(event.message)
        return f"{speaker} edits the message: {escape(event.message.text)}"

    @_told.register
    def _(self, event: Deleted) -> str:
        return f"The message {escape(event.message)!r} is deleted."

    @_told.register
    def _(self, event: Reported) -> str:
        who = self._names.get(event.reporter, event.reporter)
        return f"[bold]{escape(who)}[/] reports {escape(event.message.id)!r}: {escape(event.note)}"

    @_told.register
    def _(self, event: Decided) -> str:
        chosen = f"{self._named(event.actor)} chooses [bold]{escape(event.choice)}[/]"
        return f"{chosen} on {escape(event.message)!r}: {escape(event.reason)}"

    @_told.register
    def _(self, event: Appealed) -> str:
        return f"The author of {escape(event.message)!r} appeals: {escape(event.text)}"

    @_told.register
    def _(self, event: AppealDecided) -> str:
        chosen = f"{self._named(event.actor)} decides the appeal: [bold]{escape(event.choice)}[/]"
        return f"{chosen}: {escape(event.reason)}"

    @_told.register
    def _(self, event: OrderGiven) -> str:
        place = self._places.get(event.place, event.place)
        return f"{self._named(event.actor)} orders #{escape(place)} watched: {escape(event.reason)}"


def _unsent(emission: Emission) -> tuple[str, str]:
    case = f"{emission.case}: " if emission.case else ""
    step = f" ({_spoken(emission.step)})" if emission.step else ""
    match emission.action:
        case ActionKind.REFUSED:
            return f"REFUSED{step}: {emission.why}", "bold red"
        case ActionKind.REFER:
            handed = f"{case}handed to {_spoken(emission.to or '')}, on record"
            return f"{handed}: {emission.why}", "blue"
        case ActionKind.CLOSE:
            return f"{case}closed. {emission.why}", "green"
        case _:
            return f"{case}{_spoken(emission.action.value)}{step} is put on record.", "blue"


def _spoken(word: str) -> str:
    return word.replace("_", " ").replace(":", ": ")
