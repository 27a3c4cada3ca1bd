"""For the tests of the whole site in a browser: built once, without print, and served."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from cchc.catalog import load
from cchc.clock import Clock
from cchc.hosts.mkdocs import building
from cchc.outputs.artifact import Page
from cchc.outputs.pages import artifacts
from cchc.outputs.settings import OutputSettings
from tests.browser.reader_site import ReaderSite, serve

AS_OF = Clock.at("2026-11-23T08:00")


@pytest.fixture(scope="session")
def reader_site(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ReaderSite]:
    """The repository's own content, built by the MkDocs host."""
    folder = tmp_path_factory.mktemp("reader") / "site"
    building.build(repository / "mkdocs.yml", AS_OF, site_dir=folder, print=False)
    catalog = load(repository / "content", AS_OF).catalog
    assert catalog is not None
    made = [item for item in artifacts(catalog, OutputSettings(print=False)) if isinstance(item, Page)]
    by_type: dict[str, list[str]] = {}
    for page in made:
        by_type.setdefault(f"{page.head.section} {page.head.kind}".strip(), []).append(page.path)

    def size(path: str) -> int:
        return (folder / path).stat().st_size

    site = ReaderSite(
        folder,
        urlsplit(catalog.unit.site_url).path,
        pages={kind: _address(max(paths, key=size)) for kind, paths in by_type.items()},
        every_page=tuple(_address(page.path) for page in made),
        procedures=tuple(_address(page.path) for page in made if page.head.kind == "procedure"),
    )
    server = serve(site)
    yield site
    server.shutdown()
    server.server_close()


def _address(path: str) -> str:
    return path.removesuffix("index.html")
