"""Time limits as officials write them; working days never become calendar days."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.durations import Duration, DurationUnreadable, Unit, parse_duration

VALUES = st.one_of(st.integers(1, 999), st.integers(1, 4000).map(lambda quarters: Decimal(quarters) / 4))
DURATIONS = st.builds(Duration, VALUES, st.sampled_from(Unit), st.booleans())


@given(DURATIONS)
def test_what_is_shown_can_be_read_again(duration: Duration) -> None:
    assert parse_duration(duration.display) == duration
    assert parse_duration(duration.display.upper()) == duration


@pytest.mark.parametrize(
    ("text", "value", "unit", "maximum", "display"),
    [
        ("05 ngày làm việc", "5", Unit.WORKING_DAY, False, "05 ngày làm việc"),
        ("5 ngày", "5", Unit.DAY, False, "05 ngày"),
        ("10 ngày", "10", Unit.DAY, False, "10 ngày"),
        ("không quá 10 ngày làm việc", "10", Unit.WORKING_DAY, True, "không quá 10 ngày làm việc"),
        ("Tối đa 03 tháng", "3", Unit.MONTH, True, "không quá 03 tháng"),
        ("8 giờ", "8", Unit.HOUR, False, "08 giờ"),
        ("08 giờ làm việc", "8", Unit.WORKING_HOUR, False, "08 giờ làm việc"),
        ("1/2 ngày làm việc", "0.5", Unit.WORKING_DAY, False, "1/2 ngày làm việc"),
        ("0,5 ngày làm việc", "0.5", Unit.WORKING_DAY, False, "1/2 ngày làm việc"),
        ("1,5 ngày", "1.5", Unit.DAY, False, "1,5 ngày"),
        ("05 (năm) ngày làm việc", "5", Unit.WORKING_DAY, False, "05 ngày làm việc"),
        ("24 (hai mươi bốn) giờ", "24", Unit.HOUR, False, "24 giờ"),
        ("30 phút", "30", Unit.MINUTE, False, "30 phút"),
        ("01 năm", "1", Unit.YEAR, False, "01 năm"),
        ("2 tuần.", "2", Unit.WEEK, False, "02 tuần"),
        ("05\u00a0nga\u0300y", "5", Unit.DAY, False, "05 ngày"),
    ],
)
def test_spellings(text: str, value: str, unit: Unit, maximum: bool, display: str) -> None:
    duration = parse_duration(text)
    assert duration == Duration(Decimal(value), unit, maximum)
    assert duration.display == display


@pytest.mark.parametrize(
    ("text", "part_of_reason"),
    [
        ("trong ngày", "không phải là một khoảng thời gian"),
        ("", "không phải là một khoảng thời gian"),
        ("ngày", "không phải là một khoảng thời gian"),
        ("5", "không phải là một khoảng thời gian"),
        ("5 - 10 ngày", "không phải là một khoảng thời gian"),
        ("Không quy định", "không phải là một khoảng thời gian"),
        ("05 ngày kể từ ngày nhận đủ hồ sơ", "đơn vị thời gian chưa rõ"),
        ("5 ngày làm việc nhé", "đơn vị thời gian chưa rõ"),
        ("05 (sáu) ngày", "số và chữ không khớp"),
        ("0 ngày", "bằng không"),
        ("1.000 ngày", "đọc được hai cách"),
        ("1/3 ngày", "phân số “1/3” không dùng được"),
        ("5/0 ngày", "phân số “5/0” không dùng được"),
        ("3/2 ngày", "phân số “3/2” không dùng được"),
    ],
)
def test_reasons(text: str, part_of_reason: str) -> None:
    with pytest.raises(DurationUnreadable) as caught:
        parse_duration(text)
    assert part_of_reason in caught.value.reason


@given(st.text())
def test_any_other_text_is_refused_in_words(text: str) -> None:
    try:
        reason = parse_duration(text).display
    except DurationUnreadable as error:
        reason = error.reason
    assert reason


@pytest.mark.parametrize("value", [0, -1, Decimal("NaN"), Decimal("Infinity")])
def test_impossible_lengths(value: int | Decimal) -> None:
    with pytest.raises(ValueError, match="length of time"):
        Duration(value, Unit.DAY)


def test_a_whole_value_is_an_int_however_it_came() -> None:
    assert Duration(Decimal("5.0"), Unit.DAY) == Duration(5, Unit.DAY)
    assert isinstance(Duration(Decimal("5.0"), Unit.DAY).value, int)


def test_working_days_are_not_days() -> None:
    assert parse_duration("5 ngày") != parse_duration("5 ngày làm việc")
    assert {unit.value for unit in Unit} == {
        "minute", "hour", "working_hour", "day", "working_day", "week", "month", "year",
    }  # fmt: skip
