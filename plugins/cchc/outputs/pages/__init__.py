"""Outputs › pages: the bodies of the site's pages; the host joins them into the frame."""

from __future__ import annotations

from collections.abc import Iterator

from cchc.catalog.catalog import Catalog
from cchc.outputs.artifact import Artifact
from cchc.outputs.pages.article import article_pages
from cchc.outputs.pages.feed_links import FeedLinks
from cchc.outputs.pages.lists import list_pages
from cchc.outputs.pages.plan import plan_pages
from cchc.outputs.pages.procedure import procedure_pages
from cchc.outputs.pages.redirects import redirect_pages
from cchc.outputs.pages.reference import reference_pages
from cchc.outputs.pages.site import site_pages
from cchc.outputs.settings import OutputSettings


def artifacts(catalog: Catalog, settings: OutputSettings) -> Iterator[Artifact]:
    """Every page of the site, with the feeds that belong to it."""
    feeds = FeedLinks(catalog, settings)
    return map(feeds.add_to, _artifacts(catalog, settings))


def _artifacts(catalog: Catalog, settings: OutputSettings) -> Iterator[Artifact]:
    yield from site_pages(catalog, settings)
    yield from list_pages(catalog, settings)
    yield from procedure_pages(catalog, settings)
    yield from plan_pages(catalog, settings)
    yield from article_pages(catalog, settings)
    yield from reference_pages(catalog, settings)
    yield from redirect_pages(catalog, settings)
