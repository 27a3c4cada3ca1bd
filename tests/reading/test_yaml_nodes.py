"""YAML as text with places: nothing is guessed, no bomb goes off, every slip has its message."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cchc.problems import ProblemKind, kinds
from cchc.reading import content, yaml_kinds
from cchc.reading.file_text import decode
from cchc.reading.yaml_nodes import compose
from cchc.records.nodes import Map, Seq, Text


def root(text: str) -> Map:
    composed = compose(text, "a.yml")
    assert composed.problems == []
    assert isinstance(composed.root, Map)
    return composed.root


@pytest.mark.parametrize(
    "value",
    [
        "1.013310",
        "13:30",
        "0163",
        "2024-02-30",
        "yes",
        "no",
        "on",
        "1e3",
        "0x10",
        "1_000",
        "=",
        ".5",
        "12:30:45",
        "-5",
        "0 %",
    ],
)
def test_every_scalar_stays_the_text_that_was_written(value: str) -> None:
    node = root(f"khóa: {value}\n")["khóa"]
    assert isinstance(node, Text)
    assert node == value
    assert not node.unknown


@pytest.mark.parametrize("value", ["", "~", "null", "Null", "NULL"])
def test_what_was_left_empty_is_unknown(value: str) -> None:
    assert root(f"khóa: {value}\n")["khóa"].unknown


@pytest.mark.parametrize("value", ['""', "''", '"null"', "'~'"])
def test_what_stands_in_quotes_is_written(value: str) -> None:
    assert not root(f"khóa: {value}\n")["khóa"].unknown


def test_nodes_know_their_place_and_their_key() -> None:
    tree = root("# lời ghi chú\nmột: a\nhai:\n  - tên: 'b'\n    số: [c, đ]\n")
    assert (tree.line, tree.column) == (2, 1)
    assert (tree["một"].line, tree["một"].column) == (2, 6)
    items = tree["hai"]
    assert isinstance(items, Seq)
    assert (items.line, items.column, items.key) == (4, 3, "hai")
    assert (items[0].line, items[0].column) == (4, 5)
    assert (items[0]["tên"].line, items[0]["tên"].column, items[0]["tên"].quoted) == (4, 10, True)
    numbers = items[0]["số"]
    assert [(text.line, text.column) for text in numbers] == [(5, 10), (5, 13)]
    (key, *_) = [key for key in tree if key == "hai"]
    assert isinstance(key, Text)
    assert (key.line, key.column) == (3, 1)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# chỉ ghi chú\n",
        "---\na: b\n",
        "a: b # ",
        'a: "b" # ghi chú sau nháy\n',
        "a: # ghi chú trước một danh sách\n  - b\n",
        "a: # ghi chú trước các mục con\n  b: c\n",
        "a: # ghi chú\n- b\n",
        "a: https://xamau.example/#muc\n",
        "a: – không thu\n",
        "a: + 5 điểm\n",
        "a: “Một cửa” và “một cửa liên thông”\n",
        "a: Theo “quy tắc”\n",
        "a: từ 7:30 đến 11:30\n",
        "- nộp lúc 7:30\n- xem https://xamau.example\n",
        "a: |\n  dòng #1\n  - không phải ý: x\n",
        "a: dòng một\n  dòng hai\n  dòng ba\n",
        "a: -5\n",
        "a:\n  - -5,5 %\n",
        "a: 'd''Ivoire'\n",
        'a: "dòng một\n  dòng hai"\n',
        "a: [b, c] # ghi chú\n",
        "a: x\n...\n",
    ],
)
def test_what_is_meant_is_not_called_a_slip(text: str) -> None:
    if text == "a: b # ":
        assert [problem.code for problem in compose(text, "a.yml").problems] == ["D103"]  # "#" may be content
    else:
        assert compose(text, "a.yml").problems == []


YAML_KINDS = [kind for kind in vars(yaml_kinds).values() if isinstance(kind, ProblemKind)]


@pytest.mark.parametrize("kind", YAML_KINDS, ids=lambda kind: kind.code)
def test_the_bad_example_has_the_slip_and_the_good_one_has_none(kind: ProblemKind) -> None:
    assert kind.code in [problem.code for problem in compose(kind.bad + "\n", "a.yml").problems]
    assert compose(kind.good + "\n", "a.yml").problems == []


def test_the_kinds_of_the_whole_stage_are_declared() -> None:
    assert content.LIST_EXPECTED in kinds()
    assert len([kind for kind in kinds() if kind.code[0] in "DM"]) >= 75


@pytest.mark.parametrize("kind", [kind for kind in kinds() if kind.code[0] in "DM"], ids=lambda kind: kind.code)
def test_every_kind_has_examples_for_the_handbook(kind: ProblemKind) -> None:
    assert kind.bad
    assert kind.good
    assert kind.bad != kind.good


@pytest.mark.parametrize(
    "bomb",
    [
        "[" * 100_000,
        "a: " + "[" * 100_000 + "]" * 100_000,
        "{" * 100_000,
        "- " * 100_000,
        "? " * 100_000,
        "a: " + "{a: " * 50_000,
        "".join(" " * depth + "a:\n" for depth in range(200)),
        "".join(" " * depth + "-\n" for depth in range(200)),
        "a: &a [x]\n" + "".join(f"b{n}: [*a, *a, *a]\n" for n in range(50)),
        "a: " + "x" * 1_000_000,
        "- x\n" * 100_000,
        "a" * 5_000 + ": b\n",
    ],
    ids=["[", "[]", "{", "-", "?", "{a:", "indent", "dashes", "aliases", "long", "many", "long key"],
)
def test_bombs_end_in_a_message_or_in_nodes(bomb: str) -> None:
    composed = compose(bomb, "a.yml")
    assert composed.problems or composed.root is not None


def test_a_second_document_is_refused_once() -> None:
    problems = compose("a: b\n---\nc: d\n---\ne: f\n", "a.yml").problems
    assert [(problem.position.line, problem.code) for problem in problems] == [(2, "D117")]


def test_keys_that_fold_alike_are_one_key() -> None:
    problems = compose("Tên: a\nten: b\nt\u00ean : c\n", "a.yml").problems
    assert [(problem.position.line, problem.code) for problem in problems] == [(2, "D116"), (3, "D116")]


def test_all_slips_of_a_file_come_at_once() -> None:
    problems = compose("a: b #c\nd: “e”\nf:\n  -g\nh: *i\n", "a.yml").problems
    assert [(problem.position.line, problem.code) for problem in problems] == [
        (1, "D103"),
        (2, "D109"),
        (4, "D110"),
        (5, "D106"),
    ]


PIECES = st.sampled_from(
    [*" \n\t:-#[]{},'\"“”&*!|>@`%?\\\u00a0•–：=~a1", "  ", ": ", "- ", " #", "? ", "---", "...", "<<", "tên", "mã"]
)


@settings(max_examples=400)
@given(st.lists(PIECES, max_size=25).map("".join))
@example("%")
@example("%YAML 9.9\n---\n")
@example("!<")
@example('"\\ud800"')
@example("\u00a0: :")
def test_no_text_raises(text: str) -> None:
    for problem in compose(text, "a.yml").problems:
        lines = text.split("\n")
        assert 1 <= problem.position.line <= len(lines)
        assert 1 <= problem.position.column <= len(lines[problem.position.line - 1]) + 1


@given(st.text(max_size=120))
def test_no_other_text_raises_either(text: str) -> None:
    decoded = decode(text.encode("utf-8", "replace"), "a.yml")
    if decoded.text is not None:
        compose(decoded.text, "a.yml")
