"""Outputs, print: what stands on a sheet of paper, as pure text, before any engine sees it.

A sheet knows nothing of fonts or millimetres; the engine knows nothing of procedures. `strings` walks a sheet and
gives every text that the reader must find on the paper: the second guard looks for each of them in the finished PDF.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
from typing import Any, ClassVar, TypeAlias

from cchc.outputs.print.blocks import Block, Fact, Panel

UNPRINTED = {"printed": False}
"""Metadata of a field whose text steers the sheet but is not read on it."""


@dataclass(frozen=True)
class PaperFormat:
    """A sheet size in millimetres, as it lies when read (portrait unless said otherwise)."""

    name: str
    width_mm: float
    height_mm: float


A4 = PaperFormat("A4", 210, 297)
A3 = PaperFormat("A3", 297, 420)
A4_LANDSCAPE = PaperFormat("A4", 297, 210)


@dataclass(frozen=True)
class UnitBlock:
    """Who publishes: the unit's name and the one above it."""

    name: str
    parent: str | None = None


@dataclass(frozen=True)
class QrLink:
    """The square to scan, and the same address in words for those who type it."""

    url: str = field(metadata=UNPRINTED)
    caption: str
    short_address: str


@dataclass(frozen=True)
class Stamp:
    """What every sheet says of itself: whether it is a sample, and from which day its facts are."""

    dated: date = field(metadata=UNPRINTED)
    """Day of the facts; also the creation date inside the PDF, so that equal content gives equal bytes."""
    as_of_line: str
    sample_note: str | None = None
    """The short words that nobody overlooks."""
    sample_detail: str | None = None
    """What the unit adds to them."""


# ---------------------------------------------------------------- the three products


@dataclass(frozen=True)
class PosterStep:
    """One of the three to five things to do on a how-to poster."""

    title: str
    text: str | None = None


@dataclass(frozen=True)
class BigFigure:
    """The one giant number or word of a poster, and what it counts."""

    value: str
    caption: str | None = None


@dataclass(frozen=True)
class PosterSheet:
    """Áp phích: one message that is read from a distance.

    With steps it stands on white and instructs; without, it stands on the brand colour and proclaims.
    """

    PRODUCT: ClassVar[str] = "poster"
    PRODUCT_NAME: ClassVar[str] = "áp phích"
    id: str = field(metadata=UNPRINTED)
    unit: UnitBlock
    kicker: str | None
    title: str
    link: QrLink
    stamp: Stamp
    lead: str | None = None
    quote: str | None = None
    """Words of somebody else, as they stand in the source."""
    quote_source: str | None = None
    slogan: str | None = None
    figure: BigFigure | None = None
    steps: tuple[PosterStep, ...] = ()
    contact: tuple[Fact, ...] = ()


@dataclass(frozen=True)
class LeafletSheet:
    """Tờ gấp: A4 landscape folded in three; cover, flap (may stay bare), three inner panels, back.

    When `flowing`, `inside` holds sections that run on from panel to panel and may be any number; otherwise each of
    exactly three stays in its panel, as its author placed it.
    """

    PRODUCT: ClassVar[str] = "leaflet"
    PRODUCT_NAME: ClassVar[str] = "tờ gấp"
    id: str = field(metadata=UNPRINTED)
    unit: UnitBlock
    kicker: str | None
    title: str
    flap: Panel | None
    inside: tuple[Panel, ...]
    back: Panel
    link: QrLink
    stamp: Stamp
    lead: str | None = None
    slogan: str | None = None
    flowing: bool = False

    def __post_init__(self) -> None:
        if not self.flowing and len(self.inside) != 3:
            raise ValueError("a leaflet whose panels do not flow has exactly three inside")


@dataclass(frozen=True)
class NoticePart:
    """A part of a procedure with its letter in Điều 8 khoản 2 Nghị định 63/2010/NĐ-CP (a b c d đ e g), or none."""

    label: str
    blocks: tuple[Block, ...]
    letter: str | None = None


@dataclass(frozen=True)
class NoticeSheet:
    """Giấy niêm yết: a whole procedure for the notice board; as many A4 pages as it takes."""

    PRODUCT: ClassVar[str] = "notice"
    PRODUCT_NAME: ClassVar[str] = "giấy niêm yết"
    id: str = field(metadata=UNPRINTED)
    unit: UnitBlock
    heading: str
    code: str = field(metadata=UNPRINTED)
    """Stands with the unit in the running head of later pages; the first page gives it among the particulars."""
    title: str
    particulars: tuple[Fact, ...]
    """Mã, lĩnh vực, quyết định công bố, ngày niêm yết, phiên bản."""
    parts: tuple[NoticePart, ...]
    link: QrLink
    stamp: Stamp


Sheet: TypeAlias = PosterSheet | LeafletSheet | NoticeSheet


def strings(sheet: Sheet) -> tuple[tuple[str, str], ...]:
    """Every text to be found on the paper, with the path of its field (`inside[1].blocks[0].items[2].note`)."""
    return tuple(_texts(sheet, ""))


def _texts(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        if value.strip():
            yield path, value
    elif isinstance(value, tuple):
        for place, item in enumerate(value):
            yield from _texts(item, f"{path}[{place}]")
    elif is_dataclass(value):
        for part in fields(value):
            if part.metadata.get("printed", True):
                yield from _texts(getattr(value, part.name), f"{path}.{part.name}" if path else part.name)


_FIELD_NAMES = {
    "unit": "tên đơn vị",
    "kicker": "dòng dẫn",
    "title": "tiêu đề",
    "lead": "lời dẫn",
    "quote": "trích dẫn",
    "quote_source": "nguồn trích dẫn",
    "figure": "con số lớn",
    "steps": "các bước",
    "contact": "liên hệ",
    "link": "địa chỉ và mã QR",
    "stamp": "dòng ghi chú ở chân",
    "slogan": "khẩu hiệu",
    "cover": "bìa",
    "flap": "mặt gấp vào",
    "inside": "mặt trong",
    "back": "mặt sau",
    "heading": "dòng tên loại giấy",
    "code": "mã thủ tục",
    "particulars": "thông tin chung",
    "parts": "các phần của thủ tục",
}


def field_name(path: str) -> str:
    """The Vietnamese name of a field by its path: `inside[1].blocks[0]` is "mặt trong, ô 2"."""
    head, _, rest = path.partition("[")
    top = head.split(".", 1)[0]
    name = _FIELD_NAMES.get(top, top)
    place = rest.partition("]")[0]
    if not place.isdecimal():
        return name
    unit_of_place = {"inside": "ô", "steps": "bước", "parts": "phần", "contact": "dòng", "particulars": "dòng"}
    return f"{name}, {unit_of_place.get(top, 'mục')} {int(place) + 1}"
