"""What is heard on the wire, in every shape in which Discord sends it."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.domain.cases import RequestState, Standing
from bot.domain.people import Audience
from tests.platforms.discord.college import (
    CLEAN,
    INSULT,
    LEAK,
    THREAT,
    College,
    college,
    shown,
    steward,
)
from tests.simulators.discord.permissions import P
from tests.simulators.discord.world import Channel, Member


async def test_an_edit_to_something_harmless_closes_the_request(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        message = await place.sim.post(place.general, place["Kim"], INSULT)
        await place.letter("Kim")
        await place.sim.edit(message, CLEAN)
        await bot.until(lambda known: known[0].request is RequestState.REMOVED)


async def test_an_edit_to_something_bad_is_flagged(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place):
        message = await place.sim.post(place.general, place["Kim"], CLEAN)
        await place.sim.edit(message, INSULT)
        assert "waste of space" in shown(await place.card())


async def test_a_link_preview_is_no_edit_that_closes_anything(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        message = await place.sim.post(place.general, place["Kim"], INSULT)
        await place.letter("Kim")
        await place.sim.unfurl(message, {"type": "link", "title": "A page", "url": "https://a.b"})
        await asyncio.sleep(0.3)
        (case,) = await bot.cases()
        assert (case.request, case.standing) == (RequestState.ASKED, Standing.STANDS)


async def test_a_moderators_deletion_is_not_the_members_removal(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        await place.sim.set_permissions(
            place.guild, place.roles["moderator"], int(P.MANAGE_MESSAGES)
        )
        first = await place.sim.post(place.general, place["Kim"], INSULT)
        second = await place.sim.post(place.general, place["Kim"], LEAK)
        await bot.until(lambda known: len(known) == 2)
        await place.sim.delete(first, by=place["Mo"])
        await place.sim.delete(second)
        one, two = await bot.until(
            lambda known: known if all(c.standing is not Standing.STANDS for c in known) else None
        )
        assert (one.standing, one.request) == (Standing.REMOVED_BY_OTHER, RequestState.WITHDRAWN)
        assert (two.standing, two.request) == (Standing.REMOVED_BY_AUTHOR, RequestState.REMOVED)


async def test_messages_removed_in_bulk_count_neither_for_nor_against(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        message = await place.sim.post(place.general, place["Kim"], INSULT)
        await bot.until(lambda known: known)
        await place.sim.bulk_delete(place.general, [message])
        await bot.until(lambda known: known[0].standing is Standing.REMOVED_BY_OTHER)


async def test_a_forum_post_that_arrives_twice_is_one_case_and_its_title_is_read(
    tmp_path: Path,
) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        place.sim.faults.duplicate_next_event(3)
        await place.sim.forum_post(
            place.forum, place["Kim"], LEAK, "see above", tags=["homework"], is_sent_twice=True
        )
        assert "here are the answers" in shown(await place.card())
        await asyncio.sleep(0.3)
        assert len(await bot.cases()) == len(place.cards()) == 1


async def test_a_thread_is_heard_and_belongs_to_its_channel(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        thread = await place.sim.open_thread(place.general, place["Kim"], "aside")
        await place.sim.post(thread, place["Bo"], INSULT)
        (case,) = await bot.until(lambda known: known)
        assert (case.place, case.place_name) == (str(thread.id), "aside")


async def test_a_group_in_a_private_thread_is_heard_where_steward_may_see_it(
    tmp_path: Path,
) -> None:
    """With Manage Threads, or once somebody added Steward to the thread; else it is theirs."""
    async with college(tmp_path) as place, steward(place) as bot:
        place.roles["learner"].permissions |= int(P.CREATE_PRIVATE_THREADS)
        kim, bo = place["Kim"], place["Bo"]
        mine = place.guild.bot_role
        await place.sim.post(await _group(place, "one", kim, bo), bo, INSULT)
        await bot.until(lambda known: len(known) == 1)
        less = mine.permissions & ~int(P.MANAGE_THREADS)
        await place.sim.set_permissions(place.guild, mine, less)
        unseen = await _group(place, "two", kim, bo)
        await place.sim.post(unseen, bo, THREAT)
        me = place.guild.members[place.sim.bot.id]
        await place.sim.post(await _group(place, "three", kim, bo, me), bo, LEAK)
        known = await bot.until(lambda known: known if len(known) == 2 else None)
        assert [one.place_name for one in known] == ["one", "three"]


async def _group(place: College, name: str, opener: Member, *others: Member) -> Channel:
    return await place.sim.open_thread(place.general, opener, name, is_private=True, members=others)


async def test_a_poll_and_a_forwarded_message_are_read(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        await place.sim.post(place.general, place["Kim"], poll=["Well?", THREAT, "no"])
        await bot.until(lambda known: len(known) == 1)
        talk = place.guild.text_channel("talk")
        original = await place.sim.post(talk, place["Tess"], CLEAN)
        original.content = LEAK
        await place.sim.post(place.general, place["Bo"], forward_of=original)
        await bot.until(lambda known: len(known) == 2)


async def test_roles_say_who_is_staff(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        await place.sim.post(place.general, place["Tess"], INSULT)
        (case,) = await bot.until(lambda known: known)
        assert case.audience is Audience.STAFF


async def test_a_webhook_is_flagged_and_never_written_to(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        await place.sim.post_by_webhook(place.general, "Relay", INSULT)
        await place.card()
        (case,) = await bot.cases()
        assert case.author_is_member is False
        assert not place.sim.requests_to("POST /users/@me/channels")


async def test_what_moderators_say_at_their_desk_is_not_watched(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        await place.sim.post(place.moderators, place["Mo"], f"he wrote: {INSULT}")
        await place.sim.post(place.general, place["Kim"], LEAK)
        await place.card()
        assert [one.author for one in await bot.cases()] == [str(place["Kim"].id)]


async def test_a_deletion_that_overtakes_its_message_leaves_no_case(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        place.sim.faults.reorder(2)
        message = await place.sim.post(place.general, place["Kim"], INSULT)
        await place.sim.delete(message)
        await place.sim.post(place.general, place["Bo"], LEAK)
        await place.card()
        assert [one.author for one in await bot.cases()] == [str(place["Bo"].id)]


async def test_a_deleted_thread_takes_its_messages_along(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        thread = await place.sim.open_thread(place.general, place["Kim"], "aside")
        await place.sim.post(thread, place["Kim"], INSULT)
        await bot.until(lambda known: known)
        await place.sim.delete_channel(thread)
        await bot.until(lambda known: known[0].standing is Standing.REMOVED_BY_OTHER)


async def test_a_private_message_is_answered_once(tmp_path: Path) -> None:
    async with college(tmp_path) as place, steward(place) as bot:
        for _ in range(2):
            await place.sim.post(place.sim.dm(place["Kim"]), place["Kim"].user, INSULT)
        letter = await place.letter("Kim")
        assert "I am Steward" in letter.content
        await asyncio.sleep(0.2)
        assert len(place.sim.dms(place["Kim"])) == 1
        assert await bot.cases() == ()


@pytest.mark.parametrize(
    "text",
    [
        f"@everyone {INSULT}",
        f"<@&1234567890> ||**{INSULT}** [x](https://evil.example)",
        f"``` {INSULT} <@5555> @here",
    ],
)
async def test_no_ping_and_no_markdown_leaves_by_a_quotation(tmp_path: Path, text: str) -> None:
    async with college(tmp_path) as place, steward(place):
        place["Kim"].nick = "@everyone **boss**"
        await place.sim.post(place.general, place["Kim"], text)
        card, letter = await place.card(), await place.letter("Kim")
        for said in (shown(card), letter.content):
            assert "@everyone" not in said and "@here" not in said
            assert "<@&" not in said.replace("\\<", "") and "](" not in said.replace("\\]", "")
        for request in place.sim.requests_to("POST /channels/{channel_id}/messages"):
            allowed = request.body.get("allowed_mentions")
            assert allowed is not None and not allowed.get("parse")
