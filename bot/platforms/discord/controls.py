"""Buttons and boxes as Discord shows them."""

from __future__ import annotations

from collections.abc import Iterable

import discord

from bot.workflow.cards import Offer
from bot.workflow.chat.controls import (
    BOX,
    REASON_LONGEST,
    Button,
    Control,
    Tone,
    card_buttons,
    notice_rows,
)

_A_ROW, _ROWS = 5, 5

_STYLES: dict[Tone, discord.ButtonStyle] = {
    Tone.PLAIN: discord.ButtonStyle.secondary,
    Tone.FIRST: discord.ButtonStyle.primary,
    Tone.GOOD: discord.ButtonStyle.success,
    Tone.GRAVE: discord.ButtonStyle.danger,
}


def offers_view(
    provider: str, number: int, offers: Iterable[Offer], *, is_appealed: bool
) -> discord.ui.View | None:
    """The buttons of a card; None where nothing can be chosen."""
    buttons = card_buttons(provider, number, offers, is_appealed=is_appealed)
    return _view([_drawn(one) for one in buttons])


def notice_view(cases: Iterable[tuple[str, int, str]]) -> discord.ui.View | None:
    """The buttons below a notice, a row for each (provider, case number, key of the notice)."""
    rows = enumerate(notice_rows(cases))
    return _view([_drawn(one, row) for row, buttons in rows for one in buttons])


def box(
    control: Control, title: str, label: str, *, most: int = REASON_LONGEST
) -> discord.ui.Modal:
    """The box that asks for a text before something is done."""
    modal = discord.ui.Modal(title=title, custom_id=control.written.id, timeout=900)
    modal.add_item(
        discord.ui.TextInput(
            label=label,
            custom_id=BOX,
            style=discord.TextStyle.paragraph,
            required=True,
            max_length=most,
        )
    )
    return modal


def _drawn(button: Button, row: int | None = None) -> discord.ui.Button[discord.ui.View]:
    return discord.ui.Button(
        label=button.label, custom_id=button.control.id, style=_STYLES[button.tone], row=row
    )


def _view(items: list[discord.ui.Button[discord.ui.View]]) -> discord.ui.View | None:
    """The buttons as Discord wants them; stopped, so that the library keeps nothing of them."""
    if not items:
        return None
    view = discord.ui.View(timeout=None)
    for item in items[: _A_ROW * _ROWS]:
        view.add_item(item)
    view.stop()
    return view
