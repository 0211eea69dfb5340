"""``steward doctor``: whether everything Steward needs is there and fit to be used."""

from __future__ import annotations

import asyncio
import os
import shutil
import stat
from argparse import Namespace
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.app import keyring_for
from bot.commands.check import gaps
from bot.commands.console import OK, UNUSABLE, now, say, today
from bot.commands.desk import settings_of, store_of
from bot.domain.cases import OutboxState
from bot.domain.errors import StewardError
from bot.platforms.practice.people_files import read_people
from bot.policy.check import check_pack
from bot.settings import ProviderSettings, Settings
from bot.store import audit, migrate, outbox
from bot.store.keys import Keyring
from bot.store.tx import Tx
from bot.tenants import pack_of

_LITTLE_ROOM = 500 * 1024 * 1024
_EARLIEST = datetime(2026, 1, 1, tzinfo=UTC)
"""A clock that shows an earlier moment is wrong: Steward is younger than that."""

_GOOD, _MIND, _BAD = "ok", "mind", "BAD"


@dataclass(frozen=True, slots=True)
class _Result:
    """One line: how bad it is, what was looked at, what was found."""

    level: str
    what: str
    found: str


def run(args: Namespace) -> int:
    """Look at everything and say what is wrong; 2 if Steward could not work as it is."""
    settings = settings_of(args)
    results = [_Result(_GOOD, "settings", str(settings.path))]
    for look in (_keys, _store, _room, _clock):
        results += _safely(look.__name__.strip("_"), lambda look=look: look(settings))  # type: ignore[misc]
    for number, provider in enumerate(settings.providers):
        results += _safely(
            provider.id,
            lambda n=number, p=provider: _provider(settings, n, p),  # type: ignore[misc]
        )
    if args.invite:
        results += _safely("invite", lambda: _invitation(settings))
    for one in results:
        say(f"{one.level:<5} {one.what}: {one.found}")
    bad = sum(one.level == _BAD for one in results)
    say("Steward can work." if not bad else f"{bad} thing{'s' * (bad != 1)} to mend first.")
    return UNUSABLE if bad else OK


def _invitation(settings: Settings) -> Iterator[_Result]:
    """How to invite Steward to a Discord server, and why it asks for what it asks for."""
    from bot.commands.connections import discord_token
    from bot.platforms.discord.invite import invitation, needed

    automod = any(one.discord is not None and one.discord.automod for one in settings.providers)
    link = invitation(discord_token(settings, os.environ), automod=automod)
    yield _Result(_GOOD, "invite", link)
    for permission, why in needed(automod=automod).items():
        yield _Result(_GOOD, f"invite, {permission.replace('_', ' ')}", f"to {why}")
    yield _Result(_GOOD, "invite, role", "place it above those of members it may have to limit")


def _safely(what: str, look: Callable[[], Iterator[_Result]]) -> list[_Result]:
    """What a look finds; an error is a finding too, and the other looks go on."""
    found: list[_Result] = []
    try:
        found.extend(look())
    except StewardError as error:
        found += [_Result(_BAD, what, line) for line in str(error).splitlines()]
    return found


def _keys(settings: Settings) -> Iterator[_Result]:
    if Keyring.from_environ(os.environ) is not None:
        yield _Result(_GOOD, "keys", "from the environment")
        return
    ring = keyring_for(settings, os.environ)
    yield _Result(_GOOD, "keys", f"{len(ring.keys)} in {settings.key_file}")
    mode = stat.S_IMODE(settings.key_file.stat().st_mode)
    if mode & 0o077:
        mend = f"others can read {settings.key_file}: chmod 600 it, then steward keys rotate"
        yield _Result(_BAD, "keys", mend)
    if settings.key_file.resolve().parent == settings.store_file.resolve().parent:
        told = "the key lies beside the database: a copy of the folder is a copy of both"
        yield _Result(_MIND, "keys", told)


