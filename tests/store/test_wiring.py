"""What an adapter remembers, by provider, kind and name."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.store import wiring
from bot.store.engine import Store
from bot.store.tx import Tx
from bot.store.wiring import Kind

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)


async def test_a_value_is_replaced_read_back_and_forgotten(store: Store) -> None:
    def work(tx: Tx) -> tuple[str | None, str | None, bool, bool]:
        wiring.set(tx, "college", "discord", Kind.DESK, "moderators", "1", NOW)
        wiring.set(tx, "college", "discord", Kind.DESK, "moderators", "2", NOW)
        found = wiring.get(tx, "college", "discord", Kind.DESK, "moderators")
        other = wiring.get(tx, "other", "discord", Kind.DESK, "moderators")
        gone = wiring.unset(tx, "college", "discord", Kind.DESK, "moderators")
        again = wiring.unset(tx, "college", "discord", Kind.DESK, "moderators")
        return found, other, gone, again

    assert await store.write(work) == ("2", None, True, False)


async def test_what_is_about_a_member_or_a_case_goes_with_them(store: Store) -> None:
    def work(tx: Tx) -> tuple[int, int, list[str]]:
        wiring.set(tx, "college", "discord", Kind.SAVED, "a", "1", NOW, member="kim")
        wiring.set(tx, "college", "discord", Kind.SAVED, "b", "1", NOW, member="bo")
        wiring.set(tx, "college", "discord", Kind.CARD, "c", "1", NOW, case_id="college:1")
        assert [e.item for e in wiring.of_member(tx, "college", "discord", Kind.SAVED, "kim")] == [
            "a"
        ]
        assert len(wiring.of_case(tx, "college", "discord", Kind.CARD, "college:1")) == 1
        members = wiring.forget_member(tx, "college", "kim")
        cases = wiring.forget_case(tx, "college", "college:1")
        left = [e.item for e in wiring.list_all(tx, "college", "discord", Kind.SAVED)]
        return members, cases, left

    assert await store.write(work) == (1, 1, ["b"])


async def test_old_entries_of_a_kind_are_pruned(store: Store) -> None:
    def work(tx: Tx) -> int:
        wiring.set(tx, "college", "discord", Kind.SENT, "old", "1", NOW - timedelta(days=9))
        wiring.set(tx, "college", "discord", Kind.SENT, "new", "1", NOW)
        wiring.set(tx, "college", "discord", Kind.CARD, "old", "1", NOW - timedelta(days=9))
        return wiring.prune(tx, "discord", Kind.SENT, NOW - timedelta(days=1))

    assert await store.write(work) == 1
