"""Other people's words and names, shown so that no Markdown and no mention in them works."""

from __future__ import annotations

import re
from collections.abc import Iterable

_MARKS = frozenset("\\*_~|`<>[]()")
_LINE_MARKS = frozenset("#-+")
_PLAIN_LINK = re.compile(r"https?://[A-Za-z0-9][A-Za-z0-9./?&=%_~-]*")
_BLANK = "\u200b"
"""Zero width: between ``@`` and what follows it, so that nothing reads as a mention."""

_ELLIPSIS = "…"
_BOLD = "**"
_BEFORE = 200
"""How many characters before the first mark are kept when a long text is cut."""

Spans = Iterable[tuple[int, int]]


def plain(text: str) -> str:
    """The text as it reads, with nothing in it that Discord would render or resolve."""
    return "".join(_escaped(text, at) for at in range(len(text)))


def with_links(text: str) -> str:
    """Like ``plain``, but simple web addresses stay clickable: for texts written by a provider."""
    pieces, end = [], 0
    for link in _PLAIN_LINK.finditer(text):
        pieces += [_escaped(text, at) for at in range(end, link.start())]
        pieces.append(link.group())
        end = link.end()
    return "".join([*pieces, *(_escaped(text, at) for at in range(end, len(text)))])


def one_line(text: str, most: int) -> str:
    """A name or title on one line, cut to ``most`` characters after escaping."""
    return cut(plain(" ".join(text.split())), most)


def cut(text: str, most: int) -> str:
    """The text, or its beginning and an ellipsis; a lone escaping backslash is not left over."""
    if len(text) <= most:
        return text
    kept = text[: most - 1]
    trailing = len(kept) - len(kept.rstrip("\\"))
    return (kept[:-1] if trailing % 2 else kept) + _ELLIPSIS


def marked(text: str, spans: Spans, most: int, *, blurred: bool = False) -> str:
    """A quotation with the spans (code points) in bold, of at most ``most`` characters.

    A text that is too long is cut so that the first span is seen. ``blurred`` hides it behind a
    spoiler until somebody asks to see it.
    """
    wrap = "||" if blurred else ""
    bold = _merged(text, spans)
    start = max(0, bold[0][0] - _BEFORE) if bold and len(text) > most // 2 else 0
    room = most - 2 * len(wrap) - len(_ELLIPSIS) * 2
    body, end = _pieces(text, bold, start, room)
    head = _ELLIPSIS if start else ""
    tail = _ELLIPSIS if end < len(text) else ""
    return f"{wrap}{head}{body}{tail}{wrap}" if body else ""


def _pieces(text: str, bold: list[tuple[int, int]], start: int, room: int) -> tuple[str, int]:
    """The escaped text from ``start`` as far as it fits, and where it ends."""
    opens = {max(first, start) for first, last in bold if last > start}
    closes = {last for _, last in bold}
    pieces: list[str] = []
    used, is_open = 0, False
    for at in range(start, len(text)):
        if is_open and at in closes:
            pieces.append(_BOLD)
            used, is_open = used + len(_BOLD), False
        opening = _BOLD if at in opens else ""
        piece = opening + _escaped(text, at)
        to_close = len(_BOLD) if is_open or opening else 0
        if used + len(piece) + to_close > room:
            return "".join(pieces) + (_BOLD if is_open else ""), at
        pieces.append(piece)
        used, is_open = used + len(piece), is_open or bool(opening)
    return "".join(pieces) + (_BOLD if is_open else ""), len(text)


def _merged(text: str, spans: Spans) -> list[tuple[int, int]]:
    """The spans within the text, without overlaps and without blanks at their ends."""
    merged: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        first, last = max(first, 0), min(last, len(text))
        while first < last and text[first].isspace():
            first += 1
        while last > first and text[last - 1].isspace():
            last -= 1
        if first >= last:
            continue
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged


def _escaped(text: str, at: int) -> str:
    one = text[at]
    if one == "@":
        return one + _BLANK
    if one in _MARKS:
        return "\\" + one
    if one in _LINE_MARKS and not text[:at].rpartition("\n")[2].strip():
        return "\\" + one
    return one
