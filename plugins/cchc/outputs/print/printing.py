"""Outputs, print: makes the files. What to do when a sheet is refused depends on who wrote it.

A hand-written sheet that is refused is an error in its editor's file. A sheet derived from a procedure falls back by
rule: the full leaflet, else a shorter one that leads to the whole by its code, else the notice sheet over several
pages; each step back is a warning, and the site is built.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from cchc.outputs.artifact import Finished, Remarked
from cchc.outputs.print import findings, publication_sheets
from cchc.outputs.print.procedure_facts import ProcedureFacts
from cchc.outputs.print.procedure_leaflet import Form, leaflet
from cchc.outputs.print.procedure_notice import notice
from cchc.outputs.print.refusals import FieldEmpty, GlyphMissing, SheetDamaged, SheetOverflow, SheetRefused
from cchc.outputs.print.sheets import (
    A3,
    A4,
    A4_LANDSCAPE,
    LeafletSheet,
    NoticeSheet,
    PaperFormat,
    PosterSheet,
    Sheet,
    field_name,
)
from cchc.problems import ContentErrors, Position, Problem
from cchc.records.procedure import Procedure
from cchc.records.publication import Publication
from cchc.records.unit import Unit

S = TypeVar("S", PosterSheet, LeafletSheet, NoticeSheet)

FORMATS = {"A4": A4, "A3": A3}


# ---------------------------------------------------------------- hand-written sheets


def print_poster(publication: Publication, unit: Unit, address: str, paper: str) -> bytes:
    """The PDF of a poster. Raises ContentErrors, one problem for each field that is at fault."""
    sheet = publication_sheets.poster(publication, unit, address)
    return _print_written(sheet, FORMATS[paper], publication, unit)


def print_written_leaflet(publication: Publication, unit: Unit, address: str) -> bytes:
    """The PDF of a leaflet that an editor wrote. Raises ContentErrors."""
    return _print_written(publication_sheets.leaflet(publication, unit, address), A4_LANDSCAPE, publication, unit)


def _print_written(sheet: Sheet, paper: PaperFormat, publication: Publication, unit: Unit) -> bytes:
    from cchc.outputs.print.engine import compile_sheet  # loads PDFium; a page that is taken from the cache needs none

    def place(path: str) -> Position:
        written = publication_sheets.written_at(publication, path)
        if written is not None:
            return publication.position(*written)
        head = path.split(".", 1)[0].split("[", 1)[0]
        return unit.position("title") if head in {"unit", "back", "contact"} else publication.position("title")

    try:
        return compile_sheet(sheet, paper)
    except SheetRefused as refused:
        raise ContentErrors(_problems(refused, sheet, place)) from None


def _problems(refused: SheetRefused, sheet: Sheet, place: Callable[[str], Position]) -> list[Problem]:
    product = sheet.PRODUCT_NAME
    if isinstance(refused, SheetOverflow):
        return [findings.TOO_FULL.at(place(box.field), product=product, what=box) for box in refused.boxes]
    if isinstance(refused, GlyphMissing):
        return [
            findings.LETTER_MISSING.at(place(path), product=product, letter=letter, code_point=_code_point(letter))
            for letter, path in refused.letters.items()
        ]
    if isinstance(refused, FieldEmpty):
        return [findings.PART_EMPTY.at(place(path), product=product, what=f"“{field_name(path)}”")
                for path in refused.fields]  # fmt: skip
    if isinstance(refused, SheetDamaged):
        return [findings.DAMAGED.at(place(damage.field), product=product, what=damage) for damage in refused.damages]
    raise TypeError(f"a refusal without problems: {refused!r}")


# ---------------------------------------------------------------- sheets derived from a procedure


def print_procedure_leaflet(facts: ProcedureFacts) -> bytes:
    """The leaflet of a procedure, in the first form that is printed whole; warns about each step back."""
    position = facts.procedure.position("dossier")
    for form in Form:
        try:
            made = _print_derived(leaflet(facts, form), A4_LANDSCAPE, facts.procedure)
        except (SheetOverflow, SheetDamaged):
            continue
        cut = () if form is Form.FULL else (findings.SHORTENED.at(position),)
        return Remarked(made, (*cut, *made.problems))
    stand_in = print_procedure_notice(facts)
    return Remarked(stand_in, (findings.REPLACED_BY_NOTICE.at(position), *stand_in.problems))


def print_procedure_notice(facts: ProcedureFacts) -> Remarked:
    """The notice sheet of a procedure. Raises ContentErrors where even that cannot be printed whole."""
    sheet = notice(facts)
    try:
        return _print_derived(sheet, A4, facts.procedure)
    except SheetRefused as refused:
        place = facts.procedure.position("title")
        raise ContentErrors(_problems(refused, sheet, lambda _: place)) from None


def _print_derived(sheet: S, paper: PaperFormat, procedure: Procedure) -> Remarked:
    """Compiles; letters that the font lacks are spelt out as their code points, with a warning."""
    from cchc.outputs.print.engine import compile_sheet  # see _print_written

    try:
        return Remarked(compile_sheet(sheet, paper))
    except GlyphMissing as refused:
        letters = {letter: f" [{_code_point(letter)}] " for letter in refused.letters}
    warnings = tuple(
        findings.LETTER_SPELT_OUT.at(procedure.position(), letter=letter, code_point=_code_point(letter))
        for letter in letters
    )
    return Remarked(compile_sheet(_spelt_out(sheet, str.maketrans(letters)), paper), warnings)


def _code_point(letter: str) -> str:
    return f"U+{ord(letter):04X}"


def _spelt_out(value: Any, table: dict[int, str]) -> Any:
    """The same sheet with letters replaced in every text; code points beyond letters (variation selectors) vanish."""
    if isinstance(value, str):
        return " ".join(unicodedata.normalize("NFC", value).translate(table).split()) if value else value
    if isinstance(value, tuple):
        return tuple(_spelt_out(item, table) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{part.name: _spelt_out(getattr(value, part.name), table) for part in fields(value)})
    return value


# ---------------------------------------------------------------- pictures


def picture(pdf: Finished, page: int, width: int, height: int) -> bytes:
    """Page `page` (from 1) of a finished sheet as WebP."""
    from cchc.outputs.print.preview import preview_card  # loads PDFium and Pillow

    return preview_card(pdf.read(), page - 1, width, height)
