"""Stage *reading*: what YAML accepts without a word but the editor cannot have meant.

A `` #`` in the middle of a value makes the rest vanish; curly quotes become part of the text; ``-Công dân`` is no item
of a list. Each is found at the scalar itself, so that the tree stays whole and all slips of a file come at once.
"""

from __future__ import annotations

import re

import yaml

from cchc.problems import Position, Problem, ProblemKind, Severity
from cchc.reading.expected import known_keys
from cchc.records.nodes import Text
from cchc.text.fold import fold_key

MARKED = ProblemKind(
    "D106",
    Severity.ERROR,
    "Nội dung ở đây bắt đầu bằng dấu “{sign}”, dấu này có nghĩa riêng trong tệp .yml nên không đọc được như chữ thường.",
    'Đặt cả nội dung trong nháy kép, ví dụ: ghi chú: "{sign} nội dung".',
    bad="ghi chú: *Lưu ý mang theo bản chính",
    good='ghi chú: "*Lưu ý mang theo bản chính"',
)
VANISHING = ProblemKind(
    "D103",
    Severity.ERROR,
    "Từ dấu “#” trở đi ({lost}) sẽ bị bỏ mất, vì dấu cách rồi “#” mở đầu một lời ghi chú.",
    'Nếu đó là nội dung, đặt cả dòng trong nháy kép: “{key}: "… {lost}"”. Nếu là ghi chú cho người soạn, '
    "chuyển xuống một dòng riêng bắt đầu bằng “#”.",
    bad="khẩu hiệu: Chung tay cải cách #CCHC",
    good='khẩu hiệu: "Chung tay cải cách #CCHC"',
)
NO_BREAK_INDENT = ProblemKind(
    "D102",
    Severity.ERROR,
    "Khoảng trắng đầu dòng này là dấu cách đặc biệt (do sao chép từ Word hoặc trang web), không phải dấu cách thường.",
    "Xóa khoảng trắng đầu dòng rồi gõ lại bằng phím cách; mỗi cấp thụt vào 2 dấu cách.",
    bad="nguồn:\n\u00a0\u00a0nơi: UBND xã",
    good="nguồn:\n  nơi: UBND xã",
)
CURLY_QUOTES = ProblemKind(
    "D109",
    Severity.ERROR,
    "Nội dung được đặt trong nháy cong {quotes} (Word tự đổi); nháy cong không phải là dấu bao trong tệp .yml.",
    'Xóa hai dấu nháy cong. Nếu cần dấu bao thì gõ nháy thẳng ("…"); nếu nháy cong là một phần của câu thì bao cả câu '
    'bằng nháy thẳng: "“…”".',
    bad="tên: “Đăng ký khai sinh”",
    good="tên: Đăng ký khai sinh",
)
DASH_GLUED = ProblemKind(
    "D110",
    Severity.ERROR,
    "Sau dấu “-” đầu dòng thiếu dấu cách: “{found}”.",
    "Thêm một dấu cách sau dấu “-”: “- {meant}”. Nếu dấu “-” là một phần của nội dung thì đặt cả nội dung trong nháy kép.",
    bad="đối tượng:\n  -Công dân",
    good="đối tượng:\n  - Công dân",
)
COLON_GLUED = ProblemKind(
    "D111",
    Severity.ERROR,
    "Sau dấu hai chấm của “{key}” thiếu dấu cách (hoặc là dấu cách đặc biệt do Word tạo ra).",
    "Xóa chỗ sau dấu hai chấm rồi gõ một dấu cách thường: “{key}: {meant}”. Nếu cả dòng là một câu văn thì đặt trong "
    "nháy kép.",
    bad="tên:Đăng ký khai sinh",
    good="tên: Đăng ký khai sinh",
)
WORD_BULLET = ProblemKind(
    "D122",
    Severity.ERROR,
    "Dòng này bắt đầu bằng dấu “{sign}” (dấu đầu dòng của Word); danh sách trong tệp .yml dùng dấu “-” trên bàn phím.",
    "Xóa dấu “{sign}”, gõ dấu trừ “-” và một dấu cách: “- {meant}”.",
    bad="đối tượng:\n  • Công dân",
    good="đối tượng:\n  - Công dân",
)
LIST_UNDER_TEXT = ProblemKind(
    "D128",
    Severity.ERROR,
    "Dòng này là một ý của danh sách, nhưng dòng “{key}” ở trên đã có nội dung rồi, nên cả hai bị dính thành một.",
    "Để trống sau “{key}:” rồi viết mọi ý xuống dòng, mỗi ý bắt đầu bằng “- ” và thụt vào 2 dấu cách.",
    bad="đối tượng: Công dân\n  - Tổ chức",
    good="đối tượng:\n  - Công dân\n  - Tổ chức",
)
MERGE_KEY = ProblemKind(
    "D123",
    Severity.ERROR,
    "Dấu “<<” (gộp mục) không dùng được ở đây.",
    "Viết đầy đủ từng mục, không dùng “<<”.",
    bad="<<: *chung",
    good="nơi: UBND xã",
)
UNCLOSED = ProblemKind(
    "D112",
    Severity.ERROR,
    "Dấu nháy {quote} mở ở đây không được đóng, nên những dòng dưới bị nuốt vào nội dung này.",
    "Thêm dấu {quote} ở cuối nội dung, hoặc xóa dấu {quote} ở đầu.",
    bad='tên: "Đăng ký khai sinh\nmã: 1.001193',
    good='tên: "Đăng ký khai sinh"\nmã: 1.001193',
)

