"""What a replay came to, summed up as it runs, in bounded memory."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from hashlib import blake2b
from typing import Any

from bot.domain.findings import Span
from bot.domain.messages import Message
from bot.domain.steps import ActionKind

SAMPLES_PER_CLAUSE = 5
EXCERPT = 160
_BEFORE = 50
_MOST_KEYS = 2_000
_MOST_MESSAGES = 500_000
_ELSEWHERE = "(all other)"
_NO_CLAUSE = "(no clause)"
_WITHHELD = frozenset({"disclosure", "extremism", "personal_data"})
"""Categories of which a report shows no text: it is passed round more freely than the cards."""

MINUTES: Mapping[ActionKind, int] = {
    ActionKind.FLAG: 2,
    ActionKind.DECISION: 3,
    ActionKind.ESCALATE: 5,
    ActionKind.DISCLOSURE: 20,
    ActionKind.MEETING: 45,
    ActionKind.WRITTEN_WARNING: 20,
    ActionKind.RESTRICT: 10,
    ActionKind.BLOCK: 10,
    ActionKind.WITHDRAW_ACCESS: 15,
    ActionKind.EXCLUDE: 30,
    ActionKind.LIFT: 2,
    ActionKind.REFER: 30,
    ActionKind.REMOVE_CONTENT: 3,
    ActionKind.APPEAL_OPENED: 5,
    ActionKind.APPEAL_DECIDED: 25,
    ActionKind.ORDER: 10,
}
"""Minutes of a person's time for one of each: our estimate, printed with every report."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One flagged message: an excerpt with the spans in it, and why it was flagged."""

    message: str
    member: str
    at: str
    place: str
    excerpt: str
    marks: tuple[Span, ...]
    why: str


@dataclass(frozen=True, slots=True)
class RunSummary:
    """One pack's replay. Keys of ``weeks`` are Mondays; ``flagged`` holds digests of messages."""

    pack: str
    title: str
    version: str
    messages: int
    watched: int
    skipped: int
    first: datetime | None
    last: datetime | None
    actions: Counter[str]
    clauses: Counter[str]
    categories: Counter[str]
    weeks: Counter[date]
    places: Mapping[str, Counter[str]]
    refusals: Counter[str]
    unmet: int
    overturned: int
    samples: Mapping[str, tuple[Sample, ...]]
    flagged: frozenset[int]


