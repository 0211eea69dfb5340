"""Bar charts as inline SVG: no script, no outside file, a text alternative in each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

Bars = Sequence[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Share:
    """A share between 0 and 1 with its interval, and what it is a share of."""

    label: str
    low: float
    share: float
    high: float
    of: int


_ROW = 24
_LABELS = 230
_WIDTH = 700
_TALL = 180


def lying_bars(title: str, bars: Bars) -> str:
    """One bar a line, the label on the left and the number at its end."""
    most = max((number for _, number in bars), default=0) or 1
    rows = "".join(_lying(line, label, number, most) for line, (label, number) in enumerate(bars))
    return _svg(title, bars, _WIDTH, _ROW * max(len(bars), 1), rows)


def standing_bars(title: str, bars: Bars) -> str:
    """One bar a week, the number above and the label below."""
    most = max((number for _, number in bars), default=0) or 1
    step = min(80.0, _WIDTH / max(len(bars), 1))
    columns = "".join(
        _standing(place, label, number, most, step) for place, (label, number) in enumerate(bars)
    )
    return _svg(title, bars, _WIDTH, _TALL, columns)


def shares(title: str, found: Sequence[Share]) -> str:
    """One share a line on a scale from 0 to 1: a dot, its interval, what it is a share of.

    The picture stands alone: it brings its own letters and colours.
    """
    rows = "".join(_share(line, one) for line, one in enumerate(found, 1))
    left, right = _LABELS, _WIDTH - 60
    foot = _ROW * (len(found) + 1)
    scale = "".join(
        f'<line x1="{x:.1f}" y1="{_ROW}" x2="{x:.1f}" y2="{foot}" stroke="#ccc"/>'
        f'<text x="{x:.1f}" y="{foot + 16}" text-anchor="middle">{mark}</text>'
        for mark, x in ((mark, left + (right - left) * mark) for mark in (0, 0.25, 0.5, 0.75, 1))
    )
    said = [(one.label, f"{one.share:.2f} of {one.of}") for one in found]
    inside = (
        f'<g font-family="sans-serif" font-size="13"><text x="8" y="16">{escape(title)}</text>'
        f"{scale}{rows}</g>"
    )
    return _svg(title, said, _WIDTH, foot + _ROW, inside)


def _share(line: int, one: Share) -> str:
    middle, width = line * _ROW + _ROW / 2, _WIDTH - 60 - _LABELS
    low, at, high = (_LABELS + width * value for value in (one.low, one.share, one.high))
    return (
        f'<text x="{_LABELS - 8}" y="{middle + 4}" text-anchor="end">'
        f"{escape(one.label[:32])}</text>"
        f'<line x1="{low:.1f}" y1="{middle}" x2="{high:.1f}" y2="{middle}" stroke="#356"'
        f' stroke-width="2"/><circle cx="{at:.1f}" cy="{middle}" r="5" fill="#356"/>'
        f'<text x="{_WIDTH - 52}" y="{middle + 4}">{one.of}</text>'
    )


def _lying(line: int, label: str, number: int, most: int) -> str:
    top = line * _ROW
    length = (_WIDTH - _LABELS - 60) * number / most
    return (
        f'<text x="{_LABELS - 8}" y="{top + 16}" text-anchor="end">{escape(label[:32])}</text>'
        f'<rect x="{_LABELS}" y="{top + 4}" width="{length:.1f}" height="{_ROW - 8}"/>'
        f'<text x="{_LABELS + length + 6:.1f}" y="{top + 16}">{number}</text>'
    )


def _standing(place: int, label: str, number: int, most: int, step: float) -> str:
    height = (_TALL - 50) * number / most
    left, top = place * step, _TALL - 25 - height
    middle = left + step / 2
    named = step >= 40 or place % 4 == 0
    below = f'<text x="{middle:.1f}" y="{_TALL - 8}" text-anchor="middle">{escape(label)}</text>'
    return (
        f'<rect x="{left + step * 0.15:.1f}" y="{top:.1f}" width="{step * 0.7:.1f}" '
        f'height="{height:.1f}"/>'
        f'<text x="{middle:.1f}" y="{top - 5:.1f}" text-anchor="middle">{number}</text>'
        + (below if named else "")
    )


def _svg(
    title: str, bars: Sequence[tuple[str, object]], width: int, height: int, inside: str
) -> str:
    said = escape("; ".join(f"{label}: {number}" for label, number in bars) or "nothing")
    return (
        f'<svg role="img" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'xmlns="http://www.w3.org/2000/svg"><title>{escape(title)}</title>'
        f"<desc>{said}</desc>{inside}</svg>"
    )
