"""Interactions from the bot's side: the clock, the one answer, edits of it and followups."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from typing import Any

from tests.simulators.discord.errors import bad_form, refused
from tests.simulators.discord.message_forms import (
    EDIT,
    SEND,
    TEXT_INPUT,
    walk,
)
from tests.simulators.discord.rest import Call, Endpoint
from tests.simulators.discord.routes_messages import build_message, edit_fields
from tests.simulators.discord.shapes import (
    Check,
    Report,
    anything,
    by_type,
    integer,
    listed,
    one_of,
    optional,
    snowflake,
    table,
    text,
)
from tests.simulators.discord.world import (
    EPHEMERAL,
    LOADING,
    Channel,
    Json,
    Member,
    Message,
    User,
)

COMMAND, PRESS, AUTOCOMPLETE, MODAL = 2, 3, 4, 5
SEND_MESSAGE, DEFER, DEFER_UPDATE, UPDATE, CHOICES, SHOW_MODAL = 4, 5, 6, 7, 8, 9
TOKEN_SECONDS = 15 * 60.0


@dataclass(slots=True, eq=False)
class Invocation:
    """One press, command, autocomplete or modal, and everything the bot did with it.

    ``answer_type`` is the callback's type, None as long as (or if) it went unanswered; ``data``
    what the callback carried; ``message`` the answer as it is now, edits included.
    """

    id: int
    token: str
    kind: int
    by: Member | User
    channel: Channel
    seconds: float
    message_pressed: Message | None = None
    sent_at: float = field(default_factory=time.monotonic)
    answer_type: int | None = None
    data: Json = field(default_factory=dict)
    message: Message | None = None
    edits: list[Json] = field(default_factory=list)
    followups: list[Message] = field(default_factory=list)
    is_late: bool = False
    answered: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def user(self) -> User:
        return self.by.user if isinstance(self.by, Member) else self.by

    @property
    def is_answered(self) -> bool:
        return self.answer_type is not None

    @property
    def is_ephemeral(self) -> bool:
        """Whether only the person sees the answer."""
        return self.message is not None and self.message.is_ephemeral

    @property
    def text(self) -> str:
        """The answer's words, or those of the last followup after a deferred update."""
        if self.answer_type in (SEND_MESSAGE, DEFER, UPDATE) and self.message is not None:
            return self.message.content
        return self.followups[-1].content if self.followups else ""

    @property
    def choices(self) -> list[Json]:
        return list(self.data.get("choices") or [])

    @property
    def modal_inputs(self) -> list[Json]:
        """The inputs of the modal that was the answer."""
        return [c for c in walk(self.data.get("components", [])) if "custom_id" in c]

    def is_open(self) -> bool:
        limit = TOKEN_SECONDS if self.is_answered else self.seconds
        return time.monotonic() - self.sent_at < limit


CHOICE = table(
    {"name": text(100, 1), "value": anything, "name_localizations": anything}, ["name", "value"]
)
_input = by_type({3: anything, 4: TEXT_INPUT, **dict.fromkeys((5, 6, 7, 8, 19), anything)})
_row = table(
    {"type": one_of(1), "id": integer(0, 2**31), "components": listed(_input, 1, 1)},
    ["components"],
)
_label = table(
    {
        "type": one_of(18),
        "id": integer(0, 2**31),
        "label": text(45, 1),
        "description": optional(text(100)),
        "component": _input,
    },
    ["label", "component"],
)
_note = table({"type": one_of(10), "id": integer(0, 2**31), "content": text(4000, 1)}, ["content"])
MODAL_FORM = table(
    {
        "custom_id": text(100, 1),
        "title": text(45, 1),
        "components": listed(by_type({1: _row, 10: _note, 18: _label}), 5, 1),
    },
    ["custom_id", "title", "components"],
)
_sent = {name: check for name, check in SEND.items() if name != "message_reference"}
_data: dict[int, Check] = {
    SEND_MESSAGE: table(_sent),
    DEFER: optional(table({"flags": integer(0, 2**31)})),
    DEFER_UPDATE: anything,
    UPDATE: optional(table(EDIT)),
    CHOICES: table({"choices": listed(CHOICE, 25)}, ["choices"]),
    SHOW_MODAL: MODAL_FORM,
}


