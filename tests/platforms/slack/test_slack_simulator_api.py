"""The Slack simulator's Web API, called by the real AsyncWebClient."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.simulators.slack.app_settings import AppSettings
from tests.simulators.slack.simulator import SlackSimulator
from tests.simulators.slack.workspace import Workspace

Act = Callable[[AsyncWebClient, Workspace], Awaitable[Any]]


async def error_of(call: Awaitable[Any]) -> str:
    """The error name that a call is refused with."""
    with pytest.raises(SlackApiError) as refusal:
        await call
    return str(refusal.value.response["error"])


async def test_the_bot_learns_who_and_where_it_is() -> None:
    async with SlackSimulator() as sim:
        me = await sim.web_client().auth_test()
        assert (me["user_id"], me["bot_id"]) == (sim.bot.id, sim.bot.bot_id)
        assert (await sim.web_client().team_info())["team"]["id"] == me["team_id"]
        assert "chat:write" in me.headers["X-OAuth-Scopes"]


@pytest.mark.parametrize(
    ("token", "error"),
    [("", "not_authed"), ("xoxb-wrong", "invalid_auth"), ("revoked", "token_revoked")],
)
async def test_a_token_that_is_no_good_is_refused(token: str, error: str) -> None:
    async with SlackSimulator() as sim:
        sim.tokens[sim.bot_token].refusal = "token_revoked"
        client = AsyncWebClient(base_url=sim.api_address)
        client.token = sim.bot_token if token == "revoked" else token
        assert await error_of(client.auth_test()) == error


async def test_a_token_in_an_address_counts_for_nothing() -> None:
    async with SlackSimulator() as sim, aiohttp.ClientSession() as session:
        address = sim.api_address + "auth.test"
        async with session.get(address, params={"token": sim.bot_token}) as answer:
            assert (await answer.json())["error"] == "not_authed"
        async with session.post(address, data={"token": sim.bot_token}) as answer:
            assert (await answer.json())["ok"]


async def test_a_missing_scope_is_named_with_those_that_are_there() -> None:
    app = AppSettings(scopes=frozenset({"chat:write", "users:read"}))
    async with SlackSimulator(app=app) as sim:
        place = Workspace(sim)
        with pytest.raises(SlackApiError) as refusal:
            await sim.web_client().conversations_history(channel=place.general.id)
        body = refusal.value.response
        assert (body["error"], body["needed"]) == ("missing_scope", "channels:history")
        assert body["provided"] == "chat:write,users:read"


async def test_the_scope_needed_is_that_of_the_kind_of_conversation() -> None:
    scopes = frozenset({"channels:read", "channels:history", "im:write"})
    async with SlackSimulator(app=AppSettings(scopes=scopes)) as sim:
        place, client = Workspace(sim), sim.web_client()
        await client.conversations_info(channel=place.general.id)
        hidden = client.conversations_history(channel=place.private.id)
        assert await error_of(hidden) == "missing_scope"
        assert await error_of(client.conversations_list(types="im")) == "missing_scope"
        group = client.conversations_open(users=[place.kim.id, place.bo.id])
        assert await error_of(group) == "missing_scope"
        kick = client.conversations_kick(channel=place.general.id, user=place.kim.id)
        assert await error_of(kick) == "missing_scope"


async def test_an_unknown_method_or_argument_fails_the_test() -> None:
    with pytest.raises(AssertionError, match=r"reminders\.add"):
        async with SlackSimulator() as sim:
            assert await error_of(sim.web_client().api_call("reminders.add")) == "unknown_method"
    with pytest.raises(AssertionError, match="colour"):
        async with SlackSimulator() as sim:
            place = Workspace(sim)
            body = {"channel": place.general.id, "text": "hi", "colour": "red"}
            await sim.web_client().api_call("chat.postMessage", json=body)


async def test_a_read_method_takes_no_json() -> None:
    with pytest.raises(AssertionError, match="takes no JSON"):
        async with SlackSimulator() as sim:
            place = Workspace(sim)
            call = sim.web_client().api_call("users.info", json={"user": place.kim.id})
            assert await error_of(call) == "invalid_arguments"


async def test_arguments_may_come_as_form_query_or_json() -> None:
    async with SlackSimulator() as sim:
        place, client = Workspace(sim), sim.web_client()
        block = [{"type": "divider"}]
        body = {"channel": place.general.id, "text": "hi", "blocks": block}
        await client.api_call("chat.postMessage", json=body)
        form = {"channel": place.general.id, "text": "hi", "blocks": '[{"type":"divider"}]'}
        await client.api_call("chat.postMessage", data=form)
        await client.api_call("chat.postMessage", params=form)
        assert [m.blocks[0]["type"] for m in sim.said(place.general)] == ["divider"] * 3
        broken = client.api_call("chat.postMessage", data=form | {"blocks": "[{"})
        assert await error_of(broken) == "invalid_blocks_format"


async def test_a_post_may_name_a_person_and_lands_in_their_dm() -> None:
    async with SlackSimulator() as sim:
        place = Workspace(sim)
        answer = await sim.web_client().chat_postMessage(channel=place.kim.id, text="hello")
        assert answer["channel"] == sim.dm(place.kim).id
        assert [message.text for message in sim.dms(place.kim)] == ["hello"]


REFUSED: list[tuple[str, Act]] = [
    ("channel_not_found", lambda c, _: c.chat_postMessage(channel="C0NONE", text="a")),
    ("not_in_channel", lambda c, p: c.chat_postMessage(channel=p.unseen.id, text="a")),
    ("is_archived", lambda c, p: c.chat_postMessage(channel=p.old.id, text="a")),
    ("no_text", lambda c, p: c.chat_postMessage(channel=p.general.id, text=" ")),
    ("msg_too_long", lambda c, p: c.chat_postMessage(channel=p.general.id, text="a" * 40_001)),
    ("cannot_dm_bot", lambda c, p: c.chat_postMessage(channel=p.rota.id, text="a")),
    ("missing_scope", lambda c, p: c.chat_postMessage(channel=p.kim.id, text="a", username="b")),
    ("invalid_arguments", lambda c, _: c.api_call("chat.postMessage", json={"text": "a"})),
    (
        "invalid_metadata_format",
        lambda c, p: c.chat_postMessage(channel=p.kim.id, text="a", metadata={"event_type": ""}),
    ),
    (
        "invalid_attachments",
        lambda c, p: c.chat_postMessage(channel=p.kim.id, text="a", attachments=[{"color": 1}]),
    ),
    (
        "user_not_in_channel",
        lambda c, p: c.chat_postEphemeral(channel=p.course.id, user=p.mo.id, text="a"),
    ),
    (
        "not_in_channel",
        lambda c, p: c.chat_postEphemeral(channel=p.unseen.id, user=p.mo.id, text="a"),
    ),
    ("message_not_found", lambda c, p: c.chat_delete(channel=p.general.id, ts="1.000000")),
    ("message_not_found", lambda c, p: c.chat_update(channel=p.general.id, ts="1.000000")),
    (
        "message_not_found",
        lambda c, p: c.chat_getPermalink(channel=p.general.id, message_ts="1.000000"),
    ),
    ("user_disabled", lambda c, p: c.conversations_open(users=[p.zoe.id])),
    ("user_not_visible", lambda c, p: c.conversations_open(users=[p.olly.id])),
    ("user_not_found", lambda c, _: c.conversations_open(users=["U0NOBODY"])),
    ("users_list_not_supplied", lambda c, _: c.api_call("conversations.open")),
    ("user_not_found", lambda c, _: c.users_info(user="U0NOBODY")),
    ("not_in_channel", lambda c, p: c.conversations_history(channel=p.unseen.id)),
    ("thread_not_found", lambda c, p: c.conversations_replies(channel=p.general.id, ts="1.000000")),
    ("invalid_cursor", lambda c, p: c.conversations_members(channel=p.general.id, cursor="x")),
    ("invalid_types", lambda c, _: c.conversations_list(types="secret")),
    ("is_archived", lambda c, p: c.conversations_join(channel=p.old.id)),
    (
        "method_not_supported_for_channel_type",
        lambda c, p: c.conversations_join(channel=p.private.id),
    ),
    (
        "cant_kick_from_general",
        lambda c, p: c.conversations_kick(channel=p.general.id, user=p.kim.id),
    ),
    ("cant_kick_self", lambda c, p: c.conversations_kick(channel=p.course.id, user=me(p))),
    ("not_in_channel", lambda c, p: c.conversations_kick(channel=p.course.id, user=p.mo.id)),
    ("user_not_found", lambda c, p: c.conversations_kick(channel=p.course.id, user="U0NOBODY")),
    ("channel_not_found", lambda c, p: c.conversations_kick(channel="C0NONE", user=p.kim.id)),
    ("is_archived", lambda c, p: c.conversations_kick(channel=p.old.id, user=p.kim.id)),
    (
        "already_in_channel",
        lambda c, p: c.conversations_invite(channel=p.course.id, users=[p.bo.id]),
    ),
    ("cant_invite_self", lambda c, p: c.conversations_invite(channel=p.course.id, users=[me(p)])),
]


def me(place: Workspace) -> str:
    return place.sim.bot.id


@pytest.mark.parametrize(("error", "act"), REFUSED)
async def test_what_slack_refuses_is_refused_by_the_same_name(error: str, act: Act) -> None:
    async with SlackSimulator() as sim:
        place = Workspace(sim)
        assert await error_of(act(sim.web_client(), place)) == error
        (refusal,) = sim.refusals
        assert (refusal.error, refusal.status) == (error, 200)


async def test_a_private_channel_without_the_bot_does_not_exist_for_it() -> None:
    async with SlackSimulator() as sim:
        place, client = Workspace(sim), sim.web_client()
        hidden = sim.channel("hidden", [place.mo], is_private=True, has_bot=False)
        assert await error_of(client.conversations_info(channel=hidden.id)) == "channel_not_found"
        listed = await client.conversations_list(types="public_channel,private_channel")
        names = {channel["name"] for channel in listed["channels"]}
        assert {"staff-room", "group-4"} <= names and "hidden" not in names


async def test_only_its_own_messages_may_the_bot_change_or_delete() -> None:
    async with SlackSimulator() as sim:
        place, client = Workspace(sim), sim.web_client()
        theirs = await sim.post(place.general, place.kim, "mine")
        where: dict[str, Any] = {"channel": place.general.id, "ts": theirs.ts}
        assert await error_of(client.chat_update(**where, text="b")) == "cant_update_message"
        assert await error_of(client.chat_delete(**where)) == "cant_delete_message"
        own = await client.chat_postMessage(channel=place.general.id, text="a")
        where["ts"] = own["ts"]
        await client.chat_update(**where, text="b")
        assert sim.said(place.general)[0].text == "b"
        await client.chat_delete(**where)
        assert sim.said(place.general) == []


async def test_an_admins_token_deletes_any_message_if_the_owner_lets_admins() -> None:
    async with SlackSimulator() as sim:
        place = Workspace(sim)
        client = sim.web_client(sim.user_token(place.ada, "chat:write"))
        message, other = [await sim.post(place.general, place.kim, text) for text in "ab"]
        await client.chat_delete(channel=place.general.id, ts=message.ts)
        assert message.is_deleted
        sim.world.team.admins_may_delete = False
        late = client.chat_delete(channel=place.general.id, ts=other.ts)
        assert await error_of(late) == "cant_delete_message"
        learner = sim.web_client(sim.user_token(place.bo, "chat:write"))
        not_theirs = learner.chat_delete(channel=place.general.id, ts=other.ts)
        assert await error_of(not_theirs) == "cant_delete_message"


async def test_nobody_here_deletes_what_another_workspace_wrote() -> None:
    async with SlackSimulator() as sim:
        place = Workspace(sim)
        client = sim.web_client(sim.user_token(place.ada, "chat:write"))
        place.shared.members[place.ada.id] = 0.0
        message = await sim.post(place.shared, place.olly, "from outside")
        call = client.chat_delete(channel=place.shared.id, ts=message.ts)
        assert await error_of(call) == "cant_delete_message"


async def test_a_message_to_someone_who_left_is_taken_without_a_word() -> None:
    async with SlackSimulator() as sim:
        place, client = Workspace(sim), sim.web_client()
        assert (await client.chat_postMessage(channel=place.zoe.id, text="hello?"))["ok"]
        opened = client.conversations_open(users=[place.zoe.id])
        assert await error_of(opened) == "user_disabled"


async def test_the_simulator_tells_whom_a_message_calls() -> None:
    async with SlackSimulator() as sim:
        place, client = Workspace(sim), sim.web_client()
        blocks = [
            {"type": "section", "text": {"type": "mrkdwn", "text": "see <!channel>"}},
            {"type": "section", "text": {"type": "plain_text", "text": "not <!here>"}},
        ]
        text = f"hello {place.kim.mention}, &lt;!everyone&gt;"
        await client.chat_postMessage(channel=place.general.id, text=text, blocks=blocks)
        (message,) = sim.said(place.general)
        assert message.pings == [f"@{place.kim.id}", "!channel"]


async def test_an_update_keeps_the_blocks_that_it_does_not_name() -> None:
    async with SlackSimulator() as sim:
        place, client = Workspace(sim), sim.web_client()
        where: dict[str, Any] = {"channel": place.general.id}
        posted = await client.chat_postMessage(**where, text="a", blocks=[{"type": "divider"}])
        where["ts"] = posted["ts"]
        await client.chat_update(**where, text="b")
        assert [block["type"] for block in sim.said(place.general)[0].blocks] == ["divider"]
        await client.chat_update(**where, text="c", blocks=[])
        assert sim.said(place.general)[0].blocks == []


async def test_a_reply_to_a_message_that_is_gone_lands_in_the_open() -> None:
    """As measured by others: Slack neither refuses nor says so, but for the missing thread_ts."""
    async with SlackSimulator() as sim:
        place, client = Workspace(sim), sim.web_client()
        parent = await sim.post(place.general, place.kim, "oops")
        there = await client.chat_postMessage(
            channel=place.general.id, text="a", thread_ts=parent.ts
        )
        assert there["message"]["thread_ts"] == parent.ts
        await client.chat_delete(channel=place.general.id, ts=there["ts"])
        await sim.delete(parent)
        gone = await client.chat_postMessage(
            channel=place.general.id, text="a", thread_ts=parent.ts
        )
        assert "thread_ts" not in gone["message"]


async def test_opening_a_dm_twice_gives_the_same_one() -> None:
    async with SlackSimulator() as sim:
        place, client = Workspace(sim), sim.web_client()
        first = await client.conversations_open(users=[place.kim.id])
        second = await client.conversations_open(users=[place.kim.id], return_im=True)
        assert first["channel"]["id"] == second["channel"]["id"]
        assert second["already_open"] and second["channel"]["user"] == place.kim.id


async def test_a_kick_needs_the_right_that_the_workspace_gives() -> None:
    async with SlackSimulator() as sim:
        place, client = Workspace(sim), sim.web_client()
        sim.world.team.who_may_kick = "admins"
        kick = client.conversations_kick(channel=place.course.id, user=place.kim.id)
        assert await error_of(kick) == "restricted_action"
        sim.world.team.who_may_kick = "everyone"
        await client.conversations_kick(channel=place.course.id, user=place.kim.id)
        assert place.kim.id not in place.course.members
        await sim.join(place.course, place.kim)


async def test_history_comes_newest_first_in_pages_and_without_replies() -> None:
    async with SlackSimulator(retry_delays=()) as sim:
        place, client = Workspace(sim), sim.web_client()
        posts = [await sim.post(place.general, place.kim, str(number)) for number in range(5)]
        await sim.post(place.general, place.bo, "reply", thread=posts[0])
        where: dict[str, Any] = {"channel": place.general.id}
        page = await client.conversations_history(**where, limit=3)
        assert ([m["text"] for m in page["messages"]], page["has_more"]) == (["4", "3", "2"], True)
        cursor = page["response_metadata"]["next_cursor"]
        rest = await client.conversations_history(**where, limit=3, cursor=cursor)
        assert [m["text"] for m in rest["messages"]] == ["1", "0"]
        assert rest["messages"][1]["reply_count"] == 1
        newer = await client.conversations_history(**where, oldest=posts[3].ts)
        assert [m["text"] for m in newer["messages"]] == ["4"]
        thread = await client.conversations_replies(**where, ts=posts[0].ts)
        assert [m["text"] for m in thread["messages"]] == ["0", "reply"]


async def test_people_are_shown_with_what_the_scopes_allow() -> None:
    async with SlackSimulator() as sim:
        place, client = Workspace(sim), sim.web_client()
        kim = (await client.users_info(user=place.kim.id))["user"]
        assert (kim["profile"]["display_name"], kim["is_admin"]) == ("Kim", False)
        assert "email" not in kim["profile"]
        olly = (await client.users_info(user=place.olly.id))["user"]
        assert olly["is_stranger"] and olly["team_id"] != sim.world.team.id
        listed = await client.users_list(limit=200)
        ids = {user["id"]: user for user in listed["members"]}
        assert ids[place.zoe.id]["deleted"] and place.olly.id not in ids
        assert ids[place.gus.id]["is_restricted"]
        group = sim.usergroup("mods", [place.mo])
        people = await client.usergroups_users_list(usergroup=group["id"])
        assert people["users"] == [place.mo.id]


async def test_a_file_needs_the_token_or_turns_out_to_be_a_sign_in_page() -> None:
    async with SlackSimulator() as sim, aiohttp.ClientSession() as session:
        place = Workspace(sim)
        shared = await sim.post(place.general, place.kim, files=[("a.txt", b"hello")])
        info = await sim.web_client().files_info(file=shared.files[0].id)
        address = info["file"]["url_private_download"]
        headers = {"Authorization": f"Bearer {sim.bot_token}"}
        async with session.get(address, headers=headers) as answer:
            assert await answer.read() == b"hello"
        async with session.get(address) as answer:
            assert (answer.status, answer.content_type) == (200, "text/html")
