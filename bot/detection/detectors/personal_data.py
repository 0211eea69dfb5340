"""Telephone numbers, addresses, dates of birth and account numbers of people.

Whose they are decides how gently it is treated: the poster's own give a signpost
(``own_data``), another person's a request. Where the words do not tell, ``own_data`` is false
and the confidence low enough that a person looks first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from bot.detection.normalise import Normalised
from bot.detection.ownership import Owner, owner_of
from bot.detection.personal_contacts import POSTCODE, STREET, Datum, addresses, emails, phones
from bot.detection.personal_numbers import (
    bank_accounts,
    births,
    cards,
    ibans,
    learner_numbers,
    national_insurance,
    nhs_numbers,
)
from bot.detection.prefilter import Prefilter
from bot.detection.taken import Taken
from bot.detection.targets import TargetKind, resolve_target
from bot.domain.categories import Category
from bot.domain.findings import Finding, ScanContext, Span

Finder = Callable[[str, ScanContext], Iterator[Datum]]

_MOST = 400  # data of one message that are looked into
_UNTOLD = 0.75  # share of the confidence left where nobody is said to own the data

#: What a text must show before a finder is asked; RE2 looks for all of them in one pass.
_FINDERS: tuple[tuple[str, str, Finder], ...] = (
    ("phone", r"(?:\d[\s().\-]{0,3}){9}", phones),
    (
        "email",
        r"@[a-z0-9-]+\.[a-z]|\b(?:gmail|hotmail|outlook|yahoo|icloud|aol|btinternet)",
        emails,
    ),
    ("address", f"{STREET}|{POSTCODE}", addresses),
    ("birth", r"\b(?:dob|d\.o\.b|date of birth|born|birth ?da)", births),
    (
        "learner",
        r"\b(?:uln|unique learner|(?:learner|candidate|student) (?:n|id))",
        learner_numbers,
    ),
    ("insurance", r"\b[a-z]{2} ?\d\d ?\d\d ?\d\d ?[a-d]\b", national_insurance),
    ("nhs", r"\b\d{3}[ -]?\d{3}[ -]?\d{4}\b", nhs_numbers),
    ("bank", r"\b\d{8}\b", bank_accounts),
    ("iban", r"\b[a-z]{2}\d\d ?[a-z0-9]{4}", ibans),
    ("card", r"\b\d{4}[ -]\d{4}[ -]\d{4}|\b\d{13,19}\b|\b\d{4} \d{6} \d{5}\b", cards),
)


class PersonalDataDetector:
    """Finds personal data by checks, not by bare patterns, and says whose it seems to be."""

    name = "personal_data"
    categories = frozenset({Category.PERSONAL_DATA})

    def __init__(self) -> None:
        self._prefilter = Prefilter([(name, shape) for name, shape, _ in _FINDERS])

    def find(self, text: Normalised, context: ScanContext) -> Sequence[Finding]:
        """One finding for each owner, with every span; empty for most messages."""
        view = text.folded
        wanted = sorted(self._prefilter.occurring(view.text))
        if not wanted:
            return ()
        data = [d for i in wanted for d in _FINDERS[i][2](view.text, context)]
        return _findings(text, context, _surest(data)) if data else ()


def _surest(data: Sequence[Datum]) -> list[Datum]:
    """Of data on the same characters the surest: a number is one thing only."""
    taken = Taken()
    inquired = sorted(data[:_MOST], key=lambda d: (-d.confidence, d.start - d.end))
    kept = [datum for datum in inquired if taken.take(Span(datum.start, datum.end))]
    return sorted(kept, key=lambda d: d.start)


def _findings(text: Normalised, context: ScanContext, data: Sequence[Datum]) -> tuple[Finding, ...]:
    by_owner: dict[Owner, list[Datum]] = {}
    for datum in data:
        by_owner.setdefault(owner_of(text.folded, datum.start, datum.end), []).append(datum)
    return tuple(_finding(text, context, owner, same) for owner, same in by_owner.items())


def _finding(
    text: Normalised, context: ScanContext, owner: Owner, data: Sequence[Datum]
) -> Finding:
    surest = max(d.confidence for d in data)
    spans = tuple(text.folded.span(d.start, d.end) for d in data)
    kinds = " and ".join(sorted({d.kind for d in data}))
    whose = {
        Owner.POSTER: "The poster gives away",
        Owner.SOMEBODY_ELSE: "Gives away, of somebody else,",
        Owner.UNTOLD: "Gives away, nobody said whose,",
    }[owner]
    return Finding(
        category=Category.PERSONAL_DATA,
        confidence=round(surest * _UNTOLD, 3) if owner is Owner.UNTOLD else surest,
        spans=spans,
        detector=PersonalDataDetector.name,
        why=f"{whose} {kinds}.",
        target=_whose(text, context, spans[0]) if owner is Owner.SOMEBODY_ELSE else None,
        own_data=owner is Owner.POSTER,
    )


def _whose(text: Normalised, context: ScanContext, span: Span) -> str | None:
    target = resolve_target(text, context, span.start, span.end)
    named = (TargetKind.MENTION, TargetKind.NAME, TargetKind.HANDLE)
    return target.member if target and target.kind in named else None


def build() -> PersonalDataDetector:
    """The detector; it needs nothing that ships beside the code."""
    return PersonalDataDetector()
