"""Methods that write: chat.postMessage, postEphemeral, update, delete, getPermalink."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from tests.simulators.slack.arguments import Convert, flag, names, string, structure
from tests.simulators.slack.blocks import message_blocks
from tests.simulators.slack.errors import SlackRefused
from tests.simulators.slack.identifiers import new_ts, now
from tests.simulators.slack.methods_membership import check_reachable
from tests.simulators.slack.shapes import (
    Report,
    anything,
    listed,
    table,
    table_of_anything,
    text,
)
from tests.simulators.slack.web_api import Call, Method
from tests.simulators.slack.world import CHANNEL, Channel, Ephemeral, Json, Message

LONGEST_POST, LONGEST_UPDATE = 40_000, 4_000
_MOST_ATTACHMENTS = 100
_words_of_attachment = "color fallback text pretext title footer author_name".split()
_ATTACHMENT = table({"blocks": anything, **dict.fromkeys(_words_of_attachment, text(LONGEST_POST))})
_METADATA = table(
    {"event_type": text(255, 1), "event_payload": table_of_anything},
    ["event_type", "event_payload"],
)


def _target(call: Call) -> Channel:
    """The conversation to write in; a person's id stands for the DM with them.

    Slack takes messages to deactivated people without a word; only conversations.open refuses.
    """
    name = call["channel"]
    if name in call.sim.world.users:
        person = call.user(name)
        if not person.is_deleted:
            check_reachable(call, person)
        return call.sim.direct_with(call.me, person)
    return call.channel("")


def check_may_write(call: Call, channel: Channel) -> None:
    is_member = call.me.id in channel.members
    if not is_member and (channel.kind != CHANNEL or "chat:write.public" not in call.token.scopes):
        raise SlackRefused("not_in_channel")
    if channel.is_archived:
        raise SlackRefused("is_archived")
    if channel.posting == "admins" and not call.me.may_rule:
        raise SlackRefused("restricted_action")


def words(call: Call, longest: int) -> tuple[str, list[Json], list[Json]]:
    """Text, blocks and attachments of a message to be, checked."""
    said, blocks = call.get("text", ""), call.get("blocks") or []
    attachments = call.get("attachments") or []
    if "markdown_text" in call:
        if said or blocks:
            raise SlackRefused("markdown_text_conflict")
        said = call["markdown_text"]
    if len(said) > longest:
        raise SlackRefused("msg_too_long")
    _check_attachments(call, attachments)
    if not (said.strip() or blocks or attachments):
        raise SlackRefused("no_text")
    return said, message_blocks(blocks, call.sim.violations), attachments


def _check_attachments(call: Call, attachments: Any) -> None:
    if isinstance(attachments, list) and len(attachments) > _MOST_ATTACHMENTS:
        raise SlackRefused("too_many_attachments")
    report = Report()
    listed(_ATTACHMENT, _MOST_ATTACHMENTS)(attachments, "/attachments", report)
    call.sim.violations += [f"attachments: {problem}" for problem in report.unknown]
    if report.problems:
        raise SlackRefused("invalid_attachments", *report.problems)
    for attachment in attachments:
        message_blocks(attachment.get("blocks", []), call.sim.violations)


def _metadata(call: Call) -> Json | None:
    metadata: Json | None = call.get("metadata")
    report = Report()
    if metadata is not None:
        _METADATA(metadata, "/metadata", report)
    if report.problems:
        raise SlackRefused("invalid_metadata_format", *report.problems)
    return metadata


def _check_customising(call: Call) -> None:
    if {"username", "icon_emoji", "icon_url"} & set(call.arguments):
        call.need("chat:write.customize")
    if call.get("as_user", False):
        raise SlackRefused("as_user_not_supported")


def _thread(call: Call, channel: Channel) -> str | None:
    """The thread to answer in. Slack does not refuse one that is gone: it posts openly."""
    parent = channel.messages.get(call.get("thread_ts", ""))
    return (parent.thread_ts or parent.ts) if parent else None


def post_message(call: Call) -> Json:
    channel = _target(call)
    check_may_write(call, channel)
    _check_customising(call)
    said, blocks, attachments = words(call, LONGEST_POST)
    call.sim.limits.count_post(channel.id)
    message = Message(new_ts(), channel, call.me, said, blocks, attachments)
    message.thread_ts = _thread(call, channel)
    message.username = call.get("username")
    message.metadata = _metadata(call)
    if message.thread_ts and call.get("reply_broadcast", False):
        message.subtype, message.is_broadcast = "thread_broadcast", True
    call.sim.add_message(message)
    return {"channel": channel.id, "ts": message.ts, "message": call.sim.message_body(message)}


def post_ephemeral(call: Call) -> Json:
    channel = call.channel("")
    check_may_write(call, channel)
    _check_customising(call)
    person = call.sim.world.users.get(call["user"])
    if person is None or person.is_deleted or person.id not in channel.members:
        raise SlackRefused("user_not_in_channel")
    said, blocks, _ = words(call, LONGEST_POST)
    shown = Ephemeral(new_ts(), channel, person, said, blocks, _thread(call, channel))
    call.sim.world.ephemerals.append(shown)
    call.sim.stir()
    return {"message_ts": shown.ts}


def _message(call: Call, channel: Channel, name: str = "ts") -> Message:
    message = channel.messages.get(call[name])
    if message is None or message.subtype == "tombstone":
        raise SlackRefused("message_not_found")
    return message


def update(call: Call) -> Json:
    channel = call.channel("")
    message = _message(call, channel)
    if message.author is not call.me:
        raise SlackRefused("cant_update_message")
    if channel.is_archived:
        raise SlackRefused("is_archived")
    minutes = call.sim.world.team.edit_minutes
    age = timedelta(seconds=now() - float(message.ts))
    if call.token.kind == "user" and minutes is not None and age > timedelta(minutes=minutes):
        raise SlackRefused("edit_window_closed")
    said, blocks, attachments = words(call, LONGEST_UPDATE)

    metadata = _metadata(call)

    def change() -> None:
        message.text = said or message.text
        message.blocks = blocks if "blocks" in call else message.blocks
        message.attachments = attachments if "attachments" in call else message.attachments
        message.metadata = metadata or message.metadata
        message.edited = (call.me.id, new_ts())

    call.sim.change_message(message, change)
    body = call.sim.message_body(message)
    return {"channel": channel.id, "ts": message.ts, "text": message.text, "message": body}


def delete(call: Call) -> Json:
    channel = call.channel("")
    message = _message(call, channel)
    rules = call.sim.world.team.admins_may_delete and call.me.may_rule
    is_ours = message.author is None or message.author.team_id == call.sim.world.team.id
    may_rule = call.token.kind == "user" and rules and is_ours
    if message.author is not call.me and not may_rule:
        raise SlackRefused("cant_delete_message")
    call.sim.remove_message(message)
    return {"channel": channel.id, "ts": message.ts}


def get_permalink(call: Call) -> Json:
    channel = call.channel("")
    message = _message(call, channel, "message_ts")
    return {"channel": channel.id, "permalink": permalink(call, message)}


def permalink(call: Call, message: Message) -> str:
    """The address of a message in Slack."""
    domain, digits = call.sim.world.team.domain, message.ts.replace(".", "")
    link = f"https://{domain}.slack.com/archives/{message.channel.id}/p{digits}"
    if message.is_reply:
        link += f"?thread_ts={message.thread_ts}&cid={message.channel.id}"
    return link


_words: dict[str, Convert] = {
    "channel": string,
    "text": string,
    "blocks": structure,
    "attachments": structure,
    "markdown_text": string,
    "parse": string,
    "link_names": flag,
    "as_user": flag,
}
_as_whom: dict[str, Convert] = {
    "username": string,
    "icon_emoji": string,
    "icon_url": string,
    "thread_ts": string,
}
_post: dict[str, Convert] = {
    **_words,
    **_as_whom,
    "unfurl_links": flag,
    "unfurl_media": flag,
    "mrkdwn": flag,
    "reply_broadcast": flag,
    "metadata": structure,
}
_update: dict[str, Convert] = {
    **_words,
    "ts": string,
    "file_ids": names,
    "reply_broadcast": flag,
    "metadata": structure,
}
_write = ("chat:write",)
METHODS = (
    Method("chat.postMessage", post_message, _post, ("channel",), _write, "posting"),
    Method(
        "chat.postEphemeral",
        post_ephemeral,
        {**_words, **_as_whom, "user": string},
        ("channel", "user"),
        _write,
        "tier 4",
    ),
    Method("chat.update", update, _update, ("channel", "ts"), _write),
    Method(
        "chat.delete",
        delete,
        {"channel": string, "ts": string, "as_user": flag},
        ("channel", "ts"),
        _write,
    ),
    Method(
        "chat.getPermalink",
        get_permalink,
        {"channel": string, "message_ts": string},
        ("channel", "message_ts"),
        tier="special",
        takes_json=False,
    ),
)
