"""What the models refuse: every type of error has its message, and nothing an editor writes ends in a traceback."""

from __future__ import annotations

import ast
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cchc.records
from cchc.problems import Problem
from cchc.reading.content import read_bytes
from cchc.reading.expected import family, spellings
from cchc.reading.explain import MAKERS
from cchc.reading.layout import SHELVES, Form, Shelf
from cchc.reading.shelving import ContentFile
from cchc.records.values import Named

RECORDS = Path(cchc.records.__file__).parent


def read(text: str, shelf_path: str = "thu-tuc") -> list[Problem]:
    shelf = next(shelf for shelf in SHELVES if shelf.path == shelf_path)
    return read_bytes(text.encode(), file_on(shelf))[1]


def file_on(shelf: Shelf) -> ContentFile:
    return ContentFile(Path("x"), str(PurePosixPath("content", shelf.path, "x.yml")), "x", shelf)


# Which errors each kind of pydantic's schemas can raise. `str` cannot: `_line` gives it a str or raises.
RAISED = {
    "model": {"model_type"},
    "model-fields": {"missing", "extra_forbidden"},
    "tuple": {"tuple_type"},
    "literal": {"literal_error"},
}
SILENT = {
    *["no-info", "model-field", "function-before", "function-after", "function-wrap", "function-plain", "default"],
    *["nullable", "str", "definitions", "definition-ref", "any"],
}


def schema_types(schema: Any, definitions: dict[str, Any], seen: set[str]) -> set[str]:
    """The types of the schemas that validate; definitions are followed where they are used."""
    if isinstance(schema, list | tuple):
        return set().union(*(schema_types(part, definitions, seen) for part in schema))
    if not isinstance(schema, dict):
        return set()
    kind = schema.get("type")
    found = {kind} if isinstance(kind, str) else set()
    if kind == "definitions":
        definitions |= {part["ref"]: part for part in schema["definitions"]}
        return found | schema_types(schema["schema"], definitions, seen)
    if kind == "definition-ref":
        name = schema["schema_ref"]
        if name in seen:
            return found
        return found | schema_types(definitions[name], definitions, seen | {name})
    if kind == "function-plain":
        return found
    parts = [part for key, part in schema.items() if key not in ("serialization", "metadata")]
    return found | schema_types(parts, definitions, seen)


def test_every_error_that_pydantic_can_raise_here_has_its_message() -> None:
    types = set().union(*(schema_types(shelf.record.__pydantic_core_schema__, {}, set()) for shelf in SHELVES))
    assert types - set(RAISED) - SILENT == set()
    assert set().union(*(RAISED.get(kind, set()) for kind in types)) <= set(MAKERS)


def test_every_error_of_our_own_has_its_message() -> None:
    own: set[str] = set()
    for file in RECORDS.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("PydanticCustomError", "_read"):
                place = 0 if node.func.id == "PydanticCustomError" else 1  # type: ignore[attr-defined]
                kind = node.args[place]
                if isinstance(kind, ast.Constant):
                    own.add(str(kind.value))
    assert {"not_a_text", "date_unreadable", "money_unreadable", "key_twice"} <= own
    assert own <= set(MAKERS)


@pytest.mark.parametrize("shelf", SHELVES, ids=lambda shelf: shelf.path)
def test_no_two_fields_of_a_model_fold_alike(shelf: Shelf) -> None:
    for model in family(shelf.record):
        assert len(model.names_by_key()) >= len(model.model_fields)  # raises ValueError where two fold alike


BASE = "mã: 1.000001\ntên: Thử\nlĩnh vực: ho-tich\n"


def codes(problems: list[Problem]) -> list[tuple[int, int, str]]:
    return [(problem.position.line, problem.position.column, problem.code) for problem in problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cách nộp:\n  - cách: trực tiếp\n    thời hạn: 5\n", [(6, 15, "M016")]),
        ("cách nộp:\n  - cách: trực tiếp\n    lệ phí: 8000\n", [(6, 13, "M015")]),
        ("nguồn:\nnơi: UBND xã\n", [(5, 1, "M005")]),
        ("cách nộp: trực tiếp\n", [(4, 11, "M011")]),
        ("lưu ý:\n  -\n  - [a]\n", [(6, 5, "M007")]),
        ("hồ sơ:\n  - giấy tờ:\n      - tên:\n", [(6, 9, "M002")]),
        ("cấp thực hiện: [xã, ấp]\n", [(4, 21, "M021")]),
        ("căn cứ pháp lý:\n  - số: 1/2020/NĐ-CP\n    trích yếu: A\n    tên: B\n", [(7, 5, "M006")]),
    ],
)
def test_a_slip_gives_one_message_at_its_place(text: str, expected: list[tuple[int, int, str]]) -> None:
    assert codes(read(BASE + text)) == expected


