"""Records: an administrative procedure (thủ tục hành chính) and the local facts laid over it.

The parts follow Điều 8 khoản 2 Nghị định 63/2010/NĐ-CP: a name, b steps, c methods, d dossier, đ time, e applicants,
g agencies; the others where the procedure has them.
"""

from __future__ import annotations

from typing import Annotated

from cchc.records.document import DocumentMention
from cchc.records.dossier import DossierCase
from cchc.records.method import LocalFee, Method, TimeStage
from cchc.records.model import Model, field
from cchc.records.record import Kind, Published, Record
from cchc.records.reference import Level
from cchc.records.states import Stated
from cchc.records.values import ONE_OR_MANY, DateText, Day, Line, Lines, Named, Slug


class ProcedureType(Named):
    """Who lays down the detail of the procedure."""

    DELEGATED = "được luật giao quy định chi tiết"
    NOT_DELEGATED = "không được luật giao quy định chi tiết"
    OTHER = "khác"

    @classmethod
    def also(cls) -> dict[str, tuple[str, ...]]:
        """Short forms."""
        return {"DELEGATED": ("được luật giao",), "NOT_DELEGATED": ("không được luật giao",)}


class OnlineLevel(Named):
    """How much can be done online; not in the national record, decided by each province."""

    NONE = "chưa có dịch vụ công trực tuyến"
    PARTIAL = "một phần"
    FULL = "toàn trình"
    ONLY = "chỉ nhận trực tuyến"

    @classmethod
    def also(cls) -> dict[str, tuple[str, ...]]:
        """The old numbering of levels, and short forms."""
        return {"PARTIAL": ("mức độ 3", "mức 3"), "FULL": ("mức độ 4", "mức 4"), "NONE": ("chưa trực tuyến",)}


class Status(Named):
    """Whether the procedure may still be used."""

    IN_FORCE = "đang áp dụng"
    NEW = "mới ban hành"
    AMENDED = "được sửa đổi, bổ sung"
    ABOLISHED = "bị bãi bỏ"


class Sensitivity(Named):
    """Pages that need care: emergency numbers first, no sharing, quick leave."""

    VIOLENCE = "bạo lực gia đình"
    TRAFFICKING = "mua bán người"
    CHILDREN = "trẻ em"


class PublishDecision(Model):
    """The decision by which a ministry or province made the procedure public (quyết định công bố)."""

    shorthand = "number"

    number: Line = field("số", doc="Số quyết định công bố.")
    issued: DateText | None = field("ngày", default=None, doc="Ngày ký.")
    issuer: Line | None = field("cơ quan", default=None, doc="Cơ quan công bố.")


class ProcedureAgencies(Model):
    """Who receives, decides and takes part; receiving is not the same as deciding."""

    receiving: Stated[Lines] = field("tiếp nhận", default=None, doc="Nơi nhận hồ sơ.")
    deciding: Stated[Lines] = field("quyết định", also=("giải quyết",), default=None, doc="Cơ quan quyết định.")
    coordinating: Lines = field("phối hợp", default=(), doc="Cơ quan phối hợp.")


class ComingChange(Model):
    """A change of the law that is known before it takes effect, or came after the record was copied."""

    starts: DateText | None = field("từ ngày", also=("hiệu lực từ",), default=None, doc="Từ ngày nào.")
    document: DocumentMention = field("văn bản", doc="Văn bản làm thay đổi.")
    effect: Line = field("nội dung", doc="Thay đổi điều gì.")
    certainty: Line | None = field("độ chắc chắn", default=None, doc="Thông tin chắc đến đâu.")


