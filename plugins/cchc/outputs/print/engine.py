"""Outputs, print: a sheet becomes a PDF, or a refusal that says what to change. Typst sets, two guards watch.

Guard A measures every box inside the layout and stops when a text does not fit at the smallest size allowed; guard B
(`guard.py`) reads the finished file again. Typst is loaded with the first sheet only: a build without print never
pays for it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cchc.clock import start_of
from cchc.outputs.print.guard import inspect
from cchc.outputs.print.qr import qr_outline
from cchc.outputs.print.refusals import BoxOverflow, FieldEmpty, GlyphMissing, SheetDamaged, SheetOverflow
from cchc.outputs.print.setting import DOCUMENT_NUMBER, layout_data
from cchc.outputs.print.sheets import PaperFormat, Sheet, strings
from cchc.text.fold import nfc

if TYPE_CHECKING:
    import typst

LAYOUTS = Path(__file__).parent / "typst"
_OVERFLOW = re.compile(r"([\w.\[\]]+)\|(down|across)\|([\d.]+)\|([\d.]+)")
_MISSING = re.compile(r'the text `"(.+?)"` could not be displayed')
_NEVER_EMPTY = {"blocks", "items", "parts", "inside", "particulars"}


def compile_sheet(sheet: Sheet, paper: PaperFormat) -> bytes:
    """The sheet as a PDF on the given paper; equal sheets give equal bytes.

    Raises FieldEmpty, GlyphMissing, SheetOverflow (guard A) or SheetDamaged (guard B).
    """
    empty = tuple(_empty_fields(sheet, ""))
    if empty:
        raise FieldEmpty(sheet, empty)
    pdf = _typeset(sheet, paper)
    damages = inspect(pdf, sheet, paper)
    if damages:
        raise SheetDamaged(sheet, damages)
    return pdf


def _typeset(sheet: Sheet, paper: PaperFormat) -> bytes:
    import typst  # 60 ms and 34 MB that a build without print does not need

    data = layout_data(sheet)
    code = qr_outline(sheet.link.url)
    data["document_title"] = nfc(sheet.title)
    data["has_numbers"] = any(DOCUMENT_NUMBER.search(text) for _, text in strings(sheet))
    data["qr"] = {"size": code.size, "loops": code.loops}
    inputs = {"sheet": json.dumps(data, ensure_ascii=False), "paper": json.dumps(layout_data(paper))}
    try:
        made = _compiler().compile(
            input=str(LAYOUTS / f"{sheet.PRODUCT}.typ"),
            sys_inputs=inputs,
            format="pdf",
            pdf_standards=["ua-1", "a-2a"],  # for screen readers; for the archive
            timestamp=int(start_of(sheet.stamp.dated).timestamp()),
        )
    except typst.TypstError as why:
        raise _refusal(sheet, why) from None
    if not isinstance(made, bytes):
        raise TypeError("typst gave no single file")
    return made


@lru_cache(maxsize=1)
def _compiler() -> typst.Compiler:
    """One compiler a process: fonts and layouts are read once, later sheets cost a fifth of the first."""
    import typst

    faces = str(files("fontpkg_be_vietnam_pro").joinpath("files"))
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[faces])
    return typst.Compiler(root=LAYOUTS, font_paths=fonts)


def _refusal(sheet: Sheet, why: typst.TypstError) -> Exception:
    """Tells what Typst's error means for the editor; an error that is ours is passed on."""
    if "OVERFLOW " in why.message:
        found = _OVERFLOW.findall(why.message)
        return SheetOverflow(
            sheet, (BoxOverflow(field, float(need), float(have), way == "across") for field, way, need, have in found)
        )
    letters = {letter: "" for text in _MISSING.findall(why.diagnostic) for letter in text}
    if letters:
        told = strings(sheet)
        for letter in letters:
            letters[letter] = next((path for path, text in told if letter in text), "")
        return GlyphMissing(sheet, letters)
    return why


def _empty_fields(value: Any, path: str) -> Iterator[str]:
    """Paths of texts that are blank and of lists that hold nothing where the sheet needs something."""
    if isinstance(value, str):
        if not value.strip():
            yield path
    elif isinstance(value, tuple):
        if not value and path.rpartition(".")[2] in _NEVER_EMPTY:
            yield path
        for place, item in enumerate(value):
            yield from _empty_fields(item, f"{path}[{place}]")
    elif is_dataclass(value):
        for part in fields(value):
            yield from _empty_fields(getattr(value, part.name), f"{path}.{part.name}" if path else part.name)
