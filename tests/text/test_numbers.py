"""Numbers in words against two oracles: rewriting rules on digits, and a reader that turns words into a number."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.dates import PartialDate
from cchc.text.money import Money
from cchc.text.numbers import LARGEST, parse_roman, read_date, read_decimal, read_money, read_number, roman

NAMES = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]


def spelled_by_rewriting(n: int) -> str:
    """Name every digit with its place, then apply the rules of speech as text replacements (below 10^12)."""
    digits = f"{n:012}"
    text = ""
    for name, group in zip(("tỷ", "triệu", "nghìn", ""), re.findall("...", digits), strict=True):
        if group != "000":
            hundred, ten, unit = (NAMES[int(digit)] for digit in group)
            text += f"{hundred} trăm {ten} mươi {unit}. {name} "
    for pattern, speech in (
        (r"không mươi không\.", ""),
        (r"không mươi (\w+)\.", r"linh \1"),
        (r"một mươi không\.", "mười"),
        (r"một mươi năm\.", "mười lăm"),
        (r"một mươi (\w+)\.", r"mười \1"),
        (r"mươi không\.", "mươi"),
        (r"mươi một\.", "mươi mốt"),
        (r"mươi bốn\.", "mươi tư"),
        (r"mươi năm\.", "mươi lăm"),
        (r"\.", ""),
        (r"^không trăm (linh )?", ""),
        (r"\s+", " "),
    ):
        text = re.sub(pattern, speech, text)
    return text.strip() or "không"


def number_of(words: str) -> int:
    """Read words back, by the value of each word; knows nothing of how they were made."""
    units = {name: value for value, name in enumerate(NAMES)} | {"mốt": 1, "tư": 4, "lăm": 5}
    total = group = pending = 0
    for word in words.split():
        if word in units:
            pending = units[word]
        elif word == "mười":
            group += 10
        elif word == "mươi":
            group, pending = group + 10 * pending, 0
        elif word == "trăm":
            group, pending = group + 100 * pending, 0
        elif word in ("nghìn", "ngàn", "triệu"):
            total, group, pending = total + (group + pending) * (10**6 if word == "triệu" else 1000), 0, 0
        elif word == "tỷ":
            total, group, pending = (total + group + pending) * 10**9, 0, 0
        else:
            assert word in ("linh", "lẻ"), word
    return total + group + pending


def test_every_number_to_ten_thousand() -> None:
    assert [read_number(n) for n in range(10_000)] == [spelled_by_rewriting(n) for n in range(10_000)]


@given(st.integers(0, 10**12 - 1))
def test_large_numbers_equal_the_rewriting(n: int) -> None:
    assert read_number(n) == spelled_by_rewriting(n)


@given(st.integers(0, 10**18 - 1), st.sampled_from(["bac", "nam"]))
def test_words_say_the_number(n: int, region: str) -> None:
    assert number_of(read_number(n, "nam" if region == "nam" else "bac")) == n


@given(st.integers(1, 10**18))
def test_negative_numbers(n: int) -> None:
    assert read_number(-n) == f"âm {read_number(n)}"


@pytest.mark.parametrize(
    ("n", "north", "south"),
    [
        (0, "không", "không"),
        (10, "mười", "mười"),
        (15, "mười lăm", "mười lăm"),
        (21, "hai mươi mốt", "hai mươi mốt"),
        (24, "hai mươi tư", "hai mươi bốn"),
        (105, "một trăm linh năm", "một trăm lẻ năm"),
        (111, "một trăm mười một", "một trăm mười một"),
        (1005, "một nghìn không trăm linh năm", "một ngàn không trăm lẻ năm"),
        (2024, "hai nghìn không trăm hai mươi tư", "hai ngàn không trăm hai mươi bốn"),
        (8000, "tám nghìn", "tám ngàn"),
        (540_000, "năm trăm bốn mươi nghìn", "năm trăm bốn mươi ngàn"),
        (1_000_005, "một triệu không trăm linh năm", "một triệu không trăm lẻ năm"),
        (3_012_000, "ba triệu không trăm mười hai nghìn", "ba triệu không trăm mười hai ngàn"),
        (2 * 10**12, "hai nghìn tỷ", "hai ngàn tỷ"),
        (-24, "âm hai mươi tư", "âm hai mươi bốn"),
    ],
)
def test_readings(n: int, north: str, south: str) -> None:
    assert (read_number(n), read_number(n, "nam")) == (north, south)


def test_beyond_the_largest() -> None:
    assert read_number(LARGEST).startswith("chín trăm chín mươi chín triệu")
    with pytest.raises(ValueError, match="too large"):
        read_number(LARGEST + 1)


@pytest.mark.parametrize(
    ("number", "spoken"), [("12.05", "mười hai phẩy không năm"), ("0.5", "không phẩy năm"), ("7", "bảy")]
)
def test_decimals(number: str, spoken: str) -> None:
    assert read_decimal(number) == spoken


@pytest.mark.parametrize(
    ("day", "spoken"),
    [
        (date(2022, 2, 14), "ngày mười bốn tháng hai năm hai nghìn không trăm hai mươi hai"),
        (date(2024, 4, 5), "ngày mùng năm tháng tư năm hai nghìn không trăm hai mươi tư"),
        (date(2023, 12, 10), "ngày mùng mười tháng mười hai năm hai nghìn không trăm hai mươi ba"),
        (PartialDate(2021, 3), "tháng ba năm hai nghìn không trăm hai mươi mốt"),
        (PartialDate(2024, quarter=4), "quý tư năm hai nghìn không trăm hai mươi tư"),
        (PartialDate(2030), "năm hai nghìn không trăm ba mươi"),
    ],
)
def test_dates(day: date | PartialDate, spoken: str) -> None:
    assert read_date(day) == spoken


def test_southern_date() -> None:
    assert read_date(date(2024, 4, 24), "nam") == "ngày hai mươi bốn tháng tư năm hai ngàn không trăm hai mươi bốn"


@pytest.mark.parametrize(
    ("money", "spoken"),
    [
        (Money(Decimal(8000)), "tám nghìn đồng"),
        (Money(Decimal(0)), "không đồng"),
        (Money(Decimal("12.5"), "USD"), "mười hai phẩy năm đô la Mỹ"),
    ],
)
def test_money(money: Money, spoken: str) -> None:
    assert read_money(money) == spoken


def slow_roman(n: int) -> str:
    """Write ``n`` strokes, then gather them."""
    numeral = "I" * n
    for many, one in (("IIIII", "V"), ("VV", "X"), ("XXXXX", "L"), ("LL", "C"), ("CCCCC", "D"), ("DD", "M")):
        numeral = numeral.replace(many, one)
    for many, one in (
        ("DCCCC", "CM"),
        ("CCCC", "CD"),
        ("LXXXX", "XC"),
        ("XXXX", "XL"),
        ("VIIII", "IX"),
        ("IIII", "IV"),
    ):
        numeral = numeral.replace(many, one)
    return numeral


def test_roman_numerals_both_ways() -> None:
    for n in range(1, 4000):
        assert roman(n) == slow_roman(n)
        assert parse_roman(roman(n)) == n
    assert parse_roman(" xiv ") == 14


@pytest.mark.parametrize("numeral", ["", "IIII", "VX", "IC", "abc", "XIVa", "MMMM", "4"])
def test_no_roman_numeral(numeral: str) -> None:
    with pytest.raises(ValueError, match="Roman"):
        parse_roman(numeral)


@pytest.mark.parametrize("n", [0, -1, 4000])
def test_numbers_without_a_roman_numeral(n: int) -> None:
    with pytest.raises(ValueError, match="Roman"):
        roman(n)
