"""Records: printed matter that editors write or choose (ấn phẩm): a poster, a leaflet."""

from __future__ import annotations

from typing import Annotated, Literal

from cchc.records.model import Model, field
from cchc.records.record import Kind, Published
from cchc.records.values import ONE_OR_MANY, Line, Lines, Named


class PublicationForm(Named):
    """What kind of sheet."""

    POSTER = "áp phích"
    LEAFLET = "tờ gấp"

    @classmethod
    def also(cls) -> dict[str, tuple[str, ...]]:
        """Spellings."""
        return {"POSTER": ("poster", "pano, áp phích"), "LEAFLET": ("tờ gấp ba",)}


class Panel(Model):
    """A headed part of a sheet: a step of a poster, a panel of a leaflet."""

    title: Line = field("tiêu đề", doc="Tiêu đề ngắn.")
    lines: Lines = field("nội dung", default=(), doc="Mỗi ý một dòng.")


class Publication(Published):
    """A poster or leaflet. Parts that a form does not use stay empty; a check tells which."""

    kind = Kind.PUBLICATION

    form: PublicationForm = field("loại", doc="áp phích hay tờ gấp.")
    title: Line = field("tiêu đề", also=("tên",), doc="Dòng chữ lớn nhất trên tờ in.")
    kicker: Line | None = field("dòng đầu", default=None, doc="Dòng nhỏ phía trên tiêu đề.")
    lead: Line | None = field("lời dẫn", default=None, doc="Một câu dưới tiêu đề.")
    quote: Line | None = field(
        "trích dẫn", also=("chủ đề",), default=None, doc="Câu trích nguyên văn, ví dụ chủ đề của năm."
    )
    quote_source: Line | None = field("nguồn trích dẫn", default=None, doc="Câu trích lấy từ đâu.")
    figure: Line | None = field("con số lớn", default=None, doc="Con số hoặc chữ thật lớn.")
    panels: tuple[Panel, ...] = field("các phần", also=("các bước",), default=(), doc="Các bước hoặc các ô của tờ gấp.")
    slogan: Line | None = field("khẩu hiệu", default=None, doc="Câu khẩu hiệu ở cuối hoặc ở bìa.")
    summary: Line | None = field("tóm tắt", default=None, doc="Một câu cho trang in ấn.")
    plan: Line | None = field("kế hoạch", default=None, doc="Tên tệp của kế hoạch mà ấn phẩm này phục vụ.")
    procedures: Lines = field("thủ tục", default=(), doc="Mã các thủ tục được nhắc đến.")
    audiences: Lines = field("đối tượng", default=(), doc="In cho ai.")
    formats: Annotated[tuple[Literal["A4", "A3"], ...], ONE_OR_MANY] = field("khổ", default=(), doc="Khổ giấy: A4, A3.")

    @property
    def name(self) -> str:
        """The title."""
        return self.title
