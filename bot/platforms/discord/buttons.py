"""Presses on Discord: answered within three seconds, decided as on every platform."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

import discord

from bot.domain.cases import Case
from bot.domain.errors import StewardError
from bot.domain.people import Role
from bot.platforms.discord.controls import box
from bot.platforms.discord.drawing import link_to
from bot.platforms.discord.faults import FAULTS, GONE, code_of
from bot.platforms.discord.quoting import cut, plain
from bot.platforms.discord.servers import Server
from bot.platforms.discord.wire import Wire
from bot.telemetry import log
from bot.workflow.chat import controls, words
from bot.workflow.chat.controls import Control
from bot.workflow.chat.presses import Presser, Presses, is_quiet
from bot.workflow.chat.redrawing import Redrawing

Press = discord.Interaction[discord.Client]


class Buttons:
    """Answers every press within the three seconds that Discord gives.

    The provider is the one the server belongs to, whatever the button says.
    """

    def __init__(self, wire: Wire, redrawing: Redrawing) -> None:
        self._wire = wire
        self._presses = Presses(wire, redrawing, self._is_gone, link_to, plain)

    async def pressed(self, press: Press) -> None:
        """Take in one interaction; what is not one of our buttons or boxes is left alone."""
        control = _control(press)
        if control is None:
            return
        try:
            if control.what in controls.ANSWERS:
                await self._answer(press, control)
            else:
                await self._decide(press, control)
        except FAULTS as fault:
            log.warning("press_not_answered", code=code_of(fault), fault=type(fault).__name__)
        except StewardError as fault:
            log.error("press_failed", fault=type(fault).__name__)
            await _say(press, words.FAILED, is_quiet=True)

    async def _decide(self, press: Press, control: Control) -> None:
        """A press on a card, by somebody of the desk."""
        server = self._server(press, control)
        if server is None:
            await _say(press, words.NOT_HERE.format(space="server"))
            return
        quiet = is_quiet(control)
        if not control.is_written and not quiet:
            await self._ask_why(press, control, server)
            return
        await press.response.defer(ephemeral=True, thinking=not quiet)
        who = await self._presser(press, server)
        said = await self._presses.decide(who, control, _written(press), f"press:{press.id}")
        await _say(press, said, is_quiet=quiet)

    async def _ask_why(self, press: Press, control: Control, server: Server) -> None:
        """Open the box for the reason; whoever is known to have no role is told so at once."""
        if isinstance(press.user, discord.Member):
            who = await self._presser(press, server)
            if not who.roles:
                await _say(press, words.NOT_FOR_YOU)
                return
        await press.response.send_modal(box(control, words.WHY_TITLE, words.WHY_LABEL))

    async def _answer(self, press: Press, control: Control) -> None:
        """A press below a notice, by the member it was written to."""
        if control.what == controls.WRONG and not control.is_written:
            most = controls.APPEAL_LONGEST
            await press.response.send_modal(
                box(control, words.APPEAL_TITLE, words.APPEAL_LABEL, most=most)
            )
            return
        await press.response.defer(ephemeral=True, thinking=True)
        server = self._server(press, control)
        if server is None:
            await _say(press, words.UNKNOWN_CASE)
            return
        account = str(press.user.id)
        member = await self._wire.member_of(server.provider, account)
        who = Presser(account, member, frozenset())
        key = f"press:{press.id}"
        await _say(press, await self._presses.answer(who, control, _written(press), key))

    async def _is_gone(self, case: Case) -> bool:
        channel = self._wire.client.get_partial_messageable(int(case.place))
        try:
            await channel.fetch_message(int(case.message))
        except discord.NotFound as fault:
            if code_of(fault) not in GONE:
                raise
            return True
        return False

    def _server(self, press: Press, control: Control) -> Server | None:
        """Whose case it can be: in a server only its own provider's, in private the named one's."""
        if press.guild_id is None:
            return self._wire.servers.of_provider(control.provider)
        here = self._wire.servers.of_guild(press.guild_id)
        return here if here is not None and here.provider == control.provider else None

    async def _presser(self, press: Press, server: Server) -> Presser:
        account = str(press.user.id)
        member = await self._wire.member_of(server.provider, account)
        return Presser(account, member, await self._roles(press, server))

    async def _roles(self, press: Press, server: Server) -> frozenset[Role]:
        """The presser's roles as the press brings them; asked for in private, where it does not."""
        account = str(press.user.id)
        known_as = await self._wire.known_as(server.provider, account)
        if isinstance(press.user, discord.Member):
            held = tuple(role.id for role in press.user.roles)
            return server.roles_of(account, held, known_as)
        held = ()
        for guild in filter(None, map(self._wire.client.get_guild, server.guilds)):
            held += await self._wire.roles_of_id(guild, press.user.id)
        return server.roles_of(account, held, known_as)


def _control(press: Press) -> Control | None:
    if press.type not in (
        discord.InteractionType.component,
        discord.InteractionType.modal_submit,
    ):
        return None
    return Control.read(str(_data(press).get("custom_id", "")))


def _data(press: Press) -> Mapping[str, Any]:  # Any: JSON as Discord sends it
    return cast("Mapping[str, Any]", press.data or {})


def _written(press: Press) -> str:
    """What was written in the box of a modal."""
    for row in _data(press).get("components", ()):
        for field in row.get("components", ()):
            if field.get("custom_id") == controls.BOX:
                return str(field.get("value", "")).strip()
    return ""


async def _say(press: Press, text: str | None, *, is_quiet: bool = False) -> None:
    """Tell the presser alone. After a quiet press nothing is said unless there is something."""
    if text is None:
        return
    said = cut(text, 2000)
    if not press.response.is_done():
        await press.response.send_message(said, ephemeral=True, suppress_embeds=True)
    elif is_quiet:
        await press.followup.send(said, ephemeral=True, suppress_embeds=True)
    else:
        await press.edit_original_response(content=said)
