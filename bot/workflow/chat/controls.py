"""Buttons: their names, which of them a card or a notice has, and how they look; no platform.

A name is static, so that it works whenever and after whatever restart: it says nothing but
provider, case number and choice.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.steps import Choice
from bot.workflow.cards import Offer
from bot.workflow.chat import words

_PRESSED = "steward"
_WRITTEN = "steward-why"

GONE, WRONG, TALK = "gone", "wrong", "talk"
"""What a member can press below a notice."""

ANSWERS = (GONE, WRONG, TALK)

OVERTURN, STAND = "appeal-overturn", "appeal-stand"
"""What a manager can press on a case with an appeal."""

BOX = "text"
"""The name of the field in the box that asks for a text."""

REASON_LONGEST, APPEAL_LONGEST = 1000, 2000
"""Characters of a reason and of an appeal."""


class Tone(StrEnum):
    """How a button looks."""

    PLAIN = "plain"
    FIRST = "first"
    GOOD = "good"
    GRAVE = "grave"


_TONES: dict[Choice, Tone] = {
    Choice.CLAIM: Tone.FIRST,
    Choice.ACKNOWLEDGE: Tone.FIRST,
    Choice.UPHOLD: Tone.GOOD,
    Choice.RESTRICT: Tone.GRAVE,
    Choice.BLOCK: Tone.GRAVE,
    Choice.WITHDRAW_ACCESS: Tone.GRAVE,
    Choice.EXCLUDE: Tone.GRAVE,
    Choice.REMOVE_CONTENT: Tone.GRAVE,
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
        """The name by which a platform sends it back: nothing but provider, case and choice."""
        head = _WRITTEN if self.is_written else _PRESSED
        return f"{head}:{self.provider}:{self.number}:{self.what}"

    @property
    def written(self) -> Control:
        """The same once the box behind it was sent."""
        return Control(self.provider, self.number, self.what, is_written=True)

    @classmethod
    def read(cls, name: str) -> Control | None:
        """The control with this name; None for one that is not ours or is malformed."""
        head, _, rest = name.partition(":")
        provider, _, rest = rest.partition(":")
        number, _, what = rest.partition(":")
        known = head in (_PRESSED, _WRITTEN) and provider and what
        if not known or not (number.isascii() and number.isdecimal() and len(number) < 12):
            return None
        return cls(provider, int(number), what, head == _WRITTEN)


@dataclass(frozen=True, slots=True)
class Button:
    """A control with its label and look."""

    control: Control
    label: str
    tone: Tone = Tone.PLAIN


def card_buttons(
    provider: str, number: int, offers: Iterable[Offer], *, is_appealed: bool
) -> tuple[Button, ...]:
    """The buttons of a card, in the order in which they are offered."""
    found = [
        Button(
            Control(provider, number, offer.choice.value),
            offer.label,
            _TONES.get(offer.choice, Tone.PLAIN),
        )
        for offer in offers
    ]
    if is_appealed:
        found.append(Button(Control(provider, number, OVERTURN), words.OVERTURN))
        found.append(Button(Control(provider, number, STAND), words.LET_STAND))
    return tuple(found)


def notice_rows(cases: Iterable[tuple[str, int, str]]) -> tuple[tuple[Button, ...], ...]:
    """The buttons below one message, of (provider, case number, key) of each notice in it.

    A row for each case: two notices about the same case have each button only once, as a chat
    platform refuses a message in which two buttons have the same name.
    """
    wanted: dict[tuple[str, int], list[tuple[str, str, Tone]]] = {}
    for provider, number, key in cases:
        found = wanted.setdefault((provider, number), [])
        found += [one for one in _answers(key) if one not in found]
    rows = []
    for (provider, number), answers in wanted.items():
        tail = f" (C-{number:05d})" if len(wanted) > 1 else ""
        buttons = [
            Button(Control(provider, number, what), label + tail, tone)
            for what, label, tone in answers
        ]
        rows.append(tuple(buttons))
    return tuple(rows)


def has_answers(key: str) -> bool:
    """Whether a notice with this key has buttons."""
    return bool(_answers(key))


_ASKING = ("removal_request", "invitation", "reminder")
_CONTESTABLE = (
    *("upheld", "written_warning", "meeting", "restrict", "block", "withdraw_access"),
    *("exclude", "remove_content", "no_strike", "held_back"),
)
_SUPPORTING = ("support", "signpost")


def _answers(key: str) -> tuple[tuple[str, str, Tone], ...]:
    gone = (GONE, words.REMOVED, Tone.GOOD)
    wrong = (WRONG, words.SEES_IT_DIFFERENTLY, Tone.PLAIN)
    talk = (TALK, words.WANTS_TO_TALK, Tone.PLAIN)
    if key in _ASKING:
        return (gone, wrong, talk)
    if key in _CONTESTABLE:
        return (wrong, talk)
    return (talk,) if key.startswith(_SUPPORTING) else ()
