"""How each provider's Discord servers are wired: desks, roles and audiences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from bot.domain.people import Role
from bot.settings import ProviderSettings
from bot.store.tx import Tx
from bot.workflow.admin.layout import Layout, chosen_in_chat, layout_of, seated
from bot.workflow.admin.slots import FALLBACK, WITHDRAWN
from bot.workflow.chat.seats import Seats, roles_by_id

NAME = "discord"


@dataclass(frozen=True, slots=True, kw_only=True)
class Server(Seats[int]):
    """One provider on Discord: everything goes by Discord's ids."""

    guilds: tuple[int, ...]
    fallback: int | None = None
    withdrawn_role: int | None = None
    automod_from: int | None = None
    """How grave a word must be for Discord's own filter to hold it back; None: it is not used."""


class Servers:
    """Every provider's servers; which provider a server belongs to."""

    def __init__(self, servers: Iterable[Server]) -> None:
        self._of_settings = {one.provider: one for one in servers}
        self._by_provider = dict(self._of_settings)

    def __iter__(self) -> Iterator[Server]:
        return iter(self._by_provider.values())

    def of_provider(self, provider: str) -> Server | None:
        """The provider's servers."""
        return self._by_provider.get(provider)

    def as_settings_say(self, provider: str) -> Server | None:
        """The same without what was set up in chat."""
        return self._of_settings.get(provider)

    def of_guild(self, guild: int | None) -> Server | None:
        """Whose server this is; None for one that nobody listed."""
        return next((one for one in self._by_provider.values() if guild in one.guilds), None)

    def rewire(self, tx: Tx) -> None:
        """Lay what was set up in chat over what the settings say."""
        for server in tuple(self._of_settings.values()):
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
        roles=roles_by_id({role: [int(one) for one in ids] for role, ids in found.roles.items()}),
        audiences={int(one): who for who, ids in found.audiences.items() for one in ids},
        people={role: frozenset(provider.roles.of(role)) for role in Role},
        elsewhere=frozenset(place.id for place in provider.places if not place.provider_run),
        fallback=_id(found.fallback_channel),
        withdrawn_role=_id(found.withdrawn_role),
        automod_from=found.automod_gravity if found.automod else None,
    )


def rewired(tx: Tx, server: Server) -> Server:
    """The server with what was set up in chat in place of the settings."""
    chosen = {**layout_of_server(server), **chosen_in_chat(tx, server.provider, NAME)}
    return replace(
        seated(tx, NAME, server, int),
        fallback=_id(*chosen.get(FALLBACK.id, (None,))),
        withdrawn_role=_id(*chosen.get(WITHDRAWN.id, (None,))),
    )


def layout_of_server(server: Server) -> Layout:
    """What a server says, slot by slot."""
    others = {FALLBACK.id: server.fallback, WITHDRAWN.id: server.withdrawn_role}
    return layout_of(server, {slot: (str(one),) for slot, one in others.items() if one})


def _id(text: str | None) -> int | None:
    return int(text) if text else None
