"""What every record can do: keys, places, digests, and its life on the site."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from pydantic import ValidationError

from cchc.clock import Clock
from cchc.reading.yaml_nodes import compose
from cchc.records.article import NewsItem
from cchc.records.lifetime import Lasting
from cchc.records.method import Fee, Method, TimeLimit
from cchc.records.model import Model, field
from cchc.records.nodes import Map, Text, locate, texts
from cchc.records.procedure import Procedure
from cchc.records.record import Kind, Origin
from cchc.records.reference import Sector
from cchc.records.unit import Unit
from cchc.records.values import Line, Validity
from cchc.text.dates import VIETNAM_TIME


def nodes(text: str) -> Map:
    root = compose(text, "a.yml").root
    assert isinstance(root, Map)
    return root


def errors(model: type[Model], text: str) -> list[tuple[tuple[int | str, ...], str]]:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(nodes(text))
    return [(error["loc"], error["type"]) for error in caught.value.errors(include_url=False)]


def test_two_fields_that_fold_alike_are_a_fault_of_the_program() -> None:
    class Twice(Model):
        one: Line = field("tên gọi", doc="")
        two: Line = field("khác", also=("Ten_goi",), doc="")

    with pytest.raises(ValueError, match="fold"):
        Twice.names_by_key()


@pytest.mark.parametrize(
    "key", ["lĩnh vực", "Lĩnh Vực", "linh_vuc", "linh-vuc", "LINH  VUC", "lĩnh\u00a0vực", "li\u0303nh vực"]
)
def test_every_spelling_of_a_key_is_one_key(key: str) -> None:
    procedure = Procedure.model_validate(nodes(f"mã: 1.000001\ntên: A\n{key}: ho-tich\n"))
    assert procedure.sector == "ho-tich"


def test_english_names_are_no_keys() -> None:
    assert errors(Sector, "mã: a\ntên: A\ncode: b\n") == [(("?code",), "extra_forbidden")]


def test_one_field_under_two_names() -> None:
    assert errors(Fee, "mức: 1.000 đồng\nnguyên văn: a\nghi chú: b\n") == [((), "key_twice")]


def test_errors_of_a_record_come_all_at_once() -> None:
    found = errors(Procedure, "tên: A\nlĩnh vực: Hộ tịch\nngày đăng: mai\ncách nộp:\n  - nơi: xã\n")
    assert {kind for _, kind in found} == {"missing", "not_a_slug", "date_unreadable"}
    assert (("methods", 0, "channel"), "missing") in found


@pytest.mark.parametrize(
    ("text", "amount", "free", "words"),
    [
        ("8.000 đồng", 8000, False, None),
        ("0 đồng", 0, False, None),
        ("miễn phí", None, True, "miễn phí"),
        ("theo nghị quyết HĐND tỉnh", None, False, "theo nghị quyết HĐND tỉnh"),
    ],
)
def test_a_fee_in_one_line(text: str, amount: int | None, free: bool, words: str | None) -> None:
    fee = Method.model_validate(nodes(f"cách: trực tiếp\nlệ phí: {text}\n")).fee
    assert isinstance(fee, Fee)
    assert (fee.amount.amount if fee.amount else None, fee.free, fee.text) == (amount, free, words)


@pytest.mark.parametrize("text", ["8000", "8.000", "0", "1,5"])
def test_a_bare_figure_is_no_fee(text: str) -> None:
    assert errors(Method, f"cách: trực tiếp\nlệ phí: {text}\n") == [(("fee", "amount"), "money_unreadable")]


@pytest.mark.parametrize("text", ["5", "05", "1/2", "1,5"])
def test_a_bare_figure_is_no_time_limit(text: str) -> None:
    assert errors(Method, f"cách: trực tiếp\nthời hạn: {text}\n") == [(("time", "text"), "duration_unreadable")]


def test_a_rule_in_words_is_a_time_limit_without_a_number() -> None:
    time = Method.model_validate(nodes("cách: trực tiếp\nthời hạn: trong ngày làm việc\n")).time
    assert isinstance(time, TimeLimit)
    assert (time.text, time.duration) == ("trong ngày làm việc", None)


def test_places_of_parts_of_a_record() -> None:
    root = nodes("mã: 1.000001\ntên: A\nlĩnh vực: ho-tich\nhồ sơ:\n  - giấy tờ:\n      - Tờ khai\n      - tên: B\n")
    procedure = Procedure.model_validate(root)
    procedure.read_from(Origin("content/thu-tuc/a.yml", "a", root))
    assert str(procedure.position("title")) == "content/thu-tuc/a.yml:2:6"
    assert procedure.position("dossier", 0, "items", 0, "title").line == 6  # a shorthand answers for its parts
    assert procedure.position("dossier", 0, "items", 1, "title").line == 7
    assert procedure.position("results").line == 1  # what was left out is answered by what lacks it
    assert locate(root, ("dossier", 9)).line == 5
    assert [str(text) for text in texts(root)][:3] == ["1.000001", "A", "ho-tich"]


def test_the_digest_follows_the_content() -> None:
    def digest(text: str, body: str = "", file: str = "a.yml") -> str:
        root = nodes(text)
        record = Sector.model_validate(root)
        record.read_from(Origin(file, "a", root, body))
        return record.digest

    same = digest("mã: a\ntên: A\n")
    assert same == digest("mã:   a\n# lời\ntên: 'A'\n")
    assert (
        len({same, digest("mã: a\ntên: B\n"), digest("mã: a\ntên: A\n", "x"), digest("mã: a\ntên: A\n", "", "b")}) == 4
    )


def news(text: str) -> NewsItem:
    return NewsItem.model_validate(nodes(f"tiêu đề: A\ntóm tắt: B\n{text}"))


@pytest.mark.parametrize(
    ("text", "day", "hour", "visible"),
    [
        ("", 1, 0, True),
        ("ngày đăng: 02/11/2026\n", 1, 23, False),
        ("ngày đăng: 02/11/2026\n", 2, 0, True),
        ("ngày đăng: 08:00, 02/11/2026\n", 2, 7, False),
        ("ngày đăng: 08:00, 02/11/2026\n", 2, 8, True),
        ("ngày gỡ: 02/11/2026\n", 1, 23, True),
        ("ngày gỡ: 02/11/2026\n", 2, 0, False),
    ],
)
def test_a_record_appears_and_goes_at_its_moment(text: str, day: int, hour: int, visible: bool) -> None:
    clock = Clock(datetime(2026, 11, day, hour, tzinfo=VIETNAM_TIME))
    assert news(text).visible_at(clock) is visible


@pytest.mark.parametrize(
    ("text", "day", "validity"),
    [
        ("", date(2026, 1, 1), Validity.UNKNOWN),
        ("hiệu lực từ: 01/7/2025\n", date(2025, 6, 30), Validity.COMING),
        ("hiệu lực từ: 01/7/2025\n", date(2025, 7, 1), Validity.IN_FORCE),
        ("hết hiệu lực từ: 01/7/2025\n", date(2025, 6, 30), Validity.IN_FORCE),
        ("hết hiệu lực từ: 01/7/2025\n", date(2025, 7, 1), Validity.ENDED),
    ],
)
def test_things_with_a_life_of_their_own(text: str, day: date, validity: Validity) -> None:
    sector: Lasting = Sector.model_validate(nodes(f"mã: a\ntên: A\n{text}"))
    assert sector.validity_on(day) is validity


def test_the_tag_of_a_record_does_not_follow_its_address() -> None:
    office = "bộ phận một cửa:\n  tên: A\n"
    identity = "định danh:\n  tổ chức: xamau.example\n  ngày: 01/01/2026\n"

    def unit(address: str) -> Unit:
        text = f"tên: A\nthuộc: B\ntên trang: C\nđịa chỉ trang: {address}\n{identity}{office}"
        return Unit.model_validate(nodes(text))

    tags: set[Any] = {unit(address).tag(Kind.NEWS, "x") for address in ("https://a.example/", "https://b.example/c/")}
    assert tags == {"tag:xamau.example,2026-01-01:tin-tuc/x"}


def test_a_text_knows_whether_it_was_written() -> None:
    assert Text("").unknown
    assert Text("null").unknown
    assert not Text("", quoted=True).unknown
    assert not Text("0").unknown