def callback_body(value: Any, path: tuple[str, ...], report: Report) -> None:
    """The check of a callback: its type decides what ``data`` may be."""
    table({"type": one_of(*_data), "data": anything}, ["type"])(value, path, report)
    if not report.errors and value.get("data") is not None:
        _data[value["type"]](value["data"], (*path, "data"), report)


def invocation_of(call: Call) -> Invocation:
    found = call.sim.invocations.get(call.path["token"])
    if found is None:
        raise refused(10062)
    return found


def answer(call: Call) -> Json | None:
    """POST …/callback: once, in time, and of a type that suits the interaction."""
    invocation, body = invocation_of(call), call.body
    if invocation.id != call.number("interaction_id"):
        raise refused(10062)
    if invocation.is_answered:
        raise refused(40060)
    if not invocation.is_open():
        invocation.is_late = True
        raise refused(10062)
    kind, data = int(body["type"]), body.get("data") or {}
    check_kind(invocation, kind)
    act = {SEND_MESSAGE: send_answer, DEFER: defer, UPDATE: update, SHOW_MODAL: show_modal}
    if kind in act:
        act[kind](call, invocation, data)
    elif kind == DEFER_UPDATE:
        invocation.message = invocation.message_pressed
    invocation.answer_type, invocation.data = kind, data
    invocation.answered.set()
    call.sim.stir()
    return None if call.query.get("with_response") != "1" else receipt(call, invocation, kind)


def check_kind(invocation: Invocation, kind: int) -> None:
    needs_message = kind == UPDATE or (kind == DEFER_UPDATE and invocation.kind != MODAL)
    is_wrong = (kind == CHOICES) != (invocation.kind == AUTOCOMPLETE)
    is_wrong |= kind == SHOW_MODAL and invocation.kind == MODAL
    is_wrong |= needs_message and invocation.message_pressed is None
    if is_wrong:
        raise bad_form("type", f"Type {kind} does not answer this interaction.")


def answer_message(call: Call, invocation: Invocation, body: Json) -> Message:
    """A message of the bot by way of the interaction; needs no permission in the channel."""
    message = build_message(call, invocation.channel, body)
    message.webhook_id = call.sim.world.bot.id
    message.seen_by = invocation.user if message.is_ephemeral else None
    message.interaction = {
        "id": str(invocation.id),
        "type": invocation.kind,
        "user": {"id": str(invocation.user.id), "username": invocation.user.name, "avatar": None,
                 "discriminator": "0"},
        "authorizing_integration_owners": {},
    }  # fmt: skip
    return message


def send_answer(call: Call, invocation: Invocation, data: Json) -> None:
    message = answer_message(call, invocation, data)
    message.kind = 20 if invocation.kind == COMMAND else 0
    invocation.message = call.sim.add_message(message)


def defer(call: Call, invocation: Invocation, data: Json) -> None:
    """A message "is thinking…", to be filled by an edit or by the first followup."""
    flags = (data.get("flags") or 0) & EPHEMERAL
    message = answer_message(call, invocation, {"content": "…", "flags": flags | LOADING})
    message.content = ""
    invocation.message = call.sim.add_message(message)


def update(call: Call, invocation: Invocation, data: Json) -> None:
    message = invocation.message_pressed
    assert message is not None
    edit_fields(call, message, data)
    call.sim.tell_edit(message)
    invocation.message = message


