"""Check: what a record points to is there: sectors, procedures, plans, places, successors."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.catalog.draft import Draft
from cchc.problems import Problem, ProblemKind, Severity
from cchc.records.article import NewsItem, Question
from cchc.records.plan import Plan, Report
from cchc.records.procedure import LocalProcedure, Procedure
from cchc.records.publication import Publication
from cchc.records.record import Kind, Record
from cchc.records.reference import Agency, Place
from cchc.records.term import Synonym
from cchc.text.fold import closest

UNKNOWN = ProblemKind(
    code="K131",
    severity=Severity.ERROR,
    message="không có {label} nào mang mã “{found}”",
    hint="{suggestion}",
    bad="lĩnh vực: hotich",
    good="lĩnh vực: ho-tich",
)
LEADS_NOWHERE = ProblemKind(
    code="K132",
    severity=Severity.WARNING,
    message="dòng từ đồng nghĩa này không dẫn tới đâu",
    hint="Thêm “chính thức: …” (từ chính thức) hoặc “thủ tục: …” (mã thủ tục), nếu không thì xoá dòng.",
    bad="- từ: giấy độc thân",
    good="- từ: giấy độc thân\n  chính thức: giấy xác nhận tình trạng hôn nhân",
)
SYNONYM_CODE = ProblemKind(
    code="K133",
    severity=Severity.WARNING,
    message="từ đồng nghĩa trỏ tới thủ tục “{found}” mà trang chưa có",
    hint="Bỏ mã này, hoặc thêm thủ tục đó vào thư mục thu-tuc/.",
    bad="thủ tục: 9.999999",
    good="thủ tục: 1.001193",
)

_WHERE = {
    Kind.SECTOR: "Các mã lĩnh vực nằm trong danh-muc/linh-vuc.yml.",
    Kind.PLACE: "Các mã địa bàn nằm trong danh-muc/dia-ban.yml.",
    Kind.AGENCY: "Các mã cơ quan nằm trong danh-muc/co-quan.yml.",
    Kind.PROCEDURE: "Mã thủ tục phải có trong một tệp của thư mục thu-tuc/.",
    Kind.PLAN: "Ghi tên tệp của kế hoạch trong thư mục ke-hoach/, không có phần .yml.",
    Kind.DOCUMENT: "Ghi tên tệp của văn bản trong thư mục van-ban/, không có phần .yml.",
}


def check(draft: Draft) -> Iterator[Problem]:
    """The rule."""
    for record in draft.records:
        for kind, path, value in _pointers(record):
            if not draft.may_hold(kind, value):
                near = closest(value, sorted(draft.ids[kind]))
                suggestion = f"Bạn muốn viết “{near[0]}”? {_WHERE[kind]}" if near else _WHERE[kind]
                yield UNKNOWN.at(record.position(*path), label=kind.label, found=value, suggestion=suggestion)
    for synonym in draft.of(Synonym):
        if not synonym.official and not synonym.procedures:
            yield LEADS_NOWHERE.at(synonym.position("phrases"))
        for index, code in enumerate(synonym.procedures):
            if not draft.may_hold(Kind.PROCEDURE, code):
                yield SYNONYM_CODE.at(synonym.position("procedures", index), found=code)


Pointer = tuple[Kind, tuple[str | int, ...], str]

# (type of the record, kind pointed to, path of the field); a field may hold one id or several.
_POINTERS: tuple[tuple[type[Record], Kind, tuple[str, ...]], ...] = (
    (Procedure, Kind.SECTOR, ("sector",)),
    (Procedure, Kind.PROCEDURE, ("replaced_by",)),
    (LocalProcedure, Kind.PROCEDURE, ("code",)),
    (Question, Kind.SECTOR, ("sector",)),
    (Question, Kind.PROCEDURE, ("procedures",)),
    (NewsItem, Kind.PLAN, ("plans",)),
    (NewsItem, Kind.PROCEDURE, ("procedures",)),
    (NewsItem, Kind.PLACE, ("places",)),
    (Publication, Kind.PLAN, ("plan",)),
    (Publication, Kind.PROCEDURE, ("procedures",)),
    (Plan, Kind.PLAN, ("parent",)),
    (Plan, Kind.PLACE, ("issuer", "place")),
    (Report, Kind.PLACE, ("issuer", "place")),
    (Agency, Kind.AGENCY, ("successors",)),
    (Agency, Kind.PLACE, ("place",)),
    (Place, Kind.PLACE, ("successors",)),
    (Place, Kind.PLACE, ("parent",)),
)


def _pointers(record: Record) -> Iterator[Pointer]:
    for record_type, kind, path in _POINTERS:
        if not isinstance(record, record_type):
            continue
        value: object = record
        for name in path:
            value = getattr(value, name)
        if isinstance(value, tuple):
            for index, item in enumerate(value):
                yield kind, (*path, index), str(item)
        elif isinstance(value, str):
            yield kind, path, value
