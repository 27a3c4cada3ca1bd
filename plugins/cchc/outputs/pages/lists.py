"""Outputs › pages: hubs and lists that can be scanned: sectors, A–Z, plans, documents, news, questions, terms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from cchc.catalog import addresses
from cchc.catalog.addresses import absolute, file_of, page_of, section_of
from cchc.catalog.catalog import Catalog
from cchc.outputs.artifact import Head, Page
from cchc.outputs.pages.procedure import channels_line
from cchc.outputs.pages.rendering import linker, render
from cchc.outputs.pages.wording import day_text, iso
from cchc.outputs.settings import OutputSettings
from cchc.records.procedure import Procedure
from cchc.records.record import Record
from cchc.records.wording import capitalised, say_procedure_time
from cchc.text.fold import fold

Item = dict[str, Any]
Group = tuple[str | None, tuple[Item, ...]]


def list_pages(catalog: Catalog, settings: OutputSettings) -> Iterator[Page]:
    """Every list of the site."""
    make = _Lists(catalog, settings)
    yield from make.procedures()
    yield from make.plans_and_reports()
    yield from make.articles()
    yield from make.references()
    yield make.glossary()


class _Lists:
    def __init__(self, catalog: Catalog, settings: OutputSettings) -> None:
        self.catalog = catalog
        self.settings = settings

    def procedures(self) -> Iterator[Page]:
        catalog = self.catalog
        sectors = [sector for sector in catalog.sectors if catalog.procedures_in(sector)]
        cards = tuple(
            {
                "title": sector.title,
                "address": page_of(sector),
                "summary": sector.summary,
                "icon": sector.icon,
                "count": f"{len(catalog.procedures_in(sector))} thủ tục",
            }
            for sector in sectors
        )
        a_to_z = ({"title": "Xem tất cả theo chữ cái A–Z", "address": addresses.A_TO_Z},)
        yield self._list(
            addresses.PROCEDURES, "Thủ tục hành chính", "Chọn lĩnh vực, hoặc gõ tên việc cần làm vào ô tìm kiếm.",
            cards=cards, groups=((None, a_to_z),), kind="hub",
        )  # fmt: skip
        for sector in sectors:
            items = tuple(_procedure_item(item) for item in catalog.procedures_in(sector))
            yield self._list(
                page_of(sector), sector.title, sector.summary, groups=((None, items),),
                parent=("Thủ tục", addresses.PROCEDURES), kind_label="Lĩnh vực",

            )  # fmt: skip
        groups = tuple(
            (letter, tuple(_procedure_item(item) for item in items))
            for letter, items in groupby(catalog.procedures, key=lambda item: _letter(item.title))
        )
        yield self._list(
            addresses.A_TO_Z, "Thủ tục từ A đến Z", f"{len(catalog.procedures)} thủ tục, xếp theo tên.",
            groups=groups, parent=("Thủ tục", addresses.PROCEDURES), letters=True,
        )  # fmt: skip

    def plans_and_reports(self) -> Iterator[Page]:
        for address, title, lead, records in (
            (addresses.PLANS, "Kế hoạch", "Kế hoạch cải cách hành chính và kế hoạch tuyên truyền.", self.catalog.plans),
            (addresses.REPORTS, "Báo cáo", "Báo cáo định kỳ về việc thực hiện kế hoạch.", self.catalog.reports),
        ):
            groups = tuple(
                (year, tuple(
                    {
                        "title": record.title,
                        "address": page_of(record),
                        "meta": [record.issuer.title, capitalised(record.period.label)],
                        "summary": record.summary,
                    }
                    for record in items
                ))
                for year, items in groupby(records, key=lambda record: _years(record.period.years))
            )  # fmt: skip
            yield self._list(address, title, lead, groups=groups, kind="hub")

    def articles(self) -> Iterator[Page]:
        news = tuple(
            (year, tuple(
                {
                    "title": item.title,
                    "address": page_of(item),
                    "summary": item.summary,
                    "date_iso": iso(item.published),
                    "date_text": day_text(item.published),
                }
                for item in items
            ))
            for year, items in groupby(self.catalog.news, key=lambda item: _year_of(item.published_at))
        )  # fmt: skip
        lead = "Tin về cải cách hành chính, mới nhất ở trên."
        yield self._list(addresses.NEWS, "Tin tức", lead, groups=news, dated=True, kind="hub")
        sector_of = {item.id: self.catalog.sector(item.sector) for item in self.catalog.questions}
        grouped: dict[str, list[Item]] = {}
        for item in self.catalog.questions:
            sector = sector_of[item.id]
            label = sector.title if sector is not None else "Khác"
            grouped.setdefault(label, []).append({"title": item.title, "address": page_of(item)})
        questions = tuple((label, tuple(items)) for label, items in grouped.items())
        lead = "Câu hỏi hay gặp, trả lời bằng lời dễ hiểu."
        yield self._list(addresses.QUESTIONS, "Hỏi đáp", lead, groups=questions, kind="hub")

    def references(self) -> Iterator[Page]:
        catalog, today = self.catalog, self.catalog.clock.today
        for address, title, lead, records in (
            (addresses.DOCUMENTS, "Văn bản", "Văn bản được nhắc đến trên trang này.", catalog.documents),
            (addresses.AGENCIES, "Cơ quan", "Cơ quan được nhắc đến, kể cả cơ quan nay đã đổi tên.", catalog.agencies),
            (addresses.PLACES, "Địa bàn", "Địa danh được nhắc đến, tên cũ và tên hiện nay.", catalog.places),
        ):
            rows: Sequence[Any] = records
            items = tuple(
                {"title": item.name, "address": page_of(item), "meta": [capitalised(item.validity_on(today).value)]}
                for item in rows
            )
            yield self._list(address, title, lead, groups=((None, items),), kind="hub")

    def glossary(self) -> Page:
        terms = tuple(
            {"id": term.id, "short": term.short, "long": term.long, "note": term.note, "ambiguous": term.ambiguous}
            for term in self.catalog.abbreviations
        )
        address = addresses.GLOSSARY
        return Page(
            path=file_of(address),
            make=glossary_body,
            inputs={"page": address, "terms": terms, "offline": self.settings.offline},
            head=Head(
                title="Từ viết tắt",
                description="Các chữ viết tắt hay gặp trong văn bản hành chính và nghĩa đầy đủ.",
                canonical=absolute(self.catalog.unit.site_url, address),
                section=section_of(address),
                kind="glossary",
            ),
        )

    def _list(
        self,
        address: str,
        title: str,
        lead: str | None,
        *,
        groups: tuple[Group, ...] = (),
        cards: tuple[Item, ...] = (),
        parent: tuple[str, str] | None = None,
        kind: str = "list",
        kind_label: str | None = None,
        letters: bool = False,
        dated: bool = False,
    ) -> Page:
        return Page(
            path=file_of(address),
            make=list_body,
            inputs={
                "page": address,
                "title": title,
                "lead": lead,
                "kind_label": kind_label,
                "groups": groups,
                "cards": cards,
                "parent": parent,
                "letters": letters,
                "dated": dated,
                "offline": self.settings.offline,
            },
            head=Head(
                title=title,
                description=lead or title,
                canonical=absolute(self.catalog.unit.site_url, address),
                section=section_of(address),
                kind=kind,
            ),
        )


def _procedure_item(procedure: Procedure) -> Item:
    time = say_procedure_time(procedure)
    meta = [f"Mã {procedure.code}", f"Thời hạn: {time.text[:1].lower()}{time.text[1:]}", channels_line(procedure)]
    return {"title": procedure.title, "address": page_of(procedure), "meta": meta}


def _letter(title: str) -> str:
    first = title[:1].upper()
    return first if first in "ĂÂĐÊÔƠƯ" else fold(first).upper() or "#"


def _years(years: tuple[int, ...]) -> str:
    if not years:
        return "Chưa rõ năm"
    return f"Năm {years[0]}" if len(years) == 1 else f"Năm {years[0]}–{years[-1]}"


def _year_of(moment: Any) -> str:
    return "Chưa rõ ngày" if moment is None else f"Năm {moment.year}"


def list_body(
    page: str,
    title: str,
    lead: str | None,
    kind_label: str | None,
    groups: tuple[Group, ...],
    cards: tuple[Item, ...],
    parent: tuple[str, str] | None,
    *,
    letters: bool,
    dated: bool,
    offline: bool,
) -> bytes:
    """The body of a list."""
    link = linker(page, offline=offline)
    crumbs = [{"title": "Trang chủ", "url": link(addresses.HOME)}]
    if parent is not None:
        crumbs.append({"title": parent[0], "url": link(parent[1])})
    shown = [
        {
            "label": label,
            "id": f"nhom-{index}",
            "items": [{**item, "url": link(item["address"])} for item in items],
        }
        for index, (label, items) in enumerate(groups, 1)
    ]
    view = {
        "crumbs": [*crumbs, {"title": title, "url": None}],
        "title": title,
        "lead": lead,
        "kind_label": kind_label,
        "groups": shown,
        "cards": [{**card, "url": link(card["address"])} for card in cards],
        "letters": [{"letter": group["label"], "url": f"#{group['id']}"} for group in shown] if letters else [],
        "dated": dated,
        "empty": not cards and not any(items for _, items in groups),
    }
    return render("list.html", view, page, offline=offline)


def glossary_body(page: str, terms: tuple[Item, ...], *, offline: bool) -> bytes:
    """The body of the page of abbreviations."""
    link = linker(page, offline=offline)
    crumbs = [{"title": "Trang chủ", "url": link(addresses.HOME)}, {"title": "Từ viết tắt", "url": None}]
    return render("glossary.html", {"crumbs": crumbs, "terms": terms}, page, offline=offline)


def title_and_address(records: Sequence[Record]) -> tuple[tuple[str, str], ...]:
    """Names and addresses, for short lists."""
    return tuple((record.name, page_of(record)) for record in records)
