"""Nothing of an erased case stays on Discord."""

from __future__ import annotations

from pathlib import Path

from bot.workflow.chat.guard import Guard
from bot.workflow.erasing import erase_case
from tests.platforms.discord.college import INSULT, LEAK, college, shown, steward


async def test_the_card_of_an_erased_case_is_taken_down_and_others_stay(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        await place.sim.post(place.general, place["Kim"], INSULT)
        await place.sim.post(place.general, place["Bo"], LEAK)
        await place.card(count=2)
        first, _ = await bot.cases()
        await bot.app.store.write(lambda tx: erase_case(tx, first, bot.clock(), "dana", "asked"))
        assert await bot.discord._sweeping.sweep() == 1
        (left,) = place.cards()
        assert "C-00002" in shown(left)


def test_the_guard_lets_something_happen_so_often_and_no_more() -> None:
    now = [0.0]
    guard = Guard(2, 10, lambda: now[0])
    assert [guard.allows("a"), guard.allows("a"), guard.allows("a")] == [True, True, False]
    assert guard.allows("b")
    now[0] = 11
    assert guard.allows("a")
