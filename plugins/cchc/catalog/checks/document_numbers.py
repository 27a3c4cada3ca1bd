"""Check: the numbers of documents are written in a known way (SEED_MATRIX: NNN/LOẠI-CQ, NN-CT/TU, NN/YYYY/QHnn …)."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.catalog.draft import Draft
from cchc.problems import Position, Problem, ProblemKind, Severity
from cchc.records.document import DocumentMention, LegalDocument, read_number
from cchc.records.plan import Plan, Report
from cchc.records.procedure import Procedure
from cchc.records.states import known

ODD_NUMBER = ProblemKind(
    code="K191",
    severity=Severity.WARNING,
    message="số văn bản “{found}” viết không theo cách thường gặp",
    hint="Viết như 17/KH-UBND, 63/2010/NĐ-CP, 60/2014/QH13, 17-CT/TU. Nếu nguồn in khác, ghi thêm “số in ở nguồn”.",
    bad="số: QĐ2338-BTP",
    good="số: 2338/QĐ-BTP\nsố in ở nguồn: QĐ2338-BTP",
)
ODD_SYMBOL = ProblemKind(
    code="K192",
    severity=Severity.WARNING,
    message="ký hiệu “{found}” có lẽ là “{canonical}”",
    hint="Sửa lại; nếu nguồn in đúng như vậy, giữ ở “số in ở nguồn”.",
    bad="số: 34/Ctr-UBND",
    good="số: 34/CTr-UBND\nsố in ở nguồn: 34/Ctr-UBND",
)


def check(draft: Draft) -> Iterator[Problem]:
    """The rule."""
    for position, number in _numbers(draft):
        read = read_number(number)
        if read is None:
            yield ODD_NUMBER.at(position, found=number)
        elif read.canonical != number:
            yield ODD_SYMBOL.at(position, found=number, canonical=read.canonical)


def _numbers(draft: Draft) -> Iterator[tuple[Position, str]]:
    for procedure in draft.of(Procedure):
        for index, mention in enumerate(known(procedure.legal_basis) or ()):
            if mention.number is not None:
                yield procedure.position("legal_basis", index, "number"), mention.number
    for document in draft.of(LegalDocument):
        if document.number is not None:
            yield document.position("number"), document.number
    for record in (*draft.of(Plan), *draft.of(Report)):
        if record.instrument.number is not None:
            yield record.position("instrument", "number"), record.instrument.number
        lists: list[tuple[str, tuple[DocumentMention, ...]]] = [("documents", record.documents)]
        if isinstance(record, Report):
            lists.append(("based_on", record.based_on))
        for name, mentions in lists:
            for index, mention in enumerate(mentions):
                if mention.number is not None:
                    yield record.position(name, index, "number"), mention.number
