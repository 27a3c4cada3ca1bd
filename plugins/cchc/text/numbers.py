"""Text stage: numbers, dates and money in words, as a broadcaster reads them aloud; Roman numerals.

Own code on purpose: num2words 0.5 reads 1005 as "một nghìn lẻ năm" where Vietnamese says
"một nghìn không trăm linh năm".
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from cchc.text.dates import PartialDate
from cchc.text.money import Money, plain_decimal

Region = Literal["bac", "nam"]
"""Northern ("nghìn", "linh", "hai mươi tư") or southern ("ngàn", "lẻ", "hai mươi bốn") reading."""

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_BILLION = 10**9
LARGEST = 10**27 - 1
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
          (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip


def read_number(n: int, region: Region = "bac") -> str:
    """Return ``n`` in Vietnamese words: 1005 → "một nghìn không trăm linh năm", -21 → "âm hai mươi mốt".

    Groups of zeros in the middle are left out (1000005 → "một triệu không trăm linh năm"). ``ValueError``
    beyond 27 digits, where Vietnamese has no settled reading.
    """
    if abs(n) > LARGEST:
        raise ValueError(f"{n} is too large to be read aloud")
    if n < 0:
        return f"âm {read_number(-n, region)}"
    return " ".join(_words(n, region, leading=True)) or _DIGITS[0]


def read_decimal(number: str, region: Region = "bac") -> str:
    """Return a plain decimal such as "12.05" in words, decimals digit by digit: "mười hai phẩy không năm"."""
    whole, point, decimals = number.partition(".")
    spoken = read_number(int(whole), region)
    return f"{spoken} phẩy {' '.join(_DIGITS[int(digit)] for digit in decimals)}" if point else spoken


def read_date(day: date | PartialDate, region: Region = "bac") -> str:
    """Return a date in words: "ngày mười bốn tháng hai năm hai nghìn không trăm hai mươi hai".

    Days 1 to 10 are read "mùng …", April is "tháng tư", quarters "quý một" … "quý tư".
    """
    partial = day if isinstance(day, PartialDate) else PartialDate.of(day)
    parts: list[str] = []
    if partial.quarter is not None:
        parts.append(f"quý {_ordinal(partial.quarter, region)}")
    if partial.day is not None:
        parts.append(f"ngày {'mùng ' if partial.day <= 10 else ''}{read_number(partial.day, region)}")
    if partial.month is not None:
        parts.append(f"tháng {_ordinal(partial.month, region)}")
    return " ".join([*parts, "năm", read_number(partial.year, region)])


def read_money(money: Money, region: Region = "bac") -> str:
    """Return an amount in words: "tám nghìn đồng", "mười hai phẩy năm đô la Mỹ"."""
    return f"{read_decimal(plain_decimal(money.amount), region)} {money.name}"


def roman(n: int) -> str:
    """Return ``n`` (1 to 3999, else ``ValueError``) as a Roman numeral: 14 → "XIV"."""
    if not 1 <= n <= 3999:
        raise ValueError(f"{n} has no Roman numeral")
    numeral = ""
    for value, letters in _ROMAN:
        count, n = divmod(n, value)
        numeral += letters * count
    return numeral


def parse_roman(numeral: str) -> int:
    """Return the number of a Roman numeral in either case. ``ValueError`` for anything not written the usual way."""
    rest, number = numeral.strip().upper(), 0
    for value, letters in _ROMAN:
        while rest.startswith(letters):
            number += value
            rest = rest[len(letters) :]
    if rest or not 1 <= number <= 3999 or roman(number) != numeral.strip().upper():
        raise ValueError(f"no Roman numeral: {numeral!r}")
    return number


def _ordinal(n: int, region: Region) -> str:
    return "tư" if n == 4 else read_number(n, region)


def _words(n: int, region: Region, *, leading: bool) -> list[str]:
    """Read ``n`` below 10^27; ``leading`` says that nothing was read before it, so zeros in front are silent."""
    words: list[str] = []
    billions, n = divmod(n, _BILLION)
    if billions:
        words += [*_words(billions, region, leading=leading), "tỷ"]
    for size, name in ((10**6, "triệu"), (10**3, "ngàn" if region == "nam" else "nghìn"), (1, "")):
        group, n = divmod(n, size)
        if group:
            words += _group(group, region, leading=leading and not words)
            words += [name] if name else []
    return words


def _group(n: int, region: Region, *, leading: bool) -> list[str]:
    """Read 1 to 999; a group that is not the first names its hundreds even when there are none."""
    hundreds, rest = divmod(n, 100)
    tens, unit = divmod(rest, 10)
    words = [] if leading and not hundreds else [_DIGITS[hundreds], "trăm"]
    if tens == 1:
        words.append("mười")
    elif tens:
        words += [_DIGITS[tens], "mươi"]
    elif unit and words:
        words.append("lẻ" if region == "nam" else "linh")
    if unit:
        words.append(_unit(unit, tens, region))
    return words


def _unit(unit: int, tens: int, region: Region) -> str:
    if tens > 1 and unit == 1:
        return "mốt"
    if tens > 1 and unit == 4 and region == "bac":
        return "tư"
    return "lăm" if tens and unit == 5 else _DIGITS[unit]
