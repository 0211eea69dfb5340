"""The Discord simulator, used by the real discord.py: what holds here holds for the adapter."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import discord
import pytest

from tests.simulators.discord.campus import Campus, campus
from tests.simulators.discord.errors import PersonRefused
from tests.simulators.discord.events import MEMBERS, MESSAGE_CONTENT
from tests.simulators.discord.permissions import MODERATOR, P
from tests.simulators.discord.simulator import DiscordSimulator


async def test_a_client_logs_in_and_sees_the_guild() -> None:
    async with campus() as here:
        (guild,) = here.client.guilds
        assert guild.name == "College"
        assert {channel.name for channel in guild.channels} == {"general", "help"}
        assert here.member(here.kim).display_name == "Kim"


async def test_a_wrong_token_is_refused() -> None:
    async with DiscordSimulator() as sim:
        with sim.addresses():
            async with discord.Client(intents=discord.Intents.none()) as client:
                with pytest.raises(discord.LoginFailure):
                    await client.login("wrong")


async def test_an_intent_that_is_off_in_the_portal_ends_the_connection() -> None:
    async with DiscordSimulator(portal_intents=MEMBERS) as sim:
        with sim.addresses():
            async with discord.Client(intents=discord.Intents.all()) as client:
                with pytest.raises(discord.PrivilegedIntentsRequired):
                    await client.start(sim.token)


async def test_a_message_goes_there_and_back() -> None:
    async with campus() as here:
        posted = await here.sim.post(here.general, here.kim, "hello", attachments=["notes.txt"])
        (message,) = await here.hears("message")
        assert (message.content, message.author.id) == ("hello", here.kim.id)
        assert await message.attachments[0].read() == b"content"
        await message.reply("welcome", mention_author=False)
        answer = here.sim.channel_messages(here.general)[-1]
        assert (answer.content, answer.replied_to, answer.mentions) == ("welcome", posted, [])


async def test_replies_forwards_and_polls_arrive_as_such() -> None:
    async with campus() as here:
        sim, other = here.sim, here.guild.text_channel("other")
        first = await sim.post(here.general, here.kim, "first")
        await sim.post(here.general, here.kim, "reply", reply_to=first)
        await sim.post(other, here.kim, forward_of=first)
        await sim.post(other, here.kim, poll=["Lunch?", "Yes", "No"])
        _, reply, forward, poll = await here.hears("message", 4)
        assert reply.reference.resolved.content == "first"
        assert forward.message_snapshots[0].content == "first"
        assert [answer.text for answer in poll.poll.answers] == ["Yes", "No"]


async def test_edits_and_deletions_arrive_raw() -> None:
    async with campus() as here:
        sim = here.sim
        messages = [await sim.post(here.general, here.kim, text) for text in "abcd"]
        await sim.edit(messages[0], "changed")
        await sim.delete(messages[1])
        await sim.bulk_delete(here.general, messages[2:])
        (edited,) = await here.hears("raw_message_edit")
        (deleted,) = await here.hears("raw_message_delete")
        (several,) = await here.hears("raw_bulk_message_delete")
        assert (edited.message_id, edited.data["content"]) == (messages[0].id, "changed")
        assert deleted.message_id == messages[1].id
        assert several.message_ids == {messages[2].id, messages[3].id}


async def test_without_message_content_the_words_stay_away() -> None:
    intents = discord.Intents(guilds=True, members=True, messages=True)
    async with campus(intents=intents, portal_intents=MEMBERS) as here:
        sim = here.sim
        posted = await sim.post(here.general, here.kim, "secret", attachments=["a.txt"])
        await sim.post(here.general, here.kim, f"{sim.bot.mention} hello")
        await sim.post(sim.dm(here.kim), here.kim.user, "private")
        hidden, mention, dm = await here.hears("message", 3)
        assert (hidden.content, hidden.attachments) == ("", [])
        assert mention.content.endswith("hello")
        assert (dm.content, dm.guild) == ("private", None)
        assert (await here.room.fetch_message(posted.id)).content == ""


async def test_without_the_members_intent_only_the_bot_is_known() -> None:
    intents = discord.Intents(guilds=True, messages=True, message_content=True)
    async with campus(intents=intents, portal_intents=MESSAGE_CONTENT) as here:
        guild = here.client.guilds[0]
        assert guild.get_member(here.kim.id) is None
        assert (await guild.fetch_member(here.kim.id)).name == "kim"


async def test_members_beyond_the_threshold_come_in_chunks() -> None:
    async with campus(members=300) as here:
        assert len(here.client.guilds[0].members) == 303


async def test_a_forum_post_is_a_thread_and_then_its_first_message() -> None:
    async with campus() as here:
        post = here.sim.forum_post(
            here.forum, here.kim, "Sums", "how?", tags=["maths"], is_sent_twice=True
        )
        thread = await post
        (created,) = await here.hears("thread_create")
        (message,) = await here.hears("message")
        assert message.id == thread.id == created.id
        assert [tag.name for tag in created.applied_tags] == ["maths"]
        assert [name for name, _ in here.heard if name in ("thread_create", "message")] == [
            "thread_create",
            "message",
        ]


async def test_a_slow_forum_refuses_answers_until_the_author_has_written() -> None:
    async with campus() as here:
        here.sim.faults.slow_forum(0.1)
        await here.sim.forum_post(here.forum, here.kim, "Sums", "how?")
        (thread,) = await here.hears("thread_create")
        with pytest.raises(discord.Forbidden) as refusal:
            await thread.send("hello")
        assert refusal.value.code == 40058
        await here.hears("message")
        await thread.send("hello")


async def test_the_bot_opens_posts_and_threads_and_closes_them() -> None:
    async with campus() as here:
        forum = here.client.get_channel(here.forum.id)
        assert isinstance(forum, discord.ForumChannel)
        post, first = await forum.create_thread(
            name="Rules", content="be kind", applied_tags=[forum.available_tags[0]]
        )
        assert first.id == post.id
        private = await here.room.create_thread(name="A word", invitable=False)
        await private.add_user(here.member(here.kim))
        await private.send("hello")
        await private.edit(archived=True, locked=True)
        thread = here.sim.world.channels[private.id]
        assert here.kim.id in thread.thread_members
        assert (thread.archived, thread.locked) == (True, True)


async def test_a_dm_arrives_unless_they_are_closed() -> None:
    async with campus() as here:
        kim = here.member(here.kim)
        await kim.send("a word in private")
        assert [message.content for message in here.sim.dms(here.kim)] == ["a word in private"]
        here.sim.faults.closed_dms(here.kim)
        with pytest.raises(discord.Forbidden) as refusal:
            await kim.send("another")
        assert refusal.value.code == 50007


async def test_who_shares_no_guild_gets_no_dm() -> None:
    async with campus() as here:
        kim = here.member(here.kim)
        await here.sim.leave(here.kim)
        with pytest.raises(discord.Forbidden) as refusal:
            await kim.send("a word in private")
        assert refusal.value.code == 50278


async def test_the_bot_denies_only_what_it_has_itself() -> None:
    async with campus() as here:
        kim = here.member(here.kim)
        with pytest.raises(discord.Forbidden) as refusal:
            await here.room.set_permissions(kim, mention_everyone=False)
        assert refusal.value.code == 50013
        await here.sim.set_overwrite(here.general, here.guild.bot_role, allow=int(P.MANAGE_ROLES))
        await here.room.set_permissions(kim, mention_everyone=False)


async def test_opening_too_many_dms_is_refused() -> None:
    async with campus() as here:
        here.sim.faults.too_many_dms()
        with pytest.raises(discord.HTTPException) as refusal:
            await here.member(here.kim).send("a word")
        assert refusal.value.code == 40003
        await here.member(here.kim).send("a word")


@pytest.mark.parametrize(
    ("missing", "act"),
    [
        (P.SEND_MESSAGES, lambda here: here.room.send("hello")),
        (P.EMBED_LINKS, lambda here: here.room.send(embed=discord.Embed(title="hello"))),
        (P.MANAGE_MESSAGES, lambda here: delete_of(here)),
        (P.MODERATE_MEMBERS, lambda here: timeout_of(here)),
        (P.MANAGE_ROLES, lambda here: here.room.set_permissions(here.room.guild.me, speak=True)),
        (P.MANAGE_CHANNELS, lambda here: here.room.edit(slowmode_delay=5)),
        (P.KICK_MEMBERS, lambda here: here.member(here.kim).kick()),
        (P.BAN_MEMBERS, lambda here: here.member(here.kim).ban()),
        (P.MANAGE_GUILD, lambda here: here.room.guild.fetch_automod_rules()),
        (P.CREATE_PRIVATE_THREADS, lambda here: here.room.create_thread(name="A word")),
    ],
)
async def test_what_the_bot_may_not_do_is_refused_with_50013(
    missing: P, act: Callable[[Campus], Any]
) -> None:
    permissions = int(MODERATOR & ~missing)
    async with campus(permissions) as here:
        everyone = here.guild.everyone
        everyone.permissions &= ~int(missing)
        with pytest.raises(discord.Forbidden) as refusal:
            await act(here)
        assert refusal.value.code == 50013


async def delete_of(here: Campus) -> None:
    message = await here.sim.post(here.general, here.kim, "hello")
    await here.room.get_partial_message(message.id).delete()


async def timeout_of(here: Campus) -> None:
    await here.member(here.kim).timeout(timedelta(minutes=5))


async def test_a_hidden_channel_is_out_of_reach() -> None:
    async with campus() as here:
        overwrite = (here.general, here.guild.everyone)
        await here.sim.set_overwrite(*overwrite, deny=int(P.VIEW_CHANNEL))
        await here.sim.post(here.general, here.guild.members[here.guild.owner_id], "unseen")
        with pytest.raises(discord.Forbidden) as refusal:
            await here.room.send("hello")
        assert refusal.value.code == 50001
        assert here.of("message") == []


async def test_the_owner_and_higher_roles_are_beyond_reach() -> None:
    async with campus() as here:
        head = here.guild.member("Head", [here.guild.role("Head", is_above_bot=True)])
        await here.hears("member_join")
        for person in (head, here.guild.members[here.guild.owner_id]):
            with pytest.raises(discord.Forbidden) as refusal:
                await here.member(person).timeout(timedelta(minutes=5))
            assert refusal.value.code == 50013


async def test_a_timeout_silences_and_is_lifted() -> None:
    async with campus() as here:
        kim = here.member(here.kim)
        await kim.timeout(timedelta(hours=1), reason="café / clause 4")
        assert list(here.sim.timeouts) == [here.kim.id]
        assert here.sim.audit_log[-1]["reason"] == "café / clause 4"
        with pytest.raises(PersonRefused):
            await here.sim.post(here.general, here.kim, "hello")
        await kim.timeout(None)
        await here.sim.post(here.general, here.kim, "hello")
        assert here.sim.timeouts == {}


async def test_a_timeout_ends_within_28_days() -> None:
    async with campus() as here:
        with pytest.raises(discord.HTTPException) as refusal:
            await here.member(here.kim).timeout(timedelta(days=29))
        assert refusal.value.code == 50035


async def test_an_overwrite_keeps_one_member_silent_and_is_taken_back() -> None:
    async with campus() as here:
        kim = here.member(here.kim)
        await here.room.set_permissions(kim, send_messages=False, reason="a pause")
        assert here.sim.overwrites(here.general)[here.kim.id].deny == P.SEND_MESSAGES
        with pytest.raises(PersonRefused):
            await here.sim.post(here.general, here.kim, "hello")
        await here.room.set_permissions(kim, overwrite=None)
        assert here.sim.overwrites(here.general) == {}
        await here.sim.post(here.general, here.kim, "hello")


async def test_kicks_bans_and_roles_take_effect() -> None:
    async with campus() as here:
        role, sam = here.guild.role("Muted"), here.guild.member("Sam")
        await here.hears("member_join")
        await here.member(here.kim).add_roles(discord.Object(role.id))
        assert here.kim.role_ids == {role.id}
        await here.member(here.kim).kick()
        await here.member(sam).ban(delete_message_seconds=60, reason="spam")
        assert here.guild.bans == {sam.id: "spam"}
        assert {here.kim.id, sam.id}.isdisjoint(here.guild.members)
        await here.room.guild.unban(discord.Object(sam.id))
        assert [entry.action.name async for entry in here.room.guild.audit_logs()] == [
            *("unban", "ban", "kick", "member_role_update"),
        ]


async def test_people_come_go_and_change() -> None:
    async with campus() as here:
        sim = here.sim
        sam = await sim.join(here.guild, "Sam")
        await sim.rename(sam, "Sammy")
        await sim.give_role(sam, here.guild.role("Tutor"))
        await sim.leave(sam)
        (joined,) = await here.hears("member_join")
        changes = await here.hears("member_update", 2)
        (left,) = await here.hears("raw_member_remove")
        assert (joined.name, changes[0].nick, left.user.id) == ("sam", "Sammy", sam.id)


async def test_bulk_deletion_spares_old_messages() -> None:
    async with campus() as here:
        old = datetime.now(UTC) - timedelta(days=15)
        fresh = [await here.sim.post(here.general, here.kim, text) for text in "ab"]
        aged = await here.sim.post(here.general, here.kim, "c", at=old)
        ids = [discord.Object(message.id) for message in (*fresh, aged)]
        with pytest.raises(discord.HTTPException) as refusal:
            await here.room.delete_messages(ids)
        assert refusal.value.code == 50034
        await here.room.delete_messages(ids[:2])
        assert here.sim.channel_messages(here.general) == [aged]


async def test_history_is_read_in_pages() -> None:
    async with campus() as here:
        for number in range(130):
            await here.sim.post(here.general, here.kim, str(number))
        texts = [message.content async for message in here.room.history(limit=None)]
        assert texts == [str(number) for number in reversed(range(130))]


@pytest.mark.parametrize(
    "what",
    [
        {"content": "x" * 2001},
        {"embeds": [discord.Embed(description="x" * 4000) for _ in range(2)]},
        {"embed": discord.Embed(title="x" * 257)},
        {"nonce": "x" * 26, "content": "hello"},
    ],
)
async def test_what_exceeds_a_limit_is_refused_with_50035(what: dict[str, Any]) -> None:
    async with campus() as here:
        with pytest.raises(discord.HTTPException) as refusal:
            await here.room.send(**what)
        assert refusal.value.code == 50035


async def test_an_empty_message_is_refused() -> None:
    async with campus() as here:
        with pytest.raises(discord.HTTPException) as refusal:
            await here.room.send("")
        assert refusal.value.code == 50006


async def test_the_same_nonce_is_the_same_message() -> None:
    async with campus() as here:
        first, second = [await here.room.send("once", nonce="k1") for _ in range(2)]
        assert first.id == second.id
        assert len(here.sim.channel_messages(here.general)) == 1
