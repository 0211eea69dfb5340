"""What people choose and type: the values of elements, and the state of a view."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.simulators.slack.blocks import elements_of
from tests.simulators.slack.errors import PersonRefused
from tests.simulators.slack.world import Json, View, World

# The name under which an element's choice is told.
_NAMES = {
    "users_select": "selected_user",
    "multi_users_select": "selected_users",
    "channels_select": "selected_channel",
    "multi_channels_select": "selected_channels",
    "conversations_select": "selected_conversation",
    "multi_conversations_select": "selected_conversations",
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
}
_ONE = ("static_select", "radio_buttons", "overflow")
_MANY = ("multi_static_select", "checkboxes")
_WRITTEN = ("plain_text_input", "email_text_input", "url_text_input", "number_input")
_INITIAL = {"selected_user": "initial_user", "selected_users": "initial_users",
            "selected_channel": "initial_channel", "selected_channels": "initial_channels",
            "selected_conversation": "initial_conversation",
            "selected_conversations": "initial_conversations", "selected_date": "initial_date",
            "selected_time": "initial_time", "selected_date_time": "initial_date_time"}  # fmt: skip


def chosen(element: Json, value: Any, world: World) -> Json:
    """The fields that say what a person chose; PersonRefused if it is not on offer."""
    kind = element["type"]
    if kind in _NAMES and value is not None:
        _check_known(_NAMES[kind], value, world)
    return _told(element, value)


def _told(element: Json, value: Any) -> Json:
    kind = element["type"]
    if kind == "button":
        return {"value": element["value"]} if "value" in element else {}
    if kind in _ONE:
        return {"selected_option": None if value is None else _option(element, value)}
    if kind in _MANY:
        return {"selected_options": [_option(element, one) for one in value or []]}
    if kind in _WRITTEN:
        return {"value": _written(element, value)}
    return {_NAMES[kind]: value if value is not None or not kind.startswith("multi") else []}


def _check_known(name: str, value: Any, world: World) -> None:
    values = value if isinstance(value, list) else [value]
    for one in values:
        if "user" in name and one not in world.users:
            raise PersonRefused(f"there is no user {one!r} to choose")
        if ("channel" in name or "conversation" in name) and one not in world.channels:
            raise PersonRefused(f"there is no conversation {one!r} to choose")


def _option(element: Json, value: str) -> Json:
    groups = [element, *element.get("option_groups", [])]
    for option in (o for group in groups for o in group.get("options", [])):
        if option["value"] == value:
            found: Json = option
            return found
    raise PersonRefused(f"{element['action_id']} does not offer {value!r}")


def _written(element: Json, value: Any) -> str | None:
    """What may be typed. Slack sends None for nothing."""
    if value in (None, ""):
        return None
    least, most = element.get("min_length", 0), element.get("max_length", 3000)
    if not least <= len(value) <= most:
        raise PersonRefused(f"{element['action_id']} takes {least} to {most} characters")
    if "\n" in value and not element.get("multiline") and element["type"] == "plain_text_input":
        raise PersonRefused(f"{element['action_id']} has one line")
    return str(value)


def _initial(element: Json) -> Any:
    kind = element["type"]
    if kind in _ONE:
        return (element.get("initial_option") or {}).get("value")
    if kind in _MANY:
        return [option["value"] for option in element.get("initial_options", [])]
    if kind in _WRITTEN:
        return element.get("initial_value")
    return element.get(_INITIAL[_NAMES[kind]])


def initial_state(blocks: list[Json]) -> dict[str, dict[str, Json]]:
    """The state of blocks that nobody has touched."""
    state: dict[str, dict[str, Json]] = {}
    for block in blocks:
        for element in elements_of(block):
            if element["type"] in ("button", "overflow"):
                continue
            told = _told(element, _initial(element))
            name = element["action_id"]
            state.setdefault(block["block_id"], {})[name] = {"type": element["type"], **told}
    return state


def settle(view: View) -> None:
    """Gives elements that nobody has touched their first values, and forgets those that went."""
    state = initial_state(view.blocks)
    for block_id, elements in state.items():
        kept = view.state.get(block_id, {})
        elements.update({name: told for name, told in kept.items() if name in elements})
    view.state = state


def put(view: View, block_id: str, element: Json, value: Any, world: World) -> None:
    """Puts a value into one element of a view."""
    told = {"type": element["type"], **chosen(element, value, world)}
    view.state[block_id][element["action_id"]] = told


def fill(view: View, values: Mapping[str, Any], world: World) -> None:
    """Puts values into a view's elements, by block_id."""
    settle(view)
    blocks = {block["block_id"]: block for block in view.blocks}
    for block_id, value in values.items():
        names = view.state.get(block_id, {})
        if len(names) != 1:
            raise PersonRefused(f"there is not one thing to fill in at {block_id!r}")
        (element,) = [e for e in elements_of(blocks[block_id]) if e["action_id"] in names]
        put(view, block_id, element, value, world)


def check_complete(view: View) -> None:
    """PersonRefused if an input that is needed is empty: the client would not submit it."""
    for block in view.blocks:
        if block["type"] != "input" or block.get("optional"):
            continue
        (told,) = view.state[block["block_id"]].values()
        if all(value in (None, [], "") for name, value in told.items() if name != "type"):
            raise PersonRefused(f"{block['block_id']!r} must be filled in")
