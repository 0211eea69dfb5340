"""Deadlines end when people are awake and the provider is open."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.policy.calendar import Calendar

LONDON = ZoneInfo("Europe/London")
NIGHT = Calendar(quiet_from=time(21), quiet_to=time(7))


def london(
    year: int, month: int, day: int, hour: int, minute: int = 0, *, fold: int = 0
) -> datetime:
    """A local time as UTC."""
    return datetime(year, month, day, hour, minute, tzinfo=LONDON, fold=fold).astimezone(UTC)


@pytest.mark.parametrize(
    ("moment", "put_off"),
    [
        pytest.param(london(2026, 11, 3, 12), london(2026, 11, 3, 12), id="by day"),
        pytest.param(london(2026, 11, 3, 23), london(2026, 11, 4, 7), id="late evening"),
        pytest.param(london(2026, 11, 4, 3), london(2026, 11, 4, 7), id="early morning"),
        pytest.param(london(2026, 11, 3, 21), london(2026, 11, 4, 7), id="the first quiet minute"),
        pytest.param(london(2026, 11, 4, 7), london(2026, 11, 4, 7), id="the first loud minute"),
        pytest.param(london(2026, 3, 28, 23), london(2026, 3, 29, 7), id="clocks go forward"),
        pytest.param(london(2026, 10, 24, 23), london(2026, 10, 25, 7), id="clocks go back"),
    ],
)
def test_quiet_hours_put_an_end_off(moment: datetime, put_off: datetime) -> None:
    assert NIGHT.put_off(moment) == put_off


def test_a_night_in_which_the_clocks_go_forward_is_an_hour_shorter() -> None:
    before = london(2026, 3, 28, 23)
    assert NIGHT.put_off(before) - before == timedelta(hours=7)


def test_holidays_put_an_end_off_to_the_first_loud_hour_after_them() -> None:
    closed = ((date(2026, 12, 19), date(2027, 1, 3)),)
    calendar = Calendar(quiet_from=time(21), quiet_to=time(7), closed=closed)
    assert calendar.put_off(london(2026, 12, 24, 12)) == london(2027, 1, 4, 7)


def test_a_night_that_runs_into_a_holiday_is_over_after_the_holiday() -> None:
    closed = ((date(2026, 12, 19), date(2026, 12, 20)),)
    calendar = Calendar(quiet_from=time(21), quiet_to=time(7), closed=closed)
    assert calendar.put_off(london(2026, 12, 18, 22)) == london(2026, 12, 21, 7)


def test_without_quiet_hours_nothing_is_put_off() -> None:
    assert Calendar().put_off(london(2026, 11, 3, 3)) == london(2026, 11, 3, 3)
    same = Calendar(quiet_from=time(7), quiet_to=time(7))
    assert same.put_off(london(2026, 11, 3, 7)) == london(2026, 11, 3, 7)


def test_the_second_of_two_equal_hours_is_not_put_off_into_the_past() -> None:
    calendar = Calendar(quiet_from=time(1), quiet_to=time(1, 30))
    moment = london(2026, 10, 25, 1, 15, fold=1)
    assert calendar.put_off(moment) == london(2026, 10, 25, 1, 30, fold=1)


quarters = st.builds(time, st.integers(0, 23), st.sampled_from((0, 15, 30, 45)))
days = st.dates(date(2026, 1, 1), date(2027, 12, 31))
ranges = st.lists(
    st.builds(lambda day, n: (day, day + timedelta(days=n)), days, st.integers(0, 20)), max_size=3
).map(tuple)
calendars = st.builds(Calendar, st.just("Europe/London"), quarters, quarters, ranges) | st.builds(
    Calendar, st.sampled_from(("Europe/London", "America/New_York", "Australia/Lord_Howe"))
)
seconds = st.timedeltas(timedelta(0), timedelta(days=730))
moments = seconds.map(lambda since: datetime(2026, 1, 1, tzinfo=UTC) + since)
when_clocks_change = st.builds(
    lambda day, minutes: datetime.combine(day, time(), UTC) + timedelta(minutes=minutes),
    st.sampled_from((date(2026, 3, 29), date(2026, 10, 25), date(2027, 3, 28))),
    st.integers(-120, 240),
)
BACK = Calendar(quiet_from=time(1), quiet_to=time(1, 30))


def _is_quiet(calendar: Calendar, moment: datetime) -> bool:
    start, end = calendar.quiet_from, calendar.quiet_to
    if start is None or end is None or start == end:
        return False
    clock = moment.astimezone(ZoneInfo(calendar.zone)).time()
    return start <= clock < end if start < end else clock >= start or clock < end


def _is_closed(calendar: Calendar, moment: datetime) -> bool:
    day = moment.astimezone(ZoneInfo(calendar.zone)).date()
    return any(first <= day <= last for first, last in calendar.closed)


@given(calendars, moments | when_clocks_change)
@example(BACK, london(2026, 10, 25, 1, 15, fold=1))
def test_what_was_put_off_is_later_loud_open_and_stays(
    calendar: Calendar, moment: datetime
) -> None:
    after = calendar.put_off(moment)
    assert after >= moment
    assert not _is_quiet(calendar, after)
    assert not _is_closed(calendar, after)
    assert calendar.put_off(after) == after


@given(calendars, moments | when_clocks_change)
def test_what_is_neither_quiet_nor_closed_is_not_put_off(
    calendar: Calendar, moment: datetime
) -> None:
    if not _is_quiet(calendar, moment) and not _is_closed(calendar, moment):
        assert calendar.put_off(moment) == moment
