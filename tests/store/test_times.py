"""Times keep their millisecond through the tables."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.store import Keyring
from bot.store.times import to_ms, to_ms_or_none, to_time, to_time_or_none

ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


FIRST, LAST = datetime(1900, 1, 1), datetime(2200, 1, 1)  # noqa: DTZ001 - hypothesis adds zones


@given(st.datetimes(FIRST, LAST, timezones=ZONES))
def test_a_time_comes_back_in_utc_to_the_millisecond(moment: datetime) -> None:
    again = to_time(to_ms(moment))
    assert again.tzinfo is UTC
    assert timedelta(0) <= moment - again < timedelta(milliseconds=1)


@given(st.integers(-(10**12), 10**13))
def test_milliseconds_come_back_exactly(ms: int) -> None:
    assert to_ms(to_time(ms)) == ms


def test_no_time_stays_no_time() -> None:
    assert to_ms_or_none(None) is None
    assert to_time_or_none(None) is None


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        to_ms(datetime(2026, 11, 2))  # noqa: DTZ001 - the point of the test


@given(st.text(), st.text(min_size=1))
def test_any_text_opens_in_any_place_it_was_sealed_for(text: str, place: str) -> None:
    ring = Keyring.ephemeral()
    assert ring.unseal(place, ring.seal(place, text)) == text
