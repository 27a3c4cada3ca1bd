"""Guard B alone, on files that are wrong on purpose: it must not believe the layout."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest

from cchc.outputs.print.blocks import DossierRow, DossierTable, Prose
from cchc.outputs.print.engine import _compiler, compile_sheet
from cchc.outputs.print.guard import inspect
from cchc.outputs.print.sheets import A3, A4, A4_LANDSCAPE, LeafletSheet, NoticePart, NoticeSheet
from tests.outputs.print.sample_sheets import LEAFLET, NOTICE, PROCLAIMING, panel


def page(body: str, width: float = 297, height: float = 210) -> bytes:
    source = f"""
#set page(width: {width}mm, height: {height}mm, margin: 0mm)
#set text(font: "Be Vietnam Pro", fallback: false, size: 14pt)
{body}
"""
    made = _compiler().compile(input=source.encode(), sys_inputs={}, format="pdf", timestamp=0)
    assert isinstance(made, bytes)
    return made


def put(x: float, y: float, text: str) -> str:
    return f"#place(top + left, dx: {x}mm, dy: {y}mm, [{text}])"


def kinds(pdf: bytes, sheet: LeafletSheet | NoticeSheet = LEAFLET) -> set[str]:
    return {damage.kind for damage in inspect(pdf, sheet, A4_LANDSCAPE)} - {"missing", "pages"}


def test_a_sound_file_has_no_damage() -> None:
    assert inspect(compile_sheet(LEAFLET, A4_LANDSCAPE), LEAFLET, A4_LANDSCAPE) == ()
    assert kinds(page(put(20, 20, "Xin chào") + put(120, 20, "các bạn"))) == set()


def test_a_lost_string_is_named_with_its_field() -> None:
    pdf = compile_sheet(LEAFLET, A4_LANDSCAPE)
    longer = replace(LEAFLET, inside=(*LEAFLET.inside[:2], panel("Lưu ý", "Câu này không có trên giấy")))
    damages = inspect(pdf, longer, A4_LANDSCAPE)
    assert [damage.kind for damage in damages] == ["missing"]
    assert damages[0].field == "inside[2].blocks[0].items[0].text"
    assert "“mặt trong, ô 3” bị mất chữ" in str(damages[0])


def test_a_string_that_stands_twice_in_the_sheet_must_stand_twice_on_paper() -> None:
    pdf = compile_sheet(LEAFLET, A4_LANDSCAPE)
    twice = replace(LEAFLET, slogan=LEAFLET.lead)
    assert [damage.kind for damage in inspect(pdf, twice, A4_LANDSCAPE)] == ["missing"]


def test_every_single_string_of_a_sheet_is_watched() -> None:
    """A file of another sheet lacks all that is its own."""
    other = replace(PROCLAIMING, title="Tiêu đề khác hẳn", lead="Lời dẫn khác hẳn", kicker="Dòng dẫn khác hẳn")
    lost = {damage.field for damage in inspect(compile_sheet(PROCLAIMING, A3), other, A3)}
    assert lost == {"title", "lead", "kicker"}


def test_letters_on_a_fold() -> None:
    assert kinds(page(put(93, 50, "chữ nằm trên nếp gấp"))) == {"fold"}
    assert kinds(page(put(95.5, 50, "i"))) == {"fold"}
    assert kinds(page(put(102, 50, "chữ"))) == set()


def test_folds_differ_on_the_two_sides() -> None:
    # 101.4 mm keeps 3.4 mm from the outer side's fold (98) but 1.9 mm from the inner side's (99.5).
    line = put(101.4, 50, "chữ")
    assert kinds(page(line)) == set()
    assert kinds(page(put(20, 20, "một") + "#pagebreak()" + line)) == {"fold"}


@pytest.mark.parametrize(("x", "y"), [(1, 50), (290, 50), (20, 1), (20, 205)])
def test_letters_at_the_edge(x: float, y: float) -> None:
    assert "outside" in kinds(page(put(x, y, "chữ dài")))


def test_lines_over_each_other() -> None:
    assert kinds(page(put(20, 50, "một dòng chữ") + put(20, 51.5, "dòng thứ hai"))) == {"collision"}
    assert kinds(page(put(20, 50, "một dòng chữ") + put(20.3, 50, "hai hàng tin"))) == {"collision"}


def test_stacked_marks_that_touch_the_line_above() -> None:
    tight = "#place(top + left, dx: 20mm, dy: 20mm, block(width: 30mm)[#set par(leading: -0.1em)\nggggg ỢỢỢỢ ẨẨẨẨẨ])"
    assert kinds(page(tight)) == {"collision"}


def test_decomposed_text() -> None:
    assert "not-nfc" in kinds(page(put(20, 50, unicodedata.normalize("NFD", "người dân"))))


def test_wrong_paper_and_wrong_number_of_pages() -> None:
    found = {damage.kind for damage in inspect(page("x", 210, 297), LEAFLET, A4_LANDSCAPE)}
    assert {"size", "pages"} <= found


def test_sentences_that_run_on_to_the_next_page_are_whole() -> None:
    long = " ".join(f"câu số {number} của một đoạn rất dài," for number in range(900))
    sheet = replace(NOTICE, parts=(NoticePart("Tên thủ tục", (Prose(long),), "a"),))
    assert inspect(compile_sheet(sheet, A4), sheet, A4) == ()


def test_a_row_longer_than_a_page_is_whole_too_and_a_hole_in_it_is_seen() -> None:
    words = [f"giấy số {number} của một tờ rất dài," for number in range(400)]
    row = DossierRow(" ".join(words), "1", "0")
    sheet = replace(NOTICE, parts=(NoticePart("Hồ sơ", (DossierTable((row,)),), "d"),))
    pdf = compile_sheet(sheet, A4)
    assert inspect(pdf, sheet, A4) == ()
    for lost in (40, 150, 260, 390):
        longer = DossierRow(" ".join([*words[:lost], "chỗ này không in", *words[lost:]]), "1", "0")
        other = replace(NOTICE, parts=(NoticePart("Hồ sơ", (DossierTable((longer,)),), "d"),))
        assert [damage.kind for damage in inspect(pdf, other, A4)] == ["missing"]
