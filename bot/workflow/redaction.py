"""Taking other people out of a text before a member sees it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.cases import Case
from bot.store import events, members, reports
from bot.store.tx import Tx

SOMEBODY = "[another person]"
_MENTION = re.compile(r"<@!?\w+>")


@dataclass(frozen=True, slots=True)
class Redaction:
    """Replaces ids and names of other people; longer words first, whole words only."""

    pattern: re.Pattern[str] | None

    @classmethod
    def around(cls, tx: Tx, provider: str, own: set[str], concerned: Iterable[Case]) -> Redaction:
        """Everybody whom these cases know, except the member under one of their own ids."""
        people = {person for case in concerned for person in _people(tx, case)} - own
        names = {_name(tx, provider, person) for person in people}
        words = sorted((people | names) - {""}, key=lambda word: (-len(word), word))
        if not words:
            return cls(None)
        choice = "|".join(re.escape(word) for word in words)
        return cls(re.compile(rf"(?<![\w-])(?:{choice})(?![\w-])", re.IGNORECASE))

    def clean(self, text: str) -> str:
        """The text without other people's ids, names and mentions."""
        without = _MENTION.sub(SOMEBODY, text)
        return self.pattern.sub(SOMEBODY, without) if self.pattern else without


def _people(tx: Tx, case: Case) -> set[str]:
    acted = {event.actor for event in events.of_case(tx, case.provider, case.id)}
    reported = {report.reporter for report in reports.of_case(tx, case.provider, case.id)}
    named = {
        case.author,
        case.subject,
        case.target,
        case.claimed_by,
        case.decided_by,
        case.acknowledged_by,
    }
    return {person for person in acted | reported | named if person}


def _name(tx: Tx, provider: str, person: str) -> str:
    found = members.get(tx, provider, person)
    return found.name if found else ""
