"""A real store in a temporary folder."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store import Keyring, Store


@pytest.fixture
def keyring() -> Keyring:
    return Keyring.ephemeral()


@pytest.fixture
async def store(tmp_path: Path, keyring: Keyring) -> AsyncIterator[Store]:
    opened = await Store.open(tmp_path / "steward.sqlite3", keyring, durable=False)
    yield opened
    await opened.close()
