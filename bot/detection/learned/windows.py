"""A long text in pieces of the length that the learned stages were trained on."""

from __future__ import annotations

from dataclasses import dataclass

_HEAD = 4_000
_TAIL = 1_000


@dataclass(frozen=True, slots=True)
class Window:
    """A piece of a text; ``start`` is where it begins there."""

    start: int
    text: str


def windows(text: str, size: int) -> tuple[Window, ...]:
    """The text in overlapping windows of at most ``size`` characters, cut between words.

    Of a text longer than 5,000 characters the beginning (4,000) and the end (1,000) are read.
    """
    if len(text) <= size:
        return (Window(0, text),)
    if len(text) <= _HEAD + _TAIL:
        return tuple(_cut(text, 0, len(text), size))
    tail = len(text) - _TAIL
    return (*_cut(text, 0, _HEAD, size), *_cut(text, tail, len(text), size))


def _cut(text: str, start: int, stop: int, size: int) -> list[Window]:
    cut: list[Window] = []
    while stop - start > size:
        end = _gap_before(text, start + size // 2, start + size)
        cut.append(Window(start, text[start:end]))
        start = _gap_before(text, end - size // 4, end - size // 8)
    return [*cut, Window(start, text[start:stop])]


def _gap_before(text: str, least: int, most: int) -> int:
    """The last place between words in ``text[least:most]``; ``most`` where there is none."""
    at = max(text.rfind(" ", least, most), text.rfind("\n", least, most))
    return most if at < 0 else at + 1
