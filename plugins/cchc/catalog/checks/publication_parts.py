"""Check: a poster and a leaflet have the parts that their sheets print."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.catalog.draft import Draft
from cchc.problems import Problem, ProblemKind, Severity
from cchc.records.publication import Publication, PublicationForm

PANELS = ProblemKind(
    code="K211",
    severity=Severity.ERROR,
    message="{form} cần từ {least} đến {most} phần, tệp này có {found}",
    hint="Thêm hoặc bớt mục trong “các phần”; mỗi phần có “tiêu đề” và “nội dung”.",
    bad="loại: tờ gấp\ncác phần: (1 phần)",
    good="loại: tờ gấp\ncác phần: (3 đến 4 phần)",
)
NO_QUOTE_SOURCE = ProblemKind(
    code="K212",
    severity=Severity.ERROR,
    message="có câu trích dẫn nhưng chưa ghi trích từ đâu",
    hint="Thêm “nguồn trích dẫn: …”; tờ in phải cho biết câu đó của ai.",
    bad="trích dẫn: Lấy người dân làm trung tâm",
    good="trích dẫn: …\nnguồn trích dẫn: Kế hoạch ban hành kèm Quyết định 613/QĐ-UBND",
)

_PANELS = {PublicationForm.LEAFLET: (3, 4), PublicationForm.POSTER: (0, 5)}


def check(draft: Draft) -> Iterator[Problem]:
    """The rule."""
    for publication in draft.of(Publication):
        least, most = _PANELS[publication.form]
        found = len(publication.panels)
        if not least <= found <= most:
            form = publication.form.label
            yield PANELS.at(publication.position("panels"), form=form, least=least, most=most, found=found)
        if publication.quote is not None and publication.quote_source is None:
            yield NO_QUOTE_SOURCE.at(publication.position("quote"))
