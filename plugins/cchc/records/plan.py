"""Records: plans (kế hoạch) for administrative reform and for telling people about it, and reports on them.

Almost every part may be missing in a real plan: number, date, theme, figures of targets, leads of tasks. What is
missing is unknown, never zero.
"""

from __future__ import annotations

from datetime import date

from cchc.records.document import DocumentMention
from cchc.records.model import Model, field
from cchc.records.record import Kind, Published
from cchc.records.reference import Level
from cchc.records.states import Stated
from cchc.records.values import Count, DateText, Day, Line, Lines, Named, Number


class PlanKind(Named):
    """A plan to reform and a plan to tell people about reform are two things."""

    PROPAGANDA = "kế hoạch tuyên truyền"
    REFORM = "kế hoạch cải cách hành chính"

    @classmethod
    def also(cls) -> dict[str, tuple[str, ...]]:
        """ "Truyền thông" is the same kind as "tuyên truyền"."""
        return {"PROPAGANDA": ("kế hoạch truyền thông", "tuyên truyền", "truyền thông"), "REFORM": ("kế hoạch CCHC",)}


class Instrument(Model):
    """The instrument by which the plan was issued; number and date may be unknown."""

    type: Line = field("loại", doc="Kế hoạch, Quyết định ban hành Kế hoạch, Báo cáo …")
    number: Line | None = field("số", default=None, doc="Số, ký hiệu.")
    printed_number: Line | None = field("số in ở nguồn", default=None, doc="Số đúng như nguồn in, nếu nguồn in khác.")
    issued: DateText | None = field("ngày", default=None, doc="Ngày ký.")
    issued_by: Line | None = field("ngày, theo nguồn", default=None, doc="Điều biết được về ngày, nếu không rõ ngày.")
    signer: Line | None = field("người ký", default=None, doc="Người ký, như nguồn ghi.")


class Issuer(Model):
    """Who issued it, with the place as it was then and as it is today."""

    title: Line = field("tên", doc="Tên cơ quan ban hành, như lúc ban hành.")
    level: Level = field("cấp", doc="Cấp lúc ban hành: tỉnh, huyện, xã.")
    place_then: Line | None = field("địa bàn lúc ban hành", default=None, doc="Địa bàn, như lúc ban hành.")
    place_now: Line | None = field("địa bàn hiện nay", default=None, doc="Nay là đâu, từ ngày nào.")
    place: Line | None = field("mã địa bàn", default=None, doc="Mã trong danh mục địa bàn.")


class Period(Model):
    """The span of time of a plan or report, with the words of the source."""

    label: Line = field("ghi là", doc="Thời gian như nguồn ghi: năm 2024, quý I năm 2024 …")
    start: Day | None = field("từ", default=None, doc="Ngày đầu.")
    end: Day | None = field("đến", default=None, doc="Ngày cuối.")

    @property
    def years(self) -> tuple[int, ...]:
        """The calendar years that the period touches."""
        days = [day for day in (self.start, self.end) if isinstance(day, date)]
        return tuple(range(days[0].year, days[-1].year + 1)) if days else ()


class Operator(Named):
    """How a target's value is meant."""

    AT_LEAST = "ít nhất"
    EXACTLY = "đúng"
    AT_MOST = "không quá"
    INCREASE = "tăng"
    DECREASE = "giảm"

    @classmethod
    def also(cls) -> dict[str, tuple[str, ...]]:
        """Signs."""
        return {"AT_LEAST": (">=", "≥", "tối thiểu"), "AT_MOST": ("<=", "≤", "tối đa"), "EXACTLY": ("=", "bằng")}


class Target(Model):
    """A target (chỉ tiêu): a text, and a figure where the source gives one."""

    shorthand = "text"

    text: Line = field("nội dung", doc="Chỉ tiêu là gì.")
    operator: Operator | None = field("mức", default=None, doc="ít nhất, đúng, không quá, tăng, giảm.")
    direction: Operator | None = field("chiều", default=None, doc="tăng hay giảm.")
    value: Number | None = field("con số", default=None, doc="Con số.")
    unit: Line | None = field("đơn vị", default=None, doc="Đơn vị tính: %, bài, tờ …")
    per: Line | None = field("mỗi", default=None, doc="Mỗi tháng, mỗi quý …")
    deadline: DateText | None = field("hạn", default=None, doc="Đến khi nào.")
    scope: Line | None = field("phạm vi", default=None, doc="Ai phải đạt.")
    note: Line | None = field("ghi chú", default=None, doc="Điều cần biết.")


