"""Packs for tests: the template's, and edits of its files."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from bot.policy.loader import EXAMPLES_FILE, PACK_FILE, WORDING_FILE
from bot.policy.new_pack import make_pack

TODAY = date(2026, 11, 21)


def good_pack(folder: Path, pack_id: str = "test-pack") -> Path:
    """The folder of a pack that passes its check."""
    return make_pack(pack_id, folder, TODAY)


def edit(file: Path, old: str, new: str) -> int:
    """Replace the one place where ``old`` stands; gives the line (from 1) where it stood."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file.name}"
    file.write_text(text.replace(old, new), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def line_of(file: Path, words: str) -> int:
    """The line (from 1) of the one place where ``words`` stand."""
    text = file.read_text(encoding="utf-8")
    assert text.count(words) == 1, f"{words!r} stands {text.count(words)} times in {file.name}"
    return text[: text.index(words)].count("\n") + 1


__all__ = ["EXAMPLES_FILE", "PACK_FILE", "TODAY", "WORDING_FILE", "edit", "good_pack", "line_of"]
