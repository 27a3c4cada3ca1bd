"""Records: the reference lists that other records point to: sectors, agencies, places."""

from __future__ import annotations

from cchc.records.lifetime import Lasting
from cchc.records.model import field
from cchc.records.record import Kind
from cchc.records.values import Line, Lines, Named, Slug


class Level(Named):
    """Level of government. Districts ended on 01/7/2025 but live on in older documents."""

    CENTRAL = "trung ương"
    PROVINCE = "tỉnh"
    DISTRICT = "huyện"
    COMMUNE = "xã"
    OTHER = "cơ quan khác"

    @classmethod
    def also(cls) -> dict[str, tuple[str, ...]]:
        """Spellings that officials use for the levels."""
        return {
            "CENTRAL": ("bộ", "cấp bộ", "cấp trung ương"),
            "PROVINCE": ("cấp tỉnh", "thành phố", "tinh"),
            "DISTRICT": ("cấp huyện", "quận"),
            "COMMUNE": ("cấp xã", "phường", "xã, phường", "thị trấn"),
        }


class Reference(Lasting):
    """An entry of a reference list, known by a code, a name and former or other names."""

    code: Slug = field("mã", doc="Mã ngắn, không dấu, không đổi; các tệp khác dùng mã này để trỏ tới.")
    title: Line = field("tên", doc="Tên đầy đủ.")
    other_names: Lines = field("tên khác", default=(), doc="Tên gọi khác, tên cũ, cách viết khác.")
    note: Line | None = field("ghi chú", default=None, doc="Điều người đọc cần biết.")

    @property
    def id(self) -> str:
        """The code."""
        return self.code

    @property
    def name(self) -> str:
        """The full name."""
        return self.title


class Sector(Reference):
    """A field of administration (lĩnh vực) under which procedures are listed."""

    kind = Kind.SECTOR

    summary: Line | None = field("mô tả", default=None, doc="Một câu nói lĩnh vực gồm những việc gì.")
    icon: Slug | None = field("biểu tượng", default=None, doc="Tên hình vẽ đi kèm.")


class Agency(Reference):
    """An agency (cơ quan): a committee, department, office, police station, school …"""

    kind = Kind.AGENCY

    level: Level | None = field("cấp", default=None, doc="Cấp hành chính: trung ương, tỉnh, huyện, xã.")
    place: Slug | None = field("địa bàn", default=None, doc="Mã địa bàn trong danh mục địa bàn.")


class Place(Reference):
    """A place (địa bàn): province, district (until 30/6/2025), commune, ward, town."""

    kind = Kind.PLACE

    level: Level = field("cấp", doc="Cấp hành chính: tỉnh, huyện, xã.")
    parent: Slug | None = field("thuộc", default=None, doc="Mã của địa bàn cấp trên.")
