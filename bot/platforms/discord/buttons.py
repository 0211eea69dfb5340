"""Presses: who pressed what, whether they may, and what came of it.

A button carries nothing but provider, case number and choice; the case's state and the presser's
roles are read anew each time, so that a button works after any restart and is trusted with
nothing. The provider is the one the server belongs to, whatever the button says.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

import discord

from bot.domain.cases import Case, Lane
from bot.domain.errors import StewardError
from bot.domain.events import AppealDecided, Appealed, Decided, Deleted, Event
from bot.domain.people import Actor, Role
from bot.domain.steps import ActionKind, Choice
from bot.platforms.discord import controls, words
from bot.platforms.discord.controls import Control
from bot.platforms.discord.drawing import link_to
from bot.platforms.discord.faults import FAULTS, GONE, code_of
from bot.platforms.discord.quoting import cut, plain
from bot.platforms.discord.redrawing import Redrawing
from bot.platforms.discord.servers import NAME, Server
from bot.platforms.discord.wire import Wire
from bot.policy.lawful import MAY_CHOOSE
from bot.store import cases
from bot.telemetry import log
from bot.workflow.cards import WITHOUT_REASON
from bot.workflow.case_list import acting_role
from bot.workflow.ledger import Emission

_APPEALS = {controls.OVERTURN: "overturn", controls.STAND: "stand"}
_ANSWERS = (controls.GONE, controls.WRONG, controls.TALK)
_QUIET = frozenset(choice.value for choice in WITHOUT_REASON)

Press = discord.Interaction[discord.Client]


class Buttons:
    """Answers every press within the three seconds that Discord gives."""

    def __init__(self, wire: Wire, redrawing: Redrawing) -> None:
        self._wire = wire
        self._redrawing = redrawing

    async def pressed(self, press: Press) -> None:
        """Take in one interaction; what is not one of our buttons or boxes is left alone."""
        control = _control(press)
        if control is None:
            return
        try:
            if control.what in _ANSWERS:
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
            await _say(press, words.NOT_HERE)
            return
        is_quiet = control.what in _QUIET
        if not control.is_written and not is_quiet:
            roles = self._quick_roles(press, server)
            if roles is not None and not roles:
                await _say(press, words.NOT_FOR_YOU)
                return
            await press.response.send_modal(controls.box(control, words.WHY_TITLE, words.WHY_LABEL))
            return
        await press.response.defer(ephemeral=True, thinking=not is_quiet)
        await _say(press, await self._decided(press, control, server), is_quiet=is_quiet)

    async def _decided(self, press: Press, control: Control, server: Server) -> str | None:
        """What to tell the person; None where nothing needs saying."""
        case = await self._case(control)
        roles = await self._roles(press, server)
        if not roles:
            return words.NOT_FOR_YOU
        if case is None:
            return words.UNKNOWN_CASE
        role = _acting(case, roles, control.what)
        if role is None:
            return words.NOT_FOR_YOU
        event = self._event(press, control, case, Actor(str(press.user.id), role))
        emitted = await self._wire.receive(server.provider, event, key=f"press:{press.id}")
        self._redrawing.soon(server.provider, case.id)
        if not emitted:
            return words.SEEN_ALREADY
        return _refusal(emitted) or (None if control.what in _QUIET else f"Done: {case.label}.")

    def _event(self, press: Press, control: Control, case: Case, actor: Actor) -> Event:
        reason, now = _written(press), self._wire.now()
        if outcome := _APPEALS.get(control.what):
            return AppealDecided(NAME, case.message, actor, outcome, reason, now)
        return Decided(NAME, case.message, actor, control.what, reason, now, case=case.id)

    async def _answer(self, press: Press, control: Control) -> None:
        """A press below a notice, by the member it was written to."""
        if control.what == controls.WRONG and not control.is_written:
            await press.response.send_modal(
                controls.box(control, words.APPEAL_TITLE, words.APPEAL_LABEL, most=2000)
            )
            return
        await press.response.defer(ephemeral=True, thinking=True)
        server = self._server(press, control)
        case = await self._case(control) if server is not None else None
        if server is None or case is None:
            await _say(press, words.UNKNOWN_CASE)
        elif str(press.user.id) not in (case.author, case.subject):
            await _say(press, words.NOT_YOUR_CASE)
        elif control.what == controls.TALK:
            await _say(press, self._help(server, case))
        elif case.lane is Lane.SAFEGUARDING or str(press.user.id) != case.author:
            await _say(press, words.NOT_YOUR_CASE)
        elif control.what == controls.GONE:
            await _say(press, await self._gone(server, case))
        else:
            await _say(press, await self._appealed(press, server, case))

    async def _gone(self, server: Server, case: Case) -> str:
        """The member says that the message is gone: look."""
        channel = self._wire.client.get_partial_messageable(int(case.place))
        try:
            await channel.fetch_message(int(case.message))
        except discord.NotFound as fault:
            if code_of(fault) not in GONE:
                raise
            now = self._wire.now()
            await self._wire.receive(server.provider, Deleted(NAME, case.message, now))
            return words.THANKS_REMOVED
        return words.STILL_THERE.format(link=link_to(case))

    async def _appealed(self, press: Press, server: Server, case: Case) -> str:
        now, member = self._wire.now(), str(press.user.id)
        event = Appealed(NAME, case.message, _written(press), now, member)
        emitted = await self._wire.receive(server.provider, event, key=f"press:{press.id}")
        return _refusal(emitted) or words.THANKS_APPEAL

    def _help(self, server: Server, case: Case) -> str:
        tenant = self._wire.tenant(server)
        routes = tenant.pack_of(case).pack.safeguarding.help_routes if tenant else ()
        return words.TALK.format(routes="\n".join(f"- {route}" for route in routes))

    def _server(self, press: Press, control: Control) -> Server | None:
        """Whose case it can be: in a server only its own provider's, in private the named one's."""
        if press.guild_id is None:
            return self._wire.servers.of_provider(control.provider)
        here = self._wire.servers.of_guild(press.guild_id)
        return here if here is not None and here.provider == control.provider else None

    def _quick_roles(self, press: Press, server: Server) -> frozenset[Role] | None:
        """The presser's roles as the press brings them; None in private, where it brings none."""
        if not isinstance(press.user, discord.Member):
            return None
        return server.roles_of(str(press.user.id), [role.id for role in press.user.roles])

    async def _roles(self, press: Press, server: Server) -> frozenset[Role]:
        quick = self._quick_roles(press, server)
        if quick is not None:
            return quick
        held: tuple[int, ...] = ()
        for guild in filter(None, map(self._wire.client.get_guild, server.guilds)):
            held += await self._wire.roles_of_id(guild, press.user.id)
        return server.roles_of(str(press.user.id), held)

    async def _case(self, control: Control) -> Case | None:
        found = await self._wire.store.read(
            lambda tx: cases.by_number(tx, control.provider, control.number)
        )
        return found if found is not None and found.platform == NAME else None


def _control(press: Press) -> Control | None:
    if press.type not in (
        discord.InteractionType.component,
        discord.InteractionType.modal_submit,
    ):
        return None
    return Control.read(str(_data(press).get("custom_id", "")))


def _data(press: Press) -> Mapping[str, Any]:  # Any: JSON as Discord sends it
    return cast("Mapping[str, Any]", press.data or {})


def _acting(case: Case, roles: frozenset[Role], what: str) -> Role | None:
    """In which of their roles the person acts; an appeal is a manager's to decide."""
    if what in _APPEALS and Role.MANAGER in roles and Role.MANAGER in MAY_CHOOSE[case.lane]:
        return Role.MANAGER
    choice = Choice(what) if what in tuple(Choice) else Choice.NOTE
    return acting_role(case.lane, roles, choice)


def _refusal(emitted: Sequence[Emission]) -> str | None:
    refused = next((one for one in emitted if one.action is ActionKind.REFUSED), None)
    return f"Not done: {plain(refused.why)}" if refused else None


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
