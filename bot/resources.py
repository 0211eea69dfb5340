"""Where the files that ship with Steward lie: packs, lexicons, migrations.

In a checkout they stand beside ``bot/``; an installed wheel carries them in ``bot/shipped/``.
Both work from any working folder. Standard library only.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def config_dir() -> Path:
    """The folder with ``packs/`` and ``lexicons/``: shipped with Steward, not the operator's."""
    return _shipped("config")


def packs_dir() -> Path:
    """The folder with one folder per shipped policy pack."""
    return config_dir() / "packs"


def lexicons_dir() -> Path:
    """The folder with the shipped word lists."""
    return config_dir() / "lexicons"


def migrations_dir() -> Path:
    """The Alembic script folder."""
    return _shipped("migrations")


def _shipped(name: str) -> Path:
    """``bot/shipped/<name>`` when installed, else ``<name>`` beside ``bot/``."""
    installed = _PACKAGE / "shipped" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name
