"""What a replay came to, as plain text: what happened, and how often under which clause."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.domain.steps import ActionKind
from bot.policy.model import Pack
from bot.workflow.ledger import Emission
from bot.workflow.replay import Tally

_MOST_LINES = 60
_WHY_WIDTH = 60


class Summary:
    """Hears every action of a replay; ``text`` tells the story once it is finished."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.actions: Counter[ActionKind] = Counter()
        self._clauses: Counter[tuple[str, str, ActionKind]] = Counter()
        self._cases: set[str] = set()
        self._story: list[Emission] = []
        self._kind = ""
        self._tally = Tally()

    def hear(self, emission: Emission) -> None:
        """Count one action."""
        self.actions[emission.action] += 1
        if emission.case:
            self._cases.add(emission.case)
        where = (emission.clause or "-", emission.category or "-", emission.action)
        self._clauses[where] += 1
        if len(self._story) < _MOST_LINES:
            self._story.append(emission)

    def finish(self, kind: str, tally: Tally) -> None:
        """Take what the replay went through."""
        self._kind, self._tally = kind, tally

    def text(self) -> str:
        """The whole summary."""
        return "\n".join((*self._head(), "", *self._told(), "", *self._table())) + "\n"

    def _head(self) -> Iterable[str]:
        tally = self._tally
        yield f"{self.pack.title} ({self.pack.id}, version {self.pack.version})"
        yield f"{self._kind}, {_day(tally.first)} to {_day(tally.last)}"
        yield (
            f"{tally.messages:,} messages, {tally.watched:,} of them where this policy lets Steward"
            f" look by itself; {len(self._cases):,} cases"
        )

    def _told(self) -> Iterable[str]:
        if not self._story:
            yield "Nothing was found, nobody reported anything: no action."
        for one in self._story:
            step = f" ({one.step})" if one.step else ""
            to = f" to {one.to}" if one.to else ""
            what = f"{one.action}{step}{to}: {_short(one)}"
            yield f"{one.at:%d %b %H:%M}  {one.case or '-':<8} {what}"
        more = self.actions.total() - len(self._story)
        if more > 0:
            yield f"... and {more:,} more actions (--json gives them all)"

    def _table(self) -> Iterable[str]:
        rows = [
            (clause, category, action.value, f"{times:,}")
            for (clause, category, action), times in sorted(self._clauses.items())
        ]
        yield from _columns((("clause", "category", "action", "times"), *rows))


def compared(summaries: Sequence[Summary]) -> str:
    """The same chat under two policies: how often each kind of action followed."""
    kinds = [kind for kind in ActionKind if any(kind in one.actions for one in summaries)]
    rows = [(kind.value, *(f"{one.actions[kind]:,}" for one in summaries)) for kind in kinds]
    head = ("action", *(one.pack.id for one in summaries))
    return "\n".join(_columns((head, *rows))) + "\n"


def _columns(rows: Sequence[tuple[str, ...]]) -> Iterable[str]:
    """Rows as aligned columns, a line under the first."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for number, row in enumerate(rows):
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()
        if number == 0:
            yield "  ".join("-" * width for width in widths)


def _day(moment: datetime | None) -> str:
    return "-" if moment is None else f"{moment:%d %B %Y}"


def _short(emission: Emission) -> str:
    why = " ".join(emission.why.split())
    return why if len(why) <= _WHY_WIDTH else why[: _WHY_WIDTH - 3] + "..."
