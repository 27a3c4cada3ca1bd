"""Outputs › pages: news items and questions with answers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from cchc.catalog.addresses import HOME, HUBS, absolute, file_of, page_of, section_of
from cchc.catalog.catalog import Catalog
from cchc.outputs.artifact import Head, Page
from cchc.outputs.pages.markup import article_html
from cchc.outputs.pages.rendering import linker, render
from cchc.outputs.pages.wording import dates_meta, source_text
from cchc.outputs.settings import OutputSettings
from cchc.records.article import NewsItem, Question
from cchc.records.record import Kind, Record

HUB_TITLES = {Kind.NEWS: "Tin tức", Kind.QUESTION: "Hỏi đáp"}
Ends = tuple[str, str] | None


def article_pages(catalog: Catalog, settings: OutputSettings) -> Iterator[Page]:
    """One page for each news item and each question."""
    for records in (catalog.news, catalog.questions):
        following = dict(pairwise(record.id for record in records))
        by_id: dict[str, NewsItem | Question] = {record.id: record for record in records}
        preceding = {after: before for before, after in following.items()}
        for record in records:
            yield _page(
                catalog,
                settings,
                record,
                previous=_end(by_id, following.get(record.id)),
                following=_end(by_id, preceding.get(record.id)),
            )


def _end(by_id: dict[str, NewsItem | Question], record_id: str | None) -> Ends:
    record = by_id.get(record_id or "")
    return None if record is None else (record.name, page_of(record))


def _page(
    catalog: Catalog, settings: OutputSettings, record: NewsItem | Question, previous: Ends, following: Ends
) -> Page:
    address = page_of(record)
    summary = record.summary if isinstance(record, NewsItem) else f"Trả lời câu hỏi: {record.title}"
    return Page(
        path=file_of(address),
        make=article_body,
        inputs={
            "page": address,
            "record": record,
            "related": _related(catalog, record),
            "previous": previous,
            "following": following,
            "offline": settings.offline,
        },
        head=Head(
            title=record.title,
            description=summary,
            canonical=absolute(catalog.unit.site_url, address),
            section=section_of(address),
            kind="news" if isinstance(record, NewsItem) else "question",
        ),
    )


def _related(catalog: Catalog, record: NewsItem | Question) -> tuple[tuple[str, str, str], ...]:
    """(kind's label, name, address) of the records that this one names."""
    found: list[Record | None] = [catalog.procedure(code) for code in record.procedures]
    if isinstance(record, NewsItem):
        found += [catalog.plan(plan) for plan in record.plans]
        found += [catalog.place(place) for place in record.places]
    elif record.sector is not None:
        sector = catalog.sector(record.sector)
        found.append(sector if sector is not None and catalog.procedures_in(sector) else None)
    return tuple((item.kind.label, item.name, page_of(item)) for item in found if item is not None)


def article_body(
    page: str,
    record: NewsItem | Question,
    related: tuple[tuple[str, str, str], ...],
    previous: Ends,
    following: Ends,
    *,
    offline: bool,
) -> bytes:
    """The body of the page."""
    link = linker(page, offline=offline)
    meta = dates_meta(record)
    if isinstance(record, NewsItem) and record.author is not None:
        meta.append(f"Người viết: {record.author}")
    view: dict[str, Any] = {
        "crumbs": [
            {"title": "Trang chủ", "url": link(HOME)},
            {"title": HUB_TITLES[record.kind], "url": link(HUBS[record.kind])},
            {"title": record.title, "url": None},
        ],
        "record": record,
        "kind": record.category or "Tin tức" if isinstance(record, NewsItem) else "Hỏi đáp",
        "lead": record.summary if isinstance(record, NewsItem) else None,
        "source_caption": record.source_caption if isinstance(record, NewsItem) else None,
        "meta": meta,
        "html": article_html(record.body, link),
        "related": [
            {"title": name, "url": link(address), "meta": [label.capitalize()]} for label, name, address in related
        ],
        "previous": previous and {"title": previous[0], "url": link(previous[1])},
        "following": following and {"title": following[0], "url": link(following[1])},
        "source": source_text(record),
    }
    return render("article.html", view, page, offline=offline)
