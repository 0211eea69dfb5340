"""Modals and homes between simulated people and a real bolt app."""

from __future__ import annotations

from typing import Any

import pytest
from slack_sdk.errors import SlackApiError

from tests.simulators.slack.app_settings import AppSettings
from tests.simulators.slack.errors import PersonRefused
from tests.simulators.slack.sample_app import CARD, FORM, last, plain, prepared, with_form
from tests.simulators.slack.workspace import listening

Json = dict[str, Any]


async def test_a_modal_is_filled_in_and_submitted() -> None:
    async with listening(prepared()) as here:
        sim, kim = here.sim, here.place.kim
        view = await with_form(here)
        sent = await sim.submit(view, {"why": "rude", "who": here.place.bo.id})
        assert sent.is_acknowledged and not view.is_open and sim.modal(kim) is None
        body = await last(here, "view_submission")
        values = body["view"]["state"]["values"]
        assert values["why"]["text"] == {"type": "plain_text_input", "value": "rude"}
        assert values["who"]["person"]["selected_user"] == here.place.bo.id
        assert body["view"]["private_metadata"] == "case-1"


async def test_a_modal_takes_only_what_its_inputs_take() -> None:
    async with listening(prepared()) as here:
        view = await with_form(here)
        wrong: list[Json] = [
            {},
            {"why": ""},
            {"why": "a" * 21},
            {"why": "two\nlines"},
            {"why": "rude", "who": "U0NOBODY"},
            {"why": "rude", "when": "now"},
        ]
        for values in wrong:
            with pytest.raises(PersonRefused):
                await here.sim.submit(view, values)
        await here.sim.submit(view, {"why": "rude"})
        body = await last(here, "view_submission")
        assert body["view"]["state"]["values"]["who"]["person"]["selected_user"] is None


async def test_errors_keep_the_modal_open() -> None:
    errors = {"response_action": "errors", "errors": {"why": "Please say more."}}
    async with listening(prepared(errors)) as here:
        view = await with_form(here)
        sent = await here.sim.submit(view, {"why": "rude"})
        assert sent.answer == errors
        assert here.sim.modal(here.place.kim) is view
        assert view.errors == {"why": "Please say more."}


async def test_a_modal_may_be_replaced_pushed_upon_or_cleared_by_the_answer() -> None:
    other = {"type": "modal", "title": plain("Thanks"), "blocks": [], "callback_id": "report"}
    async with listening(prepared({"response_action": "push", "view": other})) as here:
        view = await with_form(here)
        await here.sim.submit(view, {"why": "rude"})
        top = here.sim.modal(here.place.kim)
        assert top and (top.previous_id, top.root_id) == (view.id, view.id)
        with pytest.raises(PersonRefused):
            await here.sim.submit(view, {"why": "again"})
        await here.sim.close(top)
        assert here.sim.modal(here.place.kim) is view
    async with listening(prepared({"response_action": "update", "view": other})) as here:
        view = await with_form(here)
        await here.sim.submit(view, {"why": "rude"})
        assert view.is_open and view.body["title"]["text"] == "Thanks"
        with pytest.raises(PersonRefused):
            await here.sim.submit(view)
    async with listening(prepared({"response_action": "clear"})) as here:
        await here.sim.submit(await with_form(here), {"why": "rude"})
        assert here.sim.modal(here.place.kim) is None


@pytest.mark.parametrize(
    ("answer", "complaint"),
    [
        ({"response_action": "errors", "errors": {"nowhere": "a"}}, "no input block"),
        ({"response_action": "update"}, "do not go together"),
        ({"response_action": "push", "view": {"type": "modal", "blocks": []}}, "title"),
    ],
)
async def test_an_answer_that_slack_cannot_use_fails_the_test(answer: Json, complaint: str) -> None:
    async with listening() as here:
        sim, kim = here.sim, here.place.kim

        async def open_form(ack: Any, client: Any, body: Json) -> None:
            await ack()
            await client.views_open(trigger_id=body["trigger_id"], view=FORM)

        async def submitted(ack: Any) -> None:
            await ack(**answer)

        here.app.command("/steward")(open_form)
        here.app.view("report")(submitted)
        await sim.command(kim, "/steward", here.place.general)
        await sim.until(lambda: sim.modal(kim))
        view = sim.modal(kim)
        assert view
        sent = await sim.submit(view, {"why": "rude"})
        assert sent.failure == "invalid_answer" and view.is_open
        assert complaint in " ".join(sim.violations)
        sim.violations.clear()


async def test_closing_a_modal_is_told_if_it_asked_for_that() -> None:
    async with listening(prepared()) as here:
        closed = await here.sim.close(await with_form(here))
        assert closed and closed.is_acknowledged
        assert (await last(here, "view_closed"))["is_cleared"] is False
        assert here.sim.modal(here.place.kim) is None


