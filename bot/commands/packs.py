"""``steward pack``: list, show, new."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from bot.commands.console import OK, UNUSABLE, say, today, warn
from bot.domain.errors import PackError
from bot.policy.loader import load_pack, pack_folders
from bot.policy.new_pack import make_pack
from bot.policy.summary import summarise
from bot.resources import packs_dir
from bot.tenants import pack_named


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
