"""Check: the counts that a source states of its own lists, against the lists (a real slip in a seed document)."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.catalog.draft import Draft
from cchc.problems import Problem, ProblemKind, Severity
from cchc.records.plan import Plan
from cchc.records.states import known

DIFFERS = ProblemKind(
    code="K201",
    severity=Severity.WARNING,
    message="nguồn ghi {declared} {what} nhưng danh sách có {counted}",
    hint="Đối chiếu lại với văn bản. Nếu nguồn vốn ghi như vậy thì để nguyên, trang vẫn được đăng.",
    bad="số nguồn ghi:\n  số hình thức: 5   (danh sách có 12)",
    good="số nguồn ghi:\n  số hình thức: 5   (danh sách có 5)",
)


def check(draft: Draft) -> Iterator[Problem]:
    """The rule."""
    for plan in draft.of(Plan):
        declared = plan.declared_counts
        if declared is not None:
            for name, what, items in (
                ("contents", "nội dung", plan.contents),
                ("channels", "hình thức", plan.channels),
            ):
                count = getattr(declared, name)
                if count is not None and items and count != len(items):
                    position = plan.position("declared_counts", name)
                    yield DIFFERS.at(position, declared=count, what=what, counted=len(items))
        targets = known(plan.targets)
        items_known = known(targets.items) if targets is not None else None
        if targets is not None and targets.count is not None and items_known and targets.count != len(items_known):
            position = plan.position("targets", "count")
            yield DIFFERS.at(position, declared=targets.count, what="chỉ tiêu", counted=len(items_known))
