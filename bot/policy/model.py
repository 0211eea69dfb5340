"""A policy pack: one provider's policy in a form the procedure can follow.

A pack is data. Everything in which two policies differ stands here and nowhere in code: whom the
policy binds, where and how may be watched, which clauses a message can break, what may be done
about it on which condition and by whom, who must be told, and when the policy is to be reviewed.
``config/packs/README.md`` explains every field to the person who writes one.
"""

from __future__ import annotations

from datetime import date, time
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, Strict, StringConstraints

from bot.domain.categories import Category
from bot.domain.people import Audience, Role
from bot.domain.steps import Choice, Desk

USUAL = 0.5
"""How sure a detector is that speaks up by itself; the threshold of a pack that names none."""

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,39}$")]
ClauseId = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9-]{0,19}$")]


def _as_text(value: object) -> object:
    """Numbers are no dates or times: 2026 would become a day in 1970, and 2200 00:36:40."""
    if isinstance(value, str | date | time):
        return value
    raise ValueError("not written as a date or a time")


Day = Annotated[date, BeforeValidator(_as_text)]
Hour = Annotated[time, BeforeValidator(_as_text)]
Sureness = Annotated[float, Field(ge=0.0, le=1.0)]
YesNo = Annotated[bool, Strict()]


class PackPart(BaseModel):
    """Base of every part of a pack: frozen, and an unknown field is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=False)


class Basis(StrEnum):
    """On what ground messages may be looked at."""

    PROACTIVE = "proactive"
    ON_REPORT = "on_report"


class Removal(StrEnum):
    """What a clause asks of the poster.

    ``DEMANDED``: the policy itself demands removal, so silence counts as refusal.
    ``INVITED``: the poster is asked politely; silence is no refusal.
    ``NONE``: nothing is asked by machine (a moderator may still ask).
    """

    DEMANDED = "demanded"
    INVITED = "invited"
    NONE = "none"


class Source(PackPart):
    """The document a pack restates, and what is odd about it."""

    document: Line
    version: Line | None = None
    effective: Day | None = None
    approved: Day | None = None
    review_due: Day | None = None
    notes: tuple[Line, ...] = ()


class MonitoringOrders(PackPart):
    """Whether a manager may order watching for a time where the policy does not watch by itself."""

    decider: Role = Role.MANAGER
    longest_days: int = Field(default=31, ge=1, le=366)
    cite: Line
    reading: Line | None = None


class Watching(PackPart):
    """Where and how messages may be looked at."""

    basis: Basis
    places: Literal["provider_run", "all_connected"] = "provider_run"
    needs_confirmation: Line | None = None
    monitoring_orders: MonitoringOrders | None = None
    cite: Line
    reading: Line | None = None


class Clause(PackPart):
    """One thing the policy asks its readers not to do, in our words, with its place in the text.

    ``raised_by``: ``detectors`` (and people) or ``reports`` (people only).
    ``strike``: whether a case under this clause counts towards repetition.
    ``signpost``: name of a route that is shown to the poster instead of any request or strike.
    ``duties``: referrals the policy makes a duty; the card prompts until one is recorded.
    ``reading``: present where we read something into the policy; says why.
    """

    id: ClauseId
    cite: Line
    text: Line
    categories: Annotated[tuple[Category, ...], Field(min_length=1)]
    audiences: Annotated[tuple[Audience, ...], Field(min_length=1)]
    raised_by: Literal["detectors", "reports"] = "detectors"
    removal: Removal = Removal.INVITED
    strike: YesNo = True
    signpost: Name | None = None
    duties: tuple[Choice, ...] = ()
    reading: Line | None = None


class Condition(PackPart):
    """What must hold before a step may be chosen. Every field given must hold; none given = always.

    ``refusal``: the member refused a demanded removal. ``continuation``: the message still stands
    after the refusal, or a further strike followed it. ``upheld``: a person upheld the case.
    ``strikes``: at least so many strikes in the pack's window. ``provider_run``: the message
    stands in a place the provider runs. ``excluded``: an exclusion of the member is recorded.
    """

    refusal: YesNo = False
    continuation: YesNo = False
    upheld: YesNo = False
    strikes: int = Field(default=0, ge=0, le=100)
    provider_run: YesNo = False
    excluded: YesNo = False
    categories: tuple[Category, ...] = ()


class Step(PackPart):
    """Something the policy lets a person decide: choice, for whom, on what condition, how long.

    ``days``/``longest_days``: default and greatest duration of a limit on access; None = the step
    has no end of its own (or is no limit at all).
    """

    step: Choice
    audiences: Annotated[tuple[Audience, ...], Field(min_length=1)]
    decider: Role = Role.MANAGER
    when: Condition = Condition()
    days: int | None = Field(default=None, ge=1, le=3660)
    longest_days: int | None = Field(default=None, ge=1, le=3660)
    cite: Line
    text: Line
    reading: Line | None = None


class AtOnce(PackPart):
    """Findings that go further in the same moment as the flag."""

    categories: Annotated[tuple[Category, ...], Field(min_length=1)]
    audiences: tuple[Audience, ...] = tuple(Audience)
    to: Desk = Desk.MANAGERS
    cite: Line
    reading: Line | None = None


class OnReport(PackPart):
    """Where a member's report goes beside the moderators."""

    to: Desk = Desk.MANAGERS
    cite: Line
    reading: Line | None = None