@dataclass(slots=True)
class ReportBuilder:
    """Takes the records of a replay, one dict a line of ``--json``, and sums them up.

    Memory is bounded whatever the length: 2,000 clauses, places and reasons, five samples a
    clause, half a million digests. Same records, same summary: the choice of samples is seeded.
    """

    pack: str
    title: str
    version: str
    _actions: Counter[str] = field(default_factory=Counter, init=False)
    _clauses: Counter[str] = field(default_factory=Counter, init=False)
    _categories: Counter[str] = field(default_factory=Counter, init=False)
    _weeks: Counter[date] = field(default_factory=Counter, init=False)
    _places: dict[str, Counter[str]] = field(default_factory=dict, init=False)
    _refusals: Counter[str] = field(default_factory=Counter, init=False)
    _unmet: int = field(default=0, init=False)
    _overturned: int = field(default=0, init=False)
    _samples: dict[str, list[Sample]] = field(default_factory=dict, init=False)
    _seen: Counter[str] = field(default_factory=Counter, init=False)
    _chance: random.Random = field(default_factory=lambda: random.Random(0), init=False)
    _flagged: set[int] = field(default_factory=set, init=False)
    _private: set[str] = field(default_factory=set, init=False)

    def add(
        self,
        record: Mapping[str, Any],  # a line of --json: values of several types
        message: Message | None = None,
        spans: Sequence[Span] = (),
    ) -> None:
        """Count one record; ``message`` and ``spans`` (in its text) make it fit for a sample."""
        action, category = str(record["action"]), record.get("category")
        self._actions[action] += 1
        if action == ActionKind.DISCLOSURE or category == "disclosure":
            self._keep_private(record.get("message"))
            return
        if action == ActionKind.FLAG:
            self._count_flag(record, message, spans)
        elif action == ActionKind.REFUSED:
            _count(self._refusals, str(record.get("why") or "")[:300])
        elif action == ActionKind.ESCALATE and record.get("step") in ("unmet", "refusal"):
            self._unmet += 1
        elif action == ActionKind.APPEAL_DECIDED and record.get("step") == "overturn":
            self._overturned += 1
        self._count_place(action, message)

    def finish(
        self,
        *,
        messages: int,
        watched: int,
        skipped: int = 0,
        first: datetime | None = None,
        last: datetime | None = None,
    ) -> RunSummary:
        """The summary, with what the replay itself counted."""
        return RunSummary(
            pack=self.pack,
            title=self.title,
            version=self.version,
            messages=messages,
            watched=watched,
            skipped=skipped,
            first=first,
            last=last,
            actions=self._actions,
            clauses=self._clauses,
            categories=self._categories,
            weeks=self._weeks,
            places=self._places,
            refusals=self._refusals,
            unmet=self._unmet,
            overturned=self._overturned,
            samples=self._public_samples(),
            flagged=frozenset(self._flagged),
        )

    def _count_flag(
        self, record: Mapping[str, Any], message: Message | None, spans: Sequence[Span]
    ) -> None:
        clause, category = str(record.get("clause") or _NO_CLAUSE), str(record.get("category"))
        _count(self._clauses, clause)
        _count(self._categories, category)
        self._weeks[_monday(str(record["at"]))] += 1
        if len(self._flagged) < _MOST_MESSAGES:
            self._flagged.add(_digest(str(record.get("message"))))
        if message is not None and category not in _WITHHELD:
            self._consider(clause, _sample(record, message, spans))

    def _count_place(self, action: str, message: Message | None) -> None:
        if message is None:
            return
        place = message.place.name or message.place.id
        if place not in self._places and len(self._places) >= _MOST_KEYS:
            place = _ELSEWHERE
        self._places.setdefault(place, Counter())[action] += 1

    def _consider(self, clause: str, sample: Sample) -> None:
        """Keep each of a clause's flags with the same chance (reservoir sampling)."""
        if clause not in self._samples and len(self._samples) >= _MOST_KEYS:
            return
        kept = self._samples.setdefault(clause, [])
        if any(other.message == sample.message for other in kept):
            return
        self._seen[clause] += 1
        if len(kept) < SAMPLES_PER_CLAUSE:
            kept.append(sample)
        elif (slot := self._chance.randrange(self._seen[clause])) < SAMPLES_PER_CLAUSE:
            kept[slot] = sample

    def _keep_private(self, message: object) -> None:
        """A message that concerns a disclosure is shown nowhere, whatever else it is."""
        if isinstance(message, str):
            for kept in self._samples.values():
                kept[:] = [sample for sample in kept if sample.message != message]
            if len(self._private) < _MOST_MESSAGES:
                self._private.add(message)

    def _public_samples(self) -> dict[str, tuple[Sample, ...]]:
        public = {
            clause: tuple(sample for sample in kept if sample.message not in self._private)
            for clause, kept in self._samples.items()
        }
        return {clause: samples for clause, samples in public.items() if samples}


def _count(counter: Counter[str], key: str) -> None:
    counter[key if key in counter or len(counter) < _MOST_KEYS else _ELSEWHERE] += 1


def _monday(at: str) -> date:
    day = datetime.fromisoformat(at).date()
    return day - timedelta(days=day.weekday())


def _digest(message: str) -> int:
    return int.from_bytes(blake2b(message.encode(), digest_size=8).digest(), "big")


def _sample(record: Mapping[str, Any], message: Message, spans: Sequence[Span]) -> Sample:
    excerpt, marks = _excerpt(message, spans)
    return Sample(
        message=message.id,
        member=message.author.id,
        at=str(record["at"]),
        place=message.place.name or message.place.id,
        excerpt=excerpt,
        marks=marks,
        why=str(record.get("why") or ""),
    )


def _excerpt(message: Message, spans: Sequence[Span]) -> tuple[str, tuple[Span, ...]]:
    """At most 160 characters around the first span, mentioned names blanked, spans moved along."""
    text = message.text
    for mention in message.mentions:
        name = text[mention.start + 1 : mention.end]
        text = text[: mention.start + 1] + "·" * len(name) + text[mention.end :]
    start = max(0, min((span.start for span in spans), default=0) - _BEFORE)
    end = min(len(text), start + EXCERPT)
    marks = tuple(
        Span(max(span.start, start) - start, min(span.end, end) - start)
        for span in sorted(spans, key=lambda span: span.start)
        if span.start < end and span.end > start
    )
    return text[start:end], marks
