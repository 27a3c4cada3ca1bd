"""Bytes of files as editors' programs write them: what is mended in silence, and what is told."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.reading.file_text import decode

WORDS = "tên: Đăng ký khai sinh\nlĩnh vực: ho-tich\n"


def codes(data: bytes, file: str = "content/van-ban/a.yml") -> list[tuple[int, int, str]]:
    return [(p.position.line, p.position.column, p.code) for p in decode(data, file).problems]


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode(),
        WORDS.encode("utf-8-sig"),
        WORDS.replace("\n", "\r\n").encode(),
        WORDS.replace("\n", "\r").encode(),
        unicodedata.normalize("NFD", WORDS).encode(),
        WORDS.replace("Đăng", "Đ\u200băng").encode(),
        WORDS.replace("khai", "kh\u00adai").encode(),
        WORDS.replace("\n", "\ufeff\n").encode(),
        unicodedata.normalize("NFD", WORDS).replace("\n", "\r\n").encode("utf-8-sig"),
    ],
    ids=["plain", "BOM", "CRLF", "CR", "NFD", "zero width", "soft hyphen", "BOM inside", "all at once"],
)
def test_what_is_mended_in_silence(data: bytes) -> None:
    assert decode(data, "a.yml").text == WORDS


@pytest.mark.parametrize("separator", ["\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_line_breaks_of_other_programs_do_not_shift_the_lines(separator: str) -> None:
    text = decode(f"a: một{separator}hai\nb: ba\n".encode(), "a.yml").text
    assert text is not None
    assert text.split("\n")[1] == "b: ba"


def test_a_family_of_pictographs_keeps_its_joiners() -> None:
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    assert decode(family.encode(), "a.md").text == family


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf16(encoding: str) -> None:
    assert codes(("\ufeff" + WORDS).encode(encoding)) == [(1, 1, "D013")]
    assert codes(WORDS.encode(encoding)) == [(1, 1, "D013")]


def test_windows_1258_is_told_at_its_first_letter() -> None:
    latin = unicodedata.normalize("NFC", "mã: 1\ntên: Hội đồng")
    # Windows-1258 has the vowel and the tone as two letters.
    data = "".join(_parted(letter) for letter in latin).encode("cp1258")
    assert codes(data) == [(1, 1, "D014")]
    assert codes(b"ma: 1\nten: H\xf4\xf2i") == [(2, 1, "D014")]


def _parted(letter: str) -> str:
    tones = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
    parts = unicodedata.normalize("NFD", letter)
    tone = "".join(part for part in parts if part in tones)
    return unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones)) + tone


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00", "ảnh PNG"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "ảnh JPEG"),
        (b"%PDF-1.7\n", "tệp PDF"),
        (b"PK\x03\x04\x14\x00\x06\x00", "tệp Word, Excel hoặc tệp nén (ZIP)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "tệp Word hoặc Excel đời cũ"),
        (b"{\\rtf1\\ansi", "tệp RTF của Word"),
        (b"BM\x00\x00\x00\x00", "ảnh BMP"),
        (b"\x7fELF\x00\x00\x00\x00\x01", "tệp của một chương trình khác"),
    ],
)
def test_a_file_of_another_program_is_named(data: bytes, what: str) -> None:
    (problem,) = decode(data, "content/tin-tuc/anh.yml").problems
    assert problem.code == "D015"
    assert what in problem.message
    assert ".yml" in problem.message


def test_an_honest_text_may_begin_like_a_picture() -> None:
    assert decode("BM: bộ môn\n".encode(), "a.yml").text == "BM: bộ môn\n"


def test_a_nul_inside_a_text_is_told_at_its_place() -> None:
    assert codes("mã: 1\ntên: A\x00B\n".encode()) == [(2, 7, "D016")]


def test_columns_count_letters_of_the_mended_text() -> None:
    decomposed = unicodedata.normalize("NFD", "tên: Đăng ký \ufffd")
    assert codes(decomposed.encode()) == [(1, 14, "D017")]


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf", b"  \r\n\t\r\n"])
def test_an_empty_file(data: bytes) -> None:
    assert codes(data) == [(1, 1, "D012")]


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("Thñ tôc hµnh chÝnh", "Thủ tục hành chính"),
        ("C¬ quan t­ ph¸p", "Cơ quan tư pháp"),  # its ư is the soft hyphen that is mended elsewhere
        ("Thuû tuïc haønh chính", "thủ tục hành chính"),
    ],
)
def test_old_fonts_are_told_with_what_they_mean(line: str, meant: str) -> None:
    (problem,) = decode(f"mã: 1\ntên: {line}\n".encode(), "a.yml").problems
    assert (problem.position.line, problem.code) == (2, "D018")
    assert meant in problem.hint


@pytest.mark.parametrize(
    "text",
    [
        "ghi chú: 20°C, 5 m², ½ ngày, ± 2 %, § 4, © Báo Mẫu, 3 × 4, «Mẫu», café, Müller, Île",
        "tên: Thôn Ðông Hòa",
        "chủ đề: “Cải cách hành chính – vì dân” … ‘một cửa’ •",
    ],
)
def test_honest_foreign_letters_are_left_alone(text: str) -> None:
    assert codes(text.encode()) == []


@pytest.mark.parametrize(
    ("text", "column", "word"),
    [("tên: ThÃ´ng bÃ¡o", 6, "ThÃ´ng"), ("mã: 1\nkết quả: Giáº¥y", 10, "Giáº¥y"), ("Ä‘Æ°á»£c", 1, "Ä‘Æ°á»£c")],
)
def test_letters_broken_by_a_wrong_encoding_are_told(text: str, column: int, word: str) -> None:
    (problem,) = decode(text.encode(), "a.yml").problems
    assert (problem.code, problem.position.column) == ("D019", column)
    assert f"“{word}”" in problem.message


@given(st.binary(max_size=400))
def test_no_bytes_raise(data: bytes) -> None:
    result = decode(data, "a.yml")
    assert (result.text is None) == bool(result.problems)


@given(st.text(max_size=200))
def test_any_text_is_mended_to_composed_letters(text: str) -> None:
    result = decode(text.encode("utf-8", "surrogatepass"), "a.yml")
    if result.text is not None:
        assert unicodedata.is_normalized("NFC", result.text)
        assert "\r" not in result.text
