"""Names handed to a statement as one text."""

from __future__ import annotations

from collections.abc import Collection


def listed(names: Collection[str]) -> str:
    """The names between bars, as in ``|discord|slack|``; a statement asks with LIKE for one.

    Both drivers bind one value for a parameter, and no list.
    """
    return "".join(f"|{name}" for name in sorted(names)) + "|" if names else ""
