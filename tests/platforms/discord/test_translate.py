"""From Discord's payloads to messages; a real library state, no connection."""

from __future__ import annotations

from typing import Any

import discord
import pytest

from bot.domain.messages import Mention, PlaceKind
from bot.domain.people import Audience
from bot.platforms.discord.client import Client
from bot.platforms.discord.servers import Server
from bot.platforms.discord.translate import is_spoken, to_message

GUILD, CHANNEL, FORUM, THREAD = 100, 101, 102, 103
STAFF, LEARNER = 201, 202
SERVER = Server(
    provider="college",
    guilds=(GUILD,),
    audiences={STAFF: Audience.STAFF, LEARNER: Audience.LEARNER},
)
Json = dict[str, Any]


def _channel(identifier: int, kind: int, name: str) -> Json:
    return {
        "id": str(identifier),
        "type": kind,
        "name": name,
        "position": 0,
        "nsfw": False,
        "permission_overwrites": [],
        "parent_id": None,
        "topic": None,
        "available_tags": [],
    }


THREAD_JSON: Json = {
    "id": str(THREAD),
    "type": 11,
    "name": "Big question",
    "guild_id": str(GUILD),
    "parent_id": str(FORUM),
    "owner_id": "1",
    "message_count": 0,
    "member_count": 1,
    "thread_metadata": {
        "archived": False,
        "auto_archive_duration": 60,
        "locked": False,
        "archive_timestamp": "2026-11-02T09:00:00+00:00",
    },
}


