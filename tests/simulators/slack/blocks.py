"""Block Kit's blocks in messages, modals and home tabs, and the limits on the whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from tests.simulators.slack.block_elements import (
    CHOICES,
    IMAGE_ELEMENT,
    INTERACTIVE,
    MENUS,
    WRITTEN,
    any_text,
    plain,
)
from tests.simulators.slack.errors import SlackRefused
from tests.simulators.slack.identifiers import new_id
from tests.simulators.slack.shapes import (
    Check,
    Report,
    also,
    anything,
    boolean,
    by_type,
    listed,
    one_of,
    table,
    text,
    url,
)
from tests.simulators.slack.world import Json

MOST_IN_MESSAGE, MOST_IN_VIEW = 50, 100
LONGEST_BLOCKS = 13_200
_block_id = text(255, 1)


def _block(name: str, fields: dict[str, Check], required: tuple[str, ...]) -> Check:
    return table({"type": one_of(name), "block_id": _block_id, **fields}, ["type", *required])


def _section_says(value: Any) -> str | None:
    return None if "text" in value or "fields" in value else "missing required field: text"


SECTION = also(
    _block(
        "section",
        {
            "text": any_text(3000),
            "fields": listed(any_text(2000), 10, 1),
            "accessory": by_type({"image": IMAGE_ELEMENT, **INTERACTIVE}),
            "expand": boolean,
        },
        (),
    ),
    _section_says,
)
ACTIONS = _block("actions", {"elements": listed(by_type(INTERACTIVE), 25, 1)}, ("elements",))
_in_context = by_type(
    {"image": IMAGE_ELEMENT, "plain_text": any_text(3000), "mrkdwn": any_text(3000)}
)
CONTEXT = _block("context", {"elements": listed(_in_context, 10, 1)}, ("elements",))
DIVIDER = _block("divider", {}, ())
HEADER = _block("header", {"text": plain(150)}, ("text",))
IMAGE = _block(
    "image",
    {"image_url": url, "slack_file": anything, "alt_text": text(2000, 1), "title": plain(2000)},
    ("alt_text",),
)
MARKDOWN = _block("markdown", {"text": text(12_000, 1)}, ("text",))
_in_rich_text = by_type(
    dict.fromkeys(
        ("rich_text_section", "rich_text_list", "rich_text_preformatted", "rich_text_quote"),
        anything,
    )
)
RICH_TEXT = _block("rich_text", {"elements": listed(_in_rich_text, 500)}, ("elements",))
INPUT = _block(
    "input",
    {
        "label": plain(2000),
        "element": by_type({**WRITTEN, **MENUS, **CHOICES}),
        "hint": plain(2000),
        "optional": boolean,
        "dispatch_action": boolean,
    },
    ("label", "element"),
)
_everywhere = {
    "section": SECTION,
    "actions": ACTIONS,
    "context": CONTEXT,
    "divider": DIVIDER,
    "header": HEADER,
    "image": IMAGE,
    "rich_text": RICH_TEXT,
    "input": INPUT,
}
IN_MESSAGE: Check = by_type({**_everywhere, "markdown": MARKDOWN})
IN_VIEW: Check = by_type(_everywhere)


def elements_of(block: Json) -> list[Json]:
    """The elements of a block that a person can use, in order."""
    if block["type"] == "actions":
        return list(block["elements"])
    if block["type"] == "input":
        return [block["element"]]
    accessory = block.get("accessory")
    return [accessory] if accessory and accessory["type"] != "image" else []


def _texts(value: Any) -> Iterator[str]:
    """The words that a reader sees."""
    if isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        for name, item in value.items():
            if name == "text" and isinstance(item, str):
                yield item
            elif isinstance(item, dict | list):
                yield from _texts(item)


def _check_unique(blocks: list[Json], path: str, report: Report) -> None:
    ids = Counter(block["block_id"] for block in blocks if "block_id" in block)
    for block_id, count in ids.items():
        if count > 1:
            report.wrong(path, f"block_id {block_id!r} already exists")
    for index, block in enumerate(blocks):
        names = Counter(e["action_id"] for e in elements_of(block) if "action_id" in e)
        for name, count in names.items():
            if count > 1:
                report.wrong(f"{path}/{index}/elements", f"action_id {name!r} already exists")


def check_blocks(blocks: Any, kind: Check, most: int, report: Report, path: str) -> None:
    """Reports everything that Slack would refuse in a list of blocks."""
    listed(kind, most)(blocks, path, report)
    if not report.problems:
        _check_unique(blocks, path, report)


def message_blocks(blocks: Any, unknown: list[str], error: str = "invalid_blocks") -> list[Json]:
    """The blocks of a message, each with a block_id; what no Slack knows goes to ``unknown``.

    Raises SlackRefused with ``error`` if one of them is wrong, ``msg_blocks_too_long`` if each
    fits and all together do not.
    """
    report = Report()
    check_blocks(blocks, IN_MESSAGE, MOST_IN_MESSAGE, report, "/blocks")
    unknown += report.unknown
    if report.problems:
        raise SlackRefused(error, *report.problems)
    if sum(map(len, _texts(blocks))) > LONGEST_BLOCKS:
        raise SlackRefused("msg_blocks_too_long")
    return filled(blocks)


def filled(blocks: list[Json]) -> list[Json]:
    """The blocks with the ids that Slack gives to those without."""
    done = []
    for block in blocks:
        block = {"block_id": new_id("b"), **block}
        if block["type"] in ("actions", "input", "section"):
            block = _with_action_ids(block)
        done.append(block)
    return done


def _with_action_ids(block: Json) -> Json:
    def named(element: Json) -> Json:
        return element if element["type"] == "image" else {"action_id": new_id("a"), **element}

    if "elements" in block:
        return block | {"elements": [named(element) for element in block["elements"]]}
    for place in ("element", "accessory"):
        if place in block:
            return block | {place: named(block[place])}
    return block
