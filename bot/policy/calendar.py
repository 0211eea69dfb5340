"""When a deadline may end: never in quiet hours, never while the provider is closed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_LONGEST_SEARCH = 400  # days; a calendar that is closed for longer than a year is a mistake


@dataclass(frozen=True, slots=True)
class Calendar:
    """A provider's local day: its time zone, quiet hours, and days on which it is closed.

    ``closed`` holds ranges of local dates, both ends included (holidays between terms).
    Quiet hours may run over midnight; equal ends mean none.
    """

    zone: str = "Europe/London"
    quiet_from: time | None = None
    quiet_to: time | None = None
    closed: tuple[tuple[date, date], ...] = ()

    def put_off(self, moment: datetime) -> datetime:
        """The moment itself, or the first one after it that is neither quiet nor closed."""
        local = moment.astimezone(ZoneInfo(self.zone))
        for _ in range(_LONGEST_SEARCH):
            later = self._after_closed(self._after_quiet(local))
            if later == local:
                break
            local = later
        return moment if local == moment else local.astimezone(UTC)

    def _after_quiet(self, local: datetime) -> datetime:
        start, end = self.quiet_from, self.quiet_to
        if start is None or end is None or start == end:
            return local
        clock = local.timetz().replace(tzinfo=None)
        if start < end:
            return _at(local.date(), end, local) if start <= clock < end else local
        if clock >= start:
            return _at(local.date() + timedelta(days=1), end, local)
        return _at(local.date(), end, local) if clock < end else local

    def _after_closed(self, local: datetime) -> datetime:
        for first, last in self.closed:
            if first <= local.date() <= last:
                return _at(last + timedelta(days=1), self.quiet_to or time(), local)
        return local


def _at(day: date, clock: time, like: datetime) -> datetime:
    """That time of day after ``like``; where the clocks go back it may be the second one."""
    first = datetime.combine(day, clock, tzinfo=like.tzinfo)
    return first if first.astimezone(UTC) >= like.astimezone(UTC) else first.replace(fold=1)