class Repetition(PackPart):
    """How many strikes within how many days bring a case further."""

    strikes: int = Field(default=3, ge=1, le=100)
    within_days: int = Field(default=90, ge=1, le=3660)
    to: Desk = Desk.MANAGERS
    complaints: int = Field(default=2, ge=1, le=100)


class Escalation(PackPart):
    """When a case is brought further without a person choosing it."""

    at_once: tuple[AtOnce, ...] = ()
    on_report: OnReport | None = None
    repetition: Repetition = Repetition()
    unmet_to: Desk = Desk.MANAGERS


class Requests(PackPart):
    """How a removal is asked for. Hours are elapsed hours; quiet hours put an end off."""

    ask_at_once: float = Field(default=0.75, ge=0.5, le=1.0)
    deadline_hours: int = Field(default=72, ge=1, le=720)
    reminder_hours: int = Field(default=36, ge=1, le=720)
    notices_per_place_per_hour: int = Field(default=20, ge=1, le=1000)


class QuietHours(PackPart):
    """Hours of the provider's local day in which no deadline ends and no reminder is sent."""

    start: Hour
    end: Hour


class Safeguarding(PackPart):
    """The lane for disclosures: its clause, when it moves on, what the poster is shown.

    ``deputy_after_minutes`` and ``contacts_after_minutes`` count from the disclosure, while
    nobody has acknowledged it.
    """

    clause: ClauseId = "SAFEGUARDING"
    cite: Line
    text: Line
    deputy_after_minutes: int = Field(default=60, ge=1, le=10080)
    contacts_after_minutes: int = Field(default=240, ge=1, le=20160)
    emergency_contacts: Annotated[tuple[Line, ...], Field(min_length=1)]
    help_routes: Annotated[tuple[Line, ...], Field(min_length=1)]
    reading: Line | None = None


class Route(PackPart):
    """A way that the policy points people to instead of posting: complaints, privacy ..."""

    text: Line
    cite: Line
    reading: Line | None = None


class Contact(PackPart):
    """A desk that the pack needs somebody to sit at, and why."""

    desk: Desk
    why: Line


class Thresholds(PackPart):
    """The least confidence at which a category opens a case; the rest use ``default``."""

    default: Sureness = USUAL
    by_category: dict[Category, Sureness] = Field(default_factory=dict)

    def of(self, category: Category) -> float:
        """The threshold of a category."""
        return self.by_category.get(category, self.default)

    def lowered(self) -> dict[Category, float]:
        """The thresholds below the usual one: what detectors have to be asked for."""
        if min((self.default, *self.by_category.values())) >= USUAL:
            return {}
        return {one: self.of(one) for one in Category if self.of(one) < USUAL}


class Shadow(PackPart):
    """What is only rehearsed: recorded as what would have been done, and not done."""

    pack: YesNo = False
    categories: tuple[Category, ...] = ()


class Pack(PackPart):
    """A whole policy pack, as it stands in ``pack.yaml``."""

    id: Name
    version: Line
    title: Line
    provider: Line
    summary: Line
    source: Source
    binds: Annotated[tuple[Audience, ...], Field(min_length=1)]
    binds_reading: Line | None = None
    watching: Watching
    clauses: Annotated[tuple[Clause, ...], Field(min_length=1)]
    steps: tuple[Step, ...] = ()
    not_provided: tuple[Line, ...] = ()
    escalation: Escalation = Escalation()
    requests: Requests = Requests()
    quiet_hours: QuietHours | None = None
    safeguarding: Safeguarding
    routes: dict[Name, Route] = Field(default_factory=dict)
    contacts: tuple[Contact, ...]
    before_posting: tuple[Line, ...] = ()
    thresholds: Thresholds = Thresholds()
    shadow: Shadow = Shadow()

    def clause_for(self, category: Category, audience: Audience) -> Clause | None:
        """The clause that a finding of this category breaks for this audience, if any."""
        for clause in self.clauses:
            if category in clause.categories and audience in clause.audiences:
                return clause
        return None

    def clause(self, clause_id: str) -> Clause | None:
        """The clause with this id."""
        return next((c for c in self.clauses if c.id == clause_id), None)

    def steps_for(self, choice: Choice, audience: Audience) -> tuple[Step, ...]:
        """The ways in which this policy provides for a choice, for this audience."""
        return tuple(s for s in self.steps if s.step is choice and audience in s.audiences)

    def has_desk(self, desk: Desk) -> bool:
        """Whether somebody sits at this desk under this pack."""
        return any(contact.desk is desk for contact in self.contacts)
