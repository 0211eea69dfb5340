"""``/setup``: a guide in a few steps. Each menu saves what is chosen, and tells what it found.

The names of menus and buttons are static, and everything is read anew at each press: the guide
works on after a restart, and whoever lost the right to it is told so.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

import discord
from discord import app_commands

from bot.domain.steps import Desk
from bot.platforms.discord.commands.callers import Callers
from bot.platforms.discord.commands.doctoring import server_findings
from bot.platforms.discord.commands.keepers import AtWork, keeper_of
from bot.platforms.discord.commands.saying import Press, drawn, say, wait
from bot.platforms.discord.commands.setup_panel import NAMED, Panel
from bot.platforms.discord.commands.tree import Tree
from bot.platforms.discord.preflight import Ground, ground_of, intent_checks, readers, slot_checks
from bot.platforms.discord.servers import NAME, Server, layout_of_server
from bot.telemetry import log
from bot.workflow.admin import set_up
from bot.workflow.admin.checkup import Check
from bot.workflow.admin.layout import Layout, chosen_in_chat
from bot.workflow.admin.slots import SECTIONS, SLOTS, Section, Slot, Takes, section_of

_EVERYBODY = "everybody has this role. Choose one that only the right people have."
_GONE = "it is not there any more. Choose another."
_READABLE = "{who} can read that channel. Take View Channel from {who} there, then choose again."


def add_setup(tree: Tree, callers: Callers) -> None:
    """Register ``/setup`` and its menus, also those that were shown before a restart."""
    guide = Guide(callers)

    @tree.command(name="setup", description="Set Steward up: channels, roles, who is who")
    @app_commands.guild_only()
    async def setup(press: Press) -> None:
        await wait(press)
        at_work = await keeper_of(callers, press)
        if at_work is not None:
            await guide.show(press, at_work, SECTIONS[0])

    for section in SECTIONS:
        tree.client.add_view(Panel(section, {}, guide.pressed))


class Guide:
    """Answers the presses of the guide."""

    def __init__(self, callers: Callers) -> None:
        self._callers = callers

    async def pressed(self, press: Press, name: str) -> None:
        """Take in a press on one of the guide's menus or buttons."""
        await press.response.defer()
        at_work = await keeper_of(self._callers, press)
        if at_work is None:
            return
        head, _, rest = name.removeprefix(NAMED).partition(":")
        if head == "choose":
            await self._choose(press, at_work, SLOTS[rest])
        elif head == "go":
            await self.show(press, at_work, next(one for one in SECTIONS if one.id == rest))
        else:
            await self._look_through(press, at_work)

    async def show(
        self,
        press: Press,
        at_work: AtWork,
        section: Section,
        said: str = "",
        found: Sequence[Check] = (),
    ) -> None:
        """Show a section as it is set up now."""
        layout, in_chat = await self._layouts(at_work)
        page = set_up.section_page(section, layout, in_chat, said, found)
        present = _present(ground_of(at_work.guild), section, layout)
        await say(press, embed=drawn(page), view=self._panel(section, present))

    async def _choose(self, press: Press, at_work: AtWork, slot: Slot) -> None:
        chosen, section = _values(press), section_of(slot)
        if not at_work.keeper.may_set(slot):
            await self.show(press, at_work, section, set_up.ADMINS_ONLY)
            return
        ground, server = ground_of(at_work.guild), at_work.caller.server
        whole = (*chosen, *await self._elsewhere(at_work, slot))
        why = _impossible(ground, server, slot, chosen)
        why = why or await self._save(at_work, slot, whole)
        if why is not None:
            await self.show(press, at_work, section, set_up.NOT_SAVED.format(why=why))
            return
        told = set_up.SAVED if whole else set_up.TAKEN_BACK
        server = self._callers.wire.servers.of_provider(server.provider) or server
        found = slot_checks(ground, server, slot, chosen)
        await self.show(press, at_work, section, told.format(what=slot.called), found)

    async def _elsewhere(self, at_work: AtWork, slot: Slot) -> Sequence[str]:
        """Groups of the provider's other servers, which this server's menu does not show."""
        if slot.takes is not Takes.GROUPS:
            return ()
        client, here = self._callers.wire.client, at_work.guild.id
        ids = (one for one in at_work.caller.server.guilds if one != here)
        others = [guild for guild in map(client.get_guild, ids) if guild is not None]
        layout, _ = await self._layouts(at_work)
        held = layout.get(slot.id, ())
        return [one for one in held if any(guild.get_role(int(one)) for guild in others)]

    async def _save(self, at_work: AtWork, slot: Slot, chosen: Sequence[str]) -> str | None:
        """Save it in one transaction, and work by it from now on; why not, where it is refused."""
        wire, provider = self._callers.wire, at_work.caller.server.provider
        of_settings, now = self._of_settings(at_work), wire.now()
        actor = await wire.member_of(provider, at_work.keeper.id)
        why = await wire.store.write(
            lambda tx: set_up.choose(tx, provider, NAME, of_settings, slot, chosen, actor, now)
        )
        await wire.store.read(wire.servers.rewire)
        if why is None:
            log.info("set_up", provider=provider, slot=slot.id)
        return why

    async def _look_through(self, press: Press, at_work: AtWork) -> None:
        """The last page: everything that is set up, looked at together."""
        found = [*intent_checks(self._callers.wire.client.application_flags)]
        found += await server_findings(self._callers, at_work)
        await say(press, embed=drawn(set_up.last_page(found)), view=self._panel(None, {}))

    async def _layouts(self, at_work: AtWork) -> tuple[Layout, Layout]:
        """What is set up, and what of it in chat."""
        provider = at_work.caller.server.provider
        in_chat = await self._callers.wire.store.read(lambda tx: chosen_in_chat(tx, provider, NAME))
        return {**self._of_settings(at_work), **in_chat}, in_chat

    def _of_settings(self, at_work: AtWork) -> Layout:
        provider = at_work.caller.server.provider
        server = self._callers.wire.servers.as_settings_say(provider)
        return layout_of_server(server) if server is not None else {}

    def _panel(self, section: Section | None, layout: Layout) -> Panel:
        """Menus to show; stopped, so that the library keeps nothing: those registered answer."""
        panel = Panel(section, layout, self.pressed)
        panel.stop()
        return panel


