"""Runs the ``steward`` command in a process of its own, as an operator does."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


_WITHOUT_MODEL = """
import sys
from pathlib import Path
from bot.detection import learned
learned.FOLDER = Path('absent')
from bot.cli import main
sys.exit(main(sys.argv[1:]))
"""


def steward(
    *args: str | Path, cwd: Path, stdin: str = "", **environ: str
) -> subprocess.CompletedProcess[str]:
    """What the command printed and its exit code; it has a minute."""
    return _ran(["-m", "bot"], args, cwd, stdin, environ)


def without_model(
    *args: str | Path, cwd: Path, stdin: str = "", **environ: str
) -> subprocess.CompletedProcess[str]:
    """The command as it is where no learned model is installed."""
    return _ran(["-c", _WITHOUT_MODEL], args, cwd, stdin, environ)


def _ran(
    how: Sequence[str],
    args: Sequence[str | Path],
    cwd: Path,
    stdin: str,
    environ: Mapping[str, str],
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *how, *map(str, args)],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "dumb", **environ},
    )
