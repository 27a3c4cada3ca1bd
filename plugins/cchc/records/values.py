"""Records: the kinds of single values that fields hold, read the way officials write them.

Every kind takes the text of the file and gives a typed value, or raises a `PydanticCustomError` whose type names what
is wrong and whose context says why, in Vietnamese; ``reading/explain.py`` makes the message of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Annotated, Any, ClassVar, Self

from pydantic import BeforeValidator, GetCoreSchemaHandler, PlainValidator
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from cchc.records.nodes import Map, Seq, Text
from cchc.text.dates import DateUnreadable, PartialDate, parse_date, parse_moment
from cchc.text.durations import Duration, DurationUnreadable, parse_duration
from cchc.text.fold import closest, fold_key, nfc
from cchc.text.money import Money, MoneyUnreadable, parse_money
from cchc.text.slug import is_slug


def _text(value: Any) -> str:
    if isinstance(value, Map | Seq | dict | list):
        raise PydanticCustomError("not_a_text", "a text is expected")
    if not isinstance(value, str):
        raise PydanticCustomError("not_a_text", "a text is expected")
    return value


def _line(value: Any) -> str:
    text = " ".join(nfc(_text(value)).split())
    if not text:
        raise PydanticCustomError("empty_text", "a text is expected")
    return text


Line = Annotated[str, BeforeValidator(_line)]
"""A text of one paragraph: NFC, white space collapsed, never empty."""


def _lines(value: Any) -> Any:
    if isinstance(value, Text):
        return () if value.unknown else (value,)
    if isinstance(value, list):
        return tuple(item for item in value if not (isinstance(item, Text) and item.unknown))
    return value


ONE_OR_MANY = BeforeValidator(_lines)
"""Lets a single value stand for a list of one, and drops empty bullets."""

Lines = Annotated[tuple[Line, ...], ONE_OR_MANY]
"""Several texts; a single text may stand for a list of one. Empty bullets are dropped."""


def _slug(value: Any) -> str:
    text = _text(value).strip()
    if not is_slug(text):
        raise PydanticCustomError("not_a_slug", "an identifier is expected", {"found": text})
    return text


Slug = Annotated[str, BeforeValidator(_slug)]
"""An identifier: lower-case letters without accents, digits and hyphens."""


def _read(parse: Callable[[str], Any], problem: str, errors: type[ValueError]) -> Callable[[Any], Any]:
    def validate(value: Any) -> Any:
        if not isinstance(value, str):
            return value if not isinstance(value, Map | Seq | list | dict) else _text(value)
        try:
            return parse(value)
        except errors as why:
            reason = str(getattr(why, "reason", why))
            raise PydanticCustomError(problem, "unreadable", {"found": str(value), "reason": reason}) from None

    return validate


def _full_date(text: str) -> date:
    found = parse_date(text)
    if found.start != found.end:
        raise DateUnreadable("cần ghi đủ ngày, tháng, năm")
    return found.start


# A dot parts thousands and a comma the decimals: "88.86" would be read a hundredfold.
_NUMBER = re.compile(r"[+-]?(?:[0-9]{1,15}|[0-9]{1,3}(?:\.[0-9]{3}){1,5})(?:,[0-9]{1,9})?", re.ASCII)
_COUNT = re.compile(r"[0-9]{1,9}", re.ASCII)


def _count(text: str) -> int:
    if _COUNT.fullmatch(text.strip()) is None:
        raise ValueError("phải là số nguyên, ví dụ 1")
    return int(text)


def _decimal(text: str) -> Decimal:
    plain = text.strip()
    if _NUMBER.fullmatch(plain) is None:
        raise ValueError("phải là một con số, ví dụ 15 hoặc 88,86")
    return Decimal(plain.replace(".", "").replace(",", "."))


def _yes_no(text: str) -> bool:
    words = {"co": True, "dung": True, "true": True, "khong": False, "sai": False, "false": False}
    found = words.get(fold_key(text))
    if found is None:
        raise ValueError('chỉ nhận "có" hoặc "không"')
    return found


DateText = Annotated[PartialDate, PlainValidator(_read(parse_date, "date_unreadable", DateUnreadable))]
"""A date as precise as the source gives it: day, month, quarter or year."""

Day = Annotated[date, PlainValidator(_read(_full_date, "date_unreadable", DateUnreadable))]
"""A full date."""

Moment = Annotated[datetime | PartialDate, PlainValidator(_read(parse_moment, "date_unreadable", DateUnreadable))]
"""A date, or a date and time of day in Vietnamese time."""

MoneyText = Annotated[Money, PlainValidator(_read(parse_money, "money_unreadable", MoneyUnreadable))]
DurationText = Annotated[Duration, PlainValidator(_read(parse_duration, "duration_unreadable", DurationUnreadable))]
Count = Annotated[int, PlainValidator(_read(_count, "count_unreadable", ValueError))]
Number = Annotated[Decimal, PlainValidator(_read(_decimal, "number_unreadable", ValueError))]
YesNo = Annotated[bool, PlainValidator(_read(_yes_no, "yes_no_unreadable", ValueError))]


class Named(Enum):
    """An enumerated value: its value is the canonical Vietnamese label; `also` gives other spellings by member name."""

    @classmethod
    def also(cls) -> dict[str, tuple[str, ...]]:
        """Other accepted spellings of the labels, by member name."""
        return {}

    @property
    def label(self) -> str:
        """The Vietnamese label."""
        return str(self.value)

    @property
    def slug(self) -> str:
        """The label as part of an address or of a data file."""
        return fold_key(self.label).replace(" ", "-")

    @classmethod
    @cache
    def _by_spelling(cls) -> dict[str, Self]:
        return {
            fold_key(spelling): member
            for member in cls
            for spelling in (member.label, *cls.also().get(member.name, ()))
        }

    @classmethod
    def from_text(cls, text: str) -> Self:
        """The member that a text names.

        Raises PydanticCustomError "not_in_list".
        """
        found = cls._by_spelling().get(fold_key(text))
        if found is None:
            near = closest(text, [member.label for member in cls])
            context = {"found": text, "known": [member.label for member in cls], "near": near}
            raise PydanticCustomError("not_in_list", "not one of the values", context)
        return found

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        def validate(value: Any) -> Any:
            return value if isinstance(value, cls) else cls.from_text(_text(value))

        return core_schema.no_info_plain_validator_function(validate)


class Validity(Enum):
    """Where a thing with a life of its own stands on a given day."""

    COMING = "chưa có hiệu lực"
    IN_FORCE = "còn hiệu lực"
    ENDED = "hết hiệu lực"
    UNKNOWN = "chưa rõ hiệu lực"

    label: ClassVar[str]
