"""From what a test gives for a command's options to what Discord sends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tests.simulators.discord.errors import PersonRefused
from tests.simulators.discord.payloads import channel_json, member_json, role_json, user_json
from tests.simulators.discord.permissions import in_channel, in_guild
from tests.simulators.discord.world import Channel, Guild, Json, Member, Role, User

SUBCOMMAND, GROUP = 1, 2
STRING, INTEGER, BOOLEAN, NUMBER = 3, 4, 5, 10
BY_ID = (6, 7, 8, 9, 11)


def chosen(
    command: Json, given: Mapping[str, Any], *, focused: str = ""
) -> tuple[list[Json], list[int]]:
    """The options as sent, and the ids to be resolved; PersonRefused for what does not fit."""
    known = {entry["name"]: entry for entry in command.get("options") or []}
    if not set(given) <= set(known):
        raise PersonRefused(f"{command['name']!r} has only the options {sorted(known)}")
    sent: list[Json] = []
    ids: list[int] = []
    for name, value in given.items():
        option = known[name]
        entry: Json = {"name": name, "type": option["type"]}
        if option["type"] in (SUBCOMMAND, GROUP):
            entry["options"], more = chosen(option, value, focused=focused)
            ids += more
        else:
            is_focused = name == focused
            entry["value"] = value if is_focused else wire_value(option, value)
            if is_focused:
                entry["focused"] = True
            if option["type"] in BY_ID:
                ids.append(int(entry["value"]))
        sent.append(entry)
    check_complete(command, known, given, is_partial=bool(focused))
    return sent, ids


def check_complete(
    command: Json, known: Mapping[str, Json], given: Mapping[str, Any], *, is_partial: bool
) -> None:
    has_subcommands = any(option["type"] in (SUBCOMMAND, GROUP) for option in known.values())
    if has_subcommands and len(given) != 1:
        raise PersonRefused(f"{command['name']!r} needs one of {sorted(known)}")
    missing = [n for n, option in known.items() if option.get("required") and n not in given]
    if missing and not is_partial:
        raise PersonRefused(f"{command['name']!r} needs {missing}")


def wire_value(option: Json, value: Any) -> Any:
    """The value as its type is sent; the client would refuse what is refused here."""
    kind, name = option["type"], option["name"]
    if kind in BY_ID:
        return str(value if isinstance(value, int) else value.id)
    if kind == STRING:
        value = str(value)
        least, most = option.get("min_length") or 0, option.get("max_length") or 6000
        is_right = least <= len(value) <= most
    elif kind == BOOLEAN:
        is_right = isinstance(value, bool)
    else:
        is_right = isinstance(value, int if kind == INTEGER else (int, float))
        least, most = option.get("min_value"), option.get("max_value")
        is_right &= (least is None or value >= least) and (most is None or value <= most)
    choices = [choice["value"] for choice in option.get("choices") or []]
    if not is_right or (choices and value not in choices):
        raise PersonRefused(f"option {name!r} does not take {value!r}")
    return value


def resolved(guild: Guild | None, ids: Sequence[int], by: Member | User) -> Json:
    """Users, members, roles and channels behind ids; members come without their user."""
    found: Json = {}
    for identifier in ids:
        if guild is None:
            if identifier == by.id:
                user = by.user if isinstance(by, Member) else by
                found.setdefault("users", {})[str(identifier)] = user_json(user)
            continue
        add_resolved(found, guild, identifier)
    return found


def add_resolved(found: Json, guild: Guild, identifier: int) -> None:
    key = str(identifier)
    if identifier in guild.members:
        member = guild.members[identifier]
        allowed = {"permissions": str(int(in_guild(member)))}
        found.setdefault("users", {})[key] = user_json(member.user)
        body = member_json(member, with_user=False) | allowed
        del body["deaf"], body["mute"]
        found.setdefault("members", {})[key] = body
    elif identifier in guild.roles:
        role: Role = guild.roles[identifier]
        found.setdefault("roles", {})[key] = role_json(role)
    elif identifier in guild.channels:
        channel: Channel = guild.channels[identifier]
        owner = next(iter(guild.members.values()))
        allowed = {"permissions": str(int(in_channel(owner, channel)))}
        found.setdefault("channels", {})[key] = channel_json(channel) | allowed
