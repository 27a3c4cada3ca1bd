"""Outputs, print: texts made ready for Vietnamese typesetting, and a sheet as the data that the layout reads.

Nothing is added or taken away that the reader could see: spaces become no-break spaces where Vietnamese setting
keeps words together, and overlong words get invisible places to break.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import fields, is_dataclass
from typing import Any

from cchc.text.typeset import NBSP, nobreak

BREAK_HERE = "\u200b"

DOCUMENT_NUMBER = re.compile(r"\d/[\w./]{1,12}-\w")
"""A number such as 104/2022/NĐ-CP, which a line must not tear at its hyphen."""

_COMPOUNDS = re.compile(
    r"(?i)\b(khai sinh|khai tử|kết hôn|hộ tịch|thường trú|tạm trú|tạm vắng|cư trú|chứng thực|bản sao|bản chính|"
    r"trích lục|giấy phép|giấy tờ|hồ sơ|thủ tục|hành chính|cải cách|công khai|xây dựng|công trình|nhà ở|riêng lẻ|"
    r"đất đai|tranh chấp|hòa giải|trợ cấp|xã hội|hằng tháng|hàng tháng|nuôi dưỡng|chăm sóc|kinh phí|liệt sĩ|thờ cúng|"
    r"kinh doanh|doanh nghiệp|người dân|trung tâm|phục vụ|tuyển sinh|trung học|tiểu học|cơ sở|tiếp xúc|trực tuyến|"
    r"địa điểm|giao dịch|thường xuyên|thành lập)\b"
)
"""Words of two syllables that often stand in titles: in large type a line that ends inside one is read twice."""

_OVERLONG = re.compile(r"[^\s/\-\u200b\u00a0]{19,}")
_PIECE = 12
"""Letters between two break places in an overlong word: one piece fits the narrowest column at the largest size."""


def set_text(text: str) -> str:
    """A text as it is set: NFC, no break between number and unit or before a dash, overlong words breakable."""
    return _OVERLONG.sub(_broken, nobreak(unicodedata.normalize("NFC", text)))


def set_title(title: str) -> str:
    """A title as it is set: compounds of two syllables stay on one line besides."""
    return _COMPOUNDS.sub(lambda found: found.group(0).replace(" ", NBSP), set_text(title))


def _broken(found: re.Match[str]) -> str:
    word = found.group(0)
    return BREAK_HERE.join(word[place : place + _PIECE] for place in range(0, len(word), _PIECE))


def layout_data(value: Any) -> Any:
    """A sheet as plain lists, maps and set texts; every block carries its kind."""
    if isinstance(value, str):
        return set_text(value)
    if isinstance(value, tuple):
        return [layout_data(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        told = {part.name: layout_data(getattr(value, part.name)) for part in fields(value)}
        title = getattr(value, "title", None)
        if isinstance(title, str):
            told["title"] = set_title(title)
        kind = getattr(value, "KIND", None)
        return told if kind is None else {"kind": kind, **told}
    if value is None or isinstance(value, bool | int | float):
        return value
    return str(value)
