"""Outputs › pages: the page of a procedure, in the order in which a citizen asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from cchc.catalog.addresses import HOME, PROCEDURES, absolute, file_of, page_of, section_of
from cchc.catalog.catalog import Catalog
from cchc.outputs.artifact import Finished, Head, Page
from cchc.outputs.pages.laws import LawLink, law_links, law_rows
from cchc.outputs.pages.procedure_rows import full_rows, local_rows
from cchc.outputs.pages.rendering import Link, linker, render
from cchc.outputs.pages.sheets import sheet_cards, sheet_files
from cchc.outputs.pages.strip import strip_fact
from cchc.outputs.pages.wording import dates_meta, source_text
from cchc.outputs.settings import OutputSettings
from cchc.records.dossier import DossierCase, DossierItem, Role
from cchc.records.method import Channel
from cchc.records.procedure import LocalProcedure, Procedure, Status
from cchc.records.reference import Sector
from cchc.records.states import ABSENT, known
from cchc.records.unit import Unit
from cchc.records.wording import (
    NONE,
    Said,
    capitalised,
    say_channels,
    say_method_fee,
    say_online,
    say_procedure_fee,
    say_procedure_time,
    say_receiving,
    say_time,
)


@dataclass(frozen=True)
class ProcedureLinks:
    """What the page says of other records, resolved beforehand."""

    laws: tuple[LawLink, ...]
    changing_laws: tuple[LawLink, ...]
    """The documents of `Procedure.changes`, in their order."""
    begun: tuple[bool, ...]
    """Of each of these changes, whether its day has come."""
    questions: tuple[tuple[str, str], ...]
    """(title, address)"""
    others: tuple[tuple[str, str], ...]
    """Other procedures of the sector: (name, address)."""
    publications: tuple[tuple[str, str], ...]
    successors: tuple[tuple[str, str | None], ...]


def procedure_pages(catalog: Catalog, settings: OutputSettings) -> Iterator[Page]:
    """One page for each procedure."""
    questions = _by_code((question.procedures, question) for question in catalog.questions)
    publications = _by_code((publication.procedures, publication) for publication in catalog.publications)
    for procedure in catalog.procedures:
        address = page_of(procedure)
        sector = catalog.sector(procedure.sector)
        laws = known(procedure.legal_basis) or ()
        links = ProcedureLinks(
            laws=law_links(catalog, laws),
            changing_laws=law_links(catalog, [change.document for change in procedure.changes]),
            begun=tuple(
                change.starts is not None and change.starts.start <= catalog.clock.today for change in procedure.changes
            ),
            questions=questions.get(procedure.code, ()),
            others=_neighbours(catalog, procedure),
            publications=publications.get(procedure.code, ()),
            successors=tuple(_successor(catalog, code) for code in procedure.replaced_by),
        )
        time = say_procedure_time(procedure)
        yield Page(
            path=file_of(address),
            make=procedure_body,
            inputs={
                "page": address,
                "procedure": procedure,
                "local": catalog.local.get(procedure.code),
                "sector": sector,
                "unit": catalog.unit,
                "links": links,
                "files": sheet_files(procedure, printed=settings.print),
                "offline": settings.offline,
            },
            head=Head(
                title=procedure.title,
                description=f"{procedure.title}: giấy tờ cần có, nơi nộp, thời hạn ({time.text}), lệ phí. "
                f"Mã thủ tục {procedure.code}.",
                canonical=absolute(catalog.unit.site_url, address),
                section=section_of(address),
                kind="procedure",
            ),
        )


def _by_code(pairs: Any) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for codes, record in pairs:
        for code in codes:
            found.setdefault(code, []).append((record.name, page_of(record)))
    return {code: tuple(links) for code, links in found.items()}


def _neighbours(catalog: Catalog, procedure: Procedure, most: int = 6) -> tuple[tuple[str, str], ...]:
    """The procedures that follow this one in its sector, so that no page has to name them all."""
    sector = catalog.sector(procedure.sector)
    siblings = catalog.procedures_in(sector) if sector is not None else ()
    index = next((i for i, item in enumerate(siblings) if item.code == procedure.code), 0)
    following = [siblings[(index + step) % len(siblings)] for step in range(1, min(most, len(siblings) - 1) + 1)]
    return tuple((item.title, page_of(item)) for item in following)


def _successor(catalog: Catalog, code: str) -> tuple[str, str | None]:
    found = catalog.procedure(code)
    return (code, None) if found is None else (f"{found.title} ({code})", page_of(found))


def procedure_body(
    page: str,
    procedure: Procedure,
    local: LocalProcedure | None,
    sector: Sector | None,
    unit: Unit,
    links: ProcedureLinks,
    files: tuple[Finished, ...],
    *,
    offline: bool,
) -> bytes:
    """The body of the page."""
    link = linker(page, offline=offline)
    view = {
        "crumbs": _crumbs(procedure, sector, link),
        "procedure": procedure,
        "sector_title": sector.title if sector is not None else None,
        "meta": [f"Mã thủ tục: {procedure.code}", *dates_meta(procedure)],
        "gone": procedure.status is Status.ABOLISHED or bool(procedure.replaced_by),
        "successors": [(title, link(target) if target else None) for title, target in links.successors],
        "facts": [
            strip_fact("clock", "Thời hạn", say_procedure_time(procedure), "#cach-nop"),
            strip_fact("money", "Lệ phí", say_procedure_fee(procedure, local), "#cach-nop"),
            strip_fact("place", "Nơi nộp", say_receiving(procedure, local), "#thong-tin"),
            strip_fact("online", "Nộp trực tuyến", _online_short(procedure, local), "#thong-tin"),
        ],
        "online_url": _online_url(procedure, unit),
        "changes": _changes(procedure, links, link),
        "cases": _cases(procedure),
        "no_dossier": _no_dossier(procedure),
        "methods": _methods(procedure, local),
        "rows": full_rows(procedure, local),
        "laws": law_rows(links.laws, link),
        "prints": sheet_cards(procedure, files, link),
        "questions": [{"title": title, "url": link(target)} for title, target in links.questions],
        "others": [{"title": title, "url": link(target)} for title, target in links.others],
        "notices": [*procedure.notices, *(local.notices if local is not None else ())],
        "contents": [{"title": title, "url": f"#{place}"} for place, title in _contents(procedure, local, unit)],
        "local_rows": local_rows(local),
        "source": source_text(procedure),
        "local_source": source_text(local) if local is not None and local.source is not None else None,
        "unit_name": unit.title,
        "absent": ABSENT,
    }
    return render("procedure.html", view, page, offline=offline)


def _contents(procedure: Procedure, local: LocalProcedure | None, unit: Unit) -> Iterator[tuple[str, str]]:
    """(id, heading) of the sections beside which the list of contents stands."""
    yield "giay-to", "Giấy tờ cần có"
    yield "cac-buoc", "Các bước"
    if procedure.notices or (local is not None and local.notices):
        yield "luu-y", "Lưu ý"
    yield "cach-nop", "Cách nộp, thời hạn, lệ phí"
    if local is not None:
        yield "o-xa", f"Tại {unit.title}"
    yield "thong-tin", "Thông tin đầy đủ"
    yield "can-cu", "Căn cứ pháp lý"


def _crumbs(procedure: Procedure, sector: Sector | None, link: Link) -> list[dict[str, Any]]:
    crumbs = [{"title": "Trang chủ", "url": link(HOME)}, {"title": "Thủ tục", "url": link(PROCEDURES)}]
    if sector is not None:
        crumbs.append({"title": sector.title, "url": link(page_of(sector))})
    return [*crumbs, {"title": procedure.title, "url": None}]


def _online_short(procedure: Procedure, local: LocalProcedure | None) -> Said:
    said = say_online(procedure, local)
    if said.state == "unknown" and procedure.methods:
        return Said("Nguồn không nêu cách nộp trực tuyến")
    return said


def _online_url(procedure: Procedure, unit: Unit) -> str | None:
    online = any(method.channel is Channel.ONLINE for method in procedure.methods)
    return unit.portal_template.replace("{mã}", procedure.code) if online and unit.portal_template else None


def _changes(procedure: Procedure, links: ProcedureLinks, link: Link) -> list[dict[str, Any]]:
    return [
        {
            "from": change.starts.display if change.starts is not None else "chưa rõ ngày",
            "begun": begun,
            "what": change.effect,
            "why": law.label,
            "why_url": link(law.address) if law.address is not None else None,
            "certainty": change.certainty,
        }
        for change, law, begun in zip(procedure.changes, links.changing_laws, links.begun, strict=True)
    ]


def _cases(procedure: Procedure) -> list[dict[str, Any]]:
    cases = known(procedure.dossier) or ()
    # A case without a title holds what everyone needs; beside others it must say so.
    unnamed = "Giấy tờ ai cũng cần" if len(cases) > 1 else None
    return [
        {"title": case.title or unnamed, "items": [_paper(item) for item in case.items], "note": _case_note(case)}
        for case in cases
    ]


def _case_note(case: DossierCase) -> str | None:
    sets = f"Số bộ hồ sơ: {case.sets:02d}." if case.sets is not None else None
    return " ".join(part for part in (sets, case.note) if part) or None


def _paper(item: DossierItem) -> dict[str, Any]:
    notes = [
        f"Có thể thay cho: {item.alternative_to}." if item.alternative_to else None,
        f"{item.prepared_by} tự lập, người dân không phải nộp." if item.prepared_by else None,
        item.note,
    ]
    return {
        "name": item.title,
        "originals": item.originals,
        "copies": item.copies,
        "when": item.when,
        "form": item.form,
        "form_url": None,
        "one_of": item.one_of,
        "note": " ".join(note for note in notes if note) or None,
        "role": None if item.role is Role.SUBMIT else capitalised(item.role.label),
    }


def _no_dossier(procedure: Procedure) -> Said | None:
    if procedure.dossier is ABSENT or procedure.dossier == ():
        return Said.none() if procedure.dossier is ABSENT else Said.unknown()
    return Said.unknown() if procedure.dossier is None else None


def _methods(procedure: Procedure, local: LocalProcedure | None) -> list[dict[str, Any]]:
    rows = []
    for method in procedure.methods:
        times = [say_time(limit) for limit in (method.time, *method.other_times)]
        rows.append(
            {
                "channel": capitalised(method.channel.label),
                "place": method.place,
                "times": times,
                "fee": say_method_fee(method, local),
                "note": method.note,
            }
        )
    return rows


def channels_line(procedure: Procedure) -> str:
    """The ways to hand in, for lists of procedures."""
    said = say_channels(procedure)
    return said.text if said.state == "known" else NONE if said.state == "none" else said.text
