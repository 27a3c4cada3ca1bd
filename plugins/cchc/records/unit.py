"""Records: the unit whose site this is: who it is, where and when it receives people, and the site's identity."""

from __future__ import annotations

from datetime import date

from cchc.records.model import Model, field
from cchc.records.record import Kind, Record
from cchc.records.states import Stated
from cchc.records.values import Day, Line, Lines, YesNo


class Identity(Model):
    """What makes ids last: the authority and date of ``tag:`` URIs (RFC 4151). Never changed once published."""

    authority: Line = field("tổ chức", also=("tên miền",), doc="Tên miền do đơn vị giữ, ví dụ xamau.example.")
    day: Day = field("ngày", doc="Ngày đơn vị đã giữ tên miền đó. Không bao giờ đổi.")


class OneStopOffice(Model):
    """The office that receives dossiers and returns results (Trung tâm Phục vụ hành chính công, 118/2025/NĐ-CP)."""

    title: Line = field("tên", doc="Tên nơi tiếp nhận hồ sơ.")
    address: Stated[Line] = field("địa chỉ", default=None, doc="Địa chỉ nơi tiếp nhận.")
    hours: Stated[Lines] = field("giờ làm việc", default=None, doc="Giờ nhận hồ sơ, mỗi dòng một khoảng.")
    phone: Stated[Line] = field("điện thoại", default=None, doc="Số điện thoại của nơi tiếp nhận.")


class Unit(Record):
    """The publishing unit, from ``don-vi.yml``."""

    kind = Kind.UNIT

    title: Line = field("tên", doc="Tên đơn vị, ví dụ UBND xã Mẫu.")
    place_line: Line = field("thuộc", doc="Dòng thứ hai dưới tên đơn vị, ví dụ tỉnh Mẫu.")
    site_title: Line = field("tên trang", doc="Tên của trang thông tin.")
    site_url: Line = field("địa chỉ trang", doc="Địa chỉ chính thức của trang, bắt đầu bằng https://, kết thúc bằng /.")
    identity: Identity = field("định danh", doc="Dùng để tạo mã không đổi cho tin và lịch.")
    sample: YesNo = field("trang mẫu", default=False, doc="có: mọi trang ghi rõ đây là trang mẫu.")
    sample_note: Line | None = field("lời báo trang mẫu", default=None, doc="Câu báo hiện trên mọi trang và tờ in.")
    office: OneStopOffice = field("bộ phận một cửa", also=("nơi tiếp nhận",), doc="Nơi nhận hồ sơ, trả kết quả.")
    hotline: Stated[Line] = field("đường dây nóng", default=None, doc="Số điện thoại phản ánh, kiến nghị.")
    email: Stated[Line] = field("thư điện tử", default=None, doc="Hộp thư công vụ.")
    zalo: Stated[Line] = field("zalo", default=None, doc="Địa chỉ trang Zalo của đơn vị.")
    portal_template: Line | None = field(
        "mẫu địa chỉ nộp trực tuyến", default=None, doc="Địa chỉ Cổng dịch vụ công, có chỗ {mã} để điền mã thủ tục."
    )
    feedback_url: Line | None = field("địa chỉ phản ánh", default=None, doc="Trang nhận phản ánh, kiến nghị.")

    @property
    def id(self) -> str:
        """There is one unit."""
        return "don-vi"

    @property
    def name(self) -> str:
        """The unit's name."""
        return self.title

    def tag(self, kind: Kind, record_id: str) -> str:
        """The lasting id of a record, as a ``tag:`` URI (RFC 4151)."""
        day: date = self.identity.day
        return f"tag:{self.identity.authority},{day.isoformat()}:{kind.value}/{record_id}"
