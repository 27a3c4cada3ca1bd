"""For the tests of print: sheets written by hand, as small as they may be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cchc.outputs.print.blocks import (
    Bullets,
    Checklist,
    DossierRow,
    DossierTable,
    Fact,
    Facts,
    Item,
    Panel,
    Paper,
    Prose,
    Steps,
)
from cchc.outputs.print.sheets import (
    BigFigure,
    LeafletSheet,
    NoticePart,
    NoticeSheet,
    PosterSheet,
    PosterStep,
    QrLink,
    Stamp,
    UnitBlock,
)

STAMP = Stamp(
    date(2026, 7, 18), "Thông tin ghi nhận đến ngày: 18/7/2026", "Trang mẫu – không phải thông tin chính thức"
)
UNIT_LINES = UnitBlock("UBND xã Mẫu", "Tỉnh Mẫu")
LINK = QrLink(
    "https://xamau.example/cchc/thu-tuc/ho-tich/dang-ky-khai-sinh/",
    "Quét mã để xem đầy đủ",
    "xamau.example/cchc/thu-tuc/ho-tich/dang-ky-khai-sinh",
)
CONTACT = (
    Fact("Nơi hỏi", "Trung tâm Phục vụ hành chính công xã Mẫu"),
    Fact("Đường dây nóng", "chưa có thông tin", known=False),
)

PROCLAIMING = PosterSheet(
    id="chu-de-2024",
    unit=UNIT_LINES,
    kicker="Cải cách hành chính năm 2024",
    title="Lấy người dân, doanh nghiệp làm trung tâm phục vụ",
    link=LINK,
    stamp=STAMP,
    lead="Xây dựng nền hành chính dân chủ, chuyên nghiệp, hiện đại, hiệu lực, hiệu quả.",
    contact=CONTACT,
)
INSTRUCTING = replace(
    PROCLAIMING,
    id="khai-sinh",
    title="Đăng ký khai sinh",
    lead="Đăng ký trong 60 ngày kể từ ngày sinh con.",
    steps=(
        PosterStep("Nộp hồ sơ", "Trực tiếp hoặc qua bưu chính tại Trung tâm Phục vụ hành chính công, hoặc trực tuyến."),
        PosterStep("Chờ kiểm tra", "Thiếu giấy tờ thì được hướng dẫn bổ sung."),
        PosterStep("Nhận Giấy khai sinh", "Lãnh đạo UBND cấp xã ký, trả kết quả cho người yêu cầu."),
    ),
)
COUNTING = replace(PROCLAIMING, id="so", title="Sinh con nhớ khai sinh", figure=BigFigure("60 ngày", "kể từ ngày sinh"))


def panel(title: str, *lines: str) -> Panel:
    """A panel of bullets."""
    return Panel(title, (Bullets(tuple(Item(line) for line in lines)),))


LEAFLET = LeafletSheet(
    id="to-gap",
    unit=UNIT_LINES,
    kicker="Hộ tịch · Mã thủ tục 1.001193",
    title="Đăng ký khai sinh",
    lead="Giấy tờ, các bước, thời hạn và lệ phí",
    flap=Panel(
        "Cần biết trước khi đi", (Facts((Fact("Thời hạn", "Trong ngày làm việc"), Fact("Lệ phí", "Nguồn ghi 0 đồng"))),)
    ),
    inside=(
        Panel(
            "Giấy tờ cần có", (Checklist((Paper("Giấy chứng sinh", "Khi sinh tại cơ sở y tế", None, "1 bản chính"),)),)
        ),
        Panel("Các bước", (Steps((Item("Nộp hồ sơ"), Item("Nhận Giấy khai sinh"))),)),
        panel("Lưu ý", "Trẻ bị bỏ rơi: lập biên bản và niêm yết 07 ngày liên tục trước khi đăng ký"),
    ),
    back=Panel("Hỏi ở đâu?", (Facts(CONTACT),)),
    link=LINK,
    stamp=STAMP,
)

NOTICE = NoticeSheet(
    id="niem-yet",
    unit=UNIT_LINES,
    heading="Niêm yết thủ tục hành chính",
    code="Mã thủ tục 1.001193",
    title="Đăng ký khai sinh",
    particulars=(Fact("Mã thủ tục", "1.001193"), Fact("Quyết định công bố", "163/QĐ-BTP")),
    parts=(
        NoticePart("Tên thủ tục", (Prose("Thủ tục đăng ký khai sinh"),), "a"),
        NoticePart("Thành phần hồ sơ", (DossierTable((DossierRow("Giấy chứng sinh", "1", "0"),)),), "d"),
    ),
    link=LINK,
    stamp=STAMP,
)
