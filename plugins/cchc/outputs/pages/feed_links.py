"""Outputs › pages: the feeds that a page names in its head, so that a feed reader finds them by the page's address."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from markupsafe import Markup

from cchc.catalog.addresses import HOME, HUBS, NOT_FOUND, feed, link
from cchc.catalog.catalog import Catalog
from cchc.outputs.artifact import Artifact, Page
from cchc.outputs.settings import OutputSettings
from cchc.records.record import Kind

FEED_KINDS: Final = (Kind.PROCEDURE, Kind.PLAN, Kind.REPORT, Kind.NEWS, Kind.QUESTION, Kind.PUBLICATION)
"""The kinds whose folders carry feeds."""

_FORMATS: Final = {
    "rss": ("application/rss+xml", "RSS"),
    "atom": ("application/atom+xml", "Atom"),
    "json": ("application/feed+json", "JSON Feed"),
}


class FeedLinks:
    """The feeds of one site, by folder."""

    def __init__(self, catalog: Catalog, settings: OutputSettings) -> None:
        self._offline = settings.offline
        self._folders = {HOME, *(HUBS[kind] for kind in FEED_KINDS)} | {
            f"{HUBS[Kind.PROCEDURE]}{sector.id}/" for sector in catalog.sectors if catalog.procedures_in(sector)
        }

    def add_to(self, artifact: Artifact) -> Artifact:
        """The page with the feeds of its own folder, else of the site; other artifacts as they are.

        The page for addresses that do not exist shows anywhere, so no relative link of it would hold.
        """
        if not isinstance(artifact, Page) or artifact.path == NOT_FOUND:
            return artifact
        extra = "".join(self._links(artifact.path))
        return replace(artifact, head=replace(artifact.head, extra=artifact.head.extra + extra))

    def _links(self, path: str) -> list[str]:
        page = path.removesuffix("index.html")
        folder = page if page in self._folders else HOME
        element = Markup('<link rel="alternate" type="{}" title="{}" href="{}">')
        return [
            element.format(media, title, link(feed(folder, name), page, offline=self._offline))
            for name, (media, title) in _FORMATS.items()
        ]