async def test_a_trigger_opens_one_modal_within_its_time() -> None:
    async with listening(prepared()) as here:
        client, sim = here.client, here.sim
        run = await sim.command(here.place.kim, "/steward", here.place.general)
        await sim.until(lambda: sim.modal(here.place.kim))
        trigger = run.payload["trigger_id"]
        with pytest.raises(SlackApiError, match="exchanged_trigger_id"):
            await client.views_open(trigger_id=trigger, view=FORM)
        with pytest.raises(SlackApiError, match="invalid_trigger_id"):
            await client.views_open(trigger_id="1.2.3", view=FORM)
        sim.trigger_seconds = 0
        picked = await sim.global_shortcut("report_anything", here.place.kim)
        with pytest.raises(SlackApiError, match="expired_trigger_id"):
            await client.views_open(trigger_id=picked.payload["trigger_id"], view=FORM)


async def test_an_update_needs_an_open_view_and_the_newest_hash() -> None:
    async with listening(prepared()) as here:
        client = here.client
        view = await with_form(here)
        await client.views_update(view_id=view.id, hash=view.hash, view=FORM)
        with pytest.raises(SlackApiError, match="hash_conflict"):
            await client.views_update(view_id=view.id, hash="0.old", view=FORM)
        with pytest.raises(SlackApiError, match="invalid_arguments"):
            await client.views_update(view_id=view.id, view={"type": "home", "blocks": []})
        await here.sim.close(view)
        with pytest.raises(SlackApiError, match="not_found"):
            await client.views_update(view_id=view.id, view=FORM)


async def test_a_button_in_a_modal_can_push_another_until_three_are_open() -> None:
    button = {"type": "button", "text": plain("More"), "action_id": "keep"}
    view = FORM | {"blocks": [{"type": "actions", "block_id": "a", "elements": [button]}]}
    async with listening(prepared()) as here:
        sim, kim, client = here.sim, here.place.kim, here.client
        picked = await sim.global_shortcut("report_anything", kim)
        await client.views_open(trigger_id=picked.payload["trigger_id"], view=view)
        for _ in range(2):
            top = sim.modal(kim)
            assert top
            pressed = await sim.press(top, "keep", kim)
            assert pressed.payload["container"]["type"] == "view"
            await client.views_push(trigger_id=pressed.payload["trigger_id"], view=view)
        top = sim.modal(kim)
        assert top
        pressed = await sim.press(top, "keep", kim)
        with pytest.raises(SlackApiError, match="push_limit_reached"):
            await client.views_push(trigger_id=pressed.payload["trigger_id"], view=view)


async def test_a_published_home_has_buttons_that_work() -> None:
    async with listening(prepared()) as here:
        kim = here.place.kim
        view = {"type": "home", "blocks": CARD}
        await here.client.views_publish(user_id=kim.id, view=view)
        home = here.sim.home(kim)
        assert home
        pressed = await here.sim.press(home, "keep", kim)
        assert (pressed.payload["view"]["type"], pressed.is_acknowledged) == ("home", True)


async def test_without_the_home_tab_nothing_can_be_published() -> None:
    async with listening(app=AppSettings(has_home=False)) as here:
        with pytest.raises(SlackApiError, match="not_enabled"):
            view = {"type": "home", "blocks": []}
            await here.client.views_publish(user_id=here.place.kim.id, view=view)
        with pytest.raises(PersonRefused):
            await here.sim.open_home(here.place.kim)


async def test_what_is_chosen_in_a_modal_stays_there_when_something_else_is_pressed() -> None:
    both = {"type": "actions", "block_id": "a", "elements": CARD[0]["elements"]}
    view = FORM | {"blocks": [*FORM["blocks"], both]}
    async with listening(prepared()) as here:
        sim, kim = here.sim, here.place.kim
        picked = await sim.global_shortcut("report_anything", kim)
        trigger = picked.payload["trigger_id"]
        await here.client.views_open(trigger_id=trigger, view=view)
        modal = sim.modal(kim)
        assert modal
        sim.fill_in(modal, {"why": "rude"})
        await sim.press(modal, "clause", kim, "4.2")
        pressed = await sim.press(modal, "keep", kim)
        values = pressed.payload["view"]["state"]["values"]
        assert values["why"]["text"]["value"] == "rude"
        assert values["a"]["clause"]["selected_option"]["value"] == "4.2"
        with pytest.raises(PersonRefused):
            sim.fill_in(modal, {"a": "9.9"})
        with pytest.raises(PersonRefused):
            await sim.press(modal, "text", kim, "typed")
