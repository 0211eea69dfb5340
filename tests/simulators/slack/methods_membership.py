"""Methods that change who is in a conversation: open, join, invite, kick, leave."""

from __future__ import annotations

from tests.simulators.slack.arguments import flag, names, string
from tests.simulators.slack.errors import SlackRefused
from tests.simulators.slack.methods_conversations import READ_TO_WRITE
from tests.simulators.slack.web_api import Call, Method
from tests.simulators.slack.world import CHANNEL, Channel, Json, User


def _manage(call: Call, channel: Channel, *more: str) -> None:
    """The scope to change a channel, which a bot and a person hold by different names."""
    if channel.kind == CHANNEL:
        call.need("channels:manage" if call.token.kind == "bot" else "channels:write", *more)
    else:
        call.need(READ_TO_WRITE[channel.kind])


def _a_channel(call: Call) -> Channel:
    channel = call.channel("")
    if channel.is_direct:
        raise SlackRefused("method_not_supported_for_channel_type")
    return channel


def check_reachable(call: Call, person: User) -> None:
    """Whether the caller may write to a person at all."""
    if person is call.me:
        raise SlackRefused("cannot_dm_bot" if person.is_bot else "not_supported")
    if person.is_deleted:
        raise SlackRefused("user_disabled")
    if person.is_bot:
        raise SlackRefused("cannot_dm_bot")
    if person.team_id != call.sim.world.team.id:
        raise SlackRefused("user_not_visible")


def conversations_open(call: Call) -> Json:
    if ("users" in call) == ("channel" in call):
        raise SlackRefused("users_list_not_supplied")
    if "channel" in call:
        channel = call.channel("")
        call.need("im:write", "mpim:write")
        return _opened(call, channel, is_new=False)
    call.need("im:write" if len(call["users"]) == 1 else "mpim:write")
    if len(call["users"]) > 8:
        raise SlackRefused("too_many_users")
    people = [call.user(user_id) for user_id in call["users"]]
    for person in people:
        check_reachable(call, person)
    ids = frozenset(person.id for person in (call.me, *people))
    known = call.sim.world.direct(ids)
    if known is None and call.get("prevent_creation", False):
        raise SlackRefused("channel_not_found")
    return _opened(call, call.sim.direct_with(call.me, *people), is_new=known is None)


def _opened(call: Call, channel: Channel, *, is_new: bool) -> Json:
    body = {"id": channel.id}
    if call.get("return_im", False):
        body = call.sim.channel_body(channel, call.me.id)
    answer: Json = {"channel": body}
    return answer if is_new else answer | {"no_op": True, "already_open": True}


def join(call: Call) -> Json:
    channel = call.sim.world.channels.get(call["channel"])
    if channel is None or (channel.is_private and call.me.id not in channel.members):
        raise SlackRefused("channel_not_found")
    if channel.kind != CHANNEL:
        raise SlackRefused("method_not_supported_for_channel_type")
    if channel.is_archived:
        raise SlackRefused("is_archived")
    body = call.sim.channel_body(channel, call.me.id)
    if call.me.id in channel.members:
        return {"channel": body, "warning": "already_in_channel"}
    call.sim.add_member(channel, call.me)
    return {"channel": call.sim.channel_body(channel, call.me.id)}


def invite(call: Call) -> Json:
    channel = _a_channel(call)
    _manage(call, channel, "channels:write.invites")
    if channel.is_archived:
        raise SlackRefused("is_archived")
    if call.me.id not in channel.members:
        raise SlackRefused("not_in_channel")
    problems = [(user_id, _not_invitable(call, channel, user_id)) for user_id in call["users"]]
    errors = [{"user": user_id, "ok": False, "error": e} for user_id, e in problems if e]
    if errors and not call.get("force", False):
        raise SlackRefused(str(errors[0]["error"]), errors=errors)
    for user_id, problem in problems:
        if not problem:
            call.sim.add_member(channel, call.user(user_id), call.me)
    return {"channel": call.sim.channel_body(channel, call.me.id)}


def _not_invitable(call: Call, channel: Channel, user_id: str) -> str:
    person = call.sim.world.users.get(user_id)
    if person is None or person.is_deleted:
        return "user_not_found"
    if person is call.me:
        return "cant_invite_self"
    if person.team_id != call.sim.world.team.id:
        return "user_team_not_in_channel"
    if person.is_ultra_restricted:
        return "ura_max_channels"
    return "already_in_channel" if user_id in channel.members else ""


def kick(call: Call) -> Json:
    channel = _a_channel(call)
    _manage(call, channel)
    person = call.user(call["user"])
    if channel.is_archived:
        raise SlackRefused("is_archived")
    if person is call.me:
        raise SlackRefused("cant_kick_self")
    if channel.is_general:
        raise SlackRefused("cant_kick_from_general")
    if call.me.id not in channel.members or person.id not in channel.members:
        raise SlackRefused("not_in_channel")
    if call.me.is_restricted:
        raise SlackRefused("user_is_restricted")
    if call.sim.world.team.who_may_kick == "admins" and not call.me.may_rule:
        raise SlackRefused("restricted_action")
    call.sim.remove_member(channel, person, by=call.me)
    return {"errors": {}}


def leave(call: Call) -> Json:
    channel = _a_channel(call)
    _manage(call, channel)
    if channel.is_archived:
        raise SlackRefused("is_archived")
    if channel.is_general:
        raise SlackRefused("cant_leave_general")
    if call.me.id not in channel.members:
        return {"not_in_channel": True}
    call.sim.remove_member(channel, call.me)
    return {}


_open = {"users": names, "channel": string, "return_im": flag, "prevent_creation": flag}
METHODS = (
    Method("conversations.open", conversations_open, _open),
    Method(
        "conversations.join",
        join,
        {"channel": string},
        ("channel",),
        ("channels:join", "channels:write"),
    ),
    Method(
        "conversations.invite",
        invite,
        {"channel": string, "users": names, "force": flag},
        ("channel", "users"),
    ),
    Method("conversations.kick", kick, {"channel": string, "user": string}, ("channel", "user")),
    Method("conversations.leave", leave, {"channel": string}, ("channel",)),
)