class Targets(Model):
    """The targets of a plan; sometimes only their number is told, and where they are laid down."""

    count: Count | None = field("số chỉ tiêu", default=None, doc="Số chỉ tiêu nguồn nói đến.")
    defined_in: Line | None = field("quy định tại", default=None, doc="Số văn bản quy định các chỉ tiêu.")
    items: Stated[tuple[Target, ...]] = field(
        "các chỉ tiêu", default=None, doc="Từng chỉ tiêu; bỏ trống nếu chưa biết."
    )
    note: Line | None = field("ghi chú", default=None, doc="Điều cần biết.")


class DeclaredCounts(Model):
    """Counts that the source states of its own lists."""

    contents: Count | None = field("số nội dung", default=None, doc="Số nội dung nguồn nói.")
    channels: Count | None = field("số hình thức", default=None, doc="Số hình thức nguồn nói.")
    note: Line | None = field("ghi chú", default=None, doc="Điều cần biết.")


class Activity(Model):
    """A numbered activity of a plan."""

    shorthand = "text"

    number: Count | None = field("số thứ tự", also=("thứ tự",), default=None, doc="Thứ tự ở nguồn.")
    text: Line = field("nội dung", doc="Hoạt động gì.")
    channels: Lines = field("hình thức", default=(), doc="Bằng hình thức nào.")
    period: Line | None = field("thời gian", default=None, doc="Khi nào.")
    deadline: DateText | None = field("hạn", default=None, doc="Hạn hoàn thành.")
    deadline_text: Line | None = field("hạn, nguyên văn", default=None, doc="Lời của nguồn về hạn.")


class Task(Model):
    """A task (nhiệm vụ): who leads, with whom, until when, what comes of it."""

    shorthand = "text"

    text: Line = field("nội dung", doc="Việc gì.")
    lead: Lines = field("chủ trì", default=(), doc="Cơ quan chủ trì.")
    collaborators: Lines = field("phối hợp", default=(), doc="Cơ quan phối hợp.")
    deadline: DateText | None = field("hạn", default=None, doc="Hạn hoàn thành.")
    deadline_text: Line | None = field("hạn, nguyên văn", default=None, doc="Lời của nguồn về hạn: thường xuyên …")
    product: Line | None = field("sản phẩm", default=None, doc="Kết quả, sản phẩm.")


class ContestRound(Model):
    """A round of a contest."""

    level: Level | None = field("cấp", default=None, doc="Cấp tổ chức.")
    title: Line = field("tên", doc="Tên vòng thi.")
    purpose: Line | None = field("mục đích", default=None, doc="Để làm gì.")
    scale: Line | None = field("quy mô", default=None, doc="Quy mô.")


class Contest(Model):
    """A contest (hội thi) that belongs to a plan."""

    title: Line = field("tên", doc="Tên hội thi.")
    theme: Line | None = field("chủ đề", default=None, doc="Chủ đề.")
    form: Line | None = field("hình thức", default=None, doc="Hình thức thi.")
    start: DateText | None = field("từ", default=None, doc="Bắt đầu.")
    end: DateText | None = field("đến", default=None, doc="Kết thúc.")
    organizer: Line | None = field("ban tổ chức", default=None, doc="Ai tổ chức.")
    rules: Line | None = field("thể lệ", default=None, doc="Thể lệ.")
    rounds: tuple[ContestRound, ...] = field("các vòng", default=(), doc="Các vòng thi.")


class Corroboration(Model):
    """A second source for one fact."""

    fact: Line = field("điều", doc="Điều được xác nhận.")
    source: Line = field("nguồn", doc="Nguồn thứ hai.")


