"""``/export`` and ``/erase``: what a member may ask for, for the data-protection officer alone."""

from __future__ import annotations

import io
import re

import discord
from discord import app_commands

from bot.domain.people import Actor, Person, Role
from bot.platforms.discord.commands.callers import Caller, Callers
from bot.platforms.discord.commands.case_options import Offering
from bot.platforms.discord.commands.data_rights_erasing import ask_first, erasing
from bot.platforms.discord.commands.saying import Press, say, wait
from bot.platforms.discord.commands.tree import Tree
from bot.platforms.discord.quoting import plain
from bot.telemetry import log
from bot.workflow.admin.copies import COPY, TOO_BIG, WHICH_MEMBER, Parcel, parcel
from bot.workflow.chat.asking import OFFICERS
from bot.workflow.subject_rights import export

MemberId = app_commands.Range[str, 1, 100]

_OFFERED = 25
_MENTION = re.compile(r"<@!?(\d{1,20})>", re.ASCII)


def add_data_rights(tree: Tree, callers: Callers) -> None:
    """Register ``/export`` and ``/erase`` with what confirms it; in servers only."""
    described = app_commands.describe(
        user="Somebody on Discord, also by id", member="Or a member's id on the record"
    )

    @tree.command(name="export", description="A copy of everything held on a member")
    @described
    @app_commands.guild_only()
    async def export_member(
        press: Press, user: discord.User | None = None, member: MemberId | None = None
    ) -> None:
        await wait(press)
        caller = await callers.of_desk(press, OFFICERS)
        wanted = await _wanted(callers, caller, user, member) if caller is not None else None
        if caller is not None and wanted is not None:
            await _export(callers, caller, wanted)

    @tree.command(name="erase", description="Erase what is held on a member; first you see what")
    @described
    @app_commands.guild_only()
    async def erase_member(
        press: Press, user: discord.User | None = None, member: MemberId | None = None
    ) -> None:
        await wait(press)
        caller = await callers.of_desk(press, OFFICERS)
        wanted = await _wanted(callers, caller, user, member) if caller is not None else None
        if caller is not None and wanted is not None:
            await ask_first(callers, caller, wanted)

    export_member.autocomplete("member")(_offering(callers))
    erase_member.autocomplete("member")(_offering(callers))
    tree.client.add_dynamic_items(erasing(callers))


async def _wanted(
    callers: Callers, caller: Caller, user: discord.User | None, member: str | None
) -> str | None:
    """The member that was named; None, and a plain word to the caller, where it is not one."""
    if (user is None) == (member is None):
        await say(caller.press, WHICH_MEMBER)
        return None
    provider = caller.server.provider
    if user is not None:
        return await callers.wire.member_of(provider, str(user.id))
    named = (member or "").strip()
    mentioned = _MENTION.fullmatch(named)
    return await callers.wire.member_of(provider, mentioned.group(1)) if mentioned else named


async def _export(callers: Callers, caller: Caller, member: str) -> None:
    """Make the copy as the officer: what lies with the safeguarding lead is not in it."""
    wire, press, now = callers.wire, caller.press, callers.wire.now()
    provider = caller.server.provider
    officer = await wire.member_of(provider, caller.id)
    actor = Actor(officer, Role.DATA_PROTECTION_OFFICER)
    copy = await export(wire.store, provider, member, now, actor)
    made = parcel(copy, member, now, press.filesize_limit)
    log.info("exported_in_chat", provider=provider, fits=isinstance(made, Parcel))
    if not isinstance(made, Parcel):
        told = TOO_BIG.format(size=made, most=press.filesize_limit, member=member)
        await say(press, plain(told))
        return
    file = discord.File(io.BytesIO(made.data), filename=made.name)
    await press.edit_original_response(content=COPY, attachments=[file])


def _offering(callers: Callers) -> Offering:
    """Offers the people whom the provider listed, by id and name; to officers alone."""

    async def offer(press: Press, typed: str) -> list[app_commands.Choice[str]]:
        caller = await callers.quietly(press)
        if caller is None or not caller.roles & OFFICERS:
            return []
        wanted = typed.strip().casefold()
        fitting = [
            (line, one.id)
            for one in caller.tenant.directory.people
            if wanted in (line := _line(one)).casefold()
        ]
        return [app_commands.Choice(name=line[:100], value=id) for line, id in fitting[:_OFFERED]]

    return offer


def _line(person: Person) -> str:
    return f"{person.id}: {', '.join(person.names)}" if person.names else person.id
