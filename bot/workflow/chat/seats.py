"""Who sits where: desks and their places, roles and audiences by a platform's own groups."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from bot.domain.people import Audience, Role
from bot.domain.steps import Desk

Id = TypeVar("Id", int, str)
"""What a platform calls a channel or a group."""

ROLES_AT: dict[Desk, tuple[Role, ...]] = {
    Desk.MODERATORS: (Role.MODERATOR,),
    Desk.MANAGERS: (Role.MANAGER,),
    Desk.DIRECTOR: (Role.MANAGER,),
    Desk.SAFEGUARDING_LEAD: (Role.SAFEGUARDING_LEAD, Role.DEPUTY_LEAD),
}
"""Who sits at each desk; the first decides what its cards offer."""

BY_RANK = (Audience.STAFF, Audience.CONTRACTOR, Audience.VISITOR, Audience.LEARNER)
"""Where groups give a member two audiences, the one whose clauses bind first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seats(Generic[Id]):
    """One provider on one platform. ``roles`` and ``audiences`` go by the platform's groups.

    ``people`` are members named in the settings by id. ``elsewhere`` are places that the provider
    says it does not run.
    """

    provider: str
    desks: Mapping[Desk, Id] = field(default_factory=dict)
    roles: Mapping[Id, frozenset[Role]] = field(default_factory=dict)
    audiences: Mapping[Id, Audience] = field(default_factory=dict)
    people: Mapping[Role, frozenset[str]] = field(default_factory=dict)
    elsewhere: frozenset[str] = frozenset()

    def desk_of(self, desk: Desk) -> Desk:
        """The desk itself; a director without a channel of their own reads the managers'."""
        return Desk.MANAGERS if desk is Desk.DIRECTOR and desk not in self.desks else desk

    def channel_of(self, desk: Desk) -> Id | None:
        """The desk's channel."""
        return self.desks.get(self.desk_of(desk))

    def is_desk(self, *places: Id | None) -> bool:
        """Whether one of the places is a desk's channel: what is said there is not watched."""
        return any(place in self.desks.values() for place in places if place is not None)

    def roles_of(
        self, member: str, held: Iterable[Id], known_as: Collection[str] = ()
    ) -> frozenset[Role]:
        """In which roles a member may act, by their groups and by name (or another of theirs)."""
        names = {member, *known_as}
        by_role = {role for one in held for role in self.roles.get(one, ())}
        by_name = {role for role, people in self.people.items() if names & people}
        return frozenset(by_role | by_name)

    def audience_of(self, held: Collection[Id]) -> Audience | None:
        """Which audience a member's groups say; None where they say nothing."""
        said = {self.audiences[one] for one in held if one in self.audiences}
        return next((one for one in BY_RANK if one in said), None)

    def role_ids(self, roles: Iterable[Role]) -> tuple[Id, ...]:
        """The groups whose holders act in one of these roles."""
        wanted = frozenset(roles)
        return tuple(one for one, given in self.roles.items() if given & wanted)

    def named(self, roles: Iterable[Role]) -> tuple[str, ...]:
        """The people that the settings name for one of these roles."""
        return tuple(sorted({one for role in roles for one in self.people.get(role, ())}))


def roles_by_id(given: Mapping[Role, Iterable[Id]]) -> dict[Id, frozenset[Role]]:
    """The roles by group, from the groups by role as settings name them."""
    held: dict[Id, set[Role]] = {}
    for role, ids in given.items():
        for one in ids:
            held.setdefault(one, set()).add(role)
    return {one: frozenset(roles) for one, roles in held.items()}
