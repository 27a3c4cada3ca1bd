"""Outputs › feeds: RSS 2.0, Atom and JSON Feed 1.1 of the site, of each kind and of each sector.

The newest 50 records with a publication date. An item's date is its publication date; a record without one is no item,
and the day to which facts were checked is never passed off as one. Ids are ``tag:`` URIs of record ids, so they
outlive a moved or renamed page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from cchc.catalog.addresses import HOME, HUBS, absolute, feed, page_of
from cchc.catalog.catalog import Catalog
from cchc.clock import VIETNAM
from cchc.outputs.artifact import Artifact
from cchc.outputs.feeds.channel import Channel, Item
from cchc.outputs.feeds.formats import atom_feed, json_feed, rss_feed
from cchc.outputs.settings import OutputSettings
from cchc.records.article import NewsItem
from cchc.records.plan import Plan, Report
from cchc.records.procedure import Procedure
from cchc.records.publication import Publication
from cchc.records.record import Kind, Published
from cchc.records.unit import Unit
from cchc.records.wording import say_procedure_fee, say_procedure_time, say_receiving

MOST_ITEMS = 50

FEED_KINDS = (Kind.PROCEDURE, Kind.PLAN, Kind.REPORT, Kind.NEWS, Kind.QUESTION, Kind.PUBLICATION)
"""The kinds whose folders carry feeds."""

_MAKERS = {"rss": rss_feed, "atom": atom_feed, "json": json_feed}
_TITLES = {
    Kind.PROCEDURE: "Thủ tục",
    Kind.PLAN: "Kế hoạch",
    Kind.REPORT: "Báo cáo",
    Kind.NEWS: "Tin tức",
    Kind.QUESTION: "Hỏi đáp",
    Kind.PUBLICATION: "Ấn phẩm",
}


def artifacts(catalog: Catalog, settings: OutputSettings) -> Iterator[Artifact]:  # noqa: ARG001 - same shape as every output
    """Three feeds for the site, for each kind and for each sector."""
    records = catalog.feed_records
    yield from _feeds(catalog, HOME, None, records)
    for kind in FEED_KINDS:
        yield from _feeds(catalog, HUBS[kind], _TITLES[kind], [item for item in records if item.kind is kind])
    for sector in catalog.sectors:
        if catalog.procedures_in(sector):
            chosen = [item for item in records if isinstance(item, Procedure) and item.sector == sector.code]
            yield from _feeds(catalog, page_of(sector), sector.title, chosen)


def _feeds(catalog: Catalog, folder: str, title: str | None, records: Iterable[Published]) -> Iterator[Artifact]:
    unit = catalog.unit
    items = tuple(_item(catalog, record) for record in records)[:MOST_ITEMS]
    for name, make in _MAKERS.items():
        channel = Channel(
            title=f"{title} – {unit.site_title}" if title else unit.site_title,
            description=unit.sample_note or f"{title or 'Thông tin mới'} của {unit.title}",
            author=unit.title,
            page_url=absolute(unit.site_url, folder),
            feed_url=absolute(unit.site_url, feed(folder, name)),
            feed_id=_feed_id(unit, folder),
            updated=max((item.updated for item in items), default=_epoch(unit)),
            items=items,
        )
        yield Artifact(path=feed(folder, name), make=make, inputs={"channel": channel})


def _feed_id(unit: Unit, folder: str) -> str:
    return f"tag:{unit.identity.authority},{unit.identity.day.isoformat()}:nguon-cap/{folder}"


def _epoch(unit: Unit) -> datetime:
    """The date of a feed without items: the day from which the unit's ids count, never the day of the build."""
    day = unit.identity.day
    return datetime(day.year, day.month, day.day, tzinfo=VIETNAM)


def _item(catalog: Catalog, record: Published) -> Item:
    published = record.published_at
    assert published is not None, "feed_records holds dated records only"
    updated = record.updated_at
    return Item(
        item_id=catalog.unit.tag(record.kind, record.lasting_id),
        title=record.name,
        url=absolute(catalog.unit.site_url, page_of(record)),
        summary=_summary(catalog, record),
        published=published.astimezone(VIETNAM),
        updated=max(published, updated or published).astimezone(VIETNAM),
        tags=(_TITLES[record.kind],),
    )


def _summary(catalog: Catalog, record: Published) -> str:
    if isinstance(record, Procedure):
        local = catalog.local.get(record.code)
        facts = (
            ("Thời hạn", say_procedure_time(record)),
            ("Lệ phí", say_procedure_fee(record, local)),
            ("Nơi nộp", say_receiving(record, local)),
        )
        return f"Mã thủ tục {record.code}. " + " ".join(f"{label}: {said.text}." for label, said in facts)
    if isinstance(record, NewsItem):
        return record.summary.removesuffix("./.") + ("." if record.summary.endswith("./.") else "")
    if isinstance(record, Plan | Report):
        return record.summary or f"{record.issuer.title}, {record.period.label}."
    if isinstance(record, Publication):
        return record.summary or f"{record.form.label.capitalize()} để tải về và in."
    return f"Câu hỏi: {record.name}"
