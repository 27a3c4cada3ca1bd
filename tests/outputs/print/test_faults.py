"""Seeded faults: what would come out of the printer wrong is refused, with the field that is at fault."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pytest

from cchc.outputs.print.blocks import Bullets, Checklist, DossierRow, DossierTable, Fact, Item, Panel, Paper, Steps
from cchc.outputs.print.engine import compile_sheet
from cchc.outputs.print.refusals import FieldEmpty, GlyphMissing, SheetOverflow
from cchc.outputs.print.sheets import (
    A3,
    A4,
    A4_LANDSCAPE,
    BigFigure,
    LeafletSheet,
    NoticePart,
    PaperFormat,
    PosterStep,
    Sheet,
    UnitBlock,
)
from tests.outputs.print.sample_sheets import COUNTING, INSTRUCTING, LEAFLET, NOTICE, PROCLAIMING, panel

LONG = "Bộ phận tiếp nhận kiểm tra hồ sơ, thiếu thì hướng dẫn bổ sung; nhận sau 15 giờ thì có phiếu hẹn. "
URL_60 = "https://xamau.example/" + "a" * 60


def with_inside(place: int, changed: Panel) -> LeafletSheet:
    return replace(LEAFLET, inside=tuple(changed if n == place else old for n, old in enumerate(LEAFLET.inside)))


def overflow(sheet: Sheet, paper: PaperFormat) -> SheetOverflow:
    with pytest.raises(SheetOverflow) as caught:
        compile_sheet(sheet, paper)
    return caught.value


FULL_PANEL = panel("Lưu ý", *[LONG * 4] * 6)
TOO_FULL: dict[str, tuple[Sheet, PaperFormat, str]] = {
    "six times the text in a panel": (with_inside(1, FULL_PANEL), A4_LANDSCAPE, "inside[1]"),
    "the flap": (replace(LEAFLET, flap=FULL_PANEL), A4_LANDSCAPE, "flap"),
    "the back": (replace(LEAFLET, back=panel("Hỏi ở đâu?", *[LONG] * 14)), A4_LANDSCAPE, "back"),
    "a leaflet's title": (replace(LEAFLET, title=LONG * 4), A4_LANDSCAPE, "title"),
    "a leaflet's unit": (replace(LEAFLET, unit=UnitBlock(LONG * 4)), A4_LANDSCAPE, "unit"),
    "a leaflet's address": (
        replace(LEAFLET, link=replace(LEAFLET.link, short_address="xamau.example/" + "thu-tuc/" * 60)),
        A4_LANDSCAPE,
        "link",
    ),
    "forty papers": (
        with_inside(0, Panel("Giấy tờ", (Checklist(tuple(Paper(f"Giấy tờ số {n}", LONG) for n in range(40))),))),
        A4_LANDSCAPE,
        "inside[0]",
    ),
    "forty steps": (
        with_inside(1, Panel("Bước", (Steps(tuple(Item(f"{LONG} lần {n}") for n in range(40))),))),
        A4_LANDSCAPE,
        "inside[1]",
    ),
    "a flowing leaflet": (
        replace(LEAFLET, flowing=True, inside=(panel("Lưu ý", *[LONG] * 70),)),
        A4_LANDSCAPE,
        "inside",
    ),
    "a poster's title": (replace(PROCLAIMING, title=LONG * 2), A3, "title"),
    "a poster's title on A4": (replace(PROCLAIMING, title=LONG * 2), A4, "title"),
    "a poster's lead": (replace(PROCLAIMING, lead=LONG * 9), A3, "lead"),
    "a poster's quote": (replace(PROCLAIMING, quote=LONG * 9, quote_source="Kế hoạch"), A3, "quote"),
    "a poster's kicker": (replace(PROCLAIMING, kicker=LONG * 4), A3, "kicker"),
    "a poster's steps": (
        replace(INSTRUCTING, steps=tuple(PosterStep(f"Bước {n}", LONG * 4) for n in range(5))),
        A3,
        "steps",
    ),
    "a poster's contacts": (replace(PROCLAIMING, contact=(Fact("Nơi hỏi", LONG * 5),)), A3, "contact"),
    "a giant figure": (replace(COUNTING, figure=BigFigure("100.000.000.000.000 đồng")), A3, "figure"),
    "a figure's caption": (replace(COUNTING, figure=BigFigure("60", LONG * 12)), A3, "figure"),
    "a notice sheet's unit": (replace(NOTICE, unit=UnitBlock(LONG * 4)), A4, "unit"),
}


@pytest.mark.parametrize("name", TOO_FULL)
def test_too_much_text_is_refused_and_named(name: str) -> None:
    sheet, paper, field = TOO_FULL[name]
    refused = overflow(sheet, paper)
    assert [box.field for box in refused.boxes] == [field]
    box = refused.boxes[0]
    assert box.need_mm > box.have_mm > 0
    assert 1 <= box.cut_percent < 100


def test_all_boxes_that_are_too_full_are_told_at_once() -> None:
    sheet = replace(LEAFLET, title=LONG * 4, flap=FULL_PANEL, inside=(FULL_PANEL, LEAFLET.inside[1], FULL_PANEL))
    assert [box.field for box in overflow(sheet, A4_LANDSCAPE).boxes] == ["title", "flap", "inside[0]", "inside[2]"]
    poster = replace(INSTRUCTING, title=LONG * 2, lead=LONG * 9, kicker=LONG * 4)
    assert {"title", "lead", "kicker"} <= {box.field for box in overflow(poster, A3).boxes}


def test_the_share_to_cut_is_about_right() -> None:
    """Cutting what the message asks for is enough, give or take a line."""
    lines = [LONG] * 22
    cut = overflow(with_inside(2, panel("Lưu ý", *lines)), A4_LANDSCAPE).boxes[0].cut_percent
    kept = lines[: int(len(lines) * (1 - cut / 100))]
    compile_sheet(with_inside(2, panel("Lưu ý", *kept)), A4_LANDSCAPE)
    assert cut < 60


def test_the_message_says_field_millimetres_and_share() -> None:
    refused = overflow(with_inside(1, FULL_PANEL), A4_LANDSCAPE)
    assert "“mặt trong, ô 2” cần cao" in str(refused)
    assert "mm mà ô chỉ cao" in str(refused)
    assert "hãy bớt khoảng" in str(refused)


def test_a_word_wider_than_the_sheet_is_refused() -> None:
    box = overflow(replace(COUNTING, figure=BigFigure("9" * 18)), A3).boxes[0]
    assert box.across
    assert box.field == "figure"


@pytest.mark.parametrize("sheet", [with_inside(1, panel("Xem tại", URL_60)), replace(LEAFLET, title="d" * 60)])
def test_sixty_letters_without_a_space_stay_in_their_panel(sheet: LeafletSheet) -> None:
    """Guard B, inside compile_sheet, would see a letter across a fold."""
    compile_sheet(sheet, A4_LANDSCAPE)


def test_decomposed_letters_are_composed() -> None:
    title = unicodedata.normalize("NFD", "Đăng ký thường trú")
    document = pdfium.PdfDocument(compile_sheet(replace(LEAFLET, title=title), A4_LANDSCAPE))
    text = document[0].get_textpage().get_text_range()
    assert unicodedata.is_normalized("NFC", text)
    assert "thường trú" in " ".join(text.split())


def test_letters_that_the_font_lacks_are_named_with_their_fields() -> None:
    sheet = replace(LEAFLET, title="Gọi ☎ ngay", inside=(panel("Ô ✓", "a 中 b"), *LEAFLET.inside[1:]))
    with pytest.raises(GlyphMissing) as caught:
        compile_sheet(sheet, A4_LANDSCAPE)
    assert caught.value.letters == {"☎": "title", "✓": "inside[0].title", "中": "inside[0].blocks[0].items[0].text"}
    assert "“☎” (U+260E) trong “tiêu đề”" in str(caught.value)


@pytest.mark.parametrize(
    ("sheet", "paths"),
    [
        (replace(LEAFLET, title=" "), ("title",)),
        (replace(LEAFLET, kicker=""), ("kicker",)),
        (with_inside(0, Panel("Giấy tờ", ())), ("inside[0].blocks",)),
        (with_inside(2, Panel("", (Bullets(()),))), ("inside[2].title", "inside[2].blocks[0].items")),
        (replace(NOTICE, parts=()), ("parts",)),
    ],
)
def test_empty_fields_are_named_together(sheet: Sheet, paths: tuple[str, ...]) -> None:
    with pytest.raises(FieldEmpty) as caught:
        compile_sheet(sheet, A4)
    assert caught.value.fields == paths


def test_a_leaflet_by_hand_has_three_panels_inside() -> None:
    with pytest.raises(ValueError, match="three"):
        replace(LEAFLET, inside=LEAFLET.inside[:2])


def test_a_notice_sheet_takes_any_number_of_papers() -> None:
    rows = tuple(DossierRow(f"Giấy tờ số {n} trong hồ sơ", "1", "0", LONG) for n in range(140))
    sheet = replace(NOTICE, parts=(NoticePart("Thành phần hồ sơ", (DossierTable(rows),), "d"),))
    assert len(pdfium.PdfDocument(compile_sheet(sheet, A4))) > 4


def test_a_notice_sheet_takes_the_longest_official_name() -> None:
    """1,192 characters, the longest name in the national data."""
    compile_sheet(replace(NOTICE, title=(LONG * 13)[:1192].strip()), A4)


CAPITALS = "ĐỂ NGƯỜI DÂN ẲNG Ợ KỂ ĐẶNG QUỐC HỘI ỦY BAN NHÂN DÂN"


@pytest.mark.parametrize(
    ("sheet", "paper"),
    [
        (replace(PROCLAIMING, title=CAPITALS), A3),
        (replace(LEAFLET, title=CAPITALS, inside=(panel(CAPITALS, CAPITALS), *LEAFLET.inside[1:])), A4_LANDSCAPE),
        (replace(NOTICE, title=CAPITALS), A4),
    ],
    ids=["poster", "leaflet", "notice"],
)
def test_capitals_with_stacked_marks_neither_touch_nor_vanish(sheet: Sheet, paper: PaperFormat) -> None:
    """Guard B, inside compile_sheet, looks for inks that overlap; the marks of the title are in its ink, by height."""
    document = pdfium.PdfDocument(compile_sheet(sheet, paper))
    page = document[0].get_textpage()
    boxes = {page.get_text_range(n, 1): page.get_charbox(n) for n in range(page.count_chars())}
    # An Ẳ with both marks is much taller than a bare N; a Ợ reaches below the line.
    assert boxes["Ẳ"][3] - boxes["Ẳ"][1] > 1.4 * (boxes["N"][3] - boxes["N"][1])
    assert boxes["Ợ"][3] - boxes["Ợ"][1] > 1.4 * (boxes["N"][3] - boxes["N"][1])


def test_flowing_sections_break_between_entries_and_stay_whole() -> None:
    sections = (panel("Giấy tờ cần có", *[LONG] * 12), panel("Các bước", *[LONG] * 8), panel("Lưu ý", *[LONG] * 5))
    pdf = compile_sheet(replace(LEAFLET, flowing=True, inside=sections), A4_LANDSCAPE)
    assert len(pdfium.PdfDocument(pdf)) == 2


def test_more_than_three_sections_flow_through_three_panels() -> None:
    sections = tuple(panel(f"Mục thứ {n}", "Một dòng ngắn", "Một dòng nữa") for n in range(6))
    pdf = compile_sheet(replace(LEAFLET, flowing=True, inside=sections), A4_LANDSCAPE)
    assert "Mục thứ\u00a05" in pdfium.PdfDocument(pdf)[1].get_textpage().get_text_range()
