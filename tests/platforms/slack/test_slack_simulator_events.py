"""The Slack simulator's events, heard by the real slack-bolt in Socket Mode."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.simulators.slack.app_settings import AppSettings
from tests.simulators.slack.errors import PersonRefused
from tests.simulators.slack.workspace import listening
from tests.simulators.slack.world import SLACKBOT


async def test_a_message_arrives_as_slack_writes_it() -> None:
    async with listening() as here:
        sim, place = here.sim, here.place
        posted = await sim.post(place.general, place.kim, "a < b, see example.com")
        (event,) = await here.hears("message")
        assert event["text"] == "a &lt; b, see <http://example.com|example.com>"
        assert (event["user"], event["ts"], event["event_ts"]) == (
            place.kim.id,
            posted.ts,
            posted.ts,
        )
        assert (event["channel"], event["channel_type"]) == (place.general.id, "channel")
        (outer,) = here.heard
        assert (outer["team_id"], outer["api_app_id"]) == (sim.world.team.id, sim.bot.app_id)
        assert outer["authorizations"][0]["user_id"] == sim.bot.id


async def test_each_kind_of_conversation_has_its_channel_type() -> None:
    async with listening() as here:
        sim, place = here.sim, here.place
        group = sim.group_dm(place.kim, place.bo)
        for channel in (place.course, place.private, sim.dm(place.kim), group):
            await sim.post(channel, place.kim, "hello")
        events = await here.hears("message", count=4)
        assert {event["channel_type"] for event in events} == {"channel", "group", "im", "mpim"}


async def test_where_the_bot_is_not_it_hears_nothing() -> None:
    async with listening() as here:
        await here.sim.post(here.place.unseen, here.place.mo, "among ourselves")
        assert here.sim.deliveries == []


async def test_an_event_that_the_app_did_not_subscribe_to_is_not_sent() -> None:
    app = AppSettings(events=AppSettings().events - {"message.im"})
    async with listening(app=app) as here:
        await here.sim.post(here.sim.dm(here.place.kim), here.place.kim, "psst")
        assert here.sim.deliveries == []


async def test_an_event_whose_scope_the_app_lacks_is_not_sent() -> None:
    app = AppSettings(scopes=AppSettings().scopes - {"channels:history"})
    async with listening(app=app) as here:
        await here.sim.post(here.place.general, here.place.kim, "hello")
        assert here.sim.deliveries == []


async def test_an_edit_carries_the_message_before_and_after() -> None:
    async with listening() as here:
        message = await here.sim.post(here.place.general, here.place.kim, "first")
        await here.sim.edit(message, "second")
        (event,) = await here.hears("message", "message_changed")
        assert event["message"]["text"] == "second"
        assert event["message"]["edited"]["user"] == here.place.kim.id
        assert event["previous_message"]["text"] == "first"
        assert "edited" not in event["previous_message"]
        assert event["message"]["ts"] == message.ts != event["ts"]


async def test_a_preview_changes_a_message_that_nobody_edited() -> None:
    async with listening() as here:
        message = await here.sim.post(here.place.general, here.place.kim, "https://example.com")
        await here.sim.unfurl(message, "Example")
        (event,) = await here.hears("message", "message_changed")
        assert "edited" not in event["message"]
        assert event["message"]["attachments"][0]["title"] == "Example"


async def test_a_deletion_names_the_message_and_repeats_it() -> None:
    async with listening() as here:
        message = await here.sim.post(here.place.general, here.place.kim, "gone")
        await here.sim.delete(message)
        (event,) = await here.hears("message", "message_deleted")
        assert event["deleted_ts"] == message.ts
        assert event["previous_message"]["text"] == "gone"


async def test_of_a_deleted_message_with_replies_a_tombstone_remains() -> None:
    async with listening() as here:
        sim, place = here.sim, here.place
        parent = await sim.post(place.general, place.kim, "question")
        await sim.post(place.general, place.bo, "answer", thread=parent)
        await sim.delete(parent)
        (event,) = await here.hears("message", "message_changed")
        assert event["message"]["subtype"] == "tombstone"
        assert event["previous_message"]["text"] == "question"
        thread = await here.client.conversations_replies(channel=place.general.id, ts=parent.ts)
        assert [message["text"] for message in thread["messages"]] == [
            "This message was deleted.",
            "answer",
        ]


async def test_a_tombstone_goes_with_the_last_reply() -> None:
    async with listening() as here:
        sim, place = here.sim, here.place
        parent = await sim.post(place.general, place.kim, "question")
        reply = await sim.post(place.general, place.bo, "answer", thread=parent)
        await sim.delete(parent)
        await sim.delete(reply)
        first, second = await here.hears("message", "message_deleted", count=2)
        assert (first["deleted_ts"], second["deleted_ts"]) == (reply.ts, parent.ts)
        assert second["previous_message"]["subtype"] == "tombstone"
        assert sim.messages(place.general) == []


async def test_replies_broadcasts_and_files_say_what_they_are() -> None:
    async with listening() as here:
        sim, place = here.sim, here.place
        parent = await sim.post(place.general, place.kim, "question")
        await sim.post(place.general, place.bo, "answer", thread=parent)
        await sim.post(place.general, place.bo, "for all", thread=parent, is_broadcast=True)
        await sim.post(place.general, place.kim, "look", files=["notes.txt"])
        _, reply = await here.hears("message", count=2)
        (broadcast,) = await here.hears("message", "thread_broadcast")
        (shared,) = await here.hears("message", "file_share")
        assert (reply["thread_ts"], reply["parent_user_id"]) == (parent.ts, place.kim.id)
        assert broadcast["root"]["text"] == "question"
        assert (shared["files"][0]["name"], shared["files"][0]["size"]) == ("notes.txt", 7)


async def test_a_file_may_be_deleted_from_a_message_that_stays() -> None:
    async with listening() as here:
        sim, place = here.sim, here.place
        shared = await sim.post(place.general, place.kim, "look", files=["notes.txt"])
        await sim.delete_file(shared)
        (event,) = await here.hears("message", "message_changed")
        assert event["message"]["files"] == [{"id": shared.files[0].id, "mode": "tombstone"}]
        assert event["previous_message"]["files"][0]["name"] == "notes.txt"


async def test_other_bots_and_webhooks_can_be_told_from_people() -> None:
    async with listening() as here:
        sim, place = here.sim, here.place
        await sim.post(place.general, place.rota, "Shift starts")
        await sim.webhook_post(place.general, "Alerts", "Build failed")
        (bot,) = await here.hears("message")
        (webhook,) = await here.hears("message", "bot_message")
        assert (bot["bot_id"], bot["user"]) == (place.rota.bot_id, place.rota.id)
        assert "user" not in webhook and webhook["username"] == "Alerts"


async def test_a_mention_of_the_bot_is_told_twice() -> None:
    async with listening() as here:
        await here.sim.post(here.place.general, here.place.kim, f"{here.sim.bot.mention} help")
        (message,) = await here.hears("message")
        (mention,) = await here.hears("app_mention")
        assert mention["ts"] == message["ts"] and "channel_type" not in mention


async def test_coming_and_going_is_told() -> None:
    async with listening() as here:
        sim, place = here.sim, here.place
        await sim.join(place.course, place.mo)
        await sim.leave(place.course, place.mo)
        (joined,) = await here.hears("member_joined_channel")
        (left,) = await here.hears("member_left_channel")
        assert joined["user"] == left["user"] == place.mo.id
        assert (joined["channel_type"], joined["channel"]) == ("C", place.course.id)
        (line,) = await here.hears("message", "channel_join")
        assert line["user"] == place.mo.id
        await here.hears("message", "channel_leave")


async def test_someone_of_another_workspace_is_told_from_ours() -> None:
    async with listening() as here:
        sim, place = here.sim, here.place
        await sim.post(place.shared, place.olly, "hello from outside")
        (event,) = await here.hears("message")
        (outer,) = here.heard
        assert outer["is_ext_shared_channel"] and outer["team_id"] == place.olly.team_id
        assert outer["context_team_id"] == sim.world.team.id
        assert event["user_team"] == event["source_team"] == place.olly.team_id


async def test_what_becomes_of_the_bots_own_messages_is_sent_and_kept_back_by_bolt() -> None:
    """Even a deletion by somebody else: bolt sees that the message was the bot's."""
    async with listening() as here:
        sim, place = here.sim, here.place
        said = await here.client.chat_postMessage(channel=place.general.id, text="a")
        await here.client.chat_update(channel=place.general.id, ts=said["ts"], text="b")
        await sim.delete(sim.said(place.general)[0], by=place.ada)
        await sim.until_delivered()
        subtypes = [delivery.event.get("subtype") for delivery in sim.deliveries]
        assert subtypes == [None, "message_changed", "message_deleted"]
        assert all(delivery.is_acknowledged for delivery in sim.deliveries)
        assert here.heard == []


