"""Who wrote a sheet decides what a refusal does: an error for the editor, or a step back with a warning."""

from __future__ import annotations

import io

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pytest

from cchc.outputs.artifact import Finished
from cchc.outputs.print.printing import (
    picture,
    print_poster,
    print_procedure_leaflet,
    print_procedure_notice,
    print_written_leaflet,
)
from cchc.outputs.print.procedure_facts import ProcedureFacts
from cchc.problems import ContentErrors, Severity
from tests.outputs.print.sample_records import (
    BIRTH,
    BUILDING,
    CERTIFIED_COPY,
    ENROLMENT,
    LEAFLET_OF_EDITOR,
    POSTER_OF_EDITOR,
    UNIT,
    facts,
    publication,
)

ADDRESS = "thu-tuc/ho-tich/dang-ky-khai-sinh/"
LONG = "Bộ phận tiếp nhận kiểm tra hồ sơ, thiếu thì hướng dẫn bổ sung; nhận sau 15 giờ thì có phiếu hẹn."


def text_of(pdf: bytes) -> str:
    """The text of all pages; PDFium gives a hyphen at the end of a line as U+FFFE."""
    texts = (page.get_textpage().get_text_range() for page in pdfium.PdfDocument(pdf))
    return " ".join(" ".join(text.replace("\u00a0", " ").replace("\ufffe", "-").split()) for text in texts)


def codes(made: bytes) -> list[str]:
    return [problem.code for problem in getattr(made, "problems", ())]


def size_of(pdf: bytes) -> tuple[int, int]:
    width, height = pdfium.PdfDocument(pdf)[0].get_size()
    return round(width / 72 * 25.4), round(height / 72 * 25.4)


# ---------------------------------------------------------------- derived sheets


@pytest.mark.parametrize("text", [BIRTH, ENROLMENT, CERTIFIED_COPY], ids=["birth", "enrolment", "copy"])
def test_what_fits_is_printed_whole_and_without_a_warning(text: str) -> None:
    made = print_procedure_leaflet(facts(text))
    assert size_of(made) == (297, 210)
    assert codes(made) == []
    assert "bản rút gọn" not in text_of(made)


def lengthened(notes: int, conditions: int) -> ProcedureFacts:
    lines = "".join(f"  - {LONG}\n" for _ in range(conditions))
    text = BIRTH.replace("yêu cầu, điều kiện:\n", f"yêu cầu, điều kiện:\n{lines}")
    note = f"ghi chú: {LONG * notes}"
    return facts(text.replace("ghi chú: Không có thì thay bằng", note.replace("\n", " ") + " Không có thì thay bằng"))


def test_too_many_notes_are_left_out_first() -> None:
    made = print_procedure_leaflet(lengthened(notes=45, conditions=0))
    assert codes(made) == ["I201"]
    told = text_of(made)
    assert "Đây là bản rút gọn. Xem đầy đủ tại xamau.example/cchc/thu-tuc/ho-tich/thu-tuc-thu" in told
    assert "niêm yết 07 ngày liên tục" in told
    assert "không có người làm chứng thì giấy cam đoan" not in told


def test_then_conditions_and_advice() -> None:
    made = print_procedure_leaflet(lengthened(notes=1, conditions=40))
    assert codes(made) == ["I201"]
    told = text_of(made)
    assert size_of(made) == (297, 210)
    assert "niêm yết 07 ngày liên tục" not in told
    # Papers, their cases, steps, and the change of the law are never left out.
    for kept in ("Giấy chứng sinh", "Khi trẻ bị bỏ rơi", "Ghi sổ hộ tịch", "Có thay đổi từ 01/03/2027"):
        assert kept in told


