"""Bringing a message to the moderators: from its menu, or by its link."""

from __future__ import annotations

import re

import discord
from discord import app_commands

from bot.domain.errors import StewardError
from bot.platforms.discord.commands.callers import ONLY_IN_SERVER, Caller, Callers
from bot.platforms.discord.commands.saying import Press, say, wait
from bot.platforms.discord.commands.tree import Tree
from bot.platforms.discord.faults import FAULTS, GONE, code_of
from bot.platforms.discord.translate import is_spoken, role_ids, to_message
from bot.telemetry import log
from bot.workflow.chat import words
from bot.workflow.report_kinds import REPORT_KINDS

MENU = "Report to moderators"

_LINK = re.compile(
    r"\s*https://(?:\w+\.)?discord(?:app)?\.com/channels/([0-9]{1,20})/([0-9]{1,20})/([0-9]{1,20})\s*",
    re.ASCII,
)
_MINUTES = 15 * 60

NO_LINK = (
    "That is no link to a message of this server. Open the message's menu, choose "
    "“Copy Message Link”, and paste it here."
)

Seen = discord.TextChannel | discord.VoiceChannel | discord.StageChannel | discord.Thread


def add_reporting(tree: Tree, callers: Callers) -> None:
    """Register ``/report`` and the menu of a message; in servers only."""

    @tree.command(name="report", description="Bring a message to the moderators")
    @app_commands.describe(link="The message's link: its menu has “Copy Message Link”")
    @app_commands.guild_only()
    async def report(press: Press, link: app_commands.Range[str, 1, 200]) -> None:
        caller = await _in_server(callers, press)
        if caller is None:
            return
        found = _LINK.fullmatch(link)
        if found is None or int(found.group(1)) != press.guild_id:
            await say(press, NO_LINK)
            return
        channel, message = int(found.group(2)), int(found.group(3))
        await press.response.send_modal(ReportBox(callers, channel, message))

    @tree.context_menu(name=MENU)
    @app_commands.guild_only()
    async def menu(press: Press, message: discord.Message) -> None:
        caller = await _in_server(callers, press)
        if caller is not None:
            await press.response.send_modal(
                ReportBox(callers, message.channel.id, message.id, message)
            )


class ReportBox(discord.ui.Modal):
    """Asks what it is about. ``known`` is the message where the menu brought it."""

    def __init__(
        self,
        callers: Callers,
        channel: int,
        message: int,
        known: discord.Message | None = None,
    ) -> None:
        super().__init__(title=MENU, timeout=_MINUTES)
        self._callers = callers
        self._channel = channel
        self._message = message
        self._known = known
        self.kind: discord.ui.Select[ReportBox] = discord.ui.Select(
            custom_id="kind",
            options=[
                discord.SelectOption(label=label, value=category.value)
                for category, label in REPORT_KINDS.items()
            ],
        )
        self.note: discord.ui.TextInput[ReportBox] = discord.ui.TextInput(
            custom_id="note",
            style=discord.TextStyle.paragraph,
            required=False,
            max_length=1000,
        )
        self.add_item(discord.ui.Label(text="What is it about?", component=self.kind))
        self.add_item(
            discord.ui.Label(text="What should the moderators know?", component=self.note)
        )

    async def on_submit(self, interaction: Press, /) -> None:
        """Look for the message once more, with the reporter's own eyes, and let the report in."""
        await wait(interaction)
        try:
            caller = await self._callers.anyone(interaction)
            if caller is not None:
                await say(interaction, await self._answer(caller))
        except FAULTS as fault:
            log.warning("report_not_answered", code=code_of(fault), fault=type(fault).__name__)
        except StewardError as fault:
            log.error("report_failed", fault=type(fault).__name__)
            await say(interaction, words.FAILED)

    async def _answer(self, caller: Caller) -> str:
        message = self._known or await self._found(caller.press)
        if message is None:
            return words.NOT_SEEN
        await _complete(message)
        if not _can_be_reported(caller, message):
            return words.NOT_TAKEN
        return await self._reported(caller, message)

    async def _found(self, press: Press) -> discord.Message | None:
        """The message, if the reporter can read where it stands."""
        guild, person = press.guild, press.user
        if guild is None or not isinstance(person, discord.Member):
            return None
        try:
            channel = guild.get_channel_or_thread(self._channel) or await guild.fetch_channel(
                self._channel
            )
            if not isinstance(channel, Seen) or not _reads(channel, person):
                return None
            return await channel.fetch_message(self._message)
        except (discord.NotFound, discord.Forbidden) as fault:
            log.info("reported_message_not_found", is_gone=code_of(fault) in GONE)
            return None

    async def _reported(self, caller: Caller, message: discord.Message) -> str:
        wire = self._callers.wire
        guild, held = caller.press.guild, role_ids(message.author)
        if held is None and guild is not None and not message.author.bot:
            held = await wire.roles_of(guild, message.author)
        seen = to_message(message, caller.server, roles=held)
        kind, note = self.kind.values[0], self.note.value.strip()
        return await self._callers.asking.report(caller.asker, seen, kind, note, caller.key)


async def _in_server(callers: Callers, press: Press) -> Caller | None:
    if press.guild_id is None:
        await say(press, ONLY_IN_SERVER)
        return None
    return await callers.anyone(press)


async def _complete(message: discord.Message) -> None:
    """A thread that is not in memory brings neither name nor parent: ask for it."""
    if isinstance(message.channel, discord.PartialMessageable) and message.guild is not None:
        found = await message.guild.fetch_channel(message.channel.id)
        if isinstance(found, Seen):
            message.channel = found


def _reads(channel: Seen, person: discord.Member) -> bool:
    """Whether somebody can read there; a private thread only its members and its keepers."""
    allowed = channel.permissions_for(person)
    if not (allowed.view_channel and allowed.read_message_history):
        return False
    if isinstance(channel, discord.Thread) and channel.is_private():
        return allowed.manage_threads or any(one.id == person.id for one in channel.members)
    return True


def _can_be_reported(caller: Caller, message: discord.Message) -> bool:
    """Whether it is somebody's message outside the desks: not Steward's own."""
    mine = caller.press.application_id == message.author.id
    places = (message.channel.id, getattr(message.channel, "parent_id", None))
    return is_spoken(message) and not mine and not caller.server.is_desk(*places)
