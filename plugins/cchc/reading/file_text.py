"""Stage *reading*: the bytes of a file → its text, or the reason why they are no text that can be published.

UTF-8 with or without BOM and with any line ends is accepted, and so are decomposed letters (NFD) and the invisible
characters that Word and web pages leave behind; they are mended silently. Everything else is told to the editor.
Columns count characters of the mended text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from cchc.problems import Position, Problem, ProblemKind, Severity
from cchc.text.fold import nfc
from cchc.text.legacy import decode_legacy, legacy_encoding

LARGEST = 2_000_000
"""Bytes of the largest text file that is read; a year's news of a commune is less."""

TOO_LARGE = ProblemKind(
    "D011",
    Severity.ERROR,
    "Tệp này nặng {size} MB, quá lớn cho một tệp chữ (nhiều nhất 2 MB).",
    "Có lẽ ảnh hoặc tệp khác đã được lưu nhầm tên. Ảnh và tệp đính kèm thì để trong thư mục tep/.",
    bad="ke-hoach-2024.yml (10 MB)",
    good="ke-hoach-2024.yml (4 kB) và tep/ke-hoach-2024.pdf",
)
EMPTY = ProblemKind(
    "D012",
    Severity.ERROR,
    "Tệp này trống, không có nội dung nào.",
    "Viết nội dung vào tệp, hoặc xóa tệp nếu không dùng. Nếu trước đây tệp có nội dung thì lấy lại từ bản lưu cũ.",
    bad="# chỉ có một dòng ghi chú",
    good="mã: 1.004222\ntên: Đăng ký thường trú",
)
UTF16 = ProblemKind(
    "D013",
    Severity.ERROR,
    "Tệp này được lưu bằng bảng mã UTF-16 (“Unicode” trong Notepad), trang không đọc được.",
    "Mở tệp bằng Notepad, chọn Tệp › Lưu dưới dạng (File › Save As), ở ô Mã hóa (Encoding) chọn UTF-8 rồi lưu lại.",
    bad="(tệp lưu với Encoding: Unicode)",
    good="(tệp lưu với Encoding: UTF-8)",
)
NOT_UTF8 = ProblemKind(
    "D014",
    Severity.ERROR,
    "Từ dòng này, chữ có dấu không đọc được vì tệp không được lưu bằng bảng mã UTF-8 "
    "(có thể là ANSI hoặc Windows-1258).",
    "Mở tệp bằng Notepad, xem chữ còn đúng không, chọn Tệp › Lưu dưới dạng (File › Save As), ở ô Mã hóa (Encoding) "
    "chọn UTF-8 rồi lưu lại.",
    bad="(tệp lưu với Encoding: ANSI)",
    good="(tệp lưu với Encoding: UTF-8)",
)
NOT_TEXT = ProblemKind(
    "D015",
    Severity.ERROR,
    "Tệp này không phải là tệp chữ mà là {what}, dù tên tệp có đuôi {ending}.",
    "Để tệp gốc vào thư mục tep/ với đuôi đúng của nó; ở đây chỉ để tệp chữ do anh chị gõ.",
    bad="tin-tuc/2024/anh.md (thật ra là ảnh)",
    good="tep/anh.jpg",
)
CONTROL = ProblemKind(
    "D016",
    Severity.ERROR,
    "Ở đây có một ký tự ẩn (mã {code}) không phải là chữ; thường do sao chép từ chương trình khác.",
    "Xóa cả đoạn quanh chỗ này rồi gõ lại bằng tay.",
    bad="tên: Đăng ký\\0 khai sinh",
    good="tên: Đăng ký khai sinh",
)
LOST_LETTER = ProblemKind(
    "D017",
    Severity.ERROR,
    "Ở đây có ký tự “�”: một chữ đã mất khi chuyển bảng mã.",
    "Gõ lại từ này cho đúng, so với bản gốc; kiểm tra cả tệp vì thường mất nhiều chữ cùng lúc.",
    bad="tên: Đăng k� khai sinh",
    good="tên: Đăng ký khai sinh",
)
OLD_FONT = ProblemKind(
    "D018",
    Severity.ERROR,
    "Dòng này còn chữ gõ bằng phông cũ {encoding}: “{found}”.",
    "Chữ này có lẽ là “{meant}”. Gõ lại, hoặc dùng Unikey › Công cụ (Ctrl+Shift+F6) để chuyển từ {encoding} "
    "sang Unicode.",
    bad="tên: Thñ tôc hµnh chÝnh",
    good="tên: Thủ tục hành chính",
)
GARBLED = ProblemKind(
    "D019",
    Severity.ERROR,
    "Dòng này có chữ bị vỡ (“{found}”): chữ tiếng Việt đã bị mở nhầm bảng mã rồi lưu lại.",
    "Lấy lại bản trước khi chữ bị vỡ, hoặc gõ lại dòng này; khi lưu chọn bảng mã UTF-8.",
    bad="tên: ThÃ´ng bÃ¡o",
    good="tên: Thông báo",
)

