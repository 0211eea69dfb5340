"""What a card shows on the wire: blurred where it is grave, with the record and the way back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.platforms.discord.college import INSULT, LEAK, THREAT, college, shown, steward
from tests.simulators.discord.world import Message


def _field(card: Message, name: str) -> str:
    return next(str(one["value"]) for one in card.embeds[0]["fields"] if one["name"] == name)


@pytest.mark.parametrize(("text", "is_blurred"), [(THREAT, True), (INSULT, False)])
async def test_what_is_grave_is_blurred_until_somebody_asks_to_see_it(
    tmp_path: Path, text: str, is_blurred: bool
) -> None:
    async with college(tmp_path) as place, steward(place):
        await place.sim.post(place.general, place["Kim"], text)
        words = (await place.card()).embeds[0]["description"]
        assert (words.startswith("||"), words.endswith("||")) == (is_blurred, is_blurred)
        assert words.count("||") == 2 * is_blurred
        assert "**" in words


async def test_the_card_leads_to_the_message_and_names_place_member_and_clause(
    tmp_path: Path,
) -> None:
    async with college(tmp_path) as place, steward(place):
        message = await place.sim.post(place.general, place["Kim"], INSULT)
        card = await place.card()
        where = f"{place.guild.id}/{place.general.id}/{message.id}"
        assert card.embeds[0]["url"] == f"https://discord.com/channels/{where}"
        who = _field(card, "Who and where")
        assert f"<@{place['Kim'].id}>" in who and f"<#{place.general.id}>" in who
        assert "learner" in who and _field(card, "Clause") and _field(card, "Why") != "-"
        assert card.mentions == []


async def test_the_record_is_on_the_card_and_grows(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place):
        await place.sim.post(place.general, place["Kim"], INSULT)
        first = await place.card()
        assert _field(first, "Record").startswith("1 strike in")
        await place.choose(first, "dismiss", "Mo", "banter")
        await place.sim.post(place.general, place["Kim"], LEAK)
        record = _field(await place.card(count=2), "Record")
        assert "2 cases: 0 upheld, 1 taken back" in record and record.startswith("1 strike in")


async def test_a_card_shows_when_the_member_removed_or_changed_it(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place):
        gone = await place.sim.post(place.general, place["Kim"], INSULT)
        await place.card()
        changed = await place.sim.post(place.general, place["Bo"], LEAK)
        await place.card(count=2)
        first, second = place.cards()
        await place.sim.delete(gone)
        await place.sim.edit(changed, "see you tomorrow")
        await place.sim.until(lambda: "The author removed the message" in shown(first))
        await place.sim.until(lambda: "The author changed the message" in shown(second))
