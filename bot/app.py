"""The one place that builds concrete objects, starts them and stops them."""

from __future__ import annotations

import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.detection.pipeline import Pipeline
from bot.detection.registry import default_pipeline
from bot.platforms.practice.adapter import PracticePlatform
from bot.store.engine import Store
from bot.store.keys import Keyring
from bot.workflow.delivery import Delivery
from bot.workflow.door import Door
from bot.workflow.replay import Hear, Replay
from bot.workflow.tenant import Tenant

REHEARSED = ("practice", "discord", "slack")
"""Platforms whose messages a replay may hold; the practice platform stands in for each."""


@asynccontextmanager
async def rehearsal(
    tenant: Tenant, hear: Hear, pipeline: Pipeline | None = None
) -> AsyncIterator[Replay]:
    """A replay for one provider on a store that is gone afterwards, whatever happens.

    The store lies in a temporary folder under a key that is kept nowhere.
    """
    with tempfile.TemporaryDirectory(prefix="steward-replay-") as folder:
        path = Path(folder) / "replay.sqlite3"
        store = await Store.open(path, Keyring.ephemeral(), durable=False)
        try:
            tenants = {tenant.id: tenant}
            door = Door(store, pipeline or default_pipeline(), tenants, threaded=False)
            stand_in = PracticePlatform()
            delivery = Delivery(store, dict.fromkeys(REHEARSED, stand_in), tenants)
            yield Replay(door, delivery, tenant.id, hear)
        finally:
            await store.close()
