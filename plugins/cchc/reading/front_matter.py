"""Stage *reading*: a Markdown file → its facts, written between two lines ``---``, and its body."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cchc.problems import Position, Problem, ProblemKind, Severity

MISSING = ProblemKind(
    "D201",
    Severity.ERROR,
    "Đầu tệp thiếu phần khai báo (tiêu đề, ngày đăng …).",
    "Dòng đầu tiên phải là ba dấu trừ “---”, tiếp theo là các mục như “tiêu đề: …”, rồi lại một dòng “---”, "
    "sau đó mới đến bài viết.",
    bad="Ngày 02/9 xã tổ chức …",
    good="---\ntiêu đề: Xã tổ chức ngày hội\nngày đăng: 02/9/2025\n---\nNgày 02/9 xã tổ chức …",
)
UNCLOSED_FRONT = ProblemKind(
    "D202",
    Severity.ERROR,
    "Phần khai báo mở bằng “---” ở dòng này nhưng không có dòng “---” để đóng lại.",
    "Thêm một dòng chỉ gồm ba dấu trừ “---” giữa phần khai báo và bài viết.",
    bad="---\ntiêu đề: Ngày hội\n\nNgày 02/9 xã tổ chức …",
    good="---\ntiêu đề: Ngày hội\n---\n\nNgày 02/9 xã tổ chức …",
)
NOT_DASHES = ProblemKind(
    "D203",
    Severity.ERROR,
    "Dòng “{found}” phải là ba dấu trừ “---” (Word thường tự đổi ba dấu trừ thành gạch dài).",
    "Xóa dòng này rồi gõ lại ba dấu trừ liền nhau, không có gì khác trên dòng. Nên soạn bằng Notepad, không dùng Word.",
    bad="—\ntiêu đề: Ngày hội\n—",
    good="---\ntiêu đề: Ngày hội\n---",
)
EMPTY_BODY = ProblemKind(
    "D204",
    Severity.ERROR,
    "Phần khai báo đã có nhưng bên dưới chưa có {what}.",
    "Soạn {what} ở bên dưới dòng “---” này.",
    bad="---\ncâu hỏi: Làm ở đâu?\n---\n",
    good="---\ncâu hỏi: Làm ở đâu?\n---\n\nLàm tại bộ phận một cửa của xã.",
)

BODY_IN_FRONT = ProblemKind(
    "D205",
    Severity.ERROR,
    "Dòng “{found}” trông như đã là bài viết, nhưng phần khai báo ở trên chưa được đóng bằng một dòng “---”.",
    "Thêm một dòng chỉ gồm ba dấu trừ “---” ngay trên dòng này. Nếu đây vẫn là phần khai báo thì viết "
    "“tên mục: nội dung”.",
    bad="---\ntiêu đề: Ngày hội\n\nNgày 02/9 xã tổ chức …\n\n---\n",
    good="---\ntiêu đề: Ngày hội\n---\n\nNgày 02/9 xã tổ chức …",
)

_FENCE = re.compile(r"---[ \t]*")
_CLOSING = re.compile(r"(?:---|\.\.\.)[ \t]*")
_ALMOST = re.compile(r"[ \t]*(?:[\-–—―_*=~−‐‑‒][ \t\u00a0]*){2,12}|[–—―_*=~−‐‑‒]|[ \t]+\.\.\.[ \t]*|```\w*")
_DRAWN = re.compile(r"[–—―−]+-?[ \t]*|-{4,}[ \t]*")
"""A line that can only be a fence drawn by Word."""


@dataclass(frozen=True)
class FrontMatter:
    """The parts of a Markdown file. `head` begins with line feeds, so that its line numbers are those of the file."""

    head: str
    head_line: int
    """Line of the opening fence."""
    body: str
    body_line: int
    """Line of the file at which the body starts; the closing fence stands above."""


def split_front_matter(text: str, file: str) -> FrontMatter | Problem:
    """Part a Markdown text (NFC, line feeds) into facts and body; a Problem where the fences are not right."""
    lines = text.split("\n")
    opening = next((index for index, line in enumerate(lines) if line.strip()), 0)
    if _FENCE.fullmatch(lines[opening]) is None:
        if _almost(lines[opening]):
            return NOT_DASHES.at(Position(file, opening + 1), found=lines[opening].strip())
        return MISSING.at(Position(file, opening + 1))
    closing = next((index for index in range(opening + 1, len(lines)) if _CLOSING.fullmatch(lines[index])), None)
    if closing is None:
        wrong = next((index for index in range(opening + 1, len(lines)) if _almost(lines[index])), None)
        if wrong is not None:
            return NOT_DASHES.at(Position(file, wrong + 1), found=lines[wrong].strip())
        return UNCLOSED_FRONT.at(Position(file, opening + 1))
    misread = next((index for index in range(opening + 1, closing) if _DRAWN.fullmatch(lines[index])), None)
    if misread is not None:
        return NOT_DASHES.at(Position(file, misread + 1), found=lines[misread].strip())
    head = "\n" * (opening + 1) + "\n".join(lines[opening + 1 : closing]) + "\n"
    return FrontMatter(head, opening + 1, "\n".join(lines[closing + 1 :]), closing + 2)


def _almost(line: str) -> bool:
    return bool(line.strip()) and _ALMOST.fullmatch(line) is not None
