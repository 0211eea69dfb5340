"""What single messages do not show: digs at one person that come again and again.

A dig (``bot.detection.digs``) is far too little for a case. Several by one person at the same
person within a day, or by several people within an hour, are what bullying looks like. Banter is
not: digs that come back are counted against the pattern.

``Memory`` holds the last digs of each place for a day, without their words, in this process only.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.detection.digs import NAME_MARK, Dig
from bot.domain.categories import Category
from bot.domain.findings import Finding, Span

CONVERSATION = "conversation"
"""The detector named in a finding of this module."""

BY_ONE_WITHIN = timedelta(hours=24)
FEWEST_DIGS = 3
"""So many by one person at the same person within ``BY_ONE_WITHIN`` make a pattern."""

BY_SEVERAL_WITHIN = timedelta(hours=1)
FEWEST_PEOPLE = 3
"""So many people digging at the same person within ``BY_SEVERAL_WITHIN`` make a pattern."""

LEAST_WEIGHT = 0.9
"""What the digs of a pattern weigh together, at least: three slight ones, or more that are less."""

MOST_DIGS = 200
"""Digs remembered of one place; with ``digs.MOST_TARGETS`` that bounds the people as well."""

MOST_PLACES = 2000
"""Places of which anything is remembered; the one silent for longest is forgotten first."""

_SURE = 0.55
_SURER = 0.03
_SUREST = 0.7
"""Sure enough to be put before moderators (0.5), never to ask the poster at once (0.75)."""

PlaceKey = tuple[str, str, str]
"""Provider, platform, place."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """Digs at ``target`` that belong together, in the order in which they were posted."""

    target: str
    digs: tuple[Dig, ...]

    @property
    def authors(self) -> tuple[str, ...]:
        """Who dug, in the order of their first."""
        return tuple(dict.fromkeys(dig.author for dig in self.digs))

    @property
    def messages(self) -> tuple[str, ...]:
        """The chain: the ids of the messages, oldest first."""
        return tuple(dig.message for dig in self.digs)


@dataclass(frozen=True, slots=True)
class Chain:
    """A pattern as the rest of Steward takes it: what was found in a message, and its chain."""

    finding: Finding
    messages: tuple[str, ...]


class Memory:
    """The last digs of every place. Not thread-safe: one owner asks it in turn."""

    def __init__(self, most_digs: int = MOST_DIGS, most_places: int = MOST_PLACES) -> None:
        self._most_digs = most_digs
        self._most_places = most_places
        self._places: OrderedDict[PlaceKey, dict[str, Dig]] = OrderedDict()

    def hear(self, place: PlaceKey, dig: Dig) -> Pattern | None:
        """Remember a dig (a later one of the same message takes its place); the pattern it is in.

        Within the bounds the answer to the last of several digs does not depend on the order in
        which they are heard.
        """
        digs = self._places.setdefault(place, {})
        self._places.move_to_end(place)
        digs[dig.message] = dig
        newest = max(one.at for one in digs.values())
        kept = sorted(
            (one for one in digs.values() if newest - one.at < BY_ONE_WITHIN), key=_posted
        )[-self._most_digs :]
        self._places[place] = {one.message: one for one in kept}
        if len(self._places) > self._most_places:
            self._places.popitem(last=False)
        return pattern_in(kept, dig) if dig.message in self._places[place] else None

    def forget(self, provider: str, platform: str, message: str) -> None:
        """Forget a message: it is gone, or says nothing against anybody any more."""
        for (owner, of, _), digs in self._places.items():
            if (owner, of) == (provider, platform):
                digs.pop(message, None)

    def __len__(self) -> int:
        """How many digs are remembered, of all places."""
        return sum(map(len, self._places.values()))


def pattern_in(digs: Iterable[Dig], latest: Dig) -> Pattern | None:
    """The longest pattern that ``latest`` is part of; ``digs`` holds it too, in any order."""
    known = sorted({dig.message: dig for dig in (*digs, latest)}.values(), key=_posted)
    found = [
        pattern
        for target in latest.targets
        for pattern in (_by_one(known, latest, target), _by_several(known, latest, target))
        if pattern is not None
    ]
    return max(found, key=lambda one: (len(one.digs), one.target), default=None)


def finding_of(pattern: Pattern, spans: tuple[Span, ...]) -> Finding:
    """The pattern as a finding in its last message, in which ``spans`` stand."""
    count, people = len(pattern.digs), len(pattern.authors)
    whose = "one person" if people == 1 else f"{people} people"
    return Finding(
        category=Category.HARASSMENT,
        confidence=round(min(_SURE + _SURER * (count - FEWEST_DIGS), _SUREST), 2),
        spans=spans,
        detector=CONVERSATION,
        why=(
            f"{count} messages by {whose} within {_spoken(pattern)} dig at the same person, who"
            " gave little back. Read together they may be bullying; none has to be by itself."
        ),
        target=None if pattern.target.startswith(NAME_MARK) else pattern.target,
    )


def chain_of(pattern: Pattern, spans: tuple[Span, ...]) -> Chain:
    """The finding with the messages that make it."""
    return Chain(finding_of(pattern, spans), pattern.messages)


def _by_one(known: Collection[Dig], latest: Dig, target: str) -> Pattern | None:
    given = _around(_between(known, latest.author, target), latest, BY_ONE_WITHIN)
    if len(given) < FEWEST_DIGS or len({dig.at for dig in given}) < 2:
        return None
    returned = _between(known, target, latest.author)
    is_banter = 2 * len(returned) >= len(given)
    return None if is_banter or not _weighs_enough(given) else Pattern(target, tuple(given))


def _by_several(known: Collection[Dig], latest: Dig, target: str) -> Pattern | None:
    at_target = [dig for dig in known if target in dig.targets]
    near = _around(at_target, latest, BY_SEVERAL_WITHIN)
    joining = {dig.author for dig in near if not _is_answered(known, dig.author, target)}
    given = [dig for dig in near if dig.author in joining]
    if len(joining) < FEWEST_PEOPLE or latest not in given or not _weighs_enough(given):
        return None
    return Pattern(target, tuple(given))


def _is_answered(known: Collection[Dig], author: str, target: str) -> bool:
    """Whether the two give each other as good as they get."""
    return len(_between(known, target, author)) >= len(_between(known, author, target))


def _between(known: Collection[Dig], author: str, target: str) -> list[Dig]:
    return [dig for dig in known if dig.author == author and target in dig.targets]


def _around(digs: Collection[Dig], latest: Dig, window: timedelta) -> list[Dig]:
    """The digs of the window that ends with the last one reachable from ``latest``."""
    end: datetime = max((dig.at for dig in digs if dig.at < latest.at + window), default=latest.at)
    return [dig for dig in digs if timedelta(0) <= end - dig.at < window]


def _weighs_enough(digs: Iterable[Dig]) -> bool:
    return sum(dig.weight for dig in digs) >= LEAST_WEIGHT - 1e-9


def _posted(dig: Dig) -> tuple[datetime, str]:
    return dig.at, dig.message


def _spoken(pattern: Pattern) -> str:
    minutes = int((pattern.digs[-1].at - pattern.digs[0].at).total_seconds() // 60) + 1
    if minutes < 90:
        return f"{minutes} minute{'s' * (minutes > 1)}"
    return f"{(minutes + 59) // 60} hours"
