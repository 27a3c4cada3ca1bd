"""Single values: what each kind reads, and which reason it gives when it cannot."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from cchc.records.method import Channel
from cchc.records.nodes import Map, Seq, Text
from cchc.records.reference import Level
from cchc.records.states import ABSENT, Stated, known
from cchc.records.values import (
    Count,
    DateText,
    Day,
    DurationText,
    Line,
    Lines,
    Moment,
    MoneyText,
    Named,
    Number,
    Slug,
    YesNo,
)
from cchc.text.dates import PartialDate
from cchc.text.durations import Duration, Unit
from cchc.text.fold import fold_key
from cchc.text.money import Money

# Any: a type alias cannot be applied at run time in mypy's eyes, though pydantic does.
STATED: Any = Stated


def read(kind: Any, text: Any) -> Any:
    return TypeAdapter(kind).validate_python(text)


def refusal(kind: Any, value: Any) -> str:
    with pytest.raises(ValidationError) as caught:
        read(kind, value)
    (error,) = caught.value.errors(include_url=False)
    return str(error["type"])


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Line, "  Đăng  ký\u00a0khai\nsinh ", "Đăng ký khai sinh"),
        (Line, "e\u0302\u0301", "ế"),
        (Slug, " ho-tich ", "ho-tich"),
        (DateText, "quý I/2024", PartialDate(2024, quarter=1)),
        (DateText, "02/2022", PartialDate(2022, 2)),
        (DateText, "2024", PartialDate(2024)),
        (Day, "14/02/2022", date(2022, 2, 14)),
        (Day, "2022-02-14", date(2022, 2, 14)),
        (Moment, "18:27, 27/02/2024", datetime(2024, 2, 27, 18, 27, tzinfo=timezone(timedelta(hours=7)))),
        (Moment, "27/02/2024", PartialDate(2024, 2, 27)),
        (MoneyText, "8.000 đồng", Money(Decimal(8000))),
        (MoneyText, "0 đồng", Money(Decimal(0))),
        (DurationText, "05 ngày làm việc", Duration(5, Unit.WORKING_DAY)),
        (Count, " 02 ", 2),
        (Count, "0", 0),
        (Number, "88,86", Decimal("88.86")),
        (Number, "1.234.567,5", Decimal("1234567.5")),
        (Number, "-3", Decimal(-3)),
        (YesNo, "Có", True),
        (YesNo, "khong", False),
        (Channel, "NỘP TRỰC TIẾP", Channel.DIRECT),
        (Level, "cap_xa", Level.COMMUNE),
    ],
)
def test_values_as_officials_write_them(kind: Any, text: str, value: Any) -> None:
    assert read(kind, Text(text)) == value


@pytest.mark.parametrize(
    ("kind", "text", "problem"),
    [
        (Line, " \u00a0", "empty_text"),
        (Slug, "Hộ tịch", "not_a_slug"),
        (Slug, "con", "not_a_slug"),
        (Slug, "a/b", "not_a_slug"),
        (DateText, "31/02/2024", "date_unreadable"),
        (Day, "02/2022", "date_unreadable"),
        (Moment, "24:00, 27/02/2024", "date_unreadable"),
        (MoneyText, "8000", "money_unreadable"),
        (MoneyText, "theo quy định", "money_unreadable"),
        (DurationText, "5", "duration_unreadable"),
        (Count, "một", "count_unreadable"),
        (Count, "1,5", "count_unreadable"),
        (Count, "-1", "count_unreadable"),
        (Count, "²", "count_unreadable"),
        (Count, "9" * 5000, "count_unreadable"),
        (Number, "88.86", "number_unreadable"),  # a dot parts thousands: this would be 8.886
        (Number, "80%", "number_unreadable"),
        (Number, "nan", "number_unreadable"),
        (Number, "Infinity", "number_unreadable"),
        (Number, "1e9", "number_unreadable"),
        (Number, "1_000", "number_unreadable"),
        (YesNo, "tùy", "yes_no_unreadable"),
        (Channel, "bồ câu", "not_in_list"),
    ],
)
def test_what_cannot_be_read_is_refused(kind: Any, text: str, problem: str) -> None:
    assert refusal(kind, Text(text)) == problem


@pytest.mark.parametrize(
    "kind", [Line, Slug, DateText, Day, Moment, MoneyText, DurationText, Count, Number, YesNo, Channel]
)
@pytest.mark.parametrize("value", [Seq([Text("a")]), Map({"a": Text("b")})])
def test_a_list_or_keys_are_no_text(kind: Any, value: Any) -> None:
    assert refusal(kind, value) == "not_a_text"


def test_one_text_stands_for_a_list_of_one_and_empty_bullets_go() -> None:
    assert read(Lines, Text("a")) == ("a",)
    assert read(Lines, Text("")) == ()
    assert read(Lines, Seq([Text("a"), Text(""), Text("~"), Text("b")])) == ("a", "b")
    assert refusal(Lines, Map({"a": Text("b")})) == "tuple_type"


@pytest.mark.parametrize("kind", [Line, DateText, Day, MoneyText, Count, Lines, tuple[Line, ...]])
@pytest.mark.parametrize("text", ["không có", "Không có", "khong_co", "KHÔNG"])
def test_none_is_a_state_of_every_kind(kind: Any, text: str) -> None:
    assert read(STATED[kind], Text(text)) is ABSENT


def test_three_states_are_told_apart() -> None:
    assert read(STATED[Line], Text("không có trong danh mục")) == "không có trong danh mục"
    assert read(STATED[Line], None) is None
    assert known(ABSENT) is None
    assert known("a") == "a"


def test_one_wrong_value_gives_one_error() -> None:
    assert refusal(STATED[DateText], Text("sai")) == "date_unreadable"


def every_named() -> list[type[Named]]:
    return sorted(Named.__subclasses__(), key=lambda named: named.__name__)


@pytest.mark.parametrize("named", every_named(), ids=lambda named: named.__name__)
def test_no_spelling_means_two_things(named: type[Named]) -> None:
    spellings = [
        (fold_key(spelling), member)
        for member in named
        for spelling in {*(fold_key(text) for text in named.also().get(member.name, ())), fold_key(member.label)}
    ]
    assert len(dict(spellings)) == len(set(spellings))
    assert set(named.also()) <= {member.name for member in named}
    for member in named:
        assert isinstance(member, Enum)
        assert named.from_text(member.label) is member
