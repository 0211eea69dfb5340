"""A new pack from the template: a valid start that somebody fills in with their own policy."""

from __future__ import annotations

import re
import tempfile
from datetime import date
from pathlib import Path

from bot.domain.errors import PackError
from bot.policy.loader import EXAMPLES_FILE, PACK_FILE, WORDING_FILE, load_pack
from bot.resources import packs_dir
from bot.strict_yaml import shown

_ID = re.compile(r"[a-z][a-z0-9-]{0,39}")
_TEMPLATE = "_template"


def make_pack(pack_id: str, folder: Path, today: date) -> Path:
    """Write a commented pack that passes its check to ``folder / pack_id``; gives that path.

    Its review is due a year from ``today``. Raises ``PackError`` for a bad id, and where something
    stands there already or cannot be written; then nothing is left behind.
    """
    target = _target(pack_id, folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".new-", dir=folder) as space:
            made = Path(space) / pack_id
            _write(pack_id, made, today)
            load_pack(made)
            made.rename(target)
    except OSError as error:
        why = error.strerror or "unknown fault"
        mend = "choose a folder in which you may write"
        raise PackError(shown(target), f"the pack cannot be written: {why}", mend) from error
    return target


def _target(pack_id: str, folder: Path) -> Path:
    """Where the pack will stand. Raises ``PackError`` where it cannot."""
    if not _ID.fullmatch(pack_id):
        what = f"{pack_id!r} cannot be the id of a pack"
        mend = "use small letters, digits and hyphens, beginning with a letter, at most 40"
        raise PackError("pack new", what, mend)
    target = folder / pack_id
    if target.exists() or target.is_symlink():
        raise PackError(shown(target), "this exists already", "choose another id, or remove it")
    return target


def _write(pack_id: str, made: Path, today: date) -> None:
    """The template's files with the few words that differ filled in."""
    words = {"@ID@": pack_id, "@TODAY@": today.isoformat(), "@REVIEW@": _a_year_on(today)}
    for name in (PACK_FILE, EXAMPLES_FILE, WORDING_FILE):
        source, copy = packs_dir() / _TEMPLATE / name, made / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        text = source.read_text(encoding="utf-8")
        for place, word in words.items():
            text = text.replace(place, word)
        copy.write_text(text, encoding="utf-8")


def _a_year_on(today: date) -> str:
    """The same day next year; 28 February for a 29th."""
    day = min(today.day, 28) if today.month == 2 else today.day
    return today.replace(year=today.year + 1, day=day).isoformat()
