"""What goes wrong around a case: too late, too early, gone, renamed, pressed twice."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.domain.cases import RequestState, ReviewState, Standing
from tests.platforms.discord.college import (
    CLEAN,
    INSULT,
    LEAK,
    button,
    buttons,
    choose,
    college,
    shown,
    steward,
)
from tests.simulators.discord.world import Message

CALLBACK = "POST /interactions/{interaction_id}/{token}/callback"
SEND = "POST /channels/{channel_id}/messages"
OPEN_DM = "POST /users/@me/channels"


async def test_an_answer_that_came_too_late_changes_nothing_and_the_press_can_be_repeated(
    tmp_path: Path,
) -> None:
    """10062: the token of the press is dead, so nobody could be told what came of it."""
    async with college(tmp_path) as place, steward(place) as bot:
        await place.sim.post(place.general, place["Kim"], INSULT)
        card = await place.card()
        place.sim.faults.http(404, CALLBACK, code=10062)
        await place.sim.press(card, button(card, "claim"), place["Mo"])
        await asyncio.sleep(0.3)
        assert (await bot.cases())[0].review is ReviewState.OPEN
        await place.sim.press(card, button(card, "claim"), place["Mo"])
        await bot.until(lambda known: known[0].claimed_by == str(place["Mo"].id))


async def test_a_box_that_opened_too_late_can_be_opened_again(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        await place.sim.post(place.general, place["Kim"], INSULT)
        card = await place.card()
        place.sim.faults.http(404, CALLBACK, code=10062)
        await place.sim.press(card, button(card, "uphold"), place["Mo"])
        await asyncio.sleep(0.2)
        await place.choose(card, "uphold", "Mo", "unkind")
        await bot.until(lambda known: known[0].review is ReviewState.UPHELD)


async def test_a_card_that_somebody_deleted_is_hung_anew(tmp_path: Path) -> None:
    """10008: the card is not there any more when it is to be drawn anew."""
    async with college(tmp_path) as place, steward(place) as bot:
        message = await place.sim.post(place.general, place["Kim"], INSULT)
        card = await place.card()
        await place.letter("Kim")
        place.sim.remove_messages(place.moderators, [card.id], in_bulk=False)
        await place.sim.delete(message)
        await bot.until(lambda known: known[0].standing is Standing.REMOVED_BY_AUTHOR)
        await asyncio.sleep(0.5)
        assert place.cards() == []
        await place.sim.post(place.general, place["Kim"], INSULT)
        assert "waste of space" in shown(await place.card())
        assert len(await bot.cases()) == 1


async def test_a_message_gone_before_its_card_hangs_is_shown_as_gone(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        place.sim.faults.http(500, SEND, times=2)
        message = await place.sim.post(place.general, place["Kim"], INSULT)
        await bot.until(lambda known: known)
        await place.sim.delete(message)
        await bot.until(lambda known: known[0].standing is Standing.REMOVED_BY_AUTHOR)
        await place.sim.until(lambda: place.cards(), 20)
        card = place.cards()[-1]
        await place.sim.until(lambda: "removed the message" in shown(card), 8)
        assert not any("ask_removal" in name for name in buttons(card))


async def test_an_edit_that_overtakes_its_message_is_judged_and_the_old_words_are_not(
    tmp_path: Path,
) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        place.sim.faults.reorder(2)
        message = await place.sim.post(place.general, place["Kim"], INSULT)
        await place.sim.edit(message, CLEAN)
        await place.sim.post(place.general, place["Bo"], LEAK)
        await bot.until(lambda known: str(place["Bo"].id) in {one.author for one in known})
        await asyncio.sleep(0.3)
        ours = [one for one in await bot.cases() if one.author == str(place["Kim"].id)]
        assert all(one.request is not RequestState.ASKED for one in ours)


@pytest.mark.parametrize("nick", ["@everyone", "<@&1> **boss** [x](https://evil.example)", "#x"])
async def test_a_member_who_renames_keeps_one_record_and_their_name_does_nothing(
    tmp_path: Path, nick: str
) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        await place.sim.post(place.general, place["Kim"], INSULT)
        await place.card()
        await place.sim.rename(place["Kim"], nick)
        await place.sim.post(place.general, place["Kim"], LEAK)
        card = await place.card(count=2)
        assert {one.author for one in await bot.cases()} == {str(place["Kim"].id)}
        for text in (shown(card), card.content):
            assert "@everyone" not in text and "](https://evil" not in text


async def test_of_a_deleted_account_the_moderators_hear_and_no_clock_runs(tmp_path: Path) -> None:
    """10013: there is nobody any more to whom a private channel could be opened."""
    async with college(tmp_path) as place, steward(place) as bot:
        place.sim.faults.http(404, OPEN_DM, code=10013, times=5)
        await place.sim.post(place.general, place["Kim"], INSULT)
        card = await place.card()
        await place.sim.leave(place["Kim"])
        await place.sim.until(lambda: "could not be delivered" in _said(place.cards()))
        await bot.pass_time(200)
        (case,) = await bot.cases()
        assert case.reached_at is None and case.refused_at is None
        answer = await place.choose(card, "dismiss", "Mo", "they are gone")
        assert "Done" in answer.text


async def test_a_button_of_a_closed_case_does_what_still_can_be_done(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        message = await place.sim.post(place.general, place["Kim"], INSULT)
        card = await place.card()
        ask, uphold = _forged(card, "ask_removal"), button(card, "uphold")
        await place.letter("Kim")
        await place.sim.delete(message)
        await bot.until(lambda known: known[0].closed_at)
        await asyncio.sleep(0.4)
        card.components[0]["components"][0]["custom_id"] = ask
        box = await place.sim.press(card, ask, place["Mo"])
        answer = await place.sim.submit_modal(box, {"text": "again"})
        await place.sim.until(lambda: "does not stand any more" in answer.text)
        assert uphold in buttons(card)
        await place.choose(card, "uphold", "Mo", "it was unkind")
        await bot.until(lambda known: known[0].review is ReviewState.UPHELD)


async def test_a_button_of_an_erased_case_says_so(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place):
        await place.sim.post(place.general, place["Kim"], INSULT)
        card = await place.card()
        name = button(card, "claim").replace(":1:", ":99:")
        card.components[0]["components"][0]["custom_id"] = name
        answer = await place.sim.press(card, name, place["Mo"])
        await place.sim.until(lambda: "not on record any more" in answer.text)


async def test_a_forum_post_is_asked_about_though_its_first_message_is_late(
    tmp_path: Path,
) -> None:
    """40058: nothing can be written into a forum post before its first message is there."""
    async with college(tmp_path) as place, steward(place) as bot:
        place.sim.faults.slow_forum(0.3)
        await place.sim.forum_post(place.forum, place["Kim"], "Hello", INSULT)
        letter = await place.letter("Kim")
        assert button(letter, "gone")
        box = await choose(place.sim, letter, "gone", place["Kim"], None)
        await place.sim.until(lambda: "still see the message" in box.text)
        assert len(await bot.cases()) == len(place.cards()) == 1


def _forged(card: Message, what: str) -> str:
    first = buttons(card)[0]
    return f"{first.rpartition(':')[0]}:{what}"


def _said(cards: list[Message]) -> str:
    return " ".join(f"{one.content} {shown(one)}" for one in cards)
