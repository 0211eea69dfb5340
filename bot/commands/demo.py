"""``steward demo``: a bundled week through the whole flow, told as it happens. No tokens needed."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import sys
import time
from argparse import Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path

from rich.console import Console

from bot.app import opened, rehearsal
from bot.commands.console import OK, say
from bot.commands.reading_along import warn_if_off
from bot.domain.errors import BadInput
from bot.domain.events import Event
from bot.platforms.practice.narrator import Narrator
from bot.platforms.practice.reading import Skipped
from bot.platforms.practice.sources import open_source
from bot.policy.loader import LoadedPack
from bot.resources import config_dir, packs_dir
from bot.settings import Settings, find_settings, load_settings
from bot.store.keys import Keyring
from bot.tenants import pack_named, tenant_of

_MARK = "# Written by `steward demo`, which replaces this folder's files when it runs again."
_SETTINGS = "steward.yaml"
_OURS = (_SETTINGS, "steward.key", "steward.sqlite3", "steward.sqlite3-wal", "steward.sqlite3-shm")
_PAUSE = 0.06
"""Seconds between two events, where somebody watches: the week takes some five seconds."""

_TEXT = """{mark}
# Its people are invented. Look around with: steward case list --config {path}

store: {{ file: steward.sqlite3, key_file: steward.key }}

providers:
  - id: demo
    name: {name}
    pack: {pack}
    confirmed: true
    roles:
      moderator: [bryony, owen]
      manager: [ruth, grant]
      safeguarding_lead: [nia]
      deputy_lead: [grant]
      data_protection_officer: [dana]
      admin: [ada]
"""


def run(args: Namespace) -> int:
    """Play the week into a fresh database, and say what can be looked at afterwards."""
    loaded = pack_named(args.pack)
    folder: Path = args.into
    replaced = _prepare(folder)
    settings = _write(folder, loaded)
    console = Console(highlight=False)
    console.print(f"[bold]{loaded.pack.title}[/] ({loaded.pack.id})", highlight=False)
    if replaced:
        say(f"(the demonstration in {folder} is replaced)")
    pause = 0.0 if args.fast or not sys.stdout.isatty() else _PAUSE
    warn_if_off()
    asyncio.run(_play(settings, loaded, Narrator(console), pause))
    _say_what_next(folder, args.pack)
    return OK


async def _play(settings: Settings, loaded: LoadedPack, narrator: Narrator, pause: float) -> None:
    tenant = tenant_of(settings, settings.provider(None), loaded)
    with open_source(config_dir() / "demo" / "week.jsonl") as source:
        events = _slowly(narrator.over(_events(source.events())), pause)
        async with (
            opened(settings, {}, create=True) as store,
            rehearsal(tenant, narrator.hear, store=store, heard=narrator.delivered) as replay,
        ):
            await replay.play(events)


def _events(found: Iterable[Event | Skipped]) -> Iterator[Event]:
    return (one for one in found if not isinstance(one, Skipped))


def _slowly(events: Iterator[Event], pause: float) -> Iterator[Event]:
    for event in events:
        if pause:
            time.sleep(pause)
        yield event


def _prepare(folder: Path) -> bool:
    """Make room; whether an earlier demonstration was there. Anything else is left alone."""
    settings = folder / _SETTINGS
    if folder.is_dir() and any(folder.iterdir()):
        if not settings.is_file() or not settings.read_text("utf-8").startswith(_MARK):
            what = "this folder holds something else than a demonstration"
            raise BadInput(str(folder), what, "name a new folder with --into")
        for name in _OURS:
            (folder / name).unlink(missing_ok=True)
        return True
    return False


def _write(folder: Path, loaded: LoadedPack) -> Settings:
    """The settings and a key of the demonstration's own."""
    path = folder / _SETTINGS
    shipped = loaded.folder is None or loaded.folder.parent == packs_dir()
    named = loaded.pack.id if loaded.folder is None or shipped else str(loaded.folder.resolve())
    text = _TEXT.format(
        mark=_MARK, path=path, name=json.dumps(loaded.pack.provider), pack=json.dumps(named)
    )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        what = f"the demonstration cannot be written there: {error.strerror}"
        raise BadInput(str(folder), what, "name another folder with --into") from error
    Keyring.create(folder / "steward.key")
    return load_settings(path, {})


def _say_what_next(folder: Path, pack: str) -> None:
    called = "steward" if shutil.which("steward") else os.path.relpath(sys.argv[0])
    found = find_settings(None) == folder / _SETTINGS
    where = "" if found else f" --config {folder / _SETTINGS}"
    say()
    say(f"The record of this week lies in {folder}, encrypted. To look around:")
    for command in (
        f"case list{where}",
        f"case show 1 --as manager --who ruth{where}",
        f"case list --as safeguarding_lead --who nia{where}",
        f"member show callum --as manager --who ruth{where}",
        f"audit verify{where}",
        f"pack show {pack}",
    ):
        say(f"  {called} {command}")
