"""What lives between a person's click and the app's answer: triggers, response_urls, answers."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from aiohttp import web

from tests.simulators.slack.blocks import message_blocks
from tests.simulators.slack.delivery import COMMANDS
from tests.simulators.slack.errors import SlackRefused
from tests.simulators.slack.identifiers import new_ts
from tests.simulators.slack.shapes import Report, anything, boolean, one_of, table, text
from tests.simulators.slack.world import Channel, Ephemeral, Json, Message, User, View

if TYPE_CHECKING:
    from tests.simulators.slack.core import Core

URL_USES, URL_SECONDS = 5, 30 * 60


@dataclass(eq=False, slots=True)
class Trigger:
    """Lets the app open one modal, soon. ``view``: the modal in which it was pulled."""

    id: str
    user: User
    ends: float
    view: View | None = None
    is_used: bool = False

    def use(self) -> None:
        if self.is_used:
            raise SlackRefused("exchanged_trigger_id")
        if time.monotonic() > self.ends:
            raise SlackRefused("expired_trigger_id")
        self.is_used = True


@dataclass(eq=False, slots=True)
class ResponseUrl:
    """An address for answers to one interaction. ``source``: the message that was clicked."""

    key: str
    user: User
    channel: Channel
    ends: float
    source: Message | Ephemeral | None
    interaction: Interaction
    uses: int = 0


@dataclass(eq=False)
class Interaction:
    """Something a person did that the app must acknowledge, and what came of it.

    ``answer``: the payload of the acknowledgement. ``is_acknowledged`` False when it is over:
    the person saw that it failed. ``replies``: what the app said by it or the response_url.
    """

    kind: str
    payload: Json
    user: User
    answer: Any = None
    is_acknowledged: bool = False
    is_over: bool = False
    failure: str = ""
    replies: list[Message | Ephemeral] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The command, or the type of interaction."""
        return str(self.payload.get("command") or self.payload["type"])

    @property
    def texts(self) -> list[str]:
        """What its replies say, oldest first."""
        return [reply.text for reply in self.replies]


_SAID = table(
    {
        "text": text(40_000),
        "blocks": anything,
        "attachments": anything,
        "response_type": one_of("ephemeral", "in_channel"),
        "replace_original": boolean,
        "delete_original": boolean,
        "thread_ts": text(20),
        "unfurl_links": boolean,
        "unfurl_media": boolean,
        "mrkdwn": boolean,
        "metadata": anything,
    }
)
_SUBMITTED = table(
    {
        "response_action": one_of("clear", "update", "push", "errors"),
        "view": anything,
        "errors": anything,
    },
    ["response_action"],
)


def problems_of_answer(kind: str, payload: Json, answer: Any) -> list[str]:
    """What is wrong with the answer in an acknowledgement."""
    report = Report()
    if kind == COMMANDS:
        _SAID(answer, "", report)
    elif payload.get("type") == "view_submission":
        _SUBMITTED(answer, "", report)
        _check_submitted(answer, payload, report)
    else:
        report.wrong("", f"{payload.get('type')} takes no answer")
    return [f"answer to {payload.get('type', kind)}: {problem}" for problem in report.problems]


def _check_submitted(answer: Any, payload: Json, report: Report) -> None:
    if report.problems:
        return
    action = answer["response_action"]
    if (action in ("update", "push")) != ("view" in answer):
        report.wrong("", f"{action} and view do not go together")
    if (action == "errors") != ("errors" in answer):
        report.wrong("", f"{action} and errors do not go together")
    inputs = {b["block_id"] for b in payload["view"]["blocks"] if b["type"] == "input"}
    for block_id in answer.get("errors", {}):
        if block_id not in inputs:
            report.wrong("/errors", f"no input block is called {block_id!r}")


def say(sim: Core, url: ResponseUrl, body: Json) -> None:
    """Applies what the app says by an acknowledgement or a response_url."""
    source = url.source
    if body.get("delete_original"):
        if source is not None:
            _delete(sim, source)
        return
    words, blocks = body.get("text", ""), message_blocks(body.get("blocks") or [], sim.violations)
    if not words.strip() and not blocks and not body.get("attachments"):
        raise SlackRefused("no_text")
    if body.get("replace_original") and source is not None:
        _replace(sim, source, words, blocks)
        return
    ts, thread = new_ts(), body.get("thread_ts")
    if body.get("response_type") == "in_channel":
        message = Message(ts, url.channel, sim.bot, words, blocks, thread_ts=thread)
        url.interaction.replies.append(sim.add_message(message))
        return
    shown = Ephemeral(ts, url.channel, url.user, words, blocks, thread)
    sim.world.ephemerals.append(shown)
    url.interaction.replies.append(shown)


def _delete(sim: Core, source: Message | Ephemeral) -> None:
    if isinstance(source, Ephemeral):
        source.is_deleted = True
    elif not source.is_deleted:
        sim.remove_message(source)


def _replace(sim: Core, source: Message | Ephemeral, words: str, blocks: list[Json]) -> None:
    def change() -> None:
        source.text, source.blocks = words, blocks

    if isinstance(source, Ephemeral):
        change()
    else:
        sim.change_message(source, change)


async def serve_response_url(sim: Core, request: web.Request) -> web.Response:
    """POST to a response_url: 404 once it is used up or too old."""
    url = sim.response_urls.get(request.match_info["key"])
    if url is None:
        return _refused(404, "invalid_url")
    if url.uses >= URL_USES:
        return _refused(404, "used_url")
    if time.monotonic() > url.ends:
        return _refused(404, "expired_url")
    raw = await request.read()
    try:
        body = json.loads(raw)
    except ValueError:
        return _refused(400, "invalid_payload")
    report = Report()
    _SAID(body, "", report)
    sim.violations += [f"response_url: {problem}" for problem in report.unknown]
    if report.problems:
        return _refused(400, "invalid_payload")
    url.uses += 1
    try:
        say(sim, url, body)
    except SlackRefused as refusal:
        return _refused(400, refusal.error)
    finally:
        sim.stir()
    return web.Response(text="ok")


def _refused(status: int, error: str) -> web.Response:
    return web.json_response({"ok": False, "error": error}, status=status)
