"""What all readers of past chat share: remarks on what they could not use, and the clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from bot.domain.events import Event, Posted

LATEST = datetime(9000, 1, 1, tzinfo=UTC)
"""Later moments leave no room for deadlines: no such message was ever written."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something in a file that could not be used, and how to put it right.

    ``where`` names file and line (or message). ``kept`` says that it was used all the same, in
    the way that ``what`` tells.
    """

    where: str
    what: str
    mend: str = ""
    kept: bool = False


class Unusable(Exception):
    """One line or message cannot be used; reading goes on."""

    def __init__(self, what: str, mend: str = "") -> None:
        self.what = what
        self.mend = mend
        super().__init__(what)

    def at(self, where: str) -> Skipped:
        """The remark about it."""
        return Skipped(where, self.what, self.mend)


def moment(value: object, field: str = "at") -> datetime:
    """An ISO 8601 time with Z or an offset, in UTC. Raises ``Unusable``."""
    if not isinstance(value, str):
        raise Unusable(f"“{field}” is missing or no text", "write 2026-11-02T09:00:00Z")
    try:
        read = datetime.fromisoformat(value)
        if read.tzinfo is None:
            raise Unusable(f"“{field}” has no time zone", "end the time with Z or an offset")
        read = read.astimezone(UTC)
    except (ValueError, OverflowError):
        raise Unusable(f"“{field}” is no time", "write 2026-11-02T09:00:00Z") from None
    if read >= LATEST:
        raise Unusable(f"“{field}” lies beyond the year 8999", "correct the year")
    return read


class Clock:
    """Virtual time never runs backwards: what comes late happens at the latest time heard."""

    def __init__(self) -> None:
        self._latest: datetime | None = None

    def keep(self, event: Event, where: str) -> Iterator[Event | Skipped]:
        """The event, at a time no earlier than all before it, with a remark where it was moved."""
        latest = self._latest
        if latest is None or event.at >= latest:
            self._latest = event.at
            yield event
            return
        yield Skipped(
            where,
            "the time lies before that of an earlier line; the later time was taken",
            "sort the lines by “at”",
            kept=True,
        )
        yield _moved(event, latest)


def _moved(event: Event, at: datetime) -> Event:
    if isinstance(event, Posted):
        return Posted(replace(event.message, at=at))
    return replace(event, at=at)


def clean(text: str) -> str:
    """The text without lone surrogates, which no file and no database can hold."""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
