"""Methods that look at conversations: info, list, members, history, replies, mark."""

from __future__ import annotations

from tests.simulators.slack.arguments import flag, names, number, string
from tests.simulators.slack.errors import SlackRefused
from tests.simulators.slack.identifiers import is_ts
from tests.simulators.slack.paging import page
from tests.simulators.slack.payloads import replies_to
from tests.simulators.slack.web_api import Call, Method
from tests.simulators.slack.world import CHANNEL, GROUP, IM, MPIM, Channel, Json, Message

TYPES = {"public_channel": CHANNEL, "private_channel": GROUP, "mpim": MPIM, "im": IM}
_SCOPES = {CHANNEL: "channels:read", GROUP: "groups:read", IM: "im:read", MPIM: "mpim:read"}
READ = tuple(_SCOPES.values())
HISTORY = ("channels:history", "groups:history", "im:history", "mpim:history")


def of_kinds(call: Call) -> list[Channel]:
    """The conversations of the kinds in ``types`` that the caller may see."""
    types = call.get("types", ["public_channel"])
    if any(name not in TYPES for name in types):
        raise SlackRefused("invalid_types")
    kinds = [TYPES[name] for name in types]
    for kind in kinds:
        call.need(_SCOPES[kind])
    channels = call.sim.world.channels.values()
    mine = call.me.id
    return [c for c in channels if c.kind in kinds and (c.kind == CHANNEL or mine in c.members)]


def info(call: Call) -> Json:
    channel = call.channel("read")
    body = call.sim.channel_body(channel, call.me.id)
    if call.get("include_num_members", False) and not channel.is_direct:
        body["num_members"] = len(channel.members)
    if call.me.id in channel.members:
        body["last_read"] = channel.read_until.get(call.me.id, "0000000000.000000")
    return {"channel": body}


def conversations_list(call: Call) -> Json:
    found = of_kinds(call)
    if call.get("exclude_archived", False):
        found = [channel for channel in found if not channel.is_archived]
    shown, cursor = page(call, found, 100, 999)
    bodies = []
    for channel in shown:
        body = call.sim.channel_body(channel, call.me.id)
        if not channel.is_direct:
            body["num_members"] = len(channel.members)
        bodies.append(body)
    return {"channels": bodies, "response_metadata": {"next_cursor": cursor}}


def members(call: Call) -> Json:
    channel = call.channel("read")
    shown, cursor = page(call, list(channel.members), 100, 999)
    return {"members": shown, "response_metadata": {"next_cursor": cursor}}


def _readable(call: Call) -> Channel:
    channel = call.channel("history")
    if call.me.id not in channel.members:
        raise SlackRefused("not_in_channel")
    return channel


def _within(call: Call, messages: list[Message]) -> list[Message]:
    """Those between ``oldest`` and ``latest``."""
    for name in ("oldest", "latest"):
        if call.get(name, "") and not _is_moment(call[name]):
            raise SlackRefused(f"invalid_ts_{name}")
    oldest, latest = float(call.get("oldest") or 0), float(call.get("latest") or 1e12)
    if call.get("inclusive", False):
        return [m for m in messages if oldest <= float(m.ts) <= latest]
    return [m for m in messages if oldest < float(m.ts) < latest]


def _is_moment(text: str) -> bool:
    return is_ts(text) or text.replace(".", "", 1).isdecimal()


def _history_page(call: Call, messages: list[Message]) -> Json:
    default, most = (15, 15) if call.sim.limits.is_distributed else (100, 999)
    shown, cursor = page(call, messages, default, most)
    bodies = [call.sim.message_body(message) for message in shown]
    answer: Json = {"messages": bodies, "has_more": bool(cursor)}
    if not call.get("include_all_metadata", False):
        for body in bodies:
            body.pop("metadata", None)
    return answer | ({"response_metadata": {"next_cursor": cursor}} if cursor else {})


def history(call: Call) -> Json:
    channel = _readable(call)
    whole = [m for m in channel.messages.values() if not m.is_reply or m.is_broadcast]
    newest_first = sorted(_within(call, whole), key=lambda m: m.ts, reverse=True)
    return _history_page(call, newest_first) | {"pin_count": 0, "channel_actions_ts": None}


def replies(call: Call) -> Json:
    channel = _readable(call)
    asked = channel.messages.get(call["ts"])
    if asked is None:
        raise SlackRefused("thread_not_found")
    parent = channel.messages.get(asked.thread_ts or asked.ts, asked)
    thread = [parent, *(m for m in _within(call, replies_to(parent)) if m is not parent)]
    return _history_page(call, thread)


def mark(call: Call) -> Json:
    channel = call.channel("")
    call.need(*{CHANNEL: ("channels:manage", "channels:write")}.get(
        channel.kind, (READ_TO_WRITE[channel.kind],)
    ))  # fmt: skip
    if call.me.id not in channel.members:
        raise SlackRefused("not_in_channel")
    if not is_ts(call["ts"]):
        raise SlackRefused("invalid_timestamp")
    channel.read_until[call.me.id] = call["ts"]
    return {}


READ_TO_WRITE = {GROUP: "groups:write", IM: "im:write", MPIM: "mpim:write"}
_paging = {"cursor": string, "limit": number}
_history = {
    "channel": string,
    "oldest": string,
    "latest": string,
    "inclusive": flag,
    "include_all_metadata": flag,
    **_paging,
}
METHODS = (
    Method(
        "conversations.info",
        info,
        {"channel": string, "include_locale": flag, "include_num_members": flag},
        ("channel",),
        READ,
        takes_json=False,
    ),
    Method(
        "conversations.list",
        conversations_list,
        {"exclude_archived": flag, "types": names, **_paging},
        tier="tier 2",
        takes_json=False,
    ),
    Method(
        "conversations.members",
        members,
        {"channel": string, **_paging},
        ("channel",),
        READ,
        tier="tier 4",
        takes_json=False,
    ),
    Method("conversations.history", history, _history, ("channel",), HISTORY, takes_json=False),
    Method(
        "conversations.replies",
        replies,
        {**_history, "ts": string},
        ("channel", "ts"),
        HISTORY,
        takes_json=False,
    ),
    Method("conversations.mark", mark, {"channel": string, "ts": string}, ("channel", "ts")),
)
