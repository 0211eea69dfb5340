"""Limits on access on the wire: as the policy says, and put back exactly as it was."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from tests.platforms.discord.college import INSULT, College, Running, college, steward
from tests.platforms.discord.test_commands_everyone import run, said
from tests.simulators.discord.permissions import P
from tests.simulators.discord.world import Channel, Member, Message

INSTITUTE = "learning-institute"


async def _upheld(place: College, bot: Running, where: Channel, who: Member) -> Message:
    """A case that a manager upheld: the card from which access can be limited."""
    await place.sim.post(where, who, INSULT)
    card = await place.card()
    await place.choose(card, "uphold", "Mo")
    await place.choose(card, "escalate", "Mo")
    return await place.card(place.managers)


async def test_overwrites_are_put_back_exactly_as_they_stood(tmp_path: Path) -> None:
    async with college(tmp_path, INSTITUTE) as place, steward(place) as bot:
        kim = place["Kim"]
        await place.sim.set_overwrite(
            place.general, kim, int(P.ATTACH_FILES | P.ADD_REACTIONS), int(P.EMBED_LINKS)
        )
        card = await _upheld(place, bot, place.general, kim)
        before = place.sim.overwrites(place.general)[kim.id]
        stood = (before.allow, before.deny)
        await place.choose(card, "restrict", "Mara")
        await place.sim.until(
            lambda: place.sim.overwrites(place.general)[kim.id].deny & P.SEND_MESSAGES
        )
        limited = place.sim.overwrites(place.general)[kim.id]
        assert limited.allow == P.ATTACH_FILES and limited.deny & P.EMBED_LINKS
        await place.choose(card, "lift", "Mara")
        await place.sim.until(
            lambda: (
                (
                    (now := place.sim.overwrites(place.general)[kim.id]).allow,
                    now.deny,
                )
                == stood
            )
        )


async def test_a_limit_in_a_forum_post_holds_for_the_whole_forum(tmp_path: Path) -> None:
    async with college(tmp_path, INSTITUTE) as place, steward(place) as bot:
        thread = await place.sim.forum_post(place.forum, place["Kim"], "Hello", INSULT)
        card = await place.card()
        await place.choose(card, "uphold", "Mo")
        await place.choose(card, "escalate", "Mo")
        await place.choose(await place.card(place.managers), "restrict", "Mara")
        await place.sim.until(lambda: place["Kim"].id in place.sim.overwrites(place.forum))
        denied = place.sim.overwrites(place.forum)[place["Kim"].id].deny
        assert denied & P.SEND_MESSAGES_IN_THREADS and denied & P.SEND_MESSAGES
        assert place["Kim"].id not in place.sim.overwrites(thread)
        assert len(await bot.cases()) == 1


async def test_a_category_is_limited_with_every_channel_in_it_and_put_back(tmp_path: Path) -> None:
    async with college(tmp_path, INSTITUTE) as place:
        kim, wing = place["Kim"], place.guild.category("wing")
        hall, porch = (place.guild.text_channel(name, parent=wing) for name in ("hall", "porch"))
        board = place.guild.forum("board", parent=wing)
        await place.sim.set_overwrite(hall, kim, int(P.SEND_MESSAGES), int(P.EMBED_LINKS))
        every = (wing, hall, porch, board)
        stood = [_of(place, one, kim) for one in every]
        async with steward(place) as bot:
            await _upheld(place, bot, hall, kim)
            step = {"case": "C-00001", "reason": "went on and on", "place": wing}
            assert "Done" in said(await run(place, place["Mara"], "restrict", step))
            for one in every:
                await place.sim.until(partial(_is_silenced, place, one, kim))
            assert kim.id not in place.sim.overwrites(place.general)
            await place.sim.until(
                lambda: any("you can do in wing" in one.content for one in place.sim.dms(kim))
            )
            lift = {"case": "C-00001", "reason": "enough"}
            assert "Done" in said(await run(place, place["Mara"], "lift", lift))
            await place.sim.until(lambda: [_of(place, one, kim) for one in every] == stood)


async def test_what_is_undone_again_and_again_is_left_to_the_managers(tmp_path: Path) -> None:
    async with college(tmp_path, INSTITUTE) as place, steward(place) as bot:
        kim = place["Kim"]
        card = await _upheld(place, bot, place.general, kim)
        await place.choose(card, "restrict", "Mara")
        for _ in range(10):
            await place.sim.until(lambda: _of(place, place.general, kim)[1])
            await place.sim.quiet(0.05)
            await place.sim.set_overwrite(place.general, kim)
        await place.sim.until(lambda: _of(place, place.general, kim)[1])
        for _ in range(2):
            await place.sim.set_overwrite(place.general, kim, int(P.SEND_MESSAGES))
            await place.sim.quiet(0.2)
            await bot.app.step()
        assert _of(place, place.general, kim)[1] == 0
        assert _said(place.managers).count("is undone again and again") == 1


async def test_in_a_big_category_what_is_undone_is_still_put_back(tmp_path: Path) -> None:
    """Steward's own changes do not count as somebody undoing them."""
    async with college(tmp_path, INSTITUTE) as place:
        kim, wing = place["Kim"], place.guild.category("wing")
        rooms = [place.guild.text_channel(f"room-{n}", parent=wing) for n in range(12)]
        async with steward(place) as bot:
            await _upheld(place, bot, rooms[0], kim)
            step = {"case": "C-00001", "reason": "went on", "place": wing}
            await run(place, place["Mara"], "restrict", step)
            for room in (*rooms, wing):
                await place.sim.until(partial(_is_silenced, place, room, kim))
            await place.sim.quiet(0.3)
            await place.sim.set_overwrite(rooms[7], kim)
            await place.sim.until(lambda: _of(place, rooms[7], kim)[1] & P.SEND_MESSAGES)


