"""On the wire: a disclosure reaches the safeguarding lead and nobody else."""

from __future__ import annotations

import asyncio
from functools import partial
from pathlib import Path

from bot.store import events
from tests.platforms.discord.college import DESPAIR, INSULT, button, college, shown, steward
from tests.simulators.discord.interactions import Invocation


async def test_a_disclosure_is_on_the_leads_card_and_nowhere_else(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        await place.sim.post(place.general, place["Kim"], DESPAIR)
        card = await place.card(place.lead_desk)
        assert "end it all" in shown(card)
        assert f"<@&{place.roles['safeguarding_lead'].id}>" in card.content
        letter = await place.letter("Kim")
        assert "gone" not in str(letter.components)
        await asyncio.sleep(0.5)
        assert place.cards(place.moderators) == place.cards(place.managers) == []
        assert (await bot.cases())[0].strike is False


async def test_the_lead_acknowledges_and_the_card_says_so(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        await place.sim.post(place.general, place["Kim"], DESPAIR)
        card = await place.card(place.lead_desk)
        await place.sim.press(card, button(card, "acknowledge"), place["Sam"])
        await bot.until(lambda known: known[0].acknowledged_by == str(place["Sam"].id))


async def test_the_lead_notes_hands_on_refers_and_closes_and_nobody_else_can(
    tmp_path: Path,
) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        await place.sim.post(place.general, place["Kim"], DESPAIR)
        card = await place.card(place.lead_desk)
        place.lead_desk.overwrites.clear()  # even where others could see the card
        for name in ("Mo", "Mara", "Kim"):
            pressed = await place.sim.press(card, button(card, "claim"), place[name])
            await place.sim.until(partial(_says, pressed, "people of this desk"))
        for what in ("note", "claim", "hand_on", "refer:police"):
            answer = await place.choose(card, what, "Sam", "rang at noon")
            assert not answer.text or "Done" in answer.text
        called = await place.card(place.lead_desk, count=2)
        assert f"<@&{place.roles['deputy_lead'].id}>" in called.content
        dee = place.guild.member("Dee", [place.roles["deputy_lead"]])
        taken = await place.sim.press(card, button(card, "dismiss"), dee)
        await place.sim.submit_modal(taken, {"text": "safe and cared for"})
        await bot.until(lambda known: known[0].closed_at)
        (case,) = await bot.cases()
        found = await bot.app.store.read(lambda tx: events.of_case(tx, "college", case.id))
        people = {one.actor for one in found if one.actor is not None}
        assert people == {str(place["Sam"].id), str(dee.id)}
        assert place.cards() == place.cards(place.managers) == []


async def test_at_last_the_emergency_contacts_stand_below_the_card(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        await place.sim.post(place.general, place["Kim"], DESPAIR)
        await place.card(place.lead_desk)
        await bot.pass_time(5)
        await place.sim.until(
            lambda: any("Emergency contacts" in c.content for c in place.cards(place.lead_desk))
        )


async def test_when_nobody_answers_the_deputy_is_called_below_the_card(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        await place.sim.post(place.general, place["Kim"], DESPAIR)
        await place.card(place.lead_desk)
        await bot.pass_time(3)
        await place.sim.until(lambda: len(place.cards(place.lead_desk)) > 1)
        assert f"<@&{place.roles['deputy_lead'].id}>" in place.cards(place.lead_desk)[1].content


async def test_a_member_who_wants_to_talk_is_brought_before_the_lead_alone(
    tmp_path: Path,
) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        await place.sim.post(place.general, place["Kim"], INSULT)
        letter, flag = await place.letter("Kim"), await place.card()
        await bot.until(lambda known: known[0].reached_at)
        talk = await place.choose(letter, "talk", "Kim", None)
        await place.sim.until(lambda: "will get in touch" in talk.text and "999" in talk.text)
        assert talk.is_ephemeral
        card = await place.card(place.lead_desk)
        assert "asks to talk to somebody" in shown(card) and "waste of space" not in shown(card)
        assert f"<@&{place.roles['safeguarding_lead'].id}>" in card.content
        again = await place.choose(letter, "talk", "Kim", None)
        await place.sim.until(lambda: "will get in touch" in again.text)
        await bot.pass_time(3)
        await place.sim.until(lambda: len(place.cards(place.lead_desk)) == 2)
        assert f"<@&{place.roles['deputy_lead'].id}>" in place.cards(place.lead_desk)[1].content
        await place.sim.press(card, button(card, "acknowledge"), place["Sam"])
        await bot.until(lambda known: known[1].acknowledged_by == str(place["Sam"].id))
        assert place.cards() == [flag] and "talk" not in shown(flag)
        assert place.cards(place.managers) == [] and len(await bot.cases()) == 2


def _says(answer: Invocation, text: str) -> bool:
    return text in answer.text
