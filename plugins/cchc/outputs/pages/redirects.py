"""Outputs › pages: pages at former addresses, which lead to where the record stands now."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import escape

from cchc.catalog.addresses import absolute, file_of, page_of
from cchc.catalog.catalog import Catalog
from cchc.outputs.artifact import Artifact
from cchc.outputs.pages.rendering import linker
from cchc.outputs.settings import OutputSettings
from cchc.records.record import Published


def redirect_pages(catalog: Catalog, settings: OutputSettings) -> Iterator[Artifact]:
    """A small page without frame for each former address."""
    for record in catalog.linked:
        for former in record.former_paths if isinstance(record, Published) else ():
            address = page_of(record)
            yield Artifact(
                path=file_of(former),
                make=redirect_body,
                inputs={
                    "page": former,
                    "target": address,
                    "canonical": absolute(catalog.unit.site_url, address),
                    "title": record.name,
                    "offline": settings.offline,
                },
            )


def redirect_body(page: str, target: str, canonical: str, title: str, *, offline: bool) -> bytes:
    """The page: a refresh, and a link for those whose browser does not follow it."""
    link = linker(page, offline=offline)(target)
    return (
        f'<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n<title>{escape(title)}</title>\n'
        f'<link rel="canonical" href="{escape(canonical)}">\n'
        f'<meta http-equiv="refresh" content="0; url={escape(link)}">\n'
        f'<meta name="robots" content="noindex">\n</head>\n<body>\n<p>Trang đã chuyển tới: '
        f'<a href="{escape(link)}">{escape(title)}</a></p>\n</body>\n</html>\n'
    ).encode()
