"""Text stage: the symbols inside document numbers, and how a mistyped one is set right.

Kinds of document by Nghị định 30/2020/NĐ-CP, Phụ lục III, and the symbols of laws, decrees, circulars and party
papers seen in the national records; issuers are the common ones, others are kept as they are printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from cchc.text.fold import fold

TYPE_NAMES: Mapping[str, str] = {
    "NQ": "Nghị quyết", "QĐ": "Quyết định", "CT": "Chỉ thị", "QC": "Quy chế", "QyĐ": "Quy định",
    "TC": "Thông cáo", "TB": "Thông báo", "HD": "Hướng dẫn", "CTr": "Chương trình", "KH": "Kế hoạch",
    "PA": "Phương án", "ĐA": "Đề án", "DA": "Dự án", "BC": "Báo cáo", "BB": "Biên bản", "TTr": "Tờ trình",
    "HĐ": "Hợp đồng", "CĐ": "Công điện", "BGN": "Bản ghi nhớ", "BTT": "Bản thỏa thuận", "GUQ": "Giấy ủy quyền",
    "GM": "Giấy mời", "GGT": "Giấy giới thiệu", "GNP": "Giấy nghỉ phép", "PG": "Phiếu gửi",
    "PC": "Phiếu chuyển", "PB": "Phiếu báo", "NĐ": "Nghị định", "TT": "Thông tư",
    "TTLT": "Thông tư liên tịch", "NQLT": "Nghị quyết liên tịch", "VBHN": "Văn bản hợp nhất", "L": "Lệnh",
    "CV": "Công văn", "KL": "Kết luận", "QĐi": "Quy định", "PL": "Pháp lệnh",
}  # fmt: skip
"""Symbol of a kind of document → its Vietnamese name."""

PARTY_ISSUERS = frozenset(
    ["TW", "TU", "HU", "QU", "ĐU", "ĐUK", "BTCTW", "BTGTW", "BTGDVTW", "UBKTTW", "BNCTW", "VPTW", "BTVTU"]
)
"""Bodies of the Communist Party: their numbers are written "17-CT/TU"."""

STATE_ISSUERS = frozenset(
    [
        "QH", "UBTVQH", "CTN", "CP", "TTg", "TTCP", "VPCP", "VPQH", "UBND", "HĐND", "TANDTC", "VKSNDTC", "KTNN",
        "BNV", "BTP", "BCA", "BTC", "BYT", "BGDĐT", "BXD", "BCT", "BQP", "BNG", "BKHCN", "BVHTTDL", "BNNMT", "BDTTG",
        "BTNMT", "BLĐTBXH", "BNNPTNT", "BTTTT", "BGTVT", "BKHĐT", "NHNN", "UBDT", "BHXH",
        "SNV", "STP", "STC", "SYT", "SGDĐT", "SXD", "SCT", "SKHCN", "SVHTTDL", "SNNMT", "SNN", "STNMT", "SKHĐT",
    ]
)  # fmt: skip
"""Common state bodies: a number with one of them never has the party's order of parts."""

_LETTERS_DIGITS = re.compile(r"([^\W\d_]+)([0-9]*)")


def _index(symbols: Iterable[str]) -> dict[str, str]:
    """Return symbols by lower case ("hd" and "hđ" differ) and, where that is free, by folded form ("qd" → "QĐ")."""
    ordered = sorted(symbols)
    return {fold(symbol): symbol for symbol in ordered} | {symbol.lower(): symbol for symbol in ordered}


_TYPES = _index(TYPE_NAMES)
_ISSUERS = _index(PARTY_ISSUERS | STATE_ISSUERS)


def known_type(printed: str) -> str | None:
    """Return the symbol of a kind of document in its right spelling ("Ctr" → "CTr"), or ``None``."""
    return _TYPES.get(printed.lower()) or _TYPES.get(fold(printed))


def issuer_symbol(printed: str) -> str:
    """Return an issuer's symbol with each known part set right: "ubnd" → "UBND", "TTG" → "TTg", "qh13" → "QH13"."""
    return "".join(_issuer_part(part) for part in re.split(r"([\-.])", printed))


def issuer_head(symbol: str) -> str:
    """Return the leading body of an issuer's symbol without digits: "QH13" → "QH", "BCA-C06" → "BCA"."""
    match = _LETTERS_DIGITS.match(symbol)
    return match[1] if match else symbol


def _issuer_part(part: str) -> str:
    match = _LETTERS_DIGITS.fullmatch(part)
    if match is None:
        return part
    letters, digits = match.groups()
    known = _ISSUERS.get(letters.lower()) or _ISSUERS.get(fold(letters))
    return (known or (letters.upper() if letters.islower() else letters)) + digits