async def test_the_bot_hears_when_it_is_added_and_removed() -> None:
    async with listening() as here:
        sim, place = here.sim, here.place
        await sim.invite(place.unseen, sim.bot, by=place.mo)
        (joined,) = await here.hears("member_joined_channel")
        assert (joined["user"], joined["inviter"]) == (sim.bot.id, place.mo.id)
        await sim.leave(place.unseen, sim.bot, by=place.mo)
        (left,) = await here.hears("channel_left")
        assert (left["channel"], left["actor_id"]) == (place.unseen.id, place.mo.id)
        assert here.of("member_left_channel") == []
        (told,) = [event for event in await here.hears("message") if event["user"] == SLACKBOT]
        assert told["channel_type"] == "im" and "removed from #staff-room" in told["text"]


async def test_changes_of_people_and_channels_are_told() -> None:
    async with listening() as here:
        sim, place = here.sim, here.place
        await sim.arrive("Noa New")
        await sim.change_profile(place.kim, display_name="K", is_admin=True)
        await sim.deactivate(place.bo)
        await sim.rename_channel(place.course, "course-talk")
        await sim.archive(place.course, place.ada)
        await sim.create_channel("projects", place.tess)
        await sim.delete_channel(place.course, place.ada)
        (new,) = await here.hears("team_join")
        assert new["user"]["profile"]["display_name"] == "Noa"
        changed, gone = await here.hears("user_change", count=2)
        assert (changed["user"]["is_admin"], gone["user"]["deleted"]) == (True, True)
        assert (await here.hears("channel_rename"))[0]["channel"]["name"] == "course-talk"
        assert (await here.hears("channel_archive"))[0]["channel"] == place.course.id
        assert (await here.hears("channel_created"))[0]["channel"]["name"] == "projects"
        assert (await here.hears("channel_deleted"))[0]["channel"] == place.course.id