ODD_INDENT = re.compile("[ \t]*[\u00a0\u2000-\u200a\u202f\u3000]")
"""Spaces at the start of a line that are no spaces to YAML."""
BULLETS = "•·●▪■◦‣–—+"
_QUOTE_PAIRS = {"“": "”", "”": "”", "„": "”", "‘": "’", "’": "’", "«": "»"}
_SUSPECT = frozenset(BULLETS + "-\u00a0\u2002\u2003\u2009\u202f\u3000" + "".join(_QUOTE_PAIRS))
_GLUED_DASH = re.compile(r"-(?![-\s])(?!\d+(?:[.,]\d+)*\s*%?$)")
_BULLET = re.compile(rf"(?:[•●▪■◦‣·]\s*|[–—+]\s+)(?=\S)")
_COLON = re.compile(r"([^\W\d_][^:\n]{0,40}):(?! )(?!//)(\S.*|\u00a0.*)$", re.MULTILINE)
_QUOTE_NAMES = {'"': 'kép (")', "'": "đơn (')"}


def slip_of_key(key: Text, file: str, lines: list[str]) -> Problem | None:
    """What is wrong with a key as it is written."""
    if key.quoted:
        return None
    if key == "<<":
        return MERGE_KEY.at(Position(file, key.line, key.column))
    if key[:1] in _SUSPECT:
        odd = ODD_INDENT.match(lines[key.line - 1])
        if odd:
            return NO_BREAK_INDENT.at(Position(file, key.line, odd.end()))
        return _glued_or_bullet(lines[key.line - 1].strip(), Position(file, key.line, key.column))
    return None


def slip_of_value(
    value: Text, event: yaml.ScalarEvent, file: str, lines: list[str], key: Text | None
) -> Problem | None:
    """What is wrong with a value as it is written; `key` is the key that it stands under."""
    end = event.end_mark
    last = end.line
    if event.style in ("|", ">"):
        return None
    if value.quoted:
        return None if last == value.line - 1 else _swallowed(value, event, file, lines)
    line = lines[last] if last < len(lines) else ""
    if len(line) > end.column:
        rest = line[end.column :].lstrip()
        if rest.startswith("#") and (value or not _filled_below(lines, last)):
            name = key or "ghi chú"
            column = line.index("#", end.column) + 1
            return VANISHING.at(Position(file, last + 1, column), lost=rest.rstrip()[:60], key=name)
    if value[:1] in _SUSPECT:
        slip = _suspect(value, file, key, lines)
        if slip is not None:
            return slip
    if last != value.line - 1:
        return _in_following_lines(value, last, file, lines, key)
    if ":" in value and (key is None or key.line != value.line):
        return _glued_colon(value, value.line, value.column, file)
    return None


def _filled_below(lines: list[str], line: int) -> bool:
    """Whether the next line with content is indented deeper or is an item: then the comment harms nothing."""
    indent = len(lines[line]) - len(lines[line].lstrip())
    for following in lines[line + 1 :]:
        content = following.lstrip()
        if content and not content.startswith("#"):
            deeper = len(following) - len(content)
            return deeper > indent or (deeper == indent and content.startswith("- "))
    return False


def _suspect(value: Text, file: str, key: Text | None, lines: list[str]) -> Problem | None:
    position = Position(file, value.line, value.column)
    closing = _QUOTE_PAIRS.get(value[0])
    if closing is not None:
        wrapped = len(value) > 1 and value[-1] == closing and value.count(closing) <= (2 if value[0] == closing else 1)
        return CURLY_QUOTES.at(position, quotes=f"{value[0]}…{closing}") if wrapped else None
    first = lines[value.line - 1][value.column - 1 :].strip()
    if key is not None and key.line == value.line and not value.startswith("-"):
        return None  # "ghi chú: – không thu" is a text
    return _glued_or_bullet(first, position)


def _glued_or_bullet(content: str, position: Position) -> Problem | None:
    if _GLUED_DASH.match(content):
        return DASH_GLUED.at(position, found=content[:40], meant=content.lstrip("-")[:40])
    bullet = _BULLET.match(content)
    if bullet:
        return WORD_BULLET.at(position, sign=content[0], meant=content[bullet.end() :][:40])
    return None


def _in_following_lines(value: Text, last: int, file: str, lines: list[str], key: Text | None) -> Problem | None:
    if key is None or key.line != value.line:
        slip = _glued_colon(lines[value.line - 1][value.column - 1 :], value.line, value.column, file)
        if slip is not None:
            return slip
    for index in range(value.line, last + 1):
        content = lines[index].strip()
        position = Position(file, index + 1, len(lines[index]) - len(lines[index].lstrip()) + 1)
        if content.startswith("- "):
            if ODD_INDENT.match(lines[index]):
                return NO_BREAK_INDENT.at(position)
            return LIST_UNDER_TEXT.at(position, key=key or value.split("\n")[0][:30])
        slip = _glued_or_bullet(content, position) or _glued_colon(content, position.line, position.column, file)
        if slip is not None:
            return slip
    return None


def _glued_colon(content: str, line: int, column: int, file: str) -> Problem | None:
    found = _COLON.match(content)
    if found is None or fold_key(found[1]) not in known_keys():
        return None
    return COLON_GLUED.at(Position(file, line, column), key=found[1], meant=found[2].strip()[:40])


def _swallowed(value: Text, event: yaml.ScalarEvent, file: str, lines: list[str]) -> Problem | None:
    for index in range(value.line, event.end_mark.line + 1):
        name, colon, _ = lines[index].strip().removeprefix("- ").partition(":")
        if colon and fold_key(name) in known_keys():
            return UNCLOSED.at(Position(file, value.line, value.column), quote=_QUOTE_NAMES[event.style])
    return None
