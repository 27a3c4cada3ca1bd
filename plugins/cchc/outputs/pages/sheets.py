"""Outputs › pages: the cards that lead from a record to its printed sheets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cchc.catalog.addresses import preview, sheet
from cchc.outputs.artifact import FileOf, Finished
from cchc.outputs.pages.rendering import Link
from cchc.outputs.pages.wording import file_size
from cchc.records.procedure import Procedure
from cchc.records.publication import Publication, PublicationForm
from cchc.records.record import Record

FORM_TITLES = {
    "to-gap": "Tờ gấp",
    "niem-yet": "Giấy niêm yết",
    "ap-phich": "Áp phích",
}
PREVIEW_SIZES = {"to-gap": (720, 509), "niem-yet": (480, 679), "ap-phich": (480, 679)}
"""Width and height in CSS pixels of the cards' pictures: A4 across for leaflets, upright for the others."""


def sheets_of(record: Record) -> tuple[tuple[str, str], ...]:
    """The (form, paper) pairs that are printed from a record; the first of each form gives the picture."""
    if isinstance(record, Procedure):
        return (("to-gap", "A4"), ("niem-yet", "A4"))
    if isinstance(record, Publication):
        if record.form is PublicationForm.LEAFLET:
            return (("to-gap", "A4"),)
        return tuple(("ap-phich", paper) for paper in (record.formats or ("A4", "A3")))
    return ()


def sheet_files(record: Record, *, printed: bool) -> tuple[FileOf, ...]:
    """The finished PDFs that a page about the record declares as inputs, for their sizes."""
    return tuple(FileOf(sheet(record, form, paper)) for form, paper in sheets_of(record)) if printed else ()


def sheet_cards(
    record: Record, files: tuple[Finished, ...], link: Link, title: str | None = None
) -> list[Mapping[str, Any]]:
    """One card for each form of sheet: picture, formats, sizes.

    A leaflet for which the notice sheet stands in, because the record is too long, is the same file: shown once.
    """
    finished = {file.path: file for file in files}
    pictured: dict[str, str] = {}
    for form, paper in sheets_of(record):
        pictured.setdefault(form, paper)
    shown: set[str] = set()
    cards: dict[str, dict[str, Any]] = {}
    for form, paper in reversed(sheets_of(record)):
        path = sheet(record, form, paper)
        if path not in finished or finished[path].sha256 in shown:
            continue
        shown.add(finished[path].sha256)
        width, height = PREVIEW_SIZES[form]
        card = cards.setdefault(
            form,
            {
                "thumb": link(preview(record, form, pictured[form], 1)),
                "width": width,
                "height": height,
                "title": title or FORM_TITLES[form],
                "form": FORM_TITLES[form],
                "formats": [],
            },
        )
        card["formats"].append({"label": f"PDF khổ {paper}", "url": link(path), "size": file_size(finished[path].size)})
    for card in cards.values():
        card["formats"].reverse()
    return list(reversed(cards.values()))
