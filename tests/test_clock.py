"""The only "now": read from a text, always Vietnamese."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.clock import VIETNAM, Clock, MomentUnreadable, start_of

SEVEN = timezone(timedelta(hours=7))


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2026-11-23", datetime(2026, 11, 22, 17, tzinfo=UTC)),
        ("  2026-11-23 ", datetime(2026, 11, 22, 17, tzinfo=UTC)),
        ("20261123", datetime(2026, 11, 22, 17, tzinfo=UTC)),
        ("2026-11-23T08:30", datetime(2026, 11, 23, 1, 30, tzinfo=UTC)),
        ("2026-11-23 08:30:59.9", datetime(2026, 11, 23, 1, 30, 59, tzinfo=UTC)),
        ("2026-11-23T20:00Z", datetime(2026, 11, 23, 20, tzinfo=UTC)),
        ("2026-11-23T00:00-05:00", datetime(2026, 11, 23, 5, tzinfo=UTC)),
    ],
)
def test_a_moment_is_vietnamese_unless_it_has_a_zone(text: str, utc: datetime) -> None:
    clock = Clock.at(text)
    assert clock.now == utc
    assert clock.now.utcoffset() == timedelta(hours=7)


def test_the_day_is_the_day_in_viet_nam() -> None:
    assert Clock.at("2026-11-22T16:59:59Z").today == date(2026, 11, 22)
    assert Clock.at("2026-11-22T17:00:00Z").today == date(2026, 11, 23)


@pytest.mark.parametrize("text", ["", "hôm nay", "23/11/2026", "2026-02-30", "2026-11-23T25:00", "1763856000"])
def test_what_is_no_moment_is_refused(text: str) -> None:
    with pytest.raises(MomentUnreadable):
        Clock.at(text)


@given(st.dates(date(1976, 1, 1)), st.times())
def test_a_moment_survives_its_own_writing(day: date, hour: time) -> None:
    moment = datetime.combine(day, hour, VIETNAM).replace(microsecond=0)
    assert Clock.at(moment.isoformat()).now == moment
    assert Clock.at(moment.isoformat()) == Clock.at(moment.astimezone(UTC).isoformat())


@given(st.dates(date(1976, 1, 1)))
def test_a_day_starts_at_midnight_in_viet_nam(day: date) -> None:
    assert start_of(day) == datetime(day.year, day.month, day.day, tzinfo=SEVEN)


def test_the_machine_gives_whole_seconds() -> None:
    now = Clock.from_machine().now
    assert (now.microsecond, now.utcoffset()) == (0, timedelta(hours=7))
