"""For the tests of the whole sample site: it is built once, as an editor builds it, print included."""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from cchc.catalog import Catalog, load
from cchc.clock import Clock
from cchc.hosts.mkdocs import building

AS_OF = Clock.at("2026-11-23T08:00")


@pytest.fixture(scope="session")
def site(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample site, built from the repository's content by the MkDocs host."""
    folder = tmp_path_factory.mktemp("sample") / "site"
    building.build(repository / "mkdocs.yml", AS_OF, site_dir=folder)
    return folder


@pytest.fixture(scope="session")
def catalog(repository: Path) -> Catalog:
    """The Catalog of the repository's content."""
    loaded = load(repository / "content", AS_OF)
    assert loaded.catalog is not None
    return loaded.catalog


@dataclass(frozen=True)
class Served:
    """The site on a loopback port, under the path of its canonical address."""

    origin: str
    base: str
    """Address of the site's root, with a slash at the end."""

    def url(self, address: str) -> str:
        """The address of a page."""
        return self.base + address


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def served(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The site served under a sub-path, as its canonical address says."""
    root = tmp_path_factory.mktemp("served")
    (root / "cchc").symlink_to(site, target_is_directory=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(root)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    origin = f"http://127.0.0.1:{server.server_port}"
    yield Served(origin, f"{origin}/cchc/")
    server.shutdown()
    server.server_close()


PAGE_TYPES = {
    "home": "",
    "hub": "thu-tuc/",
    "sector": "thu-tuc/ho-tich/",
    "a-z": "thu-tuc/a-z/",
    "procedure": "thu-tuc/ho-tich/dang-ky-khai-sinh/",
    "plans": "ke-hoach/",
    "plan": "ke-hoach/binh-dinh-2023-truyen-thong-cchc/",
    "report": "bao-cao/huong-long-2024-bao-cao-quy-1/",
    "documents": "van-ban/",
    "news list": "tin-tuc/",
    "questions": "hoi-dap/",
    "print": "in-an/",
    "glossary": "tu-ngu/",
    "contact": "don-vi/",
    "search": "tim-kiem/",
    "data": "du-lieu/",
    "agencies": "co-quan/",
    "places": "dia-ban/",
    "not found": "404.html",
}
"""One address for each type of page that stands at a known place."""


@pytest.fixture(scope="session")
def page_types(catalog: Catalog) -> dict[str, str]:
    """One address for each type of page."""
    from cchc.catalog.addresses import page_of

    firsts = {
        "document": catalog.documents,
        "news": catalog.news,
        "question": catalog.questions,
        "publication": catalog.publications,
        "agency": catalog.agencies,
        "place": catalog.places,
    }
    return {**PAGE_TYPES, **{name: page_of(records[0]) for name, records in firsts.items()}}
