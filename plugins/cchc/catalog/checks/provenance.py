"""Check: every fact can be walked back to its source and to the day on which it was true."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.catalog.draft import Draft
from cchc.problems import Problem, ProblemKind, Severity
from cchc.records.article import Question
from cchc.records.plan import Plan, Report
from cchc.records.procedure import Procedure

NO_SOURCE = ProblemKind(
    code="K151",
    severity=Severity.ERROR,
    message="{label} này chưa ghi nguồn",
    hint="Thêm “nguồn: …” để người đọc biết thông tin lấy từ đâu.",
    bad="(không có dòng nguồn)",
    good="nguồn: Cơ sở dữ liệu quốc gia về thủ tục hành chính",
)
NO_DAY = ProblemKind(
    code="K152",
    severity=Severity.ERROR,
    message="{label} này chưa ghi thông tin đúng đến ngày nào",
    hint="Thêm “ghi nhận đến ngày: …”, là ngày bạn đối chiếu với nguồn, ví dụ 18/07/2026.",
    bad="(không có dòng ghi nhận đến ngày)",
    good="ghi nhận đến ngày: 18/07/2026",
)
DAY_AHEAD = ProblemKind(
    code="K153",
    severity=Severity.ERROR,
    message="ngày ghi nhận ({day}) ở sau hôm nay",
    hint="Ghi ngày đã đối chiếu với nguồn; không ghi ngày sắp tới.",
    bad="ghi nhận đến ngày: 18/07/2062",
    good="ghi nhận đến ngày: 18/07/2026",
)


def check(draft: Draft) -> Iterator[Problem]:
    """The rule."""
    for record in draft.records:
        if isinstance(record, Procedure | Plan | Report | Question):
            if record.source is None:
                yield NO_SOURCE.at(record.position(), label=record.kind.label)
            if record.as_of is None:
                yield NO_DAY.at(record.position(), label=record.kind.label)
        if record.as_of is not None and record.as_of > draft.clock.today:
            yield DAY_AHEAD.at(record.position("as_of"), day=record.as_of.strftime("%d/%m/%Y"))
