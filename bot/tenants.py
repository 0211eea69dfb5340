"""From the settings to the providers at work: pack, people, calendar, terms and roles."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from bot.domain.findings import ProviderTerms
from bot.domain.people import Directory, Role
from bot.platforms.practice.people_files import read_people
from bot.policy.calendar import Calendar
from bot.policy.loader import PACK_FILE, LoadedPack, find_pack, load_pack
from bot.policy.model import Pack
from bot.settings import ProviderSettings, Settings
from bot.workflow.tenant import Tenant

DEFAULT_ZONE = Calendar().zone
"""Where a provider is that says nothing about it."""


def pack_named(name: str, base: Path = Path()) -> LoadedPack:
    """A shipped pack by its id, or any pack by the path of its folder, seen from ``base``.

    A path holds a ``/``, or names a folder with a pack in it. Raises ``PackErrors``.
    """
    path = base / name
    if "/" in name or (path / PACK_FILE).is_file():
        return load_pack(path)
    return find_pack(name)


def pack_of(settings: Settings, provider: ProviderSettings) -> LoadedPack:
    """The pack that a provider's settings name. Raises ``PackErrors``."""
    return pack_named(provider.pack, settings.path.parent)


def tenant_of(
    settings: Settings,
    provider: ProviderSettings,
    loaded: LoadedPack,
    kept: Iterable[LoadedPack] = (),
) -> Tenant:
    """A provider at work under a pack; ``kept`` are versions under which cases were opened.

    Raises ``ImportFault`` where the list of people cannot be used.
    """
    people = read_people(settings.beside(provider.people)) if provider.people else ()
    return Tenant(
        id=provider.id,
        current=rehearsed(loaded, provider),
        earlier={one.digest: one for one in kept},
        calendar=calendar_of(loaded.pack, provider),
        directory=Directory(people),
        terms=ProviderTerms(
            names=(provider.name, *provider.names),
            published_contacts=provider.published_contacts,
            own_domains=provider.own_domains,
            confidential=provider.confidential,
        ),
        leads=frozenset(provider.roles.of(Role.SAFEGUARDING_LEAD)),
        deputies=frozenset(provider.roles.of(Role.DEPUTY_LEAD)),
        deputy_groups=_deputy_groups(provider),
        staff_only=frozenset(place.id for place in provider.places if place.staff_only),
        own_places=frozenset(place.id for place in provider.places if place.provider_run),
        confirmed=provider.confirmed,
    )


def _deputy_groups(provider: ProviderSettings) -> frozenset[str]:
    """The platforms on which the settings let a group stand for deputies."""
    found = {"discord": provider.discord, "slack": provider.slack}
    return frozenset(
        name for name, one in found.items() if one is not None and one.roles.get(Role.DEPUTY_LEAD)
    )


def calendar_of(pack: Pack, provider: ProviderSettings | None = None) -> Calendar:
    """The provider's own calendar; quiet hours that it leaves open are the pack's."""
    quiet = (provider.quiet_hours if provider else None) or pack.quiet_hours
    closed = provider.closed if provider else ()
    return Calendar(
        zone=provider.time_zone if provider else DEFAULT_ZONE,
        quiet_from=quiet.start if quiet else None,
        quiet_to=quiet.end if quiet else None,
        closed=tuple((days.first, days.last) for days in closed),
    )


def rehearsed(loaded: LoadedPack, provider: ProviderSettings) -> LoadedPack:
    """The pack with what the provider's settings want rehearsed beside what the pack does."""
    wanted, own = provider.shadow, loaded.pack.shadow
    if not wanted.pack and not set(wanted.categories) - set(own.categories):
        return loaded
    kept = json.loads(loaded.to_text())
    kept["pack"]["shadow"] = {
        "pack": wanted.pack or own.pack,
        "categories": sorted({*wanted.categories, *own.categories}),
    }
    return LoadedPack.from_text(json.dumps(kept, ensure_ascii=False, sort_keys=True))
