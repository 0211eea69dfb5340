"""What a modal or a home tab may be made of."""

from __future__ import annotations

from typing import Any

from tests.simulators.slack.block_elements import plain
from tests.simulators.slack.blocks import IN_VIEW, MOST_IN_VIEW, check_blocks, filled
from tests.simulators.slack.errors import SlackRefused
from tests.simulators.slack.shapes import Check, Report, anything, boolean, one_of, table, text
from tests.simulators.slack.world import Json

_common: dict[str, Check] = {
    "blocks": anything,
    "private_metadata": text(3000),
    "callback_id": text(255),
    "external_id": text(255),
}
MODAL = table(
    {
        "type": one_of("modal"),
        "title": plain(24),
        "close": plain(24),
        "submit": plain(24),
        "clear_on_close": boolean,
        "notify_on_close": boolean,
        "submit_disabled": boolean,
        **_common,
    },
    ["type", "title", "blocks"],
)
HOME = table({"type": one_of("home"), **_common}, ["type", "blocks"])


def checked_view(view: Any, wanted: str, unknown: list[str]) -> Json:
    """The view with ids filled in. Raises ``invalid_arguments`` with every problem."""
    report = Report()
    (MODAL if wanted == "modal" else HOME)(view, "/view", report)
    if not report.problems:
        check_blocks(view["blocks"], IN_VIEW, MOST_IN_VIEW, report, "/view/blocks")
    if not report.problems and wanted == "modal":
        _check_submit(view, report)
    unknown += report.unknown
    if report.problems:
        raise SlackRefused("invalid_arguments", *report.problems)
    return dict(view) | {"blocks": filled(view["blocks"])}


def _check_submit(view: Json, report: Report) -> None:
    has_input = any(block["type"] == "input" for block in view["blocks"])
    if has_input and "submit" not in view:
        report.wrong("/view", "submit is required when an input block is within the blocks array")
