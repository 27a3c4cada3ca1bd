"""A folder of bad content, one slip a file: each is told in one run, at its place, in words that officials can follow.

``expected.json`` was written by hand from the files; ``messages.txt`` is what the editor reads, reviewed by people. To
renew the latter after a change of wording, run this file as a program and read the difference before committing it.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from cchc.problems import Problem
from cchc.reading.content import Reading, read_content

HERE = Path(__file__).parent
MESSAGES = HERE / "messages.txt"


def told(problems: tuple[Problem, ...]) -> str:
    """The problems as a person reads them."""
    return "\n".join(
        f"{problem.position} {problem.severity.label} {problem.code}\n  {problem.message}\n  → {problem.hint}\n"
        for problem in problems
    )


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read_content(HERE / "content")


def test_every_slip_is_told_at_its_place_and_nothing_else(reading: Reading) -> None:
    expected = Counter(tuple(row.values()) for row in json.loads((HERE / "expected.json").read_text(encoding="utf-8")))
    found = Counter(
        (problem.position.file, problem.position.line, problem.position.column, problem.code)
        for problem in reading.problems
    )
    assert found == expected


def test_the_messages_are_those_that_were_reviewed(reading: Reading) -> None:
    assert told(reading.problems) == MESSAGES.read_text(encoding="utf-8")


def test_the_folder_holds_many_different_slips(reading: Reading) -> None:
    assert len({problem.code for problem in reading.problems}) >= 60
    assert len(reading.problems) >= 110


def test_no_word_of_the_machinery_reaches_the_editor(reading: Reading) -> None:
    machinery = re.compile(
        r"pydantic|libyaml|Traceback|Error|expected|mapping|scalar|None|null|tuple|string|value|input|\bkey\b", re.I
    )
    leaks = [problem for problem in reading.problems if machinery.search(problem.message + problem.hint)]
    assert leaks == []


def test_every_hint_says_what_to_do(reading: Reading) -> None:
    orders = re.compile(
        r"Thêm|Xóa|Viết|Soạn|Sửa|Đổi|Đặt|Chuyển|Chọn|Giữ|Bao|Dùng|Xuống dòng|Để trống|Gõ|Chép|Lấy|Chỉ viết|Nếu|Xem|"
        r"Mỗi mục"
        r"|Các mục cùng cấp|Dòng đầu tiên|Windows đang|Chữ này"
    )
    assert [problem for problem in reading.problems if not orders.match(problem.hint)] == []


def test_two_runs_tell_the_same(reading: Reading) -> None:
    assert read_content(HERE / "content").problems == reading.problems


if __name__ == "__main__":
    MESSAGES.write_text(told(read_content(HERE / "content").problems), encoding="utf-8", newline="\n")
