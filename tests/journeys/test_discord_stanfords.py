"""On the wire: a learner's insult under stanfords, from the post to restriction and appeal."""

from __future__ import annotations

from pathlib import Path

from bot.domain.cases import RequestState, ReviewState
from tests.platforms.discord.college import (
    INSULT,
    button,
    buttons,
    choose,
    college,
    shown,
    steward,
)

READ_ONLY = (1 << 11) | (1 << 38) | (1 << 35) | (1 << 36) | (1 << 6)


async def test_an_insult_goes_all_the_way_to_restriction_and_a_won_appeal(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        sim, kim = place.sim, place["Kim"]
        message = await sim.post(place.general, kim, f"<@{place['Bo'].id}> {INSULT}")
        card = await place.card()
        letter = await place.letter("Kim")
        assert "pathetic waste of space" in letter.content
        assert {name.rpartition(":")[2] for name in buttons(letter)} == {"gone", "wrong", "talk"}
        assert str(message.id) in card.embeds[0]["url"]
        assert "**" in card.embeds[0]["description"]
        await bot.until(lambda known: known[0].reached_at)

        claimed = await sim.press(card, button(card, "claim"), place["Mo"])
        assert not claimed.is_late
        await sim.until(lambda: "Claimed by" in shown(card))

        await bot.pass_time(80)
        await bot.until(lambda known: known[0].request is RequestState.REFUSED)
        await sim.until(lambda: len(place.cards(place.managers)) == 1)
        brought = place.cards(place.managers)[0]
        upheld = await place.choose(card, "uphold", "Mo")
        assert "Done" in upheld.text
        await sim.until(lambda: "Upheld by" in shown(brought))
        await sim.post(place.general, kim, f"<@{place['Bo'].id}> you are a worthless idiot")
        await bot.until(lambda known: len(known) == 2)

        before = dict(sim.overwrites(place.general))
        await sim.until(lambda: any(name.endswith(":restrict") for name in buttons(brought)))
        restricted = await place.choose(brought, "restrict", "Mara")
        assert "Done" in restricted.text
        await sim.until(lambda: kim.id in sim.overwrites(place.general))
        assert sim.overwrites(place.general)[kim.id].deny == READ_ONLY

        told = await sim.until(
            lambda: next((m for m in sim.dms(kim) if "limited what you can do" in m.content), None)
        )
        appeal = await choose(sim, told, "wrong", kim, "It was a joke between friends.")
        assert appeal.is_ephemeral
        await bot.until(lambda known: known[0].review is ReviewState.APPEALED)
        await sim.until(lambda: any("appeal-overturn" in name for name in buttons(brought)))
        own = await place.choose(brought, "appeal-overturn", "Mara")
        assert "Not done" in own.text
        won = await place.choose(brought, "appeal-overturn", "Max")
        assert "Done" in won.text
        await sim.until(lambda: kim.id not in sim.overwrites(place.general))
        assert sim.overwrites(place.general) == before


async def test_removing_the_message_closes_the_request_and_shows_on_the_card(
    tmp_path: Path,
) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        message = await place.sim.post(place.general, place["Kim"], INSULT)
        card = await place.card()
        letter = await place.letter("Kim")
        early = await choose(place.sim, letter, "gone", place["Kim"], None)
        await place.sim.until(lambda: "still see" in early.text)
        await place.sim.delete(message)
        await bot.until(lambda known: known[0].request is RequestState.REMOVED)
        await place.sim.until(lambda: "The author removed the message" in shown(card))
        thanks = await choose(place.sim, letter, "gone", place["Kim"], None)
        await place.sim.until(lambda: "noted in your favour" in thanks.text)
