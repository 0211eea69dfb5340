"""``steward detectors export``: decided messages without names, where the provider consents."""

from __future__ import annotations

import asyncio
from argparse import Namespace
from datetime import UTC, datetime, time

from bot.commands.console import OK, now, say
from bot.commands.desk import actor_of, settings_of, store_of
from bot.commands.files import check_free, write_privately
from bot.domain.errors import BadInput, Refused
from bot.domain.people import Actor, Directory, Role
from bot.platforms.practice.people_files import read_people
from bot.settings import ProviderSettings, Settings
from bot.workflow.retraining import Rows
from bot.workflow.retraining import export as export_rows
from bot.workflow.subject_rights import OFFICER


def export(args: Namespace) -> int:
    """Write the rows to a new file, and say what was left out and why."""
    settings = settings_of(args)
    provider = settings.provider(args.provider)
    actor = actor_of(args, provider) or OFFICER
    _check_allowed(args, settings, provider, actor)
    check_free(args.out)
    since = datetime.combine(args.since, time.min, UTC) if args.since else None
    found = asyncio.run(_rows(settings, provider, actor, since))
    write_privately(args.out, "".join(f"{row}\n" for row in found.rows))
    _tell(args, found)
    return OK


def _check_allowed(
    args: Namespace, settings: Settings, provider: ProviderSettings, actor: Actor
) -> None:
    """The provider's consent stands in the settings, and whoever exports says so again."""
    if actor.role is not Role.DATA_PROTECTION_OFFICER:
        spoken = actor.role.value.replace("_", " ")
        raise Refused(f"a {spoken} may not export messages; the data protection officer may")
    if not provider.retraining_export:
        place = [one.id for one in settings.providers].index(provider.id)
        raise BadInput(
            settings.document.where("providers", place),
            f"{provider.id} has not consented that messages leave its record to train detectors",
            "where it has, write retraining_export: true",
        )
    if not args.consent:
        what = "nobody said that the provider consents to this export"
        raise BadInput("detectors export", what, "where it does, add --consent")


async def _rows(
    settings: Settings, provider: ProviderSettings, actor: Actor, since: datetime | None
) -> Rows:
    people = read_people(settings.beside(provider.people)) if provider.people else ()
    async with store_of(settings) as store:
        return await store.write(
            lambda tx: export_rows(tx, provider.id, Directory(people), actor, now(), since)
        )


def _tell(args: Namespace, found: Rows) -> None:
    say(f"Wrote {len(found.rows)} rows to {args.out}.")
    for why, times in found.left_out.items():
        say(f"  left out: {times:>4}  {why}")
    say("Only the review lane was looked at: disclosures and guarded cases never leave.")
    say("Read it through before you hand it on: names were taken out by a machine.")
