"""How each provider's Discord servers are wired: desks, roles and audiences."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from bot.domain.people import Audience, Role
from bot.domain.steps import Desk
from bot.settings import DiscordProvider, ProviderSettings
from bot.store import wiring
from bot.store.tx import Tx
from bot.store.wiring import Kind

NAME = "discord"

ROLES_AT: dict[Desk, tuple[Role, ...]] = {
    Desk.MODERATORS: (Role.MODERATOR,),
    Desk.MANAGERS: (Role.MANAGER,),
    Desk.DIRECTOR: (Role.MANAGER,),
    Desk.SAFEGUARDING_LEAD: (Role.SAFEGUARDING_LEAD, Role.DEPUTY_LEAD),
}
"""Who sits at each desk; the first decides what its cards offer."""

_BY_RANK = (Audience.STAFF, Audience.CONTRACTOR, Audience.VISITOR, Audience.LEARNER)
"""Where roles give a member two audiences, the one whose clauses bind first."""


@dataclass(frozen=True, slots=True)
class Server:
    """One provider on Discord. ``roles`` and ``audiences`` go by Discord role id.

    ``people`` are members named in the settings by id. ``elsewhere`` are places in its servers
    that the provider says it does not run.
    """

    provider: str
    guilds: tuple[int, ...]
    desks: Mapping[Desk, int] = field(default_factory=dict)
    roles: Mapping[int, frozenset[Role]] = field(default_factory=dict)
    audiences: Mapping[int, Audience] = field(default_factory=dict)
    people: Mapping[Role, frozenset[str]] = field(default_factory=dict)
    elsewhere: frozenset[str] = frozenset()
    fallback: int | None = None
    withdrawn_role: int | None = None

    def desk_of(self, desk: Desk) -> Desk:
        """The desk itself; a director without a channel of their own reads the managers'."""
        return Desk.MANAGERS if desk is Desk.DIRECTOR and desk not in self.desks else desk

    def channel_of(self, desk: Desk) -> int | None:
        """The desk's channel."""
        return self.desks.get(self.desk_of(desk))

    def is_desk(self, *places: int | None) -> bool:
        """Whether one of the places is a desk's channel: what is said there is not watched."""
        return any(place in self.desks.values() for place in places if place is not None)

    def roles_of(self, member: str, held: Iterable[int]) -> frozenset[Role]:
        """In which roles a member may act, by their Discord roles and by name."""
        by_role = {role for one in held for role in self.roles.get(one, ())}
        by_name = {role for role, people in self.people.items() if member in people}
        return frozenset(by_role | by_name)

    def audience_of(self, held: Collection[int]) -> Audience | None:
        """Which audience a member's Discord roles say; None where they say nothing."""
        said = {self.audiences[one] for one in held if one in self.audiences}
        return next((one for one in _BY_RANK if one in said), None)

    def role_ids(self, roles: Iterable[Role]) -> tuple[int, ...]:
        """The Discord roles whose holders act in one of these roles."""
        wanted = frozenset(roles)
        return tuple(one for one, given in self.roles.items() if given & wanted)


class Servers:
    """Every provider's servers; which provider a server belongs to."""

    def __init__(self, servers: Iterable[Server]) -> None:
        self._by_provider = {one.provider: one for one in servers}

    def __iter__(self) -> Iterator[Server]:
        return iter(self._by_provider.values())

    def of_provider(self, provider: str) -> Server | None:
        """The provider's servers."""
        return self._by_provider.get(provider)

    def of_guild(self, guild: int | None) -> Server | None:
        """Whose server this is; None for one that nobody listed."""
        return next((one for one in self._by_provider.values() if guild in one.guilds), None)

    def rewire(self, tx: Tx) -> None:
        """Lay what was set up in chat over what the settings say."""
        for server in tuple(self._by_provider.values()):
            self._by_provider[server.provider] = rewired(tx, server)


def server_of(provider: ProviderSettings) -> Server | None:
    """The provider's servers as the settings describe them; None where it has none."""
    found = provider.discord
    if found is None:
        return None
    return Server(
        provider=provider.id,
        guilds=tuple(int(one) for one in found.guilds),
        desks={desk: int(one) for desk, one in found.desks.items()},
        roles=_roles(found),
        audiences={int(one): who for who, ids in found.audiences.items() for one in ids},
        people={role: frozenset(provider.roles.of(role)) for role in Role},
        elsewhere=frozenset(place.id for place in provider.places if not place.provider_run),
        fallback=_id(found.fallback_channel),
        withdrawn_role=_id(found.withdrawn_role),
    )


def rewired(tx: Tx, server: Server) -> Server:
    """The server with what the wiring table says in place of the settings."""
    desks = dict(server.desks)
    for entry in wiring.list_all(tx, server.provider, NAME, Kind.DESK):
        desks[Desk(entry.item)] = int(entry.value)
    roles, audiences = dict(server.roles), dict(server.audiences)
    for entry in wiring.list_all(tx, server.provider, NAME, Kind.ROLE):
        what, _, value = entry.value.partition(":")
        if what == "audience":
            audiences[int(entry.item)] = Audience(value)
        else:
            roles[int(entry.item)] = frozenset(Role(one) for one in value.split(","))
    fallback = wiring.get(tx, server.provider, NAME, Kind.FALLBACK, "channel")
    return replace(
        server,
        desks=desks,
        roles=roles,
        audiences=audiences,
        fallback=int(fallback) if fallback else server.fallback,
    )


def _roles(found: DiscordProvider) -> dict[int, frozenset[Role]]:
    held: dict[int, set[Role]] = {}
    for role, ids in found.roles.items():
        for one in ids:
            held.setdefault(int(one), set()).add(role)
    return {one: frozenset(roles) for one, roles in held.items()}


def _id(text: str | None) -> int | None:
    return int(text) if text else None
