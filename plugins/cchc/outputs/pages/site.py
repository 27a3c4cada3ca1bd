"""Outputs › pages: the pages that stand once: home, print corner, the unit, search, open data, not found."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from cchc.catalog import addresses
from cchc.catalog.addresses import absolute, file_of, page_of, section_of
from cchc.catalog.catalog import Catalog, newest_first
from cchc.outputs.artifact import FileOf, Finished, Head, Page
from cchc.outputs.pages.rendering import linker, render
from cchc.outputs.pages.sheets import sheet_cards, sheet_files
from cchc.outputs.pages.wording import day_text, file_size, iso, row, source_text
from cchc.outputs.settings import OutputSettings
from cchc.records.plan import Plan
from cchc.records.procedure import Procedure
from cchc.records.publication import Publication
from cchc.records.states import known
from cchc.records.unit import Unit
from cchc.records.wording import say_day, say_list, say_text

Item = dict[str, Any]
DATA_FILES = {
    "thu-tuc.json": "Thủ tục, đầy đủ (JSON)",
    "thu-tuc.csv": "Thủ tục, bảng tóm tắt (CSV)",
    "ke-hoach.json": "Kế hoạch và báo cáo (JSON)",
    "dia-chi.json": "Địa chỉ các trang (JSON)",
}
"""What each file of open data holds."""


def site_pages(catalog: Catalog, settings: OutputSettings) -> Iterator[Page]:
    """The pages that stand once."""
    yield _home(catalog, settings)
    yield _contact(catalog, settings)
    yield _search(catalog, settings)
    yield _open_data(catalog, settings)
    yield _not_found(catalog, settings)
    yield from _print_corner(catalog, settings)


def _page(catalog: Catalog, address: str, make: Any, inputs: Item, title: str, description: str, kind: str) -> Page:
    return Page(
        path=file_of(address),
        make=make,
        inputs={"page": address, **inputs},
        head=Head(
            title=title,
            description=description,
            canonical=absolute(catalog.unit.site_url, address),
            section=section_of(address),
            kind=kind,
        ),
    )


def _home(catalog: Catalog, settings: OutputSettings) -> Page:
    recent = newest_first(catalog.procedures)[:5]
    plan = catalog.plans[0] if catalog.plans else None
    latest = [item for item in catalog.news if item.published_at is not None][:3]
    inputs: Item = {
        "unit": catalog.unit,
        "sectors": tuple(
            {"title": s.title, "address": page_of(s), "icon": s.icon, "count": len(catalog.procedures_in(s))}
            for s in catalog.sectors
            if catalog.procedures_in(s)
        ),
        "recent": tuple(
            {"title": p.title, "address": page_of(p), "meta": [f"Đăng {day_text(p.published)}"]}
            for p in recent
            if p.published is not None
        ),
        "plan": plan,
        "plan_address": page_of(plan) if plan is not None else None,
        "news": tuple(
            {
                "title": item.title,
                "address": page_of(item),
                "summary": item.summary,
                "iso": iso(item.published),
                "date": day_text(item.published),
            }
            for item in latest
        ),
        "publications": catalog.publications[:2] if settings.print else (),
        "files": tuple(f for p in catalog.publications[:2] for f in sheet_files(p, printed=settings.print)),
        "facts_day": _facts_day(catalog),
        "offline": settings.offline,
    }
    unit = catalog.unit
    description = f"{unit.site_title} của {unit.title}: giấy tờ cần có, nơi nộp, thời hạn, lệ phí của từng thủ tục."
    return _page(catalog, addresses.HOME, home_body, inputs, unit.site_title, description, "home")


def _facts_day(catalog: Catalog) -> date | None:
    days = [procedure.as_of for procedure in catalog.procedures if procedure.as_of is not None]
    return min(days) if days else None


def home_body(
    page: str,
    unit: Unit,
    sectors: tuple[Item, ...],
    recent: tuple[Item, ...],
    plan: Plan | None,
    plan_address: str | None,
    news: tuple[Item, ...],
    publications: tuple[Publication, ...],
    files: tuple[Finished, ...],
    facts_day: date | None,
    *,
    offline: bool,
) -> bytes:
    """The body of the home page."""
    link = linker(page, offline=offline)
    office = unit.office
    view = {
        "unit": unit,
        "sectors": [{**item, "url": link(item["address"])} for item in sectors],
        "recent": [{**item, "url": link(item["address"])} for item in recent],
        "plan": plan,
        "plan_url": link(plan_address) if plan_address is not None else None,
        "theme": known(plan.theme) if plan is not None else None,
        "news": [{**item, "url": link(item["address"])} for item in news],
        "prints": [
            {**card, "page": link(page_of(publication))}
            for publication in publications
            for card in sheet_cards(publication, files, link, publication.title)
        ],
        "office": [
            row("Nơi tiếp nhận", say_text(office.title)),
            row("Địa chỉ", say_text(office.address)),
            row("Giờ nhận hồ sơ", say_list(office.hours)),
            row("Điện thoại", say_text(office.phone)),
        ],
        "facts_day": say_day(facts_day) if facts_day is not None else None,
    }
    return render("home.html", view, page, offline=offline)


def _contact(catalog: Catalog, settings: OutputSettings) -> Page:
    inputs: Item = {"unit": catalog.unit, "offline": settings.offline}
    description = f"Địa chỉ, giờ làm việc, đường dây nóng của {catalog.unit.title}; cách góp ý, phản ánh."
    return _page(
        catalog, addresses.CONTACT, contact_body, inputs, f"Liên hệ {catalog.unit.title}", description, "contact"
    )


def contact_body(page: str, unit: Unit, *, offline: bool) -> bytes:
    """The body of the page about the unit."""
    link = linker(page, offline=offline)
    office = unit.office
    view = {
        "crumbs": [{"title": "Trang chủ", "url": link("")}, {"title": "Liên hệ", "url": None}],
        "unit": unit,
        "rows": [
            row("Đơn vị", say_text(unit.title)),
            row("Thuộc", say_text(unit.place_line)),
            row("Đường dây nóng", say_text(unit.hotline)),
            row("Thư điện tử", say_text(unit.email)),
            row("Zalo", say_text(unit.zalo)),
        ],
        "office": [
            row("Tên", say_text(office.title)),
            row("Địa chỉ", say_text(office.address)),
            row("Giờ nhận hồ sơ", say_list(office.hours)),
            row("Điện thoại", say_text(office.phone)),
        ],
        "source": source_text(unit) if unit.source is not None else None,
    }
    return render("contact.html", view, page, offline=offline)


def _search(catalog: Catalog, settings: OutputSettings) -> Page:
    inputs: Item = {"offline": settings.offline}
    description = "Tìm thủ tục, văn bản, kế hoạch, tin tức; gõ có dấu hay không dấu đều được."
    return _page(catalog, addresses.SEARCH, search_body, inputs, "Tìm kiếm", description, "search")


def search_body(page: str, *, offline: bool) -> bytes:
    """The body of the search page; without JavaScript it leads to the lists."""
    link = linker(page, offline=offline)
    crumbs = [{"title": "Trang chủ", "url": link("")}, {"title": "Tìm kiếm", "url": None}]
    return render("search.html", {"crumbs": crumbs}, page, offline=offline)


def _open_data(catalog: Catalog, settings: OutputSettings) -> Page:
    inputs: Item = {
        "files": tuple(FileOf(addresses.data_file(name)) for name in DATA_FILES),
        "offline": settings.offline,
    }
    description = "Dữ liệu mở về thủ tục và kế hoạch: JSON, CSV; nguồn cấp RSS, Atom, JSON Feed."
    return _page(catalog, addresses.OPEN_DATA, open_data_body, inputs, "Dữ liệu mở", description, "data")


def open_data_body(page: str, files: tuple[Finished, ...], *, offline: bool) -> bytes:
    """The body of the page of open data and feeds."""
    link = linker(page, offline=offline)
    view = {
        "crumbs": [{"title": "Trang chủ", "url": link("")}, {"title": "Dữ liệu mở", "url": None}],
        "files": [
            (DATA_FILES[name], name, link(file.path), file_size(file.size))
            for file in files
            for name in (file.path.rpartition("/")[2],)
        ],
    }
    return render("data.html", view, page, offline=offline)


def _not_found(catalog: Catalog, settings: OutputSettings) -> Page:
    inputs: Item = {"site_url": catalog.unit.site_url, "offline": settings.offline}
    return _page(
        catalog, addresses.NOT_FOUND, not_found_body, inputs, "Không tìm thấy trang",
        "Địa chỉ này không còn hoặc chưa từng có.", "not-found",
    )  # fmt: skip


def not_found_body(page: str, site_url: str, *, offline: bool) -> bytes:
    """The body of the page for addresses that do not exist; its links are absolute, since it shows anywhere."""
    return render("not_found.html", {"site_url": site_url}, page, offline=offline)


def _print_corner(catalog: Catalog, settings: OutputSettings) -> Iterator[Page]:
    printed: list[Publication | Procedure] = [*catalog.publications, *catalog.procedures]
    inputs: Item = {
        "records": tuple((record, record.name, page_of(record)) for record in printed),
        "files": tuple(f for record in printed for f in sheet_files(record, printed=settings.print)),
        "offline": settings.offline,
    }
    description = "Áp phích, tờ gấp, giấy niêm yết để tải về và in."
    yield _page(catalog, addresses.PRINT, print_corner_body, inputs, "Góc in ấn", description, "print")
    for publication in catalog.publications:
        yield _page(
            catalog,
            page_of(publication),
            publication_body,
            {
                "publication": publication,
                "related": _publication_links(catalog, publication),
                "files": sheet_files(publication, printed=settings.print),
                "offline": settings.offline,
            },
            publication.title,
            publication.summary or f"{publication.form.label.capitalize()}: {publication.title}",
            "publication",
        )


def _publication_links(catalog: Catalog, publication: Publication) -> tuple[tuple[str, str], ...]:
    found = [catalog.procedure(code) for code in publication.procedures]
    plan = catalog.plan(publication.plan)
    links = [(item.title, page_of(item)) for item in found if item is not None]
    return (*links, *([(plan.title, page_of(plan))] if plan is not None else []))


def print_corner_body(
    page: str,
    records: tuple[tuple[Publication | Procedure, str, str], ...],
    files: tuple[Finished, ...],
    *,
    offline: bool,
) -> bytes:
    """The body of the print corner."""
    link = linker(page, offline=offline)
    groups: dict[str, list[Any]] = {"Áp phích, tờ gấp": [], "Tờ gấp, giấy niêm yết của từng thủ tục": []}
    for record, name, _ in records:
        own = isinstance(record, Publication)
        label = "Áp phích, tờ gấp" if own else "Tờ gấp, giấy niêm yết của từng thủ tục"
        for card in sheet_cards(record, files, link):
            groups[label].append({**card, "title": name if own else f"{card['form']}: {name}"})
    view = {
        "crumbs": [{"title": "Trang chủ", "url": link("")}, {"title": "Góc in ấn", "url": None}],
        "groups": [(label, cards) for label, cards in groups.items() if cards],
    }
    return render("print.html", view, page, offline=offline)


def publication_body(
    page: str,
    publication: Publication,
    related: tuple[tuple[str, str], ...],
    files: tuple[Finished, ...],
    *,
    offline: bool,
) -> bytes:
    """The body of a publication's page: its sheets as pictures, its text for those who cannot see them."""
    link = linker(page, offline=offline)
    view = {
        "crumbs": [
            {"title": "Trang chủ", "url": link("")},
            {"title": "Góc in ấn", "url": link(addresses.PRINT)},
            {"title": publication.title, "url": None},
        ],
        "publication": publication,
        "prints": sheet_cards(publication, files, link),
        "related": [{"title": title, "url": link(target)} for title, target in related],
        "source": source_text(publication),
    }
    return render("publication.html", view, page, offline=offline)
