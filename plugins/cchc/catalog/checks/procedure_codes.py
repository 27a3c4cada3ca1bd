"""Check: a procedure's code has the form of the national database (N.NNNNNN)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc.catalog.draft import Draft
from cchc.problems import Problem, ProblemKind, Severity
from cchc.records.procedure import Procedure

ODD = ProblemKind(
    code="K161",
    severity=Severity.WARNING,
    message="mã “{found}” không có dạng thường gặp của mã thủ tục",
    hint="Mã quốc gia có dạng 1.004222: một chữ số, dấu chấm, sáu chữ số. Mã riêng của tỉnh ghi ở “mã địa phương”.",
    bad="mã: 1.0133611",
    good="mã: 1.013361",
)
_NATIONAL = re.compile(r"[1-9]\.\d{6}")


def check(draft: Draft) -> Iterator[Problem]:
    """The rule."""
    for procedure in draft.of(Procedure):
        if not _NATIONAL.fullmatch(procedure.code):
            yield ODD.at(procedure.position("code"), found=procedure.code)