def test_seven_cases_are_printed_as_a_notice_sheet() -> None:
    made = print_procedure_leaflet(facts(BUILDING))
    assert codes(made) == ["I202"]
    problem = made.problems[0]  # type: ignore[attr-defined]
    assert problem.severity is Severity.WARNING
    assert problem.position.file == "content/thu-tuc/thu/thu-tuc-thu.yml"
    assert problem.position.line == BUILDING[: BUILDING.index("hồ sơ:")].count("\n") + 2
    assert size_of(made) == (210, 297)
    assert bytes(made) == bytes(print_procedure_notice(facts(BUILDING)))


def test_a_letter_that_cannot_be_printed_is_spelt_out() -> None:
    text = BIRTH.replace("tên: Đăng ký khai sinh\n", "tên: Đăng ký ☎ khai sinh\n")
    for made in (print_procedure_leaflet(facts(text)), print_procedure_notice(facts(text))):
        assert codes(made) == ["I203"]
        assert "Đăng ký [U+260E] khai sinh" in text_of(made)


def test_a_notice_sheet_says_the_parts_in_the_order_of_the_law() -> None:
    told = text_of(print_procedure_notice(facts(BIRTH)))
    order = [
        "a) Tên thủ tục", "b) Trình tự thực hiện", "c) Cách thức thực hiện", "d) Thành phần, số lượng hồ sơ",
        "đ) Thời hạn giải quyết", "e) Đối tượng thực hiện", "g) Cơ quan thực hiện", "Kết quả thực hiện", "Phí, lệ phí",
        "Yêu cầu, điều kiện", "Căn cứ pháp lý",
    ]  # fmt: skip
    places = [told.index(label) for label in order]
    assert places == sorted(places)


def test_a_notice_sheet_says_code_decision_day_version_and_state_of_laws() -> None:
    told = text_of(print_procedure_notice(facts(BIRTH)))
    for said in (
        "Mã thủ tục 1.001193", "Quyết định công bố 163/QĐ-BTP", "Ngày niêm yết chưa có thông tin",
        "Bản theo dữ liệu ngày 18/7/2026", "60/2014/QH13: Luật Hộ tịch (hết hiệu lực)",
        "xamau.example/cchc/thu-tuc/ho-tich/thu-tuc-thu",
    ):  # fmt: skip
        assert said in told


def test_three_states_are_told_apart() -> None:
    enrolment = text_of(print_procedure_notice(facts(ENROLMENT)))
    copy = text_of(print_procedure_notice(facts(CERTIFIED_COPY)))
    assert "d) Thành phần, số lượng hồ sơ Không có" in enrolment
    assert "đ) Thời hạn giải quyết Chưa có thông tin" in enrolment
    assert "Nguồn ghi 0 đồng" in enrolment
    assert "b) Trình tự thực hiện Chưa có thông tin" in copy
    assert "2.000 đồng/trang cho 2 trang đầu; 1.000 đồng/trang từ trang thứ 3" in copy
    assert "không quá 200.000 đồng/bản" in copy
    assert "10 đô la Mỹ/bản" in copy


def test_a_paper_with_unknown_counts_says_so() -> None:
    assert "số bản: chưa có thông tin" in text_of(print_procedure_leaflet(facts(BIRTH)))
    assert "chưa rõ" in text_of(print_procedure_notice(facts(BIRTH)))


def test_every_sheet_says_that_it_is_a_sample_and_from_which_day() -> None:
    for made in (
        print_procedure_leaflet(facts(BIRTH)),
        print_procedure_notice(facts(BIRTH)),
        print_written_leaflet(publication(LEAFLET_OF_EDITOR), UNIT, ADDRESS),
    ):
        told = text_of(made)
        assert "Trang mẫu – không phải thông tin chính thức" in told
        assert "Xã Mẫu không có thật nên chưa có thông tin liên hệ." in told
        assert "Thông tin ghi nhận đến ngày: 18/7/2026" in told


def test_a_real_unit_does_not_call_itself_a_sample() -> None:
    real = UNIT.model_copy(update={"sample": False})
    told = text_of(print_poster(publication(POSTER_OF_EDITOR), real, "in-an/thu/", "A4"))
    assert "mẫu –" not in told
    assert "không có thật" not in told