class _Issued(Published):
    """What a plan and a report have in common."""

    title: Line = field("tên", doc="Tên kế hoạch hoặc báo cáo.")
    instrument: Instrument = field("văn bản", doc="Văn bản ban hành.")
    issuer: Issuer = field("cơ quan ban hành", doc="Ai ban hành.")
    period: Period = field("thời gian", also=("kỳ",), doc="Cho thời gian nào.")
    documents: tuple[DocumentMention, ...] = field("văn bản liên quan", default=(), doc="Các văn bản được nêu.")
    summary: Line | None = field("tóm tắt", default=None, doc="Một, hai câu dễ hiểu.")

    @property
    def name(self) -> str:
        """The title."""
        return self.title


class Plan(_Issued):
    """A plan."""

    kind = Kind.PLAN

    plan_kind: PlanKind = field("loại kế hoạch", doc="kế hoạch tuyên truyền hay kế hoạch cải cách hành chính.")
    theme: Stated[Line] = field("chủ đề", default=None, doc="Chủ đề của năm, đúng nguyên văn.")
    campaign: Line | None = field("gắn với", default=None, doc="Gắn với đợt tuyên truyền nào khác.")
    objectives: Lines = field("mục tiêu", also=("mục đích",), default=(), doc="Các mục tiêu.")
    requirements: Lines = field("yêu cầu", default=(), doc="Các yêu cầu.")
    targets: Stated[Targets] = field("chỉ tiêu", default=None, doc="Các chỉ tiêu.")
    contents: Lines = field("nội dung", default=(), doc="Các nội dung tuyên truyền hoặc nhiệm vụ trọng tâm.")
    reform_areas: Lines = field("lĩnh vực cải cách", default=(), doc="Thể chế, thủ tục hành chính, …")
    channels: Lines = field("hình thức", default=(), doc="Các hình thức tuyên truyền.")
    declared_counts: DeclaredCounts | None = field("số nguồn ghi", default=None, doc="Số lượng nguồn tự ghi.")
    activities: tuple[Activity, ...] = field("hoạt động", default=(), doc="Các hoạt động.")
    tasks: tuple[Task, ...] = field("nhiệm vụ", default=(), doc="Phân công thực hiện.")
    audiences: Lines = field("đối tượng", default=(), doc="Tuyên truyền cho ai.")
    indices: Lines = field("chỉ số", default=(), doc="Các chỉ số được nêu, như nguồn viết.")
    contest: Contest | None = field("hội thi", default=None, doc="Hội thi thuộc kế hoạch.")
    parent: Line | None = field("thuộc kế hoạch", default=None, doc="Tên tệp của kế hoạch cấp trên.")
    corroboration: tuple[Corroboration, ...] = field("đối chiếu", default=(), doc="Nguồn thứ hai cho từng điều.")


class ReportSection(Model):
    """A section of a report; numbering is as irregular as the source's."""

    number: Line | None = field("số", default=None, doc="Số mục, như nguồn: I, 2.1 …")
    title: Line = field("tên", doc="Tên mục.")
    channel: Line | None = field("hình thức", default=None, doc="Hình thức tuyên truyền mà mục nói đến.")
    items: Lines = field("các ý", default=(), doc="Các ý của mục.")
    subsections: tuple[ReportSection, ...] = field("mục con", default=(), doc="Các mục con.")


class Measure(Model):
    """A figure of a report."""

    text: Line = field("nội dung", doc="Đếm cái gì.")
    value: Number = field("con số", doc="Con số.")
    unit: Line | None = field("đơn vị", default=None, doc="Đơn vị tính.")


class Report(_Issued):
    """A periodic report on a plan."""

    kind = Kind.REPORT

    recipients: Lines = field("nơi nhận", also=("kính gửi",), default=(), doc="Gửi ai.")
    based_on: tuple[DocumentMention, ...] = field("thực hiện văn bản", default=(), doc="Thực hiện văn bản nào.")
    plan: DocumentMention | None = field("kế hoạch", default=None, doc="Kế hoạch được báo cáo.")
    sections: tuple[ReportSection, ...] = field("các mục", default=(), doc="Nội dung báo cáo.")
    measures: Stated[tuple[Measure, ...]] = field(
        "số liệu", default=None, doc="Các con số; viết không có nếu không có số nào."
    )
