"""Outputs › sitemap: every page's address for search engines (sitemaps.org 0.9), and robots.txt."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape

from cchc.catalog import addresses
from cchc.catalog.addresses import absolute, page_of
from cchc.catalog.catalog import Catalog
from cchc.outputs.artifact import Artifact
from cchc.outputs.settings import OutputSettings
from cchc.records.record import Published

_STANDING = (
    addresses.HOME,
    *addresses.HUBS.values(),
    addresses.A_TO_Z,
    addresses.GLOSSARY,
    addresses.OPEN_DATA,
)


def artifacts(catalog: Catalog, settings: OutputSettings) -> Iterator[Artifact]:  # noqa: ARG001 - same shape as every output
    """``sitemap.xml`` and ``robots.txt``."""
    site = catalog.unit.site_url
    pages: dict[str, str | None] = dict.fromkeys((absolute(site, address) for address in _STANDING), None)
    for record in catalog.linked:
        changed = (record.updated_at or record.published_at) if isinstance(record, Published) else None
        pages[absolute(site, page_of(record))] = changed.date().isoformat() if changed is not None else None
    yield Artifact(addresses.SITEMAP, sitemap_xml, {"pages": tuple(pages.items())})
    yield Artifact("robots.txt", robots_txt, {"sitemap": absolute(site, addresses.SITEMAP)})


def sitemap_xml(pages: tuple[tuple[str, str | None], ...]) -> bytes:
    """The sitemap; a page without a date of its own states none."""
    rows = [
        f"<url><loc>{escape(url)}</loc>" + (f"<lastmod>{changed}</lastmod>" if changed else "") + "</url>\n"
        for url, changed in pages
    ]
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return (head + "".join(rows) + "</urlset>\n").encode()


def robots_txt(sitemap: str) -> bytes:
    """Every page may be read."""
    return f"User-agent: *\nAllow: /\nSitemap: {sitemap}\n".encode()