# ---------------------------------------------------------------- hand-written sheets


@pytest.mark.parametrize(("paper", "size"), [("A3", (297, 420)), ("A4", (210, 297))])
def test_the_poster_of_the_theme(paper: str, size: tuple[int, int]) -> None:
    made = print_poster(publication(POSTER_OF_EDITOR), UNIT, "in-an/thu/", paper)
    assert size_of(made) == size
    told = text_of(made)
    assert "Lấy người dân, doanh nghiệp làm trung tâm phục vụ" in told
    assert "Kế hoạch kèm theo Quyết định 613/QĐ-UBND" in told


def problems_of(text: str, form: str = "leaflet") -> list[tuple[str, int, str]]:
    item = publication(text)
    with pytest.raises(ContentErrors) as caught:
        print_written_leaflet(item, UNIT, ADDRESS) if form == "leaflet" else print_poster(item, UNIT, ADDRESS, "A3")
    found = caught.value.problems
    assert all(problem.severity is Severity.ERROR for problem in found)
    return [(problem.code, problem.position.line, problem.message) for problem in found]


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def test_a_leaflet_that_is_too_full_is_an_error_at_its_panels() -> None:
    text = LEAFLET_OF_EDITOR.replace("[Cha hoặc mẹ đi.]", f"[{LONG * 24}]").replace(
        "[Thẻ căn cước hoặc hộ chiếu.]", f"[{LONG * 24}]"
    )
    text = text.replace("[B", "['B").replace("hẹn.]", "hẹn.']")
    found = problems_of(text)
    assert [code for code, _, _ in found] == ["I101", "I101"]
    assert [line for _, line, _ in found] == [
        line_of(text, "- tiêu đề: Ai đi"),
        line_of(text, "- tiêu đề: Giấy tờ mang"),
    ]
    assert "mặt gấp vào" in found[0][2]
    assert "mặt trong, ô 2" in found[1][2]


def test_a_poster_that_is_too_full_is_an_error_at_its_line() -> None:
    text = POSTER_OF_EDITOR.replace("tiêu đề: Lấy người dân", f"tiêu đề: {LONG * 2} Lấy người dân")
    assert [(code, line) for code, line, _ in problems_of(text, "poster")] == [("I101", 2)]


def test_a_letter_that_cannot_be_printed_is_an_error_at_its_line() -> None:
    text = LEAFLET_OF_EDITOR.replace("lời dẫn: Làm", "lời dẫn: ☎ Làm").replace("Nộp ở đâu", "Nộp ở đâu ✓")
    assert [(code, line) for code, line, _ in problems_of(text)] == [
        ("I102", line_of(text, "lời dẫn")),
        ("I102", line_of(text, "- tiêu đề: Nộp ở đâu")),
    ]


def test_a_panel_without_content_is_an_error() -> None:
    text = LEAFLET_OF_EDITOR.replace("    nội dung: [Trung tâm Phục vụ hành chính công cấp xã.]\n", "")
    assert [(code, line) for code, line, _ in problems_of(text)] == [("I103", line_of(text, "- tiêu đề: Nộp ở đâu"))]


def test_three_panels_leave_the_flap_bare() -> None:
    text = LEAFLET_OF_EDITOR.replace("  - tiêu đề: Ai đi\n    nội dung: [Cha hoặc mẹ đi.]\n", "")
    assert "Ai đi" not in text_of(print_written_leaflet(publication(text), UNIT, ADDRESS))


def test_the_picture_of_a_finished_sheet() -> None:
    pdf = bytes(print_written_leaflet(publication(LEAFLET_OF_EDITOR), UNIT, ADDRESS))
    finished = Finished("in-an/tep/a.pdf", len(pdf), "", lambda: pdf)
    from PIL import Image

    assert Image.open(io.BytesIO(picture(finished, 2, 720, 509))).size == (720, 509)
