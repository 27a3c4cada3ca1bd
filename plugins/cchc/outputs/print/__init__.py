"""Outputs, print: posters, folded leaflets and notice sheets as PDF, with their pictures for the site.

    procedure_leaflet, procedure_notice,
    publication_sheets                     records → sheets: pure text, `sheets.py`
    engine + typst/                        sheet → PDF, watched by guard A (in the layout) and guard B (`guard.py`)
    printing                               what to do when a sheet is refused; the functions that artifacts name
    preview                                PDF → picture

Typst, PDFium and Pillow are loaded with the first file that is really made.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc.catalog import addresses
from cchc.catalog.catalog import Catalog
from cchc.outputs.artifact import Artifact, FileOf
from cchc.outputs.print.law_lines import law_lines
from cchc.outputs.print.printing import (
    picture,
    print_poster,
    print_procedure_leaflet,
    print_procedure_notice,
    print_written_leaflet,
)
from cchc.outputs.print.procedure_facts import ProcedureFacts
from cchc.outputs.settings import OutputSettings
from cchc.records.procedure import Procedure
from cchc.records.publication import Publication, PublicationForm
from cchc.records.record import Record
from cchc.records.states import known

LEAFLET, NOTICE, POSTER = "to-gap", "niem-yet", "ap-phich"
PICTURE_SIZES = {LEAFLET: (720, 509), NOTICE: (480, 679), POSTER: (480, 679)}
"""Width and height of the cards' pictures in pixels: A4 across for leaflets, upright for the others."""


def artifacts(catalog: Catalog, settings: OutputSettings) -> Iterator[Artifact]:
    """The PDFs and pictures of every procedure and publication; nothing where print is not wanted."""
    if not settings.print:
        return
    for procedure in catalog.procedures:
        yield from _of_procedure(catalog, procedure)
    for publication in catalog.publications:
        yield from _of_publication(catalog, publication)


def _of_procedure(catalog: Catalog, procedure: Procedure) -> Iterator[Artifact]:
    sector = catalog.sector(procedure.sector)
    facts = ProcedureFacts(
        procedure=procedure,
        local=catalog.local.get(procedure.code),
        unit=catalog.unit,
        sector=sector.title if sector is not None else None,
        laws=law_lines(catalog, known(procedure.legal_basis) or ()),
    )
    yield Artifact(addresses.sheet(procedure, LEAFLET, "A4"), print_procedure_leaflet, {"facts": facts})
    yield from _pictures(procedure, LEAFLET, "A4", pages=2)
    yield Artifact(addresses.sheet(procedure, NOTICE, "A4"), print_procedure_notice, {"facts": facts})
    yield from _pictures(procedure, NOTICE, "A4")


def _of_publication(catalog: Catalog, publication: Publication) -> Iterator[Artifact]:
    inputs = {"publication": publication, "unit": catalog.unit, "address": _target(catalog, publication)}
    if publication.form is PublicationForm.LEAFLET:
        yield Artifact(addresses.sheet(publication, LEAFLET, "A4"), print_written_leaflet, inputs)
        yield from _pictures(publication, LEAFLET, "A4", pages=2)
        return
    papers = publication.formats or ("A4", "A3")
    for paper in papers:
        yield Artifact(addresses.sheet(publication, POSTER, paper), print_poster, {**inputs, "paper": paper})
    yield from _pictures(publication, POSTER, papers[0])


def _target(catalog: Catalog, publication: Publication) -> str:
    """Where the code leads: to the one procedure that the sheet is about, else to the sheet's own page."""
    about = [catalog.procedure(code) for code in publication.procedures]
    if len(about) == 1 and about[0] is not None:
        return addresses.page_of(about[0])
    return addresses.page_of(publication)


def _pictures(record: Record, form: str, paper: str, *, pages: int = 1) -> Iterator[Artifact]:
    width, height = PICTURE_SIZES[form]
    pdf = FileOf(addresses.sheet(record, form, paper))
    for page in range(1, pages + 1):
        inputs = {"pdf": pdf, "page": page, "width": width, "height": height}
        yield Artifact(addresses.preview(record, form, paper, page), picture, inputs)
