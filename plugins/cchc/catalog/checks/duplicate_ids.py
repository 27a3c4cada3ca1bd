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
