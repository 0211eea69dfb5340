"""``steward pack``: list, show, new."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from bot.commands.console import OK, UNUSABLE, say, today, warn
from bot.domain.errors import PackError
from bot.policy.loader import PACK_FILE, LoadedPack, find_pack, load_pack, pack_folders
from bot.policy.new_pack import make_pack
from bot.policy.summary import summarise
from bot.resources import packs_dir


def pack_named(name: str, base: Path = Path()) -> LoadedPack:
    """A shipped pack by its id, or any pack by the path of its folder.

    A path holds a ``/`` or names a folder with a pack in it, seen from ``base``. Raises
    ``PackErrors``.
    """
    return load_pack(folder_of(name, base))


def folder_of(name: str, base: Path = Path()) -> Path:
    """The folder of the pack with this id or path; ``PackErrors`` where no pack is called so."""
    path = base / name
    if "/" in name or (path / PACK_FILE).is_file():
        return path
    shipped = find_pack(name).folder
    if shipped is None:
        raise PackError(f"pack {name}", "it was not read from a folder")
    return shipped


def list_packs(args: Namespace) -> int:
    """One line a pack: id, version, whom it binds, when its review is due, what it is called."""
    status = OK
    for folder in pack_folders((args.into,) if args.into else None):
        try:
            pack = load_pack(folder).pack
        except PackError as error:
            warn(error)
            status = UNUSABLE
            continue
        due = pack.source.review_due
        review = "no review date" if due is None else f"review due {due}"
        late = " (OVERDUE)" if due is not None and due < today() else ""
        binds = ", ".join(pack.binds)
        say(f"{pack.id:<20} {pack.version:<10} {binds:<38} {review}{late}")
        say(f"{'':<20} {pack.title}")
    return status


def show_pack(args: Namespace) -> int:
    """Everything a pack says, for a person to read in a minute."""
    say(summarise(pack_named(args.id), today()).rstrip("\n"))
    return OK


def new_pack(args: Namespace) -> int:
    """Write a commented pack to fill in."""
    made = make_pack(args.id, args.into or Path("packs"), today())
    say(f"Wrote {made}. Fill it in with your own policy; {packs_dir() / 'README.md'} explains")
    say(f"every field. Then: steward check --pack {made}")
    return OK
