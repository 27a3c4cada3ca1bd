"""Finished PDFs, looked at by readers that had no part in making them: pypdf and pdfplumber."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pdfplumber
import pypdf
import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pytest
import segno

from cchc.outputs.print.engine import compile_sheet
from cchc.outputs.print.procedure_leaflet import leaflet
from cchc.outputs.print.procedure_notice import notice
from cchc.outputs.print.sheets import A3, A4, A4_LANDSCAPE, PaperFormat, Sheet, strings
from tests.outputs.print.sample_records import BIRTH, BUILDING, CERTIFIED_COPY, ENROLMENT, facts
from tests.outputs.print.sample_sheets import COUNTING, INSTRUCTING, LEAFLET, LINK, NOTICE, PROCLAIMING

SHEETS: dict[str, tuple[Sheet, PaperFormat]] = {
    "proclaiming-A3": (PROCLAIMING, A3),
    "proclaiming-A4": (PROCLAIMING, A4),
    "instructing-A3": (INSTRUCTING, A3),
    "counting-A4": (COUNTING, A4),
    "leaflet": (LEAFLET, A4_LANDSCAPE),
    "notice": (NOTICE, A4),
    "birth-leaflet": (leaflet(facts(BIRTH)), A4_LANDSCAPE),
    "birth-notice": (notice(facts(BIRTH)), A4),
    "building-notice": (notice(facts(BUILDING)), A4),
    "enrolment-leaflet": (leaflet(facts(ENROLMENT)), A4_LANDSCAPE),
    "enrolment-notice": (notice(facts(ENROLMENT)), A4),
    "copy-leaflet": (leaflet(facts(CERTIFIED_COPY)), A4_LANDSCAPE),
    "copy-notice": (notice(facts(CERTIFIED_COPY)), A4),
}


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return {name: compile_sheet(sheet, paper) for name, (sheet, paper) in SHEETS.items()}


@pytest.fixture(params=SHEETS)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def bare(text: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFC", text) if not sign.isspace() and sign not in "-\u200b")


def fonts(page: pypdf.PageObject) -> Iterator[Any]:
    for font in page["/Resources"].get("/Font", {}).values():  # type: ignore[attr-defined]
        yield font.get_object()


def test_the_file_says_what_it_is(made: dict[str, bytes], name: str) -> None:
    document = pypdf.PdfReader(io.BytesIO(made[name]))
    root: Any = document.trailer["/Root"]
    assert str(root["/Lang"]).startswith("vi")
    assert root["/MarkInfo"]["/Marked"] == True  # noqa: E712 - pypdf's own boolean
    assert "/StructTreeRoot" in root
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712
    assert document.metadata is not None
    assert document.metadata.title == SHEETS[name][0].title
    metadata = root["/Metadata"].get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert "<pdfaid:part>2</pdfaid:part>" in metadata
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in metadata


def test_fonts_are_embedded_and_are_ours(made: dict[str, bytes], name: str) -> None:
    for page in pypdf.PdfReader(io.BytesIO(made[name])).pages:
        found = list(fonts(page))
        assert found
        for font in found:
            assert "BeVietnamPro" in font["/BaseFont"]
            assert "/ToUnicode" in font
            descendant = font["/DescendantFonts"][0].get_object()
            descriptor = descendant["/FontDescriptor"].get_object()
            assert {"/FontFile2", "/FontFile3"} & set(descriptor)


def test_pages_have_the_size_of_the_paper(made: dict[str, bytes], name: str) -> None:
    paper = SHEETS[name][1]
    with pdfplumber.open(io.BytesIO(made[name])) as document:
        assert document.pages
        for page in document.pages:
            assert float(page.width) * 25.4 / 72 == pytest.approx(paper.width_mm, abs=0.1)
            assert float(page.height) * 25.4 / 72 == pytest.approx(paper.height_mm, abs=0.1)


def test_every_string_is_found_by_another_reader(made: dict[str, bytes], name: str) -> None:
    text = bare("".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(made[name])).pages))
    sheet = SHEETS[name][0]
    # pypdf gives a notice sheet's running foot between the pages, in the middle of what runs on.
    foot = bare(f"{sheet.stamp.sample_note} · {sheet.stamp.as_of_line}")
    text = text.replace(foot, "") + foot
    missing = [string for _, string in strings(sheet) if bare(string) not in text]
    assert missing == []


def test_no_english_leftovers(made: dict[str, bytes], name: str) -> None:
    text = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(made[name])).pages)
    for word in ("None", "null", "undefined", "NaN", "True", "False"):
        assert word not in text.split()


def test_title_of_an_a3_poster_is_read_across_a_hall(made: dict[str, bytes]) -> None:
    for poster in ("proclaiming-A3", "instructing-A3"):
        with pdfplumber.open(io.BytesIO(made[poster])) as document:
            assert max(float(char["size"]) for char in document.pages[0].chars) >= 72


def test_small_print_of_a_leaflet_stays_readable(made: dict[str, bytes]) -> None:
    with pdfplumber.open(io.BytesIO(made["birth-leaflet"])) as document:
        sizes = [float(char["size"]) for page in document.pages for char in page.chars]
    assert min(sizes) >= 7


def test_a_notice_sheet_repeats_its_heads(made: dict[str, bytes]) -> None:
    with pdfplumber.open(io.BytesIO(made["building-notice"])) as document:
        pages = [page.extract_text() for page in document.pages]
    assert len(pages) > 2
    for number, text in enumerate(pages, start=1):
        assert f"Trang {number}/{len(pages)}" in text
        assert "Trang mẫu – không phải thông tin chính thức" in text
    assert all("1.013225" in text for text in pages)
    assert pages[1].count("Bản chính Bản sao") >= 1


def test_the_code_on_paper_is_the_code_of_the_address(made: dict[str, bytes]) -> None:
    """Found in the picture of the page, module by module, at least 25 mm wide with its quiet zone."""
    matrix = segno.make(LINK.url, error="m", micro=False).matrix
    size, scale = len(matrix), 6
    picture = pdfium.PdfDocument(made["proclaiming-A4"])[0].render(scale=scale).to_pil().convert("L")
    # The white tile is the largest run of white on the page's left, beneath the ground of brand.
    left = next(x for x in range(picture.width) if _white_run(picture, x) > 25 * scale * 72 / 25.4)
    column = [picture.getpixel((left + 2, y)) > 250 for y in range(picture.height)]
    top = next(y for y in range(picture.height) if column[y] and all(column[y : y + 60]))
    tile = next(n for n in range(picture.height - top) if not column[top + n])
    assert tile / scale * 25.4 / 72 >= 25
    module = tile / (size + 8)
    for y, row in enumerate(matrix):
        for x, dark in enumerate(row):
            shade = picture.getpixel((round(left + (x + 4.5) * module), round(top + (y + 4.5) * module)))
            assert (shade < 128) == bool(dark), (x, y)


def _white_run(picture: Any, x: int) -> int:
    longest = run = 0
    for y in range(picture.height):
        run = run + 1 if picture.getpixel((x, y)) > 250 else 0
        longest = max(longest, run)
    return longest


PRINT_DIGESTS = """
import hashlib
from cchc.outputs.print.engine import compile_sheet
from cchc.outputs.print.preview import preview
from cchc.outputs.print.sheets import A3, A4, A4_LANDSCAPE
from tests.outputs.print.sample_sheets import INSTRUCTING, LEAFLET, NOTICE
for sheet, paper in ((INSTRUCTING, A3), (LEAFLET, A4_LANDSCAPE), (NOTICE, A4)):
    pdf = compile_sheet(sheet, paper)
    print(hashlib.sha256(pdf).hexdigest(), hashlib.sha256(preview(pdf, 0, 300)).hexdigest())
"""


def test_two_processes_make_equal_bytes(repository: Path) -> None:
    def run(seed: str) -> str:
        path = os.pathsep.join((str(repository / "plugins"), str(repository)))
        environment = {**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", PRINT_DIGESTS]
        return subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout

    first = run("1")
    assert first == run("2")
    assert len(first.split()) == 6
