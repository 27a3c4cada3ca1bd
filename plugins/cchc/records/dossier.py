"""Records: which papers a procedure asks for (thành phần hồ sơ), by case.

A dossier is a list of cases, each a list of items; it may be legally empty. A count of 0 originals and 0 copies in the
national data marks a note, not a paper.
"""

from __future__ import annotations

from cchc.records.model import Model, field
from cchc.records.values import Count, Line, Lines, Named


class Role(Named):
    """What happens to a paper."""

    SUBMIT = "nộp"
    PRESENT = "xuất trình"
    INFORMATION = "cung cấp thông tin"

    @classmethod
    def also(cls) -> dict[str, tuple[str, ...]]:
        """Spellings that officials use."""
        return {"PRESENT": ("phải xuất trình",), "SUBMIT": ("phải nộp",), "INFORMATION": ("thông tin", "khai")}


class DossierItem(Model):
    """One paper. `originals` and `copies` of None are unknown, which is not 0."""

    shorthand = "title"

    title: Line = field("tên", also=("tên giấy tờ",), doc="Tên giấy tờ, đúng như nguồn.")
    originals: Count | None = field("bản chính", default=None, doc="Số bản chính.")
    copies: Count | None = field("bản sao", default=None, doc="Số bản sao.")
    role: Role = field("vai trò", default=Role.SUBMIT, doc="nộp, xuất trình, cung cấp thông tin.")
    form: Line | None = field("mẫu", also=("mẫu đơn",), default=None, doc="Tên hoặc số của mẫu phải dùng.")
    when: Line | None = field("khi", also=("trường hợp",), default=None, doc="Chỉ cần khi nào.")
    one_of: Lines = field("một trong", default=(), doc="Chỉ cần một trong các giấy tờ này.")
    alternative_to: Line | None = field("thay cho", default=None, doc="Giấy này có thể thay cho giấy nào.")
    prepared_by: Line | None = field(
        "do cơ quan lập", default=None, doc="Cơ quan tự lập giấy này, người dân không nộp."
    )
    note: Line | None = field("ghi chú", default=None, doc="Điều cần biết về giấy tờ này.")


class DossierCase(Model):
    """The papers of one case. Without a title: the papers that everyone needs."""

    title: Line | None = field("trường hợp", default=None, doc="Dùng khi nào; bỏ trống nếu dùng cho mọi người.")
    items: tuple[DossierItem, ...] = field("giấy tờ", default=(), doc="Các giấy tờ phải có.")
    sets: Count | None = field("số bộ", default=None, doc="Số bộ hồ sơ.")
    note: Line | None = field("ghi chú", default=None, doc="Điều cần biết về trường hợp này.")
