"""How each provider's Slack workspace is wired: desks, roles and audiences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.domain.people import Audience, Role
from bot.settings import ProviderSettings
from bot.settings.slack import SlackProvider
from bot.store.tx import Tx
from bot.workflow.admin.layout import Layout, layout_of, seated
from bot.workflow.chat.seats import Seats, roles_by_id

NAME = "slack"

GUEST = "guest"
"""Stands among somebody's groups for guests and for people of another organisation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace(Seats[str]):
    """One provider on Slack. ``roles`` and ``audiences`` go by user group, by member id, by
    ``@domain`` of an address, and by ``guest``."""

    team: str
    fallback_ephemeral: bool = True

    @property
    def groups(self) -> frozenset[str]:
        """The user groups that say something about somebody."""
        return frozenset(one for one in {*self.roles, *self.audiences} if one.startswith("S"))

    @property
    def asks_addresses(self) -> bool:
        """Whether somebody's e-mail address says something about them."""
        return any(one.startswith("@") for one in self.audiences)


class Workspaces:
    """Every provider's workspace; which provider a workspace belongs to."""

    def __init__(self, workspaces: Iterable[Workspace]) -> None:
        self._of_settings = {one.provider: one for one in workspaces}
        self._by_provider = dict(self._of_settings)

    def __iter__(self) -> Iterator[Workspace]:
        return iter(self._by_provider.values())

    def of_provider(self, provider: str) -> Workspace | None:
        """The provider's workspace."""
        return self._by_provider.get(provider)

    def as_settings_say(self, provider: str) -> Workspace | None:
        """The same without what was set up in chat."""
        return self._of_settings.get(provider)

    def of_team(self, team: str | None) -> Workspace | None:
        """Whose workspace this is; None for one that nobody listed."""
        return next((one for one in self._by_provider.values() if one.team == team), None)

    def rewire(self, tx: Tx) -> None:
        """Lay what was set up in chat over what the settings say."""
        for one in tuple(self._of_settings.values()):
            self._by_provider[one.provider] = rewired(tx, one)


def workspace_of(provider: ProviderSettings) -> Workspace | None:
    """The provider's workspace as the settings describe it; None where it has none."""
    found = provider.slack
    if found is None:
        return None
    return Workspace(
        provider=provider.id,
        team=found.team,
        desks=dict(found.desks),
        roles=roles_by_id(found.roles),
        audiences=_audiences(found),
        people={role: frozenset(provider.roles.of(role)) for role in Role},
        elsewhere=frozenset(place.id for place in provider.places if not place.provider_run),
        fallback_ephemeral=found.fallback_ephemeral,
    )


def rewired(tx: Tx, workspace: Workspace) -> Workspace:
    """The workspace with what was set up in chat in place of the settings."""
    return seated(tx, NAME, workspace, str)


def layout_of_workspace(workspace: Workspace) -> Layout:
    """What a workspace says, slot by slot."""
    return layout_of(workspace, {})


def _audiences(found: SlackProvider) -> dict[str, Audience]:
    said = {one: who for who, ids in found.audiences.items() for one in ids}
    said |= {f"@{one}": who for who, domains in found.domains.items() for one in domains}
    return said | ({GUEST: found.guests} if found.guests is not None else {})
