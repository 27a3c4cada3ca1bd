"""Text stage: numbers of legal documents, alone and in running text.

The State writes ``613/QĐ-UBND``, ``63/2010/NĐ-CP``, ``60/2014/QH13`` and, on letters without a kind,
``3759/BNV-CCHC``; the Party writes ``17-CT/TU``. Real data also has reversed order (``132-KH/UBND``) and wrong
case (``34/Ctr-UBND``): these are read and set right, and what was printed is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from cchc.text.docsymbols import (
    PARTY_ISSUERS,
    STATE_ISSUERS,
    TYPE_NAMES,
    issuer_head,
    issuer_symbol,
    known_type,
)
from cchc.text.fold import fold, nfc

_HOW = "viết như “613/QĐ-UBND”, “63/2010/NĐ-CP”, “60/2014/QH13” hoặc “17-CT/TU”"
_DASHES = re.compile(r"[\u2010\u2011\u2012\u2013\u2014\u2212]")
_LEAD = re.compile(r"^[^0-9]*?\b(?:số|so|Số|So)\s*:?\s*(?=[0-9])", re.IGNORECASE)

_PART = r"[^\W\d_]+[0-9]*"
_BODY_PARTS = rf"{_PART}(?:[\-.]{_PART})*"
_NUMBER = r"(?P<number>[0-9]+(?:\.[0-9]+)?[a-zđ]?)"
_STATE_FORM = re.compile(rf"{_NUMBER}/(?:(?P<year>[0-9]+)[/\-])?(?P<symbol>{_BODY_PARTS})")
# Joint circulars of around 2000 were numbered with slashes throughout: 18/2009/TTLT/BGDĐT-BTC.
_SLASH_FORM = re.compile(rf"{_NUMBER}/(?P<year>[0-9]+)/(?P<type>[^\W\d_]+)/(?P<issuer>{_BODY_PARTS})")
_PARTY_FORM = re.compile(rf"{_NUMBER}-(?P<type>[^\W\d_]+)/(?P<issuer>{_BODY_PARTS})")
_TYPE_BEFORE_NUMBER = re.compile(rf"(?P<type>[^\W\d_]+)/?{_NUMBER}-(?P<issuer>{_BODY_PARTS})")
_ASSEMBLIES = ("QH", "UBTVQH")
_TERM = re.compile(r"(?:UBTV)?QH[0-9]{2}")
# Letters that look like ours: Icelandic Ð, Cyrillic capitals; one for one, so that places in the text stay.
_LOOK_ALIKES = str.maketrans("ÐАВСЕНКМОРТХ", "ĐABCEHKMOPTX")
_STRAY = re.compile(r"\.(?=/)|(?<=[^\W\d_])\.[0-9]+$|(?<=QH)-(?=[0-9]{2}$)")


class DocNumberUnreadable(ValueError):
    """The text is no document number. ``reason`` says why, in Vietnamese; ``suggestion`` is a likely number."""

    def __init__(self, reason: str, suggestion: str | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.suggestion = suggestion


@dataclass(frozen=True)
class DocNumber:
    """The number and symbol of a document.

    ``number`` keeps its leading zero ("0156", also "66.7"); ``year`` is only there when the number has it; ``type`` is
    "" for laws (the National Assembly stands as ``issuer``) and official letters; ``issuer`` is a symbol such as
    "UBND", "BQP-BLĐTBXH", "QH13"; ``printed`` is the text as found.
    """

    number: str
    year: int | None
    type: str
    issuer: str
    party: bool
    printed: str

    @property
    def canonical(self) -> str:
        """The number in the right order and case: "34/CTr-UBND", "17-CT/TU"."""
        if self.party:
            return f"{self.number}-{self.type}/{self.issuer}"
        year = "" if self.year is None else f"/{self.year}"
        return f"{self.number}{year}/{'-'.join(part for part in (self.type, self.issuer) if part)}"

    @property
    def key(self) -> str:
        """The form for matching: :attr:`canonical` folded, without leading zeros ("034/CTr-UBND" → "34/ctr-ubnd")."""
        return fold(self.canonical).lstrip("0")

    @property
    def type_name(self) -> str:
        """The Vietnamese name of the kind, "" when the symbol does not tell it (a law, an official letter)."""
        return TYPE_NAMES.get(self.type, "")


def parse_docnumber(text: str) -> DocNumber:
    """Read one document number; words in front up to "số" are allowed ("Quyết định số 613/QĐ-UBND").

    Raises :class:`DocNumberUnreadable` for a bare number, a missing issuer, parts in no known order
    (``QĐ2338-BTP``) and stray points (``168./QĐ-BNV``); where it can, the error carries the likely number.
    """
    printed = " ".join(nfc(text).split())
    tidy = _LEAD.sub("", _DASHES.sub("-", printed.translate(_LOOK_ALIKES))).rstrip(" .;,")
    tidy = re.sub(r" ?([/\-]) ?", r"\1", tidy)
    slashes = _SLASH_FORM.fullmatch(tidy)
    if slashes and known_type(slashes["type"]):
        return _state_number(slashes["number"], slashes["year"], f"{slashes['type']}-{slashes['issuer']}", printed)
    state = _STATE_FORM.fullmatch(tidy)
    if state:
        return _state_number(state["number"], state["year"], state["symbol"], printed)
    party = _PARTY_FORM.fullmatch(tidy)
    if party:
        return _party_number(party["number"], party["type"], party["issuer"], printed)
    raise _unreadable(tidy, printed)


def _state_number(number: str, year: str | None, symbol: str, printed: str) -> DocNumber:
    if year is not None and not (len(year) == 4 and 1945 <= int(year) <= 2199):
        raise DocNumberUnreadable(f"“{printed}” có năm “{year}” không đúng; năm viết đủ bốn chữ số")
    first, _, rest = symbol.partition("-")
    kind = known_type(first)
    if kind and not rest:
        raise DocNumberUnreadable(f"“{printed}” thiếu ký hiệu cơ quan ban hành; {_HOW}")
    issuer = issuer_symbol(rest if kind else symbol)
    if issuer_head(issuer) in _ASSEMBLIES and not _TERM.fullmatch(issuer):
        raise DocNumberUnreadable(f"“{printed}” có khóa Quốc hội chưa đúng; viết như “60/2014/QH13”")
    if year and not kind and issuer_head(issuer) not in _ASSEMBLIES:
        swapped = f"{number}/{year}/{known_type(rest)}-{issuer_symbol(first)}" if known_type(rest) else None
        raise DocNumberUnreadable(f"“{printed}” có ký hiệu loại văn bản chưa đúng; {_HOW}", swapped)
    party = kind is not None and year is None and issuer_head(issuer) in PARTY_ISSUERS
    return DocNumber(number, int(year) if year else None, kind or "", issuer, party, printed)


def _party_number(number: str, kind: str, issuer: str, printed: str) -> DocNumber:
    known, body = known_type(kind), issuer_symbol(issuer)
    if known is None:
        raise DocNumberUnreadable(f"“{printed}” có ký hiệu loại văn bản lạ (“{kind}”); {_HOW}")
    return DocNumber(number, None, known, body, issuer_head(body) not in STATE_ISSUERS, printed)


def _unreadable(tidy: str, printed: str) -> DocNumberUnreadable:
    if re.fullmatch(r"[0-9.]+", tidy):
        return DocNumberUnreadable(f"“{printed}” chỉ có số, thiếu ký hiệu; {_HOW}")
    guess = _STRAY.sub("", tidy)
    moved = _TYPE_BEFORE_NUMBER.fullmatch(guess)
    if moved and known_type(moved["type"]):
        guess = f"{moved['number']}/{moved['type']}-{moved['issuer']}"
    state = _STATE_FORM.fullmatch(guess)
    if guess == tidy or state is None:
        return DocNumberUnreadable(f"“{printed}” không phải là số, ký hiệu văn bản; {_HOW}")
    try:
        suggestion = _state_number(state["number"], state["year"], state["symbol"], printed).canonical
    except DocNumberUnreadable as error:
        return error
    return DocNumberUnreadable(f"“{printed}” viết chưa đúng; có phải là “{suggestion}”?", suggestion)


# In running text a segment ends where its capitals end, because records often glue the next word to it
# ("53/2025/TT-BCAngày"). Known symbols are also found in the wrong case.
_SPACE = "[ \u00a0]?"
_HYPHEN = rf"{_SPACE}[-\u2010\u2011\u2013]{_SPACE}"
_SLASH = rf"{_SPACE}/{_SPACE}"
_YEAR = "(?:19|20)[0-9]{2}"
_CAPITALS = "A-ZĐƯĂÂÊÔƠ"


def _any_of(symbols: Iterable[str]) -> str:
    return f"(?i:{'|'.join(sorted(symbols, key=lambda symbol: (-len(symbol), symbol)))})"


_ANY_TYPE = _any_of({*TYPE_NAMES, "QD", "ND"})
_ANY_ISSUER = _any_of(PARTY_ISSUERS | STATE_ISSUERS)
_FIRST_BODY = rf"(?:TTg|{_ANY_ISSUER}[0-9]{{0,2}}(?!\w)|[{_CAPITALS}]{{2,}}+[0-9]{{0,2}}+)"
_BODY = rf"{_FIRST_BODY}(?:[-.\u2010\u2011](?>[{_CAPITALS}]+[0-9]*)(?!\w))*"
_IN_TEXT = re.compile(
    rf"(?<![0-9{_CAPITALS}/.,\-])[0-9]{{1,6}}(?:\.[0-9]{{1,3}})?[a-zđ]?"
    rf"(?:{_SLASH}(?:{_YEAR}{_SLASH})?{_ANY_TYPE}{_HYPHEN}{_BODY}"
    rf"|{_SLASH}{_YEAR}(?:{_SLASH}{_ANY_TYPE}{_SLASH}|-{_ANY_TYPE}-){_BODY}"
    rf"|{_SLASH}{_YEAR}{_SLASH}(?:UBTV)?QH[0-9]{{2}}(?![0-9])"
    rf"|{_HYPHEN}{_ANY_TYPE}{_SLASH}{_BODY}"
    rf"|/[{_CAPITALS}]{{2,}}+[0-9]*(?:-[{_CAPITALS}]+[0-9]*)+(?![\w/]))"
)
# "mẫu số 02/TB-HT" numbers a form, not a document.
_FORM_BEFORE = re.compile(r"(?:mẫu(?: số)?|tờ khai(?: số)?|phụ lục(?: số)?):?[ \u00a0]*$", re.IGNORECASE)


def find_docnumbers(text: str) -> list[tuple[int, int, DocNumber]]:
    """Return every document number in running text as (start, end, number), in order; ``text`` should be NFC.

    The span covers the number and symbol only, not "Quyết định số" before it. Numbers of forms ("mẫu số 02/TB-HT")
    are left out.
    """
    found: list[tuple[int, int, DocNumber]] = []
    for match in _IN_TEXT.finditer(text.translate(_LOOK_ALIKES)):
        start, end = match.span()
        if _FORM_BEFORE.search(text[max(0, start - 20) : start]):
            continue
        try:
            found.append((start, end, parse_docnumber(text[start:end])))
        except DocNumberUnreadable:
            continue
    return found
