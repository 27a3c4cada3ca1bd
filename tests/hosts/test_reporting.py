"""Reports in their three formats, and what a build says at its end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cchc.hosts.making import Cause, Making, Remake
from cchc.hosts.pipeline import BuildReport
from cchc.hosts.reporting import count, summary, tell, why
from cchc.problems import Position, Problem, Severity

ERROR = Problem(Position("content/thu-tuc/a.yml", 12, 5), "M001", Severity.ERROR, "Phí 100% sai.", "Ghi số.\nRồi lưu.")
SECOND = Problem(Position("content/thu-tuc/a.yml", 30, 1), "K002", Severity.WARNING, "Thiếu phí.", "")
OTHER = Problem(Position("content/tin, mới: 1.md", 1, 1), "D003", Severity.ERROR, "Hỏng.", "Sửa.")


def test_for_people_problems_stand_under_their_file() -> None:
    assert tell((ERROR, SECOND, OTHER), "text").splitlines() == [
        "content/thu-tuc/a.yml",
        "  content/thu-tuc/a.yml:12:5 M001 lỗi — Phí 100% sai.",
        "    Gợi ý: Ghi số.",
        "           Rồi lưu.",
        "  content/thu-tuc/a.yml:30:1 K002 cảnh báo — Thiếu phí.",
        "",
        "content/tin, mới: 1.md",
        "  content/tin, mới: 1.md:1:1 D003 lỗi — Hỏng.",
        "    Gợi ý: Sửa.",
        "",
        "Có 2 lỗi và 1 cảnh báo.",
    ]


def test_for_programs_problems_are_a_list() -> None:
    told = json.loads(tell((ERROR, SECOND), "json"))
    assert told[0] == {
        "file": "content/thu-tuc/a.yml",
        "line": 12,
        "column": 5,
        "code": "M001",
        "severity": "error",
        "message": "Phí 100% sai.",
        "hint": "Ghi số.\nRồi lưu.",
    }
    assert [problem["severity"] for problem in told] == ["error", "warning"]
    assert json.loads(tell((), "json")) == []


def test_for_workflows_every_problem_is_one_line_with_its_escapes() -> None:
    """The escapes are those of actions/toolkit, packages/core/src/command.ts."""
    assert tell((ERROR, SECOND, OTHER), "github").splitlines() == [
        "::error file=content/thu-tuc/a.yml,line=12,col=5,title=M001::Phí 100%25 sai.%0AGợi ý: Ghi số.%0ARồi lưu.",
        "::warning file=content/thu-tuc/a.yml,line=30,col=1,title=K002::Thiếu phí.",
        "::error file=content/tin%2C mới%3A 1.md,line=1,col=1,title=D003::Hỏng.%0AGợi ý: Sửa.",
        "Có 2 lỗi và 1 cảnh báo.",
    ]


@pytest.mark.parametrize(("problems", "told"), [
    ((), "Nội dung không có lỗi."),
    ((ERROR,), "Có 1 lỗi."),
    ((SECOND, SECOND), "Có 2 cảnh báo."),
])  # fmt: skip
def test_the_last_line_counts(problems: tuple[Problem, ...], told: str) -> None:
    assert count(problems) == told


def test_the_summary_says_what_was_done_and_where() -> None:
    making = Making(12, 9, (Remake("a", Cause.NEW),), ())
    assert summary(BuildReport(Path("site"), making, ()), 3.14159).splitlines() == [
        "Đã dựng 9 trang, tất cả 12 tệp (1 làm mới, 11 giữ nguyên) trong 3,1 giây.",
        "Trang ở: site",
    ]


def test_why_names_the_cause_of_each_file() -> None:
    remade = (
        Remake("a.pdf", Cause.NEW),
        Remake("b.pdf", Cause.PROGRAM),
        Remake("c.pdf", Cause.INPUTS, ("procedure", "unit")),
        Remake("d.pdf", Cause.LOST),
    )
    assert why(Making(4, 0, remade, ())).splitlines() == [
        "a.pdf: tệp mới, lần dựng trước chưa có",
        "b.pdf: chương trình hoặc thư viện đã đổi",
        "c.pdf: đầu vào đã đổi: procedure, unit",
        "d.pdf: bản lưu của lần dựng trước đã mất hoặc hỏng",
    ]
    assert why(Making(4, 0, (), ())) == "Không phải làm lại tệp nào."
