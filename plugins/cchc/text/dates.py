"""Text stage: dates as officials write them, from a whole year down to a day.

Plans and documents often know only a month, a quarter or a year; inventing a day for them would be a false
fact, so a date carries its precision. Moments (the time line of a news article) are Vietnamese time.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from enum import Enum
from functools import total_ordering

from cchc.text.fold import fold, nfc

_ROMAN = ("I", "II", "III", "IV")
EARLIEST_YEAR, LATEST_YEAR = 1900, 2199
_HOW = "viết như “14/02/2022”, “02/2022”, “quý I/2024” hoặc “2024”"

_SEP = r"(?: ?(?P<sep>[/.\-]) ?)"
_SAME_SEP = r"(?: ?(?P=sep) ?)"
_YEAR = r"(?P<year>[0-9]{1,5})"
_DAY_FORMS = (
    re.compile(rf"(?:ngay )?(?P<day>[0-9]{{1,2}}){_SEP}(?P<month>[0-9]{{1,2}}){_SAME_SEP}{_YEAR}"),
    re.compile(rf"(?:ngay )?(?P<day>[0-9]{{1,2}}) thang (?P<month>[0-9]{{1,2}})(?:,? nam |, ?|{_SEP}){_YEAR}"),
    re.compile(r"(?P<year>[0-9]{4})(?P<sep>[/.\-])(?P<month>[0-9]{1,2})(?P=sep)(?P<day>[0-9]{1,2})"),
)
_MONTH_FORMS = (
    re.compile(rf"(?:thang )?(?P<month>[0-9]{{1,2}}){_SEP}{_YEAR}"),
    re.compile(rf"thang (?P<month>[0-9]{{1,2}}),? nam {_YEAR}"),
    re.compile(r"(?P<year>[0-9]{4})[/\-](?P<month>[0-9]{1,2})"),
)
_QUARTER_FORMS = (
    re.compile(rf"(?:quy |q ?)(?P<quarter>[ivx]+|[0-9]+)(?:,? nam |{_SEP}){_YEAR}"),
    re.compile(r"(?P<year>[0-9]{4})-?q(?P<quarter>[0-9]+)"),
)
_YEAR_FORMS = (re.compile(rf"(?:nam )?{_YEAR}"),)

VIETNAM_TIME = timezone(timedelta(hours=7))
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_WEEKDAY_WORDS = {fold(name): place for place, name in enumerate(_WEEKDAYS)} | {
    **{f"{prefix}{number}": number - 2 for prefix in ("thu ", "t") for number in range(2, 8)},
    "thu bay": 5, "cn": 6,
}  # fmt: skip
_WEEKDAY = re.compile(rf"\b({'|'.join(sorted(_WEEKDAY_WORDS, key=len, reverse=True))})\b(?! ?/)")
_TIME = re.compile(r"\b([0-9]{1,2})(?: ?: ?| ?h ?| gio )([0-9]{2})(?: ?: ?([0-9]{2}))?(?: phut)?(?= |,|-|$)")
_HOW_MOMENT = "viết như “14/02/2022” hoặc “18:27, 27/02/2024”"


class DateUnreadable(ValueError):
    """The text is no date. ``reason`` says why, in Vietnamese, and how to write it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Precision(Enum):
    """How much of a date is known."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@total_ordering
@dataclass(frozen=True)
class PartialDate:
    """A day, month, quarter or year of the Gregorian calendar, ordered by its first day, then its last.

    ``month`` needs no day, ``day`` needs a month, ``quarter`` excludes both. ``ValueError`` for parts that
    cannot be.
    """

    year: int
    month: int | None = None
    day: int | None = None
    quarter: int | None = None

    def __post_init__(self) -> None:
        if self.quarter is not None and (self.month is not None or self.day is not None):
            raise ValueError("a quarter has neither month nor day")
        if self.day is not None and self.month is None:
            raise ValueError("a day needs its month")
        if self.quarter is not None and not 1 <= self.quarter <= 4:
            raise ValueError(f"no quarter {self.quarter}")
        date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """Return the full day as a ``PartialDate``."""
        return cls(day.year, day.month, day.day)

    @property
    def precision(self) -> Precision:
        """What is known."""
        if self.quarter is not None:
            return Precision.QUARTER
        if self.day is not None:
            return Precision.DAY
        return Precision.YEAR if self.month is None else Precision.MONTH

    @property
    def start(self) -> date:
        """The first day."""
        first_month = 3 * self.quarter - 2 if self.quarter else self.month or 1
        return date(self.year, first_month, self.day or 1)

    @property
    def end(self) -> date:
        """The last day."""
        if self.day is not None:
            return self.start
        last_month = 3 * self.quarter if self.quarter else self.month or 12
        return date(self.year, last_month, monthrange(self.year, last_month)[1])

    @property
    def iso(self) -> str:
        """The machine form: "2022-02-14", "2022-02", "2024-Q1", "2024" (the quarter is no ISO form)."""
        if self.quarter is not None:
            return f"{self.year:04}-Q{self.quarter}"
        parts = (f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part))
        return "-".join(parts)

    @property
    def display(self) -> str:
        """The short form of a page: "14/02/2022", "tháng 02/2022", "quý I/2024", "năm 2024"."""
        if self.quarter is not None:
            return f"quý {_ROMAN[self.quarter - 1]}/{self.year}"
        if self.day is not None:
            return f"{self.day:02}/{self.month:02}/{self.year}"
        return f"năm {self.year}" if self.month is None else f"tháng {_month(self.month)}/{self.year}"

    @property
    def words(self) -> str:
        """The form of official papers: "ngày 05 tháng 02 năm 2022", "tháng 3 năm 2021", "quý I năm 2024".

        Days below 10 and the months 1 and 2 take a leading zero (Nghị định 30/2020/NĐ-CP, Phụ lục I).
        """
        if self.quarter is not None:
            return f"quý {_ROMAN[self.quarter - 1]} năm {self.year}"
        day = "" if self.day is None else f"ngày {self.day:02} "
        return day + ("" if self.month is None else f"tháng {_month(self.month)} ") + f"năm {self.year}"

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return (self.start, self.end) < (other.start, other.end)


def parse_date(text: str) -> PartialDate:
    """Read a day, month, quarter or year.

    Accepts ``14/02/2022``, ``14-2-2022``, ``14.2.2022``, ``ngày 14 tháng 02 năm 2022``, ``02/2022``,
    ``tháng 3/2021``, ``quý I/2024``, ``quý 1 năm 2024``, ``Q1/2024``, ``2024``, ``năm 2024`` and the forms of
    :attr:`PartialDate.iso`. The day comes before the month. Years run from 1900 to 2199.
    Raises :class:`DateUnreadable`.
    """
    printed = " ".join(nfc(text).split())
    folded = fold(printed.replace("–", "-")).rstrip(".,")
    for forms in (_DAY_FORMS, _MONTH_FORMS, _QUARTER_FORMS, _YEAR_FORMS):
        for form in forms:
            match = form.fullmatch(folded)
            if match:
                return _build(match.groupdict())
    raise DateUnreadable(f"“{printed}” không phải là ngày tháng; {_HOW}")


def parse_moment(text: str) -> datetime | PartialDate:
    """Read the time line of a news article: a moment in Vietnamese time, or a date alone.

    Accepts ``18:27, 27/02/2024``, ``Thứ năm, 23/03/2023 14:02``, ``11:40, Thứ Bảy, 9-7-2022``, ISO 8601 with or
    without a zone, and whatever :func:`parse_date` reads. A moment without a zone is +07:00; with another
    zone it is converted. A weekday that does not fit the date is an error, because one of the two is wrong.
    Raises :class:`DateUnreadable`.
    """
    printed = " ".join(nfc(text).split())
    if re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ]", printed):
        return _iso_moment(printed)
    rest = fold(printed.replace("–", "-"))
    weekday = _WEEKDAY.search(rest)
    if weekday:
        rest = rest[: weekday.start()] + " " + rest[weekday.end() :]
    clock = _TIME.search(rest)
    if clock:
        rest = rest[: clock.start()] + " " + rest[clock.end() :]
    if not weekday and not clock:
        return parse_date(printed)
    rest = re.sub(r"^[ ,\-]+|[ ,\-]+$|\(?gmt ?\+ ?0?7(?::00)?\)?|,", " ", rest).strip(" -")
    if not rest:
        raise DateUnreadable(f"“{printed}” có giờ hoặc thứ nhưng thiếu ngày; {_HOW_MOMENT}")
    day = parse_date(rest)
    if day.precision is not Precision.DAY:
        raise DateUnreadable(f"“{printed}” có giờ hoặc thứ nhưng thiếu ngày; {_HOW_MOMENT}")
    if weekday and _WEEKDAY_WORDS[weekday[1]] != day.start.weekday():
        written = _WEEKDAYS[_WEEKDAY_WORDS[weekday[1]]]
        raise DateUnreadable(f"ngày {day.display} là {weekday_name(day.start)}, không phải {written}")
    return _at(day.start, clock) if clock else day


def display_moment(value: datetime | PartialDate) -> str:
    """Return the time line of a page: "14:02, thứ Năm, ngày 23/03/2023"; a date alone has no time.

    A moment is shown in Vietnamese time, to the minute. A month, quarter or year shows as
    :attr:`PartialDate.display`. ``ValueError`` for a moment without a zone.
    """
    if isinstance(value, PartialDate):
        if value.precision is not Precision.DAY:
            return value.display
        return f"{weekday_name(value.start)}, ngày {value.display}"
    if value.tzinfo is None:
        raise ValueError("a moment needs its zone")
    local = value.astimezone(VIETNAM_TIME)
    return f"{local:%H:%M}, {display_moment(PartialDate.of(local.date()))}"


def weekday_name(day: date) -> str:
    """Return "thứ Hai" … "thứ Bảy", "Chủ nhật" (capitals by Nghị định 30/2020/NĐ-CP, Phụ lục II)."""
    return _WEEKDAYS[day.weekday()]


def _build(parts: dict[str, str | None]) -> PartialDate:
    year = _year(parts["year"] or "")
    if parts.get("quarter"):
        return PartialDate(year, quarter=_quarter(parts["quarter"] or ""))
    month = int(parts.get("month") or 0)
    if parts.get("month") is None:
        return PartialDate(year)
    if not 1 <= month <= 12:
        swapped = parts.get("day") and int(parts["day"] or 0) <= 12
        raise DateUnreadable(f"tháng {month} không có" + ("; viết ngày trước, tháng sau" if swapped else ""))
    if parts.get("day") is None:
        return PartialDate(year, month)
    day = int(parts["day"] or 0)
    if not 1 <= day <= monthrange(year, month)[1]:
        raise DateUnreadable(f"ngày {day:02}/{month:02}/{year} không có thật")
    return PartialDate(year, month, day)


def _year(digits: str) -> int:
    if len(digits) != 4:
        # "14/02" comes here as month 14 of year 02: a day without its year.
        raise DateUnreadable(f"năm “{digits}” chưa đúng; năm phải có và viết đủ bốn chữ số")
    if not EARLIEST_YEAR <= int(digits) <= LATEST_YEAR:
        raise DateUnreadable(f"năm {digits} nằm ngoài khoảng {EARLIEST_YEAR} đến {LATEST_YEAR}")
    return int(digits)


def _quarter(numeral: str) -> int:
    upper = numeral.upper()
    quarter = _ROMAN.index(upper) + 1 if upper in _ROMAN else int(numeral) if numeral.isdecimal() else 0
    if not 1 <= quarter <= 4:
        raise DateUnreadable(f"quý {upper} không có, một năm có bốn quý (I, II, III, IV)")
    return quarter


def _month(month: int) -> str:
    return f"{month:02}" if month <= 2 else str(month)


def _iso_moment(printed: str) -> datetime:
    try:
        moment = datetime.fromisoformat(printed.upper())
    except ValueError:
        raise DateUnreadable(f"“{printed}” không phải là thời điểm; {_HOW_MOMENT}") from None
    if not EARLIEST_YEAR <= moment.year <= LATEST_YEAR:
        raise DateUnreadable(f"năm {moment.year} nằm ngoài khoảng {EARLIEST_YEAR} đến {LATEST_YEAR}")
    if moment.tzinfo is None:
        return moment.replace(tzinfo=VIETNAM_TIME)
    return moment.astimezone(VIETNAM_TIME)


def _at(day: date, clock: re.Match[str]) -> datetime:
    hour, minute, second = (int(part or 0) for part in clock.groups())
    if hour > 23 or minute > 59 or second > 59:
        raise DateUnreadable(f"giờ “{clock[0]}” không có; giờ đi từ 00:00 đến 23:59")
    return datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=VIETNAM_TIME)
