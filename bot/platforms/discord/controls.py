"""The names of buttons: static, so that they work whenever and after whatever restart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import discord

from bot.domain.steps import Choice
from bot.platforms.discord import words
from bot.workflow.cards import Offer

_PRESSED = "steward"
_WRITTEN = "steward-why"
_A_ROW, _ROWS = 5, 5

GONE, WRONG, TALK = "gone", "wrong", "talk"
"""What a member can press below a notice."""

OVERTURN, STAND = "appeal-overturn", "appeal-stand"
"""What a manager can press on a case with an appeal."""

BOX = "text"

_STYLES: dict[Choice, discord.ButtonStyle] = {
    Choice.CLAIM: discord.ButtonStyle.primary,
    Choice.ACKNOWLEDGE: discord.ButtonStyle.primary,
    Choice.UPHOLD: discord.ButtonStyle.success,
    Choice.RESTRICT: discord.ButtonStyle.danger,
    Choice.BLOCK: discord.ButtonStyle.danger,
    Choice.WITHDRAW_ACCESS: discord.ButtonStyle.danger,
    Choice.EXCLUDE: discord.ButtonStyle.danger,
    Choice.REMOVE_CONTENT: discord.ButtonStyle.danger,
}


@dataclass(frozen=True, slots=True)
class Control:
    """One button: whose case and what it does. ``is_written``: the box behind it was sent."""

    provider: str
    number: int
    what: str
    is_written: bool = False

    @property
    def id(self) -> str:
        """The name by which Discord sends it back: nothing but provider, case and choice."""
        head = _WRITTEN if self.is_written else _PRESSED
        return f"{head}:{self.provider}:{self.number}:{self.what}"

    @classmethod
    def read(cls, custom_id: str) -> Control | None:
        """The control with this name; None for one that is not ours or is malformed."""
        head, _, rest = custom_id.partition(":")
        provider, _, rest = rest.partition(":")
        number, _, what = rest.partition(":")
        known = head in (_PRESSED, _WRITTEN) and provider and what
        if not known or not (number.isascii() and number.isdecimal() and len(number) < 12):
            return None
        return cls(provider, int(number), what, head == _WRITTEN)


def offers_view(
    provider: str, number: int, offers: Iterable[Offer], *, is_appealed: bool
) -> discord.ui.View | None:
    """The buttons of a card; None where nothing can be chosen."""
    items = [
        _button(
            Control(provider, number, offer.choice.value),
            offer.label,
            _STYLES.get(offer.choice, discord.ButtonStyle.secondary),
        )
        for offer in offers
    ]
    if is_appealed:
        items += [
            _button(Control(provider, number, OVERTURN), words.OVERTURN),
            _button(Control(provider, number, STAND), words.LET_STAND),
        ]
    return _view(items)


def notice_view(cases: Iterable[tuple[str, int, str]]) -> discord.ui.View | None:
    """The buttons below a notice, a row for each (provider, case number, key of the notice)."""
    items: list[discord.ui.Button[discord.ui.View]] = []
    wanted = tuple(cases)
    for row, (provider, number, key) in enumerate(wanted):
        tail = f" (C-{number:05d})" if len(wanted) > 1 else ""
        for what, label, style in _answers(key):
            items.append(_button(Control(provider, number, what), label + tail, style, row))
    return _view(items)


def has_answers(key: str) -> bool:
    """Whether a notice with this key has buttons."""
    return bool(_answers(key))


def box(control: Control, title: str, label: str, *, most: int = 1000) -> discord.ui.Modal:
    """The box that asks for a text before something is done."""
    written = Control(control.provider, control.number, control.what, is_written=True)
    modal = discord.ui.Modal(title=title, custom_id=written.id, timeout=900)
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


_ASKING = ("removal_request", "invitation", "reminder")
_CONTESTABLE = (
    *("upheld", "written_warning", "meeting", "restrict", "block", "withdraw_access"),
    *("exclude", "remove_content", "no_strike"),
)
_SUPPORTING = ("support", "signpost")


def _answers(key: str) -> tuple[tuple[str, str, discord.ButtonStyle], ...]:
    gone = (GONE, words.REMOVED, discord.ButtonStyle.success)
    wrong = (WRONG, words.SEES_IT_DIFFERENTLY, discord.ButtonStyle.secondary)
    talk = (TALK, words.WANTS_TO_TALK, discord.ButtonStyle.secondary)
    if key in _ASKING:
        return (gone, wrong, talk)
    if key in _CONTESTABLE:
        return (wrong, talk)
    return (talk,) if key.startswith(_SUPPORTING) else ()


def _button(
    control: Control,
    label: str,
    style: discord.ButtonStyle = discord.ButtonStyle.secondary,
    row: int | None = None,
) -> discord.ui.Button[discord.ui.View]:
    return discord.ui.Button(label=label, custom_id=control.id, style=style, row=row)


def _view(items: list[discord.ui.Button[discord.ui.View]]) -> discord.ui.View | None:
    """The buttons as Discord wants them; stopped, so that the library keeps nothing of them."""
    if not items:
        return None
    view = discord.ui.View(timeout=None)
    for item in items[: _A_ROW * _ROWS]:
        view.add_item(item)
    view.stop()
    return view