def show_modal(_call: Call, _invocation: Invocation, data: Json) -> None:
    rows = [c for c in data["components"] if c["type"] == 1]
    if any("label" not in inner for row in rows for inner in row["components"]):
        raise bad_form("data.components", "A text input in a row needs a label.")
    ids = [c["custom_id"] for c in walk(data["components"]) if "custom_id" in c]
    if len(ids) != len(set(ids)):
        raise bad_form("data.components", "Component custom id cannot be duplicated")


def receipt(call: Call, invocation: Invocation, kind: int) -> Json:
    inner: Json = {"id": str(invocation.id), "type": invocation.kind}
    resource: Json = {"type": kind}
    message = invocation.message
    if kind in (SEND_MESSAGE, DEFER, UPDATE) and message is not None:
        inner["response_message_id"] = str(message.id)
        inner["response_message_ephemeral"] = message.is_ephemeral
        inner["response_message_loading"] = bool(message.flags & LOADING)
        resource["message"] = call.sim.pen.message(message)
    return {"interaction": inner, "resource": resource}


def acknowledged(call: Call) -> Invocation:
    """The interaction behind a webhook path: answered, and not older than 15 minutes."""
    found = call.sim.invocations.get(call.path["token"])
    if found is None or call.number("application_id") != call.sim.world.bot.id:
        raise refused(10015)
    if not found.is_answered:
        raise refused(10015)
    if not found.is_open():
        raise refused(50027)
    return found


def message_named(call: Call, invocation: Invocation) -> Message:
    """@original or a followup of the interaction."""
    name = call.path["message"]
    known = [m for m in (invocation.message, *invocation.followups) if m is not None]
    found = invocation.message if name == "@original" else None
    for message in known:
        if str(message.id) == name:
            found = message
    if found is None or found.is_deleted:
        raise refused(10008)
    return found


def read(call: Call) -> Json:
    return call.sim.pen.message(message_named(call, acknowledged(call)))


def fill(call: Call, message: Message, body: Json) -> None:
    if any(len(file.data) > call.sim.attachment_bytes for file in call.files.values()):
        raise refused(40005)
    edit_fields(call, message, {k: v for k, v in body.items() if k in EDIT})
    if message.flags & LOADING:
        message.flags &= ~LOADING
        message.edited_at = None
    call.sim.tell_edit(message)


def edit(call: Call) -> Json:
    invocation = acknowledged(call)
    message = message_named(call, invocation)
    fill(call, message, call.body)
    invocation.edits.append(call.body)
    return call.sim.pen.message(message)


def delete(call: Call) -> None:
    message = message_named(call, acknowledged(call))
    message.is_deleted = True
    if message.id in message.channel.messages:
        call.sim.remove_messages(message.channel, [message.id], in_bulk=False)


def follow_up(call: Call) -> Json | None:
    """A further message; the first one after a defer takes the place of "is thinking…"."""
    invocation = acknowledged(call)
    original = invocation.message
    if invocation.answer_type == DEFER and original and original.flags & LOADING:
        fill(call, original, call.body)
        message = original
    else:
        message = call.sim.add_message(answer_message(call, invocation, call.body))
    invocation.followups.append(message)
    call.sim.stir()
    return None if call.query.get("wait") == "0" else call.sim.pen.message(message)


_flag = one_of("0", "1")
_CALLBACK = "/interactions/{interaction_id}/{token}/callback"
_MESSAGE = "/webhooks/{application_id}/{token}/messages/{message}"
_query: dict[str, Check] = {"with_components": _flag, "thread_id": snowflake}
ENDPOINTS = [
    Endpoint("POST", _CALLBACK, answer, callback_body, {"with_response": _flag}, True),
    Endpoint("GET", _MESSAGE, read, None, {"thread_id": snowflake}, True),
    Endpoint("PATCH", _MESSAGE, edit, table(EDIT), _query, True),
    Endpoint("DELETE", _MESSAGE, delete, None, {"thread_id": snowflake}, True),
    Endpoint(
        "POST",
        "/webhooks/{application_id}/{token}",
        follow_up,
        table(_sent),
        {"wait": _flag, **_query},
        True,
    ),
]
