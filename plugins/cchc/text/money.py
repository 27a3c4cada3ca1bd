"""Text stage: money as officials write it, for fees and charges of procedures.

Vietnamese numbers use a dot between thousands and a comma before decimals. English habits (``8,000 VNĐ``)
are read where only one reading is possible; where two are, the editor is told how to write.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from cchc.text.fold import fold, nfc

VND = "VND"
_NAMES = {VND: "đồng", "USD": "đô la Mỹ", "EUR": "euro"}
_CURRENCY_WORDS = {
    "dong": VND, "d": VND, "vnd": VND, "vn dong": VND, "dong viet nam": VND, "viet nam dong": VND,
    "usd": "USD", "do la my": "USD", "do la": "USD", "dola my": "USD", "us$": "USD", "$": "USD",
    "eur": "EUR", "euro": "EUR",
}  # fmt: skip
_SCALES = {"nghin": 10**3, "ngan": 10**3, "trieu": 10**6, "ty": 10**9, "ti": 10**9}
_MONEY = re.compile(r"([0-9][0-9.,]*(?: [0-9]{3})*)(?: ?(nghin|ngan|trieu|ty|ti)\b)? ?([^0-9]*)")
_HOW = "viết như “8.000 đồng”, “1,5 triệu đồng” hoặc “10 USD”"


class MoneyUnreadable(ValueError):
    """The text is no amount of money. ``reason`` says why, in Vietnamese, and how to write it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, order=False)
class Money:
    """An amount of money, never negative: ``amount`` in đồng, dollars or euros, ``currency`` by ISO 4217.

    Đồng are whole. Zero is a stated zero; "unknown" is not a ``Money``.
    """

    amount: Decimal
    currency: str = VND

    def __post_init__(self) -> None:
        if self.currency not in _NAMES:
            raise ValueError(f"unknown currency {self.currency!r}")
        amount = Decimal(self.amount)
        if not amount.is_finite() or amount < 0:
            raise ValueError(f"no amount of money: {self.amount!r}")
        if self.currency == VND and amount != amount.to_integral_value():
            raise ValueError(f"đồng are whole, not {self.amount!r}")
        object.__setattr__(self, "amount", Decimal(plain_decimal(amount)))

    @property
    def name(self) -> str:
        """The Vietnamese name of the currency: "đồng", "đô la Mỹ", "euro"."""
        return _NAMES[self.currency]

    @property
    def display(self) -> str:
        """The amount as it stands on a page: "8.000 đồng", "12,5 đô la Mỹ"."""
        return f"{group_thousands(self.amount)} {self.name}"


def plain_decimal(number: Decimal) -> str:
    """Return the digits of ``number`` without exponent and without zeros after the last decimal."""
    digits = format(number, "f")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def group_thousands(number: Decimal | int) -> str:
    """Return ``number`` the Vietnamese way: dot between thousands, comma before decimals ("1.234,5")."""
    whole, _, decimals = plain_decimal(Decimal(number)).partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    return f"{grouped},{decimals}" if decimals else grouped


def parse_money(text: str) -> Money:
    """Read an amount: ``8.000 đồng``, ``8000đ``, ``8,000 VNĐ``, ``10 USD``, ``1,5 triệu đồng``, ``20 nghìn đồng``.

    Raises :class:`MoneyUnreadable` when the currency is missing, when separators allow two readings
    (``8.00``, ``1,234.5``, ``1,000 USD``), and when a part of the text is left over.
    """
    printed = nfc(text).strip()
    match = _MONEY.fullmatch(fold(printed).rstrip("."))
    if match is None:
        raise MoneyUnreadable(f"“{printed}” không phải là số tiền; {_HOW}")
    digits, scale_word, currency_word = match.groups()
    currency = _currency(currency_word.strip(), printed)
    scale = _SCALES[scale_word] if scale_word else 1
    amount = _read_digits(digits.strip(), whole_only=currency == VND and scale == 1) * scale
    if currency == VND and amount != amount.to_integral_value():
        raise MoneyUnreadable(f"“{printed}” không ra số đồng chẵn; {_HOW}")
    return Money(amount, currency)


def parse_rate(text: str) -> tuple[Money, str | None]:
    """Read an amount with what it is paid for: ``8.000 đồng/bản`` → (8.000 đồng, "bản"); no part gives ``None``.

    Raises :class:`MoneyUnreadable` as :func:`parse_money` does, and for an empty part after the slash.
    """
    amount, slash, per = nfc(text).partition("/")
    if slash and not per.strip():
        raise MoneyUnreadable("sau dấu “/” chưa viết đơn vị, ví dụ “8.000 đồng/bản”")
    return parse_money(amount), " ".join(per.split()) or None


def _currency(word: str, printed: str) -> str:
    if not word:
        raise MoneyUnreadable(f"“{printed}” thiếu đơn vị tiền; {_HOW}")
    currency = _CURRENCY_WORDS.get(word)
    if currency is None:
        raise MoneyUnreadable(f"“{printed}” có phần không phải là số tiền; {_HOW}")
    return currency


def _read_digits(digits: str, whole_only: bool) -> Decimal:
    """Read digits with separators. ``whole_only``: a comma cannot be a decimal comma, so it may part thousands."""
    # "05 triệu đồng" is the official way to write a small count; "05.000" is a slip.
    if digits[0] == "0" and digits[1:2] not in ("", ",") and not re.fullmatch(r"0[1-9]", digits):
        raise MoneyUnreadable(f"số “{digits}” không được bắt đầu bằng số 0")
    if re.fullmatch(r"[0-9]+", digits):
        return Decimal(digits)
    if re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3})+", digits):
        return Decimal(re.sub(r"[. ]", "", digits))
    if re.fullmatch(r"[0-9]{1,3}(?:,[0-9]{3})+", digits):
        if whole_only:
            return Decimal(digits.replace(",", ""))
        raise MoneyUnreadable(
            f"số “{digits}” đọc được hai cách; viết “{digits.replace(',', '.')}” nếu là hàng nghìn, "
            "bỏ các số 0 ở cuối nếu là phần lẻ"
        )
    if re.fullmatch(r"(?:[0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+),[0-9]+", digits):
        return Decimal(digits.replace(".", "").replace(",", "."))
    raise MoneyUnreadable(
        f"số “{digits}” đặt dấu chấm, dấu phẩy chưa rõ; dấu chấm ngăn từng nhóm ba chữ số (8.000), "
        "dấu phẩy đứng trước phần lẻ (1,5)"
    )