class Procedure(Published):
    """A procedure as the national database describes it."""

    kind = Kind.PROCEDURE

    code: Line = field("mã", also=("mã thủ tục", "mã TTHC"), doc="Mã thủ tục, ví dụ 1.004222.")
    title: Line = field("tên", also=("tên ngắn",), doc="Tên ngắn, người dân dễ nhận ra.")
    official_name: Line | None = field(
        "tên chính thức", default=None, doc="Tên đầy đủ theo quyết định công bố, nếu khác."
    )
    local_codes: Lines = field("mã địa phương", default=(), doc="Mã khác mà hệ thống của tỉnh dùng.")
    sector: Slug = field("lĩnh vực", doc="Mã lĩnh vực trong danh mục lĩnh vực.")
    levels: Annotated[tuple[Level, ...], ONE_OR_MANY] = field(
        "cấp thực hiện", default=(), doc="Cấp nào giải quyết: xã, tỉnh, trung ương."
    )
    type: ProcedureType | None = field("loại", also=("loại thủ tục",), default=None, doc="Loại thủ tục.")
    status: Status = field("trạng thái", default=Status.IN_FORCE, doc="Còn áp dụng hay không.")
    replaces: Lines = field("thay thế", default=(), doc="Mã thủ tục cũ mà thủ tục này thay.")
    replaced_by: Lines = field("bị thay thế bởi", default=(), doc="Mã thủ tục mới thay thủ tục này.")
    decision: Stated[PublishDecision] = field("quyết định công bố", default=None, doc="Quyết định công bố thủ tục.")
    agencies: Stated[ProcedureAgencies] = field("cơ quan", default=None, doc="Cơ quan nhận, quyết định, phối hợp.")
    applicants: Stated[Lines] = field(
        "đối tượng", also=("đối tượng thực hiện",), default=None, doc="Ai làm thủ tục này."
    )
    online_level: OnlineLevel | None = field("mức độ trực tuyến", default=None, doc="Do tỉnh quyết định.")
    methods: tuple[Method, ...] = field(
        "cách nộp", also=("cách thức thực hiện",), default=(), doc="Các cách nộp hồ sơ."
    )
    time_stages: tuple[TimeStage, ...] = field("thời hạn từng cơ quan", default=(), doc="Mỗi cơ quan có bao lâu.")
    citizen_deadline: Line | None = field("hạn của người dân", default=None, doc="Người dân phải làm trong bao lâu.")
    steps: Stated[Lines] = field(
        "trình tự", also=("trình tự thực hiện",), default=None, doc="Các bước, mỗi bước một dòng."
    )
    dossier: Stated[tuple[DossierCase, ...]] = field(
        "hồ sơ",
        also=("thành phần hồ sơ",),
        default=None,
        doc="Giấy tờ phải có; viết không có nếu luật không đòi giấy nào.",
    )
    results: Stated[Lines] = field("kết quả", also=("kết quả thực hiện",), default=None, doc="Nhận được gì.")
    conditions: Stated[Lines] = field(
        "yêu cầu, điều kiện", also=("điều kiện",), default=None, doc="Điều kiện, lý do từ chối."
    )
    fee_exemptions: Lines = field("miễn, giảm lệ phí", also=("miễn lệ phí",), default=(), doc="Ai được miễn, giảm.")
    legal_basis: Stated[tuple[DocumentMention, ...]] = field(
        "căn cứ pháp lý", default=None, doc="Các văn bản là căn cứ."
    )
    forms: Lines = field("mẫu đơn, tờ khai", also=("mẫu đơn", "tờ khai"), default=(), doc="Các mẫu phải dùng.")
    changes: tuple[ComingChange, ...] = field("sắp thay đổi", default=(), doc="Thay đổi đã biết trước.")
    sensitivity: Sensitivity | None = field("nhạy cảm", default=None, doc="Nội dung cần cẩn trọng.")
    certainty: Line | None = field("độ chắc chắn", default=None, doc="Thông tin chắc đến đâu.")
    notices: Lines = field("lưu ý", default=(), doc="Điều người dân cần biết thêm; hiện trên trang.")

    @property
    def id(self) -> str:
        """The national code."""
        return self.code

    @property
    def name(self) -> str:
        """The short name."""
        return self.title


class LocalProcedure(Record):
    """What the commune and province add to a procedure: where, when, how much here, how far online."""

    kind = Kind.LOCAL_PROCEDURE

    code: Line = field("mã", also=("mã thủ tục",), doc="Mã thủ tục mà thông tin này bổ sung.")
    place: Stated[Line] = field("nơi nộp", default=None, doc="Nơi nộp hồ sơ ở địa phương.")
    room: Stated[Line] = field("quầy", also=("phòng",), default=None, doc="Quầy hoặc phòng.")
    hours: Stated[Lines] = field("giờ làm việc", default=None, doc="Giờ nhận hồ sơ.")
    phone: Stated[Line] = field("điện thoại", default=None, doc="Số điện thoại.")
    officer_role: Stated[Line] = field("chức danh phụ trách", default=None, doc="Chức danh, không ghi tên người.")
    fees: tuple[LocalFee, ...] = field("lệ phí", default=(), doc="Mức thu theo nghị quyết của HĐND tỉnh.")
    online_level: OnlineLevel | None = field("mức độ trực tuyến", default=None, doc="toàn trình, một phần, chưa có.")
    decision: PublishDecision | None = field("quyết định công bố", default=None, doc="Quyết định công bố của tỉnh.")
    posted_on: Day | None = field("ngày niêm yết", default=None, doc="Ngày niêm yết tại trụ sở.")
    notices: Lines = field("lưu ý", default=(), doc="Điều cần biết thêm ở địa phương.")

    @property
    def id(self) -> str:
        """The code of the procedure that it completes."""
        return self.code
