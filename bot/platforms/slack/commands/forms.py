"""Boxes in which a command asks for what was not typed."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.domain.cases import Case
from bot.platforms.slack.commands.fields import Field, Given, Kind, Misuse, checked
from bot.platforms.slack.commands.saying import FORM, TITLE, WAIT
from bot.platforms.slack.commands.table import Command
from bot.platforms.slack.drawing import Block, modal, section, words_of
from bot.platforms.slack.markup import one_line, plain
from bot.workflow.case_list import line_of

Json = Mapping[str, Any]  # JSON as Slack sends it

NEEDED = "Please say this too."

_OFFERED = 100
_OPTION = 75
_LONGEST_BOX = 3000


def form(
    command: Command, given: Given, cases: Sequence[Case], channel: str, known: str = ""
) -> Block:
    """The box that asks for everything that a command takes beside what was given.

    ``cases`` are offered where it takes one; ``known`` comes back with what is sent.
    """
    asked = [one for one in command.fields if one.name not in given and one.kind is not Kind.NUMBER]
    blocks = [section(plain(command.about)), *(_input(one, cases) for one in asked)]
    metadata = json.dumps({"given": dict(given), "channel": channel, "known": known})
    return modal(f"{FORM}{command.name}", TITLE, blocks, metadata)


def waiting() -> Block:
    """The box while the work is done."""
    return {
        "type": "modal",
        "callback_id": "steward-shown",
        "title": words_of(TITLE),
        "close": words_of("Close"),
        "blocks": [section(WAIT)],
    }


def read_form(command: Command, view: Json) -> tuple[Given, dict[str, str]]:
    """What was given before and chosen now; and what is wrong with it, by block."""
    found: dict[str, str] = {}
    faults: dict[str, str] = {}
    before = _before(view)
    values = (view.get("state") or {}).get("values") or {}
    for one in command.fields:
        is_asked = one.name in values
        told = (values.get(one.name) or {}).get(one.name) or {}
        value = value_of(told) if is_asked else before.get(one.name)
        try:
            if isinstance(value, str) and value:
                found[one.name] = checked(one, value)
            elif is_asked and not one.is_optional:
                faults[one.name] = NEEDED
        except Misuse as misuse:
            faults[one.name] = misuse.why
    return found, {name: why for name, why in faults.items() if name in values}


def metadata_of(view: Json) -> Json:
    """What was put into a box to come back with it."""
    try:
        found = json.loads(str(view.get("private_metadata") or "{}"))
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def value_of(told: Json) -> str:
    """What somebody wrote or chose in one element."""
    chosen = told.get("selected_option") or {}
    names = ("value", "selected_user", "selected_conversation", "selected_channel")
    found = [told.get(name) for name in names] + [chosen.get("value")]
    return next((one.strip() for one in found if isinstance(one, str)), "")


def option(label: str, value: str) -> Block:
    """One choice of a menu."""
    return {"text": words_of(one_line(label, _OPTION) or "-"), "value": value}


def _before(view: Json) -> Json:
    given = metadata_of(view).get("given")
    return given if isinstance(given, dict) else {}


def _input(one: Field, cases: Sequence[Case]) -> Block:
    return {
        "type": "input",
        "block_id": one.name,
        "label": words_of(one.label),
        "optional": one.is_optional,
        "element": {"action_id": one.name, **_element(one, cases)},
    }


def _element(one: Field, cases: Sequence[Case]) -> Block:
    match one.kind:
        case Kind.CASE | Kind.OWN_CASE:
            offered = [option(line_of(case), case.label) for case in cases[:_OFFERED]]
            return {"type": "static_select", "options": offered}
        case Kind.CHOICE:
            offered = [option(label, value) for value, label in one.choices.items()]
            return {"type": "static_select", "options": offered}
        case Kind.PERSON:
            return {"type": "users_select"}
        case Kind.PLACE:
            only = {"include": ["public", "private"], "exclude_bot_users": True}
            return {"type": "conversations_select", "filter": only}
        case Kind.DAYS | Kind.NUMBER:
            limits = {"min_value": "1", "max_value": "3660"}
            return {"type": "number_input", "is_decimal_allowed": False, **limits}
    most = min(one.most, _LONGEST_BOX)
    return {"type": "plain_text_input", "multiline": one.kind is Kind.TEXT, "max_length": most}
