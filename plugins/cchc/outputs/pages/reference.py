"""Outputs › pages: legal documents, agencies and places, with what holds today and who names them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cchc.catalog.addresses import AGENCIES, DOCUMENTS, HOME, PLACES, absolute, file_of, page_of, section_of
from cchc.catalog.catalog import Catalog
from cchc.outputs.artifact import Head, Page
from cchc.outputs.pages.laws import LawLink, law_links, law_rows
from cchc.outputs.pages.rendering import linker, render
from cchc.outputs.pages.wording import STATE_KIND, row, source_text
from cchc.outputs.settings import OutputSettings
from cchc.records.document import DocumentMention, LegalDocument
from cchc.records.lifetime import Lasting
from cchc.records.record import Kind, Record
from cchc.records.reference import Agency, Place
from cchc.records.states import known
from cchc.records.values import Validity
from cchc.records.wording import Said, capitalised, say_day, say_text

HUBS_OF = {
    Kind.DOCUMENT: ("Văn bản", DOCUMENTS, "document"),
    Kind.AGENCY: ("Cơ quan", AGENCIES, "agency"),
    Kind.PLACE: ("Địa bàn", PLACES, "place"),
}
NamedLink = tuple[str, str]


def reference_pages(catalog: Catalog, settings: OutputSettings) -> Iterator[Page]:
    """One page for each document, agency and place."""
    citing = _citations(catalog)
    for record in (*catalog.documents, *catalog.agencies, *catalog.places):
        address = page_of(record)
        title, _, kind = HUBS_OF[record.kind]
        yield Page(
            path=file_of(address),
            make=reference_body,
            inputs={
                "page": address,
                "record": record,
                "validity": record.validity_on(catalog.clock.today),
                "successors": _successors(catalog, record),
                "related": law_links(catalog, record.related) if isinstance(record, LegalDocument) else (),
                "parent": _parent(catalog, record),
                "named_by": tuple(citing.get((record.kind, record.id), ())),
                "offline": settings.offline,
            },
            head=Head(
                title=record.name,
                description=f"{title}: {record.name}. Hiệu lực, thay đổi và những trang nhắc đến.",
                canonical=absolute(catalog.unit.site_url, address),
                section=section_of(address),
                kind=kind,
            ),
        )


def _successors(catalog: Catalog, record: Lasting) -> tuple[tuple[str, str | None], ...]:
    known_records: dict[str, Record] = {
        item.id: item for item in (*catalog.agencies, *catalog.places, *catalog.documents) if item.kind is record.kind
    }
    found = []
    for code in record.successors:
        target = known_records.get(code)
        if target is None and isinstance(record, LegalDocument):
            target = catalog.document(DocumentMention.model_construct(number=code, issued=None, issuer=None))
        found.append((target.name, page_of(target)) if target is not None else (code, None))
    return tuple(found)


def _parent(catalog: Catalog, record: Record) -> NamedLink | None:
    code = record.parent if isinstance(record, Place) else record.place if isinstance(record, Agency) else None
    place = catalog.place(code)
    return None if place is None else (place.name, page_of(place))


def _citations(catalog: Catalog) -> dict[tuple[Kind, str], list[tuple[str, str, str]]]:
    """Who names a document, an agency, a place: (kind's label, name, address) by kind and id."""
    found: dict[tuple[Kind, str], dict[tuple[str, str, str], None]] = {}

    def note(target: Record | None, by: Record) -> None:
        if target is not None:
            found.setdefault((target.kind, target.id), {})[by.kind.label, by.name, page_of(by)] = None

    for procedure in catalog.procedures:
        for mention in known(procedure.legal_basis) or ():
            note(catalog.document(mention), procedure)
        for change in procedure.changes:
            note(catalog.document(change.document), procedure)
        agencies = known(procedure.agencies)
        if agencies is not None:
            names = (*(known(agencies.receiving) or ()), *(known(agencies.deciding) or ()), *agencies.coordinating)
            for name in names:
                note(catalog.agency(name), procedure)
    for record in (*catalog.plans, *catalog.reports):
        for mention in record.documents:
            note(catalog.document(mention), record)
        note(catalog.agency(record.issuer.title), record)
        note(catalog.place(record.issuer.place), record)
    for item in catalog.news:
        for code in item.places:
            note(catalog.place(code), item)
    return {key: list(names) for key, names in found.items()}


def reference_body(
    page: str,
    record: LegalDocument | Agency | Place,
    validity: Validity,
    successors: tuple[tuple[str, str | None], ...],
    related: tuple[LawLink, ...],
    parent: NamedLink | None,
    named_by: tuple[tuple[str, str, str], ...],
    *,
    offline: bool,
) -> bytes:
    """The body of the page."""
    link = linker(page, offline=offline)
    title, hub, _ = HUBS_OF[record.kind]
    view: dict[str, Any] = {
        "crumbs": [
            {"title": "Trang chủ", "url": link(HOME)},
            {"title": title, "url": link(hub)},
            {"title": record.name, "url": None},
        ],
        "record": record,
        "kind": title,
        # Whether an agency or a place still is, is seldom told; only a law must say that nobody has told us.
        "state": {"word": validity.value, "kind": STATE_KIND[validity]}
        if isinstance(record, LegalDocument) or validity is not Validity.UNKNOWN
        else None,
        "rows": list(_rows(record)),
        "parent": parent and {"title": parent[0], "url": link(parent[1])},
        "successors": [{"title": name, "url": link(target) if target else None} for name, target in successors],
        "related": law_rows(related, link),
        "named_by": [
            {"title": name, "url": link(target), "meta": [label.capitalize()]} for label, name, target in named_by
        ],
        "source": source_text(record) if record.source is not None else None,
    }
    return render("reference.html", view, page, offline=offline)


def _rows(record: LegalDocument | Agency | Place) -> Iterator[dict[str, Any]]:
    if isinstance(record, LegalDocument):
        yield row("Số, ký hiệu", say_text(record.number))
        yield row("Loại văn bản", say_text(record.doc_type))
        yield row("Ngày ban hành", Said(record.issued.display) if record.issued is not None else Said.unknown())
        yield row("Cơ quan ban hành", say_text(record.issuer))
        if record.other_numbers:
            yield row("Cách viết khác", Said("; ".join(record.other_numbers)))
        if record.certainty is not None:
            yield row("Mức chắc chắn của thông tin", Said(record.certainty))
    else:
        if record.level is not None:
            yield row("Cấp", Said(capitalised(record.level.label)))
        if record.other_names:
            yield row("Tên khác", Said("; ".join(record.other_names)))
        if record.note is not None:
            yield row("Ghi chú", Said(record.note))
    if isinstance(record, LegalDocument) or record.valid_from is not None:
        yield row("Hiệu lực từ", Said(say_day(record.valid_from)) if record.valid_from is not None else Said.unknown())
    if record.valid_until is not None:
        yield row("Hết hiệu lực từ", Said(say_day(record.valid_until)))