async def test_withdrawn_access_is_a_timeout_that_is_renewed_and_lifted_in_time(
    tmp_path: Path,
) -> None:
    async with college(tmp_path, INSTITUTE) as place, steward(place) as bot:
        card = await _upheld(place, bot, place.general, place["Kim"])
        answer = await place.choose(card, "withdraw_access", "Mara")
        assert "Done" in answer.text
        end = await place.sim.until(lambda: place.sim.timeouts.get(place["Kim"].id))
        assert end - bot.clock() < timedelta(days=28)
        await place.choose(card, "lift", "Mara")
        await place.sim.until(lambda: place["Kim"].id not in place.sim.timeouts)


async def test_an_overwrite_removed_by_accident_is_set_again(tmp_path: Path) -> None:
    async with college(tmp_path, INSTITUTE) as place, steward(place) as bot:
        card = await _upheld(place, bot, place.general, place["Kim"])
        await place.choose(card, "restrict", "Mara")
        await place.sim.until(lambda: place["Kim"].id in place.sim.overwrites(place.general))
        await asyncio.sleep(0.2)
        await place.sim.set_overwrite(place.general, place["Kim"])
        await place.sim.until(lambda: place["Kim"].id in place.sim.overwrites(place.general))


async def test_a_timeout_that_somebody_ended_by_hand_is_set_again(tmp_path: Path) -> None:
    async with college(tmp_path, INSTITUTE) as place, steward(place) as bot:
        kim = place["Kim"]
        card = await _upheld(place, bot, place.general, kim)
        await place.choose(card, "withdraw_access", "Mara")
        await place.sim.until(lambda: kim.id in place.sim.timeouts)
        await asyncio.sleep(0.2)
        place.sim.time_out(kim, None)
        place.sim.audit(place.guild, 24, kim.id, by=place["Mo"].id)
        await place.sim.until(lambda: kim.id in place.sim.timeouts)


async def test_a_role_that_somebody_took_or_that_leaving_took_is_given_again(
    tmp_path: Path,
) -> None:
    async with college(tmp_path, INSTITUTE) as place:
        kim, away = place["Kim"], place.guild.role("away")
        place.more["withdrawn_role"] = str(away.id)
        async with steward(place) as bot:
            card = await _upheld(place, bot, place.general, kim)
            await place.choose(card, "withdraw_access", "Mara")
            await place.sim.until(lambda: away.id in kim.role_ids)
            await asyncio.sleep(0.2)
            await place.sim.take_role(kim, away)
            place.sim.audit(place.guild, 25, kim.id, by=place["Mo"].id)
            await place.sim.until(lambda: away.id in kim.role_ids)
            await place.sim.leave(kim)
            again = await place.sim.join(place.guild, kim.user)
            await place.sim.until(lambda: away.id in again.role_ids)


async def test_access_stays_withdrawn_for_somebody_who_comes_back(tmp_path: Path) -> None:
    async with college(tmp_path, INSTITUTE) as place, steward(place) as bot:
        card = await _upheld(place, bot, place.general, place["Kim"])
        await place.choose(card, "withdraw_access", "Mara")
        await place.sim.until(lambda: place["Kim"].id in place.sim.timeouts)
        await place.sim.leave(place["Kim"])
        again = await place.sim.join(place.guild, place["Kim"].user)
        await place.sim.until(lambda: again.timed_out_until is not None)


