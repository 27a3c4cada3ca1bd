"""Money as officials write it; separators that allow two readings are refused."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.money import Money, MoneyUnreadable, group_thousands, parse_money, parse_rate

DONG = st.integers(0, 10**13).map(lambda amount: Money(Decimal(amount)))
FOREIGN = st.builds(
    Money, st.decimals(0, 10**9, places=2, allow_nan=False, allow_infinity=False), st.sampled_from(["USD", "EUR"])
)


@given(st.one_of(DONG, FOREIGN))
def test_what_is_shown_can_be_read_again(money: Money) -> None:
    assert parse_money(money.display) == money
    assert parse_money(money.display.upper()) == money


@given(st.integers(0, 10**15))
def test_thousands_are_grouped_from_the_right(amount: int) -> None:
    groups = group_thousands(amount).split(".")
    assert int("".join(groups)) == amount
    assert all(len(group) == 3 for group in groups[1:])
    assert 1 <= len(groups[0]) <= 3


@given(st.integers(1, 999), st.sampled_from([("nghìn", 10**3), ("ngàn", 10**3), ("triệu", 10**6), ("tỷ", 10**9)]))
def test_scales(count: int, scale: tuple[str, int]) -> None:
    assert parse_money(f"{count} {scale[0]} đồng") == Money(Decimal(count * scale[1]))


@pytest.mark.parametrize(
    ("text", "amount", "currency", "display"),
    [
        ("8.000 đồng", "8000", "VND", "8.000 đồng"),
        ("8000đ", "8000", "VND", "8.000 đồng"),
        ("8,000 VNĐ", "8000", "VND", "8.000 đồng"),
        ("8.000đ", "8000", "VND", "8.000 đồng"),
        ("8 000 đồng", "8000", "VND", "8.000 đồng"),
        ("8.000\u00a0đồng.", "8000", "VND", "8.000 đồng"),
        ("đ".join(["50.000", ""]), "50000", "VND", "50.000 đồng"),
        ("10 USD", "10", "USD", "10 đô la Mỹ"),
        ("12,50 USD", "12.5", "USD", "12,5 đô la Mỹ"),
        ("1.234,5 USD", "1234.5", "USD", "1.234,5 đô la Mỹ"),
        ("1,5 triệu đồng", "1500000", "VND", "1.500.000 đồng"),
        ("20 nghìn đồng", "20000", "VND", "20.000 đồng"),
        ("0,5 nghìn đồng", "500", "VND", "500 đồng"),
        ("1.000.000.000 VND", "1000000000", "VND", "1.000.000.000 đồng"),
        ("0 đồng", "0", "VND", "0 đồng"),
        ("05 triệu đồng", "5000000", "VND", "5.000.000 đồng"),
        ("03 USD", "3", "USD", "3 đô la Mỹ"),
        ("3 euro", "3", "EUR", "3 euro"),
    ],
)
def test_spellings(text: str, amount: str, currency: str, display: str) -> None:
    money = parse_money(text)
    assert money == Money(Decimal(amount), currency)
    assert money.display == display


@pytest.mark.parametrize(
    ("text", "part_of_reason"),
    [
        ("8.00 đồng", "số “8.00” đặt dấu chấm, dấu phẩy chưa rõ"),
        ("8.00", "thiếu đơn vị tiền"),
        ("8000", "thiếu đơn vị tiền"),
        ("1,234.5 USD", "chưa rõ"),
        ("1.5 triệu đồng", "chưa rõ"),
        ("12.50 USD", "chưa rõ"),
        ("1,000 USD", "đọc được hai cách; viết “1.000” nếu là hàng nghìn"),
        ("1,500 triệu đồng", "đọc được hai cách"),
        ("8.0000 đồng", "chưa rõ"),
        ("15.000.0000 đồng", "chưa rõ"),
        ("3000.000 đồng", "chưa rõ"),
        ("2, đồng", "chưa rõ"),
        ("00 đồng", "không được bắt đầu bằng số 0"),
        ("80.00.000 đồng", "chưa rõ"),
        ("08.000 đồng", "không được bắt đầu bằng số 0"),
        ("1,5 đồng", "không ra số đồng chẵn"),
        ("-5.000 đồng", "không phải là số tiền"),
        ("miễn phí", "không phải là số tiền"),
        ("theo nghị quyết HĐND tỉnh", "không phải là số tiền"),
        ("8.000 đồng/trang", "có phần không phải là số tiền"),
        ("8.000 đồng - 10.000 đồng", "không phải là số tiền"),
        ("8.000 won", "có phần không phải là số tiền"),
        ("", "không phải là số tiền"),
        ("triệu đồng", "không phải là số tiền"),
    ],
)
def test_reasons(text: str, part_of_reason: str) -> None:
    with pytest.raises(MoneyUnreadable) as caught:
        parse_money(text)
    assert part_of_reason in caught.value.reason


@given(st.text())
def test_any_other_text_is_refused_in_words(text: str) -> None:
    try:
        reason = parse_money(text).display
    except MoneyUnreadable as error:
        reason = error.reason
    assert reason


@pytest.mark.parametrize(
    ("text", "display", "per"),
    [
        ("8.000 đồng/bản", "8.000 đồng", "bản"),
        ("2.000đ / trang", "2.000 đồng", "trang"),
        ("10 USD/bản sao  thứ hai", "10 đô la Mỹ", "bản sao thứ hai"),
        ("8.000 đồng", "8.000 đồng", None),
    ],
)
def test_rates(text: str, display: str, per: str | None) -> None:
    money, found = parse_rate(text)
    assert (money.display, found) == (display, per)


def test_a_rate_without_its_unit() -> None:
    with pytest.raises(MoneyUnreadable, match="chưa viết đơn vị"):
        parse_rate("8.000 đồng/ ")


@pytest.mark.parametrize(("amount", "currency"), [("1.5", "VND"), ("-1", "VND"), ("NaN", "USD"), ("1", "XYZ")])
def test_impossible_amounts(amount: str, currency: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Money(Decimal(amount), currency)


def test_equal_amounts_are_written_alike() -> None:
    assert str(Money(Decimal("8E+3")).amount) == "8000"
    assert Money(Decimal("12.50"), "USD") == Money(Decimal("12.5"), "USD")
    assert str(Money(Decimal("12.50"), "USD").amount) == "12.5"
