"""Endpoints of application commands: global and of one guild."""

from __future__ import annotations

import re
from typing import Any

from tests.simulators.discord.errors import bad_form, refused
from tests.simulators.discord.rest import Call, Endpoint
from tests.simulators.discord.shapes import (
    Check,
    Report,
    anything,
    bits,
    boolean,
    integer,
    listed,
    one_of,
    optional,
    table,
    text,
)
from tests.simulators.discord.snowflakes import new_id
from tests.simulators.discord.world import Json

SLASH_NAME = re.compile(r"[-_'\w]{1,32}")
CHOICE = table(
    {"name": text(100, 1), "value": anything, "name_localizations": anything}, ["name", "value"]
)
_option: dict[str, Check] = {
    "type": one_of(*range(1, 12)),
    "name": text(32, 1),
    "description": text(100, 1),
    "name_localizations": anything,
    "description_localizations": anything,
    "required": boolean,
    "autocomplete": boolean,
    "choices": listed(CHOICE, 25),
    "min_value": optional(anything),
    "max_value": optional(anything),
    "min_length": optional(integer(0, 6000)),
    "max_length": optional(integer(1, 6000)),
    "channel_types": listed(integer(0, 20), 20),
}


def option(value: Any, path: tuple[str, ...], report: Report) -> None:
    """An option, a subcommand or a group of subcommands."""
    nested = _option | {"options": listed(option, 25)}
    table(nested, ["type", "name", "description"])(value, path, report)


COMMAND = table(
    {
        "id": anything,
        "type": one_of(1, 2, 3),
        "name": text(32, 1),
        "description": text(100),
        "options": optional(listed(option, 25)),
        "nsfw": boolean,
        "dm_permission": optional(boolean),
        "default_member_permissions": optional(bits),
        "contexts": optional(listed(one_of(0, 1, 2), 3)),
        "integration_types": optional(listed(one_of(0, 1), 2)),
        "name_localizations": anything,
        "description_localizations": anything,
    },
    ["name"],
)


def text_size(body: Json) -> int:
    """Characters of names, descriptions and choice values, which may be 8000 in all."""
    size = len(body.get("name", "")) + len(body.get("description", ""))
    for choice in body.get("choices", []):
        size += len(choice["name"]) + len(str(choice["value"]))
    return size + sum(text_size(inner) for inner in body.get("options") or [])


def check_options(options: list[Json], depth: int = 0) -> None:
    names = [entry["name"] for entry in options]
    if len(names) != len(set(names)):
        raise bad_form("options", "Option names must be unique.")
    kinds = {entry["type"] in (1, 2) for entry in options}
    if len(kinds) > 1 or depth > 2:
        raise bad_form("options", "Subcommands do not mix with other options.")
    required = [bool(entry.get("required")) for entry in options]
    if required != sorted(required, reverse=True):
        raise bad_form("options", "Required options must be placed before non-required options")
    for entry in options:
        check_slash_name(entry["name"])
        if entry.get("autocomplete") and entry.get("choices"):
            raise bad_form("options", "Autocomplete and choices exclude each other.")
        check_options(entry.get("options") or [], depth + 1)


def check_slash_name(name: str) -> None:
    if not SLASH_NAME.fullmatch(name) or name != name.lower():
        raise bad_form("name", "Command name is invalid", "APPLICATION_COMMAND_INVALID_NAME")


def check_command(body: Json) -> None:
    kind = body.get("type", 1)
    if kind == 1:
        check_slash_name(body["name"])
        if not body.get("description"):
            raise bad_form("description", "This field is required", "BASE_TYPE_REQUIRED")
        check_options(body.get("options") or [])
    elif body.get("description") or body.get("options"):
        raise bad_form("description", "Context menu commands have neither description nor options")
    if text_size(body) > 8000:
        raise bad_form("options", "Command exceeds maximum size (8000)")


def stored(call: Call) -> dict[int, Json]:
    return call.guild().commands if "guild_id" in call.path else call.sim.world.commands


def full(call: Call, body: Json, identifier: int) -> Json:
    extra: Json = {"guild_id": call.path["guild_id"]} if "guild_id" in call.path else {}
    permissions = body.get("default_member_permissions")
    return {
        "description": "",
        "nsfw": False,
        **body,
        "options": body.get("options") or [],
        "type": body.get("type", 1),
        "default_member_permissions": None if permissions is None else str(permissions),
        "id": str(identifier),
        "application_id": str(call.sim.world.bot.id),
        "version": str(new_id()),
        **extra,
    }


def require_own(call: Call) -> None:
    if call.number("application_id") != call.sim.world.bot.id:
        raise refused(50001)


def replace_all(call: Call) -> list[Json]:
    """The bulk overwrite; a command of the same type and name keeps its id."""
    require_own(call)
    store = stored(call)
    keys = [(body.get("type", 1), body["name"]) for body in call.body]
    if len(keys) != len(set(keys)):
        message = "Application command names must be unique"
        raise bad_form("name", message, "APPLICATION_COMMANDS_DUPLICATE_NAME")
    for kind, most in ((1, 100), (2, 5), (3, 5)):
        if sum(key[0] == kind for key in keys) > most:
            raise refused(30034)
    for body in call.body:
        check_command(body)
    known = {(c["type"], c["name"]): int(c["id"]) for c in store.values()}
    fresh = [
        full(call, body, known.get(key, 0) or new_id())
        for key, body in zip(keys, call.body, strict=True)
    ]
    store.clear()
    store.update({int(command["id"]): command for command in fresh})
    return fresh


def add(call: Call) -> Json:
    require_own(call)
    check_command(call.body)
    command = full(call, call.body, new_id())
    stored(call)[int(command["id"])] = command
    return command


def read_all(call: Call) -> list[Json]:
    require_own(call)
    return list(stored(call).values())


def delete(call: Call) -> None:
    require_own(call)
    if stored(call).pop(call.number("command_id"), None) is None:
        raise refused(10063)


_GLOBAL = "/applications/{application_id}/commands"
_GUILD = "/applications/{application_id}/guilds/{guild_id}/commands"
ENDPOINTS = [
    endpoint
    for path in (_GLOBAL, _GUILD)
    for endpoint in (
        Endpoint("GET", path, read_all, query={"with_localizations": anything}),
        Endpoint("PUT", path, replace_all, listed(COMMAND, 110)),
        Endpoint("POST", path, add, COMMAND),
        Endpoint("DELETE", f"{path}/{{command_id}}", delete),
    )
]
