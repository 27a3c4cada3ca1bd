"""The feeds in the head of a page: its own folder's where there are some, else the site's; each is really made."""

from __future__ import annotations

import re
from pathlib import Path
from posixpath import dirname, join, normpath

from cchc.catalog import load
from cchc.clock import Clock
from cchc.outputs import feeds, pages
from cchc.outputs.artifact import Page
from cchc.outputs.settings import OutputSettings

_LINK = re.compile(
    r'<link rel="alternate" type="application/(?:rss\+xml|atom\+xml|feed\+json)" title="[^"]+" href="([^"]+)">'
)


def test_every_page_names_three_feeds_that_are_made(repository: Path) -> None:
    catalog = load(repository / "content", Clock.at("2026-11-23T08:00")).catalog
    assert catalog is not None
    settings = OutputSettings(print=False)
    made = {artifact.path for artifact in feeds.artifacts(catalog, settings)}
    found = {}
    for page in pages.artifacts(catalog, settings):
        if isinstance(page, Page):
            hrefs = _LINK.findall(page.head.extra)
            found[page.path] = {normpath(join(dirname(page.path), href)) for href in hrefs}
    assert found.pop("404.html") == set()
    assert {len(targets) for targets in found.values()} == {3}
    assert set().union(*found.values()) == made
    assert found["thu-tuc/ho-tich/index.html"] == {f"thu-tuc/ho-tich/{n}" for n in ("rss.xml", "atom.xml", "feed.json")}
    assert found["van-ban/index.html"] == {"rss.xml", "atom.xml", "feed.json"}