_SIGNATURES = (
    (b"\xff\xd8\xff", "ảnh JPEG"),
    (b"\x89PNG", "ảnh PNG"),
    (b"GIF8", "ảnh GIF"),
    (b"RIFF", "ảnh WebP hoặc tệp âm thanh"),
    (b"BM", "ảnh BMP"),
    (b"%PDF", "tệp PDF"),
    (b"PK\x03\x04", "tệp Word, Excel hoặc tệp nén (ZIP)"),
    (b"\xd0\xcf\x11\xe0", "tệp Word hoặc Excel đời cũ"),
    (b"Rar!", "tệp nén RAR"),
    (b"{\\rtf", "tệp RTF của Word"),
    (b"MZ", "chương trình Windows"),
)
_SILENT = dict.fromkeys(map(ord, "\u00ad\u180e\u200b\u200c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"))
_SILENT |= dict.fromkeys(map(ord, "\x0b\x0c\x85\u2028\u2029"), " ")  # Word's and web pages' own line breaks
_INVISIBLE = re.compile(f"[{''.join(map(chr, _SILENT))}]")
# A joiner holds pictographs together (a family); between letters it is debris.
_JOINER = re.compile("(?<![\u2600-\u27bf\U0001f000-\U0001faff\ufe0f])\u200d")
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd-\uffff]")
_OLD_FONT_HINT = re.compile("[¡-¯±´-¼¾-¿ÄÅÆÇÈËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ]")
_CONTINUATION = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸŽ"
_GARBLED = re.compile(f"[ÃÄÆ][{_CONTINUATION}]|á[º»][{_CONTINUATION}]")
# What any of the rules below could find: most files hold none of it, and are scanned once.
_ODD = re.compile(f"{_INVISIBLE.pattern}|\u200d|{_FORBIDDEN.pattern}|{_OLD_FONT_HINT.pattern}|Ã")


@dataclass(frozen=True)
class FileText:
    """The text of a file: NFC, line feeds, without invisible debris; or what kept it from being read."""

    text: str | None
    problems: tuple[Problem, ...] = ()


def decode(data: bytes, file: str) -> FileText:
    """The text of a file's bytes. Problems in single lines (old fonts, lost letters) come all at once."""
    foreign = _foreign(data, file)
    if foreign is not None:
        return FileText(None, (foreign,))
    try:
        raw = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return FileText(None, (NOT_UTF8.at(Position(file, 1 + data[: error.start].count(b"\n"))),))
    raw = raw.replace("\r\n", "\n").replace("\r", "\n")
    composed = nfc(raw)
    if _ODD.search(composed) is None:
        return FileText(composed) if composed.strip() else FileText(None, (EMPTY.at(Position(file)),))
    problems = (*_old_fonts(raw, file),)
    text = _mended(raw)
    problems += (*_bad_characters(text, file), *_garbled(text, file))
    if not text.strip():
        problems += (EMPTY.at(Position(file)),)
    return FileText(None, problems) if problems else FileText(text)


def has_control(value: str) -> re.Match[str] | None:
    """The first character of a text that no page may show, or None."""
    return _FORBIDDEN.search(value)


def _mended(raw: str) -> str:
    if raw.isascii() and "\x0b" not in raw and "\x0c" not in raw:
        return raw
    text = _INVISIBLE.sub(lambda found: _SILENT[ord(found[0])] or "", raw)
    return nfc(_JOINER.sub("", text))


def _foreign(data: bytes, file: str) -> Problem | None:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or _looks_utf16(data[:400]):
        return UTF16.at(Position(file))
    for signature, what in _SIGNATURES:
        printable = signature.isascii() and signature.isalnum()  # "BM", "MZ" may begin an honest text
        if data.startswith(signature) and (not printable or b"\x00" in data[:4000]):
            return NOT_TEXT.at(Position(file), what=what, ending=_ending(file))
    if data[:4000].count(b"\x00") > 3:
        return NOT_TEXT.at(Position(file), what="tệp của một chương trình khác", ending=_ending(file))
    return None


def _looks_utf16(head: bytes) -> bool:
    pairs = len(head) // 2
    return pairs > 3 and max(head[::2].count(0), head[1::2].count(0)) > pairs // 2 and head.count(0) <= pairs


def _ending(file: str) -> str:
    return "." + file.rpartition(".")[2]


def _bad_characters(text: str, file: str) -> list[Problem]:
    problems: list[Problem] = []
    seen: set[int] = set()
    for found in _FORBIDDEN.finditer(text):
        position = _position(text, found.start(), file)
        if position.line in seen:
            continue
        seen.add(position.line)
        if found[0] == "\ufffd":
            problems.append(LOST_LETTER.at(position))
        else:
            problems.append(CONTROL.at(position, code=f"U+{ord(found[0]):04X}"))
        if len(seen) == _ENOUGH:
            break
    return problems


_ENOUGH = 20
"""Lines of one file that are told; whoever mends them mends the rest."""


def _old_fonts(raw: str, file: str) -> list[Problem]:
    if _OLD_FONT_HINT.search(nfc(raw)) is None:
        return []
    problems: list[Problem] = []
    for number, line in enumerate(raw.split("\n"), start=1):
        shown = nfc(line)
        if _OLD_FONT_HINT.search(shown) is None or _GARBLED.search(shown) is not None:
            continue
        content = shown.partition(": ")[2] or shown
        encoding = legacy_encoding(content)
        if encoding is not None:
            found = " ".join(content.split())[:60]
            meant = decode_legacy(found, encoding)
            column = shown.index(content.split()[0]) + 1
            problems.append(OLD_FONT.at(Position(file, number, column), encoding=encoding, found=found, meant=meant))
        if len(problems) == _ENOUGH:
            break
    return problems


def _garbled(text: str, file: str) -> list[Problem]:
    problems: list[Problem] = []
    for found in _GARBLED.finditer(text):
        position = _position(text, found.start(), file)
        if problems and problems[-1].position.line == position.line:
            continue
        before = text[max(0, found.start() - 20) : found.start()].split(" ")[-1].split("\n")[-1]
        word = (before + text[found.start() : found.start() + 40]).split()[0]
        begin = Position(file, position.line, position.column - len(before))
        problems.append(GARBLED.at(begin, found=word))
        if len(problems) == _ENOUGH:
            break
    return problems


def _position(text: str, index: int, file: str) -> Position:
    return Position(file, text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index))