def _client() -> tuple[Client, discord.Guild]:
    client = Client({})
    state = client._connection
    state.user = discord.ClientUser(state=state, data=_user(9, "Steward"))  # type: ignore[arg-type]
    roles = [
        {
            "id": str(one),
            "name": name,
            "permissions": "0",
            "position": 1,
            "hoist": False,
            "managed": False,
            "mentionable": False,
            "color": 0,
            "flags": 0,
            "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        }
        for one, name in ((GUILD, "@everyone"), (STAFF, "staff"), (LEARNER, "learner"))
    ]
    data: Json = {
        "id": str(GUILD),
        "name": "G",
        "owner_id": "1",
        "roles": roles,
        "members": [],
        "emojis": [],
        "stickers": [],
        "features": [],
        "member_count": 1,
        "channels": [_channel(CHANNEL, 0, "general"), _channel(FORUM, 15, "questions")],
        "threads": [THREAD_JSON],
    }
    guild = state._add_guild_from_data(data)  # type: ignore[arg-type]
    return client, guild


def _user(identifier: int, name: str, **more: Any) -> Json:
    return {
        "id": str(identifier),
        "username": name,
        "discriminator": "0",
        "avatar": None,
        **more,
    }


def translated(*, channel: int = CHANNEL, late: bool = False, **more: Any) -> Any:
    """What becomes of a message with these fields."""
    message = received(channel=channel, **more)
    return to_message(message, SERVER, late=late)


def received(*, channel: int = CHANNEL, **more: Any) -> discord.Message:
    """A message as the gateway sends it."""
    client, guild = _client()
    data: Json = {
        "id": "500",
        "channel_id": str(channel),
        "guild_id": str(GUILD),
        "content": "",
        "author": _user(7, "kim"),
        "timestamp": "2026-11-02T09:00:00+00:00",
        "type": 0,
        "edited_timestamp": None,
        "tts": False,
        "mention_everyone": False,
        "mentions": [],
        "mention_roles": [],
        "attachments": [],
        "embeds": [],
        "pinned": False,
        "flags": 0,
        "components": [],
        **more,
    }
    home: Any = guild.get_channel_or_thread(channel)
    return discord.Message(state=client._connection, channel=home, data=data)  # type: ignore[arg-type]


MEMBER = {"roles": [str(STAFF)], "joined_at": "2026-01-01T00:00:00+00:00", "deaf": False}


async def test_place_author_and_time_come_over() -> None:
    seen = translated(content="hi", member={**MEMBER, "mute": False, "flags": 0, "nick": "Kim P"})
    assert (seen.platform, seen.id, seen.text) == ("discord", "500", "hi")
    assert (seen.place.id, seen.place.name, seen.place.space) == (str(CHANNEL), "general", "100")
    assert (seen.author.id, seen.author.name, seen.author.audience) == (
        "7",
        "Kim P",
        Audience.STAFF,
    )


async def test_an_author_without_known_roles_has_no_audience() -> None:
    assert translated(content="hi").author.audience is None


@pytest.mark.parametrize(
    "more", [{"webhook_id": "8"}, {"author": _user(7, "relay", bot=True)}], ids=["webhook", "bot"]
)
async def test_what_is_no_person_is_no_member(more: Json) -> None:
    assert translated(content="hi", **more).author.is_member is False


async def test_mentions_read_as_names_at_the_places_where_they_stand() -> None:
    seen = translated(
        content="🙂 <@!11> and <@&201> in <#101> <:wave:44> <@12>",
        mentions=[_user(11, "bo", global_name="Bo Lee")],
    )
    assert seen.text == "🙂 @Bo Lee and @staff in #general :wave: @12"
    assert seen.mentions == (Mention("11", "Bo Lee", 2, 9), Mention("12", "", 40, 43))
    assert [seen.text[one.start : one.end] for one in seen.mentions] == ["@Bo Lee", "@12"]


async def test_the_title_of_a_forum_post_is_read_with_its_first_message() -> None:
    seen = translated(channel=THREAD, id=str(THREAD), content="<@12> look")
    assert seen.text == "Big question\n@12 look"
    assert seen.place.kind is PlaceKind.FORUM_POST
    assert (seen.place.parent, seen.mentions[0].start) == (str(FORUM), 13)


async def test_a_later_message_of_a_post_is_read_without_the_title() -> None:
    assert translated(channel=THREAD, content="later").text == "later"


async def test_embeds_polls_and_forwarded_messages_are_read() -> None:
    poll = {
        "question": {"text": "Who?"},
        "answers": [{"answer_id": 1, "poll_media": {"text": "Bo"}}],
        "expiry": "2026-11-03T09:00:00+00:00",
        "allow_multiselect": False,
        "layout_type": 1,
    }
    snapshot = {
        "content": "passed on",
        "embeds": [],
        "attachments": [],
        "type": 0,
        "flags": 0,
        "timestamp": "2026-11-02T09:00:00+00:00",
        "edited_timestamp": None,
    }
    seen = translated(
        content="see",
        embeds=[
            {
                "type": "rich",
                "title": "T",
                "description": "D",
                "fields": [{"name": "N", "value": "V"}],
            }
        ],
        poll=poll,
        message_snapshots=[{"message": snapshot}],
    )
    assert seen.text.split("\n") == ["see", "T", "D", "N", "V", "Who?", "Bo", "passed on"]


async def test_a_reply_brings_what_it_answers() -> None:
    earlier = {
        "id": "499",
        "channel_id": str(CHANNEL),
        "content": "question",
        "type": 0,
        "author": _user(11, "bo"),
        "timestamp": "2026-11-02T08:00:00+00:00",
        "embeds": [],
        "edited_timestamp": None,
        "tts": False,
        "mention_everyone": False,
        "mentions": [],
        "mention_roles": [],
        "attachments": [],
        "pinned": False,
        "flags": 0,
        "components": [],
    }
    seen = translated(
        content="answer",
        type=19,
        message_reference={"message_id": "499", "channel_id": str(CHANNEL)},
        referenced_message=earlier,
    )
    assert (seen.reply_to, seen.reply_to_text, seen.reply_to_author) == ("499", "question", "11")


async def test_files_are_named_and_typed_and_never_fetched() -> None:
    file = {
        "id": "1",
        "filename": "exam.pdf",
        "size": 3,
        "content_type": "application/pdf",
        "url": "https://x.example/1",
        "proxy_url": "https://x.example/1",
    }
    (one,) = translated(attachments=[file]).attachments
    assert (one.name, one.media_type) == ("exam.pdf", "application/pdf")


@pytest.mark.parametrize(
    ("kind", "spoken"), [(0, True), (19, True), (7, False), (6, False), (24, False)]
)
async def test_discords_own_announcements_are_nobodys_words(kind: int, spoken: bool) -> None:
    assert is_spoken(received(type=kind)) is spoken
