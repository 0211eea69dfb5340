"""Block Kit as the Slack simulator accepts it: what fits, what is too long, what nobody knows."""

from __future__ import annotations

from typing import Any

import pytest

from tests.simulators.slack.blocks import elements_of, message_blocks
from tests.simulators.slack.errors import SlackRefused
from tests.simulators.slack.view_forms import checked_view

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str) -> Json:
    return {"type": "mrkdwn", "text": text}


def button(**more: Any) -> Json:
    return {"type": "button", "text": plain("Go"), "action_id": "go", **more}


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def section(**more: Any) -> Json:
    return {"type": "section", **more}


def options(count: int) -> list[Json]:
    return [{"text": plain(f"Option {n}"), "value": str(n)} for n in range(count)]


def select(count: int, **more: Any) -> Json:
    return {"type": "static_select", "action_id": "pick", "options": options(count), **more}


def written(**more: Any) -> Json:
    element = {"type": "plain_text_input", "action_id": "why", **more}
    return {"type": "input", "block_id": "why", "label": plain("Why?"), "element": element}


def modal(*blocks: Json, **more: Any) -> Json:
    whole = {"type": "modal", "title": plain("Report"), "submit": plain("Send")}
    return {**whole, "blocks": list(blocks), **more}


FIT: list[list[Json]] = [
    [section(text=mrkdwn("a" * 3000))],
    [section(fields=[mrkdwn("a" * 1000)] * 10)],
    [section(text=plain("a"), accessory=button(style="danger"))],
    [{"type": "header", "text": plain("a" * 150)}],
    [{"type": "divider"}] * 50,
    [actions(*[button(action_id=f"go-{n}") for n in range(25)])],
    [actions(button(value="a" * 2000, text=plain("a" * 75)))],
    [actions(select(100, initial_option=options(1)[0]))],
    [{"type": "context", "elements": [mrkdwn("a")] * 10}],
    [{"type": "markdown", "text": "a" * 12_000}],
]


@pytest.mark.parametrize("blocks", FIT)
def test_blocks_within_the_limits_are_taken_and_named(blocks: list[Json]) -> None:
    unknown: list[str] = []
    taken = message_blocks(blocks, unknown)
    assert unknown == [] and len({block["block_id"] for block in taken}) == len(blocks)
    assert all("action_id" in element for block in taken for element in elements_of(block))


CONFIRM = {"title": plain("Sure?"), "text": plain("a" * 301), "confirm": plain("Y")}
TOO_MUCH: list[tuple[str, list[Json]]] = [
    ("no more than 50 items", [{"type": "divider"}] * 51),
    ("/blocks/0/text/text", [section(text=mrkdwn("a" * 3001))]),
    ("/blocks/0/fields/0/text", [section(fields=[mrkdwn("a" * 2001)])]),
    ("no more than 10 items", [section(fields=[mrkdwn("a")] * 11)]),
    ("missing required field: text", [section()]),
    ("more than 0 characters", [section(text=plain(""))]),
    ("less than 151 characters", [{"type": "header", "text": plain("a" * 151)}]),
    ("no more than 25 items", [actions(*[button(action_id=str(n)) for n in range(26)])]),
    ("at least 1 items", [actions()]),
    ("less than 76 characters", [actions(button(text=plain("a" * 76)))]),
    ("less than 2001 characters", [actions(button(value="a" * 2001))]),
    ("less than 256 characters", [actions(button(action_id="a" * 256))]),
    ("must be one of primary, danger", [actions(button(style="default"))]),
    ("action_id 'go' already exists", [actions(button(), button())]),
    ("block_id 'a' already exists", [{"type": "divider", "block_id": "a"}] * 2),
    ("no more than 100 items", [actions(select(101))]),
    ("exactly one of options", [actions({"type": "static_select", "action_id": "a"})]),
    ("one of the options", [actions(select(1, initial_option=options(2)[1]))]),
    ("less than 301 characters", [actions(button(confirm=CONFIRM))]),
    ("missing required field: deny", [actions(button(confirm=CONFIRM))]),
    ("must be an array", [actions(button()) | {"elements": {}}]),
    ("must be an object", ["divider"]),  # type: ignore[list-item]
]


@pytest.mark.parametrize(("problem", "blocks"), TOO_MUCH)
def test_blocks_beyond_the_limits_are_invalid_and_the_place_is_named(
    problem: str, blocks: list[Json]
) -> None:
    unknown: list[str] = []
    with pytest.raises(SlackRefused) as refusal:
        message_blocks(blocks, unknown)
    assert refusal.value.error == "invalid_blocks"
    assert problem in " ".join(refusal.value.more["response_metadata"]["messages"])
    assert unknown == []


UNKNOWN: list[tuple[str, Json]] = [
    ("/blocks/0/type", {"type": "paragraph"}),
    ("/blocks/0/colour", {"type": "divider", "colour": "red"}),
    ("/blocks/0/text/type", section(text={"type": "html", "text": "a"})),
    ("/blocks/0/text/type", {"type": "header", "text": mrkdwn("a")}),
    ("/blocks/0/elements/0/type", actions({"type": "plain_text_input", "action_id": "a"})),
    ("/blocks/0/elements/0/label", actions(button(label="a"))),
]


@pytest.mark.parametrize(("place", "block"), UNKNOWN)
def test_what_slack_does_not_know_is_invalid(place: str, block: Json) -> None:
    unknown: list[str] = []
    with pytest.raises(SlackRefused) as refusal:
        message_blocks([block], unknown)
    assert refusal.value.error == "invalid_blocks"
    assert place in str(refusal.value)


def test_many_blocks_that_each_fit_may_be_too_long_together() -> None:
    with pytest.raises(SlackRefused, match="msg_blocks_too_long"):
        message_blocks([section(text=mrkdwn("a" * 2900))] * 5, [])


VIEWS: list[tuple[str, Json]] = [
    ("/view/title/text", modal(title=plain("a" * 25))),
    ("/view/submit/text", modal(submit=plain("a" * 25))),
    ("/view/private_metadata", modal(private_metadata="a" * 3001)),
    ("/view/callback_id", modal(callback_id="a" * 256)),
    ("no more than 100 items", modal(*[{"type": "divider"}] * 101)),
    ("missing required field: title", {"type": "modal", "blocks": []}),
    ("must be one of modal", {"type": "home", "title": plain("a"), "blocks": []}),
    ("/view/blocks/0/type", modal({"type": "markdown", "text": "a"})),
    ("less than 2001 characters", modal(written() | {"label": plain("a" * 2001)})),
    ("min_length", modal(written(min_length=10, max_length=5))),
    ("must be between 1 and 3000", modal(written(max_length=3001))),
    ("/view/colour", modal(colour="red")),
]


@pytest.mark.parametrize(("problem", "view"), VIEWS)
def test_a_modal_beyond_the_limits_is_refused(problem: str, view: Json) -> None:
    with pytest.raises(SlackRefused) as refusal:
        checked_view(view, "modal", [])
    assert refusal.value.error == "invalid_arguments"
    assert problem in " ".join(refusal.value.more["response_metadata"]["messages"])


def test_a_modal_with_inputs_needs_a_button_to_submit() -> None:
    view = modal(written())
    del view["submit"]
    with pytest.raises(SlackRefused, match="submit is required"):
        checked_view(view, "modal", [])
    assert checked_view(modal(written()), "modal", [])["blocks"][0]["block_id"] == "why"
