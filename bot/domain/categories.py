"""What a message can be about, in the order in which one of several becomes primary."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


class Category(StrEnum):
    """A breach category, or ``disclosure`` (a safeguarding matter, never a breach).

    The order of definition is the order of precedence: the earliest category found in a
    message is primary and gives the case its category and clause.
    """

    DISCLOSURE = "disclosure"
    THREAT = "threat"
    EXTREMISM = "extremism"
    DISCRIMINATION = "discrimination"
    ASSESSMENT_LEAK = "assessment_leak"
    HARASSMENT = "harassment"
    SEXUAL = "sexual"
    BOUNDARY = "boundary"
    PERSONAL_DATA = "personal_data"
    OFFENSIVE = "offensive"
    ALLEGATION = "allegation"
    DEFAMATION = "defamation"
    PUBLIC_COMPLAINT = "public_complaint"
    MATERIAL_SHARE = "material_share"
    CONFIDENTIAL = "confidential"
    COPYRIGHT = "copyright"
    IMAGE_OF_PEOPLE = "image_of_people"
    MISREPRESENTATION = "misrepresentation"
    POLITICAL = "political"
    DISREPUTE = "disrepute"


_RANK = {category: rank for rank, category in enumerate(Category)}


def by_precedence(categories: Iterable[Category]) -> tuple[Category, ...]:
    """The distinct categories, primary first."""
    return tuple(sorted(set(categories), key=_RANK.__getitem__))


class Characteristic(StrEnum):
    """A protected characteristic (Equality Act 2010, section 4)."""

    AGE = "age"
    DISABILITY = "disability"
    GENDER_REASSIGNMENT = "gender_reassignment"
    MARRIAGE = "marriage_and_civil_partnership"
    PREGNANCY = "pregnancy_and_maternity"
    RACE = "race"
    RELIGION = "religion_or_belief"
    SEX = "sex"
    SEXUAL_ORIENTATION = "sexual_orientation"
