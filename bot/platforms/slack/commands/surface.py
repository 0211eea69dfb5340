"""``/steward``, the shortcuts, and the buttons and boxes that use commands.

Everything is acknowledged at once and worked off later; who may do what is asked anew each time,
also between a box that was opened and what is sent with it.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.domain.cases import Case, ReviewState
from bot.domain.errors import StewardError
from bot.platforms.slack.commands.callers import Caller, Callers
from bot.platforms.slack.commands.fields import Given, Kind, Misuse, missing, read_typed
from bot.platforms.slack.commands.forms import form, metadata_of, read_form, waiting
from bot.platforms.slack.commands.helping import help_page, usage_page
from bot.platforms.slack.commands.saying import (
    FORM,
    TURN,
    Answer,
    Origin,
    Saying,
    paged,
    shown_view,
    told,
)
from bot.platforms.slack.commands.table import Command, Table
from bot.platforms.slack.faults import FAULTS, error_of
from bot.platforms.slack.wire import Wire
from bot.platforms.slack.words import NOT_SET_UP, TOO_LATE
from bot.telemetry import log
from bot.workflow.admin.set_up import NOT_FOR_YOU as FOR_KEEPERS
from bot.workflow.case_list import page_of
from bot.workflow.chat import words
from bot.workflow.my_record import own_cases

Result = TypeVar("Result")

Body = Mapping[str, Any]  # JSON as Slack sends it

COMMAND = "/steward"
BEFORE_POSTING = "steward-before-posting"

_PRESSED = re.compile(r"^steward-(go|turn):")
_FORMS = re.compile(rf"^{FORM}")
_SEARCHED = 100
_AT_ONCE, _NOT_OVERTAKEN = 1.5, 1.0
"""Seconds within which an answer comes with the acknowledgement, and after one without."""

_ALL = tuple(ReviewState)


class Commands:
    """Answers ``/steward`` and whatever uses its commands."""

    def __init__(self, wire: Wire, callers: Callers, saying: Saying, table: Table) -> None:
        self._wire = wire
        self._callers = callers
        self._saying = saying
        self._table = table

    def plant(self, app: AsyncApp) -> None:
        """Listen for the command, its buttons and boxes, and the shortcut for a draft."""
        app.command(COMMAND)(self.typed)
        app.action(_PRESSED)(self.pressed)
        app.view(_FORMS)(self.sent)
        app.shortcut(BEFORE_POSTING)(self.before_posting)

    async def typed(self, ack: AsyncAck, body: Body) -> None:
        """``/steward`` was typed."""
        await ack()
        origin = self.origin(body)
        if origin is not None:
            await self.guarded(origin, self.use(origin, str(body.get("text") or ""), _key(body)))

    async def pressed(self, ack: AsyncAck, body: Body) -> None:
        """A button that uses a command."""
        await ack()
        origin, action = self.origin(body), (body.get("actions") or [{}])[0]
        if origin is None:
            return
        is_turning = str(action.get("action_id", "")).startswith(TURN)
        origin = replace(origin, is_replacing=is_turning)
        key = f"go:{action.get('action_ts')}:{origin.account}"
        await self.guarded(origin, self.use(origin, str(action.get("value") or ""), key))

    async def before_posting(self, ack: AsyncAck, body: Body) -> None:
        """The shortcut in the menu beside the field to write in."""
        await ack()
        origin = self.origin(body)
        if origin is not None:
            await self.guarded(origin, self.use(origin, "before-posting", _key(body)))

    async def sent(self, ack: AsyncAck, body: Body) -> None:
        """A box of a command was sent: what is wrong stands below its field."""
        view = body.get("view") or {}
        name = str(view.get("callback_id") or "").removeprefix(FORM)
        command, origin = self._table.named(name), self.origin(body)
        if command is None or origin is None:
            await ack()
            return
        given, faults = read_form(command, view)
        if faults:
            await ack(response_action="errors", errors=faults)
            return
        origin = replace(
            origin,
            view=str(view.get("id") or ""),
            channel=str(metadata_of(view).get("channel") or ""),
        )
        work = self.run(origin, command, given, f"form:{view.get('id')}")
        await self.show_in_box(ack, origin, work)

    async def use(self, origin: Origin, text: str, key: str) -> None:
        """Do what was typed, or ask for what it lacks."""
        caller = await self._callers.caller(origin, key)
        if caller is None:
            await self._saying.say(origin, told(NOT_SET_UP))
            return
        command, rest = self._table.find(text)
        if command is None:
            page = help_page(self._table, caller, text, is_keeper=await self._is_keeper(caller))
            await self._saying.say(origin, paged(page))
            return
        try:
            given = read_typed(command.fields, rest)
        except Misuse as misuse:
            await self._saying.say(origin, paged(usage_page(misuse.why, [command])))
            return
        if missing(command.fields, given):
            await self._ask(caller, command, given)
        else:
            await self._saying.say(origin, await self._answer(caller, command, given))

    async def run(self, origin: Origin, command: Command, given: Given, key: str) -> Answer:
        """Do a command with everything that it needs."""
        caller = await self._callers.caller(origin, key)
        if caller is None:
            return told(NOT_SET_UP)
        if missing(command.fields, given):
            return told(words.FAILED)
        return await self._answer(caller, command, given)

    async def show_in_box(self, ack: AsyncAck, origin: Origin, work: Awaitable[Answer]) -> None:
        """Show an answer in place of the box that was sent.

        Slack waits three seconds. What takes longer is shown later, and not at once after the
        acknowledgement, which would overtake it.
        """
        task = asyncio.ensure_future(self._attempted(work))
        await asyncio.wait({task}, timeout=_AT_ONCE)
        if task.done():
            answer = task.result()
            await ack(response_action="update", view=answer.view or shown_view(answer))
            return
        await ack(response_action="update", view=waiting())
        answer = await task
        await asyncio.sleep(_NOT_OVERTAKEN)
        await self._saying.say(origin, answer)

    async def guarded(self, origin: Origin, work: Awaitable[None]) -> None:
        """Do it; what failed is said and written down, never what was asked."""
        failed = await self._attempted(work)
        if failed is not None:
            await self._saying.say(origin, failed)

    async def _attempted(self, work: Awaitable[Result]) -> Result | Answer:
        """What came of it; words for whoever asked where it failed."""
        try:
            return await work
        except FAULTS as fault:
            log.warning("command_failed", code=error_of(fault), fault=type(fault).__name__)
        except StewardError as fault:
            log.error("command_failed", fault=type(fault).__name__)
        return told(words.FAILED)

    def origin(self, body: Body) -> Origin | None:
        """Where something was asked; None for a workspace that is not ours."""
        team, user = body.get("team") or {}, body.get("user") or {}
        workspace = self._wire.workspaces.of_team(str(body.get("team_id") or team.get("id") or ""))
        if workspace is None:
            return None
        channel = body.get("channel") or {}
        return Origin(
            workspace.provider,
            str(body.get("user_id") or user.get("id") or ""),
            str(body.get("channel_id") or channel.get("id") or ""),
            str(body.get("response_url") or ""),
            str(body.get("trigger_id") or ""),
        )

    async def _answer(self, caller: Caller, command: Command, given: Given) -> Answer:
        why = await self._refused(caller, command)
        return told(why) if why is not None else await command.run(caller, given)

    async def _refused(self, caller: Caller, command: Command) -> str | None:
        """Why a command is not the caller's to use; None where it is."""
        if command.is_kept:
            may = (await self._callers.keeper(caller)).may_look
            return None if may else FOR_KEEPERS.format(space="workspace")
        if command.roles and not caller.roles & command.roles:
            return words.NOT_FOR_YOU
        return None

    async def _is_keeper(self, caller: Caller) -> bool:
        return (await self._callers.keeper(caller)).may_look

    async def _ask(self, caller: Caller, command: Command, given: Given) -> None:
        """Open the box, for somebody whose command it is; Slack takes it within three seconds."""
        why = await self._refused(caller, command)
        if why is not None:
            await self._saying.say(caller.origin, told(why))
            return
        kinds = {one.kind for one in command.fields if one.name not in given}
        cases = await self._offered(caller, kinds)
        if not cases and kinds & {Kind.CASE, Kind.OWN_CASE}:
            await self._saying.say(caller.origin, told(words.NO_CASES))
            return
        view = form(command, given, cases, caller.origin.channel)
        if not await self._saying.ask(caller.origin, view):
            await self._saying.say(caller.origin, paged(usage_page(TOO_LATE, [command])))

    async def _offered(self, caller: Caller, kinds: set[Kind]) -> Sequence[Case]:
        """The cases among which the caller may choose, newest first."""
        if Kind.OWN_CASE in kinds:
            return await self._callers.read(
                caller, lambda book: own_cases(book, caller.asker.member)
            )
        if Kind.CASE not in kinds:
            return ()
        viewer, provider = caller.viewer, caller.provider
        found = await self._wire.store.read(
            lambda tx: page_of(tx, provider, viewer, _ALL, size=_SEARCHED)
        )
        return [one for one in found.cases if one.platform == self._wire.platform]


def _key(body: Body) -> str:
    """Under which what was chosen by it is taken in once."""
    return f"command:{body.get('trigger_id')}"
