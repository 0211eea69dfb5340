"""Messages in a language that the learned detector does not know are counted, once each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.detection.detectors.learned import LearnedDetector
from bot.detection.learned import load
from bot.detection.pipeline import Pipeline
from bot.domain.events import Event
from bot.store.engine import Store
from bot.store.keys import Keyring
from bot.workflow.door import Door
from bot.workflow.tenant import Tenant
from tests.detection.learned.tiny import write_model
from tests.workflow.support import PROVIDER, clock, deleted, edited, posted, reported, shipped

POLISH = "nie wiem gdzie jest moja legitymacja, czy już ktoś ma"


async def counted(folder: Path, detector: LearnedDetector, *events: Event) -> int:
    """What the door counted when these came in."""
    store = await Store.open(folder / "steward.sqlite3", Keyring.ephemeral(), durable=False)
    try:
        tenants = {PROVIDER: Tenant(PROVIDER, shipped("stanfords"))}
        door = Door(store, Pipeline([detector]), tenants, threaded=False)
        for event in events:
            await door.receive(PROVIDER, event)
        return door.unread
    finally:
        await store.close()


@pytest.fixture(name="reading")
def _reading(tmp_path: Path) -> LearnedDetector:
    model = load(write_model(tmp_path / "model"))
    return LearnedDetector(lambda: model)


@pytest.mark.parametrize(
    ("make", "count"),
    [
        (lambda: [posted("m1", POLISH)], 1),
        (lambda: [posted("m1", POLISH), posted("m2", "hello there"), posted("m3", POLISH)], 2),
        (lambda: [posted("m1", "?!"), posted("m2", "")], 0),
        (lambda: [reported("m1", POLISH, 1)], 1),
        (lambda: [posted("m1", "hello"), edited("m1", POLISH, 1), deleted("m1", 2)], 1),
        (lambda: [clock(1)], 0),
        (lambda: [posted("m1", POLISH, provider_run=False)], 0),
    ],
)
async def test_what_the_model_could_not_read_is_counted(
    tmp_path: Path, reading: LearnedDetector, make: Callable[[], list[Event]], count: int
) -> None:
    assert await counted(tmp_path, reading, *make()) == count


async def test_where_the_model_is_off_nothing_is_counted(tmp_path: Path) -> None:
    assert await counted(tmp_path, LearnedDetector(lambda: None), posted("m1", POLISH)) == 0
