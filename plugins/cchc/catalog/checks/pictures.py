"""Check: the pictures that records name are in ``tep/``, and are described for those who cannot see them."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.catalog.draft import Draft
from cchc.problems import Problem, ProblemKind, Severity
from cchc.records.article import NewsItem
from cchc.text.fold import closest, fold

MISSING = ProblemKind(
    code="K221",
    severity=Severity.ERROR,
    message="không thấy tệp hình “{found}” trong thư mục tep/",
    hint="{suggestion}",
    bad="tệp: hop-dan.jpg   (chưa chép vào tep/)",
    good="tệp: hop-dan.jpg   (đã có tep/hop-dan.jpg)",
)
GENERIC = ProblemKind(
    code="K222",
    severity=Severity.WARNING,
    message="chú thích “{found}” không cho biết hình nói gì",
    hint="Viết ai, ở đâu, đang làm gì. Tên tệp hoặc “Ảnh minh họa” không phải là chú thích.",
    bad="chú thích: Ảnh minh họa",
    good="chú thích: Người dân đọc danh mục thủ tục niêm yết tại trụ sở",
)
_GENERIC = frozenset({"anh minh hoa", "hinh minh hoa", "anh", "hinh anh", "anh tu lieu"})


def check(draft: Draft) -> Iterator[Problem]:
    """The rule."""
    for item in draft.of(NewsItem):
        figure = item.figure
        if figure is None:
            continue
        if figure.file not in draft.assets:
            near = closest(figure.file, sorted(draft.assets))
            suggestion = (
                f"Bạn muốn viết “{near[0]}”?" if near else "Chép tệp hình vào thư mục tep/ rồi ghi đúng tên tệp."
            )
            yield MISSING.at(item.position("figure", "file"), found=figure.file, suggestion=suggestion)
        for name in ("alt", "caption"):
            text = getattr(figure, name)
            if text is not None and (fold(text).strip(". ") in _GENERIC or text == figure.file):
                yield GENERIC.at(item.position("figure", name), found=text)
