"""Outputs, print: guard B. Every finished PDF is read again, by another program, and held against its sheet.

It trusts nothing that the layout says of itself: the texts, the places of the letters and the size of the pages come
from the file alone (PDFium). It sees text; drawings are left to the eye.
"""

from __future__ import annotations

import ctypes
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from cchc.outputs.print.refusals import Damage
from cchc.outputs.print.sheets import LeafletSheet, NoticeSheet, PaperFormat, Sheet, field_name, strings

POINTS_PER_MM = 72 / 25.4
SAFE_MM = 5.0
"""Office printers leave up to 4.3 mm blank, and a cut may be off by 2 mm."""
FOLD_MM = 3.0
"""A fold may be off by 2 mm; no letter may come nearer than this."""
LEAFLET_FOLDS_MM = ((98.0, 197.5), (99.5, 199.0))
"""Folds of the outer and the inner side from the left edge: the flap is 98 mm, so that it lies flat inside."""
NOTICE_MARGINS_MM = (15.5, 19.0)
"""Heights above and below which a notice sheet's running head and foot stand."""

_CELL = 12.0
_LONG = 240
"""Letters from which on a text may be torn by the end of a page; shorter rows of a table stay whole."""
_IGNORED = dict.fromkeys(map(ord, "-\u00ad\u2010\u2011\u200b\u2060\ufeff\u0002\ufffe"))


class Letter(NamedTuple):
    """The ink of one letter, in points from the lower left corner of the page."""

    left: float
    bottom: float
    right: float
    top: float
    sign: str
    place: int
    """Position in the text of the page."""


def inspect(pdf: bytes, sheet: Sheet, paper: PaperFormat) -> tuple[Damage, ...]:
    """Everything in which the file differs from what the sheet promises; empty when it is sound."""
    document = pdfium.PdfDocument(pdf)
    try:
        found: list[Damage] = []
        texts = []
        folds = LEAFLET_FOLDS_MM if isinstance(sheet, LeafletSheet) else ()
        if folds and len(document) != len(folds):
            found.append(Damage("pages", 0, f"tờ gấp phải có {len(folds)} trang mà tệp có {len(document)} trang"))
        for number, page in enumerate(document):
            text_page = page.get_textpage()
            texts.append(_body_text(text_page, page.get_size(), sheet))
            letters = _letters(text_page)
            size = page.get_size()
            found += _wrong_size(number + 1, size, paper)
            found += _outside(number + 1, letters, size)
            for fold in folds[number] if number < len(folds) else ():
                found += _across(number + 1, letters, fold)
            found += _collisions(number + 1, letters)
        return (*found, *_missing(texts, sheet))
    finally:
        document.close()


def _body_text(text_page: pdfium.PdfTextPage, size: tuple[float, float], sheet: Sheet) -> str:
    """The text of a page; on a notice sheet without running head and foot, which cut sentences that run on."""
    if not isinstance(sheet, NoticeSheet):
        return str(text_page.get_text_range())
    top, bottom = (mm * POINTS_PER_MM for mm in NOTICE_MARGINS_MM)
    return str(text_page.get_text_bounded(left=0, bottom=bottom, right=size[0], top=size[1] - top))


def _letters(text_page: pdfium.PdfTextPage) -> list[Letter]:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    handle = text_page.raw
    letters = []
    for place in range(pdfium_c.FPDFText_CountChars(handle)):
        sign = pdfium_c.FPDFText_GetUnicode(handle, place)
        if sign <= 32 or sign in (0xA0, 0x200B, 0xFFFE):
            continue
        pdfium_c.FPDFText_GetCharBox(handle, place, left, right, bottom, top)
        if right.value > left.value and top.value > bottom.value:
            letters.append(Letter(left.value, bottom.value, right.value, top.value, chr(sign), place))
    return letters


def _wrong_size(page: int, size: tuple[float, float], paper: PaperFormat) -> Iterator[Damage]:
    width, height = size[0] / POINTS_PER_MM, size[1] / POINTS_PER_MM
    if abs(width - paper.width_mm) > 0.2 or abs(height - paper.height_mm) > 0.2:
        yield Damage("size", page, f"trang {page} rộng {width:.0f} × {height:.0f} mm, không phải khổ {paper.name}")


