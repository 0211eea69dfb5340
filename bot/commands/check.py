"""``steward check``: settings and packs, every error with its line and how to mend it."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from bot.commands.console import OK, UNUSABLE, say, today, warn
from bot.detection import learned
from bot.detection.pipeline import Pipeline
from bot.detection.registry import default_pipeline
from bot.domain.errors import BadInput, StewardError
from bot.domain.people import Role
from bot.platforms.practice.people_files import read_people
from bot.policy.check import check_pack
from bot.policy.loader import load_pack, pack_folders
from bot.settings import ProviderSettings, Settings, find_settings, load_settings
from bot.tenants import pack_of

_EXPECTED = (Role.MODERATOR, Role.MANAGER, Role.DEPUTY_LEAD, Role.DATA_PROTECTION_OFFICER)


def run(args: Namespace) -> int:
    """Check the settings, where there are any, and every pack; 2 if anything is wrong."""
    day = args.today or today()
    pipeline = default_pipeline()
    errors = 0
    if args.pack:
        errors += sum(_check_folder(folder, day, pipeline) for folder in args.pack)
    else:
        path = find_settings(args.config)
        if path is None:
            say("settings: none yet (steward init writes them)")
        else:
            errors += _check_settings(path, day, pipeline)
        errors += sum(_check_folder(folder, day, pipeline) for folder in pack_folders())
    say(f"learned detector: {learned.status()}")
    say("All is well." if not errors else f"{errors} error{'s' * (errors != 1)}: see above.")
    return UNUSABLE if errors else OK


def _check_settings(path: Path, day: date, pipeline: Pipeline) -> int:
    """How many errors the settings have, with the packs of their own that they name."""
    try:
        settings = load_settings(path, os.environ)
    except StewardError as error:
        return _tell(error)
    errors = 0
    shipped = set(pack_folders())
    for number, provider in enumerate(settings.providers):
        for remark in gaps(settings, number, provider):
            warn(remark)
        try:
            if provider.people:
                read_people(settings.beside(provider.people))
            folder = pack_of(settings, provider).folder
        except StewardError as error:
            errors += _tell(error)
            continue
        if folder is not None and folder not in shipped:
            errors += _check_folder(folder, day, pipeline)
    say(f"settings {path}: {'ok' if not errors else 'not usable'}")
    return errors


def gaps(settings: Settings, number: int, provider: ProviderSettings) -> Iterator[BadInput]:
    """What can be run without, but should be known: roles nobody holds, one person alone."""
    where = settings.document.where("providers", number, "roles")
    for role in _EXPECTED:
        if not provider.roles.of(role):
            spoken = role.value.replace("_", " ")
            yield BadInput(where, f"nobody is {spoken} of {provider.id}", f"name one: {role.value}")
    deciders = {*provider.roles.moderator, *provider.roles.manager}
    if len(deciders) == 1 or len(set(provider.roles.manager)) == 1:
        what = f"{provider.id} has one manager only: no appeal against their decisions can be heard"
        yield BadInput(where, what, "name a second manager")


def _check_folder(folder: Path, day: date, pipeline: Pipeline) -> int:
    """How many errors a pack has; its examples are run through the detectors."""
    try:
        report = check_pack(load_pack(folder), day, pipeline)
    except StewardError as error:
        return _tell(error)
    for wrong in report.errors:
        warn(wrong)
    for warning in report.warnings:
        warn(f"warning: {warning}")
    say(f"pack {folder.name}: {'ok' if report.ok else f'{len(report.errors)} errors'}")
    return len(report.errors)


def _tell(error: StewardError) -> int:
    """Tell an error, or the several it consists of; how many that were."""
    warn(error)
    return len(getattr(error, "errors", (error,)))
