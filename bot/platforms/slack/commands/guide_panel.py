"""The box of ``/steward setup``: a section with its menus, and the ways to the others; pure."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bot.platforms.slack.commands.forms import metadata_of, option
from bot.platforms.slack.drawing import Block, Blocks, context, page_blocks, section, words_of
from bot.platforms.slack.markup import one_line, plain
from bot.workflow.admin.layout import Layout
from bot.workflow.admin.slots import SECTIONS, SLOTS, Section, Slot, Takes
from bot.workflow.chat.pages import Page

NAMED = "steward-setup:"
"""How the names of the guide's menus and buttons begin."""

ON_SLACK: tuple[Section, ...] = tuple(one for one in SECTIONS if one.id != "others")
"""The sections that Slack has a use for: it has no private threads, and no roles to give."""

GROUPS = "people and user groups"

UNSEEN = (
    "Slack offers only channels that you are in, and Steward must be in them too: type /invite "
    "@Steward there. For a channel that you are not in: /steward setup desk safeguarding_lead and "
    "its id."
)

Json = Mapping[str, Any]  # JSON as Slack sends it

_MOST_GROUPS = 100
_BACK, _ON, _CHECK = "Back", "Next", "Look everything through"


def panel(
    page: Page, section_: Section | None, layout: Layout, groups: Mapping[str, str], turn: int
) -> Block:
    """The guide at a section, or at its end. ``groups``: the workspace's user groups by id.

    ``turn`` makes the names of blocks new, so that Slack shows what is saved and not what was
    pressed last.
    """
    blocks = page_blocks(page)
    if section_ is not None and any(slot.is_desk for slot in section_.slots):
        blocks.append(context(plain(UNSEEN)))
    for slot in section_.slots if section_ is not None else ():
        blocks += _menus(slot, layout.get(slot.id, ()), groups, turn)
    blocks.append({"type": "actions", "elements": _ways(section_)})
    return {
        "type": "modal",
        "callback_id": "steward-guide",
        "title": words_of("Setting up Steward"),
        "close": words_of("Close"),
        "private_metadata": json.dumps({"turn": turn}),
        "blocks": blocks[:100],
    }


def turn_of(view: Json) -> int:
    """How often the guide was drawn."""
    found = metadata_of(view).get("turn")
    return found if isinstance(found, int) else 0


def slot_of(action_id: str) -> Slot | None:
    """The slot that a menu is for."""
    return SLOTS.get(action_id.removeprefix(f"{NAMED}choose:").removesuffix(":groups"))


def chosen_in(view: Json, slot: Slot) -> tuple[str, ...]:
    """Everything that is chosen for a slot in the guide's menus now."""
    name = f"{NAMED}choose:{slot.id}"
    found: list[str] = []
    for block in ((view.get("state") or {}).get("values") or {}).values():
        for action_id in (name, f"{name}:groups"):
            found += _values(block.get(action_id) or {})
    return tuple(dict.fromkeys(found))


def _values(told: Json) -> list[str]:
    found = [*(told.get("selected_conversations") or ()), *(told.get("selected_users") or ())]
    found += [one.get("value") for one in told.get("selected_options") or ()]
    return [str(one) for one in found]


def _menus(
    slot: Slot, chosen: Sequence[str], groups: Mapping[str, str], turn: int
) -> Iterable[Block]:
    name = f"{NAMED}choose:{slot.id}"
    if slot.takes is Takes.PLACE:
        only = {"include": ["public", "private"], "exclude_external_shared_channels": True}
        menu: Block = {"type": "multi_conversations_select", "filter": only}
        yield _menu(slot.label, f"{slot.id}-{turn}", name, menu, "initial_conversations", chosen, 1)
        return
    people = [one for one in chosen if one[0] in "UW"]
    menu = {"type": "multi_users_select"}
    yield _menu(slot.label, f"{slot.id}-{turn}", name, menu, "initial_users", people, slot.most)
    if groups:
        offered = {one: option(title, one) for one, title in [*groups.items()][:_MOST_GROUPS]}
        held = [offered[one] for one in chosen if one in offered]
        menu = {"type": "multi_static_select", "options": list(offered.values())}
        block = f"{slot.id}-groups-{turn}"
        label = f"{slot.label}, by user group"
        yield _menu(label, block, f"{name}:groups", menu, "initial_options", held, slot.most)


def _menu(
    label: str,
    block: str,
    name: str,
    menu: Block,
    initial: str,
    chosen: Sequence[object],
    most: int,
) -> Block:
    element = {
        **menu,
        "action_id": name,
        "placeholder": words_of(one_line(label, 150)),
        "max_selected_items": most,
        **({initial: list(chosen)} if chosen else {}),
    }
    return {**section(plain(label)), "block_id": block, "accessory": element}


def _ways(section_: Section | None) -> Blocks:
    """Back, on, and to the look at everything; after that look only back."""
    at = ON_SLACK.index(section_) if section_ is not None else len(ON_SLACK)
    ways: Blocks = []
    if at > 0:
        ways.append(_way(_BACK, f"go:{ON_SLACK[at - 1].id}"))
    if at + 1 < len(ON_SLACK):
        ways.append(_way(_ON, f"go:{ON_SLACK[at + 1].id}"))
    return [*ways, _way(_CHECK, "check")]


def _way(label: str, name: str) -> Block:
    return {"type": "button", "action_id": f"{NAMED}{name}", "text": words_of(label)}
