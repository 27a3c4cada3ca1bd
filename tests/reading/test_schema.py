"""JSON Schema for editors' tools: accepts what the reader accepts, and knows the keys."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
import yaml

from cchc.reading.front_matter import FrontMatter, split_front_matter
from cchc.reading.layout import SHELVES, Shelf
from cchc.reading.schema import schema_of
from cchc.reading.shelving import ContentFile, shelve
from cchc.records.record import Kind

GOOD = Path(__file__).parent / "good" / "content"
SAMPLE = Path(__file__).resolve().parents[2] / "content"
FILES = [file for folder in (GOOD, SAMPLE) for file in shelve(folder).files]


def as_a_tool_reads_it(file: ContentFile) -> Any:
    """YAML with its guesses: numbers, booleans, null; JSON has no dates, so those are texts."""
    text = file.path.read_text(encoding="utf-8")
    if file.path.suffix == ".md":
        parts = split_front_matter(text, file.file)
        assert isinstance(parts, FrontMatter)
        text = parts.head
    return json.loads(json.dumps(yaml.safe_load(text), default=datetime.date.isoformat))


@pytest.mark.parametrize("kind", Kind, ids=lambda kind: kind.value)
def test_every_kind_has_a_sound_schema(kind: Kind) -> None:
    jsonschema.Draft202012Validator.check_schema(schema_of(kind))


@pytest.mark.parametrize("shelf", SHELVES, ids=lambda shelf: shelf.path)
def test_good_files_fit_their_schema(shelf: Shelf) -> None:
    validator = jsonschema.Draft202012Validator(schema_of(shelf.record.kind))
    files = [file for file in FILES if file.shelf is shelf]
    assert files
    for file in files:
        assert [error.message for error in validator.iter_errors(as_a_tool_reads_it(file))] == [], file.file


BASE = {"mã": 1.01331, "tên": "Thử", "lĩnh vực": "ho-tich"}


@pytest.mark.parametrize(
    "change",
    [
        {"lĩnh vực": True},
        {"cấp thực hiện": ["xã", None]},
        {"cấp thực hiện": None},
        {"kết quả": 5},
        {"hồ sơ": "Không có"},
        {"ho_so": [{"GIẤY TỜ": ["Tờ khai", {"tên": "A", "bản chính": 1}]}]},
        {"ngày-đăng": "2026-07-18"},
        {"mẫu đơn": "A"},
        {"Ghi chú biên tập": ["a"]},
    ],
)
def test_what_the_reader_takes_the_schema_takes(change: dict[str, Any]) -> None:
    jsonschema.validate(BASE | change, schema_of(Kind.PROCEDURE), jsonschema.Draft202012Validator)


@pytest.mark.parametrize(
    "broken",
    [
        {"mã": "1", "tên": "Thử"},
        BASE | {"title": "Thử"},
        BASE | {"lĩnh vựt": "ho-tich"},
        BASE | {"tên": ["Thử"]},
        BASE | {"hồ sơ": "có"},
        BASE | {"hồ sơ": {"giấy tờ": []}},
        BASE | {"cách nộp": [{"nơi": "UBND xã"}]},
        [BASE],
        "mã: 1",
    ],
)
def test_what_no_reader_takes_the_schema_refuses(broken: Any) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(broken, schema_of(Kind.PROCEDURE), jsonschema.Draft202012Validator)


def test_lists_may_stand_under_a_key() -> None:
    items = [{"mã": "ho-tich", "tên": "Hộ tịch"}]
    for document in (items, {"Danh sách": items}, {"danh_sach": items}):
        jsonschema.validate(document, schema_of(Kind.SECTOR), jsonschema.Draft202012Validator)


def test_a_tool_can_propose_keys_and_values() -> None:
    schema = schema_of(Kind.PROCEDURE)
    properties = schema["$defs"]["Procedure"]["properties"]
    assert properties["lĩnh vực"]["description"] == "Mã lĩnh vực trong danh mục lĩnh vực."
    assert {"enum": ["nộp", "xuất trình", "cung cấp thông tin"]} in schema["$defs"]["DossierItem"]["properties"][
        "vai trò"
    ]["anyOf"]
