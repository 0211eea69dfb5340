"""Places: why each is watched or not, and what a mark makes of the settings."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.domain.messages import Place
from bot.store import audit
from bot.store.engine import Store
from bot.store.keys import Keyring
from bot.store.orders import Order
from bot.store.tx import Tx
from bot.workflow.admin.places import Mark, elsewhere, mark, marks, placed, watch_of
from bot.workflow.tenant import Tenant
from tests.workflow.support import shipped

NOW = datetime(2026, 11, 2, tzinfo=UTC)
OURS, THEIRS = Place("p1", provider_run=True), Place("p2", provider_run=False)


def tenant(pack_id: str, *, confirmed: bool = True) -> Tenant:
    """A provider under a shipped pack."""
    return Tenant("college", shipped(pack_id), confirmed=confirmed)


STAFF = replace(tenant("stanfords"), staff_only=frozenset({"p1"}))


def order(place: str, days: float = 1) -> Order:
    """An order that began an hour ago."""
    began = NOW - timedelta(hours=1)
    return Order("o1", "college", place, "mara", began, NOW + timedelta(days=days), "why")


@pytest.mark.parametrize(
    ("who", "place", "orders", "is_desk", "is_watched", "why"),
    [
        (tenant("stanfords"), OURS, (), False, True, "run by the provider, learners can be there"),
        (tenant("stanfords"), THEIRS, (), False, False, "not run by the provider"),
        (tenant("stanfords"), OURS, (), True, False, "a desk of Steward's"),
        (tenant("care"), OURS, (), False, False, "only at what is reported"),
        (tenant("care"), OURS, (order("p1"),), False, True, "until 03 Nov 2026"),
        (tenant("care"), OURS, (order("p2"),), False, False, "only at what is reported"),
        (tenant("care"), OURS, (order("p1", 0),), False, False, "only at what is reported"),
        (tenant("care"), replace(OURS, id="t1", parent="p1"), (order("p1"),), False, True, "until"),
        (tenant("learning-institute", confirmed=False), OURS, (), False, False, "confirm first"),
        (
            replace(tenant("stanfords"), staff_only=frozenset({"p1"})),
            OURS,
            (),
            False,
            True,
            "staff",
        ),
    ],
)
def test_a_place_is_watched_or_not_for_a_reason(
    who: Tenant, place: Place, orders: tuple[Order, ...], is_desk: bool, is_watched: bool, why: str
) -> None:
    found = watch_of(who, place, orders, NOW, is_desk=is_desk)
    assert found.is_watched is is_watched and why in found.why


def said(tx: Tx, place: str, what: Mark | None) -> None:
    """Ada says what a place is."""
    mark(tx, "college", "slack", place, what, "ada", NOW)


async def test_a_mark_lies_over_the_settings_until_it_is_taken_away(tmp_path: Path) -> None:
    store = await Store.open(tmp_path / "s.sqlite3", Keyring.ephemeral(), durable=False)
    settings = replace(
        tenant("stanfords"), own_places=frozenset({"a", "b"}), staff_only=frozenset({"a"})
    )
    try:
        for place, what in (("a", Mark.OURS), ("b", Mark.ELSEWHERE), ("c", Mark.STAFF)):
            await store.write(partial(said, place=place, what=what))
        marked = await store.read(lambda tx: placed(tx, settings, ("discord", "slack")))
        away = await store.read(lambda tx: elsewhere(tx, "college", "slack", frozenset({"a", "d"})))
        await store.write(partial(said, place="b", what=None))
        left = await store.read(lambda tx: marks(tx, "college", "slack"))
        log = await store.read(lambda tx: audit.latest(tx, "college"))
    finally:
        await store.close()
    assert sorted(marked.own_places) == ["a", "c"] and list(marked.staff_only) == ["c"]
    assert away == {"b", "d"}
    assert left == {"a": Mark.OURS, "c": Mark.STAFF}
    assert [one.what for one in log] == ["place_marked"] * 4


async def test_without_marks_the_settings_hold(tmp_path: Path) -> None:
    store = await Store.open(tmp_path / "s.sqlite3", Keyring.ephemeral(), durable=False)
    try:
        same = tenant("stanfords")
        assert await store.read(lambda tx: placed(tx, same, ("discord",))) is same
    finally:
        await store.close()
