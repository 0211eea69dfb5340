"""Everything that can be set up in chat: each channel and each group, and what it is for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.people import Audience, Role
from bot.domain.steps import Desk
from bot.store.wiring import Kind


class Takes(StrEnum):
    """What is chosen: one place, or members by a group of the platform."""

    PLACE = "place"
    GROUPS = "groups"


@dataclass(frozen=True, slots=True)
class Slot:
    """One choice. ``id`` goes into the names of menus; ``kind`` and ``item`` name it in the wiring.

    ``is_guarded``: it decides who reads disclosures, who exports and erases, or who sets up; where
    Steward has admins of its own, only they change it.
    """

    id: str
    kind: Kind
    item: str
    label: str
    purpose: str
    takes: Takes
    most: int = 1
    is_guarded: bool = False

    @property
    def is_desk(self) -> bool:
        """Whether cards come here."""
        return self.kind is Kind.DESK

    @property
    def called(self) -> str:
        """What it is called in a sentence."""
        return self.label.removesuffix(" (optional)")


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the guide: some slots that belong together.

    ``text`` leaves open by which ``{groups}`` of the platform members are chosen.
    """

    id: str
    title: str
    text: str
    slots: tuple[Slot, ...]


MOST_GROUPS = 10
"""Groups that can share a role or an audience."""

FALLBACK_ITEM, WITHDRAWN_ITEM = "channel", "withdrawn"
"""Their names in the wiring."""


def desk_slot(desk: Desk, label: str, purpose: str, *, is_guarded: bool = False) -> Slot:
    """The place in which a desk gets its cards."""
    found = f"desk-{desk.value}"
    return Slot(found, Kind.DESK, desk.value, label, purpose, Takes.PLACE, 1, is_guarded)


def role_slot(role: Role, label: str, purpose: str, *, is_guarded: bool = False) -> Slot:
    """The groups whose members act in a role."""
    item, most = f"role:{role.value}", MOST_GROUPS
    found = f"role-{role.value}"
    return Slot(found, Kind.SEAT, item, label, purpose, Takes.GROUPS, most, is_guarded)


def audience_slot(audience: Audience, label: str, purpose: str) -> Slot:
    """The groups whose members are bound as an audience."""
    item, most = f"audience:{audience.value}", MOST_GROUPS
    found = f"audience-{audience.value}"
    return Slot(found, Kind.SEAT, item, label, purpose, Takes.GROUPS, most)


DESKS = (
    desk_slot(Desk.MODERATORS, "Moderators' desk", "flags come here"),
    desk_slot(Desk.MANAGERS, "Managers' desk", "what moderators or the policy bring further"),
    desk_slot(Desk.DIRECTOR, "Director's desk (optional)", "else the managers' desk serves"),
    desk_slot(
        Desk.SAFEGUARDING_LEAD,
        "Safeguarding lead's desk",
        "disclosures; nobody but lead and deputy may read here",
        is_guarded=True,
    ),
)
FALLBACK = Slot(
    "fallback",
    Kind.FALLBACK,
    FALLBACK_ITEM,
    "Place for closed messages (optional)",
    "a private thread opens here for a member who takes no private messages",
    Takes.PLACE,
)
WITHDRAWN = Slot(
    "withdrawn",
    Kind.SEAT,
    WITHDRAWN_ITEM,
    "Role for withdrawn access (optional)",
    "given while a member's access is withdrawn; without it Steward uses a timeout",
    Takes.GROUPS,
)
WORKERS = (
    role_slot(Role.MODERATOR, "Moderators", "work the flags"),
    role_slot(Role.MANAGER, "Managers", "decide warnings, restrictions, exclusions, appeals"),
    role_slot(
        Role.SAFEGUARDING_LEAD, "Safeguarding lead", "reads disclosures, alone", is_guarded=True
    ),
    role_slot(Role.DEPUTY_LEAD, "Deputy lead", "when the lead does not answer", is_guarded=True),
)
KEEPERS = (
    role_slot(
        Role.DATA_PROTECTION_OFFICER,
        "Data-protection officer",
        "exports and erases what is held on a member",
        is_guarded=True,
    ),
    role_slot(Role.ADMIN, "Steward admins", "set Steward up", is_guarded=True),
)
AUDIENCES = (
    audience_slot(Audience.LEARNER, "Learners", "also everybody who is in no other group"),
    audience_slot(Audience.STAFF, "Staff", "the staff clauses bind them"),
    audience_slot(Audience.CONTRACTOR, "Contractors", "associates, visiting assessors, agencies"),
    audience_slot(Audience.VISITOR, "Visitors", "parents, employers, guests"),
)

SECTIONS: tuple[Section, ...] = (
    Section(
        "desks",
        "where cards go",
        "Choose a channel for each desk. Only the people of that desk may be able to read it.",
        DESKS,
    ),
    Section(
        "workers",
        "who decides",
        "Choose the {groups} that work at the desks. Take two managers at least: whoever decided "
        "a case does not decide the appeal.",
        WORKERS,
    ),
    Section(
        "keepers",
        "who keeps Steward",
        "Once there is a Steward admin, only they change what this page and the safeguarding "
        "lead's places decide.",
        KEEPERS,
    ),
    Section(
        "audiences",
        "whom the policy binds",
        "Choose the {groups} that say who is who. A member without any of them counts as a "
        "learner.",
        AUDIENCES,
    ),
    Section(
        "others",
        "closed messages and withdrawn access",
        "Both may be left out.",
        (FALLBACK, WITHDRAWN),
    ),
)

SLOTS: Mapping[str, Slot] = {slot.id: slot for section in SECTIONS for slot in section.slots}
"""By id."""


def section_of(slot: Slot) -> Section:
    """The section in which a slot stands."""
    return next(one for one in SECTIONS if slot in one.slots)
