"""Text stage: time limits as officials write them ("05 ngày làm việc", "không quá 10 ngày").

Working days and calendar days are different facts (20 working days are four weeks), so the unit is kept as
written and never converted. Texts such as "trong ngày" are no durations; the record keeps them as text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction

from cchc.text.fold import fold, nfc
from cchc.text.money import plain_decimal
from cchc.text.numbers import read_number


class Unit(Enum):
    """A unit of time; the value is the code in open data, ``word`` what people read."""

    MINUTE = "minute"
    HOUR = "hour"
    WORKING_HOUR = "working_hour"
    DAY = "day"
    WORKING_DAY = "working_day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"

    @property
    def word(self) -> str:
        """The Vietnamese word: "ngày làm việc"."""
        return _UNIT_WORDS[self]


_UNIT_WORDS = {
    Unit.MINUTE: "phút",
    Unit.HOUR: "giờ",
    Unit.WORKING_HOUR: "giờ làm việc",
    Unit.DAY: "ngày",
    Unit.WORKING_DAY: "ngày làm việc",
    Unit.WEEK: "tuần",
    Unit.MONTH: "tháng",
    Unit.YEAR: "năm",
}
_UNITS = {fold(word): unit for unit, word in _UNIT_WORDS.items()} | {
    "tieng": Unit.HOUR,
    "gio hanh chinh": Unit.WORKING_HOUR,
    "ngay lich": Unit.DAY,
}
_DURATION = re.compile(
    r"(?P<maximum>(?:khong qua|toi da) )?"
    r"(?P<number>[0-9]+/[0-9]+|[0-9]+(?:[.,][0-9]+)?)"
    r"(?: ?\((?P<words>[a-z ]+)\))? ?(?P<unit>[a-z ]+)"
)
_HOW = "viết như “05 ngày làm việc”, “không quá 10 ngày” hoặc “08 giờ làm việc”"


class DurationUnreadable(ValueError):
    """The text is no duration. ``reason`` says why, in Vietnamese, and how to write it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Duration:
    """A positive length of time in its own unit; ``maximum`` when the source says "không quá"."""

    value: int | Decimal
    unit: Unit
    maximum: bool = False

    def __post_init__(self) -> None:
        value = Decimal(self.value)
        if not value.is_finite() or value <= 0:
            raise ValueError(f"no length of time: {self.value!r}")
        whole = value == value.to_integral_value()
        object.__setattr__(self, "value", int(value) if whole else Decimal(plain_decimal(value)))

    @property
    def display(self) -> str:
        """The limit as officials write it: "05 ngày làm việc", "không quá 10 ngày", "1/2 ngày làm việc".

        Whole numbers below ten take a leading zero, as in official papers; halves and quarters are fractions.
        """
        return f"{'không quá ' if self.maximum else ''}{self._number} {self.unit.word}"

    @property
    def _number(self) -> str:
        if isinstance(self.value, int):
            return f"{self.value:02}"
        fraction = Fraction(self.value)
        if fraction < 1 and fraction.denominator in (2, 4):
            return f"{fraction.numerator}/{fraction.denominator}"
        return plain_decimal(self.value).replace(".", ",")


def parse_duration(text: str) -> Duration:
    """Read a time limit.

    Accepts ``05 ngày làm việc``, ``5 ngày``, ``không quá 10 ngày làm việc``, ``tối đa 03 tháng``,
    ``08 giờ làm việc``, ``1/2 ngày làm việc``, ``1,5 ngày`` and ``05 (năm) ngày``, where the words must say the
    same number. Raises :class:`DurationUnreadable`.
    """
    printed = " ".join(nfc(text).split())
    match = _DURATION.fullmatch(fold(printed).rstrip("."))
    if match is None:
        raise DurationUnreadable(f"“{printed}” không phải là một khoảng thời gian; {_HOW}")
    unit = _UNITS.get(match["unit"].strip())
    if unit is None:
        raise DurationUnreadable(f"“{printed}” có đơn vị thời gian chưa rõ; {_HOW}")
    value = _read_value(match["number"])
    if match["words"] and not _says(match["words"], value):
        raise DurationUnreadable(f"“{printed}” viết số và chữ không khớp nhau")
    if value <= 0:
        raise DurationUnreadable(f"“{printed}” bằng không; để trống nếu chưa có thông tin")
    return Duration(value, unit, maximum=match["maximum"] is not None)


def _read_value(number: str) -> Decimal:
    if "/" not in number:
        if re.fullmatch(r"[0-9]+\.[0-9]{3}", number):
            raise DurationUnreadable(f"số “{number}” đọc được hai cách; viết liền các chữ số")
        return Decimal(number.replace(",", "."))
    above, below = (int(part) for part in number.split("/"))
    if below not in (2, 4) or not 0 < above < below:
        raise DurationUnreadable(f"phân số “{number}” không dùng được; dùng 1/2, 1/4, 3/4 hoặc số thập phân")
    return Decimal(above) / Decimal(below)


def _says(words: str, value: Decimal) -> bool:
    if value != value.to_integral_value():
        return False
    return " ".join(words.split()) in {fold(read_number(int(value), region)) for region in ("bac", "nam")}
