"""Other people's words and names, shown so that nothing Slack renders or resolves works in them.

Slack reads ``&``, ``<`` and ``>`` as control characters; everything it knows as a mention or a
link stands in angle brackets. Bold, lists and quotes cannot be escaped: a zero-width space keeps
the marks from working.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_CONTROL = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_MARKS = frozenset("*_~`")
_BLANK = "\u200b"
_PLAIN_LINK = re.compile(r"https?://[A-Za-z0-9][A-Za-z0-9./?=%_~-]*")
_ELLIPSIS = "…"
_BEFORE = 200
"""How many characters before the first mark are kept when a long text is cut."""

Spans = Iterable[tuple[int, int]]


def plain(text: str) -> str:
    """The text as it reads, with nothing in it that Slack would render or resolve."""
    return "".join(map(_escaped, text))


def with_links(text: str) -> str:
    """Like ``plain``, but simple web addresses stay clickable: for texts written by a provider."""
    pieces, end = [], 0
    for link in _PLAIN_LINK.finditer(text):
        pieces += [plain(text[end : link.start()]), f"<{link.group()}>"]
        end = link.end()
    return "".join([*pieces, plain(text[end:])])


def one_line(text: str, most: int) -> str:
    """A name or title on one line, of at most ``most`` characters, for a plain-text field."""
    return cut_plain(" ".join(text.split()), most)


def cut_plain(text: str, most: int) -> str:
    """The beginning of an unescaped text."""
    return text if len(text) <= most else text[: most - 1] + _ELLIPSIS


def cut(text: str, most: int) -> str:
    """The beginning of an escaped text; no escape and no link is cut in the middle."""
    if len(text) <= most:
        return text
    kept = text[: most - 1]
    opened, entity = kept.rfind("<"), kept.rfind("&")
    if opened > kept.rfind(">"):
        kept = kept[:opened]
    if entity > kept.rfind(";") and len(kept) - entity < 6:
        kept = kept[:entity]
    return kept + _ELLIPSIS


def marked(text: str, spans: Spans, most: int) -> str:
    """A quotation with the spans (code points) in bold, of at most ``most`` characters.

    A text that is too long is cut so that the first span is seen.
    """
    bold = _merged(text, spans)
    start = max(0, bold[0][0] - _BEFORE) if bold and len(text) > most // 2 else 0
    opens = {max(first, start) for first, last in bold if last > start}
    closes = {last for _, last in bold}
    pieces: list[str] = [_ELLIPSIS] if start else []
    used, is_open, end = len(pieces), False, len(text)
    for at in range(start, len(text)):
        piece = ""
        if is_open and at in closes:
            piece, is_open = f"*{_BLANK}", False
        if at in opens:
            piece, is_open = piece + f"{_BLANK}*", True
        if is_open and text[at] == "\n":
            piece += f"*\n{_BLANK}*"
        else:
            piece += _escaped(text[at])
        if used + len(piece) + 4 > most:
            end, is_open = at, is_open and at not in opens
            break
        pieces.append(piece)
        used += len(piece)
    pieces += [f"*{_BLANK}"] if is_open else []
    return "".join(pieces) + (_ELLIPSIS if end < len(text) else "")


def quoted(text: str) -> str:
    """The lines of a text as a quotation."""
    return "\n".join(f">{line}" for line in text.split("\n"))


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


def _escaped(one: str) -> str:
    if one in _MARKS:
        return _BLANK + one + _BLANK
    return _CONTROL.get(one, one)