async def test_what_was_decided_while_somebody_was_away_holds_when_they_are_back(
    tmp_path: Path,
) -> None:
    async with college(tmp_path, INSTITUTE) as place, steward(place) as bot:
        kim = place["Kim"]
        card = await _upheld(place, bot, place.general, kim)
        await place.sim.leave(kim)
        assert "Done" in (await place.choose(card, "withdraw_access", "Mara")).text
        await asyncio.sleep(0.3)
        again = await place.sim.join(place.guild, kim.user)
        await place.sim.until(lambda: again.timed_out_until is not None)
        await place.choose(card, "lift", "Mara")
        await place.sim.until(lambda: again.timed_out_until is None)


async def test_a_timeout_is_renewed_before_it_ends(tmp_path: Path) -> None:
    async with college(tmp_path, INSTITUTE) as place, steward(place) as bot:
        card = await _upheld(place, bot, place.general, place["Kim"])
        await place.choose(card, "withdraw_access", "Mara")
        await place.sim.until(lambda: place["Kim"].id in place.sim.timeouts)
        place.sim.time_out(place["Kim"], bot.clock() + timedelta(hours=30))
        await bot.discord.enforce_limits()
        assert place.sim.timeouts[place["Kim"].id] - bot.clock() > timedelta(days=27)


async def test_a_role_can_stand_for_withdrawn_access(tmp_path: Path) -> None:
    async with college(tmp_path, INSTITUTE) as place:
        away = place.guild.role("away")
        place.more["withdrawn_role"] = str(away.id)
        async with steward(place) as bot:
            card = await _upheld(place, bot, place.general, place["Kim"])
            await place.choose(card, "withdraw_access", "Mara")
            await place.sim.until(lambda: away.id in place["Kim"].role_ids)
            await place.choose(card, "lift", "Mara")
            await place.sim.until(lambda: away.id not in place["Kim"].role_ids)
            assert place.sim.timeouts == {}


@pytest.mark.parametrize("step", ["restrict", "withdraw_access"])
@pytest.mark.parametrize("who", ["owner", "administrator", "above"])
async def test_whoever_is_out_of_reach_is_never_limited_and_the_managers_are_told(
    tmp_path: Path, who: str, step: str
) -> None:
    async with college(tmp_path, INSTITUTE) as place, steward(place) as bot:
        person = await _out_of_reach(place, who)
        card = await _upheld(place, bot, place.general, person)
        before = len(place.sim.requests)
        await place.choose(card, step, "Mara")
        await place.sim.until(lambda: "please do it by hand" in _said(place.managers))
        assert person.id not in place.sim.overwrites(place.general)
        assert place.sim.timeouts == {}
        tried = [one.route for one in place.sim.requests[before:]]
        assert not [
            one
            for one in tried
            if not one.startswith("GET ") and ("/permissions/" in one or "/members/" in one)
        ]


async def _out_of_reach(place: College, who: str) -> Member:
    if who == "owner":
        return place.guild.members[place.guild.owner_id]
    chief = place.guild.role("chief", int(P.ADMINISTRATOR) if who == "administrator" else 0)
    high = place.guild.role("high", is_above_bot=True)
    await place.sim.give_role(place["Bo"], chief if who == "administrator" else high)
    return place["Bo"]


async def test_a_missing_permission_is_said_to_the_managers(tmp_path: Path) -> None:
    async with college(tmp_path, INSTITUTE) as place, steward(place) as bot:
        card = await _upheld(place, bot, place.general, place["Kim"])
        mine = place.guild.bot_role
        await place.sim.set_permissions(place.guild, mine, mine.permissions & ~int(P.MANAGE_ROLES))
        await place.choose(card, "restrict", "Mara")
        await place.sim.until(lambda: "lack a permission" in _said(place.managers))
        told = [letter.content for letter in place.sim.dms(place["Kim"])]
        assert not any("limited what you can do" in text for text in told)


async def test_a_limit_ends_in_time_though_steward_was_down(tmp_path: Path) -> None:
    async with college(tmp_path, INSTITUTE) as place:
        async with steward(place) as bot:
            card = await _upheld(place, bot, place.general, place["Kim"])
            await place.choose(card, "restrict", "Mara")
            await place.sim.until(lambda: place["Kim"].id in place.sim.overwrites(place.general))
            clock = bot.clock
        clock.ahead += timedelta(days=200)
        async with steward(place, clock=clock):
            await place.sim.until(
                lambda: place["Kim"].id not in place.sim.overwrites(place.general)
            )


def _of(place: College, channel: Channel, who: Member) -> tuple[int, int]:
    """What a channel allows and denies somebody of their own."""
    found = place.sim.overwrites(channel).get(who.id)
    return (found.allow, found.deny) if found is not None else (0, 0)


def _is_silenced(place: College, channel: Channel, who: Member) -> bool:
    return bool(_of(place, channel, who)[1] & P.SEND_MESSAGES)


def _said(channel: Channel) -> str:
    return " ".join(f"{one.content} {one.embeds}" for one in channel.messages.values())
