"""A small bolt app with one of everything: a card, a form, a command, shortcuts; for tests."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.simulators.slack.workspace import Listening, record
from tests.simulators.slack.world import View

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


CARD: list[Json] = [
    {
        "type": "actions",
        "block_id": "decide",
        "elements": [
            {"type": "button", "text": plain("Keep"), "action_id": "keep", "value": "case-1"},
            {
                "type": "static_select",
                "action_id": "clause",
                "options": [{"text": plain("4.2"), "value": "4.2"}],
            },
        ],
    }
]
FORM: Json = {
    "type": "modal",
    "callback_id": "report",
    "title": plain("Report"),
    "submit": plain("Send"),
    "notify_on_close": True,
    "private_metadata": "case-1",
    "blocks": [
        {
            "type": "input",
            "block_id": "why",
            "label": plain("Why?"),
            "element": {"type": "plain_text_input", "action_id": "text", "max_length": 20},
        },
        {
            "type": "input",
            "block_id": "who",
            "optional": True,
            "label": plain("Who?"),
            "element": {"type": "users_select", "action_id": "person"},
        },
    ],
}


def prepared(answer: Json | None = None) -> Callable[[Listening], None]:
    """An app that opens FORM at /steward and answers its submission with ``answer``."""

    def prepare(here: Listening) -> None:
        record(here)

        async def open_form(ack: Any, client: Any, body: Json) -> None:
            await ack()
            await client.views_open(trigger_id=body["trigger_id"], view=FORM)

        async def keep(ack: Any, body: Json) -> None:
            await ack()
            here.heard.append({"event": {"type": body["type"]}, **body})
            here.sim.stir()

        async def submitted(ack: Any, body: Json) -> None:
            await ack(**(answer or {}))
            here.heard.append({"event": {"type": body["type"]}, **body})
            here.sim.stir()

        here.app.command("/steward")(open_form)
        here.app.view("report")(submitted)
        here.app.view_closed("report")(keep)
        for name in ("keep", "clause"):
            here.app.action(name)(keep)
        for name in ("report_message", "report_anything"):
            here.app.shortcut(name)(keep)

    return prepare


async def last(here: Listening, kind: str) -> Json:
    """The newest payload of that type."""
    await here.hears(kind)
    return [body for body in here.heard if body["event"]["type"] == kind][-1]


async def with_form(here: Listening) -> View:
    await here.sim.command(here.place.kim, "/steward report", here.place.general)
    await here.sim.until(lambda: here.sim.modal(here.place.kim))
    view = here.sim.modal(here.place.kim)
    assert view is not None
    return view
