"""Check: the seven parts that every procedure must have (Điều 8 khoản 2 Nghị định 63/2010/NĐ-CP) are known."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.catalog.draft import Draft
from cchc.problems import Problem, ProblemKind, Severity
from cchc.records.parts import missing_parts
from cchc.records.procedure import Procedure

INCOMPLETE = ProblemKind(
    code="K171",
    severity=Severity.WARNING,
    message="thủ tục còn thiếu: {missing}",
    hint="Điều 8 khoản 2 Nghị định 63/2010/NĐ-CP đòi bảy phần. Bổ sung, hoặc viết “không có” nếu nguồn nói vậy.",
    bad="hồ sơ:",
    good="hồ sơ: không có",
)


def check(draft: Draft) -> Iterator[Problem]:
    """The rule."""
    for procedure in draft.of(Procedure):
        missing = missing_parts(procedure)
        if missing:
            listed = ", ".join(part.label for part in missing)
            yield INCOMPLETE.at(procedure.position("code"), missing=listed)
