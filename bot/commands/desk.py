"""Who sits at the terminal, and what of the record that person may see."""

from __future__ import annotations

import os
from argparse import Namespace
from contextlib import AbstractAsyncContextManager
from pathlib import Path

from bot.app import opened
from bot.domain.cases import Case, Lane
from bot.domain.errors import BadInput, Refused, SettingsError
from bot.domain.people import Actor, Role
from bot.settings import DEFAULT_PLACES, ProviderSettings, Settings, find_settings, load_settings
from bot.store.engine import Store

READERS: dict[Lane, tuple[Role, ...]] = {
    Lane.REVIEW: (
        Role.MODERATOR,
        Role.MANAGER,
        Role.SAFEGUARDING_LEAD,
        Role.DEPUTY_LEAD,
        Role.DATA_PROTECTION_OFFICER,
    ),
    Lane.GUARDED: (Role.MANAGER, Role.SAFEGUARDING_LEAD, Role.DEPUTY_LEAD),
    Lane.SAFEGUARDING: (Role.SAFEGUARDING_LEAD, Role.DEPUTY_LEAD),
}
"""Who may read the words of a case. Law: a disclosure is for the lead and deputy alone."""


def settings_of(args: Namespace) -> Settings:
    """The settings that were named or found. Raises ``SettingsError``."""
    path: Path | None = find_settings(args.config)
    if path is None:
        places = " and ".join(str(place) for place in DEFAULT_PLACES)
        mend = f"name them with --config, or write them with: steward init (looked for {places})"
        raise SettingsError("settings", "there are none here", mend)
    return load_settings(path, os.environ)


def store_of(settings: Settings, *, read_only: bool = False) -> AbstractAsyncContextManager[Store]:
    """The store of the settings; it must exist."""
    return opened(settings, os.environ, read_only=read_only)


def actor_of(args: Namespace, provider: ProviderSettings) -> Actor | None:
    """The person named by ``--as`` and ``--who``; None where nobody was named.

    Raises ``Refused`` where the settings do not give that person that role.
    """
    if args.role is None and args.who is None:
        return None
    if args.role is None or args.who is None:
        raise BadInput("--as and --who", "one was given without the other", "say role and name")
    role = Role(args.role)
    if args.who not in provider.roles.of(role):
        spoken = role.value.replace("_", " ")
        raise Refused(f"the settings do not name {args.who} as {spoken} of {provider.id}")
    return Actor(args.who, role)


def may_see(case: Case, actor: Actor | None) -> bool:
    """Whether the case may be known to this person at all; nobody named: as a moderator."""
    if case.lane is Lane.REVIEW:
        return True
    concerned = {case.author, case.target, case.subject}
    return actor is not None and actor.role in READERS[case.lane] and actor.id not in concerned


def may_read(case: Case, actor: Actor | None) -> bool:
    """Whether this person may read the words of the case; the reading is logged under a name."""
    return actor is not None and actor.role in READERS[case.lane] and may_see(case, actor)
