"""Bar charts as inline SVG: no script, no outside file, a text alternative in each."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

Bars = Sequence[tuple[str, int]]

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


def _svg(title: str, bars: Bars, width: int, height: int, inside: str) -> str:
    said = escape("; ".join(f"{label}: {number}" for label, number in bars) or "nothing")
    return (
        f'<svg role="img" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'xmlns="http://www.w3.org/2000/svg"><title>{escape(title)}</title>'
        f"<desc>{said}</desc>{inside}</svg>"
    )
