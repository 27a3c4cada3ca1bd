"""How facts are said: unknown, none and a value stay apart; money is said as the source has it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.reading.yaml_nodes import compose
from cchc.records.method import Method
from cchc.records.parts import LegalPart, missing_parts
from cchc.records.procedure import LocalProcedure, Procedure
from cchc.records.wording import (
    Said,
    say_channels,
    say_day,
    say_method_fee,
    say_online,
    say_procedure_fee,
    say_procedure_time,
    say_receiving,
    say_time,
)

UNKNOWN = "chưa có thông tin"


def method(lines: str) -> Method:
    return Method.model_validate(compose(f"cách: trực tiếp\n{lines}\n", "a.yml").root)


def procedure(lines: str = "") -> Procedure:
    return Procedure.model_validate(compose(f"mã: 1.000001\ntên: A\nlĩnh vực: ho-tich\n{lines}\n", "a.yml").root)


def local(lines: str) -> LocalProcedure:
    return LocalProcedure.model_validate(compose(f"mã: 1.000001\n{lines}\n", "a.yml").root)


def told(said: Said) -> tuple[str, str | None, str]:
    return said.text, said.note, said.state


@given(st.dates(date(1000, 1, 1)))
def test_a_day_has_a_zero_before_days_and_before_months_one_and_two(day: date) -> None:
    first, month, year = say_day(day).split("/")
    assert (len(first), int(first), int(month), int(year)) == (2, day.day, day.month, day.year)
    assert month == {1: "01", 2: "02"}.get(day.month, str(day.month))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("", (UNKNOWN, None, "unknown")),
        ("lệ phí:", (UNKNOWN, None, "unknown")),
        ("lệ phí: không có", ("không có", None, "none")),
        ("lệ phí: 8.000 đồng", ("8.000 đồng", None, "known")),
        ("lệ phí: 0 đồng", ("Nguồn ghi 0 đồng", None, "known")),
        ("lệ phí: miễn phí", ("Miễn phí", None, "known")),
        ("lệ phí: theo nghị quyết HĐND tỉnh", ("Theo nghị quyết HĐND tỉnh", None, "known")),
        ("lệ phí:\n  mức: 2.000 đồng\n  tính theo: trang", ("2.000 đồng/trang", None, "known")),
        (
            "lệ phí:\n  do ai quy định: HĐND cấp tỉnh",
            ("Theo quy định của HĐND cấp tỉnh", "chưa có thông tin về mức thu ở địa phương", "known"),
        ),
        (
            "lệ phí:\n  mức: 0 đồng\n  do ai quy định: HĐND cấp tỉnh",
            ("Theo quy định của HĐND cấp tỉnh", "chưa có thông tin về mức thu ở địa phương", "known"),
        ),
        (
            "lệ phí:\n  các mức:\n    - nội dung: trên 18.000 đồng\n      mức: 8.000 đồng",
            ("trên 18.000 đồng: 8.000 đồng", None, "known"),
        ),
        (
            "lệ phí:\n  các mức:\n    - nội dung: từ trang ba 1.000 đồng\n      mức: 1.000 đồng\n    - mức: 2.000 đồng",
            ("từ trang ba 1.000 đồng; 2.000 đồng", None, "known"),
        ),
    ],
)
def test_a_fee(lines: str, expected: tuple[str, str | None, str]) -> None:
    assert told(say_method_fee(method(lines), None)) == expected


@given(st.sampled_from(["", "0 đồng", "5.000 đồng", "không có", "theo quy định", "0 VNĐ"]))
def test_free_of_charge_is_said_only_where_a_text_says_so(fee: str) -> None:
    said = say_method_fee(method(f"lệ phí: {fee}"), None)
    assert "miễn" not in f"{said.text} {said.note}".lower()


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("", (UNKNOWN, None, "unknown")),
        ("thời hạn: không có", ("không có", None, "none")),
        ("thời hạn: 05 ngày làm việc", ("05 ngày làm việc", None, "known")),
        (
            "thời hạn:\n  thời hạn: trong ngày\n  kể từ: kể từ khi nhận đủ hồ sơ",
            ("Trong ngày", "kể từ khi nhận đủ hồ sơ", "known"),
        ),
        (
            "thời hạn:\n  dài nhất: 08 ngày\n  dài nhất khi: phải xác minh",
            (UNKNOWN, "dài nhất 08 ngày khi phải xác minh", "unknown"),
        ),
    ],
)
def test_a_time_limit(lines: str, expected: tuple[str, str | None, str]) -> None:
    assert told(say_time(method(lines).time)) == expected


def test_one_line_for_a_procedure_whose_rows_differ() -> None:
    both = procedure(
        "cách nộp:\n  - cách: trực tiếp\n    thời hạn: 02 ngày\n    lệ phí: 8.000 đồng\n"
        "  - cách: trực tuyến\n    thời hạn: 02 ngày\n    lệ phí: 4.000 đồng"
    )
    assert told(say_procedure_time(both)) == ("02 ngày", None, "known")
    fee = say_procedure_fee(both, None)
    assert fee.text == "Tuỳ cách nộp"
    assert fee.note == "trực tiếp: 8.000 đồng; trực tuyến: 4.000 đồng"
    assert say_channels(both).text == "Trực tiếp, trực tuyến"


def test_a_row_that_is_silent_is_not_counted_as_the_same() -> None:
    half = procedure("cách nộp:\n  - cách: trực tiếp\n    lệ phí: 8.000 đồng\n  - cách: trực tuyến")
    assert say_procedure_fee(half, None).note == f"trực tiếp: 8.000 đồng; trực tuyến: {UNKNOWN}"


def test_what_a_procedure_does_not_say_is_unknown() -> None:
    bare = procedure()
    said = (say_procedure_time(bare), say_procedure_fee(bare, None), say_receiving(bare, None), say_channels(bare))
    assert {told(fact) for fact in said} == {(UNKNOWN, None, "unknown")}
    assert told(say_online(bare, None)) == (UNKNOWN, None, "unknown")
    assert missing_parts(bare) == tuple(part for part in LegalPart if part is not LegalPart.NAME)


def test_a_local_resolution_stands_before_the_national_words_for_its_channels() -> None:
    here = local(
        "lệ phí:\n  - lệ phí: 5.000 đồng\n    nghị quyết: 12/2025/NQ-HĐND\n    cách nộp:\n"
        "      - trực tiếp\nnơi nộp: Quầy 3"
    )
    both = procedure(
        "cách nộp:\n  - cách: trực tiếp\n    lệ phí: 8.000 đồng\n  - cách: trực tuyến\n    lệ phí: 8.000 đồng"
    )
    first, second = both.methods
    assert told(say_method_fee(first, here)) == ("5.000 đồng", "theo Nghị quyết 12/2025/NQ-HĐND", "known")
    assert told(say_method_fee(second, here)) == ("8.000 đồng", None, "known")
    assert say_receiving(both, here).text == "Quầy 3"


def test_none_that_a_source_states_is_no_missing_part() -> None:
    stated = procedure("hồ sơ: không có\ntrình tự: không có\nđối tượng: không có\ncơ quan: không có")
    assert missing_parts(stated) == (LegalPart.METHODS, LegalPart.TIME)
    assert told(say_receiving(stated, None))[2] != "known"
