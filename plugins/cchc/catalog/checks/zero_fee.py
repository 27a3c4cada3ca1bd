"""Check: a fee of 0 beside a rule is rarely free of charge (14.5 % of the national records that say "0 VNĐ")."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.catalog.draft import Draft
from cchc.problems import Problem, ProblemKind, Severity
from cchc.records.procedure import Procedure
from cchc.records.states import known

ZERO = ProblemKind(
    code="K181",
    severity=Severity.WARNING,
    message="mức 0 đồng đứng cạnh một quy định về lệ phí",
    hint="Nếu mức thu do nơi khác quy định, bỏ dòng “mức” để trang ghi là chưa có thông tin; nếu đúng là không thu, "
    "viết “miễn phí: có”.",
    bad="lệ phí:\n  mức: 0 đồng\n  do ai quy định: HĐND cấp tỉnh",
    good="lệ phí:\n  do ai quy định: HĐND cấp tỉnh",
)


def check(draft: Draft) -> Iterator[Problem]:
    """The rule."""
    for procedure in draft.of(Procedure):
        for index, method in enumerate(procedure.methods):
            fee = known(method.fee)
            if fee is not None and fee.amount is not None and fee.amount.amount == 0 and (fee.set_by or fee.tiers):
                yield ZERO.at(procedure.position("methods", index, "fee", "amount"))