def _outside(page: int, letters: list[Letter], size: tuple[float, float]) -> Iterator[Damage]:
    safe = SAFE_MM * POINTS_PER_MM
    out = [
        letter
        for letter in letters
        if letter.left < safe or letter.bottom < safe or letter.right > size[0] - safe or letter.top > size[1] - safe
    ]
    if out:
        yield Damage(
            "outside", page, f"trang {page}: chữ “{_said(out)}” sát mép giấy, dưới {SAFE_MM:.0f} mm, sẽ bị cắt"
        )


def _across(page: int, letters: list[Letter], fold_mm: float) -> Iterator[Damage]:
    fold, near = fold_mm * POINTS_PER_MM, FOLD_MM * POINTS_PER_MM
    hit = [letter for letter in letters if letter.right > fold - near and letter.left < fold + near]
    if hit:
        yield Damage("fold", page, f"trang {page}: chữ “{_said(hit)}” nằm trên nếp gấp {fold_mm:g} mm")


def _said(letters: list[Letter]) -> str:
    return "".join(letter.sign for letter in letters)[:40]


def _collisions(page: int, letters: list[Letter]) -> Iterator[Damage]:
    """Lines printed over each other: inks that overlap though they do not stand on one line."""
    cells: dict[tuple[int, int], list[Letter]] = defaultdict(list)
    for letter in letters:
        for column in range(int(letter.left // _CELL), int(letter.right // _CELL) + 1):
            for row in range(int(letter.bottom // _CELL), int(letter.top // _CELL) + 1):
                cells[column, row].append(letter)
    pairs = {
        (one.place, other.place): one.sign + other.sign
        for near in cells.values()
        for number, one in enumerate(near)
        for other in near[number + 1 :]
        if _collide(one, other)
    }
    if pairs:
        shown = " ".join(list(pairs.values())[:6])
        yield Damage("collision", page, f"trang {page}: {len(pairs)} chỗ chữ đè lên nhau ({shown})")


def _collide(one: Letter, other: Letter) -> bool:
    width = min(one.right, other.right) - max(one.left, other.left)
    height = min(one.top, other.top) - max(one.bottom, other.bottom)
    if width <= 0 or height <= 0 or abs(one.place - other.place) <= 3:
        return False
    narrow = min(one.right - one.left, other.right - other.left)
    low = min(one.top - one.bottom, other.top - other.bottom)
    tall = max(one.top - one.bottom, other.top - other.bottom)
    apart = abs((one.top + one.bottom) - (other.top + other.bottom)) / 2
    same_spot = abs(one.left - other.left) < 0.3 * narrow and apart < 0.3 * tall
    return width > 0.15 * narrow and ((apart > 0.55 * tall and height > 0.1 * low) or same_spot)


def _missing(pages: list[str], sheet: Sheet) -> Iterator[Damage]:
    """Texts of the sheet that the file does not give back as often as the sheet has them."""
    if not all(unicodedata.is_normalized("NFC", text) for text in pages):
        yield Damage("not-nfc", 0, "chữ trong tệp không ở dạng Unicode dựng sẵn (NFC)")
    bodies = [_bare(text) for text in pages]
    whole = "".join(bodies)
    wanted: dict[str, list[str]] = defaultdict(list)
    for path, string in strings(sheet):
        wanted[_bare(string)].append(path)
    for string, paths in wanted.items():
        if whole.count(string) < len(paths) and not _runs_on(string, bodies):
            yield Damage("missing", 0, f"“{field_name(paths[0])}” bị mất chữ: “{string[:40]}”", paths[0])


def _runs_on(string: str, bodies: list[str]) -> bool:
    """Whether a long text begins on one page and goes on to its end on the next ones.

    A cell of a table that is torn has the other cells and the repeated head between its halves.
    """
    if len(string) < _LONG:
        return False
    for first in range(len(bodies) - 1):
        rest = string
        for body in bodies[first:]:
            if rest in body:
                return True
            share = _longest_start(rest, body)
            if share < _LONG // 4:
                break
            rest = rest[share:]
    return False


def _longest_start(string: str, body: str) -> int:
    """The length of the longest beginning of a text that the page holds."""
    low, high = 0, len(string)
    while low < high:
        middle = (low + high + 1) // 2
        if string[:middle] in body:
            low = middle
        else:
            high = middle - 1
    return low


def _bare(text: str) -> str:
    """A text without what a line break may change: white space, hyphens, invisible break places."""
    return "".join(unicodedata.normalize("NFC", text).translate(_IGNORED).split())
