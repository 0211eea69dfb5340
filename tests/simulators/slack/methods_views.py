"""Methods about modals and home tabs: views.open, push, update, publish."""

from __future__ import annotations

from tests.simulators.slack.arguments import string, structure
from tests.simulators.slack.errors import SlackRefused
from tests.simulators.slack.identifiers import new_id, new_ts
from tests.simulators.slack.interactions import Trigger
from tests.simulators.slack.payloads import view_json
from tests.simulators.slack.view_forms import checked_view
from tests.simulators.slack.web_api import Call, Method
from tests.simulators.slack.world import Json, User, View, World

MOST_VIEWS = 3


def stack_of(world: World, user: User) -> list[View]:
    """The modals that a person has open, the lowest first."""
    return [v for v in world.views.values() if v.user is user and v.is_open and v.type == "modal"]


def new_hash() -> str:
    return f"{new_ts().partition('.')[0]}.{new_id('h')}"


def add_view(world: World, user: User, body: Json, below: View | None) -> View:
    """Puts a modal before a person, on top of ``below``."""
    external = body.get("external_id")
    if external and any(v.body.get("external_id") == external for v in world.views.values()):
        raise SlackRefused("duplicate_external_id")
    view_id = new_id("V")
    root = below.root_id if below else view_id
    view = View(view_id, "modal", user, body, new_hash(), root, below.id if below else None)
    world.views[view_id] = view
    return view


def replace_view(view: View, body: Json) -> None:
    """New content for a view; what was typed into inputs that remain is kept."""
    view.body, view.hash = body, new_hash()
    kept = {block["block_id"] for block in body["blocks"]}
    view.state = {name: value for name, value in view.state.items() if name in kept}
    view.errors = {}


def _answer(call: Call, view: View) -> Json:
    call.sim.stir()
    return {"view": view_json(view, call.sim.world.team, call.sim.bot)}


def _trigger(call: Call) -> Trigger:
    if ("trigger_id" in call) == ("interactivity_pointer" in call):
        raise SlackRefused("invalid_arguments", "[ERROR] missing required field: trigger_id")
    trigger = call.sim.triggers.get(call.get("trigger_id") or call["interactivity_pointer"])
    if trigger is None:
        raise SlackRefused("invalid_trigger_id")
    return trigger


def open_view(call: Call) -> Json:
    body = checked_view(call["view"], "modal", call.sim.violations)
    trigger = _trigger(call)
    trigger.use()
    for view in stack_of(call.sim.world, trigger.user):
        view.is_open = False
    return _answer(call, add_view(call.sim.world, trigger.user, body, None))


def push(call: Call) -> Json:
    body = checked_view(call["view"], "modal", call.sim.violations)
    trigger = _trigger(call)
    stack = stack_of(call.sim.world, trigger.user)
    if trigger.view is None or not stack:
        raise SlackRefused("invalid_trigger_id")
    if len(stack) >= MOST_VIEWS:
        raise SlackRefused("push_limit_reached")
    trigger.use()
    return _answer(call, add_view(call.sim.world, trigger.user, body, stack[-1]))


def update(call: Call) -> Json:
    if ("view_id" in call) == ("external_id" in call):
        raise SlackRefused("invalid_arguments", "[ERROR] missing required field: view_id")
    views = call.sim.world.views.values()
    wanted = [
        v
        for v in views
        if v.id == call.get("view_id") or v.body.get("external_id") == call.get("external_id", "-")
    ]
    if not wanted or not wanted[0].is_open:
        raise SlackRefused("not_found")
    body = checked_view(call["view"], wanted[0].type, call.sim.violations)
    _check_hash(call, wanted[0])
    replace_view(wanted[0], body)
    return _answer(call, wanted[0])


def _check_hash(call: Call, view: View) -> None:
    if call.get("hash", view.hash) != view.hash:
        raise SlackRefused("hash_conflict")


def publish(call: Call) -> Json:
    if not call.sim.app.has_home:
        raise SlackRefused("not_enabled")
    world = call.sim.world
    user = call.user(call["user_id"])
    body = checked_view(call["view"], "home", call.sim.violations)
    view = world.homes.get(user.id)
    if view is None:
        view_id = new_id("V")
        view = View(view_id, "home", user, body, new_hash(), view_id)
        world.homes[user.id] = world.views[view_id] = view
        return _answer(call, view)
    _check_hash(call, view)
    replace_view(view, body)
    return _answer(call, view)


_opened = {"trigger_id": string, "interactivity_pointer": string, "view": structure}
METHODS = (
    Method("views.open", open_view, _opened, ("view",), tier="tier 4"),
    Method("views.push", push, _opened, ("view",), tier="tier 4"),
    Method(
        "views.update",
        update,
        {"view_id": string, "external_id": string, "hash": string, "view": structure},
        ("view",),
        tier="tier 4",
    ),
    Method(
        "views.publish",
        publish,
        {"user_id": string, "hash": string, "view": structure},
        ("user_id", "view"),
        tier="tier 4",
    ),
)
