"""Dates and moments in the spellings of officials; calendars come from the standard library's own oracle."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.dates import (
    VIETNAM_TIME,
    DateUnreadable,
    PartialDate,
    Precision,
    display_moment,
    parse_date,
    parse_moment,
    weekday_name,
)

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
YEARS = st.integers(1900, 2199)
PARTIALS = st.one_of(
    DAYS.map(PartialDate.of),
    st.builds(PartialDate, YEARS),
    st.builds(PartialDate, YEARS, st.integers(1, 12)),
    st.builds(lambda year, quarter: PartialDate(year, quarter=quarter), YEARS, st.integers(1, 4)),
)
SPELLINGS = [
    "{d.day:02}/{d.month:02}/{d.year}",
    "{d.day}-{d.month}-{d.year}",
    "{d.day}.{d.month}.{d.year}",
    "ngày {d.day} tháng {d.month} năm {d.year}",
    "Ngày {d.day:02}/{d.month}/{d.year}",
    "{d.day} tháng {d.month}, {d.year}",
    "{d.year}-{d.month:02}-{d.day:02}",
    " {d.day:02} / {d.month:02} / {d.year}. ",
]


@given(PARTIALS)
def test_what_is_shown_can_be_read_again(partial: PartialDate) -> None:
    assert parse_date(partial.display) == partial
    assert parse_date(partial.words) == partial
    assert parse_date(partial.iso) == partial
    assert parse_date(partial.display.upper()) == partial


@given(DAYS, st.sampled_from(SPELLINGS))
def test_every_spelling_of_a_day(day: date, spelling: str) -> None:
    assert parse_date(spelling.format(d=day)) == PartialDate.of(day)


@given(DAYS)
def test_a_day_lies_in_its_month_quarter_and_year(day: date) -> None:
    quarter = (day.month + 2) // 3
    for wider in (
        PartialDate(day.year),
        PartialDate(day.year, day.month),
        PartialDate(day.year, quarter=quarter),
        PartialDate.of(day),
    ):
        assert wider.start <= day <= wider.end
        assert (wider.start - timedelta(days=1)).timetuple()[:2] != wider.start.timetuple()[:2] or wider.day
        assert (wider.end + timedelta(days=1)).day == 1 or wider.day


@given(st.lists(PARTIALS, min_size=2, max_size=6))
def test_order_is_by_start_then_end(partials: list[PartialDate]) -> None:
    ordered = sorted(partials)
    assert [(p.start, p.end) for p in ordered] == sorted((p.start, p.end) for p in partials)
    for a, b in pairwise(ordered):
        assert (a == b) == (not a < b and not b < a)


@pytest.mark.parametrize(
    ("text", "iso", "display", "words"),
    [
        ("14/02/2022", "2022-02-14", "14/02/2022", "ngày 14 tháng 02 năm 2022"),
        ("5-3-2021", "2021-03-05", "05/03/2021", "ngày 05 tháng 3 năm 2021"),
        ("02/2022", "2022-02", "tháng 02/2022", "tháng 02 năm 2022"),
        ("tháng 3/2021", "2021-03", "tháng 3/2021", "tháng 3 năm 2021"),
        ("03.2021", "2021-03", "tháng 3/2021", "tháng 3 năm 2021"),
        ("Tháng 12 năm 2021", "2021-12", "tháng 12/2021", "tháng 12 năm 2021"),
        ("quý I/2024", "2024-Q1", "quý I/2024", "quý I năm 2024"),
        ("quý 1 năm 2024", "2024-Q1", "quý I/2024", "quý I năm 2024"),
        ("Quý IV – 2024", "2024-Q4", "quý IV/2024", "quý IV năm 2024"),
        ("Q1/2024", "2024-Q1", "quý I/2024", "quý I năm 2024"),
        ("2024", "2024", "năm 2024", "năm 2024"),
        ("năm 2024", "2024", "năm 2024", "năm 2024"),
        ("29/02/2024", "2024-02-29", "29/02/2024", "ngày 29 tháng 02 năm 2024"),
        ("nga\u0300y 14/02/2022", "2022-02-14", "14/02/2022", "ngày 14 tháng 02 năm 2022"),
        ("14\u00a0/\u00a002\u00a0/\u00a02022", "2022-02-14", "14/02/2022", "ngày 14 tháng 02 năm 2022"),
    ],
)
def test_spellings(text: str, iso: str, display: str, words: str) -> None:
    found = parse_date(text)
    assert (found.iso, found.display, found.words) == (iso, display, words)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("tháng 13/2024", "tháng 13 không có"),
        ("00/2024", "tháng 0 không có"),
        ("30/02/2024", "ngày 30/02/2024 không có thật"),
        ("29/2/2023", "ngày 29/02/2023 không có thật"),
        ("31-4-2024", "ngày 31/04/2024 không có thật"),
        ("02/14/2024", "tháng 14 không có; viết ngày trước, tháng sau"),
        ("14/2/22", "năm “22” chưa đúng; năm phải có và viết đủ bốn chữ số"),
        ("14/02/20222", "năm “20222” chưa đúng; năm phải có và viết đủ bốn chữ số"),
        ("14/02", "năm “02” chưa đúng; năm phải có và viết đủ bốn chữ số"),
        ("14/02/0222", "năm 0222 nằm ngoài khoảng 1900 đến 2199"),
        ("quý V/2024", "quý V không có, một năm có bốn quý (I, II, III, IV)"),
        ("quý 0/2024", "quý 0 không có, một năm có bốn quý (I, II, III, IV)"),
        ("2024-Q9", "quý 9 không có, một năm có bốn quý (I, II, III, IV)"),
    ],
)
def test_reasons(text: str, reason: str) -> None:
    with pytest.raises(DateUnreadable) as caught:
        parse_date(text)
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    "text",
    ["", "thường xuyên", "hôm nay", "ngày 14", "18:27, 27/02/2024", "quý I-IV", "14/02/2022 - 15/02/2022",
     "null", "chậm nhất trước 15/12/2023", "9 tháng cuối năm", "2024-02-27T18:27",
     "1.004222", "66.7/2025", "14/02-2022", "/02/2022"],
)  # fmt: skip
def test_not_a_date(text: str) -> None:
    with pytest.raises(DateUnreadable, match="không phải là ngày tháng"):
        parse_date(text)


@given(st.text())
def test_any_other_text_is_refused_in_words(text: str) -> None:
    for parse in (parse_date, parse_moment):
        try:
            reason = repr(parse(text))
        except DateUnreadable as error:
            reason = error.reason
        assert reason


@pytest.mark.parametrize(
    "parts",
    [(2024, 13), (2024, None, 3), (2024, 2, 30), (2024, 1, None, 1), (2024, None, None, 5), (2024, None, None, 0)],
)
def test_parts_that_cannot_be(parts: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"."):
        PartialDate(*parts)


def test_precision() -> None:
    assert [parse_date(text).precision for text in ("1/1/2024", "1/2024", "Q1/2024", "2024")] == list(Precision)


# ------------------------------------------------------------------ moments


@given(DAYS, st.times())
def test_a_moment_shown_can_be_read_again(day: date, clock: time) -> None:
    to_the_minute = datetime(day.year, day.month, day.day, clock.hour, clock.minute, tzinfo=VIETNAM_TIME)
    assert parse_moment(display_moment(to_the_minute.replace(second=clock.second))) == to_the_minute
    assert parse_moment(to_the_minute.isoformat()) == to_the_minute
    assert parse_moment(f"{to_the_minute:%H:%M, %d/%m/%Y}") == to_the_minute
    assert parse_moment(f"{to_the_minute:%d/%m/%Y %H:%M:%S}") == to_the_minute


@given(PARTIALS)
def test_a_date_alone_stays_a_date(partial: PartialDate) -> None:
    assert parse_moment(display_moment(partial)) == partial
    assert parse_moment(partial.iso) == partial


@pytest.mark.parametrize(
    ("text", "iso", "display"),
    [
        ("18:27, 27/02/2024", "2024-02-27T18:27:00+07:00", "18:27, thứ Ba, ngày 27/02/2024"),
        ("Thứ năm, 23/03/2023 14:02", "2023-03-23T14:02:00+07:00", "14:02, thứ Năm, ngày 23/03/2023"),
        ("11:40, Thứ Bảy, 9-7-2022", "2022-07-09T11:40:00+07:00", "11:40, thứ Bảy, ngày 09/07/2022"),
        ("Chủ nhật, ngày 26/02/2023, 8h05", "2023-02-26T08:05:00+07:00", "08:05, Chủ nhật, ngày 26/02/2023"),
        ("27/02/2024 - 08:05 (GMT+7)", "2024-02-27T08:05:00+07:00", "08:05, thứ Ba, ngày 27/02/2024"),
        ("14 giờ 05 phút, ngày 23 tháng 3 năm 2023", "2023-03-23T14:05:00+07:00", "14:05, thứ Năm, ngày 23/03/2023"),
        ("2024-02-27 18:27", "2024-02-27T18:27:00+07:00", "18:27, thứ Ba, ngày 27/02/2024"),
        ("2024-02-27T18:27:00Z", "2024-02-28T01:27:00+07:00", "01:27, thứ Tư, ngày 28/02/2024"),
        ("2024-02-27T18:27:00-05:00", "2024-02-28T06:27:00+07:00", "06:27, thứ Tư, ngày 28/02/2024"),
    ],
)
def test_moments(text: str, iso: str, display: str) -> None:
    found = parse_moment(text)
    assert isinstance(found, datetime)
    assert found.isoformat() == iso
    assert display_moment(found) == display


@pytest.mark.parametrize(
    ("text", "iso", "display"),
    [
        ("12/03/2021", "2021-03-12", "thứ Sáu, ngày 12/03/2021"),
        ("T5, 23/03/2023", "2023-03-23", "thứ Năm, ngày 23/03/2023"),
        ("02/2024", "2024-02", "tháng 02/2024"),
    ],
)
def test_moments_without_a_time(text: str, iso: str, display: str) -> None:
    found = parse_moment(text)
    assert isinstance(found, PartialDate)
    assert (found.iso, display_moment(found)) == (iso, display)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Thứ sáu, 23/03/2023 14:02", "ngày 23/03/2023 là thứ Năm, không phải thứ Sáu"),
        ("Chủ nhật, 27/02/2024", "ngày 27/02/2024 là thứ Ba, không phải Chủ nhật"),
        ("25:00, 27/02/2024", "giờ “25:00” không có; giờ đi từ 00:00 đến 23:59"),
        ("24:00, 27/02/2024", "giờ “24:00” không có; giờ đi từ 00:00 đến 23:59"),
        ("18:60, 27/02/2024", "giờ “18:60” không có; giờ đi từ 00:00 đến 23:59"),
        ("18:27, 30/02/2024", "ngày 30/02/2024 không có thật"),
    ],
)
def test_reasons_of_moments(text: str, reason: str) -> None:
    with pytest.raises(DateUnreadable) as caught:
        parse_moment(text)
    assert caught.value.reason == reason


@pytest.mark.parametrize("text", ["18:27", "Thứ Sáu", "18:27, 02/2024", "Thứ Hai, quý I/2024"])
def test_a_time_needs_its_day(text: str) -> None:
    with pytest.raises(DateUnreadable, match="thiếu ngày"):
        parse_moment(text)


def test_a_moment_without_zone_is_not_shown() -> None:
    with pytest.raises(ValueError, match="zone"):
        display_moment(datetime(2024, 1, 1))  # noqa: DTZ001 - the fault under test


def test_another_zone_is_shown_in_vietnamese_time() -> None:
    assert display_moment(datetime(2024, 2, 27, 18, 27, tzinfo=UTC)) == "01:27, thứ Tư, ngày 28/02/2024"
    assert display_moment(datetime(2024, 2, 27, 1, 0, tzinfo=timezone(timedelta(hours=9)))).startswith("23:00, thứ Hai")


def test_weekdays_of_one_known_week() -> None:
    monday = date(2024, 1, 1)
    names = [weekday_name(monday + timedelta(days=days)) for days in range(8)]
    assert names == ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật", "thứ Hai"]
