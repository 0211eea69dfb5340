"""The table of what Steward can do where says what the platforms themselves say."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.platforms.discord.means import CAPABILITIES
from bot.platforms.slack.means import means_of
from bot.workflow.chat.capabilities import Capabilities, Means

TABLE = Path("docs/platforms.md")
COLUMNS = {
    "Discord": CAPABILITIES,
    "Slack, bot token": means_of(has_admin=False),
    "Slack, administrator's token": means_of(has_admin=True),
    "Slack, Enterprise": means_of(has_admin=True),
}


def _rows() -> list[list[str]]:
    lines = TABLE.read_text(encoding="utf-8").split("\n")
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if "|" in line]
    start = next(at for at, row in enumerate(cells) if row[0] == "means")
    return [cells[start], *(row for row in cells if row[0].startswith("`"))]


@pytest.mark.parametrize(("name", "known"), COLUMNS.items(), ids=list(COLUMNS))
def test_the_table_agrees_with_the_platform(name: str, known: Capabilities) -> None:
    head, *rows = _rows()
    column = head.index(name)
    said = {row[0].partition("`")[2].partition("`")[0]: row[column] for row in rows}
    wanted = {one.value: "yes" if known.can(one) else "no" for one in Means}
    assert {means: cell[: len(wanted[means])] for means, cell in said.items()} == wanted


@pytest.mark.parametrize("known", COLUMNS.values(), ids=list(COLUMNS))
def test_every_means_is_said_of_every_platform_with_how_it_is_done(known: Capabilities) -> None:
    assert {one.means for one in known.means} == set(Means)
    assert all(one.how for one in known.means)
