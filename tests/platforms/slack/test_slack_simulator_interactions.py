"""Commands, buttons, modals, homes and shortcuts between simulated people and a real bolt app."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import aiohttp
import pytest

from tests.simulators.slack.app_settings import AppSettings
from tests.simulators.slack.errors import PersonRefused
from tests.simulators.slack.sample_app import CARD, last, plain, prepared
from tests.simulators.slack.workspace import Listening, listening

Json = dict[str, Any]


async def test_a_command_carries_where_and_who_and_its_answer_is_shown() -> None:
    def prepare(here: Listening) -> None:
        async def status(ack: Any, command: Json, respond: Any) -> None:
            here.heard.append(command)
            await ack("All is well.")
            await respond(text="To all.", response_type="in_channel")

        here.app.command("/steward")(status)

    async with listening(prepare) as here:
        sim, place = here.sim, here.place
        run = await sim.command(place.kim, "/steward status now", place.private)
        await sim.until(lambda: len(run.replies) == 2)
        (heard,) = here.heard
        assert (heard["command"], heard["text"]) == ("/steward", "status now")
        assert (heard["user_id"], heard["channel_name"]) == (place.kim.id, "privategroup")
        assert set(run.texts) == {"All is well.", "To all."}
        assert [shown.text for shown in sim.ephemerals(place.kim)] == ["All is well."]
        assert [message.text for message in sim.said(place.private)] == ["To all."]


async def test_a_command_that_is_not_acknowledged_in_time_fails_before_the_person() -> None:
    def prepare(here: Listening) -> None:
        async def late(ack: Any) -> None:
            await asyncio.sleep(0.2)
            await ack("too late")

        here.app.command("/steward")(late)

    async with listening(prepare, ack_seconds=0.1) as here:
        run = await here.sim.command(here.place.kim, "/steward", here.place.general)
        assert (run.is_acknowledged, run.failure, run.replies) == (False, "timeout", [])
        await here.sim.until(lambda: here.sim.sockets.late_acks)


async def test_a_command_that_the_app_does_not_have_is_none() -> None:
    async with listening() as here:
        with pytest.raises(PersonRefused):
            await here.sim.command(here.place.kim, "/stewart status", here.place.general)


async def test_a_button_carries_the_message_and_its_value() -> None:
    async with listening(prepared()) as here:
        sim, place = here.sim, here.place
        await here.client.chat_postMessage(channel=place.general.id, text="card", blocks=CARD)
        (card,) = sim.said(place.general)
        pressed = await sim.press(card, "keep", place.kim)
        assert pressed.is_acknowledged
        body = await last(here, "block_actions")
        (action,) = body["actions"]
        assert (action["action_id"], action["value"], action["block_id"]) == (
            "keep",
            "case-1",
            "decide",
        )
        assert body["container"]["message_ts"] == body["message"]["ts"] == card.ts
        assert (body["channel"]["id"], body["user"]["id"]) == (place.general.id, place.kim.id)


async def test_a_menu_carries_the_choice_in_action_and_state() -> None:
    async with listening(prepared()) as here:
        sim, place = here.sim, here.place
        await here.client.chat_postMessage(channel=place.general.id, text="card", blocks=CARD)
        await sim.press(sim.said(place.general)[0], "clause", place.kim, "4.2")
        body = await last(here, "block_actions")
        assert body["actions"][0]["selected_option"]["value"] == "4.2"
        state = body["state"]["values"]["decide"]["clause"]
        assert state["selected_option"]["value"] == "4.2"
        with pytest.raises(PersonRefused):
            await sim.press(sim.said(place.general)[0], "clause", place.kim, "9.9")


async def test_only_who_sees_a_message_can_press_its_buttons() -> None:
    async with listening(prepared()) as here:
        sim, place = here.sim, here.place
        where: Json = {"channel": place.course.id, "text": "card", "blocks": CARD}
        await here.client.chat_postMessage(**where)
        await here.client.chat_postEphemeral(**where, user=place.kim.id)
        (shown,) = sim.ephemerals(place.kim, place.course)
        with pytest.raises(PersonRefused):
            await sim.press(sim.said(place.course)[0], "keep", place.mo)
        with pytest.raises(PersonRefused):
            await sim.press(shown, "keep", place.bo)
        with pytest.raises(PersonRefused):
            await sim.press(shown, "discard", place.kim)
        await sim.press(shown, "keep", place.kim)
        body = await last(here, "block_actions")
        assert body["container"]["is_ephemeral"] and "message" not in body


async def test_a_response_url_replaces_deletes_and_is_used_up() -> None:
    async with listening(prepared()) as here, aiohttp.ClientSession() as session:
        sim, place = here.sim, here.place
        where: Json = {"channel": place.general.id, "user": place.kim.id}
        await here.client.chat_postEphemeral(**where, text="card", blocks=CARD)
        (shown,) = sim.ephemerals(place.kim)
        pressed = await sim.press(shown, "keep", place.kim)
        address = pressed.payload["response_url"]

        async def answer(**body: Any) -> tuple[int, str]:
            async with session.post(address, json=body) as got:
                return got.status, await got.text()

        assert await answer(text="done", replace_original=True) == (200, "ok")
        assert (shown.text, shown.blocks) == ("done", [])
        assert (await answer(text="more"))[0] == 200
        assert (await answer(blocks=[{"type": "header", "text": plain("a" * 151)}]))[0] == 400
        assert (await answer(delete_original=True))[0] == 200
        assert [one.text for one in sim.ephemerals(place.kim)] == ["more"]
        assert (await answer(text="last"))[0] == 200
        status, text = await answer(text="one too many")
        assert (status, "used_url" in text) == (404, True)


async def test_a_response_url_ends_after_half_an_hour() -> None:
    async with listening(prepared()) as here, aiohttp.ClientSession() as session:
        sim, place = here.sim, here.place
        await here.client.chat_postMessage(channel=place.general.id, text="card", blocks=CARD)
        pressed = await sim.press(sim.said(place.general)[0], "keep", place.kim)
        (url,) = sim.response_urls.values()
        assert 29 * 60 < url.ends - time.monotonic() <= 30 * 60
        url.ends = time.monotonic() - 1
        async with session.post(pressed.payload["response_url"], json={"text": "a"}) as got:
            assert (got.status, (await got.json())["error"]) == (404, "expired_url")


async def test_shortcuts_carry_the_message_or_nothing() -> None:
    shortcuts = {"report_message": "message", "report_anything": "global"}
    async with listening(prepared(), app=AppSettings(shortcuts=shortcuts)) as here:
        sim, place = here.sim, here.place
        message = await sim.post(place.general, place.bo, "rude")
        await sim.message_shortcut(message, "report_message", place.kim)
        body = await last(here, "message_action")
        assert (body["message"]["text"], body["channel"]["id"]) == ("rude", place.general.id)
        await sim.global_shortcut("report_anything", place.kim)
        assert "channel" not in await last(here, "shortcut")
        with pytest.raises(PersonRefused):
            await sim.global_shortcut("report_message", place.kim)
