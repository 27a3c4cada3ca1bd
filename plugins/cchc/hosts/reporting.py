"""Hosts: what the editor reads after a build or a check."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Literal

from cchc.hosts.making import Cause, Making, Remake
from cchc.hosts.pipeline import BuildReport
from cchc.problems import Problem, Severity

Format = Literal["text", "json", "github"]


def tell(problems: Sequence[Problem], form: Format) -> str:
    """The report on a content folder; "text" for people, "json" for programs, "github" for workflow logs."""
    if form == "json":
        return json.dumps([_record(problem) for problem in problems], ensure_ascii=False, indent=2)
    if form == "github":
        return "\n".join([*(_workflow_command(problem) for problem in problems), count(problems)])
    return "\n".join([*_by_file(problems), count(problems)])


def count(problems: Iterable[Problem]) -> str:
    """The last line: how many of each."""
    severities = [problem.severity for problem in problems]
    if not severities:
        return "Nội dung không có lỗi."
    told = [f"{severities.count(severity)} {severity.label}" for severity in Severity if severities.count(severity)]
    return f"Có {' và '.join(told)}."


def _by_file(problems: Sequence[Problem]) -> Iterable[str]:
    for file, found in groupby(problems, key=lambda problem: problem.position.file):
        yield file
        for problem in found:
            yield f"  {problem.position} {problem.code} {problem.severity.label} — {problem.message}"
            if problem.hint:
                yield "    Gợi ý: " + problem.hint.replace("\n", "\n           ")
        yield ""


def _record(problem: Problem) -> dict[str, str | int]:
    return {
        "file": problem.position.file,
        "line": problem.position.line,
        "column": problem.position.column,
        "code": problem.code,
        "severity": problem.severity.value,
        "message": problem.message,
        "hint": problem.hint,
    }


def _workflow_command(problem: Problem) -> str:
    """GitHub Actions: "Workflow commands", setting an error message. Values and text have their own escapes."""
    place = problem.position
    text = f"{problem.message}\nGợi ý: {problem.hint}" if problem.hint else problem.message
    values = f"file={_value(place.file)},line={place.line},col={place.column},title={_value(problem.code)}"
    return f"::{problem.severity.value} {values}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def summary(report: BuildReport, seconds: float) -> str:
    """Two lines after a build."""
    making = report.making
    spent = f"{seconds:.1f}".replace(".", ",")
    return (
        f"Đã dựng {making.pages} trang, tất cả {making.files} tệp "
        f"({len(making.remade)} làm mới, {making.kept} giữ nguyên) trong {spent} giây.\n"
        f"Trang ở: {report.site}"
    )


def why(making: Making) -> str:
    """Why each file was made again; the names of inputs are the program's own."""
    if not making.remade:
        return "Không phải làm lại tệp nào."
    return "\n".join(f"{remake.path}: {_reason(remake)}" for remake in making.remade)


def _reason(remake: Remake) -> str:
    if remake.cause is Cause.NEW:
        return "tệp mới, lần dựng trước chưa có"
    if remake.cause is Cause.PROGRAM:
        return "chương trình hoặc thư viện đã đổi"
    if remake.cause is Cause.LOST:
        return "bản lưu của lần dựng trước đã mất hoặc hỏng"
    return f"đầu vào đã đổi: {', '.join(remake.inputs)}"
