"""Members of a space, the audiences they belong to, the roles they hold, and the directory."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Audience(StrEnum):
    """Which part of a policy binds a member. Unknown members are treated as learners."""

    LEARNER = "learner"
    STAFF = "staff"
    CONTRACTOR = "contractor"
    VISITOR = "visitor"


class Role(StrEnum):
    """What a person may decide. ``SYSTEM`` is the machine itself and decides nothing."""

    MODERATOR = "moderator"
    MANAGER = "manager"
    SAFEGUARDING_LEAD = "safeguarding_lead"
    DEPUTY_LEAD = "deputy_lead"
    DATA_PROTECTION_OFFICER = "data_protection_officer"
    ADMIN = "admin"


class AgeBand(StrEnum):
    """Age as far as the provider chose to tell: wording is softer for members under 18."""

    UNDER_18 = "under_18"
    ADULT = "adult"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Actor:
    """A named person who decides something, with the role in which they act."""

    id: str
    role: Role
    name: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """One line of a provider's directory: somebody messages may speak about.

    ``names`` are the ways people write them ("Kim Parry", "Mr Parry", "Kim");
    ``handles`` their names on chat platforms, without the ``@``.
    """

    id: str
    names: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()
    audience: Audience = Audience.LEARNER
    cohort: str = ""
    age_band: AgeBand = AgeBand.UNKNOWN
    learning_support: bool = False


@dataclass(frozen=True, slots=True)
class Directory:
    """The people a provider has listed; empty when it listed nobody."""

    people: tuple[Person, ...] = ()
