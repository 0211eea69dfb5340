"""The names of buttons."""

from __future__ import annotations

import pytest

from bot.domain.steps import Choice
from bot.platforms.discord.controls import Control, has_answers, notice_view, offers_view
from bot.workflow.cards import LABELS, Offer


@pytest.mark.parametrize(
    ("name", "control"),
    [
        ("steward:college:12:claim", Control("college", 12, "claim")),
        ("steward:a-b:1:refer:police", Control("a-b", 1, "refer:police")),
        ("steward-why:college:12:uphold", Control("college", 12, "uphold", True)),
        ("steward:college:x:claim", None),
        ("steward:college:٣:claim", None),
        ("steward:college:1:", None),
        ("steward::1:claim", None),
        ("other:college:1:claim", None),
        ("", None),
    ],
)
def test_a_name_says_provider_case_and_choice_or_is_not_ours(
    name: str, control: Control | None
) -> None:
    assert Control.read(name) == control
    if control is not None:
        assert control.id == name


async def test_every_choice_there_is_fits_on_one_card() -> None:
    offers = [Offer(choice, LABELS[choice], True) for choice in Choice]
    view = offers_view("p" * 40, 99_999_999_999, offers, is_appealed=True)
    assert view is not None and len(view.children) == len(Choice) + 2 <= 25
    assert all(len(str(getattr(one, "custom_id", ""))) <= 100 for one in view.children)


async def test_nothing_to_choose_is_no_view() -> None:
    assert offers_view("p", 1, [], is_appealed=False) is None
    assert notice_view([("p", 1, "closed_removed")]) is None


@pytest.mark.parametrize(
    ("key", "has"),
    [("removal_request", True), ("restrict", True), ("support", True), ("lift", False)],
)
def test_a_notice_has_buttons_where_there_is_something_to_answer(key: str, has: bool) -> None:
    assert has_answers(key) is has