def _store(settings: Settings) -> Iterator[_Result]:
    path = settings.store_file
    if not path.exists():
        fit = _nearest(path)
        able = os.access(fit, os.W_OK)
        told = f"none yet; it will be made as {path}" if able else f"{fit} cannot be written"
        yield _Result(_MIND if able else _BAD, "store", told)
        return
    schema = migrate.check_known(path)
    if schema != migrate.head():
        told = f"{path} has schema {schema}, this Steward needs {migrate.head()}: steward migrate"
        yield _Result(_BAD, "store", told)
        return
    waiting, held, lost, report = asyncio.run(_inside(settings))
    yield _Result(_GOOD, "store", f"{path}, schema {schema}")
    yield _Result(
        _GOOD if report.ok else _BAD,
        "audit",
        f"{report.rows} rows hold" if report.ok else f"row {report.first_bad}: {report.why}",
    )
    yield _Result(_GOOD, "outbox", f"{waiting} wait to be delivered")
    if held:
        yield _Result(_MIND, "outbox", f"{held} are held after a restore: steward outbox list")
    if lost:
        told = f"{lost} were given up after many attempts; each is a card or an event in the log"
        yield _Result(_MIND, "outbox", told)


async def _inside(settings: Settings) -> tuple[int, int, int, audit.AuditReport]:
    def look(tx: Tx) -> tuple[int, int, int, audit.AuditReport]:
        held, lost = (
            outbox.count_in(tx, state) for state in (OutboxState.HELD, OutboxState.GIVEN_UP)
        )
        return outbox.pending_count(tx), held, lost, audit.verify(tx)

    async with store_of(settings, read_only=True) as store:
        return await store.read(look)


def _room(settings: Settings) -> Iterator[_Result]:
    free = shutil.disk_usage(_nearest(settings.store_file)).free
    told = f"{free // (1024 * 1024):,} MB free"
    yield _Result(_GOOD if free >= _LITTLE_ROOM else _MIND, "disk", told)


def _clock(settings: Settings) -> Iterator[_Result]:
    moment = now()
    sound = moment >= _EARLIEST
    told = f"{moment:%Y-%m-%d %H:%M} UTC" + ("" if sound else ": this clock is wrong")
    yield _Result(_GOOD if sound else _BAD, "clock", told)


def _provider(settings: Settings, number: int, provider: ProviderSettings) -> Iterator[_Result]:
    local = now().astimezone(ZoneInfo(provider.time_zone))
    yield _Result(_GOOD, provider.id, f"local time {local:%H:%M} in {provider.time_zone}")
    loaded = pack_of(settings, provider)
    report = check_pack(loaded, today())
    for error in report.errors:
        yield _Result(_BAD, provider.id, str(error))
    for warning in report.warnings:
        yield _Result(_MIND, provider.id, str(warning))
    if loaded.pack.watching.needs_confirmation and not provider.confirmed:
        told = f"the pack {loaded.pack.id} watches nothing until an admin sets  confirmed: true"
        yield _Result(_MIND, provider.id, told)
    for gap in gaps(settings, number, provider):
        yield _Result(_MIND, provider.id, str(gap))
    yield _people(settings, provider)


def _people(settings: Settings, provider: ProviderSettings) -> _Result:
    if provider.people is None:
        told = "nobody is listed: everybody counts as a learner (people: a CSV)"
        return _Result(_MIND, provider.id, told)
    listed = read_people(settings.beside(provider.people))
    held = {one.id for one in listed}
    roles = provider.roles
    named = {who for role in type(roles).model_fields for who in getattr(roles, role)}
    missing = sorted(named - held)
    told = f"{len(listed)} people listed; anybody else counts as a learner"
    if missing:
        told += f"; not listed though they hold a role: {', '.join(missing)}"
    return _Result(_MIND if missing else _GOOD, provider.id, told)


def _nearest(path: Path) -> Path:
    """The nearest folder above that exists."""
    return next(folder for folder in path.resolve().parents if folder.exists())
