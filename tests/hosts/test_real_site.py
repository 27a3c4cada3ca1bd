"""The hosts on the repository's own content: every stage takes part. Print is left out: it has its own tests."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from cchc import outputs
from cchc.catalog import Catalog, load
from cchc.clock import Clock
from cchc.hosts.mkdocs import building
from cchc.hosts.mkdocs.frame import MaterialFrame
from cchc.hosts.plain.building import build as build_plain
from cchc.hosts.settings import BuildSettings
from cchc.outputs.artifact import Artifact, Page
from cchc.outputs.settings import OutputSettings
from tests.hosts.sample_site import files_of

CLOCK = Clock.at("2026-11-24")


@pytest.fixture(scope="module")
def catalog(repository: Path) -> Catalog:
    loaded = load(repository / "content", CLOCK)
    assert loaded.catalog is not None
    return loaded.catalog


@pytest.fixture(scope="module")
def artifacts(catalog: Catalog) -> tuple[Artifact, ...]:
    return tuple(outputs.artifacts(catalog, OutputSettings(print=False)))


@pytest.fixture(scope="module")
def project(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what an editor has, so that nothing is written into the repository."""
    root = tmp_path_factory.mktemp("project")
    shutil.copy(repository / "mkdocs.yml", root)
    for name in ("content", "overrides"):
        shutil.copytree(repository / name, root / name)
    return root


@pytest.fixture(scope="module")
def frames() -> list[MaterialFrame]:
    return []


@pytest.fixture(scope="module")
def site(project: Path, frames: list[MaterialFrame]) -> Path:
    class Watched(MaterialFrame):
        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments)  # type: ignore[arg-type]
            frames.append(self)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("cchc.hosts.mkdocs.run.MaterialFrame", Watched)
        building.build(project / "mkdocs.yml", CLOCK, site_dir=project / "ours", print=False)
    return project / "ours"


def test_every_page_equals_the_slow_render_byte_for_byte(
    site: Path, artifacts: tuple[Artifact, ...], frames: list[MaterialFrame]
) -> None:
    """Bodies are cut out of the published pages, so that pages that show other files are compared too."""
    (frame,) = frames
    kinds = set()
    for page in artifacts:
        if not isinstance(page, Page):
            continue
        whole = (site / page.path).read_bytes()
        body = whole[len(frame.join(page, b"\0").partition(b"\0")[0]) :]
        body = body[: len(body) - len(frame.join(page, b"\0").partition(b"\0")[2])]
        assert body.strip()
        assert frame.render_whole(page, body) == whole, page.path
        kinds.add(page.head.kind)
    assert len(kinds) > 10
    assert frame.rendered < len(kinds) * 4


def in_a_process(command: list[str], project: Path) -> Path:
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        "CCHC_AS_OF": "2026-11-24",
        "CCHC_PRINT": "0",
        "NO_MKDOCS_2_WARNING": "1",
        "DISABLE_MKDOCS_2_WARNING": "true",
    }
    shutil.rmtree(project / ".cache", ignore_errors=True)
    shutil.rmtree(project / "site", ignore_errors=True)
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=project, env=environment, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    return project / "site"


@pytest.mark.parametrize("command", [
    ["cchc", "build"], ["mkdocs", "build", "-q"], ["properdocs", "build", "-q", "-f", "mkdocs.yml"],
])  # fmt: skip
def test_every_command_builds_the_same_bytes(project: Path, site: Path, command: list[str]) -> None:
    assert files_of(in_a_process(command, project)) == files_of(site)


def test_the_plain_host_makes_the_same_files(project: Path, site: Path) -> None:
    settings = BuildSettings(
        project / "content", project / "plain", project / "overrides", project / "cache", CLOCK, print=False
    )
    build_plain(settings)
    ours, plain = files_of(site), files_of(project / "plain")
    assert {path for path in ours if not path.startswith("assets/stylesheets/")} == plain.keys()
    assert {path for path in plain if ours[path] != plain[path]} == {
        page for page in plain if page.endswith(".html") and b"<main" in plain[page]
    }


def test_a_build_after_an_edit_equals_a_clean_one(project: Path, site: Path) -> None:
    config = project / "mkdocs.yml"
    building.build(config, CLOCK, site_dir=project / "edited", print=False)
    unit = project / "content" / "don-vi.yml"
    before = unit.read_text(encoding="utf-8")
    assert "xã Mẫu" in before
    try:
        unit.write_text(before.replace("xã Mẫu", "xã Mới"), encoding="utf-8")
        building.build(config, CLOCK, site_dir=project / "edited", print=False)
        building.build(config, CLOCK, site_dir=project / "clean", print=False, clean=True)
    finally:
        unit.write_text(before, encoding="utf-8")
    edited = files_of(project / "edited")
    assert edited == files_of(project / "clean")
    assert edited != files_of(site)


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.anchors: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in {"href", "src", "action"} and value is not None:
                self.found.append(value)
            if name == "id" and value:
                self.anchors.add(value)


def test_every_link_of_the_site_leads_somewhere(site: Path, catalog: Catalog) -> None:
    files = files_of(site)
    address = catalog.unit.site_url
    pages = {}
    for path in files:
        if path.endswith(".html"):
            pages[path] = _Links()
            pages[path].feed(files[path].decode())
    broken = []
    for path, page in pages.items():
        base = urljoin(address, path.removesuffix("index.html"))
        for link in page.found:
            target = urljoin(base, link)
            if not target.startswith(address):
                continue
            parts = urlsplit(target)
            file = unquote(target.removeprefix(address).partition("#")[0].partition("?")[0])
            file = f"{file}index.html" if not file or file.endswith("/") else file
            known = file in files and (not parts.fragment or unquote(parts.fragment) in pages[file].anchors)
            if not known:
                broken.append(f"{path}: {link}")
    assert broken == []


def test_nothing_of_another_host_is_loaded(site: Path) -> None:
    loads = re.compile(rb"<(?:script|img|link|iframe|source)[^>]+(?:src|href)=[\"'](?:https?:)?//[^\"']+")
    for path, content in files_of(site).items():
        if path.endswith(".html"):
            named = [found for found in loads.findall(content) if b'rel="canonical"' not in found]
            assert [found for found in named if b'rel="alternate"' not in found] == [], path
