"""``/steward setup``: a guide in a few steps. Each menu saves what is chosen, and tells what it
found.

Everything is read anew at each press: the guide works on after a restart, and whoever lost the
right to it is told so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.errors import SlackApiError

from bot.domain.steps import Desk
from bot.platforms.slack.commands.callers import Caller, Callers
from bot.platforms.slack.commands.doctoring import Doctoring
from bot.platforms.slack.commands.fields import Field, Given, Kind
from bot.platforms.slack.commands.guide_panel import (
    GROUPS,
    NAMED,
    ON_SLACK,
    chosen_in,
    panel,
    slot_of,
    turn_of,
)
from bot.platforms.slack.commands.saying import Answer, Origin, Saying, told
from bot.platforms.slack.commands.strangers import MOST, stranger_at
from bot.platforms.slack.commands.surface import Commands
from bot.platforms.slack.commands.table import Command
from bot.platforms.slack.directory import to_channel
from bot.platforms.slack.drawing import Block
from bot.platforms.slack.faults import GONE, NOT_THERE, error_of
from bot.platforms.slack.markup import plain
from bot.platforms.slack.words import NOT_SET_UP
from bot.platforms.slack.workspaces import NAME, layout_of_workspace
from bot.telemetry import log
from bot.workflow.admin import set_up
from bot.workflow.admin.checkup import Check, mind
from bot.workflow.admin.layout import Layout, chosen_in_chat
from bot.workflow.admin.slots import DESKS, SLOTS, Section, Slot, Takes, section_of

_DESK = Field(
    "desk",
    Kind.CHOICE,
    "Desk",
    choices={slot.item: slot.called for slot in DESKS},
)
_CHANNEL = Field("channel", Kind.PLACE, "Channel")

Json = Mapping[str, Any]  # JSON as Slack sends it

_NAMED = re.compile(rf"^{NAMED}")

_NOT_IN_IT = "I am not in that channel. Type /invite @Steward there, then choose again."
_SHARED = "that channel is shared with another organisation. Choose another."
_ARCHIVED = "that channel is archived. Choose another."
_PUBLIC = "everybody can read that channel. Make it private, or choose another."
_READABLE = "somebody is in that channel who must not read there: {who}. Choose another."
_NOBODY = "nobody can be chosen here like this. Choose people, or a user group."


class Guide:
    """Shows the guide and answers its presses."""

    def __init__(self, callers: Callers, saying: Saying, doctoring: Doctoring) -> None:
        self._callers = callers
        self._saying = saying
        self._doctoring = doctoring
        about = "Set Steward up: channels, roles, who is who"
        desk = "Say which private channel is a desk's, also one that you are not in, by its id"
        self.commands = (
            Command("setup", about, self._begin, (), is_kept=True),
            Command("setup desk", desk, self._take_desk, (_DESK, _CHANNEL), is_kept=True),
        )

    def planted(self, commands: Commands) -> Panel:
        """The guide's menus and buttons, to be put on the app."""
        return Panel(self, commands)

    async def _begin(self, caller: Caller, _given: Given) -> Answer:
        return await self._at(caller, ON_SLACK[0], 0)

    async def _take_desk(self, caller: Caller, given: Given) -> Answer:
        """A channel that was typed: no menu offers somebody what they cannot see."""
        slot, keeper = SLOTS[f"desk-{given['desk']}"], await self._callers.keeper(caller)
        return await self._choose(caller, keeper, slot, (given["channel"],), 0)

    async def pressed(self, origin: Origin, name: str, view: Json) -> None:
        """Take in a press on one of the guide's menus or buttons."""
        caller = await self._callers.caller(origin, "")
        keeper = await self._callers.keeper(caller) if caller is not None else None
        if caller is None or keeper is None or not keeper.may_look:
            why = set_up.NOT_FOR_YOU.format(space="workspace")
            await self._saying.say(origin, told(NOT_SET_UP if caller is None else why))
            return
        turn = turn_of(view) + 1
        head, _, rest = name.removeprefix(NAMED).partition(":")
        slot = slot_of(name) if head == "choose" else None
        section = next((one for one in ON_SLACK if one.id == rest), None)
        if slot is not None:
            chosen = chosen_in(view, slot)
            answer = await self._choose(caller, keeper, slot, chosen, turn)
        elif head == "go" and section is not None:
            answer = await self._at(caller, section, turn)
        else:
            answer = await self._end(caller, turn)
        await self._saying.say(origin, answer)

    async def _choose(
        self, caller: Caller, keeper: set_up.Keeper, slot: Slot, chosen: Sequence[str], turn: int
    ) -> Answer:
        section = section_of(slot)
        if not keeper.may_set(slot):
            return await self._at(caller, section, turn, set_up.ADMINS_ONLY)
        why = await self._impossible(caller, slot, chosen)
        why = why or await self._save(caller, slot, chosen)
        if why is not None:
            return await self._at(caller, section, turn, set_up.NOT_SAVED.format(why=why))
        said = (set_up.SAVED if chosen else set_up.TAKEN_BACK).format(what=slot.called)
        return await self._at(caller, section, turn, said, await self._found(caller, slot))

    async def _save(self, caller: Caller, slot: Slot, chosen: Sequence[str]) -> str | None:
        """Save it in one transaction, and work by it from now on; why not, where it is refused.

        What no menu shows (addresses, guests) stays as the settings say beside what is chosen.
        """
        wire, provider = self._callers.wire, caller.provider
        of_settings, now = self._of_settings(provider), wire.now()
        kept = [one for one in of_settings.get(slot.id, ()) if one[0] not in "CGSUW"]
        whole = [*chosen, *kept] if chosen else []
        actor = caller.asker.member
        why = await wire.store.write(
            lambda tx: set_up.choose(tx, provider, NAME, of_settings, slot, whole, actor, now)
        )
        await wire.store.read(wire.workspaces.rewire)
        self._callers.directory.forget_groups(provider)
        if why is None:
            log.info("set_up", provider=provider, slot=slot.id)
        return why

    async def _at(
        self,
        caller: Caller,
        section: Section,
        turn: int,
        said: str = "",
        found: Sequence[Check] = (),
    ) -> Answer:
        """A section as it is set up now."""
        provider = caller.provider
        in_chat = await self._callers.wire.store.read(lambda tx: chosen_in_chat(tx, provider, NAME))
        layout: Layout = {**self._of_settings(provider), **in_chat}
        page = set_up.section_page(
            section, layout, in_chat, said, found, sections=ON_SLACK, groups=GROUPS
        )
        groups = await self._groups(provider)
        return _boxed(said, panel(page, section, layout, groups, turn))

    async def _end(self, caller: Caller, turn: int) -> Answer:
        """The last page: everything that is set up, looked at together."""
        page = set_up.last_page(await self._doctoring.findings(caller))
        return _boxed("", panel(page, None, {}, {}, turn))

    async def _impossible(self, caller: Caller, slot: Slot, chosen: Sequence[str]) -> str | None:
        """Why what was chosen cannot serve as this, and how to mend it; None where it can."""
        if slot.takes is Takes.GROUPS:
            return None if all(one[:1] in ("S", "U", "W") for one in chosen) else _NOBODY
        for channel in chosen:
            why = await self._no_place(caller, slot, channel)
            if why is not None:
                return why
        return None

    async def _no_place(self, caller: Caller, slot: Slot, channel: str) -> str | None:
        """A desk that others can read would show them what is not for them."""
        client = self._callers.wire.client(caller.provider)
        try:
            body = (await client.conversations_info(channel=channel)).get("channel") or {}
        except SlackApiError as fault:
            if error_of(fault) not in GONE | NOT_THERE:
                raise
            return _NOT_IN_IT
        found = to_channel(body)
        if body.get("is_archived"):
            return _ARCHIVED
        if not found.is_private:
            return _PUBLIC
        if not body.get("is_member"):
            return _NOT_IN_IT
        if found.is_shared:
            return _SHARED
        desk = Desk(slot.item)
        who = await stranger_at(self._callers, caller.workspace, desk, channel)
        return None if who is None else _READABLE.format(who=await self._name(caller, who))

    async def _name(self, caller: Caller, account: str) -> str:
        names = await self._callers.directory.names(caller.provider, {account})
        return names.get(account, account)

    async def _found(self, caller: Caller, slot: Slot) -> list[Check]:
        """What is to be said of what was chosen."""
        workspace = self._callers.wire.workspaces.of_provider(caller.provider)
        if workspace is None or not slot.is_desk:
            return []
        found = await self._doctoring.desk(workspace, Desk(slot.item))
        if len(await self._doctoring.members(workspace, Desk(slot.item))) > MOST:
            found.append(mind(slot.called, f"more than {MOST} people are in the channel"))
        return found

    async def _groups(self, provider: str) -> dict[str, str]:
        """The workspace's user groups, by name."""
        answer = await self._callers.wire.client(provider).usergroups_list()
        groups = answer.get("usergroups") or ()
        named = {str(one["id"]): str(one.get("name") or one.get("handle")) for one in groups}
        return dict(sorted(named.items(), key=lambda one: one[1].lower()))

    def _of_settings(self, provider: str) -> Layout:
        workspace = self._callers.wire.workspaces.as_settings_say(provider)
        return layout_of_workspace(workspace) if workspace is not None else {}


class Panel:
    """The guide's menus and buttons on the app."""

    def __init__(self, guide: Guide, commands: Commands) -> None:
        self._guide = guide
        self._commands = commands

    def plant(self, app: AsyncApp) -> None:
        """Listen for them."""
        app.action(_NAMED)(self.pressed)

    async def pressed(self, ack: AsyncAck, body: Json) -> None:
        """Somebody chose, or went on."""
        await ack()
        view, action = body.get("view") or {}, (body.get("actions") or [{}])[0]
        origin = self._commands.origin(body)
        if origin is None or not view.get("id"):
            return
        origin = replace(origin, view=str(view["id"]))
        name = str(action.get("action_id") or "")
        await self._commands.guarded(origin, self._guide.pressed(origin, name, view))


def _boxed(said: str, view: Block) -> Answer:
    return Answer(plain(said) or "Setting up Steward", [], view)
