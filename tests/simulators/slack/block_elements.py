"""Block Kit's small parts: text, options, confirmation dialogues and interactive elements."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.simulators.slack.shapes import (
    Check,
    Report,
    also,
    anything,
    boolean,
    by_type,
    integer,
    listed,
    one_of,
    table,
    text,
    url,
)

action_id = text(255, 1)


def plain(most: int) -> Check:
    """A plain_text object of 1 to ``most`` characters."""
    fields = {"type": one_of("plain_text"), "text": text(most, 1), "emoji": boolean}
    return table(fields, ["type", "text"])


def mrkdwn(most: int) -> Check:
    fields = {"type": one_of("mrkdwn"), "text": text(most, 1), "verbatim": boolean}
    return table(fields, ["type", "text"])


def any_text(most: int) -> Check:
    """A plain_text or mrkdwn object."""
    return by_type({"plain_text": plain(most), "mrkdwn": mrkdwn(most)})


CONFIRM = table(
    {
        "title": plain(100),
        "text": any_text(300),
        "confirm": plain(30),
        "deny": plain(30),
        "style": one_of("primary", "danger"),
    },
    ["title", "text", "confirm", "deny"],
)
OPTION = table(
    {"text": any_text(75), "value": text(150, 1), "description": any_text(75)}, ["text", "value"]
)
OVERFLOW_OPTION = table(
    {"text": plain(75), "value": text(150, 1), "description": plain(75), "url": url},
    ["text", "value"],
)
MENU_OPTION = table(
    {"text": plain(75), "value": text(150, 1), "description": plain(75)}, ["text", "value"]
)
OPTION_GROUP = table(
    {"label": plain(75), "options": listed(MENU_OPTION, 100, 1)}, ["label", "options"]
)


def element(
    name: str, fields: dict[str, Check], required: Sequence[str] = (), *, focus: bool = True
) -> Check:
    common = {"type": one_of(name), "action_id": action_id, "confirm": CONFIRM}
    if focus:
        common["focus_on_load"] = boolean
    return table({**common, **fields}, ["type", *required])


_placeholder = plain(150)
BUTTON = element(
    "button",
    {
        "text": plain(75),
        "value": text(2000),
        "url": url,
        "style": one_of("primary", "danger"),
        "accessibility_label": text(75),
    },
    ["text"],
    focus=False,
)


def _has_one_list(value: Any) -> str | None:
    if ("options" in value) == ("option_groups" in value):
        return "exactly one of options and option_groups is required"
    return None


def _initial_is_offered(value: Any) -> str | None:
    groups = [value, *value.get("option_groups", [])]
    offered = [o["value"] for group in groups for o in group.get("options", [])]
    first = value.get("initial_option")
    chosen = [*([first] if first else []), *value.get("initial_options", [])]
    if any(option["value"] not in offered for option in chosen):
        return "initial option must be one of the options"
    if len(set(offered)) != len(offered):
        return "option values must be unique"
    return None


def _menu(name: str, more: dict[str, Check], required: Sequence[str] = ()) -> Check:
    return element(name, {"placeholder": _placeholder, **more}, required)


_options: dict[str, Check] = {
    "options": listed(MENU_OPTION, 100, 1),
    "option_groups": listed(OPTION_GROUP, 100, 1),
}
_many: dict[str, Check] = {"max_selected_items": integer(1, 100)}
_static = _menu("static_select", {**_options, "initial_option": MENU_OPTION})
_multi_static = _menu(
    "multi_static_select", {**_options, **_many, "initial_options": listed(MENU_OPTION, 100, 1)}
)
_conversation: dict[str, Check] = {
    "default_to_current_conversation": boolean,
    "response_url_enabled": boolean,
    "filter": table(
        {
            "include": listed(one_of("im", "mpim", "private", "public"), 4, 1),
            "exclude_external_shared_channels": boolean,
            "exclude_bot_users": boolean,
        }
    ),
}
_ids = listed(text(20, 1), 100, 1)


def _with_list(check: Check) -> Check:
    return also(also(check, _has_one_list), _initial_is_offered)


MENUS: dict[str, Check] = {
    "static_select": _with_list(_static),
    "multi_static_select": _with_list(_multi_static),
    "users_select": _menu("users_select", {"initial_user": text(20)}),
    "multi_users_select": _menu("multi_users_select", {**_many, "initial_users": _ids}),
    "channels_select": _menu(
        "channels_select", {"initial_channel": text(20), "response_url_enabled": boolean}
    ),
    "multi_channels_select": _menu("multi_channels_select", {**_many, "initial_channels": _ids}),
    "conversations_select": _menu(
        "conversations_select", {**_conversation, "initial_conversation": text(20)}
    ),
    "multi_conversations_select": _menu(
        "multi_conversations_select", {**_conversation, **_many, "initial_conversations": _ids}
    ),
}


def _date(value: Any, path: str, report: Report) -> None:
    parts = value.split("-") if isinstance(value, str) else []
    if [len(part) for part in parts] != [4, 2, 2] or not "".join(parts).isdecimal():
        report.wrong(path, "must be a date in the format YYYY-MM-DD")


def _time(value: Any, path: str, report: Report) -> None:
    hours, _, minutes = value.partition(":") if isinstance(value, str) else ("", "", "")
    if not (hours.isdecimal() and minutes.isdecimal() and int(hours) < 24 and int(minutes) < 60):
        report.wrong(path, "must be a time in the format HH:mm")


CHOICES: dict[str, Check] = {
    "checkboxes": also(
        element(
            "checkboxes",
            {"options": listed(OPTION, 10, 1), "initial_options": listed(OPTION, 10, 1)},
            ["options"],
        ),
        _initial_is_offered,
    ),
    "radio_buttons": also(
        element(
            "radio_buttons",
            {"options": listed(OPTION, 10, 1), "initial_option": OPTION},
            ["options"],
        ),
        _initial_is_offered,
    ),
    "datepicker": _menu("datepicker", {"initial_date": _date}),
    "timepicker": _menu("timepicker", {"initial_time": _time, "timezone": text(100)}),
    "datetimepicker": element("datetimepicker", {"initial_date_time": integer(10**9, 10**10 - 1)}),
}
OVERFLOW = element("overflow", {"options": listed(OVERFLOW_OPTION, 5, 1)}, ["options"], focus=False)
_dispatch = table(
    {"trigger_actions_on": listed(one_of("on_enter_pressed", "on_character_entered"), 2, 1)}
)


def _lengths_fit(value: Any) -> str | None:
    if value.get("min_length", 0) > value.get("max_length", 3000):
        return "min_length must not be more than max_length"
    return None


def _written(name: str, more: dict[str, Check]) -> Check:
    fields = {"placeholder": _placeholder, "dispatch_action_config": _dispatch, **more}
    fields |= {"type": one_of(name), "action_id": action_id, "focus_on_load": boolean}
    return table(fields, ["type"])


WRITTEN: dict[str, Check] = {
    "plain_text_input": also(
        _written(
            "plain_text_input",
            {
                "initial_value": text(3000),
                "multiline": boolean,
                "min_length": integer(0, 3000),
                "max_length": integer(1, 3000),
            },
        ),
        _lengths_fit,
    ),
    "email_text_input": _written("email_text_input", {"initial_value": text(3000)}),
    "url_text_input": _written("url_text_input", {"initial_value": text(3000)}),
    "number_input": table(
        {
            "type": one_of("number_input"),
            "action_id": action_id,
            "is_decimal_allowed": boolean,
            "initial_value": text(100),
            "min_value": text(100),
            "max_value": text(100),
            "placeholder": _placeholder,
            "dispatch_action_config": _dispatch,
            "focus_on_load": boolean,
        },
        ["type", "is_decimal_allowed"],
    ),
}
IMAGE_ELEMENT = table(
    {"type": one_of("image"), "image_url": url, "slack_file": anything, "alt_text": text(2000, 1)},
    ["type", "alt_text"],
)
INTERACTIVE: dict[str, Check] = {"button": BUTTON, "overflow": OVERFLOW, **MENUS, **CHOICES}
