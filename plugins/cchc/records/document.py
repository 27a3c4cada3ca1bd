"""Records: legal documents, their numbers, and how a record relates to them."""

from __future__ import annotations

from cchc.records.lifetime import Lasting
from cchc.records.model import Model, field
from cchc.records.record import Kind
from cchc.records.values import DateText, Line, Lines, Named
from cchc.text.docnumbers import DocNumber, DocNumberUnreadable, parse_docnumber


class Relation(Named):
    """How a plan or report stands to a document it names."""

    LEGAL_BASIS = "căn cứ"
    IMPLEMENTS = "thực hiện"
    PROPAGATES = "tuyên truyền"
    REPLACES = "thay thế"
    AMENDS = "sửa đổi, bổ sung"
    REPORTS_ON = "báo cáo về"
    CHANGES_IT = "làm thay đổi"


def read_number(number: str | None) -> DocNumber | None:
    """The parts of a document's number, or None where there is none or it is written in no known way."""
    if number is None:
        return None
    try:
        return parse_docnumber(number)
    except DocNumberUnreadable:
        return None


class DocumentMention(Model):
    """A document as another record names it. Number, date and issuer may each be missing: then they are unknown."""

    shorthand = "number"

    relation: Relation | None = field("quan hệ", default=None, doc="Văn bản này liên quan thế nào: căn cứ, thực hiện …")
    number: Line | None = field(
        "số", also=("số, ký hiệu", "số ký hiệu"), default=None, doc="Số, ký hiệu, ví dụ 76/NQ-CP."
    )
    printed_number: Line | None = field("số in ở nguồn", default=None, doc="Số đúng như nguồn in, nếu nguồn in khác.")
    title: Line | None = field("tên", also=("trích yếu",), default=None, doc="Tên hoặc trích yếu của văn bản.")
    issued: DateText | None = field("ngày", also=("ngày ban hành",), default=None, doc="Ngày ban hành.")
    issuer: Line | None = field("cơ quan ban hành", also=("cơ quan",), default=None, doc="Cơ quan ban hành.")
    note: Line | None = field("ghi chú", default=None, doc="Điều cần biết về văn bản này.")

    @property
    def key(self) -> str | None:
        """What tells the document from others, folded; None without a readable number."""
        read = read_number(self.number)
        return None if read is None else read.key

    @property
    def name(self) -> str:
        """The number, or the title, or the plain statement that neither is known."""
        return self.number or self.title or "văn bản chưa rõ số"


class LegalDocument(Lasting):
    """A legal or guiding document (văn bản) with its validity in time."""

    kind = Kind.DOCUMENT

    number: Line | None = field("số", also=("số, ký hiệu",), default=None, doc="Số, ký hiệu, ví dụ 60/2014/QH13.")
    title: Line = field("tên", also=("trích yếu",), doc="Tên hoặc trích yếu của văn bản.")
    doc_type: Line | None = field("loại", also=("loại văn bản",), default=None, doc="Luật, nghị định, quyết định …")
    issued: DateText | None = field("ngày ban hành", also=("ngày",), default=None, doc="Ngày ban hành.")
    issuer: Line | None = field("cơ quan ban hành", also=("cơ quan",), default=None, doc="Cơ quan ban hành.")
    certainty: Line | None = field("độ chắc chắn", default=None, doc="Thông tin chắc đến đâu, đọc ở đâu.")
    summary: Line | None = field("tóm tắt", default=None, doc="Văn bản nói gì, bằng lời dễ hiểu.")
    related: tuple[DocumentMention, ...] = field("văn bản liên quan", default=(), doc="Văn bản khác có liên quan.")
    other_numbers: Lines = field("số khác", default=(), doc="Cách viết khác của số, ví dụ sai chữ hoa thường.")

    @property
    def name(self) -> str:
        """Number and title as one line."""
        if self.number is None:
            return self.title
        return self.title if self.number in self.title else f"{self.number}: {self.title}"

    @property
    def number_keys(self) -> tuple[str, ...]:
        """The folded numbers by which other records find the document."""
        read = (read_number(number) for number in (self.number, *self.other_numbers))
        return tuple(number.key for number in read if number is not None)