def _impossible(ground: Ground, server: Server, slot: Slot, chosen: Sequence[str]) -> str | None:
    """Why Discord's objects cannot serve as this, and how to mend it; None where they can."""
    for one in chosen:
        if slot.takes is Takes.GROUPS:
            why = _no_group(ground, int(one))
        else:
            why = _no_place(ground, server, slot, int(one))
        if why is not None:
            return why
    return None


def _no_group(ground: Ground, group: int) -> str | None:
    if group == ground.guild.id:
        return _EVERYBODY
    return _GONE if ground.guild.get_role(group) is None else None


def _no_place(ground: Ground, server: Server, slot: Slot, place: int) -> str | None:
    """A desk that others can read would show them what is not for them."""
    channel = ground.channel(place)
    if not isinstance(channel, discord.TextChannel):
        return _GONE
    if not slot.is_desk:
        return None
    who = next(readers(ground, server, Desk(slot.item), channel), None)
    return None if who is None else _READABLE.format(who=who)


def _present(ground: Ground, section: Section, layout: Layout) -> Layout:
    """What of a layout is still there: Discord takes no menu that names something else."""
    found: dict[str, tuple[str, ...]] = {}
    for slot in section.slots:
        find = ground.channel if slot.takes is Takes.PLACE else ground.guild.get_role
        found[slot.id] = tuple(one for one in layout.get(slot.id, ()) if find(int(one)))
    return found


def _values(press: Press) -> tuple[str, ...]:
    """The ids that were chosen, as Discord sends them."""
    data = cast("dict[str, Any]", press.data or {})  # Any: JSON as Discord sends it
    return tuple(str(one) for one in data.get("values", ()) if str(one).isdecimal())
