"""On the wire: a learner's insult, from the post to restriction and appeal."""

from __future__ import annotations

from pathlib import Path

from tests.platforms.discord.college import INSULT, college, shown, steward


async def test_a_post_becomes_a_card_and_a_letter(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place):
        message = await place.sim.post(place.general, place["Kim"], INSULT)
        card = await place.card()
        letter = await place.letter("Kim")
        assert "C-00001" in shown(card)
        assert str(message.id) in card.embeds[0]["url"]
        assert letter.components
