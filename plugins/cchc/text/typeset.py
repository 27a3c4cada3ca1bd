"""Text stage: small typography for pages and print: no-break spaces, excerpts, and cleaning of pasted text.

Vietnamese syllables are not hyphenated, so a line breaks at spaces only; a number must not part from its unit, nor
"Điều" from "8", and no line may begin with a dash.
"""

from __future__ import annotations

import re

from cchc.text.fold import nfc

NBSP = "\u00a0"
_UNITS = (
    "ngày|giờ|phút|giây|tuần|tháng|quý|năm|tuổi|đồng|đô|euro|USD|VNĐ|VND|nghìn|ngàn|triệu|tỷ|tỉ|"
    "bản|bộ|trang|tờ|người|lần|trường hợp|hồ sơ|thủ tục|cơ quan|đơn vị|xã|phường|thôn|tổ|hộ|buổi|cuộc|tin|bài|"
    "%|m²|m2|km|m|cm|mm|ha|kg|g|MB|kB|KB"
)
_LEADS = (
    "ngày|tháng|năm|quý|thứ|lúc|Điều|điều|khoản|Khoản|Chương|chương|Mục|mục|Phần|phần|Phụ lục|phụ lục|trang|"
    "Số|số|mẫu|Mẫu|Mẫu số|tổ|Tổ|thôn|Thôn|phường|Phường|quận|Quận|Bước|bước|cấp|mức độ|lớp|điện thoại"
)
_SPACE = f"[ {NBSP}]"
# The unit of a date ("05 tháng 02") is bound to its own number, not to the one before it: a whole date as one
# unbreakable run would overflow a narrow column.
_NUMBER_UNIT = re.compile(rf"(?<=[0-9]){_SPACE}(?=(?:{_UNITS})(?!\w)(?!{_SPACE}[0-9]))")
_LEAD_NUMBER = re.compile(rf"(?<!\w)({_LEADS}):?{_SPACE}(?=[0-9]|[IVX]+(?!\w))")
_POINT = re.compile(rf"(?<!\w)([Đđ]iểm|[Tt]iết){_SPACE}(?=[a-zđ](?!\w))")
_DASH = re.compile(rf"(?<=\S){_SPACE}(?=[–—]{_SPACE})")
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200e\u200f\u2060\ufeff]")
# Joiners inside a row of pictographs make one picture of them (a family); anywhere else they are debris.
_JOINER = re.compile("(?<![\u2600-\u27bf\U0001f000-\U0001faff\ufe0f])\u200d")
_END_MARK = re.compile(r"[\s./…]*$")
_LOOSE_END = " ,;:–—-./"


def nobreak(text: str) -> str:
    """Bind with no-break spaces what must stay on one line; nothing but such spaces changes. Idempotent.

    Bound are number and unit ("05 ngày", "8.000 đồng"), lead and number ("Điều 8", "khoản 2", "quý I",
    "số 613/QĐ-UBND", "ngày 14 tháng 02" as two pairs), "điểm a", and the dash with the word before it.
    """
    for rule in (_NUMBER_UNIT, _DASH):
        text = rule.sub(NBSP, text)
    for rule in (_LEAD_NUMBER, _POINT):
        text = rule.sub(lambda match: match[0][:-1] + NBSP, text)
    return text


def excerpt(text: str, limit: int) -> str:
    """Return ``text`` on one line, at most ``limit`` characters, cut at a word with "…".

    The end mark of official papers ("./.") goes; a text that fits keeps its own full stop. ``limit`` is 2 or more
    (``ValueError``).
    """
    if limit < 2:
        raise ValueError(f"no excerpt of {limit} characters")
    line = " ".join(text.split())
    if re.search(r"\./\.$", line):
        line = _END_MARK.sub("", line)
        line += "." if line and line[-1] not in ".!?…" else ""
    if len(line) <= limit:
        return line
    head = line[:limit]
    words = head.rpartition(" ")[0] if " " in head else head[: limit - 1]
    return words.rstrip(_LOOSE_END) + "…"


def normalise_paste(text: str) -> str:
    """Clean what an editor pasted: NFC, no zero width characters and soft hyphens, lines ended by LF.

    No-break spaces, blank lines and everything else stay. Old font encodings are checked before this
    (:func:`cchc.text.legacy.legacy_encoding`).
    """
    text = _JOINER.sub("", _INVISIBLE.sub("", text))
    return nfc(text.replace("\r\n", "\n").replace("\r", "\n"))
