"""On the wire: under qtsd a director hears at once, and no access is ever limited."""

from __future__ import annotations

import asyncio
from pathlib import Path

from bot.domain.cases import RequestState, ReviewState
from tests.platforms.discord.college import INSULT, buttons, choose, college, shown, steward


async def test_abuse_is_brought_to_the_director_at_once_and_appealed(tmp_path: Path) -> None:
    async with college(tmp_path, "qtsd") as place:
        office = place.guild.text_channel("director")
        place.more["desks"] = {
            "moderators": str(place.moderators.id),
            "managers": str(place.managers.id),
            "safeguarding_lead": str(place.lead_desk.id),
            "director": str(office.id),
        }
        async with steward(place) as bot:
            await place.sim.post(place.general, place["Kim"], f"<@{place['Bo'].id}> {INSULT}")
            brought = await place.card(office)
            card = await place.card()
            assert "C-00001" in shown(brought) and "C-00001" in shown(card)
            await place.letter("Kim")
            await bot.until(lambda known: known[0].reached_at)
            await place.choose(card, "uphold", "Mo")
            await place.sim.until(lambda: "Upheld by" in shown(brought))
            assert not {n for n in buttons(brought) if "restrict" in n or "block" in n}
            told = await place.letter("Kim", count=2)
            answer = await choose(place.sim, told, "wrong", place["Kim"], "it was a quotation")
            assert "look again" in answer.text
            appealed = await place.card(place.managers)
            await place.choose(appealed, "appeal-stand", "Mara", "it was not")
            await bot.until(lambda known: known[0].review is ReviewState.STANDS)


async def test_a_director_without_a_channel_shares_the_managers_card(tmp_path: Path) -> None:
    async with college(tmp_path, "qtsd") as place, steward(place) as bot:
        message = await place.sim.post(place.general, place["Kim"], f"<@{place['Bo'].id}> {INSULT}")
        await place.card(place.managers)
        await place.letter("Kim")
        await place.sim.delete(message)
        await bot.until(lambda known: known[0].request is RequestState.REMOVED)
        await place.choose(await place.card(), "escalate", "Mo")
        await asyncio.sleep(0.4)
        assert len([c for c in place.cards(place.managers) if c.embeds]) == 1
