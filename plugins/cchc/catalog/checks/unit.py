"""Check: the site's address can carry canonical links, QR codes and feeds."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from cchc.catalog.draft import Draft
from cchc.problems import Problem, ProblemKind, Severity
from cchc.records.unit import Unit

ADDRESS = ProblemKind(
    code="K102",
    severity=Severity.ERROR,
    message="địa chỉ trang “{found}” không dùng được",
    hint="Địa chỉ phải bắt đầu bằng https:// và kết thúc bằng dấu /, ví dụ: https://xamau.gov.vn/cchc/",
    bad="địa chỉ trang: xamau.gov.vn",
    good="địa chỉ trang: https://xamau.gov.vn/",
)
SAMPLE_NOTE = ProblemKind(
    code="K103",
    severity=Severity.ERROR,
    message="đã ghi “trang mẫu: có” nhưng chưa có lời báo trang mẫu",
    hint="Thêm dòng “lời báo trang mẫu: …”; câu này hiện trên mọi trang và tờ in.",
    bad="trang mẫu: có",
    good="trang mẫu: có\nlời báo trang mẫu: Đây là trang mẫu, không phải thông tin chính thức.",
)
PORTAL = ProblemKind(
    code="K104",
    severity=Severity.ERROR,
    message="mẫu địa chỉ nộp trực tuyến không có chỗ {{mã}}",
    hint="Viết {{mã}} vào chỗ của mã thủ tục, ví dụ: https://…?ma_thu_tuc={{mã}}",
    bad="mẫu địa chỉ nộp trực tuyến: https://dichvucong.gov.vn/",
    good="mẫu địa chỉ nộp trực tuyến: https://dichvucong.gov.vn/…?ma_thu_tuc={mã}",
)


def check(draft: Draft) -> Iterator[Problem]:
    """The rule."""
    units = draft.of(Unit)
    if not units:
        return  # reading has told why: the file is missing, misnamed or refused
    unit = units[0]
    parts = urlsplit(unit.site_url)
    usable = parts.scheme in ("http", "https") and parts.netloc and unit.site_url.isascii()
    if not usable or not parts.path.endswith("/") or parts.query or parts.fragment:
        yield ADDRESS.at(unit.position("site_url"), found=unit.site_url)
    if unit.sample and unit.sample_note is None:
        yield SAMPLE_NOTE.at(unit.position("sample"))
    if unit.portal_template is not None and "{mã}" not in unit.portal_template:
        yield PORTAL.at(unit.position("portal_template"))
