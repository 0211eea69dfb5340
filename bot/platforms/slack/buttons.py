"""Presses on Slack: acknowledged at once, decided as on every platform."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.errors import SlackApiError

from bot.domain.cases import Case
from bot.domain.errors import StewardError
from bot.platforms.slack.directory import Directory
from bot.platforms.slack.drawing import box, link_to
from bot.platforms.slack.faults import FAULTS, GONE, error_of
from bot.platforms.slack.lookup import Lookup
from bot.platforms.slack.markup import plain
from bot.platforms.slack.replies import Replies
from bot.platforms.slack.wire import Wire
from bot.platforms.slack.workspaces import Workspace
from bot.telemetry import log
from bot.workflow.chat import controls, words
from bot.workflow.chat.controls import Control
from bot.workflow.chat.presses import Presser, Presses, is_quiet
from bot.workflow.chat.redrawing import Redrawing

Body = Mapping[str, Any]  # JSON as Slack sends it

_OURS = re.compile(r"^steward:")
_WRITTEN = re.compile(r"^steward-why:")


class Buttons:
    """Answers presses and boxes. The provider is the workspace's, whatever the button says."""

    def __init__(
        self,
        wire: Wire,
        directory: Directory,
        lookup: Lookup,
        replies: Replies,
        redrawing: Redrawing,
    ) -> None:
        self._wire = wire
        self._directory = directory
        self._lookup = lookup
        self._replies = replies
        self._presses = Presses(wire, redrawing, self._is_gone, self._link_to, plain)

    def plant(self, app: AsyncApp) -> None:
        """Listen for our buttons and boxes."""
        app.action(_OURS)(self.pressed)
        app.view(_WRITTEN)(self.written)

    async def pressed(self, ack: AsyncAck, body: Body) -> None:
        """A button was pressed."""
        await ack()
        action = (body.get("actions") or [{}])[0]
        control = Control.read(str(action.get("action_id", "")))
        if control is None:
            return
        channel = str((body.get("channel") or {}).get("id") or "")
        key = f"press:{action.get('action_ts')}:{_account(body)}"
        try:
            await self._press(body, control, channel, key)
        except FAULTS as fault:
            log.warning("press_not_answered", code=error_of(fault), fault=type(fault).__name__)
            await self._replies.tell(control.provider, channel, _account(body), words.FAILED)
        except StewardError as fault:
            log.error("press_failed", fault=type(fault).__name__)
            await self._replies.tell(control.provider, channel, _account(body), words.FAILED)

    async def written(self, ack: AsyncAck, body: Body) -> None:
        """A box was sent."""
        await ack()
        view = body.get("view") or {}
        control = Control.read(str(view.get("callback_id", "")))
        workspace = self._workspace(body, control) if control is not None else None
        if control is None or workspace is None:
            return
        channel = str(_metadata(view).get("channel") or "")
        account = _account(body)
        try:
            text, key = _text(view), f"box:{view.get('id')}"
            if control.what in controls.ANSWERS:
                who = await self._member(workspace, account)
                said: str | None = await self._presses.answer(who, control, text, key)
            else:
                who = await self._presser(workspace, account)
                said = await self._presses.decide(who, control, text, key)
        except (StewardError, *FAULTS) as fault:
            log.error("box_failed", fault=type(fault).__name__, code=error_of(fault))
            said = words.FAILED
        await self._replies.tell(workspace.provider, channel, account, said)

    async def _press(self, body: Body, control: Control, channel: str, key: str) -> None:
        workspace, account = self._workspace(body, control), _account(body)
        if workspace is None:
            found = self._wire.workspaces.of_team(_team(body))
            if found is not None:
                said = words.NOT_HERE.format(space="workspace")
                await self._replies.tell(found.provider, channel, account, said)
            return
        if control.what == controls.WRONG:
            title, label = words.APPEAL_TITLE, words.APPEAL_LABEL
            await self._ask(body, control, channel, title, label, controls.APPEAL_LONGEST)
        elif control.what in controls.ANSWERS:
            who = await self._member(workspace, account)
            said = await self._presses.answer(who, control, "", key)
            await self._replies.tell(workspace.provider, channel, account, said)
        elif is_quiet(control):
            who = await self._presser(workspace, account)
            done = await self._presses.decide(who, control, "", key)
            await self._replies.tell(workspace.provider, channel, account, done)
        elif (await self._presser(workspace, account)).roles:
            title, label = words.WHY_TITLE, words.WHY_LABEL
            await self._ask(body, control, channel, title, label, controls.REASON_LONGEST)
        else:
            await self._replies.tell(workspace.provider, channel, account, words.NOT_FOR_YOU)

    async def _ask(
        self, body: Body, control: Control, channel: str, title: str, label: str, most: int
    ) -> None:
        """Open the box for a text; Slack takes it within three seconds of the press."""
        view = box(control, title, label, json.dumps({"channel": channel}), most=most)
        await self._wire.client(control.provider).views_open(
            trigger_id=str(body.get("trigger_id", "")), view=view
        )

    async def _is_gone(self, case: Case) -> bool:
        try:
            return await self._lookup.message(case.provider, case.message, case.place) is None
        except SlackApiError as fault:
            if error_of(fault) not in GONE:
                raise
            return True

    def _link_to(self, case: Case) -> str | None:
        return link_to(case, self._wire.home(case.provider).url)

    def _workspace(self, body: Body, control: Control) -> Workspace | None:
        here = self._wire.workspaces.of_team(_team(body))
        return here if here is not None and here.provider == control.provider else None

    async def _member(self, workspace: Workspace, account: str) -> Presser:
        member = await self._wire.member_of(workspace.provider, account)
        return Presser(account, member, frozenset())

    async def _presser(self, workspace: Workspace, account: str) -> Presser:
        provider = workspace.provider
        member = await self._wire.member_of(provider, account)
        known_as = await self._wire.known_as(provider, account)
        held = await self._directory.held(provider, account)
        return Presser(account, member, workspace.roles_of(account, held, known_as))


def _account(body: Body) -> str:
    return str((body.get("user") or {}).get("id") or "")


def _team(body: Body) -> str:
    return str((body.get("team") or {}).get("id") or (body.get("user") or {}).get("team_id") or "")


def _metadata(view: Body) -> Body:
    try:
        found = json.loads(str(view.get("private_metadata") or "{}"))
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _text(view: Body) -> str:
    """What was written in the box."""
    values = (view.get("state") or {}).get("values") or {}
    field = (values.get(controls.BOX) or {}).get(controls.BOX) or {}
    return str(field.get("value") or "").strip()
