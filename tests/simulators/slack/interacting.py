"""What people do with the app itself: commands, buttons, menus, shortcuts, modals."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Any

from tests.simulators.slack.blocks import elements_of
from tests.simulators.slack.delivery import COMMANDS, INTERACTIVE
from tests.simulators.slack.errors import PersonRefused, SlackRefused
from tests.simulators.slack.identifiers import new_id, new_ts
from tests.simulators.slack.interactions import (
    URL_SECONDS,
    Interaction,
    ResponseUrl,
    Trigger,
    problems_of_answer,
    say,
)
from tests.simulators.slack.methods_views import MOST_VIEWS, add_view, replace_view, stack_of
from tests.simulators.slack.payloads import view_json
from tests.simulators.slack.people import People
from tests.simulators.slack.view_forms import checked_view
from tests.simulators.slack.view_values import (
    check_complete,
    chosen,
    fill,
    initial_state,
    put,
    settle,
)
from tests.simulators.slack.world import IM, MPIM, Channel, Ephemeral, Json, Message, User, View

_NAMES = {IM: "directmessage", MPIM: "mpdm", "group": "privategroup"}
Used = Message | Ephemeral | View


class Interacting(People):
    """Every method returns the interaction once it is acknowledged or has failed."""

    trigger_seconds: float = 3.0

    def check_answer(self, kind: str, payload: Json, answer: Any) -> list[str]:
        return problems_of_answer(kind, payload, answer)

    def _trigger(self, user: User, view: View | None = None) -> str:
        trigger = Trigger(
            f"{new_id('')}.{new_id('')}.{new_id('')}",
            user,
            time.monotonic() + self.trigger_seconds,
            view,
        )
        self.triggers[trigger.id] = trigger
        return trigger.id

    def _response_url(
        self, interaction: Interaction, channel: Channel, source: Message | Ephemeral | None
    ) -> ResponseUrl:
        ends = time.monotonic() + URL_SECONDS
        url = ResponseUrl(new_id("R"), interaction.user, channel, ends, source, interaction)
        self.response_urls[url.key] = url
        interaction.payload["response_url"] = f"{self.hooks_address}/{url.key}"
        return url

    def _user(self, user: User) -> Json:
        names = {"username": user.name, "name": user.name}
        return {"id": user.id, **names, "team_id": user.team_id}

    def _common(self, kind: str, user: User) -> Json:
        team = self.world.team
        return {
            "type": kind,
            "user": self._user(user),
            "api_app_id": self.bot.app_id,
            "token": self.app.verification_token,
            "team": {"id": team.id, "domain": team.domain},
            "enterprise": None,
            "is_enterprise_install": False,
        }

    def _check_active(self, user: User, channel: Channel | None = None) -> None:
        if user.is_deleted:
            raise PersonRefused(f"{user.id} is deactivated")
        if channel is not None and user.id not in channel.members:
            raise PersonRefused(f"{user.id} is not in {channel.id}")

    async def _interact(self, interaction: Interaction, *, with_answer: bool) -> Interaction:
        if interaction.kind == INTERACTIVE and not self.app.has_interactivity:
            raise PersonRefused("interactivity is off in the app's settings")
        self.interactions.append(interaction)
        got = await self.send(
            interaction.kind, interaction.payload, attempt=0, reason="", with_answer=with_answer
        )
        interaction.answer, interaction.failure = got.payload, got.failure
        interaction.is_acknowledged = not got.failure
        interaction.is_over = True
        self.stir()
        return interaction

    # Commands and shortcuts

    async def command(self, user: User, text: str, channel: Channel) -> Interaction:
        """Runs e.g. ``/steward status`` in a channel."""
        name, _, rest = text.partition(" ")
        self._check_active(user, channel)
        if name not in self.app.commands or "commands" not in self.app.scopes:
            raise PersonRefused(f"{name} is not a valid command")
        team = self.world.team
        payload: Json = {
            "token": self.app.verification_token,
            "team_id": team.id,
            "team_domain": team.domain,
            "channel_id": channel.id,
            "channel_name": _NAMES.get(channel.kind, channel.name),
            "user_id": user.id,
            "user_name": user.name,
            "command": name,
            "text": rest.strip(),
            "api_app_id": self.bot.app_id,
            "is_enterprise_install": "false",
            "trigger_id": self._trigger(user),
        }
        run = Interaction(COMMANDS, payload, user)
        url = self._response_url(run, channel, None)
        await self._interact(run, with_answer=True)
        if run.answer:
            self._apply(run, lambda: say(self, url, run.answer))
        return run

    def _apply(self, interaction: Interaction, act: Callable[[], None]) -> None:
        """Does what an answer says; one that Slack cannot use is the bot's fault."""
        said = interaction.answer
        if said and problems_of_answer(interaction.kind, interaction.payload, said):
            interaction.failure = "invalid_answer"
            return
        try:
            act()
        except SlackRefused as refusal:
            interaction.failure = "invalid_answer"
            self.violations.append(f"answer to {interaction.name}: {refusal}")
        self.stir()

    def _check_shortcut(self, callback_id: str, kind: str) -> None:
        known = self.app.shortcuts
        if known is not None and known.get(callback_id) != kind:
            raise PersonRefused(f"the app has no {kind} shortcut {callback_id!r}")

    async def message_shortcut(self, message: Message, callback_id: str, user: User) -> Interaction:
        """Picks the app's entry in a message's menu."""
        channel = message.channel
        self._check_active(user, channel)
        self._check_shortcut(callback_id, "message")
        payload = self._common("message_action", user) | {
            "callback_id": callback_id,
            "action_ts": new_ts(),
            "trigger_id": self._trigger(user),
            "message_ts": message.ts,
            "channel": {"id": channel.id, "name": _NAMES.get(channel.kind, channel.name)},
            "message": self.message_body(message),
        }
        picked = Interaction(INTERACTIVE, payload, user)
        self._response_url(picked, channel, None)
        return await self._interact(picked, with_answer=False)

    async def global_shortcut(self, callback_id: str, user: User) -> Interaction:
        """Picks the app's entry in the lightning menu."""
        self._check_active(user)
        self._check_shortcut(callback_id, "global")
        payload = self._common("shortcut", user) | {
            "callback_id": callback_id,
            "action_ts": new_ts(),
            "trigger_id": self._trigger(user),
        }
        return await self._interact(Interaction(INTERACTIVE, payload, user), with_answer=False)

    # Buttons and menus

    async def press(
        self, where: Used, action_id: str, user: User, value: Any = None
    ) -> Interaction:
        """Presses the button (or picks ``value`` in the menu) with that action_id."""
        block, element = self._find(where, action_id)
        if block["type"] == "input" and not block.get("dispatch_action"):
            raise PersonRefused(f"the app hears of {action_id!r} only when it is submitted")
        if not isinstance(where, View):
            self._check_sees(where, user)
        action = {
            "type": element["type"],
            "action_id": action_id,
            "block_id": block["block_id"],
            "action_ts": new_ts(),
        } | chosen(element, value, self.world)
        if element["type"] == "button":
            action["text"] = element["text"]
        payload = self._common("block_actions", user)
        view = where if isinstance(where, View) else None
        payload |= {"trigger_id": self._trigger(user, view), "actions": [action]}
        pressed = Interaction(INTERACTIVE, payload, user)
        if isinstance(where, View):
            self._in_view(payload, where, block, element, value)
        else:
            self._in_message(pressed, where)
            if element["type"] not in ("button", "overflow"):
                told = {"type": element["type"], **chosen(element, value, self.world)}
                payload["state"]["values"][block["block_id"]][action_id] = told
        return await self._interact(pressed, with_answer=False)

    def _check_sees(self, where: Message | Ephemeral, user: User) -> None:
        self._check_active(user, where.channel)
        if where.is_deleted or (isinstance(where, Ephemeral) and where.to is not user):
            raise PersonRefused(f"{user.id} does not see {where.ts}")

    def _find(self, where: Used, action_id: str) -> tuple[Json, Json]:
        for block in where.blocks:
            for element in elements_of(block):
                if element.get("action_id") == action_id:
                    return block, element
        raise PersonRefused(f"there is nothing called {action_id!r}")

    def _in_view(self, payload: Json, view: View, block: Json, element: Json, value: Any) -> None:
        if not view.is_open:
            raise PersonRefused(f"{view.id} is closed")
        settle(view)
        if element["type"] not in ("button", "overflow"):
            put(view, block["block_id"], element, value, self.world)
        payload["container"] = {"type": "view", "view_id": view.id}
        payload["view"] = view_json(view, self.world.team, self.bot)

    def _in_message(self, pressed: Interaction, where: Message | Ephemeral) -> None:
        channel, is_ephemeral = where.channel, isinstance(where, Ephemeral)
        container: Json = {"type": "message", "message_ts": where.ts, "channel_id": channel.id}
        container["is_ephemeral"] = is_ephemeral
        if where.thread_ts:
            container["thread_ts"] = where.thread_ts
        name = _NAMES.get(channel.kind, channel.name)
        pressed.payload |= {
            "container": container,
            "channel": {"id": channel.id, "name": name},
            "state": {"values": initial_state(where.blocks)},
        }
        if isinstance(where, Message):
            pressed.payload["message"] = self.message_body(where)
        self._response_url(pressed, channel, where)

    # Modals

    def fill_in(self, view: View, values: Mapping[str, Any]) -> None:
        """Types and chooses in a modal, by block_id, without submitting it yet."""
        self._check_on_top(view)
        fill(view, values, self.world)

    async def submit(self, view: View, values: Mapping[str, Any] | None = None) -> Interaction:
        """Fills in inputs, by block_id, and submits; what the app answers happens to the modal."""
        self._check_on_top(view)
        if "submit" not in view.body:
            raise PersonRefused(f"{view.id} has no submit button")
        fill(view, values or {}, self.world)
        check_complete(view)
        payload = self._view_payload("view_submission", view)
        payload |= {"trigger_id": self._trigger(view.user, view), "response_urls": []}
        sent = await self._interact(Interaction(INTERACTIVE, payload, view.user), with_answer=True)
        if sent.is_acknowledged:
            self._apply(sent, lambda: self._obey(view, sent))
        return sent

    async def close(self, view: View, *, is_cleared: bool = False) -> Interaction | None:
        """Closes a modal (or all with ``is_cleared``); the app hears of it if it asked to."""
        self._check_on_top(view)
        for one in stack_of(self.world, view.user) if is_cleared else [view]:
            one.is_open = False
        if not view.body.get("notify_on_close"):
            return None
        payload = self._view_payload("view_closed", view) | {"is_cleared": is_cleared}
        return await self._interact(Interaction(INTERACTIVE, payload, view.user), with_answer=False)

    def _check_on_top(self, view: View) -> None:
        stack = stack_of(self.world, view.user)
        if not stack or stack[-1] is not view:
            raise PersonRefused(f"{view.id} is not before {view.user.id}")

    def _view_payload(self, kind: str, view: View) -> Json:
        return self._common(kind, view.user) | {"view": view_json(view, self.world.team, self.bot)}

    def _obey(self, view: View, sent: Interaction) -> None:
        """What the answer to a submission does to the modals."""
        answer: Json = sent.answer or {"response_action": "close"}
        action = answer.get("response_action")
        if action == "errors":
            view.errors = dict(answer["errors"])
        elif action == "update":
            replace_view(view, checked_view(answer["view"], "modal", self.violations))
        elif action == "push":
            body = checked_view(answer["view"], "modal", self.violations)
            if len(stack_of(self.world, view.user)) >= MOST_VIEWS:
                raise SlackRefused("push_limit_reached")
            add_view(self.world, view.user, body, view)
        else:
            for one in stack_of(self.world, view.user) if action == "clear" else [view]:
                one.is_open = False
