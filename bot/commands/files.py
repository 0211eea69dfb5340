"""Files that a command writes for its operator's eyes only."""

from __future__ import annotations

import os
from pathlib import Path

from bot.domain.errors import BadInput


def check_free(out: Path) -> None:
    """Find out before the work that the file has somewhere to go, and overwrites nothing."""
    if out.exists():
        raise BadInput(str(out), "this exists already and is not overwritten", "name a new file")
    if not out.parent.is_dir():
        raise BadInput(str(out), "there is no such folder", "name a file in a folder that exists")


def write_privately(out: Path, text: str) -> None:
    """Write a file that nobody else on the machine can read. Raises ``BadInput``."""
    try:
        handle = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        what = f"it cannot be written: {error.strerror}"
        raise BadInput(str(out), what, "name a folder you may write in") from error
