"""How people use the bot: buttons, selects, slash commands, context menus, modals."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Mapping, Sequence
from typing import Any

from tests.simulators.discord import command_options, permissions
from tests.simulators.discord.core import Core
from tests.simulators.discord.errors import PersonRefused
from tests.simulators.discord.interactions import (
    AUTOCOMPLETE,
    COMMAND,
    MODAL,
    PRESS,
    SHOW_MODAL,
    Invocation,
)
from tests.simulators.discord.message_forms import walk
from tests.simulators.discord.payloads import channel_json, member_json, user_json
from tests.simulators.discord.permissions import P
from tests.simulators.discord.snowflakes import new_id
from tests.simulators.discord.world import Channel, Json, Member, Message, User


class Invoking(Core):
    """Sends INTERACTION_CREATE and waits for the answer, or for the clock to run out."""

    interaction_seconds = 3.0

    async def _invoke(
        self,
        kind: int,
        by: Member | User,
        channel: Channel,
        data: Json,
        message: Message | None = None,
    ) -> Invocation:
        token = secrets.token_urlsafe(32)
        seconds = self.interaction_seconds
        invocation = Invocation(new_id(), token, kind, by, channel, seconds, message)
        self.invocations[token] = invocation
        body = self._envelope(invocation, data)
        if message is not None:
            body["message"] = self.pen.message(message)
        self.events.tell("INTERACTION_CREATE", body)
        try:
            async with asyncio.timeout(seconds):
                await invocation.answered.wait()
        except TimeoutError:
            invocation.is_late = not invocation.is_answered
        return invocation

    def _envelope(self, invocation: Invocation, data: Json) -> Json:
        channel, by, guild = invocation.channel, invocation.by, invocation.channel.guild
        bot = self.world.bot.id
        body: Json = {
            "id": str(invocation.id),
            "application_id": str(bot),
            "type": invocation.kind,
            "data": data,
            "channel_id": str(channel.id),
            "channel": channel_json(channel),
            "token": invocation.token,
            "version": 1,
            "locale": "en-GB",
            "entitlements": [],
            "authorizing_integration_owners": {"0": str(guild.id) if guild else "0"},
            "context": 0 if guild else 1,
            "attachment_size_limit": self.attachment_bytes,
            "app_permissions": str(int(permissions.EVERYONE)),
        }
        if guild is None:
            return body | {"user": user_json(invocation.user)}
        member = guild.members[by.id]
        mine = permissions.in_channel(self.world.bot_in(guild), channel)
        body |= {"guild_id": str(guild.id), "guild_locale": "en-GB"}
        body["guild"] = {"id": str(guild.id), "locale": "en-GB", "features": []}
        body["app_permissions"] = str(int(mine))
        theirs = str(int(permissions.in_channel(member, channel)))
        body["member"] = member_json(member) | {"permissions": theirs}
        return body

    def _require_sight(self, by: Member | User, channel: Channel) -> None:
        if channel.guild is None:
            if channel.recipient is not None and channel.recipient.id != by.id:
                raise PersonRefused("not a DM of this person")
            return
        member = channel.guild.members.get(by.id)
        if member is None or not permissions.sees(member, channel):
            raise PersonRefused(f"{by.id} cannot see {channel.name}")

    def _component(self, message: Message, custom_id: str, by: Member | User) -> Json:
        self._require_sight(by, message.channel)
        if message.is_deleted:
            raise PersonRefused(f"message {message.id} is gone")
        if message.seen_by is not None and message.seen_by.id != by.id:
            raise PersonRefused(f"{by.id} cannot see this ephemeral message")
        parts = {c["custom_id"]: c for c in walk(message.components) if "custom_id" in c}
        if custom_id not in parts:
            raise PersonRefused(f"no {custom_id!r} among {sorted(parts)}")
        if parts[custom_id].get("disabled"):
            raise PersonRefused(f"{custom_id!r} is disabled")
        return parts[custom_id]

    async def press(self, message: Message, custom_id: str, by: Member | User) -> Invocation:
        """Presses a button that is there and enabled."""
        component = self._component(message, custom_id, by)
        data = {"component_type": 2, "custom_id": custom_id, "id": component["id"]}
        return await self._invoke(PRESS, by, message.channel, data, message)

    async def select(
        self, message: Message, custom_id: str, values: Sequence[str], by: Member | User
    ) -> Invocation:
        """Chooses in a menu: option values, or ids of users, roles or channels."""
        component = self._component(message, custom_id, by)
        kind = component["type"]
        least, most = component.get("min_values", 1), component.get("max_values", 1)
        if not least <= len(values) <= most:
            raise PersonRefused(f"{custom_id!r} takes {least} to {most} values")
        if kind == 3 and not set(values) <= {o["value"] for o in component["options"]}:
            raise PersonRefused(f"{custom_id!r} has no such option")
        data: Json = {"component_type": kind, "custom_id": custom_id, "id": component["id"]}
        data["values"] = [str(value) for value in values]
        if kind != 3:
            ids = [int(value) for value in values]
            data["resolved"] = command_options.resolved(message.channel.guild, ids, by)
        return await self._invoke(PRESS, by, message.channel, data, message)

    async def submit_modal(
        self, shown: Invocation, values: Mapping[str, Any], by: Member | User | None = None
    ) -> Invocation:
        """Fills in the modal that answered ``shown``; inputs by custom id, defaults kept."""
        if shown.answer_type != SHOW_MODAL:
            raise PersonRefused("no modal was shown")
        by = by or shown.by
        known = {inner["custom_id"] for inner in shown.modal_inputs}
        if not set(values) <= known:
            raise PersonRefused(f"the modal has only {sorted(known)}")
        filled: list[Json] = []
        for part in shown.data["components"]:
            inner = part["components"][0] if part["type"] == 1 else part.get("component")
            if inner is not None:
                entry = _filled(inner, values)
                row: Json = {"components": [entry]} if part["type"] == 1 else {"component": entry}
                filled.append({"type": part["type"], "id": len(filled) + 1, **row})
        data: Json = {
            "custom_id": shown.data["custom_id"],
            "components": filled,
            "resolved": {},
        }
        return await self._invoke(MODAL, by, shown.channel, data, shown.message_pressed)

    def _command(self, channel: Channel, by: Member | User, name: str, kind: int) -> Json:
        stores = [channel.guild.commands] if channel.guild else []
        for store in (*stores, self.world.commands):
            for command in store.values():
                if command["name"] == name and command["type"] == kind:
                    self._require_command(command, channel, by)
                    return command
        raise PersonRefused(f"no command {name!r} of type {kind} is registered")

    def _require_command(self, command: Json, channel: Channel, by: Member | User) -> None:
        self._require_sight(by, channel)
        if channel.guild is None:
            if command.get("dm_permission") is False or command.get("contexts") == [0]:
                raise PersonRefused(f"{command['name']!r} is not for DMs")
            return
        allowed = permissions.in_channel(channel.guild.members[by.id], channel)
        needed = command["default_member_permissions"]
        lacks = needed is not None and int(needed) & ~allowed
        if lacks or needed == "0" or not allowed & P.USE_APPLICATION_COMMANDS:
            if allowed & P.ADMINISTRATOR:
                return
            raise PersonRefused(f"{by.id} is not shown {command['name']!r}")

    async def slash(
        self,
        by: Member | User,
        name: str,
        options: Mapping[str, Any] | None = None,
        *,
        channel: Channel,
    ) -> Invocation:
        """Runs ``/name``; a nested mapping names a subcommand, e.g. ``{"list": {"page": 2}}``.

        Options are members, users, roles, channels, attachments, text, numbers or booleans.
        """
        command = self._command(channel, by, name, 1)
        chosen, ids = command_options.chosen(command, options or {})
        data: Json = {"id": command["id"], "name": name, "type": 1, "options": chosen}
        data["resolved"] = command_options.resolved(channel.guild, ids, by)
        if command.get("guild_id"):
            data["guild_id"] = command["guild_id"]
        return await self._invoke(COMMAND, by, channel, data)

    async def autocomplete(
        self,
        by: Member | User,
        name: str,
        options: Mapping[str, Any],
        focused: str,
        *,
        channel: Channel,
    ) -> Invocation:
        """Types into an option; its value so far is the one given. ``choices`` has the answer."""
        command = self._command(channel, by, name, 1)
        chosen, _ = command_options.chosen(command, options, focused=focused)
        data: Json = {"id": command["id"], "name": name, "type": 1, "options": chosen}
        return await self._invoke(AUTOCOMPLETE, by, channel, data)

    async def context_menu(
        self, by: Member, name: str, target: Message | Member, *, channel: Channel | None = None
    ) -> Invocation:
        """Uses a command of a message's or a member's menu."""
        is_message = isinstance(target, Message)
        where = target.channel if isinstance(target, Message) else channel
        if where is None:
            raise PersonRefused("a member's menu opens in some channel")
        command = self._command(where, by, name, 3 if is_message else 2)
        if isinstance(target, Message):
            resolved: Json = {"messages": {str(target.id): self.pen.message(target)}}
        else:
            resolved = command_options.resolved(where.guild, [target.id], by)
        data: Json = {"id": command["id"], "name": name, "type": command["type"]}
        data |= {"target_id": str(target.id), "resolved": resolved}
        return await self._invoke(COMMAND, by, where, data)


def _filled(inner: Json, values: Mapping[str, Any]) -> Json:
    """One input as submitted; refuses what Discord's client would not let through."""
    custom_id = inner["custom_id"]
    if inner["type"] != 4:
        chosen = [str(value) for value in values.get(custom_id, [])]
        return {"type": inner["type"], "id": 1, "custom_id": custom_id, "values": chosen}
    value = str(values.get(custom_id, inner.get("value") or ""))
    least = inner.get("min_length") or (1 if inner.get("required", True) else 0)
    is_empty_allowed = not value and not inner.get("required", True)
    if not is_empty_allowed and not least <= len(value) <= (inner.get("max_length") or 4000):
        raise PersonRefused(f"{custom_id!r} does not take {len(value)} characters")
    return {"type": 4, "id": 1, "custom_id": custom_id, "value": value}
