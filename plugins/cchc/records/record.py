"""Records: what every record has: an identity, an origin in an editor's file, a source, and a life on the site."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import ClassVar

from pydantic import PrivateAttr

from cchc.clock import Clock, start_of
from cchc.problems import Position
from cchc.records.model import Model, field
from cchc.records.nodes import Map, locate
from cchc.records.values import Day, Line, Lines, Moment
from cchc.text.dates import PartialDate


class Kind(Enum):
    """The kinds of records; the value is the part of a stable id and of an address (never changed)."""

    UNIT = "don-vi"
    SECTOR = "linh-vuc"
    AGENCY = "co-quan"
    PLACE = "dia-ban"
    DOCUMENT = "van-ban"
    ABBREVIATION = "viet-tat"
    SYNONYM = "tu-dong-nghia"
    PROCEDURE = "thu-tuc"
    LOCAL_PROCEDURE = "dia-phuong"
    PLAN = "ke-hoach"
    REPORT = "bao-cao"
    NEWS = "tin-tuc"
    QUESTION = "hoi-dap"
    PUBLICATION = "an-pham"

    @property
    def label(self) -> str:
        """What one such record is called."""
        return _LABELS[self]


_LABELS = {
    Kind.UNIT: "đơn vị",
    Kind.SECTOR: "lĩnh vực",
    Kind.AGENCY: "cơ quan",
    Kind.PLACE: "địa bàn",
    Kind.DOCUMENT: "văn bản",
    Kind.ABBREVIATION: "từ viết tắt",
    Kind.SYNONYM: "từ đồng nghĩa",
    Kind.PROCEDURE: "thủ tục",
    Kind.LOCAL_PROCEDURE: "thông tin địa phương",
    Kind.PLAN: "kế hoạch",
    Kind.REPORT: "báo cáo",
    Kind.NEWS: "tin tức",
    Kind.QUESTION: "hỏi đáp",
    Kind.PUBLICATION: "ấn phẩm",
}


@dataclass(frozen=True)
class Origin:
    """Where a record was read from."""

    file: str
    """Relative, with forward slashes: ``content/thu-tuc/ho-tich/dang-ky-khai-sinh.yml``."""
    stem: str
    """Name of the file without its ending, or the record's own id in a list file: the record's slug."""
    root: Map
    """The record's node tree, for positions."""
    body: str = ""
    """Markdown below the front matter, NFC."""
    body_line: int = 1
    """Line of the file at which the body starts."""


class FactSource(Model):
    """Where a fact comes from; shown beside the fact."""

    shorthand = "name"

    name: Line = field("nơi", also=("tên", "cơ quan"), doc="Tên nơi công bố thông tin, ví dụ Báo Đắk Lắk.")
    url: Line | None = field("địa chỉ", also=("đường dẫn", "url"), default=None, doc="Địa chỉ trang web của nguồn.")
    read_at: Line | None = field("đọc tại", default=None, doc="Nơi thực tế đã đọc, nếu khác nơi công bố.")
    published: Moment | None = field("ngày đăng", default=None, doc="Ngày nguồn đăng thông tin.")
    author: Line | None = field("tác giả", default=None, doc="Tác giả ghi ở nguồn.")
    note: Line | None = field("ghi chú", default=None, doc="Điều cần biết khi dùng nguồn này.")


class Record(Model):
    """A record of the content. Subclasses say what it is; `id` is stable and unique within its kind."""

    kind: ClassVar[Kind]

    source: FactSource | None = field("nguồn", default=None, doc="Thông tin lấy từ đâu.")
    as_of: Day | None = field(
        "ghi nhận đến ngày", also=("thông tin đến ngày",), default=None, doc="Ngày mà thông tin còn đúng theo nguồn."
    )
    editor_notes: Lines = field(
        "ghi chú biên tập", default=(), doc="Ghi chú cho người biên tập; không bao giờ hiện trên trang."
    )

    _origin: Origin = PrivateAttr(default_factory=lambda: Origin("", "", Map({})))
    _digest: str = PrivateAttr(default="")

    def read_from(self, origin: Origin) -> None:
        """Note where the record was read from; done once, by reading."""
        self._origin = origin
        content = json.dumps(origin.root, ensure_ascii=False) + "\n" + origin.body
        self._digest = hashlib.sha256(f"{origin.file}\n{content}".encode()).hexdigest()[:32]

    @property
    def origin(self) -> Origin:
        """The editor's file."""
        return self._origin

    @property
    def digest(self) -> str:
        """Digest of all that was read for this record."""
        return self._digest

    @property
    def slug(self) -> str:
        """The last part of the record's address; the name of its file, never derived from a title."""
        return self._origin.stem

    @property
    def id(self) -> str:
        """The record's stable id within its kind."""
        return self.slug

    @property
    def lasting_id(self) -> str:
        """The id by which feeds know the record: it outlives a renamed file."""
        return self.id

    @property
    def name(self) -> str:
        """What the record is called in a list."""
        return self.slug

    def position(self, *path: str | int) -> Position:
        """Place of a part of the record: field names and list indices."""
        node = locate(self._origin.root, path)
        return Position(self._origin.file, node.line, node.column)

    def visible_at(self, clock: Clock) -> bool:  # noqa: ARG002 - records with a life on the site look at it
        """Whether the site shows the record at this moment."""
        return True


def _day_of(moment: datetime | PartialDate | date) -> datetime:
    if isinstance(moment, datetime):
        return moment
    return start_of(moment if isinstance(moment, date) else moment.start)


class Published(Record):
    """A record with a life on the site: it appears on a day, may be revised, and may be taken down."""

    published: Moment | None = field(
        "ngày đăng", default=None, doc="Ngày (và giờ) trang này hiện ra. Ngày ở tương lai: chưa hiện cho đến lúc đó."
    )
    updated: Moment | None = field("ngày cập nhật", also=("cập nhật",), default=None, doc="Ngày sửa nội dung gần nhất.")
    expires: Day | None = field(
        "ngày gỡ", also=("hết hạn đăng",), default=None, doc="Từ ngày này trang không hiện nữa."
    )
    former_paths: Lines = field(
        "địa chỉ cũ", default=(), doc="Các địa chỉ trước đây của trang, cũ nhất ở trên, để đường dẫn cũ vẫn mở được."
    )

    def visible_at(self, clock: Clock) -> bool:
        """Shown from the publication moment until the day it expires."""
        if self.published is not None and _day_of(self.published) > clock.now:
            return False
        return self.expires is None or clock.today < self.expires

    @property
    def lasting_id(self) -> str:
        """The id; where that is the name of the file, the name under which the page first appeared."""
        if type(self).id is not Record.id or not self.former_paths:
            return self.id
        return self.former_paths[0].rstrip("/").rpartition("/")[2]

    @property
    def published_at(self) -> datetime | None:
        """Moment of publication; the start of the day where only a date is given."""
        return None if self.published is None else _day_of(self.published)

    @property
    def updated_at(self) -> datetime | None:
        """Moment of the last revision."""
        return None if self.updated is None else _day_of(self.updated)