def test_the_path_is_told_in_the_editors_own_keys() -> None:
    (problem,) = read(BASE + "ho_so:\n  - giấy tờ:\n      - A\n      - Tên: B\n        BAN-CHINH: x\n")
    assert problem.message.startswith("“ho_so › trường hợp 1 › giấy tờ › mục 2 › BAN-CHINH”")


def test_an_empty_bullet_does_not_shift_the_count() -> None:
    (problem,) = read(BASE + "lưu ý:\n  - a\n  -\n  - Lưu ý: b\n")
    assert "“lưu ý › ý 3”" in problem.message
    assert problem.position.line == 7


def test_a_misspelt_key_is_not_called_missing_as_well() -> None:
    assert codes(read("mã: 1.000001\ntêm: Thử\nlĩnh vực: ho-tich\n")) == [(2, 1, "M003")]


def test_what_comes_of_a_slip_is_not_told_again() -> None:
    assert codes(read("mã: 1.000001\ntên: #Thử\nlĩnh vực: ho-tich\n")) == [(2, 6, "D103")]


MODELS = sorted({model for shelf in SHELVES for model in family(shelf.record)}, key=lambda model: model.__name__)
KEYS = sorted({key for model in MODELS for key in spellings(model)})
VALUES = sorted({
    *["", "~", "null", "không có", "có", "0", "-1", "1", "88,86", "1.5", "nan", "Infinity", "1e999999", "9" * 5000],
    *["31/12/2026", "00/00/0000", "quý V/2024", "2024-02-30T99:99", "9999-12-31T23:59:59+23:59", "Q0/2024", "24:00"],
    *["8.000 đồng", "9" * 400 + " đồng", "1/0 ngày", "05 (mười) ngày", "0 ngày", "²", "١٢", "\\0", "[", "{", "'", '"'],
    *["Bước 1: nộp", "ho-tich", "con", "a/b", "../..", "<script>", "A4", "xã", "“a”", "- a", "[a, b]", "{a: b}"],
    *(member.label for part in Named.__subclasses__() for member in part),
})  # fmt: skip


@st.composite
def mappings(draw: st.DrawFn, depth: int = 3) -> str:
    lines: list[str] = []
    for key in draw(st.lists(st.sampled_from(KEYS) | st.text("aăđ :-", max_size=5), max_size=6)):
        shape = draw(st.integers(0, 3)) if depth else 0
        if shape < 2:
            lines.append(f"{key}: {draw(st.sampled_from(VALUES))}")
        else:
            inner = draw(mappings(depth=depth - 1)).split("\n")
            first, rest = ("  ", "  ") if shape == 2 else ("  - ", "    ")
            lines += [f"{key}:", first + inner[0], *(rest + line for line in inner[1:])]
    return "\n".join(lines)


@settings(max_examples=300)
@given(mappings(), st.sampled_from(SHELVES))
def test_no_content_raises(text: str, shelf: Shelf) -> None:
    if shelf.form is Form.ARTICLE:
        text = f"---\n{text}\n---\nx\n"
    _, problems = read_bytes(text.encode(), file_on(shelf))
    height = text.count("\n") + 1
    for problem in problems:
        assert 1 <= problem.position.line <= height
        assert "{" not in problem.message.replace(text, "") or "{" in text


@given(st.binary(max_size=200), st.sampled_from(SHELVES))
def test_no_bytes_raise(data: bytes, shelf: Shelf) -> None:
    records, problems = read_bytes(data, file_on(shelf))
    assert records or problems or shelf.form is Form.LIST


@pytest.mark.parametrize("shelf", SHELVES, ids=lambda shelf: shelf.path)
def test_no_value_in_any_field_raises(shelf: Shelf) -> None:
    for value in VALUES:
        text = "\n".join(f"{shelf.record.key_of(name)}: {value}" for name in shelf.record.model_fields)
        if shelf.form is Form.ARTICLE:
            text = f"---\n{text}\n---\nx\n"
        elif shelf.form is Form.LIST:
            text = "- " + text.replace("\n", "\n  ")
        read_bytes(text.encode(), file_on(shelf))
