"""Check: what begins ends later, and a page is not taken down before it appears."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.catalog.draft import Draft
from cchc.problems import Problem, ProblemKind, Severity
from cchc.records.plan import Plan, Report
from cchc.records.record import Published

ENDS_FIRST = ProblemKind(
    code="K141",
    severity=Severity.ERROR,
    message="“{end_label}” ({end}) không sau “{start_label}” ({start})",
    hint="Kiểm tra lại hai ngày; thường là nhầm năm hoặc đảo ngày với tháng.",
    bad="hiệu lực từ: 01/7/2025\nhết hiệu lực từ: 01/7/2024",
    good="hiệu lực từ: 01/7/2024\nhết hiệu lực từ: 01/7/2025",
)


def check(draft: Draft) -> Iterator[Problem]:
    """The rule."""
    for lasting in draft.references:
        start, end = lasting.valid_from, lasting.valid_until
        if start is not None and end is not None and end <= start:
            yield ENDS_FIRST.at(
                lasting.position("valid_until"),
                end_label="hết hiệu lực từ", end=end.strftime("%d/%m/%Y"),
                start_label="hiệu lực từ", start=start.strftime("%d/%m/%Y"),
            )  # fmt: skip
    for record in draft.of(Published):
        moment, expires = record.published_at, record.expires
        if moment is not None and expires is not None and expires <= moment.date():
            yield ENDS_FIRST.at(
                record.position("expires"),
                end_label="ngày gỡ", end=expires.strftime("%d/%m/%Y"),
                start_label="ngày đăng", start=moment.strftime("%d/%m/%Y"),
            )  # fmt: skip
        if isinstance(record, Plan | Report):
            period = record.period
            if period.start is not None and period.end is not None and period.end < period.start:
                yield ENDS_FIRST.at(
                    record.position("period", "end"),
                    end_label="đến", end=period.end.strftime("%d/%m/%Y"),
                    start_label="từ", start=period.start.strftime("%d/%m/%Y"),
                )  # fmt: skip
