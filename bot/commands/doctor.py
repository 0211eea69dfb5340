"""``steward doctor``: whether everything Steward needs is there and fit to be used."""

from __future__ import annotations

import asyncio
import os
import stat
from argparse import Namespace
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.app import keyring_for
from bot.commands.check import gaps
from bot.commands.console import OK, UNUSABLE, now, say, today
from bot.commands.desk import settings_of, store_of
from bot.domain.errors import StewardError
from bot.platforms.practice.people_files import read_people
from bot.policy.check import check_pack
from bot.settings import ProviderSettings, Settings
from bot.store import audit, migrate
from bot.store.keys import Keyring
from bot.store.tx import Tx
from bot.tenants import pack_of
from bot.workflow.admin.checkup import Check, Level, bad, good, mind, verdict
from bot.workflow.admin.findings import backlog_checks, learned_check, room_check

_EARLIEST = datetime(2026, 1, 1, tzinfo=UTC)
"""A clock that shows an earlier moment is wrong: Steward is younger than that."""


def run(args: Namespace) -> int:
    """Look at everything and say what is wrong; 2 if Steward could not work as it is."""
    settings = settings_of(args)
    results = [good("settings", str(settings.path))]
    for look in (_keys, _store, _room, _clock, _learned):
        results += _safely(look.__name__.strip("_"), partial(look, settings))
    for number, provider in enumerate(settings.providers):
        results += _safely(provider.id, partial(_provider, settings, number, provider))
    results += _safely("Discord", partial(_discord, settings, is_inviting=args.invite))
    results += _safely("Slack", partial(_slack, settings))
    for one in results:
        say(f"{one.level:<5} {one.line}")
    say(verdict(results))
    return UNUSABLE if any(one.level is Level.BAD for one in results) else OK


def _discord(settings: Settings, *, is_inviting: bool) -> Iterator[Check]:
    """What Discord says, or the way in; the library is loaded only now."""
    from bot.commands.doctor_discord import invited, looked_at

    return invited(settings) if is_inviting else looked_at(settings)


def _slack(settings: Settings) -> Iterator[Check]:
    """What Slack says; the library is loaded only now."""
    from bot.commands.doctor_slack import looked_at

    return looked_at(settings)


def _safely(what: str, look: Callable[[], Iterator[Check]]) -> list[Check]:
    """What a look finds; an error is a finding too, and the other looks go on."""
    found: list[Check] = []
    try:
        found.extend(look())
    except StewardError as error:
        found += [bad(what, line) for line in str(error).splitlines()]
    return found


def _keys(settings: Settings) -> Iterator[Check]:
    if Keyring.from_environ(os.environ) is not None:
        yield good("keys", "from the environment")
        return
    ring = keyring_for(settings, os.environ)
    yield good("keys", f"{len(ring.keys)} in {settings.key_file}")
    mode = stat.S_IMODE(settings.key_file.stat().st_mode)
    if mode & 0o077:
        mend = f"others can read {settings.key_file}: chmod 600 it, then steward keys rotate"
        yield bad("keys", mend)
    if settings.key_file.resolve().parent == settings.store_file.resolve().parent:
        told = "the key lies beside the database: a copy of the folder is a copy of both"
        yield mind("keys", told)


def _store(settings: Settings) -> Iterator[Check]:
    path = settings.store_file
    if not path.exists():
        fit = _nearest(path)
        able = os.access(fit, os.W_OK)
        told = f"none yet; it will be made as {path}" if able else f"{fit} cannot be written"
        yield mind("store", told) if able else bad("store", told)
        return
    schema = migrate.check_known(path)
    if schema != migrate.head():
        told = f"{path} has schema {schema}, this Steward needs {migrate.head()}"
        yield bad("store", told, "steward migrate")
        return
    backlog, report = asyncio.run(_inside(settings))
    yield good("store", f"{path}, schema {schema}")
    if report.ok:
        yield good("audit", f"{report.rows} rows hold")
    else:
        yield bad("audit", f"row {report.first_bad}: {report.why}")
    yield from backlog


async def _inside(settings: Settings) -> tuple[list[Check], audit.AuditReport]:
    def look(tx: Tx) -> tuple[list[Check], audit.AuditReport]:
        return list(backlog_checks(tx)), audit.verify(tx)

    async with store_of(settings, read_only=True) as store:
        return await store.read(look)


def _room(settings: Settings) -> Iterator[Check]:
    yield room_check(_nearest(settings.store_file))


def _clock(settings: Settings) -> Iterator[Check]:
    moment = now()
    told = f"{moment:%Y-%m-%d %H:%M} UTC"
    is_sound = moment >= _EARLIEST
    yield good("clock", told) if is_sound else bad("clock", f"{told}: this clock is wrong")


def _learned(settings: Settings) -> Iterator[Check]:
    yield learned_check()


def _provider(settings: Settings, number: int, provider: ProviderSettings) -> Iterator[Check]:
    local = now().astimezone(ZoneInfo(provider.time_zone))
    yield good(provider.id, f"local time {local:%H:%M} in {provider.time_zone}")
    loaded = pack_of(settings, provider)
    report = check_pack(loaded, today())
    for error in report.errors:
        yield bad(provider.id, str(error))
    for warning in report.warnings:
        yield mind(provider.id, str(warning))
    if loaded.pack.watching.needs_confirmation and not provider.confirmed:
        told = f"the pack {loaded.pack.id} watches nothing until an admin sets  confirmed: true"
        yield mind(provider.id, told)
    for gap in gaps(settings, number, provider):
        yield mind(provider.id, str(gap))
    yield _people(settings, provider)


def _people(settings: Settings, provider: ProviderSettings) -> Check:
    if provider.people is None:
        told = "nobody is listed: everybody counts as a learner (people: a CSV)"
        return mind(provider.id, told)
    listed = read_people(settings.beside(provider.people))
    held = {one.id for one in listed}
    roles = provider.roles
    named = {who for role in type(roles).model_fields for who in getattr(roles, role)}
    missing = sorted(named - held)
    told = f"{len(listed)} people listed; anybody else counts as a learner"
    if missing:
        told += f"; not listed though they hold a role: {', '.join(missing)}"
    return mind(provider.id, told) if missing else good(provider.id, told)


def _nearest(path: Path) -> Path:
    """The nearest folder above that exists."""
    return next(folder for folder in path.resolve().parents if folder.exists())
