"""Check: no two records of a kind share an id (a procedure's code, a reference's code, a file name)."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.catalog.draft import Draft
from cchc.problems import Position, Problem, ProblemKind, Severity
from cchc.records.record import Kind

TWICE = ProblemKind(
    code="K111",
    severity=Severity.ERROR,
    message="{label} có mã “{id}” đã được khai ở {first}",
    hint="Mỗi mã chỉ dùng một lần. Xoá một trong hai, hoặc sửa lại mã cho đúng.",
    bad="mã: 1.001193   (hai tệp cùng mã)",
    good="mã: 1.001193   (một tệp)",
)

FORMER_NAME = ProblemKind(
    code="K112",
    severity=Severity.ERROR,
    message="tên cũ “{id}” của trang này đang là tên của {first}",
    hint="Nguồn tin nhận ra trang theo tên đầu tiên của nó, nên tên ấy không dùng lại. Đổi tên tệp của trang kia.",
    bad="địa chỉ cũ: tin-tuc/2024/ngay-hoi/   (và có tệp tin-tuc/2026/ngay-hoi.md)",
    good="địa chỉ cũ: tin-tuc/2024/ngay-hoi/   (và có tệp tin-tuc/2026/ngay-hoi-2026.md)",
)

_FIELD = {Kind.PROCEDURE: "code", Kind.LOCAL_PROCEDURE: "code", Kind.SECTOR: "code", Kind.AGENCY: "code",
          Kind.PLACE: "code", Kind.ABBREVIATION: "short", Kind.SYNONYM: "phrases"}  # fmt: skip


def check(draft: Draft) -> Iterator[Problem]:
    """The rule."""
    first: dict[tuple[Kind, str], Position] = {}
    for record in draft.records:
        position = record.position(_FIELD[record.kind]) if record.kind in _FIELD else record.position()
        earlier = first.setdefault((record.kind, record.id), position)
        if earlier != position:
            yield TWICE.at(position, label=record.kind.label, id=record.id, first=earlier)
    for record in draft.records:
        if record.lasting_id != record.id:
            position = record.position("former_paths", 0)
            earlier = first.setdefault((record.kind, record.lasting_id), position)
            if earlier != position:
                yield FORMER_NAME.at(position, id=record.lasting_id, first=earlier)