async def test_opening_the_home_is_told_with_the_view_that_was_published() -> None:
    async with listening() as here:
        sim, kim = here.sim, here.place.kim
        await sim.open_home(kim)
        (first,) = await here.hears("app_home_opened")
        assert "view" not in first
        await here.client.views_publish(user_id=kim.id, view={"type": "home", "blocks": []})
        await sim.open_home(kim)
        _, second = await here.hears("app_home_opened", count=2)
        assert second["view"]["type"] == "home"


async def test_after_the_app_is_removed_its_token_is_dead() -> None:
    async with listening() as here:
        await here.sim.uninstall()
        await here.sim.until_delivered()
        answer = await here.client.api_call("api.test")
        assert answer["ok"]
        with pytest.raises(Exception, match="account_inactive"):
            await here.client.auth_test()
        await here.sim.post(here.place.general, here.place.kim, "are you there?")
        names = [delivery.event["type"] for delivery in here.sim.deliveries]
        assert names == ["tokens_revoked", "app_uninstalled"]


async def test_people_cannot_do_what_slack_would_not_let_them() -> None:
    async with listening() as here:
        sim, place = here.sim, here.place
        message = await sim.post(place.general, place.kim, "mine")
        with pytest.raises(PersonRefused):
            await sim.delete(message, by=place.bo)
        with pytest.raises(PersonRefused):
            await sim.edit(message, "yours", by=place.ada)
        with pytest.raises(PersonRefused):
            await sim.post(place.unseen, place.kim, "let me in")
        with pytest.raises(PersonRefused):
            await sim.post(place.old, place.kim, "anyone?")
        with pytest.raises(PersonRefused):
            await sim.join(place.private, place.mo)
        with pytest.raises(PersonRefused):
            await sim.leave(place.general, place.kim)
        place.course.posting = "admins"
        with pytest.raises(PersonRefused):
            await sim.post(place.course, place.kim, "may I?")
        await sim.delete(message, by=place.ada)
        await sim.post(place.course, place.ada, "notice")


async def test_events_that_no_manifest_may_hold_are_an_error_of_the_test() -> None:
    with pytest.raises(ValueError, match="reaction_added"):
        replace(AppSettings(), events=frozenset({"reaction_added"}))
    bare = {"settings": {"event_subscriptions": {"bot_events": ["message.im"]}}}
    with pytest.raises(ValueError, match="im:history"):
        AppSettings.from_manifest(bare)


async def test_a_manifest_says_what_the_app_may_and_hears() -> None:
    manifest = {
        "oauth_config": {"scopes": {"bot": ["im:history", "chat:write", "commands"]}},
        "features": {
            "slash_commands": [{"command": "/steward", "description": "Steward"}],
            "shortcuts": [{"callback_id": "report", "type": "message", "name": "Report"}],
            "app_home": {"home_tab_enabled": True},
        },
        "settings": {
            "event_subscriptions": {"bot_events": ["message.im"]},
            "interactivity": {"is_enabled": True},
        },
    }
    app = AppSettings.from_manifest(manifest)
    assert app.hears("message.im") and not app.hears("message.channels")
    assert app.commands == {"/steward"}
    assert app.shortcuts == {"report": "message"}
    assert app.has_home and app.has_interactivity
