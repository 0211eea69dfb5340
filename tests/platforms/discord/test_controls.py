"""Buttons as Discord takes them."""

from __future__ import annotations

from bot.domain.steps import Choice
from bot.platforms.discord.controls import notice_view, offers_view
from bot.workflow.cards import LABELS, Offer


async def test_every_choice_there_is_fits_on_one_card() -> None:
    offers = [Offer(choice, LABELS[choice], True) for choice in Choice]
    view = offers_view("p" * 40, 99_999_999_999, offers, is_appealed=True)
    assert view is not None and len(view.children) == len(Choice) + 2 <= 25
    assert all(len(str(getattr(one, "custom_id", ""))) <= 100 for one in view.children)


async def test_nothing_to_choose_is_no_view() -> None:
    assert offers_view("p", 1, [], is_appealed=False) is None
    assert notice_view([("p", 1, "closed_removed")]) is None
